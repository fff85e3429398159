package dev.exocode.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.text.Assembler;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a verdict says of the depth of calls and of memory. */
class BoundsOfRunsTest {

    private static Verdict.Accepted accepted(String text, Policy policy) {
        byte[] bytes = BinaryFormat.encode(
                Assembler.assemble(new Source("p", text)).value().orElseThrow().program());
        return (Verdict.Accepted) new Verifier(policy).verify("p", bytes);
    }

    @Test
    void memoryIsWhatIsDeclaredAndLocalsAtEachDepth() {
        Verdict.Accepted two = accepted("""
                .region state 100
                .region out 20
                .region user 3
                .function main () l
                .local 8
                        call    f()
                        retl    r0
                .function f ()
                .local 16
                        retv
                """, Policy.STRICT);
        assertThat(two.depth()).isEqualTo(2);
        assertThat(two.memoryBytes()).isEqualTo(100 + 20 + 3 + 2 * 16);
    }

    @Test
    void recursionGoesAsDeepAsThePolicyAllows() {
        Policy policy = PolicyFile.parse(new Source("policy", "unproved check\nrecursion yes\ndepth 9"))
                .value()
                .orElseThrow();
        assertThat(accepted(".function main () l\n calll r1, main()\n retl r1\n", policy)
                        .depth())
                .isEqualTo(9);
    }

    /** No run has more activations than was said. */
    @TestFactory
    Stream<DynamicTest> runsGoNoDeeper() {
        return AcceptanceProgram.in("safe").stream()
                .map(program -> DynamicTest.dynamicTest(program.name(), () -> {
                    Verdict verdict = program.verdict(Unproved.CHECK, (pc, state) -> {});
                    int depth = ((Verdict.Accepted) verdict).depth();
                    for (byte[] packet : program.packets()) {
                        Interpreter machine = program.load();
                        machine.begin(packet, 0, packet.length);
                        for (int steps = 0; steps < 10_000 && !machine.ended(); steps++) {
                            assertThat(machine.depth() + 1).isLessThanOrEqualTo(depth);
                            machine.step();
                        }
                    }
                }));
    }
}
