package dev.exocode.dpf;

import dev.exocode.dpf.grammar.DpfLexer;
import dev.exocode.dpf.grammar.DpfParser;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.golden.Constructs;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * What filters and files of protocols show of the language, and what they do not. What there is to show comes from the grammar and the compiler: each
 * word and sign, each alternative of a rule ({@code Const}), each part that it may have ({@code Set.COMMA}); what the typed pass makes of
 * expressions ({@code Prefix of MAC}), filters ({@code Atom.ShiftBy}) and protocols ({@code field of IPV6}); and how numbers and addresses are written.
 */
final class Shown {
    /** What no filter is built of. */
    private static final Constructs GRAMMAR =
            new Constructs(DpfParser.class, DpfLexer.VOCABULARY, Set.of("BAD", "SPACE"));

    /** One of each that is written in a way of its own, and in the ways that IPv6 addresses are. */
    private static final List<String> LITERALS =
            List.of("1", "10.0.0.0", "02:00:00:00:00:00", "::", "1:2:3:4:5:6:7:8", "::10.0.0.0");

    private final Set<String> shown = new HashSet<>();

    /** Adds a filter that compiles. */
    void addFilter(Source source, Library library) {
        add(source, Syntax.read(source, new Diagnostics()).orElseThrow());
        Arguments arguments = Arguments.NONE.withLibrary(library);
        mean(DpfCompiler.parse(source, arguments).orThrow().clauses());
    }

    /** Adds what is given for a parameter. */
    void addArgument(Source source) {
        add(source, Syntax.argument(source, new Diagnostics()).orElseThrow().getParent());
    }

    /** Adds a file of protocols that is added to the standard library. */
    void addProtocols(Source source) {
        add(source, Syntax.readHeader(source, new Diagnostics()).orElseThrow());
        Library library = Library.standard().with(source).orThrow();
        for (Protocol protocol : library.declarations()) {
            if (Library.standard().protocol(protocol.name()) == null) {
                protocol.fields().forEach(field -> shown.add("field of " + field.form()));
                mean(protocol);
            }
        }
    }

    private void add(Source source, ParserRuleContext tree) {
        if (source.text().lines().anyMatch(line -> line.startsWith("#"))) {
            shown.add(DpfLexer.VOCABULARY.getDisplayName(DpfLexer.COMMENT));
        }
        for (Token token : tokens(source.text())) {
            shown.add(GRAMMAR.of(token));
            written(token).forEach(shown::add);
        }
        Constructs.inside(tree).forEach(inner -> {
            GRAMMAR.of(inner).forEach(shown::add);
            if (inner instanceof DpfParser.ExpressionContext expression) {
                shown.add(value(source, expression));
            }
        });
    }

    /** Adds what something is that the typed pass has made, and what is in it; how a protocol comes to a field is not what asks for it. */
    private void mean(Object made) {
        if (made instanceof List<?> several) {
            several.forEach(this::mean);
        } else if (made instanceof Field field) {
            mean(field.place());
        } else if (made instanceof Record && !(made instanceof Protocol.Part)) {
            shown.add(name(made.getClass()));
            for (RecordComponent component : made.getClass().getRecordComponents()) {
                try {
                    Object part = component.getAccessor().invoke(made);
                    ways(component)
                            .filter(way -> way.equals(way(component, part)))
                            .forEach(shown::add);
                    mean(part);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    /** What there is to show, and was not. */
    List<String> missing() {
        return Stream.of(GRAMMAR.all(), values(), meanings(), written())
                .flatMap(all -> all)
                .distinct()
                .filter(one -> !shown.contains(one))
                .toList();
    }

    /** What the typed pass finds expressions to be that are made of nothing but what is written. */
    private static Stream<String> values() {
        return LITERALS.stream()
                .flatMap(literal -> Stream.of(literal, literal + ".." + literal, literal + "/0", "{" + literal + "}"))
                .map(text -> new Source("value", text))
                .map(source ->
                        value(source, Syntax.argument(source, new Diagnostics()).orElseThrow()))
                .filter(value -> !value.equals(name(Value.Wrong.class)));
    }

    private static String value(Source source, DpfParser.ExpressionContext tree) {
        Checker checker = new Checker(source, Library.standard().names(), Arguments.NONE, new Diagnostics());
        Value value = checker.value(tree);
        Object kind = value instanceof Value.Constant constant
                ? constant.kind()
                : value instanceof Value.Range range
                        ? range.kind()
                        : value instanceof Value.Prefix prefix ? prefix.kind() : null;
        return name(value.getClass()) + (kind == null ? "" : " of " + kind);
    }

    /** What filters and protocols are made of. */
    private static Stream<String> meanings() {
        Stream<String> made = Stream.of(
                        Clause.class, Amount.class, Operand.class, Field.Place.class, Protocol.Over.class)
                .flatMap(Shown::kinds)
                .flatMap(kind -> Stream.concat(
                        Stream.of(name(kind)),
                        Stream.of(kind.getRecordComponents()).flatMap(Shown::ways)));
        return Stream.concat(made, Stream.of(Field.Form.values()).map(form -> "field of " + form));
    }

    private static Stream<Class<?>> kinds(Class<?> kind) {
        return kind.isSealed() ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(Shown::kinds) : Stream.of(kind);
    }

    /** In how many ways a part may be: flags, operators, in a tunnel or in none, wide, which no little field is, with conditions or without. */
    private static Stream<String> ways(RecordComponent component) {
        List<?> ways = component.getType() == boolean.class
                ? List.of(false, true)
                : component.getType() == Operator.class
                        ? List.of(Operator.values())
                        : switch (component.getName()) {
                            case "level" -> List.of(0, 1);
                            case "bits" ->
                                component.getDeclaringRecord() == Operand.Little.class
                                        ? List.of()
                                        : List.of(Addresses.BITS);
                            case "when" -> List.of(List.of(), List.of(1));
                            default -> List.of();
                        };
        return ways.stream().map(way -> way(component, way));
    }

    private static String way(RecordComponent component, Object part) {
        return name(component.getDeclaringRecord()) + "." + component.getName() + " "
                + (part instanceof List<?> several ? several.isEmpty() ? "none" : "some" : part);
    }

    private static Stream<String> written() {
        return Stream.of(
                        Stream.of(Library.LINK_TYPE),
                        IntStream.concat(IntStream.of('_'), IntStream.rangeClosed('a', 'z'))
                                .mapToObj(c -> "0" + (char) c + "1"),
                        IntStream.rangeClosed('!', '~').mapToObj(c -> "02" + ((char) c + "02").repeat(5)),
                        LITERALS.stream())
                .flatMap(all -> all)
                .map(Shown::tokens)
                .filter(tokens -> tokens.size() == 1)
                .flatMap(tokens -> written(tokens.get(0)));
    }

    /** How a number or an address is written, and the name that no protocol declares. */
    private static Stream<String> written(Token token) {
        String text = token.getText();
        return switch (token.getType()) {
            case DpfLexer.NUMBER ->
                Stream.of(text.substring(1, Math.min(2, text.length())), text.replaceAll("[^_]+", ""))
                        .filter(mark -> !mark.isEmpty() && !Character.isDigit(mark.charAt(0)))
                        .map(mark -> "number with " + mark.charAt(0));
            case DpfLexer.NAME -> Stream.of("name " + text);
            case DpfLexer.MAC -> Stream.of("address with " + text.charAt(2));
            case DpfLexer.IPV6 ->
                Stream.of(
                        text.contains("::") ? "address with ::" : "address of eight groups",
                        text.contains(".") ? "address that ends in one of IPv4" : "address of groups alone");
            default -> Stream.of();
        };
    }

    private static List<? extends Token> tokens(String text) {
        DpfLexer lexer = new DpfLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        return lexer.getAllTokens();
    }

    private static String name(Class<?> made) {
        Class<?> outer = made.getEnclosingClass();
        return (outer == null ? "" : outer.getSimpleName() + ".") + made.getSimpleName();
    }
}
