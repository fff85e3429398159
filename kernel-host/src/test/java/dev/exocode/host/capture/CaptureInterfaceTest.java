package dev.exocode.host.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CaptureInterfaceTest {

    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    @Property(tries = 5_000)
    void decimalTimesAreExact(
            @ForAll long ticks, @ForAll @IntRange(max = 19) int digits, @ForAll boolean small, @ForAll int offset) {
        check(small ? ticks >>> 20 : ticks, digits, BigInteger.TEN.pow(digits), offset);
    }

    @Property(tries = 5_000)
    void binaryTimesAreExact(
            @ForAll long ticks, @ForAll @IntRange(max = 63) int bits, @ForAll boolean small, @ForAll int offset) {
        check(small ? ticks >>> 20 : ticks, 0x80 | bits, BigInteger.ONE.shiftLeft(bits), offset);
    }

    @Property(tries = 2_000)
    void anyOffsetIsAddedOrTheNearestTimeGiven(@ForAll long ticks, @ForAll long offset) {
        check(ticks, 6, BigInteger.TEN.pow(6), offset);
    }

    @Example
    void theEdgesOfTimeAreHeld() {
        for (long ticks : new long[] {0, 1, Long.MAX_VALUE, Long.MIN_VALUE, -1}) {
            for (long offset : new long[] {Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, 1, Long.MAX_VALUE}) {
                for (int n = 0; n <= 63; n++) {
                    check(ticks, 0x80 | n, BigInteger.ONE.shiftLeft(n), offset);
                    if (n <= 19) {
                        check(ticks, n, BigInteger.TEN.pow(n), offset);
                    }
                }
            }
        }
    }

    @Example
    void unitsThatDoNotFitAreKnown() {
        assertThat(CaptureInterface.countable(19)).isTrue();
        assertThat(CaptureInterface.countable(20)).isFalse();
        assertThat(CaptureInterface.countable(0x80 | 63)).isTrue();
        assertThat(CaptureInterface.countable(0x80 | 64)).isFalse();
    }

    private static void check(long ticks, int resolution, BigInteger perSecond, long offsetSeconds) {
        BigInteger nanos =
                new BigInteger(Long.toUnsignedString(ticks)).multiply(NANOS).divide(perSecond);
        long expected = clamp(BigInteger.valueOf(clamp(nanos))
                .add(BigInteger.valueOf(clamp(BigInteger.valueOf(offsetSeconds).multiply(NANOS)))));
        assertThat(new CaptureInterface(1, 0, resolution, offsetSeconds).nanos(ticks))
                .as("%s ticks of %s, offset %s", Long.toUnsignedString(ticks), resolution, offsetSeconds)
                .isEqualTo(expected);
    }

    private static long clamp(BigInteger value) {
        BigInteger low = BigInteger.valueOf(Long.MIN_VALUE);
        return value.max(low).min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }
}
