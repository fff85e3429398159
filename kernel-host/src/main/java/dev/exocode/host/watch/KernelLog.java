package dev.exocode.host.watch;

import dev.exocode.host.kernel.Event;
import dev.exocode.host.kernel.Kernel;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Writes what happens in a kernel to a log: the message is the word of the event, and what it is about stands in pairs of key and value, {@code
 * nanos}, {@code environment}, {@code name} and {@code detail}. What goes wrong is a warning, what strangers are asked and lose is information,
 * and what is bound and given is for who looks for faults.
 */
public final class KernelLog {
    /** What the logger is called if nothing else is said. */
    public static final String NAME = "dev.exocode.kernel";

    private KernelLog() {}

    /**
     * Writes to the logger {@value #NAME} of whatever SLF4J is bound to.
     *
     * @param kernel the kernel
     */
    public static void of(Kernel kernel) {
        of(kernel, LoggerFactory.getLogger(NAME));
    }

    /**
     * Tells each event as a line of keys and values, without any binding of SLF4J.
     *
     * @param kernel the kernel
     * @param lines takes each line, without its end
     */
    public static void lines(Kernel kernel, Consumer<String> lines) {
        of(kernel, new LogLines(Level.TRACE, lines));
    }

    /**
     * Writes to a logger.
     *
     * @param kernel the kernel
     * @param logger is called with the lock of the kernel, in order
     */
    public static void of(Kernel kernel, Logger logger) {
        kernel.listen(event -> log(logger, event));
    }

    private static void log(Logger logger, Event event) {
        logger.atLevel(level(event.type()))
                .addKeyValue("nanos", event.nanos())
                .addKeyValue("environment", event.environment())
                .addKeyValue("name", event.name())
                .addKeyValue("detail", event.detail())
                .log(event.type().word());
    }

    /** How grave a type of event is. */
    static Level level(Event.Type type) {
        return switch (type) {
            case REPOSSESSED, EMERGENCY, OVERRAN, STOPPED, FAILED, THREW -> Level.WARN;
            case CREATED, DESTROYED, REVOKED, BROKEN, ASKED, COMPLIED, FORFEITED, PROMOTED -> Level.INFO;
            case ALLOCATED, FREED, GRANTED, BOUND, FIRED -> Level.DEBUG;
        };
    }
}
