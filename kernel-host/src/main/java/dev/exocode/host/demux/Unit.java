package dev.exocode.host.demux;

import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;

/** The boxes of one shape: a table of those that have one key each, and those that let parts of it be of a range. */
final class Unit {
    private static final int FEW = 4;
    /** So often a table is walked for some of its keys before they are put in order for that. */
    private static final int MOST_WALKS = 4;
    /** Of smaller tables keys are not put in order. */
    static final int FEWEST_KEYS = 256;

    final Shape shape;

    private volatile ExactTable exact;
    private volatile Ranged ranged;

    /** Places of the table that are marked. */
    private final List<long[]> marked = new ArrayList<>();
    /** Whether a member may be of a filter that dies. */
    private boolean dying;
    /** How often something came, or all of it went to other units. */
    private long changes;
    /** Whether its boxes went to other units for good. */
    private boolean left;
    /** What all its boxes are in; null before it is asked for. */
    private Box hull;
    /** The keys of the table; null while it is walked for them. */
    private Keys keys;

    private int walks;

    Unit(Shape shape, Precedence precedence, SplittableRandom random) {
        this.shape = shape;
        this.ranged = Ranged.of(shape.parts().toArray(Shape.Part[]::new), precedence);
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
        Ranged some = ranged;
        if (!some.isEmpty()) {
            some.probe(reader, reader.key(a, 0, 0, 0, 0, 0));
        }
    }

    void probe(Reader reader, long a, long b) {
        int tag = exact.find(a, b);
        if (tag != 0) {
            reader.hit(tag);
        }
        Ranged some = ranged;
        if (!some.isEmpty()) {
            some.probe(reader, reader.key(a, b, 0, 0, 0, 0));
        }
    }

    void probe(Reader reader, long a, long b, long c, long d, long e, long f) {
        int tag = exact.find(reader.key(a, b, c, d, e, f));
        if (tag != 0) {
            reader.hit(tag);
        }
        Ranged some = ranged;
        if (!some.isEmpty()) {
            some.probe(reader, reader.key(a, b, c, d, e, f));
        }
    }

    /** Reads what probes for some keys would read first of the table. */
    long touch(long[] a, long[] b, int count) {
        return exact.touch(a, b, count);
    }

    /** How many words the table is. */
    int memory() {
        return exact.memory();
    }

    /** Probes for a key among members alone. */
    void probeMembers(Reader reader, long[] key) {
        ranged.probe(reader, key);
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

    /** Hands over all keys that one filter has, with its number. */
    void forEach(ObjIntConsumer<long[]> to) {
        exact.forEach((key, tag) -> to.accept(key, tag & ~ExactTable.PENDING));
    }

    /** Lets a key that a filter has be another filter's, too: before there are readers. */
    void share(long[] key) {
        int at = exact.placeOf(key);
        int filter = exact.tag(at) & ~ExactTable.PENDING;
        exact.tag(at, ExactTable.GONE);
        ranged = ranged.with(new Member(filter, shape, shape.box(key)));
    }

    /** Adds a box of a filter; a tag as of {@link ExactTable}. */
    void add(int tag, Box box) {
        add(tag, List.of(box));
    }

    /** Adds boxes of a filter, one or more; a tag as of {@link ExactTable}. */
    void add(int tag, List<Box> boxes) {
        List<Member> members = new ArrayList<>();
        for (Box box : boxes) {
            changes++;
            long[] key = shape.key(box);
            if (key == null || exact.placeOf(key) >= 0) {
                members.add(new Member(tag & ~ExactTable.PENDING, shape, box));
            } else {
                add(tag, key);
            }
        }
        if (!members.isEmpty()) {
            // No reader is told, so a reader that is at it must find what it would have found before: all members stay.
            ranged = ranged.and(members);
        }
    }

    /** Adds a key that is not there. */
    void add(int tag, long[] key) {
        changes++;
        if (!exact.hasRoom()) {
            // A reader that has the table before sees what was there then.
            ExactTable larger = exact.larger();
            exact.forEach(larger::add);
            exact = larger;
        }
        exact.add(key, tag);
        if (keys != null) {
            keys.add(key);
        }
        if (tag < 0) {
            marked.add(key);
        }
    }

    /** Adds all boxes of units that ask about less, before there are readers. */
    void add(List<Contents> narrower) {
        List<Member> members = new ArrayList<>();
        narrower.forEach(each -> each.forEach(shape, members::add));
        ranged = ranged.with(members);
    }

    /** Marks a box of a filter that dies before marks are taken away again. */
    void remove(int filter, Box box) {
        remove(filter, shape.key(box));
    }

    /** Marks a key of a filter that dies before marks are taken away again; null if it has none. */
    void remove(int filter, long[] key) {
        if (key != null && filter(key) == filter) {
            exact.tag(exact.placeOf(key), filter | ExactTable.PENDING);
            marked.add(key);
        } else {
            dying = true;
        }
    }

    /** Whether a member may be of a filter that dies. */
    boolean isDying() {
        return dying;
    }

    /** Takes marks away, and what died out; readers were told. The answer is whether nothing is left to be done. */
    boolean settle(Filters filters) {
        if (dying) {
            // Readers that began before look once more, and then see none of these: their numbers may be given to
            // others.
            ranged = ranged.without(filters::isNeeded);
            dying = ranged.any(filter -> !filters.isAlive(filter));
        }
        return unmark(filters);
    }

    /** Takes marks away alone; readers were told. The answer is whether nothing is left to be done. */
    boolean unmark(Filters filters) {
        List<long[]> now = List.copyOf(marked);
        marked.clear();
        for (long[] key : now) {
            int at = exact.placeOf(key);
            int filter = at < 0 ? 0 : exact.tag(at) & ~ExactTable.PENDING;
            if (filter != 0 && !filters.isNeeded(filter)) {
                exact.tag(at, ExactTable.GONE);
            } else if (filter != 0 && filters.isAlive(filter) && filters.isPublished(filter)) {
                exact.tag(at, filter);
            } else if (filter != 0) {
                marked.add(key);
            }
        }
        return marked.isEmpty() && !dying;
    }

    /**
     * What a unit held at one moment, whatever becomes of it meanwhile. It is taken and given back by the writer, and looked at by
     * anyone.
     */
    static final class Contents {
        final Unit unit;
        private final long changes;
        private final Ranged ranged;
        private final ExactTable few;
        /** How many boxes there were. */
        final int size;

        private Ranged compacted;

        private Contents(Unit unit, int mostKeys) {
            this.unit = unit;
            this.changes = unit.changes;
            this.ranged = unit.ranged;
            this.compacted = ranged;
            this.few = unit.exact.size() <= mostKeys ? unit.exact.copy() : null;
            this.size = unit.exact.size() + ranged.size();
        }

        /** Whether all of it can be copied: its table was not too large. */
        boolean isWhole() {
            return few != null;
        }

        /** Hands over all boxes as members of a shape that asks about more, too. */
        private void forEach(Shape wider, Consumer<Member> to) {
            few.forEach((key, tag) -> to.accept(new Member(tag & ~ExactTable.PENDING, wider, unit.shape.box(key))));
            ranged.forEach(member -> to.accept(new Member(member.filter, wider, member.box)));
        }

        /** Puts members into as few blocks as may be; what is found stays the same. */
        void compact() {
            compacted = ranged.compacted();
        }

        /** Whether nothing came to the unit since. */
        boolean isAll() {
            return unit.changes == changes;
        }

        /** Gives the unit what was compacted, unless other members are there now. */
        void giveBack() {
            if (unit.ranged == ranged) {
                unit.ranged = compacted;
            }
        }
    }

    /**
     * What it holds now.
     *
     * @param mostKeys of a larger table there is no copy
     */
    Contents contents(int mostKeys) {
        return new Contents(this, mostKeys);
    }

    /** What all its boxes are in, and would be whatever their keys were. */
    Box hull() {
        if (hull == null) {
            hull = shape.box();
        }
        return hull;
    }

    /**
     * Adds the filters of all boxes whose keys may be some numbers, part by part; null for a part that may be any. Of a filter that is known to be one of them no
     * other box is looked at.
     */
    void meeting(Ranges[] numbers, BitSet filters) {
        KeyRanges wanted = new KeyRanges(shape, numbers);
        if (wanted.isOne()) {
            int filter = filter(wanted.bits);
            if (filter != 0) {
                filters.set(filter);
            }
        } else if (isWalked()) {
            exact.forEach(wanted.masks, wanted.bits, (key, tag) -> {
                if (wanted.have(key)) {
                    filters.set(tag & ~ExactTable.PENDING);
                }
            });
        } else {
            keys.meeting(numbers, key -> {
                int filter = wanted.haveAll(key) ? filter(key) : 0;
                if (filter != 0) {
                    filters.set(filter);
                }
            });
        }
        ranged.meeting(numbers, member -> {
            if (!filters.get(member.filter) && wanted.meet(member)) {
                filters.set(member.filter);
            }
        });
    }

    /** Whether the table is to be walked for keys once more: to put them in order takes as long as some walks. */
    private boolean isWalked() {
        if (keys != null && keys.size() > 2 * exact.size() + FEWEST_KEYS) {
            // Most of them are gone.
            keys = null;
        }
        if (exact.size() < FEWEST_KEYS) {
            keys = null;
            return true;
        } else if (keys == null && walks++ < MOST_WALKS) {
            return true;
        } else if (keys == null) {
            keys = Keys.of(shape, exact);
            walks = 0;
        }
        return false;
    }

    /** Hands over all boxes of such filters. */
    void boxes(IntPredicate filters, BiConsumer<Integer, Box> to) {
        exact.forEach((key, tag) -> {
            int filter = tag & ~ExactTable.PENDING;
            if (filters.test(filter)) {
                to.accept(filter, shape.box(key));
            }
        });
        ranged.forEach(member -> {
            if (filters.test(member.filter)) {
                to.accept(member.filter, member.box);
            }
        });
    }

    /** How many boxes there are. */
    int size() {
        return exact.size() + members();
    }

    /** How many of them are not found by one key. */
    int members() {
        return ranged.size();
    }

    /** Whether these are in the order of ranks as they are. */
    boolean isOrdered() {
        return ranged.isOrdered();
    }

    /** Lets members of filters that die be left out when marks are taken away. */
    void lose() {
        dying = true;
    }

    /** Puts all boxes into the units that others say; here they stay, too. */
    void moveTo(Function<Box, Unit> units) {
        exact.forEach((key, tag) -> {
            Box box = shape.box(key);
            Unit to = units.apply(box);
            to.add(tag, box);
            to.dying = true;
        });
        ranged.forEach(member -> {
            Unit to = units.apply(member.box);
            to.add(member.filter | ExactTable.PENDING, member.box);
            // The filter may have died, and nobody would say so there.
            to.dying = true;
        });
    }

    /** Forgets everything, for good; readers were told. */
    void leave() {
        changes++;
        left = true;
        ranged = ranged.empty();
        dying = false;
        exact = exact.empty();
        keys = null;
        marked.clear();
    }

    /** Whether its boxes went to other units for good. */
    boolean hasLeft() {
        return left;
    }

    boolean isEmpty() {
        return exact.size() == 0 && ranged.isEmpty();
    }
}
