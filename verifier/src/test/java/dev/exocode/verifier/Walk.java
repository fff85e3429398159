package dev.exocode.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.random.Surroundings;
import dev.exocode.verifier.domain.Described;
import dev.exocode.verifier.domain.State;
import java.util.Map;
import java.util.Set;

/** Runs of a program, step by step in every activation, compared with the verifier's states. */
final class Walk {
    /** A rejected program may be recursive, and then hardly ends; one that is accepted does, if not soon. */
    private static final int MAX_STEPS = 2000;

    private static final int MAX_ACCEPTED_STEPS = 100_000;

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
        boolean bounded = verdict instanceof Verdict.Accepted accepted
                && accepted.worstCaseFuel(packet.length).isPresent();
        long fuel = 0;
        int steps = 0;
        for (; !interpreter.ended() && steps < (bounded ? MAX_ACCEPTED_STEPS : MAX_STEPS); steps++) {
            int pc = interpreter.pc();
            check(pc, packet.length, user);
            fuel += program.code().get(pc).op().fuel();
            interpreter.step();
        }
        if (verdict instanceof Verdict.Accepted accepted && bounded) {
            // All programs here ask for less memory than the policy grants, and none calls what costs more.
            long most = accepted.worstCaseFuel(packet.length).orElseThrow();
            assertThat(fuel).isLessThanOrEqualTo(most);
            assertThat(interpreter.ended() || steps < most).isTrue();
        }
        interpreter.trap().filter(trap -> !HOSTS.contains(trap)).ifPresent(this::listed);
    }

    /** A trap, but by what the host decides, is of a rejected program, or at a check that is listed or in the program. */
    private void listed(Trap trap) {
        boolean meant = program.code().get(interpreter.trapPc()).op().checks();
        if (verdict instanceof Verdict.Accepted accepted && !meant) {
            Obligation.Kind kind = Obligation.Kind.valueOf(trap.name());
            assertThat(accepted.checked())
                    .as("%s at pc %d", trap, interpreter.trapPc())
                    .contains(new Obligation(interpreter.trapPc(), kind));
        }
    }

    private void check(int pc, int length, int user) {
        State state = states.get(pc);
        assertThat(state).as("pc %d is reached", pc).isNotNull();
        if (verdict instanceof Verdict.Accepted accepted) {
            assertThat(accepted.proved(pc))
                    .as("pc %d is proved", pc)
                    .isEqualTo(accepted.checked().stream().noneMatch(check -> check.pc() == pc));
        }
        long[] registers = new long[Instruction.REGISTERS];
        for (int r = 0; r < registers.length; r++) {
            registers[r] = interpreter.register(r);
        }
        assertThat(Described.violation(state, registers, length, user))
                .as("pc %d", pc)
                .isEmpty();
    }
}
