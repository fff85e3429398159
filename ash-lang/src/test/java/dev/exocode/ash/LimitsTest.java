package dev.exocode.ash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.ash.grammar.AshParser;
import dev.exocode.vcode.Soon;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No source makes the compiler throw, run long or need much stack. */
class LimitsTest {
    private static final int TIMES = Boolean.getBoolean("exocode.thorough") ? 100 : 1;
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int SMALL_STACK_BYTES = 256 * 1024;
    private static final List<String> WORDS = List.of(
            ("record map evict counter histogram find enter remove handler filter needs const state user out fn message let var swap if else"
                            + " match for in while max break continue return pass consume drop reply abort assert skip put copy deliver send"
                            + " from take peek cut at true false ( ) [ ] { } { } , ; ; ; : . = += -= -> => ! ~ - * / % + << >> & ^ | .. == < &&"
                            + " || 0 1 0xff 18446744073709551616 'ab' \"why\" '\\\\x0' \"\\\\ 10.0.0.1 a b c u8 u16le i64 bool eth ip gre key packet length("
                            + " remaining( checksum( bswap( u32( now() post( @ # \n")
                    .split(" "));

    /** What is loaded once, with the first handler, takes stack by no handler's size. */
    @BeforeAll
    static void load() {
        Random random = new Random(0);
        for (int i = 0; i < 50; i++) {
            AshCompiler.compile(new Source("handler.ash", Handlers.next(random)));
        }
    }

    /** Compiles with a small stack and a clock, and gives the codes of what was wrong. */
    private static List<String> compile(String text) {
        try {
            return errors(
                    Soon.within(LONG, SMALL_STACK_BYTES, () -> AshCompiler.compile(new Source("handler.ash", text))));
        } catch (RuntimeException | Error e) {
            throw new AssertionError(text.substring(0, Math.min(2000, text.length())), e);
        }
    }

    private static List<String> errors(Result<Handler> result) {
        List<String> errors = result.diagnostics().stream()
                .filter(d -> d.severity() == Diagnostic.Severity.ERROR)
                .map(d -> d.code().id())
                .distinct()
                .toList();
        assertThat(result.diagnostics()).hasSizeLessThanOrEqualTo(Diagnostics.MAX_REPORTED);
        assertThat(result.value().isEmpty()).isEqualTo(!errors.isEmpty());
        // What a user sees must not throw either.
        result.diagnostics().forEach(Diagnostic::toString);
        return errors;
    }

    private static String message(String body) {
        return "message { " + body + " pass; }";
    }

    @Test
    void sourceSize() {
        String handler = message("");
        String full = handler + " ".repeat(AshCompiler.MAX_SOURCE_CHARS - handler.length());
        assertThat(compile(full)).isEmpty();
        assertThat(compile(full + " ")).containsExactly("A0105");
        assertThat(compile(message("{}".repeat(AshCompiler.MAX_SOURCE_WORDS / 2 + 1))))
                .containsExactly("A0105");
    }

    /** Each function calls the one before twice. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_s += 1;", "{ }", "if _s == 3 { }", "let _x = _s;"})
    void programSize(String inside) {
        StringBuilder text = new StringBuilder("state _s : u32; fn f0() { " + inside + " }\n");
        for (int i = 1; i <= 40; i++) {
            String before = "f" + (i - 1) + "();";
            text.append("fn f" + i + "() { " + before + before + " }\n");
        }
        assertThat(compile(text + message("f40();"))).containsExactly("A0501");
        assertThat(compile(text + message("f4();"))).isEmpty();
    }

    @Test
    void longStatement() {
        assertThat(compile("state s : u32; " + message("s = s" + " + s".repeat(50_000) + ";")))
                .containsExactly("A0104");
        assertThat(compile("state s : u32; " + message("s += 1;".repeat(25_000))))
                .containsExactly("A0501");
    }

    /** What ends the run stands behind the program: it counts, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "while a == # max 3 { drop; }",
                "assert a != #, \"N\";",
                "skip a else abort \"N\";",
                "let _x# = take u8 else drop;"
            })
    void manyEnds(String statement) {
        for (int many : List.of(8_500, 13_000, 17_000, 21_000)) {
            StringBuilder text = new StringBuilder("message { let a = take u32; ");
            for (int i = 0; i < many; i++) {
                text.append(statement.replace("#", "" + i)).append(' ');
            }
            if (text.length() < AshCompiler.MAX_SOURCE_CHARS) {
                assertThat(compile(text + "pass; }")).isSubsetOf("A0105", "A0501", "A0502");
            }
        }
        StringBuilder text = new StringBuilder("message { let a = take u32; ");
        for (int i = 0; i < 17_000; i++) {
            text.append("assert a != " + i + "; ");
        }
        assertThat(compile(text + "pass; }")).containsExactly("A0501");
    }

    /** However much is warned of, what keeps a handler from being a program is said. */
    @Test
    void errorsBehindManyWarnings() {
        String unused = "let # = take u8; ";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2 * Diagnostics.MAX_REPORTED; i++) {
            text.append(unused.replace("#", "unused" + i));
        }
        String cuts = "let c# = cut (take u8); skip (peek u8 from c#) from c#; ";
        for (int i = 0; i < 40; i++) {
            text.append(cuts.replace("#", "" + i));
        }
        assertThat(compile(message(text.toString()))).containsExactly("A0502");
    }

    /** One expression of many numbers, none of them deep. */
    @Test
    void wideExpression() {
        String sum = "s" + "+s".repeat(11);
        for (int i = 0; i < 12; i++) {
            sum = "(" + sum + "+" + sum + ")";
        }
        String declared = "state s : u8; ";
        assertThat(compile(declared + message("s = " + sum + ";"))).containsExactly("A0501");
    }

    /** Each function calls the one before once: written out they are as deep as there are functions. */
    @Test
    void longCallChain() {
        for (String inside : List.of("", "while true max 2 { } ", "{{{{{{{{{{{{{{{{{{{{ f# }}}}}}}}}}}}}}}}}}}}")) {
            StringBuilder text = new StringBuilder("fn f0() { }\n");
            for (int i = 1; i <= 1500; i++) {
                String before = "f" + (i - 1) + "();";
                text.append("fn f" + i + "() { "
                        + (inside.contains("#") ? inside.replace("f#", before) : inside + before) + " }\n");
            }
            assertThat(compile(text + message("f1500();"))).containsExactly("A0104");
        }
    }

    @Test
    void manyVariablesGoToMemory() {
        StringBuilder body = new StringBuilder("let first = take u8; var sum = u32(0);\n");
        for (int i = 0; i < 200; i++) {
            body.append("var v" + i + " : u8 = first + " + i + ";\n");
        }
        for (int i = 0; i < 200; i++) {
            body.append("a[v" + i + "] += 1; v" + i + " -= 1; sum += u32(v" + i + ");\n");
        }
        String text = "state a : u8[256]; state s : u32; message { " + body + "s = sum; consume; }";
        Source source = new Source("handler.ash", text);
        Diagnostics none = new Diagnostics();
        Evaluation evaluation = new Evaluation(Syntax.read(source, none)
                .flatMap(tree -> Checker.check(tree, source, dev.exocode.dpf.Library.standard(), none))
                .orElseThrow());
        byte[] message = {100};
        assertThat(Running.run(AshCompiler.compile(source).orThrow(), List.of(message)))
                .containsExactly(evaluation.run(message));
    }

    @Test
    void registers() {
        StringBuilder cursors = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            cursors.append("let c" + i + " = cut (take u8); skip (peek u8 from c" + i + ") from c" + i + ";\n");
        }
        assertThat(compile(message(cursors.toString()))).containsExactly("A0502");
        assertThat(compile("state s : u8; " + message("s = " + "(s+".repeat(45) + "s" + ")".repeat(45) + ";")))
                .containsExactly("A0502");
        assertThat(compile(message("copy message -> out;".repeat(60)))).isEmpty();
    }

    /** As many as may stand behind each other, three of them with conditions; of pipes that hold much, fewer fit where much is held. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "inet_checksum(s)",
                "crc32(n)",
                "count('x', n)",
                "count(k, n)",
                "find('x', n)",
                "xor(key)",
                "xor(u8(key))",
                "swap16"
            })
    void pipesFitRegisters(String pipe) {
        String first =
                "user to : u8[99];\nmessage { let key = take u64; let k = take u8; var s : u16 = 0; var n : u32 = 0;\n";
        String some = " | " + pipe;
        String last = " -> to[u32(k)]; if s == 1 || n == 1 { drop; } pass; }";
        assertThat(compile(first + "copy message" + some.repeat(8) + last)).isEmpty();
        String chosen = some + " if (k == 1)" + some + " if (k > 3)" + some + " if (key % 3 == 0)";
        assertThat(compile(first + "copy message" + chosen + some + last)).isEmpty();
    }

    @Test
    void pipesThatHoldTooMuch() {
        String begin = "message { let k = take u8; var n : u32 = 0; run message";
        String end = "; if n == 1 { drop; } pass; }";
        assertThat(compile(begin + " | find(k, n)".repeat(3) + end)).isEmpty();
        assertThat(compile(begin + " | find(k, n)".repeat(8) + end)).containsExactly("A0502");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "(",
                "~",
                "if true {",
                "x = (",
                "x = ~",
                "x = -",
                "x[",
                "x = a[",
                "while true {",
                "match 1 { 1 => {",
                "let x = cut ",
                "let x = peek u8 at ",
                "for i in 0..2 {",
                "f(",
                "x = 1|1^1&1<<1+1*(",
                "else {",
                "u8(",
                "cut peek"
            })
    void nesting(String opener) {
        int deep = 20_000;
        assertThat(compile("message { " + opener.repeat(deep))).isNotEmpty();
        for (int few = 10; few < AshCompiler.MAX_NESTING; few += 8) {
            compile("message { " + opener.repeat(few));
        }
    }

    /** What stands one behind the other is not in each other, however much it is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "if x == 1 && y != 2 { x = 3; }",
                "if x == 1 { } else if x == 2 { x = 1; } else { y = 2; }",
                "if e = find m[x] { x = e.n; }",
                "if e = find m[x] { x = e.n; } else if e = find m[y] { y = e.n; }",
                "while x + y < 9 max 2 { x += 1; }",
                "match x + 1 { 1 => { } 2..3 => { } else => { x = 1; } }",
                "for i in 0..3 { x += i; }",
                "put ip { hlen = 5, ttl = u8(x + 1) };",
                "{ x += 1; }"
            })
    void longSequences(String statement) {
        String declared = "state x : u32; state y : u32; map m[k : u32] max 4 { n : u32; } ";
        assertThat(compile(declared + message(statement.repeat(300)))).isEmpty();
    }

    /** What is four times as long takes about four times as long to compile, not sixteen times. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "if s == 0 { s = 1; }~ else if s == # { s = #; }~",
                "~if s == # { s = 1; } ~",
                "match s { ~# => { s = 1; } ~ }",
                "match s { 1 => { } 2~, 3# ~ => { s = 1; } }",
                "~{ let c# = cut 1; skip 1 from c#; } ~",
                "~for _i# in 0..3 { s += 1; } ~",
                "~while remaining(message) > # { skip 1; } ~",
                "f(1~, 1~);"
            })
    void timeGrowsWithLength(String form) {
        String[] parts = form.split("~");
        // As many as fit a program.
        int most = form.contains("cut") ? 6_000 : 10_000;
        cpuNanos(parts, most / 4);
        long few = cpuNanos(parts, most / 4);
        long many = cpuNanos(parts, most);
        assertThat(many).as("%s: %s after %s ns", form, many, few).isLessThan(6 * few);
    }

    /** The least of some compilations. */
    private static long cpuNanos(String[] parts, int count) {
        StringBuilder body = new StringBuilder(parts[0]);
        StringBuilder parameters = new StringBuilder("a : u8");
        for (int i = 1; i <= count; i++) {
            body.append(parts[1].replace("#", "" + i));
            parameters.append(", a").append(i).append(" : u8");
        }
        body.append(parts.length > 2 ? parts[2] : "");
        String function = body.indexOf("f(") == 0 ? "fn f(" + parameters + ") { } " : "";
        Source source = new Source("handler.ash", "state s : u32; " + function + message(body.toString()));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long before = threads.getCurrentThreadCpuTime();
            List<String> errors = errors(AshCompiler.compile(source));
            least = Math.min(least, threads.getCurrentThreadCpuTime() - before);
            // Of a function's parameters no more fit than registers: until then all was done.
            assertThat(errors).isSubsetOf("A0502");
        }
        return least;
    }

    @Test
    void operatorsInARow() {
        String declared = "state x : u32; state y : bool; ";
        for (String sign : List.of(" || x == 1", " && x != 1", " ^ true", " || !y")) {
            assertThat(compile(declared + message("y = y" + sign.repeat(90) + ";")))
                    .isEmpty();
            assertThat(compile(declared + message("y = y" + sign.repeat(101) + ";")))
                    .containsExactly("A0104");
        }
        // Each half is as deep as it is long.
        assertThat(compile(declared + message("y = (y" + " || y".repeat(90) + ") && (y" + " || y".repeat(90) + ");")))
                .isEmpty();
        assertThat(compile(declared + message("x = x" + " + 1 * (x".repeat(10) + ")".repeat(10) + ";")))
                .isEmpty();
        assertThat(compile(declared + message("x = x" + " + 1 * (x".repeat(50) + ")".repeat(50) + ";")))
                .containsExactly("A0104");
    }

    @Test
    void longChains() {
        assertThat(compile(message("if true {}" + " else if true {}".repeat(3_000))))
                .isNotNull();
        assertThat(compile("state s : u8; " + message("if s == 1" + " || s == 1".repeat(25_000) + " {}")))
                .isNotNull();
        assertThat(compile("state s : u8; " + message("match s { " + "1, ".repeat(30_000) + "2 => {} }")))
                .isNotNull();
        assertThat(compile(message("x" + ".x".repeat(50_000) + " = 1;"))).isNotEmpty();
        assertThat(compile("const A = 1" + "+1".repeat(50_000) + ";" + message("put u32 A;")))
                .containsExactly("A0104");
    }

    @Test
    void anyWordsGiveAnAnswer() {
        for (int i = 0; i < 3_000 * TIMES; i++) {
            Random random = new Random(i);
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "message { " : "");
            for (int n = random.nextInt(60); n > 0; n--) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
            }
            errors(AshCompiler.compile(new Source("handler.ash", text.toString())));
        }
    }

    @Test
    void anyTextGivesAnAnswer() {
        for (int i = 0; i < 2_000 * TIMES; i++) {
            Random random = new Random(i);
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(80); n > 0; n--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 128 : 0x10000));
            }
            errors(AshCompiler.compile(new Source("handler.ash", text.toString())));
        }
    }

    /**
     * Whatever is added to a message in loops that no number bounds, one in another, is inside of its memory, or is where checks are put
     * in, and its length is good to send, of which there is no check.
     */
    @Test
    void whatLoopsBuildIsProved() {
        int proved = 0;
        List<String> adds = List.of(
                "put u8 1;",
                "put \"many\";",
                "copy c -> out;",
                "copy c | xor(u8(32)) -> out;",
                "copy text[0..length(packet)] -> out;",
                "put udp { len = 8 };",
                "if length(out) > 8 { break; } put u16 2;",
                "if length(out) > 9 { continue; } copy c -> out;",
                "f(n);",
                "while remaining(c) > 0 { copy c -> out; f(take u8 from c); }",
                "for i in 0..n { put u8 i; copy c -> out; }",
                "for e in m { put u32 e.k; }");
        Verifier checks = new Verifier(Policy.INSTRUMENT);
        Verifier strict = new Verifier(Policy.STRICT.withFuel(1L << 48));
        for (String one : adds) {
            for (String other : adds) {
                String text = "needs send; state text : u8[64]; map m[k : u32] max 4 { n : u8; }\n"
                        + "fn f(k : u8) { if k == 1 { put \"one\"; return; } put u8 k; }\n"
                        + "message { while remaining(message) > 0 { let n = take u8; let c = cut n; if n > 3 { " + one
                        + " } else { " + other + " } } reply out; }";
                Handler handler =
                        AshCompiler.compile(new Source("handler.ash", text)).orThrow();
                byte[] bytes = BinaryFormat.encode(handler.program());
                assertThat(checks.verify("handler", bytes)).as(text).isInstanceOf(Verdict.Accepted.class);
                proved += strict.verify("handler", bytes) instanceof Verdict.Accepted ? 1 : 0;
            }
        }
        // All but those where bytes are copied in a loop in a loop, of which one is the first.
        assertThat(proved).isGreaterThanOrEqualTo(adds.size() * (adds.size() - 1));
    }

    /** A loop that says how many rounds it goes is proved to go no more, whatever counts. */
    @ParameterizedTest
    @ValueSource(strings = {"u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64"})
    void countedLoopsAreProved(String type) {
        // The limit lets a hundred rounds of both loops through, but not what a byte can count.
        Verifier strict = new Verifier(Policy.STRICT.withFuel(100_000));
        for (String range : List.of("a..b", "a..100", type + "(0)..b", "a + 1..b - 1")) {
            for (String inside : List.of("s += 1;", "skip 1;", "if s == 3 { break; } s ^= u32(i);")) {
                String text = "state s : u32; message { let a = take " + type + "; let b = take " + type + ";"
                        + " for i in " + range + " max 100 { for j in " + range + " max 60 { " + inside
                        + " } } pass; }";
                byte[] bytes = BinaryFormat.encode(AshCompiler.compile(new Source("handler.ash", text))
                        .orThrow()
                        .program());
                assertThat(strict.verify("handler", bytes)).as(text).isInstanceOf(Verdict.Accepted.class);
            }
        }
    }

    /** A call that gives nothing, in the place of each expression of some handlers. */
    @Test
    void nothingIsNoNumber() {
        int tried = 0;
        for (int i = 0; i < 30 * TIMES; i++) {
            String text = Handlers.next(new Random(i));
            Source source = new Source("handler.ash", text);
            Diagnostics none = new Diagnostics();
            List<ParserRuleContext> places = new ArrayList<>();
            if (!errors(AshCompiler.compile(source)).isEmpty()) {
                continue;
            }
            expressions(Syntax.read(source, none).orElseThrow(), places);
            for (ParserRuleContext place : places) {
                String changed = "fn nothing() { } "
                        + text.substring(0, place.getStart().getStartIndex()) + "nothing()"
                        + text.substring(place.getStop().getStopIndex() + 1);
                tried++;
                try {
                    // Where bytes, a cursor or a range stand that is said instead.
                    assertThat(errors(AshCompiler.compile(new Source("handler.ash", changed))))
                            .as(changed)
                            .containsAnyOf("A0218", "A0212", "A0221");
                } catch (RuntimeException e) {
                    throw new AssertionError(changed, e);
                }
            }
        }
        assertThat(tried).isGreaterThan(1_000);
    }

    /** All expressions but those that are statements. */
    private static void expressions(ParseTree tree, List<ParserRuleContext> to) {
        if (tree instanceof AshParser.ExpressionContext expression
                && !(tree.getParent() instanceof AshParser.CallContext)) {
            to.add(expression);
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            expressions(tree.getChild(i), to);
        }
    }

    /** Handlers with words left out, doubled, exchanged or put from elsewhere. */
    @Test
    void mutatedHandlersGiveAnAnswer() {
        for (int i = 0; i < 1_500 * TIMES; i++) {
            Random random = new Random(i);
            List<String> words =
                    new ArrayList<>(List.of(Handlers.next(random).split("(?<=[ ;(){}.,])|(?=[ ;(){}.,])")));
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                int at = random.nextInt(words.size());
                switch (random.nextInt(4)) {
                    case 0 -> words.set(at, "");
                    case 1 -> words.set(at, words.get(random.nextInt(words.size())));
                    case 2 -> words.set(at, " " + WORDS.get(random.nextInt(WORDS.size())) + " ");
                    default -> words.set(at, words.get(at) + words.get(at));
                }
            }
            errors(AshCompiler.compile(new Source("handler.ash", String.join("", words))));
        }
    }
}
