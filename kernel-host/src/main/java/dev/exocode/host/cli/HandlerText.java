package dev.exocode.host.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.exocode.ash.Handler;
import dev.exocode.host.run.HandlerReport;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a handler made of a capture, for people and for programs.
 *
 * @param name the handler as the user knows it
 * @param report what it made of it
 */
record HandlerText(String name, HandlerReport report) {
    /** The most elements of an array on one line. */
    private static final int LINE_ELEMENTS = 16;
    /** The most environments and events for people. */
    private static final int MOST_NUMBERS = 10;

    private static final int MAX_REASON_CHARS = 100;

    /**
     * Adds lines, each of which begins with the name.
     *
     * @param whole whether to show all elements of long arrays
     */
    void text(StringBuilder out, boolean whole) {
        if (!report.ends().isEmpty()) {
            line(
                    out,
                    ": "
                            + report.ends().entrySet().stream()
                                    .map(entry -> entry.getKey().word() + " " + number(entry.getValue()))
                                    .collect(Collectors.joining(", ")));
        }
        for (HandlerReport.Aborts abort : report.aborts()) {
            String place = abort.line() == 0 ? "" : " at " + abort.file() + ":" + abort.line() + ":" + abort.column();
            line(
                    out,
                    " aborted " + number(abort.count()) + place + ": "
                            + Diagnostic.printable(abort.reason(), MAX_REASON_CHARS));
        }
        for (HandlerReport.Stops stop : report.stops()) {
            line(out, " was stopped " + times(stop.count()) + ": " + stop.why().headline());
            stop.why().notes().forEach(note -> out.append("note: ").append(note).append('\n'));
        }
        if (report.messages() > 0) {
            line(out, " sent " + count(report.messages(), "message") + ", " + count(report.bytes(), "byte"));
        }
        numbers(out, report.wakes(), " woke ", false);
        numbers(out, report.posts(), " posted ", true);
        if (report.more() > 0) {
            line(out, " asked " + times(report.more()) + " for numbers besides, too many to be counted each");
        }
        if (report.charged() > 0) {
            line(out, " was charged " + number(report.charged()) + " of fuel");
        }
        report.memory().forEach(kept -> memory(out, kept, whole));
    }

    private void line(StringBuilder out, String text) {
        out.append(name).append(text).append('\n');
    }

    private void numbers(StringBuilder out, List<HandlerReport.Requested> all, String verb, boolean values) {
        for (HandlerReport.Requested one : all.stream().limit(MOST_NUMBERS).toList()) {
            line(
                    out,
                    verb + one.number() + " " + times(one.count())
                            + (values ? ", last with " + Long.toUnsignedString(one.last()) : ""));
        }
        if (all.size() > MOST_NUMBERS) {
            long rest = all.stream()
                    .skip(MOST_NUMBERS)
                    .mapToLong(HandlerReport.Requested::count)
                    .sum();
            line(out, verb + number(all.size() - MOST_NUMBERS) + " others " + times(rest));
        }
    }

    private void memory(StringBuilder out, HandlerReport.Kept kept, boolean whole) {
        if (isPlain(kept.what())) {
            plain(out, kept, whole);
            return;
        }
        List<HandlerReport.Kept.Entry> shown = kept.numbers().stream()
                .filter(one ->
                        kept.what().kind() == Handler.Kind.MAP || one.value().signum() != 0)
                .toList();
        for (HandlerReport.Kept.Entry one :
                shown.subList(0, whole ? shown.size() : Math.min(shown.size(), LINE_ELEMENTS))) {
            String said = kept.what().kind() == Handler.Kind.HISTOGRAM
                    ? range(kept.what().name(), kept.numbers().indexOf(one))
                    : one.name();
            line(out, " " + said + " = " + one.value());
        }
        if (!whole && shown.size() > LINE_ELEMENTS) {
            line(out, " " + kept.what().name() + " has " + count(shown.size() - LINE_ELEMENTS, "number") + " more");
        }
    }

    /** Which numbers a place of a histogram counts. */
    private static String range(String histogram, int place) {
        if (place < 2) {
            return histogram + " " + place;
        }
        BigInteger least = BigInteger.ONE.shiftLeft(place - 1);
        return histogram + " " + least + ".." + least.shiftLeft(1).subtract(BigInteger.ONE);
    }

    /** Whether there is nothing but one number, or a row of them. */
    private static boolean isPlain(Handler.Stored what) {
        return (what.kind() == Handler.Kind.NUMBERS || what.kind() == Handler.Kind.COUNTER)
                && what.members().size() == 1
                && what.members().get(0).name().isEmpty();
    }

    private static boolean isRow(Handler.Stored what) {
        return what.count() > 0 || what.members().get(0).count() > 0;
    }

    private void plain(StringBuilder out, HandlerReport.Kept kept, boolean whole) {
        List<String> values = kept.numbers().stream()
                .map(one -> isTruth(kept.what())
                        ? String.valueOf(one.value().signum() != 0)
                        : one.value().toString())
                .toList();
        String stored = " " + kept.what().name();
        if (values.size() <= LINE_ELEMENTS) {
            line(out, stored + " = " + String.join(" ", values));
        } else if (whole) {
            for (int at = 0; at < values.size(); at += LINE_ELEMENTS) {
                List<String> some = values.subList(at, Math.min(values.size(), at + LINE_ELEMENTS));
                line(out, stored + "[" + at + "] = " + String.join(" ", some));
            }
        } else {
            long used = kept.numbers().stream()
                    .filter(one -> one.value().signum() != 0)
                    .count();
            line(
                    out,
                    stored + " = " + String.join(" ", values.subList(0, LINE_ELEMENTS)) + " ... "
                            + number(values.size()) + " in all, " + number(used) + " not zero");
        }
    }

    private static boolean isTruth(Handler.Stored what) {
        return what.members().get(0).type().equals("bool");
    }

    private static String times(long count) {
        return count(count, "time");
    }

    private static String count(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Adds a field {@code handler} to an object. */
    void json(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("handler");
        out.writeObjectFieldStart("ends");
        for (var end : report.ends().entrySet()) {
            out.writeNumberField(end.getKey().word(), end.getValue());
        }
        out.writeEndObject();
        out.writeArrayFieldStart("aborts");
        for (HandlerReport.Aborts abort : report.aborts()) {
            out.writeStartObject();
            out.writeStringField("reason", abort.reason());
            out.writeNumberField("line", abort.line());
            out.writeNumberField("column", abort.column());
            out.writeNumberField("count", abort.count());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("stops");
        for (HandlerReport.Stops stop : report.stops()) {
            out.writeStartObject();
            out.writeStringField("message", stop.why().headline());
            out.writeNumberField("count", stop.count());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeObjectFieldStart("sent");
        out.writeNumberField("messages", report.messages());
        out.writeNumberField("bytes", report.bytes());
        out.writeEndObject();
        requested(out, "wakes", "environment", report.wakes(), false);
        requested(out, "posts", "event", report.posts(), true);
        out.writeNumberField("more", report.more());
        out.writeNumberField("charged", report.charged());
        out.writeObjectFieldStart("memory");
        for (HandlerReport.Kept kept : report.memory()) {
            out.writeFieldName(kept.what().name());
            memory(out, kept);
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void requested(
            JsonGenerator out, String field, String noun, List<HandlerReport.Requested> all, boolean values)
            throws IOException {
        out.writeArrayFieldStart(field);
        for (HandlerReport.Requested one : all) {
            out.writeStartObject();
            out.writeNumberField(noun, one.number());
            out.writeNumberField("count", one.count());
            if (values) {
                out.writeFieldName("last");
                out.writeNumber(new BigInteger(Long.toUnsignedString(one.last())));
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** A number, an array of them, or of anything else an object that says of each number how the handler would write it. */
    private static void memory(JsonGenerator out, HandlerReport.Kept kept) throws IOException {
        boolean plain = isPlain(kept.what()) || kept.what().kind() == Handler.Kind.HISTOGRAM;
        boolean row = plain && isRow(kept.what());
        if (row) {
            out.writeStartArray();
        } else if (!plain) {
            out.writeStartObject();
        }
        for (HandlerReport.Kept.Entry one : kept.numbers()) {
            if (!plain) {
                out.writeFieldName(one.name());
            }
            if (isPlain(kept.what()) && isTruth(kept.what())) {
                out.writeBoolean(one.value().signum() != 0);
            } else {
                out.writeNumber(one.value());
            }
        }
        if (row) {
            out.writeEndArray();
        } else if (!plain) {
            out.writeEndObject();
        }
    }
}
