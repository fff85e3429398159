package dev.exocode.verifier.domain;

import dev.exocode.vcode.Type;
import java.util.Random;

/**
 * A range and one integer that is in it for certain.
 *
 * @param range the range
 * @param known the integer
 */
record Sample(Range range, long known) {

    /** A range of values of a type, about an edge: with ends as signed or as unsigned, or known bits, or some of these. */
    static Sample of(Random random, Type type) {
        long known = edge(random, type);
        long lo = type.min();
        long hi = type.max();
        if (random.nextInt(3) != 0) {
            lo = Math.min(known, edge(random, type));
            hi = Math.max(known, edge(random, type));
        }
        long least = 0;
        long greatest = -1;
        if (random.nextInt(3) == 0) {
            long one = edge(random, type);
            least = Long.compareUnsigned(one, known) < 0 ? one : known;
            long two = edge(random, type);
            greatest = Long.compareUnsigned(two, known) > 0 ? two : known;
        }
        long unknown = switch (random.nextInt(4)) {
            case 0 -> random.nextLong();
            case 1 -> -1L << random.nextInt(8);
            default -> -1;
        };
        return new Sample(Range.of(lo, hi, least, greatest, new Bits(known & ~unknown, unknown)), known);
    }

    /** An integer that is in it: an end, the known one, or one between, if they have the bits. */
    long member(Random random) {
        long chosen = switch (random.nextInt(8)) {
            case 0 -> range.lo();
            case 1 -> range.hi();
            case 2 -> range.least();
            case 3 -> range.greatest();
            case 4 -> {
                long span = range.hi() - range.lo();
                yield span < 0 || span == Long.MAX_VALUE
                        ? random.nextLong()
                        : range.lo() + Math.floorMod(random.nextLong(), span + 1);
            }
            case 5 -> known ^ 1L << random.nextInt(Long.SIZE);
            case 6 -> range.bits().value() | range.bits().unknown() & random.nextLong();
            default -> known;
        };
        return range.contains(chosen) ? chosen : known;
    }

    static long edge(Random random, Type type) {
        long value = switch (random.nextInt(6)) {
            case 0 -> random.nextInt(100) - 50;
            case 1 -> random.nextLong();
            case 2 -> (1L << random.nextInt(64)) + random.nextInt(3) - 1;
            case 3 -> random.nextBoolean() ? type.min() + random.nextInt(3) : type.max() - random.nextInt(3);
            case 4 -> -(1L << random.nextInt(64)) + random.nextInt(3) - 1;
            default -> random.nextInt(70_000);
        };
        return type.wrap(value);
    }
}
