package dev.exocode.examples.exos.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.examples.exos.Endpoint;
import dev.exocode.examples.exos.Limits;
import dev.exocode.examples.exos.Pair;
import dev.exocode.examples.exos.UdpSocket;
import dev.exocode.host.device.Conditions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The responder over two stacks on a link. */
class ResponderTest {
    private static final String TEXT = """
            ; a zone
            $ORIGIN cheetah.test.
            $TTL 60
            @    SOA  ns admin 1 3600 600 86400 30
                 NS   ns
                 TXT  "as fast; as" a cheetah ; not more
            ns   IN A 10.9.0.2
            WWW  5 A  10.9.0.2
            www  5 A  10.9.0.3
            www  AAAA fd00::2
            a.b.c A 1.2.3.4
            long TXT "%s"
            """.formatted("x".repeat(250) + "\" \"" + "y".repeat(250));

    private final Pair pair = new Pair(Conditions.GOOD, 1, Limits.USUAL);
    private final List<byte[]> replies = new ArrayList<>();
    private final UdpSocket socket;
    private final Responder responder;

    ResponderTest() throws IOException {
        responder = new Responder(Zone.parse("zone", TEXT));
        assertThat(responder.listen(pair.far)).isTrue();
        socket = pair.near
                .udp()
                .open(
                        0,
                        (any, from, data, offset, length) ->
                                replies.add(Arrays.copyOfRange(data, offset, offset + length)))
                .orElseThrow();
    }

    private ByteBuffer send(byte[] query) {
        replies.clear();
        socket.send(new Endpoint(Pair.FAR.address(), Responder.PORT), query, 0, query.length);
        pair.pass(Pair.SECOND / 100);
        return replies.isEmpty() ? null : ByteBuffer.wrap(replies.get(0));
    }

    private static byte[] query(String name, int type, int kind, int size) {
        byte[] wire = name.equals(".") ? new byte[1] : wire(name);
        ByteBuffer query = ByteBuffer.allocate(600);
        query.putInt(0x1234_0100).putShort((short) 1).putInt(0).putShort((short) (size > 0 ? 1 : 0));
        query.put(wire).putShort((short) type).putShort((short) kind);
        if (size > 0) {
            query.put((byte) 0)
                    .putShort((short) 41)
                    .putShort((short) size)
                    .putInt(0)
                    .putShort((short) 0);
        }
        return Arrays.copyOf(query.array(), query.position());
    }

    /** As it is asked: with capitals. */
    private static byte[] wire(String name) {
        ByteBuffer wire = ByteBuffer.allocate(300);
        for (String label : name.split("\\.")) {
            wire.put((byte) label.length()).put(label.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        }
        return Arrays.copyOf(wire.array(), wire.position() + 1);
    }

    private static int code(ByteBuffer reply) {
        return reply.getShort(2) & 15;
    }

    @ParameterizedTest
    @CsvSource({
        "www.cheetah.test, 1, 0, 2, 0",
        "wWw.CHEETAH.test, 1, 0, 2, 0",
        "www.cheetah.test, 28, 0, 1, 0",
        "www.cheetah.test, 255, 0, 3, 0",
        "www.cheetah.test, 16, 0, 0, 1",
        "www.cheetah.test, 65, 0, 0, 1",
        "cheetah.test, 6, 0, 1, 0",
        "cheetah.test, 2, 0, 1, 0",
        "cheetah.test, 16, 0, 1, 0",
        "b.c.cheetah.test, 1, 0, 0, 1",
        "x.b.c.cheetah.test, 1, 3, 0, 1",
        "nobody.cheetah.test, 1, 3, 0, 1",
        "cheetah.other, 1, 5, 0, 0",
        "notcheetah.test, 1, 5, 0, 0",
        "test, 1, 5, 0, 0",
        "., 2, 5, 0, 0",
    })
    void answers(String name, int type, int code, int answers, int authorities) {
        for (int size : new int[] {0, 4096}) {
            byte[] query = query(name, type, 1, size);
            ByteBuffer reply = send(query);
            assertThat(reply.getShort(0)).isEqualTo((short) 0x1234);
            assertThat(code(reply)).isEqualTo(code);
            assertThat(reply.getShort(2) & 0x8700).isEqualTo(code == 5 ? 0x8100 : 0x8500);
            assertThat(reply.getShort(6)).isEqualTo((short) answers);
            assertThat(reply.getShort(8)).isEqualTo((short) authorities);
            assertThat(reply.getShort(10)).isEqualTo((short) (size > 0 ? 1 : 0));
            // The question comes back as it was asked.
            int question = query.length - (size > 0 ? 11 : 0);
            assertThat(Arrays.copyOfRange(reply.array(), 12, question))
                    .isEqualTo(Arrays.copyOfRange(query, 12, question));
        }
    }

    @Test
    void theBytesOfAnAnswer() {
        ByteBuffer reply = send(query("www.cheetah.test", 1, 1, 0));
        reply.position(34);
        assertThat(reply.getShort()).isEqualTo((short) 0xc00c);
        assertThat(reply.getInt()).isEqualTo(0x0001_0001);
        assertThat(reply.getInt()).isEqualTo(5);
        assertThat(reply.getShort()).isEqualTo((short) 4);
        assertThat(reply.getInt()).isEqualTo(0x0a09_0002);
        assertThat(reply.remaining()).isEqualTo(16);

        ByteBuffer not = send(query("no.cheetah.test", 1, 1, 0));
        // The name of the zone stands in the question; what is not there may be remembered for 30 seconds.
        assertThat(not.getShort(33)).isEqualTo((short) 0xc00f);
        assertThat(not.getInt(39)).isEqualTo(30);
    }

    @Test
    void whatDoesNotFitIsCut() {
        ByteBuffer cut = send(query("long.cheetah.test", 16, 1, 0));
        assertThat(cut.getShort(2) & 0x0200).isNotZero();
        assertThat(cut.getShort(6)).isZero();
        assertThat(cut.limit()).isLessThanOrEqualTo(512);
        ByteBuffer whole = send(query("long.cheetah.test", 16, 1, 4096));
        assertThat(whole.getShort(2) & 0x0200).isZero();
        assertThat(whole.getShort(6)).isOne();
        // Less than 512 counts as 512.
        assertThat(send(query("www.cheetah.test", 1, 1, 10)).getShort(6)).isEqualTo((short) 2);
    }

    @Test
    void whatIsMalformedIsToldSo() {
        byte[] good = query("www.cheetah.test", 1, 1, 1232);
        assertThat(send(changed(good, 5, 0)).getShort(2) & 15).isOne();
        assertThat(send(changed(good, 5, 2)).getShort(2) & 15).isOne();
        assertThat(code(send(changed(good, 12, 0xc0)))).isOne();
        assertThat(code(send(changed(good, 12, 64)))).isOne();
        assertThat(code(send(changed(good, 11, 2)))).isOne();
        assertThat(code(send(Arrays.copyOf(good, good.length - 1)))).isOne();
        assertThat(code(send(Arrays.copyOf(good, 30)))).isOne();
        assertThat(code(send(changed(good, 2, 0x10)))).isEqualTo(4);
        assertThat(code(send(query("www.cheetah.test", 1, 3, 0)))).isEqualTo(5);
        // Of a version that nobody knows: that, in a record that has room for it.
        ByteBuffer version = send(changed(good, good.length - 5, 1));
        assertThat(version.get(version.limit() - 6)).isOne();
        assertThat(version.getShort(6)).isZero();
        assertThat(send(changed(good, 2, 0x81))).isNull();
        assertThat(send(Arrays.copyOf(good, 11))).isNull();
        assertThat(responder.ignored()).isEqualTo(2);
    }

    private static byte[] changed(byte[] data, int at, int value) {
        byte[] other = data.clone();
        other[at] = (byte) value;
        return other;
    }

    @Property(tries = 1000)
    void whateverComesNothingIsThrown(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] query =
                query(random.nextBoolean() ? "www.cheetah.test" : "long.cheetah.test", 16, 1, random.nextInt(3) * 600);
        for (int i = random.nextInt(6); i > 0; i--) {
            query[random.nextInt(query.length)] = (byte) random.nextInt();
        }
        query = Arrays.copyOf(query, random.nextInt(4) > 0 ? query.length : random.nextInt(query.length + 20));
        ByteBuffer reply = send(query);
        if (reply != null) {
            assertThat(reply.limit()).isBetween(12, Responder.MOST_BYTES);
            assertThat(reply.getShort(0)).isEqualTo(ByteBuffer.wrap(query).getShort(0));
        }
    }

    @Test
    void whatIsWrongInAFileIsSaidWithItsLine() {
        assertWrong("x A 1.2.3.4", "z: a zone must have an SOA");
        assertWrong("\nx A 1.2.3", "z:2: it does not say what a record A must say");
        assertWrong("x B 1", "z:1: the type must be A, AAAA, NS, SOA or TXT");
        assertWrong("x AAAA 1.2.3.4", "z:1: it does not say what a record AAAA must say");
        assertWrong("x AAAA ::x", "z:1: it does not say what a record AAAA must say");
        assertWrong(" A 1.2.3.4", "z:1: a record must have a name");
        assertWrong("a..b A 1.2.3.4", "z:1: a name must have labels of 1 to 63 letters");
        assertWrong("$ORIGIN a", "z:1: it must be $ORIGIN and a name that ends with a dot, or $TTL and a number");
        assertWrong("a. SOA n a 1 2 3 4 5\nb. A 1.2.3.4", "z: all names must be in that of the SOA");
        assertWrong("a. SOA n a 1 2 3 4 5\nb. SOA n a 1 2 3 4 5", "z:2: there must be one SOA");
    }

    private static void assertWrong(String text, String message) {
        assertThatThrownBy(() -> Zone.parse("z", text))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
    }
}
