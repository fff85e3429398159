package dev.exocode.verifier.witness;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.Trap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A run that was made and did what is said: of the interpreter, in a host that allows 64 activations, with fuel without end,
 * whose functions do nothing but give the results in this list, one call after another and then 0.
 *
 * @param packet the packet
 * @param user the whole memory granted, as it was before the run
 * @param state the whole of the program's own memory, as it was before the run
 * @param hostResults what host functions that give something gave, in the order of the calls, not yet cut to their types; those
 *     behind the last that is not 0 left out
 * @param kind what the run shows
 * @param trap the trap, if it shows one
 * @param pc where it shows it
 * @param register the register, if it shows that one was not set; else 0
 * @param steps how many instructions were completed before
 */
public record Witness(
        byte[] packet,
        byte[] user,
        byte[] state,
        List<Long> hostResults,
        Kind kind,
        Optional<Trap> trap,
        int pc,
        int register,
        long steps) {

    /** What a run can show. */
    public enum Kind {
        /** The instruction raises the trap. */
        TRAP,
        /**
         * The run comes back to the instruction in the same activation, with all registers, memory and fuel as they were once
         * before: so it never ends.
         */
        REPEATS,
        /**
         * The run has gone on for so many instructions, and one activation comes to this one in both halves; it may end some
         * day.
         */
        LONG,
        /** The run comes to the instruction in an activation that has never written the register. */
        UNSET
    }

    /**
     * Makes a witness of copies of its parts.
     *
     * @param packet the packet
     * @param user the granted memory
     * @param state the program's own memory
     * @param hostResults the results of host functions
     * @param kind what it shows
     * @param trap the trap, if and only if it shows one
     * @param pc where
     * @param register which register
     * @param steps after how many instructions
     * @throws IllegalArgumentException if there is a trap and none is shown, or the other way round: a bug of the caller
     */
    public Witness {
        packet = packet.clone();
        user = user.clone();
        state = state.clone();
        hostResults = List.copyOf(hostResults);
        Objects.requireNonNull(kind);
        if (trap.isPresent() != (kind == Kind.TRAP)) {
            throw new IllegalArgumentException("a witness of kind " + kind + " with " + trap);
        }
    }

    /**
     * The packet.
     *
     * @return a copy
     */
    @Override
    public byte[] packet() {
        return packet.clone();
    }

    /**
     * The granted memory before the run.
     *
     * @return a copy
     */
    @Override
    public byte[] user() {
        return user.clone();
    }

    /**
     * The program's own memory before the run.
     *
     * @return a copy
     */
    @Override
    public byte[] state() {
        return state.clone();
    }

    /**
     * Makes the run again, in an interpreter of its own; no more than {@link #steps} instructions and one.
     *
     * @param program the program that it is a witness of, or any other
     * @return true if the run does what is said, after as many instructions
     */
    public boolean shows(Program program) {
        return WitnessSearch.shows(this, program);
    }

    /**
     * The input and what it leads to, in one line.
     *
     * @return as in {@code packet of 33 bytes, all 0 but [14]=0x45: BOUNDS at pc 7 after 12 instructions}
     */
    @Override
    public String toString() {
        return WitnessText.of(this);
    }
}
