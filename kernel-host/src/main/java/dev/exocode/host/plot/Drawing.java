package dev.exocode.host.plot;

import java.util.List;
import java.util.Locale;

/** Writes the picture of a chart: title, grid, lines, and a legend at the right. Lengths are pixels. */
final class Drawing {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 320;
    private static final int TOP = 64;
    private static final int BOTTOM = 68;
    private static final int MARGIN = 16;
    private static final int LINE = 18;
    private static final int SWATCH = 28;
    private static final int MOST_TITLE_CHARS = 90;
    private static final int MOST_NAME_CHARS = 44;
    private static final int MOST_DOTS = 60;
    private static final String INK = "#333333";

    /** Told apart with any kind of colour vision, also by how dark they are; none is too light for white. */
    private static final String[] COLOURS = {
        "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#222222", "#8c6d46"
    };
    /** Of so many lines as there are colours each. */
    private static final String[] DASHES = {"", "7 4", "2 3", "10 3 2 3", "14 5", "4 2 1 2 1 2"};

    private final StringBuilder out = new StringBuilder();
    private final LineChart chart;
    private final Range across;
    private final Range up;
    private final int left;

    Drawing(LineChart chart, Range across, Range up) {
        this.chart = chart;
        this.across = across;
        this.up = up;
        this.left = 2 * MARGIN
                + Math.max(
                        SWATCH,
                        up.marks().stream()
                                .mapToInt(mark -> wide(mark.label()))
                                .max()
                                .orElse(0));
    }

    String svg() {
        List<LineChart.Line> lines = chart.lines();
        int legend = lines.stream()
                .mapToInt(line -> wide(cut(line.name(), MOST_NAME_CHARS)))
                .max()
                .orElse(0);
        int width = left + WIDTH + MARGIN + SWATCH + 2 * MARGIN + legend;
        int height = TOP + Math.max(HEIGHT + BOTTOM, lines.size() * LINE + MARGIN);
        add(
                "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' viewBox='0 0 %d %d'",
                width, height, width, height);
        add(" role='img' font-family='sans-serif' font-size='12' fill='%s'>\n", INK);
        add("<title>%s</title>\n", text(chart.title(), MOST_TITLE_CHARS));
        add("<rect width='%d' height='%d' fill='#ffffff'/>\n", width, height);
        add(
                "<text x='%d' y='26' font-size='16' font-weight='bold'>%s</text>\n",
                MARGIN, text(chart.title(), MOST_TITLE_CHARS));
        add(
                "<text x='%d' y='%d'>%s</text>\n",
                MARGIN, TOP - MARGIN, text(chart.up().label(), MOST_TITLE_CHARS));
        grid();
        for (int i = lines.size() - 1; i >= 0; i--) {
            line(lines.get(i), i);
        }
        for (int i = 0; i < lines.size(); i++) {
            int x = left + WIDTH + MARGIN;
            int y = TOP + MARGIN / 2 + i * LINE;
            add("<path d='M%d %dh%d' %s/>\n", x, y, SWATCH, pen(i));
            add(
                    "<text x='%d' y='%d'>%s</text>\n",
                    x + SWATCH + MARGIN / 2, y + 4, text(lines.get(i).name(), MOST_NAME_CHARS));
        }
        return out.append("</svg>\n").toString();
    }

    private void grid() {
        for (Range.Mark mark : up.marks()) {
            String y = y(mark.value());
            add("<path d='M%d %sh%d' stroke='#dddddd'/>\n", left, y, WIDTH);
            add("<text x='%d' y='%s' dy='4' text-anchor='end'>%s</text>\n", left - MARGIN / 2, y, mark.label());
        }
        int bottom = TOP + HEIGHT;
        boolean twoLines =
                across.marks().stream().anyMatch(mark -> !mark.below().isEmpty());
        for (Range.Mark mark : across.marks()) {
            String x = x(mark.value());
            add("<path d='M%s %dv%d' stroke='#eeeeee'/>\n", x, TOP, HEIGHT);
            add("<path d='M%s %dv5' stroke='%s'/>\n", x, bottom, INK);
            add("<text x='%s' y='%d' text-anchor='middle'>%s</text>\n", x, bottom + LINE, mark.label());
            if (!mark.below().isEmpty()) {
                add("<text x='%s' y='%d' text-anchor='middle'>%s</text>\n", x, bottom + 2 * LINE - 2, mark.below());
            }
        }
        add("<path d='M%d %dh%d' stroke='%s'/>\n", left, bottom, WIDTH, INK);
        add(
                "<text x='%d' y='%d' text-anchor='end'>%s</text>\n",
                left + WIDTH,
                bottom + (twoLines ? 3 : 2) * LINE,
                text(chart.across().label(), MOST_TITLE_CHARS));
    }

    private void line(LineChart.Line line, int number) {
        add(
                "<g><title>%s</title>\n<polyline %s stroke-linejoin='round' points='",
                text(line.name(), Integer.MAX_VALUE), pen(number));
        for (int i = 0; i < line.x().length; i++) {
            out.append(i == 0 ? "" : " ").append(x(line.x()[i])).append(',').append(y(line.y()[i]));
        }
        out.append("'/>\n");
        for (int i = 0; i < line.x().length && line.x().length <= MOST_DOTS; i++) {
            add(
                    "<circle cx='%s' cy='%s' r='2.5' fill='%s'/>\n",
                    x(line.x()[i]), y(line.y()[i]), COLOURS[number % COLOURS.length]);
        }
        out.append("</g>\n");
    }

    private static String pen(int number) {
        String dash = DASHES[number / COLOURS.length % DASHES.length];
        return "fill='none' stroke-width='2' stroke='" + COLOURS[number % COLOURS.length]
                + (dash.isEmpty() ? "'" : "' stroke-dasharray='" + dash + "'");
    }

    private String x(double value) {
        return tenths(left + WIDTH * across.place(value));
    }

    private String y(double value) {
        return tenths(TOP + HEIGHT * (1 - up.place(value)));
    }

    private static String tenths(double pixels) {
        long tenths = Math.round(pixels * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    private void add(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values));
    }

    /** About the width of a text in fonts that are wide. */
    private static int wide(String text) {
        return (int) Math.ceil(text.codePoints()
                .mapToDouble(c -> c >= 0x1100 || "mwMW@%".indexOf(c) >= 0 ? 12 : Character.isUpperCase(c) ? 9 : 6.8)
                .sum());
    }

    private static String text(String any, int most) {
        return cut(any, most).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** On one line, without what XML has no characters for or what turns writing round, and with dots for the end of a long one. */
    private static String cut(String any, int most) {
        int[] clean = any.codePoints()
                .map(c -> allowed(c) ? c : Character.isWhitespace(c) ? ' ' : 0xfffd)
                .toArray();
        return clean.length <= most ? new String(clean, 0, clean.length) : new String(clean, 0, most - 1) + "…";
    }

    private static boolean allowed(int c) {
        int type = Character.getType(c);
        boolean character = type != Character.CONTROL && type != Character.SURROGATE && (c & 0xfffe) != 0xfffe;
        return character
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
