package dev.exocode.examples.embed;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Takes datagrams from a UDP port of the loopback interface, one after another, and hands them to a bus until closed. */
final class EventLoop implements Closeable {
    private static final int MOST_BYTES = 65_535;
    private static final int MOST_REPLY_BYTES = 8192;

    private final Bus bus = new Bus();
    private final DatagramChannel channel;
    private final Thread thread;

    /** Whoever sends from an address and listens there. */
    private record Sender(DatagramChannel channel, SocketAddress address) implements Owner {
        @Override
        public void tell(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            try {
                channel.send(ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, MOST_REPLY_BYTES)), address);
            } catch (IOException e) {
                // A sender who cannot be told anything is no concern of the others.
            }
        }
    }

    /** Opens a port that is free, and begins. */
    EventLoop() throws IOException {
        channel = DatagramChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        thread = new Thread(this::run, "events");
        thread.start();
    }

    /** Where it listens. */
    SocketAddress address() throws IOException {
        return channel.getLocalAddress();
    }

    private void run() {
        ByteBuffer datagram = ByteBuffer.allocate(MOST_BYTES);
        try {
            while (true) {
                Sender sender = new Sender(channel, channel.receive(datagram.clear()));
                try {
                    take(sender, datagram.flip());
                } catch (RuntimeException e) {
                    // As in a handler's run: a bug, which is not to cost those behind in the queue anything.
                    sender.tell("refused: " + e.getClass().getSimpleName() + " in the bus");
                }
            }
        } catch (ClosedChannelException e) {
            // Closed, as it should be.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Owner sender, ByteBuffer datagram) {
        int length = datagram.remaining();
        Optional<Message> read = Message.read(datagram);
        if (read.isEmpty()) {
            sender.tell("refused: a datagram of " + length + " bytes is not what it says");
            return;
        }
        Message message = read.get();
        switch (message.kind()) {
            case 'E' -> bus.post(sender, message.topic(), message.content());
            case 'U' -> bus.unload(sender, message.name());
            default -> bus.load(sender, message.kind() == 'T', message.topic(), message.name(), message.content());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
