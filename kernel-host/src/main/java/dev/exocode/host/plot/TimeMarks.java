package dev.exocode.host.plot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Marks at round times of day, days, months or years of UTC. */
final class TimeMarks {
    private static final long SECOND = 1_000_000_000;
    private static final int MOST = 9;
    /** Marks with fractions of a second are longer. */
    private static final int MOST_FRACTIONS = 4;
    /** On both sides of a single moment. */
    private static final double AROUND_SECONDS = 5;

    private static final List<Step> STEPS = steps();

    private TimeMarks() {}

    /** The time from one mark to the next: nanoseconds by which a day can be divided, days or months. */
    private record Step(ChronoUnit unit, long count) {

        double seconds() {
            Duration one = unit.getDuration();
            return (one.getSeconds() + one.getNano() / (double) SECOND) * count;
        }

        int most() {
            return unit == ChronoUnit.NANOS && count < SECOND ? MOST_FRACTIONS : MOST;
        }

        /** The last mark that is not later. */
        LocalDateTime before(LocalDateTime time) {
            LocalDate day = time.toLocalDate();
            return switch (unit) {
                case NANOS -> day.atStartOfDay().plusNanos(time.toLocalTime().toNanoOfDay() / count * count);
                case DAYS ->
                    LocalDate.ofEpochDay(Math.floorDiv(day.toEpochDay(), count) * count)
                            .atStartOfDay();
                default ->
                    day.withDayOfMonth(1)
                            .minusMonths(Math.floorMod(day.getLong(ChronoField.PROLEPTIC_MONTH), count))
                            .atStartOfDay();
            };
        }

        /** How the times of marks are written. */
        DateTimeFormatter form() {
            String pattern = "HH:mm:ss";
            if (unit == ChronoUnit.MONTHS) {
                pattern = count < 12 ? "uuuu-MM" : "uuuu";
            } else if (unit == ChronoUnit.DAYS) {
                pattern = "uuuu-MM-dd";
            } else if (count % (60 * SECOND) == 0) {
                pattern = "HH:mm";
            } else if (count < SECOND) {
                pattern += "." + "S".repeat(9 - (int) Math.log10(count));
            }
            return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        }
    }

    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (long power = 1; power < SECOND; power *= 10) {
            for (long round : new long[] {1, 2, 5}) {
                steps.add(new Step(ChronoUnit.NANOS, round * power));
            }
        }
        for (long seconds :
                new long[] {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200}) {
            steps.add(new Step(ChronoUnit.NANOS, seconds * SECOND));
        }
        for (long days : new long[] {1, 2, 5, 10}) {
            steps.add(new Step(ChronoUnit.DAYS, days));
        }
        for (long months : new long[] {1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 2_400, 6_000, 12_000}) {
            steps.add(new Step(ChronoUnit.MONTHS, months));
        }
        return steps;
    }

    /** Has all between two numbers of seconds after a moment. */
    static Range range(Instant zero, double first, double last) {
        double low = first < last ? first : first - AROUND_SECONDS;
        double high = first < last ? last : last + AROUND_SECONDS;
        Step step = STEPS.stream()
                .filter(each -> (high - low) / each.seconds() <= each.most())
                .findFirst()
                .orElse(STEPS.get(STEPS.size() - 1));
        LocalDateTime origin = LocalDateTime.ofInstant(zero, ZoneOffset.UTC);
        long whole = (long) Math.floor(low);
        LocalDateTime time = step.before(origin.plusSeconds(whole).plusNanos((long) ((low - whole) * SECOND)));
        List<Range.Mark> marks = new ArrayList<>();
        String before = "";
        for (double at = seconds(origin, time); at <= high; at = seconds(origin, time)) {
            String day = step.unit == ChronoUnit.NANOS ? time.toLocalDate().toString() : "";
            if (at >= low) {
                marks.add(new Range.Mark(at, step.form().format(time), day.equals(before) ? "" : day));
                before = day;
            }
            time = time.plus(step.count, step.unit);
        }
        return new Range(low, high, false, marks);
    }

    private static double seconds(LocalDateTime from, LocalDateTime to) {
        Duration between = Duration.between(from, to);
        return between.getSeconds() + between.getNano() / (double) SECOND;
    }
}
