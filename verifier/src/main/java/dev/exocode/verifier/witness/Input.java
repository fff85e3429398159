package dev.exocode.verifier.witness;

import java.util.Arrays;

/**
 * All that a run depends on; never changed once made.
 *
 * @param packet the packet, at most {@link #MAX_BYTES}
 * @param userMore how many bytes more are granted than the program asks for
 * @param user the first bytes of what is granted, the others being zero
 * @param state the first bytes of the program's own memory, the others being zero
 * @param host what host functions give, one call after another, and then 0
 */
record Input(byte[] packet, int userMore, byte[] user, byte[] state, long[] host) {

    /** The longest packet, and how far into the other regions values are looked for. */
    static final int MAX_BYTES = 1 << 17;

    /** The most host results that are not 0. */
    static final int MAX_HOST_RESULTS = 64;

    private static final byte[] NOTHING = {};
    private static final long[] NO_RESULTS = {};

    /** A packet, and nothing else that is not zero. */
    static Input of(byte[] packet) {
        return new Input(packet, 0, NOTHING, NOTHING, NO_RESULTS);
    }

    /** The same input but for one value; this one, if it cannot be changed so. */
    Input with(Edit edit) {
        Place place = edit.place();
        long value = edit.value();
        int offset = place.offset();
        boolean far = offset < 0 || offset > MAX_BYTES - 8;
        return switch (place.where()) {
            case PACKET ->
                far || offset + place.bytes() > packet.length ? this : withPacket(put(packet, place, value, true));
            case USER -> far ? this : new Input(packet, userMore, put(user, place, value, false), state, host);
            case STATE -> far ? this : new Input(packet, userMore, user, put(state, place, value, false), host);
            case PACKET_LENGTH ->
                value < 0 || value > MAX_BYTES ? this : withPacket(Arrays.copyOf(packet, (int) value));
            case USER_LENGTH ->
                value < offset || value - offset > MAX_BYTES
                        ? this
                        : new Input(packet, (int) value - offset, user, state, host);
            case HOST -> {
                if (offset >= MAX_HOST_RESULTS) {
                    yield this;
                }
                long[] results = Arrays.copyOf(host, Math.max(host.length, offset + 1));
                results[offset] = value;
                yield new Input(packet, userMore, user, state, results);
            }
        };
    }

    Input withPacket(byte[] other) {
        return new Input(other, userMore, user, state, host);
    }

    private static byte[] put(byte[] data, Place place, long value, boolean big) {
        int bytes = place.bytes();
        byte[] copy = Arrays.copyOf(data, Math.max(data.length, place.offset() + bytes));
        for (int i = 0; i < bytes; i++) {
            copy[place.offset() + i] = (byte) (value >> 8 * (big ? bytes - 1 - i : i));
        }
        return copy;
    }

    /** The same input, without host results that are 0 anyway. */
    Input trimmed() {
        int last = host.length;
        while (last > 0 && host[last - 1] == 0) {
            last--;
        }
        return new Input(packet, userMore, user, state, Arrays.copyOf(host, last));
    }

    /** How many bytes it has, as a measure of what it costs to handle. */
    int size() {
        return packet.length + userMore + user.length + state.length + 8 * host.length;
    }

    /** A number that another input hardly has. */
    long fingerprint() {
        long print = userMore;
        for (byte[] part : new byte[][] {packet, user, state}) {
            print = print * 0x9e3779b97f4a7c15L + part.length;
            for (byte b : part) {
                print = (print ^ b) * 0x100000001b3L;
            }
        }
        for (long result : host) {
            print = (print ^ result ^ result >>> 29) * 0x9e3779b97f4a7c15L;
        }
        return print;
    }
}
