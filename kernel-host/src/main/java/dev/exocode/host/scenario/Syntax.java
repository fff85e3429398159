package dev.exocode.host.scenario;

import dev.exocode.host.scenario.grammar.ScenarioLexer;
import dev.exocode.host.scenario.grammar.ScenarioParser;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.NearWords;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Source;
import java.nio.CharBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CodePointBuffer;
import org.antlr.v4.runtime.CodePointCharStream;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;

/** Source text to parse tree. No rule of the grammar stands in itself, so that no text overflows the parser's stack. */
final class Syntax {
    private static final int MAX_SHOWN_CHARS = 40;
    private static final int MAX_EXPECTED = 8;

    private static final Set<Integer> BEGINS_STATEMENT = Set.of(
            ScenarioLexer.KERNEL,
            ScenarioLexer.DEVICE,
            ScenarioLexer.ENVIRONMENT,
            ScenarioLexer.AT,
            ScenarioLexer.EVERY,
            ScenarioLexer.RUN);

    private static final List<String> STATEMENTS = BEGINS_STATEMENT.stream()
            .map(ScenarioLexer.VOCABULARY::getLiteralName)
            .map(literal -> literal.substring(1, literal.length() - 1))
            .sorted()
            .toList();

    /** What may stand before the semicolon, beside that, of what has parts that need not be there. */
    private static final Map<Class<?>, List<String>> MAY_FOLLOW = Map.of(
            ScenarioParser.DeviceContext.class,
            List.of("delay", "duplicate", "from", "jitter", "live", "loss", "out", "reorder", "speed"),
            ScenarioParser.LibraryContext.class,
            List.of("with"));

    private final Source source;
    private final Diagnostics found;

    private Syntax(Source source, Diagnostics found) {
        this.source = source;
        this.found = found;
    }

    /** Parses a source; the tree is present if and only if nothing was reported. */
    static Optional<ScenarioParser.ScenarioContext> read(Source source, Diagnostics found) {
        return new Syntax(source, found).read();
    }

    private Optional<ScenarioParser.ScenarioContext> read() {
        int length = source.text().length();
        if (length > Scenario.MAX_SOURCE_CHARS) {
            found.add(Diagnostic.error(
                    ScenarioCode.SIZE,
                    new Position.Whole(source.name()),
                    "characters=" + length,
                    "limit=" + Scenario.MAX_SOURCE_CHARS));
            return Optional.empty();
        }
        List<? extends Token> tokens = tokens();
        // One of a line says what is wrong with it; those behind it are of the same mistake as a rule.
        Set<Integer> lines = new HashSet<>();
        tokens.stream()
                .filter(token -> token.getType() == ScenarioLexer.BAD && lines.add(token.getLine()))
                .forEach(this::reportBadWord);
        if (found.failed()) {
            return Optional.empty();
        }
        ScenarioParser parser = new ScenarioParser(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.removeErrorListeners();
        parser.addErrorListener(new Listener());
        parser.setErrorHandler(new Recovery());
        ScenarioParser.ScenarioContext tree = parser.scenario();
        return found.failed() ? Optional.empty() : Optional.of(tree);
    }

    /** By a lexer over UTF-16 units, so that its indices are the source's. */
    private List<? extends Token> tokens() {
        CodePointBuffer units =
                CodePointBuffer.withChars(CharBuffer.wrap(source.text().toCharArray()));
        ScenarioLexer lexer = new ScenarioLexer(CodePointCharStream.fromBuffer(units));
        lexer.removeErrorListeners();
        return lexer.getAllTokens();
    }

    private void reportBadWord(Token token) {
        Diagnostic error = Diagnostic.error(ScenarioCode.WORD, at(token), "found='" + shown(token.getText()) + "'");
        String help = switch (token.getText()) {
            case "\"" -> "close the quotes on the same line";
            case "/" -> "a comment begins with #; names of files stand in double quotes";
            case "-" -> "no number is less than 0";
            case ".", "'" -> "names of files and expressions stand in double quotes";
            default -> "";
        };
        found.add(error.help(help));
    }

    private Position at(Token token) {
        return token.getType() == Token.EOF
                ? source.at(source.text().length(), source.text().length())
                : source.at(token.getStartIndex(), token.getStopIndex() + 1);
    }

    static String shown(String text) {
        return Diagnostic.printable(text, MAX_SHOWN_CHARS);
    }

    /**
     * Recovers by leaving the rule, never by deleting or inventing a word. What stands in braces is left behind its semicolon, or before
     * the brace that ends it; a statement where the next begins.
     */
    private static final class Recovery extends DefaultErrorStrategy {
        /** Where statements, settings or clauses are repeated, what is none of them is told and passed over. */
        @Override
        public void sync(Parser parser) {
            ParserRuleContext context = parser.getContext();
            boolean inside =
                    context instanceof ScenarioParser.BodyContext || context instanceof ScenarioParser.KernelContext;
            if (!inside && !(context instanceof ScenarioParser.ScenarioContext)) {
                return;
            }
            while (!parser.getExpectedTokens().contains(parser.getInputStream().LA(1)) && !ends(parser, inside)) {
                if (!inErrorRecoveryMode(parser)) {
                    parser.notifyErrorListeners(parser.getCurrentToken(), "", null);
                }
                parser.consume();
                leave(parser, inside);
            }
        }

        @Override
        public void recover(Parser parser, RecognitionException e) {
            ParserRuleContext context = parser.getContext();
            if (context.getStart() == parser.getCurrentToken()
                    && parser.getInputStream().LA(1) != Token.EOF) {
                // What nothing was read of would be tried again, and again.
                parser.consume();
            }
            if (context instanceof ScenarioParser.ClauseContext || context instanceof ScenarioParser.SettingContext) {
                leave(parser, true);
            } else if (context instanceof ScenarioParser.StatementContext
                    || context instanceof ScenarioParser.ScenarioContext) {
                leave(parser, false);
            }
            // All other rules are left where they are: what is around them goes on.
        }

        private void leave(Parser parser, boolean inside) {
            boolean last = false;
            while (!last && !ends(parser, inside) && (inside || !isMisspelt(parser))) {
                last = inside && parser.getInputStream().LA(1) == ScenarioParser.SEMICOLON;
                parser.consume();
            }
            endErrorCondition(parser);
        }

        private static boolean ends(Parser parser, boolean inside) {
            int next = parser.getInputStream().LA(1);
            return next == Token.EOF
                    || inside && next == ScenarioParser.END
                    || BEGINS_STATEMENT.contains(next) && behind(parser) && !inside
                    || next == ScenarioParser.KERNEL
                    || next == ScenarioParser.ENVIRONMENT;
        }

        /** Whether what stands before is over. */
        private static boolean behind(Parser parser) {
            Token last = parser.getInputStream().LT(-1);
            return last == null || last.getType() == ScenarioParser.SEMICOLON || last.getType() == ScenarioParser.END;
        }

        /** Whether here is nearly a word that a statement begins with: it has an error of its own. */
        private static boolean isMisspelt(Parser parser) {
            Token token = parser.getCurrentToken();
            return token.getType() == ScenarioParser.NAME
                    && behind(parser)
                    && NearWords.nearest(token.getText(), STATEMENTS).isPresent();
        }

        @Override
        public Token recoverInline(Parser parser) {
            throw new InputMismatchException(parser);
        }
    }

    /** Says in the language's words what ANTLR found and what it would have taken. */
    private final class Listener extends BaseErrorListener {
        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                Object offending,
                int line,
                int column,
                String message,
                RecognitionException e) {
            Token token = (Token) offending;
            Parser parser = (Parser) recognizer;
            boolean end = token.getType() == Token.EOF;
            Token last = parser.getInputStream().LT(-1);
            Set<String> expected = expected(parser);
            boolean unended = last != null && last.getLine() < token.getLine() && expected.contains(";");
            int behind = unended ? last.getStopIndex() + 1 : 0;
            Diagnostic error = Diagnostic.error(
                            ScenarioCode.SYNTAX,
                            unended ? source.at(behind, behind) : at(token),
                            "found=" + (end ? "end" : "'" + shown(token.getText()) + "'"))
                    .note("expected " + words(expected));
            Optional<String> meant = NearWords.nearest(token.getText(), expected);
            if (meant.isPresent() && !unended) {
                found.add(error.help("did you mean " + meant.get()));
            } else {
                found.add(expected.contains(";") ? error.help("end it with ;") : error);
            }
        }

        private String words(Set<String> expected) {
            List<String> first = expected.stream().limit(MAX_EXPECTED).toList();
            return (first.isEmpty() ? "something else" : String.join(" or ", first))
                    + (first.size() < expected.size() ? " and others" : "");
        }

        /** The words that may stand here, as they are written. */
        private Set<String> expected(Parser parser) {
            List<Integer> types = parser.getExpectedTokens().toList();
            if (types.contains(ScenarioParser.NAME)) {
                return Set.of("a name");
            }
            Set<String> words = new TreeSet<>();
            if (types.contains(ScenarioParser.SEMICOLON)) {
                // What may be said more than once, or not at all, is behind the parser then.
                words.addAll(MAY_FOLLOW.getOrDefault(parser.getContext().getClass(), List.of()));
            }
            for (int type : types) {
                switch (type) {
                    case ScenarioParser.NUMBER -> words.add("a number");
                    case ScenarioParser.STRING -> words.add("a text in quotes");
                    case Token.EOF -> words.add("the end");
                    default -> words.addAll(spelled(type));
                }
            }
            return words;
        }

        /** A word with one spelling has it in the grammar; those that may stand for one or for many have two. */
        private List<String> spelled(int type) {
            String literal = ScenarioParser.VOCABULARY.getLiteralName(type);
            if (literal != null) {
                return List.of(literal.substring(1, literal.length() - 1));
            }
            return List.of(ScenarioParser.VOCABULARY.getSymbolicName(type).toLowerCase(Locale.ROOT));
        }
    }
}
