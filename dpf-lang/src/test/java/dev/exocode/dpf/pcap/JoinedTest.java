package dev.exocode.dpf.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Evaluator;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values of a long list become one test, and what is said of every packet, cut short at any byte, stays what it was. */
@OnOneJdk
class JoinedTest {
    private static final int ROUNDS = 40;
    private static final int PACKETS = 60;
    private static final List<String> TESTS = List.of(
            "port 80",
            "port 443",
            "port 53",
            "tcp port 80",
            "tcp port 25",
            "src port 22",
            "src port 25",
            "dst port 80",
            "src and dst port 80",
            "src and dst port 443",
            "portrange 20-25",
            "host 10.0.0.1",
            "host 10.0.0.2",
            "src host 10.0.0.1",
            "src host 10.0.0.3",
            "net 10.0.0.0/24",
            "net 10.1.0.0/24",
            "ip host 10.0.0.1",
            "ip host 10.0.0.9",
            "src and dst net 10.0.0.0/24",
            "net 0.0.0.0/0",
            "not port 80",
            "arp",
            "vlan");

    private static Condition condition(LinkType link, String text) {
        return PcapExpression.parse(new Source("argument", text), link).value().orElseThrow();
    }

    private static Predicate ethernet(String text) {
        return condition(LinkType.ETHERNET, text).predicate();
    }

    @ParameterizedTest
    @EnumSource(
            value = LinkType.class,
            names = {"ETHERNET", "RAW", "NULL"})
    void whatIsJoinedIsWhatItWas(LinkType link) {
        Random random = new Random(4);
        int matched = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<String> tests = new ArrayList<>();
            // Runs of the same kind, as they begin in the list above.
            int at = random.nextInt(TESTS.size());
            for (int i = random.nextInt(8); i >= 0; i--) {
                at = random.nextInt(4) == 0 ? random.nextInt(TESTS.size()) : at;
                String test = TESTS.get((at + random.nextInt(3)) % TESTS.size());
                if (!test.equals("vlan") || link == LinkType.ETHERNET) {
                    tests.add(test);
                }
            }
            String joined = tests.isEmpty() ? "port 80" : String.join(" or ", tests);
            // A test in a group is not one of a list.
            String apart = tests.isEmpty()
                    ? joined
                    : tests.stream().map(test -> "(" + test + " and len >= 0)").collect(Collectors.joining(" or "));
            Condition one = condition(link, joined);
            Condition other = condition(link, apart);
            Packets packets = new Packets(round, link, joined);
            for (int n = 0; n < PACKETS; n++) {
                Frame frame = packets.next();
                for (int length = 0; length <= Math.min(80, frame.bytes().length); length++) {
                    Frame cut = frame.cut(length);
                    boolean expected = Evaluator.matches(other, cut.bytes(), cut.wireLength());
                    assertThat(Evaluator.matches(one, cut.bytes(), cut.wireLength()))
                            .as("%s %s %s", link, joined, cut)
                            .isEqualTo(expected);
                    matched += expected ? 1 : 0;
                }
            }
        }
        assertThat(matched).isGreaterThan(1_000);
    }

    @Test
    void aListIsItsFirstTestAndOneForTheOthers() {
        assertThat(((Predicate.Any) ethernet("port 1 or 2 or port 3 or (4)")).parts())
                .hasSize(2)
                .first()
                .isEqualTo(((Predicate.Any) ethernet("port 1 or arp")).parts().get(0));
        assertThat(((Predicate.Any) ethernet("host (10.0.0.1 or 10.0.0.2 or 10.0.0.3)")).parts())
                .hasSize(2);
        assertThat(((Predicate.Any) ethernet("host 10.0.0.1 or 10.0.0.2 or src host 10.0.0.3 or src net 10.1.0.0/16"))
                        .parts())
                .hasSize(4);
        assertThat(((Predicate.Any) ethernet("port 1 or 2 or arp or port 3 or 4 or 5")).parts())
                .hasSize(5);
        assertThat(((Predicate.Any) ethernet("src and dst port 1 or 2 or 3")).parts())
                .hasSize(3);
        assertThat(((Predicate.All) ethernet("port 1 and 2 and 3")).parts()).hasSize(3);
    }
}
