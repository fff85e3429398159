package dev.exocode.verifier;

import dev.exocode.vcode.Import;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Type;
import java.util.List;
import java.util.Optional;

/**
 * A function of the host that programs may import, with what they must prove before they call it and may rely on after.
 *
 * <p>All ranges are of register values and include both ends. Those of the types {@code ul} and {@code p} are without a
 * sign, so that the {@code long} -1 is their largest value; a floating-point type has only its whole range of bits, 0 to all
 * ones.
 *
 * @param name what the host calls it, see {@link dev.exocode.vcode.Program#isName}
 * @param arguments what it takes, at most {@link Import#MAX_PARAMETERS}
 * @param result the type of what it gives, {@link Type#V} for nothing
 * @param least the least result; 0 if there is none
 * @param greatest the greatest result; 0 if there is none
 * @param fuel what a call costs beside the fuel of its instruction, 0 to {@link Policy#MAX_FUEL}
 */
public record HostCall(String name, List<Argument> arguments, Type result, long least, long greatest, long fuel) {

    /**
     * Makes a host call.
     *
     * @param name its name
     * @param arguments what it takes
     * @param result what it gives
     * @param least the least result
     * @param greatest the greatest result
     * @param fuel what it costs
     * @throws IllegalArgumentException if it cannot be imported, a range is empty or not of its type, the fuel is out of
     *     range, or a slice lacks its length: a bug of the caller
     */
    public HostCall {
        arguments = List.copyOf(arguments);
        new Import(name, signature(arguments, result));
        requireRange(result, least, greatest);
        if (fuel < 0 || fuel > Policy.MAX_FUEL) {
            throw new IllegalArgumentException(
                    "fuel of " + name + " must be 0 to " + Policy.MAX_FUEL + ", not " + fuel);
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).slice().isPresent()
                    && (i + 1 == arguments.size() || !arguments.get(i + 1).canBeLength())) {
                throw new IllegalArgumentException(
                        "argument " + i + " of " + name + " is an offset, and no length of a slice follows");
            }
        }
    }

    /**
     * One argument.
     *
     * @param type its type, one that registers hold
     * @param least the least value that a program may pass
     * @param greatest the greatest
     * @param slice the region into which this argument is an offset in bytes and the next one a length: neither may be
     *     negative, and their sum, which has no width in which it could wrap, may not exceed the region's length; empty if
     *     this is no offset. Not {@link Region#LOCAL} or {@link Region#DATA}, which hosts do not see
     */
    public record Argument(Type type, long least, long greatest, Optional<Region> slice) {

        /**
         * Makes an argument.
         *
         * @param type its type
         * @param least the least value
         * @param greatest the greatest
         * @param slice the region it is an offset into
         * @throws IllegalArgumentException if registers do not hold the type, the range is empty or not of the type, or the
         *     offset is no integer or into locals: a bug of the caller
         */
        public Argument {
            if (!Signature.isOfRegisters(type) || slice.isPresent() && type.floating()) {
                throw new IllegalArgumentException("an argument is of i u l ul p, or of f d and no offset, not of "
                        + type + " with a slice of " + slice);
            } else if (slice.filter(region -> !isSliced(region)).isPresent()) {
                throw new IllegalArgumentException("a slice is of a region that hosts see, not of " + slice.get());
            }
            requireRange(type, least, greatest);
        }

        /**
         * An argument of which nothing must be proved.
         *
         * @param type its type
         * @return the whole range, no slice
         */
        public static Argument of(Type type) {
            return new Argument(type, HostCall.least(type), HostCall.greatest(type), Optional.empty());
        }

        private boolean canBeLength() {
            return slice.isEmpty() && !type.floating();
        }
    }

    /** Whether there are slices of a region: hosts see it. */
    static boolean isSliced(Region region) {
        return region != Region.LOCAL && region != Region.DATA;
    }

    /**
     * What a program must import to call it.
     *
     * @return its name and signature
     */
    public Import descriptor() {
        return new Import(name, signature(arguments, result));
    }

    private static Signature signature(List<Argument> arguments, Type result) {
        return new Signature(arguments.stream().map(Argument::type).toList(), result);
    }

    /** The least value of a type, in the order of {@link #compare}. */
    static long least(Type type) {
        return type.signed() ? type.min() : 0;
    }

    /** The greatest value of a type, in the order of {@link #compare}. */
    static long greatest(Type type) {
        return type.bits() == 64 && !type.signed() ? -1 : type.max();
    }

    /** Which of two values of a type is the greater; bits of floating-point numbers are compared as bits. */
    static int compare(Type type, long a, long b) {
        return type.signed() ? Long.compare(a, b) : Long.compareUnsigned(a, b);
    }

    /** Whether a range is all that a type holds. */
    static boolean isWhole(Type type, long least, long greatest) {
        return least == least(type) && greatest == greatest(type);
    }

    private static void requireRange(Type type, long least, long greatest) {
        if (!type.holds(least)
                || !type.holds(greatest)
                || compare(type, least, greatest) > 0
                || type.floating() && !isWhole(type, least, greatest)) {
            throw new IllegalArgumentException("no range of type " + type + ": " + least + ".." + greatest);
        }
    }
}
