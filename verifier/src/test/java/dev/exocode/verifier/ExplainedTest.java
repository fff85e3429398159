package dev.exocode.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.text.Assembler;
import dev.exocode.verifier.AcceptanceProgram.Run;
import dev.exocode.verifier.Explained.Problem;
import dev.exocode.verifier.witness.Witnesses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What led to a verdict agrees with the verdict and with what programs do. */
@OnOneJdk
class ExplainedTest {
    private static final int MOST_STEPS = 5_000_000;

    private static Explained explained(AcceptanceProgram program, Unproved unproved) {
        Explained.Notes notes = new Explained.Notes(pc -> true);
        return notes.explained(program.verdict(unproved, notes));
    }

    private static Explained explained(String text) {
        Program program = Assembler.assemble(new Source("p.vs", text))
                .value()
                .orElseThrow()
                .program();
        return new Verifier(Policy.STRICT).explain("p", BinaryFormat.encode(program), List.of(), pc -> pc == 1);
    }

    private static Stream<AcceptanceProgram> programs(String... folders) {
        return Stream.of(folders).flatMap(folder -> AcceptanceProgram.in(folder).stream());
    }

    @TestFactory
    Stream<DynamicTest> everyObligationHasOneStatusThatAgreesWithTheVerdict() {
        return programs("safe", "unsafe")
                .flatMap(program -> Stream.of(Unproved.values())
                        .map(unproved -> dynamicTest(
                                program.name() + " " + unproved, () -> agrees(explained(program, unproved)))));
    }

    private static void agrees(Explained explained) {
        Set<Obligation> all = new HashSet<>(explained.proved());
        List<Obligation> open = new ArrayList<>(explained.checked());
        open.addAll(explained.refuted());
        open.forEach(obligation ->
                assertThat(all.add(obligation)).as("%s", obligation).isTrue());
        assertThat(explained.refuted()).containsAll(explained.unknown());
        assertThat(explained.problems())
                .extracting(Problem::diagnostic)
                .isEqualTo(explained.verdict().diagnostics());
        explained
                .problems()
                .forEach(problem ->
                        problem.obligation().ifPresent(about -> assertThat(open).contains(about)));
        assertThat(explained.states().keySet()).isEqualTo(new TreeSet<>(explained.reached()));
        if (explained.verdict() instanceof Verdict.Accepted accepted) {
            assertThat(explained.refuted()).isEmpty();
            assertThat(explained.proved()).isEqualTo(accepted.obligations());
            assertThat(explained.checked()).isEqualTo(accepted.checked());
            assertThat(accepted.needsMeter()
                            || explained.loops().stream()
                                    .allMatch(loop -> loop.trips().isPresent()))
                    .isTrue();
        } else {
            assertThat(explained.problems()).isNotEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> loopsGoRoundAtMostAsOftenAsIsTold() {
        return programs("safe")
                .filter(program -> !explained(program, Unproved.CHECK).loops().isEmpty())
                .map(program -> dynamicTest(program.name(), () -> {
                    List<LoopBound> loops = explained(program, Unproved.CHECK).loops();
                    for (Run run : program.runs()) {
                        rounds(program, run.packet(), loops);
                    }
                }));
    }

    /** Runs a program, and counts at the head of each loop, in each activation, how often control has returned. */
    private static void rounds(AcceptanceProgram program, byte[] packet, List<LoopBound> loops) {
        Map<Integer, LoopBound> heads = new HashMap<>();
        loops.forEach(loop -> heads.put(loop.head(), loop));
        Interpreter machine = program.load();
        machine.begin(packet.clone(), 0, packet.length);
        List<Integer> last = new ArrayList<>();
        Map<String, Long> returns = new HashMap<>();
        for (int steps = 0; steps < MOST_STEPS && !machine.ended(); steps++) {
            int pc = machine.pc();
            int depth = machine.depth() + 1;
            while (last.size() > depth) {
                last.remove(last.size() - 1);
            }
            boolean begun = last.size() < depth;
            int before = begun ? -1 : last.remove(depth - 1);
            last.add(pc);
            LoopBound loop = heads.get(pc);
            if (loop != null) {
                String here = depth + " " + pc;
                long count = loop.body().contains(before) ? returns.getOrDefault(here, 0L) + 1 : 0;
                returns.put(here, count);
                assertThat(count)
                        .as("at %d", pc)
                        .isLessThanOrEqualTo(loop.trips().orElse(Long.MAX_VALUE));
                assertThat(count == 0 || loop.returns().contains(before)).isTrue();
            }
            machine.step();
        }
        assertThat(machine.ended()).isTrue();
    }

    @Test
    void whatHoldsIsToldOfWhatWasAskedForAlone() {
        Explained explained = explained(".region packet\n len r1, packet\n movl r2, r1\n retl r2\n");
        assertThat(explained.states()).containsOnlyKeys(1).containsEntry(1, List.of("r1 = length"));
        assertThat(explained.reached()).containsExactly(0, 1, 2);
    }

    @Test
    void whatIsRejectedForItsShapeIsNotReached() {
        Explained explained = explained("j @7\n");
        assertThat(explained.program()).isPresent();
        assertThat(explained.reached()).isEmpty();
        assertThat(explained.refuted()).containsExactly(new Obligation(0, Obligation.Kind.TARGET));
    }

    @Test
    void whatMayHoldIsNotSaidToBeViolated() {
        Explained explained = explained(".region packet\n.region state 4\n"
                + " lduci r1, packet[0]\n lduci r1, state[0]\n lduci r2, state[r1+0]\n lduci r2, state[4]\n"
                + " addu r2, r2, r9\n retu r2\n");
        assertThat(explained.unknown())
                .containsExactly(
                        new Obligation(0, Obligation.Kind.BOUNDS),
                        new Obligation(2, Obligation.Kind.BOUNDS),
                        new Obligation(4, Obligation.Kind.INITIALISED));
        assertThat(explained.refuted())
                .containsAll(explained.unknown())
                .contains(new Obligation(3, Obligation.Kind.BOUNDS))
                .hasSize(4);
    }

    @Test
    void whatIsMalformedIsNoProgram() {
        Explained explained = new Verifier(Policy.STRICT).explain("p", new byte[] {1, 2, 3}, List.of(), pc -> true);
        assertThat(explained.program()).isEmpty();
        assertThat(explained.problems()).hasSize(1);
        assertThat(Witnesses.of(explained))
                .allMatch(shown -> !shown.searched() && shown.witness().isEmpty());
    }

    /** Of programs that go wrong nearly all witnesses are found; each is one, and is found again. */
    @Test
    void witnessesShowWhatMessagesSay() {
        int searched = 0;
        int found = 0;
        for (AcceptanceProgram program : AcceptanceProgram.in("unsafe")) {
            Explained explained = explained(program, Unproved.REFUSE);
            List<Witnesses.Shown> shown = Witnesses.of(explained);
            assertThat(shown.toString().replaceAll("\\[B@\\w+", ""))
                    .isEqualTo(Witnesses.of(explained).toString().replaceAll("\\[B@\\w+", ""));
            assertThat(shown).hasSameSizeAs(explained.problems());
            for (int i = 0; i < shown.size(); i++) {
                Problem before = explained.problems().get(i);
                Problem after = shown.get(i).problem();
                assertThat(after.obligation()).isEqualTo(before.obligation());
                assertThat(after.diagnostic().notes())
                        .hasSize(before.diagnostic().notes().size()
                                + (shown.get(i).searched() ? 1 : 0));
                searched += shown.get(i).searched() ? 1 : 0;
                found += shown.get(i).witness().isPresent() ? 1 : 0;
                shown.get(i)
                        .witness()
                        .ifPresent(witness -> assertThat(
                                        witness.shows(program.assembled().program()))
                                .as(program.name())
                                .isTrue());
            }
        }
        assertThat(searched).isGreaterThan(50);
        assertThat(found).isGreaterThanOrEqualTo(searched * 9 / 10);
    }

    @Test
    void warningsAreLeftAsTheyAre() {
        programs("unsafe")
                .map(program -> explained(program, Unproved.CHECK))
                .filter(explained -> explained.verdict() instanceof Verdict.Accepted)
                .forEach(explained -> assertThat(Witnesses.of(explained))
                        .extracting(Witnesses.Shown::problem)
                        .isEqualTo(explained.problems()));
    }
}
