package dev.exocode.dpf.pcap;

import dev.exocode.dpf.pcap.grammar.PcapFilterLexer;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Source;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.BufferedTokenStream;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CodePointBuffer;
import org.antlr.v4.runtime.CodePointCharStream;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Source text to the parse trees of its parts, one after another. Everything that could overflow the parser's stack is refused on
 * the tokens, before it.
 */
final class Reader {
    private final Source source;
    private final Diagnostics found;
    /** Where the last mistake in an address is; other words of that address say nothing new. */
    private int brokenAt = -1;

    private Reader(Source source, Diagnostics found) {
        this.source = source;
        this.found = found;
    }

    /** What takes the parts of an expression as they are read. */
    interface Parts {

        /** Takes a part and the word before it: AND, OR, or EOF before the first. */
        void take(int before, PcapFilterParser.PartContext part);

        /** Is told that a part was left out, because something is wrong with its words or their order. */
        void leftOut();
    }

    /** Parses a source and hands its parts over, as far as what they mean does not depend on one that is left out. */
    static void read(Source source, Diagnostics found, Parts parts) {
        new Reader(source, found).read(parts);
    }

    private void read(Parts parts) {
        int length = source.text().length();
        if (length > PcapExpression.MAX_SOURCE_CHARS) {
            found.add(Diagnostic.error(
                    PcapCode.SOURCE_SIZE,
                    new Position.Whole(source.name()),
                    "characters=" + length,
                    "limit=" + PcapExpression.MAX_SOURCE_CHARS));
            return;
        }
        List<Token> tokens = new ArrayList<>();
        PcapFilterLexer lexer = lexer();
        int open = 0;
        Token tooDeep = null;
        Token token;
        for (token = next(lexer); token.getType() != Token.EOF; token = next(lexer)) {
            if (tokens.size() == PcapExpression.MAX_WORDS) {
                found.add(Diagnostic.error(
                        PcapCode.SOURCE_SIZE,
                        at(token),
                        "words>" + PcapExpression.MAX_WORDS,
                        "limit=" + PcapExpression.MAX_WORDS));
                return;
            }
            ((WritableToken) token).setTokenIndex(tokens.size());
            checkWord(
                    token, tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1).getText());
            tokens.add(token);
            open += opened(token);
            tooDeep = tooDeep == null && open > PcapExpression.MAX_NESTING ? token : tooDeep;
        }
        if (tooDeep != null) {
            found.add(Diagnostic.error(PcapCode.NESTING, at(tooDeep), "limit=" + PcapExpression.MAX_NESTING));
        } else if (!tokens.isEmpty()) {
            parse(tokens, new Words(lexer, tokens, token), parts);
        }
    }

    /**
     * A lexer over UTF-16 units, so that its indices are the source's. A space behind them ends the last word as spaces end the others:
     * what the end itself leads to is not remembered.
     */
    private PcapFilterLexer lexer() {
        int length = source.text().length();
        char[] chars = new char[length + 1];
        source.text().getChars(0, length, chars, 0);
        chars[length] = ' ';
        CodePointBuffer units = CodePointBuffer.withChars(CharBuffer.wrap(chars));
        PcapFilterLexer lexer = new PcapFilterLexer(CodePointCharStream.fromBuffer(units));
        lexer.removeErrorListeners();
        return lexer;
    }

    /** The next word, or the end. Space is what the grammar skips; it need not find that out again between all words. */
    private static Token next(PcapFilterLexer lexer) {
        CharStream units = lexer.getInputStream();
        int unit = units.LA(1);
        while (unit == ' ' || unit == '\t' || unit == '\r' || unit == '\n') {
            units.consume();
            unit = units.LA(1);
        }
        return unit == IntStream.EOF ? lexer.emitEOF() : lexer.nextToken();
    }

    /** Reports a word that is none of the language, or none of a link type's that there is; the one before it tells what was meant. */
    private void checkWord(Token token, String before) {
        int type = token.getType();
        if (type != PcapFilterLexer.BAD && type != PcapFilterLexer.FOREIGN || found.full()) {
            return;
        } else if (type == PcapFilterLexer.BAD
                && Character.isLowSurrogate(token.getText().charAt(0))) {
            // With the word before it, it is one character, which has been reported.
            return;
        } else if (type == PcapFilterLexer.BAD && !isOfAddress(token)) {
            int start = token.getStartIndex();
            int end = Math.max(token.getStopIndex() + 1, source.text().offsetByCodePoints(start, 1));
            String text = source.text().substring(start, end);
            Diagnostic error =
                    Diagnostic.error(PcapCode.BAD_WORD, source.at(start, end), "found='" + Hints.shown(text) + "'");
            found.add(Hints.bad(text).map(error::help).orElse(error));
        } else if (type == PcapFilterLexer.FOREIGN) {
            Diagnostic error = Diagnostic.error(PcapCode.LINK, at(token), "word=" + token.getText())
                    .note("it asks of 802.11, ATM, SS7 or BSD's packet filter, which no supported link type has");
            found.add(
                    token.getText().equals("type") && before.startsWith("icmp")
                            ? error.help("the type of ICMP is " + before + "[" + before + "type]")
                            : error);
        }
    }

    /** Whether a word is of an address with a mistake in it, which is reported then. */
    private boolean isOfAddress(Token token) {
        Optional<Hints.Broken> broken = Hints.address(source.text(), token);
        if (broken.isPresent() && broken.get().start() != brokenAt) {
            brokenAt = broken.get().start();
            found.add(Hints.malformed(source, broken.get()));
        }
        return broken.isPresent();
    }

    /** How many more parentheses and brackets are open behind a word. */
    private static int opened(Token token) {
        return switch (token.getType()) {
            case PcapFilterLexer.OPEN, PcapFilterLexer.OPEN_BRACKET -> 1;
            case PcapFilterLexer.CLOSE, PcapFilterLexer.CLOSE_BRACKET -> -1;
            default -> 0;
        };
    }

    private void parse(List<Token> tokens, Words stream, Parts parts) {
        PcapFilterParser parser = new PcapFilterParser(stream);
        parser.setBuildParseTree(false);
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.removeErrorListeners();
        parser.setErrorHandler(new Stop());
        Listener listener = new Listener(tokens);
        parser.addErrorListener(listener);
        boolean known = true;
        // Each round may read to the end of the text, so there are no more rounds than messages.
        for (int round = 0; round < Diagnostics.MAX_REPORTED; round++) {
            int from = 0;
            try {
                int before = Token.EOF;
                do {
                    from = Math.max(0, stream.index());
                    PcapFilterParser.PartContext part = parser.part();
                    int behind = parser.next().getStart().getType();
                    if (known) {
                        parts.take(before, part);
                    }
                    before = behind;
                } while (before != Token.EOF);
                return;
            } catch (ParseCancellationException e) {
                Optional<Integer> next = next(tokens, listener.stoppedAt);
                if (next.isEmpty()) {
                    return;
                }
                known &= tokens.subList(from, next.get()).stream().noneMatch(Reader::moves);
                parts.leftOut();
                parser.reset();
                stream.seek(next.get());
            }
        }
    }

    /** Whether a word may change where the headers lie for all that follows it. */
    private static boolean moves(Token token) {
        return switch (token.getType()) {
            case PcapFilterLexer.VLAN,
                    PcapFilterLexer.MPLS,
                    PcapFilterLexer.PPPOES,
                    PcapFilterLexer.GENEVE,
                    PcapFilterLexer.VXLAN -> true;
            default -> false;
        };
    }

    /** The word behind the first and or or that follows a mistake outside all parentheses. */
    private static Optional<Integer> next(List<? extends Token> tokens, int mistake) {
        int open = 0;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            int type = tokens.get(i).getType();
            open += type == PcapFilterLexer.OPEN ? 1 : type == PcapFilterLexer.CLOSE ? -1 : 0;
            if (i >= mistake && open == 0 && (type == PcapFilterLexer.AND || type == PcapFilterLexer.OR)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private Position at(Token token) {
        return token.getType() == Token.EOF
                ? source.at(source.text().length(), source.text().length())
                : source.at(token.getStartIndex(), token.getStopIndex() + 1);
    }

    private static String shown(Token token) {
        return token.getType() == Token.EOF ? "end" : "'" + Hints.shown(token.getText()) + "'";
    }

    /** All words and the end, for the parser; it asks for them so often that what else such a stream can do would be felt. */
    private static final class Words extends BufferedTokenStream {
        private final Token[] words;

        Words(PcapFilterLexer lexer, List<Token> tokens, Token end) {
            super(lexer);
            ((WritableToken) end).setTokenIndex(tokens.size());
            words = tokens.toArray(new Token[tokens.size() + 1]);
            words[tokens.size()] = end;
            this.tokens = Arrays.asList(words);
            fetchedEOF = true;
            p = 0;
        }

        @Override
        public void consume() {
            p = Math.min(p + 1, words.length - 1);
        }

        @Override
        public Token LT(int k) {
            int index = k > 0 ? p + k - 1 : p + k;
            return index < 0 ? null : words[Math.min(index, words.length - 1)];
        }

        @Override
        public int LA(int k) {
            return LT(k).getType();
        }
    }

    /** Reports the first mistake and leaves, without mending: then the parser is never deeper than was checked. */
    private static final class Stop extends BailErrorStrategy {
        @Override
        public void recover(Parser recognizer, RecognitionException e) {
            throw new ParseCancellationException(e);
        }

        @Override
        public Token recoverInline(Parser recognizer) {
            InputMismatchException e = new InputMismatchException(recognizer);
            reportError(recognizer, e);
            throw new ParseCancellationException(e);
        }

        @Override
        public void sync(Parser recognizer) {
            // Nothing is mended before a rule sees it.
        }
    }

    /** Says in the language's words what was found and what may stand there. */
    private final class Listener extends BaseErrorListener {
        private final List<? extends Token> tokens;
        private int stoppedAt;

        Listener(List<? extends Token> tokens) {
            this.tokens = tokens;
        }

        @Override
        public void syntaxError(
                org.antlr.v4.runtime.Recognizer<?, ?> recognizer,
                Object offending,
                int line,
                int column,
                String message,
                RecognitionException e) {
            Token token = (Token) offending;
            stoppedAt = token.getTokenIndex();
            if (token.getType() == PcapFilterLexer.BAD || token.getType() == PcapFilterLexer.FOREIGN) {
                // That has been said.
                return;
            } else if (token.getType() != Token.EOF && isOfAddress(token)) {
                return;
            }
            Parser parser = (Parser) recognizer;
            IntervalSet expected = parser.getExpectedTokens();
            Optional<Hints.Misspelled> misspelled = Hints.misplaced(tokens, token, expected);
            Token wrong = misspelled.map(Hints.Misspelled::at).orElse(token);
            Diagnostic error = Diagnostic.error(PcapCode.SYNTAX, at(wrong), "found=" + shown(wrong));
            String before = stoppedAt == 0 ? "" : tokens.get(stoppedAt - 1).getText();
            Diagnostic noted = wrong == token ? error.note("expected " + words(expected, before)) : error;
            found.add(misspelled
                    .map(Hints.Misspelled::help)
                    .or(() -> token.getType() == Token.EOF && expected.contains(PcapFilterLexer.CLOSE)
                            ? Optional.of("the one before " + shown(open()) + " is open")
                            : Optional.empty())
                    .map(noted::help)
                    .orElse(noted));
        }

        /** The word behind the last parenthesis that is open at the end. */
        private Token open() {
            int closed = 0;
            int at = tokens.size() - 1;
            for (; tokens.get(at).getType() != PcapFilterLexer.OPEN || closed > 0; at--) {
                int type = tokens.get(at).getType();
                closed += type == PcapFilterLexer.CLOSE ? 1 : type == PcapFilterLexer.OPEN ? -1 : 0;
            }
            return tokens.get(at + 1);
        }

        private String words(IntervalSet expected, String before) {
            List<String> words = new ArrayList<>();
            if (expected.contains(PcapFilterLexer.BROADCAST)) {
                words.add("a qualifier, a protocol, a calculation");
            }
            if (Hints.VALUES.containsKey(before)) {
                words.add(Hints.VALUES.get(before));
            } else {
                if (expected.contains(PcapFilterLexer.NAME)) {
                    words.add("an address or name");
                }
                if (expected.contains(PcapFilterLexer.NUMBER)) {
                    words.add("a number");
                }
            }
            if (expected.contains(PcapFilterLexer.OPEN)) {
                words.add("(");
            }
            if (expected.contains(PcapFilterLexer.OPEN_BRACKET)) {
                words.add("[, as in " + before + "[0]");
            }
            if (expected.contains(PcapFilterLexer.AND) || expected.contains(Token.EOF)) {
                words.add("and");
                words.add("or");
            }
            if (expected.contains(PcapFilterLexer.EQUAL)) {
                words.add("a comparison");
            }
            if (expected.contains(PcapFilterLexer.CLOSE)) {
                words.add(")");
            }
            if (expected.contains(PcapFilterLexer.CLOSE_BRACKET)) {
                words.add("]");
            }
            if (expected.contains(Token.EOF)) {
                words.add("the end");
            }
            return words.isEmpty() ? "another word" : String.join(", ", words);
        }
    }
}
