package dev.exocode.dpf.predicate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Writes conditions for people to read: a part a line, what belongs to it further in. */
final class Outline {
    /** Numbers from here on are easier to tell in hexadecimal. */
    private static final long LARGE = 0x10000;

    /** Where no packet has a byte: a place that stands for none. */
    private static final Expression NOWHERE = new Expression.Constant(Integer.MAX_VALUE);

    private static final Ranges SOMEWHERE = Ranges.of(0, Integer.MAX_VALUE - 1);

    private static final int MOST_RANGES = 12;
    /** Deeper parts are left out, so that no condition needs much stack. */
    private static final int MOST_DEPTH = 100;

    private final StringBuilder out = new StringBuilder();
    private final Map<Expression.Variable, String> names = new IdentityHashMap<>();

    private Outline() {}

    static String of(Condition condition) {
        Outline outline = new Outline();
        outline.write(condition.predicate(), 0);
        return outline.out.toString();
    }

    private void write(Predicate predicate, int depth) {
        if (depth > MOST_DEPTH) {
            line(depth, "...");
        } else if (predicate instanceof Predicate.Not not) {
            line(depth, "not");
            write(not.part(), depth + 1);
        } else if (predicate instanceof Predicate.All all) {
            joined(flat(all.parts(), true, 0), "all of", "always", depth);
        } else if (predicate instanceof Predicate.Any any) {
            joined(flat(any.parts(), false, 0), "any of", "never", depth);
        } else if (predicate instanceof Predicate.Walk walk) {
            walk(walk, depth);
        } else {
            line(depth, asked(predicate));
        }
    }

    private void walk(Predicate.Walk walk, int depth) {
        line(depth, "walk from " + set(walk.variables(), walk.first()) + ", at most " + walk.most() + " steps");
        for (Predicate.Step step : walk.steps()) {
            List<String> when = step.when().stream().map(this::asked).toList();
            line(
                    depth + 1,
                    (when.isEmpty() ? "always" : "while " + String.join(" and ", when)) + ": "
                            + set(walk.variables(), step.numbers()));
        }
    }

    /** What some variables stand for, all at once. */
    private String set(List<Expression.Variable> variables, List<Expression> numbers) {
        List<String> values = numbers.stream()
                .map(number -> number.equals(NOWHERE) ? "nowhere" : number(number, 0))
                .toList();
        List<String> set = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String name = names.computeIfAbsent(variables.get(i), variable -> "n" + (names.size() + 1));
            set.add(name + " = " + values.get(i));
        }
        return String.join(", ", set);
    }

    private String asked(Predicate predicate) {
        if (predicate instanceof Predicate.Set set) {
            return "let " + set(List.of(set.variable()), List.of(set.number()));
        } else if (predicate instanceof Predicate.In in) {
            boolean place =
                    in.number() instanceof Expression.Variable && in.values().equals(SOMEWHERE);
            return number(in.number(), 0) + " " + (place ? "is somewhere" : values(in.values()));
        }
        Predicate.Compare compare = (Predicate.Compare) predicate;
        return number(compare.left(), 0) + " " + compare.relation().sign() + " " + number(compare.right(), 0);
    }

    /** The parts that can matter: instead of one that is of the same sort as the whole, its parts. */
    private static List<Predicate> flat(List<Predicate> parts, boolean all, int depth) {
        List<Predicate> flat = new ArrayList<>();
        for (Predicate each : parts) {
            Predicate part = only(each);
            if (depth < MOST_DEPTH && all && part instanceof Predicate.All same) {
                flat.addAll(flat(same.parts(), true, depth + 1));
            } else if (depth < MOST_DEPTH && !all && part instanceof Predicate.Any same) {
                flat.addAll(flat(same.parts(), false, depth + 1));
            } else if (all || !isNever(part)) {
                flat.add(part);
            }
        }
        return flat;
    }

    /** A part without the brackets around it. */
    private static Predicate only(Predicate predicate) {
        Predicate now = predicate;
        for (int i = 0; i < MOST_DEPTH; i++) {
            List<Predicate> parts = now instanceof Predicate.All all
                    ? all.parts()
                    : now instanceof Predicate.Any any ? any.parts() : List.of();
            if (parts.size() != 1) {
                break;
            }
            now = parts.get(0);
        }
        return now;
    }

    /** Whether the first that is asked is nothing that may hold. */
    private static boolean isNever(Predicate predicate) {
        Predicate first = predicate;
        for (int i = 0;
                i < MOST_DEPTH
                        && first instanceof Predicate.All all
                        && !all.parts().isEmpty();
                i++) {
            first = only(all.parts().get(0));
        }
        return first.equals(Predicate.FALSE);
    }

    private void joined(List<Predicate> parts, String word, String none, int depth) {
        if (parts.size() == 1) {
            write(only(parts.get(0)), depth);
            return;
        }
        line(depth, parts.isEmpty() ? none : word);
        parts.forEach(part -> write(part, depth + 1));
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }

    /** The same number, without what adds nothing, moves by nothing, or keeps all bits that there may be. */
    static Expression plainer(Expression expression) {
        return plainer(expression, 0);
    }

    private static Expression plainer(Expression expression, int depth) {
        if (depth > MOST_DEPTH) {
            return expression;
        } else if (expression instanceof Expression.Load load) {
            Expression base = plainer(load.base(), depth + 1);
            boolean fixed = base instanceof Expression.Constant constant
                    && constant.value() >= 0
                    && constant.value() <= Integer.MAX_VALUE - load.offset();
            return fixed
                    ? Expression.load((int) ((Expression.Constant) base).value() + load.offset(), load.bytes())
                    : new Expression.Load(base, load.offset(), load.bytes());
        } else if (expression instanceof Expression.Binary binary) {
            return plainer(new Expression.Binary(
                    binary.operator(),
                    binary.bits(),
                    plainer(binary.left(), depth + 1),
                    plainer(binary.right(), depth + 1)));
        }
        return expression;
    }

    /** An operation on two numbers that are as plain as they can be. */
    private static Expression plainer(Expression.Binary binary) {
        Expression left = binary.left();
        if (!(binary.right() instanceof Expression.Constant constant)) {
            boolean sum = binary.operator() == Operator.ADD && fits(binary.right(), binary.bits());
            return sum && left.equals(Expression.START) ? binary.right() : binary;
        }
        long value = constant.value();
        if (left instanceof Expression.Constant first) {
            OptionalLong known = binary.operator().apply(binary.bits(), first.value(), value);
            return known.isPresent() ? new Expression.Constant(known.getAsLong()) : binary;
        }
        boolean same = switch (binary.operator()) {
            case ADD, SUB, OR, XOR, LSH, RSH -> value == 0;
            case MUL, DIV -> value == 1;
            case AND -> fits(left, Long.SIZE - Long.numberOfLeadingZeros(value)) && (value & value + 1) == 0;
            case MOD -> false;
        };
        return same && fits(left, binary.bits()) ? left : binary;
    }

    /** Whether a number never has more bits, as far as is seen at once. */
    private static boolean fits(Expression number, int bits) {
        return bits == Long.SIZE
                || number instanceof Expression.Load load && load.bytes() * Byte.SIZE <= bits
                || number instanceof Expression.Binary binary && (binary.bits() <= bits || isShifted(binary, bits));
    }

    private static boolean isShifted(Expression.Binary binary, int bits) {
        return binary.operator() == Operator.RSH
                && binary.right() instanceof Expression.Constant by
                && by.value() >= 0
                && by.value() < Long.SIZE - bits
                && fits(binary.left(), bits + (int) by.value());
    }

    private String number(Expression expression, int depth) {
        return depth > MOST_DEPTH ? "..." : written(plainer(expression), depth);
    }

    private String written(Expression expression, int depth) {
        if (expression instanceof Expression.Constant constant) {
            return plain(constant.value());
        } else if (expression instanceof Expression.WireLength) {
            return "length";
        } else if (expression instanceof Expression.Variable variable) {
            return names.getOrDefault(variable, "?");
        } else if (expression instanceof Expression.Load load) {
            boolean start = load.base().equals(Expression.START);
            String base = start ? "" : number(load.base(), depth + 1);
            String at = start ? "" + load.offset() : load.offset() == 0 ? base : base + " + " + load.offset();
            return "packet[" + at + ":" + load.bytes() + "]";
        }
        if (expression instanceof Expression.Called called) {
            return called.callee().name()
                    + called.arguments().stream()
                            .map(argument -> number(argument, depth + 1))
                            .collect(Collectors.joining(", ", "(", ")"));
        }
        if (expression instanceof Expression.Tuple tuple) {
            return tuple.words().stream()
                    .map(word -> number(word, depth + 1))
                    .collect(Collectors.joining(", ", "tuple(", ")"));
        }
        Expression.Binary binary = (Expression.Binary) expression;
        return "(" + number(binary.left(), depth + 1) + " " + binary.operator().sign() + " "
                + number(binary.right(), depth + 1) + ")";
    }

    private static String plain(long value) {
        return value >= 0 && value < LARGE ? Long.toString(value) : "0x" + Long.toHexString(value);
    }

    private static String values(Ranges values) {
        if (values.equals(Ranges.ALL)) {
            return "is there";
        }
        Ranges others = values.complement();
        if (others.count() == 1 && others.least(0) == others.greatest(0)) {
            return "!= " + plain(others.least(0));
        }
        if (values.count() == 1) {
            long least = values.least(0);
            long greatest = values.greatest(0);
            if (least == greatest) {
                return "== " + plain(least);
            } else if (greatest == -1) {
                return ">= " + plain(least);
            } else if (least == 0) {
                return "<= " + plain(greatest);
            }
        }
        return others.count() < values.count() ? "not " + set(others) : set(values);
    }

    private static String set(Ranges values) {
        StringBuilder set = new StringBuilder("in {");
        for (int i = 0; i < Math.min(values.count(), MOST_RANGES); i++) {
            set.append(i == 0 ? "" : ", ").append(plain(values.least(i)));
            if (values.least(i) != values.greatest(i)) {
                set.append("..").append(values.greatest(i) == -1 ? "" : plain(values.greatest(i)));
            }
        }
        int more = values.count() - MOST_RANGES;
        return set.append(more > 0 ? ", and " + more + " more}" : "}").toString();
    }
}
