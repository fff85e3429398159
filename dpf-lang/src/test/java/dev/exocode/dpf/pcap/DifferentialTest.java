package dev.exocode.dpf.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.vcode.OnOneJdk;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Random expressions mean what libpcap says, on packets made for them, and what it refuses is refused.
 *
 * <p>A few hundred expressions in a build, many in the profile {@code thorough}; {@code -Dexocode.seed=} for others, and
 * {@code -Dexocode.hours=} for longer. A difference is printed as small as it could be made, in the form of the recorded cases.
 */
@OnOneJdk
class DifferentialTest {
    private static final boolean THOROUGH = Boolean.getBoolean("exocode.thorough");
    private static final int PACKETS = 150;
    private static final int MOST_DRAWN = 500;
    private static final int MOST_SHOWN = 15;
    private static final int ENOUGH = 50;

    @BeforeAll
    static void assumePresent() {
        Oracle.assumePresent();
    }

    @Test
    void expressionsMeanWhatLibpcapSays() {
        double hours =
                Double.parseDouble(System.getProperty("exocode.hours", "0").replaceFirst("^$", "0"));
        long seconds = hours > 0 ? (long) (hours * 3600) : THOROUGH ? 300 : 20;
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long seed = Long.getLong("exocode.seed", 1);
        Map<Comparison.Outcome, Integer> outcomes = new EnumMap<>(Comparison.Outcome.class);
        Map<String, Comparison.Difference> differences = new LinkedHashMap<>();
        // In a build the same expressions are drawn on any machine, or the first of them.
        long most = hours > 0 || THOROUGH ? Long.MAX_VALUE : MOST_DRAWN;
        for (long i = 0; i < most && differences.size() < MOST_SHOWN; i++) {
            // However slow the machine is, some are compared.
            if (System.nanoTime() > end && outcomes.getOrDefault(Comparison.Outcome.AGREED, 0) > ENOUGH) {
                break;
            }
            Random random = new Random(seed * 1_000_003 + i);
            LinkType link = Links.ALL.get(random.nextInt(Links.ALL.size()));
            Expressions expressions = new Expressions(random);
            String expression = random.nextInt(5) > 0 ? expressions.next(link) : expressions.nextBroken(link);
            Comparison comparison = new Comparison(link, PACKETS, i);
            Comparison.Fared fared = comparison.compare(expression);
            outcomes.merge(fared.outcome(), 1, Integer::sum);
            fared.difference().map(comparison::shrink).ifPresent(d -> differences.putIfAbsent(d.expression(), d));
        }
        System.out.println("expressions against libpcap: " + outcomes);
        List<String> shown = new ArrayList<>();
        differences.values().forEach(difference -> shown.add(difference.toString()));
        assertThat(shown).as("of %s", outcomes).isEmpty();
        assertThat(outcomes.getOrDefault(Comparison.Outcome.AGREED, 0)).isGreaterThan(ENOUGH);
    }
}
