package dev.exocode.vcode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A program being written, one instruction a call, as a client of VCODE writes it: {@code new Lambda(PACKET)}, then
 * instructions and labels, then {@link #end()}.
 *
 * <p>A label may be used before it is placed. Wrong calls (an illegal type, a label of another lambda, a label never
 * placed) are bugs of the client and throw at the call, or at {@code end()} for what only then shows. Not thread-safe.
 *
 * <p>Source: VCODE paper, section 3 ({@code v_lambda}, {@code v_getreg}, {@code v_genlabel}, {@code v_end}).
 */
public final class Lambda {
    private static final int UNPLACED = -1;

    private final Set<Region> regions;
    private final List<Instruction> code = new ArrayList<>();
    private final List<Label> used = new ArrayList<>();
    private final BitSet taken = new BitSet();

    /** A place in a lambda's code. */
    public static final class Label {
        private final Lambda owner;
        private int pc = UNPLACED;

        private Label(Lambda owner) {
            this.owner = owner;
        }

        /**
         * Whether {@link Lambda#place} has been called for the label.
         *
         * @return true once placed
         */
        public boolean placed() {
            return pc != UNPLACED;
        }
    }

    /**
     * Begins a program.
     *
     * @param regions the regions it declares
     */
    public Lambda(Region... regions) {
        this.regions = Set.of(regions);
        taken.set(0);
    }

    /**
     * Takes a register that nobody holds.
     *
     * @return its number, 1 to 31, or empty if all are taken
     */
    public OptionalInt getreg() {
        int r = taken.nextClearBit(0);
        if (r >= Instruction.REGISTERS) {
            return OptionalInt.empty();
        }
        taken.set(r);
        return OptionalInt.of(r);
    }

    /**
     * Gives a register back.
     *
     * @param register one that {@link #getreg} gave
     * @throws IllegalArgumentException if it is not held
     */
    public void putreg(int register) {
        if (register <= 0 || !taken.get(register)) {
            throw new IllegalArgumentException("register r" + register + " is not held");
        }
        taken.clear(register);
    }

    /**
     * Makes a label to be placed later.
     *
     * @return a label of this lambda
     */
    public Label genlabel() {
        return new Label(this);
    }

    /**
     * Places a label before the next instruction.
     *
     * @param label one of this lambda, not yet placed
     */
    public void place(Label label) {
        own(label);
        if (label.placed()) {
            throw new IllegalArgumentException("label is placed already");
        }
        label.pc = code.size();
    }

    /**
     * Writes {@code rd = rs1 op rs2}.
     *
     * @param op an operation of format {@link Format#BINARY}
     * @param type one of its types
     * @param rd the destination
     * @param rs1 the first source
     * @param rs2 the second source
     */
    public void binary(Op op, Type type, int rd, int rs1, int rs2) {
        add(Format.BINARY, op, type, false, null, rd, rs1, rs2, 0, null);
    }

    /**
     * Writes {@code rd = rs1 op imm}.
     *
     * @param op an operation of format {@link Format#BINARY}
     * @param type one of its types
     * @param rd the destination
     * @param rs1 the first source
     * @param imm a value of the type
     */
    public void binaryImmediate(Op op, Type type, int rd, int rs1, long imm) {
        add(Format.BINARY, op, type, true, null, rd, rs1, 0, imm, null);
    }

    /**
     * Writes {@code rd = op rs1}.
     *
     * @param op an operation of format {@link Format#UNARY}
     * @param type one of its types
     * @param rd the destination
     * @param rs1 the source
     */
    public void unary(Op op, Type type, int rd, int rs1) {
        add(Format.UNARY, op, type, false, null, rd, rs1, 0, 0, null);
    }

    /**
     * Writes {@code rd = imm}.
     *
     * @param type the type of the constant
     * @param rd the destination
     * @param imm a value of the type
     */
    public void set(Type type, int rd, long imm) {
        add(Format.CONSTANT, Op.SET, type, true, null, rd, 0, 0, imm, null);
    }

    /**
     * Writes {@code rd = region[base + offset]}.
     *
     * @param type the type of the value in memory
     * @param rd the destination
     * @param region the memory
     * @param base a register with an offset in bytes, 0 for none
     * @param offset bytes to add to it
     */
    public void load(Type type, int rd, Region region, int base, int offset) {
        add(Format.LOAD, Op.LD, type, true, region, rd, base, 0, offset, null);
    }

    /**
     * Writes {@code rd = the length of region}.
     *
     * @param rd the destination
     * @param region the memory
     */
    public void length(int rd, Region region) {
        add(Format.LENGTH, Op.LEN, Type.V, false, region, rd, 0, 0, 0, null);
    }

    /**
     * Writes a branch on two registers.
     *
     * @param op an operation of format {@link Format#BRANCH}
     * @param type how to compare
     * @param rs1 the left side
     * @param rs2 the right side
     * @param target where to go if it holds
     */
    public void branch(Op op, Type type, int rs1, int rs2, Label target) {
        add(Format.BRANCH, op, type, false, null, 0, rs1, rs2, 0, target);
    }

    /**
     * Writes a branch on a register and a constant.
     *
     * @param op an operation of format {@link Format#BRANCH}
     * @param type how to compare
     * @param rs1 the left side
     * @param imm the right side, a value of the type
     * @param target where to go if it holds
     */
    public void branchImmediate(Op op, Type type, int rs1, long imm, Label target) {
        add(Format.BRANCH, op, type, true, null, 0, rs1, 0, imm, target);
    }

    /**
     * Writes a jump.
     *
     * @param target where to go
     */
    public void jump(Label target) {
        add(Format.JUMP, Op.J, Type.V, false, null, 0, 0, 0, 0, target);
    }

    /**
     * Writes a return of a constant.
     *
     * @param type the type of the result
     * @param imm the result
     */
    public void returnImmediate(Type type, long imm) {
        add(Format.RETURN, Op.RET, type, true, null, 0, 0, 0, imm, null);
    }

    /**
     * Writes a return of a register.
     *
     * @param type the type of the result
     * @param rs1 the register
     */
    public void returnRegister(Type type, int rs1) {
        add(Format.RETURN, Op.RET, type, false, null, 0, rs1, 0, 0, null);
    }

    /**
     * Ends the program: every label used stands for its place.
     *
     * @return the program
     * @throws IllegalStateException if a label was used and never placed, or the program is too long
     */
    public Program end() {
        if (code.size() > Program.MAX_INSTRUCTIONS) {
            throw new IllegalStateException("more than " + Program.MAX_INSTRUCTIONS + " instructions");
        }
        List<Instruction> linked = new ArrayList<>(code.size());
        for (int pc = 0; pc < code.size(); pc++) {
            Instruction in = code.get(pc);
            Label label = used.get(pc);
            if (label != null && !label.placed()) {
                throw new IllegalStateException("instruction " + pc + " goes to a label that was never placed");
            }
            linked.add(
                    label == null
                            ? in
                            : new Instruction(
                                    in.op(),
                                    in.type(),
                                    in.immediate(),
                                    in.region(),
                                    in.rd(),
                                    in.rs1(),
                                    in.rs2(),
                                    in.imm(),
                                    label.pc));
        }
        return new Program(regions, linked);
    }

    private void add(
            Format format,
            Op op,
            Type type,
            boolean immediate,
            Region region,
            int rd,
            int rs1,
            int rs2,
            long imm,
            Label target) {
        if (op.format() != format) {
            throw new IllegalArgumentException(op.stem() + " is not of format " + format);
        }
        if (target != null) {
            own(target);
        }
        code.add(new Instruction(op, type, immediate, region, rd, rs1, rs2, imm, 0));
        used.add(target);
    }

    private void own(Label label) {
        if (label.owner != this) {
            throw new IllegalArgumentException("label belongs to another lambda");
        }
    }
}
