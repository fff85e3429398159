package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.vcode.diagnostic.Source;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Filters that are prepared by their values")
class PreparedRuleTest {
    private static final int FILTERS = 300;

    private static Condition pcap(String text) {
        return PcapExpression.parse(new Source("drawn", text), LinkType.ETHERNET)
                .orThrow();
    }

    private static String host(long value) {
        return (value >>> 24) + "." + (value >> 16 & 0xff) + "." + (value >> 8 & 0xff) + "." + (value & 0xff);
    }

    @Test
    @DisplayName("have the packets that their conditions say, of values that are alike and of extreme ones, too")
    void haveTheirPackets() {
        List<Function<long[], Condition>> kinds = List.of(
                values -> pcap("ip src host " + host(values[0]) + " and ip dst host " + host(values[1])
                        + " and tcp src port " + values[2] + " and tcp dst port " + values[3]),
                values -> pcap("ip host " + host(values[0]) + " and (ip[8] = " + (values[2] & 0xff) + " or udp port "
                        + values[3] + ") and ether[20:4] != " + values[1]),
                values -> pcap("ether[20:4] = " + values[0] + " or ether[30:4] = " + values[1] + " and ether[40:2] = "
                        + values[2] + " and ether[44:2] = " + values[3]));
        int prepared = 0;
        Random random = new Random(1);
        for (Function<long[], Condition> kind : kinds) {
            var form = PreparedRule.form(4, kind);
            for (int i = 0; i < FILTERS && form.isPresent(); i++) {
                long[] values = new long[4];
                for (int at = 0; at < values.length; at++) {
                    long most = at < 2 ? 0xffff_ffffL : 0xffff;
                    values[at] = switch (random.nextInt(4)) {
                        case 0 -> 0;
                        case 1 -> most;
                        case 2 -> values[0] & most;
                        default -> random.nextLong() & most;
                    };
                }
                Rule rule = new Rule("r" + i, kind.apply(values), 0);
                PacketSet found = form.get().of(rule, values).orThrow().packets();
                PacketSet said = PacketSet.of(rule.condition()).orElseThrow();
                assertThat(found.within(said) && said.within(found))
                        .as("%s\n--\n%s", found, said)
                        .isTrue();
                prepared++;
            }
        }
        assertThat(prepared).isGreaterThanOrEqualTo(2 * FILTERS);
    }

    @Test
    @DisplayName("may have values that do not fit, of which their conditions tell")
    void whatDoesNotFitIsAsked() {
        PreparedRule.Form form = PreparedRule.form(1, values -> pcap("ether[20:2] = " + values[0]))
                .orElseThrow();
        Rule rule = new Rule("large", pcap("ether[20:2] = 65536"), 0);
        assertThat(form.of(rule, 0x10000).orThrow().isNever()).isTrue();
        assertThat(form.of(new Rule("one", pcap("ether[20:2] = 1"), 0), 1)
                        .orThrow()
                        .isNever())
                .isFalse();
    }

    @Test
    @DisplayName("are none where a value is asked for in another way")
    void othersAreNone() {
        assertThat(PreparedRule.form(1, values -> pcap("ether[20] < " + values[0])))
                .isEmpty();
        assertThat(PreparedRule.form(2, values -> pcap("ether[20:4] = " + values[0])))
                .isEmpty();
    }
}
