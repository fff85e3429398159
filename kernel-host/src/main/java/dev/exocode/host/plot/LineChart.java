package dev.exocode.host.plot;

import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Lines over two axes.
 *
 * @param title what stands above them
 * @param across the axis from left to right; other than one of time it ends at round numbers
 * @param up the axis from below; 0 is on it unless it is logarithmic
 * @param lines the lines in the order of the legend, of which earlier ones hide later ones; the first 48 look different from each other
 */
public record LineChart(String title, Axis across, Axis up, List<Line> lines) {
    private static final double GREATEST = 1e300;
    private static final double LONGEST_SECONDS = 1e11;

    /** How values become places. */
    public enum Scale {
        /** Equal differences are equally long; values of at most 1e300 in size. */
        LINEAR,
        /** The same of things that are counted: only whole numbers are marked. */
        COUNT,
        /** Equal ratios are equally long; values of 1e-300 to 1e300. */
        LOGARITHMIC,
        /** Seconds from some moment, marked by the clock and the calendar of UTC; values of at most 1e11 in size. */
        TIME;

        private boolean takes(double value) {
            return switch (this) {
                case LINEAR, COUNT -> Math.abs(value) <= GREATEST;
                case LOGARITHMIC -> value >= 1 / GREATEST && value <= GREATEST;
                case TIME -> Math.abs(value) <= LONGEST_SECONDS;
            };
        }
    }

    /**
     * An axis.
     *
     * @param label what the numbers on it mean, with their unit
     * @param scale how values become places
     * @param zero the moment from which an axis of time counts, of the years 0 to 9999; without meaning on others
     */
    public record Axis(String label, Scale scale, Instant zero) {
        /**
         * An axis of no time, or of seconds since 1970.
         *
         * @param label what the numbers on it mean, with their unit
         * @param scale how values become places
         */
        public Axis(String label, Scale scale) {
            this(label, scale, Instant.EPOCH);
        }
    }

    /**
     * A line through points, in their order; few points are marked by dots, so that one alone is seen.
     *
     * @param name its name in the legend, any text; a long one is cut there
     * @param x the places of the points on the axis across
     * @param y their places on the axis up, as many
     */
    public record Line(String name, double[] x, double[] y) {}

    /**
     * Lines that can be drawn.
     *
     * @param title what stands above them
     * @param across the axis from left to right
     * @param up the axis from below
     * @param lines the lines in the order of the legend
     * @throws IllegalArgumentException if a line has more of one coordinate than of the other, or a value that is not for its axis
     */
    public LineChart {
        lines = List.copyOf(lines);
        for (Line line : lines) {
            if (line.x.length != line.y.length
                    || !DoubleStream.of(line.x).allMatch(across.scale::takes)
                    || !DoubleStream.of(line.y).allMatch(up.scale::takes)) {
                throw new IllegalArgumentException("no line over these axes: " + line.name);
            }
        }
    }

    /**
     * The picture as a file of SVG, which is well-formed XML whatever names are in it, and has a white ground.
     *
     * @return its text, in which lines end with a line feed
     */
    public String svg() {
        Stream<double[]> right = lines.stream().map(Line::x);
        double[] heights =
                lines.stream().map(Line::y).flatMapToDouble(DoubleStream::of).toArray();
        boolean zero = up.scale != Scale.LOGARITHMIC && up.scale != Scale.TIME && heights.length > 0;
        return new Drawing(
                        this,
                        Range.of(across, right.flatMapToDouble(DoubleStream::of)),
                        Range.of(
                                up,
                                DoubleStream.concat(
                                        DoubleStream.of(heights), DoubleStream.of(new double[zero ? 1 : 0]))))
                .svg();
    }
}
