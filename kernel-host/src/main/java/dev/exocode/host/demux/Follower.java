package dev.exocode.host.demux;

import dev.exocode.host.load.Engine;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds the owners of packets of which some follow others: what begins something is asked of the filters, and what follows it has the
 * same owner, whatever the filters would say of it.
 *
 * <p>A packet that comes before the one that it follows is asked of the filters as if nothing were known; or, if someone was named to
 * whom it can be given later, it is copied and held: until the first comes, or for so long as is kept, or until its place is needed.
 * All that is kept is bounded, and what came first goes first. What a packet follows is what came last under its numbers.
 *
 * <p>An owner that is deleted or replaced is followed no more: the filters are asked.
 *
 * <p>Time is what the caller says it is. It may stand still, and be a little earlier than before, which is taken for the latest that was
 * said; if it is earlier by more than is kept the clock was set, and it goes on from there. For one thread at a time: of packets that
 * several threads look at, those that follow each other must come to one of them, as they do if threads share packets out by addresses.
 *
 * <p>If nothing is held, nothing is allocated once there were as many flows as there are to be.
 */
public final class Follower {
    /** In place of an owner: the packet is held, and will be given back with its owner. */
    public static final int HELD = -1;

    /**
     * What is kept at most.
     *
     * @param flows of how many things that were begun the owner is known, 1 or more
     * @param heldPackets how many packets are held, 0 or more
     * @param heldBytes how many bytes they have together, 0 or more; a packet of more is not held
     * @param nanos for how long after it began the owner of a flow is known, and after the first of them packets that follow the
     *     same are held, in nanoseconds, 1 or more
     */
    public record Limits(int flows, int heldPackets, long heldBytes, long nanos) {
        /** 65,536 flows; 4,096 packets of 4 MiB together; 30 seconds. */
        public static final Limits DEFAULT = new Limits(1 << 16, 1 << 12, 4 << 20, 30_000_000_000L);

        /** The most flows, and the most packets that are held. */
        public static final int MOST = 1 << 24;

        /**
         * Makes limits.
         *
         * @param flows how many flows
         * @param heldPackets how many packets
         * @param heldBytes how many bytes
         * @param nanos how long
         * @throws IllegalArgumentException if one is less than it may be, or flows or packets are more than {@link #MOST}
         */
        public Limits {
            boolean few = flows < 1 || heldPackets < 0 || heldBytes < 0 || nanos < 1;
            if (few || flows > MOST || heldPackets > MOST) {
                throw new IllegalArgumentException("flows=" + flows + " heldPackets=" + heldPackets + " heldBytes="
                        + heldBytes + " nanos=" + nanos);
            }
        }
    }

    /** Is given packets that were held. */
    @FunctionalInterface
    public interface Released {

        /**
         * Called once for each packet that was held, before the answer about the packet that made it free. It must not call the
         * follower. If it throws, so does what called it; the packet is given back no more, others will be.
         *
         * @param number how many packets were held before it: 0 for the first of all
         * @param data its captured bytes, all of the array
         * @param onWire how many bytes it had on the wire
         * @param nanos the time that was said when it came
         * @param owner its owner; 0 if it has none
         */
        void released(long number, byte[] data, int onWire, long nanos, int owner);
    }

    /**
     * How often something happened.
     *
     * @param begun packets that began something that is followed
     * @param followed packets that were given the owner of what they follow at once
     * @param left packets that follow what was known, but of which the filter is there no more: the filters were asked
     * @param early packets that follow what was not known and were not held: the filters were asked
     * @param held packets that were held
     * @param joined of those, how many were given the owner of what they follow
     * @param expired of those, of how many the time ran out, or what they follow is not followed after all: the filters were asked
     * @param displaced of those, how many made room for others: the filters were asked
     * @param forgotten flows that made room for others before their time ran out
     */
    public record Events(
            long begun,
            long followed,
            long left,
            long early,
            long held,
            long joined,
            long expired,
            long displaced,
            long forgotten) {
        /** Nothing happened. */
        public static final Events NONE = new Events(0, 0, 0, 0, 0, 0, 0, 0, 0);

        /**
         * What happened to two followers together.
         *
         * @param other what happened to another one
         * @return the sums
         */
        public Events plus(Events other) {
            return new Events(
                    begun + other.begun,
                    followed + other.followed,
                    left + other.left,
                    early + other.early,
                    held + other.held,
                    joined + other.joined,
                    expired + other.expired,
                    displaced + other.displaced,
                    forgotten + other.forgotten);
        }

        /**
         * How many packets are held now.
         *
         * @return those that were not given back
         */
        public long waiting() {
            return held - joined - expired - displaced;
        }
    }

    private final Reader reader;
    private final Filters filters;
    private final Limits limits;
    private final FlowKeys keys;
    /** By kind which filter must own what begins, and when it was made; 0 if it need not be a certain one. */
    private final int[] only;

    private final long[] bornOnly;

    /** What was begun; by slot who owns it, and when that was made. */
    private final Arrivals flows;

    private int[] owners = {};
    private long[] borns = {};
    /** Null if nothing is held. */
    private final Waiting waiting;

    /** The latest time, and what is added to those that are said since a clock was set. */
    private long now;

    private long shift;
    private boolean isTold;

    /** For how long nothing is to be done about what is kept; 0 if that is not known. */
    private long quiet;

    private long begun;
    private long followed;
    private long left;
    private long early;
    private long forgotten;

    Follower(Reader reader, Filters filters, Engine engine, Following following, Limits limits, Released released) {
        this.reader = reader;
        this.filters = filters;
        this.limits = limits;
        this.keys = new FlowKeys(following, engine);
        this.flows = new Arrivals(keys.words(), limits.flows);
        this.waiting = released == null ? null : new Waiting(reader, keys.words(), limits, noticed(released));
        this.only = following.kinds().stream().mapToInt(Following.Kind::only).toArray();
        this.bornOnly = IntStream.of(only)
                .mapToLong(filter -> filters.isAlive(filter) ? filters.born(filter) : 0)
                .toArray();
    }

    /** What is called meanwhile finds out that a packet is being given back. */
    private Released noticed(Released released) {
        return (number, data, onWire, nanos, owner) -> {
            quiet = 0;
            released.released(number, data, onWire, nanos, owner);
        };
    }

    /**
     * The filter that owns a packet: that of the packet that it follows, if it follows one, else what {@link Reader#owner} says.
     *
     * @param data an array with its captured bytes
     * @param offset where they begin
     * @param captured how many there are
     * @param onWire how many there were, 0 or more
     * @param nanos what time it is
     * @return its number; 0 if no filter has the packet; {@link #HELD} if it was copied and will be given back
     * @throws IndexOutOfBoundsException if the captured ones are not all in the array, or there were fewer than none
     * @throws IllegalStateException if it is called while a packet is given back
     */
    public int owner(byte[] data, int offset, int captured, int onWire, long nanos) {
        long ahead = nanos + shift - now;
        if (ahead < 0 || ahead >= quiet) {
            advance(nanos);
        } else if (ahead > 0) {
            now += ahead;
            quiet -= ahead;
        }
        if (!keys.find(data, offset, captured, onWire)) {
            return reader.owner(data, offset, captured, onWire);
        }
        return keys.begins() ? begin(data, offset, captured, onWire) : follow(data, offset, captured, onWire, nanos);
    }

    private int begin(byte[] data, int offset, int captured, int onWire) {
        begun++;
        int owner;
        long born;
        long settled;
        do {
            settled = filters.settled();
            owner = reader.owner(data, offset, captured, onWire);
            born = owner == 0 ? 0 : filters.born(owner);
        } while (!filters.isSettledSince(settled));
        for (int kind = 0; kind < only.length; kind++) {
            long[] key = keys.begun(kind);
            if (key != null && (only[kind] == 0 || only[kind] == owner && bornOnly[kind] == born)) {
                keep(key, owner, born);
                if (waiting != null) {
                    waiting.join(key, owner);
                }
            } else if (key != null) {
                forget(key);
                if (waiting != null) {
                    waiting.drop(key);
                }
            }
        }
        return owner;
    }

    private void keep(long[] key, int owner, long born) {
        int slot = flows.find(key);
        if (slot != Arrivals.NONE) {
            flows.renew(slot, now);
        } else {
            if (flows.isFull()) {
                flows.remove(flows.oldest());
                forgotten++;
            }
            slot = flows.add(key, now);
            quiet = Math.min(quiet, limits.nanos);
            if (owners.length < flows.slots()) {
                owners = Arrays.copyOf(owners, flows.slots());
                borns = Arrays.copyOf(borns, flows.slots());
            }
        }
        owners[slot] = owner;
        borns[slot] = born;
    }

    private void forget(long[] key) {
        int slot = flows.find(key);
        if (slot != Arrivals.NONE) {
            flows.remove(slot);
        }
    }

    private int follow(byte[] data, int offset, int captured, int onWire, long nanos) {
        Reader.requireLength(onWire);
        boolean known = false;
        long[] unknown = null;
        for (int kind = 0; kind < only.length; kind++) {
            long[] key = keys.followed(kind);
            int slot = key == null ? Arrivals.NONE : flows.find(key);
            if (slot != Arrivals.NONE && isThere(owners[slot], borns[slot])) {
                followed++;
                return owners[slot];
            }
            known |= slot != Arrivals.NONE;
            // What only a filter could begin that is gone is not waited for.
            if (key != null && unknown == null && isThere(only[kind], bornOnly[kind])) {
                unknown = key;
            }
        }
        if (known) {
            left++;
        } else if (waiting != null
                && unknown != null
                && waiting.hold(unknown, data, offset, captured, onWire, nanos, now)) {
            quiet = Math.min(quiet, limits.nanos);
            return HELD;
        } else {
            early++;
        }
        return reader.owner(data, offset, captured, onWire);
    }

    /** Whether a filter is still the one of its number; nobody always is. */
    private boolean isThere(int filter, long born) {
        if (filter == 0 || born == 0) {
            return filter == 0;
        }
        boolean there;
        long settled;
        do {
            settled = filters.settled();
            there = filters.born(filter) == born && filters.isSeen(filter, filters.version());
        } while (!filters.isSettledSince(settled));
        return there;
    }

    /**
     * Says that time goes on, without a packet: what was held for too long is given back.
     *
     * @param nanos what time it is
     * @throws IllegalStateException if it is called while a packet is given back
     */
    public void advance(long nanos) {
        if (waiting != null) {
            waiting.requireSilence();
        }
        turnTo(nanos);
        long rest = flows.rest(now, limits.nanos);
        while (rest <= 0) {
            flows.remove(flows.oldest());
            rest = flows.rest(now, limits.nanos);
        }
        quiet = waiting == null ? rest : Math.min(rest, waiting.expire(now));
    }

    /** All that is compared are differences: it does not matter where a clock begins, nor that its numbers begin again. */
    private void turnTo(long nanos) {
        long ahead = nanos + shift - now;
        if (!isTold) {
            isTold = true;
            now = nanos;
        } else if (ahead > 0) {
            now += ahead;
        } else if (ahead < -limits.nanos) {
            shift -= ahead;
        }
    }

    /**
     * Gives back all that is held, as if its time had run out: the last packet came.
     *
     * @throws IllegalStateException if it is called while a packet is given back
     */
    public void finish() {
        if (waiting != null) {
            waiting.requireSilence();
            waiting.finish();
        }
    }

    /**
     * How often something happened so far.
     *
     * @return the counts
     */
    public Events events() {
        boolean holds = waiting != null;
        return new Events(
                begun,
                followed,
                left,
                early,
                holds ? waiting.held() : 0,
                holds ? waiting.gone(Waiting.Why.JOINED) : 0,
                holds ? waiting.gone(Waiting.Why.EXPIRED) : 0,
                holds ? waiting.gone(Waiting.Why.DISPLACED) : 0,
                forgotten);
    }
}
