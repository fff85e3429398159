package dev.exocode.dpf.predicate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/** The ways through some {@link Form}s, each for all rows at once that go it. */
final class Ways {
    /**
     * What was asked on a way.
     *
     * @param values the set; null for the value of each row
     * @param yes the answer
     */
    record Test(int number, Ranges values, boolean yes) {}

    /**
     * A way to its end.
     *
     * @param behind whether it is asked behind all that are joined
     * @param asked what was asked, in order
     * @param known by number what it can be where rows are accepted, null if anything
     * @param columns by number the column in which its value is, -1 if there is none
     * @param rows which go it, at least one
     * @param accepted whether they hold there
     */
    record Way(
            Form form, boolean behind, List<Test> asked, Ranges[] known, int[] columns, int[] rows, boolean accepted) {

        /** Numbers that are the value of each row. */
        BitSet bound() {
            BitSet bound = new BitSet();
            for (int number = 0; number < columns.length; number++) {
                bound.set(number, columns[number] >= 0);
            }
            return bound;
        }

        /** Where the first row was written. */
        Origin origin() {
            return form.origin();
        }

        /** What is asked alike for all rows. */
        List<Test> tests() {
            return asked.stream().filter(one -> one.values() != null).toList();
        }
    }

    /** Where a way has come to. */
    private record Here(List<Test> asked, Ranges[] known, BitSet present, int[] columns, int[] rows) {

        Here of(int[] some) {
            return new Here(asked, known, present, columns, some);
        }

        Here after(Test one) {
            List<Test> more = new ArrayList<>(asked);
            more.add(one);
            return new Here(more, known.clone(), (BitSet) present.clone(), columns.clone(), rows);
        }
    }

    private static final int ROWS_A_STEP = 512;
    private static final int TESTS_A_STEP = 16;

    private final Form.Numbers numbers;
    private final boolean rejects;
    private final List<Way> all = new ArrayList<>();
    /** What is to be gone next, the last one first: a way is as long as its form, and a stack may be short. */
    private final Deque<Runnable> next = new ArrayDeque<>();
    /** How many steps may still be gone, of which one with many rows counts for more; negative if there are no more. */
    private int left;
    /** Whether rows ask for values under a negation. */
    private boolean refused;
    /** What is gone through. */
    private Form form;

    private boolean behind;

    /**
     * Begins with no way.
     *
     * @param numbers what forms ask about
     * @param rejects whether an absent number rejects a packet
     * @param most how many steps may be gone
     */
    Ways(Form.Numbers numbers, boolean rejects, int most) {
        this.numbers = numbers;
        this.rejects = rejects;
        this.left = most;
    }

    /** How many steps may still be gone. */
    int left() {
        return Math.max(0, left);
    }

    /** Goes all ways through a form for some rows; false if that cannot be done. */
    boolean through(Form form, boolean behind, int[] rows) {
        this.form = form;
        this.behind = behind;
        int[] columns = new int[numbers.count()];
        Arrays.fill(columns, -1);
        Here begin = new Here(List.of(), new Ranges[numbers.count()], new BitSet(), columns, rows);
        go(form.whole(), false, begin, end -> end(end, true), end -> end(end, false));
        while (!next.isEmpty() && left >= 0 && !refused) {
            next.pop().run();
        }
        return left >= 0 && !refused;
    }

    private void end(Here end, boolean accepted) {
        Ranges[] known = end.known().clone();
        for (int number = 0; rejects && accepted && number < known.length; number++) {
            known[number] = end.columns()[number] < 0 ? known[number] : form.few(end.columns()[number], end.rows());
        }
        all.add(new Way(form, behind, end.asked(), known, end.columns(), end.rows(), accepted));
    }

    private void go(Form.Part part, boolean not, Here here, Consumer<Here> yes, Consumer<Here> no) {
        left -= 1 + here.rows().length / ROWS_A_STEP;
        if (left < 0) {
            return;
        } else if (part instanceof Form.Every every) {
            all(every.parts(), 0, not, here, yes, no);
        } else if (part instanceof Form.Some some) {
            any(some.parts(), 0, not, here, yes, no);
        } else if (part instanceof Form.Other other) {
            go(other.part(), !not, here, no, yes);
        } else {
            ask((Form.Asks) part, not, here, yes, no);
        }
    }

    private void all(List<Form.Part> parts, int i, boolean not, Here here, Consumer<Here> yes, Consumer<Here> no) {
        if (i == parts.size()) {
            later(yes, here);
        } else {
            go(parts.get(i), not, here, after -> all(parts, i + 1, not, after, yes, no), no);
        }
    }

    private void any(List<Form.Part> parts, int i, boolean not, Here here, Consumer<Here> yes, Consumer<Here> no) {
        if (i == parts.size()) {
            later(no, here);
        } else {
            go(parts.get(i), not, here, yes, after -> any(parts, i + 1, not, after, yes, no));
        }
    }

    private void later(Consumer<Here> to, Here here) {
        next.push(() -> to.accept(here));
    }

    private void ask(Form.Asks asks, boolean not, Here here, Consumer<Here> yes, Consumer<Here> no) {
        int column = asks.column();
        int bound = here.columns()[asks.number()];
        if (column >= 0 && !form.isSame(column, here.rows())) {
            if (not) {
                refused = true;
            } else if (bound >= 0) {
                split(here, row -> form.value(bound, row) == form.value(column, row), yes, no);
            } else {
                own(asks, here, yes, no);
            }
            return;
        }
        Ranges values = column < 0 ? asks.values() : Ranges.of(form.value(column, here.rows()[0]));
        if (bound >= 0) {
            split(here, row -> values.contains(form.value(bound, row)), yes, no);
        } else {
            alike(asks, values, here, yes, no);
        }
    }

    /** What each row answers by itself. */
    private void split(Here here, IntPredicate holds, Consumer<Here> yes, Consumer<Here> no) {
        int[] some = Arrays.stream(here.rows()).filter(holds).toArray();
        int[] others = Arrays.stream(here.rows()).filter(holds.negate()).toArray();
        if (others.length > 0) {
            later(no, here.of(others));
        }
        if (some.length > 0) {
            later(yes, here.of(some));
        }
    }

    /** Each row asks for its own value. */
    private void own(Form.Asks asks, Here here, Consumer<Here> yes, Consumer<Here> no) {
        int number = asks.number();
        Ranges known = here.known()[number];
        if (known != null) {
            // Values that it cannot have are no question any more.
            IntPredicate possible = row -> known.contains(form.value(asks.column(), row));
            split(here, possible, some -> choose(asks, some, yes, no), no);
        } else {
            choose(asks, here, yes, no);
        }
    }

    private void choose(Form.Asks asks, Here here, Consumer<Here> yes, Consumer<Here> no) {
        Here found = here.after(new Test(asks.number(), null, true));
        found.columns()[asks.number()] = asks.column();
        found.present().set(asks.number());
        later(no, here.after(new Test(asks.number(), null, false)));
        later(yes, found);
    }

    /** All rows ask for the same values. */
    private void alike(Form.Asks asks, Ranges values, Here here, Consumer<Here> yes, Consumer<Here> no) {
        int number = asks.number();
        Ranges known = here.known()[number] == null ? Ranges.ALL : here.known()[number];
        boolean there = here.present().get(number);
        if (there && known.within(values)) {
            later(yes, here);
            return;
        } else if (there && !known.meets(values)) {
            later(no, here);
            return;
        }
        Here some = here.after(new Test(number, values, true));
        some.known()[number] = known.and(values);
        some.present().set(number);
        Here others = here.after(new Test(number, values, false));
        others.known()[number] = known.and(values.complement());
        others.present().set(number, there || rejects);
        if (!rejects || !others.known()[number].isEmpty()) {
            later(no, others);
        }
        if (known.meets(values)) {
            later(yes, some);
        }
    }

    /**
     * Whether each way to acceptance asks for all numbers that any way of those that are joined asks for of a packet that passes
     * its tests: by these alone, or by the values of its rows.
     */
    boolean askTheSame() {
        for (Way way : accepted()) {
            BitSet asked = way.bound();
            way.tests().forEach(test -> asked.set(test.number()));
            for (Way other : all) {
                left -= 1 + other.asked().size() / TESTS_A_STEP;
                if (left < 0 || !asksNoMore(other, way, asked)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean asksNoMore(Way other, Way way, BitSet asked) {
        if (other.behind()) {
            // It is asked later, or these two are asked one after the other as before.
            return true;
        }
        for (Test one : other.asked()) {
            if (!asked.get(one.number())) {
                return false;
            }
            Ranges known = one.values() == null ? null : way.known()[one.number()];
            if (known != null) {
                Ranges answer = one.yes() ? one.values() : one.values().complement();
                if (!known.meets(answer)) {
                    // No packet that passes the tests goes on there.
                    break;
                }
            }
        }
        return true;
    }

    /** The ways to acceptance. */
    List<Way> accepted() {
        return all.stream().filter(Way::accepted).toList();
    }
}
