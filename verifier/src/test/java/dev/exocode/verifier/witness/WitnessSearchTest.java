package dev.exocode.verifier.witness;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.text.Assembler;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Violations that hide behind something are found, and what never happens is not. */
@OnOneJdk
class WitnessSearchTest {
    /** A program whose instruction with the label is in question. */
    record Case(String name, Goal goal, String text) {
        @Override
        public String toString() {
            return name;
        }

        Program program() {
            return WitnessSearchTest.program(text);
        }

        Optional<Witness> search() {
            return WitnessSearchTest.search(program(), goal);
        }
    }

    static Program program(String text) {
        return Assembler.assemble(new Source("case.v", text))
                .value()
                .orElseThrow(() -> new AssertionError(Assembler.assemble(new Source("case.v", text))
                        .diagnostics()
                        .toString()))
                .program();
    }

    static Optional<Witness> search(Program program, Goal goal) {
        long budget = WitnessSearch.DEFAULT_BUDGET;
        return switch (goal.kind()) {
            case TRAP -> WitnessSearch.trap(program, goal.pc(), goal.trap(), budget);
            case UNSET -> WitnessSearch.unset(program, goal.pc(), goal.register(), budget);
            case REPEATS, LONG -> WitnessSearch.endless(program, goal.pc(), budget);
        };
    }

    private static Case trap(String name, int pc, Trap trap, String text) {
        return new Case(name, new Goal(Witness.Kind.TRAP, pc, trap, 0), text);
    }

    private static Case endless(String name, int pc, String text) {
        return new Case(name, new Goal(Witness.Kind.REPEATS, pc, null, 0), text);
    }

    private static Case unset(String name, int pc, int register, String text) {
        return new Case(name, new Goal(Witness.Kind.UNSET, pc, null, register), text);
    }

    static Stream<Case> hidden() {
        return Stream.of(
                trap("a length between others", 3, Trap.BOUNDS, """
                        .region packet
                                len     r1, packet
                                bltui   r1, 719, END
                                bgtui   r1, 719, END
                                lduci   r2, packet[719]
                        END:    retli   0
                        """),
                trap("a magic number of 4 bytes", 4, Trap.BOUNDS, """
                        .region packet
                                len     r1, packet
                                bltui   r1, 26, END
                                ldui    r2, packet[22]
                                bneui   r2, 0xcafebabe, END
                                ldui    r3, packet[40]
                        END:    retli   0
                        """),
                trap("EtherType, protocol and header length", 12, Trap.BOUNDS, """
                        .region packet
                                len     r1, packet
                                bltui   r1, 34, END
                                lduci   r3, packet[14]
                                ldusi   r2, packet[12]
                                bneui   r2, 0x800, END
                                rshui   r4, r3, 4
                                bneui   r4, 4, END
                                lduci   r2, packet[23]
                                bneui   r2, 17, END
                                andui   r3, r3, 15
                                lshui   r3, r3, 2
                                bltui   r3, 20, END
                                ldusi   r5, packet[r3+16]
                        END:    retli   0
                        """),
                endless("an option of length 0", 2, """
                        .region packet
                                len     r1, packet
                                setl    r2, 20
                        HEAD:   addli   r3, r2, 2
                                bgtl    r3, r1, END
                                lduci   r4, packet[r2+0]
                                beqli   r4, 0, END
                                beqli   r4, 1, ONE
                                lduci   r4, packet[r2+1]
                                addl    r2, r2, r4
                                j       HEAD
                        ONE:    addli   r2, r2, 1
                                j       HEAD
                        END:    retli   0
                        """),
                trap("a divisor from state", 6, Trap.DIVISOR, """
                        .region packet
                        .region state 16
                                ldui    r1, state[4]
                                xorui   r1, r1, 0x5a5a
                                lduli   r2, state[8]
                                subul   r2, r2, r1
                                beqli   r1, 0, END
                                bneul   r2, r0, END
                                divul   r3, r1, r2
                        END:    retli   0
                        """),
                trap("a loop once too often", 5, Trap.BOUNDS, """
                        .region packet
                        .region scratch 32
                                len     r1, packet
                                bltui   r1, 1, END
                                lduci   r1, packet[0]
                                bgtui   r1, 32, END
                        HEAD:   bgtu    r2, r1, END
                                stuci   r1, scratch[r2+0]
                                addui   r2, r2, 1
                                j       HEAD
                        END:    retli   0
                        """),
                trap("a function that is called", 9, Trap.BOUNDS, """
                        .region packet
                        .function main () l
                                len     r1, packet
                                bltui   r1, 8, END
                                ldui    r2, packet[4]
                                andui   r2, r2, 0xff00
                                rshui   r2, r2, 8
                                callu   r3, at(r2)
                                retl    r3
                        END:    retli   0
                        .function at (u) u
                                bltui   r1, 200, NONE
                                lduci   r2, packet[r1+7]
                                retu    r2
                        NONE:   retui   0
                        """),
                trap("a jump by table", 8, Trap.DIVISOR, """
                        .region packet
                        .table T A, A, B, A, A, C
                                len     r1, packet
                                bltui   r1, 4, A
                                lduci   r2, packet[3]
                                subui   r2, r2, 100
                                jt      r2, T
                        A:      retli   0
                        B:      retli   1
                        C:      lduci   r3, packet[1]
                                modu    r4, r2, r3
                                retl    r4
                        """),
                unset("a register on one path", 7, 5, """
                        .region packet
                                len     r1, packet
                                bltui   r1, 2, END
                                ldusi   r2, packet[0]
                                beqli   r2, 0x1234, L
                                setl    r5, 1
                                j       L
                        END:    retli   0
                        L:      addl    r5, r5, r2
                                retl    r5
                        """),
                trap("a host result", 5, Trap.BOUNDS, """
                        .region user 8
                        .import clock () ul
                        .import size (ul) u
                                hcallul r1, clock()
                                hcallu  r2, size(r1)
                                bltui   r2, 1000, END
                                bgtui   r2, 1003, END
                                subui   r2, r2, 999
                                ldui    r3, user[r2+1]
                        END:    retli   0
                        """),
                trap("a function that is not there", 3, Trap.SIGNATURE, """
                        .region packet
                        .function main () l
                                len     r1, packet
                                bltui   r1, 1, END
                                lduci   r2, packet[0]
                                callrl  r3, r2()
                        END:    retli   0
                        .function f () l
                                retli   1
                        """),
                trap("recursion as deep as the packet says", 6, Trap.DEPTH, """
                        .region packet
                        .function main () l
                                len     r1, packet
                                bltui   r1, 1, END
                                lduci   r2, packet[0]
                                calll   r3, f(r2)
                        END:    retli   0
                        .function f (ul) l
                                beqli   r1, 0, OUT
                                calll   r2, g(r1)
                        OUT:    retli   1
                        .function g (ul) l
                                subuli  r1, r1, 1
                                calll   r2, f(r1)
                                retl    r2
                        """),
                trap("a conditional move and a swap", 7, Trap.BOUNDS, """
                        .region packet
                        .region state 8
                                len     r1, packet
                                bltui   r1, 6, END
                                ldui    r2, packet[2]
                                bswapu  r2, r2
                                ltui    r3, r2, 0x10000
                                setl    r4, 7
                                cmveqli r4, r3, 0
                                lduci   r5, state[r4+1]
                        END:    retli   0
                        """),
                endless("a step of 0 in a function", 6, """
                        .region packet
                        .function main () l
                                len     r1, packet
                                bltui   r1, 8, END
                                ldusi   r2, packet[6]
                                negl    r2, r2
                                calll   r3, f(r2)
                        END:    retli   0
                        .function f (l) l
                        HEAD:   addl    r2, r2, r1
                                addl    r3, r2, r1
                                bgtli   r3, -1000, HEAD
                                retl    r3
                        """),
                trap("a multiple of the length", 3, Trap.BOUNDS, """
                        .region packet
                                len     r1, packet
                                mulli   r2, r1, 3
                                bneli   r2, 2271, END
                                lduc    r3, packet[r2+r1]
                        END:    retli   0
                        """),
                unset("a register that many paths set", 15, 5, """
                        .region packet
                                len     r1, packet
                                bltui   r1, 4, END
                                lduci   r2, packet[0]
                                beqli   r2, 17, A
                                setl    r5, 1
                        A:      lduci   r2, packet[1]
                                beqli   r2, 34, B
                                setl    r5, 2
                        B:      lduci   r2, packet[2]
                                beqli   r2, 51, C
                                setl    r5, 3
                        C:      lduci   r2, packet[3]
                                beqli   r2, 68, D
                                setl    r5, 4
                        D:      nop
                                retl    r5
                        END:    retli   0
                        """),
                trap("what a function says of three bytes", 6, Trap.BOUNDS, """
                        .region packet
                        .function main () l
                                len     r1, packet
                                bltui   r1, 3, END
                                setl    r2, 0
                                calli   r3, get()
                                beqii   r3, 0, END
                                addui   r2, r2, 3
                                lduci   r4, packet[r2+9]
                        END:    retli   0
                        .function get () i
                                lduci   r1, packet[0]
                                bneui   r1, 71, NO
                                lduci   r1, packet[1]
                                bneui   r1, 69, NO
                                lduci   r1, packet[2]
                                bneui   r1, 84, NO
                                retii   1
                        NO:     retii   0
                        """),
                trap("a sum of two products", 8, Trap.DIVISOR, """
                        .region user 2
                        .region out 4
                                lduci   r1, user[0]
                                lduci   r2, user[1]
                                mululi  r2, r2, 3
                                addul   r1, r1, r2
                                bneuli  r1, 777, END
                                stui    r1, out[0]
                                ldui    r3, out[0]
                                subuli  r3, r3, 777
                                modul   r4, r1, r3
                        END:    retli   0
                        """),
                trap("an option inside another", 13, Trap.BOUNDS, """
                        .region packet
                                len     r1, packet
                        NEXT:   addli   r3, r2, 2
                                bgtl    r3, r1, END
                                ldusi   r4, packet[r2+0]
                                rshui   r5, r4, 8
                                andui   r4, r4, 0xff
                                addl    r6, r3, r4
                                bgtl    r6, r1, END
                                beqli   r5, 0x52, FOUND
                                movl    r2, r6
                                j       NEXT
                        FOUND:  bltli   r4, 1, END
                                lduci   r5, packet[r3+0]
                                lduci   r7, packet[r3+1]
                        END:    retli   0
                        """),
                trap("a trap after a long loop", 5, Trap.BOUNDS, """
                        .region packet
                                setl    r1, 20000
                        HEAD:   subli   r1, r1, 1
                                bgtli   r1, 0, HEAD
                                len     r2, packet
                                bgtui   r2, 3, END
                                lduci   r3, packet[r2+0]
                        END:    retli   0
                        """),
                endless("a counter in memory that stands still", 1, """
                        .region packet
                        .region scratch 8
                                len     r1, packet
                        HEAD:   ldui    r2, scratch[0]
                                bgeui   r2, 10, END
                                bltu    r1, r2, NONE
                                lduci   r3, packet[r2+0]
                                addu    r2, r2, r3
                                stui    r2, scratch[0]
                                j       HEAD
                        NONE:   nop
                        END:    retli   0
                        """));
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void findsWhatHides(Case hidden) {
        Optional<Witness> found = hidden.search();
        assertThat(found).isPresent();
        Witness witness = found.get();
        assertThat(witness.pc()).isEqualTo(hidden.goal.pc());
        assertThat(witness.kind()).isEqualTo(hidden.goal.kind());
        assertThat(witness.shows(hidden.program())).isTrue();
        Oracle.confirm(hidden.program(), witness);
        assertThat(hidden.search()).hasToString(found.toString());
    }

    /** Inputs are made small, and all that matters is told in one line. */
    @Test
    void tellsTheSmallestInput() {
        Map<String, String> texts = hidden().collect(toMap(
                Case::name, hidden -> hidden.search().orElseThrow().toString()));
        assertThat(texts)
                .containsEntry(
                        "a length between others", "packet of 719 bytes, all 0: BOUNDS at pc 3 after 3 instructions")
                .containsEntry(
                        "a magic number of 4 bytes",
                        "packet of 26 bytes, all 0 but [22]=0xca [23]=0xfe [24]=0xba [25]=0xbe: "
                                + "BOUNDS at pc 4 after 4 instructions")
                .containsEntry(
                        "EtherType, protocol and header length",
                        "packet of 34 bytes, all 0 but [12]=0x08 [14]=0x45 [23]=0x11: "
                                + "BOUNDS at pc 12 after 12 instructions")
                .containsEntry(
                        "a divisor from state",
                        "packet of 0 bytes; state of 16 bytes, all 0 but [8]=0x5a [9]=0x5a: "
                                + "DIVISOR at pc 6 after 6 instructions")
                .containsEntry(
                        "a host result",
                        "packet of 0 bytes; user of 8 bytes, all 0; host results 0, 1003: "
                                + "BOUNDS at pc 5 after 5 instructions")
                .containsEntry(
                        "a register on one path",
                        "packet of 2 bytes, all 0 but [0]=0x12 [1]=0x34: r5 not set at pc 7 after 4 instructions")
                .containsEntry(
                        "a counter in memory that stands still",
                        "packet of 1 byte, all 0: back at pc 1 with nothing changed after 8 instructions, so it never ends");
    }

    @Test
    void aRunThatOnlyLastsIsSaidToBeThat() {
        Program program = program("""
                HEAD:   addli   r1, r1, 1
                        j       HEAD
                """);
        assertThat(WitnessSearch.endless(program, 0, 10_000)).hasValueSatisfying(witness -> {
            assertThat(witness)
                    .hasToString("packet of 0 bytes: not ended after 2000000 instructions, and still coming to pc 0");
            assertThat(witness.shows(program)).isTrue();
        });
    }

    /** What changes in memory alone is a change, whichever region it is in. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DATA")
    void aCounterInMemoryEnds(Region region) {
        String declared = switch (region) {
            case PACKET -> ".region packet rw\n.function main () l\n";
            case USER, STATE, SCRATCH, OUT -> ".region " + region.word() + " 8\n.function main () l\n";
            case LOCAL -> ".function main () l\n.local 8\n";
            case DATA -> throw new AssertionError("nobody counts in constants");
        };
        Program program = program(declared + """
                        len     r1, REGION
                        bltui   r1, 8, END
                HEAD:   lduci   r1, REGION[7]
                        beqli   r1, 200, END
                        addli   r1, r1, 1
                        stuci   r1, REGION[7]
                        setl    r1, 8
                        j       HEAD
                END:    retli   0
                """.replace("REGION", region.word()));
        assertThat(WitnessSearch.endless(program, 2, 50_000)).isEmpty();
    }

    /** Neither fuel nor what a host still has to say is as it was before. */
    @Test
    void fuelAndHostResultsRunOut() {
        Program paying = program("""
                HEAD:   fueli   1
                        j       HEAD
                """);
        assertThat(WitnessSearch.endless(paying, 0, 10_000))
                .hasValueSatisfying(witness -> assertThat(witness.kind()).isEqualTo(Witness.Kind.LONG));
        Program asking = program("""
                .import next () l
                HEAD:   hcalll  r1, next()
                        beqli   r1, 0, HEAD
                        retl    r1
                """);
        Goal goal = new Goal(Witness.Kind.REPEATS, 0, null, 0);
        Input zeros = new Input(new byte[0], 0, new byte[0], new byte[0], new long[] {0, 0, 0, 0, 5});
        assertThat(new Replay(asking, goal, new Budget(1000)).run(zeros, 100)).isEmpty();
        assertThat(new Replay(asking, goal, new Budget(1000)).run(Input.of(new byte[0]), 100))
                .hasValue(2);
    }

    /** A witness of one program is none of another, nor of another place. */
    @Test
    void aWitnessOfSomethingElseShowsNothing() {
        Case magic = hidden().filter(hidden -> hidden.name.contains("magic"))
                .findFirst()
                .orElseThrow();
        Witness witness = magic.search().orElseThrow();
        assertThat(witness.shows(program(magic.text.replace("packet[40]", "packet[20]"))))
                .isFalse();
        assertThat(witness.shows(program(".region packet\n retli 0\n"))).isFalse();
        assertThat(changed(witness, witness.packet(), 3, witness.steps()).shows(magic.program()))
                .isFalse();
        assertThat(changed(witness, witness.packet(), 4, witness.steps() - 1).shows(magic.program()))
                .isFalse();
        assertThat(changed(witness, new byte[26], 4, witness.steps()).shows(magic.program()))
                .isFalse();
        assertThat(changed(witness, witness.packet(), 4, witness.steps()).shows(magic.program()))
                .isTrue();
    }

    private static Witness changed(Witness witness, byte[] packet, int pc, long steps) {
        return new Witness(
                packet,
                witness.user(),
                witness.state(),
                witness.hostResults(),
                witness.kind(),
                witness.trap(),
                pc,
                witness.register(),
                steps);
    }

    /** Nothing is found that does not happen, and whoever asks for it does not wait long. */
    @ParameterizedTest
    @MethodSource("never")
    void findsNothingThatNeverHappens(Case never) {
        assertThat(never.search()).isEmpty();
    }

    static Stream<Case> never() {
        return Stream.of(
                trap("a load that was checked", 2, Trap.BOUNDS, """
                        .region packet
                                len     r1, packet
                                bltui   r1, 34, END
                                ldusi   r2, packet[32]
                        END:    retli   0
                        """),
                trap("a divisor that is odd", 3, Trap.DIVISOR, """
                        .region state 8
                                ldui    r1, state[0]
                                orui    r1, r1, 1
                                setl    r2, 5
                                divu    r3, r2, r1
                                retl    r3
                        """),
                endless("a loop that counts", 1, """
                                setl    r1, 0
                        HEAD:   addli   r1, r1, 1
                                bltli   r1, 1000, HEAD
                                retli   0
                        """),
                endless("a function that is called ten times", 5, """
                        .function main () l
                        LOOP:   addli   r1, r1, 1
                                call    f()
                                bltli   r1, 10, LOOP
                                retli   0
                        .function f ()
                                nop
                        HEAD:   nop
                                retv
                        """),
                unset("a register set on both paths", 5, 2, """
                        .region packet
                                len     r1, packet
                                bltui   r1, 9, SHORT
                                setl    r2, 1
                                j       END
                        SHORT:  setl    r2, 2
                        END:    retl    r2
                        """),
                trap("an instruction that nothing leads to", 1, Trap.BOUNDS, """
                        .region packet
                                retli   0
                                lduci   r1, packet[0]
                                retl    r1
                        """));
    }
}
