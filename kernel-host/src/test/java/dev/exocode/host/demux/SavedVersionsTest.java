package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.diagnostic.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Files that versions before this one saved. They are never written again: {@code saved-1.dmx} has what {@link #before} installs, under
 * the numbers that are there.
 */
class SavedVersionsTest {
    private static Rule pcap(String name, String text, int priority) {
        return new Rule(
                name,
                PcapExpression.parse(new Source(name, text), LinkType.ETHERNET).orThrow(),
                priority);
    }

    private static Predicate is(int offset, int bytes, long value) {
        return new Predicate.In(Expression.load(offset, bytes), Ranges.of(value), Origin.NONE);
    }

    private static Template template(Demultiplexer of) {
        return of.template(
                        2, v -> new Condition(Predicate.all(is(26, 4, v[0]), is(36, 2, v[1])), Condition.Absent.FAILS))
                .orElseThrow();
    }

    private static Demultiplexer before() {
        Demultiplexer before = Demultiplexer.of(
                Settings.of(Demultiplexer.Order.SPECIFIC).with(Engine.INTERP).with(Compaction.ASKED));
        int gone = before.insert(pcap("gone", "udp", 0)).orThrow();
        before.insert(pcap("web", "tcp port 80", 0)).orThrow();
        before.delete(gone);
        before.compact();
        Template template = template(before);
        template.insert(0x0a000001, 443);
        template.insert(0x0a000002, 80);
        before.insert(pcap("chain", "ip6 protochain 6", 0)).orThrow();
        Source slow = new Source("slow.dpf", "ip.ttl > 60 && !(tcp.dport in {53, 80})");
        Condition condition = DpfCompiler.condition(DpfCompiler.parse(slow).orThrow(), LinkType.ETHERNET)
                .orThrow();
        before.insert(new Rule("slow ü", condition, 3)).orThrow();
        before.owner("alice", Guard.of(new byte[Guard.BYTES]))
                .insert(pcap("hers", "ether proto 0x1234", 0))
                .orThrow();
        before.insert(pcap("even", "ether[20] >= ether[21] and len != 64", -1)).orThrow();
        before.insert(pcap("sum", "(ether[14] + ether[15] * 3) / ether[16] > 7 or not (ether[17] = ether[18])", 0))
                .orThrow();
        return before;
    }

    @Test
    void theFirstVersionIsRead() throws IOException {
        byte[] bytes;
        try (InputStream in = getClass().getResourceAsStream("saved-1.dmx")) {
            bytes = Objects.requireNonNull(in, "saved-1.dmx").readAllBytes();
        }
        Demultiplexer before = before();
        Demultiplexer after = SavedFiltersTest.load(bytes).orThrow();
        assertThat(after.size()).isEqualTo(before.size()).isEqualTo(8);
        for (int number = 1; number < 11; number++) {
            Rule expected = before.rule(number);
            Rule rule = after.rule(number);
            assertThat(after.ownerOf(number)).isEqualTo(before.ownerOf(number));
            assertThat(rule == null ? "" : rule.name() + " " + rule.priority())
                    .isEqualTo(expected == null ? "" : expected.name() + " " + expected.priority());
        }
        assertThat(template(after).insert(0x0a000002, 80)).isZero();
        DrawnRules drawn = new DrawnRules(1);
        Reader one = before.reader();
        Reader other = after.reader();
        int several = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] packet = drawn.packet();
            int[] expected = new int[10];
            int[] found = new int[10];
            int count = one.all(packet, 0, packet.length, packet.length, expected);
            assertThat(other.all(packet, 0, packet.length, packet.length, found))
                    .isEqualTo(count);
            Arrays.sort(expected);
            Arrays.sort(found);
            assertThat(found).isEqualTo(expected);
            assertThat(other.owner(packet, 0, packet.length)).isEqualTo(one.owner(packet, 0, packet.length));
            several += count > 1 ? 1 : 0;
        }
        assertThat(several).isGreaterThan(200);
    }
}
