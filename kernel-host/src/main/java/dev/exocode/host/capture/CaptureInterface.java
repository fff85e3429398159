package dev.exocode.host.capture;

/**
 * What a pcapng section says of one interface.
 *
 * @param linkType its LINKTYPE number
 * @param snapBytes the most bytes captured of a packet
 * @param resolution the unit of its clock as {@code if_tsresol} gives it: n for 10^-n seconds, 0x80 + n for 2^-n
 * @param offsetSeconds what to add to every time
 */
record CaptureInterface(int linkType, int snapBytes, int resolution, long offsetSeconds) {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int MICROSECONDS = 6;
    private static final int MAX_DECIMAL = 19;
    private static final int MAX_BINARY = 63;
    private static final long[] POWERS_OF_TEN = new long[12];

    static {
        POWERS_OF_TEN[0] = 1;
        for (int i = 1; i < POWERS_OF_TEN.length; i++) {
            POWERS_OF_TEN[i] = 10 * POWERS_OF_TEN[i - 1];
        }
    }

    /** Whether {@link #nanos} can count in a unit: one second takes no more than 64 bits. */
    static boolean countable(int resolution) {
        return (resolution & 0x80) == 0 ? resolution <= MAX_DECIMAL : (resolution & 0x7f) <= MAX_BINARY;
    }

    /** What a pcap file would say of its packets: in nanoseconds if microseconds are too coarse. */
    PcapLayout layout() {
        boolean nanos = (resolution & 0x80) == 0 ? resolution > MICROSECONDS : resolution > 0x80;
        return new PcapLayout(false, linkType, Math.min(snapBytes, CaptureReader.MAX_PACKET_BYTES), nanos);
    }

    /**
     * A time of this interface in nanoseconds since the epoch, rounded down.
     *
     * @param ticks unsigned, in units of the interface's clock
     * @return the time, or the nearest that a long can hold (years 1677 to 2262)
     */
    long nanos(long ticks) {
        long nanos = (resolution & 0x80) == 0 ? decimalNanos(ticks) : binaryNanos(ticks);
        return offsetSeconds == 0 ? nanos : saturatingSum(nanos, saturatingSeconds(offsetSeconds));
    }

    private long decimalNanos(long ticks) {
        if (resolution > 9) {
            return nonNegative(Long.divideUnsigned(ticks, POWERS_OF_TEN[resolution - 9]));
        }
        long each = POWERS_OF_TEN[9 - resolution];
        return Long.compareUnsigned(ticks, Long.MAX_VALUE / each) > 0 ? Long.MAX_VALUE : ticks * each;
    }

    private long binaryNanos(long ticks) {
        int bits = resolution & 0x7f;
        if (bits == 0) {
            return saturatingSeconds(nonNegative(ticks));
        }
        // fraction < 2^63, so that the signed high half is the unsigned one, and fraction * 10^9 >>> bits < 10^9.
        long fraction = ticks & ((1L << bits) - 1);
        long high = Math.multiplyHigh(fraction, NANOS_PER_SECOND);
        long below = high << (64 - bits) | fraction * NANOS_PER_SECOND >>> bits;
        return saturatingSum(saturatingSeconds(ticks >>> bits), below);
    }

    private static long nonNegative(long unsigned) {
        return unsigned < 0 ? Long.MAX_VALUE : unsigned;
    }

    private static long saturatingSeconds(long seconds) {
        if (Math.abs(seconds) > Long.MAX_VALUE / NANOS_PER_SECOND || seconds == Long.MIN_VALUE) {
            return seconds < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return seconds * NANOS_PER_SECOND;
    }

    private static long saturatingSum(long a, long b) {
        long sum = a + b;
        // The sum overflowed if and only if both terms have a sign that it has not.
        return ((a ^ sum) & (b ^ sum)) < 0 ? (a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : sum;
    }
}
