package dev.exocode.dpf;

import dev.exocode.dpf.Stack.Key;
import dev.exocode.dpf.Stack.Of;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Expression.Variable;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.predicate.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The headers that were found so far, and how to find others. What is found on several ways, or by a walk, is in variables from
 * there on. A header that need not be there is nowhere if it is not: behind every packet, so that all that is loaded from it is
 * absent.
 */
final class Headers {
    /** How many headers or options are passed at most on the way to one. */
    static final int MAX_PASSED = 64;

    /** A number that announces nothing: they have 16 bits. */
    private static final long NONE = 0x10000;

    private static final long NOWHERE = Integer.MAX_VALUE;

    /** So many operations and loads inside each other say where a header is, and so many guards whether. */
    private static final int MAX_DEPTH = 12;

    private static final int MAX_GUARDS = 12;

    /**
     * What was found.
     *
     * @param guards what must hold for it to be there, of what was asked before: sets and relations only
     * @param at where it begins; of a number: what it announces
     * @param number the number; null if it is none
     */
    record Place(List<Predicate> guards, Expression at, Expression number) {}

    /** One of several ways to find something: asks for it, and says where it is. */
    private interface Way {
        Place take(Headers known, List<Predicate> all, boolean must);
    }

    private final Stack stack;
    private final Map<Key, Place> known;
    private final Origin origin;

    private Headers(Stack stack, Map<Key, Place> known, Origin origin) {
        this.stack = stack;
        this.known = known;
        this.origin = origin;
    }

    static Headers none(Stack stack) {
        return new Headers(stack, new HashMap<>(), Origin.NONE);
    }

    /** The same headers; what is found by it is not known here. */
    Headers copy() {
        return new Headers(stack, new HashMap<>(known), origin);
    }

    /** The same headers, known here and there; what is asked for them is asked because of an atom. */
    Headers by(Origin because) {
        return new Headers(stack, known, because);
    }

    Stack stack() {
        return stack;
    }

    /** Finds something that must be there: what is asked for it holds only if it is. */
    Place require(Key key, List<Predicate> all) {
        return find(key, all, true);
    }

    /** Finds what more than one part needs, whether it is there or not. */
    void prepare(Map<Key, Integer> uses, List<Predicate> all) {
        for (Map.Entry<Key, Integer> use : uses.entrySet()) {
            if (use.getValue() > 1 && !known.containsKey(use.getKey())) {
                find(use.getKey(), all, false);
            }
        }
    }

    private Place find(Key key, List<Predicate> all, boolean must) {
        Place place = known.get(key);
        if (place == null) {
            place = locate(key, all, must);
        }
        if (must && !place.guards().isEmpty()) {
            all.addAll(place.guards());
            place = new Place(List.of(), place.at(), place.number());
        }
        known.put(key, place);
        return place;
    }

    private Place locate(Key key, List<Predicate> all, boolean must) {
        return switch (key.of()) {
            case START -> start(key, all, must);
            case NUMBER -> number(key, all, must);
            case PROTOCOL, HEAD -> protocol(key, all, must);
            case OPTION -> option(key, all, must);
        };
    }

    /** A number as it is first carried. */
    private Place start(Key key, List<Predicate> all, boolean must) {
        List<Way> ways = new ArrayList<>();
        List<Key> needs = new ArrayList<>();
        for (Key head : stack.heads(key.name(), key.level())) {
            Protocol protocol = stack.library().protocol(head.name());
            for (Protocol.Carried carried : protocol.carried()) {
                if (carried.number().equals(key.name())) {
                    needs.add(head);
                    ways.add((headers, asked, certain) -> {
                        Place place = headers.find(head, asked, certain);
                        Numbers own = headers.inside(protocol, place.at(), head.level());
                        own.ask(carried.when());
                        Expression value = own.of(carried.value());
                        Expression end = own.end(protocol);
                        return new Place(own.behind(place.guards()), end, value);
                    });
                }
            }
        }
        return first(ways, needs, all, must);
    }

    private Numbers inside(Protocol protocol, Expression at, int level) {
        return new Numbers(this, at, protocol.name(), level, origin);
    }

    /** What the first way that holds finds. */
    private Place first(List<Way> ways, List<Key> needs, List<Predicate> all, boolean must) {
        if (ways.isEmpty()) {
            all.add(must ? Predicate.FALSE : Predicate.TRUE);
            return new Place(List.of(somewhere(constant(NOWHERE))), constant(NOWHERE), constant(NONE));
        } else if (ways.size() == 1) {
            return named(ways.get(0).take(this, all, must), all, must);
        }
        prepareShared(needs, all, must);
        Variable at = new Variable();
        Variable number = new Variable();
        boolean numbers = false;
        List<Predicate> tried = new ArrayList<>();
        for (Way way : ways) {
            List<Predicate> asked = new ArrayList<>();
            Place place = way.take(copy(), asked, true);
            asked.addAll(place.guards());
            asked.add(set(at, place.at()));
            if (place.number() != null) {
                numbers = true;
                asked.add(set(number, place.number()));
            }
            tried.add(new Predicate.All(asked));
        }
        return joined(tried, at, numbers ? number : null, all, must);
    }

    private Place joined(List<Predicate> ways, Expression at, Expression number, List<Predicate> all, boolean must) {
        List<Predicate> tried = new ArrayList<>(ways);
        List<Predicate> guards = new ArrayList<>();
        if (!must) {
            List<Predicate> otherwise = new ArrayList<>(List.of(set((Variable) at, constant(NOWHERE))));
            if (number != null) {
                otherwise.add(set((Variable) number, constant(NONE)));
            }
            tried.add(new Predicate.All(otherwise));
            guards.add(somewhere(at));
        }
        all.add(tried.size() == 1 ? tried.get(0) : new Predicate.Any(tried));
        return new Place(guards, at, number);
    }

    private Predicate somewhere(Expression at) {
        return new Predicate.In(at, Ranges.of(0, NOWHERE - 1), origin);
    }

    /** The same place; in a variable from here on, if the way there is long: each header behind it would go it again. */
    private Place named(Place place, List<Predicate> all, boolean must) {
        if (!isLong(place.at()) && place.guards().size() <= MAX_GUARDS) {
            return place;
        }
        Variable at = new Variable();
        Variable number = new Variable();
        List<Predicate> way = new ArrayList<>(place.guards());
        way.add(set(at, place.at()));
        if (place.number() != null) {
            way.add(set(number, place.number()));
        }
        return joined(List.of(new Predicate.All(way)), at, place.number() == null ? null : number, all, must);
    }

    /** Whether a place depends on what was read at a place that depends on another. */
    private static boolean isLong(Expression place) {
        return depth(place, MAX_DEPTH) > MAX_DEPTH;
    }

    /** How many operations and loads are inside each other, up to one more than the most. */
    private static int depth(Expression number, int most) {
        if (number instanceof Expression.Load load) {
            return 1 + (most == 0 ? 0 : depth(load.base(), most - 1));
        } else if (number instanceof Expression.Binary binary) {
            return 1 + (most == 0 ? 0 : Math.max(depth(binary.left(), most - 1), depth(binary.right(), most - 1)));
        }
        return 0;
    }

    /** What several ways need is found before them; what all need must be there if one of them must. */
    void prepareShared(List<Key> ways, List<Predicate> all, boolean must) {
        Map<Key, Integer> uses = new LinkedHashMap<>();
        ways.forEach(way -> stack.closure(way).forEach(key -> uses.merge(key, 1, Integer::sum)));
        List<Set<Key>> needs = ways.stream().map(stack::necessary).toList();
        for (Map.Entry<Key, Integer> use : uses.entrySet()) {
            if (use.getValue() > 1) {
                find(use.getKey(), all, must && needs.stream().allMatch(need -> need.contains(use.getKey())));
            }
        }
    }

    /** A number behind all that carries it on. */
    private Place number(Key key, List<Predicate> all, boolean must) {
        Place start = find(Key.of(Of.START, key.level(), key.name()), all, must);
        List<Protocol> passing = stack.passing(key.name(), key.level());
        if (passing.isEmpty()) {
            return start;
        }
        Variable number = new Variable();
        Variable at = new Variable();
        Ranges passed = Ranges.NONE;
        for (Protocol protocol : passing) {
            passed = passed.or(protocol.announcing(key.name()));
        }
        Predicate walk = walk(key, start, number, at, Ranges.NONE, all);
        Predicate direct = Predicate.all(
                new Predicate.In(start.number(), passed.complement(), origin),
                set(number, start.number()),
                set(at, start.at()));
        List<Predicate> ways = new ArrayList<>(start.guards());
        ways.add(Predicate.any(direct, walk));
        return joined(List.of(new Predicate.All(ways)), at, number, all, must);
    }

    /** From header to header as long as they carry a number on, but not past those that certain numbers announce. */
    private Predicate walk(Key key, Place start, Variable number, Variable at, Ranges upTo, List<Predicate> all) {
        List<Predicate.Step> steps = new ArrayList<>();
        for (Protocol protocol : stack.passing(key.name(), key.level())) {
            for (Protocol.Announced announced : protocol.announcedBy(key.name())) {
                Ranges values = announced.values().and(upTo.complement());
                List<Predicate> besides = values.isEmpty() ? List.of() : besides(announced, key.level(), all);
                for (Protocol.Carried carried : protocol.carried()) {
                    if (!values.isEmpty() && carried.number().equals(key.name())) {
                        Numbers own = inside(protocol, at, key.level());
                        List<Predicate> when = new ArrayList<>();
                        when.add(new Predicate.In(number, values, origin));
                        when.addAll(besides);
                        own.ask(carried.when());
                        List<Expression> next = List.of(own.of(carried.value()), own.end(protocol));
                        steps.add(new Predicate.Step(own.behind(when), next));
                    }
                }
            }
        }
        return new Predicate.Walk(List.of(number, at), List.of(start.number(), start.at()), steps, MAX_PASSED, origin);
    }

    /** What must hold besides the number that announces a header; what is needed to ask it is found before. */
    private List<Predicate> besides(Protocol.Over over, int level, List<Predicate> all) {
        List<Predicate> guards = new ArrayList<>();
        for (Clause clause : over.when()) {
            Key key = Key.of(Of.PROTOCOL, level, ((Atom.Has) clause).protocol());
            guards.addAll(find(key, all, false).guards());
        }
        return guards;
    }

    private Place protocol(Key key, List<Predicate> all, boolean must) {
        List<Way> ways = new ArrayList<>();
        List<Key> needs = new ArrayList<>();
        Protocol protocol = stack.library().protocol(key.name());
        for (Protocol.Over over : stack.overs(key)) {
            if (Stack.isStart(over)) {
                return new Place(List.of(), Expression.START, null);
            } else if (over instanceof Protocol.Announced announced) {
                boolean passes = protocol.passes(announced.number());
                Key number = Key.of(passes ? Of.START : Of.NUMBER, key.level(), announced.number());
                needs.add(number);
                ways.add((headers, asked, certain) -> {
                    Place place = headers.find(number, asked, certain);
                    place = passes ? headers.upTo(number, place, announced.values(), asked, certain) : place;
                    List<Predicate> guards = new ArrayList<>();
                    guards.add(new Predicate.In(place.number(), announced.values(), origin));
                    if (!(place.number() instanceof Variable)) {
                        guards.addAll(0, place.guards());
                    }
                    guards.addAll(headers.besides(over, key.level(), asked));
                    return new Place(guards, place.at(), null);
                });
            } else {
                Protocol.Behind behind = (Protocol.Behind) over;
                Key parent = stack.below(key, behind);
                needs.add(parent);
                ways.add((headers, asked, certain) -> {
                    Place place = headers.find(parent, asked, certain);
                    Protocol below = stack.library().protocol(behind.protocol());
                    Numbers own = headers.inside(below, place.at(), parent.level());
                    own.ask(behind.when());
                    Expression end = own.end(below);
                    return new Place(own.behind(place.guards()), end, null);
                });
            }
        }
        return first(ways, needs, all, must);
    }

    /** The first header that one of some numbers announces. */
    private Place upTo(Key number, Place start, Ranges values, List<Predicate> all, boolean must) {
        Variable found = new Variable();
        Variable at = new Variable();
        List<Predicate> ways = new ArrayList<>(start.guards());
        ways.add(walk(number, start, found, at, values, all));
        return joined(List.of(new Predicate.All(ways)), at, found, all, must);
    }

    private Place option(Key key, List<Predicate> all, boolean must) {
        Protocol protocol = stack.library().protocol(key.name());
        Protocol.Options options = protocol.options().orElseThrow();
        Place header = find(Key.of(Of.PROTOCOL, key.level(), key.name()), all, must);
        Numbers own = inside(protocol, header.at(), key.level());
        Variable end = new Variable();
        Variable at = new Variable();
        Numbers option = inside(protocol, at, key.level());
        Predicate inside = new Predicate.Compare(Relation.LT, at, end, origin);
        Expression kind = option.of(options.kind());
        List<Predicate.Step> steps = new ArrayList<>();
        for (Protocol.Step step : options.steps()) {
            Ranges kinds = step.kinds().and(key.part().option().complement());
            if (!kinds.isEmpty()) {
                Expression next = binary(Operator.ADD, at, option.of(step.length()));
                steps.add(new Predicate.Step(List.of(inside, new Predicate.In(kind, kinds, origin)), List.of(next)));
            }
        }
        Expression first = binary(Operator.ADD, header.at(), own.of(options.at()));
        Expression behind = own.end(protocol);
        List<Predicate> way = own.behind(header.guards());
        way.add(set(end, behind));
        way.add(new Predicate.Walk(List.of(at), List.of(first), steps, MAX_PASSED, origin));
        way.add(inside);
        way.add(new Predicate.In(kind, key.part().option(), origin));
        return joined(List.of(new Predicate.All(way)), at, null, all, must);
    }

    /** How often each thing is needed that conjunctions name, what is needed to find it included. */
    static void count(List<Clause> conjunction, Stack stack, Map<Key, Integer> uses) {
        Set<Key> own = new LinkedHashSet<>();
        for (Clause clause : conjunction) {
            if (clause instanceof Clause.Any any) {
                any.ways().forEach(way -> count(way, stack, uses));
            } else if (clause instanceof Clause.Not not) {
                count(not.clauses(), stack, uses);
            } else {
                for (Key key : stack.direct((Atom) clause, 0)) {
                    own.addAll(stack.closure(key));
                }
            }
        }
        own.forEach(key -> uses.merge(key, 1, Integer::sum));
    }

    Predicate set(Variable variable, Expression number) {
        return new Predicate.Set(variable, number, origin);
    }

    static Expression constant(long value) {
        return new Expression.Constant(value);
    }

    static Expression binary(Operator operator, Expression a, Expression b) {
        return new Expression.Binary(operator, Long.SIZE, a, b);
    }
}
