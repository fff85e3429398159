package dev.exocode.host.demux;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Share;
import dev.exocode.dpf.space.Values;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A filter of which it is known which packets it has, so that to install it takes no longer than for any other one: what takes time with those
 * of strangers is done, by whoever has them and for nobody else to wait.
 */
public final class PreparedRule {
    /** What a filter, each of its boxes, each quantity of these and each range of values takes about, in bytes. */
    private static final int FILTER_BYTES = 256;

    private static final int BOX_BYTES = 128;
    private static final int QUANTITY_BYTES = 64;
    private static final int RANGE_BYTES = 32;

    /** What a part of a condition takes about, with where it stands, in bytes. */
    private static final int PART_BYTES = 64;

    /** Filters of which only some values differ: to know their packets takes no longer than to write these down. */
    public static final class Form {
        private final Examples examples;

        private Form(Examples examples) {
            this.examples = examples;
        }

        /**
         * Prepares a filter.
         *
         * @param rule the filter
         * @param values its values
         * @return the filter; or that it cannot be merged with others
         */
        public Result<PreparedRule> of(Rule rule, long... values) {
            return examples.fits(values)
                    ? Result.of(new PreparedRule(rule, PacketSet.of(examples.boxes(values))))
                    : PreparedRule.of(rule);
        }
    }

    final Rule rule;
    final PacketSet packets;

    /** Negative until it is asked for. */
    private long bytes = -1;

    /** Null until it is asked for. */
    private Share share;
    /** Null until it was compared. */
    Relations relations;

    PreparedRule(Rule rule, PacketSet packets) {
        this.rule = rule;
        this.packets = packets;
    }

    /**
     * Finds which packets a filter has.
     *
     * @param rule the filter
     * @return the filter; or that it cannot be merged with others
     */
    public static Result<PreparedRule> of(Rule rule) {
        Optional<PacketSet> packets = PacketSet.of(rule.condition());
        return packets.map(found -> Result.of(new PreparedRule(rule, found)))
                .orElseGet(() -> Result.failure(Diagnostic.error(
                        DemuxCode.MERGE, new Position.Whole(rule.name()), "limit=" + PacketSet.MOST_BOXES)));
    }

    /**
     * Finds what filters ask alike that differ in values only.
     *
     * @param values how many values there are, 1 or more
     * @param filter the filter of some values, as of {@link Demultiplexer#template}
     * @return what prepares such filters; empty if they ask for a value in another way than that something equals it
     */
    public static Optional<Form> form(int values, Function<long[], Condition> filter) {
        return Examples.ofConditions(values, filter).filter(Examples::areAlike).map(Form::new);
    }

    /**
     * What it is called.
     *
     * @return the name of the filter
     */
    public String name() {
        return rule.name();
    }

    /**
     * Of how many boxes it is: that says how long it takes to install it, and to take it away.
     *
     * @return 0 to {@link PacketSet#MOST_BOXES}
     */
    public int boxes() {
        return packets.boxes().size();
    }

    /**
     * How much it is preferred to others.
     *
     * @return the priority of the filter
     */
    public int priority() {
        return rule.priority();
    }

    /** What part of all packets it has. */
    Share share() {
        share = share == null ? packets.share() : share;
        return share;
    }

    /** What it has in common with some filters; null if it was not compared with these. */
    Relations relations(Filters there) {
        return relations != null && relations.isOf(there) ? relations : null;
    }

    /**
     * Which packets it has.
     *
     * @return the set
     */
    public PacketSet packets() {
        return packets;
    }

    /**
     * Whether no packet can match.
     *
     * @return true if so
     */
    public boolean isNever() {
        return packets.boxes().isEmpty();
    }

    /** What a condition takes, which is kept beside the packets: of many terms these may be few. */
    private static long held(Condition condition) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> next = new ArrayDeque<>(List.of(condition.predicate()));
        long bytes = 0;
        while (!next.isEmpty()) {
            Object part = next.pop();
            if (!seen.add(part)) {
                continue;
            }
            bytes += PART_BYTES;
            if (part instanceof Predicate.All all) {
                next.addAll(all.parts());
            } else if (part instanceof Predicate.Any any) {
                next.addAll(any.parts());
            } else if (part instanceof Predicate.Not not) {
                next.add(not.part());
            } else if (part instanceof Predicate.In in) {
                next.add(in.number());
                bytes += (long) RANGE_BYTES * in.values().count();
            } else if (part instanceof Predicate.Compare compare) {
                next.addAll(List.of(compare.left(), compare.right()));
            } else if (part instanceof Predicate.Set set) {
                next.add(set.number());
            } else if (part instanceof Predicate.Walk walk) {
                next.addAll(walk.first());
                walk.steps().forEach(step -> {
                    next.addAll(step.when());
                    next.addAll(step.numbers());
                });
            } else if (part instanceof Expression.Load load) {
                next.add(load.base());
            } else if (part instanceof Expression.Binary binary) {
                next.addAll(List.of(binary.left(), binary.right()));
            } else if (part instanceof Expression.Called called) {
                next.addAll(called.arguments());
            }
        }
        return bytes;
    }

    private static long bytesOf(Rule rule, PacketSet packets) {
        long bytes = FILTER_BYTES + (long) rule.name().length() * Character.BYTES + held(rule.condition());
        for (Box box : packets.boxes()) {
            bytes += BOX_BYTES;
            for (Values values : box.allowed().values()) {
                bytes += QUANTITY_BYTES + (long) RANGE_BYTES * values.numbers().count();
            }
        }
        return bytes;
    }

    /**
     * How much memory it takes while it is installed: an estimate, by what it is made of.
     *
     * @return bytes
     */
    public long bytes() {
        bytes = bytes < 0 ? bytesOf(rule, packets) : bytes;
        return bytes;
    }
}
