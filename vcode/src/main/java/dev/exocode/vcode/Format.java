package dev.exocode.vcode;

/**
 * The operands an operation takes, and so which fields of an {@link Instruction} it uses.
 *
 * <p>{@code rs2|imm} means either a register or an immediate, the choice being part of the instruction's name. Fields an
 * operation does not use are zero in every instruction and in the encoding.
 */
public enum Format {
    /** No operands. */
    NONE(false, false, false, Immediate.NEVER, false, false),
    /** {@code rd, rs1, rs2|imm}. */
    BINARY(true, true, true, Immediate.EITHER, false, false),
    /** {@code rd, rs1}. */
    UNARY(true, true, false, Immediate.NEVER, false, false),
    /** {@code rd, imm}. */
    CONSTANT(true, false, false, Immediate.ALWAYS, false, false),
    /** {@code rd, region[rs1 + rs2|imm]}. */
    LOAD(true, true, true, Immediate.EITHER, true, false),
    /** {@code rd, region}. */
    LENGTH(true, false, false, Immediate.NEVER, true, false),
    /** {@code rs1, rs2|imm, target}: falls through or goes to the target. */
    BRANCH(false, true, true, Immediate.EITHER, false, true),
    /** {@code target}: always goes there. */
    JUMP(false, false, false, Immediate.NEVER, false, true),
    /** {@code rs1|imm}: ends the program. */
    RETURN(false, true, false, Immediate.EITHER, false, false);

    /** Whether the last source operand is an immediate. */
    enum Immediate {
        NEVER,
        EITHER,
        ALWAYS
    }

    private final boolean rd;
    private final boolean rs1;
    private final boolean rs2;
    private final Immediate immediate;
    private final boolean region;
    private final boolean target;

    Format(boolean rd, boolean rs1, boolean rs2, Immediate immediate, boolean region, boolean target) {
        this.rd = rd;
        this.rs1 = rs1;
        this.rs2 = rs2;
        this.immediate = immediate;
        this.region = region;
        this.target = target;
    }

    /**
     * Whether an immediate form of the operation exists.
     *
     * @return true if an instruction may, or must, carry an immediate
     */
    public boolean allowsImmediate() {
        return immediate != Immediate.NEVER;
    }

    /**
     * Whether a register form of the operation exists.
     *
     * @return true unless every instruction carries an immediate
     */
    public boolean allowsRegister() {
        return immediate != Immediate.ALWAYS;
    }

    /**
     * Whether the destination register is written.
     *
     * @return true if {@code rd} is used
     */
    public boolean writes() {
        return rd;
    }

    /**
     * Whether the first source register is read.
     *
     * @param immediateForm whether the instruction carries an immediate
     * @return true if {@code rs1} is used
     */
    public boolean readsFirst(boolean immediateForm) {
        return rs1 && !(immediateForm && this == RETURN);
    }

    /**
     * Whether the second source register is read.
     *
     * @param immediateForm whether the instruction carries an immediate, which takes its place
     * @return true if {@code rs2} is used
     */
    public boolean readsSecond(boolean immediateForm) {
        return rs2 && !immediateForm;
    }

    /**
     * Whether the instruction names a region.
     *
     * @return true if the region is used
     */
    public boolean namesRegion() {
        return region;
    }

    /**
     * Whether the instruction names a place to go.
     *
     * @return true if the target is used
     */
    public boolean namesTarget() {
        return target;
    }

    /**
     * Whether control may reach the next instruction.
     *
     * @return false for {@link #JUMP} and {@link #RETURN}
     */
    public boolean fallsThrough() {
        return this != JUMP && this != RETURN;
    }
}
