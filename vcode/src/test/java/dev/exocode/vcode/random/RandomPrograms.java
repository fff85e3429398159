package dev.exocode.vcode.random;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Programs drawn from {@link Op}, without backward branches, all of whose registers are set before use; many are safe,
 * because loads tend to follow a check that covers them, and many are not, because checks are off by a little.
 *
 * <p>A program is made from a list of genes, a number for each piece of code, so that a failing list shrinks.
 */
public final class RandomPrograms {
    private static final int REGISTERS = 6;
    private static final int LENGTH_REGISTER = 7;
    private static final int SCRATCH_REGISTER = 8;
    private static final long[] EDGES = {
        0,
        1,
        2,
        3,
        4,
        7,
        8,
        13,
        14,
        15,
        31,
        32,
        33,
        60,
        63,
        64,
        127,
        128,
        255,
        256,
        0x7fff,
        0x8000,
        0xffff,
        0x10000,
        0x7fffffffL,
        0x80000000L,
        0xffffffffL,
        0x100000000L,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        -1,
        -2,
        -4,
        -14,
        -256
    };

    private final List<Instruction> code = new ArrayList<>();

    private RandomPrograms() {}

    /**
     * Lists of genes.
     *
     * @return an arbitrary for {@link #program}
     */
    public static Arbitrary<List<Long>> genes() {
        return Arbitraries.longs().list().ofMinSize(0).ofMaxSize(40);
    }

    /**
     * The program that genes stand for.
     *
     * @param genes any numbers
     * @return a well-formed program that returns on every path
     */
    public static Program program(List<Long> genes) {
        RandomPrograms out = new RandomPrograms();
        Random start = new Random(genes.size());
        for (int r = 1; r <= REGISTERS; r++) {
            out.add(Op.SET, Type.L, true, null, r, 0, 0, edge(start), 0);
        }
        out.add(Op.LEN, Type.V, false, Region.PACKET, LENGTH_REGISTER, 0, 0, 0, 0);
        for (long gene : genes) {
            out.piece(new Random(gene));
        }
        out.add(Op.RET, Type.L, false, null, 0, 1, 0, 0, 0);
        return new Program(Set.of(Region.PACKET), out.linked());
    }

    /**
     * A packet whose bytes are often the edges that programs compare with.
     *
     * @param random the source of its bytes
     * @param length its length in bytes
     * @return a new array
     */
    public static byte[] packet(Random random, int length) {
        byte[] packet = new byte[length];
        for (int i = 0; i < length; i++) {
            packet[i] = random.nextInt(3) == 0 ? (byte) random.nextInt(256) : (byte) edge(random);
        }
        return packet;
    }

    private void piece(Random random) {
        switch (random.nextInt(16)) {
            case 0, 1 -> guard(random);
            case 2, 3, 4, 5 -> guardedLoad(random);
            case 6 -> farApart(random);
            default -> any(random);
        }
    }

    /** Leaves if the packet is shorter than some length. */
    private void guard(Random random) {
        long least = random.nextInt(40);
        if (random.nextBoolean()) {
            branch(random, Op.BLT, Type.U, true, LENGTH_REGISTER, 0, least);
        } else {
            add(Op.SET, Type.U, true, null, SCRATCH_REGISTER, 0, 0, least, 0);
            branch(random, Op.BGT, Type.U, false, SCRATCH_REGISTER, LENGTH_REGISTER, 0);
        }
    }

    /** A masked value as an offset, a check that is right or wrong by a byte, and a load. */
    private void guardedLoad(Random random) {
        int base = register(random);
        Type type = random.nextBoolean() ? Type.L : Type.U;
        add(Op.AND, type, true, null, base, register(random), 0, random.nextInt(64), 0);
        if (random.nextInt(3) == 0) {
            add(Op.LSH, type, true, null, base, base, 0, random.nextInt(3), 0);
        }
        Type loaded = pick(random, Op.LD.types());
        int offset = random.nextInt(20);
        int slack = random.nextInt(4) == 0 ? random.nextInt(9) - 4 : 0;
        int extent = Math.max(0, offset + loaded.bytes() + slack);
        add(Op.ADD, type, true, null, SCRATCH_REGISTER, base, 0, extent, 0);
        Op leave = random.nextInt(8) == 0 ? Op.BGE : Op.BGT;
        branch(random, leave, Type.L, false, SCRATCH_REGISTER, LENGTH_REGISTER, 0);
        if (random.nextInt(4) == 0) {
            any(random);
        }
        add(Op.LD, loaded, true, Region.PACKET, register(random), base, 0, offset, 0);
    }

    /** Two registers far from zero whose sum is near it, as base and offset of a load: no sum on the way may wrap. */
    private void farApart(Random random) {
        int base = register(random);
        int offset = register(random);
        long far = random.nextBoolean() ? Long.MAX_VALUE - random.nextInt(10) : edge(random) & Long.MAX_VALUE;
        long near = Math.min(Long.MAX_VALUE - far, random.nextInt(12));
        add(Op.SET, Type.L, true, null, base, 0, 0, -far, 0);
        add(Op.SET, Type.L, true, null, offset, 0, 0, far + near, 0);
        if (random.nextBoolean()) {
            // The same by arithmetic on what is not known.
            add(Op.AND, Type.L, true, null, SCRATCH_REGISTER, register(random), 0, 7, 0);
            add(Op.ADD, Type.L, false, null, base, base, SCRATCH_REGISTER, 0, 0);
        }
        int first = random.nextBoolean() ? base : offset;
        add(
                Op.LD,
                pick(random, Op.LD.types()),
                false,
                Region.PACKET,
                register(random),
                first,
                base + offset - first,
                0,
                0);
    }

    private void any(Random random) {
        Op op = pick(random, List.of(Op.values()));
        Type type = pick(random, op.types());
        Format format = op.format();
        boolean immediate = format.allowsImmediate() && (!format.allowsRegister() || random.nextBoolean());
        if (op == Op.RET && random.nextInt(4) != 0) {
            return;
        }
        long imm = 0;
        if (immediate) {
            imm = op == Op.LD ? random.nextInt(40) - 2 : type.wrap(edge(random));
            imm = op == Op.LSH || op == Op.RSH ? imm & type.bits() - 1 : imm;
        }
        if (op.traps().contains(Trap.DIVISOR) && random.nextInt(16) != 0) {
            // Mostly a divisor that is not zero, mostly for a reason that can be seen.
            divisor(random, op, type);
            return;
        }
        int rs1 = format.readsFirst(immediate) ? source(random) : 0;
        int rs2 = format.readsSecond(immediate) ? source(random) : 0;
        if (op == Op.LD && immediate && random.nextBoolean()) {
            rs1 = 0;
        }
        add(
                op,
                type,
                immediate,
                format.namesRegion() ? Region.PACKET : null,
                format.writes() ? register(random) : 0,
                rs1,
                rs2,
                imm,
                format.namesTarget() ? 1 + random.nextInt(6) : 0);
    }

    private void divisor(Random random, Op op, Type type) {
        int by = register(random);
        long mask = random.nextInt(1 << random.nextInt(17));
        switch (random.nextInt(4)) {
            case 0 -> add(op, type, true, null, register(random), source(random), 0, 1 + random.nextInt(300), 0);
            case 1 -> add(op, type, true, null, register(random), source(random), 0, type.wrap(edge(random) | 1), 0);
            case 2 -> {
                add(Op.AND, Type.L, true, null, by, source(random), 0, mask, 0);
                branch(random, Op.BEQ, Type.L, true, by, 0, 0);
                add(op, type, false, null, register(random), source(random), by, 0, 0);
            }
            default -> {
                add(Op.AND, type, true, null, by, source(random), 0, mask, 0);
                add(Op.ADD, type, true, null, by, by, 0, 1, 0);
                add(op, type, false, null, register(random), source(random), by, 0, 0);
            }
        }
    }

    private void branch(Random random, Op op, Type type, boolean immediate, int rs1, int rs2, long imm) {
        add(op, type, immediate, null, 0, rs1, rs2, imm, 1 + random.nextInt(20));
    }

    /** Until linked, a target is a distance. */
    private void add(
            Op op, Type type, boolean immediate, Region region, int rd, int rs1, int rs2, long imm, int distance) {
        code.add(new Instruction(op, type, immediate, region, rd, rs1, rs2, imm, distance));
    }

    private List<Instruction> linked() {
        List<Instruction> linked = new ArrayList<>();
        for (int pc = 0; pc < code.size(); pc++) {
            Instruction in = code.get(pc);
            int target = in.op().format().namesTarget() ? Math.min(pc + in.target(), code.size() - 1) : 0;
            linked.add(new Instruction(
                    in.op(), in.type(), in.immediate(), in.region(), in.rd(), in.rs1(), in.rs2(), in.imm(), target));
        }
        return linked;
    }

    private static int register(Random random) {
        return 1 + random.nextInt(REGISTERS);
    }

    private static int source(Random random) {
        return random.nextInt(8) == 0 ? LENGTH_REGISTER : random.nextInt(REGISTERS + 1);
    }

    private static long edge(Random random) {
        return EDGES[random.nextInt(EDGES.length)];
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
