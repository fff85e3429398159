package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Witness;
import dev.exocode.host.demux.Demultiplexer.Order;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("How filters stand to each other is what all pairs of them, and packets, say")
@OnOneJdk
class OverlapsTest {
    private static final int TRIES = Boolean.getBoolean("exocode.thorough") ? 100 : 6;

    /** Of so many filters the share that has something is that of all, near enough. */
    private static final int ENOUGH = 40;

    private static final int FILTERS = 30;
    private static final int PACKETS = 300;

    private static final Overlaps.Progress ALL = new Overlaps.Progress() {
        @Override
        public boolean merged(int filters, int all) {
            return true;
        }

        @Override
        public boolean compared(long done, long all) {
            return true;
        }
    };

    private Order order;
    private final List<Alone> all = new ArrayList<>();
    /** Those that are installed. */
    private final List<Alone> there = new ArrayList<>();

    private final Map<Rule, Alone> byRule = new HashMap<>();
    private Overlaps.Report report;
    private int witnesses;
    private int pairs;
    private int never;
    private int owning;
    private int notNever;

    @Property(tries = 1)
    void isWhatAllPairsSay(@ForAll long seed) {
        // Not every draw has a filter that never owns a packet; one of some has. And of few filters anything may be so.
        for (int trial = 0; trial < TRIES || (never == 0 || notNever < ENOUGH) && trial < 20; trial++) {
            DrawnRules drawn = new DrawnRules(seed + trial);
            order = Order.values()[drawn.below(2)];
            draw(drawn);
            report = Overlaps.of(all.stream().map(each -> each.rule).toList(), order, Integer.MAX_VALUE, ALL)
                    .orThrow();
            assertThat(report.complete()).isTrue();
            equal();
            included();
            overlapping();
            neverOwning(drawn);
        }
        assertThat(witnesses).as("witnesses of %d pairs", pairs).isGreaterThan(pairs / 2);
        assertThat(never).as("filters that never own a packet").isPositive();
        assertThat(owning).as("filters that own a packet, of %d", notNever).isGreaterThan(notNever / 2);
    }

    private void draw(DrawnRules drawn) {
        all.clear();
        there.clear();
        byRule.clear();
        for (int i = 0; i < FILTERS; i++) {
            Rule rule = drawn.rule("f" + i, true);
            if (PacketSet.of(rule.condition()).isPresent()) {
                all.add(new Alone(rule, i));
                byRule.put(rule, all.get(all.size() - 1));
            }
        }
    }

    private static boolean in(Alone one, Alone other) {
        return one.packets.within(other.packets);
    }

    private static boolean meet(Alone one, Alone other) {
        return one.packets.boxes().stream()
                .anyMatch(box -> other.packets.boxes().stream().anyMatch(each -> box.and(each) != null));
    }

    private static boolean same(Alone one, Alone other) {
        return in(one, other) && in(other, one) && meet(one, other);
    }

    private void equal() {
        Set<String> expected = new TreeSet<>();
        List<Alone> firsts = new ArrayList<>();
        for (Alone each : all) {
            Optional<Alone> first =
                    firsts.stream().filter(other -> same(each, other)).findFirst();
            first.ifPresentOrElse(
                    other -> expected.add(other.rule.name() + "=" + each.rule.name()), () -> firsts.add(each));
        }
        there.addAll(order == Order.SPECIFIC ? firsts : all);
        Set<String> found = new TreeSet<>();
        for (Overlaps.Pair pair : report.equal().first()) {
            found.add(pair.first().name() + "=" + pair.second().name());
            assertThat(pair.by().isEmpty()).isEqualTo(order == Order.SPECIFIC);
        }
        assertThat(found).isEqualTo(expected);
        all.retainAll(firsts);
    }

    private void included() {
        Map<Alone, Set<Alone>> told = new HashMap<>();
        for (Overlaps.Pair pair : report.included().first()) {
            Alone first = byRule.get(pair.first());
            Alone second = byRule.get(pair.second());
            assertThat(in(first, second)).isTrue();
            assertThat(told.computeIfAbsent(first, any -> new HashSet<>()).add(second))
                    .isTrue();
            assertThat(pair.firstWins()).isEqualTo(before(first, second));
        }
        for (Alone one : all) {
            Set<Alone> around = new HashSet<>();
            for (Alone other : all) {
                if (one != other && meet(one, other) && in(one, other)) {
                    around.add(other);
                }
            }
            Set<Alone> following = new HashSet<>();
            List<Alone> next = new ArrayList<>(told.getOrDefault(one, Set.of()));
            while (!next.isEmpty()) {
                Alone other = next.remove(next.size() - 1);
                if (following.add(other)) {
                    next.addAll(told.getOrDefault(other, Set.of()));
                }
            }
            assertThat(following).isEqualTo(around);
            // None is told that follows from others.
            for (Alone other : told.getOrDefault(one, Set.of())) {
                assertThat(told.get(one).stream().noneMatch(each -> each != other && in(each, other)))
                        .isTrue();
            }
        }
    }

    private void overlapping() {
        Set<Set<Alone>> expected = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            for (Alone other : all.subList(0, i)) {
                if (meet(all.get(i), other) && !in(all.get(i), other) && !in(other, all.get(i))) {
                    expected.add(Set.of(all.get(i), other));
                }
            }
        }
        Set<Set<Alone>> found = new HashSet<>();
        for (Overlaps.Pair pair : report.overlapping().first()) {
            Alone first = byRule.get(pair.first());
            Alone second = byRule.get(pair.second());
            assertThat(found.add(Set.of(first, second))).isTrue();
            assertThat(pair.firstWins()).isEqualTo(before(first, second));
            pairs++;
            if (pair.packet().isPresent()) {
                Witness packet = pair.packet().get();
                assertThat(has(first, packet) && has(second, packet)).isTrue();
                witnesses++;
            }
        }
        assertThat(found).isEqualTo(expected);
        assertThat(report.overlapping().total()).isEqualTo(found.size());
    }

    private static boolean has(Alone alone, Witness packet) {
        byte[] bytes = packet.bytes();
        return alone.has(bytes, bytes.length, (int) packet.onWire());
    }

    /** By the definition of the order. */
    private boolean before(Alone one, Alone other) {
        Comparator<Alone> by = Comparator.comparingInt(each -> -priority(each));
        if (order == Order.SPECIFIC) {
            by = by.thenComparing(each -> each.share);
        }
        return by.thenComparing(each -> each.order).compare(one, other) < 0;
    }

    private int priority(Alone alone) {
        return order == Order.PRIORITY
                ? alone.rule.priority()
                : there.stream()
                        .filter(other -> alone.share.compareTo(other.share) <= 0 && in(alone, other))
                        .mapToInt(other -> other.rule.priority())
                        .max()
                        .orElse(alone.rule.priority());
    }

    private void neverOwning(DrawnRules drawn) {
        Demultiplexer demultiplexer =
                Demultiplexer.of(Settings.of(order).with(Engine.INTERP).with(Compaction.ASKED));
        Map<Integer, Alone> numbers = new HashMap<>();
        for (Alone each : there) {
            // Two that have no packets are the same.
            demultiplexer.insert(each.rule).value().ifPresent(number -> numbers.put(number, each));
        }
        Set<Alone> nothing = new HashSet<>();
        for (Overlaps.Never each : report.never().first()) {
            Alone alone = byRule.get(each.filter());
            nothing.add(alone);
            List<Alone> takers = each.takers().stream().map(byRule::get).toList();
            assertThat(takers).allMatch(taker -> before(taker, alone));
            assertThat(alone.packets.within(PacketSet.of(takers.stream()
                            .flatMap(taker -> taker.packets.boxes().stream())
                            .toList())))
                    .isTrue();
        }
        never += nothing.size();
        Reader reader = demultiplexer.reader();
        List<byte[]> packets = new ArrayList<>();
        for (int i = 0; i < PACKETS; i++) {
            packets.add(drawn.packet());
        }
        there.forEach(each -> Witness.of(each.packets).ifPresent(packet -> packets.add(packet.bytes())));
        for (byte[] packet : packets) {
            int owner = reader.owner(packet, 0, packet.length);
            assertThat(nothing).doesNotContain(numbers.get(owner));
        }
        for (Alone each : there) {
            if (nothing.contains(each)) {
                continue;
            }
            notNever++;
            List<PacketSet> takers = there.stream()
                    .filter(other -> other != each && before(other, each))
                    .map(other -> other.packets)
                    .toList();
            PacketSet left = each.packets.left(takers, 1 << 20).some().orElseThrow();
            assertThat(left.boxes()).isNotEmpty();
            Witness packet = Witness.of(left).orElse(null);
            if (packet != null) {
                byte[] bytes = packet.bytes();
                int owner = reader.owner(bytes, 0, bytes.length, (int) packet.onWire());
                assertThat(numbers.get(owner)).isSameAs(each);
                owning++;
            }
        }
    }

    private static Rule rule(String name, String text) {
        return new Rule(
                name,
                PcapExpression.parse(new Source(name, text), LinkType.ETHERNET).orThrow(),
                0);
    }

    @Example
    @Label("also if they are stopped")
    void stopped() {
        List<Rule> rules = List.of(rule("tcp", "tcp"), rule("web", "tcp port 80"), rule("host", "host 10.0.0.1"));
        for (int steps = 0; steps < 9; steps++) {
            int[] left = {steps};
            Overlaps.Report some = Overlaps.of(rules, Order.SPECIFIC, 9, new Overlaps.Progress() {
                        @Override
                        public boolean merged(int filters, int all) {
                            return left[0]-- > 0;
                        }

                        @Override
                        public boolean compared(long done, long all) {
                            return left[0]-- > 0;
                        }
                    })
                    .orThrow();
            assertThat(some.complete()).isFalse();
            assertThat(some.included().total()).isEqualTo(steps < 8 ? 0 : 1);
        }
        Overlaps.Report none = Overlaps.of(List.of(), Order.SPECIFIC, 9, ALL).orThrow();
        assertThat(none.complete()).isTrue();
    }

    @Example
    @Label("but for those that cannot be merged")
    void notMerged() {
        StringBuilder text = new StringBuilder("ether[0] = 1");
        for (int i = 1; i < 13; i++) {
            text.append(" and (ether[" + 2 * i + "] = 1 or ether[" + (2 * i + 1) + "] = 1)");
        }
        List<Rule> rules = List.of(rule("tcp", "tcp"), rule("many", text.toString()));
        assertThat(Overlaps.of(rules, Order.SPECIFIC, 9, ALL).diagnostics())
                .singleElement()
                .matches(error -> error.code() == DemuxCode.MERGE
                        && error.position().label().equals("many"));
    }
}
