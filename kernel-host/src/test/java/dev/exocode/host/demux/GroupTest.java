package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Quantity;
import dev.exocode.dpf.space.Shape;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.diagnostic.Source;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A group")
class GroupTest {
    @Test
    @DisplayName("forgets units without boxes, but for those of templates")
    void forgetsEmptyUnits() {
        Predicate asked = new Predicate.In(Expression.load(3, 1), Ranges.of(1, 9), Origin.NONE);
        Box box = PacketSet.of(new Condition(asked, Condition.Absent.FAILS))
                .orElseThrow()
                .boxes()
                .get(0);
        Group group = new Group(box);
        Shape shape = Shape.of(box, group.keys);
        Unit unit = new Unit(shape, new Precedence(new Ranks(() -> {}), new Filters()), new SplittableRandom(1));
        group.units.put(shape, unit);
        unit.add(1, box);
        group.sweep();
        assertThat(group.units).hasSize(1);
        unit.leave();
        group.sweep();
        assertThat(group.units).isEmpty();
        group.keep(box);
        group.units.put(shape, unit);
        group.sweep();
        assertThat(group.units).hasSize(1);
    }

    @Test
    @DisplayName("has each box in the unit of its shape, also found by what it asked before")
    void findsUnitsOfShapes() {
        for (int seed = 0; seed < 5; seed++) {
            DrawnRules drawn = new DrawnRules(seed);
            Demultiplexer demultiplexer = Demultiplexer.of(Settings.of(Demultiplexer.Order.PRIORITY)
                    .with(Engine.INTERP)
                    .with(Compaction.ASKED));
            Map<Integer, PacketSet> there = new TreeMap<>();
            for (int step = 0; step < 100; step++) {
                Rule rule = drawn.rule("f" + step, false);
                demultiplexer
                        .insert(rule)
                        .value()
                        .ifPresent(number ->
                                there.put(number, PacketSet.of(rule.condition()).orElseThrow()));
                int gone = drawn.below(2 * step + 1);
                if (there.remove(gone) != null) {
                    demultiplexer.delete(gone);
                }
                if (drawn.below(20) == 0) {
                    demultiplexer.compact();
                }
                Units units = demultiplexer.tables().units;
                there.values()
                        .forEach(packets -> packets.boxes().forEach(box -> {
                            Unit unit = units.of(box);
                            Set<Quantity> keys = unit.shape.parts().stream()
                                    .map(Shape.Part::quantity)
                                    .collect(Collectors.toSet());
                            assertThat(unit.shape).isEqualTo(Shape.of(box, keys));
                            assertThat(unit.isEmpty() || unit.hasLeft()).isFalse();
                        }));
            }
            assertThat(there).isNotEmpty();
        }
    }

    @Test
    @DisplayName("has boxes in units of their own where what differs finds no place in the key")
    void findsUnitsOfKeysThatAreTooLong() {
        Demultiplexer demultiplexer = Demultiplexer.of(
                Settings.of(Demultiplexer.Order.PRIORITY).with(Engine.INTERP).with(Compaction.ASKED));
        Reader reader = demultiplexer.reader();
        // Thirteen words of four bytes, one more than a key has room for.
        byte[] packet = new byte[60];
        StringBuilder before = new StringBuilder("ether[0:4] = 0");
        for (int at = 4; at < 48; at += 4) {
            before.append(" and ether[").append(at).append(":4] = 0");
        }
        for (int value = 0; value < 8; value++) {
            String asked = before + " and ether[48:4] = " + value;
            Rule rule = new Rule(
                    asked,
                    PcapExpression.parse(new Source(asked, asked), LinkType.ETHERNET)
                            .orThrow(),
                    Rule.PRIORITY);
            Box box = PacketSet.of(rule.condition()).orElseThrow().boxes().get(0);
            int number = demultiplexer.insert(rule).orThrow();
            Shape shape = demultiplexer.tables().units.of(box).shape;
            assertThat(shape.parts()).hasSize(2 * Shape.MOST_WORDS);
            assertThat(shape)
                    .isEqualTo(Shape.of(
                            box,
                            shape.parts().stream().map(Shape.Part::quantity).collect(Collectors.toSet())));
            packet[51] = (byte) value;
            assertThat(reader.owner(packet, 0, packet.length)).isEqualTo(number);
            packet[51] = (byte) (value + 1);
            assertThat(reader.owner(packet, 0, packet.length)).isZero();
        }
    }
}
