package dev.exocode.dpf.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.Filter;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Evaluator;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No expression makes the translation throw, and what is too large for a filter is refused. */
class ExtendedLimitsTest {
    private static Result<Filter> translate(String text) {
        return PcapExpression.translate(new Source("argument", text), LinkType.ETHERNET);
    }

    private static String many(int count, String joint) {
        return IntStream.range(0, count).mapToObj(i -> "dst port " + i).collect(Collectors.joining(joint));
    }

    @Test
    void aListOfValuesIsAFewAtomsHoweverLong() {
        String addresses = IntStream.range(0, 20_000)
                .mapToObj(i -> "10." + i / 2_500 + "." + i / 10 % 250 + "." + i % 10 * 2)
                .collect(Collectors.joining(" or "));
        Filter filter = translate("ip src host " + addresses).orThrow();
        assertThat(filter.clauses()).hasSize(1);
        assertThat(translate(many(10_000, " or ")).orThrow().toString())
                .isEqualTo("tcp.dport in {0..9999} || udp.dport in {0..9999} || sctp.dport in {0..9999}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_365, 1_366})
    void moreAtomsThanAFilterHasAreRefused(int count) {
        // Each is three atoms.
        Result<Filter> result = translate(many(count, " and "));
        if (3 * count <= 4_096) {
            assertThat(result.value()).isPresent();
        } else {
            assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly(PcapCode.TEST_COUNT);
        }
    }

    @Test
    void deeperThanAFilterIsRefused() {
        String text = "ip" + " and tcp or arp".repeat(400);
        assertThat(PcapExpression.parse(new Source("argument", text), LinkType.ETHERNET)
                        .value())
                .isPresent();
        assertThat(translate(text).diagnostics()).extracting(Diagnostic::code).containsExactly(PcapCode.TEST_COUNT);
        String sum = "ip[2:2]" + " + ip[2:2]".repeat(300) + " > 5";
        assertThat(translate(sum).diagnostics()).extracting(Diagnostic::code).containsExactly(PcapCode.TEST_COUNT);
    }

    @Test
    void brokenExpressionsAreRefusedOrMeanSomething() {
        byte[] packet = new byte[80];
        for (int i = 0; i < 3_000; i++) {
            Random random = new Random(i);
            LinkType link = LinkType.values()[random.nextInt(LinkType.values().length)];
            Source source = new Source("drawn", new Expressions(random).nextBroken(link));
            Result<Condition> result = PcapExpression.parse(source, link, Dialect.EXTENDED);
            assertThat(result.value().isPresent() || !result.diagnostics().isEmpty())
                    .as(source.text())
                    .isTrue();
            result.value().ifPresent(condition -> Evaluator.matches(condition, packet, packet.length));
        }
    }
}
