package dev.exocode.dpf.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Relation;
import dev.exocode.vcode.Program;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What shapes make keys of, and what their program must ask for that. */
class ShapeTest {
    private static Box box(Predicate predicate) {
        return PacketSet.of(new Condition(predicate, Condition.Absent.FAILS))
                .orElseThrow()
                .boxes()
                .get(0);
    }

    /** How much was captured is no number of a program, and whether a relation holds is none either. */
    @Test
    void whatNoProgramCanHandOverIsNoPartOfAKey() {
        Expression port = Expression.load(0, 2);
        Box box = box(Predicate.all(
                new Predicate.Compare(Relation.LT, port, Expression.load(2, 2), Origin.NONE),
                Predicate.is(port, 80, Origin.NONE)));
        Shape shape = Shape.of(box, Set.copyOf(box.allowed().keySet()));
        assertThat(box.allowed()).hasSize(3);
        assertThat(shape.parts()).extracting(part -> part.quantity().kind()).containsExactly(Quantity.Kind.LOAD);
        assertThat(Merged.program(List.of(shape))).isPresent();
    }

    /** Options behind headers: how far they go is where the headers end. */
    @Test
    void whatAWalkAsksInItsStepsIsWalkedBefore() {
        Expression.Variable end = new Expression.Variable();
        Expression.Variable at = new Expression.Variable();
        Predicate.Step skip = new Predicate.Step(
                List.of(Predicate.is(new Expression.Load(end, 0, 1), 1, Origin.NONE)), List.of(next(end)));
        Predicate headers =
                new Predicate.Walk(List.of(end), List.of(new Expression.Constant(4)), List.of(skip), 9, Origin.NONE);
        Predicate.Step option = new Predicate.Step(
                List.of(new Predicate.Compare(Relation.LT, at, end, Origin.NONE)), List.of(next(at)));
        Predicate options =
                new Predicate.Walk(List.of(at), List.of(new Expression.Constant(0)), List.of(option), 9, Origin.NONE);
        Box box = box(Predicate.all(headers, options, Predicate.is(at, 6, Origin.NONE)));
        assertThat(Merged.program(List.of(Shape.of(box, Set.of())))).isPresent();
        assertThat(Merged.program(List.of(Shape.of(box, Set.copyOf(box.allowed().keySet())))))
                .isPresent();
        assertThat(box.allowed().keySet()).extracting(Quantity::kind).contains(Quantity.Kind.WALKED);
    }

    private static Expression next(Expression number) {
        return new Expression.Binary(Operator.ADD, Long.SIZE, number, new Expression.Constant(1));
    }

    /** A program calls so many functions of the host and no more; one is the length on the wire. */
    @Test
    void tooManyShapesAreTooLarge() {
        List<Shape> shapes = IntStream.range(0, Program.MAX_IMPORTS)
                .mapToObj(i -> {
                    Box box = box(Predicate.is(Expression.load(i, 1), 1, Origin.NONE));
                    return Shape.of(box, Set.copyOf(box.allowed().keySet()));
                })
                .toList();
        assertThat(Merged.program(shapes)).isEmpty();
        assertThat(Merged.program(shapes.subList(1, shapes.size()))).isPresent();
    }
}
