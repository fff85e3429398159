package dev.exocode.host.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.plot.LineChart.Axis;
import dev.exocode.host.plot.LineChart.Line;
import dev.exocode.host.plot.LineChart.Scale;
import dev.exocode.vcode.golden.Blessed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pictures of docs/benchmarks.md show what its tables say. */
class ScaleCurveTest {
    private static final Path DOCS = Path.of("..", "docs");

    private static List<String> cells(String row) {
        return Stream.of(row.split("\\|")).skip(1).map(String::strip).toList();
    }

    private static double number(String cell) {
        return Double.parseDouble(cell.replace(",", ""));
    }

    private static Line line(String name, int column, List<List<String>> rows) {
        List<List<String>> measured =
                rows.stream().filter(row -> !row.get(column).isEmpty()).toList();
        return new Line(
                name,
                measured.stream().mapToDouble(row -> number(row.get(0))).toArray(),
                measured.stream().mapToDouble(row -> number(row.get(column))).toArray());
    }

    @Test
    void thePictureOfManyFiltersIsTheTable() throws IOException {
        thePictureIsTheTable(
                "images/many-filters.svg",
                "| connections | demultiplexer | by hand | C |",
                "Which of so many TCP connections has a packet",
                new Axis("connections", Scale.LOGARITHMIC),
                new Axis("ns a packet", Scale.LINEAR));
    }

    @Test
    void thePictureOfArrivalsIsTheTable() throws IOException {
        thePictureIsTheTable(
                "images/arrivals.svg",
                "| others | handler, interpreted | handler | environment |",
                "How long a message waits for its answer",
                new Axis("other environments that run", Scale.LOGARITHMIC),
                new Axis("ns", Scale.LOGARITHMIC));
    }

    private static void thePictureIsTheTable(String picture, String head, String title, Axis across, Axis up)
            throws IOException {
        String page = Files.readString(DOCS.resolve("benchmarks.md"));
        assertThat(page).containsOnlyOnce("](" + picture + ")").containsOnlyOnce(head);
        List<List<String>> rows = page.lines()
                .dropWhile(line -> !line.startsWith(head))
                .takeWhile(line -> line.startsWith("|"))
                .map(ScaleCurveTest::cells)
                .toList();
        List<String> names = rows.get(0);
        List<Line> lines = new ArrayList<>();
        for (int column = 1; column <= 3; column++) {
            lines.add(line(names.get(column), column, rows.subList(2, rows.size())));
        }
        assertThat(lines).allMatch(line -> line.x().length > 1);
        LineChart chart = new LineChart(title, across, up, lines);
        Blessed.check(DOCS.resolve(picture), chart.svg(), "the picture does not show what the table says");
    }
}
