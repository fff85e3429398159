package dev.exocode.dpf.pcap;

import dev.exocode.dpf.Addresses;
import dev.exocode.dpf.Amount;
import dev.exocode.dpf.Atom;
import dev.exocode.dpf.Clause;
import dev.exocode.dpf.Field;
import dev.exocode.dpf.Library;
import dev.exocode.dpf.Operand;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.predicate.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Conjunctions of the filter language, and how they are joined: what always holds and what never does is left out, and what asks one
 * field for several values is one question.
 */
final class Clauses {
    /** What always holds: no clause at all. */
    static final List<Clause> ALWAYS = List.of();
    /** The same, where there must be a clause. */
    static final Atom ANY_LENGTH =
            new Atom.Compare(Relation.GE, new Amount.Length(), new Amount.Constant(0), Origin.NONE);

    static final List<Clause> NEVER = List.of(new Clause.Not(List.of(ANY_LENGTH)));

    private final Origin origin;

    /** Makes clauses that were written at one place. */
    Clauses(Origin origin) {
        this.origin = origin;
    }

    static List<Clause> constant(boolean holds) {
        return holds ? ALWAYS : NEVER;
    }

    static List<Clause> not(List<Clause> clauses) {
        if (clauses.isEmpty() || clauses.equals(NEVER)) {
            return constant(!clauses.isEmpty());
        }
        return clauses.size() == 1 && clauses.get(0) instanceof Clause.Not not
                ? not.clauses()
                : List.of(new Clause.Not(clauses));
    }

    static List<Clause> all(List<Clause> first, List<Clause> second) {
        return all(List.of(first, second));
    }

    static List<Clause> all(List<List<Clause>> parts) {
        List<Clause> all = new ArrayList<>();
        for (List<Clause> part : parts) {
            if (part.equals(NEVER)) {
                return NEVER;
            }
            all.addAll(part);
        }
        return all;
    }

    static List<Clause> any(List<Clause> first, List<Clause> second) {
        return any(List.of(first, second));
    }

    static List<Clause> any(List<List<Clause>> ways) {
        List<List<Clause>> kept = new ArrayList<>();
        Map<Operand, Integer> places = new LinkedHashMap<>();
        Map<Operand, List<Atom>> asking = new LinkedHashMap<>();
        for (List<Clause> way : flat(ways)) {
            if (way.isEmpty()) {
                return ALWAYS;
            }
            Operand asked = way.size() == 1 ? asked(way.get(0)) : null;
            if (asked != null) {
                asking.computeIfAbsent(asked, key -> new ArrayList<>()).add((Atom) way.get(0));
            }
            if (asked == null || places.putIfAbsent(asked, kept.size()) == null) {
                kept.add(way);
            }
        }
        asking.forEach((operand, atoms) -> {
            if (atoms.size() > 1) {
                kept.set(places.get(operand), List.of(joined(operand, atoms)));
            }
        });
        return kept.isEmpty() ? NEVER : kept.size() == 1 ? kept.get(0) : List.of(new Clause.Any(kept));
    }

    private static List<List<Clause>> flat(List<List<Clause>> ways) {
        List<List<Clause>> flat = new ArrayList<>();
        for (List<Clause> way : ways) {
            if (way.size() == 1 && way.get(0) instanceof Clause.Any any) {
                flat.addAll(any.ways());
            } else if (!way.equals(NEVER)) {
                flat.add(way);
            }
        }
        return flat;
    }

    /** The field that a clause asks for one of some values; null if it asks something else. */
    private static Operand asked(Clause clause) {
        if (clause instanceof Atom.Test test && test.mask() == test.operand().ones()) {
            return test.operand();
        } else if (clause instanceof Atom.In in && in.amount() instanceof Amount.Read read) {
            return read.operand();
        }
        return clause instanceof Atom.Address address && !address.other() ? address.operand() : null;
    }

    private static Atom joined(Operand operand, List<Atom> atoms) {
        Origin origin = atoms.get(0).origin();
        List<Ranges> narrow = new ArrayList<>();
        List<Addresses.Range> wide = new ArrayList<>();
        for (Atom atom : atoms) {
            if (atom instanceof Atom.Test test) {
                narrow.add(Ranges.of(test.value()));
            } else if (atom instanceof Atom.In in) {
                narrow.add(in.values());
            } else {
                Atom.Address address = (Atom.Address) atom;
                narrow.add(address.ipv4());
                wide.addAll(address.ipv6().ranges());
            }
        }
        return operand.isWide()
                ? new Atom.Address(operand, false, Ranges.any(narrow), new Addresses(wide), origin)
                : in(operand, Ranges.any(narrow), origin);
    }

    private static Atom in(Operand operand, Ranges values, Origin origin) {
        return values.count() == 1 && values.least(0) == values.greatest(0)
                ? new Atom.Test(operand, operand.ones(), values.least(0), origin)
                : new Atom.In(new Amount.Read(operand), values, origin);
    }

    static Operand field(String name) {
        Field field = Library.standard().field(name).orElseThrow();
        return new Operand.Named(field);
    }

    /** The packet has a protocol. */
    List<Clause> has(String protocol) {
        return List.of(new Atom.Has(protocol, 0, origin));
    }

    /** A field has a value; never, if that is too large for it. */
    List<Clause> is(String field, long value) {
        return in(field, Ranges.of(value));
    }

    /** A field has one of some values. */
    List<Clause> in(String field, Ranges values) {
        Operand operand = field(field);
        Ranges possible = values.and(Ranges.of(0, operand.ones()));
        return possible.isEmpty() ? NEVER : List.of(in(operand, possible, origin));
    }

    /** Bits of a field have a value. */
    List<Clause> masked(Operand operand, long mask, long value) {
        return (value & ~mask) != 0 ? NEVER : List.of(new Atom.Test(operand, mask, value, origin));
    }

    /** An address of either version is one of some. */
    List<Clause> address(String field, Ranges ipv4, Addresses ipv6) {
        return List.of(new Atom.Address(field(field), false, ipv4, ipv6, origin));
    }

    /** A number stands in a relation to a constant; one that it can never pass makes no difference. */
    List<Clause> compare(Relation relation, Amount amount, long value) {
        Amount.Binary and = amount instanceof Amount.Binary binary
                        && binary.operator() == Operator.AND
                        && binary.right() instanceof Amount.Constant
                ? binary
                : null;
        Amount field = and == null ? amount : and.left();
        if (!(field instanceof Amount.Read read)) {
            return List.of(new Atom.Compare(relation, amount, new Amount.Constant(value), origin));
        }
        long mask = and == null ? read.operand().ones() : ((Amount.Constant) and.right()).value();
        boolean equality = relation == Relation.EQ || relation == Relation.NE;
        if (equality ? (value & ~mask) != 0 : (value & ~read.operand().ones()) != 0) {
            boolean holds = relation == Relation.NE || relation == Relation.LT || relation == Relation.LE;
            return holds ? List.of(new Atom.Compare(Relation.GE, amount, new Amount.Constant(0), origin)) : NEVER;
        }
        return relation == Relation.EQ
                ? masked(read.operand(), mask, value)
                : List.of(new Atom.Compare(relation, amount, new Amount.Constant(value), origin));
    }

    /** Two numbers stand in a relation. */
    List<Clause> compare(Relation relation, Amount left, Amount right) {
        return List.of(new Atom.Compare(relation, left, right, origin));
    }

    /** A condition of one end of a packet. */
    interface End {
        List<Clause> clauses(boolean source);
    }

    static List<Clause> ends(Qualifiers.Direction direction, End end) {
        return switch (direction) {
            case SOURCE -> end.clauses(true);
            case DESTINATION -> end.clauses(false);
            case BOTH -> all(end.clauses(true), end.clauses(false));
            case EITHER, WIRELESS -> any(end.clauses(true), end.clauses(false));
        };
    }
}
