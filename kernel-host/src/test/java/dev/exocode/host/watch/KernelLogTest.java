package dev.exocode.host.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.kernel.Event;
import dev.exocode.host.kernel.Library;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.spi.LoggingEventAware;

/** What happens in a kernel is in the log, as pairs of key and value. */
class KernelLogTest {
    private final Watched watched = new Watched();
    private final List<String> lines = new ArrayList<>();

    /** Keeps records as an appender would get them. */
    private static final class Appender extends AbstractLogger implements LoggingEventAware {
        private static final long serialVersionUID = 1;
        final transient List<String> records = new ArrayList<>();

        @Override
        public void log(LoggingEvent event) {
            Map<String, Object> pairs = new LinkedHashMap<>();
            event.getKeyValuePairs().forEach(pair -> pairs.put(pair.key, pair.value));
            records.add(event.getLevel() + " " + event.getMessage() + " " + pairs);
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String pattern, Object[] arguments, Throwable thrown) {
            throw new AssertionError("without pairs: " + pattern);
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        public boolean isTraceEnabled() {
            return true;
        }

        @Override
        public boolean isTraceEnabled(Marker marker) {
            return true;
        }

        @Override
        public boolean isDebugEnabled() {
            return false;
        }

        @Override
        public boolean isDebugEnabled(Marker marker) {
            return false;
        }

        @Override
        public boolean isInfoEnabled() {
            return true;
        }

        @Override
        public boolean isInfoEnabled(Marker marker) {
            return true;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isWarnEnabled(Marker marker) {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled(Marker marker) {
            return true;
        }
    }

    @Test
    void anAppenderGetsPairs() {
        Appender appender = new Appender();
        KernelLog.of(watched.kernel, appender);
        watched.run();
        assertThat(appender.records)
                .containsExactly(
                        "INFO created {nanos=0, environment=1, name=web, detail=}",
                        "INFO created {nanos=0, environment=2, name=hoards, detail=}",
                        "INFO asked {nanos=0, environment=2, name=hoards, detail=1 page within 50 ns}",
                        "WARN repossessed {nanos=100, environment=2, name=hoards, detail=page 4}");
    }

    @Test
    void linesAreForWhoHasNoAppender() {
        KernelLog.of(watched.kernel, new LogLines(Level.INFO, lines::add));
        watched.run();
        assertThat(lines)
                .hasSize(4)
                .contains(
                        "level=info msg=asked nanos=0 environment=2 name=hoards detail=\"1 page within 50 ns\"",
                        "level=info msg=created nanos=0 environment=1 name=web detail=\"\"");
    }

    /** A name is any text, also one that would move the cursor of a terminal or look like another line. */
    @Test
    void aLineIsALine() {
        KernelLog.of(watched.kernel, new LogLines(Level.INFO, lines::add));
        watched.kernel
                .create("\u001b[2J\nlevel=\"error\" {} \\ \u0085", new Library() {})
                .orThrow();
        assertThat(lines)
                .containsExactly("level=info msg=created nanos=0 environment=1 "
                        + "name=\"\\u001b[2J\\u000alevel=\\\"error\\\" {} \\\\ \\u0085\" detail=\"\"");
    }

    @Test
    void linesTellWhatAnyLoggerIsTold() {
        Logger logger = new LogLines(Level.WARN, lines::add);
        logger.info("not this");
        logger.debug("nor that");
        logger.trace("nor anything");
        logger.warn("{} of {}", 1, 2);
        logger.error("failed", new IllegalStateException("why"));
        assertThat(logger.getName()).isEqualTo("dev.exocode.kernel");
        assertThat(lines)
                .containsExactly(
                        "level=warn msg=\"1 of 2\"",
                        "level=error msg=failed thrown=\"java.lang.IllegalStateException: why\"");
    }

    @Test
    void whatGoesWrongIsAWarning() {
        assertThat(KernelLog.level(Event.Type.THREW)).isEqualTo(Level.WARN);
        assertThat(KernelLog.level(Event.Type.ALLOCATED)).isEqualTo(Level.DEBUG);
    }

    /** Without an appender nothing is said: there is no binding among what the tests run with. */
    @Test
    void withoutAnAppenderNothingHappens() {
        KernelLog.of(watched.kernel);
        watched.run();
        assertThat(watched.kernel.audit()).isEmpty();
    }
}
