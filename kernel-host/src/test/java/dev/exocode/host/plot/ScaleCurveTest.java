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

/** The picture of "Many filters" in docs/benchmarks.md shows what its table says. */
class ScaleCurveTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final String PICTURE = "images/many-filters.svg";
    private static final String HEAD = "| connections | demultiplexer | by hand | C |";

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
    void thePictureIsTheTable() throws IOException {
        String page = Files.readString(DOCS.resolve("benchmarks.md"));
        assertThat(page).containsOnlyOnce("](" + PICTURE + ")").containsOnlyOnce(HEAD);
        List<List<String>> rows = page.lines()
                .dropWhile(line -> !line.startsWith(HEAD))
                .takeWhile(line -> line.startsWith("|"))
                .map(ScaleCurveTest::cells)
                .toList();
        List<String> names = rows.get(0);
        List<Line> lines = new ArrayList<>();
        for (int column = 1; column <= 3; column++) {
            lines.add(line(names.get(column), column, rows.subList(2, rows.size())));
        }
        assertThat(lines).allMatch(line -> line.x().length > 1);
        LineChart chart = new LineChart(
                "Which of so many TCP connections has a packet",
                new Axis("connections", Scale.LOGARITHMIC),
                new Axis("ns a packet", Scale.LINEAR),
                lines);
        Blessed.check(DOCS.resolve(PICTURE), chart.svg(), "the picture does not show what the table says");
    }
}
