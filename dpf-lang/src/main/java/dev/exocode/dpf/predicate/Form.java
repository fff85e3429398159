package dev.exocode.dpf.predicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What alternatives have in common that ask about the same numbers in the same way, and the values in which they differ. */
final class Form {
    /** Larger alternatives are not gone through. */
    private static final int MOST_PARTS = 256;

    private static final int FEW_ROWS = 16;
    private static final int FEW_VALUES = 16;

    /** The numbers that some forms ask about. */
    static final class Numbers {
        private final Map<Expression, Integer> known = new HashMap<>();
        private final List<Expression> all = new ArrayList<>();

        int of(Expression number) {
            Integer before = known.putIfAbsent(number, all.size());
            if (before == null) {
                all.add(number);
                return all.size() - 1;
            }
            return before;
        }

        Expression get(int number) {
            return all.get(number);
        }

        int count() {
            return all.size();
        }
    }

    /** A form is made of these. */
    sealed interface Part {}

    /** All must hold. */
    record Every(List<Part> parts) implements Part {}

    /** One must hold. */
    record Some(List<Part> parts) implements Part {}

    /** It must not hold. */
    record Other(Part part) implements Part {}

    /** Whether a number is one of a set; or the value in a column, if that is not negative. */
    record Asks(int number, Ranges values, int column, Expression expression) implements Part {}

    private final Part whole;
    private final int parts;
    /** By column, and there by row. */
    private final long[][] values;

    private final Origin origin;
    private int rows;

    private Form(Part whole, int parts, long[] first, Origin origin) {
        this.whole = whole;
        this.parts = parts;
        this.origin = origin;
        this.values = new long[first.length][FEW_ROWS];
        append(first);
    }

    /**
     * The form of an alternative, which is its first row.
     *
     * @return empty if it asks for more than whether numbers are in sets, or for too much
     */
    static Optional<Form> of(Predicate first, Numbers numbers) {
        Outset outset = new Outset(numbers);
        Part whole = outset.part(first);
        long[] values = outset.values.stream().mapToLong(Long::longValue).toArray();
        return whole == null ? Optional.empty() : Optional.of(new Form(whole, outset.parts, values, outset.origin));
    }

    /** Reads the first row. */
    private static final class Outset {
        private final Numbers numbers;
        final List<Long> values = new ArrayList<>();
        Origin origin = Origin.NONE;
        private int parts;

        Outset(Numbers numbers) {
            this.numbers = numbers;
        }

        /** Null if there is no such part. */
        Part part(Predicate predicate) {
            if (++parts > MOST_PARTS) {
                return null;
            } else if (predicate instanceof Predicate.Not not) {
                Part part = part(not.part());
                return part == null ? null : new Other(part);
            } else if (predicate instanceof Predicate.All all) {
                List<Part> every = parts(all.parts());
                return every == null ? null : new Every(every);
            } else if (predicate instanceof Predicate.Any any) {
                List<Part> some = parts(any.parts());
                return some == null ? null : new Some(some);
            }
            return predicate instanceof Predicate.In in && isPlain(in.number()) ? asks(in) : null;
        }

        private List<Part> parts(List<Predicate> predicates) {
            List<Part> made = new ArrayList<>();
            for (Predicate predicate : predicates) {
                Part part = part(predicate);
                if (part == null) {
                    return null;
                }
                made.add(part);
            }
            return made;
        }

        private Part asks(Predicate.In in) {
            origin = values.isEmpty() ? in.origin() : origin;
            int column = in.values().isOne() ? values.size() : -1;
            if (column >= 0) {
                values.add(in.values().least(0));
            }
            return new Asks(numbers.of(in.number()), in.values(), column, in.number());
        }
    }

    /** Whether the host is not asked, whose answers may come in an order. */
    private static boolean isPlain(Expression number) {
        if (number instanceof Expression.Load load) {
            return isPlain(load.base());
        } else if (number instanceof Expression.Binary binary) {
            return isPlain(binary.left()) && isPlain(binary.right());
        }
        return number instanceof Expression.Constant
                || number instanceof Expression.Variable
                || number instanceof Expression.WireLength;
    }

    /** Adds a row, if an alternative is of this form. */
    boolean add(Predicate alternative) {
        long[] row = new long[values.length];
        if (!fill(whole, alternative, row)) {
            return false;
        }
        append(row);
        return true;
    }

    private void append(long[] row) {
        for (int column = 0; column < row.length; column++) {
            if (rows == values[column].length) {
                values[column] = Arrays.copyOf(values[column], 2 * rows);
            }
            values[column][rows] = row[column];
        }
        rows++;
    }

    private static boolean fill(Part part, Predicate predicate, long[] row) {
        if (part instanceof Asks asks) {
            if (!(predicate instanceof Predicate.In in)
                    || !in.number().equals(asks.expression())
                    || in.values().isOne() != asks.column() >= 0) {
                return false;
            } else if (asks.column() < 0) {
                return in.values().equals(asks.values());
            }
            row[asks.column()] = in.values().least(0);
            return true;
        } else if (part instanceof Every every) {
            return predicate instanceof Predicate.All all && fill(every.parts(), all.parts(), row);
        } else if (part instanceof Some some) {
            return predicate instanceof Predicate.Any any && fill(some.parts(), any.parts(), row);
        }
        return predicate instanceof Predicate.Not not && fill(((Other) part).part(), not.part(), row);
    }

    private static boolean fill(List<Part> parts, List<Predicate> predicates, long[] row) {
        boolean same = parts.size() == predicates.size();
        for (int i = 0; same && i < parts.size(); i++) {
            same = fill(parts.get(i), predicates.get(i), row);
        }
        return same;
    }

    Origin origin() {
        return origin;
    }

    /** How many parts it has. */
    int parts() {
        return parts;
    }

    Part whole() {
        return whole;
    }

    int rows() {
        return rows;
    }

    long value(int column, int row) {
        return values[column][row];
    }

    /** The values of some rows in a column; null if they are more than a few. */
    Ranges few(int column, int[] of) {
        Set<Long> few = new HashSet<>();
        for (int i = 0; i < of.length && few.size() <= FEW_VALUES; i++) {
            few.add(values[column][of[i]]);
        }
        return few.size() > FEW_VALUES
                ? null
                : Ranges.of(few.stream().mapToLong(Long::longValue).toArray());
    }

    /** Whether some rows have the same value in a column. */
    boolean isSame(int column, int[] of) {
        long first = values[column][of[0]];
        return Arrays.stream(of).allMatch(row -> values[column][row] == first);
    }
}
