package dev.exocode.host.scenario;

import dev.exocode.vcode.diagnostic.Diagnostic;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Optional;

/** Tells what a library in Java has thrown, and where in its own source that was. */
final class Thrown {
    /** The property by which whole traces are asked for. */
    private static final String TRACE = "exocode.trace";

    private static final int MOST_SAID = 400;

    private Thrown() {}

    /** Says of an error what was thrown and where; all of the trace if that is asked for, or else how to ask for it. */
    static Diagnostic said(Diagnostic error, Throwable why, ClassLoader library) {
        Diagnostic said = error.note(shown(text(why)));
        if (System.getProperty(TRACE) != null) {
            return traced(said, why);
        }
        Optional<String> where = where(why, library);
        return where.isEmpty()
                ? said
                : said.note(where.get()).help("EXOCODE_JAVA_OPTS=-D" + TRACE + " shows how it came there");
    }

    /** Says of an error how something was thrown that says itself what is wrong, if that is asked for. */
    static Diagnostic traced(Diagnostic error, Throwable why) {
        Diagnostic traced = error;
        if (System.getProperty(TRACE) != null) {
            StringWriter text = new StringWriter();
            why.printStackTrace(new PrintWriter(text, true));
            for (String line : text.toString()
                    .lines()
                    .dropWhile(one -> !one.startsWith("\t"))
                    .toList()) {
                traced = traced.note(shown(line.strip()));
            }
        }
        return traced;
    }

    /** The class and the message; of what cannot say it, the class. */
    private static String text(Throwable why) {
        try {
            return String.valueOf(why);
        } catch (Exception | Error e) {
            return why.getClass().getName();
        }
    }

    private static String shown(String text) {
        return Diagnostic.printable(text, MOST_SAID);
    }

    /** The line nearest to where it was thrown of a class that came with the library. */
    private static Optional<String> where(Throwable why, ClassLoader library) {
        return Arrays.stream(why.getStackTrace())
                .filter(frame -> frame.getFileName() != null && isOf(frame.getClassName(), library))
                .findFirst()
                .map(frame -> shown("thrown at " + frame.getFileName() + ":" + frame.getLineNumber()));
    }

    private static boolean isOf(String name, ClassLoader library) {
        try {
            return Class.forName(name, false, library).getClassLoader() == library;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
