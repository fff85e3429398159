package dev.exocode.ash;

import dev.exocode.dpf.predicate.Operator;
import java.util.List;

/** Finds what is more than computing: what reads or writes a message or memory, asks the host, may end the run, or loops. */
final class Computes {
    private Computes() {}

    /** The place of the first statement that does more than compute; null if there is none. */
    static Place not(List<Statement> statements) {
        for (Statement statement : statements) {
            Place not = not(statement);
            if (not != null) {
                return not;
            }
        }
        return null;
    }

    private static Place not(Statement statement) {
        if (statement instanceof Statement.Declare declare) {
            return computes(declare.value()) ? null : declare.place();
        } else if (statement instanceof Statement.Assign assign) {
            return assign.target() instanceof Statement.Name && computes(assign.value()) ? null : assign.place();
        } else if (statement instanceof Statement.If branch) {
            for (Statement.Arm arm : branch.arms()) {
                Place not = computes(arm.condition()) ? not(arm.body()) : arm.place();
                if (not != null) {
                    return not;
                }
            }
            return not(branch.otherwise());
        } else if (statement instanceof Statement.Return back) {
            return back.value() == null || computes(back.value()) ? null : back.place();
        } else if (statement instanceof Statement.Block block) {
            return not(block.body());
        }
        return statement.place();
    }

    /** Whether an expression is only computed from variables. */
    static boolean computes(Expression expression) {
        if (expression instanceof Expression.Unary unary) {
            return computes(unary.operand());
        } else if (expression instanceof Expression.Binary binary) {
            boolean divides = binary.operator() == Operator.DIV || binary.operator() == Operator.MOD;
            return computes(binary.left())
                    && (divides ? binary.right() instanceof Expression.Constant : computes(binary.right()));
        } else if (expression instanceof Expression.Comparison comparison) {
            return computes(comparison.left()) && computes(comparison.right());
        } else if (expression instanceof Expression.Logic logic) {
            return computes(logic.left()) && computes(logic.right());
        } else if (expression instanceof Expression.Convert convert) {
            return computes(convert.operand());
        } else if (expression instanceof Expression.Swap swap) {
            return computes(swap.operand());
        } else if (expression instanceof Expression.Call call) {
            return call.routine().computes && call.arguments().stream().allMatch(Computes::computes);
        }
        return expression instanceof Expression.Constant || expression instanceof Expression.Local;
    }
}
