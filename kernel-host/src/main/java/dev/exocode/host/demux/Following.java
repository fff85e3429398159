package dev.exocode.host.demux;

import dev.exocode.dpf.DpfBuilder;
import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Quantity;
import dev.exocode.dpf.space.Shape;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.verifier.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which packets follow others to their owner: those that begin something, those that follow, and the numbers that both have in common,
 * by which a {@link Follower} knows what a packet follows.
 *
 * <p>Where a packet has these numbers is found by a program that is verified as those of filters are. Immutable and thread-safe.
 *
 * <p>Source: Xok's DPF, of which a filter notes a field of one packet and compares it with that of later ones; the loadable cells of
 * PathFinder (OSDI 1994).
 */
public final class Following {
    /** Of no packet. */
    public static final Following NONE = new Following(List.of(), List.of(), null);

    /** What fragments are known by, and which are the first and the later ones. */
    private enum Fragments {
        IP4(
                4,
                "ip.src == %d && ip.dst == %d && ip.proto == %d && ip.id == %d",
                " && ip.frag == 0 && ip.flags & 1 == 1",
                " && ip.frag > 0"),
        IP6(
                5,
                "ip6[8:64] == %d && ip6[16:64] == %d && ip6[24:64] == %d && ip6[32:64] == %d && frag6.id == %d",
                " && frag6.offset == 0 && frag6.more == 1",
                " && frag6.offset > 0");

        private final int numbers;
        private final String key;
        private final String first;
        private final String later;

        Fragments(int numbers, String key, String first, String later) {
            this.numbers = numbers;
            this.key = key;
            this.first = first;
            this.later = later;
        }
    }

    /**
     * Things of one kind that packets begin and follow.
     *
     * @param values how many numbers they are known by
     * @param only the filter that must own a packet that begins one; 0 if any may, or none
     */
    record Kind(int values, int only) {}

    /**
     * One way in which packets begin or follow things of a kind.
     *
     * @param shape what they have in common; each part of its key is one of the numbers
     * @param values by part, which
     * @param turned by part, which of its bits are turned
     * @param kind the index of the kind
     * @param begins whether such packets begin something
     */
    record Probe(Shape shape, int[] values, long[] turned, int kind, boolean begins) {}

    private final List<Kind> kinds;
    private final List<Probe> probes;
    /** Finds the keys of the probes; null if there are none. */
    private final Verdict.Accepted program;

    private Following(List<Kind> kinds, List<Probe> probes, Verdict.Accepted program) {
        this.kinds = kinds;
        this.probes = probes;
        this.program = program;
    }

    /**
     * Packets that follow others of which some numbers are the same, whatever these are.
     *
     * <p>What the conditions ask of a number must be that something equals it: they are made for a few numbers, 0 and 1 among them, to
     * find out where those go.
     *
     * @param values how many numbers there are
     * @param begins by these numbers, which packets begin something
     * @param follows by the same, which follow it
     * @return that; empty if a number is asked for in another way, the conditions are unions of too many boxes (of
     *     {@link PacketSet#MOST_BOXES} and what one program can ask), or the numbers are longer than a key can be (48 bytes)
     */
    public static Optional<Following> of(
            int values, Function<long[], Condition> begins, Function<long[], Condition> follows) {
        long[] others = new long[values];
        Arrays.fill(others, 1);
        return of(others, begins, follows);
    }

    /**
     * Packets that a filter compares with what another one noted.
     *
     * @param notes makes the filter that notes: by {@code action8} and the like
     * @param compares makes the filter that compares: by {@code stateeq8} and the like, the same cells
     * @param link what packets start with
     * @return that; empty as of {@link #of(int, Function, Function)}
     * @throws IllegalArgumentException if the two do not have the same cells, or have none; or a filter does not fit the link type
     */
    public static Optional<Following> of(DpfBuilder notes, DpfBuilder compares, LinkType link) {
        List<Long> masks = notes.cells();
        if (masks.isEmpty() || masks.size() != compares.cells().size()) {
            throw new IllegalArgumentException(
                    masks.size() + " cells noted, " + compares.cells().size() + " compared");
        }
        long[] others = new long[masks.size()];
        for (int i = 0; i < others.length; i++) {
            // A bit that both have; if there is none only zeros can be the same.
            others[i] = Long.lowestOneBit(masks.get(i) & compares.cells().get(i));
            if (others[i] == 0) {
                throw new IllegalArgumentException("no bit of cell " + i + " is both noted and compared");
            }
        }
        return of(others, cells -> condition(notes, cells, link), cells -> condition(compares, cells, link));
    }

    private static Condition condition(DpfBuilder filter, long[] cells, LinkType link) {
        return DpfCompiler.condition(filter.filter(cells), link)
                .value()
                .orElseThrow(() -> new IllegalArgumentException("a filter that packets of " + link + " cannot have"));
    }

    private static Optional<Following> of(
            long[] others, Function<long[], Condition> begins, Function<long[], Condition> follows) {
        List<Probe> probes = new ArrayList<>();
        return learn(0, others, begins, follows, probes)
                ? of(List.of(new Kind(others.length, 0)), probes)
                : Optional.empty();
    }

    private static boolean learn(
            int kind,
            long[] others,
            Function<long[], Condition> begins,
            Function<long[], Condition> follows,
            List<Probe> into) {
        return learn(kind, others, begins, true, into) && learn(kind, others, follows, false, into);
    }

    private static Optional<Following> of(List<Kind> kinds, List<Probe> probes) {
        if (probes.isEmpty()) {
            return Optional.of(NONE);
        }
        return Plans.verified(probes.stream().map(Probe::shape).toList())
                .map(program -> new Following(List.copyOf(kinds), List.copyOf(probes), program));
    }

    /** Finds where numbers go: all are 0, and then each is another one; false if that is not seen. */
    private static boolean learn(
            int kind, long[] others, Function<long[], Condition> filter, boolean begins, List<Probe> into) {
        List<Box> zero = boxes(filter.apply(new long[others.length]));
        List<List<Box>> changed = new ArrayList<>();
        for (int i = 0; i < others.length; i++) {
            long[] values = new long[others.length];
            values[i] = others[i];
            changed.add(boxes(filter.apply(values)));
        }
        if (zero == null || changed.stream().anyMatch(each -> each == null || each.size() != zero.size())) {
            return false;
        }
        for (int box = 0; box < zero.size(); box++) {
            int index = box;
            List<Box> same = changed.stream().map(each -> each.get(index)).toList();
            Probe probe = probe(kind, zero.get(box), same, others, begins);
            if (probe == null) {
                return false;
            }
            into.add(probe);
        }
        return true;
    }

    private static List<Box> boxes(Condition condition) {
        return PacketSet.of(condition).map(PacketSet::boxes).orElse(null);
    }

    /** What one box and those with another number each have in common; null if a number is not exactly one part of the key. */
    private static Probe probe(int kind, Box zero, List<Box> changed, long[] others, boolean begins) {
        Set<Quantity> keys = new HashSet<>();
        changed.forEach(box -> keys.addAll(Examples.differing(zero, box)));
        Shape shape = Shape.of(zero, keys);
        long[] key = shape.key(zero);
        if (key == null || shape.parts().size() != others.length) {
            return null;
        }
        int[] values = new int[others.length];
        long[] turned = new long[others.length];
        Arrays.fill(values, -1);
        for (int i = 0; i < others.length; i++) {
            Box box = changed.get(i);
            if (!Shape.of(box, keys).equals(shape) || shape.key(box) == null) {
                return null;
            }
            for (int part = 0; part < values.length; part++) {
                Shape.Part at = shape.parts().get(part);
                turned[part] = at.of(key[at.word()]);
                long different = at.of(shape.key(box)[at.word()]) ^ turned[part];
                if (different != 0 && (different != others[i] || values[part] >= 0)) {
                    return null;
                }
                values[part] = different != 0 ? i : values[part];
            }
        }
        // As many parts as numbers: if each number has one, each part has one number.
        boolean all =
                Arrays.stream(values).filter(value -> value >= 0).distinct().count() == others.length;
        return all ? new Probe(shape, values, turned, kind, begins) : null;
    }

    /**
     * Fragments of IP: later ones follow the first.
     *
     * <p>Those of IPv4 by addresses, protocol and identification, those of IPv6 by addresses and identification, as reassembly knows
     * them, found wherever names of a filter find IP: behind tags, labels, PPPoE, and extension headers. What is in tunnels is not looked
     * at, and packets of two virtual networks are not told apart.
     *
     * @param link what packets start with
     * @return that; {@link #NONE} of {@link LinkType#UNKNOWN}
     */
    public static Following fragments(LinkType link) {
        if (link == LinkType.UNKNOWN) {
            return NONE;
        }
        List<Kind> kinds = new ArrayList<>();
        List<Probe> probes = new ArrayList<>();
        for (Fragments version : Fragments.values()) {
            long[] others = new long[version.numbers];
            Arrays.fill(others, 1);
            boolean seen = learn(
                    kinds.size(),
                    others,
                    numbers -> condition(version.key + version.first, numbers, link),
                    numbers -> condition(version.key + version.later, numbers, link),
                    probes);
            if (!seen) {
                throw new IllegalStateException("fragments of " + version + " are not seen");
            }
            kinds.add(new Kind(version.numbers, 0));
        }
        return of(kinds, probes).orElseThrow();
    }

    private static Condition condition(String text, long[] numbers, LinkType link) {
        Object[] words = Arrays.stream(numbers).boxed().toArray();
        Source source = new Source("fragments.dpf", String.format(text, words));
        return DpfCompiler.condition(DpfCompiler.parse(source).orThrow(), link).orThrow();
    }

    /**
     * What follows by this or by another one; a packet that follows by both does so by this one if what it follows is known.
     *
     * @param other another one
     * @return both; empty if no one program can ask for all
     */
    public Optional<Following> or(Following other) {
        List<Kind> both = new ArrayList<>(kinds);
        both.addAll(other.kinds);
        List<Probe> all = new ArrayList<>(probes);
        for (Probe probe : other.probes) {
            all.add(new Probe(probe.shape, probe.values, probe.turned, kinds.size() + probe.kind, probe.begins));
        }
        return of(both, all);
    }

    /**
     * The same for what begins with a packet that a certain filter owns.
     *
     * @param filter the number of a filter
     * @return that: nothing follows a packet of another filter
     */
    public Following only(int filter) {
        return new Following(
                kinds.stream().map(kind -> new Kind(kind.values, filter)).toList(), probes, program);
    }

    List<Kind> kinds() {
        return kinds;
    }

    List<Probe> probes() {
        return probes;
    }

    /** The program that calls {@code probeN} for each probe that a packet has; null if there are none. */
    Verdict.Accepted program() {
        return program;
    }
}
