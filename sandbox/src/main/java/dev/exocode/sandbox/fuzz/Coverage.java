package dev.exocode.sandbox.fuzz;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Trap;
import dev.exocode.verifier.Obligation;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a fuzz run has come by.
 *
 * @param ops the operations that were executed
 * @param traps what ended runs
 * @param proved the kinds of obligation that were proved of some program
 * @param checked those that were left to checks
 * @param refuted those that a program was refused for
 */
public record Coverage(
        Set<Op> ops,
        Set<Trap> traps,
        Set<Obligation.Kind> proved,
        Set<Obligation.Kind> checked,
        Set<Obligation.Kind> refuted) {

    /** Nothing yet. */
    Coverage() {
        this(
                EnumSet.noneOf(Op.class),
                EnumSet.noneOf(Trap.class),
                EnumSet.noneOf(Obligation.Kind.class),
                EnumSet.noneOf(Obligation.Kind.class),
                EnumSet.noneOf(Obligation.Kind.class));
    }

    /** Adds what another has come by. */
    void add(Coverage other) {
        ops.addAll(other.ops);
        traps.addAll(other.traps);
        proved.addAll(other.proved);
        checked.addAll(other.checked);
        refuted.addAll(other.refuted);
    }

    void clear() {
        ops.clear();
        traps.clear();
        proved.clear();
        checked.clear();
        refuted.clear();
    }

    /** The same, to be kept while this one grows. */
    Coverage copy() {
        Coverage copy = new Coverage();
        copy.add(this);
        return copy;
    }

    /**
     * All in a line.
     *
     * @return as in {@code ops 80 of 90, traps 6 of 6, obligations proved 17 of 18, checked 4 of 5, refuted 18 of 18}
     */
    public String inWords() {
        int kinds = Obligation.Kind.values().length;
        long checkable = EnumSet.allOf(Obligation.Kind.class).stream()
                .filter(Obligation.Kind::isCheckable)
                .count();
        return "ops " + ops.size() + " of " + Op.values().length + ", traps " + traps.size() + " of "
                + Trap.values().length + ", obligations proved " + proved.size() + " of " + kinds + ", checked "
                + checked.size() + " of " + checkable + ", refuted " + refuted.size() + " of " + kinds;
    }
}
