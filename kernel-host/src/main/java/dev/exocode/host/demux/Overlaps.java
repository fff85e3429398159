package dev.exocode.host.demux;

import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Share;
import dev.exocode.dpf.space.Witness;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How filters stand to each other: which are equal, which are in others, which overlap, and which can never own a packet. Not all pairs
 * are compared: the units of a {@link Demultiplexer} say which may have packets in common.
 */
public final class Overlaps {
    /** More inclusions are not remembered. */
    private static final int MOST_INCLUSIONS = 1 << 24;
    /** More errors tell no more. */
    private static final int MOST_ERRORS = 20;
    /** So often boxes are compared to find out whether a filter owns packets. */
    private static final int MOST_STEPS = 1 << 16;

    /** What decides whose the packets are that two filters have. */
    public enum By {
        /** One is in the other. */
        INCLUSION,
        /** Its priority is larger, or that of a filter that includes it. */
        PRIORITY,
        /** It has the smaller share of all packets. */
        SIZE,
        /** It was installed first. */
        AGE
    }

    /**
     * Two filters that have packets in common.
     *
     * @param first a filter
     * @param second another one, which comes later, or in which the first one is
     * @param firstWins whether the packets of both are the first one's, if anything decides that
     * @param by what decides; empty if they cannot be installed both
     * @param packet a packet of both, of filters that overlap and if one was found
     */
    public record Pair(Rule first, Rule second, boolean firstWins, Optional<By> by, Optional<Witness> packet) {}

    /**
     * A filter that owns no packet, whatever comes.
     *
     * @param filter the filter
     * @param takers some filters that have all its packets and come before it; none if it has no packets
     */
    public record Never(Rule filter, List<Rule> takers) {
        /**
         * Makes it of a copy of the list.
         *
         * @param filter the filter
         * @param takers some filters that have all its packets and come before it
         */
        public Never {
            takers = List.copyOf(takers);
        }
    }

    /**
     * What was found of one kind.
     *
     * @param first the first of them, in the order of the filters, as many as were asked for
     * @param total how many there are
     * @param <T> what they are
     */
    public record Some<T>(List<T> first, long total) {
        /**
         * Makes it of a copy of the list.
         *
         * @param first the first of them
         * @param total how many there are
         */
        public Some {
            first = List.copyOf(first);
        }
    }

    /**
     * What was found.
     *
     * @param equal pairs that accept the same packets, each filter with the first one that does; with {@link Demultiplexer.Order#SPECIFIC}
     *     only the first of them can be installed, and what is said below is said as if the others were not there
     * @param included pairs of which the first is in the second, but for those that follow from others
     * @param overlapping pairs of which neither is in the other
     * @param never filters that can own no packet
     * @param undecided filters of which that was not found out
     * @param complete whether all filters were compared, none is left out of what is said
     */
    public record Report(
            Some<Pair> equal,
            Some<Pair> included,
            Some<Pair> overlapping,
            Some<Never> never,
            Some<Rule> undecided,
            boolean complete) {}

    /** Told now and then how much is done. */
    public interface Progress {
        /**
         * Called before each filter is merged with those before it.
         *
         * @param filters filters so far
         * @param all how many there will be
         * @return false to stop
         */
        boolean merged(int filters, int all);

        /**
         * Called before a filter is compared with others, which is twice for each.
         *
         * @param done how often so far
         * @param all how often in all
         * @return false to stop
         */
        boolean compared(long done, long all);
    }

    /** Takes the first of what it is given, and counts all. */
    private static final class Gathered<T> {
        final List<T> first = new ArrayList<>();
        long total;

        Some<T> some() {
            return new Some<>(first, total);
        }
    }

    private final Demultiplexer.Order order;
    private final int most;
    private final List<Rule> rules;
    private final Demultiplexer index =
            Demultiplexer.of(Settings.of(Demultiplexer.Order.PRIORITY).with(Compaction.ASKED));
    private final PacketSet[] sets;
    private final Share[] shares;
    private final int[] priorities;
    /** By filter the first one that is equal. */
    private final int[] same;
    /** By filter those in which it is, and those that are in it, as far as they are known, without equal ones. */
    private final Indices[] around;

    private final Indices[] inside;
    private int inclusions;

    private final Gathered<Pair> equal = new Gathered<>();
    private final Gathered<Pair> included = new Gathered<>();
    private final Gathered<Pair> overlapping = new Gathered<>();
    private final Gathered<Never> never = new Gathered<>();
    private final Gathered<Rule> undecided = new Gathered<>();

    /** A list that takes four bytes each. */
    private static final class Indices {
        private int[] all = new int[0];
        private int count;

        void add(int index) {
            if (count == all.length) {
                all = Arrays.copyOf(all, 2 * count + 2);
            }
            all[count++] = index;
        }
    }

    private Overlaps(List<Rule> rules, Demultiplexer.Order order, int most) {
        this.rules = rules;
        this.order = order;
        this.most = most;
        int count = rules.size();
        this.sets = new PacketSet[count];
        this.shares = new Share[count];
        this.priorities = new int[count];
        this.same = new int[count];
        this.around = new Indices[count];
        this.inside = new Indices[count];
    }

    /**
     * Compares filters.
     *
     * @param rules the filters, the first one installed first; their names differ
     * @param order what decides between them
     * @param most how many of each kind are to be told
     * @param progress is told how much is done
     * @return what was found; or an error for each of the first filters that cannot be merged
     */
    public static Result<Report> of(List<Rule> rules, Demultiplexer.Order order, int most, Progress progress) {
        Overlaps overlaps = new Overlaps(rules, order, most);
        List<Diagnostic> errors = new ArrayList<>();
        boolean complete = true;
        for (int i = 0; i < rules.size() && complete && errors.size() < MOST_ERRORS; i++) {
            complete = progress.merged(i, rules.size());
            Optional<PacketSet> packets = PacketSet.of(rules.get(i).condition());
            packets.ifPresent(overlaps::add);
            if (packets.isEmpty()) {
                Position at = new Position.Whole(rules.get(i).name());
                errors.add(Diagnostic.error(DemuxCode.MERGE, at, "limit=" + PacketSet.MOST_BOXES));
            }
        }
        return errors.isEmpty() ? Result.of(overlaps.report(complete, progress)) : Result.failure(errors);
    }

    private void add(PacketSet packets) {
        int filter = index.size();
        Rule rule = rules.get(filter);
        int number = index.install(rule, packets, 0, null).orThrow();
        if (number != filter + 1) {
            throw new IllegalStateException("filter " + number + " is not the next one");
        }
        sets[filter] = packets;
        shares[filter] = packets.share();
        priorities[filter] = rule.priority();
        same[filter] = filter;
        around[filter] = new Indices();
        inside[filter] = new Indices();
    }

    /** The filters that may have packets of one, and come behind another one. */
    private BitSet near(int filter, int behind) {
        // Numbers begin with 1.
        BitSet near = index.meeting(sets[filter]);
        near.clear(filter + 1);
        near.clear(0, behind + 2);
        return near;
    }

    private Report report(boolean merged, Progress progress) {
        int count = merged ? rules.size() : 0;
        int done = 0;
        boolean complete = merged;
        while (complete && done < count) {
            complete = progress.compared(done, 2L * count) && inclusions < MOST_INCLUSIONS;
            if (complete) {
                include(done++);
            }
        }
        for (int i = 0; i < count && order == Demultiplexer.Order.SPECIFIC; i++) {
            raise(i);
        }
        for (int i = 0; i < done && complete; i++) {
            complete = progress.compared((long) count + i, 2L * count);
            if (complete && isThere(i)) {
                tell(i);
            }
        }
        return new Report(equal.some(), included.some(), overlapping.some(), never.some(), undecided.some(), complete);
    }

    private boolean within(int one, int other) {
        return sets[one].within(sets[other]);
    }

    /** Finds out which filters behind one are equal to it, include it or are included. */
    private void include(int filter) {
        if (same[filter] != filter) {
            return;
        }
        if (sets[filter].boxes().isEmpty()) {
            // Those without packets meet none; that they are equal is told of none.
            return;
        }
        BitSet near = near(filter, filter);
        for (int i = near.nextSetBit(0); i >= 0; i = near.nextSetBit(i + 1)) {
            int other = i - 1;
            boolean in = same[other] == other && within(filter, other);
            boolean out = same[other] == other && within(other, filter);
            if (in && out) {
                same[other] = filter;
                boolean first = rules.get(filter).priority() >= rules.get(other).priority();
                boolean conflict = order == Demultiplexer.Order.SPECIFIC;
                By by = rules.get(filter).priority() == rules.get(other).priority() ? By.AGE : By.PRIORITY;
                gather(
                        equal,
                        () -> new Pair(
                                rules.get(filter),
                                rules.get(other),
                                first,
                                conflict ? Optional.empty() : Optional.of(by),
                                Optional.empty()));
            } else if (in || out) {
                around[in ? filter : other].add(in ? other : filter);
                inside[in ? other : filter].add(in ? filter : other);
                inclusions++;
            }
        }
    }

    private <T> void gather(Gathered<T> into, Supplier<T> one) {
        into.total++;
        if (into.first.size() < most) {
            into.first.add(one.get());
        }
    }

    /** Whether a filter is installed beside those before it. */
    private boolean isThere(int filter) {
        return order == Demultiplexer.Order.PRIORITY || same[filter] == filter;
    }

    /** Gives a filter the priority that it has in a demultiplexer, which trusts in shares. */
    private void raise(int filter) {
        for (int i = 0; i < around[filter].count; i++) {
            int other = around[filter].all[i];
            if (same[other] == other && shares[filter].compareTo(shares[other]) <= 0) {
                priorities[filter] =
                        Math.max(priorities[filter], rules.get(other).priority());
            }
        }
    }

    /** What decides between two filters, but for inclusion, which shares stand for. */
    private By by(int one, int other) {
        if (priorities[one] != priorities[other]) {
            return By.PRIORITY;
        }
        boolean bySize = order == Demultiplexer.Order.SPECIFIC && !shares[one].equals(shares[other]);
        return bySize ? By.SIZE : By.AGE;
    }

    private boolean wins(int one, int other) {
        return switch (by(one, other)) {
            case PRIORITY -> priorities[one] > priorities[other];
            case SIZE, INCLUSION -> shares[one].compareTo(shares[other]) < 0;
            case AGE -> one < other;
        };
    }

    /** Tells of a filter in which others it is, which it overlaps, and whether it owns a packet. */
    private void tell(int filter) {
        BitSet related = new BitSet();
        tellIncluded(filter);
        for (Indices each : List.of(around[filter], inside[filter])) {
            for (int i = 0; i < each.count; i++) {
                related.set(each.all[i]);
            }
        }
        List<Integer> takers = new ArrayList<>();
        BitSet near = near(filter, -1);
        for (int i = near.nextSetBit(0); i >= 0; i = near.nextSetBit(i + 1)) {
            int other = i - 1;
            if (isThere(other) && wins(other, filter)) {
                takers.add(other);
            }
            if (other > filter && same[filter] == filter && same[other] == other && !related.get(other)) {
                gather(
                        overlapping,
                        () -> new Pair(
                                rules.get(filter),
                                rules.get(other),
                                wins(filter, other),
                                Optional.of(by(filter, other)),
                                Witness.both(sets[filter], sets[other])
                                        .or(() -> Witness.both(sets[other], sets[filter]))));
            }
        }
        tellNever(filter, takers);
    }

    /** Tells of the smallest of those in which a filter is: in the others it is by these. */
    private void tellIncluded(int filter) {
        if (same[filter] != filter) {
            return;
        }
        BitSet following = new BitSet();
        List<Integer> smallest = new ArrayList<>();
        Arrays.stream(around[filter].all, 0, around[filter].count)
                .filter(other -> same[other] == other)
                .boxed()
                .sorted(Comparator.comparing((Integer other) -> shares[other]).thenComparing(other -> other))
                .forEach(other -> {
                    if (!following.get(other)) {
                        smallest.add(other);
                        for (int i = 0; i < around[other].count; i++) {
                            following.set(around[other].all[i]);
                        }
                    }
                });
        // Shares may be as if a set were not in another one that it is seen to be in.
        smallest.removeIf(following::get);
        for (int other : smallest) {
            boolean first = wins(filter, other);
            By by = first && order == Demultiplexer.Order.SPECIFIC ? By.INCLUSION : by(filter, other);
            gather(
                    included,
                    () -> new Pair(rules.get(filter), rules.get(other), first, Optional.of(by), Optional.empty()));
        }
    }

    private void tellNever(int filter, List<Integer> takers) {
        if (sets[filter].boxes().isEmpty()) {
            gather(never, () -> new Never(rules.get(filter), List.of()));
            return;
        }
        // One that has all of them is enough, and large ones leave the fewest pieces.
        BitSet whole = new BitSet();
        for (int i = 0; i < around[filter].count; i++) {
            whole.set(around[filter].all[i]);
        }
        takers.stream().filter(other -> same[other] == same[filter]).forEach(whole::set);
        takers.sort(Comparator.comparing((Integer other) -> !whole.get(other))
                .thenComparing(other -> shares[other], Comparator.reverseOrder())
                .thenComparing(other -> other));
        PacketSet.Left left =
                sets[filter].left(takers.stream().map(other -> sets[other]).toList(), MOST_STEPS);
        if (left.some().isEmpty()) {
            gather(undecided, () -> rules.get(filter));
        } else if (left.some().get().boxes().isEmpty()) {
            gather(
                    never,
                    () -> new Never(
                            rules.get(filter),
                            left.takers().stream()
                                    .map(taker -> takers.get(taker))
                                    .sorted()
                                    .map(rules::get)
                                    .toList()));
        }
    }
}
