package dev.exocode.host.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.exocode.host.load.Engine;
import dev.exocode.host.run.CaptureRun;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The counts of a run, for people and for programs.
 *
 * @param capture the capture as the user named it
 * @param engine what ran the filters
 * @param report the counts
 * @param states whether to tell what programs keep
 */
record Table(String capture, Engine engine, CaptureRun.Report report, boolean states) {
    private static final int MAX_NAME_CHARS = 60;

    /** Hexadecimal digits of a state in a line: 32 bytes. */
    private static final int LINE_DIGITS = 64;

    /** A row a filter: name, packets, share of all packets, bytes; then a row for all packets. */
    String text() {
        List<String> names = names();
        int width = "all packets".length();
        for (String name : names) {
            width = Math.max(width, name.length());
        }
        StringBuilder out = new StringBuilder();
        out.append(
                String.format(Locale.ROOT, "%-" + width + "s %12s %8s %16s%n", "filter", "packets", "share", "bytes"));
        for (int i = 0; i < names.size(); i++) {
            CaptureRun.Count count = report.filters().get(i);
            row(out, width, names.get(i), count.packets(), count.bytes());
        }
        row(out, width, "all packets", report.packets(), report.bytes());
        for (int i = 0; i < names.size(); i++) {
            CaptureRun.Count count = report.filters().get(i);
            stopped(out, names.get(i), "failed a check on %,d %s%n", count.traps());
            stopped(out, names.get(i), "ran out of fuel on %,d %s%n", count.spent());
            stopped(out, names.get(i), "was not run on %,d %s longer than the policy says%n", count.longer());
        }
        for (int i = 0; states && i < names.size(); i++) {
            state(out, names.get(i), report.filters().get(i).state());
        }
        if (report.interrupted()) {
            out.append("interrupted: the capture goes on\n");
        }
        return out.toString();
    }

    /** The filters' names as they are shown, in their order: two that differ are shown so that they do. */
    private List<String> names() {
        List<String> whole =
                report.filters().stream().map(CaptureRun.Count::name).toList();
        Map<String, Set<String>> alike = whole.stream().collect(Collectors.groupingBy(Table::cut, Collectors.toSet()));
        return IntStream.range(0, whole.size())
                .mapToObj(i -> {
                    String shown = cut(whole.get(i));
                    return alike.get(shown).size() > 1 ? (i + 1) + ": " + shown : shown;
                })
                .toList();
    }

    /** A name on one line, and without its middle if it is long: expressions often begin alike. */
    private static String cut(String name) {
        String line = name.strip().replaceAll("\\s+", " ");
        if (line.length() <= MAX_NAME_CHARS) {
            return Diagnostic.printable(line, MAX_NAME_CHARS);
        }
        int end = line.length() - MAX_NAME_CHARS / 2;
        if (Character.isLowSurrogate(line.charAt(end))) {
            end++;
        }
        return Diagnostic.printable(line, MAX_NAME_CHARS / 2)
                + Diagnostic.printable(line.substring(end), MAX_NAME_CHARS);
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

    private void row(StringBuilder out, int width, String name, long packets, long bytes) {
        double share = report.packets() == 0 ? 0 : 100.0 * packets / report.packets();
        out.append(String.format(Locale.ROOT, "%-" + width + "s %,12d %6.1f %% %,16d%n", name, packets, share, bytes));
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
                if (states) {
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
