package dev.exocode.verifier;

import dev.exocode.vcode.Type;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.NearWords;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.text.Numbers;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words, numbers and signs of one line of a policy's text, read from left to right; a comment ends it. */
final class PolicyLine {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<word>[A-Za-z_][A-Za-z0-9_-]*)|(?<number>-?[0-9][0-9A-Za-z_]*)|(?<mark>\\.\\.|[\\[\\](),])");
    private static final String HEX = "0x";

    private final Source source;
    private final Matcher matcher;
    private final int end;
    private int at;
    private Token peeked;

    /** A stretch of the line; of kind END behind the last. */
    record Token(Kind kind, String text, int start, int end) {
        boolean isEnd() {
            return kind == Kind.END;
        }

        boolean isNumber() {
            return kind == Kind.NUMBER;
        }

        boolean is(String word) {
            return text.equals(word) && !isEnd();
        }
    }

    enum Kind {
        WORD,
        NUMBER,
        MARK,
        STRANGE,
        END
    }

    /** Thrown to leave a line that cannot be read; it never leaves the package. */
    static final class Misread extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Diagnostic diagnostic;

        Misread(Diagnostic diagnostic) {
            super(null, null, false, false);
            this.diagnostic = diagnostic;
        }

        Diagnostic diagnostic() {
            return diagnostic;
        }

        Misread note(String note) {
            return new Misread(diagnostic.note(note));
        }

        Misread help(String fix) {
            return new Misread(diagnostic.help(fix));
        }
    }

    /** The line between two indices of a text, its end not included. */
    PolicyLine(Source source, int start, int end) {
        this.source = source;
        this.matcher = TOKEN.matcher(source.text());
        this.at = start;
        this.end = end > start && source.text().charAt(end - 1) == '\r' ? end - 1 : end;
    }

    Token peek() {
        if (peeked == null) {
            peeked = read();
        }
        return peeked;
    }

    Token next() {
        Token token = peek();
        peeked = null;
        return token;
    }

    private Token read() {
        String text = source.text();
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == end || text.charAt(at) == '#') {
            return new Token(Kind.END, "end of line", at, at);
        }
        int start = at;
        Kind kind = Kind.STRANGE;
        if (matcher.region(at, end).lookingAt()) {
            at = matcher.end();
            kind = matcher.group("word") != null
                    ? Kind.WORD
                    : matcher.group("number") != null ? Kind.NUMBER : Kind.MARK;
        } else {
            at = Math.min(end, at + Character.charCount(text.codePointAt(at)));
        }
        return new Token(kind, text.substring(start, at), start, at);
    }

    void expect(String text) {
        Token token = next();
        if (!token.is(text)) {
            throw unexpected(token, text);
        }
    }

    void expectEnd() {
        Token token = next();
        if (!token.isEnd()) {
            throw misread(PolicyCode.P0004, token, token, found(token));
        }
    }

    /** What the next word stands for. */
    <T> T oneOf(List<T> values, Function<T, String> word) {
        return oneOf(PolicyCode.P0003, values, word);
    }

    /** What the next word stands for; the code is of a word that stands for nothing. */
    <T> T oneOf(PolicyCode code, List<T> values, Function<T, String> word) {
        Token token = next();
        for (T value : values) {
            if (token.is(word.apply(value))) {
                return value;
            }
        }
        throw unknown(code, token, values.stream().map(word).toList());
    }

    /** What is wrong with a word that is none of those that may stand in its place. */
    Misread unknown(PolicyCode code, Token token, List<String> words) {
        Misread error = code == PolicyCode.P0001
                ? misread(code, token, token, found(token))
                : unexpected(token, String.join("|", words));
        return token.isEnd()
                ? error
                : NearWords.nearest(token.text(), words)
                        .map(near -> error.help("did you mean " + near))
                        .orElse(error);
    }

    /** A number without a sign or, if the least is negative, with one. */
    long number(long least, long greatest) {
        return number(Type.L, least, greatest);
    }

    /** A number between two values of a type, in the order of {@link HostCall#compare}. */
    long number(Type type, long least, long greatest) {
        Token token = next();
        if (!isNumber(token)) {
            throw unexpected(token, "number");
        }
        OptionalLong value = Numbers.integer(token.text().replace("_", ""), !type.signed());
        boolean negative = token.text().startsWith("-");
        if (value.isEmpty()
                || negative && !type.signed()
                || HostCall.compare(type, value.getAsLong(), least) < 0
                || HostCall.compare(type, value.getAsLong(), greatest) > 0) {
            throw misread(
                    PolicyCode.P0005,
                    token,
                    token,
                    found(token),
                    "min=" + text(type, least),
                    "max=" + text(type, greatest));
        }
        return value.getAsLong();
    }

    /** A value of an integer type as {@link #number} reads it. */
    static String text(Type type, long value) {
        return type.signed() ? Long.toString(value) : Long.toUnsignedString(value);
    }

    /** Digits, decimal or hexadecimal, with underscores only between them; of any length, so no pattern with groups. */
    private static boolean isNumber(Token token) {
        if (!token.isNumber()) {
            return false;
        }
        String text = token.text();
        int first = text.startsWith("-") ? 1 : 0;
        boolean hex = text.startsWith(HEX, first);
        first += hex ? HEX.length() : 0;
        boolean digit = false;
        for (int i = first; i < text.length(); i++) {
            boolean before = digit;
            digit = Character.digit(text.charAt(i), hex ? 16 : 10) >= 0;
            if (!digit && !(before && text.charAt(i) == '_')) {
                return false;
            }
        }
        return digit;
    }

    Misread unexpected(Token token, String expected) {
        PolicyCode code = token.isEnd() ? PolicyCode.P0004 : PolicyCode.P0003;
        return misread(code, token, token, "expected=" + expected, found(token));
    }

    private static String found(Token token) {
        return "found=" + token.text();
    }

    /** What is wrong with the stretch from one token to another. */
    Misread misread(PolicyCode code, Token first, Token last, String... facts) {
        return new Misread(Diagnostic.error(code, source.at(first.start(), last.end()), facts));
    }
}
