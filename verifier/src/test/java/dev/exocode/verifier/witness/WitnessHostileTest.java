package dev.exocode.verifier.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Soon;
import dev.exocode.vcode.Trap;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Programs made to be expensive to search: each takes well under a second, and much longer if nothing bounded it. */
@OnOneJdk
class WitnessHostileTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private static final String LARGE = """
            .region packet rw
            .region user 16777216
            .region state 16777216
            .region scratch 16777216
            .region out 16777216
            """;

    private static Optional<Witness> search(Program program, Goal goal) {
        return Soon.within(LONG, () -> WitnessSearchTest.search(program, goal));
    }

    private static Goal trap(int pc, Trap trap) {
        return new Goal(Witness.Kind.TRAP, pc, trap, 0);
    }

    private static Goal endless(int pc) {
        return new Goal(Witness.Kind.REPEATS, pc, null, 0);
    }

    @Test
    void memoryAsLargeAsCanBe() {
        Program program = WitnessSearchTest.program(LARGE + """
                        len     r1, packet
                        bltui   r1, 4, END
                        ldui    r2, packet[0]
                        bneui   r2, 77777, END
                        ldui    r3, state[16777212]
                        ldui    r3, user[r3+16777212]
                END:    retli   0
                """);
        assertThat(search(program, trap(5, Trap.BOUNDS))).isEmpty();
        assertThat(search(program, trap(4, Trap.BOUNDS))).isEmpty();
    }

    @Test
    void aLoopThatChangesTheEndOfMuchMemory() {
        Program program = WitnessSearchTest.program(LARGE + """
                HEAD:   ldui    r2, scratch[16777212]
                        addui   r2, r2, 1
                        stui    r2, scratch[16777212]
                        setl    r2, 0
                        j       HEAD
                """);
        assertThat(search(program, endless(0)))
                .hasValueSatisfying(witness -> assertThat(witness.kind()).isEqualTo(Witness.Kind.LONG));
    }

    @Test
    void aLoopInAFunctionThatIsCalledForEver() {
        Program program = WitnessSearchTest.program(LARGE + """
                .function main () l
                        seti    r1, 0
                LOOP:   addli   r1, r1, 1
                        call    f()
                        j       LOOP
                .function f ()
                HEAD:   addli   r1, r1, 1
                        bltli   r1, 2, HEAD
                        retv
                """);
        assertThat(search(program, endless(4))).isEmpty();
        assertThat(search(program, endless(1)))
                .hasValueSatisfying(witness -> assertThat(witness.kind()).isEqualTo(Witness.Kind.LONG));
    }

    @Test
    void callsThatDouble() {
        Program program = WitnessSearchTest.program("""
                .region packet
                .function main () l
                        len     r1, packet
                        callul  r2, f(r1)
                        divuli  r2, r2, 1
                        divul   r2, r1, r2
                        retl    r2
                .function f (ul) ul
                .local 4096
                        addul   r1, r1, r1
                        stuli   r1, local[8]
                        stuli   r1, local[4088]
                        callul  r2, g(r1)
                        callul  r3, g(r2)
                        addul   r2, r2, r3
                        retul   r2
                .function g (ul) ul
                        callul  r2, f(r1)
                        callul  r3, f(r1)
                        retul   r3
                """);
        assertThat(search(program, trap(3, Trap.DIVISOR))).isEmpty();
        assertThat(search(program, trap(8, Trap.DEPTH))).isPresent();
        assertThat(search(program, trap(12, Trap.DEPTH))).isEmpty();
    }

    @Test
    void originsWithMoreWaysThanCanBeGone() {
        StringBuilder text = new StringBuilder(".region packet\n len r1, packet\n");
        for (int i = 0; i < 60_000; i++) {
            text.append(i % 2 == 0 ? " addul r1, r1, r1\n" : " mulul r2, r1, r1\n");
        }
        Program program = WitnessSearchTest.program(text + " divul r3, r1, r2\n retl r3\n");
        assertThat(search(program, trap(60_001, Trap.DIVISOR))).isPresent();
        assertThat(search(program, trap(60_000, Trap.DIVISOR))).isEmpty();
    }

    @Test
    void jumpsByLargeTables() {
        StringBuilder text = new StringBuilder(".region packet\n.table T ");
        for (int i = 0; i < 60_000; i++) {
            text.append(i == 0 ? "" : ", ").append(i == 54_321 ? "GOAL" : "END");
        }
        text.append("\n len r1, packet\n bltui r1, 2, END\n ldusi r2, packet[0]\n");
        for (int i = 0; i < 30_000; i++) {
            text.append(" jt r2, T\n");
        }
        Program program = WitnessSearchTest.program(text + "END: retli 0\nGOAL: divul r3, r0, r0\n retl r3\n");
        assertThat(search(program, trap(30_004, Trap.DIVISOR))).isPresent();
    }

    @Test
    void nothingIsAskedOfProgramsThatCannotRun() {
        Program flawed = WitnessSearchTest.program(" len r1, packet\n retl r1\n");
        assertThat(WitnessSearch.unset(flawed, 1, 2, 1000)).isEmpty();
        Program program = WitnessSearchTest.program(" retl r1\n");
        assertThat(WitnessSearch.trap(program, 0, Trap.BOUNDS, 1000)).isEmpty();
        assertThat(WitnessSearch.trap(program, -1, Trap.BOUNDS, 1000)).isEmpty();
        assertThat(WitnessSearch.unset(program, 1, 1, 1000)).isEmpty();
        assertThat(WitnessSearch.unset(program, 0, 0, 1000)).isEmpty();
        assertThat(WitnessSearch.unset(program, 0, 32, 1000)).isEmpty();
        assertThat(WitnessSearch.endless(program, 0, -5)).isEmpty();
        assertThat(WitnessSearch.unset(program, 0, 1, 0))
                .hasValueSatisfying(witness -> assertThat(witness)
                        .hasToString("packet of 64 bytes, all 0: r1 not set at pc 0 after 0 instructions"));
    }
}
