package dev.exocode.dpf;

import dev.exocode.dpf.Value.Constant;
import dev.exocode.dpf.Value.Number;
import dev.exocode.dpf.grammar.DpfParser;
import dev.exocode.dpf.grammar.DpfParser.ExpressionContext;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Relation;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;

/** The part of the typed pass that types comparisons, and what stands behind {@code in}. */
final class Comparisons {
    private static final Value WRONG = Report.WRONG;

    private final Report report;
    private final Function<ExpressionContext, Value> values;
    private int members;

    /** A field and the bits of it that count. */
    private record Masked(Operand operand, long mask) {
        /** Some bits of a field, or all; null if a number is something else. */
        static Masked of(Amount amount) {
            if (amount instanceof Amount.Read read) {
                return new Masked(read.operand(), read.operand().ones());
            }
            return amount instanceof Amount.Binary and
                            && and.operator() == Operator.AND
                            && and.left() instanceof Amount.Read read
                            && and.right() instanceof Amount.Constant mask
                    ? new Masked(read.operand(), mask.value())
                    : null;
        }
    }

    /**
     * Prepares it.
     *
     * @param values types an expression
     */
    Comparisons(Report report, Function<ExpressionContext, Value> values) {
        this.report = report;
        this.values = values;
    }

    private static Relation relation(int operator) {
        return switch (operator) {
            case DpfParser.EQUAL -> Relation.EQ;
            case DpfParser.UNEQUAL -> Relation.NE;
            case DpfParser.LESS -> Relation.LT;
            case DpfParser.LESS_EQUAL -> Relation.LE;
            case DpfParser.GREATER -> Relation.GT;
            case DpfParser.GREATER_EQUAL -> Relation.GE;
            default -> null;
        };
    }

    /** Whether an operator compares; {@code in} does, too. */
    static boolean isComparison(int operator) {
        return operator == DpfParser.IN || relation(operator) != null;
    }

    /** A number as it is; all else is reported. */
    Value number(Value value, ExpressionContext tree) {
        if (value instanceof Constant || value instanceof Number || value == WRONG) {
            return value;
        } else if (value instanceof Value.Prefix) {
            return report.wrong(DpfCode.PREFIX, tree);
        } else if (value instanceof Value.Set || value instanceof Value.Range) {
            return report.wrong(DpfCode.SET, tree);
        }
        return report.wrong(DpfCode.NUMBER_EXPECTED, tree);
    }

    /** Types a comparison; empty if something was reported. */
    Optional<Atom> compare(DpfParser.BinaryContext tree, Value left, Value right) {
        ExpressionContext first = tree.expression(0);
        ExpressionContext second = tree.expression(1);
        if (first instanceof DpfParser.BinaryContext before && isComparison(before.operator.getType())) {
            report.add(report.error(DpfCode.CHAINED, tree).help("join two comparisons with &&"));
            return Optional.empty();
        } else if (tree.operator.getType() == DpfParser.IN) {
            return Optional.ofNullable(in(tree, number(left, first), right));
        }
        Value a = compared(left, first, second);
        Value b = compared(right, second, first);
        if (a == WRONG || b == WRONG) {
            return Optional.empty();
        }
        Relation relation = relation(tree.operator.getType());
        Origin origin = report.origin(tree);
        if (a instanceof Number x && b instanceof Number y) {
            return Optional.of(new Atom.Compare(relation, x.amount(), y.amount(), origin));
        } else if (a instanceof Number x) {
            return Optional.ofNullable(compare(relation, x.amount(), (Constant) b, second, origin));
        } else if (b instanceof Number y) {
            return Optional.ofNullable(compare(relation.turned(), y.amount(), (Constant) a, first, origin));
        }
        report.wrong(DpfCode.NO_FIELD, tree);
        return Optional.empty();
    }

    private Value compared(Value value, ExpressionContext tree, ExpressionContext other) {
        if (value instanceof Value.Prefix || value instanceof Value.Set || value instanceof Value.Range) {
            DpfCode code = value instanceof Value.Prefix ? DpfCode.PREFIX : DpfCode.SET;
            return report.add(
                    report.error(code, tree).help("write " + report.text(other) + " in " + report.text(tree)));
        }
        return number(value, tree);
    }

    private Atom compare(
            Relation relation, Amount amount, Constant constant, ExpressionContext constantTree, Origin origin) {
        if (!fits(amount, constant.value(), constantTree)) {
            return null;
        }
        long value = constant.value().longValue();
        Masked masked = Masked.of(amount);
        boolean equality = relation == Relation.EQ || relation == Relation.NE;
        if (masked != null && equality && (value & ~masked.mask()) != 0) {
            report.add(report.error(
                            DpfCode.VALUE_MASK,
                            constantTree,
                            Report.hex("value", value),
                            Report.hex("mask", masked.mask()))
                    .note("they could never be equal"));
            return null;
        }
        return masked != null && relation == Relation.EQ
                ? new Atom.Test(masked.operand(), masked.mask(), value, origin)
                : new Atom.Compare(relation, amount, new Amount.Constant(value), origin);
    }

    /** Whether a constant can be compared with a number. */
    private boolean fits(Amount amount, BigInteger value, ExpressionContext tree) {
        boolean signed = amount.isSigned();
        int bits = amount instanceof Amount.Signed field ? field.operand().bits() : Long.SIZE;
        Masked masked = Masked.of(amount);
        Operand field = amount instanceof Amount.Signed s ? s.operand() : masked == null ? null : masked.operand();
        if (masked != null) {
            bits = masked.operand().bits();
        }
        boolean in = signed ? value.bitLength() < bits : value.bitLength() <= bits;
        if (!signed && value.signum() < 0) {
            report.wrong(DpfCode.NEGATIVE, tree);
            return false;
        } else if (!in && field == null) {
            report.wrong(DpfCode.NUMBER_RANGE, tree);
        } else if (!in) {
            report.wrong(
                    DpfCode.VALUE_WIDTH,
                    tree,
                    Report.fact("value", value),
                    "field=" + Printer.print(field),
                    (signed ? "signed-bits=" : "bits=") + bits);
        }
        return in;
    }

    /** The range between two constants. */
    Value range(DpfParser.BinaryContext tree, Value left, Value right) {
        Value a = number(left, tree.expression(0));
        Value b = number(right, tree.expression(1));
        if (a instanceof Constant least && b instanceof Constant greatest) {
            return least.value().compareTo(greatest.value()) > 0
                    ? report.wrong(DpfCode.RANGE, tree)
                    : new Value.Range(least.value(), greatest.value());
        } else if (a == WRONG || b == WRONG) {
            return WRONG;
        }
        return report.wrong(DpfCode.CONSTANT_EXPECTED, tree.expression(a instanceof Constant ? 1 : 0));
    }

    /** The addresses that begin as one does. */
    Value prefix(DpfParser.BinaryContext tree, Constant address, Value length) {
        if (!(length instanceof Constant c)) {
            return report.wrong(DpfCode.CONSTANT_EXPECTED, tree.expression(1));
        } else if (c.value().signum() < 0 || c.value().compareTo(BigInteger.valueOf(Integer.SIZE)) > 0) {
            return report.wrong(
                    DpfCode.PREFIX_LENGTH, tree.expression(1), Report.fact("length", c.value()), "limit=32");
        }
        long behind = 0xffff_ffffL >>> c.value().intValue();
        long first = address.value().longValue();
        if ((first & behind) != 0) {
            return report.add(report.error(DpfCode.PREFIX_BITS, tree)
                    .help("write " + Printer.ipv4(first & ~behind) + "/" + c.value()));
        }
        return new Value.Prefix(first, first | behind);
    }

    private Atom in(DpfParser.BinaryContext tree, Value left, Value right) {
        ExpressionContext second = tree.expression(1);
        if (left instanceof Constant) {
            report.wrong(DpfCode.NO_FIELD, tree);
            return null;
        }
        Amount amount = left instanceof Number number ? number.amount() : null;
        Members found = new Members();
        boolean good = amount != null;
        if (right instanceof Value.Set set) {
            if (set.tree().expression().isEmpty()) {
                report.wrong(DpfCode.EMPTY_SET, second);
                good = false;
            }
            for (ExpressionContext member : set.tree().expression()) {
                good &= add(values.apply(member), member, amount, found);
            }
        } else {
            good &= add(right, second, amount, found);
        }
        return good ? new Atom.In(amount, found.ranges(), report.origin(tree)) : null;
    }

    private boolean add(Value value, ExpressionContext tree, Amount amount, Members to) {
        if (++members > DpfCompiler.MAX_MEMBERS) {
            if (members == DpfCompiler.MAX_MEMBERS + 1) {
                report.wrong(DpfCode.MEMBERS, tree, "limit=" + DpfCompiler.MAX_MEMBERS);
            }
            return false;
        }
        BigInteger least;
        BigInteger greatest;
        if (value instanceof Value.Range range) {
            least = range.least();
            greatest = range.greatest();
        } else if (value instanceof Value.Prefix prefix) {
            least = BigInteger.valueOf(prefix.least());
            greatest = BigInteger.valueOf(prefix.greatest());
        } else if (number(value, tree) instanceof Constant constant) {
            least = constant.value();
            greatest = least;
        } else {
            if (value instanceof Number) {
                report.wrong(DpfCode.CONSTANT_EXPECTED, tree);
            }
            return false;
        }
        if (amount == null || !fits(amount, least, tree) || !fits(amount, greatest, tree)) {
            return false;
        }
        to.add(least, greatest);
        return true;
    }
}
