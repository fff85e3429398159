package dev.exocode.dpf;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A set of IPv6 addresses, as ranges that neither overlap nor touch, in order.
 *
 * @param ranges none for the empty set
 */
public record Addresses(List<Range> ranges) {
    /** How many bits an address has. */
    public static final int BITS = 128;

    /** No address. */
    public static final Addresses NONE = new Addresses(List.of());

    /**
     * The addresses between two, both included.
     *
     * @param least the first, unsigned, of 128 bits
     * @param greatest the last
     */
    public record Range(BigInteger least, BigInteger greatest) {

        /**
         * Makes a range.
         *
         * @param least the first
         * @param greatest the last
         * @throws IllegalArgumentException if there is none between them, or one is negative or has more than 128 bits
         */
        public Range {
            if (least.signum() < 0 || greatest.bitLength() > BITS || least.compareTo(greatest) > 0) {
                throw new IllegalArgumentException("no range of addresses");
            }
        }
    }

    /**
     * Makes a set of ranges in any order, which may overlap.
     *
     * @param ranges what is in it
     */
    public Addresses {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparing(Range::least));
        List<Range> joined = new ArrayList<>(sorted.size());
        for (Range range : sorted) {
            Range last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || range.least().subtract(BigInteger.ONE).compareTo(last.greatest()) > 0) {
                joined.add(range);
            } else {
                joined.set(
                        joined.size() - 1,
                        new Range(last.least(), last.greatest().max(range.greatest())));
            }
        }
        ranges = List.copyOf(joined);
    }

    /**
     * Whether an address is in the set.
     *
     * @param address unsigned, of 128 bits
     * @return true if so
     */
    public boolean contains(BigInteger address) {
        return ranges.stream()
                .anyMatch(range -> range.least().compareTo(address) <= 0
                        && range.greatest().compareTo(address) >= 0);
    }
}
