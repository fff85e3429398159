package dev.exocode.host.demux.rules;

import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The messages of a reading, in the order in which they are found: that of the files, and inside a file that of the text. Warnings,
 * however many, leave room for all errors.
 */
final class Messages {
    private final List<Diagnostic> found = new ArrayList<>();
    private int errors;

    void add(Diagnostic message) {
        boolean error = message.severity() == Diagnostic.Severity.ERROR;
        if ((error ? errors : found.size() - errors) < Diagnostics.MAX_REPORTED) {
            found.add(message);
            errors += error ? 1 : 0;
        }
    }

    /** Whether further errors would be dropped, so that there is no use in going on. */
    boolean full() {
        return errors == Diagnostics.MAX_REPORTED;
    }

    /** A value unless there was an error, and as many messages as a phase reports. */
    <T> Result<T> with(T value) {
        List<Diagnostic> told = new ArrayList<>();
        int warnings = Diagnostics.MAX_REPORTED - errors;
        for (Diagnostic message : found) {
            if (message.severity() == Diagnostic.Severity.ERROR || warnings-- > 0) {
                told.add(message);
            }
        }
        return new Result<>(errors == 0 ? Optional.of(value) : Optional.empty(), List.copyOf(told));
    }
}
