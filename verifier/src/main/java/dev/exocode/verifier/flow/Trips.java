package dev.exocode.verifier.flow;

import dev.exocode.verifier.domain.Range;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.domain.Value;

/**
 * How often control can return to the head of a loop for each time it comes there from outside: a span that the measure of
 * the loop is in, over the least step it falls by at each return. The span is at most each of three.
 *
 * @param span the largest, as a number
 * @param overLength the largest, less the length of the packet
 * @param overUser the largest, less the length of the user region
 * @param step at least 1
 */
public record Trips(long span, long overLength, long overUser, long step) {
    /** No bound is known. */
    static final long NONE = Long.MAX_VALUE;

    /**
     * How often, for given lengths.
     *
     * @param length the length of the packet in bytes
     * @param user the length of the user region in bytes
     * @return 0 or more; {@link Long#MAX_VALUE} if nothing is known
     */
    public long most(long length, long user) {
        long most = Math.min(span, Math.min(sum(overLength, length), sum(overUser, user)));
        return most == NONE ? NONE : Math.max(0, most) / step;
    }

    /**
     * What a measure, a minus b, is at most.
     *
     * @param state a state
     * @param a a value of it
     * @param b another
     * @return the bounds, with a step of 1
     */
    public static Trips above(State state, Value a, Value b) {
        return new Trips(state.bound(a, b), over(state, a, b, Value.LENGTH), over(state, a, b, Value.USER), 1);
    }

    /**
     * How many bits an integer has, up to its highest one.
     *
     * @param range where it lies
     * @param ones whether its ones, which are no more, are added
     * @return the bounds, with a step of 1
     */
    public static Trips ofBits(Range range, boolean ones) {
        long bits = Long.SIZE - Long.numberOfLeadingZeros(range.greatest());
        return new Trips(ones ? 2 * bits : bits, NONE, NONE, 1);
    }

    /** a <= length + k and b >= lo give a - b <= length + k - lo. */
    private static long over(State state, Value a, Value b, int length) {
        return less(state.bound(a, Value.of(length)), state.range(b).lo());
    }

    /**
     * Whichever is more of these bounds and others, part by part.
     *
     * @param other the others
     * @return bounds that both are within
     */
    public Trips or(Trips other) {
        return new Trips(
                Math.max(span, other.span),
                Math.max(overLength, other.overLength),
                Math.max(overUser, other.overUser),
                Math.min(step, other.step));
    }

    /** The span from the most that a measure is at the start down to what it is at least at each return. */
    Trips downTo(long least, long by) {
        return new Trips(less(span, least), less(overLength, least), less(overUser, least), by);
    }

    private static long sum(long a, long b) {
        long sum = a + b;
        return a == NONE || ((a ^ sum) & (b ^ sum)) < 0 ? NONE : sum;
    }

    private static long less(long a, long b) {
        long difference = a - b;
        return a == NONE || ((a ^ b) & (a ^ difference)) < 0 ? NONE : difference;
    }
}
