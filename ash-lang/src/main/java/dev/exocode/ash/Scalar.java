package dev.exocode.ash;

import dev.exocode.vcode.Type;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of the language. A value is in a register as 64 bits that its type holds: never one outside of its range. */
enum Scalar {
    // A row: bits, whether there is a sign, the type of registers that compute it, the type in memory.
    BOOL(1, false, Type.U, Type.UC),
    U8(8, false, Type.U, Type.UC),
    U16(16, false, Type.U, Type.US),
    U32(32, false, Type.U, Type.U),
    U64(64, false, Type.UL, Type.UL),
    I8(8, true, Type.I, Type.C),
    I16(16, true, Type.I, Type.S),
    I32(32, true, Type.I, Type.I),
    I64(64, true, Type.L, Type.L);

    private final int bits;
    private final boolean signed;
    private final Type register;
    private final Type memory;

    Scalar(int bits, boolean signed, Type register, Type memory) {
        this.bits = bits;
        this.signed = signed;
        this.register = register;
        this.memory = memory;
    }

    /** The type of a name. */
    static Optional<Scalar> of(String word) {
        return Arrays.stream(values())
                .filter(scalar -> scalar.word().equals(word))
                .findFirst();
    }

    /** The smallest unsigned type that holds so many bits. */
    static Scalar unsigned(int bits) {
        return bits <= 8 ? U8 : bits <= 16 ? U16 : bits <= 32 ? U32 : U64;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Scalar::word).toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    int bits() {
        return bits;
    }

    /** Bytes in memory. */
    int bytes() {
        return memory.bytes();
    }

    boolean signed() {
        return signed;
    }

    boolean number() {
        return this != BOOL;
    }

    Type register() {
        return register;
    }

    Type memory() {
        return memory;
    }

    /** Whether results in a register must be cut to the type. */
    boolean narrow() {
        return bits < register.bits();
    }

    BigInteger min() {
        return signed ? BigInteger.ONE.shiftLeft(bits - 1).negate() : BigInteger.ZERO;
    }

    BigInteger max() {
        return BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits).subtract(BigInteger.ONE);
    }

    boolean holds(BigInteger value) {
        return value.compareTo(min()) >= 0 && value.compareTo(max()) <= 0;
    }

    /** The value of the low bits of a number. */
    long wrap(long value) {
        int unused = Long.SIZE - bits;
        return signed ? value << unused >> unused : value << unused >>> unused;
    }

    /** A value as a mathematical number. */
    BigInteger exact(long value) {
        return signed || bits < Long.SIZE ? BigInteger.valueOf(value) : new BigInteger(Long.toUnsignedString(value));
    }
}
