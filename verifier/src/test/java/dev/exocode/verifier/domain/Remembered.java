package dev.exocode.verifier.domain;

/** Claims that something is remembered. */
public final class Remembered {
    private Remembered() {}

    /** A state that claims besides that a ghost remembers something, that a register is at most that, and next to it zero. */
    public static State below(State state, int register, int ghost) {
        State claim = state.copy();
        Value value = claim.get(register);
        Value remembered = claim.fresh(Range.ALL, Fact.FROM_OUTSIDE);
        claim.set(ghost, remembered);
        claim.set(ghost + 1, Value.constant(0));
        claim.bind(value.symbol(), remembered.symbol(), -value.distance());
        return claim.tidied();
    }
}
