package dev.exocode.host.wakeup;

import dev.exocode.vcode.diagnostic.Code;

/** Why a predicate that is safe is not bound. Append only. */
public enum WakeupCode implements Code {
    /** A predicate that looks at words which nobody gives. */
    WORDS("H0701", "predicate must look at no more words than it is bound to");

    private final String id;
    private final String requirement;

    WakeupCode(String id, String requirement) {
        this.id = id;
        this.requirement = requirement;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String requirement() {
        return requirement;
    }
}
