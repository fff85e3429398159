package dev.exocode.host.demux;

import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/** The boxes of one shape: a table of those that have one key each, and those that let parts of it be of a range. */
final class Unit {
    private static final Member[] NONE = {};
    private static final int FEW = 4;

    final Shape shape;
    /** Where each part of the key stands, for readers. */
    private final Shape.Part[] parts;

    private volatile ExactTable exact;
    private volatile Member[] ranged = NONE;

    /** Places of the table that are marked. */
    private final List<long[]> marked = new ArrayList<>();

    Unit(Shape shape, SplittableRandom random) {
        this.shape = shape;
        this.parts = shape.parts().toArray(Shape.Part[]::new);
        long[] multipliers = new long[Math.max(1, shape.words())];
        Arrays.setAll(multipliers, word -> random.nextLong() | 1);
        this.exact = new ExactTable(multipliers.length, Math.max(1, shape.lastBits()), FEW, multipliers);
    }

    // What readers do.

    void probe(Reader reader, long a) {
        int tag = exact.find(a);
        if (tag != 0) {
            reader.hit(tag);
        }
        Member[] some = ranged;
        if (some.length > 0) {
            probe(reader, some, a, 0, 0, 0, 0, 0);
        }
    }

    void probe(Reader reader, long a, long b) {
        int tag = exact.find(a, b);
        if (tag != 0) {
            reader.hit(tag);
        }
        Member[] some = ranged;
        if (some.length > 0) {
            probe(reader, some, a, b, 0, 0, 0, 0);
        }
    }

    void probe(Reader reader, long a, long b, long c, long d, long e, long f) {
        int tag = exact.find(reader.key(a, b, c, d, e, f));
        if (tag != 0) {
            reader.hit(tag);
        }
        Member[] some = ranged;
        if (some.length > 0) {
            probe(reader, some, a, b, c, d, e, f);
        }
    }

    private void probe(Reader reader, Member[] some, long a, long b, long c, long d, long e, long f) {
        long[] key = reader.key(a, b, c, d, e, f);
        long[] values = reader.values(parts.length);
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].of(key[parts[i].word()]);
        }
        for (Member member : some) {
            if (member.has(values)) {
                reader.hit(member.filter | ExactTable.PENDING);
            }
        }
    }

    /** Probes for a key that is in an array. */
    void probe(Reader reader, long[] key) {
        probe(reader, key[0], key[1], key[2], key[3], key[4], key[5]);
    }

    // What the writer does.

    /** The filter that has exactly a key, if any is there. */
    int filter(long[] key) {
        int at = exact.placeOf(key);
        return at < 0 ? 0 : exact.tag(at) & ~ExactTable.PENDING;
    }

    /** Adds a box of a filter; a tag as of {@link ExactTable}. */
    void add(int tag, Box box) {
        long[] key = shape.key(box);
        if (key == null || exact.placeOf(key) >= 0) {
            Member[] more = Arrays.copyOf(ranged, ranged.length + 1);
            more[ranged.length] = new Member(tag & ~ExactTable.PENDING, shape, box);
            ranged = more;
            return;
        }
        add(tag, key);
    }

    /** Adds a key that is not there. */
    void add(int tag, long[] key) {
        if (!exact.hasRoom()) {
            // A reader that has the table before sees what was there then.
            ExactTable larger = exact.larger();
            exact.forEach(larger::add);
            exact = larger;
        }
        exact.add(key, tag);
        if (tag < 0) {
            marked.add(key);
        }
    }

    /** Marks a box of a filter that dies. */
    void remove(int filter, Box box) {
        remove(filter, shape.key(box));
    }

    /** Marks a key of a filter that dies, if it has one. */
    void remove(int filter, long[] key) {
        if (key != null && filter(key) == filter) {
            exact.tag(exact.placeOf(key), filter | ExactTable.PENDING);
            marked.add(key);
        }
    }

    /** Takes marks away, and what died out; readers were told. The answer is whether nothing is left to be done. */
    boolean settle(Filters filters) {
        List<long[]> now = List.copyOf(marked);
        marked.clear();
        for (long[] key : now) {
            int at = exact.placeOf(key);
            int filter = at < 0 ? 0 : exact.tag(at) & ~ExactTable.PENDING;
            if (filter != 0 && !filters.isPublished(filter)) {
                marked.add(key);
            } else if (filter != 0) {
                if (!filters.isNeeded(filter)) {
                    exact.tag(at, ExactTable.GONE);
                } else if (filters.isAlive(filter)) {
                    exact.tag(at, filter);
                } else {
                    marked.add(key);
                }
            }
        }
        if (Arrays.stream(ranged).anyMatch(member -> !filters.isNeeded(member.filter))) {
            ranged = Arrays.stream(ranged)
                    .filter(member -> filters.isNeeded(member.filter))
                    .toArray(Member[]::new);
        }
        return marked.isEmpty() && Arrays.stream(ranged).allMatch(member -> filters.isAlive(member.filter));
    }

    /** Puts all boxes into the units that others say; here they stay, too. */
    void moveTo(Function<Box, Unit> units) {
        exact.forEach((key, tag) -> {
            Box box = shape.box(key);
            units.apply(box).add(tag, box);
        });
        for (Member member : ranged) {
            units.apply(member.box).add(member.filter | ExactTable.PENDING, member.box);
        }
    }

    /** Forgets everything; readers were told. */
    void clear() {
        ranged = NONE;
        exact = exact.empty();
        marked.clear();
    }

    boolean isEmpty() {
        return exact.size() == 0 && ranged.length == 0;
    }
}
