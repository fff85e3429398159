package dev.exocode.dpf;

import dev.exocode.dpf.grammar.DpfLexer;
import dev.exocode.dpf.grammar.DpfParser;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Source text to parse tree. Everything that could overflow the parser's stack is refused on the tokens, before it. */
final class Syntax {
    private static final int MAX_SHOWN_CHARS = 40;
    private static final int NOWHERE = -1;
    private static final int UNARY = 12;
    private static final int OPENED = 0;
    /** Words of tcpdump expressions that are none here. */
    private static final Set<String> EXPRESSION = Set.of(
            "host",
            "net",
            "port",
            "portrange",
            "src",
            "dst",
            "proto",
            "ether",
            "gateway",
            "less",
            "greater",
            "vlan",
            "mpls");

    private static final List<String> HEADS = List.of("const", "param", "order", "priority");
    private static final IntervalSet DECLARATIONS =
            new IntervalSet(DpfParser.PROTOCOL, DpfParser.TUNNEL, DpfParser.GROUP, Token.EOF);
    private static final IntervalSet ROWS = new IntervalSet(
            DpfParser.NAME,
            DpfParser.LENGTH,
            DpfParser.CARRIES,
            DpfParser.PART,
            DpfParser.OPTIONS,
            DpfParser.OPTION,
            DpfParser.END);
    private static final List<String> DECLARED = List.of(
            "protocol", "tunnel", "group", "over", "length", "carries", "part", "at", "if", "options", "option");

    private final Source source;
    private final Diagnostics found;
    private int endedAt = NOWHERE;

    private Syntax(Source source, Diagnostics found) {
        this.source = source;
        this.found = found;
    }

    /** Parses a source; the tree is present if and only if nothing was reported. */
    static Optional<DpfParser.FilterContext> read(Source source, Diagnostics found) {
        Syntax syntax = new Syntax(source, found);
        return syntax.tokens(DpfCode.EMPTY, "write one, for example ip.proto == 6")
                .flatMap(syntax::filter);
    }

    /** Parses a file of protocols; the tree is present if and only if nothing was reported. */
    static Optional<DpfParser.HeaderContext> readHeader(Source source, Diagnostics found) {
        return new Syntax(source, found)
                .tokens(
                        DpfCode.NO_PROTOCOL,
                        "write one, for example protocol NAME over udp.dport == 7000 { FIELD : 8; }")
                .flatMap(parser -> {
                    DpfParser.HeaderContext tree = parser.header();
                    return found.failed() ? Optional.empty() : Optional.of(tree);
                });
    }

    /** Parses what is given for a parameter; the tree is present if and only if nothing was reported. */
    static Optional<DpfParser.ExpressionContext> argument(Source source, Diagnostics found) {
        return new Syntax(source, found)
                .tokens(DpfCode.PARAM_VALUE, "write one, for example 80")
                .flatMap(parser -> {
                    DpfParser.ExpressionContext tree = parser.argument().expression();
                    return found.failed() ? Optional.empty() : Optional.of(tree);
                });
    }

    /** A parser before the first word; empty if something was reported. */
    private Optional<DpfParser> tokens(DpfCode ofNone, String help) {
        int length = source.text().length();
        if (length > DpfCompiler.MAX_SOURCE_CHARS) {
            found.add(Diagnostic.error(
                    DpfCode.SOURCE_SIZE,
                    new Position.Whole(source.name()),
                    "characters=" + length,
                    "limit=" + DpfCompiler.MAX_SOURCE_CHARS));
            return Optional.empty();
        }
        List<? extends Token> tokens = lexer().getAllTokens();
        if (tokens.size() > DpfCompiler.MAX_SOURCE_WORDS) {
            found.add(Diagnostic.error(
                    DpfCode.SOURCE_SIZE,
                    new Position.Whole(source.name()),
                    "words=" + tokens.size(),
                    "limit=" + DpfCompiler.MAX_SOURCE_WORDS));
            return Optional.empty();
        }
        reportBadWords(tokens);
        if (tokens.isEmpty()) {
            found.add(Diagnostic.error(ofNone, source.at(0, 0)).help(help));
        }
        if (!found.failed()) {
            checkNesting(tokens);
        }
        if (found.failed()) {
            return Optional.empty();
        }
        CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(tokens));
        stream.fill();
        DpfParser parser = new DpfParser(stream);
        parser.removeErrorListeners();
        parser.addErrorListener(new Listener());
        parser.setErrorHandler(new Recovery());
        return Optional.of(parser);
    }

    private Optional<DpfParser.FilterContext> filter(DpfParser parser) {
        DpfParser.FilterContext tree = parser.filter();
        if (found.failed()) {
            parseRest(parser);
            return Optional.empty();
        }
        return Optional.of(tree);
    }

    /** After a word that ended the filter too early: looks for mistakes in the atoms behind it, too. */
    private void parseRest(DpfParser parser) {
        TokenStream tokens = parser.getInputStream();
        // Each round may read to the end of the text, so there are no more rounds than messages.
        for (int round = 1; round < Diagnostics.MAX_REPORTED && endedAt >= 0; round++) {
            tokens.seek(endedAt);
            endedAt = NOWHERE;
            parser.getErrorHandler().reset(parser);
            while (tokens.LA(1) != DpfParser.AND && tokens.LA(1) != DpfParser.OR && tokens.LA(1) != Token.EOF) {
                tokens.consume();
            }
            if (tokens.LA(1) != Token.EOF) {
                tokens.consume();
                parser.filter();
            }
        }
    }

    /** A lexer over UTF-16 units, so that its indices are the source's. */
    private DpfLexer lexer() {
        CodePointBuffer units =
                CodePointBuffer.withChars(CharBuffer.wrap(source.text().toCharArray()));
        DpfLexer lexer = new DpfLexer(CodePointCharStream.fromBuffer(units));
        lexer.removeErrorListeners();
        return lexer;
    }

    private void reportBadWords(List<? extends Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).getType() == DpfLexer.BAD) {
                int first = i;
                while (i + 1 < tokens.size()
                        && tokens.get(i + 1).getType() == DpfLexer.BAD
                        && tokens.get(i + 1).getStartIndex() == tokens.get(i).getStopIndex() + 1) {
                    i++;
                }
                reportBadWord(tokens.get(first).getStartIndex(), tokens.get(i).getStopIndex() + 1);
            }
        }
    }

    private void reportBadWord(int start, int end) {
        String text = source.text().substring(start, end);
        Diagnostic error = Diagnostic.error(DpfCode.BAD_WORD, source.at(start, end), "found='" + shown(text) + "'");
        int first = text.codePointAt(0);
        found.add(
                Character.isDigit(first)
                        ? error.help("a number is 10, 0x0a or 0b1010, an address 10.0.0.1 or 02:00:00:00:00:01")
                        : first < ' ' || first > '~' ? error.help(String.format("it is U+%04X", first)) : error);
    }

    /**
     * Counts at every word what waits for it to be complete: open parentheses and braces, unary operators, and binary operators
     * in whose right operand it stands. Each is a level of the parser's recursion. A semicolon that ends a declaration ends what
     * waits in it, for {@link Recovery} leaves it there, too.
     */
    private void checkNesting(List<? extends Token> tokens) {
        Deque<Integer> waiting = new ArrayDeque<>();
        Deque<Integer> open = new ArrayDeque<>();
        boolean operandExpected = true;
        boolean inHead = false;
        boolean inCondition = false;
        for (Token token : tokens) {
            int type = token.getType();
            if (!inCondition && (isHead(type) || inHead && type == DpfLexer.SEMICOLON)) {
                inHead = isHead(type);
                waiting.clear();
                open.clear();
                operandExpected = true;
                continue;
            }
            inCondition |= !inHead;
            int tightness = tightness(type);
            int opener = opener(type);
            if (opener > 0) {
                // One that closes nothing leaves all waiting that is open: the parser may be as deep.
                if (open.isEmpty() || open.peek() == opener) {
                    open.poll();
                    while (!waiting.isEmpty() && waiting.pop() != OPENED) {
                        // What waited inside is complete.
                    }
                }
                operandExpected = false;
            } else if (type == DpfLexer.OPEN || type == DpfLexer.OPEN_BRACKET || type == DpfLexer.BEGIN) {
                open.push(type);
                waiting.push(OPENED);
                operandExpected = true;
            } else if (type == DpfLexer.COMMA) {
                while (!open.isEmpty() && open.peek() == DpfLexer.BEGIN && waiting.peek() != OPENED) {
                    waiting.pop();
                }
                operandExpected = true;
            } else if (isUnary(type, operandExpected)) {
                waiting.push(UNARY);
                operandExpected = true;
            } else if (tightness > 0) {
                while (!waiting.isEmpty() && waiting.peek() >= tightness) {
                    waiting.pop();
                }
                waiting.push(tightness);
                operandExpected = true;
            } else {
                operandExpected = false;
            }
            if (waiting.size() > DpfCompiler.MAX_NESTING) {
                found.add(Diagnostic.error(DpfCode.NESTING, at(token), "limit=" + DpfCompiler.MAX_NESTING));
                return;
            }
        }
    }

    /** What a sign closes; 0 if it closes nothing. */
    private static int opener(int type) {
        return switch (type) {
            case DpfLexer.CLOSE -> DpfLexer.OPEN;
            case DpfLexer.CLOSE_BRACKET -> DpfLexer.OPEN_BRACKET;
            case DpfLexer.END -> DpfLexer.BEGIN;
            default -> 0;
        };
    }

    /** Whether a word begins a declaration. */
    private static boolean isHead(int type) {
        return type == DpfLexer.CONST || type == DpfLexer.PARAM || type == DpfLexer.ORDER || type == DpfLexer.PRIORITY;
    }

    private static boolean inHead(ParserRuleContext context) {
        return inside(context, DpfParser.HeadContext.class);
    }

    private static boolean inside(ParserRuleContext context, Class<?> kind) {
        ParserRuleContext outer = context;
        while (outer != null && !kind.isInstance(outer)) {
            outer = outer.getParent();
        }
        return outer != null;
    }

    private static boolean isUnary(int type, boolean operandExpected) {
        return type == DpfLexer.NOT || type == DpfLexer.TILDE || type == DpfLexer.MINUS && operandExpected;
    }

    /** How tightly a binary operator binds, as in the grammar; 0 for other words. */
    private static int tightness(int type) {
        return switch (type) {
            case DpfLexer.OR -> 1;
            case DpfLexer.AND -> 2;
            case DpfLexer.EQUAL,
                    DpfLexer.UNEQUAL,
                    DpfLexer.LESS,
                    DpfLexer.LESS_EQUAL,
                    DpfLexer.GREATER,
                    DpfLexer.GREATER_EQUAL,
                    DpfLexer.IN -> 3;
            case DpfLexer.TO -> 4;
            case DpfLexer.BAR -> 5;
            case DpfLexer.CARET -> 6;
            case DpfLexer.AMP -> 7;
            case DpfLexer.LEFT, DpfLexer.RIGHT -> 8;
            case DpfLexer.COLON -> 9;
            case DpfLexer.PLUS, DpfLexer.MINUS -> 10;
            case DpfLexer.STAR, DpfLexer.SLASH, DpfLexer.PERCENT -> 11;
            default -> 0;
        };
    }

    private Position at(Token token) {
        return token.getType() == Token.EOF
                ? source.at(source.text().length(), source.text().length())
                : source.at(token.getStartIndex(), token.getStopIndex() + 1);
    }

    /** Whether a word is one of the language, made of letters. */
    private static boolean isWord(int type) {
        String literal = DpfParser.VOCABULARY.getLiteralName(type);
        return literal != null && Character.isLetter(literal.charAt(1));
    }

    /** A word as it is written, or what it is. */
    private static String literal(int type) {
        String literal = DpfParser.VOCABULARY.getLiteralName(type);
        return type == DpfParser.NAME
                ? "a name"
                : literal == null ? "a text in quotes" : literal.substring(1, literal.length() - 1);
    }

    private static String shown(String text) {
        return Diagnostic.printable(text, MAX_SHOWN_CHARS);
    }

    /**
     * Recovers by leaving the rule, never by deleting or inventing a word: then no level is entered without a word of
     * its own, and the parser is never deeper than {@link #checkNesting} found. A declaration, or a row of a protocol's, is left at
     * its end, or where the next begins.
     */
    private static final class Recovery extends DefaultErrorStrategy {
        /** Nothing is mended before a rule sees it, but for what is no row of a protocol, or no protocol. */
        @Override
        public void sync(Parser parser) {
            ParserRuleContext context = parser.getContext();
            TokenStream tokens = parser.getInputStream();
            if (context instanceof DpfParser.BodyContext) {
                int before = NOWHERE;
                // Each row that is left is a word at least, and where none is left ends the protocol or the file.
                while (!ROWS.contains(tokens.LA(1)) && tokens.index() != before) {
                    before = tokens.index();
                    reportError(parser, new InputMismatchException(parser));
                    leaveRow(parser);
                }
            } else if (context instanceof DpfParser.HeaderContext && !DECLARATIONS.contains(tokens.LA(1))) {
                reportError(parser, new InputMismatchException(parser));
                consumeUntil(parser, DECLARATIONS);
                endErrorCondition(parser);
            }
        }

        @Override
        public void recover(Parser parser, RecognitionException e) {
            if (inside(parser.getContext(), DpfParser.ItemContext.class)) {
                leaveRow(parser);
            } else if (inHead(parser.getContext())) {
                leaveHead(parser);
            } else {
                super.recover(parser, e);
            }
        }

        private static void leaveHead(Parser parser) {
            int next = parser.getInputStream().LA(1);
            while (next != DpfParser.SEMICOLON && next != Token.EOF && !isHead(next)) {
                parser.consume();
                next = parser.getInputStream().LA(1);
            }
            if (parser.getContext() instanceof DpfParser.HeadContext && next == DpfParser.SEMICOLON) {
                parser.consume();
            }
        }

        /** Goes behind a semicolon or a block, or in front of the brace that ends the protocol; an expression ends before them. */
        private void leaveRow(Parser parser) {
            boolean expression = parser.getContext() instanceof DpfParser.ExpressionContext;
            int open = 0;
            while (true) {
                int next = parser.getInputStream().LA(1);
                boolean last = open == 0 && next == DpfParser.SEMICOLON;
                if (next == Token.EOF
                        || open == 0 && next == DpfParser.END
                        || expression && (last || next == DpfParser.BEGIN)) {
                    return;
                }
                parser.consume();
                open += next == DpfParser.BEGIN ? 1 : next == DpfParser.END ? -1 : 0;
                if (last || open == 0 && next == DpfParser.END) {
                    endErrorCondition(parser);
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
            if (parser.getContext() instanceof DpfParser.FilterContext) {
                endedAt = token.getTokenIndex();
            }
            boolean end = token.getType() == Token.EOF;
            Diagnostic error = Diagnostic.error(
                            DpfCode.SYNTAX,
                            at(token, parser),
                            "found=" + (end ? "end" : "'" + shown(token.getText()) + "'"))
                    .note("expected " + words(parser));
            found.add(
                    inHead(parser.getContext())
                            ? isHead(token.getType()) ? error.help("a declaration ends with ;") : error
                            : inside(parser.getContext(), DpfParser.HeaderContext.class)
                                    ? meant(token, parser).map(error::help).orElse(error)
                                    : help(error, token, parser));
        }

        /** Where a word stands that is wrong: a semicolon that is not there is one of the line before. */
        private Position at(Token token, Parser parser) {
            int before = token.getTokenIndex() - 1;
            Token last = before < 0 ? token : parser.getTokenStream().get(before);
            boolean ends = parser.getExpectedTokens().contains(DpfParser.SEMICOLON) && last.getLine() < token.getLine();
            return ends ? source.at(last.getStopIndex() + 1, last.getStopIndex() + 1) : Syntax.this.at(token);
        }

        /** What was meant in a file of protocols, by a word or the one before it. */
        private Optional<String> meant(Token token, Parser parser) {
            TokenStream tokens = parser.getTokenStream();
            int at = token.getTokenIndex();
            String before = at == 0 ? "" : tokens.get(at - 1).getText();
            Token field = at > 0 && token.getType() == DpfParser.COLON ? tokens.get(at - 1) : token;
            if (isWord(field.getType()) && tokens.get(field.getTokenIndex() + 1).getType() == DpfParser.COLON) {
                return Optional.of(field.getText() + " is a word of the language: give the field another name");
            } else if (token.getType() == DpfParser.BEGIN && parser.getContext() instanceof DpfParser.ProtocolContext) {
                return Optional.of("say where it stands, for example " + before + " over udp.dport == 7000");
            }
            boolean misplaced = parser.getContext() instanceof DpfParser.FieldContext;
            String word = misplaced ? before : token.getText();
            // One of the language's that stands where it cannot was meant, and something before it is wrong.
            return NearWords.nearest(word, DECLARED)
                    .filter(near -> !near.equals(word))
                    .map(near -> "did you mean " + near);
        }

        private Diagnostic help(Diagnostic error, Token token, Parser parser) {
            TokenStream tokens = parser.getTokenStream();
            switch (token.getText().toLowerCase(Locale.ROOT)) {
                case "and" -> {
                    return error.help("join atoms with &&");
                }
                case "or" -> {
                    return error.help("join atoms with ||");
                }
                case "protocol", "tunnel", "group" -> {
                    return error.help("protocols stand in files of their own, which --protocols names");
                }
                case "=" -> {
                    return error.help("to compare, write ==");
                }
                case "/", "*" -> {
                    int at = token.getTokenIndex();
                    if (isComment(tokens, at) || at > 0 && isComment(tokens, at - 1)) {
                        return error.help("a comment begins with #");
                    }
                }
                case ";" -> {
                    return error.help("; ends declarations, which stand before the condition");
                }
                default -> {}
            }
            if (isHead(token.getType())) {
                return error.help("declarations stand before the condition, each ended by ;");
            }
            int before = token.getTokenIndex() - 1;
            if (before >= 0 && tokens.get(before).getText().equalsIgnoreCase("not")) {
                return error.help("negate with !");
            }
            Optional<String> meant = before == 0 && parser.getContext() instanceof DpfParser.FilterContext
                    ? NearWords.nearest(tokens.get(before).getText(), HEADS)
                    : Optional.empty();
            if (meant.isPresent()) {
                return error.help("did you mean " + meant.get());
            }
            if (EXPRESSION.contains(token.getText())
                    || before >= 0 && EXPRESSION.contains(tokens.get(before).getText())) {
                return error.help("a tcpdump expression is no filter of this language: -f takes one, -F a file of one");
            }
            boolean called = token.getType() == DpfParser.OPEN
                    && before >= 0
                    && tokens.get(before).getType() == DpfParser.NAME;
            return called ? error.help("only SHIFT, in capitals, signed and little take parentheses") : error;
        }

        /** Whether two signs stand together as where a comment of C begins. */
        private static boolean isComment(TokenStream tokens, int at) {
            Token first = tokens.get(at);
            Token second = first.getType() == DpfParser.SLASH ? tokens.get(at + 1) : first;
            return second != first
                    && (second.getType() == DpfParser.STAR || second.getType() == DpfParser.SLASH)
                    && second.getStartIndex() == first.getStopIndex() + 1;
        }

        private String words(Parser parser) {
            IntervalSet expected = parser.getExpectedTokens();
            if (expected.contains(DpfParser.NUMBER)) {
                return "a field, a protocol, a number, an address, a set, SHIFT, !, ~, - or (";
            } else if (expected.contains(DpfParser.OPEN)) {
                return "(";
            } else if (expected.contains(DpfParser.LITTLE)) {
                return "little or network";
            } else if (expected.contains(DpfParser.ASSIGN)) {
                return expected.contains(DpfParser.SEMICOLON) ? "= or ;" : "=";
            } else if (parser.getContext() instanceof DpfParser.OrderContext) {
                return ";";
            }
            ParserRuleContext context = parser.getContext();
            int children = context.getChildCount();
            boolean operator = expected.contains(DpfParser.PLUS)
                    || children > 0 && context.getChild(children - 1) instanceof DpfParser.ExpressionContext;
            List<String> words = new ArrayList<>(operator ? List.of("an operator") : List.of());
            expected.toList().stream()
                    .filter(type -> type != Token.EOF && (!operator || tightness(type) == 0))
                    .map(type -> operator && type == DpfParser.END ? ", or }" : literal(type))
                    .forEach(words::add);
            if (expected.contains(Token.EOF)) {
                words.add("the end");
            }
            return String.join(" or ", words);
        }
    }
}
