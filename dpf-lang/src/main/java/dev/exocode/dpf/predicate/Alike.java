package dev.exocode.dpf.predicate;

import dev.exocode.vcode.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes many alternatives that differ only in the values asked for into questions about tuples: a thousand connections, each of
 * addresses and ports, become one look-up. Time is by the size of the alternatives.
 *
 * <p>Alternatives of one {@link Form} are its rows. The form is gone through once, for all rows at a time ({@link Ways}): what all
 * rows ask alike is answered with yes on one way and with no on another; where each asks for a value of its own, the number is on
 * one way the value of the row, and on the other nothing is known of it. So each way to acceptance is some tests, the same for
 * all its rows, and a question whether some numbers are one of a set of tuples ({@link Gathered}).
 *
 * <p>That means the same: a row asks for values of its own under no negation, so that if it holds where some of them are not
 * there, it holds where they are, too. This is all where an absent number is asked for in vain. Where it rejects the packet, nothing that
 * follows the alternatives may accept one, so that all that counts is what is accepted. There, of each way to acceptance it is demanded
 * that its tests and tuples ask for every number that any way asks for of a packet that passes its tests. So whoever accepts a
 * packet, the alternatives as written or what is made of them, has found all these numbers there, and the other is not kept from
 * accepting it by one that is absent.
 */
final class Alike {
    /** So many alternatives that are like no others are gone through. */
    private static final int MOST_SINGLE = 16;

    private static final int MOST_FORMS = 32;
    /** So many steps are gone through all forms of a condition. */
    private static final int MOST_STEPS = 100_000;

    private static final int LEAST_SHORTER = 2;

    private final List<Predicate> alternatives;
    private final boolean rejects;
    private final Form.Numbers numbers = new Form.Numbers();
    private final List<Form> forms = new ArrayList<>();
    /** By alternative the form of which it is; null if it is of none. */
    private final Form[] formOf;

    private Alike(List<Predicate> alternatives, Condition.Absent absent) {
        this.alternatives = alternatives;
        this.rejects = absent == Condition.Absent.REJECTS;
        this.formOf = new Form[alternatives.size()];
    }

    /**
     * Alternatives that were joined.
     *
     * @param before those that are like no others, as they were
     * @param together what stands for many
     * @param behind those behind them that are like no others
     * @param bytes how many bytes of constants that needs
     */
    record Joined(List<Predicate> before, List<Predicate> together, List<Predicate> behind, int bytes) {}

    /**
     * Joins alternatives.
     *
     * @param alternatives of which one must hold
     * @param absent what happens if a number is absent
     * @param last whether a packet of which none holds is rejected
     * @param limits what it may take, of which it takes its part
     * @return what means the same and is shorter; empty if there are not many that are alike, and about two numbers or more
     */
    static Optional<Joined> joined(List<Predicate> alternatives, Condition.Absent absent, boolean last, Limits limits) {
        boolean possible = (absent == Condition.Absent.FAILS || last) && limits.steps > 0;
        return possible ? new Alike(alternatives, absent).joined(limits) : Optional.empty();
    }

    /** What all alternatives of a condition may take together. */
    static final class Limits {
        private int steps = MOST_STEPS;
        /** Bytes of constants. */
        private int room = Data.MAX_BYTES;
    }

    private Optional<Joined> joined(Limits limits) {
        if (!sort()) {
            return Optional.empty();
        }
        Ways ways = new Ways(numbers, rejects, limits.steps);
        Optional<Joined> joined = joined(ways, limits.room);
        limits.steps = ways.left();
        limits.room -= joined.map(Joined::bytes).orElse(0);
        return joined;
    }

    private Optional<Joined> joined(Ways ways, int room) {
        for (Form form : forms) {
            if (isOfMany(form)
                    && !ways.through(
                            form, false, IntStream.range(0, form.rows()).toArray())) {
                return Optional.empty();
            }
        }
        List<Gathered> gathered = Gathered.of(ways.accepted());
        List<Predicate> before = new ArrayList<>();
        List<Predicate> behind = new ArrayList<>();
        if (gathered.stream().noneMatch(Gathered::isOfMany) || !isShorter(gathered) || !others(ways, before, behind)) {
            return Optional.empty();
        }
        List<Predicate> together = new ArrayList<>();
        int bytes = 0;
        for (Gathered one : gathered) {
            Optional<Predicate> predicate = one.predicate(numbers);
            bytes += one.bytes();
            if (predicate.isEmpty() || bytes > room) {
                return Optional.empty();
            }
            together.add(predicate.get());
        }
        return Optional.of(new Joined(before, together, behind, bytes));
    }

    /** Whether questions about tuples are fewer by far than those that they stand for. */
    private boolean isShorter(List<Gathered> gathered) {
        long now = gathered.stream().mapToLong(Gathered::questions).sum();
        long before = forms.stream()
                .filter(Alike::isOfMany)
                .mapToLong(form -> (long) form.parts() * form.rows())
                .sum();
        return now <= before / LEAST_SHORTER;
    }

    /** Finds of what form the alternatives are; false if too many are of none. */
    private boolean sort() {
        Form last = null;
        int without = 0;
        for (int i = 0; i < formOf.length; i++) {
            formOf[i] = last != null && last.add(alternatives.get(i)) ? last : form(alternatives.get(i), last);
            last = formOf[i] == null ? last : formOf[i];
            without += formOf[i] == null ? 1 : 0;
            if (without > MOST_SINGLE && (rejects || without > i / 2)) {
                return false;
            }
        }
        return forms.stream().anyMatch(Alike::isOfMany);
    }

    /** The form of an alternative, which is not that of the last one; null if it is of none. */
    private Form form(Predicate alternative, Form last) {
        for (Form form : forms) {
            if (form != last && form.add(alternative)) {
                return form;
            }
        }
        Optional<Form> form = forms.size() < MOST_FORMS ? Form.of(alternative, numbers) : Optional.empty();
        form.ifPresent(forms::add);
        return form.orElse(null);
    }

    private static boolean isOfMany(Form form) {
        return form != null && form.rows() >= Alternatives.MANY;
    }

    /**
     * Says where alternatives go that are like no others: those before all of which there are many stay before them, and those behind
     * them behind them. The others go before them, too; false if they may not, since they are of no form, or an absent number would then count
     * that did not before.
     */
    private boolean others(Ways ways, List<Predicate> before, List<Predicate> behind) {
        int first = 0;
        while (!isOfMany(formOf[first])) {
            first++;
        }
        int end = formOf.length;
        while (!isOfMany(formOf[end - 1])) {
            end--;
        }
        int gone = 0;
        for (int i = 0; i < formOf.length; i++) {
            if (isOfMany(formOf[i])) {
                continue;
            }
            (i < end ? before : behind).add(alternatives.get(i));
            if (i >= first && i < end && formOf[i] == null) {
                return false;
            } else if (i >= first && rejects) {
                Optional<Form> single = Form.of(alternatives.get(i), numbers);
                if (single.isEmpty() || ++gone > MOST_SINGLE || !ways.through(single.get(), i >= end, new int[1])) {
                    return false;
                }
            }
        }
        return !rejects || ways.askTheSame();
    }
}
