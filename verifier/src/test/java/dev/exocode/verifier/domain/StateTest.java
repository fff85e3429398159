package dev.exocode.verifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import dev.exocode.verifier.Thorough;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** States describe activations that are carried along, whatever is computed, met, widened, renamed or claimed. */
@OnOneJdk
class StateTest {
    @Test
    void whateverIsComputedOrLearnedIsDescribed() {
        Random random = new Random(1);
        for (int i = 0; i < Thorough.times(6_000, 60); i++) {
            Carried carried = Carried.entry(random);
            for (int j = 0; j < 6 && !carried.isEmpty(); j++) {
                carried.run(4);
                carried.check();
            }
        }
    }

    /** Both sides are within what holds of both, by the state's word and by the activations; and so it goes on. */
    @Test
    void whatMeetsIsDescribed() {
        Random random = new Random(2);
        for (int i = 0; i < Thorough.times(2_500, 60); i++) {
            Carried carried = Carried.entry(random);
            carried.run(random.nextInt(12));
            for (int j = 0; j < 4 && !carried.isEmpty(); j++) {
                Carried left = carried.fork();
                Carried right = random.nextInt(6) == 0 ? Carried.entry(random) : carried.fork();
                left.run(random.nextInt(8));
                right.run(random.nextInt(8));
                if (random.nextBoolean()) {
                    left = tidied(left);
                    right = tidied(right);
                }
                State met;
                String how;
                if (random.nextBoolean()) {
                    how = "join";
                    met = left.state().join(right.state(), 7);
                } else {
                    how = "widen";
                    long[] constants = {random.nextInt(64), Sample.edge(random, Type.L)};
                    Widening widening = switch (random.nextInt(3)) {
                        case 0 -> Widening.FULL;
                        case 1 -> Widening.steep(constants, new long[][] {null, {random.nextInt(64)}, {}});
                        default -> Widening.to(constants);
                    };
                    met = left.state().widen(right.state(), 7, widening);
                }
                assertThat(left.state().within(met))
                        .as("%s %s %s", left, how, right)
                        .isTrue();
                assertThat(right.state().within(met))
                        .as("%s %s %s", left, how, right)
                        .isTrue();
                left.check(met, how + " ");
                right.check(met, how + " ");
                carried = left.met(right, met, how);
            }
        }
    }

    private static Carried tidied(Carried carried) {
        Carried none = carried.fork();
        none.activations().clear();
        return carried.met(none, carried.state().tidied(), "tidied");
    }

    @Test
    void renamedStatesSayTheSame() {
        Random random = new Random(3);
        for (int i = 0; i < Thorough.times(3_000, 60); i++) {
            Carried carried = Carried.entry(random);
            carried.run(24);
            State tidied = carried.state().tidied();
            carried.check(tidied, "tidied ");
            assertThat(carried.state().within(tidied)).as("%s", carried).isTrue();
            assertThat(tidied.within(tidied)).isTrue();
            assertThat(tidied.tidied().within(tidied)).isTrue();
            assertThat(tidied.within(tidied.tidied())).isTrue();
            for (int r = 0; r < State.REGISTERS; r++) {
                assertThat(tidied.isSet(r)).isEqualTo(carried.state().isSet(r));
                if (tidied.isSet(r)) {
                    assertThat(tidied.range(tidied.get(r)))
                            .isEqualTo(carried.state().range(carried.state().get(r)));
                }
            }
        }
    }

    /** What is known of the symbols that registers have stays: their bounds, and definitions by one another or constants. */
    @Test
    void renamedStatesKnowTheSame() {
        Random random = new Random(6);
        int definitions = 0;
        for (int i = 0; i < 500; i++) {
            Carried carried = Carried.entry(random);
            carried.run(16);
            State state = carried.state();
            State tidied = state.tidied();
            int[] names = new int[state.count()];
            Arrays.fill(names, -1);
            for (int special = 0; special < Value.FIRST_FREE; special++) {
                names[special] = special;
            }
            for (int r = 0; r < State.REGISTERS; r++) {
                if (state.isSet(r)) {
                    names[state.get(r).symbol()] = tidied.get(r).symbol();
                    assertThat(tidied.get(r).distance()).isEqualTo(state.get(r).distance());
                    assertThat(tidied.origin(tidied.get(r))).isEqualTo(state.origin(state.get(r)));
                }
            }
            for (int x = 1; x < names.length; x++) {
                for (int y = 1; y < names.length && names[x] >= 0; y++) {
                    if (names[y] >= 0) {
                        assertThat(tidied.bound(Value.of(names[x]), Value.of(names[y])))
                                .isEqualTo(state.bound(Value.of(x), Value.of(y)));
                    }
                }
                Definition by = state.fact(x).definition();
                if (names[x] >= 0
                        && by != null
                        && names[by.left().symbol()] >= 0
                        && names[by.right().symbol()] >= 0) {
                    definitions++;
                    assertThat(tidied.isDefined(
                                    Value.of(names[x]),
                                    new Definition(
                                            by.op(),
                                            by.type(),
                                            new Value(
                                                    names[by.left().symbol()],
                                                    by.left().distance()),
                                            new Value(
                                                    names[by.right().symbol()],
                                                    by.right().distance()))))
                            .isTrue();
                }
            }
        }
        assertThat(definitions).isGreaterThan(100);
    }

    /** A claim that a state says is true is true of every activation of the state: also one that was made up. */
    @Test
    void claimsWithinAreTrue() {
        Random random = new Random(4);
        int within = 0;
        int refused = 0;
        for (int i = 0; i < Thorough.times(8_000, 60); i++) {
            Carried carried = Carried.entry(random);
            carried.run(random.nextInt(16));
            State claim = carried.state().tidied();
            carried.run(random.nextInt(3));
            Carried other = carried.fork();
            other.run(random.nextInt(3));
            if (random.nextBoolean()) {
                claim = carried.state().join(other.state(), 0);
            }
            for (int j = 0; j < 6; j++) {
                State forged = Forgery.of(random, claim);
                if (random.nextInt(3) == 0) {
                    forged = Forgery.of(random, forged);
                }
                if (carried.state().within(forged)) {
                    carried.check(forged, "claimed ");
                    within++;
                } else {
                    refused++;
                }
            }
        }
        Thorough.say("claims: %d within, %d refused", within, refused);
        assertThat(within).isGreaterThan(1000);
        assertThat(refused).isGreaterThan(1000);
    }

    /** Nothing but 0 is 0: a claim about the constant, which every other is measured from, is looked at as others are. */
    @Test
    void claimsAboutZeroAreRefused() {
        State given = State.entry(0, List.of(Type.L));
        State claim = State.entry(0, List.of(Type.L));
        claim.bind(Value.ZERO, Value.FIRST_FREE, -5);
        assertThat(given.within(claim)).isFalse();
        claim = State.entry(0, List.of(Type.L));
        claim.define(Value.ZERO, new Definition(Op.SUB, Type.L, Value.of(3), Value.of(1)));
        assertThat(given.within(claim)).isFalse();
        assertThat(given.within(State.entry(0, List.of(Type.L)))).isTrue();
    }

    /** A symbol is an integer of 64 bits: a register that may hold any is not one of them and a distance. */
    @Test
    void claimsBySymbolsThatWouldNotFitAreRefused() {
        State given = State.entry(0, List.of(Type.L));
        State claim = State.entry(0, List.of(Type.L));
        for (long distance : new long[] {Long.MAX_VALUE, 1, -1, Long.MIN_VALUE}) {
            claim.set(1, new Value(Value.FIRST_FREE, distance));
            assertThat(given.within(claim)).isFalse();
        }
        claim.set(1, new Value(Value.FIRST_FREE, -2));
        given.narrow(given.get(1), Range.of(new Interval(Long.MIN_VALUE, Long.MAX_VALUE - 2)));
        assertThat(given.within(claim)).isTrue();
    }

    /** What is called sees its arguments as they are, and the sums of them that its caller knew. */
    @Test
    void calledFunctionsAreDescribed() {
        Random random = new Random(5);
        for (int i = 0; i < Thorough.times(2_000, 60); i++) {
            Carried carried = Carried.entry(random);
            carried.run(12);
            int[] from = {1 + random.nextInt(7), 1 + random.nextInt(7), random.nextInt(8)};
            List<Value> arguments = List.of(
                    carried.state().get(from[0]),
                    carried.state().get(from[1]),
                    carried.state().get(from[2]));
            State entry = carried.state().called(arguments);
            for (Carried.Activation each : carried.activations()) {
                // What sums a caller knew is not asked here: only what is known of what is passed.
                long[] registers = new long[4];
                for (int j = 0; j < from.length; j++) {
                    registers[j + 1] = each.registers()[from[j]];
                }
                assertThat(Described.violation(entry, registers, each.length(), each.user()))
                        .as("called from %s", carried)
                        .isEmpty();
                assertThat(Described.violation(entry.tidied(), registers, each.length(), each.user()))
                        .as("called from %s", carried)
                        .isEmpty();
            }
            for (int r = 4; r < State.SUMS; r++) {
                assertThat(entry.isSet(r)).isFalse();
            }
        }
    }
}
