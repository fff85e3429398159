package dev.exocode.examples.embed;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** A scenario: two who use the bus as it is meant, and one who does not. */
public final class Main {
    private static final int REPLY_MILLIS = 10_000;
    private static final int MOST_BYTES = 65_535;

    private final PrintStream out;
    private final SocketAddress bus;

    private Main(PrintStream out, SocketAddress bus) {
        this.out = out;
        this.bus = bus;
    }

    /** Someone with a socket. */
    private final class Client implements Closeable {
        private final String name;
        private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());

        Client(String name) throws IOException {
            this.name = name;
            socket.setSoTimeout(REPLY_MILLIS);
        }

        void load(int topic, String handler) throws IOException {
            ask("load " + handler, new Message('L', topic, handler, Resources.program(handler)));
        }

        void onTrial(int topic, String handler) throws IOException {
            ask("try " + handler, new Message('T', topic, handler, Resources.program(handler)));
        }

        void unload(String handler) throws IOException {
            ask("unload " + handler, new Message('U', 0, handler, new byte[0]));
        }

        void post(int topic, String hex) throws IOException {
            byte[] event = HexFormat.ofDelimiter(" ").parseHex(hex);
            ask("post " + hex + " to topic " + topic, new Message('E', topic, "", event));
        }

        private void ask(String what, Message message) throws IOException {
            ask(what, message.datagram());
        }

        void ask(String what, ByteBuffer datagram) throws IOException {
            out.println(name + "> " + what);
            byte[] bytes = Arrays.copyOfRange(datagram.array(), datagram.position(), datagram.limit());
            socket.send(new DatagramPacket(bytes, bytes.length, bus));
            hear();
        }

        /** Waits for one thing that the bus says, and prints it. */
        void hear() throws IOException {
            DatagramPacket reply = new DatagramPacket(new byte[MOST_BYTES], MOST_BYTES);
            try {
                socket.receive(reply);
            } catch (SocketTimeoutException e) {
                throw new IOException("the bus is silent", e);
            }
            String text = new String(reply.getData(), 0, reply.getLength(), StandardCharsets.UTF_8);
            text.lines().forEach(line -> out.println("  " + name + ": " + line));
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    /**
     * Starts a bus, lets three clients use it, prints what they say and hear, and stops it.
     *
     * @param arguments none
     * @throws IOException if there is no loopback interface
     */
    public static void main(String[] arguments) throws IOException {
        try (EventLoop loop = new EventLoop()) {
            new Main(System.out, loop.address()).play();
        }
    }

    private void play() throws IOException {
        try (Client ann = new Client("ann");
                Client bob = new Client("bob");
                Client eve = new Client("eve")) {
            ann.load(1, "average");
            bob.load(2, "record");
            ann.post(1, "00 0a 00 14");
            ann.post(1, "00 28");
            ann.post(1, "00 00");

            eve.ask("load 8 bytes of nothing", new Message('L', 1, "noise", new byte[8]));
            eve.load(1, "hasty");
            eve.load(1, "chain");
            eve.load(1, "spy");
            eve.load(1, "leak");
            eve.load(1, "hoard");
            eve.load(1, "slow");
            eve.ask("send a datagram that says it is longer", ByteBuffer.wrap(new byte[] {'E', 1, 0, 0, 9, 9, 0}));

            eve.onTrial(4, "hasty");
            eve.post(4, "00 00 00 01");
            ann.post(4, "00");
            eve.hear();
            eve.onTrial(5, "chain");
            ann.post(5, "02 00 01");
            ann.post(5, "02 00 00 03");
            ann.post(5, "01 02 01");
            eve.hear();
            eve.load(1, "chatty");

            ann.post(1, "00 64 00 64");
            eve.hear();
            eve.unload("average");
            ann.unload("average");
        }
    }
}
