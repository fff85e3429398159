package dev.exocode.vcode.jvm;

import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Type;
import java.util.Arrays;
import java.util.List;

/**
 * What every value that a register ever holds in one function has in common, and so which local of the JVM can hold it.
 *
 * <p>An {@code int} local lets C2 see a counter as one: it moves checks out of loops on ints, not on longs.
 */
enum Kind {
    /** 0 to 2^31-1: an int, however it is extended. */
    NATURAL,
    /** -2^31 to 2^31-1: an int, sign-extended. */
    SIGNED,
    /** 0 to 2^32-1: an int, zero-extended. */
    UNSIGNED,
    /** Anything: a long. */
    LONG;

    boolean isInt() {
        return this != LONG;
    }

    /** The kinds of all registers in a function; every register is zero at first, unless it is a parameter. */
    static Kind[] of(Program program, int function) {
        Kind[] kinds = new Kind[Instruction.REGISTERS];
        Arrays.fill(kinds, NATURAL);
        Function of = program.functions().get(function);
        List<Type> parameters = of.signature().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            kinds[i + 1] = of(parameters.get(i));
        }
        for (int pc = of.start(); pc < program.end(function); pc++) {
            Instruction in = program.code().get(pc);
            if (in.op().format().writes() && in.rd() != 0) {
                kinds[in.rd()] = kinds[in.rd()].join(result(program, in));
            }
        }
        return kinds;
    }

    /** What is common to values of both kinds. */
    Kind join(Kind other) {
        return this == other || other == NATURAL ? this : this == NATURAL ? other : LONG;
    }

    /** The kind of the values of a type. */
    static Kind of(Type type) {
        return switch (type) {
            case UC, US -> NATURAL;
            case C, S, I -> SIGNED;
            case U, F -> UNSIGNED;
            case V, L, UL, P, D -> LONG;
        };
    }

    /** The kind of what an instruction writes. */
    static Kind result(Program program, Instruction in) {
        return switch (in.op()) {
            case LEN, LT, LE, GT, GE, EQ, NE, NOT -> NATURAL;
            case SET ->
                in.imm() >= 0 && in.imm() <= Integer.MAX_VALUE
                        ? NATURAL
                        : Type.I.holds(in.imm()) ? SIGNED : Type.U.holds(in.imm()) ? UNSIGNED : LONG;
            case EXT -> of(program.extensions().get(in.target()).result(in.type()));
            case NOP, J, JT, BLT, BLE, BGT, BGE, BEQ, BNE, RET, RETV, FUEL, NONZERO, ST, UST, PREFETCH, INSIDE ->
                NATURAL;
            case CALL, CALLR, HCALL, ADD, SUB, MUL, DIV, MOD, MULHI, LSH, RSH -> of(in.type());
            case AND, OR, XOR, NAND, NOR, NXOR, COM, NEG, MOV, ABS -> of(in.type());
            case BSWAP, HTON, NTOH, SQRT, CEIL, FLOOR, LD, ULD, LEA -> of(in.type());
            case CVI2, CVU2, CVL2, CVUL2, CVP2, CVF2, CVD2 -> of(in.type());
            case CMVEQ, CMVNE, CMVLT, CMVLE, CMVGT, CMVGE -> of(in.type());
        };
    }
}
