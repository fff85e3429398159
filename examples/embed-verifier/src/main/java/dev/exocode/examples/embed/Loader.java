package dev.exocode.examples.embed;

import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.PolicyFile;
import dev.exocode.verifier.Unproved;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.util.List;
import java.util.stream.Collectors;

/** Turns bytes of strangers into what can be run, or into messages for them. Of one policy; thread-safe. */
final class Loader {

    /** What became of bytes. */
    sealed interface Outcome {}

    /** They can be run: with a machine, by what was proved. */
    record Loaded(Machine machine, Verdict.Accepted proof) implements Outcome {}

    /** They cannot, and this is why. */
    record Refused(String reason, List<Diagnostic> diagnostics) implements Outcome {
        @Override
        public String toString() {
            return reason
                    + '\n'
                    + diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));
        }
    }

    private final Policy policy;
    private final Verifier verifier;

    private Loader(Policy policy) {
        this.policy = policy;
        this.verifier = new Verifier(policy);
    }

    /** A loader that takes only what is proved. */
    static Loader strict() {
        return new Loader(asked().withUnproved(Unproved.REFUSE));
    }

    /** A loader that leaves to checks what can be checked, and takes what needs a meter. */
    static Loader trial() {
        return new Loader(asked().withUnproved(Unproved.CHECK));
    }

    /** What handlers may do here. */
    Policy policy() {
        return policy;
    }

    /** Verifies bytes, and makes a machine of what is safe. */
    Outcome load(String name, byte[] bytes, Host host) {
        Verdict verdict = verifier.verify(name, bytes);
        if (!(verdict instanceof Verdict.Accepted accepted)) {
            return new Refused(verdict instanceof Verdict.Malformed ? "malformed" : "rejected", verdict.diagnostics());
        }
        Result<? extends Machine> machine = accepted.needsMeter()
                ? Interpreter.load(name, accepted.program(), host) // see Meter
                : JvmBackend.compile(name, accepted, host);
        return machine.value()
                .<Outcome>map(loaded -> new Loaded(loaded, accepted))
                .orElseGet(() -> new Refused("not linked", machine.diagnostics()));
    }

    private static Policy asked() {
        return PolicyFile.parse(new Source("handlers.policy", Resources.text("handlers.policy")))
                .orThrow();
    }
}
