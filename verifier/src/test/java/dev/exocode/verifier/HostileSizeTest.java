package dev.exocode.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.binary.BinaryFormat;
import java.time.Duration;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Test;

/** The largest programs, made to be expensive: each takes well under a second, and a minute if work were quadratic. */
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
        assertTimeoutPreemptively(
                LONG,
                () -> assertThat(Verifier.verify("p", BinaryFormat.encode(program)))
                        .isInstanceOf(Verdict.Accepted.class));
    }

    private static void refused(Program program) {
        assertTimeoutPreemptively(
                LONG,
                () -> assertThat(Verifier.verify("p", BinaryFormat.encode(program))
                                .diagnostics())
                        .hasSize(20));
    }

    /** Two instructions at a time, with a branch to one common end now and then. */
    private static Program repeated(ObjIntConsumer<Lambda> pair) {
        Lambda f = new Lambda(Region.PACKET);
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
