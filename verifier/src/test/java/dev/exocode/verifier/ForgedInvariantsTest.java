package dev.exocode.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.random.RandomPrograms;
import dev.exocode.verifier.domain.Forgery;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.flow.Inference;
import dev.exocode.verifier.flow.Invariants;
import dev.exocode.verifier.flow.Loops;
import dev.exocode.verifier.flow.Ranking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever invariants are claimed: a program that is accepted by them is safe, and ends within its fuel. */
@OnOneJdk
class ForgedInvariantsTest {
    private static final int[] LENGTHS = {0, 1, 5, 16, 33};

    /** Of random programs, safe or not, with what was found to hold in them changed in places. */
    @Test
    void whatIsAcceptedByForgedInvariantsIsSafe() {
        Random random = new Random(1);
        int changed = 0;
        int accepted = 0;
        for (int i = 0; i < Thorough.or(200_000, 400); i++) {
            List<Long> genes = random.longs(random.nextInt(6)).boxed().toList();
            Program program = random.nextInt(3) == 0 ? RandomPrograms.program(genes) : RandomPrograms.counted(genes);
            int[] counts = forge(random, program, Policy.STRICT);
            changed += counts[0];
            accepted += counts[1];
        }
        Thorough.say("forged: %d, of which %d accepted", changed, accepted);
        assertThat(accepted).isBetween(50, changed - 50);
    }

    /** Of programs that are not safe: no invariants make them so. */
    @Test
    void unsafeProgramsAreRefusedWhateverIsClaimed() {
        Random random = new Random(2);
        for (AcceptanceProgram each : AcceptanceProgram.in("unsafe")) {
            for (int i = 0; i < Thorough.or(500, 4); i++) {
                if (each.policy().isEmpty()) {
                    assertThat(forge(random, each.assembled().program(), Policy.STRICT)[1])
                            .as(each.name())
                            .isZero();
                }
            }
        }
    }

    /** Forges a few times; says how often, and how often what was forged was accepted. */
    static int[] forge(Random random, Program program, Policy policy) {
        List<Loops> loops = Loops.of(program);
        Findings shape = findings();
        new Shape(program, policy, shape).check("p");
        Optional<Invariants> found = Inference.infer(program, index -> HostCalls.result(program, policy, index), false);
        if (shape.failed() || found.isEmpty()) {
            return new int[2];
        }
        int accepted = 0;
        int times = 6;
        for (int i = 0; i < times; i++) {
            Invariants forged = found.get();
            for (int j = random.nextInt(3); j >= 0; j--) {
                forged = forged(random, forged, loops);
            }
            Findings findings = findings();
            new Shape(program, policy, findings).check("p");
            Map<Integer, State> states = new HashMap<>();
            Checker checker =
                    new Checker(program, policy, forged, findings, (pc, state) -> states.put(pc, state.copy()));
            Optional<Fuel> fuel = checker.check("p");
            if (!findings.failed()) {
                accepted++;
                Invariants claimed = forged;
                Verdict verdict = new Verdict.Accepted(
                        program,
                        policy,
                        findings,
                        checker.reached(),
                        checker.deepest(),
                        fuel,
                        () -> claimed,
                        () -> new byte[32]);
                Walk walk = new Walk(program, states, verdict);
                for (int length : LENGTHS) {
                    walk.run(RandomPrograms.packet(random, length), random.nextInt(9));
                }
            }
        }
        return new int[] {times, accepted};
    }

    private static Findings findings() {
        return new Findings(pc -> new Position.InProgram("p", pc, ""), false);
    }

    /** The same but for one change. */
    private static Invariants forged(Random random, Invariants known, List<Loops> loops) {
        Map<Integer, State> entries = new HashMap<>(known.entries());
        Map<Integer, State> states = new HashMap<>(known.states());
        Map<Integer, Ranking> rankings = new HashMap<>(known.rankings());
        switch (random.nextInt(9)) {
            case 0 -> {
                change(random, entries);
                if (random.nextBoolean() && !states.isEmpty()) {
                    // Of the first function, too, which the host calls.
                    State some = states.get(pick(random, states));
                    entries.put(0, Forgery.of(random, some));
                }
            }
            case 1 -> exchange(random, states);
            case 2 -> drop(random, states);
            case 3 -> {
                for (Loops flow : loops) {
                    for (Loops.Loop loop : flow.loops()) {
                        if (random.nextBoolean()) {
                            int minuend = random.nextInt(Ranking.OPERANDS);
                            int subtrahend = random.nextInt(Ranking.BITS + 1);
                            rankings.put(loop.head(), new Ranking(minuend, subtrahend));
                        }
                    }
                }
            }
            case 4 ->
                rankings.replaceAll((head, ranking) -> random.nextBoolean()
                        ? ranking
                        : new Ranking(
                                random.nextBoolean() ? ranking.minuend() : random.nextInt(Instruction.REGISTERS),
                                random.nextBoolean() ? ranking.subtrahend() : random.nextInt(Instruction.REGISTERS)));
            case 5 -> {
                // A claim where none is needed.
                List<State> some = new ArrayList<>(states.values());
                if (!some.isEmpty()) {
                    Loops flow = loops.get(random.nextInt(loops.size()));
                    states.put(flow.at(random.nextInt(flow.size())), some.get(random.nextInt(some.size())));
                }
            }
            default -> change(random, states);
        }
        return new Invariants(entries, states, rankings);
    }

    private static void change(Random random, Map<Integer, State> states) {
        if (!states.isEmpty()) {
            int pc = pick(random, states);
            states.put(pc, Forgery.of(random, states.get(pc)));
        }
    }

    private static void exchange(Random random, Map<Integer, State> states) {
        if (!states.isEmpty()) {
            int pc = pick(random, states);
            State one = states.get(pc);
            states.put(pc, states.get(pick(random, states)));
            states.put(pick(random, states), one);
        }
    }

    private static void drop(Random random, Map<Integer, State> states) {
        if (!states.isEmpty()) {
            states.remove(pick(random, states));
        }
    }

    private static int pick(Random random, Map<Integer, State> states) {
        List<Integer> places = states.keySet().stream().sorted().toList();
        return places.get(random.nextInt(places.size()));
    }
}
