package dev.exocode.examples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.exocode.dpf.LinkType;
import dev.exocode.host.demux.Compaction;
import dev.exocode.host.demux.Demultiplexer;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.demux.Settings;
import dev.exocode.host.demux.rules.RuleFile;
import dev.exocode.host.demux.rules.RuleSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What it takes in a fresh JVM until the rules of a file are ready, and then to take one away and to put it back: in processor time of
 * this thread, and of all threads, those that compile and collect garbage included, for a machine that others share.
 */
final class ReadyRules {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int CHANGED = 2000;
    private static final int ROUNDS = 3;

    private ReadyRules() {}

    /**
     * Prints how long it took, and the memory that is taken.
     *
     * @param args a file of rules, and {@code specific} or {@code priority}
     * @throws IOException if the file cannot be read
     */
    public static void main(String[] args) throws IOException {
        Demultiplexer.Order order = Demultiplexer.Order.valueOf(args[1].toUpperCase(Locale.ROOT));
        long all = PROCESS.getProcessCpuTime();
        long begin = THREADS.getCurrentThreadCpuTime();
        List<Rule> rules = RuleFile.read(Path.of(args[0]), LinkType.ETHERNET, RuleSettings.NONE)
                .orThrow()
                .fit();
        long read = THREADS.getCurrentThreadCpuTime();
        Demultiplexer demultiplexer = Demultiplexer.of(Settings.of(order).with(Compaction.ASKED));
        int[] numbers = new int[rules.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = demultiplexer.insert(rules.get(i)).value().orElse(0);
        }
        long inserted = THREADS.getCurrentThreadCpuTime();
        demultiplexer.compact();
        long written = THREADS.getCurrentThreadCpuTime();
        all = PROCESS.getProcessCpuTime() - all;
        System.gc();
        long memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf(
                "%d of %d rules, read in %.2f s, installed in %.2f, written in %.2f; all threads %.2f s; %d MB%n",
                demultiplexer.size(),
                rules.size(),
                (read - begin) / 1e9,
                (inserted - read) / 1e9,
                (written - inserted) / 1e9,
                all / 1e9,
                memory >> 20);
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            int[] some = random.ints(0, numbers.length)
                    .filter(rule -> numbers[rule] != 0)
                    .distinct()
                    .limit(Math.min(CHANGED, demultiplexer.size()))
                    .toArray();
            long[] deleted = new long[some.length];
            long[] again = new long[some.length];
            for (int i = 0; i < some.length; i++) {
                long before = THREADS.getCurrentThreadCpuTime();
                demultiplexer.delete(numbers[some[i]]);
                deleted[i] = THREADS.getCurrentThreadCpuTime() - before;
            }
            for (int i = 0; i < some.length; i++) {
                long before = THREADS.getCurrentThreadCpuTime();
                numbers[some[i]] =
                        demultiplexer.insert(rules.get(some[i])).value().orElse(0);
                again[i] = THREADS.getCurrentThreadCpuTime() - before;
            }
            System.out.printf("one less %s; one more %s%n", told(deleted), told(again));
        }
    }

    private static String told(long[] nanos) {
        Arrays.sort(nanos);
        return String.format(
                Locale.ROOT,
                "%.1f us, median %.1f, longest %.0f",
                Arrays.stream(nanos).average().orElse(0) / 1e3,
                nanos[nanos.length / 2] / 1e3,
                nanos[nanos.length - 1] / 1e3);
    }
}
