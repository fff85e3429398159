package dev.exocode.vcode;

/**
 * A value type of VCODE: how many bits of a register an operation reads and how it extends what it writes.
 *
 * <p>A register is 64 bits wide. An operation of a narrower type reads the low {@link #bits()} bits of its sources and
 * writes its result sign-extended (signed types) or zero-extended (unsigned types) to 64 bits, so the value of a
 * register is always a plain {@code long}. A floating-point value is held as its IEEE 754 bits.
 *
 * <p>Source: VCODE paper, table 1. Codes are part of the binary format and never reused.
 */
public enum Type {
    /** No value: the operation has no type of its own. */
    V(0, "", 0, false),
    /** Signed byte, memory only. */
    C(1, "c", 8, true),
    /** Unsigned byte, memory only. */
    UC(2, "uc", 8, false),
    /** Signed 16-bit integer, memory only. */
    S(3, "s", 16, true),
    /** Unsigned 16-bit integer, memory only. */
    US(4, "us", 16, false),
    /** Signed 32-bit integer. */
    I(5, "i", 32, true),
    /** Unsigned 32-bit integer. */
    U(6, "u", 32, false),
    /** Signed 64-bit integer. */
    L(7, "l", 64, true),
    /** Unsigned 64-bit integer, held in a register as the {@code long} of the same bits. */
    UL(8, "ul", 64, false),
    /** Pointer: an offset in bytes into some region, handled as {@link #UL}. */
    P(9, "p", 64, false),
    /** IEEE 754 binary32, held as its bits. */
    F(10, "f", 32, false),
    /** IEEE 754 binary64, held as its bits. */
    D(11, "d", 64, false);

    private final int code;
    private final String suffix;
    private final int bits;
    private final boolean signed;

    Type(int code, String suffix, int bits, boolean signed) {
        this.code = code;
        this.suffix = suffix;
        this.bits = bits;
        this.signed = signed;
    }

    /**
     * The number of this type in the binary format.
     *
     * @return 0 to 15, stable
     */
    public int code() {
        return code;
    }

    /**
     * What an operation's name carries for this type, as in {@code add} + {@code ul}.
     *
     * @return the suffix, empty for {@link #V}
     */
    public String suffix() {
        return suffix;
    }

    /**
     * The width of a value.
     *
     * @return bits: 0, 8, 16, 32 or 64
     */
    public int bits() {
        return bits;
    }

    /**
     * The width of a value in memory.
     *
     * @return bytes: 0, 1, 2, 4 or 8
     */
    public int bytes() {
        return bits / 8;
    }

    /**
     * Whether values are two's complement.
     *
     * @return true for {@code c s i l}
     */
    public boolean signed() {
        return signed;
    }

    /**
     * Whether values are floating-point numbers.
     *
     * @return true for {@code f d}
     */
    public boolean floating() {
        return this == F || this == D;
    }

    /**
     * The smallest register value of this type.
     *
     * @return the bound as a {@code long}; for the unsigned 64-bit types every {@code long} is a value, so {@link Long#MIN_VALUE}
     */
    public long min() {
        return bits == 64 ? Long.MIN_VALUE : signed ? -(1L << (bits - 1)) : 0;
    }

    /**
     * The largest register value of this type.
     *
     * @return the bound as a {@code long}; for the unsigned 64-bit types every {@code long} is a value, so {@link Long#MAX_VALUE}
     */
    public long max() {
        return bits == 64 ? Long.MAX_VALUE : signed ? (1L << (bits - 1)) - 1 : (1L << bits) - 1;
    }

    /**
     * Whether a register value is one this type can hold.
     *
     * @param value a register's 64 bits
     * @return true if {@link #wrap} would not change it
     */
    public boolean holds(long value) {
        return wrap(value) == value;
    }

    /**
     * The register value left by writing {@code value} with this type: its low bits, extended.
     *
     * @param value any 64 bits
     * @return the value in the range {@link #min()} to {@link #max()}; 0 for {@link #V}
     */
    public long wrap(long value) {
        int unused = 64 - bits;
        return bits == 0 ? 0 : signed ? value << unused >> unused : value << unused >>> unused;
    }
}
