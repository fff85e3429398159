package dev.exocode.host.demux;

import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.space.Shape;
import java.util.Arrays;
import java.util.List;

/** Some keys of a {@link Shape}: those of which each part is a number of a set. */
final class KeyRanges {
    /** What of each word is the same in all these keys, and what it is. */
    final long[] masks;

    final long[] bits;

    private final List<Shape.Part> parts;
    /** By part its numbers; null if it may be any. */
    private final Ranges[] numbers;
    /** The parts of which mask and bits do not say all. */
    private final int[] open;

    /**
     * Makes it of the numbers of each part.
     *
     * @param numbers null for a part that may be any; the array is its own from now on
     */
    KeyRanges(Shape shape, Ranges[] numbers) {
        this.parts = shape.parts();
        this.numbers = numbers;
        this.masks = new long[Math.max(1, shape.words())];
        this.bits = new long[masks.length];
        int[] some = new int[numbers.length];
        int n = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != null && !fix(parts.get(i), numbers[i])) {
                some[n++] = i;
            }
        }
        this.open = Arrays.copyOf(some, n);
    }

    /** Takes note of the bits that all numbers of a part have in common at the top; whether no other number has them. */
    private boolean fix(Shape.Part part, Ranges values) {
        long least = values.least(0);
        long differ = least ^ values.greatest(values.count() - 1);
        long any = differ == 0 ? 0 : -1L >>> Long.numberOfLeadingZeros(differ);
        long all = part.of(-1L);
        masks[part.word()] |= (all & ~any) << part.shift();
        bits[part.word()] |= (least & ~any) << part.shift();
        return values.count() == 1 && differ == any && (least & any) == 0;
    }

    /** Whether it is one key, which {@link #bits} are. */
    boolean isOne() {
        for (Ranges each : numbers) {
            if (each == null || each.count() != 1 || each.least(0) != each.greatest(0)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a key is one of them. */
    boolean haveAll(long[] key) {
        long differ = 0;
        for (int word = 0; word < masks.length; word++) {
            differ |= key[word] & masks[word] ^ bits[word];
        }
        return differ == 0 && have(key);
    }

    /** Whether a key that has the {@link #bits} is one of them. */
    boolean have(long[] key) {
        for (int i : open) {
            Shape.Part part = parts.get(i);
            if (!numbers[i].contains(part.of(key[part.word()]))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a member has one of them. */
    boolean meet(Member member) {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != null && !numbers[i].meets(member.part(i))) {
                return false;
            }
        }
        return true;
    }
}
