package dev.exocode.dpf.predicate;

/**
 * When a packet matches.
 *
 * @param predicate what must hold of it
 * @param absent what happens if a number is absent that the answer needs
 */
public record Condition(Predicate predicate, Absent absent) {

    /** What happens if a number is absent. */
    public enum Absent {
        /** What was asked of it does not hold, be it asked positively or under a negation: DPF. */
        FAILS,
        /** The packet does not match, whatever else may hold: BPF. */
        REJECTS
    }
}
