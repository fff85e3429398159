package dev.exocode.host.demux;

import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.Shape;

/** A box of a filter that lets some parts of a key be more than one value. */
final class Member {
    final int filter;
    final Box box;
    private final Ranges[] parts;

    Member(int filter, Shape shape, Box box) {
        this.filter = filter;
        this.box = box;
        this.parts = new Ranges[shape.parts().size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = shape.numbers(box, i);
        }
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
