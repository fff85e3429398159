package dev.exocode.host.demux;

import java.util.Arrays;

/** Packets that came before the one that they follow, by what they follow: so many at most, and given back in the order in which they came. */
final class Waiting {
    /** A packet, and the next one that follows the same. */
    private static final class Held {
        final long number;
        final byte[] data;
        final int onWire;
        final long nanos;
        Held next;

        Held(long number, byte[] data, int onWire, long nanos) {
            this.number = number;
            this.data = data;
            this.onWire = onWire;
            this.nanos = nanos;
        }
    }

    private final Reader reader;
    private final Follower.Limits limits;
    private final Follower.Released released;
    private final Arrivals keys;
    private Held[] first = {};
    private Held[] last = {};
    private int packets;
    private long bytes;
    private boolean telling;

    /** How many were held; and of those, why so many are held no more. */
    private long held;

    private final long[] gone = new long[Why.values().length];

    /** Why a packet is given back. */
    enum Why {
        /** The owner of what it follows is known. */
        JOINED,
        /** It waited for too long. */
        EXPIRED,
        /** Another one needs its place. */
        DISPLACED
    }

    Waiting(Reader reader, int words, Follower.Limits limits, Follower.Released released) {
        this.reader = reader;
        this.limits = limits;
        this.released = released;
        this.keys = new Arrivals(words, Math.max(1, limits.heldPackets()));
    }

    /** How many were held. */
    long held() {
        return held;
    }

    /** How many are held no more. */
    long gone(Why why) {
        return gone[why.ordinal()];
    }

    /** Nothing else may be asked while a packet is given back. */
    void requireSilence() {
        if (telling) {
            throw new IllegalStateException("a packet is being given back");
        }
    }

    /** Holds a packet; false if it is too large. All that follows what is waited for longest makes room. */
    boolean hold(long[] key, byte[] data, int offset, int captured, int onWire, long nanos, long now) {
        if (limits.heldPackets() == 0 || captured > limits.heldBytes()) {
            return false;
        }
        while (packets == limits.heldPackets() || bytes + captured > limits.heldBytes()) {
            giveAll(keys.oldest(), Why.DISPLACED);
        }
        Held packet = new Held(held++, Arrays.copyOfRange(data, offset, offset + captured), onWire, nanos);
        int slot = keys.find(key);
        if (slot == Arrivals.NONE) {
            slot = keys.add(key, now);
            if (first.length < keys.slots()) {
                first = Arrays.copyOf(first, keys.slots());
                last = Arrays.copyOf(last, keys.slots());
            }
            first[slot] = packet;
        } else {
            last[slot].next = packet;
        }
        last[slot] = packet;
        packets++;
        bytes += captured;
        return true;
    }

    /** Gives back what follows something of which the owner is known now: a filter, or 0. */
    void join(long[] key, int owner) {
        int slot = packets == 0 ? Arrivals.NONE : keys.find(key);
        for (boolean more = slot != Arrivals.NONE; more; ) {
            more = first[slot].next != null;
            give(taken(slot, Why.JOINED), owner);
        }
    }

    /** Gives back what follows something that is not followed after all. */
    void drop(long[] key) {
        int slot = packets == 0 ? Arrivals.NONE : keys.find(key);
        if (slot != Arrivals.NONE) {
            giveAll(slot, Why.EXPIRED);
        }
    }

    /** Gives back what waited for too long; the answer is for how long the others may wait. */
    long expire(long now) {
        long rest = keys.rest(now, limits.nanos());
        while (rest <= 0) {
            giveAll(keys.oldest(), Why.EXPIRED);
            rest = keys.rest(now, limits.nanos());
        }
        return rest;
    }

    /** Gives back all. */
    void finish() {
        while (packets > 0) {
            giveAll(keys.oldest(), Why.EXPIRED);
        }
    }

    private void giveAll(int slot, Why why) {
        for (boolean more = true; more; ) {
            more = first[slot].next != null;
            Held packet = taken(slot, why);
            give(packet, reader.owner(packet.data, 0, packet.data.length, packet.onWire));
        }
    }

    /** Takes the first packet away: whatever becomes of it, it will not be given back again. */
    private Held taken(int slot, Why why) {
        Held packet = first[slot];
        first[slot] = packet.next;
        packets--;
        bytes -= packet.data.length;
        gone[why.ordinal()]++;
        if (packet.next == null) {
            last[slot] = null;
            keys.remove(slot);
        }
        return packet;
    }

    private void give(Held packet, int owner) {
        telling = true;
        try {
            released.released(packet.number, packet.data, packet.onWire, packet.nanos, owner);
        } finally {
            telling = false;
        }
    }
}
