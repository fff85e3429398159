package dev.exocode.sandbox.bytecode;

import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;

/**
 * Where in the source something is.
 *
 * @param source the name of the source
 * @param method the name of the method, empty outside of all
 * @param line the line, from 1; 0 if unknown
 */
record Place(String source, String method, int line) {

    Place at(int line) {
        return new Place(source, method, line);
    }

    /** A message about this place, in the form {@code ToWeb.java:12}. */
    Diagnostic problem(HandlerCode code, String... facts) {
        Position position = new Position.Whole(line == 0 ? source : source + ":" + line);
        String[] all = new String[facts.length + (method.isEmpty() ? 0 : 1)];
        System.arraycopy(facts, 0, all, all.length - facts.length, facts.length);
        if (!method.isEmpty()) {
            all[0] = "method=" + method;
        }
        return Diagnostic.error(code, position, all).help(code.help());
    }

    Refused refused(HandlerCode code, String... facts) {
        return new Refused(problem(code, facts));
    }
}
