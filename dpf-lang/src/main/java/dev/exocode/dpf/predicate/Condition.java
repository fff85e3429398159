package dev.exocode.dpf.predicate;

import dev.exocode.vcode.Import;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Type;
import java.util.List;
import java.util.Optional;

/**
 * When a packet matches.
 *
 * @param predicate what must hold of it
 * @param absent what happens if a number is absent that the answer needs
 */
public record Condition(Predicate predicate, Absent absent) {

    /** What programs import that ask for the length on the wire: its bytes, 0 to 2^31 - 1. */
    public static final Import WIRE_LENGTH = new Import("wire_length", new Signature(List.of(), Type.L));

    /** What programs import that ask who sends a packet: a number that the host knows it by, 0 to 2^31 - 1. */
    public static final Import SENDER = new Import("sender", new Signature(List.of(), Type.UL));

    /** What happens if a number is absent. */
    public enum Absent {
        /** What was asked of it does not hold, be it asked positively or under a negation: DPF. */
        FAILS,
        /** The packet does not match, whatever else may hold: BPF. */
        REJECTS
    }

    /**
     * The packets of this that somebody sends.
     *
     * @param sender by which number the host knows who sends them, 0 or more
     * @return when a packet matches that is about to be sent; a program of it imports {@code sender () ul}
     * @throws IllegalArgumentException if the number is negative
     */
    public Condition from(int sender) {
        if (sender < 0) {
            throw new IllegalArgumentException("sender " + sender);
        }
        Predicate from = new Predicate.In(new Expression.Called(SENDER, List.of()), Ranges.of(sender), Origin.NONE);
        return new Condition(new Predicate.All(List.of(from, predicate)), absent);
    }

    /**
     * Compiles the condition.
     *
     * @return a program that returns 1 for packets that match and 0 for all others; it reads the region {@code packet} and, if the
     *     length on the wire is asked for, imports {@code wire_length () l}; empty if it would be too large, or need more numbers at once than
     *     there are registers
     * @throws IllegalArgumentException if a variable is used where one of the ways there has not set it
     */
    public Optional<Program> compile() {
        Graph graph = Graph.of(Alternatives.joined(this));
        Substitution.take(graph);
        Shortcuts.take(graph);
        Partitions.order(graph);
        Chains.shorten(graph);
        return Lowering.program(graph);
    }

    /**
     * What is asked, for people to read.
     *
     * @return lines; {@code packet[12:2]} is the number in the two bytes from 12 on
     */
    public String outline() {
        return Outline.of(this);
    }
}
