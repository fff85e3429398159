package dev.exocode.ash;

/**
 * Where numbers are in memory: in what is declared, in one of several such things, in a member of it, and there perhaps one of several.
 *
 * @param kept what is declared
 * @param index which of several things; null where there is one alone
 * @param member the member
 * @param inner which of the member's numbers; null where there is one alone, or all are meant
 */
record Spot(Things.Kept kept, Expression index, Layout.Member member, Expression inner) {

    /** How the handler calls it, but for indices. */
    String name() {
        return member.name().isEmpty() ? kept.name() : kept.name() + "." + member.name();
    }

    /** The same numbers behind other indices. */
    Spot at(Expression other, Expression otherInner) {
        return new Spot(kept, other, member, otherInner);
    }
}
