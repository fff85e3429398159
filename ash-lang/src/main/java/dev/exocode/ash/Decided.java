package dev.exocode.ash;

import dev.exocode.ash.Expression.Order;
import dev.exocode.ash.grammar.AshParser;
import dev.exocode.ash.grammar.AshParser.ExpressionContext;
import dev.exocode.dpf.Header;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;

/** Warns of comparisons that are always so or never, by their form alone: what a variable was given before says nothing. */
final class Decided {
    private static final int MOST_SHOWN = 3;

    private final Report report;

    Decided(Report report) {
        this.report = report;
    }

    /** Warns of a comparison. */
    void comparison(Order order, Expression left, Expression right, AshParser.BinaryContext tree) {
        if (left instanceof Expression.Constant && right instanceof Expression.Constant) {
            warn(tree, "both sides are constants");
        } else if (isSame(left, right)) {
            warn(tree, "both sides are the same");
        } else {
            Side one = new Side(left, tree.expression(0), Possible.of(left));
            Side other = new Side(right, tree.expression(1), Possible.of(right));
            String why = why(order, one, other);
            if (!why.isEmpty()) {
                warn(tree, why);
            }
        }
    }

    /** Warns of an arm of a match that asks for what is never there. */
    void arm(
            Expression asked,
            ExpressionContext match,
            Expression.Constant first,
            Expression.Constant last,
            ExpressionContext tree) {
        if (!(asked instanceof Expression.Constant)) {
            Side side = new Side(asked, match, Possible.of(asked));
            String why = why(Order.EQUAL, side, new Side(first, tree, Possible.among(first, last)));
            if (!why.isEmpty()) {
                warn(tree, why);
            }
        }
    }

    private void warn(ParserRuleContext tree, String note) {
        report.warn(AshCode.ALWAYS, report.at(tree), note);
    }

    private static boolean isSame(Expression left, Expression right) {
        // Most are not of one kind.
        Expression pure = left.getClass() == right.getClass() ? Pure.of(left) : null;
        return pure != null && pure.equals(Pure.of(right));
    }

    /** What is compared. */
    private record Side(Expression expression, ExpressionContext tree, Possible possible) {}

    /** Why a comparison does not depend on the message; empty if it may. */
    private String why(Order order, Side left, Side right) {
        Possible a = left.possible;
        Possible b = right.possible;
        int below = a.most().compareTo(b.least());
        int above = a.least().compareTo(b.most());
        return switch (order) {
            case EQUAL, UNEQUAL -> {
                long apart = a.must() & ~b.may() | b.must() & ~a.may();
                yield below < 0 || below == 0 && above == 0
                        ? ends(left, right)
                        : above > 0 ? ends(right, left) : apart != 0 ? bit(apart, left, right) : "";
            }
            case LESS, GREATER_EQUAL -> below < 0 ? ends(left, right) : above >= 0 ? ends(right, left) : "";
            case LESS_EQUAL, GREATER -> below <= 0 ? ends(left, right) : above > 0 ? ends(right, left) : "";
        };
    }

    private String ends(Side low, Side high) {
        return Stream.of(low.expression instanceof Expression.Constant ? "" : most(low), least(high))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String most(Side side) {
        Possible possible = side.possible;
        Scalar type = possible.type();
        BigInteger most = possible.most();
        if (side.expression instanceof Expression.Field field
                && field.member().bits() < type.bits()
                && most.equals(most(field.member()))) {
            return bits(field.member());
        } else if (possible.least().equals(most)) {
            return always(side);
        }
        return most.equals(type.max())
                ? "no " + type.word() + " is above " + most
                : text(side.tree) + " is at most " + most;
    }

    private String least(Side side) {
        Possible possible = side.possible;
        BigInteger least = possible.least();
        if (side.expression instanceof Expression.Constant) {
            return "";
        } else if (least.equals(possible.most())) {
            return always(side);
        }
        return least.equals(possible.type().min())
                ? "no " + possible.type().word() + " is below " + least
                : text(side.tree) + " is at least " + least;
    }

    private String always(Side side) {
        BigInteger value = side.possible.least();
        return text(side.tree) + " is always " + (side.possible.type().number() ? value : value.signum() != 0);
    }

    /** A bit that both sides always have, and never the same. */
    private String bit(long apart, Side left, Side right) {
        long bit = Long.lowestOneBit(apart);
        return "bit " + Long.numberOfTrailingZeros(bit) + " of "
                + Stream.of(left, right)
                        .filter(side -> !(side.expression instanceof Expression.Constant))
                        .map(side -> text(side.tree) + " is always " + ((side.possible.must() & bit) != 0 ? 1 : 0))
                        .collect(Collectors.joining(", of "));
    }

    /** How an expression was written, without parentheses around all of it. */
    private String text(ExpressionContext tree) {
        return report.text(ungrouped(tree));
    }

    private static ExpressionContext ungrouped(ExpressionContext tree) {
        ExpressionContext inner = tree;
        while (inner instanceof AshParser.GroupContext group) {
            inner = group.expression();
        }
        return inner;
    }

    static BigInteger most(Header.Member field) {
        return BigInteger.ONE.shiftLeft(field.bits()).subtract(BigInteger.ONE);
    }

    static String bits(Header.Member field) {
        return field.name() + " has " + field.bits() + (field.bits() == 1 ? " bit" : " bits") + ": it is at most "
                + most(field);
    }

    /** What is asked of one thing by comparisons that are joined: what they let through, or what they keep out where all must hold. */
    private static final class Joined {
        private final Ranges ranges = new Ranges();
        private final List<String> comparisons = new ArrayList<>();
    }

    /** Warns of comparisons of one thing of which not all can hold, or of which one always does. */
    void logic(Expression.Logic logic, AshParser.BinaryContext tree) {
        ParserRuleContext around = tree.getParent();
        while (around instanceof AshParser.GroupContext) {
            around = around.getParent();
        }
        // A chain is looked at once, as a whole.
        if (!(around instanceof AshParser.BinaryContext outer) || outer.operator.getType() != tree.operator.getType()) {
            String told = join(logic.both(), logic, tree, new HashMap<>());
            if (!told.isEmpty()) {
                warn(tree, told);
            }
        }
    }

    private String join(boolean both, Expression asked, ExpressionContext tree, Map<Object, Joined> joined) {
        ExpressionContext inner = ungrouped(tree);
        if (asked instanceof Expression.Logic logic
                && logic.both() == both
                && inner instanceof AshParser.BinaryContext binary) {
            String told = join(both, logic.left(), binary.expression(0), joined);
            return told.isEmpty() ? join(both, logic.right(), binary.expression(1), joined) : told;
        }
        Expression pure = Pure.of(asked);
        if (pure == null) {
            // Behind it the same may be another number.
            joined.clear();
            return "";
        }
        boolean holds = true;
        while (pure instanceof Expression.Unary unary) {
            holds = !holds;
            pure = unary.operand();
        }
        return pure instanceof Expression.Logic ? "" : join(both, pure, holds != both, inner, joined);
    }

    /** Adds what a comparison lets through, or where it is to be turned around what it keeps out. */
    private String join(
            boolean both, Expression asked, boolean plain, ExpressionContext tree, Map<Object, Joined> joined) {
        Order order = Order.EQUAL;
        Object thing = asked;
        BigInteger value = BigInteger.ONE;
        BigInteger least = BigInteger.ZERO;
        BigInteger most = BigInteger.ONE;
        if (asked instanceof Expression.Comparison comparison) {
            Expression left = comparison.left();
            Expression right = comparison.right();
            order = comparison.order();
            if (left instanceof Expression.Constant) {
                left = right;
                right = comparison.left();
                order = order.swapped();
            }
            Possible possible = Possible.of(left);
            Possible other = Possible.of(right);
            if (left.equals(right)
                    || !why(order, new Side(left, tree, possible), new Side(right, tree, other))
                            .isEmpty()) {
                // That is told by itself.
                return "";
            } else if (right instanceof Expression.Constant constant) {
                thing = left;
                value = constant.type().exact(constant.value());
                least = possible.least();
                most = possible.most();
            } else {
                // Of two things it is asked whether one is below the other (-1), the same (0) or above it (1).
                boolean turned = joined.containsKey(List.of(right, left));
                thing = turned ? List.of(right, left) : List.of(left, right);
                order = turned ? order.swapped() : order;
                value = BigInteger.ZERO;
                least = BigInteger.ONE.negate();
            }
        }
        Joined known = joined.computeIfAbsent(thing, key -> new Joined());
        known.comparisons.add(report.text(tree));
        switch (plain ? order : order.opposite()) {
            case EQUAL -> known.ranges.add(value, value);
            case UNEQUAL -> {
                known.ranges.add(least, value.subtract(BigInteger.ONE));
                known.ranges.add(value.add(BigInteger.ONE), most);
            }
            case LESS -> known.ranges.add(least, value.subtract(BigInteger.ONE));
            case LESS_EQUAL -> known.ranges.add(least, value);
            case GREATER -> known.ranges.add(value.add(BigInteger.ONE), most);
            case GREATER_EQUAL -> known.ranges.add(value, most);
        }
        return known.ranges.has(least, most) ? told(both, known.comparisons) : "";
    }

    private static String told(boolean both, List<String> comparisons) {
        int many = comparisons.size();
        List<String> shown = many <= MOST_SHOWN
                ? comparisons
                : List.of(comparisons.get(0), comparisons.get(1), "...", comparisons.get(many - 1));
        return String.join(both ? " && " : " || ", shown) + (both ? " is never so" : " is always so");
    }
}
