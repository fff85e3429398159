package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.Example;

/** An order is that of its stamp, whatever ranks change while it is found out. */
class PrecedenceTest {
    private static final int FILTERS = 64;
    private static final int ENOUGH = 2_000;
    private static final int MOST = 2_000_000;

    private final Filters filters = new Filters();
    private final Ranks ranks = new Ranks(() -> {});
    private final Precedence precedence = new Precedence(ranks, filters);
    private final int[] list = new int[FILTERS];

    /** Two filters are the first and the last, and change places with each change of both ranks. */
    @Example
    void isOfItsStamp() throws InterruptedException {
        for (int i = 0; i < FILTERS; i++) {
            list[i] = filters.add(ranks.of(FILTERS - i, null), null);
            filters.publish();
        }
        int first = ranks.of(FILTERS + 1, null);
        int last = ranks.of(0, null);
        long begin = filters.reranked();
        AtomicBoolean ended = new AtomicBoolean();
        Thread changing = new Thread(() -> {
            for (int i = 0; !ended.get(); i++) {
                filters.rerank(list[0], i % 2 == 0 ? last : first);
                filters.rerank(list[FILTERS - 1], i % 2 == 0 ? first : last);
                filters.publish();
                for (int pause = i % 400; pause > 0; pause--) {
                    Thread.onSpinWait();
                }
            }
        });
        changing.start();
        int stamped = 0;
        int others = 0;
        try {
            while (Math.min(stamped, others) < ENOUGH && stamped + others < MOST) {
                Precedence.Order order = precedence.order(list);
                if (order.stamp() == Precedence.NOBODYS) {
                    others++;
                    continue;
                }
                stamped++;
                // So many ranks had changed: two of them are one turn.
                long changes = (order.stamp() - begin) / 2;
                boolean firstIsLast = changes % 4 == 1 || changes % 4 == 2;
                boolean lastIsFirst = changes % 4 == 2 || changes % 4 == 3;
                int[] places = order.places();
                assertThat(places[0] > places[1])
                        .as("after %d changes", changes)
                        .isEqualTo(firstIsLast);
                assertThat(places[FILTERS - 1] < places[1])
                        .as("after %d changes", changes)
                        .isEqualTo(lastIsFirst);
            }
        } finally {
            ended.set(true);
            changing.join();
        }
        assertThat(stamped).isPositive();
        System.out.printf("orders: %d of a stamp, %d of none%n", stamped, others);
    }

    @Example
    void isThatOfReadersWhenNothingChanges() {
        int one = filters.add(ranks.of(1, null), null);
        filters.publish();
        int other = filters.add(ranks.of(2, null), null);
        filters.publish();
        Precedence.Order before = precedence.order(new int[] {one, other});
        assertThat(before.places()).containsExactly(1, 0);
        assertThat(before.stamp()).isEqualTo(filters.reranked(filters.version()));
        filters.rerank(one, ranks.of(3, null));
        assertThat(filters.reranked(filters.version())).isNegative();
        Precedence.Order meanwhile = precedence.order(new int[] {one, other});
        filters.publish();
        assertThat(meanwhile.places()).containsExactly(0, 1);
        assertThat(meanwhile.stamp())
                .isEqualTo(filters.reranked(filters.version()))
                .isNotEqualTo(before.stamp());
    }
}
