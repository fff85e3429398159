package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.diagnostic.Diagnostic;

/** Thrown where nothing behind can be understood; it never leaves the package. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Diagnostic diagnostic;

    Refused(Diagnostic diagnostic) {
        super(null, null, false, false);
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
