package dev.exocode.verifier.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Semantics;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Computations are undone rightly where that is possible. */
class WitnessInverseTest {
    private static final Place PLACE = new Place(Place.Where.USER, 0, 8);

    @Provide
    Arbitrary<Op> binary() {
        return Arbitraries.of(Op.ADD, Op.SUB, Op.XOR, Op.NXOR, Op.AND, Op.OR, Op.NAND, Op.NOR, Op.LSH, Op.RSH);
    }

    @Provide
    Arbitrary<Op> unary() {
        return Arbitraries.of(Op.COM, Op.NEG, Op.BSWAP, Op.MOV);
    }

    @Provide
    Arbitrary<Op> branches() {
        return Arbitraries.of(Op.BLT, Op.BLE, Op.BGT, Op.BGE, Op.BEQ, Op.BNE);
    }

    @Provide
    Arbitrary<Type> words() {
        return Arbitraries.of(Type.I, Type.U, Type.L, Type.UL);
    }

    /** What another first operand would give is given by the one found. */
    @Property(tries = 3000)
    void operandsAreFoundThatGiveAResult(
            @ForAll("binary") Op op, @ForAll("words") Type type, @ForAll long a, @ForAll long b, @ForAll long other) {
        long wanted = Semantics.binary(op, type, other, b);
        Origin origin = Origin.of(op, type, Origin.of(PLACE), null, type.wrap(a), type.wrap(b));
        assertThat(Semantics.binary(op, type, undone(origin, wanted), b)).isEqualTo(wanted);
    }

    @Property(tries = 1000)
    void operandsOfOneAreFound(@ForAll("unary") Op op, @ForAll("words") Type type, @ForAll long a, @ForAll long other) {
        long wanted = Semantics.unary(op, type, other);
        Origin origin = Origin.of(op, type, Origin.of(PLACE), null, type.wrap(a), 0);
        assertThat(Semantics.unary(op, type, undone(origin, wanted))).isEqualTo(wanted);
    }

    @Property(tries = 1000)
    void factorsAndDividendsAreFound(@ForAll int other, @ForAll short by) {
        long b = by == 0 ? 1 : by;
        Origin product = Origin.of(Op.MUL, Type.L, Origin.of(PLACE), null, 0, b);
        assertThat(undone(product, other * b)).isEqualTo(other);
        Origin quotient = Origin.of(Op.DIV, Type.L, Origin.of(PLACE), null, 0, b);
        assertThat(undone(quotient, other) / b).isEqualTo(other);
    }

    /** A comparison that can turn out otherwise does so after one of the edits, whichever side is changed. */
    @Property(tries = 3000)
    void comparisonsAreTurned(
            @ForAll("branches") Op op,
            @ForAll("words") Type type,
            @ForAll long a,
            @ForAll long b,
            @ForAll boolean side) {
        boolean holds = Semantics.holds(op, type, a, b);
        List<Edit> edits = new ArrayList<>();
        Origin origin = Origin.of(PLACE);
        new Inverse(edits, 16).solve(op, type, !holds, side ? origin : null, side ? null : origin, a, b);
        boolean turned = edits.stream()
                .anyMatch(edit -> Semantics.holds(op, type, side ? edit.value() : a, side ? b : edit.value()) != holds);
        // At the ends of a type, nothing is less or nothing is more.
        assertThat(turned || isEnd(type, side ? b : a)).isTrue();
    }

    private static boolean isEnd(Type type, long end) {
        long value = type.wrap(end);
        return value == type.min() || value == type.max() || value == 0 || value == -1;
    }

    private static long undone(Origin origin, long wanted) {
        List<Edit> edits = new ArrayList<>();
        new Inverse(edits, 4).solve(origin, wanted);
        assertThat(edits).isNotEmpty();
        return edits.get(0).value();
    }
}
