package dev.exocode.vcode.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One message: a requirement that was not met, where, with the numbers that show it.
 *
 * <p>Printed as {@code position: error[code]: requirement  name=value ...}, then the line it stands in with a caret,
 * {@code note:} lines for where things came from and a {@code help:} line when the fix is known.
 *
 * @param severity how bad it is
 * @param code its kind
 * @param position where
 * @param facts what was found, as {@code name=value}
 * @param notes where it came from, each a line in lower case
 * @param help the fix, or empty if none is known
 */
public record Diagnostic(
        Severity severity, Code code, Position position, List<String> facts, List<String> notes, String help) {

    /** How bad a message is. */
    public enum Severity {
        /** The input cannot be used. */
        ERROR,
        /** The input is used, and something about it should be known. */
        WARNING
    }

    private static final int MAX_LINE_CHARS = 160;
    private static final int MAX_FACT_CHARS = 120;

    /**
     * Makes a message with copies of its lists.
     *
     * @param severity how bad it is
     * @param code its kind
     * @param position where
     * @param facts what was found
     * @param notes where it came from
     * @param help the fix, or empty
     */
    public Diagnostic {
        Objects.requireNonNull(help);
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
    }

    /**
     * An error.
     *
     * @param code its kind
     * @param position where
     * @param facts what was found, as {@code name=value}
     * @return the message, without notes or help
     */
    public static Diagnostic error(Code code, Position position, String... facts) {
        return new Diagnostic(Severity.ERROR, code, position, List.of(facts), List.of(), "");
    }

    /**
     * A warning.
     *
     * @param code its kind
     * @param position where
     * @param facts what was found, as {@code name=value}
     * @return the message, without notes or help
     */
    public static Diagnostic warning(Code code, Position position, String... facts) {
        return new Diagnostic(Severity.WARNING, code, position, List.of(facts), List.of(), "");
    }

    /**
     * This message and where something came from.
     *
     * @param note a line in lower case
     * @return a new message
     */
    public Diagnostic note(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Diagnostic(severity, code, position, facts, more, help);
    }

    /**
     * This message and how to mend it.
     *
     * @param fix a line in lower case
     * @return a new message
     */
    public Diagnostic help(String fix) {
        return new Diagnostic(severity, code, position, facts, notes, fix);
    }

    /**
     * The first line of the message.
     *
     * @return position, severity, code, requirement and facts
     */
    public String headline() {
        StringBuilder out = new StringBuilder(printable(position.label(), Integer.MAX_VALUE))
                .append(": ")
                .append(severity.name().toLowerCase(Locale.ROOT))
                .append('[')
                .append(code.id())
                .append("]: ")
                .append(code.requirement());
        for (int i = 0; i < facts.size(); i++) {
            out.append(i == 0 ? "  " : " ").append(printable(facts.get(i), MAX_FACT_CHARS));
        }
        return out.toString();
    }

    /**
     * The whole message.
     *
     * @return lines without a line end after the last
     */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(headline());
        if (position instanceof Position.InText in) {
            frame(out, in);
        } else if (position instanceof Position.InProgram in && !in.text().isEmpty()) {
            out.append("\n    ").append(printable(in.text(), MAX_LINE_CHARS));
        }
        notes.forEach(note -> out.append("\nnote: ").append(printable(note, Integer.MAX_VALUE)));
        if (!help.isEmpty()) {
            out.append("\nhelp: ").append(help);
        }
        return out.toString();
    }

    /**
     * Text from a stranger as it may be shown on a terminal: characters that would move the cursor, ring the bell or turn
     * the writing round are question marks, a tab is a space, and what is too long is cut.
     *
     * @param text any text
     * @param most how many characters to show
     * @return as many characters as the text has, or {@code most} and three dots
     */
    public static String printable(String text, int most) {
        StringBuilder out = new StringBuilder();
        int shown = Math.min(text.length(), most);
        if (shown < text.length() && Character.isHighSurrogate(text.charAt(shown - 1))) {
            shown--;
        }
        for (int i = 0; i < shown; i++) {
            char c = text.charAt(i);
            boolean strange = Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                    || Character.getType(c) == Character.UNASSIGNED;
            out.append(c == '\t' ? ' ' : strange ? '?' : c);
        }
        return out.append(shown < text.length() ? "..." : "").toString();
    }

    /** Appends the source line and a caret under the stretch; a long line is shown around the caret. */
    private static void frame(StringBuilder out, Position.InText in) {
        String line = printable(in.source().lineText(in.start()), Integer.MAX_VALUE);
        int start = Math.min(in.start() - in.source().lineStart(in.start()), line.length());
        int length = Math.max(1, Math.min(in.end() - in.start(), line.length() - start));
        int from = Math.max(0, Math.min(start - MAX_LINE_CHARS / 2, line.length() - MAX_LINE_CHARS));
        int to = Math.min(line.length(), from + MAX_LINE_CHARS);
        out.append("\n    ").append(line.substring(from, to).stripTrailing()).append("\n    ");
        out.append(" ".repeat(start - from)).append("^".repeat(Math.max(1, Math.min(length, to - start))));
    }
}
