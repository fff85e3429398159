package dev.exocode.verifier.domain;

import java.util.function.LongConsumer;

/**
 * All words with known bits in a few places, numbered by digits of three: a bit is 0, 1 or unknown. One with an unknown bit
 * is the union of two with lower numbers, so that what is true of members can be built up from number to number.
 */
final class Patterns {
    private final Bits[] all;
    private final int[] zero;
    private final int[] one;

    /** Of bits in some places, in ascending order; the bits in other places are zeros. */
    Patterns(int... places) {
        int count = (int) Math.pow(3, places.length);
        all = new Bits[count];
        zero = new int[count];
        one = new int[count];
        for (int p = 0; p < count; p++) {
            long value = 0;
            long unknown = 0;
            zero[p] = -1;
            int digit = 1;
            for (int i = 0; i < places.length; i++, digit *= 3) {
                switch (p / digit % 3) {
                    case 1 -> value |= 1L << places[i];
                    case 2 -> {
                        unknown |= 1L << places[i];
                        zero[p] = p - 2 * digit;
                        one[p] = p - digit;
                    }
                    default -> {}
                }
            }
            all[p] = new Bits(value, unknown);
        }
    }

    /** Of the lowest bits. */
    static Patterns ofWidth(int width) {
        int[] places = new int[width];
        for (int i = 0; i < width; i++) {
            places[i] = i;
        }
        return new Patterns(places);
    }

    int count() {
        return all.length;
    }

    Bits bits(int number) {
        return all[number];
    }

    boolean isSingle(int number) {
        return zero[number] < 0;
    }

    /** The number of those of a pattern's members with a zero in its last unknown place. */
    int zero(int number) {
        return zero[number];
    }

    /** The number of those with a one there. */
    int one(int number) {
        return one[number];
    }

    /** Goes through the members of known bits, of which few are unknown. */
    static void members(Bits bits, LongConsumer consumer) {
        long open = bits.unknown();
        long some = 0;
        do {
            consumer.accept(bits.value() | some);
            some = some - open & open;
        } while (some != 0);
    }
}
