package dev.exocode.host.handler;

import static dev.exocode.host.handler.Packets.arp;
import static dev.exocode.host.handler.Packets.cat;
import static dev.exocode.host.handler.Packets.ethernet;
import static dev.exocode.host.handler.Packets.icmpEcho;
import static dev.exocode.host.handler.Packets.ip4;
import static dev.exocode.host.handler.Packets.udp;
import static dev.exocode.host.handler.Packets.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.load.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The handlers of {@code examples/handlers} that keep next to nothing answer as their protocols ask, byte for byte; see {@link
 * KeepingHandlersTest} for the others.
 *
 * <p>What they should answer is written out of its parts by {@link Packets}. One more handler is one more test.
 */
@DisplayName("The example")
class ClassicHandlersTest {
    private static final String ME = "020000000001";
    private static final String YOU = "020000000002";
    private static final String MY_ADDRESS = "192.0.2.1";
    private static final String YOUR_ADDRESS = "192.0.2.77";
    private static final int SIZES = 70;
    private static final byte[] OPTIONS = {7, 7, 4, 0, 0, 0, 0, 1};

    private final Random random = new Random(7);

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] toMe(byte[] packet) {
        return ethernet(ME, YOU, Packets.IP, packet);
    }

    private static byte[] toYou(byte[] packet) {
        return ethernet(YOU, ME, Packets.IP, packet);
    }

    @Test
    @DisplayName("of each name has a test in this package")
    void all() throws IOException {
        List<String> names = namesIn(Path.of("../examples/handlers"), ".ash");
        StringBuilder tests = new StringBuilder();
        Path here = Path.of("src/test/java/dev/exocode/host/handler");
        for (String test : namesIn(here, "Test.java")) {
            tests.append(Files.readString(here.resolve(test)));
        }
        assertThat(names).isNotEmpty();
        assertThat(names.stream().filter(name -> tests.indexOf("new Example(\"" + name + "\",") < 0))
                .isEmpty();
    }

    private static List<String> namesIn(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(end))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("echo.ash answers pings of all lengths, with options and padding")
    void echo(Engine engine) {
        Example echo = new Example("echo.ash", engine);
        for (int size = 0; size < SIZES; size++) {
            byte[] options = size % 3 == 0 ? OPTIONS : new byte[0];
            byte[] data = bytes(size);
            int id = random.nextInt(1 << 16);
            byte[] answer =
                    toYou(ip4(MY_ADDRESS, YOUR_ADDRESS, Packets.ICMP, 64, options, icmpEcho(0, id, size, data)));
            byte[] ask =
                    toMe(ip4(YOUR_ADDRESS, MY_ADDRESS, Packets.ICMP, 1 + size, options, icmpEcho(8, id, size, data)));
            echo.answers(ask, answer);
            echo.answers(cat(ask, bytes(size % 5)), answer);
        }
        assertThat(echo.kept("answered")).isEqualTo(2 * SIZES);

        byte[] ask = toMe(ip4(YOUR_ADDRESS, MY_ADDRESS, Packets.ICMP, 64, icmpEcho(8, 1, 2, bytes(9))));
        echo.survivesCuts(ask);
        echo.ends(with(ask, 24, 0x1111), HandlerEnd.PASS);
        echo.ends(with(ask, 20, 0x2000), HandlerEnd.UNREACHED);
        echo.ends(with(ask, 20, 0x4001), HandlerEnd.UNREACHED);
        echo.ends(
                toMe(ip4(YOUR_ADDRESS, MY_ADDRESS, Packets.ICMP, 64, icmpEcho(0, 1, 2, bytes(9)))),
                HandlerEnd.UNREACHED);
        assertThat(echo.kept("answered")).isEqualTo(2 * SIZES);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("echo.ash leaves a wrong sum of a ping as wrong as it was")
    void damaged(Engine engine) {
        Example echo = new Example("echo.ash", engine);
        // Whatever the sum is, there being two zeros.
        for (int id = 0; id < 1 << 16; id++) {
            byte[] answer = icmpEcho(0, id, 1, new byte[0]);
            byte[] ask = with(answer, 0, 0x0800);
            byte[] right = with(ask, 2, Packets.sum(with(ask, 2, 0)));
            assertThat(echo.handler.run(toMe(ip4(YOUR_ADDRESS, MY_ADDRESS, Packets.ICMP, 9, right))))
                    .isEqualTo(HandlerEnd.REPLY);
            byte[] sent = echo.handler.requests().message(0);
            if (!Arrays.equals(answer, 0, answer.length, sent, 34, sent.length)) {
                assertThat(sent).isEqualTo(toYou(ip4(MY_ADDRESS, YOUR_ADDRESS, Packets.ICMP, 64, answer)));
            }
        }
        for (int flipped = 1; flipped < 1 << 16; flipped <<= 1) {
            byte[] ask = icmpEcho(8, 5, 6, bytes(10));
            byte[] wrong = with(ask, 8, ((ask[8] & 0xff) << 8 | ask[9] & 0xff) ^ flipped);
            assertThat(echo.run(toMe(ip4(YOUR_ADDRESS, MY_ADDRESS, Packets.ICMP, 9, wrong))))
                    .isEqualTo(HandlerEnd.REPLY);
            byte[] sent = echo.handler.requests().message(0);
            assertThat(Packets.sum(Arrays.copyOfRange(sent, 34, sent.length))).isNotZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("arp.ash tells who asks for its address, and nobody else")
    void arps(Engine engine) {
        Example responder = new Example("arp.ash", engine);
        byte[] ask = ethernet("ffffffffffff", YOU, Packets.ARP, arp(1, YOU, YOUR_ADDRESS, "000000000000", MY_ADDRESS));
        byte[] answer = ethernet(YOU, ME, Packets.ARP, arp(2, ME, MY_ADDRESS, YOU, YOUR_ADDRESS));
        responder.answers(ask, answer);
        responder.answers(cat(ask, new byte[18]), answer);
        responder.survivesCuts(ask);
        for (byte[] other : List.of(
                arp(2, YOU, YOUR_ADDRESS, ME, MY_ADDRESS),
                arp(1, YOU, YOUR_ADDRESS, "000000000000", "192.0.2.2"),
                with(arp(1, YOU, YOUR_ADDRESS, "000000000000", MY_ADDRESS), 0, 6),
                with(arp(1, YOU, YOUR_ADDRESS, "000000000000", MY_ADDRESS), 2, 0x86dd),
                with(arp(1, YOU, YOUR_ADDRESS, "000000000000", MY_ADDRESS), 4, 0x0804))) {
            responder.ends(ethernet("ffffffffffff", YOU, Packets.ARP, other), HandlerEnd.UNREACHED);
        }
        assertThat(responder.kept("answered")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    @DisplayName("udp-echo.ash sends back what it gets, but not to those who would answer that")
    void udpEcho(Engine engine) {
        Example echo = new Example("udp-echo.ash", engine);
        long sent = 0;
        for (int size = 0; size < SIZES; size++) {
            byte[] options = size % 4 == 0 ? OPTIONS : new byte[0];
            byte[] data = bytes(size);
            int port = 1024 + random.nextInt(60_000);
            byte[] ask = toMe(ip4(
                    YOUR_ADDRESS, MY_ADDRESS, Packets.UDP, 3, options, udp(YOUR_ADDRESS, MY_ADDRESS, port, 7, data)));
            byte[] answer = toYou(ip4(
                    MY_ADDRESS, YOUR_ADDRESS, Packets.UDP, 64, options, udp(MY_ADDRESS, YOUR_ADDRESS, 7, port, data)));
            echo.answers(cat(ask, bytes(size % 6)), answer);
            sent += size;
        }
        assertThat(echo.kept("answered")).isEqualTo(SIZES);
        assertThat(echo.kept("bytes")).isEqualTo(sent);

        byte[] ask = toMe(ip4(YOUR_ADDRESS, MY_ADDRESS, Packets.UDP, 3, udp(YOUR_ADDRESS, MY_ADDRESS, 7, 7, bytes(9))));
        echo.ends(ask, HandlerEnd.DROP);
        echo.survivesCuts(ask);
        echo.ends(
                toMe(ip4(YOUR_ADDRESS, MY_ADDRESS, Packets.UDP, 3, udp(YOUR_ADDRESS, MY_ADDRESS, 2000, 8, bytes(9)))),
                HandlerEnd.UNREACHED);
        assertThat(echo.kept("answered")).isEqualTo(SIZES);
    }
}
