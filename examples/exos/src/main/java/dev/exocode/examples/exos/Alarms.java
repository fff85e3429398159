package dev.exocode.examples.exos;

import java.util.Arrays;

/**
 * The alarms that are set: a heap of four branches, the earliest on top. To set one to a later time costs nothing, for it is looked at too early
 * once and put back then: most alarms of connections are set again with each segment and never ring.
 */
final class Alarms {
    private static final int BRANCHES = 4;

    private Alarm[] heap = new Alarm[64];
    private int count;

    /** Sets an alarm, whether it was set or not; it rings no later than that, perhaps earlier. */
    void set(Alarm alarm, long at) {
        if (at == Alarm.NEVER) {
            return;
        }
        if (alarm.place < 0) {
            if (count == heap.length) {
                heap = Arrays.copyOf(heap, 2 * count);
            }
            alarm.at = at;
            up(alarm, count++);
        } else if (at < alarm.at) {
            alarm.at = at;
            up(alarm, alarm.place);
        }
    }

    /** Has an alarm not ring. */
    void clear(Alarm alarm) {
        int place = alarm.place;
        if (place < 0) {
            return;
        }
        alarm.place = -1;
        Alarm last = heap[--count];
        heap[count] = null;
        if (last != alarm) {
            down(last, place);
            if (last.place == place) {
                up(last, place);
            }
        }
    }

    /** Rings all that are due. */
    void ring(long now) {
        while (count > 0 && heap[0].at <= now) {
            Alarm first = heap[0];
            clear(first);
            first.ring(now);
        }
    }

    /** When the first is due, or looked at; {@link Alarm#NEVER} if none is set. */
    long first() {
        return count == 0 ? Alarm.NEVER : heap[0].at;
    }

    int count() {
        return count;
    }

    private void up(Alarm alarm, int from) {
        int place = from;
        while (place > 0) {
            int parent = (place - 1) / BRANCHES;
            if (heap[parent].at <= alarm.at) {
                break;
            }
            put(heap[parent], place);
            place = parent;
        }
        put(alarm, place);
    }

    private void down(Alarm alarm, int from) {
        int place = from;
        while (true) {
            int least = -1;
            for (int child = place * BRANCHES + 1; child <= place * BRANCHES + BRANCHES && child < count; child++) {
                if (least < 0 || heap[child].at < heap[least].at) {
                    least = child;
                }
            }
            if (least < 0 || heap[least].at >= alarm.at) {
                break;
            }
            put(heap[least], place);
            place = least;
        }
        put(alarm, place);
    }

    private void put(Alarm alarm, int place) {
        heap[place] = alarm;
        alarm.place = place;
    }
}
