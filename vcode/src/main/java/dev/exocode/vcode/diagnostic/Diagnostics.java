package dev.exocode.vcode.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the messages of one phase. Not thread-safe. */
public final class Diagnostics {

    /** The most messages a phase reports. */
    public static final int MAX_REPORTED = 20;

    private final List<Diagnostic> found = new ArrayList<>();

    /** Starts with no messages. */
    public Diagnostics() {}

    /**
     * Adds a message; past {@link #MAX_REPORTED} a warning is dropped, and an error only if all that are there are errors, or else takes the place
     * of the last warning.
     *
     * @param diagnostic the message
     */
    public void add(Diagnostic diagnostic) {
        if (!enough()) {
            found.add(diagnostic);
        } else if (diagnostic.severity() == Diagnostic.Severity.ERROR && !full()) {
            int last = found.size() - 1;
            while (found.get(last).severity() == Diagnostic.Severity.ERROR) {
                last--;
            }
            found.remove(last);
            found.add(diagnostic);
        }
    }

    /**
     * Whether further warnings would be dropped, so that they need not be made.
     *
     * @return true once {@link #MAX_REPORTED} messages are there
     */
    public boolean enough() {
        return found.size() >= MAX_REPORTED;
    }

    /**
     * Whether all further messages would be dropped, so that they need not be made.
     *
     * @return true once {@link #MAX_REPORTED} errors are there
     */
    public boolean full() {
        return enough() && found.stream().allMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
    }

    /**
     * Whether an error was added.
     *
     * @return true if the phase failed
     */
    public boolean failed() {
        return found.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
    }

    /**
     * The messages.
     *
     * @return by position, at most {@link #MAX_REPORTED}
     */
    public List<Diagnostic> sorted() {
        return found.stream().sorted(Comparator.comparing(Diagnostic::position)).toList();
    }
}
