package dev.exocode.verifier;

import dev.exocode.vcode.OnOneJdk;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The decisions of {@link AcceptanceTest} all at once, for whoever asks thousands of times: under {@code -Pmutation}. */
@OnOneJdk
class DecisionsTest {
    private static final List<AcceptanceProgram> PROGRAMS = Stream.of("safe", "unsafe")
            .flatMap(folder -> AcceptanceProgram.in(folder).stream())
            .toList();

    @Test
    void allAreDecidedRightly() {
        PROGRAMS.forEach(AcceptanceTest::assertDecided);
    }
}
