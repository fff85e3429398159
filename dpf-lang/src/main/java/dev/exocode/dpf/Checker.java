package dev.exocode.dpf;

import dev.exocode.dpf.Value.Choice;
import dev.exocode.dpf.Value.Condition;
import dev.exocode.dpf.Value.Constant;
import dev.exocode.dpf.Value.Number;
import dev.exocode.dpf.grammar.DpfParser;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.NearWords;
import dev.exocode.vcode.diagnostic.Source;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * The typed pass: parse tree to typed filter. Recurses only into parentheses, unary operators and right operands, whose
 * depth {@link Syntax} and the precedences bound; chains of operators are walked.
 */
final class Checker {
    private static final Value WRONG = Report.WRONG;
    /** A field of flags that have names of their own. */
    private static final Pattern FLAGS = Pattern.compile("[A-Za-z0-9_.]+\\.flags\\b");

    /** What names mean. */
    interface Names {
        /** The field of a name. */
        Optional<Field> field(String name);

        /** Whether a name is a protocol's, or that of a group. */
        boolean isProtocol(String name);

        /** Whether a name is that of a group. */
        boolean isGroup(String name);

        /** All names of fields and protocols. */
        List<String> all();

        /** Where a field of a protocol may stand that is none of these. */
        String elsewhere();
    }

    private final Report report;
    private final Diagnostics found;
    private final Comparisons comparisons;
    private final Heads heads;
    private final Names names;
    private int steps;
    private int shifts;

    Checker(Source source, Names names, Arguments arguments, Diagnostics found) {
        this.names = names;
        this.report = new Report(source, found, arguments.values());
        this.found = found;
        this.comparisons = new Comparisons(report, this::value);
        this.heads = new Heads(report, this::value, comparisons, arguments, names);
    }

    /** Types a tree; the filter is present if and only if no error was reported. */
    static Optional<Filter> check(DpfParser.FilterContext tree, Source source, Arguments arguments, Diagnostics found) {
        Library library = arguments.library();
        Checker checker = new Checker(source, library.names(), arguments, found);
        checker.heads.read(tree.head(), source);
        List<Clause> clauses = checker.condition(checker.value(tree.expression()), tree.expression());
        if (found.failed()) {
            return Optional.empty();
        }
        Reach.check(clauses, found);
        if (found.failed()) {
            return Optional.empty();
        }
        Contradictions.warn(clauses, library, found);
        return Optional.of(new Filter(clauses, checker.heads.priority(), library));
    }

    Report report() {
        return report;
    }

    /** A number, or what was made of one; all else is reported. */
    Value number(DpfParser.ExpressionContext tree) {
        return comparisons.number(value(tree), tree);
    }

    /** What a field may be, written as behind {@code in}; empty if that was reported. */
    Optional<Ranges> constants(Operand field, DpfParser.ExpressionContext tree) {
        return comparisons.constants(field, tree);
    }

    /**
     * Types what is given for a parameter; wrong if something was reported.
     *
     * @param before what the file declares before the parameter
     */
    static Value argument(Source source, Heads before, Diagnostics found) {
        Arguments arguments = before.arguments();
        Checker checker = new Checker(source, arguments.library().names(), arguments, found);
        checker.heads.goOn(before);
        return Syntax.argument(source, found).map(checker.heads::constant).orElse(WRONG);
    }

    /** Types an expression. */
    Value value(DpfParser.ExpressionContext tree) {
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
            return number.isPresent()
                    ? new Constant(Literals.unsigned(number.getAsLong()))
                    : report.wrong(DpfCode.NUMBER_RANGE, tree);
        } else if (tree instanceof DpfParser.Ipv4Context) {
            OptionalLong address = Literals.ipv4(tree.getText());
            return address.isPresent()
                    ? new Constant(BigInteger.valueOf(address.getAsLong()), Value.Kind.IPV4)
                    : report.wrong(DpfCode.ADDRESS, tree);
        } else if (tree instanceof DpfParser.Ipv6Context) {
            Optional<BigInteger> address = Literals.ipv6(tree.getText());
            return address.isPresent() ? new Value.Address(address.get()) : report.wrong(DpfCode.ADDRESS6, tree);
        } else if (tree instanceof DpfParser.MacContext) {
            return new Constant(BigInteger.valueOf(Literals.mac(tree.getText())), Value.Kind.MAC);
        } else if (tree instanceof DpfParser.NameContext) {
            return name(tree);
        } else if (tree instanceof DpfParser.BytesContext bytes) {
            return bytes(bytes);
        } else if (tree instanceof DpfParser.LengthContext) {
            return Number.of(new Amount.Length());
        } else if (tree instanceof DpfParser.SignedContext signed) {
            return signed(signed);
        } else if (tree instanceof DpfParser.LittleContext little) {
            return little(little);
        } else if (tree instanceof DpfParser.SetContext set) {
            return new Value.Set(set);
        } else if (tree instanceof DpfParser.GroupContext group) {
            return value(group.expression());
        } else if (tree instanceof DpfParser.ShiftContext shift) {
            return shift(shift);
        }
        return unary((DpfParser.UnaryContext) tree);
    }

    private Value name(DpfParser.ExpressionContext tree) {
        Optional<Value> declared = heads.named(tree.getText());
        if (declared.isPresent()) {
            return declared.get();
        }
        int level = level(tree.getText());
        String name = tree.getText().substring(level * Library.INNER.length());
        Optional<Field> field = names.field(name);
        if (field.isPresent()) {
            return read(new Operand.Named(field.get(), level));
        } else if (names.isProtocol(name)) {
            return atom(new Atom.Has(name, level, report.origin(tree)), tree);
        }
        return report.full()
                ? WRONG
                : unknown(tree.getText(), compared(tree), report.error(DpfCode.UNKNOWN_FIELD, tree));
    }

    /** The comparison in which a name stands, as it is written; empty if it is in none. */
    private String compared(ParserRuleContext tree) {
        ParserRuleContext outer = tree;
        while (outer != null
                && !(outer instanceof DpfParser.BinaryContext binary
                        && Comparisons.isComparison(binary.operator.getType()))) {
            outer = outer.getParent();
        }
        return outer == null ? "" : report.text(outer);
    }

    /** In how many tunnels a name looks. */
    private static int level(String text) {
        int level = 0;
        while (level < Library.MAX_LEVEL && text.startsWith(Library.INNER, level * Library.INNER.length())) {
            level++;
        }
        return level;
    }

    private Value unknown(String text, String compared, Diagnostic error) {
        if (heads.declaresLater(text)) {
            return report.add(error.help("declare it before it is used"));
        }
        int level = level(text);
        String name = text.substring(level * Library.INNER.length());
        List<String> known = new ArrayList<>(List.of("SHIFT", "signed", "little", "length"));
        known.addAll(names.all());
        known.addAll(heads.names());
        String before = Library.INNER.repeat(level);
        if (name.startsWith(Library.INNER)) {
            return report.add(error.help(Library.INNER + " stands " + Library.MAX_LEVEL + " times at most"));
        }
        Optional<Services.Port> port = compared.isEmpty() || compared.contains("port")
                ? Optional.ofNullable(Services.ports().get(text))
                : Optional.empty();
        Matcher flags = FLAGS.matcher(compared);
        String flag = flags.find() ? flags.group() + "." + text.toLowerCase(Locale.ROOT) : "";
        return report.add(eitherEnd(name, before)
                .or(() -> port.map(of -> "the port of that name is " + of.number()))
                .or(() -> names.field(flag.substring(level(flag) * Library.INNER.length()))
                        .map(field -> "ask for " + flag + ", or for all by their numbers"))
                .or(() -> NearWords.nearest(name, known).map(near -> "did you mean " + before + near))
                .or(() -> isOfStranger(name) ? Optional.of(names.elsewhere()) : Optional.empty())
                .map(error::help)
                .orElse(error));
    }

    private boolean isOfStranger(String name) {
        int dot = name.indexOf('.');
        return dot > 0 && !names.isProtocol(name.substring(0, dot));
    }

    /** What to write for a name that means the sender's field or the receiver's elsewhere. */
    private Optional<String> eitherEnd(String name, String before) {
        int dot = name.lastIndexOf('.') + 1;
        String own = name.substring(dot);
        String ending = own.equals("port") ? "port" : own.equals("addr") || own.equals("host") ? "" : null;
        if (ending == null) {
            return Optional.empty();
        }
        String source = name.substring(0, dot) + (ending.isEmpty() ? "src" : "sport");
        String destination = name.substring(0, dot) + (ending.isEmpty() ? "dst" : "dport");
        return names.field(source).isPresent() && names.field(destination).isPresent()
                ? Optional.of("ask for " + before + source + ", " + before + destination + ", or both by ||")
                : Optional.empty();
    }

    /** As many bits at a place in a header, or behind it. */
    private Value bytes(DpfParser.BytesContext tree) {
        String text = tree.NAME().getText();
        int level = level(text);
        String name = text.substring(level * Library.INNER.length());
        if (!names.isProtocol(name) && names.field(name).isEmpty()) {
            return report.full()
                    ? WRONG
                    : unknown(
                            text,
                            "",
                            report.error(DpfCode.UNKNOWN_FIELD, tree.NAME().getSymbol()));
        }
        boolean placed = tree.expression() instanceof DpfParser.BinaryContext inner
                && inner.operator.getType() == DpfParser.COLON;
        if (!placed || !names.isProtocol(name) || names.isGroup(name)) {
            return report.wrong(DpfCode.BYTES, tree);
        }
        DpfParser.BinaryContext place = (DpfParser.BinaryContext) tree.expression();
        Value field = field(place, value(place.expression(0)), value(place.expression(1)), ByteOrder.BIG_ENDIAN);
        Operand.Bits bits = null;
        if (field instanceof Value.Wide wide) {
            bits = (Operand.Bits) wide.operand();
        } else if (field instanceof Number number) {
            bits = (Operand.Bits) ((Amount.Read) number.amount()).operand();
        }
        return bits == null ? WRONG : read(new Operand.Inside(name, level, bits.offset(), bits.bits()));
    }

    private static Value read(Operand operand) {
        return operand.isWide() ? new Value.Wide(operand) : Number.of(new Amount.Read(operand));
    }

    private Value signed(DpfParser.SignedContext tree) {
        Value value = value(tree.expression());
        if (value instanceof Number number && number.amount() instanceof Amount.Read read) {
            return Number.of(new Amount.Signed(read.operand()));
        }
        return value == WRONG ? WRONG : report.wrong(DpfCode.SIGNED_FIELD, tree.expression());
    }

    private Value little(DpfParser.LittleContext tree) {
        // What stands inside is in network order whatever the file says.
        Value value = tree.expression() instanceof DpfParser.BinaryContext inner
                        && inner.operator.getType() == DpfParser.COLON
                ? field(inner, value(inner.expression(0)), value(inner.expression(1)), ByteOrder.BIG_ENDIAN)
                : value(tree.expression());
        if (value instanceof Number number && number.amount() instanceof Amount.Read read) {
            if (read.operand() instanceof Operand.Bits bits && Operand.Little.turns(bits)) {
                return read(new Operand.Little(bits.offset(), bits.bits()));
            } else if (read.operand() instanceof Operand.Little
                    || read.operand() instanceof Operand.Bits bits && bits.bits() == Byte.SIZE) {
                return value;
            }
        }
        return value == WRONG ? WRONG : report.wrong(DpfCode.LITTLE_FIELD, tree.expression());
    }

    private Value unary(DpfParser.UnaryContext tree) {
        Value value = value(tree.expression());
        if (tree.operator.getType() == DpfParser.NOT) {
            if (value instanceof Constant || value instanceof Number || value instanceof Value.Wide) {
                return report.add(report.error(DpfCode.CONDITION_EXPECTED, tree.expression())
                        .help("to negate a comparison, put it in parentheses: !(FIELD == VALUE)"));
            }
            List<Clause> clauses = condition(value, tree.expression());
            return conjunction(clauses.isEmpty() ? List.of() : List.of(new Clause.Not(clauses)));
        }
        boolean minus = tree.operator.getType() == DpfParser.MINUS;
        Value operand = comparisons.number(value, tree.expression());
        if (operand instanceof Constant c) {
            return minus ? new Constant(c.value().negate()) : outcome(Arithmetic.complement(c.value()), tree);
        } else if (operand instanceof Number n) {
            return minus
                    ? operation(Operator.SUB, Number.of(new Amount.Constant(0)), n, tree)
                    : operation(Operator.XOR, n, Number.of(new Amount.Constant(-1)), tree);
        }
        return WRONG;
    }

    private Value shift(DpfParser.ShiftContext tree) {
        Value by = comparisons.number(value(tree.expression()), tree.expression());
        if (by instanceof Constant c) {
            if (c.value().signum() < 0) {
                return report.wrong(DpfCode.NEGATIVE, tree.expression());
            } else if (c.value().compareTo(BigInteger.valueOf(DpfCompiler.MAX_PACKET_BYTES)) > 0) {
                return report.wrong(DpfCode.SHIFT, tree.expression(), Report.fact("bytes", c.value()), Report.limit());
            }
            return atom(new Atom.Shift(c.value().intValue(), report.origin(tree)), tree);
        } else if (by instanceof Number n) {
            if (!Atom.ShiftBy.fits(n.amount())) {
                return report.add(
                        report.error(DpfCode.SHIFT_RANGE, tree.expression(), Report.hex("limit", Amount.MAX_SHIFT))
                                .help("cut it, for example by & 0xffff"));
            }
            if (++shifts > DpfCompiler.MAX_FIELD_SHIFTS) {
                // Once: the others say nothing new.
                return shifts == DpfCompiler.MAX_FIELD_SHIFTS + 1
                        ? report.wrong(DpfCode.FIELD_SHIFTS, tree, "limit=" + DpfCompiler.MAX_FIELD_SHIFTS)
                        : WRONG;
            }
            return atom(new Atom.ShiftBy(n.amount(), report.origin(tree)), tree);
        }
        return WRONG;
    }

    private Value binary(DpfParser.BinaryContext tree, Value left, Value right) {
        int operator = tree.operator.getType();
        if (operator == DpfParser.AND) {
            Value.Condition first = conjunction(condition(left, tree.expression(0)));
            first.clauses().addAll(condition(right, tree.expression(1)));
            return first;
        } else if (operator == DpfParser.OR) {
            Choice first = choice(left, tree.expression(0));
            first.ways().addAll(choice(right, tree.expression(1)).ways());
            return first;
        } else if (Comparisons.isComparison(operator)) {
            // A comparison is a condition whatever is wrong inside it.
            Optional<Atom> compared = comparisons.compare(tree, left, right);
            return compared.isPresent() ? atom(compared.get(), tree) : conjunction(List.of());
        } else if (operator == DpfParser.TO) {
            return comparisons.range(tree, left, right);
        }
        if (operator == DpfParser.SLASH && Comparisons.isAddress(tree.expression(0), left)) {
            // As arithmetic this would divide the address, which nobody means.
            return comparisons.prefix(tree, left, right);
        }
        if (operator == DpfParser.COLON) {
            return field(tree, left, right, heads.order());
        }
        Value a = comparisons.number(left, tree.expression(0));
        Value b = comparisons.number(right, tree.expression(1));
        return a == WRONG || b == WRONG ? WRONG : arithmetic(tree, a, b);
    }

    private Value arithmetic(DpfParser.BinaryContext tree, Value a, Value b) {
        int operator = tree.operator.getType();
        if (a instanceof Constant x && b instanceof Constant y) {
            return outcome(Arithmetic.binary(operator, x.value(), y.value()), tree);
        }
        Operator to = Arithmetic.operator(operator);
        boolean signed = a instanceof Number x && x.amount().isSigned()
                || b instanceof Number y && y.amount().isSigned();
        if (signed && (to == Operator.DIV || to == Operator.MOD || to == Operator.RSH)) {
            return report.wrong(DpfCode.SIGNED_OPERATOR, tree);
        }
        if (b instanceof Constant y && y.value().signum() == 0 && (to == Operator.DIV || to == Operator.MOD)) {
            return report.wrong(DpfCode.DIVISION, tree);
        }
        Value left = asNumber(a, signed, tree.expression(0));
        Value right = asNumber(b, signed, tree.expression(1));
        return left instanceof Number l && right instanceof Number r ? operation(to, l, r, tree) : WRONG;
    }

    /** A constant as an operand beside what is read from the packet. */
    private Value asNumber(Value value, boolean signed, ParserRuleContext tree) {
        if (!(value instanceof Constant c)) {
            return value;
        }
        return c.value().signum() < 0 && !signed
                ? report.wrong(DpfCode.NEGATIVE, tree)
                : Number.of(new Amount.Constant(c.value().longValue()));
    }

    private Value operation(Operator operator, Number a, Number b, ParserRuleContext tree) {
        Amount amount = Amount.of(operator, a.amount(), b.amount());
        int depth = 1 + Math.max(a.depth(), b.depth());
        if (depth > DpfCompiler.MAX_NESTING) {
            return report.wrong(DpfCode.OPERATIONS, tree, "limit=" + DpfCompiler.MAX_NESTING);
        }
        return step(tree) ? new Number(amount, depth) : WRONG;
    }

    private Value field(DpfParser.BinaryContext tree, Value left, Value right, ByteOrder order) {
        Value offset = comparisons.number(left, tree.expression(0));
        Value width = comparisons.number(right, tree.expression(1));
        if (offset == WRONG || width == WRONG) {
            return WRONG;
        }
        if (!(offset instanceof Constant o && width instanceof Constant w)) {
            return report.wrong(DpfCode.CONSTANT_EXPECTED, tree.expression(offset instanceof Constant ? 1 : 0));
        } else if (o.value().signum() < 0) {
            return report.wrong(DpfCode.NEGATIVE, tree.expression(0));
        } else if (w.value().signum() <= 0
                || w.value().compareTo(BigInteger.valueOf(Long.SIZE)) > 0
                        && !w.value().equals(BigInteger.valueOf(Addresses.BITS))) {
            return report.wrong(DpfCode.FIELD_WIDTH, tree.expression(1), Report.fact("width", w.value()));
        }
        int bits = w.value().intValue();
        int most = DpfCompiler.MAX_PACKET_BYTES - MessageBase.bytes(bits);
        if (o.value().compareTo(BigInteger.valueOf(most)) > 0) {
            return report.wrong(
                    DpfCode.OFFSET,
                    tree,
                    Report.fact("offset", o.value()),
                    Report.fact("width", w.value()),
                    Report.limit());
        }
        Operand.Bits field = new Operand.Bits(o.value().intValue(), bits);
        if (order == ByteOrder.BIG_ENDIAN || bits <= Byte.SIZE || bits == Addresses.BITS) {
            return read(field);
        }
        return bits == Short.SIZE || bits == Integer.SIZE || bits == Long.SIZE
                ? read(new Operand.Little(field.offset(), bits))
                : report.add(ofOtherWidth(tree, field));
    }

    private Diagnostic ofOtherWidth(DpfParser.BinaryContext tree, Operand.Bits field) {
        Diagnostic error = report.error(DpfCode.ORDER_WIDTH, tree.expression(1), "width=" + field.bits());
        return Operand.Little.turns(field)
                ? error.help("write little(" + report.text(tree) + "), or a name, which is in network order")
                : error;
    }

    private Value outcome(Arithmetic.Outcome outcome, ParserRuleContext tree) {
        return outcome.error() == null ? outcome.value() : report.wrong(outcome.error(), tree);
    }

    private Condition atom(Atom atom, ParserRuleContext tree) {
        return conjunction(step(tree) ? List.of(atom) : List.of());
    }

    /** Counts an atom or an operation; false if there are too many. */
    private boolean step(ParserRuleContext tree) {
        if (++steps == DpfCompiler.MAX_ATOMS + 1) {
            report.wrong(DpfCode.ATOMS, tree, "limit=" + DpfCompiler.MAX_ATOMS);
        }
        return steps <= DpfCompiler.MAX_ATOMS;
    }

    private static Condition conjunction(List<Clause> clauses) {
        return new Condition(clauses instanceof ArrayList ? clauses : new ArrayList<>(clauses));
    }

    /** The clauses of a condition; the list is the caller's. */
    List<Clause> condition(Value value, ParserRuleContext tree) {
        if (value instanceof Condition condition) {
            return condition.clauses();
        } else if (value instanceof Choice choice) {
            List<Clause> one = new ArrayList<>(1);
            if (choice.ways().size() > 1) {
                one.add(new Clause.Any(choice.ways()));
            }
            return one;
        } else if (value != WRONG) {
            Diagnostic error = report.error(DpfCode.CONDITION_EXPECTED, tree);
            found.add(value instanceof Number ? error.help("compare it, for example with != 0") : error);
        }
        return new ArrayList<>();
    }

    private Choice choice(Value value, ParserRuleContext tree) {
        if (value instanceof Choice choice) {
            return choice;
        }
        List<Clause> way = condition(value, tree);
        List<List<Clause>> ways = new ArrayList<>();
        if (!way.isEmpty()) {
            ways.add(way);
        }
        return new Choice(ways);
    }
}
