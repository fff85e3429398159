package dev.exocode.verifier.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** States are the same after they were written and read, and bytes that are no states are refused for what is wrong. */
class StateBytesTest {
    private static final int INSTRUCTIONS = 500;
    private static final int PLAIN = StateWriter.PLAIN;
    private static final int DEFINED = StateWriter.DEFINED;

    private static byte[] written(State state) {
        StateWriter writer = new StateWriter();
        writer.state(state);
        return writer.bytes();
    }

    @Test
    void statesAreReadAsTheyWereWritten() throws StateReader.Malformed {
        Random random = new Random(6);
        for (int i = 0; i < 500; i++) {
            Carried carried = Carried.entry(random);
            carried.run(random.nextInt(16));
            State state = carried.state().tidied();
            byte[] bytes = written(state);
            byte[] shifted = new byte[bytes.length + 3];
            System.arraycopy(bytes, 0, shifted, 3, bytes.length);
            StateReader reader = new StateReader(shifted, 3, INSTRUCTIONS);
            State again = reader.state();
            reader.end();
            assertSame(again, state);
            assertThat(written(again)).isEqualTo(bytes);
            int length = random.nextInt(bytes.length);
            assertThatThrownBy(() -> new StateReader(Arrays.copyOf(bytes, length), 0, INSTRUCTIONS).state())
                    .isInstanceOf(StateReader.Malformed.class)
                    .hasMessage("offset=" + length + " bytes end too early");
        }
    }

    private static void assertSame(State again, State state) {
        assertThat(again.count()).isEqualTo(state.count());
        for (int r = 0; r < State.REGISTERS; r++) {
            assertThat(again.get(r)).isEqualTo(state.get(r));
        }
        for (int symbol = 0; symbol < state.count(); symbol++) {
            Fact fact = state.fact(symbol);
            Fact read = again.fact(symbol);
            assertThat(read.range()).isEqualTo(fact.range());
            assertThat(read.definition()).isEqualTo(fact.definition());
            assertThat(read.origin()).isEqualTo(fact.origin());
            assertThat(read.size()).isEqualTo(fact.size());
            for (int j = 0; j < fact.size(); j++) {
                assertThat(read.other(j)).isEqualTo(fact.other(j));
                assertThat(read.bound(j)).isEqualTo(fact.bound(j));
            }
        }
    }

    /** As many symbols as there can be are more than a state has room for at first. */
    @Test
    void allRegistersMayHaveSymbolsOfTheirOwn() throws StateReader.Malformed {
        State state = State.blank();
        for (int r = 1; r < State.REGISTERS; r++) {
            state.set(
                    r,
                    new Value(
                            state.fresh(Range.of(new Interval(0, r)), INSTRUCTIONS - 1)
                                    .symbol(),
                            -r));
        }
        assertSame(new StateReader(written(state), 0, INSTRUCTIONS).state(), state);
        // A copy has room for one more, too.
        assertThat(state.tidied().fresh(Range.of(new Interval(0, 1)), 0))
                .isEqualTo(Value.of(Value.FIRST_FREE + State.REGISTERS - 1));
        assertThatThrownBy(() -> new StateReader(written(state), 0, INSTRUCTIONS - 1).state())
                .hasMessageEndingWith("number=500 max=499");
    }

    /** Numbers as they are written: groups of seven bits, integers with their sign in the lowest. */
    private static final class Numbers {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Numbers words(long... words) {
            for (long word : words) {
                long rest = word;
                for (; rest < 0 || rest > 127; rest >>>= 7) {
                    out.write((int) (rest & 127) + 128);
                }
                out.write((int) rest);
            }
            return this;
        }

        /** A fact that is no more than an interval of naturals. */
        Numbers fact(long lo, long hi) {
            return words(PLAIN, 2 * lo, 2 * hi, 0, 0);
        }

        State state() throws StateReader.Malformed {
            return new StateReader(out.toByteArray(), 0, INSTRUCTIONS).state();
        }

        void isRefused(String what) {
            assertThatThrownBy(this::state)
                    .isInstanceOf(StateReader.Malformed.class)
                    .hasMessageStartingWith("offset=")
                    .hasMessageEndingWith(" " + what);
        }
    }

    private static Numbers words(long... words) {
        return new Numbers().words(words);
    }

    /** Register 1 and its symbol, of which a fact is to follow. */
    private static Numbers one() {
        return words(1, 1, 1, 3, 0, 4, 1, 3);
    }

    @Test
    void registersNameSymbolsThatThereAre() throws StateReader.Malformed {
        State state = words(2, 1, 1, 3, 8, 63, 1, 0, 9, 4, 1, 3).fact(0, 7).state();
        assertThat(state.get(1)).isEqualTo(new Value(3, 4));
        assertThat(state.get(63)).isEqualTo(Value.constant(-5));
        assertThat(state.range(state.get(1))).isEqualTo(Range.of(new Interval(4, 11)));
        words(1, 0).isRefused("register=0");
        words(64).isRefused("number=64 max=63");
        words(1, 64).isRefused("number=64 max=63");
        words(1, 1, 2).isRefused("number=2 max=1");
        words(1, 1, 1, 3, 0, 3).isRefused("symbols=3");
        words(1, 1, 1, 67, 0).isRefused("number=67 max=66");
        words(0, 2).isRefused("symbols=2");
        words(0, 68).isRefused("number=68 max=67");
        assertThat(words(0, 3, 0).state().get(0)).isEqualTo(Value.constant(0));
    }

    /** What is not told is as in the state before; of a new symbol there is none, and of zero nothing may be told. */
    @Test
    void symbolsAreToldBeforeTheyAreNamed() {
        words(0, 4, 0).isRefused("symbol=3");
        words(0, 3, 1, 0).isRefused("symbol=0");
        words(0, 3, 3).isRefused("number=3 max=2");
        words(0, 3, 1, 3).isRefused("number=3 max=2");
    }

    @Test
    void factsAreAboutSomething() throws StateReader.Malformed {
        one().words(PLAIN, 4, 2, 0, 0).isRefused("range is empty");
        one().words(4, 0, 2, 0, 0).isRefused("number=4 max=3");
        one().words(0, 0, 2, 0, 1, 1, 1, 0, 0).isRefused("bits are known and unknown");
        one().words(PLAIN, 0, 2, INSTRUCTIONS + 1, 0).isRefused("number=501 max=500");
        one().words(PLAIN, 0, 2, 0, Fact.MAX_BOUNDS + 1).isRefused("number=25 max=24");
        one().words(PLAIN, 0, 2, 0, 1, 4, 0).isRefused("number=4 max=3");
        State state = one().words(DEFINED, 0, 254, 0, 6, 4, 3, INSTRUCTIONS, Op.SUB.number(), Type.L.code())
                .words(1, 0, 2, 6, 1, 1, 1)
                .state();
        Fact fact = state.fact(3);
        assertThat(fact.range()).isEqualTo(Range.of(0, 127, 0, 6, new Bits(4, 3)));
        assertThat(fact.origin()).isEqualTo(INSTRUCTIONS - 1);
        assertThat(fact.definition())
                .isEqualTo(new Definition(Op.SUB, Type.L, Value.of(Value.LENGTH), new Value(Value.USER, 3)));
        assertThat(fact.over(Value.LENGTH)).isEqualTo(-1);
    }

    @Test
    void definitionsAreByOperationsOfTwoSources() {
        for (Op op : List.of(Op.NEG, Op.LD, Op.BEQ)) {
            one().words(PLAIN | DEFINED, 0, 2, 0, op.number(), Type.L.code(), 1, 0, 1, 0, 0)
                    .isRefused("operation=" + op.number());
        }
        for (long type : new long[] {Type.V.code(), Type.UC.code(), Type.D.code(), 255}) {
            one().words(PLAIN | DEFINED, 0, 2, 0, Op.AND.number(), type, 1, 0, 1, 0, 0)
                    .isRefused("type=" + type);
        }
        one().words(PLAIN | DEFINED, 0, 2, 0, Op.AND.number(), Type.L.code(), 4, 0, 1, 0, 0)
                .isRefused("number=4 max=3");
    }

    @Test
    void numbersAreWithinBounds() throws StateReader.Malformed {
        StateWriter writer = new StateWriter();
        for (int number : new int[] {0, 127, 128, 16_384, Integer.MAX_VALUE}) {
            writer.count(number);
        }
        StateReader reader = new StateReader(writer.bytes(), 0, 0);
        for (int number : new int[] {0, 127, 128, 16_384, Integer.MAX_VALUE}) {
            assertThatThrownBy(reader::end).hasMessageEndingWith(" bytes behind the end");
            assertThat(reader.count(number)).isEqualTo(number);
        }
        assertThatCode(reader::end).doesNotThrowAnyException();
        assertThatThrownBy(() -> reader.count(0)).hasMessage("offset=12 bytes end too early");
        assertThatThrownBy(() -> new StateReader(words(-1).out.toByteArray(), 0, 0).count(Integer.MAX_VALUE))
                .hasMessage("offset=10 number=18446744073709551615 max=2147483647");
        byte[] endless = new byte[20];
        Arrays.fill(endless, (byte) 0x80);
        assertThatThrownBy(() -> new StateReader(endless, 0, 0).count(9)).hasMessage("offset=10 number is too long");
    }
}
