package dev.exocode.dpf.space;

import dev.exocode.dpf.predicate.Ranges;
import java.math.BigInteger;
import java.util.Map;

/**
 * What part of all combinations of values a set of packets has, exactly: of two sets of which one includes the other, the larger one
 * has the larger share. It says nothing about how likely packets are.
 *
 * <p>A number of bits counts as one of twice as many values as it can have; to be absent counts as much as all numbers.
 *
 * @param values how many of them, positive
 * @param bits the share is so many values times 2 to the power of minus this
 */
public record Share(BigInteger values, int bits) implements Comparable<Share> {
    private static final Share ONE = new Share(BigInteger.ONE, 0);

    /** Of no packet. */
    static final Share NONE = new Share(BigInteger.ZERO, 0);

    static Share of(Box box) {
        long least = box.leastUndecided();
        if (least > 0) {
            // Whether something may be absent is asked where it is known how much was captured.
            Box less = box.and(Quantity.CAPTURED, Box.captured(least).complement());
            Box more = box.and(Quantity.CAPTURED, Box.captured(least));
            return (less == null ? NONE : of(less)).plus(more == null ? NONE : of(more));
        }
        Share share = ONE;
        for (Map.Entry<Quantity, Values> each : box.allowed().entrySet()) {
            int bits = Math.max(
                    1, Long.SIZE - Long.numberOfLeadingZeros(each.getKey().max()));
            // What is there for certain is not as likely absent: else the pieces of a box were less than all of it.
            boolean there = box.isThere(each.getKey());
            BigInteger count = each.getValue().absent() ? BigInteger.ONE.shiftLeft(bits) : BigInteger.ZERO;
            Ranges numbers = each.getValue().numbers();
            for (int i = 0; i < numbers.count(); i++) {
                count = count.add(unsigned(numbers.greatest(i) - numbers.least(i)))
                        .add(BigInteger.ONE);
            }
            share = new Share(share.values.multiply(count), share.bits + bits + (there ? 0 : 1));
        }
        return share;
    }

    private static BigInteger unsigned(long number) {
        BigInteger low = BigInteger.valueOf(number & Long.MAX_VALUE);
        return number < 0 ? low.setBit(Long.SIZE - 1) : low;
    }

    Share plus(Share other) {
        int more = Math.max(bits, other.bits);
        return new Share(values.shiftLeft(more - bits).add(other.values.shiftLeft(more - other.bits)), more);
    }

    @Override
    public int compareTo(Share other) {
        int more = Math.max(bits, other.bits);
        return values.shiftLeft(more - bits).compareTo(other.values.shiftLeft(more - other.bits));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Share share && compareTo(share) == 0;
    }

    @Override
    public int hashCode() {
        int low = Math.max(0, values.getLowestSetBit());
        return 31 * values.shiftRight(low).hashCode() + bits - low;
    }
}
