package dev.exocode.ash;

import dev.exocode.dpf.Header;
import java.util.List;
import java.util.Optional;

/** A typed statement. */
sealed interface Statement {

    Place place();

    /** A variable begins with a value. */
    record Declare(Place place, Things.Variable variable, Expression value) implements Statement {}

    /** What can be written to. */
    sealed interface Target {}

    /** A variable as a target. */
    record Name(Things.Variable variable) implements Target {}

    /** A number in memory as a target. */
    record Element(Spot spot, Place place) implements Target {}

    /** A field of a header as a target. */
    record Field(Things.View view, Header.Member member, Lacking lacking, Place place) implements Target {}

    /** A target gets a value. */
    record Assign(Place place, Target target, Expression value) implements Statement {}

    /** Memory of the run's own is all zero. */
    record Clear(Place place, Things.Memory memory) implements Statement {}

    /** A number is counted in a histogram. */
    record Observe(Place place, Things.Memory histogram, Expression value) implements Statement {}

    /** An entry of a map gets a name; the run ends if there is none. */
    record Find(Place place, Things.Entry entry, List<Expression> keys, Lacking lacking) implements Statement {}

    /** An entry of a map is found or made; the run ends if there is no room for it. The name is null if nobody asks. */
    record Enter(Place place, Things.Table table, List<Expression> keys, Things.Entry entry, Lacking lacking)
            implements Statement {}

    /** A map forgets an entry, if it has it. */
    record Remove(Place place, Things.Table table, List<Expression> keys) implements Statement {}

    /** A block for each entry of a map. */
    record Each(Place place, Things.Entry entry, List<Statement> body) implements Statement {}

    /** Two fields of one width are exchanged. */
    record Exchange(Place place, Field left, Field right) implements Statement {}

    /** A header stands before a cursor, which moves behind it. */
    record TakeHeader(Place place, Things.Cursor cursor, Things.View view, Lacking lacking) implements Statement {}

    /** A header is written behind what is built of a message; fields that are not named are zero. */
    record PutHeader(Place place, Things.View view, List<Assign> fields) implements Statement {}

    /** A cursor over the next bytes before another, which moves behind them. */
    record Cut(Place place, Things.Cursor from, Things.Cursor made, Expression bytes, Lacking lacking)
            implements Statement {}

    /** A cursor moves. */
    record Skip(Place place, Things.Cursor cursor, Expression bytes, Lacking lacking) implements Statement {}

    /** A number is written behind what is built of a message. */
    record Put(Place place, Wire wire, Expression value) implements Statement {}

    /**
     * One of several blocks.
     *
     * @param arms conditions, asked one after another, and their blocks
     * @param otherwise what is done if none holds
     */
    record If(Place place, List<Arm> arms, List<Statement> otherwise) implements Statement {}

    /** A condition and its block. */
    record Arm(Place place, Expression condition, List<Statement> body) {}

    /**
     * A block for each round of a count.
     *
     * @param most the most rounds; the run aborts that would need more. Empty if the types say enough
     */
    record For(
            Place place,
            Things.Variable counter,
            Expression from,
            Expression to,
            Optional<Integer> most,
            List<Statement> body)
            implements Statement {}

    /**
     * A block as long as a condition holds.
     *
     * @param most the most rounds; the run aborts that would need more. Empty if a cursor that moves is the bound
     * @param endless whether no run comes to what is behind it: the condition always holds, and there is no break
     */
    record While(Place place, Expression condition, Optional<Integer> most, List<Statement> body, boolean endless)
            implements Statement {}

    /** The loop ends. */
    record Break(Place place) implements Statement {}

    /** The next round begins. */
    record Continue(Place place) implements Statement {}

    /** The function ends; the value is null if it gives none. */
    record Return(Place place, Expression value) implements Statement {}

    /** The run ends. */
    record End(Place place, Lacking how) implements Statement {}

    /** The run aborts unless a condition holds. */
    record Assert(Place place, Expression condition, String reason) implements Statement {}

    /** Bytes are copied to the start of others, or behind what is built of a message. */
    record Copy(Place place, Bytes from, Bytes to, Lacking lacking) implements Statement {}

    /** Bytes go through pipes, one behind the other, and are copied like that; {@code to} is null if they are only looked at. */
    record Pipe(Place place, Bytes from, List<Stage> stages, Bytes to, Lacking lacking) implements Statement {}

    /** Bytes are sent as a message. */
    record Send(Place place, Bytes bytes, Lacking lacking) implements Statement {}

    /** Something is done and its result, if there is one, forgotten. */
    record Run(Place place, Expression expression) implements Statement {}

    /** A block of its own. */
    record Block(Place place, List<Statement> body) implements Statement {}
}
