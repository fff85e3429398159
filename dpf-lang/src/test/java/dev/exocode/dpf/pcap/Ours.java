package dev.exocode.dpf.pcap;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Evaluator;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.List;
import java.util.function.Predicate;

/** What the project says of an expression: the side that is measured. */
final class Ours {
    private Ours() {}

    /** One of the project's ways to run a filter. */
    record Way(String name, Predicate<Frame> matches) {}

    /**
     * All ways to run an expression, each of which must give the verdicts of the oracle; or why it is refused. A way that is added
     * here is measured by every test of this package.
     */
    static Result<List<Way>> ways(LinkType link, String expression) {
        Result<Condition> parsed = PcapExpression.parse(new Source("expression", expression), link);
        return new Result<>(parsed.value().map(condition -> ways(condition)), parsed.diagnostics());
    }

    private static List<Way> ways(Condition condition) {
        return List.of(new Way("evaluated", frame -> Evaluator.matches(condition, frame.bytes(), frame.wireLength())));
    }
}
