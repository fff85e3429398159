package dev.exocode.host.watch;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;

/**
 * A logger of SLF4J that hands over lines, for who has no other: {@code level=info msg=asked nanos=10 name=web}. A value of other letters than
 * those of words, numbers and paths stands in quotation marks, and no line has another line or control characters in it.
 */
public final class LogLines extends AbstractLogger implements LoggingEventAware {
    private static final long serialVersionUID = 1;

    private final Level least;
    private final transient Consumer<String> lines;

    /**
     * Makes a logger.
     *
     * @param least what is less than that is left out
     * @param lines takes each line, without its end
     */
    public LogLines(Level least, Consumer<String> lines) {
        this.name = KernelLog.NAME;
        this.least = least;
        this.lines = lines;
    }

    @Override
    public void log(LoggingEvent event) {
        String message = MessageFormatter.basicArrayFormat(event.getMessage(), event.getArgumentArray());
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        write(event.getLevel(), message, pairs == null ? List.of() : pairs, event.getThrowable());
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level, Marker marker, String pattern, Object[] arguments, Throwable thrown) {
        write(level, MessageFormatter.basicArrayFormat(pattern, arguments), List.of(), thrown);
    }

    private void write(Level level, String message, List<KeyValuePair> pairs, Throwable thrown) {
        StringBuilder line = new StringBuilder("level=").append(level.name().toLowerCase(Locale.ROOT));
        add(line, "msg", message);
        pairs.forEach(pair -> add(line, pair.key, pair.value));
        if (thrown != null) {
            add(line, "thrown", thrown);
        }
        lines.accept(line.toString());
    }

    private static void add(StringBuilder line, String key, Object value) {
        String text = String.valueOf(value);
        line.append(' ').append(key).append('=');
        if (text.matches("[\\w./:+-]+")) {
            line.append(text);
            return;
        }
        line.append('"');
        text.chars().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                line.append('\\').append((char) letter);
            } else if (Character.isISOControl(letter)) {
                line.append("\\u%04x".formatted(letter));
            } else {
                line.append((char) letter);
            }
        });
        line.append('"');
    }

    private boolean has(Level level) {
        return level.toInt() >= least.toInt();
    }

    @Override
    public boolean isTraceEnabled() {
        return has(Level.TRACE);
    }

    @Override
    public boolean isTraceEnabled(Marker marker) {
        return has(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return has(Level.DEBUG);
    }

    @Override
    public boolean isDebugEnabled(Marker marker) {
        return has(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return has(Level.INFO);
    }

    @Override
    public boolean isInfoEnabled(Marker marker) {
        return has(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return has(Level.WARN);
    }

    @Override
    public boolean isWarnEnabled(Marker marker) {
        return has(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return has(Level.ERROR);
    }

    @Override
    public boolean isErrorEnabled(Marker marker) {
        return has(Level.ERROR);
    }

    @Override
    protected String getFullyQualifiedCallerName() {
        return null;
    }
}
