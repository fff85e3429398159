package dev.exocode.host.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.exocode.host.load.Engine;
import dev.exocode.host.run.CaptureRun;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * The counts of a run, for people and for programs.
 *
 * @param capture the capture as the user named it
 * @param engine what ran the filters
 * @param report the counts
 * @param states whether to tell what programs keep, and all of it; numbers that handlers keep under their names are told always
 */
record Table(String capture, Engine engine, CaptureRun.Report report, boolean states) {
    /** Hexadecimal digits of a state in a line: 32 bytes. */
    private static final int LINE_DIGITS = 64;

    /** A row a filter: name, packets, share of all packets, bytes; then a row for all packets. */
    String text() {
        List<String> names = CountRows.shown(
                report.filters().stream().map(CaptureRun.Count::name).toList());
        CountRows rows = new CountRows(names, report.packets());
        for (int i = 0; i < names.size(); i++) {
            CaptureRun.Count count = report.filters().get(i);
            rows.row(names.get(i), count.packets(), count.bytes());
        }
        rows.row(CountRows.ALL, report.packets(), report.bytes());
        StringBuilder out = new StringBuilder(rows.text());
        for (int i = 0; i < names.size(); i++) {
            CaptureRun.Count count = report.filters().get(i);
            stopped(out, names.get(i), "failed a check on %,d %s%n", count.traps());
            stopped(out, names.get(i), "ran out of fuel on %,d %s%n", count.spent());
            stopped(out, names.get(i), "was not run on %,d %s longer than the policy says%n", count.longer());
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            report.filters().get(i).handler().ifPresent(one -> new HandlerText(name, one).text(out, states));
        }
        for (int i = 0; states && i < names.size(); i++) {
            state(out, names.get(i), report.filters().get(i).state());
        }
        if (report.interrupted()) {
            out.append(CountRows.INTERRUPTED);
        }
        return out.toString();
    }

    private static void stopped(StringBuilder out, String name, String how, long packets) {
        if (packets > 0) {
            String noun = packets == 1 ? "packet" : "packets";
            out.append(name).append(' ').append(String.format(Locale.ROOT, how, packets, noun));
        }
    }

    private static void state(StringBuilder out, String name, String digits) {
        for (int at = 0; at < digits.length(); at += LINE_DIGITS) {
            String line = digits.substring(at, Math.min(digits.length(), at + LINE_DIGITS));
            out.append(name)
                    .append(" state[")
                    .append(at / 2)
                    .append("] ")
                    .append(line)
                    .append('\n');
        }
    }

    /** One object; {@code complete} is false if the run was interrupted or the capture is damaged. */
    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeStringField("capture", capture);
            out.writeStringField("engine", engine.name().toLowerCase(Locale.ROOT));
            out.writeNumberField("packets", report.packets());
            out.writeNumberField("bytes", report.bytes());
            out.writeBooleanField(
                    "complete", !report.interrupted() && report.problem().isEmpty());
            out.writeArrayFieldStart("filters");
            for (CaptureRun.Count count : report.filters()) {
                out.writeStartObject();
                out.writeStringField("name", count.name());
                out.writeNumberField("packets", count.packets());
                out.writeNumberField("bytes", count.bytes());
                out.writeNumberField("traps", count.traps());
                out.writeNumberField("spent", count.spent());
                out.writeNumberField("longer", count.longer());
                if (count.handler().isPresent()) {
                    new HandlerText(count.name(), count.handler().get()).json(out);
                } else if (states) {
                    out.writeStringField("state", count.state());
                }
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }
}
