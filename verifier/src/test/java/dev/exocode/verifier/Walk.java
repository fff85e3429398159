package dev.exocode.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.random.Surroundings;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Runs of a program, step by step in every activation, compared with the verifier's states. */
final class Walk {
    /** A rejected program may be recursive, and then hardly ends. */
    private static final int MAX_STEPS = 5000;

    private static final Set<Trap> HOSTS = Set.of(Trap.FUEL, Trap.HOST);

    private final Program program;
    private final Map<Integer, State> states;
    private final Verdict verdict;
    private final Interpreter interpreter;

    Walk(Program program, Map<Integer, State> states, Verdict verdict) {
        this.program = program;
        this.states = states;
        this.verdict = verdict;
        this.interpreter =
                Interpreter.load("p", program, Surroundings.HOST).value().orElseThrow();
    }

    /** Runs on one packet, with more user memory than the program asks for; what is left in memory stays there. */
    void run(byte[] packet, int moreUserBytes) {
        int user = program.declaredBytes(Region.USER, 0) + moreUserBytes;
        interpreter.grant(new byte[user], 0, user);
        interpreter.refuel(Long.MAX_VALUE);
        interpreter.begin(packet, 0, packet.length);
        long fuel = 0;
        for (int steps = 0; !interpreter.ended() && steps < MAX_STEPS; steps++) {
            int pc = interpreter.pc();
            check(pc, packet.length, user);
            fuel += program.code().get(pc).op().fuel();
            interpreter.step();
        }
        if (verdict instanceof Verdict.Accepted accepted) {
            assertThat(fuel).isLessThanOrEqualTo(accepted.worstCaseFuel());
        }
        interpreter
                .trap()
                .filter(trap -> !HOSTS.contains(trap))
                .ifPresent(trap -> assertThat(verdict)
                        .as("%s at pc %d", trap, interpreter.trapPc())
                        .isInstanceOf(Verdict.Rejected.class));
    }

    private void check(int pc, int length, int user) {
        State state = states.get(pc);
        assertThat(state).as("pc %d is reached", pc).isNotNull();
        if (verdict instanceof Verdict.Accepted accepted) {
            assertThat(accepted.proved(pc)).as("pc %d is proved", pc).isTrue();
        }
        Map<Integer, Long> symbols = new HashMap<>();
        symbols.put(Value.ZERO, 0L);
        symbols.put(Value.LENGTH, (long) length);
        symbols.put(Value.USER, (long) user);
        for (int symbol : Set.copyOf(symbols.keySet())) {
            holds(pc, state, symbol, symbols.get(symbol), length);
        }
        for (int r = 0; r < Instruction.REGISTERS; r++) {
            if (!state.isSet(r)) {
                continue;
            }
            Value value = state.get(r);
            long symbol = Math.subtractExact(interpreter.register(r), value.distance());
            Long same = symbols.putIfAbsent(value.symbol(), symbol);
            assertThat(same == null || same == symbol)
                    .as("pc %d r%d: one symbol, one integer in %s", pc, r, state)
                    .isTrue();
            holds(pc, state, value.symbol(), symbol, length);
        }
    }

    private static void holds(int pc, State state, int symbol, long value, int length) {
        Fact fact = state.fact(symbol);
        assertThat(fact.range().contains(value))
                .as("pc %d symbol %d = %d in %s", pc, symbol, value, state)
                .isTrue();
        assertThat(BigInteger.valueOf(value).add(BigInteger.valueOf(fact.slack())))
                .as("pc %d symbol %d = %d: slack in %s", pc, symbol, value, state)
                .isLessThanOrEqualTo(BigInteger.valueOf(length));
    }
}
