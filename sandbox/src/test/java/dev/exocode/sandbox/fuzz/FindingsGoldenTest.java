package dev.exocode.sandbox.fuzz;

import dev.exocode.vcode.Soon;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.golden.Golden;
import dev.exocode.vcode.golden.GoldenSuite;
import dev.exocode.vcode.random.Surroundings;
import dev.exocode.vcode.text.Assembler;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What fuzzing found, led all the way again: every oracle is to hold.
 *
 * <p>A program is {@code assembly} or, in hexadecimal, {@code bytes}; with {@code bytes other} and a {@code seed} it is offered with the
 * certificate of the other, in which the seed says what is changed. {@code text}, or {@code bytes text}, two for each letter, is fed
 * to the assembler. {@code packets} are in hexadecimal, one a line.
 */
class FindingsGoldenTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestFactory
    Stream<DynamicTest> goldens() {
        return new GoldenSuite(
                        Set.of("assembly", "bytes", "text", "seed", "packets"),
                        Map.of(
                                "oracles",
                                (golden, section) -> Soon.within(PATIENCE, () -> oracles(new Subject(), golden))),
                        List.of())
                .of("fuzz")
                .tests();
    }

    /** What fails, in the order of how much is looked at; or that nothing does. */
    static String oracles(Subject subject, Golden golden) {
        List<byte[]> packets = packets(golden);
        Input input = input(golden);
        return Stream.of(false, true)
                .flatMap(deep -> Stream.of(new Trial.Effort(false, deep), new Trial.Effort(true, deep)))
                .flatMap(effort -> Shrinking.failure(subject, new Tally(), effort, () -> input, packets).stream())
                .map(failure -> failure.oracle() + ": " + failure.detail() + "\n")
                .distinct()
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(), failed -> failed.isEmpty() ? "all hold\n" : failed));
    }

    /** The packets of a golden. */
    static List<byte[]> packets(Golden golden) {
        return golden.sections()
                .getOrDefault("packets", "")
                .lines()
                .map(line -> GoldenSuite.bytes(line.replace("-", "")))
                .toList();
    }

    /** What a golden feeds in. */
    static Input input(Golden golden) {
        Map<String, String> sections = golden.sections();
        if (sections.containsKey("assembly")) {
            Source source = new Source("program.vs", golden.section("assembly"));
            return new Input.Encoded(BinaryFormat.encode(Assembler.assemble(source, Surroundings.EXTENSIONS)
                    .value()
                    .orElseThrow()
                    .program()));
        } else if (sections.containsKey("text")) {
            return new Input.Text(golden.section("text"));
        } else if (sections.containsKey("bytes text")) {
            byte[] letters = GoldenSuite.bytes(golden.section("bytes text"));
            return new Input.Text(ByteBuffer.wrap(letters).asCharBuffer().toString());
        }
        byte[] bytes = GoldenSuite.bytes(golden.section("bytes"));
        return sections.containsKey("bytes other")
                ? new Input.Forged(
                        bytes,
                        GoldenSuite.bytes(golden.section("bytes other")),
                        Long.parseLong(golden.section("seed").strip()))
                : new Input.Encoded(bytes);
    }
}
