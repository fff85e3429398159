package dev.exocode.ash;

import dev.exocode.vcode.diagnostic.Diagnostic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** What names mean where the checker stands. A name has one meaning: none is declared that means something already. */
final class Scope {
    /** Words of the language that are no keywords. */
    static final List<String> BUILT_IN = List.of("packet", "remaining", "length", "checksum", "bswap");

    private static final int MAX_COMPARED = 1000;

    private record Entry(Things thing, Token token) {}

    private final Report report;
    private final Deque<Map<String, Entry>> levels = new ArrayDeque<>();
    private final Set<Entry> used = new HashSet<>();
    /** Names that are not known, and were told since the last function or message block. */
    private final Set<String> told = new HashSet<>();

    Scope(Report report) {
        this.report = report;
        levels.push(new LinkedHashMap<>());
    }

    void open() {
        levels.push(new LinkedHashMap<>());
    }

    /** Leaves a block, and warns of what it declared for nothing. */
    void close() {
        levels.pop().forEach((name, entry) -> warnIfUnused(name, entry));
        if (levels.size() == 1) {
            told.clear();
        }
    }

    /** Warns of what the file declared for nothing. */
    void closeFile() {
        levels.peek().forEach((name, entry) -> {
            if (entry.token != null) {
                warnIfUnused(name, entry);
            }
        });
    }

    private void warnIfUnused(String name, Entry entry) {
        if (!used.contains(entry) && !name.startsWith("_")) {
            report.warn(AshCode.UNUSED, report.at(entry.token), "begin its name with _ to keep it");
        }
    }

    /** Declares what needs no declaration. */
    void give(String name, Things thing) {
        levels.peek().put(name, new Entry(thing, null));
    }

    /** Declares a name; whether it is one that means nothing else. */
    boolean declare(Token token, Things thing) {
        String name = token.getText();
        Entry known = find(name);
        boolean word = Scalar.of(name).isPresent() || Service.of(name).isPresent() || BUILT_IN.contains(name);
        if (known != null || word) {
            Diagnostic error = report.error(AshCode.NAME_TAKEN, token);
            report.add(
                    known == null || known.token == null
                            ? error.note("it is a word of the language")
                            : error.note("line " + known.token.getLine() + " declares it"));
            return false;
        }
        boolean wrong = thing instanceof Things.Variable variable && variable.type == null;
        levels.peek().put(name, new Entry(wrong ? new Things.Unknown() : thing, token));
        return true;
    }

    private Entry find(String name) {
        for (Map<String, Entry> level : levels) {
            Entry entry = level.get(name);
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    /** What a name means; null if nothing, or nothing that is known, which is reported. */
    Things look(Token token) {
        Entry entry = find(token.getText());
        if (entry == null) {
            tell(token, unknown(token, List.of()));
            return null;
        }
        if (entry.token != null) {
            used.add(entry);
        }
        return entry.thing instanceof Things.Unknown ? null : entry.thing;
    }

    /** Tells that a name is not known, once in a function or a message block. */
    void tell(Token token, Diagnostic unknown) {
        if (told.add(token.getText())) {
            report.add(unknown);
        }
    }

    /** What a name means; null if nothing. */
    Things peek(String name) {
        Entry entry = find(name);
        return entry == null ? null : entry.thing;
    }

    Diagnostic unknown(Token token, List<String> others) {
        List<String> names = new ArrayList<>(others);
        for (Map<String, Entry> level : levels) {
            level.keySet().stream().limit(MAX_COMPARED).forEach(names::add);
        }
        return Report.near(report.error(AshCode.UNKNOWN_NAME, token), token.getText(), names);
    }
}
