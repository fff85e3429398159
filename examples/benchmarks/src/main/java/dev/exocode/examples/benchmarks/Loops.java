package dev.exocode.examples.benchmarks;

import dev.exocode.vcode.Program;

/** Small programs with loops over the packet, all of whose loads can be proved. */
final class Loops {
    private static final String OPTIONS = """
            .region packet
                    len     r1, packet
                    bltui   r1, 20, none
                    lduci   r2, packet[12]
                    rshui   r2, r2, 4
                    bltui   r2, 5, none
                    lshui   r2, r2, 2               # the end of the header
                    bgtu    r2, r1, none
                    setu    r3, 20                  # the place
            next:
                    bgeu    r3, r2, none
                    lduci   r4, packet[r3+0]
                    bequi   r4, 0, none
                    bneui   r4, 1, long
                    addui   r3, r3, 1
                    j       next
            long:
                    addui   r5, r3, 2
                    bgtu    r5, r2, none
                    lduci   r6, packet[r3+1]
                    bltui   r6, 2, none
                    addu    r5, r3, r6
                    bgtu    r5, r2, none
                    bneui   r4, 2, other
                    bneui   r6, 4, other
                    ldusi   r4, packet[r3+2]
                    retu    r4
            other:
                    movu    r3, r5
                    j       next
            none:
                    retui   0
            """;

    private static final String CHECKSUM = """
            .region packet
                    len     r1, packet
                    setul   r2, 0                   # the place
                    setul   r3, 0                   # the sum
            pair:
                    adduli  r4, r2, 1
                    bgeul   r4, r1, odd
                    ldusi   r5, packet[r2+0]
                    addul   r3, r3, r5
                    adduli  r2, r2, 2
                    j       pair
            odd:
                    bgeul   r2, r1, fold
                    lduci   r5, packet[r2+0]
                    lshuli  r5, r5, 8
                    addul   r3, r3, r5
            fold:
                    rshuli  r5, r3, 16
                    anduli  r3, r3, 0xffff
                    addul   r3, r3, r5
                    rshuli  r5, r3, 16
                    anduli  r3, r3, 0xffff
                    addul   r3, r3, r5
                    comu    r3, r3
                    andui   r3, r3, 0xffff
                    retu    r3
            """;

    private Loops() {}

    /** The maximum segment size among the options of a TCP header, or 0. Source: RFC 9293, section 3.1. */
    static Program options() {
        return Examples.assemble(OPTIONS);
    }

    /** The internet checksum of the packet. Source: RFC 1071. */
    static Program checksum() {
        return Examples.assemble(CHECKSUM);
    }
}
