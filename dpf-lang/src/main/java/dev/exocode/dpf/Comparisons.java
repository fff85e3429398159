package dev.exocode.dpf;

import dev.exocode.dpf.Value.Constant;
import dev.exocode.dpf.Value.Kind;
import dev.exocode.dpf.Value.Number;
import dev.exocode.dpf.grammar.DpfParser;
import dev.exocode.dpf.grammar.DpfParser.ExpressionContext;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.predicate.Relation;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The part of the typed pass that types comparisons, and what stands behind {@code in}. */
final class Comparisons {
    private static final Value WRONG = Report.WRONG;
    private static final int MAC_BITS = 48;

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
        } else if (value instanceof Value.Wide || value instanceof Value.Address) {
            return report.wrong(DpfCode.WIDE, tree);
        } else if (value instanceof Value.Prefix) {
            return report.wrong(DpfCode.PREFIX, tree);
        } else if (isSet(value)) {
            return report.wrong(DpfCode.SET, tree);
        }
        Diagnostic error = report.error(DpfCode.NUMBER_EXPECTED, tree);
        return report.add(
                tree instanceof DpfParser.NameContext
                        ? error.help("write " + tree.getText() + " alone, or a number")
                        : error);
    }

    /** Types a comparison; empty if something was reported. */
    Optional<Atom> compare(DpfParser.BinaryContext tree, Value left, Value right) {
        ExpressionContext first = tree.expression(0);
        ExpressionContext second = tree.expression(1);
        if (first instanceof DpfParser.BinaryContext before && isComparison(before.operator.getType())) {
            report.add(report.error(DpfCode.CHAINED, tree).help("join two comparisons with &&"));
            return Optional.empty();
        } else if (tree.operator.getType() == DpfParser.IN) {
            return Optional.ofNullable(in(tree, left, right));
        }
        if (left instanceof Value.Wide || right instanceof Value.Wide) {
            return Optional.ofNullable(equal(tree, left, right));
        }
        if (left == WRONG || right == WRONG) {
            return Optional.empty();
        }
        if (left instanceof Value.Address || right instanceof Value.Address) {
            report.wrong(DpfCode.ADDRESS_KIND, left instanceof Value.Address ? first : second);
            return Optional.empty();
        }
        int operator = tree.operator.getType();
        Value a = compared(left, first, second, operator);
        Value b = compared(right, second, first, operator);
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

    private Value compared(Value value, ExpressionContext tree, ExpressionContext other, int operator) {
        if (value instanceof Value.Prefix || isSet(value)) {
            DpfCode code = value instanceof Value.Prefix ? DpfCode.PREFIX : DpfCode.SET;
            String in = report.text(other) + " in " + report.text(tree);
            Diagnostic error = report.error(code, tree);
            return report.add(
                    operator == DpfParser.EQUAL
                            ? error.help("write " + in)
                            : operator == DpfParser.UNEQUAL ? error.help("write !(" + in + ")") : error);
        }
        return number(value, tree);
    }

    private Atom compare(
            Relation relation, Amount amount, Constant constant, ExpressionContext constantTree, Origin origin) {
        if (!fits(amount, constant.kind(), constant.value(), constantTree)) {
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
    private boolean fits(Amount amount, Kind kind, BigInteger value, ExpressionContext tree) {
        boolean signed = amount.isSigned();
        int bits = amount instanceof Amount.Signed field ? field.operand().bits() : Long.SIZE;
        Masked masked = Masked.of(amount);
        Operand field = amount instanceof Amount.Signed s ? s.operand() : masked == null ? null : masked.operand();
        if (masked != null) {
            bits = masked.operand().bits();
        }
        boolean little = field instanceof Operand.Little
                || field instanceof Operand.Named named
                        && named.field().members().stream().anyMatch(Field::isLittle);
        if (kind == Kind.IPV4 && little) {
            report.add(report.error(DpfCode.ORDER_ADDRESS, tree, "field=" + Printer.print(field))
                    .help("compare ip.src or ip.dst, or the number that the bytes are in this order"));
            return false;
        }
        boolean in = signed ? value.bitLength() < bits : value.bitLength() <= bits;
        if (!signed && value.signum() < 0) {
            Diagnostic error = report.error(DpfCode.NEGATIVE, tree);
            boolean range = tree instanceof DpfParser.BinaryContext minus
                    && minus.operator.getType() == DpfParser.MINUS
                    && minus.expression().stream().allMatch(DpfParser.NumberContext.class::isInstance);
            report.add(range ? error.help("a range is " + tree.getText().replace("-", "..")) : error);
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
        boolean first = left instanceof Value.Address;
        boolean second = right instanceof Value.Address;
        if (first && second) {
            return range(tree, Kind.IPV6, ((Value.Address) left).value(), ((Value.Address) right).value());
        } else if (first && right instanceof Constant || second && left instanceof Constant) {
            return report.wrong(DpfCode.RANGE_KIND, tree);
        }
        Value a = number(left, tree.expression(0));
        Value b = number(right, tree.expression(1));
        if (a instanceof Constant least && b instanceof Constant greatest) {
            return least.kind() == greatest.kind()
                    ? range(tree, least.kind(), least.value(), greatest.value())
                    : report.wrong(DpfCode.RANGE_KIND, tree);
        } else if (a == WRONG || b == WRONG) {
            return WRONG;
        }
        return report.wrong(DpfCode.CONSTANT_EXPECTED, tree.expression(a instanceof Constant ? 1 : 0));
    }

    private Value range(DpfParser.BinaryContext tree, Kind kind, BigInteger least, BigInteger greatest) {
        return least.compareTo(greatest) > 0
                ? report.wrong(DpfCode.RANGE, tree)
                : new Value.Range(kind, least, greatest);
    }

    private static boolean isSet(Value value) {
        return value instanceof Value.Set || value instanceof Value.Members || value instanceof Value.Range;
    }

    /** Whether something was written as an address, or as the name of one. */
    static boolean isAddress(ExpressionContext tree, Value value) {
        boolean named = tree instanceof DpfParser.NameContext
                && (value instanceof Value.Address || value instanceof Constant c && c.kind() != Kind.NUMBER);
        return named
                || tree instanceof DpfParser.Ipv4Context
                || tree instanceof DpfParser.Ipv6Context
                || tree instanceof DpfParser.MacContext;
    }

    /** The addresses that begin as one does. */
    Value prefix(DpfParser.BinaryContext tree, Value address, Value length) {
        Value bits = number(length, tree.expression(1));
        if (address == WRONG || bits == WRONG) {
            return WRONG;
        } else if (!(bits instanceof Constant c)) {
            return report.wrong(DpfCode.CONSTANT_EXPECTED, tree.expression(1));
        } else {
            boolean six = address instanceof Value.Address;
            Kind kind = six ? Kind.IPV6 : ((Constant) address).kind();
            int most = six ? Addresses.BITS : kind == Kind.MAC ? MAC_BITS : Integer.SIZE;
            if (c.value().signum() < 0 || c.value().compareTo(BigInteger.valueOf(most)) > 0) {
                return report.wrong(
                        DpfCode.PREFIX_LENGTH, tree.expression(1), Report.fact("length", c.value()), "limit=" + most);
            }
            BigInteger behind =
                    BigInteger.ONE.shiftLeft(most - c.value().intValue()).subtract(BigInteger.ONE);
            BigInteger first = six ? ((Value.Address) address).value() : ((Constant) address).value();
            if (first.and(behind).signum() != 0) {
                BigInteger cut = first.andNot(behind);
                return report.add(
                        report.error(DpfCode.PREFIX_BITS, tree).help("write " + address(kind, cut) + "/" + c.value()));
            }
            return new Value.Prefix(kind, first, first.or(behind));
        }
    }

    private static String address(Kind kind, BigInteger value) {
        return kind == Kind.IPV6
                ? Printer.ipv6(value)
                : kind == Kind.MAC ? Printer.mac(value.longValue()) : Printer.ipv4(value.longValue());
    }

    /** Types the comparison of an address by == or !=. */
    private Atom equal(DpfParser.BinaryContext tree, Value left, Value right) {
        ExpressionContext first = tree.expression(0);
        ExpressionContext second = tree.expression(1);
        boolean turned = !(left instanceof Value.Wide);
        Value other = turned ? left : right;
        Relation relation = relation(tree.operator.getType());
        if (other instanceof Value.Wide || relation != Relation.EQ && relation != Relation.NE) {
            report.wrong(DpfCode.WIDE, tree);
            return null;
        } else if (!(other instanceof Value.Address)) {
            other = compared(other, turned ? first : second, turned ? second : first, tree.operator.getType());
            if (other instanceof Number) {
                report.wrong(DpfCode.WIDE, tree);
            }
        }
        Operand operand = ((Value.Wide) (turned ? right : left)).operand();
        Gathered found = new Gathered(null, operand);
        boolean good = !(other instanceof Number) && other != WRONG && add(other, turned ? first : second, found);
        return good
                ? new Atom.Address(
                        operand,
                        relation == Relation.NE,
                        found.narrow.ranges(),
                        new Addresses(found.wide),
                        report.origin(tree))
                : null;
    }

    /** The members of a set, and what they are compared with: a number, an address, or neither if that was wrong. */
    private record Gathered(Amount amount, Operand address, Members narrow, List<Addresses.Range> wide) {
        Gathered(Amount amount, Operand address) {
            this(amount, address, new Members(), new ArrayList<>());
        }

        /** Whether a field of 128 bits may have what was written so. */
        boolean takes(Kind kind) {
            boolean either =
                    address instanceof Operand.Named named && named.field().isOfEither();
            return kind == Kind.IPV6 || kind == Kind.IPV4 && either;
        }
    }

    private Atom in(DpfParser.BinaryContext tree, Value left, Value right) {
        ExpressionContext second = tree.expression(1);
        Operand address = left instanceof Value.Wide wide ? wide.operand() : null;
        Value number = address == null ? number(left, tree.expression(0)) : left;
        if (number instanceof Constant) {
            report.wrong(DpfCode.NO_FIELD, tree);
            return null;
        }
        Amount amount = number instanceof Number n ? n.amount() : null;
        Gathered found = new Gathered(amount, address);
        boolean typed = amount != null || address != null;
        if (!addAll(right, second, found) || !typed) {
            return null;
        }
        return address == null
                ? new Atom.In(amount, found.narrow.ranges(), report.origin(tree))
                : new Atom.Address(
                        address, false, found.narrow.ranges(), new Addresses(found.wide), report.origin(tree));
    }

    /** What a field may be, written as behind {@code in}; empty if that was reported. */
    Optional<Ranges> constants(Operand field, ExpressionContext tree) {
        Gathered found = new Gathered(new Amount.Read(field), null);
        return addAll(values.apply(tree), tree, found) ? Optional.of(found.narrow.ranges()) : Optional.empty();
    }

    private boolean addAll(Value value, ExpressionContext tree, Gathered to) {
        if (!(value instanceof Value.Set set)) {
            return add(value, tree, to);
        }
        boolean good = true;
        if (set.tree().expression().isEmpty()) {
            report.wrong(DpfCode.EMPTY_SET, tree);
            good = false;
        }
        for (ExpressionContext member : set.tree().expression()) {
            good &= add(values.apply(member), member, to);
        }
        return good;
    }

    private boolean add(Value value, ExpressionContext tree, Gathered to) {
        if (value instanceof Value.Members named) {
            // One that does not fit says it for all, for they have one place.
            for (Value member : named.values()) {
                if (!add(member, tree, to)) {
                    return false;
                }
            }
            return true;
        }
        if (++members > DpfCompiler.MAX_MEMBERS) {
            if (members == DpfCompiler.MAX_MEMBERS + 1) {
                report.wrong(DpfCode.MEMBERS, tree, "limit=" + DpfCompiler.MAX_MEMBERS);
            }
            return false;
        }
        if (value instanceof Value.Range range) {
            return add(range.kind(), range.least(), range.greatest(), tree, to);
        } else if (value instanceof Value.Prefix prefix) {
            return add(prefix.kind(), prefix.least(), prefix.greatest(), tree, to);
        } else if (value instanceof Value.Address address) {
            return add(Kind.IPV6, address.value(), address.value(), tree, to);
        } else if (number(value, tree) instanceof Constant constant) {
            return add(constant.kind(), constant.value(), constant.value(), tree, to);
        } else if (value instanceof Number) {
            report.wrong(DpfCode.CONSTANT_EXPECTED, tree);
        }
        return false;
    }

    private boolean add(Kind kind, BigInteger least, BigInteger greatest, ExpressionContext tree, Gathered to) {
        if (to.address == null && kind != Kind.IPV6) {
            boolean good =
                    to.amount != null && fits(to.amount, kind, least, tree) && fits(to.amount, kind, greatest, tree);
            if (good) {
                to.narrow.add(least, greatest);
            }
            return good;
        } else if (to.address == null || !to.takes(kind)) {
            if (to.address != null || to.amount != null) {
                Diagnostic error = report.error(DpfCode.ADDRESS_KIND, tree);
                report.add(kind == Kind.NUMBER ? error.help("an address is 10.0.0.1 or 2001:db8::1") : error);
            }
            return false;
        } else if (kind == Kind.IPV6) {
            to.wide.add(new Addresses.Range(least, greatest));
        } else {
            to.narrow.add(least, greatest);
        }
        return true;
    }
}
