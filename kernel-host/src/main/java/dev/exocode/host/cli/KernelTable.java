package dev.exocode.host.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.exocode.host.kernel.Delivery;
import dev.exocode.host.kernel.Traffic;
import dev.exocode.host.scenario.ScenarioReport;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What has come of a scenario, for people and for programs.
 *
 * @param scenario the scenario as the user named it
 * @param report what has come of it
 */
record KernelTable(String scenario, ScenarioReport report) {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int MAX_NAME_CHARS = 40;

    /** So many numbers that a handler keeps are shown on a line. */
    private static final int MOST_KEPT = 4;

    private static final String BETWEEN = "  ";

    /** A moment, or how long something takes. */
    static String time(long nanos) {
        return String.format(Locale.ROOT, "%,.3f ms", nanos / NANOS_PER_MILLI);
    }

    /** The events, and the tables behind them. */
    String text() {
        StringBuilder out = new StringBuilder();
        List<List<String>> events = new ArrayList<>();
        for (ScenarioReport.Line line : report.events()) {
            events.add(List.of(time(line.nanos()), line.name(), line.what(), line.detail()));
        }
        out.append(rows(events, 0, 1));
        if (report.more() > 0) {
            out.append(String.format(Locale.ROOT, "and %,d more%n", report.more()));
        }
        return (out.isEmpty() ? out : out.append(System.lineSeparator()))
                + tables()
                + String.format(
                        Locale.ROOT,
                        "over at %s%s%n",
                        time(report.nanos()),
                        report.end() == ScenarioReport.End.WHOLE
                                ? ""
                                : ", " + report.end().words());
    }

    /** The tables alone, with an empty line behind them if there are any. */
    String tables() {
        StringBuilder out = new StringBuilder();
        List<List<String>> devices = new ArrayList<>();
        devices.add(List.of("device", "came", "left", "lost", "doubled", "overtook", "other", ""));
        for (ScenarioReport.Device one : report.devices()) {
            devices.add(List.of(
                    one.name(),
                    number(one.received()),
                    number(one.sent()),
                    number(one.lost()),
                    number(one.duplicated()),
                    number(one.reordered()),
                    number(one.others()),
                    one.failed() ? "failed" : ""));
        }
        List<List<String>> environments = new ArrayList<>();
        environments.add(List.of(
                "environment", "slices", "forfeits", "pages", "asked", "taken", "saved", "interrupts", "untold", ""));
        List<List<String>> packets = new ArrayList<>();
        packets.add(List.of("packets of", "packets", "bytes", "handled", "queued", "read", "lost", "ignored"));
        for (ScenarioReport.Inhabitant one : report.environments()) {
            environments.add(List.of(
                    one.name(),
                    number(one.slices()),
                    number(one.forfeits()),
                    number(one.pages()),
                    number(one.asked()),
                    number(one.taken()),
                    number(one.saved()),
                    number(one.told()),
                    number(one.untold()),
                    one.gone().isPresent() ? "gone at " + time(one.gone().getAsLong()) : ""));
            packets.add(packets(one.name(), one.traffic(), number(one.read())));
        }
        long unclaimed = report.traffic().deliveries().get(Delivery.UNCLAIMED);
        packets.add(List.of("nobody", number(unclaimed), "", "", "", "", "", ""));
        packets.add(packets(CountRows.ALL, report.traffic(), ""));
        List<List<String>> claims = new ArrayList<>();
        claims.add(List.of("claim", "packets", "fuel", "sent", "forbidden", "runs of its handler"));
        List<String> names = CountRows.shown(
                report.claims().stream()
                        .map(one -> one.environment() + ": " + one.name())
                        .toList(),
                MAX_NAME_CHARS);
        for (int i = 0; i < names.size(); i++) {
            Traffic traffic = report.claims().get(i).traffic();
            claims.add(List.of(
                    names.get(i),
                    number(traffic.packets()),
                    number(traffic.fuel()),
                    number(traffic.sent()),
                    number(traffic.forbidden()),
                    runs(traffic)));
        }
        List<List<String>> handlers = handlers();
        for (List<List<String>> table : List.of(devices, environments, calls(), packets, claims, handlers)) {
            boolean about = table != packets || report.traffic().packets() > 0 || claims.size() > 1;
            if (table.size() > 1 && about) {
                out.append(out.isEmpty() ? "" : System.lineSeparator())
                        .append(rows(
                                table, table == handlers ? 2 : 1, table.get(0).size() - (table == packets ? 0 : 1)));
            }
        }
        for (ScenarioReport.Inhabitant one : report.environments()) {
            List<List<String>> counts = new ArrayList<>();
            one.counts().forEach((name, count) -> counts.add(List.of(name, number(count))));
            if (!counts.isEmpty()) {
                out.append(String.format("%n%s counts%n%s", one.name(), rows(counts, 1, 2)));
            }
        }
        for (ScenarioReport.Device one : report.devices()) {
            one.out()
                    .ifPresent(path -> out.append(String.format(
                            Locale.ROOT,
                            "%n%,d %s of %s in %s",
                            one.written(),
                            one.written() == 1 ? "packet" : "packets",
                            one.name(),
                            path)));
        }
        return out.isEmpty() ? "" : out.append(System.lineSeparator()).toString();
    }

    private List<List<String>> calls() {
        List<List<String>> calls = new ArrayList<>();
        calls.add(List.of("calls of", "called", "answered", "came", ""));
        report.environments().stream()
                .filter(one -> one.called() + one.calls() > 0)
                .forEach(one -> calls.add(List.of(
                        one.name(),
                        number(one.called()),
                        number(one.answered()),
                        number(one.calls()),
                        one.waits().map(callee -> "waits for " + callee).orElse(""))));
        return calls;
    }

    private List<List<String>> handlers() {
        List<List<String>> handlers = new ArrayList<>();
        handlers.add(List.of("handler", "of", "from", "to", "keeps"));
        List<String> files = CountRows.shown(
                report.handlers().stream().map(ScenarioReport.Handled::file).toList(), MAX_NAME_CHARS);
        List<String> claims = CountRows.shown(
                report.handlers().stream()
                        .map(one -> one.environment() + ": " + one.claim())
                        .toList(),
                MAX_NAME_CHARS);
        for (int i = 0; i < files.size(); i++) {
            ScenarioReport.Handled one = report.handlers().get(i);
            handlers.add(List.of(
                    files.get(i),
                    claims.get(i),
                    time(one.from()),
                    one.to().isPresent() ? time(one.to().getAsLong()) : "",
                    kept(one)));
        }
        return handlers;
    }

    private static String kept(ScenarioReport.Handled handler) {
        int more = handler.keeps().size() - MOST_KEPT;
        return handler.keeps().entrySet().stream()
                        .limit(MOST_KEPT)
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining(", "))
                + (more > 0 ? " and more" : "");
    }

    private static List<String> packets(String name, Traffic traffic, String read) {
        return List.of(
                name,
                number(traffic.packets()),
                number(traffic.bytes()),
                number(traffic.deliveries().get(Delivery.HANDLED)),
                number(traffic.deliveries().get(Delivery.QUEUED)),
                read,
                number(traffic.deliveries().get(Delivery.LOST)),
                number(traffic.deliveries().get(Delivery.IGNORED)));
    }

    private static String runs(Traffic traffic) {
        return traffic.runs().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey().word() + " " + number(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Columns as wide as they need: of the first and those from some on, to the left, all others to the right. */
    static String rows(List<List<String>> rows, int leftUntil, int leftFrom) {
        StringBuilder out = new StringBuilder();
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String blanks = " ".repeat(widths[i] - row.get(i).length());
                boolean left = i < leftUntil || i >= leftFrom;
                line.append(i == 0 ? "" : BETWEEN).append(left ? row.get(i) + blanks : blanks + row.get(i));
            }
            out.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return out.toString();
    }

    /** One object; {@code complete} is false if the run was over before its time. */
    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeStringField("scenario", scenario);
            out.writeNumberField("nanos", report.nanos());
            out.writeBooleanField("complete", report.end() == ScenarioReport.End.WHOLE);
            out.writeArrayFieldStart("events");
            for (ScenarioReport.Line line : report.events()) {
                out.writeStartObject();
                out.writeNumberField("nanos", line.nanos());
                out.writeStringField("name", line.name());
                out.writeStringField("event", line.what());
                out.writeStringField("detail", line.detail());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeNumberField("more", report.more());
            devices(out);
            environments(out);
            out.writeArrayFieldStart("claims");
            for (ScenarioReport.Claimed claim : report.claims()) {
                out.writeStartObject();
                out.writeStringField("environment", claim.environment());
                out.writeStringField("name", claim.name());
                out.writeBooleanField("isThere", claim.isThere());
                traffic(out, claim.traffic());
                out.writeEndObject();
            }
            out.writeEndArray();
            handlers(out);
            out.writeObjectFieldStart("all");
            traffic(out, report.traffic());
            out.writeEndObject();
            out.writeArrayFieldStart("refused");
            for (var refused : report.refused()) {
                out.writeString(refused.headline());
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private void handlers(JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("handlers");
        for (ScenarioReport.Handled one : report.handlers()) {
            out.writeStartObject();
            out.writeStringField("environment", one.environment());
            out.writeStringField("claim", one.claim());
            out.writeStringField("handler", one.file());
            out.writeNumberField("fromNanos", one.from());
            if (one.to().isPresent()) {
                out.writeNumberField("toNanos", one.to().getAsLong());
            }
            out.writeObjectFieldStart("keeps");
            for (var number : one.keeps().entrySet()) {
                out.writeNumberField(number.getKey(), number.getValue());
            }
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void devices(JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("devices");
        for (ScenarioReport.Device device : report.devices()) {
            out.writeStartObject();
            out.writeStringField("name", device.name());
            out.writeNumberField("came", device.received());
            out.writeNumberField("left", device.sent());
            out.writeNumberField("lost", device.lost());
            out.writeNumberField("doubled", device.duplicated());
            out.writeNumberField("overtook", device.reordered());
            out.writeNumberField("other", device.others());
            out.writeBooleanField("failed", device.failed());
            if (device.out().isPresent()) {
                out.writeStringField("out", device.out().get());
                out.writeNumberField("written", device.written());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void environments(JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("environments");
        for (ScenarioReport.Inhabitant one : report.environments()) {
            out.writeStartObject();
            out.writeStringField("name", one.name());
            out.writeNumberField("slices", one.slices());
            out.writeNumberField("forfeits", one.forfeits());
            out.writeNumberField("pages", one.pages());
            out.writeNumberField("asked", one.asked());
            out.writeNumberField("taken", one.taken());
            out.writeNumberField("saved", one.saved());
            out.writeNumberField("interrupts", one.told());
            out.writeNumberField("untold", one.untold());
            out.writeNumberField("called", one.called());
            out.writeNumberField("answered", one.answered());
            out.writeNumberField("came", one.calls());
            if (one.waits().isPresent()) {
                out.writeStringField("waitsFor", one.waits().get());
            }
            out.writeNumberField("read", one.read());
            if (one.gone().isPresent()) {
                out.writeNumberField("goneAtNanos", one.gone().getAsLong());
            }
            traffic(out, one.traffic());
            if (!one.counts().isEmpty()) {
                out.writeObjectFieldStart("counts");
                for (var count : one.counts().entrySet()) {
                    out.writeNumberField(count.getKey(), count.getValue());
                }
                out.writeEndObject();
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void traffic(JsonGenerator out, Traffic traffic) throws IOException {
        out.writeNumberField("packets", traffic.packets());
        out.writeNumberField("bytes", traffic.bytes());
        counts(out, "deliveries", traffic.deliveries());
        counts(out, "runs", traffic.runs());
        out.writeNumberField("fuel", traffic.fuel());
        out.writeNumberField("sent", traffic.sent());
        out.writeNumberField("sentBytes", traffic.sentBytes());
        out.writeNumberField("forbidden", traffic.forbidden());
        out.writeNumberField("unsent", traffic.unsent());
        out.writeNumberField("wakes", traffic.wakes());
        out.writeNumberField("refusedWakes", traffic.refusedWakes());
        out.writeNumberField("posts", traffic.posts());
    }

    private static void counts(JsonGenerator out, String name, Map<? extends Enum<?>, Long> counts) throws IOException {
        out.writeObjectFieldStart(name);
        for (var entry : counts.entrySet()) {
            if (entry.getValue() > 0) {
                out.writeNumberField(entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue());
            }
        }
        out.writeEndObject();
    }
}
