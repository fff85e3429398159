package dev.exocode.dpf;

import dev.exocode.dpf.predicate.Origin;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Source;
import java.math.BigInteger;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Says what is wrong with a part of a parse tree. */
final class Report {
    static final Value WRONG = new Value.Wrong();

    private final Source source;
    private final Diagnostics found;

    Report(Source source, Diagnostics found) {
        this.source = source;
        this.found = found;
    }

    /** Reports an error; the answer stands for what was wrong. */
    Value wrong(DpfCode code, ParserRuleContext tree, String... facts) {
        add(error(code, tree, facts));
        return WRONG;
    }

    Diagnostic error(DpfCode code, ParserRuleContext tree, String... facts) {
        return Diagnostic.error(code, at(tree), facts);
    }

    Diagnostic error(DpfCode code, Token token, String... facts) {
        return Diagnostic.error(code, source.at(token.getStartIndex(), token.getStopIndex() + 1), facts);
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
