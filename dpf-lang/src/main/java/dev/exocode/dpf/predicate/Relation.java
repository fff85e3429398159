package dev.exocode.dpf.predicate;

/** How two numbers may stand to each other, as unsigned. */
public enum Relation {
    /** Equal. */
    EQ,
    /** Not equal. */
    NE,
    /** Less. */
    LT,
    /** Less or equal. */
    LE,
    /** Greater. */
    GT,
    /** Greater or equal. */
    GE;

    /**
     * How it is written.
     *
     * @return the sign between the numbers, as in C
     */
    public String sign() {
        return switch (this) {
            case EQ -> "==";
            case NE -> "!=";
            case LT -> "<";
            case LE -> "<=";
            case GT -> ">";
            case GE -> ">=";
        };
    }

    /**
     * Whether two numbers stand so.
     *
     * @param left the first
     * @param right the second
     * @return true if so
     */
    public boolean holds(long left, long right) {
        int order = Long.compareUnsigned(left, right);
        return switch (this) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case LT -> order < 0;
            case LE -> order <= 0;
            case GT -> order > 0;
            case GE -> order >= 0;
        };
    }

    /**
     * The numbers that stand so to a constant.
     *
     * @param right the constant
     * @return all that do
     */
    public Ranges to(long right) {
        return switch (this) {
            case EQ -> Ranges.of(right);
            case NE -> Ranges.of(right).complement();
            case LT -> right == 0 ? Ranges.NONE : Ranges.of(0, right - 1);
            case LE -> Ranges.of(0, right);
            case GT -> right == -1 ? Ranges.NONE : Ranges.of(right + 1, -1);
            case GE -> Ranges.of(right, -1);
        };
    }

    /**
     * The relation that holds where this one does not.
     *
     * @return its opposite
     */
    public Relation opposite() {
        return switch (this) {
            case EQ -> NE;
            case NE -> EQ;
            case LT -> GE;
            case LE -> GT;
            case GT -> LE;
            case GE -> LT;
        };
    }

    /**
     * The relation in which the second stands to the first.
     *
     * @return this one turned round
     */
    public Relation turned() {
        return switch (this) {
            case EQ, NE -> this;
            case LT -> GT;
            case LE -> GE;
            case GT -> LT;
            case GE -> LE;
        };
    }
}
