package dev.exocode.host.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.exocode.host.plot.LineChart.Axis;
import dev.exocode.host.plot.LineChart.Line;
import dev.exocode.host.plot.LineChart.Scale;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class LineChartTest {
    private static final Axis X = new Axis("x", Scale.LINEAR);
    private static final Axis Y = new Axis("y", Scale.LINEAR);

    private static Line line(double... y) {
        return new Line("line", IntStream.range(0, y.length).asDoubleStream().toArray(), y);
    }

    private static LineChart chart(Axis across, Axis up, Line... lines) {
        return new LineChart("title", across, up, List.of(lines));
    }

    private static Document parsed(LineChart chart) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(chart.svg())));
        } catch (Exception e) {
            throw new AssertionError("not XML: " + chart.svg(), e);
        }
    }

    private static List<Element> all(LineChart chart, String tag) {
        NodeList found = parsed(chart).getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<String> texts(LineChart chart) {
        return all(chart, "text").stream().map(Element::getTextContent).toList();
    }

    /** Marks of a line with these two values on the axis across. */
    private static List<String> marks(Axis axis, double first, double last) {
        LineChart chart = chart(axis, Y, new Line("line", new double[] {first, last}, new double[] {-1, 1}));
        return all(chart, "text").stream()
                .filter(text -> text.getAttribute("text-anchor").equals("middle"))
                .map(Element::getTextContent)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINEAR | 0 | 1 | 0.0 0.2 0.4 0.6 0.8 1.0",
                "LINEAR | 0 | 7 | 0 1 2 3 4 5 6 7",
                "LINEAR | 10 | 12.5 | 10.0 10.5 11.0 11.5 12.0 12.5",
                "LINEAR | -3000 | 9000 | -4,000 -2,000 0 2,000 4,000 6,000 8,000 10,000",
                "LINEAR | 0 | 0 | 0.0 0.2 0.4 0.6 0.8 1.0",
                "LINEAR | 4 | 4 | 2.0 2.5 3.0 3.5 4.0 4.5 5.0 5.5 6.0",
                "LINEAR | 0 | 1e300 | 0 2E+299 4E+299 6E+299 8E+299 1E+300",
                "LINEAR | 1e-300 | 3e-300 | 1.0E-300 1.5E-300 2.0E-300 2.5E-300 3.0E-300",
                "COUNT | 0 | 1 | 0 1",
                "COUNT | 0 | 1500000 | 0 200,000 400,000 600,000 800,000 1,000,000 1,200,000 1,400,000 1,600,000",
                "LOGARITHMIC | 1 | 1000000 | 1 10 100 1,000 10,000 100,000 1,000,000",
                "LOGARITHMIC | 3 | 40 | 2 5 10 20 50",
                "LOGARITHMIC | 7 | 7 | 5 10",
                "LOGARITHMIC | 10 | 10 | 5 10 20",
                "LOGARITHMIC | 0.004 | 2 | 0.01 0.1 1",
                "LOGARITHMIC | 1 | 1e12 | 1 100 10,000 1,000,000 100,000,000 10,000,000,000 1,000,000,000,000"
            })
    void marksAreRound(Scale scale, double first, double last, String marks) {
        assertThat(String.join(" ", marks(new Axis("x", scale), first, last)).replace(".0E", "E"))
                .isEqualTo(marks.replace(".0E", "E"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-21T04:12:50Z | 0 | 30 | 04:12:50 2026-11-21 04:12:55 04:13:00 04:13:05 04:13:10 04:13:15 04:13:20",
                "2026-11-21T23:58:30Z | 0 | 200 | 23:58:30 2026-11-21 23:59:00 23:59:30 00:00:00 2026-11-22 00:00:30 00:01:00 00:01:30",
                "2026-11-21T04:12:50.5Z | 0 | 5e-7 | 04:12:50.5000000 2026-11-21 04:12:50.5000002 04:12:50.5000004",
                "2026-11-21T04:12:50Z | 0 | 20000 | 05:00 2026-11-21 06:00 07:00 08:00 09:00",
                "2026-11-21T04:12:50Z | 0 | 600000 | 2026-11-22 2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-28",
                "1970-01-01T00:00:00Z | 0 | 1.8e9 | 1970 1980 1990 2000 2010 2020",
                "2026-11-21T04:12:50Z | 0 | 2e7 | 2026-12 2027-01 2027-02 2027-03 2027-04 2027-05 2027-06 2027-07",
                "1969-12-31T23:59:59Z | 0 | 4 | 23:59:59 1969-12-31 00:00:00 1970-01-01 00:00:01 00:00:02 00:00:03",
                "2026-11-21T04:12:50Z | 3 | 3 | 04:12:48 2026-11-21 04:12:50 04:12:52 04:12:54 04:12:56 04:12:58",
                "0000-01-01T00:00:00Z | -1e11 | 1e11 | -3000 -2000 -1000 0000 1000 2000 3000"
            })
    void timesAreMarkedByClockAndCalendar(Instant zero, double first, double last, String marks) {
        assertThat(String.join(" ", marks(new Axis("time, UTC", Scale.TIME, zero), first, last)))
                .isEqualTo(marks);
    }

    @Test
    void valuesHaveTheirPlaces() {
        LineChart chart = chart(X, Y, line(0, 50, 100));
        String points = all(chart, "polyline").get(0).getAttribute("points");
        // The frame is 720 wide and 320 high.
        assertThat(points).isEqualTo("60,384 420,224 780,64");
        LineChart decades = chart(
                new Axis("x", Scale.LOGARITHMIC),
                new Axis("y", Scale.LOGARITHMIC),
                new Line("line", new double[] {1, 10, 100}, new double[] {0.01, 1, 100}));
        assertThat(all(decades, "polyline").get(0).getAttribute("points").replaceAll("\\S+,", ""))
                .isEqualTo("384 224 64");
    }

    @Test
    void theAxisUpHasZero() {
        assertThat(texts(chart(X, Y, line(1_000, 1_001))))
                .contains("0", "1,200")
                .doesNotContain("1,000.5");
    }

    @Test
    void onePointAloneIsSeen() {
        LineChart chart = chart(X, Y, line(5));
        assertThat(all(chart, "circle")).hasSize(1);
        Element dot = all(chart, "circle").get(0);
        assertThat(dot.getAttribute("cy")).isEqualTo("64");
        assertThat(dot.getAttribute("fill")).isEqualTo("#0072b2");
    }

    @Test
    void nothingIsAnEmptyFrame() {
        for (Scale scale : Scale.values()) {
            LineChart chart = chart(new Axis("x", scale), Y);
            assertThat(texts(chart)).containsExactly("title", "y", "x");
        }
        assertThat(texts(chart(X, Y, line()))).containsExactly("title", "y", "x", "line");
    }

    @Test
    void manyLinesAreToldApart() {
        Line[] lines = IntStream.range(0, 48).mapToObj(i -> line(i, i)).toArray(Line[]::new);
        LineChart chart = chart(X, Y, lines);
        Set<String> pens = new HashSet<>();
        for (Element line : all(chart, "polyline")) {
            pens.add(line.getAttribute("stroke") + " " + line.getAttribute("stroke-dasharray"));
        }
        assertThat(pens).hasSize(48);
        int height = Integer.parseInt(parsed(chart).getDocumentElement().getAttribute("height"));
        assertThat(all(chart, "text"))
                .allMatch(text -> Double.parseDouble(text.getAttribute("y")) < height, "the picture has the legend");
    }

    @Test
    void namesAreTextWhateverIsInThem() {
        String name = "<b>&amp;]]>'\"\u0000\u001b[31m\ud800\uffff\u202e\n\ud83d\ude00";
        LineChart chart = new LineChart(
                name, X, new Axis(name, Scale.LINEAR), List.of(new Line(name, new double[0], new double[0])));
        String shown = "<b>&amp;]]>'\"\ufffd\ufffd[31m\ufffd\ufffd\ufffd \ud83d\ude00";
        assertThat(texts(chart)).containsExactly(shown, shown, "x", shown);
        Line lengthy = new Line("\ud83d\ude00".repeat(1_000), new double[0], new double[0]);
        assertThat(texts(chart(X, Y, lengthy))).endsWith("\ud83d\ude00".repeat(43) + "…");
    }

    @Test
    void everyTextIsXml() {
        Random random = new Random(7);
        for (int turn = 0; turn < 200; turn++) {
            StringBuilder name = new StringBuilder();
            random.ints(60, 0, turn % 2 == 0 ? 0x200 : 0x10000).forEach(c -> name.append((char) c));
            parsed(new LineChart(
                    name.toString(),
                    X,
                    new Axis("y", Scale.COUNT),
                    List.of(new Line(name.toString(), new double[0], new double[0]))));
        }
    }

    @Test
    void anyValuesOfAScaleAreInTheFrame() {
        Random random = new Random(7);
        List<Scale> scales = List.of(Scale.values());
        for (int turn = 0; turn < 2_000; turn++) {
            Scale scale = scales.get(turn % scales.size());
            double size = scale == Scale.TIME ? random.nextInt(21) - 10 : random.nextInt(599) - 299;
            double[] x = random.doubles(1 + random.nextInt(3), 1, 9)
                    .map(v -> v * Math.pow(10, size))
                    .toArray();
            LineChart chart = chart(new Axis("x", scale), Y, new Line("line", x, new double[x.length]));
            assertThat(all(chart, "circle"))
                    .as("%s %s", scale, x)
                    .allMatch(dot -> Double.parseDouble(dot.getAttribute("cx")) >= 60
                            && Double.parseDouble(dot.getAttribute("cx")) <= 780);
            assertThat(all(chart, "text")).hasSizeLessThan(30);
        }
    }

    @Test
    void numbersAreWrittenTheSameEverywhere() {
        Locale before = Locale.getDefault();
        String expected = chart(X, Y, line(0, 1_234.5)).svg();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(chart(X, Y, line(0, 1_234.5)).svg()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsNoLineOfItsAxesIsRefused() {
        List<Runnable> wrong = new ArrayList<>();
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1e301}) {
            Stream.of(Scale.values()).forEach(scale -> wrong.add(() -> chart(X, new Axis("y", scale), line(value))));
        }
        wrong.add(() -> chart(X, new Axis("y", Scale.LOGARITHMIC), line(0)));
        wrong.add(() -> chart(new Axis("x", Scale.TIME), Y, new Line("l", new double[] {2e11}, new double[] {0})));
        wrong.add(() -> chart(X, Y, new Line("l", new double[] {1}, new double[0])));
        assertThat(wrong)
                .hasSize(15)
                .allSatisfy(each -> assertThatIllegalArgumentException().isThrownBy(each::run));
    }
}
