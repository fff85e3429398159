package dev.exocode.verifier;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Trap;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that must hold of an instruction for the program to be safe.
 *
 * @param pc the index of the instruction
 * @param kind what must hold
 */
public record Obligation(int pc, Kind kind) {

    /** The kinds of obligation. */
    public enum Kind {
        /** A branch or jump goes to an instruction of the program. */
        TARGET,
        /** A branch or jump goes forward, so that every run ends. */
        FORWARD,
        /** An instruction that is not a jump or return is not the last. */
        FALL_THROUGH,
        /** Every register it reads was set on every path. */
        INITIALISED,
        /** The region it names is declared. */
        REGION,
        /** Every byte it reads is inside the region. */
        BOUNDS,
        /** What it divides by is not zero. */
        DIVISOR
    }

    /**
     * The obligations of an instruction, read from its row in the instruction table.
     *
     * @param pc its index
     * @param in the instruction
     * @return in the order in which they are decided
     */
    static List<Obligation> of(int pc, Instruction in) {
        List<Obligation> all = new ArrayList<>();
        Format format = in.op().format();
        if (format.namesTarget()) {
            all.add(new Obligation(pc, Kind.TARGET));
            all.add(new Obligation(pc, Kind.FORWARD));
        }
        if (format.fallsThrough()) {
            all.add(new Obligation(pc, Kind.FALL_THROUGH));
        }
        if (format.namesRegion()) {
            all.add(new Obligation(pc, Kind.REGION));
        }
        if (format.readsFirst(in.immediate()) || format.readsSecond(in.immediate())) {
            all.add(new Obligation(pc, Kind.INITIALISED));
        }
        for (Trap trap : in.op().traps()) {
            all.add(
                    switch (trap) {
                        case BOUNDS -> new Obligation(pc, Kind.BOUNDS);
                        case DIVISOR -> new Obligation(pc, Kind.DIVISOR);
                    });
        }
        return all;
    }
}
