package dev.exocode.examples.benchmarks;

import dev.exocode.vcode.Program;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The internet checksum of a packet, in Java and in VCODE, with fuel charged in several ways. Source: RFC 1071. */
final class Checksum {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private static final String BEGIN = """
            .region packet
                    len     r1, packet
                    andii   r2, r1, -2              # the end of the pairs
                    seti    r3, 0                   # the place
                    seti    r4, 0                   # the sum
                    bgei    r3, r2, odd
            """;
    private static final String BODY = """
                    ldusi   r5, packet[r3+0]
                    addi    r4, r4, r5
                    addii   r3, r3, 2
            """;
    private static final String AGAIN = """
                    blti    r3, r2, pair
            """;
    private static final String END = """
            odd:
                    bgei    r2, r1, fold
                    lduci   r5, packet[r2+0]
                    lshii   r5, r5, 8
                    addi    r4, r4, r5
            fold:
                    andii   r5, r4, 0xffff
                    rshii   r4, r4, 16
                    addi    r4, r4, r5
                    andii   r5, r4, 0xffff
                    rshii   r4, r4, 16
                    addi    r4, r4, r5
                    comi    r4, r4
                    andii   r4, r4, 0xffff
                    reti    r4
            """;

    private Checksum() {}

    /** No fuel. */
    static Program free() {
        return Examples.assemble(BEGIN + "pair:\n" + BODY + AGAIN + END);
    }

    /** Fuel charged once, as the number of iterations is known before the loop. */
    static Program once() {
        return Examples.assemble(BEGIN + """
                        rshii   r5, r2, 1
                        fuel    r5
                """ + "pair:\n" + BODY + AGAIN + END);
    }

    /** Fuel charged a strip of 64 iterations. */
    static Program strips() {
        return Examples.assemble(BEGIN + """
                strip:
                        fueli   64
                        addii   r6, r3, 128             # the end of the strip
                        blei    r6, r2, pair
                        movi    r6, r2
                """ + "pair:\n" + BODY + """
                        blti    r3, r6, pair
                        blti    r3, r2, strip
                """ + END);
    }

    /** Fuel charged at every iteration. */
    static Program each() {
        return Examples.assemble(BEGIN + "pair:\n        fueli   1\n" + BODY + AGAIN + END);
    }

    /** The same loop as a careful Java programmer writes it. */
    static long byHand(byte[] p, int at, int n) {
        int sum = 0;
        int pairs = n & -2;
        for (int i = 0; i < pairs; i += 2) {
            sum += (short) SHORT.get(p, at + i) & 0xffff;
        }
        if (pairs < n) {
            sum += (p[at + pairs] & 0xff) << 8;
        }
        sum = (sum & 0xffff) + (sum >> 16);
        sum = (sum & 0xffff) + (sum >> 16);
        return ~sum & 0xffff;
    }
}
