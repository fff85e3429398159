package dev.exocode.dpf.predicate;

import dev.exocode.vcode.Type;
import java.util.OptionalInt;

/** How large numbers can be where code is written: also what only the verifier must know, of loops. */
final class Sizes {
    private final Draft draft;

    Sizes(Draft draft) {
        this.draft = draft;
    }

    boolean isSmall(Term number, boolean known) {
        return Long.compareUnsigned(limit(number, known), Variables.MAX_WALKED) <= 0;
    }

    /**
     * The largest value that a number can have here.
     *
     * @param known whether variables are taken for no larger than they can be; else only what was loaded from is small, since it is
     *     inside the packet
     */
    private long limit(Term term, boolean known) {
        OptionalInt base = draft.needs.base(term);
        boolean inside = base.isPresent() && draft.now.extents[base.getAsInt()] > 0;
        long max = term.max();
        if (term instanceof Term.Binary binary) {
            max = most(binary, known);
            boolean cut = !known && fitting(binary, Type.UL) == Type.U;
            max = cut ? smaller(max, Variables.MAX_WALKED) : max;
        } else if (term instanceof Term.Variable && !known) {
            max = -1;
        }
        return inside ? smaller(max, Integer.MAX_VALUE) : max;
    }

    private long most(Term.Binary binary, boolean known) {
        long left = limit(binary.left(), known);
        long right = limit(binary.right(), known);
        return Terms.max(
                binary.operator(), binary.bits(), left, right, binary.right().isConstant());
    }

    /** In loops the type by which the verifier, too, knows that a sum is small: bounds that follow from others may get lost there. */
    Type fitting(Term.Binary binary, Type type) {
        if (!draft.isOfLoop() || binary.operator() != Operator.ADD) {
            return type;
        }
        long max = most(binary, true);
        return Long.compareUnsigned(max, Variables.MAX_WALKED) <= 0 ? Type.U : type;
    }

    private static long smaller(long a, long b) {
        return Long.compareUnsigned(a, b) < 0 ? a : b;
    }
}
