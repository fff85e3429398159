package dev.exocode.vcode;

import java.util.Optional;

/**
 * One well-formed instruction; the fields its {@link Format} does not use are zero (or null, for the region).
 *
 * <p>An immediate takes the place of {@code rs2} (or of {@code rs1} in a return or charge). It is a value of the
 * instruction's type, except that a load's or store's immediate is an offset of 32 signed bits, a shift's is an amount
 * below the type's bits, a charge's is 0 to 2^31-1, and a call's is the registers it passes, see {@link Arguments}.
 *
 * @param op the operation
 * @param type one of the operation's types
 * @param immediate whether it carries an immediate
 * @param region the memory it names, or null
 * @param rd the register it writes, 0 to 31, where writes to 0 are lost; of a store, the register it reads
 * @param rs1 the first register it reads, 0 to 31; 0 reads as zero
 * @param rs2 the second register it reads, 0 to 31
 * @param imm the immediate
 * @param target the instruction it may go to, an index into the program's code; or the function, import, table or
 *     extension that it names
 */
public record Instruction(
        Op op, Type type, boolean immediate, Region region, int rd, int rs1, int rs2, long imm, int target) {

    /** How many registers there are; register 0 reads as zero. */
    public static final int REGISTERS = 32;

    /**
     * Makes a well-formed instruction.
     *
     * @param op the operation
     * @param type one of its types
     * @param immediate whether it carries an immediate
     * @param region the memory it names, or null
     * @param rd the register it writes
     * @param rs1 the first register it reads
     * @param rs2 the second register it reads
     * @param imm the immediate
     * @param target the instruction it may go to, or what it names
     * @throws IllegalArgumentException if {@link #malformation} finds something: a bug of the caller
     */
    public Instruction {
        malformation(op, type, immediate, region, rd, rs1, rs2, imm, target).ifPresent(what -> {
            throw new IllegalArgumentException(what);
        });
    }

    /**
     * What keeps these fields from being an instruction.
     *
     * @param op the operation
     * @param type the type
     * @param immediate whether there is an immediate
     * @param region the region, or null
     * @param rd the destination register
     * @param rs1 the first source register
     * @param rs2 the second source register
     * @param imm the immediate
     * @param target the target
     * @return the first requirement that fails, in words, or empty if well-formed
     */
    public static Optional<String> malformation(
            Op op, Type type, boolean immediate, Region region, int rd, int rs1, int rs2, long imm, int target) {
        Format format = op.format();
        boolean writes = format.writes() && !(type == Type.V && format.passesArguments());
        String what = null;
        if (!op.takes(type)) {
            what = op.stem() + " has no type " + type + ", only " + op.types();
        } else if (immediate ? !format.allowsImmediate(type) : !format.allowsRegister()) {
            what = op.stem() + (immediate ? " has no immediate form" : " needs an immediate");
        } else if (format.namesRegion() != (region != null)) {
            what = op.stem() + (region == null ? " must name a region" : " names no region");
        } else if (!isRegister(rd, writes || format.readsDestination())
                || !isRegister(rs1, format.readsFirst(immediate))
                || !isRegister(rs2, format.readsSecond(immediate))) {
            what = "registers must be 0 to 31, and 0 where unused, not rd=" + rd + " rs1=" + rs1 + " rs2=" + rs2;
        } else if (immediate ? !immediateFits(op, type, imm) : imm != 0) {
            what = immediate
                    ? "immediate " + imm + " does not fit " + op.mnemonic(type, true)
                    : "immediate must be 0 where unused";
        } else if (target < 0 || !format.namesTarget() && !format.namesIndex() && target != 0) {
            what = "target must be an index, and 0 where unused";
        }
        return Optional.ofNullable(what);
    }

    /**
     * Whether a value can be the immediate of an instruction.
     *
     * @param op an operation with an immediate form
     * @param type one of its types
     * @param imm any value
     * @return true if the immediate form with this value is well-formed
     */
    public static boolean immediateFits(Op op, Type type, long imm) {
        return switch (op.format().immediate()) {
            case NEVER -> false;
            case OFFSET -> Type.I.holds(imm);
            case AMOUNT -> imm >= 0 && Type.I.holds(imm);
            case ARGUMENTS -> Arguments.isWellFormed(imm);
            case VALUE, ALWAYS -> {
                boolean amount = op == Op.LSH || op == Op.RSH;
                yield amount ? imm >= 0 && imm < type.bits() : type.holds(imm);
            }
        };
    }

    private static boolean isRegister(int r, boolean used) {
        return used ? r >= 0 && r < REGISTERS : r == 0;
    }

    /**
     * The registers it reads.
     *
     * @return numbers, in the order of the operands; a register may be there twice
     */
    public int[] sources() {
        Format format = op.format();
        boolean destination = format.readsDestination();
        boolean first = format.readsFirst(immediate);
        boolean second = format.readsSecond(immediate);
        int arguments = format.passesArguments() ? Arguments.count(imm) : 0;
        int[] sources = new int[(destination ? 1 : 0) + (first ? 1 : 0) + (second ? 1 : 0) + arguments];
        int n = 0;
        if (destination) {
            sources[n++] = rd;
        }
        if (first) {
            sources[n++] = rs1;
        }
        if (second) {
            sources[n++] = rs2;
        }
        for (int i = 0; i < arguments; i++) {
            sources[n++] = Arguments.register(imm, i);
        }
        return sources;
    }

    /**
     * The instruction's name; an extension's is {@link Program}'s to tell.
     *
     * @return as in assembly text, for example {@code addui}
     */
    public String mnemonic() {
        return op.mnemonic(type, immediate);
    }
}
