package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Nobody sends what is not his own. */
class EgressTest {
    private static final int SENDERS = 4;

    private final Egress egress = Egress.of(Engine.JVM, Compaction.ASKED);
    private final Egress.Gate gate = egress.gate();

    private static Rule rule(String expression) {
        return new Rule(expression, condition(expression), 0);
    }

    private static Condition condition(String expression) {
        return PcapExpression.parse(new Source("filter", expression), LinkType.ETHERNET)
                .orThrow();
    }

    /** A frame from an address 10.0.0.x and a port of UDP. */
    private static byte[] frame(int host, int port) {
        byte[] frame = new byte[60];
        frame[12] = 8;
        frame[14] = 0x45;
        frame[23] = 17;
        frame[26] = 10;
        frame[29] = (byte) host;
        frame[34] = (byte) (port >> 8);
        frame[35] = (byte) port;
        return frame;
    }

    private boolean passes(int sender, byte[] frame) {
        return gate.passes(sender, frame, 0, frame.length);
    }

    @Example
    void aForgedSourceDoesNotPass() {
        int mine = egress.allow(1, rule("src host 10.0.0.1")).orThrow();
        egress.allow(2, rule("src host 10.0.0.2")).orThrow();
        for (int round = 0; round < 2; round++) {
            assertThat(passes(1, frame(1, 53))).isTrue();
            assertThat(passes(1, frame(2, 53))).isFalse();
            assertThat(passes(2, frame(2, 53))).isTrue();
            assertThat(passes(3, frame(2, 53))).isFalse();
            assertThat(passes(0, frame(2, 53))).isFalse();
            // With a program, and without.
            egress.compact();
        }
        assertThat(egress.revoke(mine)).isTrue();
        assertThat(egress.revoke(mine)).isFalse();
        assertThat(passes(1, frame(1, 53))).isFalse();
        assertThat(passes(2, frame(2, 53))).isTrue();
    }

    @Example
    void manyMayHaveTheSameFilter() {
        for (int sender = 0; sender < 100; sender++) {
            egress.allow(sender, rule("udp src port 53")).orThrow();
            egress.allow(sender, rule("arp")).orThrow();
        }
        egress.allow(7, rule("udp src port 53")).orThrow();
        assertThat(passes(99, frame(1, 53))).isTrue();
        assertThat(passes(100, frame(1, 53))).isFalse();
        assertThat(egress.revokeAll(7)).isEqualTo(3);
        assertThat(egress.revokeAll(7)).isZero();
        assertThat(passes(7, frame(1, 53))).isFalse();
        assertThat(passes(8, frame(1, 53))).isTrue();
        assertThat(passes(Integer.MAX_VALUE, frame(1, 53))).isFalse();
        egress.allow(Integer.MAX_VALUE, rule("udp src port 53")).orThrow();
        assertThat(passes(Integer.MAX_VALUE, frame(1, 53))).isTrue();
        assertThatThrownBy(() -> passes(-1, frame(1, 53))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> egress.allow(-1, rule("arp"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void aTemplateTakesTheSenderFirst() {
        Template hosts = egress.template(1, values -> condition("ip[12:4] = " + values[0]))
                .orElseThrow();
        assertThat(hosts.insert(5, 0x0a000009)).isPositive();
        assertThat(hosts.insert(6, 0x0a000008)).isPositive();
        egress.compact();
        assertThat(passes(5, frame(9, 1))).isTrue();
        assertThat(passes(6, frame(9, 1))).isFalse();
        assertThat(hosts.delete(5, 0x0a000009)).isTrue();
        assertThat(passes(5, frame(9, 1))).isFalse();
        assertThat(passes(6, frame(8, 1))).isTrue();
    }

    /** What passes is what a filter of the sender has by itself. */
    @Property(tries = 5)
    void passesWhatAFilterOfTheSenderHas(@ForAll long seed) {
        DrawnRules drawn = new DrawnRules(seed);
        Egress drawnEgress = Egress.of(Engine.INTERP, Compaction.ASKED);
        Egress.Gate drawnGate = drawnEgress.gate();
        Map<Integer, Alone> permits = new TreeMap<>();
        Map<Integer, Integer> senders = new TreeMap<>();
        int passed = 0;
        for (int step = 0; step < 30; step++) {
            Rule rule = drawn.rule("f" + step, false);
            int sender = drawn.below(SENDERS);
            if (PacketSet.of(rule.condition()).isPresent()) {
                int permit = drawnEgress.allow(sender, rule).orThrow();
                permits.put(permit, new Alone(rule, step));
                senders.put(permit, sender);
            }
            if (drawn.below(3) == 0 && !permits.isEmpty()) {
                List<Integer> all = new ArrayList<>(permits.keySet());
                int one = all.get(drawn.below(all.size()));
                assertThat(drawnEgress.revoke(one)).isTrue();
                permits.remove(one);
            } else if (drawn.below(6) == 0) {
                drawnEgress.compact();
            }
            for (int i = 0; i < 10; i++) {
                byte[] packet = drawn.packet();
                int from = drawn.below(SENDERS + 1);
                boolean may = permits.entrySet().stream()
                        .anyMatch(each -> senders.get(each.getKey()) == from
                                && each.getValue().has(packet, packet.length));
                assertThat(drawnGate.passes(from, packet, 0, packet.length)).isEqualTo(may);
                passed += may ? 1 : 0;
            }
        }
        assertThat(passed).isPositive();
    }
}
