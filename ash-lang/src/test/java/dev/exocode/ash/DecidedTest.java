package dev.exocode.ash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.Library;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Of a comparison that is told to be always so, or never, all values of what it asks agree. */
class DecidedTest {
    private static final int CONDITIONS = Boolean.getBoolean("exocode.thorough") ? 200_000 : 4_000;
    private static final List<String> TYPES = List.of("u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64");
    private static final List<String> ORDERS = List.of("==", "!=", "<", "<=", ">", ">=");

    private final Random random = new Random(Long.getLong("exocode.seed", 1));

    @Test
    void toldComparisonsAreAlwaysSo() {
        int told = 0;
        int open = 0;
        for (int i = 0; i < CONDITIONS; i++) {
            String condition = condition(3);
            List<String> comparisons = told(condition);
            if (comparisons.isEmpty() && outcomes(condition).size() == 2) {
                open++;
            }
            for (String comparison : comparisons) {
                told++;
                assertThat(outcomes(comparison))
                        .as("%s in %s", comparison, condition)
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
        // Both come often enough that it says something.
        assertThat(told).isGreaterThan(CONDITIONS / 10);
        assertThat(open).isGreaterThan(CONDITIONS / 10);
    }

    /** All masks, shifts and remainders of a byte, compared with all numbers: here what is not told is not so. */
    @Test
    void simpleFormsAreToldExactly() {
        for (String form : List.of("a & #", "a | #", "a >> #", "a % #", "a / #", "a << #")) {
            for (int by : List.of(1, 2, 3, 4, 5, 6, 7)) {
                for (int value : List.of(0, 1, 2, 3, 4, 7, 8, 15, 16, 31, 32, 36, 63, 64, 85, 127, 128, 254, 255)) {
                    for (String order : ORDERS) {
                        String condition = "(" + form.replace("#", "" + by) + ") " + order + " " + value;
                        assertThat(told(condition).isEmpty())
                                .as(condition)
                                .isEqualTo(outcomes(condition).size() == 2);
                    }
                }
            }
        }
    }

    private String condition(int deep) {
        int kind = random.nextInt(deep == 0 ? 2 : 6);
        return switch (kind) {
            case 0, 1, 2 -> {
                String type = TYPES.get(random.nextInt(TYPES.size()));
                String left = number(type, 2);
                // Often the same, which is no draw of its own.
                String right = random.nextInt(8) == 0 ? left : random.nextBoolean() ? literal(type) : number(type, 2);
                yield left + " " + ORDERS.get(random.nextInt(ORDERS.size())) + " " + right;
            }
            case 3 -> "!(" + condition(deep - 1) + ")";
            default -> {
                // Of one thing.
                String thing = random.nextBoolean() ? "a" : "i8(a)";
                String sign = random.nextBoolean() ? " && " : " || ";
                StringBuilder joined = new StringBuilder();
                for (int n = 2 + random.nextInt(3); n > 0; n--) {
                    joined.append(
                                    random.nextInt(4) == 0
                                            ? "(" + condition(deep - 1) + ")"
                                            : thing + " " + ORDERS.get(random.nextInt(ORDERS.size())) + " "
                                                    + random.nextInt(thing.equals("a") ? 6 : 4))
                            .append(n > 1 ? sign : "");
                }
                yield joined.toString();
            }
        };
    }

    /** A number of a type, by what is done with the byte. */
    private String number(String type, int deep) {
        if (deep == 0 || random.nextInt(5) == 0) {
            return type.equals("u8") ? "a" : type + (random.nextBoolean() ? "(a)" : "(i8(a))");
        }
        String left = "(" + number(type, deep - 1) + ")";
        return switch (random.nextInt(6)) {
            case 0 -> "~" + left;
            case 1 -> "-" + left;
            case 2 -> left + (random.nextBoolean() ? " << " : " >> ") + random.nextInt(8);
            case 3 -> type + "(" + number(TYPES.get(random.nextInt(TYPES.size())), deep - 1) + ")";
            case 4 -> left + List.of(" / ", " % ").get(random.nextInt(2)) + divisor(type, deep);
            default ->
                left
                        + List.of(" + ", " - ", " * ", " & ", " | ", " ^ ").get(random.nextInt(6))
                        + (random.nextBoolean() ? literal(type) : "(" + number(type, deep - 1) + ")");
        };
    }

    private String divisor(String type, int deep) {
        return random.nextInt(3) == 0
                ? "(" + number(type, deep - 1) + ")"
                : (type.startsWith("i") && random.nextBoolean() ? "-" : "") + (1 + random.nextInt(20));
    }

    private String literal(String type) {
        int bits = type.equals("i8") ? 6 : 7;
        long number = random.nextInt(2 << random.nextInt(type.endsWith("8") ? bits + 1 : 10));
        return (type.startsWith("i") && random.nextInt(3) == 0 ? "-" : "") + number;
    }

    private static Source source(String condition) {
        return new Source("handler.ash", "message { let a = take u8; if " + condition + " { drop; } pass; }");
    }

    /** The comparisons in a condition that are told. */
    private static List<String> told(String condition) {
        Source source = source(condition);
        List<String> told = new ArrayList<>();
        for (Diagnostic diagnostic : AshCompiler.compile(source).diagnostics()) {
            assertThat(diagnostic.severity()).as(diagnostic.toString()).isEqualTo(Diagnostic.Severity.WARNING);
            assertThat(diagnostic.code()).isEqualTo(AshCode.ALWAYS);
            Position.InText at = (Position.InText) diagnostic.position();
            told.add(source.text().substring(at.start(), at.end()));
        }
        return told;
    }

    /** What comes of all values of a byte, but for those of which nothing can be said as something is divided by zero. */
    private static TreeSet<String> outcomes(String condition) {
        Diagnostics none = new Diagnostics();
        Source source = source(condition);
        Evaluation evaluation = new Evaluation(Syntax.read(source, none)
                .flatMap(tree -> Checker.check(tree, source, Library.standard(), none))
                .orElseThrow());
        TreeSet<String> outcomes = new TreeSet<>();
        for (int a = 0; a < 256; a++) {
            outcomes.add(evaluation.run(new byte[] {(byte) a}).end());
        }
        outcomes.removeIf(outcome -> outcome.startsWith("abort"));
        return outcomes;
    }
}
