package dev.exocode.host.cli;

import dev.exocode.host.load.HostCode;
import dev.exocode.host.plot.LineChart;
import dev.exocode.host.plot.LineChart.Axis;
import dev.exocode.host.plot.LineChart.Line;
import dev.exocode.host.plot.LineChart.Scale;
import dev.exocode.host.run.DemuxRun;
import dev.exocode.host.run.OutputFile;
import dev.exocode.host.run.Series;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The picture of counts over time that {@code demux --plot} asks for. */
final class DemuxPlot {
    /** As many lines, with two more, as look different. */
    private static final int MOST_FILTERS = 46;

    private static final int MOST_POINTS = 500;
    private static final int MAX_NAME_CHARS = 36;
    private static final int[] ROUND = {1, 2, 5};
    private static final double NANOS_PER_SECOND = 1e9;

    private final OutputFile file;
    private Optional<Diagnostic> problem;
    private boolean written;

    /** Nothing written yet; there is a problem if it will not be possible. */
    DemuxPlot(OutputFile file) {
        this.file = file;
        this.problem = file.path().toString().endsWith(".svg")
                ? file.forbidden()
                : Optional.of(Diagnostic.error(HostCode.H0001, new Position.Whole(name()))
                        .help("name the picture .svg"));
    }

    Optional<Diagnostic> problem() {
        return problem;
    }

    boolean written() {
        return written;
    }

    /** The file as the user named it. */
    String name() {
        return file.path().toString();
    }

    /** Writes the counts of some filters, of the others and of no filter. */
    void write(DemuxRun.Report counts, int[] columns, Series intervals) {
        int[] filters = Arrays.copyOf(columns, Math.min(columns.length, MOST_FILTERS));
        List<String> names = new ArrayList<>(CountRows.shown(
                Arrays.stream(filters)
                        .mapToObj(i -> counts.filters().get(i).name())
                        .toList(),
                MAX_NAME_CHARS));
        names.addAll(List.of("other", counts.unmatched().name()));
        problem = file.write(
                svg(names, intervals.rows(filters), intervals.intervalNanos()).getBytes(StandardCharsets.UTF_8));
        written = problem.isEmpty();
    }

    private String svg(List<String> names, List<Series.Row> rows, long intervalNanos) {
        long begin = rows.isEmpty() ? 0 : rows.get(0).startNanos();
        long length = length(
                intervalNanos,
                begin,
                rows.isEmpty() ? 0 : rows.get(rows.size() - 1).startNanos());
        long first = Math.floorDiv(begin, length);
        // Intervals that no row is about have no packets.
        int points = rows.isEmpty()
                ? 0
                : (int) (Math.floorDiv(rows.get(rows.size() - 1).startNanos(), length) - first) + 1;
        double[] x = new double[points];
        Arrays.setAll(x, i -> i * (length / NANOS_PER_SECOND));
        double[][] y = new double[names.size()][points];
        for (Series.Row row : rows) {
            int at = (int) (Math.floorDiv(row.startNanos(), length) - first);
            for (int i = 0; i < row.filters().length; i++) {
                y[i][at] += row.filters()[i];
            }
            y[y.length - 2][at] += row.others();
            y[y.length - 1][at] += row.unmatched();
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            lines.add(new Line(names.get(i), x, y[i]));
        }
        BigDecimal seconds = DemuxTable.seconds(length);
        Instant zero = Instant.EPOCH.plus(Duration.ofNanos(length).multipliedBy(first));
        return new LineChart(
                        "Packets of "
                                + file.capture()
                                        .map(Path::getFileName)
                                        .map(Path::toString)
                                        .orElse("standard input"),
                        new Axis("time, UTC", Scale.TIME, zero),
                        new Axis(
                                String.format(Locale.ROOT, "packets in %,." + seconds.scale() + "f s", seconds),
                                Scale.COUNT),
                        lines)
                .svg();
    }

    /** So many intervals, a round number of them, are put together that there are not too many. */
    private static long length(long intervalNanos, long first, long last) {
        for (long power = intervalNanos; ; power *= 10) {
            for (int round : ROUND) {
                long length = power * round;
                // The times may be further apart than a long says with a sign.
                if (Long.compareUnsigned(Math.floorDiv(last, length) - Math.floorDiv(first, length), MOST_POINTS) < 0) {
                    return length;
                }
            }
        }
    }
}
