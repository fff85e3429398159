package dev.exocode.host.handler;

import dev.exocode.vcode.Region;
import dev.exocode.vcode.engine.Machine;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/**
 * What the last run of a handler asked its host for, in the order in which it did; nothing unless that run ended well. It holds until
 * the handler runs again.
 *
 * <p>Its memory grows to what runs ask for, at most to the {@link Allowance}, and stays.
 */
public final class Requests {
    private static final int FIRST_BYTES = 2048;
    private static final int FIRST_ENTRIES = 4;
    /** What is kept of a message beside its bytes: two ints and a reference. */
    private static final int MESSAGE_BYTES = 2 * Integer.BYTES + Long.BYTES;

    private final Allowance most;

    /** Copies of messages, one behind the other. */
    private byte[] bytes = {};

    private int copied;
    /** For each message, the array with it, where it was left in its place; null if it is in {@link #bytes}. */
    private byte[][] places = {};

    private int[] starts = {};
    private int[] lengths = {};
    private int messages;
    private int messageBytes;
    private int[] woken = {};
    private int wakes;
    private int[] events = {};
    private long[] values = {};
    private int posts;

    /** The message of this run, where the handler sees it. */
    private byte[] packet = {};

    private int packetOffset;
    private boolean packetStays;
    private boolean outStays;
    /** What this run asked for too much of; null if nothing. */
    private String exceeded;

    /** Takes one message of several. */
    @FunctionalInterface
    public interface Receiver {

        /**
         * Takes a message, whose bytes are only its own until this returns.
         *
         * @param data an array with it
         * @param offset where it begins
         * @param length how many bytes it has
         */
        void take(byte[] data, int offset, int length);
    }

    Requests(Allowance most) {
        this.most = most;
    }

    /** How many bytes one may grow to, by what may be asked for. */
    static long mostBytes(Allowance most, Set<String> needs) {
        return (needs.contains("send") ? most.bytes() + (long) MESSAGE_BYTES * most.messages() : 0)
                + (needs.contains("wake") ? (long) Integer.BYTES * most.wakes() : 0)
                + (needs.contains("post") ? (long) (Integer.BYTES + Long.BYTES) * most.posts() : 0);
    }

    /** Says whether what is sent of the message, and of the one that was built, is there until the next run, so that it need not be copied. */
    void stay(boolean ofPacket, boolean ofOut) {
        packetStays = ofPacket;
        outStays = ofOut;
    }

    // While the handler runs

    void begin(byte[] data, int offset) {
        clear();
        if (packet != data) {
            packet = data;
        }
        packetOffset = offset;
        exceeded = null;
    }

    void clear() {
        messages = 0;
        messageBytes = 0;
        copied = 0;
        wakes = 0;
        posts = 0;
    }

    /** What the last run asked for too much of; null if nothing. */
    String exceeded() {
        return exceeded;
    }

    /** Of the message; that the bytes lie inside it is proved. */
    long sendPacket(Machine machine, long offset, long length) {
        return send(machine, packet, packetOffset + (int) offset, (int) length, packetStays);
    }

    /** Of the message that was built. */
    long sendOut(Machine machine, long offset, long length) {
        return send(machine, machine.memory(Region.OUT), (int) offset, (int) length, outStays);
    }

    private long send(Machine machine, byte[] from, int offset, int length, boolean stays) {
        int i = messages;
        if (i == most.messages()) {
            return stop(machine, "messages");
        } else if (length > most.bytes() - messageBytes) {
            return stop(machine, "bytes");
        }
        if (starts.length == i) {
            int room = larger(i + 1, i, FIRST_ENTRIES, most.messages());
            places = Arrays.copyOf(places, room);
            starts = Arrays.copyOf(starts, room);
            lengths = Arrays.copyOf(lengths, room);
        }
        byte[] place = stays ? from : null;
        if (places[i] != place) {
            // It seldom is, and to write a reference takes longer than to look at it.
            places[i] = place;
        }
        starts[i] = stays ? offset : copy(from, offset, length);
        lengths[i] = length;
        messageBytes += length;
        messages = i + 1;
        return 0;
    }

    /** Copies bytes behind those that were copied before, and tells where they are. */
    private int copy(byte[] from, int offset, int length) {
        int start = copied;
        int end = start + length;
        if (bytes.length < end) {
            bytes = Arrays.copyOf(bytes, larger(end, bytes.length, FIRST_BYTES, most.bytes()));
        }
        System.arraycopy(from, offset, bytes, start, length);
        copied = end;
        return start;
    }

    long wake(Machine machine, long environment) {
        if (wakes == most.wakes()) {
            return stop(machine, "wakes");
        }
        if (woken.length == wakes) {
            woken = Arrays.copyOf(woken, larger(wakes + 1, wakes, FIRST_ENTRIES, most.wakes()));
        }
        woken[wakes++] = (int) environment;
        return 0;
    }

    long post(Machine machine, long event, long value) {
        if (posts == most.posts()) {
            return stop(machine, "posts");
        }
        if (events.length == posts) {
            int room = larger(posts + 1, posts, FIRST_ENTRIES, most.posts());
            events = Arrays.copyOf(events, room);
            values = Arrays.copyOf(values, room);
        }
        events[posts] = (int) event;
        values[posts++] = value;
        return 0;
    }

    private long stop(Machine machine, String what) {
        exceeded = what;
        machine.abort();
        return 0;
    }

    /** Twice as much as there is, and enough; what is asked for is never more than the most. */
    private static int larger(int needed, int held, int first, int most) {
        return (int) Math.min(most, Math.max(needed, Math.max(first, 2L * held)));
    }

    private byte[] place(int i) {
        return places[i] == null ? bytes : places[i];
    }

    // Behind it

    /**
     * How many messages are to be sent.
     *
     * @return 0 or more; a reply is one of them
     */
    public int messages() {
        return messages;
    }

    /**
     * How many bytes these messages have together.
     *
     * @return 0 or more
     */
    public int bytes() {
        return messageBytes;
    }

    /**
     * A message that is to be sent.
     *
     * @param i which, from 0
     * @return a copy of its bytes
     * @throws IndexOutOfBoundsException if there are not so many
     */
    public byte[] message(int i) {
        Objects.checkIndex(i, messages);
        return Arrays.copyOfRange(place(i), starts[i], starts[i] + lengths[i]);
    }

    /**
     * Hands over all messages that are to be sent, without copying them.
     *
     * @param receiver takes them
     */
    public void send(Receiver receiver) {
        for (int i = 0; i < messages; i++) {
            receiver.take(place(i), starts[i], lengths[i]);
        }
    }

    /**
     * How many environments are to be woken.
     *
     * @return 0 or more; one that is to be woken twice counts twice
     */
    public int wakes() {
        return wakes;
    }

    /**
     * An environment that is to be woken.
     *
     * @param i which request, from 0
     * @return its number, 0 to 2^32 - 1
     * @throws IndexOutOfBoundsException if there are not so many
     */
    public long woken(int i) {
        return Integer.toUnsignedLong(woken[Objects.checkIndex(i, wakes)]);
    }

    /**
     * How many events are to be posted.
     *
     * @return 0 or more
     */
    public int posts() {
        return posts;
    }

    /**
     * An event that is to be posted.
     *
     * @param i which request, from 0
     * @return its number, 0 to 2^32 - 1
     * @throws IndexOutOfBoundsException if there are not so many
     */
    public long event(int i) {
        return Integer.toUnsignedLong(events[Objects.checkIndex(i, posts)]);
    }

    /**
     * What an event says.
     *
     * @param i which request, from 0
     * @return 64 unsigned bits
     * @throws IndexOutOfBoundsException if there are not so many
     */
    public long value(int i) {
        return values[Objects.checkIndex(i, posts)];
    }
}
