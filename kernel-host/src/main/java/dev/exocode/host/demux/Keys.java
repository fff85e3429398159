package dev.exocode.host.demux;

import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.space.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The keys of an {@link ExactTable}, so that those of which each part is of some numbers are found without looking at all. It may have
 * keys that the table has no more. Used under the lock of the demultiplexer.
 *
 * <p>New keys are walked; enough of these become a run, together with all runs that are not longer than what is put together. So a key
 * comes into another run only if that is twice as long: not more often than the logarithm of how many there are.
 *
 * <p>Source: the logarithmic method by Bentley and Saxe (1980).
 */
final class Keys {
    /** So many keys are walked. */
    private static final int MOST_LISTED = 64;

    /** Keys one after another, and these in order. */
    private record Run(long[] words, int count, Spans spans) {}

    private final Shape shape;
    private final int words;
    private final List<Run> runs = new ArrayList<>();
    private final List<long[]> listed = new ArrayList<>();
    private int size;

    Keys(Shape shape) {
        this.shape = shape;
        this.words = Math.max(1, shape.words());
    }

    /** How many were added. */
    int size() {
        return size;
    }

    /** All keys of a table. */
    static Keys of(Shape shape, ExactTable table) {
        Keys keys = new Keys(shape);
        long[] all = new long[keys.words * table.size()];
        table.forEach((key, tag) -> System.arraycopy(key, 0, all, keys.words * keys.size++, keys.words));
        keys.runs.add(keys.run(all));
        return keys;
    }

    private Run run(long[] all) {
        int stride = words;
        List<Shape.Part> parts = shape.parts();
        return new Run(all, all.length / stride, new Spans(parts, all.length / stride, new Spans.Ends() {
            @Override
            public long least(int key, int part) {
                return parts.get(part).of(all[key * stride + parts.get(part).word()]);
            }

            @Override
            public long greatest(int key, int part) {
                return least(key, part);
            }
        }));
    }

    /** Adds a key, which stays as it is. */
    void add(long[] key) {
        listed.add(key);
        size++;
        if (listed.size() < MOST_LISTED) {
            return;
        }
        int count = listed.size();
        int kept = runs.size();
        while (kept > 0 && runs.get(kept - 1).count <= count) {
            count += runs.get(--kept).count;
        }
        long[] all = new long[count * words];
        int at = 0;
        for (Run run : runs.subList(kept, runs.size())) {
            System.arraycopy(run.words, 0, all, at, run.words.length);
            at += run.words.length;
        }
        for (long[] each : listed) {
            System.arraycopy(each, 0, all, at, words);
            at += words;
        }
        runs.subList(kept, runs.size()).clear();
        listed.clear();
        runs.add(run(all));
    }

    /** Hands over all keys whose parts are of some numbers, and others; null for a part that may be any. */
    void meeting(Ranges[] numbers, Consumer<long[]> to) {
        listed.forEach(to);
        for (Run run : runs) {
            run.spans.meeting(numbers, item -> {
                long[] key = new long[words];
                System.arraycopy(run.words, item * words, key, 0, words);
                to.accept(key);
            });
        }
    }
}
