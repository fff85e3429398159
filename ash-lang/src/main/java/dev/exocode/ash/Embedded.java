package dev.exocode.ash;

import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;

/** Parts of a handler's source that are of the filter language, whose compiler reads them. */
final class Embedded {
    private final Source whole;
    private final Source asked;

    /** Some parts, in a text of its own in which all else is blank, so that everything stands where it stood. */
    Embedded(Source whole, List<? extends ParserRuleContext> parts) {
        this.whole = whole;
        String text = whole.text();
        StringBuilder blank = new StringBuilder(text.length());
        int end = 0;
        for (ParserRuleContext part : parts) {
            int start = part.getStart().getStartIndex();
            blank(text.substring(end, start), blank);
            end = part.getStop().getStopIndex() + 1;
            blank.append(text, start, end);
        }
        asked = new Source(whole.name(), blank.toString());
    }

    private static void blank(String text, StringBuilder to) {
        text.chars().forEach(c -> to.append(c == '\n' || c == '\r' ? (char) c : ' '));
    }

    /** The parts. */
    Source source() {
        return asked;
    }

    /** What is said of the parts, said of the whole. */
    List<Diagnostic> diagnostics(Result<?> result) {
        return result.diagnostics().stream().map(this::moved).toList();
    }

    private Diagnostic moved(Diagnostic said) {
        return said.position() instanceof Position.InText in && in.source().equals(asked)
                ? new Diagnostic(
                        said.severity(),
                        said.code(),
                        whole.at(in.start(), in.end()),
                        said.facts(),
                        said.notes(),
                        said.help())
                : said;
    }
}
