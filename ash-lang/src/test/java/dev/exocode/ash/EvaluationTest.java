package dev.exocode.ash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.ash.Running.Observed;
import dev.exocode.dpf.Library;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every handler that compiles and is proved by the strict policy does what its typed tree says, and nearly all are, unless only their
 * fuel is beyond it.
 *
 * <p>1,000 random handlers a build, many in the profile {@code thorough}; {@code -Dexocode.seed=} for others.
 */
class EvaluationTest {
    private static final boolean THOROUGH = Boolean.getBoolean("exocode.thorough");
    private static final int HANDLERS = THOROUGH ? 100_000 : 1_000;
    /** Beyond the fuel that a policy grants. */
    private static final String FUEL = "V1011";

    private static final int MESSAGES = 6;
    private static final int MOST_SHOWN = 5;

    @Test
    void handlersDoWhatTheyMean() {
        long seed = Long.getLong("exocode.seed", 1);
        Map<String, Integer> fared = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < HANDLERS && wrong.size() < MOST_SHOWN; i++) {
            String text = Handlers.next(new Random(seed * 1_000_003 + i));
            String found = compare(text, i, fared);
            if (!found.isEmpty()) {
                String small = smaller(text, i);
                wrong.add("handler " + i + ": " + compare(small, i, new TreeMap<>()) + "\n" + small);
            }
        }
        assertThat(wrong).as("of %s", fared).isEmpty();
        assertThat(fared.get("ran")).as("of %s", fared).isGreaterThan(HANDLERS / 2);
        // Of about one in 300 the verifier does not find the proof: mostly of where a loop ends.
        assertThat(fared.getOrDefault("refused", 0)).as("of %s", fared).isLessThan(fared.get("ran") / 100);
        // Where all messages end alike, nothing much is compared.
        assertThat(fared.keySet()).contains("pass", "consume", "drop", "reply", "abort");
    }

    /** A handler of fewer lines with which something is wrong, too. */
    private static String smaller(String text, long seed) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int size = lines.size() / 2; size > 0; size = size > 8 ? size / 2 : size - 1) {
            for (int at = 0; at + size <= lines.size(); ) {
                List<String> fewer = new ArrayList<>(lines);
                fewer.subList(at, at + size).clear();
                if (compare(String.join("\n", fewer) + "\n", seed, new TreeMap<>())
                        .isEmpty()) {
                    at++;
                } else {
                    lines = fewer;
                }
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String compare(String text, long seed, Map<String, Integer> fared) {
        try {
            return compared(text, seed, fared);
        } catch (RuntimeException | AssertionError e) {
            StackTraceElement[] trace = e.getStackTrace();
            return e + " at " + List.of(trace).subList(0, Math.min(6, trace.length));
        }
    }

    /** What is wrong with a handler; empty if nothing is. */
    private static String compared(String text, long seed, Map<String, Integer> fared) {
        Random random = new Random(seed);
        Source source = new Source("random.ash", text);
        Result<Handler> compiled = AshCompiler.compile(source, Library.standard(), seed % 2 == 0);
        if (compiled.value().isEmpty()) {
            String code = compiled.diagnostics().stream()
                    .filter(d -> d.severity() == Diagnostic.Severity.ERROR)
                    .findFirst()
                    .orElseThrow()
                    .code()
                    .id();
            fared.merge(code, 1, Integer::sum);
            return "";
        }
        Handler handler = compiled.value().get();
        Diagnostics none = new Diagnostics();
        Evaluation evaluation = new Evaluation(Syntax.read(source, none)
                .flatMap(tree -> Checker.check(tree, source, Library.standard(), none))
                .orElseThrow());
        List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            messages.add(Handlers.message(random));
        }
        Result<List<Observed>> ran = Running.tried(handler, messages);
        if (ran.value().isEmpty()) {
            boolean fuel =
                    ran.diagnostics().stream().allMatch(d -> d.code().id().equals(FUEL));
            fared.merge(fuel ? "fuel" : "refused", 1, Integer::sum);
            return "";
        }
        List<Observed> observed = ran.value().get();
        for (int i = 0; i < MESSAGES; i++) {
            Observed meant = evaluation.run(messages.get(i));
            fared.merge(meant.end().split(" ")[0], 1, Integer::sum);
            if (!observed.get(i).equals(meant)) {
                return "message " + i + " " + HexFormat.of().formatHex(messages.get(i)) + "\n  did   " + observed.get(i)
                        + "\n  means " + meant;
            }
        }
        fared.merge("ran", 1, Integer::sum);
        return "";
    }
}
