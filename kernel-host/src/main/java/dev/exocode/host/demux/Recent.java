package dev.exocode.host.demux;

import dev.exocode.dpf.space.Shape;
import java.util.SplittableRandom;

/**
 * What a {@link Block} found last, for one reader: for some keys, and for some {@link Classes} of keys. Packets mostly have the key of one
 * shortly before, or one of the same classes: then it need not be looked for again. A block never changes, so what it finds stays right; one
 * that takes its place has another number.
 *
 * <p>An entry stands at the only place that its hash says, until another one comes there:
 *
 * <pre>
 * block &lt;&lt; 16 | member + 1    the number of the block; the first member that has the key, 0 if there is none
 * word ...                  the key; or two numbers that tell its classes
 * </pre>
 *
 * <p>Source: the cache of exact matches in front of Open vSwitch's classifier, Pfaff et al. (NSDI 2015); of classes, ours.
 */
final class Recent {
    /** What was found is not known. */
    static final int UNKNOWN = -2;

    /** More members than a block has. */
    private static final int MEMBER_BITS = 16;

    /** So many places there are of either kind: 96 KB together. */
    private static final int PLACES_BITS = 10;

    private static final int KEY_BITS = 3;
    private static final int CLASSES_BITS = 2;
    /** Drawn, so that nobody can send packets whose keys all have one place; for a block behind those for words. */
    private static final long[] MULTIPLIERS = new SplittableRandom()
            .longs(Shape.MOST_WORDS + 1)
            .map(each -> each | 1)
            .toArray();

    /** Entries for keys, eight words a place. */
    final long[] keys = new long[1 << PLACES_BITS + KEY_BITS];

    /** Entries for classes, four words a place. */
    final long[] classes = new long[1 << PLACES_BITS + CLASSES_BITS];

    /** Where an entry for a key stands, if there is one. */
    int placeOfKey(long block, long[] key) {
        long hash = block * MULTIPLIERS[Shape.MOST_WORDS];
        for (int word = 0; word < Shape.MOST_WORDS; word++) {
            hash += key[word] * MULTIPLIERS[word];
        }
        return (int) (hash >>> Long.SIZE - PLACES_BITS) << KEY_BITS;
    }

    /** The first member of a block that has a key; -1 if none has, {@link #UNKNOWN} if that is not known. */
    int ofKey(int place, long block, long[] key) {
        long differ = keys[place] >>> MEMBER_BITS ^ block;
        for (int word = 0; word < Shape.MOST_WORDS; word++) {
            differ |= keys[place + 1 + word] ^ key[word];
        }
        return differ == 0 ? member(keys[place]) : UNKNOWN;
    }

    /** Takes note of it. */
    void putKey(int place, long block, long[] key, int first) {
        keys[place] = entry(block, first);
        System.arraycopy(key, 0, keys, place + 1, Shape.MOST_WORDS);
    }

    /** Where an entry for classes stands, if there is one. */
    int placeOfClasses(long block, long low, long high) {
        long hash = low * MULTIPLIERS[0] + high * MULTIPLIERS[1] + block * MULTIPLIERS[Shape.MOST_WORDS];
        return (int) (hash >>> Long.SIZE - PLACES_BITS) << CLASSES_BITS;
    }

    /** The first member of a block that has keys of some classes, as of {@link #ofKey}. */
    int ofClasses(int place, long block, long low, long high) {
        long differ = classes[place] >>> MEMBER_BITS ^ block | classes[place + 1] ^ low | classes[place + 2] ^ high;
        return differ == 0 ? member(classes[place]) : UNKNOWN;
    }

    /** Takes note of it. */
    void putClasses(int place, long block, long low, long high, int first) {
        classes[place] = entry(block, first);
        classes[place + 1] = low;
        classes[place + 2] = high;
    }

    private static int member(long entry) {
        return (int) (entry & (1 << MEMBER_BITS) - 1) - 1;
    }

    private static long entry(long block, int first) {
        return block << MEMBER_BITS | first + 1;
    }
}
