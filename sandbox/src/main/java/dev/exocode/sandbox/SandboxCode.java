package dev.exocode.sandbox;

import dev.exocode.vcode.diagnostic.Code;

/** The messages of this module. Append only. */
public enum SandboxCode implements Code {
    /** Something left to a check that no instruction can make. */
    S0001("what is left to a check must be a bound, a divisor or the end of a loop"),
    /** A loop whose rounds cannot be charged for. */
    S0002(
            "loop without a bound must be entered only at its head, and a round of it cost less than 2^31, to be charged for"),
    /** Checks made it too large. */
    S0003("program must have room for its checks"),
    /** Behind all checks something is still not proved. */
    S0004("program with its checks must be proved"),
    /** A run that was stopped. */
    S1001("run must stay inside its memory, its fuel and what the host allows");

    private final String requirement;

    SandboxCode(String requirement) {
        this.requirement = requirement;
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    public String requirement() {
        return requirement;
    }
}
