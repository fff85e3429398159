package dev.exocode.vcode.random;

import dev.exocode.vcode.Import;
import java.util.List;

/**
 * A host function that random programs may call.
 *
 * @param descriptor what programs import
 * @param arguments where its arguments mostly lie, one for each; or none, and they are any values
 * @param seldom whether it is called a third as often as others, as befits one that ends runs
 */
public record Offer(Import descriptor, List<Bound> arguments, boolean seldom) {

    /**
     * Where an argument lies, as a signed number.
     *
     * @param least the least
     * @param greatest the greatest, no less
     */
    public record Bound(long least, long greatest) {

        /**
         * Makes a bound.
         *
         * @param least the least
         * @param greatest the greatest
         * @throws IllegalArgumentException if there is no such number
         */
        public Bound {
            if (greatest < least) {
                throw new IllegalArgumentException("nothing is from " + least + " to " + greatest);
            }
        }

        /** The bits that can be added to the least and never lead past the greatest. */
        long mask() {
            long span = greatest - least;
            return span < 0 ? Long.MAX_VALUE : Long.highestOneBit(span + 1) - 1;
        }
    }

    /**
     * Makes an offer of a copy of its parts.
     *
     * @param descriptor what programs import
     * @param arguments where its arguments lie
     * @param seldom whether it is called less often
     * @throws IllegalArgumentException if there are bounds, but not one for each parameter
     */
    public Offer {
        arguments = List.copyOf(arguments);
        if (!arguments.isEmpty()
                && arguments.size() != descriptor.signature().parameters().size()) {
            throw new IllegalArgumentException(descriptor.name() + " takes "
                    + descriptor.signature().parameters().size() + " arguments, not " + arguments.size());
        }
    }

    /** Whether it deals with floating-point numbers. */
    boolean floats() {
        return descriptor.signature().result().floating()
                || descriptor.signature().parameters().stream().anyMatch(type -> type.floating());
    }
}
