package dev.exocode.verifier.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Interpreter;
import java.util.ArrayDeque;
import java.util.Deque;

/** Looks at what a witness says with an interpreter and nothing of the search. */
final class Oracle {
    /** What does not end in so many instructions more than it is said to need is taken to go on. */
    private static final int MORE = 20_000;

    private Oracle() {}

    static void confirm(Program program, Witness witness) {
        Interpreter machine = begun(program, witness);
        for (long step = 0; step < witness.steps(); step++) {
            assertThat(machine.step()).as("%s: step %d", witness, step).isTrue();
        }
        if (witness.kind() != Witness.Kind.LONG) {
            assertThat(machine.pc()).isEqualTo(witness.pc());
        }
        switch (witness.kind()) {
            case TRAP -> {
                assertThat(machine.step()).isFalse();
                assertThat(machine.trap()).isEqualTo(witness.trap());
                assertThat(machine.trapPc()).isEqualTo(witness.pc());
            }
            case UNSET -> assertThat(machine.register(witness.register())).isZero();
            case REPEATS -> {
                boolean back = false;
                for (int step = 0; step < MORE; step++) {
                    assertThat(machine.step()).isTrue();
                    back |= machine.pc() == witness.pc();
                }
                assertThat(back).isTrue();
            }
            case LONG -> assertThat(witness.steps()).isEqualTo(WitnessSearch.LONG_STEPS);
        }
    }

    private static Interpreter begun(Program program, Witness witness) {
        Deque<Long> results = new ArrayDeque<>(witness.hostResults());
        HostFunction[] functions = program.imports().stream()
                .map(wanted -> new HostFunction(
                        wanted,
                        (machine, a, b, c, d, e, f) ->
                                wanted.signature().result() == Type.V || results.isEmpty() ? 0 : results.removeFirst()))
                .toArray(HostFunction[]::new);
        Interpreter machine =
                Interpreter.load("p", program, Host.of(functions)).value().orElseThrow();
        byte[] user = witness.user();
        byte[] state = witness.state();
        assertThat(machine.memory(Region.STATE)).hasSameSizeAs(state);
        System.arraycopy(state, 0, machine.memory(Region.STATE), 0, state.length);
        machine.grant(user, 0, user.length);
        byte[] packet = witness.packet();
        machine.begin(packet, 0, packet.length);
        return machine;
    }
}
