package dev.exocode.vcode;

import static dev.exocode.vcode.Type.C;
import static dev.exocode.vcode.Type.I;
import static dev.exocode.vcode.Type.L;
import static dev.exocode.vcode.Type.S;
import static dev.exocode.vcode.Type.U;
import static dev.exocode.vcode.Type.UC;
import static dev.exocode.vcode.Type.UL;
import static dev.exocode.vcode.Type.US;
import static dev.exocode.vcode.Type.V;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The instruction table: one row per operation family, from which every other part derives.
 *
 * <p>A row gives the stable number of the family in the binary format, the stem of its names, its operands, its legal
 * types, its fuel cost, the traps it may raise, and its meaning. An instruction's name is stem + type suffix +
 * {@code i} where the immediate is a choice ({@code addui}: add, unsigned, immediate).
 *
 * <p>Derived, never repeated: the assembler's keywords, the printer, the binary codec, the builder's checks, control-flow
 * edges, fuel, obligations and the generator of random programs. Written by hand as exhaustive switches over this enum,
 * so that the compiler lists what a new row still lacks: {@link dev.exocode.vcode.engine.Semantics}, the interpreter,
 * the JVM backend and the verifier's transfer functions.
 *
 * <p>Source: VCODE paper, table 2, for names and types; {@code len} is ours, because memory is segmented.
 */
public enum Op {
    // Numbers are for ever: append, never renumber. 0x00-0x0f control, 0x10-0x2f arithmetic, 0x30-0x3f memory.
    /** Nothing. */
    NOP(0x00, "nop", Format.NONE, types(V), 1, "does nothing"),
    /** Jump. */
    J(0x01, "j", Format.JUMP, types(V), 1, "goes to target"),
    /** Branch if less. */
    BLT(0x02, "blt", Format.BRANCH, words(), 1, "goes to target if rs1 < rs2"),
    /** Branch if less or equal. */
    BLE(0x03, "ble", Format.BRANCH, words(), 1, "goes to target if rs1 <= rs2"),
    /** Branch if greater. */
    BGT(0x04, "bgt", Format.BRANCH, words(), 1, "goes to target if rs1 > rs2"),
    /** Branch if greater or equal. */
    BGE(0x05, "bge", Format.BRANCH, words(), 1, "goes to target if rs1 >= rs2"),
    /** Branch if equal. */
    BEQ(0x06, "beq", Format.BRANCH, words(), 1, "goes to target if rs1 = rs2"),
    /** Branch if not equal. */
    BNE(0x07, "bne", Format.BRANCH, words(), 1, "goes to target if rs1 != rs2"),
    /** Return. */
    RET(0x08, "ret", Format.RETURN, words(), 1, "ends the program with rs1 as its result"),

    /** Addition. */
    ADD(0x10, "add", Format.BINARY, words(), 1, "rd = rs1 + rs2, wrapping"),
    /** Subtraction. */
    SUB(0x11, "sub", Format.BINARY, words(), 1, "rd = rs1 - rs2, wrapping"),
    /** Multiplication. */
    MUL(0x12, "mul", Format.BINARY, words(), 1, "rd = rs1 * rs2, wrapping (the low bits)"),
    /** Bitwise and. */
    AND(0x13, "and", Format.BINARY, words(), 1, "rd = rs1 & rs2"),
    /** Bitwise or. */
    OR(0x14, "or", Format.BINARY, words(), 1, "rd = rs1 | rs2"),
    /** Bitwise exclusive or. */
    XOR(0x15, "xor", Format.BINARY, words(), 1, "rd = rs1 ^ rs2"),
    /** Left shift. */
    LSH(0x16, "lsh", Format.BINARY, words(), 1, "rd = rs1 << (rs2 mod the type's bits)"),
    /** Right shift. */
    RSH(0x17, "rsh", Format.BINARY, words(), 1, "rd = rs1 >> (rs2 mod the type's bits), arithmetic if signed"),
    /** Bitwise complement. */
    COM(0x18, "com", Format.UNARY, words(), 1, "rd = ~rs1"),
    /** Negation. */
    NEG(0x19, "neg", Format.UNARY, words(), 1, "rd = -rs1, wrapping"),
    /** Move; between types, the conversion. */
    MOV(0x1a, "mov", Format.UNARY, words(), 1, "rd = rs1, cut to the type and extended"),
    /** Load a constant. */
    SET(0x1b, "set", Format.CONSTANT, words(), 1, "rd = imm"),

    /** Division. */
    DIV(
            0x1c,
            "div",
            Format.BINARY,
            words(),
            1,
            "rd = rs1 / rs2, towards zero; the smallest by -1 is itself",
            Trap.DIVISOR),
    /** Remainder. */
    MOD(0x1d, "mod", Format.BINARY, words(), 1, "rd = rs1 - rs2 * (rs1 / rs2), of the sign of rs1", Trap.DIVISOR),
    /** High half of a product. */
    MULHI(
            0x1e,
            "mulhi",
            Format.BINARY,
            words(),
            1,
            "rd = the high half of the exact product, which has twice the bits"),
    /** Bitwise not-and. */
    NAND(0x1f, "nand", Format.BINARY, words(), 1, "rd = ~(rs1 & rs2)"),
    /** Bitwise not-or. */
    NOR(0x20, "nor", Format.BINARY, words(), 1, "rd = ~(rs1 | rs2)"),
    /** Bitwise not-exclusive-or. */
    NXOR(0x21, "nxor", Format.BINARY, words(), 1, "rd = ~(rs1 ^ rs2)"),
    /** Set if less. */
    LT(0x22, "lt", Format.BINARY, words(), 1, "rd = 1 if rs1 < rs2, else 0"),
    /** Set if less or equal. */
    LE(0x23, "le", Format.BINARY, words(), 1, "rd = 1 if rs1 <= rs2, else 0"),
    /** Set if greater. */
    GT(0x24, "gt", Format.BINARY, words(), 1, "rd = 1 if rs1 > rs2, else 0"),
    /** Set if greater or equal. */
    GE(0x25, "ge", Format.BINARY, words(), 1, "rd = 1 if rs1 >= rs2, else 0"),
    /** Set if equal. */
    EQ(0x26, "eq", Format.BINARY, words(), 1, "rd = 1 if rs1 = rs2, else 0"),
    /** Set if not equal. */
    NE(0x27, "ne", Format.BINARY, words(), 1, "rd = 1 if rs1 != rs2, else 0"),
    /** Absolute value. */
    ABS(0x28, "abs", Format.UNARY, types(I, L), 1, "rd = rs1 without its sign; the smallest stays itself"),
    /** Byte swap. */
    BSWAP(0x29, "bswap", Format.UNARY, words(), 1, "rd = rs1 with its bytes in reverse order"),

    /** Load. */
    LD(
            0x30,
            "ld",
            Format.LOAD,
            types(C, UC, S, US, I, U, L, UL),
            1,
            "rd = the value of this type at offset rs1 + rs2 of the region, in the region's byte order",
            Trap.BOUNDS),
    /** Length of a region. */
    LEN(0x31, "len", Format.LENGTH, types(V), 1, "rd = the length of the region in bytes, 0 to 2^31-1");

    private final int number;
    private final String stem;
    private final Format format;
    private final Set<Type> types;
    private final int fuel;
    private final String meaning;
    private final List<Trap> traps;

    Op(int number, String stem, Format format, Set<Type> types, int fuel, String meaning, Trap... traps) {
        this.number = number;
        this.stem = stem;
        this.format = format;
        this.types = types;
        this.fuel = fuel;
        this.meaning = meaning;
        this.traps = List.of(traps);
    }

    private static Set<Type> types(Type first, Type... rest) {
        return EnumSet.of(first, rest);
    }

    private static Set<Type> words() {
        return types(I, U, L, UL);
    }

    /**
     * The number of this family in the binary format.
     *
     * @return 0 to 255, stable
     */
    public int number() {
        return number;
    }

    /**
     * The first part of the family's names.
     *
     * @return a lower-case word
     */
    public String stem() {
        return stem;
    }

    /**
     * The operands.
     *
     * @return the format of every instruction of this family
     */
    public Format format() {
        return format;
    }

    /**
     * The legal types, in the order of {@link Type}.
     *
     * @return at least one; {@link Type#V} alone where the family has no type
     */
    public List<Type> types() {
        return List.copyOf(types);
    }

    /**
     * Whether the family has an instruction of this type.
     *
     * @param type any type
     * @return true if legal
     */
    public boolean takes(Type type) {
        return types.contains(type);
    }

    /**
     * The fuel one execution costs.
     *
     * @return units of fuel, at least 1
     */
    public int fuel() {
        return fuel;
    }

    /**
     * What it does, in one line.
     *
     * @return text in terms of the operands
     */
    public String meaning() {
        return meaning;
    }

    /**
     * The traps an unproved execution may raise.
     *
     * @return none for most operations
     */
    public List<Trap> traps() {
        return traps;
    }

    /**
     * The name of one instruction of this family.
     *
     * @param type one of {@link #types()}
     * @param immediate whether it carries an immediate
     * @return stem + type suffix + {@code i} where register and immediate forms both exist
     */
    public String mnemonic(Type type, boolean immediate) {
        return stem + type.suffix() + (immediate && format.allowsRegister() ? "i" : "");
    }
}
