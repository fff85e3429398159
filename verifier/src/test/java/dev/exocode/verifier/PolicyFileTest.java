package dev.exocode.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.Soon;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text and policies correspond, and no text does harm. */
@OnOneJdk
class PolicyFileTest {
    private static final Duration SHORT = Duration.ofSeconds(20);
    private static final int MEGABYTE = 1 << 20;

    private static Result<Policy> parse(String text) {
        return PolicyFile.parse(new Source("p.policy", text));
    }

    @Provide
    Arbitrary<Policy> policies() {
        return AnyPolicy.policies();
    }

    /** Policies that differ have different texts, too: one text is read as one policy. */
    @Property(tries = 2000)
    void readsWhatItWrites(@ForAll("policies") Policy policy) {
        Result<Policy> read = parse(policy.text());
        assertThat(read.diagnostics()).as(policy.text()).isEmpty();
        assertThat(read.value()).as(policy.text()).contains(policy);
        assertThat(read.value().orElseThrow().text()).isEqualTo(policy.text());
        assertThat(read.value().orElseThrow().hash()).isEqualTo(policy.hash());
    }

    @Property(tries = 500)
    void orderAndSpaceMeanNothing(@ForAll("policies") Policy policy, @ForAll long seed) {
        String text = policy.text()
                .lines()
                .sorted((a, b) -> Long.compare(a.hashCode() * (seed | 1), b.hashCode() * (seed | 1)))
                .map(line -> "\t" + line.replace(" ", "  ").replace("..", " .. ") + " # comment\r\n\n")
                .collect(Collectors.joining());
        assertThat(parse(text).value()).as(text).contains(policy);
    }

    @Provide
    Arbitrary<String> soup() {
        String words =
                "unproved refuse check fuel packet-bytes instructions depth floating-point recursion yes no region "
                        + "packet state local none read write host-call host-calls any f g ( ) [ ] , .. i u ul l d v 0 1 64 -1 "
                        + "0xffffffffffffffff 18446744073709551616 1_0 1__0 0x . - # \" \0 \ud83d \u00e9 \u2028";
        return Arbitraries.of(
                        Stream.concat(Stream.of(words.split(" ")), Stream.of("\n", "\n", "\n", "\r", "\r\n", "\t"))
                                .toList())
                .list()
                .ofMaxSize(60)
                .map(list -> String.join(" ", list));
    }

    @Property(tries = 3000)
    void wordsInAnyOrderAreReadOrRefused(@ForAll("soup") String text) {
        requirePolicyOrPositions(text);
    }

    @Property(tries = 1000)
    void oneWordTooManyOrTooFewIsReadOrRefused(
            @ForAll("policies") Policy policy, @ForAll("soup") String words, @ForAll int place) {
        String text = policy.text();
        int from = Math.floorMod(place, text.length());
        int to = Math.min(text.length(), from + Math.floorMod(place >> 8, 8));
        requirePolicyOrPositions(text.substring(0, from) + words.split(" ")[0] + text.substring(to));
    }

    @Property(tries = 1000)
    void anyTextIsReadOrRefused(@ForAll String text) {
        requirePolicyOrPositions(text);
    }

    private static void requirePolicyOrPositions(String text) {
        Result<Policy> read = parse(text);
        assertThat(read.value().isEmpty()).isEqualTo(!read.diagnostics().isEmpty());
        assertThat(read.diagnostics()).hasSizeLessThanOrEqualTo(Diagnostics.MAX_REPORTED);
        int before = 0;
        for (Diagnostic diagnostic : read.diagnostics()) {
            assertThat(diagnostic.code()).isInstanceOf(PolicyCode.class);
            assertThat(diagnostic.toString()).startsWith("p.policy:");
            Position.InText in = (Position.InText) diagnostic.position();
            assertThat(in.start()).isBetween(before, text.length());
            assertThat(in.end()).isBetween(in.start(), text.length());
            assertThat(text.substring(in.start(), in.end())).doesNotContain("\n");
            before = text.indexOf('\n', in.start()) + 1;
        }
        read.value()
                .ifPresent(policy -> assertThat(parse(policy.text()).value()).contains(policy));
    }

    @Test
    void lineEndsOfWindowsAreNoPartOfTheirLine() {
        assertThat(parse("depth 8\r\nfuel\r\n").diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.position()).isEqualTo(new Position.InText(source(d), 13, 13)));
    }

    private static Source source(Diagnostic diagnostic) {
        return ((Position.InText) diagnostic.position()).source();
    }

    @Test
    void bytesThatAreNoTextAreRefusedWithPositions() {
        byte[] bytes = new byte[4096];
        for (int seed = 0; seed < 100; seed++) {
            new Random(seed).nextBytes(bytes);
            for (String text : new String[] {
                new String(bytes, StandardCharsets.UTF_8), new String(bytes, StandardCharsets.ISO_8859_1)
            }) {
                assertThat(parse(text).value()).isEmpty();
                requirePolicyOrPositions(text);
            }
        }
    }

    private static Stream<Arguments> huge() {
        Random random = new Random(1);
        String noise = random.ints(MEGABYTE, 0, 256)
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
        return Stream.of(
                Arguments.of("noise", noise),
                Arguments.of("lines of noise", "x?y\n".repeat(MEGABYTE / 4)),
                Arguments.of("lines of words", "fuell 1\n".repeat(MEGABYTE / 8)),
                Arguments.of("one line twice and again", "fuel 1\n".repeat(MEGABYTE / 7)),
                Arguments.of("one word", "x".repeat(MEGABYTE)),
                Arguments.of("one name", "host-call " + "x".repeat(MEGABYTE) + "() v"),
                Arguments.of("one number", "fuel " + "9".repeat(MEGABYTE)),
                Arguments.of("many underscores", "fuel 1" + "_1".repeat(MEGABYTE / 2)),
                Arguments.of("zeros and underscores", "fuel 0x" + "0_".repeat(MEGABYTE / 2) + "g"),
                Arguments.of("one line of arguments", "host-call f(" + "u, ".repeat(MEGABYTE / 3)),
                Arguments.of("one line of brackets", "host-call f" + "(".repeat(MEGABYTE)),
                Arguments.of("words behind a value", "fuel 1" + " 1".repeat(MEGABYTE / 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("huge")
    void muchNonsenseIsRefusedFast(String what, String text) {
        assertThat(readSoon(text)).as(what).isEmpty();
    }

    private static Optional<Policy> readSoon(String text) {
        return Soon.within(SHORT, () -> {
            requirePolicyOrPositions(text);
            return parse(text).value();
        });
    }

    private static Stream<Arguments> lengthy() {
        String calls = IntStream.range(0, MEGABYTE / 32)
                .mapToObj(i -> "host-call call" + i + "(u 0.." + i + ") v\n")
                .collect(Collectors.joining());
        return Stream.of(
                Arguments.of("calls", calls),
                Arguments.of("nothing", "\n".repeat(MEGABYTE)),
                Arguments.of("space", " ".repeat(MEGABYTE)),
                Arguments.of("a comment", "#".repeat(MEGABYTE)),
                Arguments.of("zeros", "fuel " + "0".repeat(MEGABYTE) + "1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lengthy")
    void muchThatMeansSomethingIsReadFast(String what, String text) {
        assertThat(readSoon(text)).as(what).isPresent();
    }
}
