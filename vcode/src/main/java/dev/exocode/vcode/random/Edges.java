package dev.exocode.vcode.random;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import java.util.Random;

/** Numbers at which something changes: the ends of types, lengths of headers, floating-point numbers that are like no other. */
final class Edges {
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

    private static final long[] FLOAT_EDGES = floatEdges();
    private static final long[] DOUBLE_EDGES = doubleEdges();

    private Edges() {}

    private static long[] floatEdges() {
        float[] numbers = {
            0,
            -0.0f,
            1,
            -1,
            0.5f,
            -1.5f,
            1e-40f,
            Float.MIN_VALUE,
            Float.MAX_VALUE,
            0x1p31f,
            -0x1p31f,
            0x1p32f,
            0x1p63f,
            -0x1p63f,
            0x1p64f,
            16777217,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.NaN
        };
        long[] bits = new long[numbers.length + 1];
        for (int i = 0; i < numbers.length; i++) {
            bits[i] = Type.F.wrap(Float.floatToRawIntBits(numbers[i]));
        }
        bits[numbers.length] = 0xff812345L;
        return bits;
    }

    private static long[] doubleEdges() {
        double[] numbers = {
            0,
            -0.0,
            1,
            -1,
            0.5,
            -1.5,
            1e-310,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            0x1p31,
            -0x1p31,
            4294967295.5,
            0x1p63,
            -0x1p63,
            0x1p64,
            0x1.fffffffffffffp63,
            3.5e38,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN
        };
        long[] bits = new long[numbers.length + 1];
        for (int i = 0; i < numbers.length; i++) {
            bits[i] = Double.doubleToRawLongBits(numbers[i]);
        }
        bits[numbers.length] = 0xfff0123456789abcL;
        return bits;
    }

    /** A number that an instruction may carry. */
    static long value(Random random, Op op, Type type) {
        return switch (type) {
            case F -> FLOAT_EDGES[random.nextInt(FLOAT_EDGES.length)];
            case D -> DOUBLE_EDGES[random.nextInt(DOUBLE_EDGES.length)];
            default -> {
                long value = type.wrap(edge(random));
                yield op == Op.LSH || op == Op.RSH ? value & type.bits() - 1 : value;
            }
        };
    }

    /** An integer. */
    static long edge(Random random) {
        return EDGES[random.nextInt(EDGES.length)];
    }
}
