package dev.exocode.dpf.pcap;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Evaluator;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** What the project says of an expression: the side that is measured. */
final class Ours {
    private static final int MAX_SECONDS = 20;
    private static final Policy POLICY = Policy.STRICT.withFuel(Policy.MAX_FUEL);
    private static final ExecutorService PARSER = Executors.newCachedThreadPool(run -> {
        Thread thread = new Thread(run, "parser");
        thread.setDaemon(true);
        return thread;
    });

    private Ours() {}

    /** One of the project's ways to run a filter. */
    record Way(String name, Predicate<Frame> matches) {}

    /**
     * All ways to run an expression, each of which must give the verdicts of the oracle; or why it is refused. A way that is added
     * here is measured by every test of this package.
     */
    static Result<List<Way>> ways(LinkType link, String expression) {
        Result<Condition> parsed = parse(link, expression);
        return new Result<>(parsed.value().map(condition -> ways(condition)), parsed.diagnostics());
    }

    /** In another thread, for one that never ends would tell nobody of what. */
    private static Result<Condition> parse(LinkType link, String expression) {
        Source source = new Source("expression", expression);
        try {
            return PARSER.submit(() -> PcapExpression.parse(source, link)).get(MAX_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("parsing does not end: " + link + " " + expression, e);
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError("parsing fails: " + link + " " + expression, e);
        }
    }

    private static List<Way> ways(Condition condition) {
        return List.of(
                new Way("evaluated", frame -> Evaluator.matches(condition, frame.bytes(), frame.wireLength())),
                new Way("compiled", compiled(condition)));
    }

    /** As VCODE that the verifier accepts without a check. */
    private static Predicate<Frame> compiled(Condition condition) {
        Program program = condition.compile().orElseThrow();
        Verdict verdict = new Verifier(POLICY).verify("expression", BinaryFormat.encode(program));
        if (!(verdict instanceof Verdict.Accepted)) {
            throw new AssertionError("not proved: " + verdict.diagnostics());
        }
        long[] wire = new long[1];
        Host host = Host.of(new HostFunction(Condition.WIRE_LENGTH, (machine, a, b, c, d, e, f) -> wire[0]));
        Machine machine = Interpreter.load("expression", program, host).value().orElseThrow();
        return frame -> {
            wire[0] = frame.wireLength();
            return machine.run(frame.bytes(), 0, frame.bytes().length) == 1;
        };
    }
}
