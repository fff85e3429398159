package dev.exocode.host.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.capture.CaptureReader;
import dev.exocode.sandbox.fuzz.Front;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.golden.Golden;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is drawn is near enough to what is right that much of it goes through, and is the same for the same numbers. */
@OnOneJdk
class FrontsTest {
    private static final int DRAWN = 2000;

    @TempDir
    private Path folder;

    @Test
    void aFifthOfTheFiltersCompileAndNoneThrows() {
        aFifthCompiles(new FilterFront());
    }

    @Test
    void aFifthOfTheExpressionsCompileAndNoneThrows() {
        aFifthCompiles(new ExpressionFront());
    }

    @Test
    void aFifthOfTheProtocolsCompileAndNoneThrows() {
        aFifthCompiles(new ProtocolsFront());
    }

    private static void aFifthCompiles(Front front) {
        Random random = new Random(5);
        int compiled = 0;
        for (int i = 0; i < DRAWN; i++) {
            compiled += front.take(front.draw(random)).isEmpty() ? 0 : 1;
        }
        assertThat(compiled).isBetween(DRAWN / 5, DRAWN * 9 / 10);
    }

    @Test
    void halfOfTheCapturesOpenAndManyHavePackets() throws IOException {
        CaptureFront front = new CaptureFront();
        Random random = new Random(5);
        int opened = 0;
        long packets = 0;
        for (int i = 0; i < DRAWN; i++) {
            byte[] input = front.draw(random);
            assertThat(front.take(input)).isEmpty();
            var capture =
                    CaptureReader.of(new ByteArrayInputStream(input), "capture").value();
            opened += capture.isPresent() ? 1 : 0;
            if (capture.isPresent()) {
                try (CaptureReader reader = capture.get()) {
                    packets += reader.next() ? 1 : 0;
                }
            }
        }
        assertThat(opened).isBetween(DRAWN / 2, DRAWN * 99 / 100);
        assertThat(packets).isGreaterThan(DRAWN / 5);
    }

    @Test
    void whatIsDrawnIsDeterminedAndCanBeWritten() throws IOException {
        for (Front front : List.of(
                new FilterFront(),
                new ProtocolsFront(),
                new ExpressionFront(),
                new CaptureFront(),
                new ScenarioFront())) {
            byte[] drawn = front.draw(new Random(9));
            assertThat(front.draw(new Random(9))).isEqualTo(drawn);
            Path file = Files.writeString(folder.resolve(front.name() + ".t"), "# why\n" + front.sections(drawn));
            assertThat(Golden.read(file).sections()).hasSizeGreaterThan(1);
        }
    }
}
