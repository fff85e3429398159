package dev.exocode.dpf.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OutlineTest {
    private static final List<Long> CONSTANTS =
            List.of(0L, 1L, 2L, 4L, 15L, 32L, 40L, 63L, 64L, 255L, 0xffffL, 0x1ff00L, 0xffff_ffffL, -1L, -256L);
    private static final List<Integer> BYTES = List.of(1, 2, 4, 8);

    /** Numbers that are mostly written in more words than they need. */
    private static Expression draw(Random random, Expression.Variable variable, int depth) {
        int kind = random.nextInt(depth == 0 ? 3 : 7);
        if (kind == 0) {
            return new Expression.Constant(CONSTANTS.get(random.nextInt(CONSTANTS.size())));
        } else if (kind == 1) {
            return variable;
        } else if (kind == 2) {
            Expression base = depth == 0 ? Expression.START : draw(random, variable, depth - 1);
            return new Expression.Load(base, random.nextInt(4), BYTES.get(random.nextInt(BYTES.size())));
        }
        Operator operator = Operator.values()[random.nextInt(Operator.values().length)];
        int bits = random.nextInt(3) == 0 ? Integer.SIZE : Long.SIZE;
        return new Expression.Binary(
                operator, bits, draw(random, variable, depth - 1), draw(random, variable, depth - 1));
    }

    @Property(tries = 20_000)
    void aPlainerNumberIsTheSame(@ForAll Random random) {
        Expression.Variable variable = new Expression.Variable();
        Expression written = draw(random, variable, 4);
        Expression plainer = Outline.plainer(written);
        byte[] packet = new byte[random.nextInt(24)];
        for (int i = 0; i < 8; i++) {
            random.nextBytes(packet);
            Map<Expression.Variable, Long> values =
                    Map.of(variable, random.nextBoolean() ? random.nextInt(16) : random.nextLong());
            assertThat(Evaluator.number(plainer, values, packet, 60))
                    .as("%s\nfor %s", plainer, written)
                    .isEqualTo(Evaluator.number(written, values, packet, 60));
        }
    }
}
