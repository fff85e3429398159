package dev.exocode.host.scenario;

import java.math.BigDecimal;

/** Lengths of time as the language of scenarios writes them. */
final class Times {
    private static final String[] UNITS = {"ns", "us", "ms", "s"};

    private Times() {}

    /** The same length, exactly, in the largest unit of which it is one or more: {@code 50 us}, {@code 1.5 ms}. */
    static String shown(long nanos) {
        int unit = 0;
        BigDecimal value = BigDecimal.valueOf(nanos);
        while (unit < UNITS.length - 1 && value.abs().compareTo(BigDecimal.valueOf(1000)) >= 0) {
            value = value.movePointLeft(3);
            unit++;
        }
        return value.stripTrailingZeros().toPlainString() + " " + UNITS[unit];
    }
}
