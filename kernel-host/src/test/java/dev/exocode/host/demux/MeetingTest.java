package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("The units of a demultiplexer say which filters have packets in common with a set")
@OnOneJdk
class MeetingTest {
    private static final int TRIES = Boolean.getBoolean("exocode.thorough") ? 200 : 6;
    private static final int STEPS = 60;

    /** A template of so many values, the first of which are addresses; and the values of its filters by their numbers. */
    private record Known(
            Template template, int count, int hosts, Function<long[], Condition> filter, Map<Integer, long[]> values) {}

    private final Map<Integer, PacketSet> there = new TreeMap<>();
    private final List<Known> templates = new ArrayList<>();
    private DrawnRules drawn;
    private Demultiplexer demultiplexer;
    private int met;
    private int passed;
    private int metTemplates;

    @Property(tries = 1)
    void saysWhatAllPairsSay(@ForAll long seed) {
        for (int trial = 0; trial < TRIES; trial++) {
            drawn = new DrawnRules(seed + trial);
            there.clear();
            templates.clear();
            demultiplexer = Demultiplexer.of(
                    Settings.of(drawn.below(2) == 0 ? Demultiplexer.Order.SPECIFIC : Demultiplexer.Order.PRIORITY)
                            .with(Engine.INTERP)
                            .with(Compaction.ASKED));
            run();
        }
        assertThat(met).as("filters that met").isGreaterThan(passed / 100);
        assertThat(metTemplates).as("filters of templates that met").isPositive();
    }

    private void run() {
        Reader reader = demultiplexer.reader();
        add(
                4,
                2,
                values -> pcap("ip src host " + host(values[0]) + " and ip dst host " + host(values[1])
                        + " and tcp src port " + values[2] + " and tcp dst port " + values[3]));
        add(1, 0, values -> pcap("udp dst port " + values[0]));
        add(1, 1, values -> pcap("ip host " + host(values[0])));
        add(2, 1, values -> pcap("ip src host " + host(values[0]) + " or tcp dst port " + values[1]));
        for (int step = 0; step < STEPS; step++) {
            change();
            compare(PacketSet.of(drawn.condition()).orElseGet(() -> PacketSet.of(List.of(Box.ALL))));
            compare(many());
            byte[] packet = drawn.packet();
            int[] all = new int[there.size() + 1];
            int count = reader.all(packet, 0, packet.length, packet.length, all);
            for (int i = 1; i < count; i++) {
                assertThat(demultiplexer.meeting(there.get(all[0])).get(all[i])).isTrue();
            }
        }
        there.values().forEach(this::compare);
        for (Known known : templates) {
            BitSet numbers = new BitSet();
            known.values.keySet().forEach(numbers::set);
            Map<Integer, PacketSet> told = known.template.packets(numbers);
            assertThat(told.keySet()).isEqualTo(known.values.keySet());
            told.forEach((number, packets) -> assertThat(packets.within(there.get(number))
                            && there.get(number).within(packets))
                    .isTrue());
        }
    }

    /** A set of so many boxes mostly that it is the index, and not the units. */
    private PacketSet many() {
        List<Box> boxes = new ArrayList<>();
        for (int i = drawn.below(8); i >= 0; i--) {
            PacketSet.of(drawn.condition()).ifPresent(packets -> boxes.addAll(packets.boxes()));
        }
        return PacketSet.of(boxes);
    }

    private static Condition pcap(String text) {
        return PcapExpression.parse(new Source("template", text), LinkType.ETHERNET)
                .orThrow();
    }

    private static String host(long value) {
        return (value >>> 24) + "." + (value >> 16 & 0xff) + "." + (value >> 8 & 0xff) + "." + (value & 0xff);
    }

    private void add(int values, int hosts, Function<long[], Condition> filter) {
        Template template = demultiplexer.template(values, filter).orElseThrow();
        templates.add(new Known(template, values, hosts, filter, new TreeMap<>()));
    }

    private void change() {
        int what = drawn.below(20);
        List<Integer> numbers = new ArrayList<>(there.keySet());
        int one = numbers.isEmpty() ? 0 : numbers.get(drawn.below(numbers.size()));
        if (what == 0) {
            demultiplexer.compact();
        } else if (what < 4 && one != 0) {
            delete(one);
        } else if (what < 10 && !templates.isEmpty()) {
            Known known = templates.get(drawn.below(templates.size()));
            long[] values = new long[known.count];
            for (int i = 0; i < values.length; i++) {
                values[i] = known.hosts > i ? host() : drawn.below(2) == 0 ? 53 : 80;
            }
            int number = known.template.insert(values);
            if (number != 0) {
                known.values.put(number, values);
                there.put(number, PacketSet.of(known.filter.apply(values)).orElseThrow());
            }
        } else {
            Rule rule = drawn.rule("f" + what, true);
            demultiplexer
                    .insert(rule)
                    .value()
                    .ifPresent(number ->
                            there.put(number, PacketSet.of(rule.condition()).orElseThrow()));
        }
    }

    private void delete(int number) {
        there.remove(number);
        for (Known known : templates) {
            long[] values = known.values.remove(number);
            if (values != null) {
                assertThat(known.template.delete(values)).isTrue();
                return;
            }
        }
        assertThat(demultiplexer.delete(number)).isTrue();
    }

    private long host() {
        return 10L << 24 | drawn.below(2) << 8 | 1 + drawn.below(2);
    }

    private void compare(PacketSet packets) {
        BitSet expected = new BitSet();
        there.forEach((number, other) -> {
            boolean meet = packets.boxes().stream()
                    .anyMatch(box -> other.boxes().stream().anyMatch(each -> box.and(each) != null));
            expected.set(number, meet);
        });
        BitSet found = demultiplexer.meeting(packets);
        assertThat(found).as(packets.toString()).isEqualTo(expected);
        met += found.cardinality();
        passed += there.size() - found.cardinality();
        metTemplates += (int) templates.stream()
                .flatMap(known -> known.values.keySet().stream())
                .filter(found::get)
                .count();
    }
}
