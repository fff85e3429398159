package dev.exocode.vcode.text;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.VcodeCode;
import dev.exocode.vcode.diagnostic.Code;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Source;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of one line, read from left to right; a comment ends it. */
final class Line {
    private static final Pattern TOKEN =
            Pattern.compile("(?<word>[A-Za-z_.][A-Za-z0-9_.]*)|(?<number>-?[0-9][0-9A-Za-z]*)|(?<mark>[\\[\\],:+@])");
    private static final Pattern REGISTER = Pattern.compile("r(0|[1-9][0-9]?)");

    private final Source source;
    private final Matcher matcher;
    private final int end;
    private int at;
    private int operands;
    private Token peeked;

    /** A stretch of the line; of kind END behind the last. */
    record Token(Kind kind, String text, int start, int end) {
        boolean isEnd() {
            return kind == Kind.END;
        }

        boolean isWord() {
            return kind == Kind.WORD;
        }

        boolean isRegister() {
            return REGISTER.matcher(text).matches();
        }
    }

    enum Kind {
        WORD,
        NUMBER,
        MARK,
        STRANGE,
        END
    }

    /** Thrown inside the assembler to leave a line that cannot be read; it never leaves the package. */
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
    }

    Line(Source source, int start, int end) {
        this.source = source;
        this.matcher = TOKEN.matcher(source.text());
        this.at = start;
        int comment = start;
        while (comment < end && source.text().charAt(comment) != '#') {
            comment++;
        }
        this.end = comment;
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

    /** The index behind the last token read. */
    int end() {
        return at;
    }

    private Token read() {
        String text = source.text();
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at >= end) {
            return new Token(Kind.END, "end of line", end, end);
        }
        int start = at;
        matcher.region(at, end);
        Kind kind = Kind.STRANGE;
        if (matcher.lookingAt()) {
            at = matcher.end();
            kind = matcher.group("word") != null
                    ? Kind.WORD
                    : matcher.group("number") != null ? Kind.NUMBER : Kind.MARK;
        } else {
            at += Character.charCount(text.codePointAt(at));
        }
        return new Token(kind, text.substring(start, at), start, at);
    }

    boolean isLabel() {
        if (!peek().isWord()) {
            return false;
        }
        int colon = at;
        while (colon < end && Character.isWhitespace(source.text().charAt(colon))) {
            colon++;
        }
        return colon < end && source.text().charAt(colon) == ':';
    }

    void expect(String mark) {
        Token token = next();
        if (!token.text().equals(mark)) {
            throw misread(token.isEnd() ? VcodeCode.A0004 : VcodeCode.A0003, token, "expected=" + mark, found(token));
        }
    }

    void comma() {
        expect(",");
    }

    void commaUnlessFirst() {
        if (operands > 0) {
            comma();
        }
    }

    int register() {
        Token token = next();
        operands++;
        if (token.isRegister()) {
            int number = Integer.parseInt(token.text().substring(1));
            if (number < Instruction.REGISTERS) {
                return number;
            }
        }
        throw operand(token, "expected=register");
    }

    /** A label (a word) or, behind an at sign, an index (a number). */
    Token target() {
        Token token = next();
        if (token.text().equals("@")) {
            token = next();
            if (token.kind() != Kind.NUMBER) {
                throw operand(token, "expected=index");
            }
        } else if (!token.isWord()) {
            throw operand(token, "expected=label");
        }
        return token;
    }

    int index(Token token) {
        long value = value(token, false);
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw misread(VcodeCode.A0005, token, found(token), "type=index");
        }
        return (int) value;
    }

    long number(boolean unsigned64) {
        Token token = next();
        operands++;
        if (token.kind() != Kind.NUMBER) {
            throw operand(token, "expected=number");
        }
        return value(token, unsigned64);
    }

    private long value(Token token, boolean unsigned64) {
        String digits = token.text();
        boolean negative = digits.startsWith("-");
        digits = negative ? digits.substring(1) : digits;
        int radix = digits.startsWith("0x") ? 16 : 10;
        digits = radix == 16 ? digits.substring(2) : digits;
        try {
            return unsigned64 && !negative
                    ? Long.parseUnsignedLong(digits, radix)
                    : Long.parseLong(negative ? "-" + digits : digits, radix);
        } catch (NumberFormatException e) {
            throw misread(VcodeCode.A0005, token, found(token));
        }
    }

    private Misread operand(Token token, String expected) {
        return misread(token.isEnd() ? VcodeCode.A0004 : VcodeCode.A0003, token, expected, found(token));
    }

    private static String found(Token token) {
        return "found=" + token.text();
    }

    Misread misread(Code code, Token token, String... facts) {
        return new Misread(Diagnostic.error(code, source.at(token.start(), token.end()), facts));
    }
}
