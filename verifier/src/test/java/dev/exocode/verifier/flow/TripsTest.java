package dev.exocode.verifier.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.verifier.domain.Interval;
import dev.exocode.verifier.domain.Range;
import org.junit.jupiter.api.Test;

/** How often loops go round, against the longest way that there is. */
class TripsTest {
    private static final int VALUES = 1 << 10;

    /** A value loses its lowest one or is shifted down, now this and now that, until it is zero. */
    @Test
    void bitsAndOnesFallTogetherNoOftenerThanCounted() {
        int[] longest = new int[VALUES];
        int most = 0;
        for (int x = 1; x < VALUES; x++) {
            longest[x] = 1 + Math.max(longest[x >> 1], longest[x & x - 1]);
            most = Math.max(most, longest[x]);
            assertThat(Trips.ofBits(Range.of(new Interval(0, x)), true).most(0, 0))
                    .isGreaterThanOrEqualTo(most);
        }
    }

    /** A value is shifted down or divided, now by this and now by that, until it is zero. */
    @Test
    void bitsFallNoOftenerThanCounted() {
        int[] longest = new int[VALUES];
        int most = 0;
        for (int x = 1; x < VALUES; x++) {
            longest[x] = 1 + Math.max(longest[x >> 1], Math.max(longest[x / 3], longest[x / 7]));
            most = Math.max(most, longest[x]);
            assertThat(Trips.ofBits(Range.of(new Interval(0, x)), false).most(0, 0))
                    .isEqualTo(most);
        }
    }
}
