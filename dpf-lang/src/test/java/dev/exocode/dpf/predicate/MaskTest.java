package dev.exocode.dpf.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sets of what some bits of a load can be, at the edges that drawn conditions seldom come to. */
class MaskTest {
    private static Expression masked(int bytes, long mask) {
        return new Expression.Binary(Operator.AND, Long.SIZE, Expression.load(0, bytes), new Expression.Constant(mask));
    }

    private static Predicate in(Expression number, Ranges values) {
        return new Predicate.In(number, values, Origin.NONE);
    }

    /** The compiled predicate says of all prefixes of packets what it means. */
    private static void meansTheSame(Predicate predicate, String... packets) {
        for (Condition.Absent absent : Condition.Absent.values()) {
            Condition condition = new Condition(predicate, absent);
            Machine machine = Interpreter.load("masked", condition.compile().orElseThrow(), Host.of())
                    .orThrow();
            for (String packet : packets) {
                byte[] whole = HexFormat.of().parseHex(packet);
                for (int length = 0; length <= whole.length; length++) {
                    byte[] prefix = Arrays.copyOf(whole, length);
                    boolean expected = Evaluator.matches(condition, prefix, length);
                    assertThat(machine.run(prefix, 0, length))
                            .as("%s, first %d bytes of %s", absent, length, packet)
                            .isEqualTo(expected ? 1 : 0);
                }
            }
        }
    }

    @Test
    void rangesOverTheMiddleOfAllNumbersAreKept() {
        Predicate some = in(masked(8, 0x8000_0000_0000_0001L), Relation.GE.to(1));
        meansTheSame(some, "0000000000000000", "0000000000000001", "8000000000000000", "8000000000000001");
    }

    @Test
    void bitsThatDoNotCountAreNeverThere() {
        Ranges other = Ranges.of(0x02_0001);
        String[] packets = {"000001", "020001", "050001", "070001"};
        meansTheSame(in(masked(3, 0x05_0001), other), packets);
        meansTheSame(in(masked(3, 0x05_0001), other.complement()), packets);
    }

    /** So many other numbers are asked about more often that the masked one is loaded anew and compared where it stands. */
    @Test
    void alternativesNextToEachOtherAreOneRange() {
        List<Predicate> all = new ArrayList<>();
        for (int offset = 4; offset < 34; offset++) {
            Expression number = new Expression.Binary(
                    Operator.MUL, Long.SIZE, Expression.load(offset, 1), new Expression.Constant(3));
            for (int value = 300; value < 304; value++) {
                all.add(new Predicate.Not(Predicate.is(number, value, Origin.NONE)));
            }
        }
        List<Predicate> networks = new ArrayList<>();
        for (long network : new long[] {0x0a00, 0, 1, 0xffff}) {
            networks.add(Predicate.is(masked(4, 0xffff_0000L), network << 16, Origin.NONE));
        }
        all.add(new Predicate.Any(networks));
        String rest = "00".repeat(32);
        meansTheSame(new Predicate.All(all), "0000" + rest, "0001" + rest, "0002" + rest, "0a00" + rest, "ffff" + rest);
    }
}
