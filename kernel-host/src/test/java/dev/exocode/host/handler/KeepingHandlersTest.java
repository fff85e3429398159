package dev.exocode.host.handler;

import static dev.exocode.host.handler.Packets.cat;
import static dev.exocode.host.handler.Packets.ethernet;
import static dev.exocode.host.handler.Packets.hex;
import static dev.exocode.host.handler.Packets.ip4;
import static dev.exocode.host.handler.Packets.plainIp4;
import static dev.exocode.host.handler.Packets.tcp;
import static dev.exocode.host.handler.Packets.text;
import static dev.exocode.host.handler.Packets.u16;
import static dev.exocode.host.handler.Packets.u32;
import static dev.exocode.host.handler.Packets.udp;
import static dev.exocode.host.handler.Packets.unsummed;
import static dev.exocode.host.handler.Packets.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.load.Engine;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The handlers of {@code examples/handlers} that keep something do as plain models of them do. */
@DisplayName("The example that keeps something,")
class KeepingHandlersTest {
    private static final String ME = "020000000001";
    private static final String YOU = "020000000002";
    private static final String MY_ADDRESS = "192.0.2.1";
    private static final String YOUR_ADDRESS = "192.0.2.77";
    private static final int YOUR_PORT = 40_000;
    private static final int IP_PROTO = 23;
    private static final int SYN = 2;
    private static final int ACK = 16;
    private static final long SECOND = 1_000_000_000;

    private final Random random = new Random(7);

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] datagram(int port, byte[] data) {
        return ethernet(
                ME,
                YOU,
                Packets.IP,
                ip4(YOUR_ADDRESS, MY_ADDRESS, Packets.UDP, 64, udp(YOUR_ADDRESS, MY_ADDRESS, YOUR_PORT, port, data)));
    }

    /** An answer that a handler builds from nothing. */
    private static byte[] built(int port, byte[] data) {
        return ethernet(
                YOU, ME, Packets.IP, plainIp4(MY_ADDRESS, YOUR_ADDRESS, Packets.UDP, unsummed(port, YOUR_PORT, data)));
    }

    /** What the names of headers find behind a tag or over IPv6, too, is not for handlers that take IPv4 behind Ethernet. */
    private static void takesPlainFramesAlone(Example example, byte[] frame) {
        byte[] tagged = cat(Arrays.copyOf(frame, 12), hex("81000007"), Arrays.copyOfRange(frame, 12, frame.length));
        example.ends(tagged, HandlerEnd.UNREACHED);
        byte[] inside = Arrays.copyOfRange(frame, 34, frame.length);
        byte[] six = cat(hex("60000000"), u16(inside.length), new byte[] {frame[IP_PROTO], 64}, new byte[32], inside);
        example.ends(ethernet(ME, YOU, 0x86dd, six), HandlerEnd.UNREACHED);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("remote-increment.ash, adds and tells the sum")
    void increment(Engine engine) {
        Example adder = new Example("remote-increment.ash", engine);
        long[] counters = new long[1024];
        for (int i = 0; i < 300; i++) {
            int which = random.nextInt(4) * 341;
            int by = random.nextInt();
            counters[which] += Integer.toUnsignedLong(by);
            byte[] ask = datagram(7001, cat(u32(which), u32(by), bytes(8)));
            byte[] sum = cat(u32(counters[which] >>> 32), u32(counters[which]));
            byte[] inside = udp(MY_ADDRESS, YOUR_ADDRESS, 7001, YOUR_PORT, cat(u32(which), u32(by), sum));
            adder.answers(
                    ask,
                    ethernet(YOU, ME, Packets.IP, ip4(MY_ADDRESS, YOUR_ADDRESS, Packets.UDP, 64, with(inside, 6, 0))));
        }
        adder.ends(datagram(7001, cat(u32(1024), u32(1), new byte[8])), HandlerEnd.DROP);
        assertThat(adder.kept("refused")).isEqualTo(1);
        assertThat(adder.kept("counters[341]")).isEqualTo(counters[341]);
        byte[] ask = datagram(7001, cat(u32(1), u32(1), new byte[8]));
        takesPlainFramesAlone(adder, ask);
        adder.survivesCuts(ask);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("integrated.ash, delivers whole words that have their sum")
    void integrated(Engine engine) {
        Example blocks = new Example("integrated.ash", engine);
        byte[] memory = new byte[65536];
        blocks.handler.grant(memory, 0, memory.length);
        byte[] expected = memory.clone();
        for (int i = 0; i < 200; i++) {
            byte[] words = bytes(4 * random.nextInt(300));
            int at = random.nextInt(16384);
            boolean damaged = random.nextInt(4) == 0;
            boolean fits = 4 * at + words.length <= memory.length;
            byte[] block = cat(u32(at), u16(Packets.sum(words) ^ (damaged ? 1 : 0)), u16(0), words);
            byte[] padded = cat(datagram(7005, block), new byte[random.nextInt(3)]);
            blocks.ends(padded, fits && !damaged ? HandlerEnd.CONSUME : HandlerEnd.ABORTED);
            for (int k = 0; k < words.length && fits && !damaged; k++) {
                expected[4 * at + (k ^ 3)] = words[k];
            }
            assertThat(memory).isEqualTo(expected);
        }
        byte[] odd = bytes(6);
        blocks.ends(datagram(7005, cat(u32(0), u16(Packets.sum(odd)), u16(0), odd)), HandlerEnd.ABORTED);
        blocks.ends(datagram(7005, cat(u32(16384), u32(0))), HandlerEnd.DROP);
        assertThat(memory).isEqualTo(expected);
        byte[] frame = datagram(7005, cat(u32(0), u16(Packets.sum(bytes(0))), u16(0)));
        takesPlainFramesAlone(blocks, frame);
        blocks.survivesCuts(frame);
    }

    private static byte[] lock(int op, int lock, int who) {
        return cat(new byte[] {(byte) op, (byte) lock}, u16(who));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("remote-lock.ash, grants a lock to one at a time, in the order in which they ask")
    void lock(Engine engine) {
        Example locks = new Example("remote-lock.ash", engine);
        locks.answers(datagram(7002, lock(1, 5, 100)), built(7002, lock(3, 5, 100)));
        locks.answers(datagram(7002, lock(1, 63, 100)), built(7002, lock(3, 63, 100)));
        for (int round = 0; round < 3; round++) {
            int first = 101 + 8 * round;
            for (int who = first; who < first + 8; who++) {
                locks.answers(datagram(7002, lock(1, 5, who)), built(7002, lock(4, 5, who)));
            }
            locks.answers(datagram(7002, lock(1, 5, 999)), built(7002, lock(5, 5, 999)));
            locks.answers(datagram(7002, lock(2, 5, 999)), built(7002, lock(5, 5, 999)));
            for (int who = first; who < first + 8; who++) {
                locks.sends(
                        datagram(7002, lock(2, 5, who - 1)),
                        HandlerEnd.REPLY,
                        built(7002, lock(6, 5, who - 1)),
                        built(7002, lock(3, 5, who)));
            }
        }
        locks.sends(datagram(7002, lock(2, 5, 124)), HandlerEnd.CONSUME, built(7002, lock(6, 5, 124)));
        locks.answers(datagram(7002, lock(2, 5, 124)), built(7002, lock(5, 5, 124)));
        locks.answers(datagram(7002, lock(1, 5, 7)), built(7002, lock(3, 5, 7)));
        assertThat(locks.kept("grants")).isEqualTo(2 + 24 + 1);
        locks.ends(datagram(7002, lock(1, 64, 7)), HandlerEnd.DROP);
        locks.ends(datagram(7002, lock(3, 1, 7)), HandlerEnd.UNREACHED);
        takesPlainFramesAlone(locks, datagram(7002, lock(1, 9, 7)));
        locks.survivesCuts(datagram(7002, lock(1, 9, 7)));
    }

    private static byte[] active(int handler, long a, long b) {
        return datagram(7003, cat(u16(handler), u32(a), u32(b)));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("active-message.ash, runs what a message names")
    void activeMessages(Engine engine) {
        Example messages = new Example("active-message.ash", engine);
        messages.ends(active(0, 255, 7), HandlerEnd.CONSUME);
        messages.ends(active(1, 255, 0xffff_fffeL), HandlerEnd.CONSUME);
        assertThat(messages.kept("memory[255]")).isEqualTo(5);
        for (int party = 0; party < 9; party++) {
            messages.ends(active(2, 70 + party, 0), HandlerEnd.CONSUME);
            Requests requests = messages.handler.requests();
            assertThat(requests.wakes()).isEqualTo(party % 4 == 3 ? 1 : 0);
            if (requests.wakes() > 0) {
                assertThat(requests.woken(0)).isEqualTo(70 + party);
            }
        }
        messages.ends(active(3, 0xffff_ffffL, 9), HandlerEnd.CONSUME);
        assertThat(messages.handler.requests().event(0)).isEqualTo(0xffff_ffffL);
        assertThat(messages.handler.requests().value(0)).isEqualTo(9);
        messages.ends(active(4, 1, 1), HandlerEnd.PASS);
        messages.ends(active(0, 256, 1), HandlerEnd.ABORTED);
        assertThat(messages.kept("barrier")).isEqualTo(1);
        takesPlainFramesAlone(messages, active(0, 1, 1));
        messages.survivesCuts(active(0, 1, 1));
        assertThat(messages.kept("memory[1]")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("rate-limit.ash, lets a thousand packets a second pass, and a hundred at once")
    void rate(Engine engine) {
        Example limit = new Example("rate-limit.ash", engine);
        byte[] frame = datagram(1, bytes(3));
        long time = 5 * SECOND;
        limit.at(time);
        for (int i = 0; i < 150; i++) {
            limit.ends(frame, i < 100 ? HandlerEnd.PASS : HandlerEnd.DROP);
        }
        // Another sender has tokens of its own.
        byte[] other = ethernet(ME, YOU, Packets.IP, ip4("192.0.2.9", MY_ADDRESS, Packets.UDP, 64, bytes(8)));
        limit.ends(other, HandlerEnd.PASS);
        limit.at(time + 10_000_000);
        for (int i = 0; i < 12; i++) {
            limit.ends(frame, i < 10 ? HandlerEnd.PASS : HandlerEnd.DROP);
        }
        limit.at(time + 100 * SECOND);
        for (int i = 0; i < 102; i++) {
            limit.ends(frame, i < 100 ? HandlerEnd.PASS : HandlerEnd.DROP);
        }
        assertThat(limit.kept("passed")).isEqualTo(211);
        assertThat(limit.kept("dropped")).isEqualTo(54);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("flow-bytes.ash, knows the flows that sent most")
    void flows(Engine engine) {
        Example top = new Example("flow-bytes.ash", engine);
        Map<Integer, Long> sent = new LinkedHashMap<>();
        for (int i = 0; i < 2_000; i++) {
            int port = 1000 + Math.min(random.nextInt(60), random.nextInt(60));
            int size = random.nextInt(300);
            sent.merge(port, 28L + size, Long::sum);
            byte[] data = udp(YOUR_ADDRESS, MY_ADDRESS, port, 9, bytes(size));
            top.ends(
                    ethernet(ME, YOU, Packets.IP, ip4(YOUR_ADDRESS, MY_ADDRESS, Packets.UDP, 64, data)),
                    HandlerEnd.PASS);
        }
        List<Map.Entry<Integer, Long>> most = sent.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(8)
                .toList();
        for (int place = 0; place < 8; place++) {
            assertThat(top.kept("top[" + place + "].bytes"))
                    .isEqualTo(most.get(place).getValue());
            assertThat(top.kept("top[" + place + "].ports") >> 16)
                    .isEqualTo(most.get(place).getKey().longValue());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("ring.ash, divides headers and data around the end of its memory")
    void ring(Engine engine) {
        Example ring = new Example("ring.ash", engine);
        byte[] memory = new byte[64 * 72 + 16384 + 8];
        ring.handler.grant(memory, 0, memory.length);
        byte[] data = new byte[16384];
        int end = 0;
        for (int i = 0; i < 70; i++) {
            byte[] inside = bytes(i == 69 ? 16384 : random.nextInt(900));
            byte[] frame = datagram(7004, inside);
            // Padding behind the datagram, as short frames have it, is not delivered.
            ring.ends(cat(frame, bytes(i % 3 * 9)), HandlerEnd.CONSUME);
            assertThat(ring.handler.requests().value(0)).isEqualTo(i % 64);
            for (byte one : inside) {
                data[end++ % data.length] = one;
            }
            String slot = "headers[" + i % 64 + "].";
            assertThat(ring.kept(slot + "length")).isEqualTo(inside.length);
            assertThat(ring.kept(slot + "at")).isEqualTo((end - inside.length) % data.length);
            assertThat(ring.kept(slot + "bytes[41]")).isEqualTo(frame[41] & 0xff);
            assertThat(ring.kept("end")).isEqualTo(end);
        }
        assertThat(end).isGreaterThan(2 * data.length);
        int at = 64 * 72;
        assertThat(Arrays.copyOfRange(memory, at, at + data.length)).isEqualTo(data);
        ring.ends(datagram(7004, bytes(16385)), HandlerEnd.PASS);
        // A length of the datagram that is less than its header's, or more than there is.
        ring.ends(with(datagram(7004, bytes(20)), 38, 7), HandlerEnd.PASS);
        ring.ends(with(datagram(7004, bytes(20)), 38, 29), HandlerEnd.PASS);
        assertThat(ring.kept("end")).isEqualTo(end);
        takesPlainFramesAlone(ring, datagram(7004, bytes(9)));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("sampler.ash, keeps one packet of 64 by chance, with its time and length")
    void sampler(Engine engine) {
        Example sampler = new Example("sampler.ash", engine);
        long[] count = {0};
        sampler.chance(() -> ++count[0]);
        for (int i = 1; i <= 64 * 3; i++) {
            sampler.at(i).ends(datagram(i, new byte[i]), HandlerEnd.PASS);
        }
        assertThat(sampler.kept("seen")).isEqualTo(64 * 3);
        assertThat(sampler.kept("head")).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            byte[] frame = datagram(64 * (i + 1), new byte[64 * (i + 1)]);
            String slot = "ring[" + i + "].";
            assertThat(sampler.kept(slot + "time")).isEqualTo(64 * (i + 1));
            assertThat(sampler.kept(slot + "length")).isEqualTo(frame.length);
            assertThat(sampler.kept(slot + "kept")).isEqualTo(Math.min(128, frame.length));
            assertThat(sampler.kept(slot + "bytes[37]")).isEqualTo(frame[37] & 0xff);
        }
    }

    private static byte[] segment(boolean tcp, String source, int sport, String destination, int dport, byte[] data) {
        byte[] inside = tcp
                ? tcp(source, destination, sport, dport, 0x01020304, 9, ACK, data)
                : udp(source, destination, sport, dport, data);
        return ethernet(ME, YOU, Packets.IP, ip4(source, destination, tcp ? Packets.TCP : Packets.UDP, 64, inside));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("nat.ash, gives each connection a port of its own, and mends all sums")
    void nat(Engine engine) {
        Example nat = new Example("nat.ash", engine);
        String world = "198.51.100.7";
        Map<String, Integer> ports = new HashMap<>();
        for (int i = 0; i < 400; i++) {
            boolean tcp = random.nextBoolean();
            String inside = "10." + random.nextInt(3) + ".255." + random.nextInt(3);
            int port = random.nextInt(5) * 16383;
            int there = random.nextInt(1 << 16);
            int known = ports.size();
            int outside = ports.computeIfAbsent(inside + port + tcp, key -> 20_000 + known);
            byte[] data = bytes(random.nextInt(9));
            nat.answers(
                    segment(tcp, inside, port, world, there, data),
                    segment(tcp, "203.0.113.1", outside, world, there, data));
            nat.answers(
                    segment(tcp, world, there, "203.0.113.1", outside, data),
                    segment(tcp, world, there, inside, port, data));
        }
        nat.ends(segment(true, world, 1, "203.0.113.1", 20_000 + ports.size(), bytes(1)), HandlerEnd.PASS);
        nat.ends(segment(false, world, 1, "203.0.113.1", 19_999, bytes(1)), HandlerEnd.PASS);
        nat.ends(segment(false, world, 1, "203.0.113.2", 20_000, bytes(1)), HandlerEnd.UNREACHED);
        // A datagram without a sum has none behind, either.
        byte[] unsummed = with(segment(false, "10.9.9.9", 1, world, 2, bytes(4)), 40, 0);
        nat.run(unsummed);
        assertThat(nat.sent().get(0).substring(80, 84)).isEqualTo("0000");
    }

    /** Among all that two bytes of data can be there are those with which a sum becomes zero, either way. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("nat.ash, sends a sum of a datagram that becomes zero as the other zero")
    void zeroSums(Engine engine) {
        Example nat = new Example("nat.ash", engine);
        String world = "198.51.100.7";
        Set<String> sums = new HashSet<>();
        for (int word = 0; word < 1 << 16; word++) {
            byte[] data = u16(word);
            byte[] out = segment(false, "203.0.113.1", 20_000, world, 53, data);
            byte[] in = segment(false, world, 53, "10.1.2.3", 77, data);
            sums.add(HexFormat.of().formatHex(out, 40, 42));
            sums.add(HexFormat.of().formatHex(in, 40, 42));
            nat.answers(segment(false, "10.1.2.3", 77, world, 53, data), out);
            nat.answers(segment(false, world, 53, "203.0.113.1", 20_000, data), in);
        }
        assertThat(sums).contains("ffff").doesNotContain("0000");
    }

    private static byte[] toWeb(int port, long sequence, long acknowledged, int flags, byte[] data) {
        return ethernet(
                ME,
                YOU,
                Packets.IP,
                ip4(
                        YOUR_ADDRESS,
                        MY_ADDRESS,
                        Packets.TCP,
                        64,
                        tcp(YOUR_ADDRESS, MY_ADDRESS, port, 80, sequence, acknowledged, flags, data)));
    }

    private static byte[] fromWeb(int port, long sequence, long acknowledged, int flags) {
        return ethernet(
                YOU,
                ME,
                Packets.IP,
                plainIp4(
                        MY_ADDRESS,
                        YOUR_ADDRESS,
                        Packets.TCP,
                        tcp(MY_ADDRESS, YOUR_ADDRESS, 80, port, sequence, acknowledged, flags, new byte[0])));
    }

    /** The number with which a connection is offered. */
    private static long offered(Example web, int port, long sequence) {
        assertThat(web.run(toWeb(port, sequence, 0, SYN, new byte[0]))).isEqualTo(HandlerEnd.REPLY);
        byte[] sent = web.handler.requests().message(0);
        long cookie = Integer.toUnsignedLong(ByteBuffer.wrap(sent).getInt(38));
        assertThat(sent).isEqualTo(fromWeb(port, cookie, sequence + 1, SYN | ACK));
        return cookie;
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("tcp-fast.ash, begins connections by cookies, and acknowledges what comes in order")
    void web(Engine engine) {
        Example web = new Example("tcp-fast.ash", engine).at(600 * SECOND);
        byte[] none = new byte[0];
        long cookie = offered(web, 3000, 0xffff_fffcL);
        assertThat(offered(web, 3000, 0xffff_fffcL)).isEqualTo(cookie);
        assertThat(offered(web, 3001, 0xffff_fffcL)).isNotEqualTo(cookie);
        assertThat(offered(web, 3000, 0xffff_fffbL)).isNotEqualTo(cookie);
        byte[] acknowledged = toWeb(3000, 0xffff_fffdL, cookie + 1, ACK, none);
        web.ends(toWeb(3000, 0xffff_fffdL, cookie + 2, ACK, none), HandlerEnd.PASS);
        web.ends(toWeb(3001, 0xffff_fffdL, cookie + 1, ACK, none), HandlerEnd.PASS);
        web.at(720 * SECOND).ends(acknowledged, HandlerEnd.PASS);
        web.at(719 * SECOND).ends(acknowledged, HandlerEnd.CONSUME);
        assertThat(web.handler.requests().event(0)).isEqualTo(1);

        long next = 0xffff_fffdL;
        byte[] stream = new byte[65536];
        int end = 0;
        for (int i = 0; i < 100; i++) {
            byte[] data = bytes(1 + random.nextInt(1400));
            web.ends(toWeb(3000, next + 1, cookie + 1, ACK, data), HandlerEnd.PASS);
            byte[] frame = toWeb(3000, next, cookie + 1, ACK, data);
            next += data.length;
            // Padding of Ethernet is no data.
            web.answers(cat(frame, bytes(5)), fromWeb(3000, cookie + 1, next, ACK));
            assertThat(web.handler.requests().event(0)).isEqualTo(2);
            assertThat(web.handler.requests().value(0) & 0xffff_ffffL).isEqualTo(data.length);
            for (byte one : data) {
                stream[end++ % stream.length] = one;
            }
        }
        assertThat(end).isGreaterThan(stream.length);
        for (int i = 0; i < 5; i++) {
            assertThat(web.kept("stream[" + i * 16383 + "]")).isEqualTo(stream[i * 16383] & 0xff);
        }
        assertThat(web.kept("acknowledged")).isEqualTo(100);
        takesPlainFramesAlone(web, acknowledged);
        web.survivesCuts(acknowledged);
    }

    private static byte[] memcached(int id, byte[] text) {
        return cat(u16(id), u16(0), u16(1), u16(0), text);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("kv.ash, answers get from what was set")
    void keys(Engine engine) {
        Example store = new Example("kv.ash", engine);
        for (int size : new int[] {0, 1, 9, 10, 255, 256}) {
            String key = "key-" + size + "_0123456789".substring(0, Math.min(9, size));
            long flags = size * 16_777_215L;
            byte[] value = bytes(size);
            byte[] get = datagram(11211, memcached(size, text("get " + key + "\r\n")));
            store.ends(get, HandlerEnd.PASS);
            store.answers(
                    datagram(
                            11211,
                            memcached(
                                    7,
                                    cat(
                                            text("set " + key + " " + flags + " 0 " + size + "\r\n"),
                                            value,
                                            text("\r\n")))),
                    built(11211, memcached(7, text("STORED\r\n"))));
            store.answers(
                    get,
                    built(
                            11211,
                            memcached(
                                    size,
                                    cat(
                                            text("VALUE " + key + " " + flags + " " + size + "\r\n"),
                                            value,
                                            text("\r\nEND\r\n")))));
        }
        assertThat(store.kept("hits")).isEqualTo(6);
        for (String text : List.of(
                "get none\r\n",
                "get \r\n",
                "get 01234567890123456\r\n",
                "set a 0 0 257\r\n" + "x".repeat(257) + "\r\n",
                "delete a\r\n",
                "set a 0 0 5\r\nabc",
                "set a 0 -1 1\r\nx\r\n",
                "set a 0 0 1 noreply\r\nx\r\n")) {
            store.ends(datagram(11211, memcached(1, text(text))), HandlerEnd.PASS);
        }
        for (String numbers : List.of(
                "4294967296 0 1",
                "99999999999999999999 0 1",
                "x 0 1",
                " 0 1",
                "-1 0 1",
                "1x 0 1",
                "0 x 1",
                "0 0 x",
                "0 0 -1",
                "0 0 4294967296")) {
            byte[] set = text("set a " + numbers + "\r\nx\r\n");
            store.answers(
                    datagram(11211, memcached(9, set)),
                    built(11211, memcached(9, text("CLIENT_ERROR bad command line format\r\n"))));
        }
        assertThat(store.kept("stored")).isEqualTo(6);
        store.answers(
                datagram(11211, memcached(8, text("set a 4294967295 0000000000000 01\r\nx\r\n"))),
                built(11211, memcached(8, text("STORED\r\n"))));
        store.answers(
                datagram(11211, memcached(8, text("get a\r\n"))),
                built(11211, memcached(8, text("VALUE a 4294967295 1\r\nx\r\nEND\r\n"))));
        byte[] get = datagram(11211, memcached(1, text("get key-1_\r\n")));
        takesPlainFramesAlone(store, get);
    }

    private static byte[] name(String name) {
        byte[] all = new byte[0];
        for (String label : name.split("\\.")) {
            all = cat(all, new byte[] {(byte) label.length()}, text(label));
        }
        return cat(all, new byte[1]);
    }

    private static byte[] question(int id, int flags, String name, int kind, int more) {
        return cat(u16(id), u16(flags), u16(1), u16(0), u16(0), u16(more), name(name), u16(kind), u16(1));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("dns.ash, answers for the names that were entered")
    void names(Engine engine) {
        Example dns = new Example("dns.ash", engine);
        byte[] ask = datagram(53, question(0x77aa, 0x0100, "Www.Example.ORG", 1, 0));
        dns.ends(ask, HandlerEnd.PASS);
        dns.ends(datagram(7053, cat(Packets.ip("203.0.113.5"), name("www.example.org"))), HandlerEnd.CONSUME);
        byte[] answer = cat(
                u16(0x77aa),
                u16(0x8500),
                u16(1),
                u16(1),
                u32(0),
                name("Www.Example.ORG"),
                u16(1),
                u16(1),
                hex("c00c 0001 0001 0000003c 0004"),
                Packets.ip("203.0.113.5"));
        dns.answers(ask, built(53, answer));
        // What stands behind the question, as of EDNS, is not for this one.
        dns.answers(
                datagram(53, cat(question(0x77aa, 0x0100, "Www.Example.ORG", 1, 1), hex("00 0029 04d0 00000000 0000"))),
                built(53, answer));
        assertThat(dns.kept("answered")).isEqualTo(2);
        for (byte[] other : List.of(
                question(1, 0x0100, "www.example.com", 1, 0),
                question(1, 0x0100, "www.example.org", 28, 0),
                question(1, 0x8100, "www.example.org", 1, 0),
                with(question(1, 0x0100, "www.example.org", 1, 0), 12, 0xc00c))) {
            dns.ends(datagram(53, other), HandlerEnd.PASS);
        }
        takesPlainFramesAlone(dns, ask);
        dns.survivesCuts(ask);
    }
}
