package dev.exocode.host.wakeup;

import dev.exocode.vcode.Op;

/** How two words are compared, as unsigned numbers of 64 bits. */
public enum Comparison {
    /** Less. */
    LT(Op.BGE),
    /** Less or equal. */
    LE(Op.BGT),
    /** Greater. */
    GT(Op.BLE),
    /** Greater or equal. */
    GE(Op.BLT),
    /** Equal. */
    EQ(Op.BNE),
    /** Not equal. */
    NE(Op.BEQ);

    /** The branch that is taken if it does not hold. */
    final Op unless;

    Comparison(Op unless) {
        this.unless = unless;
    }
}
