package dev.exocode.dpf;

import dev.exocode.dpf.Value.Condition;
import dev.exocode.dpf.Value.Constant;
import dev.exocode.dpf.Value.Reading;
import dev.exocode.dpf.Value.Wrong;
import dev.exocode.dpf.grammar.DpfParser;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.NearWords;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * The typed pass: parse tree to typed filter. Recurses only into parentheses, unary operators and right operands, whose
 * depth {@link Syntax} and the precedences bound; chains of operators are walked.
 */
final class Checker {
    private static final Value WRONG = new Wrong();

    /** What a misspelled name may have been meant to be. */
    private static final List<String> NAMES = Stream.concat(
                    Stream.of("SHIFT"), Arrays.stream(Field.values()).map(Field::fieldName))
            .toList();

    private final Source source;
    private final Diagnostics found;
    private int atoms;

    private Checker(Source source, Diagnostics found) {
        this.source = source;
        this.found = found;
    }

    /** Types a tree; the filter is present if and only if no error was reported. */
    static Optional<Filter> check(DpfParser.ExpressionContext tree, Source source, Diagnostics found) {
        Checker checker = new Checker(source, found);
        Condition condition = checker.condition(checker.value(tree), tree);
        if (found.failed()) {
            return Optional.empty();
        }
        checker.checkReach(condition.atoms());
        if (found.failed()) {
            return Optional.empty();
        }
        Contradictions.warn(condition.atoms(), found);
        return Optional.of(new Filter(condition.atoms()));
    }

    private Value value(DpfParser.ExpressionContext tree) {
        Deque<DpfParser.BinaryContext> chain = new ArrayDeque<>();
        DpfParser.ExpressionContext first = tree;
        while (first instanceof DpfParser.BinaryContext binary) {
            chain.push(binary);
            first = binary.expression(0);
        }
        Value left = operand(first);
        for (DpfParser.BinaryContext binary : chain) {
            left = binary(binary, left, value(binary.expression(1)));
        }
        return left;
    }

    private Value operand(DpfParser.ExpressionContext tree) {
        if (tree instanceof DpfParser.NumberContext) {
            OptionalLong number = Literals.number(tree.getText());
            return number.isPresent() ? new Constant(number.getAsLong()) : wrong(DpfCode.NUMBER_RANGE, tree);
        } else if (tree instanceof DpfParser.Ipv4Context) {
            OptionalLong address = Literals.ipv4(tree.getText());
            return address.isPresent() ? new Constant(address.getAsLong()) : wrong(DpfCode.ADDRESS, tree);
        } else if (tree instanceof DpfParser.MacContext) {
            return new Constant(Literals.mac(tree.getText()));
        } else if (tree instanceof DpfParser.NameContext) {
            return name(tree);
        } else if (tree instanceof DpfParser.GroupContext group) {
            return value(group.expression());
        } else if (tree instanceof DpfParser.ShiftContext shift) {
            return shift(shift);
        }
        return unary((DpfParser.UnaryContext) tree);
    }

    private Value name(DpfParser.ExpressionContext tree) {
        Optional<Field> field = Field.named(tree.getText());
        if (field.isPresent()) {
            return Reading.of(new Operand.Named(field.get()));
        }
        Diagnostic error = Diagnostic.error(DpfCode.UNKNOWN_FIELD, at(tree));
        Optional<String> near = NearWords.nearest(tree.getText(), NAMES);
        found.add(near.isPresent() ? error.help("did you mean " + near.get()) : error);
        return WRONG;
    }

    private Value unary(DpfParser.UnaryContext tree) {
        Value value = number(value(tree.expression()), tree.expression());
        if (value instanceof Constant c) {
            if (tree.operator.getType() == DpfParser.TILDE) {
                return new Constant(~c.value());
            }
            return c.value() == 0 ? c : wrong(DpfCode.NEGATIVE, tree);
        }
        return value instanceof Reading ? wrong(DpfCode.FIELD_ARITHMETIC, tree) : WRONG;
    }

    private Value shift(DpfParser.ShiftContext tree) {
        Value by = number(value(tree.expression()), tree.expression());
        if (by instanceof Constant c) {
            if (Long.compareUnsigned(c.value(), DpfCompiler.MAX_PACKET_BYTES) > 0) {
                return wrong(DpfCode.SHIFT, tree.expression(), fact("bytes", c.value()), limit());
            }
            return atom(new Atom.Shift((int) c.value(), new Origin(at(tree))), tree);
        } else if (by instanceof Reading r) {
            if (Amount.exceeds(r.mask() >>> r.right(), r.factor())) {
                return wrong(
                        DpfCode.SHIFT_RANGE,
                        tree.expression(),
                        "field=" + Printer.print(r.operand()),
                        "limit=0x" + Long.toHexString(Amount.MAX));
            }
            Amount amount = new Amount(r.operand(), r.mask(), r.right(), r.factor());
            return atom(new Atom.ShiftBy(amount, new Origin(at(tree))), tree);
        }
        return WRONG;
    }

    private Value binary(DpfParser.BinaryContext tree, Value left, Value right) {
        int operator = tree.operator.getType();
        if (operator == DpfParser.AND) {
            Condition first = condition(left, tree.expression(0));
            first.atoms().addAll(condition(right, tree.expression(1)).atoms());
            return first;
        }
        Value a = number(left, tree.expression(0));
        Value b = number(right, tree.expression(1));
        if (a == WRONG || b == WRONG) {
            // A comparison is a condition whatever is wrong inside it.
            return operator == DpfParser.EQUAL ? new Condition(new ArrayList<>()) : WRONG;
        }
        return switch (operator) {
            case DpfParser.EQUAL -> comparison(tree, a, b);
            case DpfParser.COLON -> field(tree, a, b);
            default -> arithmetic(tree, a, b);
        };
    }

    private Value arithmetic(DpfParser.BinaryContext tree, Value a, Value b) {
        int operator = tree.operator.getType();
        if (operator == DpfParser.SLASH && tree.expression(0) instanceof DpfParser.Ipv4Context address) {
            // As arithmetic this would divide the address, which nobody means.
            long bits = b instanceof Constant c && c.value() >= 0 && c.value() <= Integer.SIZE ? c.value() : -1;
            String mask =
                    bits < 0 ? "MASK" : Printer.ipv4(bits == 0 ? 0 : 0xffffffffL << Integer.SIZE - bits & 0xffffffffL);
            found.add(Diagnostic.error(DpfCode.PREFIX, at(tree))
                    .help("compare the masked field: FIELD & " + mask + " == " + address.getText()));
            return WRONG;
        }
        Arithmetic.Outcome outcome;
        if (a instanceof Constant x && b instanceof Constant y) {
            outcome = Arithmetic.constants(operator, x.value(), y.value());
        } else if (a instanceof Reading x && b instanceof Constant y) {
            outcome = Arithmetic.reading(operator, x, y.value());
        } else if (b instanceof Reading y
                && a instanceof Constant x
                && (operator == DpfParser.AMP || operator == DpfParser.STAR)) {
            outcome = Arithmetic.reading(operator, y, x.value());
        } else {
            outcome = Arithmetic.Outcome.not(DpfCode.FIELD_ARITHMETIC);
        }
        return outcome.error() == null ? outcome.value() : wrong(outcome.error(), tree);
    }

    private Value field(DpfParser.BinaryContext tree, Value offset, Value width) {
        if (offset instanceof Constant o && width instanceof Constant w) {
            if (w.value() == 0 || Long.compareUnsigned(w.value(), 64) > 0) {
                return wrong(DpfCode.FIELD_WIDTH, tree.expression(1), fact("width", w.value()));
            }
            int bytes = MessageBase.bytes((int) w.value());
            if (Long.compareUnsigned(o.value(), DpfCompiler.MAX_PACKET_BYTES - bytes) > 0) {
                return wrong(DpfCode.OFFSET, tree, fact("offset", o.value()), fact("width", w.value()), limit());
            }
            return Reading.of(new Operand.Bits((int) o.value(), (int) w.value()));
        }
        return wrong(DpfCode.CONSTANT_EXPECTED, tree.expression(offset instanceof Constant ? 1 : 0));
    }

    private Value comparison(DpfParser.BinaryContext tree, Value a, Value b) {
        Condition wrong = new Condition(new ArrayList<>());
        if (a instanceof Reading == b instanceof Reading) {
            wrong(a instanceof Reading ? DpfCode.TWO_FIELDS : DpfCode.NO_FIELD, tree);
            return wrong;
        }
        Reading field = (Reading) (a instanceof Reading ? a : b);
        long value = ((Constant) (a instanceof Reading ? b : a)).value();
        DpfParser.ExpressionContext fieldTree = tree.expression(a instanceof Reading ? 0 : 1);
        DpfParser.ExpressionContext valueTree = tree.expression(a instanceof Reading ? 1 : 0);
        if (field.right() != 0 || field.factor() != 1) {
            wrong(DpfCode.MASK_ONLY, fieldTree);
        } else if ((value & ~field.operand().ones()) != 0) {
            wrong(
                    DpfCode.VALUE_WIDTH,
                    valueTree,
                    fact("value", value),
                    "field=" + Printer.print(field.operand()),
                    "bits=" + field.operand().bits());
        } else if ((value & ~field.mask()) != 0) {
            found.add(
                    Diagnostic.error(DpfCode.VALUE_MASK, at(valueTree), hex("value", value), hex("mask", field.mask()))
                            .note("the comparison could never hold"));
        } else {
            return atom(new Atom.Test(field.operand(), field.mask(), value, new Origin(at(tree))), tree);
        }
        return wrong;
    }

    private Condition atom(Atom atom, ParserRuleContext tree) {
        List<Atom> one = new ArrayList<>(1);
        atoms++;
        if (atoms <= DpfCompiler.MAX_ATOMS) {
            one.add(atom);
        } else if (atoms == DpfCompiler.MAX_ATOMS + 1) {
            wrong(DpfCode.ATOMS, tree, "limit=" + DpfCompiler.MAX_ATOMS);
        }
        return new Condition(one);
    }

    /** Constant shifts and the fields behind them must stay inside the largest packet. */
    private void checkReach(List<Atom> atoms) {
        MessageBase base = new MessageBase();
        for (Atom atom : atoms) {
            if (base.pass(atom)) {
                continue;
            }
            Position at = atom.origin().position();
            if (atom instanceof Atom.Shift shift) {
                found.add(Diagnostic.error(
                        DpfCode.SHIFT, at, "base=" + base.displacement(), "bytes=" + shift.bytes(), limit()));
            } else {
                Operand.Bits bits = (Operand.Bits) MessageBase.operand(atom);
                found.add(Diagnostic.error(
                        DpfCode.OFFSET,
                        at,
                        "base=" + base.displacement(),
                        "offset=" + bits.offset(),
                        "width=" + bits.bits(),
                        limit()));
            }
        }
    }

    private Value number(Value value, ParserRuleContext tree) {
        return value instanceof Condition ? wrong(DpfCode.NUMBER_EXPECTED, tree) : value;
    }

    private Condition condition(Value value, ParserRuleContext tree) {
        if (value instanceof Condition condition) {
            return condition;
        }
        if (value != WRONG) {
            Diagnostic error = Diagnostic.error(DpfCode.CONDITION_EXPECTED, at(tree));
            found.add(value instanceof Reading ? error.help("compare the field with ==") : error);
        }
        return new Condition(new ArrayList<>());
    }

    private Value wrong(DpfCode code, ParserRuleContext tree, String... facts) {
        found.add(Diagnostic.error(code, at(tree), facts));
        return WRONG;
    }

    private Position at(ParserRuleContext tree) {
        return source.at(tree.getStart().getStartIndex(), tree.getStop().getStopIndex() + 1);
    }

    private static String fact(String name, long value) {
        return name + "=" + Long.toUnsignedString(value);
    }

    private static String hex(String name, long value) {
        return name + "=0x" + Long.toHexString(value);
    }

    private static String limit() {
        return "limit=" + DpfCompiler.MAX_PACKET_BYTES;
    }
}
