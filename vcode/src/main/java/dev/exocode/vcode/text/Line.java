package dev.exocode.vcode.text;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.VcodeCode;
import dev.exocode.vcode.diagnostic.Code;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tokens of one line, read from left to right; a comment ends it. */
final class Line {
    // Only behind the e of an exponent is a sign part of a number.
    private static final Pattern TOKEN = Pattern.compile("(?<word>[A-Za-z_.][A-Za-z0-9_.]*)"
            + "|(?<number>-?[0-9][0-9A-Za-z.]*(?:(?<=[0-9][eE])[+-][0-9]+)?)"
            + "|(?<mark>[\\[\\](),:+@])"
            + "|(?<quoted>\"[^\"]*\")");
    private static final Pattern REGISTER = Pattern.compile("r(0|[1-9][0-9]?)");

    private final Source source;
    private final Matcher matcher;
    private final int end;
    private int at;
    private boolean behindOperand;
    private Token peeked;

    /** A stretch of the line; of kind END behind the last. */
    record Token(Kind kind, String text, int start, int end) {
        boolean isEnd() {
            return kind == Kind.END;
        }

        boolean isWord() {
            return kind == Kind.WORD;
        }

        boolean is(String mark) {
            return text.equals(mark) && !isEnd();
        }

        boolean isRegister() {
            return REGISTER.matcher(text).matches();
        }
    }

    enum Kind {
        WORD,
        NUMBER,
        MARK,
        QUOTED,
        STRANGE,
        END
    }

    /**
     * A place or thing that is named.
     *
     * @param name its name, or null
     * @param index its index, if it has no name
     */
    record Reference(Token name, int index) {}

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

        Misread help(String fix) {
            return new Misread(diagnostic.help(fix));
        }
    }

    Line(Source source, int start, int end) {
        this.source = source;
        this.matcher = TOKEN.matcher(source.text());
        this.at = start;
        this.end = end;
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
        at = pastWhitespace();
        if (at >= end || text.charAt(at) == '#') {
            return new Token(Kind.END, "end of line", at, at);
        }
        int start = at;
        matcher.region(at, end);
        Kind kind = Kind.STRANGE;
        if (matcher.lookingAt()) {
            at = matcher.end();
            kind = kind(text.charAt(start));
        } else {
            at += Character.charCount(text.codePointAt(at));
        }
        return new Token(kind, text.substring(start, at), start, at);
    }

    private Kind kind(char first) {
        if (matcher.group("word") != null) {
            return Kind.WORD;
        }
        return matcher.group("number") != null ? Kind.NUMBER : first == '"' ? Kind.QUOTED : Kind.MARK;
    }

    private int pastWhitespace() {
        int i = at;
        while (i < end && Character.isWhitespace(source.text().charAt(i))) {
            i++;
        }
        return i;
    }

    boolean isLabel() {
        if (!peek().isWord()) {
            return false;
        }
        int colon = pastWhitespace();
        return colon < end && source.text().charAt(colon) == ':';
    }

    void expect(String mark) {
        Token token = next();
        if (!token.is(mark)) {
            throw unexpected(token, mark);
        }
    }

    /** Goes on to the next operand, behind a comma unless it is the first. */
    void operand() {
        if (behindOperand) {
            expect(",");
        }
        behindOperand = true;
    }

    int register() {
        Token token = next();
        if (token.isRegister()) {
            int number = Integer.parseInt(token.text().substring(1));
            if (number < Instruction.REGISTERS) {
                return number;
            }
        }
        throw unexpected(token, "register");
    }

    /** The last register of an instruction that also has a form with an immediate, of that name. */
    int registerOr(String immediateForm) {
        Token token = peek();
        if (token.kind() == Kind.NUMBER && !immediateForm.isEmpty()) {
            throw unexpected(token, "register").help("with a number it is " + immediateForm);
        }
        return register();
    }

    Region region() {
        Token word = next();
        for (Region region : Region.values()) {
            if (word.is(region.word())) {
                return region;
            }
        }
        throw unexpected(word, "region");
    }

    /** A word that {@link Program#isName} takes. */
    Token name() {
        Token token = next();
        if (!Program.isName(token.text()) || token.isEnd()) {
            throw unexpected(token, "name");
        }
        return token;
    }

    /** A word or, behind an at sign, an index. */
    Reference reference(String expected) {
        Token token = next();
        if (token.is("@")) {
            return new Reference(null, index(Integer.MAX_VALUE));
        } else if (!token.isWord()) {
            throw unexpected(token, expected);
        }
        return new Reference(token, 0);
    }

    /** A number from 0 on. */
    int index(int most) {
        Token token = next();
        if (token.kind() != Kind.NUMBER) {
            throw unexpected(token, "index");
        }
        long value = Numbers.integer(token.text(), false).orElse(-1);
        if (value < 0 || value > most) {
            throw misread(VcodeCode.A0005, token, found(token), "max=" + most);
        }
        return (int) value;
    }

    Signature signature(int most) {
        List<Type> parameters = new ArrayList<>();
        expect("(");
        while (!peek().is(")")) {
            if (!parameters.isEmpty()) {
                expect(",");
            }
            if (parameters.size() == most) {
                throw misread(VcodeCode.A0008, next(), "max=" + most);
            }
            parameters.add(type());
        }
        expect(")");
        return new Signature(parameters, peek().isWord() ? type() : Type.V);
    }

    private Type type() {
        Token word = next();
        for (Type type : Type.values()) {
            if (Signature.isOfRegisters(type) && word.is(type.suffix())) {
                return type;
            }
        }
        String known = Arrays.stream(Type.values())
                .filter(Signature::isOfRegisters)
                .map(Type::suffix)
                .collect(Collectors.joining(" "));
        String help = word.is("v") ? "leave out the type of what gives nothing" : "types are " + known;
        throw new Misread(unexpected(word, "type").diagnostic.help(help));
    }

    Misread unexpected(Token token, String expected) {
        return misread(token.isEnd() ? VcodeCode.A0004 : VcodeCode.A0003, token, "expected=" + expected, found(token));
    }

    static String found(Token token) {
        return "found=" + token.text();
    }

    Misread misread(Code code, Token token, String... facts) {
        return new Misread(Diagnostic.error(code, source.at(token.start(), token.end()), facts));
    }
}
