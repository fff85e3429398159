package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.space.Shape;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What is kept is found for just that for which it was found, wherever an entry for something else would stand. */
class RecentTest {
    private static final long MOST_BLOCKS = 1L << 47;
    private static final int MOST_MEMBERS = 1 << 14;

    @Property(tries = 300)
    void keepsWhatAKeyHas(
            @ForAll @LongRange(min = 1, max = MOST_BLOCKS) long block,
            @ForAll @Size(Shape.MOST_WORDS) long[] key,
            @ForAll @IntRange(min = -1, max = MOST_MEMBERS - 1) int first,
            @ForAll @IntRange(max = 63) int bit) {
        Recent recent = new Recent();
        int place = recent.placeOfKey(block, key);
        assertThat(recent.ofKey(place, block, key)).isEqualTo(Recent.UNKNOWN);
        recent.putKey(place, block, key, first);
        assertThat(recent.ofKey(place, block, key)).isEqualTo(first);
        assertThat(recent.ofKey(place, block ^ 1L << bit % 47, key)).isEqualTo(Recent.UNKNOWN);
        for (int word = 0; word < Shape.MOST_WORDS; word++) {
            long[] other = key.clone();
            other[word] ^= 1L << bit;
            assertThat(recent.ofKey(place, block, other)).isEqualTo(Recent.UNKNOWN);
        }
        assertThat(recent.placeOfKey(block, key.clone())).isEqualTo(place);
    }

    @Property(tries = 300)
    void keepsWhatClassesHave(
            @ForAll @LongRange(min = 1, max = MOST_BLOCKS) long block,
            @ForAll long low,
            @ForAll long high,
            @ForAll @IntRange(min = -1, max = MOST_MEMBERS - 1) int first,
            @ForAll @IntRange(max = 63) int bit) {
        Recent recent = new Recent();
        int place = recent.placeOfClasses(block, low, high);
        assertThat(recent.ofClasses(place, block, low, high)).isEqualTo(Recent.UNKNOWN);
        recent.putClasses(place, block, low, high, first);
        assertThat(recent.ofClasses(place, block, low, high)).isEqualTo(first);
        assertThat(recent.ofClasses(place, block ^ 1L << bit % 47, low, high)).isEqualTo(Recent.UNKNOWN);
        assertThat(recent.ofClasses(place, block, low ^ 1L << bit, high)).isEqualTo(Recent.UNKNOWN);
        assertThat(recent.ofClasses(place, block, low, high ^ 1L << bit)).isEqualTo(Recent.UNKNOWN);
    }

    /** Entries for other keys and blocks push each other out, and never answer for each other. */
    @Property(tries = 20)
    void keepsTheLastOfAPlace(@ForAll @LongRange(min = 1, max = MOST_BLOCKS) long block) {
        Recent recent = new Recent();
        for (int i = 0; i < 5_000; i++) {
            long[] key = new long[Shape.MOST_WORDS];
            Arrays.fill(key, i);
            int place = recent.placeOfKey(block, key);
            assertThat(recent.ofKey(place, block, key)).isEqualTo(Recent.UNKNOWN);
            recent.putKey(place, block, key, i);
            assertThat(recent.ofKey(place, block, key)).isEqualTo(i);
        }
    }
}
