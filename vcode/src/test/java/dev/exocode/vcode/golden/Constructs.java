package dev.exocode.vcode.golden;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * What there is in a language, by what ANTLR makes of its grammar: each word and sign ({@code 'for'}, {@code NUMBER}), each rule and alternative
 * of one ({@code For}), and each part that it may have ({@code For.MAX}).
 */
public final class Constructs {
    private final Class<? extends Parser> parser;
    private final Vocabulary vocabulary;
    private final Set<String> without;

    /**
     * Those of a grammar.
     *
     * @param parser what ANTLR has made of it
     * @param vocabulary its words
     * @param without names of what does not count: words, parts, and rules, of which no part counts then
     */
    public Constructs(Class<? extends Parser> parser, Vocabulary vocabulary, Set<String> without) {
        this.parser = parser;
        this.vocabulary = vocabulary;
        this.without = Set.copyOf(without);
    }

    /**
     * All that count.
     *
     * @return their names
     */
    public Stream<String> all() {
        List<Class<?>> contexts = Stream.of(parser.getDeclaredClasses())
                .filter(ParserRuleContext.class::isAssignableFrom)
                .toList();
        return Stream.concat(
                        IntStream.rangeClosed(1, vocabulary.getMaxTokenType()).mapToObj(vocabulary::getDisplayName),
                        contexts.stream()
                                // The rule of several alternatives is each of them.
                                .filter(context ->
                                        contexts.stream().noneMatch(other -> other.getSuperclass() == context))
                                .filter(context -> !without.contains(name(context)))
                                .flatMap(context -> Stream.concat(
                                        Stream.of(name(context)), parts(context).map(Constructs::name))))
                .filter(name -> !without.contains(name));
    }

    /**
     * What a word is.
     *
     * @param token the word
     * @return its name
     */
    public String of(Token token) {
        return vocabulary.getDisplayName(token.getType());
    }

    /**
     * What a tree is, without the trees in it.
     *
     * @param tree one of the parser
     * @return the name of its rule or alternative, and those of the parts that it has
     */
    public Stream<String> of(ParserRuleContext tree) {
        return Stream.concat(
                Stream.of(name(tree.getClass())),
                parts(tree.getClass()).filter(part -> has(tree, part)).map(Constructs::name));
    }

    /**
     * A tree and all trees in it.
     *
     * @param tree any
     * @return each before those in it
     */
    public static Stream<ParserRuleContext> inside(ParserRuleContext tree) {
        return Stream.concat(
                Stream.of(tree),
                tree.getRuleContexts(ParserRuleContext.class).stream().flatMap(Constructs::inside));
    }

    /** The parser has a class for each, with a method for each of its parts. */
    private static Stream<Method> parts(Class<?> context) {
        return Arrays.stream(context.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> method.getReturnType() == List.class
                        || method.getReturnType() == TerminalNode.class
                        || ParserRuleContext.class.isAssignableFrom(method.getReturnType()));
    }

    private static boolean has(ParserRuleContext tree, Method part) {
        try {
            Object found = part.invoke(tree);
            return found instanceof List<?> several ? !several.isEmpty() : found != null;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }

    private static String name(Class<?> context) {
        return context.getSimpleName().replaceFirst("Context$", "");
    }

    private static String name(Method part) {
        return name(part.getDeclaringClass()) + "." + part.getName();
    }
}
