package dev.exocode.vcode.engine;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Type;
import java.util.Arrays;
import java.util.Objects;

/**
 * Runs a program instruction by instruction, allocating nothing per run.
 *
 * <p>It checks again what a verifier has proved (bounds, divisors, targets): a failure here means that an unverified program was
 * run, or a bug of ours, and throws.
 */
public final class Interpreter implements Executable {
    private static final int DONE = -1;

    private final Instruction[] code;
    private final long[] registers = new long[Instruction.REGISTERS];

    private Interpreter(Program program) {
        this.code = program.code().toArray(Instruction[]::new);
    }

    /**
     * Makes a program ready to run.
     *
     * @param program one that a verifier has accepted
     * @return an instance for one thread at a time
     */
    public static Interpreter of(Program program) {
        return new Interpreter(program);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the program does what a verified one cannot
     */
    @Override
    public long run(byte[] data, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, data.length);
        Arrays.fill(registers, 0);
        long result = 0;
        int pc = 0;
        while (pc >= 0 && pc < code.length) {
            Instruction in = code[pc];
            Type type = in.type();
            long first = registers[in.rs1()];
            long second = in.immediate() ? in.imm() : registers[in.rs2()];
            int next = pc + 1;
            pc = switch (in.op()) {
                case NOP -> next;
                case J -> in.target();
                case BLT, BLE, BGT, BGE, BEQ, BNE -> Semantics.holds(in.op(), type, first, second) ? in.target() : next;
                case RET -> {
                    result = type.wrap(in.immediate() ? in.imm() : first);
                    yield DONE;
                }
                case DIV, MOD -> write(in.rd(), divide(pc, in, first, second), next);
                case ADD, SUB, MUL, AND, OR, XOR, LSH, RSH, MULHI, NAND, NOR, NXOR, LT, LE, GT, GE, EQ, NE ->
                    write(in.rd(), Semantics.binary(in.op(), type, first, second), next);
                case COM, NEG, MOV, ABS, BSWAP -> write(in.rd(), Semantics.unary(in.op(), type, first), next);
                case SET -> write(in.rd(), in.imm(), next);
                case LD -> write(in.rd(), load(pc, type, first + second, data, offset, length), next);
                case LEN -> write(in.rd(), length, next);
            };
        }
        if (pc != DONE) {
            throw new IllegalStateException("unverified program: control left the code  pc=" + pc);
        }
        return result;
    }

    private int write(int rd, long value, int next) {
        if (rd != 0) {
            registers[rd] = value;
        }
        return next;
    }

    private static long divide(int pc, Instruction in, long first, long second) {
        if (in.type().wrap(second) == 0) {
            throw new IllegalStateException("unverified program: division by zero  pc=" + pc);
        }
        return Semantics.binary(in.op(), in.type(), first, second);
    }

    private static long load(int pc, Type type, long at, byte[] data, int offset, int length) {
        // at + width <= length, written so that no sum can wrap.
        if (at < 0 || at > (long) length - type.bytes()) {
            throw new IllegalStateException("unverified program: load outside the packet  pc=" + pc + " offset=" + at
                    + " width=" + type.bytes() + " length=" + length);
        }
        int index = offset + (int) at;
        return type.wrap(
                switch (type) {
                    case C, UC -> data[index];
                    case S, US -> Memory.load16(data, index);
                    case I, U -> Memory.load32(data, index);
                    case L, UL -> Memory.load64(data, index);
                    case V -> throw new AssertionError("load without a type");
                });
    }
}
