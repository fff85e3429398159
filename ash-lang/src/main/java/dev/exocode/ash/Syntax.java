package dev.exocode.ash;

import dev.exocode.ash.grammar.AshLexer;
import dev.exocode.ash.grammar.AshParser;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.NearWords;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Source;
import java.nio.CharBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CodePointBuffer;
import org.antlr.v4.runtime.CodePointCharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.WritableToken;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Source text to parse tree. Everything that could overflow the parser's stack is refused on the tokens, before it. */
final class Syntax {
    private static final int MAX_SHOWN_CHARS = 40;
    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final int UNARY = 12;
    private static final int OPENED = 0;
    private static final List<String> DECLARATIONS = List.of(
            "handler",
            "filter",
            "protocol",
            "needs",
            "const",
            "record",
            "state",
            "user",
            "map",
            "counter",
            "histogram",
            "out",
            "fn",
            "pipe",
            "message");
    /** Words that begin a statement, or what stands in one. */
    static final List<String> STATEMENTS = List.of(
            "take",
            "peek",
            "cut",
            "find",
            "enter",
            "remove",
            "let",
            "var",
            "swap",
            "if",
            "match",
            "for",
            "while",
            "break",
            "continue",
            "return",
            "pass",
            "consume",
            "drop",
            "reply",
            "abort",
            "assert",
            "skip",
            "put",
            "copy",
            "deliver",
            "run",
            "send");
    /** Words that mean something only behind an operand. */
    private static final Set<Integer> BEHIND_OPERAND = Set.of(AshLexer.AT, AshLexer.FROM, AshLexer.MAX, AshLexer.EVICT);

    private static final Set<Integer> ENDS_OPERAND = Set.of(
            AshLexer.NAME,
            AshLexer.NUMBER,
            AshLexer.CHARS,
            AshLexer.IPV4,
            AshLexer.MAC,
            AshLexer.TRUE,
            AshLexer.FALSE,
            AshLexer.CLOSE,
            AshLexer.CLOSE_BRACKET);

    /** Words that mean something only at the start of a declaration. */
    private static final Set<Integer> DECLARES = Set.of(
            AshLexer.HANDLER,
            AshLexer.NEEDS,
            AshLexer.CONST,
            AshLexer.STATE,
            AshLexer.USER,
            AshLexer.RECORD,
            AshLexer.MAP,
            AshLexer.COUNTER,
            AshLexer.HISTOGRAM,
            AshLexer.PIPE);

    private static final Set<Integer> BEGINS_DECLARATION = Stream.concat(
                    DECLARES.stream(), Stream.of(AshLexer.FILTER, AshLexer.PROTOCOL, AshLexer.FN))
            .collect(Collectors.toUnmodifiableSet());

    /** Words of pipes, which mean something only at the start of a statement. */
    private static final Set<Integer> BEGINS_STATEMENT = Set.of(AshLexer.EACH, AshLexer.GIVE, AshLexer.RUN);

    /** All words that are names where they mean nothing. */
    private static final Map<String, Integer> FREE = Stream.of(BEHIND_OPERAND, DECLARES, BEGINS_STATEMENT)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableMap(
                    type -> AshLexer.VOCABULARY.getLiteralName(type).replace("'", ""), type -> type));

    /** What goes on behind a header's fields, beside operators: all else that stands behind } begins anew. */
    private static final Set<Integer> BEHIND_FIELDS = Set.of(
            AshLexer.CLOSE,
            AshLexer.CLOSE_BRACKET,
            AshLexer.COMMA,
            AshLexer.SEMICOLON,
            AshLexer.BEGIN,
            AshLexer.END,
            AshLexer.DOUBLE_ARROW);

    /** Where at the latest a number or a condition has ended. */
    private static final Set<Integer> ENDS_CONDITION =
            Set.of(Token.EOF, AshLexer.BEGIN, AshLexer.END, AshLexer.SEMICOLON);

    /** What stands behind a name that is written to. */
    private static final Set<Integer> BEHIND_TARGET = Set.of(
            AshLexer.ASSIGN,
            AshLexer.ADD_ASSIGN,
            AshLexer.SUB_ASSIGN,
            AshLexer.MUL_ASSIGN,
            AshLexer.DIV_ASSIGN,
            AshLexer.MOD_ASSIGN,
            AshLexer.AND_ASSIGN,
            AshLexer.OR_ASSIGN,
            AshLexer.XOR_ASSIGN,
            AshLexer.OPEN_BRACKET,
            AshLexer.DOT,
            AshLexer.COLON);

    private final Source source;
    private final Diagnostics found;

    private Syntax(Source source, Diagnostics found) {
        this.source = source;
        this.found = found;
    }

    /** Parses a source; the tree is present if and only if nothing was reported. */
    static Optional<AshParser.FileContext> read(Source source, Diagnostics found) {
        return new Syntax(source, found).read();
    }

    private Optional<AshParser.FileContext> read() {
        int length = source.text().length();
        if (length > AshCompiler.MAX_SOURCE_CHARS) {
            tooLarge("characters=" + length, AshCompiler.MAX_SOURCE_CHARS);
            return Optional.empty();
        }
        List<? extends Token> all = tokens(source);
        all.forEach(this::warnOfDirective);
        List<Token> tokens = words(all);
        Optional<Diagnostic> comment = withoutComments(tokens);
        Optional<Diagnostic> filter = withFilterEnded(tokens);
        if (tokens.size() > AshCompiler.MAX_SOURCE_WORDS) {
            tooLarge("words=" + tokens.size(), AshCompiler.MAX_SOURCE_WORDS);
            return Optional.empty();
        }
        reportBadWords(tokens);
        if (!found.failed()) {
            checkNesting(tokens);
        }
        boolean readable = !found.failed();
        comment.ifPresent(found::add);
        filter.ifPresent(found::add);
        if (!readable) {
            return Optional.empty();
        }
        CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(tokens));
        // All of it is there from the start, so that messages can look ahead.
        stream.fill();
        AshParser parser = new AshParser(stream);
        parser.removeErrorListeners();
        parser.addErrorListener(new Listener());
        parser.setErrorHandler(new Recovery());
        AshParser.FileContext tree = parser.file();
        // Behind what is no declaration there may be others. Each round reports something, so there are no more than
        // messages.
        for (int round = 1; round < Diagnostics.MAX_REPORTED && parser.getNumberOfSyntaxErrors() > 0; round++) {
            while (parser.getInputStream().LA(1) != Token.EOF && !declares(parser)) {
                parser.consume();
            }
            if (parser.getInputStream().LA(1) == Token.EOF) {
                break;
            }
            parser.getErrorHandler().reset(parser);
            parser.file();
        }
        return found.failed() ? Optional.empty() : Optional.of(tree);
    }

    /** Whether a number, or what has one, ends with a word. */
    static boolean endsOperand(int type) {
        return ENDS_OPERAND.contains(type);
    }

    private static boolean declares(Parser parser) {
        int next = parser.getInputStream().LA(1);
        return BEGINS_DECLARATION.contains(next)
                || next == AshLexer.MESSAGE && parser.getInputStream().LA(2) == AshLexer.BEGIN;
    }

    private void tooLarge(String fact, int limit) {
        found.add(Diagnostic.error(AshCode.SOURCE_SIZE, new Position.Whole(source.name()), fact, "limit=" + limit));
    }

    /** The words of a text, without comments. */
    private static List<Token> words(List<? extends Token> tokens) {
        List<Token> words = new ArrayList<>(tokens);
        words.removeIf(token -> token.getChannel() != Token.DEFAULT_CHANNEL);
        return words;
    }

    /** The words and comments of a source, by a lexer over UTF-16 units, so that its indices are the source's. */
    static List<? extends Token> tokens(Source source) {
        CodePointBuffer units =
                CodePointBuffer.withChars(CharBuffer.wrap(source.text().toCharArray()));
        AshLexer lexer = new AshLexer(CodePointCharStream.fromBuffer(units));
        lexer.removeErrorListeners();
        List<? extends Token> tokens = lexer.getAllTokens();
        freeWords(words(tokens));
        return tokens;
    }

    /** Takes away what stands in comments of other languages, so that all else is looked at; what is said of the first of them. */
    private Optional<Diagnostic> withoutComments(List<Token> tokens) {
        Diagnostic first = null;
        List<Token> kept = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int start = token.getStartIndex();
            if (start < end) {
                continue;
            }
            boolean line = source.text().startsWith("//", start);
            if (token.getType() == AshLexer.SLASH && (line || source.text().startsWith("/*", start))) {
                int behind = source.text().indexOf(line ? "\n" : "*/", start);
                end = behind < 0 ? source.text().length() : behind + (line ? 0 : 2);
                if (first == null) {
                    String found = source.text().substring(start, start + 2);
                    first = Diagnostic.error(AshCode.SYNTAX, source.at(start, start + 2), "found='" + found + "'")
                            .help("a comment begins with #");
                }
            } else {
                kept.add(token);
            }
        }
        if (first != null) {
            tokens.clear();
            tokens.addAll(kept);
        }
        return Optional.ofNullable(first);
    }

    /** A comment that is an order in C. */
    private void warnOfDirective(Token token) {
        if (token.getType() == AshLexer.COMMENT) {
            Foreign.directive(token.getText()).ifPresent(help -> {
                String word = token.getText().replaceFirst("^(#\\w+).*", "$1");
                int start = token.getStartIndex();
                found.add(Diagnostic.warning(
                                AshCode.SYNTAX, source.at(start, start + word.length()), "found='" + word + "'")
                        .note("# begins a comment")
                        .help(help));
            });
        }
    }

    /** Ends a filter before the declaration that begins in it, so that this is looked at; what is said of that. */
    private Optional<Diagnostic> withFilterEnded(List<Token> tokens) {
        boolean inFilter = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int before = i == 0 ? AshLexer.SEMICOLON : tokens.get(i - 1).getType();
            if (token.getType() == AshLexer.FILTER && (before == AshLexer.SEMICOLON || before == AshLexer.END)) {
                inFilter = true;
            } else if (token.getType() == AshLexer.SEMICOLON) {
                inFilter = false;
            } else if (inFilter && before != AshLexer.FILTER && declares(tokens, i)) {
                int behind = tokens.get(i - 1).getStopIndex() + 1;
                CommonToken end = new CommonToken(AshLexer.SEMICOLON, ";");
                end.setStartIndex(behind);
                end.setStopIndex(behind - 1);
                end.setLine(tokens.get(i - 1).getLine());
                tokens.add(i, end);
                freeWords(tokens);
                return Optional.of(
                        Diagnostic.error(AshCode.SYNTAX, source.at(behind, behind), "found='" + token.getText() + "'")
                                .note("expected ;")
                                .help("end it with ;"));
            }
        }
        return Optional.empty();
    }

    /** Whether a declaration begins with a word: on a line of its own and with a name behind it, or the message block. */
    private static boolean declares(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        int next = at + 1 < tokens.size() ? tokens.get(at + 1).getType() : Token.EOF;
        boolean first = tokens.get(at - 1).getLine() < token.getLine();
        return token.getType() == AshLexer.MESSAGE && next == AshLexer.BEGIN
                || first && next == AshLexer.NAME && DECLARATIONS.contains(token.getText());
    }

    /** What stands in a filter or in a protocol is for another compiler to look at. */
    private void reportBadWords(List<? extends Token> tokens) {
        int foreign = 0;
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int type = tokens.get(i).getType();
            boolean begins = foreign == 0 && (i == 0 || tokens.get(i - 1).getType() != AshLexer.DOT);
            depth += foreign != AshLexer.PROTOCOL ? 0 : type == AshLexer.BEGIN ? 1 : type == AshLexer.END ? -1 : 0;
            if (begins && (type == AshLexer.FILTER || type == AshLexer.PROTOCOL)) {
                foreign = type;
                depth = 0;
            } else if (foreign == AshLexer.FILTER && type == AshLexer.SEMICOLON
                    || foreign == AshLexer.PROTOCOL && type == AshLexer.END && depth <= 0) {
                foreign = 0;
            } else if (type == AshLexer.BAD && foreign == 0) {
                int first = i;
                while (i + 1 < tokens.size()
                        && tokens.get(i + 1).getType() == AshLexer.BAD
                        && tokens.get(i + 1).getStartIndex() == tokens.get(i).getStopIndex() + 1) {
                    i++;
                }
                reportBadWord(tokens.get(first).getStartIndex(), tokens.get(i).getStopIndex() + 1);
            }
        }
    }

    /**
     * Makes names of words that mean something only elsewhere, so that a handler can call a variable {@code from} or {@code counter}:
     * those that stand behind an operand mean something only there, and those of declarations only at the start of one.
     */
    private static void freeWords(List<? extends Token> tokens) {
        int depth = 0;
        int before = Token.EOF;
        for (int i = 0; i < tokens.size(); i++) {
            int type = FREE.getOrDefault(tokens.get(i).getText(), tokens.get(i).getType());
            ((WritableToken) tokens.get(i)).setType(type);
            depth += type == AshLexer.BEGIN ? 1 : type == AshLexer.END ? -1 : 0;
            boolean first = before == Token.EOF || before == AshLexer.SEMICOLON || before == AshLexer.END;
            boolean named = i + 1 < tokens.size() && tokens.get(i + 1).getType() == AshLexer.NAME;
            boolean put = i > 1 && tokens.get(i - 2).getType() == AshLexer.PUT;
            boolean begins = first || before == AshLexer.BEGIN;
            boolean target = i + 1 < tokens.size()
                    && BEHIND_TARGET.contains(tokens.get(i + 1).getType());
            if (BEHIND_OPERAND.contains(type) && (put || !ENDS_OPERAND.contains(before))
                    || DECLARES.contains(type) && !(first && (depth == 0 || named))
                    || BEGINS_STATEMENT.contains(type) && (!begins || target)) {
                ((WritableToken) tokens.get(i)).setType(AshLexer.NAME);
            }
            before = tokens.get(i).getType();
        }
    }

    private void reportBadWord(int start, int end) {
        String text = source.text().substring(start, end);
        Diagnostic error = Diagnostic.error(AshCode.BAD_WORD, source.at(start, end), "found='" + shown(text) + "'");
        char first = text.charAt(0);
        found.add(
                Character.isDigit(first)
                        ? error.help("a number is 10, 0x0a or 0b1010, an address 10.0.0.1 or 02:00:00:00:00:01")
                        : text.startsWith("''")
                                ? error.help("one to eight characters stand in quotes: 'a'")
                                : first == '"' || first == '\''
                                        ? error.help("close the quotes on the same line")
                                        : first == '?' ? error.help(Foreign.CHOICE) : error);
    }

    /**
     * What waits to be complete: a block or a group, or an operator for its right operand.
     *
     * @param tightness of the operator; {@link #OPENED} for a block or a group
     * @param height how deep its left operand is, or the deepest of what stands in the group before a comma
     */
    private record Waiting(int tightness, int height) {}

    /**
     * Counts at every word what waits for it to be complete: open blocks and parentheses, unary operators, and binary operators in
     * whose right operand it stands. Each is a level of the parser's recursion. Beneath them is the operand that was read last, as deep
     * as its operators are in each other: a chain of one operator is as deep as it is long, for they group to the left.
     */
    private void checkNesting(List<? extends Token> tokens) {
        Deque<Waiting> waiting = new ArrayDeque<>();
        int height = 0;
        boolean operandExpected = true;
        boolean ended = false;
        for (Token token : tokens) {
            int type = token.getType();
            int tightness = tightness(type);
            if (ended && tightness == 0 && !BEHIND_FIELDS.contains(type)) {
                // What stood before the block, such as a condition, is complete: another statement begins.
                complete(waiting, OPENED + 1, 0);
                height = 0;
            }
            boolean unary = type == AshLexer.NOT
                    || type == AshLexer.TILDE
                    || type == AshLexer.MINUS && operandExpected
                    || type == AshLexer.CUT
                    || type == AshLexer.AT;
            ended = type == AshLexer.END;
            if (type == AshLexer.CLOSE || type == AshLexer.CLOSE_BRACKET || type == AshLexer.END) {
                height = complete(waiting, OPENED + 1, height);
                height = 1 + (waiting.isEmpty() ? height : Math.max(waiting.pop().height, height));
                operandExpected = type == AshLexer.END;
            } else if (type == AshLexer.OPEN || type == AshLexer.OPEN_BRACKET || type == AshLexer.BEGIN) {
                waiting.push(new Waiting(OPENED, 0));
                height = 0;
                operandExpected = true;
            } else if (type == AshLexer.SEMICOLON || type == AshLexer.COMMA) {
                height = complete(waiting, OPENED + 1, height);
                if (type == AshLexer.COMMA && !waiting.isEmpty()) {
                    waiting.push(new Waiting(OPENED, Math.max(waiting.pop().height, height)));
                }
                height = 0;
                operandExpected = true;
            } else if (unary) {
                waiting.push(new Waiting(UNARY, 0));
                height = 0;
                operandExpected = true;
            } else if (tightness > 0) {
                waiting.push(new Waiting(tightness, complete(waiting, tightness, height)));
                height = 0;
                operandExpected = true;
            } else {
                operandExpected = type == AshLexer.ASSIGN || type == AshLexer.DOUBLE_ARROW;
            }
            int left = tightness > 0 && !unary ? waiting.element().height : 0;
            if (waiting.size() + Math.max(height, left) > AshCompiler.MAX_NESTING) {
                Diagnostic error = Diagnostic.error(AshCode.NESTING, at(token), "limit=" + AshCompiler.MAX_NESTING);
                found.add(
                        left > AshCompiler.MAX_NESTING / 2
                                ? error.note("of operators in a row each holds those before it")
                                        .help("put some of them together in ( ), or give a part a name: let x = ...;")
                                : error);
                return;
            }
        }
    }

    /** Completes operators that bind as tightly or tighter; gives how deep the operand is then that was as deep as is said before. */
    private static int complete(Deque<Waiting> waiting, int tightness, int height) {
        int deep = height;
        while (!waiting.isEmpty() && waiting.element().tightness >= tightness) {
            deep = 1 + Math.max(waiting.pop().height, deep);
        }
        return deep;
    }

    /** How tightly a binary operator binds, as in the grammar; 0 for other words. */
    private static int tightness(int type) {
        return switch (type) {
            case AshLexer.OR -> 1;
            case AshLexer.AND -> 2;
            case AshLexer.EQUAL,
                    AshLexer.UNEQUAL,
                    AshLexer.LESS,
                    AshLexer.LESS_EQUAL,
                    AshLexer.GREATER,
                    AshLexer.GREATER_EQUAL -> 3;
            case AshLexer.TO -> 4;
            case AshLexer.BAR -> 5;
            case AshLexer.CARET -> 6;
            case AshLexer.AMP -> 7;
            case AshLexer.LEFT, AshLexer.RIGHT -> 8;
            case AshLexer.PLUS, AshLexer.MINUS -> 10;
            case AshLexer.STAR, AshLexer.SLASH, AshLexer.PERCENT -> 11;
            default -> 0;
        };
    }

    private Position at(Token token) {
        return token.getType() == Token.EOF
                ? source.at(source.text().length(), source.text().length())
                : source.at(token.getStartIndex(), token.getStopIndex() + 1);
    }

    private static String shown(String text) {
        return Diagnostic.printable(text, MAX_SHOWN_CHARS);
    }

    /**
     * Recovers by leaving the rule, never by deleting or inventing a word: then no level is entered without a word of its own, and
     * the parser is never deeper than {@link #checkNesting} found. A statement is left behind its semicolon, or before what ends its
     * block; a declaration where the next begins.
     */
    private static final class Recovery extends DefaultErrorStrategy {
        /** So many words are looked at before it is known how a statement goes on: there may be as many mistakes as words. */
        private static final int MAX_AHEAD = 100;

        @Override
        public void sync(Parser parser) {
            // Nothing is mended before a rule sees it.
        }

        @Override
        public void recover(Parser parser, RecognitionException e) {
            ParserRuleContext context = parser.getContext();
            if (context instanceof AshParser.StatementContext) {
                if (context instanceof AshParser.MatchContext match && match.BEGIN() != null && match.END() == null) {
                    leaveBraces(parser);
                } else {
                    leaveStatement(parser);
                }
                endErrorCondition(parser);
            } else if (context instanceof AshParser.DeclarationContext || context instanceof AshParser.FileContext) {
                while (!declares(parser) && parser.getInputStream().LA(1) != Token.EOF) {
                    parser.consume();
                }
                endErrorCondition(parser);
            }
            // All other rules are left where they are: the statement or the declaration around them goes on.
            TokenStream words = parser.getInputStream();
            boolean block = context instanceof AshParser.BlockContext && context.getChildCount() == 0;
            if (words.LA(1) == AshParser.MESSAGE && words.LA(2) != AshParser.BEGIN || block && opens(words)) {
                // What is asked of the message is no message block, and what goes on with a condition no statement.
                while (!ENDS_CONDITION.contains(words.LA(1))) {
                    parser.consume();
                }
            } else if (block && words.LA(1) == AshParser.SEMICOLON) {
                parser.consume();
                endErrorCondition(parser);
            }
        }

        /** Whether a block begins before a statement ends, soon. */
        private static boolean opens(TokenStream words) {
            int ahead = 1;
            while (ahead < MAX_AHEAD && !ENDS_CONDITION.contains(words.LA(ahead))) {
                ahead++;
            }
            return words.LA(ahead) == AshParser.BEGIN;
        }

        /** Goes behind the brace that closes the one that was opened last. */
        private static void leaveBraces(Parser parser) {
            for (int depth = 1; depth > 0; ) {
                int next = parser.getInputStream().LA(1);
                if (next == Token.EOF || declares(parser)) {
                    return;
                }
                depth += next == AshParser.BEGIN ? 1 : next == AshParser.END ? -1 : 0;
                parser.consume();
            }
        }

        private static void leaveStatement(Parser parser) {
            int depth = 0;
            // As in another language's for: semicolons in parentheses end nothing.
            boolean grouped = parser.getInputStream().LA(1) == AshParser.OPEN;
            int open = 0;
            while (true) {
                int next = parser.getInputStream().LA(1);
                if (next == Token.EOF
                        || depth == 0 && next == AshParser.END
                        || BEGINS_DECLARATION.contains(next)
                                && next != AshParser.FILTER
                                && next != AshParser.PROTOCOL) {
                    return;
                }
                depth += next == AshParser.BEGIN ? 1 : next == AshParser.END ? -1 : 0;
                open += !grouped ? 0 : next == AshParser.OPEN ? 1 : next == AshParser.CLOSE ? -1 : 0;
                parser.consume();
                if (depth == 0
                        && next == AshParser.END
                        && parser.getInputStream().LA(1) == AshParser.SEMICOLON) {
                    parser.consume();
                    return;
                }
                if (depth == 0 && (next == AshParser.SEMICOLON && open == 0 || next == AshParser.END)) {
                    return;
                }
            }
        }

        @Override
        public Token recoverInline(Parser parser) {
            throw new InputMismatchException(parser);
        }
    }

    /** Says in the language's words what ANTLR found and what it would have taken. */
    private final class Listener extends BaseErrorListener {
        /** The statement that the last message is about: what else is wrong in it is mostly of the same mistake. */
        private ParserRuleContext told;

        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                Object offending,
                int line,
                int column,
                String message,
                RecognitionException e) {
            Parser parser = (Parser) recognizer;
            Token token = Foreign.at(parser.getTokenStream(), (Token) offending);
            ParserRuleContext statement = statement(parser.getContext());
            if (statement != null && statement == told) {
                return;
            }
            told = statement;
            if (statement != null
                    && Foreign.isEndOfDo(
                            parser.getTokenStream(), statement.getStart().getTokenIndex())) {
                return;
            }
            boolean end = token.getType() == Token.EOF;
            Token last = parser.getInputStream().LT(-1);
            boolean unended = last != null
                    && last.getLine() < token.getLine()
                    && parser.getExpectedTokens().contains(AshParser.SEMICOLON);
            int behind = unended ? last.getStopIndex() + 1 : 0;
            Diagnostic error = Diagnostic.error(
                            AshCode.SYNTAX,
                            unended ? source.at(behind, behind) : at(token),
                            "found=" + (end ? "end" : "'" + shown(token.getText()) + "'"))
                    .note("expected " + (token == offending ? words(parser) : "="));
            found.add(help(error, token, parser));
        }

        private static ParserRuleContext statement(ParserRuleContext context) {
            ParserRuleContext outer = context;
            while (outer != null && !(outer instanceof AshParser.StatementContext)) {
                outer = outer.getParent();
            }
            return outer;
        }

        private Diagnostic help(Diagnostic error, Token token, Parser parser) {
            Optional<String> foreign = Foreign.help(parser.getTokenStream(), token.getTokenIndex());
            if (foreign.isPresent()) {
                return error.help(foreign.get());
            }
            if (token.getType() == Token.EOF && parser.getExpectedTokens().contains(AshParser.END)) {
                return Foreign.open(parser.getTokenStream())
                        .map(open -> error.note("the { of line " + open.getLine() + " is still open, or one in it"))
                        .orElse(error);
            }
            ParserRuleContext context = parser.getContext();
            Token before = token.getTokenIndex() > 0 ? parser.getTokenStream().get(token.getTokenIndex() - 1) : null;
            if (context instanceof AshParser.FileContext || context instanceof AshParser.DeclarationContext) {
                if (token.getType() == AshParser.SEMICOLON && before != null && before.getType() == AshParser.END) {
                    return error.help("what ends with } ends without ;");
                }
                Optional<String> meant = NearWords.nearest(token.getText(), DECLARATIONS);
                if (meant.isPresent() && !meant.get().equals(token.getText())) {
                    return error.help("did you mean " + meant.get());
                }
            }
            if (before != null && before.getType() == AshParser.NAME) {
                Optional<String> meant = NearWords.nearest(before.getText(), STATEMENTS);
                if (meant.isPresent() && !meant.get().equals(before.getText())) {
                    return error.help("did you mean " + meant.get());
                }
            }
            if (token.getText().equals("=") && context instanceof AshParser.ExpressionContext) {
                return error.help("to compare, write ==");
            }
            if (token.getType() == AshParser.STRING
                    && parser.getExpectedTokens().contains(AshParser.NUMBER)) {
                return error.help("a number of up to eight characters stands in single quotes");
            }
            boolean named = parser.getExpectedTokens().contains(AshParser.NAME) && token.getType() != AshParser.NAME;
            if (named && WORD.matcher(token.getText()).matches()) {
                return error.help(token.getText() + " is a word of the language: take another name");
            }
            if (parser.getExpectedTokens().contains(AshParser.SEMICOLON) && before != null) {
                return error.help("end it with ;");
            }
            return error;
        }

        private String words(Parser parser) {
            IntervalSet expected = parser.getExpectedTokens();
            List<String> words = new ArrayList<>();
            boolean between = parser.getContext() instanceof AshParser.FileContext;
            if ((between || expected.contains(AshParser.HANDLER))
                    && !(parser.getContext() instanceof AshParser.WordContext)) {
                words.add("a declaration");
            }
            if (expected.contains(AshParser.LET)) {
                words.add("a statement");
            } else if (expected.contains(AshParser.NUMBER)) {
                words.add("an expression");
            } else if (expected.contains(AshParser.PLUS)) {
                words.add("an operator");
            } else if (expected.contains(AshParser.NAME)) {
                words.add("a name");
            }
            for (int type : new int[] {
                AshParser.STRING,
                AshParser.ASSIGN,
                AshParser.ARROW,
                AshParser.DOUBLE_ARROW,
                AshParser.COLON,
                AshParser.COMMA,
                AshParser.OPEN,
                AshParser.OPEN_BRACKET,
                AshParser.CLOSE,
                AshParser.CLOSE_BRACKET,
                AshParser.BEGIN,
                AshParser.END,
                AshParser.SEMICOLON
            }) {
                boolean opens = type == AshParser.OPEN || type == AshParser.OPEN_BRACKET || type == AshParser.BEGIN;
                if (expected.contains(type) && (!opens || words.isEmpty())) {
                    words.add(
                            type == AshParser.STRING
                                    ? "a text in quotes"
                                    : AshParser.VOCABULARY.getLiteralName(type).replace("'", ""));
                }
            }
            if (expected.contains(AshParser.PASS) && !expected.contains(AshParser.LET)) {
                words.add("an outcome");
            }
            if (expected.contains(Token.EOF)) {
                words.add("the end");
            }
            if (expected.contains(AshParser.MAX) && words.isEmpty()) {
                words.add("max");
            }
            return words.isEmpty() ? "something else" : String.join(" or ", words);
        }
    }
}
