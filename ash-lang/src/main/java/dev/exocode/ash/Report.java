package dev.exocode.ash;

import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.NearWords;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Says what is wrong with a part of a parse tree. Warnings wait behind the errors, so that no number of them drops one. */
final class Report {
    private static final int MAX_SHOWN_CHARS = 60;

    private final Source source;
    private final Diagnostics found;
    private final List<Diagnostic> warnings = new ArrayList<>();

    Report(Source source, Diagnostics found) {
        this.source = source;
        this.found = found;
    }

    Diagnostic error(AshCode code, ParserRuleContext tree, String... facts) {
        return Diagnostic.error(code, at(tree), facts);
    }

    Diagnostic error(AshCode code, Token token, String... facts) {
        return Diagnostic.error(code, at(token), facts);
    }

    Diagnostic error(AshCode code, Place place, String... facts) {
        return Diagnostic.error(code, at(place), facts);
    }

    /** Of the characters from one index in the source to before another. */
    Diagnostic error(AshCode code, int start, int end) {
        return Diagnostic.error(code, source.at(start, end));
    }

    void add(Diagnostic error) {
        found.add(error);
    }

    void wrong(AshCode code, ParserRuleContext tree, String... facts) {
        found.add(error(code, tree, facts));
    }

    void warn(AshCode code, Position at, String note) {
        Diagnostic warning = Diagnostic.warning(code, at);
        warnings.add(note.isEmpty() ? warning : warning.note(note));
    }

    /** Adds the warnings, unless there are errors, from which some of them may follow; whether there are none. */
    boolean close() {
        boolean good = !found.failed();
        if (good) {
            warnings.forEach(found::add);
        }
        return good;
    }

    boolean full() {
        return found.full();
    }

    Position at(ParserRuleContext tree) {
        return source.at(tree.getStart().getStartIndex(), tree.getStop().getStopIndex() + 1);
    }

    Position at(Token token) {
        return source.at(token.getStartIndex(), token.getStopIndex() + 1);
    }

    Position at(Place place) {
        return source.at(place.start(), place.end());
    }

    static Place place(ParserRuleContext tree) {
        Token start = tree.getStart();
        return new Place(
                start.getStartIndex(),
                tree.getStop().getStopIndex() + 1,
                start.getLine(),
                start.getCharPositionInLine() + 1);
    }

    static Diagnostic near(Diagnostic error, String written, Collection<String> words) {
        Optional<String> near = NearWords.nearest(written, words);
        return near.map(word -> error.help("did you mean " + word)).orElse(error);
    }

    /** How a part was written, in one line. */
    String text(ParserRuleContext tree) {
        String text = source.text()
                .substring(tree.getStart().getStartIndex(), tree.getStop().getStopIndex() + 1);
        return shown(text.replaceAll("\\s+", " "));
    }

    static String shown(String text) {
        return Diagnostic.printable(text, MAX_SHOWN_CHARS);
    }
}
