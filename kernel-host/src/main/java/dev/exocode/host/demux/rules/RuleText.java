package dev.exocode.host.demux.rules;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.load.HostCode;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * A text of rules, of which each has a line: a walk over the lines that hold something else than a comment, and what was found in
 * them.
 */
final class RuleText {
    private static final char COMMENT = '#';
    private static final int RULES_BETWEEN_CALLS = 1 << 10;

    private final Source source;
    private final IntConsumer progress;
    private final Messages messages = new Messages();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Diagnostic> unfit = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private int next;
    private int line;
    /** How many lines were walked over that hold something. */
    private int walked;
    /** How many lines are part of this one. */
    private int joined;

    private int from;
    private int to;

    /** A text of which nobody is told how far it is read. */
    RuleText(Source source) {
        this(source, count -> {});
    }

    /** A text; told now and then is how many of its lines are read. */
    RuleText(Source source, IntConsumer progress) {
        this.source = source;
        this.progress = progress;
    }

    Source source() {
        return source;
    }

    /** Goes on to the next line that is neither empty nor a comment; false if there is none, or too much is wrong. */
    boolean next() {
        String text = source.text();
        while (next < text.length() && !messages.full()) {
            int end = text.indexOf('\n', next);
            from = next;
            to = end < 0 ? text.length() : end;
            next = to + 1;
            line += 1 + joined;
            joined = 0;
            while (from < to && isSpace(text.charAt(from))) {
                from++;
            }
            while (from < to && isSpace(text.charAt(to - 1))) {
                to--;
            }
            if (from < to && text.charAt(from) != COMMENT) {
                if (++walked % RULES_BETWEEN_CALLS == 0) {
                    progress.accept(walked);
                }
                return true;
            }
        }
        return false;
    }

    /** What may stand around the content of a line, the carriage return before its end included. */
    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\f';
    }

    /** Takes the lines behind a line that ends in a backslash, and so on, as part of it. */
    void joinLines() {
        String text = source.text();
        while (text.charAt(to - 1) == '\\' && next < text.length()) {
            int end = text.indexOf('\n', next);
            to = end < 0 ? text.length() : end;
            next = to + 1;
            joined++;
            while (isSpace(text.charAt(to - 1))) {
                to--;
            }
        }
    }

    /** Whether a backslash stands here with nothing but space up to the end of the line, and a stretch goes on behind that. */
    static boolean isContinued(String text, int at, int end) {
        int behind = at + 1;
        while (text.charAt(at) == '\\' && behind < end && isSpace(text.charAt(behind))) {
            behind++;
        }
        return text.charAt(at) == '\\' && behind < end && text.charAt(behind) == '\n';
    }

    /** Where the next thing stands in a stretch, on this line or on one that it goes on in. */
    static int behindSpace(String text, int from, int end) {
        int at = from;
        while (at < end && (isSpace(text.charAt(at)) || isContinued(text, at, end))) {
            at = isSpace(text.charAt(at)) ? at + 1 : text.indexOf('\n', at) + 1;
        }
        return at;
    }

    /** Where the content of the line begins. */
    int from() {
        return from;
    }

    /** Where it ends. */
    int to() {
        return to;
    }

    /** What a rule of this line is called that has no other name. */
    String lineName() {
        return "line " + line;
    }

    void add(Diagnostic message) {
        messages.add(message);
    }

    void error(HostCode code, int start, int end, String... facts) {
        messages.add(Diagnostic.error(code, source.at(start, end), facts));
    }

    /** Takes the rule of this line, whose name, or what stands for it, is a stretch of the text. */
    void add(String name, int start, int end, Condition condition, int priority) {
        if (takes(name, start, end)) {
            rules.add(new Rule(name, condition, priority));
        }
    }

    /** Takes the rule of this line, which packets of the link type cannot have, as the messages say. */
    void leaveOut(String name, int start, int end, List<Diagnostic> why) {
        if (takes(name, start, end)) {
            unfit.add(Rules.unfit(name, why));
        }
    }

    /** Takes note of the name of this line's rule; false if it was there before, which is said. */
    boolean takes(String name, int start, int end) {
        Integer first = lines.putIfAbsent(name, line);
        if (first != null) {
            messages.add(Diagnostic.error(HostCode.H0015, source.at(start, end), "name=" + name)
                    .note("line " + first + " has it, and so has line " + line));
        }
        return first == null;
    }

    /** The rules, of which there must be one, or what is wrong with the text. */
    Result<Rules> result() {
        return result(rules);
    }

    /** The same of rules that somebody else collected. */
    Result<Rules> result(List<Rule> rules) {
        Result<Rules> result = messages.with(new Rules(rules, unfit));
        return result.value().isPresent() && rules.isEmpty() && unfit.isEmpty()
                ? Result.failure(Diagnostic.error(HostCode.H0014, new Position.Whole(source.name())))
                : result;
    }
}
