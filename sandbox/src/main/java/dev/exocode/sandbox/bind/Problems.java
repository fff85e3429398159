package dev.exocode.sandbox.bind;

import dev.exocode.sandbox.SandboxCode;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Position;
import java.util.List;

/** What is wrong with an interface, each told at the interface or at its method. */
final class Problems {
    private final Diagnostics found = new Diagnostics();
    private String place;

    Problems(String place) {
        this.place = place;
    }

    /** From here on messages are of this. */
    void at(String method) {
        place = method;
    }

    void add(SandboxCode code, String... facts) {
        found.add(error(code, facts));
    }

    void addWithHelp(String help, SandboxCode code, String... facts) {
        found.add(error(code, facts).help(help));
    }

    private Diagnostic error(SandboxCode code, String... facts) {
        return Diagnostic.error(code, new Position.Whole(place), facts);
    }

    boolean any() {
        return found.failed();
    }

    List<Diagnostic> list() {
        return found.sorted();
    }
}
