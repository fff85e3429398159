package dev.exocode.verifier.domain;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import java.util.Arrays;

/**
 * Reads what {@link StateWriter} wrote, or what a stranger did: any bytes give states, or a message. What states claim is
 * not checked here; but each is one that could be: ranges are not empty, and all symbols that are named are there.
 */
public final class StateReader {

    /** Thrown where bytes are no states. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        private Malformed(int offset, String what) {
            super("offset=" + offset + " " + what);
        }
    }

    /** The most symbols: one for each register and for the three that always are. */
    private static final int MOST_SYMBOLS = Value.FIRST_FREE + State.REGISTERS;

    private final byte[] bytes;
    private final int instructions;
    private int next;
    /** What the next state is told by what is new in it. */
    private State last = State.blank();

    /**
     * Begins to read.
     *
     * @param bytes any bytes
     * @param offset where
     * @param instructions how many the program has
     */
    public StateReader(byte[] bytes, int offset, int instructions) {
        this.bytes = bytes;
        this.instructions = instructions;
        this.next = offset;
    }

    /**
     * Fails unless all bytes were read.
     *
     * @throws Malformed if there are more
     */
    public void end() throws Malformed {
        if (next < bytes.length) {
            throw malformed("bytes behind the end");
        }
    }

    private Malformed malformed(String what) {
        return new Malformed(next, what);
    }

    /**
     * Reads a number.
     *
     * @param most the largest it may be
     * @return 0 to {@code most}
     * @throws Malformed if it is larger, or the bytes end
     */
    public int count(int most) throws Malformed {
        long word = word();
        if (word < 0 || word > most) {
            throw malformed("number=" + Long.toUnsignedString(word) + " max=" + most);
        }
        return (int) word;
    }

    private long word() throws Malformed {
        long word = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (next >= bytes.length) {
                throw malformed("bytes end too early");
            }
            int group = bytes[next++];
            word |= (long) (group & 0x7f) << shift;
            if (group >= 0) {
                return word;
            }
        }
        throw malformed("number is too long");
    }

    private long integer() throws Malformed {
        long word = word();
        return word >>> 1 ^ -(word & 1);
    }

    /**
     * Reads a state, told by what is new in it since the one before. Facts that are not new are shared, so that what is read
     * takes no more memory than a fixed multiple of the bytes.
     *
     * @return the state
     * @throws Malformed if the bytes are none
     */
    public State state() throws Malformed {
        Value[] registers = new Value[State.REGISTERS];
        for (int r = 0; r < State.REGISTERS; r++) {
            registers[r] = last.get(r);
        }
        int changed = count(State.REGISTERS - 1);
        for (int i = 0; i < changed; i++) {
            int r = count(State.REGISTERS - 1);
            if (r == 0) {
                throw malformed("register=0");
            }
            registers[r] = count(1) == 0 ? null : value(MOST_SYMBOLS);
        }
        int symbols = count(MOST_SYMBOLS);
        if (symbols < Value.FIRST_FREE
                || Arrays.stream(registers).anyMatch(value -> value != null && value.symbol() >= symbols)) {
            throw malformed("symbols=" + symbols);
        }
        Fact[] facts = new Fact[Math.max(16, symbols)];
        for (int symbol = 0; symbol < Math.min(symbols, last.count()); symbol++) {
            facts[symbol] = last.fact(symbol);
        }
        int told = count(symbols - 1);
        for (int i = 0; i < told; i++) {
            int symbol = count(symbols - 1);
            if (symbol == Value.ZERO) {
                throw malformed("symbol=0");
            }
            facts[symbol] = fact(symbols);
        }
        for (int symbol = 0; symbol < symbols; symbol++) {
            if (facts[symbol] == null || !facts[symbol].isWithin(symbols)) {
                throw malformed("symbol=" + symbol);
            }
        }
        last = new State(registers, facts, symbols);
        return last.copy();
    }

    private Value value(int symbols) throws Malformed {
        return new Value(count(symbols - 1), integer());
    }

    private Fact fact(int symbols) throws Malformed {
        int flags = count(StateWriter.PLAIN | StateWriter.DEFINED);
        long lo = integer();
        long hi = integer();
        Range range = (flags & StateWriter.PLAIN) != 0
                ? Range.of(lo, hi, 0, -1, Bits.ANY)
                : Range.of(lo, hi, word(), word(), bits());
        if (range.isEmpty()) {
            throw malformed("range is empty");
        }
        int origin = count(instructions) - 1;
        Definition definition = (flags & StateWriter.DEFINED) != 0 ? definition(symbols) : null;
        Fact fact = Fact.of(range, definition, origin);
        int size = count(Fact.MAX_BOUNDS);
        for (int i = 0; i < size; i++) {
            fact = fact.with(count(symbols - 1), integer());
        }
        return fact;
    }

    private Bits bits() throws Malformed {
        long value = word();
        long unknown = word();
        if ((value & unknown) != 0) {
            throw malformed("bits are known and unknown");
        }
        return new Bits(value, unknown);
    }

    private Definition definition(int symbols) throws Malformed {
        int number = count(255);
        int code = count(255);
        Op op = Arrays.stream(Op.values())
                .filter(o -> o.number() == number && o.format() == Format.BINARY)
                .findFirst()
                .orElseThrow(() -> malformed("operation=" + number));
        Type type = Arrays.stream(Type.values())
                .filter(t -> t.code() == code && op.takes(t))
                .findFirst()
                .orElseThrow(() -> malformed("type=" + code));
        return new Definition(op, type, value(symbols), value(symbols));
    }
}
