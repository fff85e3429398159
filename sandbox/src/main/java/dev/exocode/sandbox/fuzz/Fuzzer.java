package dev.exocode.sandbox.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Draws cases and looks at them, until it has looked at enough, found enough, or is told to stop. Cases are numbered from 0;
 * a seed and a number determine a case, whoever looks at it, so that a run over so many cases finds the same every time.
 *
 * <pre>{@code
 * Summary summary = new Fuzzer(1, List.of()).run(Fuzzer.Limits.seconds(60), soFar -> true);
 * summary.findings().forEach(finding -> System.out.println(finding.golden()));
 * }</pre>
 */
public final class Fuzzer {
    private static final long BETWEEN_MILLIS = 20;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final long seed;
    private final List<Front> fronts;
    private final Subject subject;
    private final Report report;

    /**
     * When a run is over.
     *
     * @param cases after so many
     * @param nanos after so much time
     * @param jobs how many cases are looked at at a time, 1 or more
     * @param findings after so many, 1 or more
     */
    public record Limits(long cases, long nanos, int jobs, int findings) {
        private static final int MANY_FINDINGS = 10;

        /**
         * Makes limits.
         *
         * @param cases 0 or more
         * @param nanos 0 or more
         * @param jobs 1 or more
         * @param findings 1 or more
         * @throws IllegalArgumentException if a number is less
         */
        public Limits {
            if (cases < 0 || nanos < 0 || jobs < 1 || findings < 1) {
                throw new IllegalArgumentException("limits must be numbers from 0 on, of jobs and findings from 1 on");
            }
        }

        /**
         * So long on one thread.
         *
         * @param seconds 0 or more
         * @return limits
         */
        public static Limits seconds(long seconds) {
            return new Limits(Long.MAX_VALUE, TimeUnit.SECONDS.toNanos(seconds), 1, MANY_FINDINGS);
        }

        /**
         * So many cases on one thread, however long they take.
         *
         * @param cases 0 or more
         * @return limits
         */
        public static Limits cases(long cases) {
            return new Limits(cases, Long.MAX_VALUE, 1, MANY_FINDINGS);
        }

        /**
         * The same, if it does not take longer.
         *
         * @param most nanoseconds, 0 or more
         * @return limits
         */
        public Limits withNanos(long most) {
            return new Limits(cases, most, jobs, findings);
        }

        /**
         * The same on other threads.
         *
         * @param number 1 or more
         * @return limits
         */
        public Limits withJobs(int number) {
            return new Limits(cases, nanos, number, findings);
        }

        /**
         * The same until so much is found.
         *
         * @param number 1 or more
         * @return limits
         */
        public Limits withFindings(int number) {
            return new Limits(cases, nanos, jobs, number);
        }
    }

    /** Is told now and then how far a run has come. */
    @FunctionalInterface
    public interface Progress {

        /**
         * Looks at how far a run has come, on the thread that began it.
         *
         * @param soFar what there is
         * @return false to stop the run
         */
        boolean at(Summary soFar);
    }

    private Fuzzer(long seed, List<Front> fronts, Optional<Plant> plant) {
        this.seed = seed;
        this.fronts = List.copyOf(fronts);
        this.subject = plant.map(Plant::subject).orElseGet(Subject::new);
        this.report = new Report(seed, plant);
    }

    /**
     * A fuzzer of what is in this library, and of others.
     *
     * @param seed any number
     * @param fronts what is fuzzed besides
     */
    public Fuzzer(long seed, List<Front> fronts) {
        this(seed, fronts, Optional.empty());
    }

    /**
     * The same, with a bug planted in front of what is fuzzed; nothing outside this fuzzer has it.
     *
     * @param plant the bug
     * @return a fuzzer that should find it
     */
    public Fuzzer planted(Plant plant) {
        return new Fuzzer(seed, fronts, Optional.of(plant));
    }

    /** One thread's work. */
    private final class Worker implements Runnable {
        private final Run run;
        private volatile long since = System.nanoTime();
        private volatile long now = -1;
        private final Tally own = new Tally();

        Worker(Run run) {
            this.run = run;
        }

        @Override
        public void run() {
            while (!run.over) {
                long number = run.next.getAndIncrement();
                if (number >= run.limits.cases) {
                    return;
                }
                since = System.nanoTime();
                now = number;
                run.total.add(look(number));
                if (run.total.found() >= run.limits.findings) {
                    run.over = true;
                }
                now = -1;
            }
        }

        /** Looks at one case, in counts of its own. */
        private Tally look(long number) {
            own.clear();
            own.cases = 1;
            Drawing drawing = Drawing.of(seed, number, fronts);
            Optional<Shrinking.Failure> failure =
                    Shrinking.failure(subject, own, drawing.effort(), drawing::input, drawing.packets());
            failure.filter(found -> !run.total.knows(Report.name(drawing, found.oracle())))
                    .ifPresent(found -> own.findings.add(finding(number, drawing, found)));
            return own;
        }

        /** Whatever happens on the way, what was found is told: a thread that ended here would look like one that found nothing. */
        private Finding finding(long number, Drawing drawing, Shrinking.Failure found) {
            try {
                Shrinking small = new Shrinking(subject, drawing, found).shrink();
                return report.finding(number, drawing, small);
            } catch (RuntimeException | Error e) {
                return report.large(number, drawing, found);
            }
        }

        boolean hangs() {
            return now >= 0 && System.nanoTime() - since > PATIENCE_NANOS;
        }
    }

    /** What the threads of a run share. */
    private static final class Run {
        private final Limits limits;
        private final AtomicLong next = new AtomicLong();
        private final Tally total = new Tally();
        private volatile boolean over;

        Run(Limits limits) {
            this.limits = limits;
        }
    }

    /**
     * Looks at cases from number 0 on.
     *
     * @param limits when to stop; a case that has begun is still finished, but for one that has not ended after half a minute,
     *     which is a finding and the end of the run
     * @param progress is told how far it has come
     * @return what there was
     */
    public Summary run(Limits limits, Progress progress) {
        Objects.requireNonNull(progress);
        long start = System.nanoTime();
        Run run = new Run(limits);
        List<Worker> workers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < limits.jobs; i++) {
            Worker worker = new Worker(run);
            Thread thread = new Thread(worker, "fuzz-" + i);
            thread.setDaemon(true);
            workers.add(worker);
            threads.add(thread);
            thread.start();
        }
        boolean waiting = true;
        while (waiting) {
            waiting = false;
            for (int i = 0; i < threads.size(); i++) {
                waiting |= isBusy(threads.get(i), workers.get(i), run);
            }
            long nanos = System.nanoTime() - start;
            boolean goesOn = progress.at(run.total.summary(seconds(nanos)));
            run.over |= !goesOn || nanos >= limits.nanos;
        }
        return run.total.summary(seconds(System.nanoTime() - start));
    }

    /** Waits a little for a thread; one whose case does not end is given up. */
    private boolean isBusy(Thread thread, Worker worker, Run run) {
        try {
            thread.join(BETWEEN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            run.over = true;
            return false;
        }
        if (thread.isAlive() && worker.hangs()) {
            Tally hung = new Tally();
            hung.findings.add(report.hang(worker.now, Drawing.of(seed, worker.now, fronts)));
            run.total.add(hung);
            run.over = true;
            return false;
        }
        return thread.isAlive();
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
