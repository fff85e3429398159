package dev.exocode.sandbox.bind;

import dev.exocode.sandbox.Ending;
import dev.exocode.sandbox.Guest;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What bound classes do beside running a guest.
 *
 * <p>Public only so that generated classes reach it.
 */
public final class Calls {
    private static final byte[] NOTHING = {};

    private Calls() {}

    /**
     * What a guest without a packet is run on.
     *
     * @return an array of no bytes
     */
    public static byte[] nothing() {
        return NOTHING;
    }

    /**
     * Runs with memory granted for the run.
     *
     * @param guest what runs
     * @param data the array that holds the packet
     * @param offset where it begins
     * @param length its length in bytes
     * @param user the array that is granted
     * @param from where the grant begins
     * @param bytes how many bytes
     * @param name the parameter in messages
     * @return the result
     * @throws IllegalArgumentException if the program asks for more memory
     */
    public static long run(
            Guest guest, byte[] data, int offset, int length, byte[] user, int from, int bytes, String name) {
        grant(guest, user, from, bytes, name);
        try {
            return guest.run(data, offset, length);
        } finally {
            guest.revoke();
        }
    }

    /**
     * The same for a packet in a buffer.
     *
     * @param guest what runs
     * @param packet from its position to its limit
     * @param user the array that is granted
     * @param from where the grant begins
     * @param bytes how many bytes
     * @param name the parameter in messages
     * @return the result
     * @throws IllegalArgumentException if the program asks for more memory
     */
    public static long run(Guest guest, ByteBuffer packet, byte[] user, int from, int bytes, String name) {
        grant(guest, user, from, bytes, name);
        try {
            return guest.run(packet);
        } finally {
            guest.revoke();
        }
    }

    /**
     * The same for many packets, with one grant.
     *
     * @param guest what runs
     * @param data the array that holds the packets
     * @param offsets where each begins
     * @param lengths the length of each in bytes
     * @param results takes the result of each
     * @param endings takes how each ended; null if nobody asks
     * @param count how many
     * @param user the array that is granted
     * @param from where the grant begins
     * @param bytes how many bytes
     * @param name the parameter in messages
     * @throws IllegalArgumentException if the program asks for more memory
     */
    public static void runBatch(
            Guest guest,
            byte[] data,
            int[] offsets,
            int[] lengths,
            long[] results,
            Ending[] endings,
            int count,
            byte[] user,
            int from,
            int bytes,
            String name) {
        grant(guest, user, from, bytes, name);
        try {
            guest.runBatch(data, offsets, lengths, results, endings, count);
        } finally {
            guest.revoke();
        }
    }

    /**
     * Runs with the memory of a buffer granted for the run.
     *
     * @param guest what runs
     * @param data the array that holds the packet
     * @param offset where it begins
     * @param length its length in bytes
     * @param user what is granted, from its position to its limit
     * @param name the parameter in messages
     * @return the result
     * @throws IllegalArgumentException if the program asks for more memory, or the buffer is read-only
     */
    public static long run(Guest guest, byte[] data, int offset, int length, ByteBuffer user, String name) {
        byte[] lent = lend(user, name);
        try {
            return run(guest, data, offset, length, lent, start(user), user.remaining(), name);
        } finally {
            giveBack(user, lent);
        }
    }

    /**
     * The same for a packet in a buffer.
     *
     * @param guest what runs
     * @param packet from its position to its limit
     * @param user what is granted, from its position to its limit
     * @param name the parameter in messages
     * @return the result
     * @throws IllegalArgumentException if the program asks for more memory, or the buffer is read-only
     */
    public static long run(Guest guest, ByteBuffer packet, ByteBuffer user, String name) {
        byte[] lent = lend(user, name);
        try {
            return run(guest, packet, lent, start(user), user.remaining(), name);
        } finally {
            giveBack(user, lent);
        }
    }

    /**
     * The same for many packets, with one grant.
     *
     * @param guest what runs
     * @param data the array that holds the packets
     * @param offsets where each begins
     * @param lengths the length of each in bytes
     * @param results takes the result of each
     * @param endings takes how each ended; null if nobody asks
     * @param count how many
     * @param user what is granted, from its position to its limit
     * @param name the parameter in messages
     * @throws IllegalArgumentException if the program asks for more memory, or the buffer is read-only
     */
    public static void runBatch(
            Guest guest,
            byte[] data,
            int[] offsets,
            int[] lengths,
            long[] results,
            Ending[] endings,
            int count,
            ByteBuffer user,
            String name) {
        byte[] lent = lend(user, name);
        try {
            runBatch(guest, data, offsets, lengths, results, endings, count, lent, start(user), user.remaining(), name);
        } finally {
            giveBack(user, lent);
        }
    }

    private static void grant(Guest guest, byte[] user, int from, int bytes, String name) {
        try {
            guest.grant(user, from, bytes);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage() + ", and is given " + bytes, e);
        }
    }

    /** An array that stands for a buffer's bytes: its own, or a copy of what lies between position and limit. */
    private static byte[] lend(ByteBuffer buffer, String name) {
        if (buffer.isReadOnly()) {
            throw new IllegalArgumentException(name + ": user memory is written to, and the buffer is read-only");
        }
        if (buffer.hasArray()) {
            return buffer.array();
        }
        byte[] copy = new byte[buffer.remaining()];
        buffer.get(buffer.position(), copy);
        return copy;
    }

    private static int start(ByteBuffer buffer) {
        return buffer.hasArray() ? buffer.arrayOffset() + buffer.position() : 0;
    }

    /** Also behind a run that threw: of a batch, what earlier runs wrote is kept. */
    private static void giveBack(ByteBuffer buffer, byte[] lent) {
        if (!buffer.hasArray()) {
            buffer.put(buffer.position(), lent);
        }
    }

    /**
     * The result of a run, or what is given otherwise.
     *
     * @param guest what ran
     * @param result what it gave
     * @param otherwise what is given if it did not return
     * @return one of both
     */
    public static long returned(Guest guest, long result, long otherwise) {
        return guest.ending() == Ending.RETURNED ? result : otherwise;
    }

    /**
     * Throws if the run was stopped.
     *
     * @param guest what ran
     * @param exception makes what is thrown, of a string
     * @throws Throwable what was made
     */
    public static void check(Guest guest, MethodHandle exception) throws Throwable {
        if (guest.ending() == Ending.ABORTED) {
            String why = guest.problem().map(Object::toString).orElse("");
            throw (Throwable) exception.invokeExact(why);
        }
    }

    /**
     * A result as a truth.
     *
     * @param result of a run
     * @return whether it is other than 0
     */
    public static boolean truth(long result) {
        return result != 0;
    }

    /**
     * A result as an {@code int}.
     *
     * @param result of a run
     * @return its low 32 bits
     */
    public static int narrow(long result) {
        return (int) result;
    }

    /**
     * A result, if there is one.
     *
     * @param guest what ran
     * @param result what it gave
     * @return empty unless it returned
     */
    public static OptionalLong optionalLong(Guest guest, long result) {
        return guest.ending() == Ending.RETURNED ? OptionalLong.of(result) : OptionalLong.empty();
    }

    /**
     * The low half of a result, if there is one.
     *
     * @param guest what ran
     * @param result what it gave
     * @return empty unless it returned
     */
    public static OptionalInt optionalInt(Guest guest, long result) {
        return guest.ending() == Ending.RETURNED ? OptionalInt.of((int) result) : OptionalInt.empty();
    }

    /**
     * The constant that a result stands for.
     *
     * @param guest what ran
     * @param result what it gave
     * @param constants by ordinal, and behind them the one for all other cases
     * @return one of them
     */
    public static Object constant(Guest guest, long result, Object[] constants) {
        int others = constants.length - 1;
        boolean known = guest.ending() == Ending.RETURNED && result >= 0 && result < others;
        return constants[known ? (int) result : others];
    }

    /**
     * The message that a run built.
     *
     * @param guest what ran
     * @return a copy
     */
    public static byte[] out(Guest guest) {
        return guest.out().clone();
    }

    /**
     * What a guest keeps.
     *
     * @param guest what ran
     * @return a copy
     */
    public static byte[] state(Guest guest) {
        return guest.state().clone();
    }
}
