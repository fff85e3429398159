package dev.exocode.sandbox.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.golden.Golden;
import dev.exocode.vcode.random.Generator;
import dev.exocode.vcode.random.Shape;
import dev.exocode.vcode.random.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fuzzer finds what is wrong, finds the same every time, and finds nothing where nothing is. */
@OnOneJdk
class FuzzerTest {
    private static final Fuzzer FUZZER = new Fuzzer(20261121, List.of());

    @TempDir
    private Path folder;

    @Test
    void aShortRunFindsNothingAndComesByMuch() {
        Summary summary = FUZZER.run(Fuzzer.Limits.cases(1200), soFar -> true);
        assertThat(summary.findings()).isEmpty();
        assertThat(summary.cases()).isEqualTo(1200);
        assertThat(summary.programs()).isBetween(800L, 1150L);
        assertThat(summary.accepted()).as("accepted").isGreaterThan(summary.programs() / 4);
        assertThat(summary.instrumented()).as("instrumented").isGreaterThan(50);
        assertThat(summary.executions()).isGreaterThan(10_000);
        assertThat(summary.coverage().ops()).hasSizeGreaterThan(60);
        assertThat(summary.coverage().traps()).hasSizeGreaterThan(3);
        assertThat(summary.coverage().proved()).hasSizeGreaterThan(10);
        assertThat(summary.coverage().checked()).hasSizeGreaterThan(1);
    }

    /** The number of threads changes who looks at a case, and nothing else. */
    @Test
    void theSameSeedFindsTheSame() {
        Fuzzer planted = FUZZER.planted(Plant.UNDO);
        Summary one = planted.run(Fuzzer.Limits.cases(150), soFar -> true);
        Summary again = planted.run(Fuzzer.Limits.cases(150), soFar -> true);
        assertThat(again).usingRecursiveComparison().ignoringFields("seconds").isEqualTo(one);
        assertThat(one.findings()).isNotEmpty();
        Summary other = new Fuzzer(20261122, List.of()).run(Fuzzer.Limits.cases(150), soFar -> true);
        assertThat(other.executions()).isNotEqualTo(one.executions());
        Summary alone = FUZZER.run(Fuzzer.Limits.cases(150), soFar -> true);
        Summary two = FUZZER.run(Fuzzer.Limits.cases(150).withJobs(2), soFar -> true);
        assertThat(two).usingRecursiveComparison().ignoringFields("seconds").isEqualTo(alone);
    }

    @ParameterizedTest
    @EnumSource(
            value = Plant.class,
            names = {
                "CHARGED",
                "DATA",
                "OVERRUN",
                "UNDO",
                "UNDO_STATE",
                "CHECK",
                "CHARGE",
                "LAX",
                "WORST_CASE",
                "CLAIMS",
                "CERTIFICATE",
                "THROWS",
                "PROOFS",
                "RESULT",
                "SCRATCH",
                "FORGETS",
                "SENDS"
            })
    void whatIsPlantedIsFoundAndMadeSmall(Plant plant) throws IOException {
        Summary summary = FUZZER.planted(plant).run(Fuzzer.Limits.cases(4000).withFindings(1), soFar -> true);
        assertThat(summary.findings()).as(plant.bug()).hasSize(1);
        Finding finding = summary.findings().get(0);
        Path file = Files.writeString(folder.resolve(finding.name() + ".t"), finding.golden());
        Golden golden = Golden.read(file);
        assertThat(golden.why())
                .startsWith(
                        "planted bug " + plant.word() + ": " + finding.oracle().failure())
                .endsWith("case " + finding.number());
        // As it is committed, it fails where the bug is, and nowhere else.
        assertThat(golden.section("oracles")).isEqualTo("all hold\n");
        assertThat(FindingsGoldenTest.oracles(new Subject(), golden)).isEqualTo("all hold\n");
        assertThat(FindingsGoldenTest.oracles(plant.subject(), golden))
                .contains(finding.oracle() + ": " + finding.detail());
        // Two programs, where one is forged for another.
        long most = finding.kind() == Kind.FORGED ? 100 : 30;
        assertThat(finding.golden().lines().count()).as(finding.golden()).isLessThan(most);
    }

    /** A run that is not undone takes a store and a way out, and no more. */
    @Test
    void whatIsFoundIsSmall() {
        Summary summary =
                FUZZER.planted(Plant.UNDO).run(Fuzzer.Limits.cases(2000).withFindings(1), soFar -> true);
        String golden = summary.findings().get(0).golden();
        assertThat(golden).contains("--- assembly\n", "--- packets\n", "--- oracles\n");
        assertThat(golden.lines().filter(line -> line.startsWith("        "))).hasSizeLessThanOrEqualTo(3);
    }

    /** A golden holds all that a case was: letters that no text file keeps, too. */
    @Test
    void whatWasFedInIsReadAgainAsItWas() throws IOException {
        Set<String> sections = new TreeSet<>();
        Report report = new Report(7, Optional.empty());
        for (int number = 0; number < 400; number++) {
            Drawing drawing = Drawing.of(7, number, List.of());
            Finding finding = report.hang(number, drawing);
            Golden golden = Golden.read(Files.writeString(folder.resolve(finding.name()), finding.golden()));
            sections.addAll(golden.sections().keySet());
            assertThat(FindingsGoldenTest.input(golden))
                    .usingRecursiveComparison()
                    .isEqualTo(drawing.input());
            assertThat(FindingsGoldenTest.packets(golden))
                    .usingRecursiveComparison()
                    .isEqualTo(drawing.packets());
        }
        assertThat(sections)
                .containsExactly("bytes", "bytes other", "bytes text", "oracles", "packets", "seed", "text");
    }

    /** Takes bytes, and trips over one. */
    private static final class Tripping implements Front {
        @Override
        public String name() {
            return "tripping";
        }

        @Override
        public byte[] draw(Random random) {
            byte[] bytes = new byte[20];
            random.nextBytes(bytes);
            return bytes;
        }

        @Override
        public List<byte[]> take(byte[] input) {
            for (byte b : input) {
                if (b == 'x') {
                    throw new IllegalStateException("tripped");
                }
            }
            return List.of();
        }

        @Override
        public String sections(byte[] input) {
            return "--- source\n" + new String(input, StandardCharsets.ISO_8859_1) + "\n--- diagnostics\n?\n";
        }
    }

    /** Gives programs. */
    private static final class Giving implements Front {
        @Override
        public String name() {
            return "giving";
        }

        @Override
        public byte[] draw(Random random) {
            return new byte[] {(byte) random.nextInt(256)};
        }

        @Override
        public List<byte[]> take(byte[] input) {
            Random random = new Random(input[0]);
            return List.of(
                    BinaryFormat.encode(Surroundings.PROGRAMS.program(Shape.COUNTED, Generator.genes(random, 5))));
        }

        @Override
        public String sections(byte[] input) {
            return "--- source\n" + input[0] + "\n--- diagnostics\n?\n";
        }
    }

    /** What is wrong with a program has nothing to do with what gave it. */
    @Test
    void aProgramThatSomethingGaveIsTheFinding() {
        Summary summary = new Fuzzer(4, List.of(new Giving()))
                .planted(Plant.UNDO)
                .run(
                        Fuzzer.Limits.cases(6000),
                        soFar -> soFar.findings().stream().noneMatch(one -> one.kind() == Kind.FRONT));
        Finding finding = summary.findings().stream()
                .filter(one -> one.kind() == Kind.FRONT)
                .findFirst()
                .orElseThrow();
        assertThat(finding.oracle()).isEqualTo(Oracle.UNDO);
        assertThat(finding.golden())
                .startsWith("# planted bug undo: ")
                .contains("--- assembly\n", "--- packets\n")
                .endsWith("--- oracles\nall hold\n");
    }

    @Test
    void whatIsPluggedInIsFuzzedToo() {
        Summary summary = new Fuzzer(3, List.of(new Tripping()))
                .run(Fuzzer.Limits.cases(4000).withFindings(1), soFar -> true);
        Finding finding = summary.findings().get(0);
        assertThat(finding.kind()).isEqualTo(Kind.FRONT);
        assertThat(finding.detail()).contains("tripped", "take");
        assertThat(finding.golden()).endsWith("--- source\nx\n--- diagnostics\n?\n");
    }

    /** Throws what no case may end as, and again when one looks at what it was. */
    private record Breaking(Error thrown) implements Front {
        @Override
        public String name() {
            return "breaking";
        }

        @Override
        public byte[] draw(Random random) {
            return new byte[] {1, 2};
        }

        @Override
        public List<byte[]> take(byte[] input) {
            throw thrown;
        }

        @Override
        public String sections(byte[] input) {
            throw thrown;
        }
    }

    @Test
    void whateverIsThrownIsFoundAndTheRunGoesOn() {
        for (Error thrown : List.of(new OutOfMemoryError("made up"), new InternalError("made up"))) {
            Summary summary = new Fuzzer(3, List.of(new Breaking(thrown))).run(Fuzzer.Limits.cases(400), soFar -> true);
            assertThat(summary.cases()).isEqualTo(400);
            assertThat(summary.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.oracle()).isEqualTo(Oracle.EXCEPTION);
                assertThat(finding.detail()).contains("made up");
                assertThat(finding.golden()).endsWith("--- bytes\n0102\n");
            });
        }
    }

    @Test
    void aRunStopsWhenItIsToldTo() {
        Summary summary = FUZZER.run(Fuzzer.Limits.cases(1_000_000), soFar -> soFar.cases() < 50);
        assertThat(summary.cases()).isBetween(50L, 999_999L);
        assertThat(FUZZER.run(Fuzzer.Limits.cases(0), soFar -> true).cases()).isZero();
        assertThatThrownBy(() -> Fuzzer.Limits.seconds(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fuzzer.Limits.cases(1).withJobs(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyPlantHasAWordAndABug() {
        assertThat(Arrays.stream(Plant.values()).map(Plant::word))
                .doesNotHaveDuplicates()
                .allMatch(w -> w.matches("[a-z0-9-]+"));
        assertThat(Arrays.stream(Plant.values()).map(Plant::bug)).doesNotHaveDuplicates();
        assertThat(Plant.values()).hasSizeGreaterThanOrEqualTo(12);
    }
}
