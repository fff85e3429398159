package dev.exocode.host.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.exocode.host.run.EgressRun;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What senders sent that they may and that they may not, for people and for programs.
 *
 * @param capture the capture as the user named it
 * @param report the counts
 */
record EgressTable(String capture, EgressRun.Report report) {
    private static final String HEAD = "sender";

    String text() {
        List<EgressRun.Count> rows = new ArrayList<>(report.senders());
        rows.removeIf(row -> row.packets() == 0);
        long silent = report.senders().size() - rows.size();
        rows.add(report.nobody());
        List<String> names = new ArrayList<>(
                CountRows.shown(rows.stream().map(EgressRun.Count::name).toList()));
        names.add(CountRows.ALL);
        rows.add(new EgressRun.Count(
                CountRows.ALL,
                report.packets(),
                report.bytes(),
                report.packets() - report.refused(),
                report.refused(),
                List.of()));
        int width = names.stream().mapToInt(String::length).max().orElseThrow();
        String form = "%-" + width + "s %12s %16s %12s %12s  %s";
        StringBuilder out = new StringBuilder();
        out.append(line(form, HEAD, "packets", "bytes", "permitted", "refused", "first refused"));
        for (int i = 0; i < rows.size(); i++) {
            EgressRun.Count row = rows.get(i);
            out.append(line(
                    form,
                    names.get(i),
                    number(row.packets()),
                    number(row.bytes()),
                    number(row.permitted()),
                    number(row.refused()),
                    row.first().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
        if (silent > 0) {
            out.append(String.format(
                    Locale.ROOT,
                    "%,d of %,d senders sent nothing%n",
                    silent,
                    report.senders().size()));
        }
        if (report.interrupted()) {
            out.append(CountRows.INTERRUPTED);
        }
        return out.toString();
    }

    private static String line(String form, Object... columns) {
        return String.format(Locale.ROOT, form, columns).stripTrailing() + System.lineSeparator();
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** One object; {@code complete} is false if the run was interrupted or the capture is damaged. */
    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeStringField("capture", capture);
            out.writeNumberField("packets", report.packets());
            out.writeNumberField("bytes", report.bytes());
            out.writeNumberField("refused", report.refused());
            out.writeBooleanField(
                    "complete", !report.interrupted() && report.problem().isEmpty());
            out.writeArrayFieldStart("senders");
            for (EgressRun.Count sender : report.senders()) {
                out.writeStartObject();
                out.writeStringField("name", sender.name());
                counts(out, sender);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeObjectFieldStart("noSender");
            counts(out, report.nobody());
            out.writeEndObject();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void counts(JsonGenerator out, EgressRun.Count of) throws IOException {
        out.writeNumberField("packets", of.packets());
        out.writeNumberField("bytes", of.bytes());
        out.writeNumberField("permitted", of.permitted());
        out.writeNumberField("refused", of.refused());
        out.writeFieldName("firstRefused");
        out.writeArray(
                of.first().stream().mapToLong(Long::longValue).toArray(),
                0,
                of.first().size());
    }
}
