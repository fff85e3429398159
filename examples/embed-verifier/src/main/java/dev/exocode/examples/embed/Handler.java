package dev.exocode.examples.embed;

import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import java.util.Locale;
import java.util.Optional;

/** A loaded program and whose it is. */
final class Handler {
    private final Owner owner;
    private final String name;
    private final int topic;
    private final int place;
    private final Calls calls;
    private final Machine machine;
    private final Policy policy;
    /** What ends the runs, unless it is proved that they end. */
    private final Optional<Meter> meter;

    Handler(Owner owner, String name, int topic, int place, Calls calls, Loader.Loaded loaded) {
        this.owner = owner;
        this.name = name;
        this.topic = topic;
        this.place = place;
        this.calls = calls;
        this.machine = loaded.machine();
        Verdict.Accepted proof = loaded.proof();
        this.policy = proof.policy();
        this.meter = proof.needsMeter()
                ? Optional.of(new Meter((Interpreter) machine, proof.program(), policy))
                : Optional.empty();
    }

    Owner owner() {
        return owner;
    }

    String name() {
        return name;
    }

    int topic() {
        return topic;
    }

    /** Which place on the board is its own. */
    int place() {
        return place;
    }

    Calls calls() {
        return calls;
    }

    /** Runs on one event, which is no longer than the policy says; empty if the run returned, else what ended it. */
    Optional<String> run(byte[] event) {
        calls.begin();
        try {
            return ended(event);
        } catch (RuntimeException e) {
            // A bug, of the bus or of Exocode, since what programs do wrong are values: the others are served.
            return Optional.of("failed: " + e.getClass().getSimpleName());
        }
    }

    private Optional<String> ended(byte[] event) {
        machine.refuel(policy.fuel());
        if (meter.isEmpty()) {
            machine.run(event, 0, event.length);
        } else if (!meter.get().run(event)) {
            return Optional.of("out of fuel: has not returned after " + policy.fuel() + " units");
        }
        return machine.trap()
                .map(trap -> "trapped: " + trap.name().toLowerCase(Locale.ROOT) + " at pc " + machine.trapPc());
    }
}
