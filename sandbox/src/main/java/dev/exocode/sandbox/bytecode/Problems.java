package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The messages about one class, in the order of its lines. */
final class Problems {
    private record Problem(int line, Diagnostic diagnostic) {}

    private final List<Problem> found = new ArrayList<>();

    /** Adds a message, with what to write instead, unless there are enough. */
    void add(Place place, HandlerCode code, String help, String... facts) {
        if (found.size() < Diagnostics.MAX_REPORTED) {
            found.add(new Problem(place.line(), place.problem(code, facts).help(help)));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Diagnostic> sorted() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .map(Problem::diagnostic)
                .toList();
    }
}
