package dev.exocode.vcode;

import static dev.exocode.vcode.Type.C;
import static dev.exocode.vcode.Type.D;
import static dev.exocode.vcode.Type.F;
import static dev.exocode.vcode.Type.I;
import static dev.exocode.vcode.Type.L;
import static dev.exocode.vcode.Type.P;
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
    // Numbers are for ever: append, never renumber. 0x00-0x0f control, 0x10-0x2f arithmetic, 0x30-0x3f memory,
    // 0x40-0x46
    // conversions, 0x48-0x4d conditional moves, 0x50 extensions.
    /** Nothing. */
    NOP(0x00, "nop", Format.NONE, types(V), 1, "does nothing"),
    /** Jump. */
    J(0x01, "j", Format.JUMP, types(V), 1, "goes to target"),
    /** Branch if less. */
    BLT(0x02, "blt", Format.BRANCH, registers(), 1, "goes to target if rs1 < rs2"),
    /** Branch if less or equal. */
    BLE(0x03, "ble", Format.BRANCH, registers(), 1, "goes to target if rs1 <= rs2"),
    /** Branch if greater. */
    BGT(0x04, "bgt", Format.BRANCH, registers(), 1, "goes to target if rs1 > rs2"),
    /** Branch if greater or equal. */
    BGE(0x05, "bge", Format.BRANCH, registers(), 1, "goes to target if rs1 >= rs2"),
    /** Branch if equal. */
    BEQ(0x06, "beq", Format.BRANCH, registers(), 1, "goes to target if rs1 = rs2"),
    /** Branch if not equal. */
    BNE(0x07, "bne", Format.BRANCH, registers(), 1, "goes to target if rs1 != rs2"),
    /** Return. */
    RET(0x08, "ret", Format.RETURN, registers(), 1, "ends the function with rs1 as its result"),
    /** Return without a result. */
    RETV(0x09, "retv", Format.END, types(V), 1, "ends the function; its result, if one is taken, is 0"),
    /** Jump by table. */
    JT(0x0a, "jt", Format.SWITCH, types(V), 1, "goes to the rs1-th target of the table, counted from 0; to none, on"),
    /** Static call. */
    CALL(
            0x0b,
            "call",
            Format.CALL,
            results(),
            4,
            "rd = the result of the function, run on new registers with the given ones as its parameters",
            Trap.DEPTH),
    /** Dynamic call. */
    CALLR(
            0x0c,
            "callr",
            Format.CALL_REGISTER,
            results(),
            4,
            "call of the function whose index is rs1, which must take as many parameters and give this type",
            Trap.SIGNATURE,
            Trap.DEPTH),
    /** Host call. */
    HCALL(0x0d, "hcall", Format.CALL, results(), 16, "rd = the result of the imported host function", Trap.HOST),
    /** Charge fuel. */
    FUEL(
            0x0e,
            "fuel",
            Format.CHARGE,
            types(V),
            1,
            "takes rs1 units, 64 unsigned bits, from the fuel that is left",
            Trap.FUEL),
    /** Check a divisor. */
    NONZERO(0x0f, "nonzero", Format.TEST, words(), 1, "goes on if rs1 is not 0", Trap.DIVISOR),

    /** Addition. */
    ADD(0x10, "add", Format.BINARY, registers(), 1, "rd = rs1 + rs2, wrapping"),
    /** Subtraction. */
    SUB(0x11, "sub", Format.BINARY, registers(), 1, "rd = rs1 - rs2, wrapping"),
    /** Multiplication. */
    MUL(0x12, "mul", Format.BINARY, numbers(), 1, "rd = rs1 * rs2, wrapping (the low bits)"),
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
    NEG(0x19, "neg", Format.UNARY, numbers(), 1, "rd = -rs1, wrapping"),
    /** Move. */
    MOV(0x1a, "mov", Format.UNARY, registers(), 1, "rd = rs1, cut to the type and extended"),
    /** Load a constant. */
    SET(0x1b, "set", Format.CONSTANT, registers(), 1, "rd = imm"),

    /** Division. */
    DIV(
            0x1c,
            "div",
            Format.BINARY,
            numbers(),
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
    LT(0x22, "lt", Format.BINARY, registers(), 1, "rd = 1 if rs1 < rs2, else 0"),
    /** Set if less or equal. */
    LE(0x23, "le", Format.BINARY, registers(), 1, "rd = 1 if rs1 <= rs2, else 0"),
    /** Set if greater. */
    GT(0x24, "gt", Format.BINARY, registers(), 1, "rd = 1 if rs1 > rs2, else 0"),
    /** Set if greater or equal. */
    GE(0x25, "ge", Format.BINARY, registers(), 1, "rd = 1 if rs1 >= rs2, else 0"),
    /** Set if equal. */
    EQ(0x26, "eq", Format.BINARY, registers(), 1, "rd = 1 if rs1 = rs2, else 0"),
    /** Set if not equal. */
    NE(0x27, "ne", Format.BINARY, registers(), 1, "rd = 1 if rs1 != rs2, else 0"),
    /** Absolute value. */
    ABS(0x28, "abs", Format.UNARY, types(I, L, F, D), 1, "rd = rs1 without its sign; the smallest stays itself"),
    /** Byte swap. */
    BSWAP(0x29, "bswap", Format.UNARY, types(US, I, U, L, UL), 1, "rd = rs1 with its bytes in reverse order"),
    /** Logical not. */
    NOT(0x2a, "not", Format.UNARY, words(), 1, "rd = 1 if rs1 = 0, else 0"),
    /** Host to network order. */
    HTON(
            0x2b,
            "hton",
            Format.UNARY,
            types(US, U, UL),
            1,
            "rd = rs1, of a little-endian region, as a big-endian one has it"),
    /** Network to host order. */
    NTOH(
            0x2c,
            "ntoh",
            Format.UNARY,
            types(US, U, UL),
            1,
            "rd = rs1, of a big-endian region, as a little-endian one has it"),
    /** Square root. */
    SQRT(0x2d, "sqrt", Format.UNARY, types(F, D), 1, "rd = the square root of rs1, correctly rounded; NaN below zero"),
    /** Round up. */
    CEIL(0x2e, "ceil", Format.UNARY, types(F, D), 1, "rd = the smallest whole number not below rs1"),
    /** Round down. */
    FLOOR(0x2f, "floor", Format.UNARY, types(F, D), 1, "rd = the largest whole number not above rs1"),

    /** Load. */
    LD(
            0x30,
            "ld",
            Format.LOAD,
            memory(),
            1,
            "rd = the value of this type at offset rs1 + rs2 of the region, in the region's byte order",
            Trap.BOUNDS),
    /** Length of a region. */
    LEN(0x31, "len", Format.LENGTH, types(V), 1, "rd = the length of the region in bytes, 0 to 2^31-1"),
    /** Store. */
    ST(
            0x32,
            "st",
            Format.STORE,
            memory(),
            1,
            "the value of this type at offset rs1 + rs2 of the region, in its byte order, becomes rd's low bits",
            Trap.BOUNDS),
    /** Unaligned load. */
    ULD(0x33, "uld", Format.LOAD, memory(), 1, "the same as ld, which needs no alignment either", Trap.BOUNDS),
    /** Unaligned store. */
    UST(0x34, "ust", Format.STORE, memory(), 1, "the same as st, which needs no alignment either", Trap.BOUNDS),
    /** Address. */
    LEA(0x35, "lea", Format.LOAD, types(P), 1, "rd = the offset rs1 + rs2, wrapping; the region is not touched"),
    /** Prefetch. */
    PREFETCH(0x36, "prefetch", Format.HINT, types(V), 1, "does nothing: a hint that offset rs1 + rs2 will be used"),
    /** Check an offset. */
    INSIDE(
            0x37,
            "inside",
            Format.HINT,
            memory(),
            1,
            "goes on if a value of this type at offset rs1 + rs2 is wholly inside the region",
            Trap.BOUNDS),

    /** Conversion from {@code i}. */
    CVI2(0x40, "cvi2", I, types(U, L, UL, F, D)),
    /** Conversion from {@code u}. */
    CVU2(0x41, "cvu2", U, types(I, L, UL, F, D)),
    /** Conversion from {@code l}. */
    CVL2(0x42, "cvl2", L, types(I, U, UL, F, D)),
    /** Conversion from {@code ul}. */
    CVUL2(0x43, "cvul2", UL, types(I, U, L, P, F, D)),
    /** Conversion from {@code p}. */
    CVP2(0x44, "cvp2", P, types(UL)),
    /** Conversion from {@code f}. */
    CVF2(0x45, "cvf2", F, types(I, U, L, UL, D)),
    /** Conversion from {@code d}. */
    CVD2(0x46, "cvd2", D, types(I, U, L, UL, F)),

    /** Move if equal. */
    CMVEQ(0x48, "cmveq", Format.CONDITIONAL, registers(), 1, "rd = rs2 if rs1 = 0"),
    /** Move if not equal. */
    CMVNE(0x49, "cmvne", Format.CONDITIONAL, registers(), 1, "rd = rs2 if rs1 != 0"),
    /** Move if less. */
    CMVLT(0x4a, "cmvlt", Format.CONDITIONAL, registers(), 1, "rd = rs2 if rs1 < 0"),
    /** Move if less or equal. */
    CMVLE(0x4b, "cmvle", Format.CONDITIONAL, registers(), 1, "rd = rs2 if rs1 <= 0"),
    /** Move if greater. */
    CMVGT(0x4c, "cmvgt", Format.CONDITIONAL, registers(), 1, "rd = rs2 if rs1 > 0"),
    /** Move if greater or equal. */
    CMVGE(0x4d, "cmvge", Format.CONDITIONAL, registers(), 1, "rd = rs2 if rs1 >= 0"),

    /** An operation of an {@link Extension}, which gives it its name. */
    EXT(
            0x50,
            "ext",
            Format.EXTENSION,
            types(C, UC, S, US, I, U, L, UL, P, F, D),
            1,
            "rd = what the extension computes of rs1 and rs2");

    private final int number;
    private final String stem;
    private final Format format;
    private final Set<Type> types;
    private final int fuel;
    private final String meaning;
    private final List<Trap> traps;
    private final Type source;

    /** A conversion. */
    Op(int number, String stem, Type source, Set<Type> types) {
        this(
                number,
                stem,
                Format.UNARY,
                types,
                1,
                "rd = rs1 converted"
                        + (source.floating() ? "; to an integer towards zero, the nearest possible, NaN to 0" : ""),
                source);
    }

    Op(int number, String stem, Format format, Set<Type> types, int fuel, String meaning, Trap... traps) {
        this(number, stem, format, types, fuel, meaning, null, traps);
    }

    Op(int number, String stem, Format format, Set<Type> types, int fuel, String meaning, Type source, Trap... traps) {
        this.number = number;
        this.stem = stem;
        this.format = format;
        this.types = types;
        this.fuel = fuel;
        this.meaning = meaning;
        this.traps = List.of(traps);
        this.source = source;
    }

    private static Set<Type> types(Type first, Type... rest) {
        return EnumSet.of(first, rest);
    }

    private static Set<Type> words() {
        return types(I, U, L, UL);
    }

    private static Set<Type> numbers() {
        return types(I, U, L, UL, F, D);
    }

    private static Set<Type> registers() {
        return types(I, U, L, UL, P, F, D);
    }

    private static Set<Type> results() {
        return types(V, I, U, L, UL, P, F, D);
    }

    private static Set<Type> memory() {
        return types(C, UC, S, US, I, U, L, UL, P, F, D);
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
     * @param type one of {@link #types()}
     * @return none for most operations, and for all that compute on floating-point numbers
     */
    public List<Trap> traps(Type type) {
        return type.floating() && traps.contains(Trap.DIVISOR) ? List.of() : traps;
    }

    /**
     * Whether all that an instruction does is to trap unless something holds: it is a check, which nobody need prove, and no
     * engine leaves it out.
     *
     * @return true of {@link #INSIDE} and {@link #NONZERO}
     */
    public boolean checks() {
        return this == INSIDE || this == NONZERO;
    }

    /**
     * The type that sources are cut to.
     *
     * @param type the instruction's type, that of its result
     * @return the same but for conversions
     */
    public Type source(Type type) {
        return source == null ? type : source;
    }

    /**
     * Whether instructions of a type may carry an immediate.
     *
     * @param type one of {@link #types()}
     * @return true if some do, or all
     */
    public boolean allowsImmediate(Type type) {
        return format.allowsImmediate(type);
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
