package dev.exocode.dpf.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.diagnostic.Code;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written, reading it ends, with a value or with messages; long lists are read, deep ones are refused. */
class PcapLimitsTest {
    private static final int ROUNDS = 3_000;
    private static final List<String> GOOD = List.of(
            "tcp port 80 and host 10.0.0.1",
            "not (vlan 5 or ip6 net 2001:db8::/32) and tcp[tcpflags] & (tcp-syn|tcp-fin) != 0",
            "ether host 1:2:3:4:5:6 or port (80 or 443) and less 100",
            "mpls 7 and pppoes and decnet src 1.2 or udp[len - 4:2] ^ 0x10 % 3 >= -ip[0]",
            "ip6 protochain 6 or (protochain \\tcp and net 0/0)",
            "llc rr or geneve 5 or net 10.0.0.0 mask 255.0.0.0 or portrange ssh-http or byte 3 > 4");
    private static final String SIGNS = " ()[]!<>=&|^+-*/%:.\\$#\"'\u00e9\ud83d\ude00\u0000\n0af9";

    private static Result<Condition> parse(String text) {
        return PcapExpression.parse(new Source("argument", text), LinkType.ETHERNET);
    }

    private static List<Code> codes(String text) {
        return parse(text).diagnostics().stream().map(d -> d.code()).toList();
    }

    @Test
    @OnOneJdk
    void mutatedExpressionsNeverThrow() {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder(GOOD.get(random.nextInt(GOOD.size())));
            for (int change = random.nextInt(6); change >= 0; change--) {
                int at = random.nextInt(text.length() + 1);
                String other = GOOD.get(random.nextInt(GOOD.size()));
                int from = random.nextInt(other.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(5)));
                    case 1 -> text.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                    default -> text.insert(at, other.substring(from, Math.min(other.length(), from + 8)));
                }
            }
            LinkType link = LinkType.values()[random.nextInt(LinkType.values().length)];
            Result<Condition> result = PcapExpression.parse(new Source("argument", text.toString()), link);
            assertThat(result.value().isPresent())
                    .as(text.toString())
                    .isEqualTo(result.diagnostics().isEmpty());
            result.diagnostics()
                    .forEach(d -> assertThat(d.toString()).contains(d.code().requirement()));
        }
    }

    @Test
    void wordsInAnyOrderNeverThrow() {
        Random random = new Random(2);
        List<String> words = Stream.concat(
                        GOOD.stream().flatMap(text -> Stream.of(text.split("(?<=[ ()\\[\\]])|(?=[ ()\\[\\]])"))),
                        Stream.of(
                                "src ", "dst ", "or ", "and ", "proto ", "protochain ", "gateway ", "l2 ", "1 ", "- "))
                .toList();
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String text = IntStream.rangeClosed(0, random.nextInt(8))
                    .mapToObj(i -> words.get(random.nextInt(words.size())))
                    .collect(Collectors.joining());
            read += parse(text).value().isPresent() ? 1 : 0;
        }
        assertThat(read).as("expressions that happened to be right").isBetween(1, ROUNDS - 1);
    }

    @Test
    void aLongListIsFlat() {
        String text = IntStream.range(0, 20_000)
                .mapToObj(i -> "(src host 10.0." + (i >> 8) + "." + (i & 255) + " and tcp dst port " + i + ")")
                .collect(Collectors.joining(" or "));
        assertThat(((Predicate.Any) parse(text).value().orElseThrow().predicate()).parts())
                .hasSize(20_000);
        String values = IntStream.range(0, 20_000)
                .mapToObj(i -> "1.2.3.4.%x.%x".formatted(i >> 8, i & 255))
                .collect(Collectors.joining(" or ", "ether host (", ")"));
        assertThat(((Predicate.Any) parse(values).value().orElseThrow().predicate()).parts())
                .hasSize(20_000);
    }

    static Stream<String> deep() {
        return Stream.of(
                "(".repeat(201) + "tcp" + ")".repeat(201),
                "ip" + "[ip".repeat(300),
                "tcp" + " and udp or tcp".repeat(600),
                "(tcp" + " and udp or tcp".repeat(600) + ")",
                "host (1" + " and 2 or 3".repeat(600) + ")",
                "len" + " + len".repeat(1_100) + " = 1",
                "len" + " % len".repeat(1_100) + " = 1");
    }

    @ParameterizedTest
    @MethodSource("deep")
    void whatIsTooDeepIsRefused(String text) {
        assertThat(codes(text)).contains(PcapCode.NESTING);
    }

    static Stream<String> deepEnough() {
        return Stream.of(
                "(".repeat(200) + "tcp" + ")".repeat(200),
                "not ".repeat(100_001) + "tcp",
                "- ".repeat(100_001) + "len = 1",
                "tcp" + " and udp or tcp".repeat(400),
                "len" + " + len".repeat(900) + " = 1");
    }

    @ParameterizedTest
    @MethodSource("deepEnough")
    void whatIsDeepEnoughIsRead(String text) {
        assertThat(codes(text)).isEmpty();
    }

    @Test
    void aLargeSourceIsRefused() {
        assertThat(codes(" ".repeat(PcapExpression.MAX_SOURCE_CHARS))).isEmpty();
        assertThat(codes(" ".repeat(PcapExpression.MAX_SOURCE_CHARS + 1))).containsExactly(PcapCode.SOURCE_SIZE);
    }

    @Test
    void aSourceOfTooManyWordsIsRefused() {
        assertThat(codes("!".repeat(PcapExpression.MAX_WORDS) + "ip")).containsExactly(PcapCode.SOURCE_SIZE);
    }

    @Test
    void tooManyTestsAreRefusedOnce() {
        assertThat(codes("ip||".repeat(PcapExpression.MAX_TESTS + 1) + "ip")).containsExactly(PcapCode.TEST_COUNT);
    }

    /** Each asks for so much that fewer are too many; of ports, only their values are kept. */
    @Test
    void testsThatCompareTooMuchAreRefused() {
        assertThat(codes("l2||".repeat(PcapExpression.MAX_TESTS - 1) + "l2")).containsExactly(PcapCode.TEST_COUNT);
        assertThat(codes("port 80||".repeat(200_000) + "port 81")).isEmpty();
    }

    @Test
    void aProgramTooLargeIsRefused() {
        String text = IntStream.range(0, 30_000)
                .mapToObj(i -> "ether[" + i + "] > ether[" + (i + 1) + "]")
                .collect(Collectors.joining(" and "));
        assertThat(PcapExpression.compile(new Source("argument", text), LinkType.ETHERNET).diagnostics().stream()
                        .map(d -> d.code()))
                .containsExactly(PcapCode.PROGRAM_SIZE);
    }

    /** Each is a loop of its own: what belongs to one is not looked for among all. */
    @Test
    void soAreChainsThatAreTooMany() {
        String text = IntStream.range(0, 5_000).mapToObj(i -> "protochain " + i).collect(Collectors.joining(" or "));
        assertThat(PcapExpression.compile(new Source("argument", text), LinkType.ETHERNET).diagnostics().stream()
                        .map(d -> d.code()))
                .containsExactly(PcapCode.PROGRAM_SIZE);
    }

    @Test
    void noMoreThanTwentyMessages() {
        assertThat(codes("host x or ".repeat(100) + "host y")).hasSize(20).containsOnly(PcapCode.UNKNOWN_HOST);
        assertThat(codes("and or or ( ) and and")).isNotEmpty().containsOnly(PcapCode.SYNTAX);
        assertThat(codes("tcp udp or ".repeat(100) + "tcp")).hasSize(20).containsOnly(PcapCode.SYNTAX);
    }
}
