package dev.exocode.vcode;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The operands an operation takes, and so which fields of an {@link Instruction} it uses.
 *
 * <p>{@code rs2|imm} means either a register or an immediate, the choice being part of the instruction's name. Fields an
 * operation does not use are zero in every instruction and in the encoding.
 */
public enum Format {
    /** No operands. */
    NONE(Immediate.NEVER),
    /** {@code rd, rs1, rs2|imm}. */
    BINARY(Immediate.VALUE, Part.WRITES, Part.FIRST, Part.SECOND),
    /** {@code rd, rs1}. */
    UNARY(Immediate.NEVER, Part.WRITES, Part.FIRST),
    /** {@code rd, rs1, rs2|imm}: writes or keeps rd. */
    CONDITIONAL(Immediate.VALUE, Part.WRITES, Part.READS, Part.FIRST, Part.SECOND),
    /** {@code rd, imm}. */
    CONSTANT(Immediate.ALWAYS, Part.WRITES),
    /** {@code rd, region[rs1 + rs2|imm]}. */
    LOAD(Immediate.OFFSET, Part.WRITES, Part.FIRST, Part.SECOND, Part.REGION),
    /** {@code rd, region[rs1 + rs2|imm]}, where rd is a source. */
    STORE(Immediate.OFFSET, Part.READS, Part.FIRST, Part.SECOND, Part.REGION),
    /** {@code region[rs1 + rs2|imm]}. */
    HINT(Immediate.OFFSET, Part.FIRST, Part.SECOND, Part.REGION),
    /** {@code rd, region}. */
    LENGTH(Immediate.NEVER, Part.WRITES, Part.REGION),
    /** {@code rs1, rs2|imm, target}: falls through or goes to the target. */
    BRANCH(Immediate.VALUE, Part.FIRST, Part.SECOND, Part.TARGET),
    /** {@code target}: always goes there. */
    JUMP(Immediate.NEVER, Part.TARGET, Part.ENDS),
    /** {@code rs1, table}: goes to one of the table's targets or falls through. */
    SWITCH(Immediate.NEVER, Part.FIRST, Part.INDEX),
    /** {@code rs1|imm}: ends the function. */
    RETURN(Immediate.VALUE, Part.SOLE, Part.ENDS),
    /** No operands: ends the function without a result. */
    END(Immediate.NEVER, Part.ENDS),
    /** {@code rs1}. */
    TEST(Immediate.NEVER, Part.FIRST),
    /** {@code rs1|imm}: an amount. */
    CHARGE(Immediate.AMOUNT, Part.SOLE),
    /** {@code rd, function(registers)}; no rd if there is no result. */
    CALL(Immediate.ARGUMENTS, Part.WRITES, Part.INDEX),
    /** {@code rd, rs1(registers)}; no rd if there is no result. */
    CALL_REGISTER(Immediate.ARGUMENTS, Part.WRITES, Part.FIRST),
    /** {@code rd, rs1, rs2|imm}, or without the last, as the extension at the index says. */
    EXTENSION(Immediate.VALUE, Part.WRITES, Part.FIRST, Part.SECOND, Part.INDEX);

    /** What an immediate is, and when there is one. */
    enum Immediate {
        /** There is none. */
        NEVER,
        /** The last source, a value of the type; not for floating-point types. */
        VALUE,
        /** The last source, 32 signed bits. */
        OFFSET,
        /** The source, 0 to 2^31-1. */
        AMOUNT,
        /** There is always one, a value of the type. */
        ALWAYS,
        /** There is always one, which packs registers: see {@link Arguments}. */
        ARGUMENTS
    }

    /** What an instruction of a format uses or does. */
    private enum Part {
        /** Writes rd. */
        WRITES,
        /** Reads rd. */
        READS,
        /** Reads rs1. */
        FIRST,
        /** Reads rs1 unless there is an immediate. */
        SOLE,
        /** Reads rs2 unless there is an immediate. */
        SECOND,
        /** Names a region. */
        REGION,
        /** Its target is an instruction. */
        TARGET,
        /** Its target is an index into something else. */
        INDEX,
        /** Never goes on to the next instruction. */
        ENDS
    }

    private final Immediate immediate;
    private final Set<Part> parts;

    Format(Immediate immediate, Part... parts) {
        this.immediate = immediate;
        this.parts = EnumSet.noneOf(Part.class);
        this.parts.addAll(Arrays.asList(parts));
    }

    /** What an immediate is. */
    Immediate immediate() {
        return immediate;
    }

    /**
     * Whether an immediate form of the operation exists.
     *
     * @param type the instruction's type
     * @return true if an instruction may, or must, carry an immediate
     */
    public boolean allowsImmediate(Type type) {
        return immediate != Immediate.NEVER && !(immediate == Immediate.VALUE && type.floating());
    }

    /**
     * Whether a register form of the operation exists.
     *
     * @return true unless every instruction carries an immediate
     */
    public boolean allowsRegister() {
        return immediate != Immediate.ALWAYS && immediate != Immediate.ARGUMENTS;
    }

    /**
     * Whether the immediate is a list of registers.
     *
     * @return true for calls
     */
    public boolean passesArguments() {
        return immediate == Immediate.ARGUMENTS;
    }

    /**
     * Whether the destination register is written.
     *
     * @return true if {@code rd} is a destination; of a call of type {@link Type#V} it is 0
     */
    public boolean writes() {
        return parts.contains(Part.WRITES);
    }

    /**
     * Whether the register in the destination's place is read.
     *
     * @return true if {@code rd} is a source
     */
    public boolean readsDestination() {
        return parts.contains(Part.READS);
    }

    /**
     * Whether the first source register is read.
     *
     * @param immediateForm whether the instruction carries an immediate
     * @return true if {@code rs1} is used
     */
    public boolean readsFirst(boolean immediateForm) {
        return parts.contains(Part.FIRST) || parts.contains(Part.SOLE) && !immediateForm;
    }

    /**
     * Whether the second source register is read.
     *
     * @param immediateForm whether the instruction carries an immediate, which takes its place
     * @return true if {@code rs2} is used
     */
    public boolean readsSecond(boolean immediateForm) {
        return parts.contains(Part.SECOND) && !immediateForm;
    }

    /**
     * Whether the instruction names a region.
     *
     * @return true if the region is used
     */
    public boolean namesRegion() {
        return parts.contains(Part.REGION);
    }

    /**
     * Whether the instruction names a place to go.
     *
     * @return true if the target is an instruction's index
     */
    public boolean namesTarget() {
        return parts.contains(Part.TARGET);
    }

    /**
     * Whether the instruction names a function, import, table or extension.
     *
     * @return true if the target is an index into one of these
     */
    public boolean namesIndex() {
        return parts.contains(Part.INDEX);
    }

    /**
     * Whether control may reach the next instruction.
     *
     * @return false for {@link #JUMP}, {@link #RETURN} and {@link #END}
     */
    public boolean fallsThrough() {
        return !parts.contains(Part.ENDS);
    }
}
