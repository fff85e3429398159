package dev.exocode.ash;

import dev.exocode.ash.Things.Cursor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which cursors a stretch of a handler may move, and whether it adds to the message that is built. Where ways part and join again, those
 * places must be in registers; all others may be known to the compiler.
 */
final class Moves {
    /** Stands for the end of the message that is built. */
    static final Cursor OUT = new Cursor("out");

    private final Set<Cursor> cursors = new HashSet<>();

    private Moves() {}

    static Set<Cursor> of(Statement statement) {
        Moves moves = new Moves();
        moves.in(statement);
        return moves.cursors;
    }

    static Set<Cursor> of(Expression expression) {
        Moves moves = new Moves();
        moves.in(expression);
        return moves.cursors;
    }

    static Set<Cursor> of(List<Statement> statements) {
        Moves moves = new Moves();
        moves.in(statements);
        return moves.cursors;
    }

    private void in(List<Statement> statements) {
        statements.forEach(this::in);
    }

    private void in(Statement statement) {
        if (statement instanceof Statement.Declare declare) {
            in(declare.value());
        } else if (statement instanceof Statement.Assign assign) {
            if (assign.target() instanceof Statement.Element element) {
                in(element.spot());
            }
            in(assign.value());
        } else if (statement instanceof Statement.TakeHeader take) {
            cursors.add(take.cursor());
        } else if (statement instanceof Statement.PutHeader put) {
            cursors.add(OUT);
            put.fields().forEach(this::in);
        } else if (statement instanceof Statement.Cut cut) {
            cursors.add(cut.from());
            in(cut.bytes());
        } else if (statement instanceof Statement.Skip skip) {
            cursors.add(skip.cursor());
            in(skip.bytes());
        } else if (statement instanceof Statement.Put put) {
            cursors.add(OUT);
            in(put.value());
        } else if (statement instanceof Statement.If branch) {
            branch.arms().forEach(arm -> {
                in(arm.condition());
                in(arm.body());
            });
            in(branch.otherwise());
        } else if (statement instanceof Statement.For loop) {
            in(loop.from());
            in(loop.to());
            in(loop.body());
        } else if (statement instanceof Statement.While loop) {
            in(loop.condition());
            in(loop.body());
        } else if (statement instanceof Statement.Return back && back.value() != null) {
            in(back.value());
        } else if (statement instanceof Statement.Assert asserted) {
            in(asserted.condition());
        } else if (statement instanceof Statement.Copy copy) {
            in(copy.from());
            in(copy.to());
            if (copy.to() instanceof Bytes.Built) {
                cursors.add(OUT);
            }
        } else if (statement instanceof Statement.Pipe pipe) {
            for (Stage stage : pipe.stages()) {
                stage.arguments().forEach(this::in);
                inAll(stage.condition());
            }
            in(pipe.from());
            if (pipe.to() != null) {
                in(pipe.to());
            }
            if (pipe.to() instanceof Bytes.Built) {
                cursors.add(OUT);
            }
        } else if (statement instanceof Statement.Send send) {
            in(send.bytes());
        } else if (statement instanceof Statement.Run run) {
            in(run.expression());
        } else if (statement instanceof Statement.Observe observe) {
            in(observe.value());
        } else if (statement instanceof Statement.Find find) {
            find.keys().forEach(this::in);
        } else if (statement instanceof Statement.Enter enter) {
            enter.keys().forEach(this::in);
        } else if (statement instanceof Statement.Remove remove) {
            remove.keys().forEach(this::in);
        } else if (statement instanceof Statement.Each each) {
            in(each.body());
        } else if (statement instanceof Statement.Block block) {
            in(block.body());
        }
    }

    private void in(Bytes bytes) {
        if (bytes instanceof Bytes.Packet packet) {
            inAll(packet.from(), packet.to());
        } else if (bytes instanceof Bytes.Built built) {
            inAll(built.from(), built.to());
        } else if (bytes instanceof Bytes.Stored stored) {
            in(stored.spot());
            inAll(stored.from(), stored.to());
        }
    }

    private void in(Spot spot) {
        inAll(spot.index(), spot.inner());
    }

    private void inAll(Expression... expressions) {
        for (Expression expression : expressions) {
            if (expression != null) {
                in(expression);
            }
        }
    }

    private void in(Expression expression) {
        if (expression instanceof Expression.Take take) {
            cursors.add(take.cursor());
        } else if (expression instanceof Expression.Peek peek) {
            inAll(peek.at());
        } else if (expression instanceof Expression.Element element) {
            in(element.spot());
        } else if (expression instanceof Expression.Found found) {
            found.keys().forEach(this::in);
        } else if (expression instanceof Expression.Unary unary) {
            in(unary.operand());
        } else if (expression instanceof Expression.Binary binary) {
            inAll(binary.left(), binary.right());
        } else if (expression instanceof Expression.Comparison comparison) {
            inAll(comparison.left(), comparison.right());
        } else if (expression instanceof Expression.Logic logic) {
            inAll(logic.left(), logic.right());
        } else if (expression instanceof Expression.Convert convert) {
            in(convert.operand());
        } else if (expression instanceof Expression.Swap swap) {
            in(swap.operand());
        } else if (expression instanceof Expression.Checksum checksum) {
            in(checksum.bytes());
        } else if (expression instanceof Expression.HostCall call) {
            call.arguments().forEach(this::in);
        } else if (expression instanceof Expression.Call call) {
            call.arguments().forEach(this::in);
            // Not its body: functions may call each other farther than our stack is deep.
            cursors.addAll(call.routine().moves);
        }
    }
}
