package dev.exocode.ash;

import dev.exocode.ash.Things.Constant;
import dev.exocode.ash.Things.Cursor;
import dev.exocode.ash.Things.Routine;
import dev.exocode.ash.grammar.AshParser;
import dev.exocode.ash.grammar.AshParser.ExpressionContext;
import dev.exocode.ash.grammar.AshParser.PlaceContext;
import dev.exocode.dpf.Header;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Types expressions. What is wrong is reported once, and is null then: who gets null reports nothing more. */
final class Values {
    private static final int MAX_CHARS = 8;
    /** What stands behind a backslash, and what it means. */
    private static final String ESCAPES = "rnt0\\'\"";

    private static final String ESCAPED = "\r\n\t\0\\'\"";
    private static final int BAD = 0x10000;

    /**
     * What an expression is: a typed one, or a number that takes the type that stands around it.
     *
     * @param typed null for a number without a type
     * @param number null for a typed expression
     */
    private record Value(Expression typed, BigInteger number) {}

    private final Report report;
    private final Scope scope;
    private final Set<String> needs;
    /** The capabilities that were used. */
    final Set<String> needed = new HashSet<>();
    /** Which functions each calls, and inside of how many blocks and expressions at most. */
    final Map<Routine, Map<Routine, Integer>> calls = new HashMap<>();
    /** Inside of how many blocks and expressions the checker is. */
    int depth;

    /** The function that is being checked; null in the message block. */
    Routine current;
    /** What happens if bytes lack in the statement that is being checked. */
    Lacking lacking = Lacking.PASS;
    /** Whether what is being checked is done only sometimes. */
    private boolean sometimes;

    final Places places;
    final Decided decided;
    /** The headers that there are. */
    List<String> headers = List.of();

    Values(Report report, Scope scope, Set<String> needs) {
        this.report = report;
        this.scope = scope;
        this.needs = needs;
        places = new Places(report, scope, this);
        decided = new Decided(report);
    }

    /** A number of a type. */
    Expression of(ExpressionContext tree, Scalar wanted) {
        Value value = value(tree);
        return value == null ? null : as(value, wanted, tree);
    }

    /** A number whose type it says itself. */
    Expression typed(ExpressionContext tree) {
        return typed(tree, Scalar.U32, "");
    }

    /** A key, of as many bytes as its type. */
    Expression key(ExpressionContext tree) {
        return typed(tree, Scalar.U8, "a key has as many bytes as its type");
    }

    private Expression typed(ExpressionContext tree, Scalar least, String note) {
        Value value = value(tree);
        if (value != null && value.typed == null) {
            Diagnostic error = untyped(value.number, tree, tree, least);
            report.add(note.isEmpty() ? error : error.note(note));
        }
        return value == null ? null : value.typed;
    }

    /** That a number does not say its type, which is the smallest of those most used that holds it, or that none does. */
    private Diagnostic untyped(BigInteger number, ExpressionContext said, ParserRuleContext tree, Scalar least) {
        List<Scalar> types = number.signum() < 0
                ? List.of(Scalar.I32, Scalar.I64)
                : List.of(least, Scalar.U16, Scalar.U32, Scalar.U64);
        return types.stream()
                .filter(type -> type.bits() >= least.bits() && type.holds(number))
                .findFirst()
                .map(type -> report.error(AshCode.CONSTANT_TYPE, tree)
                        .help("say it: " + type.word() + "(" + report.text(said) + ")"))
                .orElse(report.error(AshCode.OVERFLOW, said).note("a number has at most 64 bits"));
    }

    /** Something that is true or false. */
    Expression condition(ExpressionContext tree) {
        Value value = value(tree);
        if (value == null) {
            return null;
        } else if (value.typed == null || value.typed.type() != Scalar.BOOL) {
            report.add(report.error(AshCode.CONDITION_EXPECTED, tree).help("compare it, for example with != 0"));
            return null;
        }
        return value.typed;
    }

    /** A count of bytes: unsigned, of at most 32 bits. */
    Expression count(ExpressionContext tree) {
        Value value = value(tree);
        if (value == null) {
            return null;
        } else if (value.typed == null) {
            return as(value, Scalar.U32, tree);
        } else if (value.typed.type() == Scalar.BOOL
                || value.typed.type().signed()
                || value.typed.type().bits() > 32) {
            report.add(report.error(
                            AshCode.UNSIGNED, tree, "type=" + value.typed.type().word())
                    .help("convert it: u32(...)"));
            return null;
        }
        return value.typed;
    }

    /** A number that is not negative, of any width. */
    Expression unsigned(ExpressionContext tree) {
        Value value = value(tree);
        if (value == null || value.typed == null) {
            return value == null ? null : as(value, Scalar.U64, tree);
        } else if (!value.typed.type().number() || value.typed.type().signed()) {
            report.add(report.error(
                            AshCode.NUMBER_EXPECTED,
                            tree,
                            "type=" + value.typed.type().word())
                    .note("it must be unsigned"));
            return null;
        }
        return value.typed;
    }

    /** A number known now. */
    Optional<BigInteger> constant(ExpressionContext tree) {
        return constant(value(tree), tree);
    }

    private Optional<BigInteger> constant(Value value, ExpressionContext tree) {
        if (value == null) {
            return Optional.empty();
        } else if (value.number != null) {
            return Optional.of(value.number);
        } else if (value.typed instanceof Expression.Constant constant && constant.type() != Scalar.BOOL) {
            return Optional.of(constant.type().exact(constant.value()));
        }
        report.wrong(AshCode.CONSTANT_EXPECTED, tree);
        return Optional.empty();
    }

    /** How many things of so many bytes there are: at least one, and not more than fit the limit. */
    Optional<Integer> size(ExpressionContext tree, int unit, int limit) {
        return constant(tree).flatMap(size -> {
            boolean good = size.signum() > 0
                    && size.multiply(BigInteger.valueOf(unit)).compareTo(BigInteger.valueOf(limit)) <= 0;
            if (!good) {
                Diagnostic error =
                        report.error(AshCode.SIZE, tree, "size=" + size, "limit=" + Math.max(0, limit) / unit);
                report.add(size.signum() > 0 ? error : error.note("there is at least one"));
            }
            return good ? Optional.of(size.intValue()) : Optional.empty();
        });
    }

    /** The type of a word. */
    Optional<Scalar> scalar(Token token) {
        Optional<Scalar> scalar = Scalar.of(token.getText());
        if (scalar.isEmpty()) {
            Diagnostic error = report.error(AshCode.UNKNOWN_TYPE, token);
            report.add(Foreign.type(token.getText())
                    .map(type -> error.help("write " + type))
                    .orElse(Report.near(error, token.getText(), Scalar.words())));
        }
        return scalar;
    }

    /** A declared constant: of a type, or of none. */
    Constant declared(ExpressionContext tree, Scalar type) {
        Value value = value(tree);
        if (value == null) {
            return null;
        } else if (value.typed == null && type == null) {
            return new Constant(value.number, null);
        }
        Expression typed = type == null ? value.typed : as(value, type, tree);
        if (typed instanceof Expression.Constant constant) {
            return new Constant(constant.type().exact(constant.value()), constant.type());
        } else if (typed != null) {
            report.wrong(AshCode.CONSTANT_EXPECTED, tree);
        }
        return null;
    }

    /** The ends of a range: of one type, of 32 bits if neither of them says one. */
    List<Expression> range(ExpressionContext from, ExpressionContext to, ParserRuleContext tree) {
        Value a = value(from);
        Value b = value(to);
        if (a != null && b != null && a.typed == null && b.typed == null) {
            boolean signed = a.number.signum() < 0 || b.number.signum() < 0;
            a = typed(as(a, signed ? Scalar.I32 : Scalar.U32, from));
        }
        return pair(a, b, from, to, tree);
    }

    /** Two numbers of one type, which one of them says. */
    private List<Expression> pair(
            Value a, Value b, ExpressionContext left, ExpressionContext right, ParserRuleContext tree) {
        if (a == null || b == null) {
            return null;
        } else if (a.typed == null && b.typed == null) {
            report.add(untyped(a.number, left, tree, Scalar.U32));
            return null;
        } else if (a.typed != null && b.typed != null && a.typed.type() != b.typed.type()) {
            mismatch(tree, a.typed.type(), b.typed.type());
            return null;
        }
        Expression one = a.typed != null ? a.typed : as(a, b.typed.type(), left);
        Expression other = b.typed != null ? b.typed : as(b, a.typed.type(), right);
        return one == null || other == null ? null : List.of(one, other);
    }

    private void mismatch(ParserRuleContext tree, Scalar left, Scalar right) {
        boolean wider = left.bits() >= right.bits();
        Diagnostic error = report.error(AshCode.TYPES, tree, "left=" + left.word(), "right=" + right.word());
        report.add(
                left == Scalar.BOOL || right == Scalar.BOOL
                        ? error
                        : error.help("convert one side: " + (wider ? left : right).word() + "(...)"));
    }

    private Expression as(Value value, Scalar wanted, ParserRuleContext tree) {
        if (value.typed != null) {
            if (value.typed.type() == wanted) {
                return value.typed;
            }
            Diagnostic error = report.error(
                    AshCode.TYPES,
                    tree,
                    "wanted=" + wanted.word(),
                    "found=" + value.typed.type().word());
            report.add(
                    wanted == Scalar.BOOL || value.typed.type() == Scalar.BOOL
                            ? error
                            : error.help("convert it: " + wanted.word() + "(...)"));
            return null;
        } else if (wanted == Scalar.BOOL) {
            report.wrong(AshCode.CONDITION_EXPECTED, tree);
            return null;
        } else if (!wanted.holds(value.number)) {
            report.wrong(AshCode.OVERFLOW, tree, "value=" + value.number, "type=" + wanted.word());
            return null;
        }
        return new Expression.Constant(wanted, value.number.longValue());
    }

    private static Value number(BigInteger number) {
        return new Value(null, number);
    }

    private static Value typed(Expression expression) {
        return expression == null ? null : new Value(expression, null);
    }

    /** What is done as a statement: it may give nothing. */
    Expression done(ExpressionContext tree) {
        Value value = deeper(tree);
        return value == null ? null : value.typed;
    }

    private Value value(ExpressionContext tree) {
        Value value = deeper(tree);
        if (value != null && value.typed != null && value.typed.type() == null) {
            boolean routine = value.typed instanceof Expression.Call;
            Diagnostic error = report.error(AshCode.RESULT, tree)
                    .note("it gives nothing" + (routine ? "" : ": it stands as a statement alone"));
            report.add(
                    routine
                            ? error.help("say what it gives: fn " + ((Expression.Call) value.typed).routine().name
                                    + "(...) : u32 { ... return x; }")
                            : error);
            return null;
        }
        return value;
    }

    private Value deeper(ExpressionContext tree) {
        depth++;
        Value value = inner(tree);
        depth--;
        return value;
    }

    private Value inner(ExpressionContext tree) {
        if (tree instanceof AshParser.NumberContext
                || tree instanceof AshParser.Ipv4Context
                || tree instanceof AshParser.MacContext) {
            return literal(tree);
        } else if (tree instanceof AshParser.CharsContext) {
            return chars(tree);
        } else if (tree instanceof AshParser.TruthContext truth) {
            return typed(new Expression.Constant(Scalar.BOOL, truth.value.getType() == AshParser.TRUE ? 1 : 0));
        } else if (tree instanceof AshParser.GroupContext group) {
            return value(group.expression());
        } else if (tree instanceof AshParser.NameContext name) {
            return name(name.place(), name);
        } else if (tree instanceof AshParser.FindContext find) {
            Places.Keyed keyed = places.keyed(find.keyed());
            return keyed == null || keyed.keys() == null
                    ? null
                    : typed(new Expression.Found(keyed.table(), keyed.keys(), null));
        } else if (tree instanceof AshParser.TakeContext take) {
            return typed(take(take));
        } else if (tree instanceof AshParser.PeekContext peek) {
            return typed(peek(peek));
        } else if (tree instanceof AshParser.ApplyContext apply) {
            return apply(apply);
        } else if (tree instanceof AshParser.UnaryContext unary) {
            return unary(unary);
        } else if (tree instanceof AshParser.BinaryContext binary) {
            return binary(binary);
        }
        report.add(report.error(AshCode.PLACE, tree).note("cut, put and enter stand behind let NAME ="));
        return null;
    }

    private Value literal(ExpressionContext tree) {
        String text = tree.getText().replace("_", "");
        if (tree instanceof AshParser.MacContext) {
            return number(new BigInteger(text.replace(":", ""), 16));
        } else if (tree instanceof AshParser.Ipv4Context) {
            BigInteger address = BigInteger.ZERO;
            for (String part : text.split("\\.")) {
                if (part.length() > 3 || Integer.parseInt(part) > 255) {
                    report.wrong(AshCode.ADDRESS, tree);
                    return null;
                }
                address = address.shiftLeft(8).or(new BigInteger(part));
            }
            return number(address);
        }
        boolean based = text.length() > 2 && !Character.isDigit(text.charAt(1));
        int radix = !based ? 10 : Character.toLowerCase(text.charAt(1)) == 'x' ? 16 : 2;
        String digits = (based ? text.substring(2) : text).replaceFirst("^0+(?=.)", "");
        if (digits.length() > Long.SIZE) {
            report.wrong(AshCode.OVERFLOW, tree, "value=" + Report.shown(text));
            return null;
        }
        return number(new BigInteger(digits, radix));
    }

    private Value chars(ExpressionContext tree) {
        return characters(tree.getStart())
                .filter(bytes -> {
                    if (bytes.length > MAX_CHARS) {
                        report.wrong(AshCode.CHARACTERS, tree);
                    }
                    return bytes.length <= MAX_CHARS;
                })
                .map(bytes -> number(new BigInteger(1, bytes)))
                .orElse(null);
    }

    /** How a character is written by the bytes that it has as UTF-8. */
    private static String escaped(int character) {
        String digits = HexFormat.ofDelimiter("\\x")
                .formatHex(Character.toString(character).getBytes(StandardCharsets.UTF_8));
        return "\\x" + digits;
    }

    /** The bytes of a text in quotes; absent if it has characters that are none, which is reported. */
    Optional<byte[]> characters(Token quoted) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return read(quoted, true, bytes::write) ? Optional.of(bytes.toByteArray()) : Optional.empty();
    }

    /** A text in quotes that people read; what is no character in it is reported. */
    String text(Token quoted) {
        StringBuilder text = new StringBuilder();
        read(quoted, false, character -> text.append((char) character));
        return text.toString();
    }

    /** Reads the characters of a text in quotes; whether all are such, of a byte each if that is asked. */
    private boolean read(Token quoted, boolean bytes, IntConsumer to) {
        String text = quoted.getText();
        int end = text.length() - 1;
        for (int i = 1; i < end; i++) {
            int first = i;
            int next = text.charAt(i);
            if (next == '\\') {
                i++;
                int escape = ESCAPES.indexOf(text.charAt(i));
                if (text.charAt(i) == 'x'
                        && i + 2 < end
                        && HexFormat.isHexDigit(text.charAt(i + 1))
                        && HexFormat.isHexDigit(text.charAt(i + 2))) {
                    next = HexFormat.fromHexDigits(text, i + 1, i + 3);
                    i += 2;
                } else {
                    next = escape < 0 ? BAD : ESCAPED.charAt(escape);
                }
            }
            if (next == BAD || bytes && next > 0x7f && text.charAt(i) == next) {
                int start = quoted.getStartIndex();
                Diagnostic error = report.error(AshCode.CHARACTERS, start + first, start + i + 1);
                report.add(
                        next == BAD
                                ? error.note("\\" + text.charAt(i) + " means nothing here")
                                        .help("write \\r \\n \\t \\0 \\\\ \\' \\\", or \\x and two digits: \\x41")
                                : error.help("write its bytes: " + escaped(text.codePointAt(i))));
                return false;
            }
            to.accept(next);
        }
        return true;
    }

    private Value name(PlaceContext tree, ParserRuleContext whole) {
        if (Places.bare(tree)
                && scope.peek(tree.NAME().getText()) instanceof Constant
                && scope.look(tree.NAME().getSymbol()) instanceof Constant constant) {
            return constant.type() == null
                    ? number(constant.value())
                    : typed(new Expression.Constant(
                            constant.type(), constant.value().longValue()));
        }
        return typed(places.number(tree, whole));
    }

    /** One of several: an unsigned number, inside if it is known. */
    Expression index(ExpressionContext tree, int count) {
        Value value = value(tree);
        if (value == null) {
            return null;
        } else if (value.number != null || value.typed instanceof Expression.Constant) {
            BigInteger at = constant(value, tree).orElse(null);
            if (at != null && (at.signum() < 0 || at.compareTo(BigInteger.valueOf(count)) >= 0)) {
                report.wrong(AshCode.INDEX, tree, "index=" + at, "count=" + count);
                return null;
            }
            return at == null ? null : new Expression.Constant(Scalar.U32, at.longValue());
        } else if (value.typed.type() == Scalar.BOOL || value.typed.type().signed()) {
            report.add(report.error(
                            AshCode.NUMBER_EXPECTED,
                            tree,
                            "type=" + value.typed.type().word())
                    .help("an index is unsigned"));
            return null;
        }
        return value.typed;
    }

    /** The cursor of a name, the message's where none is said. */
    Cursor cursor(AshParser.SourceContext tree) {
        if (tree == null || tree.MESSAGE() != null) {
            return (Cursor) scope.peek(Cursor.MESSAGE);
        } else if (tree.NAME() == null) {
            report.add(report.error(AshCode.PLACE, tree).note("nothing is taken from a message that is being built"));
            return null;
        }
        Things thing = scope.look(tree.NAME().getSymbol());
        if (thing instanceof Cursor cursor) {
            return cursor;
        } else if (thing != null) {
            report.add(report.error(AshCode.PLACE, tree).note(Places.what(thing)));
        }
        return null;
    }

    Optional<Wire> wire(Token name) {
        return wire(name, List.of());
    }

    /** The same where one of some headers could stand as well. */
    private Optional<Wire> wire(Token name, List<String> others) {
        Optional<Wire> wire = Wire.of(name.getText());
        if (name.getText().equals(Scalar.BOOL.word())) {
            report.add(report.error(AshCode.UNKNOWN_TYPE, name)
                    .note("a bool is no number of bytes")
                    .help("write u8 and compare it with 0"));
        } else if (wire.isEmpty()) {
            String word = name.getText();
            List<String> words = new ArrayList<>(others);
            words.addAll(Scalar.words());
            Diagnostic error = report.error(AshCode.UNKNOWN_TYPE, name);
            report.add(Foreign.protocol(word)
                    .filter(others::contains)
                    .or(() -> Foreign.type(word))
                    .or(() -> Wire.ofByte(word))
                    .map(meant -> error.help("write " + meant))
                    .orElse(Report.near(error, word, words))
                    .note(
                            others.isEmpty()
                                    ? "where there are bytes to order, be or le may stand behind it: u16le"
                                    : "or a header of a protocol, such as eth, ip or udp"));
        }
        return wire;
    }

    /** Asks that something is done whenever its statement is. */
    void always(ParserRuleContext tree) {
        if (sometimes) {
            report.wrong(AshCode.TAKE_PLACE, tree);
        }
    }

    private Expression take(AshParser.TakeContext tree) {
        always(tree);
        Cursor cursor = cursor(tree.source());
        String word = tree.NAME().getText();
        if (headers.contains(word) && Wire.of(word).isEmpty()) {
            report.add(report.error(AshCode.PLACE, tree)
                    .note("a header is no number")
                    .help("give it a name in a statement of its own: let h = take " + word
                            + "; where it lacks the handler passes, or does what stands behind else"));
            return null;
        }
        Optional<Wire> wire = wire(tree.NAME().getSymbol(), headers);
        return cursor == null || wire.isEmpty()
                ? null
                : new Expression.Take(cursor, wire.get(), lacking, Report.place(tree));
    }

    private Expression peek(AshParser.PeekContext tree) {
        Cursor cursor = cursor(tree.source());
        Optional<Wire> wire = wire(tree.NAME().getSymbol());
        Expression at = tree.expression() == null ? null : count(tree.expression());
        return cursor == null || wire.isEmpty() || tree.expression() != null && at == null
                ? null
                : new Expression.Peek(cursor, wire.get(), at, lacking, Report.place(tree));
    }

    /** Says that something takes a capability. */
    void need(String capability, ParserRuleContext tree) {
        if (!capability.isEmpty() && needed.add(capability) && !needs.contains(capability)) {
            report.add(
                    report.error(AshCode.NEED, tree, "needs=" + capability).help("declare needs " + capability + ";"));
        }
    }

    private Value apply(AshParser.ApplyContext tree) {
        String name = tree.NAME().getText();
        Optional<Scalar> conversion = Scalar.of(name);
        Optional<Service> service = Service.of(name);
        if (conversion.isPresent()) {
            return passes(tree, 1) ? convert(conversion.get(), tree) : null;
        } else if (service.isPresent()) {
            return typed(hostCall(service.get(), tree));
        }
        switch (name) {
            case "remaining" -> {
                Cursor cursor = passes(tree, 1) ? cursor(tree.argument(0)) : null;
                return cursor == null ? null : typed(new Expression.Remaining(cursor));
            }
            case "length" -> {
                if (!passes(tree, 1)) {
                    return null;
                }
                boolean out = tree.argument(0).OUT() != null && tree.argument(0).index() == null;
                places.builds |= out;
                if (out || tree.argument(0).getText().equals("packet")) {
                    return typed(new Expression.Length(out));
                }
                report.add(report.error(AshCode.PLACE, tree.argument(0))
                        .help("write length(packet) or length(out), or remaining(message) for what is left"));
                return null;
            }
            case "bswap" -> {
                Expression operand = passes(tree, 1) && tree.argument(0).expression() != null
                        ? typed(tree.argument(0).expression())
                        : null;
                if (operand != null
                        && (!operand.type().number() || operand.type().bytes() == 1)) {
                    report.wrong(
                            AshCode.NUMBER_EXPECTED,
                            tree.argument(0),
                            "type=" + operand.type().word());
                    return null;
                }
                return operand == null ? null : typed(new Expression.Swap(operand));
            }
            case "checksum" -> {
                Bytes bytes = passes(tree, 1) ? places.bytes(tree.argument(0)) : null;
                return bytes == null ? null : typed(new Expression.Checksum(bytes, lacking, Report.place(tree)));
            }
            default -> {
                return typed(call(tree));
            }
        }
    }

    private boolean passes(AshParser.ApplyContext tree, int count) {
        if (tree.argument().size() != count) {
            report.wrong(
                    AshCode.ARGUMENTS,
                    tree,
                    "takes=" + count,
                    "given=" + tree.argument().size());
            return false;
        }
        return true;
    }

    private Cursor cursor(AshParser.ArgumentContext tree) {
        if (tree.MESSAGE() != null && tree.index() == null) {
            return (Cursor) scope.peek(Cursor.MESSAGE);
        } else if (tree.expression() instanceof AshParser.NameContext name && Places.bare(name.place())) {
            Things thing = scope.look(name.place().NAME().getSymbol());
            if (thing instanceof Cursor cursor) {
                return cursor;
            } else if (thing == null) {
                return null;
            }
        }
        report.add(report.error(AshCode.PLACE, tree).note("a cursor stands here: message, or one that was cut"));
        return null;
    }

    private Value convert(Scalar to, AshParser.ApplyContext tree) {
        ExpressionContext argument = tree.argument(0).expression();
        if (argument == null) {
            report.wrong(AshCode.NUMBER_EXPECTED, tree.argument(0));
            return null;
        }
        Value value = value(argument);
        if (value == null) {
            return null;
        } else if (value.typed == null || !to.number()) {
            return typed(as(value, to, argument));
        } else if (value.typed instanceof Expression.Constant constant
                && constant.type().number()) {
            return typed(new Expression.Constant(to, to.wrap(constant.value())));
        }
        return typed(value.typed.type() == to ? value.typed : new Expression.Convert(to, value.typed));
    }

    private Expression hostCall(Service service, AshParser.ApplyContext tree) {
        need(service.need(), tree);
        List<Expression> arguments = arguments(service.parameters(), tree);
        return arguments == null ? null : new Expression.HostCall(service, arguments, Report.place(tree));
    }

    private List<Expression> arguments(List<Scalar> types, AshParser.ApplyContext tree) {
        if (!passes(tree, types.size())) {
            return null;
        }
        List<AshParser.ArgumentContext> given = tree.argument();
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            ExpressionContext argument = given.get(i).expression();
            if (argument == null) {
                report.wrong(AshCode.NUMBER_EXPECTED, given.get(i));
                return null;
            }
            Expression value = of(argument, types.get(i));
            if (value == null) {
                return null;
            }
            arguments.add(value);
        }
        return arguments;
    }

    private Expression call(AshParser.ApplyContext tree) {
        Token name = tree.NAME().getSymbol();
        if (scope.peek(name.getText()) == null) {
            List<String> words = new ArrayList<>(Scope.BUILT_IN);
            words.addAll(Scalar.words());
            for (Service service : Service.values()) {
                words.add(service.word());
            }
            Diagnostic error = scope.unknown(name, words);
            scope.tell(name, Foreign.called(name.getText()).map(error::help).orElse(error));
            return null;
        }
        Things thing = scope.look(name);
        if (thing == null) {
            return null;
        }
        if (!(thing instanceof Routine routine)) {
            report.add(report.error(AshCode.PLACE, name).note(Places.what(thing)));
            return null;
        }
        if (!routine.complete || !routine.moves.isEmpty()) {
            // It may move cursors, of which it must be known where they are.
            always(tree);
        }
        if (current != null) {
            calls.computeIfAbsent(current, key -> new LinkedHashMap<>()).merge(routine, depth, Math::max);
        }
        if (routine.wrong) {
            return null;
        }
        List<Expression> arguments =
                arguments(routine.parameters.stream().map(p -> p.type).toList(), tree);
        return arguments == null ? null : new Expression.Call(routine, arguments, Report.place(tree));
    }

    private Value unary(AshParser.UnaryContext tree) {
        Value operand = value(tree.expression());
        if (operand == null) {
            return null;
        }
        int sign = tree.operator.getType();
        if (sign == AshParser.NOT) {
            if (operand.typed == null || operand.typed.type() != Scalar.BOOL) {
                report.wrong(AshCode.CONDITION_EXPECTED, tree.expression());
                return null;
            }
            return typed(
                    operand.typed instanceof Expression.Constant constant
                            ? new Expression.Constant(Scalar.BOOL, 1 - constant.value())
                            : new Expression.Unary(Expression.Sign.NOT, operand.typed));
        } else if (operand.typed == null) {
            return number(sign == AshParser.MINUS ? operand.number.negate() : operand.number.not());
        } else if (!operand.typed.type().number()) {
            report.wrong(AshCode.NUMBER_EXPECTED, tree.expression());
            return null;
        }
        boolean minus = sign == AshParser.MINUS;
        Scalar type = operand.typed.type();
        if (operand.typed instanceof Expression.Constant constant) {
            return typed(new Expression.Constant(type, type.wrap(minus ? -constant.value() : ~constant.value())));
        }
        return typed(new Expression.Unary(minus ? Expression.Sign.NEGATE : Expression.Sign.COMPLEMENT, operand.typed));
    }

    private Value binary(AshParser.BinaryContext tree) {
        int operator = tree.operator.getType();
        ExpressionContext left = tree.expression(0);
        ExpressionContext right = tree.expression(1);
        switch (operator) {
            case AshParser.AND, AshParser.OR -> {
                return typed(logic(operator == AshParser.AND, left, right, tree));
            }
            case AshParser.TO -> {
                report.add(report.error(AshCode.PLACE, tree).note("a range stands behind in, => or ["));
                return null;
            }
            case AshParser.LEFT, AshParser.RIGHT -> {
                return shift(operator == AshParser.LEFT ? Operator.LSH : Operator.RSH, tree);
            }
            default -> {
                if (operator == AshParser.SLASH && left instanceof AshParser.Ipv4Context) {
                    report.add(report.error(AshCode.PLACE, tree)
                            .note("this would divide the address: there are no prefixes here")
                            .help(Foreign.PREFIX));
                    return null;
                }
                Value a = value(left);
                Value b = value(right);
                if (a == null || b == null) {
                    return null;
                }
                Expression.Order order = order(operator);
                return order != null
                        ? typed(compare(order, pair(a, b, left, right, tree), tree))
                        : arithmetic(arithmetic(operator), a, b, tree);
            }
        }
    }

    private Expression logic(
            boolean both, ExpressionContext left, ExpressionContext right, AshParser.BinaryContext tree) {
        Expression one = condition(left);
        boolean before = sometimes;
        sometimes = true;
        Expression other = condition(right);
        sometimes = before;
        if (one == null || other == null) {
            return null;
        }
        Expression.Logic logic = new Expression.Logic(both, one, other);
        decided.logic(logic, tree);
        return logic;
    }

    private Value shift(Operator operator, AshParser.BinaryContext tree) {
        Value a = value(tree.expression(0));
        Value b = value(tree.expression(1));
        if (a == null || b == null) {
            return null;
        }
        BigInteger by = b.number != null
                ? b.number
                : b.typed instanceof Expression.Constant constant
                        ? constant.type().exact(constant.value())
                        : null;
        int bits = a.typed == null ? Long.SIZE : a.typed.type().bits();
        if (by != null && (by.signum() < 0 || by.compareTo(BigInteger.valueOf(bits)) >= 0)) {
            report.wrong(AshCode.SHIFT, tree.expression(1), "by=" + by, "bits=" + bits);
            return null;
        } else if (a.typed == null) {
            if (by == null) {
                report.add(report.error(AshCode.CONSTANT_TYPE, tree.expression(0)));
                return null;
            }
            return number(
                    operator == Operator.LSH ? a.number.shiftLeft(by.intValue()) : a.number.shiftRight(by.intValue()));
        } else if (!a.typed.type().number()
                || b.typed != null
                        && (!b.typed.type().number() || b.typed.type().signed())) {
            report.add(report.error(AshCode.NUMBER_EXPECTED, tree).note("a shift is by an unsigned number"));
            return null;
        }
        Expression count = by != null ? new Expression.Constant(Scalar.U32, by.longValue()) : b.typed;
        return typed(folded(new Expression.Binary(operator, a.typed, count, Report.place(tree)), tree));
    }

    private static Expression.Order order(int operator) {
        return switch (operator) {
            case AshParser.EQUAL -> Expression.Order.EQUAL;
            case AshParser.UNEQUAL -> Expression.Order.UNEQUAL;
            case AshParser.LESS -> Expression.Order.LESS;
            case AshParser.LESS_EQUAL -> Expression.Order.LESS_EQUAL;
            case AshParser.GREATER -> Expression.Order.GREATER;
            case AshParser.GREATER_EQUAL -> Expression.Order.GREATER_EQUAL;
            default -> null;
        };
    }

    private static Operator arithmetic(int operator) {
        return switch (operator) {
            case AshParser.STAR -> Operator.MUL;
            case AshParser.SLASH -> Operator.DIV;
            case AshParser.PERCENT -> Operator.MOD;
            case AshParser.PLUS -> Operator.ADD;
            case AshParser.MINUS -> Operator.SUB;
            case AshParser.AMP -> Operator.AND;
            case AshParser.CARET -> Operator.XOR;
            default -> Operator.OR;
        };
    }

    private Expression compare(Expression.Order order, List<Expression> sides, AshParser.BinaryContext tree) {
        if (sides == null) {
            return null;
        }
        Expression left = sides.get(0);
        Expression right = sides.get(1);
        if (left.type() == Scalar.BOOL && order != Expression.Order.EQUAL && order != Expression.Order.UNEQUAL) {
            report.wrong(AshCode.NUMBER_EXPECTED, tree);
            return null;
        }
        decided.comparison(order, left, right, tree);
        return new Expression.Comparison(order, left, right);
    }

    /** Whether a value, if it is known now, has no more bits than a field; what does not fit is reported. */
    boolean fits(Expression value, Header.Member field, ParserRuleContext tree) {
        if (!(value instanceof Expression.Constant constant)) {
            return true;
        }
        BigInteger number = constant.type().exact(constant.value());
        boolean fits = number.compareTo(Decided.most(field)) <= 0;
        if (!fits) {
            report.add(report.error(AshCode.OVERFLOW, tree, "value=" + number, "bits=" + field.bits())
                    .note(Decided.bits(field)));
        }
        return fits;
    }

    private Value arithmetic(Operator operator, Value a, Value b, AshParser.BinaryContext tree) {
        if (a.typed == null && b.typed == null) {
            return exact(operator, a.number, b.number, tree).map(Values::number).orElse(null);
        }
        List<Expression> sides = pair(a, b, tree.expression(0), tree.expression(1), tree);
        if (sides == null) {
            return null;
        }
        boolean bitwise = operator == Operator.AND || operator == Operator.OR || operator == Operator.XOR;
        if (sides.get(0).type() == Scalar.BOOL && !bitwise) {
            report.wrong(AshCode.NUMBER_EXPECTED, tree);
            return null;
        }
        return typed(folded(new Expression.Binary(operator, sides.get(0), sides.get(1), Report.place(tree)), tree));
    }

    /** What constants give is exact, and must fit their type. */
    private Expression folded(Expression.Binary binary, AshParser.BinaryContext tree) {
        boolean division = binary.operator() == Operator.DIV || binary.operator() == Operator.MOD;
        if (division && binary.right() instanceof Expression.Constant by && by.value() == 0) {
            report.wrong(AshCode.DIVISION, tree.expression(1));
            return null;
        }
        if (!(binary.left() instanceof Expression.Constant a) || !(binary.right() instanceof Expression.Constant b)) {
            return binary;
        }
        BigInteger left = a.type().exact(a.value());
        BigInteger right = b.type().exact(b.value());
        BigInteger result = switch (binary.operator()) {
            case LSH -> left.shiftLeft(right.intValue());
            case RSH -> left.shiftRight(right.intValue());
            default -> exact(binary.operator(), left, right, tree).orElse(null);
        };
        return result == null ? null : as(number(result), a.type(), tree);
    }

    private Optional<BigInteger> exact(Operator operator, BigInteger a, BigInteger b, AshParser.BinaryContext tree) {
        if ((operator == Operator.DIV || operator == Operator.MOD) && b.signum() == 0) {
            report.wrong(AshCode.DIVISION, tree.expression(1));
            return Optional.empty();
        }
        BigInteger result = switch (operator) {
            case ADD -> a.add(b);
            case SUB -> a.subtract(b);
            case MUL -> a.multiply(b);
            case DIV -> a.divide(b);
            case MOD -> a.remainder(b);
            case AND -> a.and(b);
            case OR -> a.or(b);
            case XOR -> a.xor(b);
            case LSH, RSH -> throw new AssertionError("shifts have a method of their own");
        };
        if (result.bitLength() > 4 * Long.SIZE) {
            report.wrong(AshCode.OVERFLOW, tree);
            return Optional.empty();
        }
        return Optional.of(result);
    }
}
