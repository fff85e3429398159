package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("Keys are found, and are in the order in which they came")
class ArrivalsTest {
    private static final int STEPS = 2_000;

    @Property(tries = 10)
    void areThoseOfAMap(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int most = 1 + random.nextInt(200);
        Arrivals arrivals = new Arrivals(2, most);
        Map<List<Long>, Integer> slots = new LinkedHashMap<>();
        Map<List<Long>, Long> times = new LinkedHashMap<>();
        for (int step = 0; step < STEPS; step++) {
            long[] key = {random.nextInt(20), (long) random.nextInt(20) << 32};
            List<Long> same = List.of(key[0], key[1]);
            int slot = arrivals.find(key);
            assertThat(slot).isEqualTo(slots.getOrDefault(same, Arrivals.NONE));
            if (slot != Arrivals.NONE && random.nextInt(3) > 0) {
                arrivals.remove(slot);
                slots.remove(same);
            } else if (slot != Arrivals.NONE) {
                arrivals.renew(slot, step);
                slots.remove(same);
                slots.put(same, slot);
                times.put(same, (long) step);
            } else {
                if (arrivals.isFull()) {
                    assertThat(slots).hasSize(most);
                    arrivals.remove(arrivals.oldest());
                    slots.remove(slots.keySet().iterator().next());
                }
                slots.put(same, arrivals.add(key, step));
                times.put(same, (long) step);
            }
            assertThat(arrivals.size()).isEqualTo(slots.size());
            assertThat(arrivals.slots()).isLessThanOrEqualTo(Math.max(16, 2 * most));
            assertThat(new HashSet<>(slots.values())).hasSize(slots.size()).allMatch(each -> each < arrivals.slots());
            if (slots.isEmpty()) {
                assertThat(arrivals.oldest()).isEqualTo(Arrivals.NONE);
                assertThat(arrivals.rest(step, 10)).isEqualTo(Long.MAX_VALUE);
            } else {
                Map.Entry<List<Long>, Integer> oldest =
                        slots.entrySet().iterator().next();
                assertThat(arrivals.oldest()).isEqualTo(oldest.getValue());
                assertThat(arrivals.rest(step, 10)).isEqualTo(10 - (step - times.get(oldest.getKey())));
            }
        }
        List<Integer> order = new ArrayList<>();
        while (arrivals.size() > 0) {
            order.add(arrivals.oldest());
            arrivals.remove(arrivals.oldest());
        }
        assertThat(order).containsExactlyElementsOf(slots.values());
        Set<Integer> all = new HashSet<>(order);
        assertThat(all).hasSameSizeAs(order);
    }
}
