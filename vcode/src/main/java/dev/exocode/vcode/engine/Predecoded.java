package dev.exocode.vcode.engine;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import java.nio.ByteOrder;

/**
 * The interpreter's own form of a program: two words an instruction, in one array.
 *
 * <pre>
 * even word   63        target        32 | 31 second 24 | 23 first 16 | 15 destination 8 | 7 code 0
 * odd word    63                              addend                                            0
 * </pre>
 *
 * <p>The operands of every code are {@code a = r[first]} and {@code b = r[second] + addend}, so that no code is needed
 * twice for registers and immediates: the one has the addend 0, the other register 0, which is always zero. Results for
 * register 0 go to a place of their own, {@link #LOST}. Targets are indices of even words, twice the pc.
 *
 * <p>There are codes for what programs do most; everything else is {@link #OTHER}, which works on the instruction itself.
 * The set is small on purpose: the compiler of the JVM spreads its registers over all of them. Codes come in groups of
 * eight, the group in the upper three bits, since the interpreter decides on the group first.
 */
final class Predecoded {
    /** The place of lost results in an activation's registers. */
    static final int LOST = Instruction.REGISTERS;

    /** Registers of an activation, and the place of lost results. */
    static final int WINDOW = LOST + 1;

    // Arithmetic cut to i: a op b.
    static final int ADD_I = 0;
    static final int SUB_I = 1;
    static final int MUL_I = 2;
    static final int AND_I = 3;
    static final int OR_I = 4;
    static final int XOR_I = 5;
    static final int LSH_I = 6;
    static final int RSH_I = 7;

    // The same cut to u.
    static final int ADD_U = 8;
    static final int SUB_U = 9;
    static final int MUL_U = 10;
    static final int AND_U = 11;
    static final int OR_U = 12;
    static final int XOR_U = 13;
    static final int LSH_U = 14;
    static final int RSH_U = 15;

    // The same not cut: l, ul and p.
    static final int ADD_L = 16;
    static final int SUB_L = 17;
    static final int MUL_L = 18;
    static final int AND_L = 19;
    static final int OR_L = 20;
    static final int XOR_L = 21;
    static final int LSH_L = 22;
    static final int RSH_L = 23;

    // Branches to the target: i, u, l, ul.
    static final int BLT_I = 24;
    static final int BLT_U = 25;
    static final int BLT_L = 26;
    static final int BLT_UL = 27;
    static final int BGE_I = 28;
    static final int BGE_U = 29;
    static final int BGE_L = 30;
    static final int BGE_UL = 31;

    // Branches on 32 bits and on 64, and what is left over: FUEL takes b, LEN is of the packet.
    static final int BEQ_W = 32;
    static final int BEQ_L = 33;
    static final int BNE_W = 34;
    static final int BNE_L = 35;
    static final int J = 36;
    static final int FUEL = 37;
    static final int LEN = 38;
    static final int RSH_UL = 39;

    // Loads from the packet, by c uc s us i u l. The target of JT is the index of a table.
    static final int PACKET_C = 40;
    static final int PACKET_UC = 41;
    static final int PACKET_S = 42;
    static final int PACKET_US = 43;
    static final int PACKET_I = 44;
    static final int PACKET_U = 45;
    static final int PACKET_L = 46;
    static final int JT = 47;

    // Loads from regions of little-endian order; their targets are ordinals of regions. The target of CALL is the index
    // of a function, its addend the registers it passes.
    static final int LD_C = 48;
    static final int LD_UC = 49;
    static final int LD_S = 50;
    static final int LD_US = 51;
    static final int LD_I = 52;
    static final int LD_U = 53;
    static final int LD_L = 54;
    static final int CALL = 55;

    // Stores to such regions. The destination of RET is how to cut a, see cut. OTHER is everything else.
    static final int ST_8 = 56;
    static final int ST_16 = 57;
    static final int ST_32 = 58;
    static final int ST_64 = 59;
    static final int RET = 60;
    static final int OTHER = 63;

    /** From a code cut to i to the same cut to u, and from there to the one not cut. */
    private static final int TYPE = 8;

    private static final long UPPER = 0xffffffffL;

    private final Program program;
    private final boolean undo;
    private final long[] words;

    private Predecoded(Program program, boolean undo) {
        this.program = program;
        this.undo = undo;
        this.words = new long[2 * program.code().size()];
    }

    /**
     * Predecodes a program.
     *
     * @param program one without flaws
     * @param undo whether stores to what can be undone are for {@link #OTHER}, which logs
     * @return two words an instruction
     */
    static long[] words(Program program, boolean undo) {
        Predecoded predecoded = new Predecoded(program, undo);
        for (int pc = 0; pc < program.code().size(); pc++) {
            predecoded.instruction(pc, program.code().get(pc));
        }
        return predecoded.words;
    }

    /** The tables of a program, their targets being indices of words. */
    static int[][] tables(Program program) {
        return program.tables().stream()
                .map(table -> table.stream().mapToInt(target -> 2 * target).toArray())
                .toArray(int[][]::new);
    }

    /**
     * How values are cut to a type, as a number small enough for a field.
     *
     * @param type a type of registers, or V
     * @return 0 to {@code i}, 1 to {@code u}, 2 not at all, 3 to nothing
     */
    static int cut(Type type) {
        return type == Type.V ? 3 : type.bits() == 64 ? 2 : type.signed() ? 0 : 1;
    }

    /**
     * Cuts a value.
     *
     * @param cut how, see {@link #cut(Type)}
     * @param value any bits
     * @return what {@link Type#wrap} makes of them
     */
    static long cut(int cut, long value) {
        return cut == 2 ? value : cut == 0 ? (int) value : cut == 1 ? value & UPPER : 0;
    }

    private void put(int pc, int code, int rd, int first, int second, long addend, int target) {
        words[2 * pc] = (long) target << 32 | (long) second << 24 | first << 16 | (rd == 0 ? LOST : rd) << 8 | code;
        words[2 * pc + 1] = addend;
    }

    /** A code that writes a register. */
    private void compute(int pc, Instruction in, int code) {
        put(pc, code, in.rd(), in.rs1(), in.rs2(), in.imm(), 0);
    }

    private void constant(int pc, int rd, long value) {
        put(pc, ADD_L, rd, 0, 0, value, 0);
    }

    private void instruction(int pc, Instruction in) {
        Type type = in.type();
        boolean floating = type.floating();
        int cut = cut(type);
        int order = !type.signed() && type.bits() == 64 ? 3 : cut;
        switch (in.op()) {
            case NOP, PREFETCH -> constant(pc, 0, 0);
            case J -> put(pc, J, 0, 0, 0, 0, 2 * in.target());
            case JT -> put(pc, JT, 0, in.rs1(), 0, 0, in.target());
            case CALL -> put(pc, CALL, in.rd(), 0, 0, in.imm(), in.target());
            case RET -> ret(pc, in, type);
            case RETV -> ret(pc, in, Type.V);
            case FUEL -> put(pc, FUEL, 0, 0, in.rs1(), in.imm(), 0);
            case MOV, LEA -> compute(pc, in, ADD_I + TYPE * cut);
            case SET -> constant(pc, in.rd(), in.imm());
            case COM -> put(pc, XOR_I + TYPE * cut, in.rd(), in.rs1(), 0, -1, 0);
            case AND -> compute(pc, in, AND_I + TYPE * cut);
            case OR -> compute(pc, in, OR_I + TYPE * cut);
            case XOR -> compute(pc, in, XOR_I + TYPE * cut);
            case LSH -> compute(pc, in, LSH_I + TYPE * cut);
            case RSH -> compute(pc, in, order == 3 ? RSH_UL : RSH_I + TYPE * cut);
            case ADD -> compute(pc, in, floating ? OTHER : ADD_I + TYPE * cut);
            case SUB -> compute(pc, in, floating ? OTHER : SUB_I + TYPE * cut);
            case MUL -> compute(pc, in, floating ? OTHER : MUL_I + TYPE * cut);
            case BLT, BGE, BLE, BGT -> {
                if (floating) {
                    branch(pc, in, OTHER);
                } else {
                    order(pc, in, order);
                }
            }
            case BEQ -> branch(pc, in, floating ? OTHER : type.bits() == 32 ? BEQ_W : BEQ_L);
            case BNE -> branch(pc, in, floating ? OTHER : type.bits() == 32 ? BNE_W : BNE_L);
            case LEN -> length(pc, in);
            case LD, ULD -> load(pc, in);
            case ST, UST -> store(pc, in);
            case NEG -> {
                if (floating) {
                    compute(pc, in, OTHER);
                } else {
                    put(pc, SUB_I + TYPE * cut, in.rd(), 0, in.rs1(), 0, 0);
                }
            }
            case CALLR, HCALL, NONZERO, DIV, MOD, MULHI, NAND, NOR, NXOR -> compute(pc, in, OTHER);
            case LT, LE, GT, GE, EQ, NE, INSIDE -> compute(pc, in, OTHER);
            case ABS, BSWAP, NOT, HTON, NTOH, SQRT, CEIL, FLOOR -> compute(pc, in, OTHER);
            case CVI2, CVU2, CVL2, CVUL2, CVP2, CVF2, CVD2 -> compute(pc, in, OTHER);
            case CMVEQ, CMVNE, CMVLT, CMVLE, CMVGT, CMVGE, EXT -> compute(pc, in, OTHER);
        }
    }

    private void branch(int pc, Instruction in, int code) {
        put(pc, code, 0, in.rs1(), in.rs2(), in.imm(), 2 * in.target());
    }

    /**
     * A comparison for order, as one of two: at most b is b at least a, and at most a constant is less than the next, unless it
     * is the last.
     */
    private void order(int pc, Instruction in, int order) {
        boolean strict = in.op() == Op.BLT || in.op() == Op.BGE;
        int target = 2 * in.target();
        if (strict) {
            branch(pc, in, (in.op() == Op.BLT ? BLT_I : BGE_I) + order);
        } else if (!in.immediate()) {
            put(pc, (in.op() == Op.BLE ? BGE_I : BLT_I) + order, 0, in.rs2(), in.rs1(), 0, target);
        } else if (in.imm() != (order == 3 ? -1 : in.type().max())) {
            put(pc, (in.op() == Op.BLE ? BLT_I : BGE_I) + order, 0, in.rs1(), 0, in.imm() + 1, target);
        } else if (in.op() == Op.BLE) {
            put(pc, J, 0, 0, 0, 0, target);
        } else {
            constant(pc, 0, 0);
        }
    }

    /** Cut to the instruction's type and then to the function's: the narrower of both, the function's of two as narrow. */
    private void ret(int pc, Instruction in, Type type) {
        Type result =
                program.functions().get(program.functionAt(pc)).signature().result();
        int cut = cut(type == Type.V || result.bits() == 64 ? type : result);
        words[2 * pc] = (long) in.rs1() << 16 | (long) cut << 8 | RET;
        words[2 * pc + 1] = in.imm();
    }

    private void length(int pc, Instruction in) {
        switch (in.region()) {
            case PACKET -> compute(pc, in, LEN);
            case USER -> compute(pc, in, OTHER);
            case STATE, SCRATCH, OUT, LOCAL, DATA ->
                constant(pc, in.rd(), program.declaredBytes(in.region(), program.functionAt(pc)));
        }
    }

    private void load(int pc, Instruction in) {
        boolean packet = in.region() == Region.PACKET;
        int first = packet ? PACKET_C : in.region().order() == ByteOrder.LITTLE_ENDIAN ? LD_C : OTHER;
        int code = first == OTHER
                ? OTHER
                : first
                        + switch (in.type()) {
                            case C -> 0;
                            case UC -> 1;
                            case S -> 2;
                            case US -> 3;
                            case I -> 4;
                            case U, F -> 5;
                            case L, UL, P, D -> 6;
                            case V -> throw new AssertionError(Format.LOAD);
                        };
        put(pc, code, in.rd(), in.rs1(), in.rs2(), in.imm(), in.region().ordinal());
    }

    private void store(int pc, Instruction in) {
        boolean logged = undo && (in.region() == Region.USER || in.region() == Region.STATE);
        int code = logged || in.region().order() == ByteOrder.BIG_ENDIAN
                ? OTHER
                : switch (in.type().bytes()) {
                    case 1 -> ST_8;
                    case 2 -> ST_16;
                    case 4 -> ST_32;
                    default -> ST_64;
                };
        // A source, not a destination: register 0 is register 0.
        put(pc, code, in.rd(), in.rs1(), in.rs2(), in.imm(), in.region().ordinal());
        if (in.rd() == 0) {
            words[2 * pc] &= ~0xff00L;
        }
    }
}
