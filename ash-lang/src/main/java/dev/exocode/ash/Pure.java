package dev.exocode.ash;

import dev.exocode.vcode.Region;
import java.util.ArrayList;
import java.util.List;

/** Expressions without their places, so that two are equal if they ask the same in the same way. */
final class Pure {
    private Pure() {}

    /**
     * The same without places.
     *
     * @return null if asking it changes something, or if it may be another number when it is asked again in the same expression: memory
     *     of the user is, too, who may write to it meanwhile
     */
    static Expression of(Expression expression) {
        if (expression instanceof Expression.Constant
                || expression instanceof Expression.Local
                || expression instanceof Expression.Remaining
                || expression instanceof Expression.Length) {
            return expression;
        } else if (expression instanceof Expression.Element element) {
            Spot spot = of(element.spot());
            return spot == null ? null : new Expression.Element(spot, null);
        } else if (expression instanceof Expression.Found found) {
            List<Expression> keys = new ArrayList<>();
            found.keys().forEach(key -> keys.add(of(key)));
            return found.entry() != null || keys.contains(null)
                    ? null
                    : new Expression.Found(found.table(), keys, null);
        } else if (expression instanceof Expression.Field field) {
            return new Expression.Field(field.view(), field.member(), null, null);
        } else if (expression instanceof Expression.Peek peek) {
            Expression at = peek.at() == null ? null : of(peek.at());
            return at == null && peek.at() != null
                    ? null
                    : new Expression.Peek(peek.cursor(), peek.wire(), at, null, null);
        } else if (expression instanceof Expression.Unary unary) {
            Expression operand = of(unary.operand());
            return operand == null ? null : new Expression.Unary(unary.sign(), operand);
        } else if (expression instanceof Expression.Convert convert) {
            Expression operand = of(convert.operand());
            return operand == null ? null : new Expression.Convert(convert.type(), operand);
        } else if (expression instanceof Expression.Swap swap) {
            Expression operand = of(swap.operand());
            return operand == null ? null : new Expression.Swap(operand);
        } else if (expression instanceof Expression.Binary binary) {
            Expression left = of(binary.left());
            Expression right = left == null ? null : of(binary.right());
            return right == null ? null : new Expression.Binary(binary.operator(), left, right, null);
        } else if (expression instanceof Expression.Comparison comparison) {
            Expression left = of(comparison.left());
            Expression right = left == null ? null : of(comparison.right());
            return right == null ? null : new Expression.Comparison(comparison.order(), left, right);
        } else if (expression instanceof Expression.Logic logic) {
            Expression left = of(logic.left());
            Expression right = left == null ? null : of(logic.right());
            return right == null ? null : new Expression.Logic(logic.both(), left, right);
        }
        // What is taken moves a cursor, functions may change anything, and sums of bytes are not looked into.
        return null;
    }

    private static Spot of(Spot spot) {
        Expression index = spot.index() == null ? null : of(spot.index());
        Expression inner = spot.inner() == null ? null : of(spot.inner());
        boolean pure = (index == null) == (spot.index() == null) && (inner == null) == (spot.inner() == null);
        return pure && spot.kept().region() != Region.USER ? spot.at(index, inner) : null;
    }
}
