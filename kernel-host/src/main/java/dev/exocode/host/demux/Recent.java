package dev.exocode.host.demux;

import dev.exocode.dpf.space.Shape;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a {@link Block} found last for some keys, for one reader. Packets mostly have the key of one shortly before: then it need not
 * be looked for again. A block never changes, so what it finds for a key stays right; one that takes its place has another number.
 *
 * <p>An entry is eight words, and stands at the only place that its hash says, until another one comes there:
 *
 * <pre>
 * block &lt;&lt; 16 | member + 1    the number of the block; the first member that has the key, 0 if there is none
 * classes                   which classes of values some parts of the key are in
 * word ...                  the bits of the other parts, by word of the key
 * </pre>
 *
 * <p>Source: the cache of exact matches in front of Open vSwitch's classifier, Pfaff et al. (NSDI 2015).
 */
final class Recent {
    /** What of the keys of a block tells what it finds. */
    static final class Keys {
        private static final AtomicLong NUMBERS = new AtomicLong();

        /** None. */
        static final Keys NONE = new Keys(new Axis[0], 1, new long[Shape.MOST_WORDS]);

        /** Another one for each block, 1 or more. */
        private final long block;

        /** Parts of which the class counts: their sum is another one for each combination. */
        private final Axis[] classed;

        private final int combinations;
        /** By word of the key the bits of parts of which the value counts. */
        private final long[] masks;

        private Keys(Axis[] classed, int combinations, long[] masks) {
            this.block = NUMBERS.incrementAndGet();
            this.classed = classed;
            this.combinations = combinations;
            this.masks = masks;
        }

        /** The same of another block. */
        Keys another() {
            return new Keys(classed, combinations, masks);
        }

        /**
         * The same, and a part more.
         *
         * @param same whether packets of one sender to one receiver mostly have the same value of it: then looking for its class is
         *     spared
         */
        Keys with(Axis axis, boolean same) {
            int[] values = axis.values();
            if (same || (long) combinations * values.length > MOST_COMBINATIONS) {
                long[] more = masks.clone();
                axis.mask(more);
                return new Keys(classed, combinations, more);
            }
            Axis[] more = Arrays.copyOf(classed, classed.length + 1);
            more[classed.length] = axis.numbered(values, combinations);
            return new Keys(more, combinations * values.length, masks);
        }

        /** The classes of a key. */
        long classes(long[] key) {
            int sum = 0;
            for (Axis axis : classed) {
                sum += axis.row(key);
            }
            return sum;
        }
    }

    /** What was found is not known. */
    static final int UNKNOWN = -2;

    private static final int MOST_COMBINATIONS = 1 << 30;
    /** More members than a block has. */
    private static final int MEMBER_BITS = 16;

    private static final int PLACES_BITS = 10;
    private static final int STRIDE_BITS = 3;
    private static final long MULTIPLIER = 0x9e37_79b9_7f4a_7c15L;

    private final long[] entries = new long[1 << PLACES_BITS + STRIDE_BITS];

    /** Where an entry for a key stands, if there is one. */
    int place(Keys keys, long classes, long[] key) {
        long hash = keys.block + classes;
        for (int word = 0; word < Shape.MOST_WORDS; word++) {
            hash = (Long.rotateLeft(hash, 23) ^ key[word] & keys.masks[word]) * MULTIPLIER;
        }
        return (int) (hash >>> Long.SIZE - PLACES_BITS) << STRIDE_BITS;
    }

    /** The first member of a block that has a key; -1 if none has, {@link #UNKNOWN} if that is not known. */
    int first(int place, Keys keys, long classes, long[] key) {
        long differ = entries[place] >>> MEMBER_BITS ^ keys.block | entries[place + 1] ^ classes;
        for (int word = 0; word < Shape.MOST_WORDS; word++) {
            differ |= entries[place + 2 + word] ^ key[word] & keys.masks[word];
        }
        return differ == 0 ? (int) (entries[place] & (1 << MEMBER_BITS) - 1) - 1 : UNKNOWN;
    }

    /** Takes note of it. */
    void put(int place, Keys keys, long classes, long[] key, int first) {
        entries[place] = keys.block << MEMBER_BITS | first + 1;
        entries[place + 1] = classes;
        for (int word = 0; word < Shape.MOST_WORDS; word++) {
            entries[place + 2 + word] = key[word] & keys.masks[word];
        }
    }
}
