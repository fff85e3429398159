package dev.exocode.verifier;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.diagnostic.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that must hold of an instruction for the program to be safe.
 *
 * @param pc the index of the instruction
 * @param kind what must hold
 */
public record Obligation(int pc, Kind kind) {

    /** The kinds of obligation. */
    public enum Kind {
        /** The jump table it names is there. */
        TABLE(VerifierCode.V1007),
        /** A branch or jump, by table too, goes to an instruction of the same function. */
        TARGET(VerifierCode.V1001),
        /** The loop it closes ends: something falls at each return to the head, and cannot fall for ever. */
        LOOP(VerifierCode.V1002),
        /** An instruction that goes on to the next is not the last of its function. */
        FALL_THROUGH(VerifierCode.V1003),
        /** Every register it reads was set on every path. */
        INITIALISED(VerifierCode.V2001),
        /** The region it names is declared. */
        REGION(VerifierCode.V2101),
        /** The region it stores to is declared as one that is written. */
        WRITABLE(VerifierCode.V2102),
        /** The policy grants the region for what it does with it. */
        GRANTED(VerifierCode.V3003),
        /** The extension it is of is declared and has this instruction. */
        EXTENSION(VerifierCode.V2301),
        /** What it calls is there, takes as many arguments and gives a result of this type. */
        SIGNATURE(VerifierCode.V1005, VerifierCode.V1006),
        /** The policy allows the host call. */
        ALLOWED(VerifierCode.V3004),
        /** The arguments of a host call are as the policy asks. */
        ARGUMENTS(VerifierCode.V2401),
        /** The function it calls does not, directly or not, call the one it is in. */
        ACYCLIC(VerifierCode.V1004),
        /** The function it calls begins no deeper than {@link dev.exocode.vcode.engine.Host#PLAIN} allows. */
        DEPTH(VerifierCode.V1009),
        /** Every byte it reads or writes is inside the region. */
        BOUNDS(VerifierCode.V2103),
        /** What it divides by is not zero. */
        DIVISOR(VerifierCode.V2201),
        /** It touches floating-point numbers, so the policy allows that. */
        FLOATING(VerifierCode.V3001);

        private final List<VerifierCode> codes;

        Kind(VerifierCode... codes) {
            this.codes = List.of(codes);
        }

        /** What a message is about the lack of, if it is about one kind of obligation. */
        static Optional<Kind> of(Code code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.codes.contains(code))
                    .findFirst();
        }

        /**
         * The name in words.
         *
         * @return as in {@code fall-through}
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /**
         * Whether a machine can check it while the program runs, and trap, so that a policy may leave it to that.
         *
         * @return true of what depends on values, and of what a meter ends
         */
        public boolean isCheckable() {
            return this == BOUNDS || this == DIVISOR || this == SIGNATURE || this == DEPTH || this == LOOP;
        }

        /** What a program's flaw is the lack of. */
        static Kind of(Program.Flaw flaw) {
            return switch (flaw) {
                case TABLE -> TABLE;
                case TARGET -> TARGET;
                case FALL_THROUGH -> FALL_THROUGH;
                case REGION -> REGION;
                case WRITABLE -> WRITABLE;
                case EXTENSION -> EXTENSION;
                case SIGNATURE -> SIGNATURE;
            };
        }
    }

    /**
     * The obligations of an instruction, read from its row in the instruction table. {@link Kind#LOOP} is not among them:
     * it is that of instructions from which control goes back, which the row does not tell.
     *
     * <p>Of the traps, running out of fuel and being ended by a host function are none: the host decides on both, and a run
     * that ends so is as safe as one that returns.
     *
     * @param pc its index
     * @param in the instruction
     * @return each kind once, in the order in which they are decided
     */
    static List<Obligation> of(int pc, Instruction in) {
        List<Obligation> all = new ArrayList<>();
        Format format = in.op().format();
        if (in.type().floating() || in.op().source(in.type()).floating()) {
            all.add(new Obligation(pc, Kind.FLOATING));
        }
        if (format == Format.SWITCH) {
            all.add(new Obligation(pc, Kind.TABLE));
        }
        if (format.namesTarget() || format == Format.SWITCH) {
            all.add(new Obligation(pc, Kind.TARGET));
        }
        if (format.fallsThrough()) {
            all.add(new Obligation(pc, Kind.FALL_THROUGH));
        }
        if (format.namesRegion()) {
            all.add(new Obligation(pc, Kind.REGION));
            all.add(new Obligation(pc, Kind.GRANTED));
        }
        if (format == Format.STORE) {
            all.add(new Obligation(pc, Kind.WRITABLE));
        }
        if (format == Format.EXTENSION) {
            all.add(new Obligation(pc, Kind.EXTENSION));
        }
        if (in.sources().length > 0) {
            all.add(new Obligation(pc, Kind.INITIALISED));
        }
        if (in.op() == Op.CALL || in.op() == Op.HCALL) {
            // Decided by the program's shape; of a dynamic call it is a trap's, below.
            all.add(new Obligation(pc, Kind.SIGNATURE));
        }
        if (in.op() == Op.HCALL) {
            all.add(new Obligation(pc, Kind.ALLOWED));
            all.add(new Obligation(pc, Kind.ARGUMENTS));
        }
        for (Trap trap : in.op().checks() ? List.<Trap>of() : in.op().traps(in.type())) {
            switch (trap) {
                case BOUNDS -> all.add(new Obligation(pc, Kind.BOUNDS));
                case DIVISOR -> all.add(new Obligation(pc, Kind.DIVISOR));
                case SIGNATURE -> all.add(new Obligation(pc, Kind.SIGNATURE));
                case DEPTH -> {
                    all.add(new Obligation(pc, Kind.ACYCLIC));
                    all.add(new Obligation(pc, Kind.DEPTH));
                }
                case FUEL, HOST -> {}
            }
        }
        return all;
    }
}
