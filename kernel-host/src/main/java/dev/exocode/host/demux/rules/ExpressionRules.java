package dev.exocode.host.demux.rules;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.Dialect;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.host.demux.Rule;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.List;
import java.util.function.IntConsumer;

/** Tcpdump expressions, one a line, some with names. */
final class ExpressionRules {
    private final RuleText text;
    private final LinkType link;
    private final Dialect dialect;

    private ExpressionRules(RuleText text, LinkType link, Dialect dialect) {
        this.text = text;
        this.link = link;
        this.dialect = dialect;
    }

    static Result<Rules> read(Source source, LinkType link, Dialect dialect, IntConsumer progress) {
        RuleText text = new RuleText(source, progress);
        ExpressionRules rules = new ExpressionRules(text, link, dialect);
        while (text.next()) {
            rules.readLine();
        }
        return text.result();
    }

    private void readLine() {
        String whole = text.source().text().substring(text.from(), text.to());
        int comment = whole.indexOf('#');
        String line = comment < 0 ? whole : whole.substring(0, comment).stripTrailing();
        int behind = behindName(line);
        String expression = line.substring(behind).stripLeading();
        int start = text.from() + line.length() - expression.length();
        int end = start + expression.length();
        // Messages are moved to the file: an expression that had the lines before it in front would take the square of
        // time.
        Source own = new Source(text.lineName() + " of " + text.source().name(), expression);
        Result<Condition> condition = PcapExpression.parse(own, link, dialect);
        String name = behind == 0 ? expression : line.substring(0, behind - 1);
        int nameEnd = behind == 0 ? end : text.from() + behind - 1;
        List<Diagnostic> said = condition.diagnostics().stream()
                .map(message -> inFile(message, start, end))
                .toList();
        if (Rules.areUnfit(said)) {
            text.leaveOut(name, text.from(), nameEnd, said);
        } else {
            said.forEach(text::add);
            condition.value().ifPresent(asked -> text.add(name, text.from(), nameEnd, asked, Rule.PRIORITY));
        }
    }

    /**
     * Where a line goes on behind a name and its colon, 0 if it has none. No expression begins with such a word: colons are inside
     * addresses, where none is followed by space but the second of two, and inside brackets.
     */
    private static int behindName(String line) {
        int end = 0;
        while (end < line.length() && isOfName(line.charAt(end), end == 0)) {
            end++;
        }
        boolean colon = end > 0 && end < line.length() && line.charAt(end) == ':';
        boolean space = colon && (end + 1 == line.length() || RuleText.isSpace(line.charAt(end + 1)));
        return space ? end + 1 : 0;
    }

    private static boolean isOfName(char c, boolean first) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c == '_'
                || !first && (c >= '0' && c <= '9' || c == '.' || c == '-');
    }

    private Diagnostic inFile(Diagnostic message, int start, int end) {
        Source file = text.source();
        Position at = message.position() instanceof Position.InText in
                ? file.at(start + in.start(), start + in.end())
                : file.at(start, end);
        return new Diagnostic(message.severity(), message.code(), at, message.facts(), message.notes(), message.help());
    }
}
