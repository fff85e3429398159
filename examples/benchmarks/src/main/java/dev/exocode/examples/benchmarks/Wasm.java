package dev.exocode.examples.benchmarks;

import java.io.ByteArrayOutputStream;

/**
 * A WebAssembly module with the filter {@code to-web} and the checksum, both of {@code (at, length)} in its memory.
 *
 * <p>Written as an optimising compiler would: no checks but those of the program, constants swapped instead of loads where
 * order does not matter.
 *
 * <p>Source: WebAssembly core specification, chapter 5, for the encoding.
 */
final class Wasm {
    /** The bytes of its memory: three pages, so that all frames have room. */
    static final int MEMORY_BYTES = 3 << 16;

    private static final int I32 = 0x7f;
    private static final int NO_RESULT = 0x40;
    private static final int BLOCK = 0x02;
    private static final int LOOP = 0x03;
    private static final int IF = 0x04;
    private static final int END = 0x0b;
    private static final int BR = 0x0c;
    private static final int BR_IF = 0x0d;
    private static final int RETURN = 0x0f;
    private static final int GET = 0x20;
    private static final int SET = 0x21;
    private static final int TEE = 0x22;
    private static final int LOAD8_U = 0x2d;
    private static final int LOAD16_U = 0x2f;
    private static final int CONST = 0x41;
    private static final int EQ = 0x46;
    private static final int NE = 0x47;
    private static final int LT_S = 0x48;
    private static final int LT_U = 0x49;
    private static final int GT_U = 0x4b;
    private static final int ADD = 0x6a;
    private static final int AND = 0x71;
    private static final int OR = 0x72;
    private static final int XOR = 0x73;
    private static final int SHL = 0x74;
    private static final int SHR_U = 0x76;

    private static final int AT = 0;
    private static final int LENGTH = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Wasm() {}

    /** The module; it exports {@code filter} and {@code checksum}. */
    static byte[] module() {
        Wasm types = new Wasm().raw(1, 0x60, 2, I32, I32, 1, I32);
        Wasm functions = new Wasm().raw(2, 0, 0);
        Wasm memory = new Wasm().raw(1, 0).number(MEMORY_BYTES >> 16);
        Wasm exports =
                new Wasm().raw(2).name("filter").raw(0, 0).name("checksum").raw(0, 1);
        Wasm code = new Wasm().raw(2).sized(filter()).sized(checksum());
        Wasm module = new Wasm().raw(0, 'a', 's', 'm', 1, 0, 0, 0);
        module.raw(1).sized(types).raw(3).sized(functions).raw(5).sized(memory);
        module.raw(7).sized(exports).raw(10).sized(code);
        return module.bytes.toByteArray();
    }

    private static Wasm filter() {
        int transport = 2;
        Wasm w = new Wasm().raw(1, 1, I32);
        w.raw(BLOCK, NO_RESULT);
        w.get(LENGTH).constant(14).raw(LT_U, BR_IF, 0);
        w.raw(BLOCK, NO_RESULT);
        w.get(AT).load(LOAD16_U, 12).constant(0x0008).raw(EQ, IF, NO_RESULT);
        w.get(LENGTH).constant(24).raw(LT_U, BR_IF, 2);
        w.get(AT).load(LOAD8_U, 23).constant(6).raw(NE, BR_IF, 2);
        w.get(AT).load(LOAD16_U, 20).constant(0xff1f).raw(AND, BR_IF, 2);
        w.get(AT).load(LOAD8_U, 14).constant(15).raw(AND).constant(2).raw(SHL);
        w.constant(14).raw(ADD, SET, transport);
        w.raw(BR, 1, END);
        w.get(AT).load(LOAD16_U, 12).constant(0xdd86).raw(NE, BR_IF, 1);
        w.get(LENGTH).constant(21).raw(LT_U, BR_IF, 1);
        w.get(AT).load(LOAD8_U, 20).constant(6).raw(NE, BR_IF, 1);
        w.constant(54).raw(SET, transport, END);
        w.get(transport).constant(4).raw(ADD).get(LENGTH).raw(GT_U, BR_IF, 0);
        w.get(AT).get(transport).raw(ADD).load(LOAD16_U, 2);
        w.constant(0x5000).raw(NE, BR_IF, 0);
        w.constant(1).raw(RETURN, END);
        return w.constant(0).raw(END);
    }

    private static Wasm checksum() {
        int i = 2;
        int pairs = 3;
        int sum = 4;
        int place = 5;
        Wasm w = new Wasm().raw(1, 4, I32);
        w.get(LENGTH).constant(-2).raw(AND, TEE, pairs, IF, NO_RESULT);
        w.raw(LOOP, NO_RESULT);
        w.get(AT).get(i).raw(ADD, TEE, place).load(LOAD8_U, 0).constant(8).raw(SHL);
        w.get(place).load(LOAD8_U, 1).raw(OR).get(sum).raw(ADD, SET, sum);
        w.get(i).constant(2).raw(ADD, TEE, i).get(pairs).raw(LT_S, BR_IF, 0);
        w.raw(END, END);
        w.get(pairs).get(LENGTH).raw(LT_S, IF, NO_RESULT);
        w.get(AT).get(pairs).raw(ADD).load(LOAD8_U, 0).constant(8).raw(SHL);
        w.get(sum).raw(ADD, SET, sum, END);
        w.fold(sum).fold(sum);
        return w.get(sum).constant(-1).raw(XOR).constant(0xffff).raw(AND, END);
    }

    private Wasm fold(int sum) {
        return get(sum).constant(0xffff).raw(AND).get(sum).constant(16).raw(SHR_U, ADD, SET, sum);
    }

    private Wasm get(int local) {
        return raw(GET, local);
    }

    private Wasm load(int opcode, int offset) {
        return raw(opcode, 0, offset);
    }

    private Wasm constant(int value) {
        raw(CONST);
        // Signed LEB128.
        int rest = value;
        while (rest < -64 || rest > 63) {
            raw(rest & 0x7f | 0x80);
            rest >>= 7;
        }
        return raw(rest & 0x7f);
    }

    private Wasm name(String name) {
        number(name.length());
        name.chars().forEach(this::raw);
        return this;
    }

    /** Unsigned LEB128. */
    private Wasm number(int value) {
        int rest = value;
        while (rest > 127) {
            raw(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        return raw(rest);
    }

    private Wasm sized(Wasm part) {
        number(part.bytes.size());
        bytes.writeBytes(part.bytes.toByteArray());
        return this;
    }

    private Wasm raw(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }
}
