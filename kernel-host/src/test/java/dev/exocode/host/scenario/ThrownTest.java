package dev.exocode.host.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of what a library has thrown. */
class ThrownTest {
    private static final String TRACE = "exocode.trace";

    private static Diagnostic said(Throwable why) {
        return Thrown.said(
                Diagnostic.error(ScenarioCode.LIBRARY, new Position.Whole("web")),
                why,
                ThrownTest.class.getClassLoader());
    }

    private static RuntimeException thrown() {
        try {
            List.of().get(1);
            throw new AssertionError();
        } catch (IndexOutOfBoundsException e) {
            return new IllegalStateException("not\ngood", e);
        }
    }

    @AfterEach
    void nobodyAsks() {
        System.clearProperty(TRACE);
    }

    @Test
    void theLineOfTheLibraryIsTold() {
        Diagnostic said = said(thrown());
        assertThat(said.notes()).hasSize(2);
        assertThat(said.notes().get(0))
                .startsWith("java.lang.IllegalStateException: not")
                .endsWith("good")
                .hasLineCount(1);
        assertThat(said.notes().get(1)).matches("thrown at ThrownTest\\.java:\\d+");
        assertThat(said.help()).contains("EXOCODE_JAVA_OPTS=-Dexocode.trace shows how it came there");
    }

    @Test
    void theWholeTraceIsToldToWhoAsksForIt() {
        System.setProperty(TRACE, "");
        Diagnostic said = said(thrown());
        assertThat(said.notes())
                .anyMatch(note -> note.matches("at .*ThrownTest\\.thrown\\(ThrownTest\\.java:\\d+\\)"))
                .anyMatch(note -> note.matches("Caused by: .*IndexOutOfBoundsException.*"))
                .allSatisfy(note -> assertThat(note).hasLineCount(1));
        assertThat(said.help()).isEmpty();
    }

    /** Of what is thrown there is at least the class, as nobody is to be kept from telling it. */
    @Test
    void whatCannotBeSaidIsNamed() {
        RuntimeException mute = new RuntimeException() {
            private static final long serialVersionUID = 1;

            @Override
            public String getMessage() {
                throw new IllegalStateException("no word");
            }
        };
        assertThat(said(mute).notes().get(0)).isEqualTo(mute.getClass().getName());
    }
}
