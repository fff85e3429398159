package dev.exocode.verifier.domain;

import java.io.ByteArrayOutputStream;
import java.util.Objects;
import java.util.stream.IntStream;

/** Writes states as bytes, which {@link StateReader} reads. Numbers are in groups of seven bits, the lowest first. */
public final class StateWriter {
    /** That a range is no more than its bounds as signed. */
    static final int PLAIN = 1;
    /** That there is a definition. */
    static final int DEFINED = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private State last = State.blank();

    /** Starts without bytes. */
    public StateWriter() {}

    /**
     * What was written.
     *
     * @return the bytes
     */
    public byte[] bytes() {
        return out.toByteArray();
    }

    /**
     * Writes a number that is not negative.
     *
     * @param number 0 or more
     */
    public void count(int number) {
        word(number);
    }

    /** Writes any 64 bits, few bytes for small unsigned ones. */
    private void word(long word) {
        long rest = word;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /** Writes any integer, few bytes for those near zero. */
    private void integer(long integer) {
        word(integer << 1 ^ integer >> 63);
    }

    /**
     * Writes a state by what is new in it since the one written before, or a blank one if it is the first: registers, then
     * facts of symbols. States that follow each other have most in common.
     *
     * @param state one whose symbols are each in a register
     */
    public void state(State state) {
        State before = last;
        int[] changed = IntStream.range(1, State.REGISTERS)
                .filter(r -> !Objects.equals(state.get(r), before.get(r)))
                .toArray();
        count(changed.length);
        for (int r : changed) {
            count(r);
            count(state.isSet(r) ? 1 : 0);
            if (state.isSet(r)) {
                value(state.get(r));
            }
        }
        count(state.count());
        int[] symbols = IntStream.range(1, state.count())
                .filter(s -> s >= before.count() || !state.fact(s).same(before.fact(s)))
                .toArray();
        count(symbols.length);
        for (int symbol : symbols) {
            count(symbol);
            fact(state.fact(symbol));
        }
        last = state;
    }

    private void value(Value value) {
        count(value.symbol());
        integer(value.distance());
    }

    private void fact(Fact fact) {
        Range range = fact.range();
        boolean plain = range.equals(Range.of(range.signed()));
        Definition by = fact.definition();
        count((plain ? PLAIN : 0) | (by == null ? 0 : DEFINED));
        integer(range.lo());
        integer(range.hi());
        if (!plain) {
            word(range.least());
            word(range.greatest());
            word(range.bits().value());
            word(range.bits().unknown());
        }
        count(fact.origin() + 1);
        if (by != null) {
            count(by.op().number());
            count(by.type().code());
            value(by.left());
            value(by.right());
        }
        count(fact.size());
        for (int i = 0; i < fact.size(); i++) {
            count(fact.other(i));
            integer(fact.bound(i));
        }
    }
}
