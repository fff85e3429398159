package dev.exocode.host.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The part of an axis that is drawn, and what is marked on it, from low to high. */
record Range(double low, double high, boolean logarithmic, List<Mark> marks) {
    private static final int MOST_MARKS = 8;
    private static final int[] ROUND = {1, 2, 5};
    private static final int MOST_DIGITS = 15;
    /** Values that differ by less, as a part of them, are one to the eye, and to a double nearly. */
    private static final double SAME = 1e-9;

    /** A value that is marked; {@code below} is a second line, and may be empty. */
    record Mark(double value, String label, String below) {}

    /** Has all values; of none any range, without marks. */
    static Range of(LineChart.Axis axis, DoubleStream all) {
        DoubleSummaryStatistics values = all.summaryStatistics();
        double low = values.getMin();
        double high = values.getMax();
        if (values.getCount() == 0) {
            return new Range(0, 1, false, List.of());
        }
        return switch (axis.scale()) {
            case LINEAR -> even(low, high, false);
            case COUNT -> even(low, high, true);
            case LOGARITHMIC -> decades(low, high);
            case TIME -> TimeMarks.range(axis.zero(), low, high);
        };
    }

    /** Where a value is: 0 at the low end, 1 at the high end. */
    double place(double value) {
        return logarithmic ? StrictMath.log(value / low) / StrictMath.log(high / low) : (value - low) / (high - low);
    }

    private static Range even(double least, double greatest, boolean whole) {
        boolean one = greatest - least <= Math.max(Math.abs(least), Math.abs(greatest)) * SAME;
        double around = !one ? 0 : least == 0 ? 1 : Math.abs(least) / 2;
        double low = least == 0 ? 0 : least - around;
        double high = greatest + around;
        BigDecimal step = step(decimal(high / MOST_MARKS - low / MOST_MARKS));
        step = whole ? step.max(BigDecimal.ONE) : step;
        List<Mark> marks = new ArrayList<>();
        long last = decimal(high).divide(step, 0, RoundingMode.CEILING).longValueExact();
        for (long i = decimal(low).divide(step, 0, RoundingMode.FLOOR).longValueExact(); i <= last; i++) {
            marks.add(mark(step.multiply(BigDecimal.valueOf(i))));
        }
        return between(marks, false, marks);
    }

    /** In decimal, as it was meant: 0.3 is not a little less. */
    private static BigDecimal decimal(double value) {
        return new BigDecimal(value, new MathContext(MOST_DIGITS));
    }

    /** The least of 1, 2 and 5 times a power of ten that is no less. */
    private static BigDecimal step(BigDecimal least) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        return IntStream.of(ROUND)
                .mapToObj(round -> power.multiply(BigDecimal.valueOf(round)))
                .filter(step -> step.compareTo(least) >= 0)
                .findFirst()
                .orElse(power.scaleByPowerOfTen(1));
    }

    private static Range decades(double low, double high) {
        int first = (int) Math.floor(StrictMath.log10(low)) - 1;
        int last = (int) Math.ceil(StrictMath.log10(high)) + 1;
        List<Mark> all = new ArrayList<>();
        for (int exponent = first; exponent <= last; exponent++) {
            for (int round : ROUND) {
                all.add(mark(BigDecimal.valueOf(round).scaleByPowerOfTen(exponent)));
            }
        }
        int from = 0;
        int to = all.size() - 1;
        while (all.get(from + 1).value <= low) {
            from++;
        }
        while (all.get(to - 1).value >= high) {
            to--;
        }
        int begin = from == to ? from - 1 : from;
        int end = from == to ? to + 1 : to;
        // Of many only powers of ten, and of many of those every so many.
        int each = end - begin < MOST_MARKS ? 0 : 1 + (end - begin) / (ROUND.length * MOST_MARKS);
        List<Mark> marks = IntStream.rangeClosed(begin, end)
                .filter(i -> each == 0 || i % ROUND.length == 0 && (first + i / ROUND.length) % each == 0)
                .mapToObj(all::get)
                .toList();
        return between(all.subList(begin, end + 1), true, marks);
    }

    private static Range between(List<Mark> ends, boolean logarithmic, List<Mark> marks) {
        return new Range(ends.get(0).value, ends.get(ends.size() - 1).value, logarithmic, marks);
    }

    private static Mark mark(BigDecimal value) {
        int decimals = Math.max(0, value.scale());
        boolean plain = decimals < MOST_DIGITS && value.precision() - value.scale() <= MOST_DIGITS;
        String label = plain
                ? String.format(Locale.ROOT, "%,." + decimals + "f", value)
                : value.stripTrailingZeros().toString();
        return new Mark(value.doubleValue(), label, "");
    }
}
