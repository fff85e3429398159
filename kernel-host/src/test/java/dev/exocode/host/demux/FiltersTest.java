package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is known of filters")
class FiltersTest {
    @Test
    @DisplayName("stays after more changes than 31 bits can count")
    void manyChanges() {
        Filters filters = new Filters(Integer.MAX_VALUE - 2);
        int number = filters.add(0, null);
        for (int i = 0; i < 6; i++) {
            filters.publish();
            assertThat(filters.isSeen(number, filters.version())).isTrue();
            assertThat(filters.isAlive(number)).isTrue();
            assertThat(filters.isNeeded(number)).isTrue();
        }
        filters.remove(number);
        assertThat(filters.isSeen(number, filters.version())).isTrue();
        filters.publish();
        assertThat(filters.isSeen(number, filters.version())).isFalse();
    }
}
