package dev.exocode.dpf.predicate;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins what many alternatives ask alike, before a graph is made of them: 100,000 hosts become a few questions, each about a set.
 * It takes time by the size of the predicate. Few alternatives are left to the graph, which knows more.
 *
 * <p>The answer stays the same, absent numbers included, however they count. Alternatives that begin with one and the same test
 * become that test and the alternatives of what follows it: if it does not hold, or rejects, so do all of them. Alternatives that
 * begin by asking whether one number is in one of several sets that share nothing change places: it is there for all or for none,
 * and of two such, one at most asks further. Alternatives that are nothing but questions about some numbers are put together by
 * their numbers as soon as each number was asked about once, in the order that is written: behind that, no number is absent.
 */
final class Alternatives {
    /** Fewer alternatives are left as they are. */
    static final int MANY = 32;

    /** So many sets or numbers are told apart among neighbours. */
    private static final int MOST_DIFFERENT = 16;

    /** So deep is looked into what begins alike, and so many lists are: nothing becomes much deeper by it. */
    private static final int MOST_DEEP = 8;

    private static final int MOST_LISTS = 64;

    private final Condition.Absent absent;
    private int lists;
    private final Alike.Limits limits = new Alike.Limits();

    private Alternatives(Condition.Absent absent) {
        this.absent = absent;
    }

    /** A condition that means the same. */
    static Condition joined(Condition condition) {
        return new Condition(
                new Alternatives(condition.absent()).joined(condition.predicate(), true), condition.absent());
    }

    /**
     * Joins what is in a predicate.
     *
     * @param last whether a packet of which it does not hold is rejected
     * @return the predicate itself if there is nothing to be joined
     */
    private Predicate joined(Predicate predicate, boolean last) {
        if (predicate instanceof Predicate.Not not) {
            Predicate part = joined(not.part(), false);
            return part == not.part() ? not : new Predicate.Not(part);
        } else if (predicate instanceof Predicate.All all) {
            List<Predicate> parts =
                    joined(all.parts().size() < MANY ? all.parts() : refusedTogether(all.parts()), last, last);
            return parts == all.parts() ? all : new Predicate.All(parts);
        } else if (predicate instanceof Predicate.Any any) {
            Predicate tuples = any.parts().size() < MANY ? null : tuples(any.parts(), last);
            if (tuples != null) {
                return tuples;
            }
            List<Predicate> parts = joined(any.parts(), false, last);
            if (count(parts, 0) < MANY || ++lists > MOST_LISTS) {
                return parts == any.parts() ? any : new Predicate.Any(parts);
            }
            List<List<Predicate>> ways = new ArrayList<>(parts.size());
            for (Predicate part : parts) {
                ways(part, ways);
            }
            return grouped(ways, 0);
        }
        return predicate;
    }

    /** Questions about tuples instead of many alternatives; null if they are not alike. */
    private Predicate tuples(List<Predicate> parts, boolean last) {
        return Alike.joined(parts, absent, last, limits)
                .map(joined -> {
                    List<Predicate> all = new ArrayList<>();
                    all.add(joined(new Predicate.Any(joined.before()), false));
                    all.addAll(joined.together());
                    all.add(joined(new Predicate.Any(joined.behind()), last));
                    all.removeIf(Predicate.FALSE::equals);
                    return all.size() == 1 ? all.get(0) : new Predicate.Any(all);
                })
                .orElse(null);
    }

    /** Joins what is in some parts, of which one may reject packets of which it does not hold, or not; and the same of the last. */
    private List<Predicate> joined(List<Predicate> parts, boolean each, boolean last) {
        List<Predicate> changed = null;
        for (int i = 0; i < parts.size(); i++) {
            Predicate joined = joined(parts.get(i), i == parts.size() - 1 ? last : each);
            if (changed == null && joined != parts.get(i)) {
                changed = new ArrayList<>(parts);
            }
            if (changed != null) {
                changed.set(i, joined);
            }
        }
        return changed == null ? parts : changed;
    }

    /** What must not hold, one thing behind the other, is alternatives of which none may hold. */
    private static List<Predicate> refusedTogether(List<Predicate> parts) {
        List<Predicate> together = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); ) {
            List<Predicate> refused = new ArrayList<>();
            for (; i < parts.size() && parts.get(i) instanceof Predicate.Not not; i++) {
                refused.add(not.part());
            }
            if (refused.size() >= MANY) {
                together.add(new Predicate.Not(new Predicate.Any(refused)));
            } else if (!refused.isEmpty()) {
                together.addAll(parts.subList(i - refused.size(), i));
            } else {
                together.add(parts.get(i++));
            }
        }
        return together.size() == parts.size() ? parts : together;
    }

    /** How many alternatives there are, if they are few. */
    private static int count(List<Predicate> parts, int before) {
        int count = before;
        for (int i = 0; i < parts.size() && count < MANY; i++) {
            count = parts.get(i) instanceof Predicate.Any any ? count(any.parts(), count) : count + 1;
        }
        return count;
    }

    /** Adds the alternatives that a predicate is, each as the tests that must all hold. */
    private static void ways(Predicate predicate, List<List<Predicate>> ways) {
        if (predicate instanceof Predicate.Any any) {
            any.parts().forEach(part -> ways(part, ways));
        } else {
            ways.add(tests(predicate));
        }
    }

    private static List<Predicate> tests(Predicate predicate) {
        if (!(predicate instanceof Predicate.All all)) {
            return List.of(predicate);
        }
        List<Predicate> tests = null;
        for (int i = 0; i < all.parts().size(); i++) {
            Predicate part = all.parts().get(i);
            if (tests == null && part instanceof Predicate.All) {
                tests = new ArrayList<>(all.parts().subList(0, i));
            }
            if (tests != null) {
                tests.addAll(tests(part));
            }
        }
        return tests == null ? all.parts() : tests;
    }

    private static Predicate any(List<List<Predicate>> ways) {
        return ways.size() == 1
                ? whole(ways.get(0))
                : new Predicate.Any(ways.stream().map(Alternatives::whole).toList());
    }

    private static Predicate whole(List<Predicate> tests) {
        return tests.size() == 1 ? tests.get(0) : new Predicate.All(tests);
    }

    private static Predicate grouped(List<List<Predicate>> ways, int depth) {
        List<Predicate> parts = new ArrayList<>();
        for (int i = 0; i < ways.size(); ) {
            List<Predicate> way = ways.get(i);
            if (question(way) == null) {
                parts.add(whole(way));
                i++;
            } else if (way.size() == 1) {
                i = numbers(ways, i, parts);
            } else {
                i = beginnings(ways, i, parts, depth);
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Predicate.Any(parts);
    }

    /** The first test of an alternative if that is about one number, else null. */
    private static Predicate.In question(List<Predicate> way) {
        return !way.isEmpty() && way.get(0) instanceof Predicate.In in ? in : null;
    }

    /** Joins alternatives from one on that begin by asking about one number, and tells how far they go. */
    private static int beginnings(List<List<Predicate>> ways, int from, List<Predicate> parts, int depth) {
        List<Predicate.In> firsts = new ArrayList<>();
        List<List<List<Predicate>>> rests = new ArrayList<>();
        Expression number = question(ways.get(from)).number();
        int to = from;
        for (; to < ways.size(); to++) {
            Predicate.In in = question(ways.get(to));
            if (in == null || !in.number().equals(number)) {
                break;
            }
            int same = 0;
            while (same < firsts.size() && !firsts.get(same).values().equals(in.values())) {
                same++;
            }
            if (same == firsts.size()) {
                boolean apart =
                        firsts.stream().noneMatch(first -> first.values().meets(in.values()));
                if (!apart || same == MOST_DIFFERENT) {
                    break;
                }
                firsts.add(in);
                rests.add(new ArrayList<>());
            }
            rests.get(same).add(ways.get(to).subList(1, ways.get(to).size()));
        }
        for (int i = 0; i < firsts.size(); i++) {
            List<List<Predicate>> behind = new ArrayList<>();
            rests.get(i).forEach(rest -> {
                if (rest.size() == 1) {
                    ways(rest.get(0), behind);
                } else {
                    behind.add(rest);
                }
            });
            Predicate rest = behind.size() < MANY || depth == MOST_DEEP ? any(behind) : grouped(behind, depth + 1);
            parts.add(new Predicate.All(List.of(firsts.get(i), rest)));
        }
        return to;
    }

    /** Joins alternatives from one on that are each a question about a number, and tells how far they go. */
    private static int numbers(List<List<Predicate>> ways, int from, List<Predicate> parts) {
        List<Expression> numbers = new ArrayList<>();
        List<List<Predicate.In>> questions = new ArrayList<>();
        // Behind the last of these, all numbers were asked about.
        int seen = from;
        int to = from;
        for (; to < ways.size(); to++) {
            Predicate.In in = question(ways.get(to));
            if (in == null || ways.get(to).size() > 1) {
                break;
            }
            int same = numbers.indexOf(in.number());
            if (same < 0 && numbers.size() == MOST_DIFFERENT) {
                break;
            } else if (same < 0) {
                // What was taken for a further question about another number stands before this one.
                for (; seen < to; seen++) {
                    parts.add(ways.get(seen).get(0));
                }
                questions.forEach(List::clear);
                parts.add(in);
                seen = to + 1;
                numbers.add(in.number());
                questions.add(new ArrayList<>());
            } else {
                questions.get(same).add(in);
            }
        }
        for (List<Predicate.In> asked : questions) {
            if (!asked.isEmpty()) {
                Ranges values =
                        Ranges.any(asked.stream().map(Predicate.In::values).toList());
                parts.add(new Predicate.In(
                        asked.get(0).number(), values, asked.get(0).origin()));
            }
        }
        return to;
    }
}
