package dev.exocode.ash;

import dev.exocode.ash.Extents.Extent;
import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Lambda.Label;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what is done with bytes that go through pipes: one loop over words of 8 bytes, and what is left over by 4, 2 and 1.
 *
 * <p>A loop has its comparison at its end and counts with a sign: so C2 sees that it counts. Where conditions choose pipes, there is
 * a loop for each choice.
 */
final class Piping {
    /** Whether on this JVM bytes are copied before they go through pipes that change them, see {@link Stage.Kind}. */
    static final boolean APART = Runtime.version().feature() >= 25;

    /** Fewer bytes go through one loop: to begin another takes as long. */
    private static final int LEAST_APART = 128;

    private final Lowering lowering;
    private final Code code;
    private final Lambda lambda;
    private final Numbers numbers;
    private final Extents extents;
    private final boolean apart;
    private final Words words;

    Piping(Lowering lowering, Code code, Numbers numbers, Extents extents, boolean apart) {
        this.lowering = lowering;
        this.code = code;
        this.lambda = code.lambda;
        this.numbers = numbers;
        this.extents = extents;
        this.apart = apart;
        words = new Words(lowering, code, numbers);
    }

    /** A pipe with what it is given and whether bytes go through it, null if they do: constants and variables. */
    private record Given(Stage stage, List<Expression> arguments, Expression condition) {}

    /** Where bytes go; the region is null if they go nowhere. */
    private record Target(Region region, int base, int offset) {}

    void pipe(Statement.Pipe pipe) {
        code.open();
        List<Given> given = new ArrayList<>();
        for (Stage stage : pipe.stages()) {
            List<Expression> arguments =
                    stage.arguments().stream().map(this::once).toList();
            given.add(new Given(stage, arguments, stage.condition() == null ? null : once(stage.condition())));
        }
        Extent from = kept(extents.of(pipe.from(), pipe.lacking(), pipe.place()));
        if (pipe.to() == null) {
            choose(given, 0, from, new Target(null, 0, 0));
        } else {
            lowering.into(
                    pipe.to(),
                    from,
                    pipe.place(),
                    (region, base, offset) -> choose(given, 0, from, new Target(region, base, offset)));
        }
        code.close();
    }

    /**
     * What an expression is now, until the block ends; in memory where registers are few. Variables are set only when all bytes have gone
     * through: until then they are what they are now.
     */
    private Expression once(Expression expression) {
        if (expression instanceof Expression.Constant || expression instanceof Expression.Local) {
            return expression;
        }
        Things.Variable variable = new Things.Variable("", expression.type(), false);
        lowering.declare(variable, numbers.copied(expression));
        return new Expression.Local(variable);
    }

    /** Keeps its registers until the block ends. */
    private Extent kept(Extent extent) {
        for (int register : new int[] {extent.base(), extent.length(), extent.end()}) {
            if (code.registers.isTemporary(register)) {
                code.own(register);
            }
        }
        return extent;
    }

    /** Writes a loop for each way that the conditions from one on turn out. */
    private void choose(List<Given> given, int first, Extent from, Target to) {
        int next = first;
        while (next < given.size() && given.get(next).condition == null) {
            next++;
        }
        if (next == given.size()) {
            write(given, from, to);
            return;
        } else if (code.tooLarge()) {
            return;
        }
        Given chosen = given.get(next);
        Label without = lambda.genlabel();
        Label behind = lambda.genlabel();
        int condition = numbers.of(chosen.condition);
        lambda.branchImmediate(Op.BEQ, Type.U, condition, 0, without);
        code.registers.release(condition);
        List<Given> some = new ArrayList<>(given);
        some.set(next, new Given(chosen.stage, chosen.arguments, null));
        choose(some, next + 1, from, to);
        lambda.jump(behind);
        lambda.place(without);
        some.remove(next);
        choose(some, next, from, to);
        lambda.place(behind);
    }

    private void write(List<Given> given, Extent from, Target to) {
        for (Given one : given) {
            whole(one.stage, from);
        }
        if (given.isEmpty()) {
            if (to.region != null) {
                extents.copy(from, to.region, to.base, to.offset);
            }
            return;
        }
        boolean changes = given.stream().anyMatch(one -> one.stage.changes());
        boolean wide = given.stream().allMatch(one -> one.stage.kind().wide());
        boolean large = from.length() != 0 || from.bytes() >= LEAST_APART;
        if (to.region == null || !wide || !large || changes && !apart) {
            loop(given, from, to);
            return;
        }
        Label few = lambda.genlabel();
        Label behind = lambda.genlabel();
        if (from.length() != 0) {
            lambda.branchImmediate(Op.BLT, Type.U, from.length(), LEAST_APART, few);
        }
        extents.copy(from, to.region, to.base, to.offset);
        if (changes) {
            loop(given, new Extent(to.region, to.base, to.offset, from.length(), from.bytes()), to);
        } else {
            loop(given, from, new Target(null, 0, 0));
        }
        if (from.length() != 0) {
            lambda.jump(behind);
            lambda.place(few);
            loop(given, from, to);
            lambda.place(behind);
        }
    }

    private void loop(List<Given> given, Extent source, Target target) {
        code.open();
        List<Words.Flow> flows = new ArrayList<>();
        boolean little = wanted(given, source.region());
        boolean turned = little;
        for (Given one : given) {
            flows.add(words.begin(one.stage, one.arguments, turned));
            turned ^= one.stage.turns();
        }
        int multiple =
                given.stream().mapToInt(one -> one.stage.multiple()).max().orElse(1);
        loops(flows, source, target, little, turned, multiple);
        for (Words.Flow flow : flows) {
            flow.end();
        }
        code.close();
    }

    /**
     * Whether words are to come with their first byte the lowest: as the first pipe wants them to which it matters, else as machines have
     * them. On JVMs that make vectors of what is {@link #apart} they come as the region has them: of sums C2 makes some only then.
     */
    private boolean wanted(List<Given> given, Region from) {
        boolean turned = false;
        for (Given one : given) {
            if (one.stage.ordered()) {
                return one.stage.little() ^ turned;
            }
            turned ^= one.stage.turns();
        }
        return !apart || isLittle(from);
    }

    /** Asks that no part of a word is left over. */
    private void whole(Stage stage, Extent from) {
        int multiple = stage.multiple();
        if (multiple == 1 || from.length() == 0 && from.bytes() % multiple == 0) {
            return;
        }
        int left = code.registers.temporary();
        if (from.length() == 0) {
            lambda.set(Type.U, left, from.bytes() % multiple);
        } else {
            lambda.binaryImmediate(Op.AND, Type.U, left, from.length(), multiple - 1);
        }
        lambda.branchImmediate(Op.BNE, Type.U, left, 0, code.exit(stage.leftOver(), stage.place()));
        code.registers.release(left);
    }

    private void loops(List<Words.Flow> flows, Extent from, Target to, boolean little, boolean turned, int multiple) {
        int length = extents.length(from);
        int i = code.registers.counter();
        lambda.set(Type.I, i, 0);
        extents.words(length, i, () -> word(flows, from, to, i, Long.BYTES, little, turned));
        for (int bytes = Integer.BYTES; bytes >= multiple; bytes /= 2) {
            int part = bytes;
            extents.rest(length, i, part, () -> word(flows, from, to, i, part, little, turned));
        }
        code.registers.release(i);
        if (length != from.length()) {
            code.registers.release(length);
        }
    }

    /** Takes one word through all pipes, which it comes to and leaves with its first byte the lowest or not. */
    private void word(
            List<Words.Flow> flows, Extent from, Target to, int i, int bytes, boolean little, boolean turned) {
        Type type = Scalar.unsigned(bytes * Byte.SIZE).memory();
        int value = code.registers.temporary();
        int here = extents.behind(from.base(), i);
        lambda.load(type, value, from.region(), here, from.offset());
        order(type, value, little != isLittle(from.region()));
        extents.releaseBehind(here, i);
        for (Words.Flow flow : flows) {
            flow.word(value, bytes);
        }
        if (to.region != null) {
            order(type, value, turned != isLittle(to.region));
            int there = extents.behind(to.base, i);
            lambda.store(type, value, to.region, there, to.offset);
            extents.releaseBehind(there, i);
        }
        code.registers.release(value);
    }

    private void order(Type type, int value, boolean other) {
        if (other && type.bytes() > 1) {
            lambda.unary(Op.BSWAP, type, value, value);
        }
    }

    private static boolean isLittle(Region region) {
        return region.order() == ByteOrder.LITTLE_ENDIAN;
    }
}
