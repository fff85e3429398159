package dev.exocode.dpf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.Soon;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No source makes the compiler throw, run long or need much stack. */
class LimitsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int SMALL_STACK_BYTES = 256 * 1024;
    private static final int CHAIN = 100_000;
    private static final List<String> WORDS = List.of(
            "SHIFT",
            "(",
            ")",
            "(",
            ")",
            "~",
            "-",
            "*",
            "/",
            "%",
            "+",
            ":",
            "<<",
            ">>",
            "&",
            "^",
            "|",
            "==",
            "&&",
            "&&",
            "0:8",
            "12:16",
            "0",
            "1",
            "0xff",
            "18446744073709551615",
            "10.0.0.1",
            "02:00:00:00:00:01",
            "tcp.dport",
            "ip.hlen",
            "ip.proto == 6",
            "0:8 == 1",
            "eth.type",
            "nothing",
            "# comment\n",
            "\n",
            "@",
            "||",
            "||",
            "!",
            "!",
            "!=",
            "<",
            ">=",
            "in",
            "{",
            "}",
            ",",
            "..",
            "signed(",
            "length",
            "tcp",
            "ip.src in 10.0.0.0/8",
            "10.0.0.0/8",
            "{1, 5..7}",
            "ip6.src in 2001:db8::/32",
            "inet.dst",
            "::1",
            "0:128",
            "const",
            "const A = 80;",
            "const A = {A, 1..5};",
            "priority",
            "priority 3;",
            "param",
            "param B;",
            "param C = 80;",
            "order little;",
            "order",
            "little(",
            "little(0:16) == 1",
            "C",
            "=",
            ";",
            ";",
            "A",
            "0x");

    /** What is loaded once, with the first filter, takes stack by no filter's size. */
    @BeforeAll
    static void load() {
        DpfCompiler.compile(new Source("filter.dpf", "inner.tcp.dport + 1 == 5 || !arp"), LinkType.ETHERNET);
    }

    /** Compiles with a small stack and a clock. */
    private static Result<Program> compile(String text) {
        Result<Program> result = Soon.within(
                LONG, SMALL_STACK_BYTES, () -> DpfCompiler.compile(new Source("filter.dpf", text), LinkType.ETHERNET));
        assertSound(result);
        // What a user sees must not throw either.
        result.diagnostics().forEach(Diagnostic::toString);
        return result;
    }

    private static void assertSound(Result<Program> result) {
        assertThat(result.diagnostics()).hasSizeLessThanOrEqualTo(Diagnostics.MAX_REPORTED);
        assertThat(result.diagnostics())
                .isSortedAccordingTo((a, b) -> a.position().compareTo(b.position()));
        assertThat(result.value().isEmpty())
                .isEqualTo(result.diagnostics().stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR));
    }

    private static List<String> codes(Result<Program> result) {
        return result.diagnostics().stream().map(d -> d.code().id()).distinct().toList();
    }

    private static String repeated(String word, String separator, int count) {
        return String.join(separator, Collections.nCopies(count, word));
    }

    @Test
    void sourceSize() {
        String full = "0:8 == 1" + " ".repeat(DpfCompiler.MAX_SOURCE_CHARS - 8);
        assertThat(codes(compile(full))).isEmpty();
        assertThat(compile(full + " ").diagnostics().toString())
                .isEqualTo("[filter.dpf: error[D0105]: a filter's source must not pass the limit"
                        + "  characters=8388609 limit=8388608]");
    }

    @Test
    void atoms() {
        assertThat(compile(repeated("12:16 & 0 == 0", " && ", DpfCompiler.MAX_ATOMS / 2))
                        .value())
                .isPresent();
        assertThat(compile(repeated("0:8 == 1 && 1:8 == 2", " || ", DpfCompiler.MAX_ATOMS / 2))
                        .value())
                .isPresent();
        Result<Program> over = compile(repeated("0:8 == 1", "\n&& ", DpfCompiler.MAX_ATOMS + 3));
        assertThat(over.diagnostics()).hasSize(1);
        assertThat(over.diagnostics().get(0).headline())
                .isEqualTo(
                        "filter.dpf:4097:4: error[D0311]: a filter must not have more atoms and operations than the limit"
                                + "  limit=4096");
    }

    @Test
    void differentAtoms() {
        List<String> atoms = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            atoms.add("ip.src == 10.0." + i / 256 + "." + i % 256 + " && tcp.dport == " + i);
        }
        assertThat(compile(String.join(" || ", atoms)).value()).isPresent();
    }

    @Test
    void members() {
        List<String> members = new ArrayList<>();
        for (int i = 0; i <= DpfCompiler.MAX_MEMBERS; i++) {
            members.add("10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256);
        }
        String all = String.join(", ", members.subList(0, DpfCompiler.MAX_MEMBERS));
        String even = IntStream.range(0, members.size() / 2)
                .mapToObj(i -> members.get(2 * i))
                .collect(Collectors.joining(", "));
        assertThat(compile("ip.src in {" + even + "}").value()).isPresent();
        assertThat(compile("ip.src in {" + all + "}").value()).isPresent();
        assertThat(codes(compile("ip.src in {" + String.join(", ", members) + "}")))
                .containsExactly("D0320");
        assertThat(codes(compile("ip.src in {" + "10.0.0.1..10.0.0.2,".repeat(1000) + "10.0.0.9}")))
                .isEmpty();
    }

    @Test
    void fieldShifts() {
        int most = DpfCompiler.MAX_FIELD_SHIFTS;
        assertThat(compile(repeated("SHIFT(0:8)", " && ", most) + " && 0:8 == 1")
                        .value())
                .isPresent();
        assertThat(codes(compile(repeated("SHIFT(0:8)", " && ", most + 5)))).containsExactly("D0314");
        assertThat(compile(repeated("SHIFT(0:8) || 1:8 == 2", " && !", 1)).value())
                .isPresent();
    }

    @Test
    void operations() {
        int deep = DpfCompiler.MAX_NESTING;
        assertThat(codes(compile(repeated("ip.ttl", "+", deep + 1) + " == 5"))).isEmpty();
        assertThat(codes(compile(repeated("ip.ttl", "+", CHAIN) + " == 5"))).containsExactly("D0315");
        String balanced = "ip.ttl";
        for (int i = 0; i < 16; i++) {
            balanced = "(" + balanced + "*" + balanced + ")";
        }
        assertThat(codes(compile(balanced + " == 1"))).containsExactly("D0311");
    }

    /** As many message bases as there may be at once, each needed behind the next. */
    @Test
    void basesInsideEachOther() {
        for (int deep = 1; deep < DpfCompiler.MAX_NESTING / 5; deep++) {
            String filter = "(SHIFT(0:8) && 1:8 == 2 && (".repeat(deep) + "tcp" + " || 3:8 == 4))".repeat(deep);
            List<String> codes = codes(compile(filter));
            if (deep <= 15) {
                assertThat(codes).as("%d", deep).isEmpty();
            } else if (deep >= 29) {
                assertThat(codes).as("%d", deep).containsExactly("D0321");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "~",
                "-",
                "~(",
                "SHIFT(",
                "(-",
                "((((~",
                "1|1^1&1<<1+1*(",
                "!",
                "{",
                "!(",
                "1 || ! (",
                "signed("
            })
    void nesting(String opener) {
        int deep = 50_000;
        assertThat(codes(compile(opener.repeat(deep)))).containsExactly("D0104");
        assertThat(codes(compile(opener.repeat(deep) + "0:8 == 1" + ")".repeat(deep))))
                .containsExactly("D0104");
    }

    @Test
    void deepestNesting() {
        int deep = DpfCompiler.MAX_NESTING;
        assertThat(codes(compile("(".repeat(deep - 1) + "0:8 == 1" + ")".repeat(deep - 1))))
                .isEmpty();
        assertThat(codes(compile("0:64 == " + "~".repeat(deep - 1) + "0"))).isEmpty();
        // Six operators and a parenthesis wait in each group.
        String group = "1 | 1 ^ 1 & 1 << 1 * 0 + 1 * (";
        assertThat(codes(compile("0:64 & 0 == " + group.repeat(deep / 8) + "1" + ")".repeat(deep / 8))))
                .doesNotContain("D0104");
        assertThat(codes(compile("0:64 & 0 == " + group.repeat(deep) + "1" + ")".repeat(deep))))
                .containsExactly("D0104");
    }

    @Test
    void longChains() {
        assertThat(codes(compile(repeated("0:8 == 1", "&&", CHAIN)))).containsExactly("D0311");
        assertThat(codes(compile("0:64 == " + repeated("1", "+", CHAIN)))).isEmpty();
        assertThat(codes(compile("0:64 == " + repeated("1", "-", CHAIN)))).containsExactly("D0308");
        assertThat(codes(compile(repeated("1", "==", CHAIN)))).containsExactly("D0204", "D0212");
        assertThat(codes(compile(repeated("0:8 == 1", "||", CHAIN)))).containsExactly("D0311");
        assertThat(codes(compile(repeated("0:8 == 1 || 1:8 == 2", "&&", CHAIN))))
                .containsExactly("D0105");
        assertThat(codes(compile(repeated("0:8 == 1 || 1:8 == 2", "&&", CHAIN / 4))))
                .containsExactly("D0311");
        assertThat(codes(compile("0:8 in " + repeated("1", "..", CHAIN)))).containsExactly("D0211");
        assertThat(codes(compile("0:8 in " + repeated("{1}", ",", CHAIN)))).containsExactly("D0102");
        assertThat(codes(compile("{" + repeated("1", ",", CHAIN) + "}"))).containsExactly("D0202");
        assertThat(codes(compile(repeated("12345:1", ":", CHAIN)))).containsExactly("D0206");
        assertThat(codes(compile(repeated("1", ":", CHAIN)))).containsExactly("D0215");
        assertThat(codes(compile(repeated("1", "::", CHAIN)))).containsExactly("D0102");
        assertThat(codes(compile(repeated("(1)", " ", CHAIN)))).containsExactly("D0102");
        assertThat(codes(compile(")".repeat(CHAIN)))).containsExactly("D0102");
        assertThat(codes(compile(repeated("&&", " ", CHAIN)))).containsExactly("D0102");
        assertThat(codes(compile(repeated("1 2", "&&", CHAIN)))).containsExactly("D0102");
        assertThat(codes(compile("@ ".repeat(CHAIN)))).containsExactly("D0101");
        assertThat(codes(compile("nothing == 1" + " && nothing == 1".repeat(CHAIN / 2))))
                .containsExactly("D0201");
    }

    /** Words in the wrong places do not make the parser deeper than the parentheses are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "()",
                "SHIFT ",
                "( 1 + ) ~ == SHIFT ",
                "( ) ) ( ",
                "~ == ",
                "( ~ ) ",
                "1 ( 2 ) ",
                "(1 && ) 2 ",
                "const A = ( ",
                "const ( ; ",
                "const A = (1; ( ",
                "; (",
                "const A = ~ const A = ( "
            })
    void longNonsense(String words) {
        assertThat(codes(compile(words.repeat(CHAIN / 2))))
                .containsAnyOf("D0102", "D0104")
                .hasSize(1);
    }

    @Test
    void longHeads() {
        StringBuilder heads = new StringBuilder("const A0 = 1;");
        for (int i = 1; i <= CHAIN; i++) {
            heads.append("const A" + i + " = A" + (i - 1) + " + 1;\n");
        }
        assertThat(codes(compile(heads + "0:32 == A" + CHAIN))).isEmpty();
        assertThat(codes(compile(heads + ("const A" + CHAIN + " = 1;").repeat(CHAIN / 2) + "0:8 == 1")))
                .containsExactly("D0218");
        assertThat(codes(compile(heads + "0:8 == B" + CHAIN + " || 0:8 == A".repeat(CHAIN / 2))))
                .containsExactly("D0201");
        assertThat(codes(compile(heads + "const B = {1, 2};".repeat(2)))).containsExactly("D0102");
        assertThat(codes(compile("const A = (((1;".repeat(CHAIN) + "0:8 == A"))).containsExactly("D0102");
        assertThat(codes(compile("const A = " + "(".repeat(DpfCompiler.MAX_NESTING) + "1;".repeat(2) + "0:8 == A")))
                .containsExactly("D0102");
    }

    /** Each set has the one before twice. */
    @Test
    void setsInSets() {
        StringBuilder heads = new StringBuilder("const A0 = {1};");
        int last = DpfCompiler.MAX_NESTING - 1;
        for (int i = 1; i <= last; i++) {
            heads.append("const A" + i + " = {A" + (i - 1) + ", A" + (i - 1) + "};\n");
        }
        assertThat(codes(compile(heads + "0:8 in A17"))).isEmpty();
        assertThat(codes(compile(heads + "0:8 in A18"))).containsExactly("D0320");
        assertThat(codes(compile(heads + "0:8 in A" + last + " || 0:8 in {A" + last + ", A1}")))
                .containsExactly("D0320");
        StringBuilder chain = new StringBuilder("const A0 = {1};");
        for (int i = 1; i <= CHAIN; i++) {
            chain.append("const A" + i + " = {A" + (i - 1) + "};\n");
        }
        assertThat(codes(compile(chain + "0:8 in A" + CHAIN))).containsExactly("D0104");
    }

    @Property(tries = 300)
    void longSoup(@ForAll("soups") String soup) {
        compile(soup.repeat(20_000 / Math.max(1, soup.length())));
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(
                        "SHIFT ",
                        "(",
                        ")",
                        "~",
                        "-",
                        "+",
                        ":",
                        "==",
                        "&&",
                        "0:8 ",
                        "1 ",
                        "tcp.dport ",
                        "||",
                        "!",
                        "{",
                        "}",
                        ",",
                        "const A =",
                        ";",
                        " in ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(words -> String.join("", words));
    }

    @Test
    void longWords() {
        assertThat(codes(compile("0:8 == " + "9".repeat(1_000_000)))).containsExactly("D0307");
        assertThat(codes(compile("0:8 == " + "0".repeat(1_000_000) + "9"))).isEmpty();
        assertThat(codes(compile("x".repeat(1_000_000)))).containsExactly("D0201");
        assertThat(codes(compile("ip.src == 1.2.3." + "9".repeat(1_000_000)))).containsExactly("D0310");
        assertThat(codes(compile("\ud800 \udc00 \ud83d\ude00 \u0000 \ufeff"))).containsExactly("D0101");
    }

    @Test
    void manyRegistersAreNeverNeeded() {
        List<String> atoms = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            atoms.add("SHIFT(0:8) && " + i + ":40 == 1 && tcp.dport & 1 == 1 && udp.dport & 1 == 1");
        }
        assertThat(compile(String.join(" && ", atoms)).value()).isPresent();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> soup = Arbitraries.of(WORDS).list().ofMaxSize(60).map(words -> String.join(" ", words));
        Arbitrary<String> tight = Arbitraries.of(WORDS).list().ofMaxSize(30).map(words -> String.join("", words));
        Arbitrary<String> ascii = Arbitraries.strings().ascii().ofMaxLength(80);
        Arbitrary<String> all = Arbitraries.strings().all().ofMaxLength(80);
        return Arbitraries.oneOf(soup, tight, ascii, all);
    }

    @Property(tries = 3_000)
    void anyArgumentGivesAnAnswer(@ForAll("texts") String text) {
        Source source = new Source("filter.dpf", "const A = 1; param P = {A, 80}; tcp.dport in P || 0:8 == P");
        Result<Program> result = DpfCompiler.compile(source, LinkType.ETHERNET, Arguments.NONE.with("P", text));
        assertSound(result);
        result.diagnostics().forEach(Diagnostic::toString);
    }

    @Property(tries = 10_000)
    void anyTextGivesAnAnswer(@ForAll("texts") String text) {
        for (LinkType link : List.of(LinkType.ETHERNET, LinkType.UNKNOWN)) {
            Result<Program> result = DpfCompiler.compile(new Source("filter.dpf", text), link);
            assertSound(result);
            result.diagnostics().forEach(Diagnostic::toString);
        }
    }
}
