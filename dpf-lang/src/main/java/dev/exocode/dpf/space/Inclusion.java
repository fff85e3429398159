package dev.exocode.dpf.space;

/** How two sets of packets stand to each other. */
public enum Inclusion {
    /** Each packet of one is one of the other. */
    SAME,
    /** All packets of the first are in the second. */
    WITHIN,
    /** All packets of the second are in the first. */
    AROUND,
    /** No packet is in both; so it is for a set without packets, unless the other one has none either. */
    APART,
    /** Some packet is in both, and that either includes the other was not seen. */
    OVERLAPPING,
    /** None of these was seen. */
    UNDECIDED;

    /**
     * What it is with the two sets changed round.
     *
     * @return how the second stands to the first
     */
    public Inclusion turned() {
        return switch (this) {
            case WITHIN -> AROUND;
            case AROUND -> WITHIN;
            case SAME, APART, OVERLAPPING, UNDECIDED -> this;
        };
    }
}
