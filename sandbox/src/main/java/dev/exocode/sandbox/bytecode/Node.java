package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;

/**
 * An instruction of VCODE on registers that there are as many of as one likes; {@link Allocation} gives them numbers.
 *
 * <p>Registers are numbered so: 0 is zero; from 1 on, the local variables of the JVM; from {@link #STACK} on, the places of the
 * operand stack, which hold what stands on it between blocks; from {@link #TEMPORARIES} on, those that are set once and read in
 * the same block only.
 */
final class Node {
    /** The most local variables of a method, where a long is two. */
    static final int MAX_LOCALS = 128;
    /** The register of the lowest place of the operand stack. */
    static final int STACK = 1 + MAX_LOCALS;
    /** The most operands that stand on the stack at a time, where a long is one. */
    static final int MAX_STACK = 63;
    /** The first register that lives in one block only. */
    static final int TEMPORARIES = STACK + MAX_STACK;

    final Op op;
    final Type type;
    final int line;
    Region region;
    /** What is written; of a store, what is stored. */
    int rd;

    int rs1;
    int rs2;
    boolean immediate;
    long imm;
    int[] arguments = {};
    /** A {@link ClassFile.Method} or an import; null of what calls nothing. */
    Object callee;
    /** Where a branch or jump goes, or the targets of a table. */
    Block[] targets = {};
    /** Whether nobody wants its result and nothing else comes of it. */
    boolean dead;

    Node(Op op, Type type, int line) {
        this.op = op;
        this.type = type;
        this.line = line;
    }

    /** The larger or the smaller of two: {@code rd = rs1} if it compares so with {@code rs2}, else {@code rs2}. */
    boolean chooses() {
        return (op == Op.BLE || op == Op.BGE) && targets.length == 0;
    }

    /** Whether it sets {@link #rd}. */
    boolean writes() {
        return rd != 0 && op != Op.ST;
    }

    /** Whether nothing comes of it but its result. */
    boolean isPure() {
        return switch (op.format()) {
            case BINARY -> op.traps(type).isEmpty();
            case UNARY, CONSTANT, LENGTH -> true;
            default -> chooses();
        };
    }

    /** Whether it does nothing but give a register what another holds. */
    boolean moves() {
        return op == Op.MOV;
    }

    /** The registers it reads; some may be 0. */
    int[] sources() {
        int[] sources = new int[3 + arguments.length];
        sources[0] = rs1;
        sources[1] = rs2;
        sources[2] = op == Op.ST ? rd : 0;
        System.arraycopy(arguments, 0, sources, 3, arguments.length);
        return sources;
    }
}
