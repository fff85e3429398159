package dev.exocode.host.demux;

import dev.exocode.dpf.space.Quantity;
import dev.exocode.dpf.space.Shape;
import dev.exocode.dpf.space.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The boxes of many units of which none asks as much as all: in a packet that has whatever one of them asks about, all are looked up at
 * once, and a box that does not ask about something takes whatever is there. The units stay, for packets that lack something, and
 * for boxes that came later: those make it stale, and then it is as if it were not there.
 */
final class Wide {
    /** Larger tables are probed beside it. */
    static final int MOST_EXACT = 1 << 12;

    /** For fewer units it is not worth it. */
    private static final int FEWEST_UNITS = 3;

    /**
     * So many families have copies of what does not ask what they ask first: those of most boxes. Who installs filters chooses how many
     * families there are.
     */
    private static final int MOST_WITH_OTHERS = 8;

    final Unit unit;
    final Set<Unit> covered;
    /** What was put together, until that is compared with what the units hold. */
    private List<Unit.Contents> contents;

    private volatile boolean stale;
    /** Whether a program has nothing more to look for when this was probed. */
    private boolean last;

    private Wide(Unit unit, List<Unit.Contents> contents) {
        this.unit = unit;
        this.contents = contents;
        this.covered = new LinkedHashSet<>();
        contents.forEach(each -> covered.add(each.unit));
    }

    /** Finds what can be looked up together: units that ask the same, first or later, and those that do not ask about that. */
    static List<Wide> of(List<Unit.Contents> units, Precedence precedence, SplittableRandom random) {
        List<Unit.Contents> candidates = new ArrayList<>();
        for (Unit.Contents each : units) {
            if (each.isWhole() && !each.unit.shape.isWalked()) {
                candidates.add(each);
            }
        }
        candidates.sort(Comparator.comparingInt(each -> -each.size));
        Map<Map.Entry<Quantity, Values>, List<Unit.Contents>> families = new HashMap<>();
        for (Unit.Contents each : candidates) {
            root(each.unit.shape)
                    .ifPresent(root -> families.computeIfAbsent(root, any -> new ArrayList<>())
                            .add(each));
        }
        List<Map.Entry<Map.Entry<Quantity, Values>, List<Unit.Contents>>> largest =
                new ArrayList<>(families.entrySet());
        largest.sort(Comparator.comparingLong(
                each -> -each.getValue().stream().mapToLong(unit -> unit.size).sum()));
        List<Wide> all = new ArrayList<>();
        for (int i = 0; i < largest.size(); i++) {
            Map.Entry<Quantity, Values> root = largest.get(i).getKey();
            List<Unit.Contents> members = new ArrayList<>(largest.get(i).getValue());
            if (i < MOST_WITH_OTHERS) {
                members.addAll(others(candidates, root, Set.copyOf(members)));
            }
            Wide wide = of(members, root, precedence, random);
            if (wide != null) {
                all.add(wide);
            }
        }
        return all;
    }

    /** What asks the same later, or does not ask about that. */
    private static List<Unit.Contents> others(
            List<Unit.Contents> candidates, Map.Entry<Quantity, Values> root, Set<Unit.Contents> family) {
        List<Unit.Contents> others = new ArrayList<>();
        for (Unit.Contents each : candidates) {
            Shape shape = each.unit.shape;
            boolean alike = root.getValue().equals(shape.guards().get(root.getKey()));
            if ((alike || !shape.asks(root.getKey())) && !family.contains(each)) {
                others.add(each);
            }
        }
        return others;
    }

    /** What is asked first, if all boxes ask it alike. */
    private static Optional<Map.Entry<Quantity, Values>> root(Shape shape) {
        return shape.guards().entrySet().stream()
                .findFirst()
                .filter(guard -> guard.getKey().isNumber() && !guard.getValue().absent());
    }

    private static Wide of(
            List<Unit.Contents> members,
            Map.Entry<Quantity, Values> root,
            Precedence precedence,
            SplittableRandom random) {
        Map<Quantity, Values> guards = new HashMap<>(Map.of(root.getKey(), root.getValue()));
        Set<Quantity> keys = new LinkedHashSet<>();
        List<Unit.Contents> covered = new ArrayList<>();
        Shape shape = null;
        for (Unit.Contents each : members) {
            Shape asked = each.unit.shape;
            Map<Quantity, Values> both = new HashMap<>(guards);
            Set<Quantity> more = new HashSet<>(keys);
            asked.parts().forEach(part -> more.add(part.quantity()));
            boolean fits = true;
            for (Map.Entry<Quantity, Values> guard : asked.guards().entrySet()) {
                Quantity quantity = guard.getKey();
                if (quantity.isNumber() && !quantity.equals(root.getKey())) {
                    more.add(quantity);
                } else if (quantity.equals(Quantity.CAPTURED)
                        && guard.getValue().isAtLeast()) {
                    // The larger of two that packets must have at least.
                    both.merge(quantity, guard.getValue(), Values::and);
                } else if (!guard.getValue().equals(both.computeIfAbsent(quantity, any -> guard.getValue()))) {
                    fits = false;
                }
            }
            Shape wider = fits ? Shape.of(both, more).orElse(null) : null;
            if (wider != null) {
                guards = both;
                keys = more;
                shape = wider;
                covered.add(each);
            }
        }
        if (covered.size() < FEWEST_UNITS) {
            return null;
        }
        Unit unit = new Unit(shape, precedence, random);
        unit.add(covered);
        return new Wide(unit, covered);
    }

    /**
     * Says that a unit has more than was put here; to be said before the version that has it.
     *
     * @return whether that was not known
     */
    boolean spoil() {
        boolean known = stale;
        stale = true;
        return !known;
    }

    /** Says so if a unit has more by now; before readers have it. */
    void compareWithUnits() {
        stale = !contents.stream().allMatch(Unit.Contents::isAll);
        contents = List.of();
    }

    /** Whether all that is asked for must be looked up elsewhere. */
    boolean isStale() {
        return stale;
    }

    /** Says whether every unit that the program asks about behind it is covered, or is of other packets. */
    void decideLast(List<Unit> behind) {
        last = true;
        decideWith(behind);
    }

    /** The same, of units that programs ask about behind all that. */
    void decideWith(List<Unit> further) {
        last &= further.stream().allMatch(other -> covered.contains(other) || other.shape.isApart(unit.shape));
    }

    /** Whether nothing needs to be looked up but what is here; the answer to the program. */
    long probe(Reader reader, long a, long b, long c, long d, long e, long f) {
        if (stale) {
            return reader.stop();
        }
        unit.probeMembers(reader, reader.key(a, b, c, d, e, f));
        reader.took(this);
        return last ? 1 : reader.stop();
    }
}
