package dev.exocode.host.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.Dialect;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.HostCode;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.text.Assembler;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PcapFilterTest {
    /** A SYN from 10.0.0.1 port 1024 to 10.0.0.2 port 80. */
    private static final byte[] SYN = HexFormat.of()
            .parseHex("020000000002020000000001080045000028000100004006" + "0000"
                    + "0a0000010a000002" + "04000050000000010000000050"
                    + "02ffff00000000");

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anyFormOfAPacketIsAsked(Engine engine) {
        PcapFilter web =
                PcapFilter.compile("tcp port 80", LinkType.ETHERNET, engine).orThrow();
        PcapFilter mail =
                PcapFilter.compile("tcp port 25", LinkType.ETHERNET, engine).orThrow();
        PcapFilter large =
                PcapFilter.compile("greater 1500", LinkType.ETHERNET, engine).orThrow();
        byte[] inside = new byte[SYN.length + 20];
        System.arraycopy(SYN, 0, inside, 7, SYN.length);
        ByteBuffer direct =
                ByteBuffer.allocateDirect(inside.length).put(inside).position(7).limit(7 + SYN.length);
        ByteBuffer heap = ByteBuffer.wrap(inside, 7, SYN.length);
        ByteBuffer many = heap.duplicate().limit(heap.limit() - 1);
        assertThat(web.matches(many.position(many.position() + 1))).isFalse();
        for (PcapFilter filter : List.of(web, mail)) {
            boolean expected = filter == web;
            assertThat(filter.matches(SYN)).isEqualTo(expected);
            assertThat(filter.matches(inside, 7, SYN.length)).isEqualTo(expected);
            assertThat(filter.matches(inside, 8, SYN.length)).isFalse();
            for (ByteBuffer buffer : List.of(
                    direct, direct.asReadOnlyBuffer(), direct.slice(), heap, heap.asReadOnlyBuffer(), heap.slice())) {
                int position = buffer.position();
                assertThat(filter.matches(buffer)).isEqualTo(expected);
                assertThat(filter.matches(buffer, 1500)).isEqualTo(expected);
                assertThat(large.matches(buffer, 1500)).isTrue();
                assertThat(large.matches(buffer)).isFalse();
                assertThatThrownBy(() -> large.matches(buffer, -1)).isInstanceOf(IndexOutOfBoundsException.class);
                assertThat(buffer.position()).isEqualTo(position);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theDialectSaysWhatAnExpressionMeans(Engine engine) {
        byte[] tagged = new byte[SYN.length + 4];
        System.arraycopy(SYN, 0, tagged, 0, 12);
        tagged[12] = (byte) 0x81;
        tagged[15] = 5;
        System.arraycopy(SYN, 12, tagged, 16, SYN.length - 12);
        String expression = "tcp port 80 and vlan 5";
        for (Dialect dialect : Dialect.values()) {
            PcapFilter filter = PcapFilter.compile(expression, LinkType.ETHERNET, dialect, engine)
                    .orThrow();
            assertThat(filter.matches(tagged)).isEqualTo(dialect == Dialect.EXTENDED);
            assertThat(filter.matches(SYN)).isFalse();
        }
        assertThat(PcapFilter.compile("llc", LinkType.ETHERNET, Dialect.EXTENDED, engine)
                        .value())
                .isEmpty();
    }

    /** A filter answers the same whenever it is asked, and leaves packets as they are. */
    @Test
    void whatIsNoFilterIsNone() {
        Program last = assembled(".region packet\n.function main () u\nlen r1, packet\nretu r1\n");
        PcapFilter any = PcapFilter.of("any", last, Engine.JVM).orThrow();
        assertThat(any.matches(SYN)).isTrue();
        assertThat(any.matches(new byte[0])).isFalse();
        List<String> others = List.of(
                ".region packet rw\n.function main () u\nlen r1, packet\nbltui r1, 14, L1\nsetu r2, 0\nstuci r2, packet[12]\nL1:\nretui 1\n",
                ".region packet\n.region state 8\n.function main () u\nldui r1, state[0]\nretu r1\n",
                ".region user 8\n.function main () u\nldui r1, user[0]\nretu r1\n",
                ".region packet\n.function main ()\nretv\n");
        for (String other : others) {
            assertThat(PcapFilter.of("other", assembled(other), Engine.JVM).diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly(HostCode.H0030);
        }
        Program wild = assembled(".region packet\n.function main () u\nlduci r1, packet[12]\nretu r1\n");
        assertThat(PcapFilter.of("wild", wild, Engine.JVM).value()).isEmpty();
    }

    private static Program assembled(String text) {
        return Assembler.assemble(new Source("filter.vs", text)).orThrow().program();
    }

    @Test
    void manyPacketsAreAskedAtOnce() {
        PcapFilter web = PcapFilter.compile("tcp port 80").orThrow();
        byte[] data = Arrays.copyOf(SYN, 3 * SYN.length);
        System.arraycopy(SYN, 0, data, 2 * SYN.length, SYN.length);
        int[] offsets = {0, SYN.length, 2 * SYN.length};
        int[] lengths = {SYN.length, SYN.length, SYN.length};
        boolean[] matches = new boolean[4];
        assertThat(web.matches(data, offsets, lengths, matches, 3)).isEqualTo(2);
        assertThat(matches).containsExactly(true, false, true, false);
        assertThatThrownBy(() -> web.matches(data, offsets, lengths, matches, 4))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void manyPacketsThatWereCutShortAreAskedAtOnce() {
        PcapFilter large = PcapFilter.compile("tcp and greater 1000").orThrow();
        boolean[] matches = new boolean[3];
        int[] lengths = {SYN.length, SYN.length, 20};
        assertThat(large.matches(SYN, new int[3], lengths, new int[] {999, 1_000, 1_000}, matches, 3))
                .isEqualTo(1);
        assertThat(matches).containsExactly(false, true, false);
        assertThatThrownBy(() -> large.matches(SYN, new int[3], lengths, new int[2], matches, 3))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> large.matches(SYN, new int[3], lengths, new int[] {5, 5, -1}, matches, 3))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** Also of an expression that looks at no byte. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsOutsideTheArrayIsNotAsked(Engine engine) {
        for (String text : List.of("", "greater 0", "tcp")) {
            PcapFilter filter =
                    PcapFilter.compile(text, LinkType.ETHERNET, engine).orThrow();
            for (int[] window : new int[][] {{1, 54}, {-1, 5}, {0, 55}, {55, 0}, {3, -1}, {Integer.MAX_VALUE, 2}}) {
                assertThatThrownBy(() -> filter.matches(SYN, window[0], window[1]))
                        .isInstanceOf(IndexOutOfBoundsException.class);
                assertThatThrownBy(() -> filter.matches(SYN, window[0], window[1], 60))
                        .isInstanceOf(IndexOutOfBoundsException.class);
                boolean[] matches = new boolean[1];
                int[] offsets = {window[0]};
                int[] lengths = {window[1]};
                assertThatThrownBy(() -> filter.matches(SYN, offsets, lengths, matches, 1))
                        .isInstanceOf(IndexOutOfBoundsException.class);
            }
            assertThat(filter.matches(SYN)).isTrue();
            assertThat(filter.matches(SYN, 54, 0)).isEqualTo(!text.equals("tcp"));
        }
    }

    @Test
    void lengthIsThatOnTheWire() {
        PcapFilter large = PcapFilter.compile("greater 1000").orThrow();
        assertThat(large.matches(SYN)).isFalse();
        assertThat(large.matches(SYN, 0, SYN.length, 1000)).isTrue();
        assertThat(large.matches(SYN, 0, 0, 999)).isFalse();
        assertThat(large.matches(SYN, 0, SYN.length, Integer.MAX_VALUE)).isTrue();
        // Fewer than were captured: as libpcap has it, the length is what is said, and the bytes are there.
        PcapFilter few = PcapFilter.compile("len = 20 and tcp port 80").orThrow();
        assertThat(few.matches(SYN, 0, SYN.length, 20)).isTrue();
        assertThatThrownBy(() -> large.matches(SYN, 0, 1, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> large.matches(SYN, 1, SYN.length)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** Each thread says of packets with lengths and ports of its own what they are; the last two programs are shared. */
    @ParameterizedTest
    @CsvSource({
        "JVM,    tcp and greater 1000",
        "INTERP, tcp portrange 80-90",
        "JVM,    tcp portrange 80-90",
        "JVM,    ip protochain 6 and tcp[2:2] > 79",
    })
    void threadsDoNotDisturbEachOther(Engine engine, String expression) throws Exception {
        PcapFilter filter =
                PcapFilter.compile(expression, LinkType.ETHERNET, engine).orThrow();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> wrong = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int length = 998 + i;
            boolean expected = i >= 2;
            byte[] packet = SYN.clone();
            packet[37] = (byte) (78 + i);
            Callable<Integer> asks = () -> {
                int count = 0;
                for (int n = 0; n < 100_000; n++) {
                    count += filter.matches(packet, 0, packet.length, length) == expected ? 0 : 1;
                }
                return count;
            };
            wrong.add(threads.submit(asks));
        }
        for (Future<Integer> each : wrong) {
            assertThat(each.get()).isZero();
        }
        threads.shutdown();
    }

    /** Compilers share what they know of the language, and nothing else. */
    @Test
    void threadsCompileAtOnce() throws Exception {
        List<String> texts = IntStream.range(0, 60)
                .mapToObj(i -> switch (i % 4) {
                    case 0 -> "tcp dst port " + (50 + i);
                    case 1 -> "ip[" + i + "] & 0xf != 0 and not arp";
                    case 2 -> "vlan " + i + " or src net 10.0.0.0/" + (8 + i % 25);
                    default -> "ip6 protochain 6 or host 10.0.0." + i % 4;
                })
                .toList();
        List<Boolean> expected = texts.stream()
                .map(text -> PcapFilter.compile(text).orThrow().matches(SYN))
                .toList();
        assertThat(expected).contains(true, false);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<List<Boolean>>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int first = i * 7;
            answers.add(threads.submit(() -> IntStream.range(0, texts.size())
                    .mapToObj(n -> {
                        int at = (n + first) % texts.size();
                        boolean matches =
                                PcapFilter.compile(texts.get(at)).orThrow().matches(SYN);
                        return matches == expected.get(at);
                    })
                    .toList()));
        }
        for (Future<List<Boolean>> each : answers) {
            assertThat(each.get()).hasSize(texts.size()).containsOnly(true);
        }
        threads.shutdown();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void askingAllocatesNothing(Engine engine) {
        PcapFilter filter = PcapFilter.compile("tcp port 80 and less 1000", LinkType.ETHERNET, engine)
                .orThrow();
        ByteBuffer buffer = ByteBuffer.wrap(SYN);
        boolean[] matches = new boolean[1];
        int[] offsets = {0};
        int[] lengths = {SYN.length};
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        int matched = 0;
        for (int round = 0; round < 50 && least > 0; round++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < 1000; i++) {
                matched += filter.matches(SYN) ? 1 : 0;
                matched += filter.matches(SYN, 0, 40, SYN.length) ? 1 : 0;
                matched += filter.matches(buffer) ? 1 : 0;
                matched += filter.matches(SYN, offsets, lengths, matches, 1);
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        assertThat(matched).isPositive();
        assertThat(least).isZero();
    }

    @Test
    void nullIsNamed() {
        assertThatThrownBy(() -> PcapFilter.compile(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("expression");
        assertThatThrownBy(() -> PcapFilter.compile("ip", null, Engine.JVM))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("link");
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        assertThatThrownBy(() -> PcapFilter.compile("tcp porrt 80").orThrow())
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("expression:1:5: error[F0102]")
                .hasMessageContaining("did you mean port");
    }
}
