package dev.exocode.ash;

import dev.exocode.ash.grammar.AshLexer;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/**
 * Writes a handler's source as all are written: four columns for a block, a line for a statement, a space where words part.
 *
 * <p>Only white space changes. Comments stay where they are, blank lines stay as one, a block on one line stays there, a statement that
 * is divided goes on eight columns further in, and what is of the filter language stays as it is but for spaces at the ends of lines.
 * What is written so is left as it is.
 */
public final class AshFormatter {
    private static final int INDENT = 4;
    private static final int CONTINUED = 2 * INDENT;
    private static final Set<Integer> TIGHT_BEFORE = Set.of(
            AshLexer.SEMICOLON,
            AshLexer.COMMA,
            AshLexer.CLOSE,
            AshLexer.OPEN_BRACKET,
            AshLexer.CLOSE_BRACKET,
            AshLexer.DOT,
            AshLexer.TO);
    private static final Set<Integer> TIGHT_BEHIND =
            Set.of(AshLexer.OPEN, AshLexer.OPEN_BRACKET, AshLexer.DOT, AshLexer.TO, AshLexer.NOT, AshLexer.TILDE);

    /** What a brace opens: a block, one that stays on its line, or the fields of a header. */
    private enum Brace {
        BLOCK,
        LINE,
        FIELDS
    }

    private final String text;
    private final List<? extends Token> tokens;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Brace> braces = new ArrayDeque<>();
    private int at;
    private boolean breaks;

    private AshFormatter(Source source) {
        // A carriage return alone ends a line, too, as it ends a comment.
        text = source.text().replaceAll("\r(?!\n)", "\n");
        tokens = Syntax.tokens(new Source(source.name(), text));
    }

    /**
     * Formats a source.
     *
     * @param source a handler's text
     * @return the same words, or the errors if they form no handler; names and types are not looked at
     */
    public static Result<String> format(Source source) {
        Diagnostics found = new Diagnostics();
        return new Result<>(Syntax.read(source, found).map(tree -> new AshFormatter(source).write()), found.sorted());
    }

    private String write() {
        while (at < tokens.size()) {
            word();
        }
        if (!out.isEmpty()) {
            out.append('\n');
        }
        return out.toString();
    }

    private int type(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).getType() : Token.EOF;
    }

    /** Line ends before a word. */
    private int lines(int index) {
        int end = index == 0 ? 0 : tokens.get(index - 1).getStopIndex() + 1;
        return (int) text.substring(end, tokens.get(index).getStartIndex())
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    private void word() {
        int type = type(at);
        boolean closes = type == AshLexer.END && braces.peek() == Brace.BLOCK;
        boolean comment = type == AshLexer.COMMENT && (at == 0 || lines(at) > 0);
        boolean joins = type == AshLexer.ELSE && type(at - 1) == AshLexer.END && type(at + 1) != AshLexer.DOUBLE_ARROW
                || type == AshLexer.COMMENT && !comment;
        Brace left = type == AshLexer.END && !braces.isEmpty() ? braces.pop() : null;
        if (at == 0) {
            // The text begins here.
        } else if (closes || comment || breaks && !joins) {
            boolean blank = lines(at) > 1 && !closes && type(at - 1) != AshLexer.BEGIN;
            line(blank, indent());
        } else if (lines(at) > 0 && type != AshLexer.BEGIN && !joins && left == null) {
            line(false, indent() + CONTINUED);
        } else if (spaced()) {
            out.append(' ');
        }
        breaks = type == AshLexer.COMMENT
                || (type == AshLexer.SEMICOLON || left == Brace.LINE || left == Brace.BLOCK)
                        && !braces.contains(Brace.LINE);
        if (type == AshLexer.BEGIN) {
            Brace brace = brace();
            braces.push(brace);
            breaks = brace == Brace.BLOCK;
        }
        // Inside of braces they are names of members and fields.
        if (braces.isEmpty() && (type == AshLexer.FILTER || type == AshLexer.PROTOCOL)) {
            foreign(type);
        } else {
            out.append(tokens.get(at).getText().stripTrailing());
            at++;
        }
    }

    private int indent() {
        return INDENT
                * (int) braces.stream().filter(brace -> brace == Brace.BLOCK).count();
    }

    private void line(boolean blank, int columns) {
        out.append(blank ? "\n\n" : "\n").append(" ".repeat(columns));
    }

    /** What stands in a filter or a protocol, as it stands there. */
    private void foreign(int type) {
        int start = tokens.get(at).getStartIndex();
        int depth = 0;
        do {
            depth += type(at) == AshLexer.BEGIN ? 1 : type(at) == AshLexer.END ? -1 : 0;
            at++;
        } while (type == AshLexer.FILTER
                ? type(at - 1) != AshLexer.SEMICOLON
                : type(at - 1) != AshLexer.END || depth > 0);
        out.append(text.substring(start, tokens.get(at - 1).getStopIndex() + 1).replaceAll("[ \t\r]+(?=\n)", ""));
        breaks = true;
    }

    private Brace brace() {
        if (type(at - 2) == AshLexer.PUT) {
            return Brace.FIELDS;
        }
        int depth = 1;
        for (int i = at + 1; depth > 0; i++) {
            if (lines(i) > 0) {
                return Brace.BLOCK;
            }
            depth += type(i) == AshLexer.BEGIN ? 1 : type(i) == AshLexer.END ? -1 : 0;
        }
        return Brace.LINE;
    }

    private boolean spaced() {
        int type = type(at);
        int before = type(at - 1);
        boolean sign = before == AshLexer.MINUS && !Syntax.endsOperand(type(at - 2));
        boolean call = type == AshLexer.OPEN && (before == AshLexer.NAME || before == AshLexer.FIND);
        return !TIGHT_BEFORE.contains(type) && !TIGHT_BEHIND.contains(before) && !sign && !call;
    }
}
