package dev.exocode.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every datagram gets its answer, whatever is in it, and those behind it are served as if it had not been. */
@Timeout(60)
class EventLoopTest {

    private static String ask(DatagramSocket socket, SocketAddress bus, byte[] datagram) throws IOException {
        socket.send(new DatagramPacket(datagram, datagram.length, bus));
        DatagramPacket reply = new DatagramPacket(new byte[65_535], 65_535);
        socket.receive(reply);
        return new String(reply.getData(), 0, reply.getLength(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Message message) {
        ByteBuffer datagram = message.datagram();
        return Arrays.copyOf(datagram.array(), datagram.limit());
    }

    @Test
    void strangeDatagramsCostTheirSenderAnAnswer() throws IOException {
        try (EventLoop loop = new EventLoop();
                DatagramSocket ann = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                DatagramSocket eve = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            ann.setSoTimeout(10_000);
            eve.setSoTimeout(10_000);
            SocketAddress bus = loop.address();
            assertThat(ask(ann, bus, bytes(new Message('L', 1, "average", Resources.program("average")))))
                    .startsWith("average: accepted");
            Random random = new Random(5);
            byte[] load = bytes(new Message('L', 1, "record", Resources.program("record")));
            for (int i = 0; i < 500; i++) {
                byte[] datagram = new byte[random.nextInt(40)];
                random.nextBytes(datagram);
                assertThat(ask(eve, bus, datagram)).startsWith("refused: ");
                byte[] cut = Arrays.copyOf(load, random.nextInt(load.length));
                assertThat(ask(eve, bus, cut))
                        .isEqualTo("refused: a datagram of " + cut.length + " bytes is not what it says");
            }
            assertThat(ask(eve, bus, Arrays.copyOf(load, load.length + 1))).startsWith("refused: ");
            assertThat(ask(eve, bus, bytes(new Message('E', 1, "", new byte[60_000]))))
                    .startsWith("refused: ")
                    .endsWith("not 60000");
            assertThat(ask(ann, bus, bytes(new Message('E', 1, "", new byte[] {0, 7}))))
                    .isEqualTo("topic 2: 00 00 00 07 (by average)\ndelivered");
        }
    }
}
