package dev.exocode.dpf;

import dev.exocode.dpf.grammar.DpfParser;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Source;
import java.math.BigInteger;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Says what is wrong with a part of a parse tree. */
final class Report {
    static final Value WRONG = new Value.Wrong();

    private final Source source;
    private final Diagnostics found;
    private final Map<String, String> given;

    /**
     * Prepares it.
     *
     * @param given texts that stand for names, which messages about the names tell
     */
    Report(Source source, Diagnostics found, Map<String, String> given) {
        this.source = source;
        this.found = found;
        this.given = given;
    }

    /** Reports an error; the answer stands for what was wrong. */
    Value wrong(DpfCode code, ParserRuleContext tree, String... facts) {
        add(error(code, tree, facts));
        return WRONG;
    }

    Diagnostic error(DpfCode code, ParserRuleContext tree, String... facts) {
        Diagnostic error = Diagnostic.error(code, at(tree), facts);
        String name = tree instanceof DpfParser.NameContext ? tree.getText() : "";
        return given.containsKey(name) ? error.note(name + " is given as " + shown(given.get(name))) : error;
    }

    Diagnostic error(DpfCode code, Token token, String... facts) {
        return Diagnostic.error(code, at(token), facts);
    }

    Diagnostic warning(DpfCode code, Token token) {
        return Diagnostic.warning(code, at(token));
    }

    private Position at(Token token) {
        return source.at(token.getStartIndex(), token.getStopIndex() + 1);
    }

    /** Whether no more is reported. */
    boolean full() {
        return found.full();
    }

    Value add(Diagnostic error) {
        found.add(error);
        return WRONG;
    }

    Position at(ParserRuleContext tree) {
        return source.at(tree.getStart().getStartIndex(), tree.getStop().getStopIndex() + 1);
    }

    Origin origin(ParserRuleContext tree) {
        return new Origin(at(tree));
    }

    /** In which line a word stands. */
    String line(Token token) {
        return "line " + source.line(token.getStartIndex());
    }

    String text(ParserRuleContext tree) {
        String text = source.text()
                .substring(tree.getStart().getStartIndex(), tree.getStop().getStopIndex() + 1);
        return shown(text);
    }

    private static String shown(String text) {
        return Diagnostic.printable(text, 60);
    }

    static String fact(String name, BigInteger value) {
        return name + "=" + value;
    }

    static String hex(String name, long value) {
        return name + "=0x" + Long.toHexString(value);
    }

    static String limit() {
        return "limit=" + DpfCompiler.MAX_PACKET_BYTES;
    }
}
