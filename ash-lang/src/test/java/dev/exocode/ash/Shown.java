package dev.exocode.ash;

import dev.exocode.ash.grammar.AshLexer;
import dev.exocode.ash.grammar.AshParser;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.golden.Constructs;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * What handlers show of the language, and what they do not. What there is to show comes from the grammar and the compiler: each word and sign,
 * each alternative of a rule ({@code For}), each part that it may have ({@code For.MAX}); types and orders of bytes, capabilities, functions, host calls
 * and pipes; what bytes that lack may lead to; how numbers are written, and what stands behind a backslash.
 */
final class Shown {
    /**
     * What no handler is built of, what is another language's, the word behind a dot, which may be any, and what is taken from what is built: the
     * checker refuses that.
     */
    private static final Constructs GRAMMAR = new Constructs(
            AshParser.class,
            AshLexer.VOCABULARY,
            Set.of("BAD", "SPACE", "Condition", "Protocol", "Braces", "Word", "Source.OUT"));

    private final Set<String> shown = new HashSet<>();

    /** Adds a handler that compiles. */
    void add(Source source) {
        for (Token token : Syntax.tokens(source)) {
            String text = token.getText();
            shown.add(GRAMMAR.of(token));
            switch (token.getType()) {
                case AshLexer.NAME -> shown.add("type " + text);
                // Behind the second place letters are digits.
                case AshLexer.NUMBER ->
                    Stream.of(text.substring(0, Math.min(2, text.length())), text.replaceAll("[^_]", ""))
                            .flatMapToInt(String::chars)
                            .forEach(c -> shown.add("number with " + (char) c));
                case AshLexer.CHARS, AshLexer.STRING -> {
                    for (int i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', i + 2)) {
                        shown.add("escape " + text.charAt(i + 1));
                    }
                }
                default -> {}
            }
        }
        Constructs.inside(Syntax.read(source, new Diagnostics()).orElseThrow()).forEach(this::add);
    }

    private void add(ParserRuleContext tree) {
        GRAMMAR.of(tree).forEach(shown::add);
        if (tree instanceof AshParser.LackingContext lacking) {
            shown.add("else " + lacking.outcome().getStart().getText());
        } else if (tree instanceof AshParser.ApplyContext apply) {
            shown.add("word " + apply.NAME());
        } else if (tree instanceof AshParser.PlaceContext place) {
            shown.add("word " + place.NAME());
        } else if (tree instanceof AshParser.StageContext stage) {
            shown.add("pipe " + stage.name.getText());
        } else if (tree instanceof AshParser.NeedsContext needs) {
            needs.word().forEach(word -> shown.add("needs " + word.getText()));
        }
    }

    /** What there is to show, and was not. */
    List<String> missing() {
        return Stream.of(GRAMMAR.all(), words(), written())
                .flatMap(all -> all)
                .filter(one -> !shown.contains(one))
                .toList();
    }

    private static Stream<String> words() {
        Stream<String> types = Scalar.words().stream()
                .flatMap(type -> Stream.of(type, type + "le", type + "be"))
                .filter(word -> Scalar.of(word).isPresent() || Wire.of(word).isPresent())
                .map(word -> "type " + word);
        Stream<String> needs = Stream.concat(
                        Stream.of(Service.SEND), Stream.of(Service.values()).map(Service::need))
                .filter(need -> !need.isEmpty())
                .map(need -> "needs " + need);
        Stream<String> calls = Stream.concat(
                        Scope.BUILT_IN.stream(), Stream.of(Service.values()).map(Service::word))
                .map(word -> "word " + word);
        Stream<String> pipes = Stream.of(Stage.Kind.values())
                .filter(kind -> kind != Stage.Kind.WRITTEN)
                .map(kind -> "pipe " + kind.word());
        Stream<String> lacking = Stream.concat(
                        Stream.of("abort"),
                        Stream.of(Outcome.values())
                                .filter(outcome -> outcome != Outcome.REPLY)
                                .map(Outcome::word))
                .map(outcome -> "else " + outcome);
        return Stream.of(types, needs, calls, pipes, lacking).flatMap(all -> all);
    }

    /** What the compiler takes in a number, and behind a backslash. */
    private static Stream<String> written() {
        return Stream.concat(
                IntStream.concat(IntStream.of('_'), IntStream.rangeClosed('a', 'z'))
                        .filter(c -> compiles("const N = 0" + (char) c + "1; message { pass; }"))
                        .mapToObj(c -> "number with " + (char) c),
                IntStream.rangeClosed('!', '~')
                        .filter(c -> compiles("message { put \"\\" + (char) c + "41\"; pass; }"))
                        .mapToObj(c -> "escape " + (char) c));
    }

    private static boolean compiles(String text) {
        return AshCompiler.compile(new Source("handler.ash", text)).value().isPresent();
    }
}
