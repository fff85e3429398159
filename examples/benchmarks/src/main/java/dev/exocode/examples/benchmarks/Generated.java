package dev.exocode.examples.benchmarks;

import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Type;
import java.util.List;
import java.util.Random;

/** Programs of a given size and of the shape of filters, each unlike all others. */
final class Generated {
    /** Of one test: a load, a mask and a branch. */
    private static final int TEST = 3;

    private static final List<Op> OPS =
            List.of(Op.ADD, Op.SUB, Op.MUL, Op.AND, Op.OR, Op.XOR, Op.LSH, Op.RSH, Op.LT, Op.EQ);

    private Generated() {}

    /**
     * A program that looks at many fields of a packet of at least 64 bytes, and takes every packet of zeros.
     *
     * @param instructions how many; a multiple of 3
     * @param seed makes it unlike others
     */
    static Program filter(int instructions, int seed) {
        Lambda f = new Lambda(Segment.packet());
        Lambda.Label reject = f.genlabel();
        for (int i = 1; i < instructions / TEST; i++) {
            f.load(i % 2 == 0 ? Type.U : Type.US, 1, Region.PACKET, 0, (i * 7 + seed) % 60);
            f.binaryImmediate(Op.AND, Type.U, 1, 1, 0xff + seed % 0xff00);
            f.branchImmediate(Op.BNE, Type.U, 1, 0, reject);
        }
        f.nop();
        f.returnImmediate(Type.U, 1);
        f.place(reject);
        f.returnImmediate(Type.U, 0);
        Program program = f.end();
        if (program.code().size() != instructions) {
            throw new AssertionError(program.code().size());
        }
        return program;
    }

    /**
     * A program that computes, with integers of all widths, and gives a number that depends on all of it.
     *
     * @param instructions how many
     * @param seed makes it unlike others
     */
    static Program arithmetic(int instructions, int seed) {
        Random random = new Random(seed);
        Lambda f = new Lambda(Segment.packet());
        f.set(Type.L, 1, random.nextLong());
        for (int i = 2; i < instructions; i++) {
            Op op = OPS.get(random.nextInt(OPS.size()));
            Type type = op.types().get(random.nextInt(4));
            f.binary(op, type, 1 + random.nextInt(8), 1 + random.nextInt(8), 1 + random.nextInt(8));
        }
        f.returnRegister(Type.L, 1);
        return f.end();
    }
}
