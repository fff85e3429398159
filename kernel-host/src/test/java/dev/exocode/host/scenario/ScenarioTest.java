package dev.exocode.host.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.fuzz.ScenarioFront;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of scenarios, whatever they say. */
class ScenarioTest {
    private static final int READ = 2000;
    private static final int RUN = 150;
    private static final int MOST_PAGES = 4096;

    private static Result<Scenario> read(String text) {
        return Scenario.read(new Source("test.scenario", text), Map.of());
    }

    private static ScenarioRun open(String text) {
        return ScenarioRun.open(read(text).orThrow(), Map.of(), true, false).orThrow();
    }

    private static String drawn(Random random) {
        return new String(new ScenarioFront().draw(random), StandardCharsets.UTF_8);
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        Result<Scenario> refused = read("#".repeat(Scenario.MAX_SOURCE_CHARS + 1));
        assertThat(refused.diagnostics()).extracting(Diagnostic::code).containsExactly(ScenarioCode.SIZE);
        assertThat(read("#".repeat(Scenario.MAX_SOURCE_CHARS)).value()).isPresent();
    }

    @Test
    void aFifthOfWhatIsDrawnCanBeReadAndNoneThrows() {
        Random random = new Random(5);
        int good = 0;
        for (int i = 0; i < READ; i++) {
            Result<Scenario> result = read(drawn(random));
            boolean errors = result.diagnostics().stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
            assertThat(errors).isEqualTo(result.value().isEmpty());
            good += errors ? 0 : 1;
        }
        assertThat(good).isBetween(READ / 5, READ * 9 / 10);
    }

    /** No text, however it is made of the words of the language, overflows a stack or takes long. */
    @Test
    void wordsInARowAreReadOrRefused() {
        String[] words =
                "kernel { } ; device = link capture \"a\" environment at every 3 ms create run claim handler on with of ring into x , % 1.5"
                        .split(" ");
        Random random = new Random(6);
        for (int i = 0; i < READ; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(i % 100 == 0 ? 8000 : 40); length > 0; length--) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            assertThat(read(text.toString()).diagnostics()).hasSizeLessThanOrEqualTo(40);
        }
    }

    /** Runs check their kernel themselves when they are over, see {@link ScenarioRun#run}. */
    @Test
    void whatIsDrawnRunsTheSameAgain() {
        Random random = new Random(7);
        int ran = 0;
        while (ran < RUN) {
            String text = drawn(random);
            Result<Scenario> result = read(text);
            boolean small = result.value().isPresent()
                    && result.value().get().settings.pages() <= MOST_PAGES
                    && result.value().get().runNanos > 0
                    && result.value().get().runNanos < 50_000_000;
            if (small) {
                ran++;
                ScenarioReport first = open(text).run(nanos -> true);
                ScenarioReport second = open(text).run(nanos -> true);
                assertThat(second.toString()).as(text).isEqualTo(first.toString());
            }
        }
    }

    @Test
    void timePassesNowhereButWhereSomethingHappens() {
        List<Long> moments = new ArrayList<>();
        ScenarioReport report = open("""
                        kernel { slices 4 of 1 ms; }
                        environment idle { slices 1; }
                        environment busy { pages 9; when revoked obey 1 at a time; slices 1; }
                        at 500 ms revoke 3 pages of busy within 1 s;
                        run 10 s;
                        """).run(nanos -> moments.add(nanos));
        assertThat(report.nanos()).isEqualTo(10_000_000_000L);
        assertThat(moments).contains(500_000_000L).isSorted().hasSizeLessThan(40);
        assertThat(report.environments().get(1).pages()).isEqualTo(6);
        assertThat(report.environments().get(1).slices()).isBetween(3L, 12L);
    }

    /** An answer is dated by when it has come to the other end, however fast the capture is. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void whatLeavesIsDatedInTheTimeOfTheCapture(int speed, @TempDir Path folder) throws IOException {
        Path root = Path.of("..").toAbsolutePath().normalize();
        Path capture = root.resolve("examples/captures/exocode.pcap");
        Path out = folder.resolve("out.pcap");
        open("""
                        device wire = link from "%s" speed %dx delay 50 ms out "%s";
                        environment pings { handler "%s"; may send "icmp[0] = 0"; }
                        """.formatted(capture, speed, out, root.resolve("examples/handlers/echo.ash")))
                .run(nanos -> true);
        List<Long> asked = times(capture, 8);
        long delay = speed * 100_000_000L;
        // The file has microseconds. Some of those that ask are damaged.
        assertThat(times(out, 0))
                .hasSizeGreaterThan(80)
                .allMatch(answered -> asked.stream()
                        .map(nanos -> nanos + delay - answered)
                        .anyMatch(late -> late >= 0 && late < 1000));
    }

    /** When the echoes of a capture came that are of a type, and untagged over IPv4. */
    private static List<Long> times(Path file, int type) throws IOException {
        List<Long> times = new ArrayList<>();
        try (CaptureReader reader = CaptureReader.open(file).orThrow()) {
            while (reader.next()) {
                int at = reader.offset();
                byte[] data = reader.data();
                if (reader.length() > 34
                        && data[at + 12] == 8
                        && data[at + 13] == 0
                        && data[at + 23] == 1
                        && data[at + 34] == type) {
                    times.add(reader.timestampNanos());
                }
            }
        }
        return times;
    }

    /** The deadline of a demand is met to the nanosecond, also while somebody works. */
    @Test
    void whatIsDueHappensInTheMiddleOfASlice() {
        ScenarioReport report = open("""
                        kernel { slices 1 of 1 ms; reserve 0; }
                        environment busy { slices 1; pages 2; each slice work 900 us; when revoked ignore; }
                        at 3.25 ms revoke 1 page of busy within 50 us;
                        run 5 ms;
                        """).run(nanos -> true);
        assertThat(report.events())
                .filteredOn(line -> line.what().equals("repossessed"))
                .extracting(ScenarioReport.Line::nanos)
                .containsExactly(3_300_000L);
        assertThat(report.environments().get(0).slices()).isEqualTo(5);
    }

    @Test
    void aRunStopsWhenItIsToldTo() {
        AtomicLong last = new AtomicLong();
        ScenarioReport report = open("environment busy { slices 1; each slice work 1 ms; } run 1000 s;")
                .run(nanos -> {
                    last.set(nanos);
                    return nanos < 20_000_000;
                });
        assertThat(report.end()).isEqualTo(ScenarioReport.End.INTERRUPTED);
        assertThat(report.nanos()).isLessThanOrEqualTo(last.get());
    }

    @Test
    void eventsAreBounded() {
        ScenarioReport report = open("""
                        kernel { slices 1 of 10 us; overrun 60000; }
                        environment greedy { slices 1; each slice work 15 us; }
                        run 1 s;
                        """).run(nanos -> true);
        assertThat(report.events()).hasSize(10_000);
        assertThat(report.more()).isPositive();
        assertThat(report.environments().get(0).forfeits()).isGreaterThan(10_000);
    }
}
