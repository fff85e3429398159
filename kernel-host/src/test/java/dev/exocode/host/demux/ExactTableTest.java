package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A table of keys")
class ExactTableTest {
    private static final int FILTERS = (1 << 12) - 1;

    @Test
    @DisplayName("is seldom made anew, though it is as full as may be while keys come and go")
    void seldomMadeAnew() {
        SplittableRandom random = new SplittableRandom(1);
        ExactTable table = new ExactTable(1, Long.SIZE, FILTERS, new long[] {random.nextLong() | 1});
        ArrayDeque<long[]> keys = new ArrayDeque<>();
        int made = 0;
        for (int i = 0; i < 4 * FILTERS; i++) {
            if (keys.size() == FILTERS) {
                table.tag(table.placeOf(keys.remove()), ExactTable.GONE);
            }
            if (!table.hasRoom()) {
                ExactTable larger = table.larger();
                table.forEach(larger::add);
                table = larger;
                made++;
            }
            long[] key = {random.nextLong()};
            table.add(key, i + 1);
            keys.add(key);
        }
        assertThat(table.size()).isEqualTo(FILTERS);
        assertThat(made).isLessThan(20);
    }
}
