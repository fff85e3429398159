package dev.exocode.host.demux;

import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Quantity;
import dev.exocode.dpf.space.Shape;
import dev.exocode.dpf.space.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;

/**
 * Filters that differ only in some values that they ask for, such as the connections of one protocol: to install one more takes no
 * compiler, and changes nothing but a table.
 *
 * <pre>{@code
 * Template connections = demultiplexer.template(4, values -> tcp(values[0], values[1], values[2], values[3]));
 * int number = connections.insert(source, destination, sourcePort, destinationPort);
 * }</pre>
 *
 * <p>Its filters have no names and the priority {@link Rule#PRIORITY}, or that of a filter with a name that includes them, as others have.
 * Thread-safe as its demultiplexer is.
 */
public final class Template {
    /** What is given for a filter that would own packets that belong to somebody else, or that is refused for an {@link
     * Demultiplexer.Overlap}. */
    public static final int REFUSED = -1;

    /** Where the key of one box comes from: for each part the value that it is, or a constant. */
    private record Place(Unit unit, int[] values, long[] constants) {
        boolean hasAll(int count) {
            return Arrays.stream(values).filter(value -> value >= 0).distinct().count() == count;
        }

        /** The values of a key; null if it is none of this place. */
        long[] values(long[] key, int count) {
            List<Shape.Part> parts = unit.shape.parts();
            long[] all = new long[count];
            for (int i = 0; i < values.length; i++) {
                long number = parts.get(i).of(key[parts.get(i).word()]);
                if (values[i] >= 0) {
                    all[values[i]] = number;
                } else if (constants[i] != number) {
                    return null;
                }
            }
            return all;
        }
    }

    /** What templates that are the same have alike: what they ask, and what guards their filters. */
    record Identity(List<Map<Quantity, Object>> asked, String guard) {}

    private final Demultiplexer demultiplexer;
    final Examples examples;
    private final List<Place> places = new ArrayList<>();
    /** The rank of its filters. */
    final int rank;

    private Installed own;
    /** Who may use it; null if the host does. Its filters may carry the name of another one with the same capability. */
    final Owner owner;
    /** What part of all packets each of its filters has; null where that does not matter. */
    final Share share;

    /** The place whose keys tell all values; as many as there are places if none does. */
    private int whole;

    /** Where no place tells all values: those of each filter. */
    private Map<Integer, long[]> kept = new HashMap<>();

    private Around around;

    /** How often units were made anew when its own were found. */
    private int resolved;

    private Template(Demultiplexer demultiplexer, Share share, Examples examples, Owner owner) {
        this.demultiplexer = demultiplexer;
        this.share = share;
        this.rank = demultiplexer.tables().ranks.of(Rule.PRIORITY, share);
        this.own = new Installed(this, owner);
        this.owner = owner;
        this.examples = examples;
        this.around = new Around(examples);
    }

    /** The template of two examples; null if they differ in another way than that something equals their values. */
    static Template of(Demultiplexer demultiplexer, Examples examples, Owner owner) {
        Share share = demultiplexer.tables().share(PacketSet.of(examples.one()));
        Template template = new Template(demultiplexer, share, examples, owner);
        if (!template.resolve()) {
            demultiplexer.tables().forget(template);
            return null;
        }
        examples.one().forEach(demultiplexer.tables().units::keep);
        return template;
    }

    /** What its filters are known by. */
    Installed own() {
        return own;
    }

    /** Makes its filters those of another template that asks alike. */
    void share(Template other) {
        own = other.own;
        kept = other.kept;
        around = other.around;
    }

    Identity identity() {
        return new Identity(examples.asked(), owner == null ? "" : owner.guard);
    }

    /** Finds the units of the examples, and where their keys come from; false if that is not seen. */
    private boolean resolve() {
        int before = demultiplexer.tables().units.regrouped();
        places.clear();
        BitSet used = new BitSet();
        for (int i = 0; i < examples.one().size(); i++) {
            Box box = examples.one().get(i);
            Box other = examples.other().get(i);
            Unit unit = demultiplexer.tables().units.of(box, Examples.differing(box, other));
            Shape shape = unit.shape;
            if (!shape.equals(demultiplexer.tables().units.of(other, Set.of()).shape) || shape.key(box) == null) {
                return false;
            }
            long[] key = shape.key(box);
            long[] otherKey = shape.key(other);
            int[] values = new int[shape.parts().size()];
            long[] constants = new long[values.length];
            for (int part = 0; part < values.length; part++) {
                Shape.Part at = shape.parts().get(part);
                constants[part] = at.of(key[at.word()]);
                values[part] = examples.value(constants[part], at.of(otherKey[at.word()]));
                if (values[part] >= 0) {
                    used.set(values[part]);
                } else if (constants[part] != at.of(otherKey[at.word()])) {
                    return false;
                }
            }
            places.add(new Place(unit, values, constants));
        }
        resolved = demultiplexer.tables().units.regrouped();
        whole = 0;
        while (whole < places.size() && !places.get(whole).hasAll(examples.first().length)) {
            whole++;
        }
        if (resolved != before) {
            // A later box made units anew that were found before. Each time a key has more parts: this ends.
            return resolve();
        }
        return used.cardinality() == examples.first().length;
    }

    /**
     * Installs a filter: the next packet is compared with it.
     *
     * @param values the values of its filter
     * @return its number; 0 if it is there, or another filter that asks for just these values, if only in one of its boxes;
     *     {@link #REFUSED}
     * @throws IllegalArgumentException if there are more or fewer values than the template has, or one is larger than what it is
     *     compared with can be
     */
    public int insert(long... values) {
        return demultiplexer.insert(this, values);
    }

    /**
     * Takes a filter away: the next packet is not compared with it.
     *
     * @param values the values of its filter
     * @return whether it was there
     * @throws IllegalArgumentException as of {@link #insert}
     */
    public boolean delete(long... values) {
        return demultiplexer.delete(this, values);
    }

    /**
     * The filter of some values.
     *
     * @param values the values
     * @return its number; 0 if it is not there
     * @throws IllegalArgumentException as of {@link #insert}
     */
    public int number(long... values) {
        return demultiplexer.number(this, values);
    }

    /**
     * The filter that has just the packets of a set, if it has one box and that is seen by what it asks.
     *
     * @param packets the set
     * @return its number; 0 if there is none
     */
    public int number(PacketSet packets) {
        synchronized (demultiplexer) {
            if (units() != 1 || packets.boxes().size() != 1) {
                return 0;
            }
            Shape shape = unit(0).shape;
            Box box = packets.boxes().get(0);
            Set<Quantity> parts =
                    shape.parts().stream().map(Shape.Part::quantity).collect(Collectors.toSet());
            long[] key = Shape.of(box, parts).equals(shape) ? shape.key(box) : null;
            long[] values = key == null ? null : places.get(0).values(key, examples.first().length);
            return values == null ? 0 : number(values);
        }
    }

    /** The packets of some of its filters, in time by how many there are. */
    Map<Integer, PacketSet> packets(BitSet filters) {
        Map<Integer, List<Box>> boxes = new HashMap<>();
        places.stream()
                .limit(units())
                .map(Place::unit)
                .distinct()
                .forEach(unit -> unit.boxes(
                        filters::get,
                        (filter, box) -> boxes.computeIfAbsent(filter, any -> new ArrayList<>())
                                .add(box)));
        Map<Integer, PacketSet> packets = new TreeMap<>();
        boxes.forEach((filter, all) -> packets.put(filter, PacketSet.of(all)));
        return packets;
    }

    /** The packets of a filter of some values. */
    PacketSet packets(long[] values) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < units(); i++) {
            boxes.add(unit(i).shape.box(key(i, values)));
        }
        return PacketSet.of(boxes);
    }

    /** What may include its filters. */
    Around around() {
        return around;
    }

    /** Remembers the values of a filter that nothing else tells. */
    void keep(int number, long[] values) {
        if (whole == places.size()) {
            kept.put(number, values.clone());
        }
    }

    void forget(int number) {
        kept.remove(number);
    }

    /**
     * Hands over the values of each filter with its number; of a filter that has them in several ways, all of these.
     *
     * @param isOwn whether a number is that of a filter of this template that is wanted
     */
    void forEach(IntPredicate isOwn, ObjIntConsumer<long[]> to) {
        int units = units();
        if (whole == units) {
            kept.forEach((number, values) -> {
                if (isOwn.test(number)) {
                    to.accept(values, number);
                }
            });
            return;
        }
        Place place = places.get(whole);
        place.unit.forEach((key, number) -> {
            long[] values = isOwn.test(number) ? place.values(key, examples.first().length) : null;
            boolean all = values != null;
            for (int i = 0; i < units && all; i++) {
                all = i == whole || places.get(i).unit.filter(key(i, values)) == number;
            }
            if (all) {
                to.accept(values, number);
            }
        });
    }

    /** How many units its filters are in; to be asked before them. */
    int units() {
        if (resolved != demultiplexer.tables().units.regrouped() && !resolve()) {
            throw new IllegalStateException("a template that was seen is seen no more");
        }
        return places.size();
    }

    Unit unit(int index) {
        return places.get(index).unit;
    }

    /** The keys of a filter, unit by unit. */
    long[][] keys(long[] values) {
        long[][] keys = new long[units()][];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(i, values);
        }
        return keys;
    }

    /** The key of a filter in a unit. */
    long[] key(int index, long[] values) {
        if (values.length != examples.first().length) {
            throw new IllegalArgumentException(values.length + " values, and not " + examples.first().length);
        }
        Place place = places.get(index);
        List<Shape.Part> parts = place.unit.shape.parts();
        long[] key = new long[Math.max(1, place.unit.shape.words())];
        for (int i = 0; i < place.values.length; i++) {
            Shape.Part part = parts.get(i);
            long value = place.values[i] < 0 ? place.constants[i] : values[place.values[i]];
            if (part.of(value << part.shift()) != value) {
                throw new IllegalArgumentException(
                        "a value of more than " + part.bits() + " bits: " + Long.toUnsignedString(value));
            }
            key[part.word()] |= value << part.shift();
        }
        return key;
    }
}
