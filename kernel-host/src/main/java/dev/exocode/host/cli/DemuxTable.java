package dev.exocode.host.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.exocode.host.demux.Demultiplexer;
import dev.exocode.host.demux.Follower;
import dev.exocode.host.load.Engine;
import dev.exocode.host.run.DemuxRun;
import dev.exocode.host.run.Series;
import dev.exocode.host.run.Split;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What became of a capture that was divided among filters, for people and for programs.
 *
 * @param capture the capture as the user named it
 * @param engine what ran the filters
 * @param order what decided between them
 * @param all whether every filter that has a packet counts it
 * @param report the counts
 * @param top how many filters are listed, those with most packets; all if none
 * @param zero whether filters without a packet are listed
 * @param series counts over time, if they are wanted
 * @param split what was written, if anything
 * @param plot a picture that was written or is not to be, if it was asked for
 */
record DemuxTable(
        String capture,
        Engine engine,
        Demultiplexer.Order order,
        boolean all,
        DemuxRun.Report report,
        Optional<Integer> top,
        boolean zero,
        Optional<Series> series,
        Optional<Split> split,
        Optional<DemuxPlot> plot) {
    private static final int COLUMNS = 6;
    private static final int MAX_COLUMN_CHARS = 20;
    private static final int MIN_COLUMN_CHARS = 9;
    private static final int NANO_DIGITS = 9;
    private static final double NANOS_PER_SECOND = 1e9;

    /** Most packets first; those of equally many by name. */
    private static final Comparator<DemuxRun.Count> LARGEST =
            Comparator.comparingLong(DemuxRun.Count::packets).reversed().thenComparing(DemuxRun.Count::name);

    String text() {
        List<DemuxRun.Count> listed = listed();
        List<String> names = CountRows.shown(Stream.concat(listed.stream(), Stream.of(report.unmatched()))
                .map(DemuxRun.Count::name)
                .toList());
        CountRows rows = new CountRows(names, report.packets());
        for (int i = 0; i < listed.size(); i++) {
            rows.row(names.get(i), listed.get(i).packets(), listed.get(i).bytes());
        }
        rows.row(
                report.unmatched().name(),
                report.unmatched().packets(),
                report.unmatched().bytes());
        rows.row(CountRows.ALL, report.packets(), report.bytes());
        StringBuilder out = new StringBuilder(rows.text());
        long empty = report.filters().size() - withPackets();
        long more = (zero ? report.filters().size() : withPackets()) - listed.size();
        if (more > 0) {
            out.append(String.format(Locale.ROOT, "%,d more %s%n", more, more == 1 ? "filter" : "filters"));
        }
        if (empty > 0) {
            out.append(String.format(
                    Locale.ROOT,
                    "%,d of %,d %s %s no packet%n",
                    empty,
                    report.filters().size(),
                    report.filters().size() == 1 ? "filter" : "filters",
                    empty == 1 ? "has" : "have"));
        }
        report.fragments().ifPresent(counts -> fragments(out, counts));
        out.append(String.format(
                Locale.ROOT,
                "%,d packets, %,d bytes in %.2f s, %,.0f packets/s%n",
                report.packets(),
                report.bytes(),
                report.nanos() / NANOS_PER_SECOND,
                rate()));
        series.ifPresent(intervals -> table(out, intervals));
        split.filter(files -> files.problem().isEmpty()).ifPresent(files -> written(out, files));
        plot.filter(DemuxPlot::written)
                .ifPresent(picture -> out.append(
                        String.format("wrote %s%n", Diagnostic.printable(picture.name(), Integer.MAX_VALUE))));
        if (report.interrupted()) {
            out.append(CountRows.INTERRUPTED);
        }
        return out.toString();
    }

    private static void fragments(StringBuilder out, Follower.Events counts) {
        long followed = followed(counts);
        out.append(String.format(
                Locale.ROOT,
                followed == 1 ? "%,d later fragment followed its first" : "%,d later fragments followed their first",
                followed));
        out.append(String.format(Locale.ROOT, "; %,d came before it", counts.early() + counts.held()));
        if (counts.held() > 0) {
            out.append(String.format(Locale.ROOT, ", %,d of which waited in vain", inVain(counts)));
        }
        out.append(System.lineSeparator());
        if (counts.waiting() > 0) {
            out.append(String.format(
                    Locale.ROOT,
                    counts.waiting() == 1
                            ? "%,d still waits and is not counted%n"
                            : "%,d still wait and are not counted%n",
                    counts.waiting()));
        }
    }

    private static long followed(Follower.Events counts) {
        return counts.followed() + counts.joined();
    }

    /** For how many packets the first did not come in time. */
    private static long inVain(Follower.Events counts) {
        return counts.expired() + counts.displaced();
    }

    private long withPackets() {
        return report.filters().stream().filter(count -> count.packets() > 0).count();
    }

    private double rate() {
        return report.packets() / Math.max(report.nanos() / NANOS_PER_SECOND, 1e-6);
    }

    private List<DemuxRun.Count> listed() {
        Stream<DemuxRun.Count> some = report.filters().stream().filter(count -> zero || count.packets() > 0);
        return (top.isPresent() ? some.sorted(LARGEST).limit(top.get()) : some).toList();
    }

    /** The numbers of the filters that have columns. */
    int[] columns() {
        return IntStream.range(0, report.filters().size())
                .filter(i -> report.filters().get(i).packets() > 0)
                .boxed()
                .sorted(Comparator.comparing(report.filters()::get, LARGEST))
                .limit(top.orElse(COLUMNS))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private List<String> names(int[] filters) {
        return IntStream.of(filters)
                .mapToObj(i -> report.filters().get(i).name())
                .toList();
    }

    private void table(StringBuilder out, Series intervals) {
        int[] columns = columns();
        List<String> heads = new ArrayList<>(CountRows.shown(names(columns), MAX_COLUMN_CHARS));
        heads.addAll(List.of("other", "unmatched", "all"));
        DateTimeFormatter clock = clock(intervals.intervalNanos());
        List<Series.Row> rows = intervals.rows(columns);
        String first = "from";
        int width = Math.max(
                first.length(),
                rows.isEmpty() ? 0 : time(clock, rows.get(0).startNanos()).length());
        out.append(String.format(Locale.ROOT, "%n%-" + width + "s", first));
        heads.forEach(head -> out.append("  ").append(right(head, head)));
        out.append(System.lineSeparator());
        for (Series.Row row : rows) {
            out.append(time(clock, row.startNanos()));
            long[] others = {row.others(), row.unmatched(), row.packets()};
            for (int i = 0; i < heads.size(); i++) {
                long count = i < columns.length ? row.filters()[i] : others[i - columns.length];
                out.append("  ").append(right(heads.get(i), String.format(Locale.ROOT, "%,d", count)));
            }
            out.append(System.lineSeparator());
        }
    }

    private static String right(String head, String text) {
        int width = Math.max(head.length(), MIN_COLUMN_CHARS);
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    /** Writes times with as many digits as multiples of an interval need. */
    private static DateTimeFormatter clock(long intervalNanos) {
        int digits = NANO_DIGITS;
        for (long rest = intervalNanos; digits > 0 && rest % 10 == 0; rest /= 10) {
            digits--;
        }
        DateTimeFormatterBuilder clock = new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd HH:mm:ss");
        if (digits > 0) {
            clock.appendFraction(ChronoField.NANO_OF_SECOND, digits, digits, true);
        }
        return clock.toFormatter(Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    private static String time(DateTimeFormatter clock, long nanos) {
        return clock.format(Instant.EPOCH.plusNanos(nanos));
    }

    private void written(StringBuilder out, Split files) {
        List<Split.Written> written = files.written(names());
        long packets = written.stream().mapToLong(Split.Written::packets).sum();
        out.append(String.format(
                Locale.ROOT,
                "wrote %,d packets to %,d %s in %s%n",
                packets,
                written.size(),
                written.size() == 1 ? "file" : "files",
                Diagnostic.printable(files.folder().toString(), Integer.MAX_VALUE)));
    }

    private List<String> names() {
        return report.filters().stream().map(DemuxRun.Count::name).toList();
    }

    /** One object; {@code complete} is false if the run was interrupted, the capture is damaged or a file was not written. */
    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeStringField("capture", capture);
            out.writeStringField("engine", engine.name().toLowerCase(Locale.ROOT));
            out.writeStringField("order", order.name().toLowerCase(Locale.ROOT));
            out.writeStringField("counted", all ? "all" : "owner");
            out.writeNumberField("packets", report.packets());
            out.writeNumberField("bytes", report.bytes());
            out.writeNumberField("seconds", report.nanos() / NANOS_PER_SECOND);
            out.writeNumberField("packetsPerSecond", Math.round(rate()));
            out.writeNumberField("loadSeconds", report.loadNanos() / NANOS_PER_SECOND);
            out.writeBooleanField(
                    "complete",
                    !report.interrupted()
                            && report.problem().isEmpty()
                            && split.flatMap(Split::problem).isEmpty()
                            && plot.stream().allMatch(DemuxPlot::written));
            out.writeArrayFieldStart("filters");
            for (DemuxRun.Count count : listed()) {
                out.writeStartObject();
                out.writeStringField("name", count.name());
                count(out, count);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeNumberField("filtersTotal", report.filters().size());
            out.writeNumberField("filtersWithoutPacket", report.filters().size() - withPackets());
            out.writeObjectFieldStart("unmatched");
            count(out, report.unmatched());
            out.writeEndObject();
            if (report.fragments().isPresent()) {
                Follower.Events counts = report.fragments().get();
                out.writeObjectFieldStart("fragments");
                out.writeNumberField("followed", followed(counts));
                out.writeNumberField("early", counts.early() + counts.held());
                out.writeNumberField("held", counts.held());
                out.writeNumberField("expired", inVain(counts));
                out.writeNumberField("waiting", counts.waiting());
                out.writeEndObject();
            }
            if (series.isPresent()) {
                series(out, series.get());
            }
            if (split.isPresent()) {
                split(out, split.get());
            }
            if (plot.filter(DemuxPlot::written).isPresent()) {
                out.writeStringField("plot", plot.get().name());
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void count(JsonGenerator out, DemuxRun.Count count) throws IOException {
        out.writeNumberField("packets", count.packets());
        out.writeNumberField("bytes", count.bytes());
    }

    private void series(JsonGenerator out, Series intervals) throws IOException {
        int[] columns = columns();
        out.writeObjectFieldStart("series");
        out.writeNumberField("seconds", seconds(intervals.intervalNanos()));
        out.writeArrayFieldStart("filters");
        for (String name : names(columns)) {
            out.writeString(name);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("intervals");
        for (Series.Row row : intervals.rows(columns)) {
            out.writeStartObject();
            out.writeNumberField("from", seconds(row.startNanos()));
            out.writeNumberField("packets", row.packets());
            out.writeFieldName("filters");
            out.writeArray(row.filters(), 0, row.filters().length);
            out.writeNumberField("other", row.others());
            out.writeNumberField("unmatched", row.unmatched());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** Exact, and without an exponent. */
    static BigDecimal seconds(long nanos) {
        BigDecimal seconds = BigDecimal.valueOf(nanos, NANO_DIGITS).stripTrailingZeros();
        return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
    }

    private void split(JsonGenerator out, Split files) throws IOException {
        out.writeArrayFieldStart("files");
        for (Split.Written each : files.written(names())) {
            out.writeStartObject();
            out.writeStringField("file", each.path().toString());
            out.writeStringField("filter", each.filter());
            out.writeNumberField("packets", each.packets());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
