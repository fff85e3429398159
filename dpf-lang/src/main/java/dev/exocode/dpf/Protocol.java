package dev.exocode.dpf;

import dev.exocode.dpf.predicate.Ranges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A protocol as it is declared: where it stands, what its header holds, and what it carries. Conditions of it are conjunctions of
 * atoms in which fields of its own are named, and places count from the start of its header.
 *
 * @param name the word before the dot in the names of its fields
 * @param meaning one line
 * @param tunnel whether what it carries belongs to an inner packet
 * @param overs where it may stand: the first that holds says where it is
 * @param fields its fields, in the order of their declaration
 * @param length bytes of its header
 * @param carried the numbers that announce what is behind it: of those of one name the first whose condition holds
 * @param options the list of options in its header
 */
record Protocol(
        String name,
        String meaning,
        boolean tunnel,
        List<Over> overs,
        List<Field> fields,
        Amount length,
        List<Carried> carried,
        Optional<Options> options) {

    /** How many fields may be read to find one, whose places may be made of others in turn. */
    static final int MAX_READS = 256;

    /** Where a protocol may stand. */
    sealed interface Over {
        /** What must hold of the packet besides; may name any protocol. */
        List<Clause> when();
    }

    /** Where a number announces it. */
    record Announced(String number, Ranges values, List<Clause> when) implements Over {}

    /** Behind the header of another. */
    record Behind(String protocol, List<Clause> when) implements Over {}

    /**
     * A stretch of fields.
     *
     * @param at where it begins, in bytes from the start of the header, or of the option
     * @param when what must hold for it to be there
     * @param option the kinds of option that it is in; empty if it is in none
     * @param reads how many fields are read to find it, each as often as it is asked for; at most {@link #MAX_READS}
     */
    record Part(Amount at, List<Clause> when, Ranges option, int reads) {
        /** The same of a stretch that is found at once. */
        Part(Amount at, List<Clause> when, Ranges option) {
            this(at, when, option, 0);
        }
    }

    /**
     * A number that announces what is behind the header.
     *
     * @param number its name
     * @param value what it is
     * @param when what must hold for it to be there
     */
    record Carried(String number, Amount value, List<Clause> when) {}

    /**
     * A list of options up to the end of the header.
     *
     * @param at where it begins, in bytes from the start of the header
     * @param kind the kind of an option, which stands where the option begins
     * @param steps how to come from one to the next, by its kind; kinds that are in none end the list
     */
    record Options(Amount at, Amount kind, List<Step> steps) {}

    /**
     * How long options of some kinds are.
     *
     * @param kinds their kinds
     * @param length bytes; places count from the start of the option
     */
    record Step(Ranges kinds, Amount length) {}

    /** The same, where it may stand. */
    Protocol over(List<Over> others) {
        return new Protocol(name, meaning, tunnel, List.copyOf(others), fields, length, carried, options);
    }

    /** Whether it carries the number by which it is announced itself, so that it is passed on the way to what is behind it. */
    boolean passes(String number) {
        return !tunnel && !announcedBy(number).isEmpty() && carries(number);
    }

    /** Whether what it carries may announce it where it begins itself, again and again. */
    boolean stays() {
        boolean empty = length instanceof Amount.Constant constant && constant.value() == 0;
        return empty
                && carried.stream()
                        .map(Carried::number)
                        .anyMatch(number -> passes(number) && values(number).meets(announcing(number)));
    }

    boolean carries(String number) {
        return carried.stream().anyMatch(carry -> carry.number().equals(number));
    }

    /** What a number may be where this protocol carries it. */
    Ranges values(String number) {
        Ranges values = Ranges.NONE;
        for (Carried carry : carried) {
            if (carry.number().equals(number)) {
                values = values.or(
                        carry.value() instanceof Amount.Constant constant
                                ? Ranges.of(constant.value())
                                : Ranges.of(0, carry.value().max()));
            }
        }
        return values;
    }

    /** What a number is where it announces this protocol. */
    Ranges announcing(String number) {
        Ranges values = Ranges.NONE;
        for (Announced announced : announcedBy(number)) {
            values = values.or(announced.values());
        }
        return values;
    }

    /** Where a number announces this protocol, in order. */
    List<Announced> announcedBy(String number) {
        List<Announced> by = new ArrayList<>(1);
        for (Over over : overs) {
            if (over instanceof Announced announced && announced.number().equals(number)) {
                by.add(announced);
            }
        }
        return by;
    }
}
