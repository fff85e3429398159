package dev.exocode.ash;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/** Numbers, as ranges of which those that touch are one. */
final class Ranges {
    /** The last of each range, by its first. */
    private final TreeMap<BigInteger, BigInteger> ranges = new TreeMap<>();

    /** Whether all numbers from one to another are among them. */
    boolean has(BigInteger from, BigInteger to) {
        Map.Entry<BigInteger, BigInteger> before = ranges.floorEntry(from);
        return before != null && before.getValue().compareTo(to) >= 0;
    }

    /** Takes all numbers from one to another, none if the first is above the last. */
    void add(BigInteger from, BigInteger to) {
        if (from.compareTo(to) > 0) {
            return;
        }
        BigInteger first = from;
        BigInteger last = to;
        for (Map.Entry<BigInteger, BigInteger> near = ranges.floorEntry(to.add(BigInteger.ONE));
                near != null && near.getValue().add(BigInteger.ONE).compareTo(from) >= 0;
                near = ranges.floorEntry(to.add(BigInteger.ONE))) {
            first = first.min(near.getKey());
            last = last.max(near.getValue());
            ranges.remove(near.getKey());
        }
        ranges.put(first, last);
    }
}
