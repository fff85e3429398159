package dev.exocode.examples.exos;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;

/** What Linux's TCP and UDP, asked by Java's sockets, find at 10.9.0.2: to be run in a network namespace. */
final class LinuxPeer {
    private static final String HOST = "10.9.0.2";
    private static final int MILLIS = 20_000;
    private static int checks;

    private LinuxPeer() {}

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
        checks++;
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(HOST, port);
        socket.setSoTimeout(MILLIS);
        return socket;
    }

    private static void echo(int length) throws Exception {
        byte[] data = TcpTest.drawn(length, length);
        try (Socket socket = connect(7)) {
            Thread writer = new Thread(() -> {
                try {
                    OutputStream out = socket.getOutputStream();
                    out.write(data);
                    socket.shutdownOutput();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            writer.start();
            byte[] back = socket.getInputStream().readAllBytes();
            writer.join();
            check(Arrays.equals(data, back), "echo of " + length);
        }
    }

    private static void large() throws IOException {
        try (Socket socket = connect(80)) {
            socket.getOutputStream().write(1);
            byte[] all = socket.getInputStream().readAllBytes();
            check(Arrays.equals(all, TcpTest.drawn(LinuxHost.LARGE, 1)), "the large one");
        }
    }

    /** Who reads slowly shuts the window again and again. */
    private static void slowly() throws Exception {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(HOST, 80));
            socket.setSoTimeout(MILLIS);
            socket.getOutputStream().write(1);
            Thread.sleep(700);
            byte[] all = new DataInputStream(socket.getInputStream()).readNBytes(LinuxHost.LARGE + 1);
            check(Arrays.equals(all, TcpTest.drawn(LinuxHost.LARGE, 1)), "the large one, slowly");
        }
    }

    private static void refused() throws IOException {
        try (Socket socket = new Socket(HOST, 81)) {
            check(false, "nobody listens at " + socket);
        } catch (ConnectException e) {
            checks++;
        }
    }

    private static void datagrams() throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(500);
            for (int length : new int[] {0, 1, 1472, 1473, 9000, 65_507}) {
                byte[] data = TcpTest.drawn(length, length);
                DatagramPacket packet = new DatagramPacket(data, length, InetAddress.getByName(HOST), 7);
                DatagramPacket back = new DatagramPacket(new byte[65_536], 65_536);
                // Some are lost: where one packet of fifty is, five of six exchanges of 90 fragments.
                for (int attempt = 0; attempt < 150; attempt++) {
                    socket.send(packet);
                    try {
                        socket.receive(back);
                        break;
                    } catch (SocketTimeoutException e) {
                        back.setLength(65_536);
                    }
                }
                check(Arrays.equals(data, Arrays.copyOf(back.getData(), back.getLength())), "datagram of " + length);
            }
        }
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(500);
            socket.connect(InetAddress.getByName(HOST), 8);
            boolean told = false;
            for (int attempt = 0; attempt < 60 && !told; attempt++) {
                try {
                    socket.send(new DatagramPacket(new byte[5], 5));
                    socket.receive(new DatagramPacket(new byte[5], 5));
                } catch (PortUnreachableException e) {
                    told = true;
                } catch (SocketTimeoutException e) {
                    // It was lost.
                }
            }
            check(told, "port 8 is not there");
        }
    }

    /** Runs all that, some of it often, and ends the host. */
    public static void main(String[] args) throws Exception {
        int often = Integer.parseInt(args[0]);
        for (int length : new int[] {0, 1, 1459, 1460, 1461, 100_000, 2_000_000}) {
            echo(length);
        }
        for (int i = 0; i < often; i++) {
            echo(i);
        }
        large();
        slowly();
        refused();
        datagrams();
        try (DatagramSocket socket = new DatagramSocket()) {
            for (int i = 0; i < 10; i++) {
                socket.send(new DatagramPacket(new byte[1], 1, InetAddress.getByName(HOST), 9));
                Thread.sleep(20);
            }
        } catch (IOException e) {
            // The host has ended.
        }
        System.out.println(checks + " checks");
    }
}
