package dev.exocode.verifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of sums and differences by how they were computed: as much as is promised, and nothing false. */
class LinearTest {
    private static final Interval SMALL = new Interval(0, 100);

    private static Value at(Carried carried, int register) {
        return carried.state().get(register);
    }

    private static long bound(Carried carried, int a, int b) {
        return carried.state().bound(at(carried, a), at(carried, b));
    }

    /** Leaves the activations in which one register exceeds another by at most so much. */
    private static Carried atMost(Carried carried, int a, int b, long most) {
        assertThat(carried.state().atMost(at(carried, a), at(carried, b), most)).isTrue();
        carried.activations().removeIf(each -> each.registers()[a] - each.registers()[b] > most);
        carried.check();
        return carried;
    }

    private static Carried add(Carried carried, int rd, int a, int b) {
        return carried.then(Op.ADD, Type.L, rd, a, b);
    }

    private static Carried subtract(Carried carried, int rd, int a, int b) {
        return carried.then(Op.SUB, Type.L, rd, a, b);
    }

    private static Carried length(Carried carried, int rd) {
        carried.compute(new Instruction(Op.LEN, Type.V, false, Region.PACKET, rd, 0, 0, 0, 0));
        return carried;
    }

    @Test
    void whatWasTakenOffAndIsAddedAgain() {
        Carried carried = subtract(Carried.of(SMALL, SMALL), 3, 1, 2);
        add(carried, 4, 3, 2);
        add(carried, 5, 2, 3);
        assertThat(List.of(at(carried, 4), at(carried, 5))).containsOnly(at(carried, 1));
    }

    @Test
    void whatWasAddedAndIsTakenOffAgain() {
        Carried carried = add(Carried.of(SMALL, SMALL), 3, 1, 2);
        subtract(carried, 4, 3, 1);
        subtract(carried, 5, 3, 2);
        assertThat(at(carried, 4)).isEqualTo(at(carried, 2));
        assertThat(at(carried, 5)).isEqualTo(at(carried, 1));
        carried.with(Op.ADD, Type.L, 6, 3, 5);
        subtract(carried, 7, 6, 1);
        assertThat(at(carried, 7)).isNotEqualTo(at(carried, 2));
    }

    @Test
    void ofOneSymbol() {
        Carried carried = Carried.of(SMALL).with(Op.ADD, Type.L, 2, 1, 7).with(Op.ADD, Type.L, 3, 1, -4);
        subtract(carried, 4, 2, 3);
        assertThat(at(carried, 4)).isEqualTo(Value.constant(11));
    }

    @Test
    void ofValuesThatAreAKnownDistanceApart() {
        State state = State.blank();
        Value a = state.fresh(Range.of(SMALL), 0);
        Value b = state.fresh(Range.of(SMALL), 0);
        assertThat(state.atMost(a, b, 5) && state.atMost(b, a, -5)).isTrue();
        assertThat(Linear.difference(state, 0, Type.L, a, b, Range.ALL)).isEqualTo(Value.constant(5));
    }

    /** Subtracting the smallest integer adds a larger one than there is. */
    @Test
    void ofWhatMayBeTheSmallest() {
        Interval far = new Interval(Long.MIN_VALUE, Long.MAX_VALUE - 9);
        subtract(Carried.of(new Interval(-10, -1), far), 3, 1, 2);
        subtract(Carried.of(new Interval(-10, -1), new Interval(Long.MIN_VALUE, -5)), 3, 1, 2);
    }

    /** Distances that do not add up to 64 bits name no value. */
    @Test
    void ofWhatIsTooFar() {
        long far = Long.MAX_VALUE - 200;
        State state = State.blank();
        Value c = state.fresh(Range.of(new Interval(-far - 9, -far + 9)), 0);
        Value a = state.fresh(Range.of(new Interval(far - 9, far + 9)), 0);
        Definition by = new Definition(Op.SUB, Type.L, new Value(c.symbol(), far), a);
        Value z = state.fresh(Range.of(new Interval(-far - 18, -far + 18)), by, 0);
        Value sum = Linear.sum(state, 0, Type.L, new Value(z.symbol(), far), a, Range.ALL);
        assertThat(sum.symbol()).isNotEqualTo(c.symbol());
        Value near = Linear.sum(state, 0, Type.L, new Value(z.symbol(), 3), a, Range.ALL);
        assertThat(near).isEqualTo(new Value(c.symbol(), far + 3));
    }

    @Test
    void halvesLieBetween() {
        for (int least = 1; least <= 2; least++) {
            Carried carried = atMost(Carried.of(SMALL, SMALL), least, 3 - least, -2);
            add(carried, 3, 1, 2);
            Carried other = carried.fork();
            carried.with(Op.RSH, Type.L, 4, 3, 1);
            other.with(Op.DIV, Type.L, 4, 3, 2);
            for (Carried each : List.of(carried, other)) {
                assertThat(bound(each, 4, 3 - least)).isEqualTo(-1);
                assertThat(bound(each, least, 4)).isEqualTo(-1);
            }
        }
    }

    @Test
    void multiplesAreAsManyTimesApart() {
        for (int least = 1; least <= 2; least++) {
            Carried carried = atMost(Carried.of(SMALL, SMALL), least, 3 - least, -3);
            carried.with(Op.LSH, Type.L, 4, 1, 2).with(Op.LSH, Type.L, 5, 2, 2);
            assertThat(bound(carried, 3 + least, 6 - least)).isEqualTo(-12);
        }
    }

    @Test
    void foldedCarriesAreLost() {
        for (boolean first : new boolean[] {true, false}) {
            Carried carried = Carried.of(new Interval(1 << 16, (1L << 32) - 1))
                    .with(Op.AND, Type.L, 2, 1, 0xffff)
                    .with(Op.RSH, Type.L, 3, 1, 16);
            add(carried, 4, first ? 2 : 3, first ? 3 : 2);
            assertThat(bound(carried, 4, 1)).isEqualTo(-0xffff);
        }
    }

    /** With what remains, {@code length - offset}, and less of that; the sum is there before or after. */
    @Test
    void remaindersOfRemaindersAreOfTheWhole() {
        for (int way = 0; way < 4; way++) {
            Carried carried = length(Carried.of(SMALL, SMALL), 3);
            int a = way % 2 == 0 ? 1 : 2;
            subtract(carried, 4, 3, 1);
            if (way < 2) {
                add(carried, 5, a, 3 - a);
                subtract(carried, 6, 4, 2);
            } else {
                subtract(carried, 6, 4, 2);
                add(carried, 5, a, 3 - a);
            }
            assertThat(carried.state().isDifference(at(carried, 6), at(carried, 3), at(carried, 5)))
                    .as("way %d", way)
                    .isTrue();
        }
    }

    /** What is less than what remains, but not by a subtraction, is no remainder. */
    @Test
    void otherResultsAreNoRemainders() {
        for (Op op : List.of(Op.AND, Op.OR, Op.MOD, Op.RSH)) {
            Carried carried = length(Carried.of(SMALL, new Interval(1, 20)), 3);
            subtract(carried, 4, 3, 1);
            carried.then(op, Type.L, 6, 4, 2);
            add(carried, 5, 1, 2);
            add(carried, 5, 2, 1);
            subtract(carried, 7, 6, 2);
        }
    }

    @Test
    void whatFitsTheRemainderStaysInside() {
        for (int a = 1; a <= 2; a++) {
            Carried carried = length(Carried.of(SMALL, SMALL), 3);
            subtract(carried, 4, 3, 1);
            atMost(carried, 2, 4, 0);
            add(carried, 5, a, 3 - a);
            assertThat(bound(carried, 5, 3)).isLessThanOrEqualTo(0);
        }
    }

    /** With {@code end = base + length} and an index that is so much less than the length; in whatever order they are added. */
    @Test
    void sumsWithACommonSummandAreAsFarApartAsTheirOthers() {
        for (int order = 0; order < 4; order++) {
            Carried carried = Carried.of(SMALL, SMALL, SMALL);
            add(carried, 4, order % 2 == 0 ? 1 : 2, order % 2 == 0 ? 2 : 1);
            atMost(carried, 3, 2, -4);
            carried.with(Op.ADD, Type.L, 6, 1, 1);
            add(carried, 5, order < 2 ? 6 : 3, order < 2 ? 3 : 6);
            assertThat(bound(carried, 5, 4)).isEqualTo(-3);
        }
    }

    /** By {@code b <= d - 5} the one would have to be less than the other. */
    @Test
    void sumsThatCannotBeSoFarApartAreSeen() {
        for (int order = 0; order < 2; order++) {
            State state = State.blank();
            Value common = state.fresh(Range.of(SMALL), 0);
            Value b = state.fresh(Range.of(SMALL), 0);
            Value d = state.fresh(Range.of(SMALL), 0);
            Range sums = Range.of(new Interval(0, 200));
            Value s = state.fresh(
                    sums, new Definition(Op.ADD, Type.L, order == 0 ? common : b, order == 0 ? b : common), 0);
            Value t = state.fresh(sums, new Definition(Op.ADD, Type.L, common, d), 0);
            assertThat(state.atMost(t, s, 0)).isTrue();
            assertThat(Sums.relate(state)).isTrue();
            assertThat(state.atMost(b, d, -5)).isTrue();
            assertThat(Sums.relate(state)).isFalse();
        }
    }

    @Test
    void differencesAreBoundToWhatTheyAreOf() {
        Carried carried = subtract(Carried.of(SMALL, new Interval(2, 50)), 3, 1, 2);
        assertThat(bound(carried, 3, 1)).isEqualTo(-2);
        assertThat(bound(carried, 1, 3)).isEqualTo(50);
    }

    @Test
    void resultsWhereNoneCanBeAreSeen() {
        for (Op op : List.of(Op.ADD, Op.SUB)) {
            State state = State.blank();
            Value a = state.fresh(Range.of(SMALL), 0);
            Value b = state.fresh(Range.of(SMALL), 0);
            assertThat(Sums.relate(state)).isTrue();
            state.fresh(Range.of(new Interval(500, 600)), new Definition(op, Type.L, a, b), 0);
            assertThat(Sums.relate(state)).as("%s", op).isFalse();
        }
    }

    /** By {@code l <= rem - 5} the sum would have to be less than the whole. */
    @Test
    void sumsThatExceedTheWholeAreSeen() {
        for (int order = 0; order < 2; order++) {
            State state = State.blank();
            Value offset = state.fresh(Range.of(SMALL), 0);
            Value more = state.fresh(Range.of(SMALL), 0);
            Value whole = state.fresh(Range.of(SMALL), 0);
            Definition less = new Definition(Op.SUB, Type.L, whole, offset);
            Value remaining = state.fresh(Range.of(new Interval(-100, 100)), less, 0);
            Definition by = new Definition(Op.ADD, Type.L, order == 0 ? offset : more, order == 0 ? more : offset);
            Value sum = state.fresh(Range.of(new Interval(0, 200)), by, 0);
            assertThat(state.atMost(whole, sum, 0)).isTrue();
            assertThat(Sums.relate(state)).isTrue();
            assertThat(state.atMost(more, remaining, -5)).isTrue();
            assertThat(Sums.relate(state)).isFalse();
        }
    }
}
