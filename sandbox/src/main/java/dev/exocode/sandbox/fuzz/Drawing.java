package dev.exocode.sandbox.fuzz;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.random.Generator;
import dev.exocode.vcode.random.Shape;
import dev.exocode.vcode.random.Surroundings;
import dev.exocode.vcode.text.Printer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A case as it is drawn.
 *
 * @param kind what it is
 * @param genes of its program; leaving out some makes it smaller
 * @param seed of what is changed, and of the packets
 * @param effort what is done for it
 * @param front what takes it, if that is something else; or null
 */
record Drawing(Kind kind, List<Long> genes, long seed, Trial.Effort effort, Front front) {
    private static final int FEW_PACKETS = 16;
    private static final int MANY_PACKETS = 40;
    private static final int[] LENGTHS = {0, 1, 3, 8, 14, 21, 40, 64};

    /** One case in so many is compiled, and one in so many looked at step by step. */
    private static final int COMPILED = 12;

    private static final int DEEP = 32;

    /** The case of a number. */
    static Drawing of(long seed, long number, List<Front> fronts) {
        Random random = new Random((seed * 0x9e3779b97f4a7c15L ^ number) * 0xbf58476d1ce4e5b9L >> 8);
        random.nextInt();
        Kind kind = kind(random, fronts.isEmpty());
        Front front = kind == Kind.FRONT ? fronts.get(random.nextInt(fronts.size())) : null;
        Trial.Effort effort = new Trial.Effort(random.nextInt(COMPILED) == 0, random.nextInt(DEEP) == 0);
        // Mostly small programs; larger ones where the most is made of them.
        int most = random.nextInt(24) == 0 ? 30 : effort.jvm() ? 12 : 5;
        List<Long> genes = Generator.genes(random, most);
        return new Drawing(kind, genes, random.nextLong(), effort, front);
    }

    private static Kind kind(Random random, boolean alone) {
        int rest = random.nextInt(100);
        for (Kind kind : Kind.values()) {
            rest -= kind.share;
            if (rest < 0 && !(alone && kind == Kind.FRONT)) {
                return kind;
            }
        }
        return Kind.PLAIN;
    }

    Drawing with(List<Long> fewer) {
        return new Drawing(kind, fewer, seed, effort, front);
    }

    /** What is fed in. */
    Input input() {
        Random random = new Random(seed);
        Mutation mutation = new Mutation(random);
        return switch (kind) {
            case PLAIN -> encoded(program(Shape.PLAIN));
            case COUNTED -> encoded(program(Shape.COUNTED));
            case PAYING -> encoded(program(Shape.PAYING));
            case FLOATS -> encoded(program(Shape.FLOATS));
            case CHANGED -> encoded(mutation.program(base(random)));
            case BYTES ->
                new Input.Encoded(random.nextInt(8) == 0 ? noise(random) : mutation.bytes(bytes(base(random))));
            case TEXT -> new Input.Text(mutation.text(Printer.print(base(random))));
            case FORGED -> {
                Program other = base(random);
                yield new Input.Forged(bytes(mutation.program(other)), bytes(other), random.nextLong());
            }
            case FRONT -> new Input.Foreign(front, front.draw(random));
        };
    }

    private Program program(Shape shape) {
        return Surroundings.PROGRAMS.program(shape, genes);
    }

    private Program base(Random random) {
        return program(random.nextBoolean() ? Shape.PLAIN : random.nextInt(4) == 0 ? Shape.PAYING : Shape.COUNTED);
    }

    private static Input encoded(Program program) {
        return new Input.Encoded(bytes(program));
    }

    private static byte[] bytes(Program program) {
        return BinaryFormat.encode(program);
    }

    /** Bytes of nothing, that perhaps begin as a program does. */
    private static byte[] noise(Random random) {
        byte[] bytes = new byte[random.nextInt(120)];
        random.nextBytes(bytes);
        byte[] head = {0x7f, 'V', 'C', 'O', 1, 0, (byte) random.nextInt(4), 0};
        System.arraycopy(head, 0, bytes, 0, Math.min(random.nextInt(head.length + 1), bytes.length));
        return bytes;
    }

    /** The packets it is run on: more of them where that costs less than what went before. */
    List<byte[]> packets() {
        Random random = new Random(~seed);
        int count = effort.jvm() ? MANY_PACKETS : FEW_PACKETS;
        List<byte[]> packets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int length = random.nextInt(3) == 0
                    ? random.nextInt(Subject.MAX_PACKET_BYTES + 1)
                    : LENGTHS[random.nextInt(LENGTHS.length)];
            packets.add(Generator.packet(random, length));
        }
        return packets;
    }
}
