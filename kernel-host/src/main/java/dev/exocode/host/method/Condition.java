package dev.exocode.host.method;

import dev.exocode.host.load.Engine;
import dev.exocode.host.load.ProgramKind;
import dev.exocode.sandbox.Ending;
import dev.exocode.sandbox.Guest;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import java.util.Optional;

/** A verified condition over arguments and memory. */
final class Condition {
    private final Guest guest;

    private Condition(Guest guest) {
        this.guest = guest;
    }

    static Result<Condition> load(String name, byte[] bytes, Engine engine) {
        Result<Guest> loaded = ProgramKind.CONDITION.load(name, bytes, engine);
        return new Result<>(loaded.value().map(Condition::new), loaded.diagnostics());
    }

    Guest guest() {
        return guest;
    }

    /** How many bytes of what the memory was before it looks at. */
    int looksBack() {
        return guest.regions().containsKey(Region.STATE)
                ? guest.regions().get(Region.STATE).bytes()
                : 0;
    }

    /** Whether it holds; one that does not return does not hold. */
    boolean holds(byte[] arguments, byte[] before) {
        System.arraycopy(before, 0, guest.state(), 0, looksBack());
        long result = guest.run(arguments, 0, arguments.length);
        return guest.ending() == Ending.RETURNED && result != 0;
    }

    /** Why the last look at it did not end well. */
    Optional<Diagnostic> problem() {
        return guest.problem();
    }
}
