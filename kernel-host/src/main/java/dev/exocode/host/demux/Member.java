package dev.exocode.host.demux;

import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.Shape;
import java.util.Arrays;

/** A box of a filter that lets some parts of a key be more than one value, or one whose key another filter has, too. */
final class Member {
    final int filter;
    final Box box;
    private final Ranges[] parts;

    Member(int filter, Shape shape, Box box) {
        this(filter, box, new Ranges[shape.parts().size()]);
        Arrays.setAll(parts, part -> shape.numbers(box, part));
    }

    /** A member that lets each part of a key be some values; the array is its own from now on. */
    Member(int filter, Box box, Ranges[] parts) {
        this.filter = filter;
        this.box = box;
        this.parts = parts;
    }

    /** What it lets a part of a key be. */
    Ranges part(int part) {
        return parts[part];
    }

    /** How many ranges the part has that has most of them; 1 or more. */
    int ranges() {
        int most = 1;
        for (Ranges part : parts) {
            most = Math.max(most, part.count());
        }
        return most;
    }

    /** Whether it has a key, given part by part. */
    boolean has(long[] values) {
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].contains(values[i])) {
                return false;
            }
        }
        return true;
    }
}
