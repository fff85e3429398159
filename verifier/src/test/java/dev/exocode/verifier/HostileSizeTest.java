package dev.exocode.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Arguments;
import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Soon;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.binary.BinaryFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The largest programs, made to be expensive: each takes well under a second, and a minute if work were quadratic. */
@OnOneJdk
class HostileSizeTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void unsetRegistersEverywhere() {
        refused(repeated((f, i) -> {
            Lambda.Label next = f.genlabel();
            f.branchImmediate(Op.BLT, Type.U, 3, i, next);
            f.unary(Op.MOV, Type.L, 4, 2);
            f.place(next);
        }));
    }

    @Test
    void loadsOutsideEverywhere() {
        refused(repeated((f, i) -> {
            f.load(Type.UL, 1 + i % 31, Region.PACKET, 0, i);
            f.binary(Op.ADD, Type.L, 1 + i % 31, 1 + i % 31, 1 + i % 31);
        }));
    }

    @Test
    void divisionsByZeroEverywhere() {
        refused(repeated((f, i) -> {
            f.set(Type.L, 1, i);
            f.binaryImmediate(Op.DIV, Type.L, 1, 1, 0);
        }));
    }

    @Test
    void everyBranchToTheEnd() {
        Program program = repeated((f, i) -> {
            f.length(1 + i % 31, Region.PACKET);
            f.binaryImmediate(Op.AND, Type.L, 1 + i % 31, 1 + i % 31, i);
        });
        Soon.within(
                LONG,
                () -> assertThat(new Verifier(Policy.STRICT).verify("p", BinaryFormat.encode(program)))
                        .isInstanceOf(Verdict.Accepted.class));
    }

    /** Calls down a chain of as many functions as there can be: no stack of ours goes as deep. */
    @Test
    void deepChainOfCalls() {
        Program program = functions(Program.MAX_FUNCTIONS, 1, function -> function + 1);
        refused(program);
        assertThat(verdict(program).diagnostics()).allMatch(d -> d.code() == VerifierCode.V1009);
    }

    @Test
    void ringOfCalls() {
        Program program = functions(Program.MAX_FUNCTIONS, 1, function -> (function + 1) % Program.MAX_FUNCTIONS);
        Soon.within(
                LONG,
                () -> assertThat(verdict(program).diagnostics())
                        .hasSize(1)
                        .allMatch(d -> d.code() == VerifierCode.V1004));
    }

    /**
     * Thousands of loops in one another: no answer is looked for longer than the size allows. Smaller than
     * the others, since all that is allowed is spent: with more, or with more for larger ones, there would be an answer.
     */
    @Test
    void backToEveryPlace() {
        Lambda f = new Lambda(Segment.of(Region.STATE, 256));
        List<Lambda.Label> places = new ArrayList<>();
        for (int r = 2; r < Instruction.REGISTERS; r++) {
            f.load(Type.U, r, Region.STATE, 0, r);
        }
        for (int i = 0; i < 5_000; i++) {
            places.add(f.genlabel());
            f.place(places.get(i));
            f.binary(Op.ADD, Type.UL, 2 + i % 30, 2 + i % 30, 2 + (i + 1) % 30);
        }
        for (int i = 0; i < 5_000; i++) {
            f.branch(Op.BLT, Type.UL, 2 + i % 30, 2 + (i + 7) % 30, places.get(4_999 - i));
        }
        f.returnImmediate(Type.L, 0);
        Program program = f.end();
        Soon.within(
                LONG,
                () -> assertThat(verdict(program).diagnostics())
                        .hasSize(1)
                        .allMatch(d -> d.code() == VerifierCode.V1013));
    }

    /** The paths are 1,000 to the power of 63, and as much is the fuel; the calls are 63,000. */
    @Test
    void manyPathsThroughFewFunctions() {
        Program program = functions(64, 1000, function -> function + 1);
        Soon.within(
                LONG,
                () -> assertThat(verdict(program).diagnostics().toString())
                        .startsWith("[p: error[V1011]: ")
                        .contains("fuel=more than 2^63"));
    }

    /** Two to the power of 31 edges, in a program that is well-formed. */
    @Test
    void everyJumpByOneLargeTable() {
        int count = 32_000;
        Program program = switches(count, count);
        Soon.within(
                LONG,
                () -> assertThat(verdict(program).diagnostics())
                        .hasSize(1)
                        .allMatch(d -> d.code() == VerifierCode.V1008));
    }

    /** As many joins as tables can ask for: two jumps to each of 32,000 places, and one jump to one place often. */
    @Test
    void joinsAtEveryTargetOfATable() {
        Soon.within(LONG, () -> assertThat(verdict(switches(2, 32_000))).isInstanceOf(Verdict.Accepted.class));
        Soon.within(LONG, () -> assertThat(verdict(switches(32_000, 2))).isInstanceOf(Verdict.Accepted.class));
    }

    /** Functions with calls of one other each, and the last with none, as far as there are others. */
    private static Program functions(int count, int calls, IntUnaryOperator callee) {
        List<Function> functions = new ArrayList<>();
        List<Instruction> code = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            functions.add(new Function("f" + i, code.size(), Signature.of(Type.V), 0));
            int called = callee.applyAsInt(i);
            for (int j = 0; j < calls && called < count; j++) {
                code.add(new Instruction(Op.CALL, Type.V, true, null, 0, 0, 0, Arguments.pack(), called));
            }
            code.add(new Instruction(Op.RETV, Type.V, false, null, 0, 0, 0, 0, 0));
        }
        return new Program(Map.of(), functions, List.of(), List.of(), List.of(), code, Lines.NONE);
    }

    /** Jumps by one table of some size, with registers set differently before each, and targets behind all of them. */
    private static Program switches(int jumps, int targets) {
        List<Instruction> code = new ArrayList<>();
        code.add(new Instruction(Op.LEN, Type.V, false, Region.PACKET, 1, 0, 0, 0, 0));
        for (int i = 0; i < jumps; i++) {
            if (jumps == 2) {
                for (int r = 2; r < Instruction.REGISTERS; r++) {
                    code.add(new Instruction(Op.LD, Type.UC, true, Region.STATE, r, 0, 0, r, 0));
                }
            }
            code.add(new Instruction(Op.JT, Type.V, false, null, 0, 1, 0, 0, 0));
        }
        int first = code.size();
        for (int i = 0; i < targets; i++) {
            code.add(new Instruction(Op.NOP, Type.V, false, null, 0, 0, 0, 0, 0));
        }
        code.add(new Instruction(Op.RET, Type.L, true, null, 0, 0, 0, 1, 0));
        List<Integer> table = IntStream.range(first, first + targets).boxed().toList();
        return new Program(
                Map.of(Region.PACKET, Segment.packet(), Region.STATE, Segment.of(Region.STATE, 64)),
                List.of(Function.main()),
                List.of(),
                List.of(),
                List.of(table),
                code,
                Lines.NONE);
    }

    private static Verdict verdict(Program program) {
        return new Verifier(Policy.STRICT).verify("p", BinaryFormat.encode(program));
    }

    private static void refused(Program program) {
        Soon.within(
                LONG,
                () -> assertThat(new Verifier(Policy.STRICT)
                                .verify("p", BinaryFormat.encode(program))
                                .diagnostics())
                        .hasSize(20));
    }

    /** Two instructions at a time, with a branch to one common end now and then. */
    private static Program repeated(ObjIntConsumer<Lambda> pair) {
        Lambda f = new Lambda(Segment.packet());
        Lambda.Label end = f.genlabel();
        for (int i = 0; i < 20_000; i++) {
            pair.accept(f, i);
            f.branchImmediate(Op.BEQ, Type.L, 0, 1, end);
        }
        f.place(end);
        f.returnImmediate(Type.L, 0);
        return f.end();
    }
}
