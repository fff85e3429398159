package dev.exocode.host.run;

import java.util.Optional;
import java.util.Set;

/**
 * What the handlers of a run over a capture get.
 *
 * @param grants the capabilities that they may need
 * @param seed what their random numbers begin with; each has its own, the same in each run
 * @param checks whether a handler that the policy refuses for want of proof runs with checks
 * @param out where what they send is written; empty if nowhere
 */
public record Handling(Set<String> grants, long seed, boolean checks, Optional<SentFile> out) {

    /** All that a handler can need, since nothing leaves a capture. */
    public static final Handling ALL = new Handling(Set.of("send", "wake", "post"), 0, true, Optional.empty());

    /**
     * Makes it.
     *
     * @param grants the capabilities
     * @param seed what random numbers begin with
     * @param checks whether to put in checks
     * @param out where to write what is sent
     */
    public Handling {
        grants = Set.copyOf(grants);
    }
}
