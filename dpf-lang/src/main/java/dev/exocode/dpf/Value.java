package dev.exocode.dpf;

import dev.exocode.dpf.grammar.DpfParser;
import java.math.BigInteger;
import java.util.List;

/** What the typed pass found an expression to be. */
sealed interface Value {

    /** What a constant was written as. */
    enum Kind {
        NUMBER,
        IPV4,
        MAC,
        IPV6
    }

    /** A constant, exact: more than -2^64 and less than 2^64; an IPv4 address is one, too. */
    record Constant(BigInteger value, Kind kind) implements Value {
        Constant(BigInteger value) {
            this(value, Kind.NUMBER);
        }
    }

    /** An IPv6 address. */
    record Address(BigInteger value) implements Value {}

    /** A field of 128 bits, or of an address of either version. */
    record Wide(Operand operand) implements Value {}

    /** A number made from a packet, of so many operations inside each other. */
    record Number(Amount amount, int depth) implements Value {
        static Number of(Amount amount) {
            return new Number(amount, 0);
        }
    }

    /** The constants between two, both included; the first is not above the second. */
    record Range(Kind kind, BigInteger least, BigInteger greatest) implements Value {}

    /** The addresses that have the first bits of one. */
    record Prefix(Kind kind, BigInteger least, BigInteger greatest) implements Value {}

    /** Some constants; not looked into yet. */
    record Set(DpfParser.SetContext tree) implements Value {}

    /**
     * The members of a set that has a name: constants, addresses, ranges, prefixes and members of other such sets, inside each
     * other so deep.
     */
    record Members(List<Value> values, int depth) implements Value {}

    /** A conjunction. The list grows in place: it belongs to one value at a time. */
    record Condition(List<Clause> clauses) implements Value {}

    /** A disjunction of conjunctions, at least two unless errors were found. The list grows in place, too. */
    record Choice(List<List<Clause>> ways) implements Value {}

    /** Something that was reported already. */
    record Wrong() implements Value {}
}
