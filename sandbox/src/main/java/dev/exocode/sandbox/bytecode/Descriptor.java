package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a method takes and gives.
 *
 * @param parameters integers and views
 * @param result an integer or nothing
 */
record Descriptor(List<Kind> parameters, Kind result) {
    /** The JVM counts a long as two, and has room for so many. */
    private static final int MAX_PARAMETERS = 255;

    /** Reads a descriptor; empty if it is none, or names something that handlers do not have. */
    static Optional<Descriptor> of(String text) {
        List<Kind> parameters = new ArrayList<>();
        int at = 1;
        while (at < text.length() && text.charAt(at) != ')' && parameters.size() < MAX_PARAMETERS) {
            Kind kind = at(text, at);
            if (kind == Kind.UNKNOWN || kind == Kind.VOID) {
                return Optional.empty();
            }
            parameters.add(kind);
            at += kind.descriptor().length();
        }
        if (at + 1 >= text.length() || text.charAt(0) != '(' || text.charAt(at) != ')') {
            return Optional.empty();
        }
        Kind result = at(text, at + 1);
        boolean whole = at + 1 + result.descriptor().length() == text.length();
        return whole && result != Kind.UNKNOWN && !result.isView()
                ? Optional.of(new Descriptor(List.copyOf(parameters), result))
                : Optional.empty();
    }

    private static Kind at(String text, int index) {
        for (Kind kind : Kind.values()) {
            if (!kind.descriptor().isEmpty() && text.startsWith(kind.descriptor(), index)) {
                return kind;
            }
        }
        return Kind.UNKNOWN;
    }

    /** The parameters that are passed in registers: views are not, since a program names its regions. */
    List<Kind> numbers() {
        return parameters.stream().filter(kind -> !kind.isView()).toList();
    }

    Optional<Signature> signature(int most) {
        List<Kind> numbers = numbers();
        return numbers.size() > most
                ? Optional.empty()
                : Optional.of(new Signature(numbers.stream().map(Kind::type).toList(), result.type()));
    }
}
