package dev.exocode.host.cli;

import dev.exocode.host.demux.Overlaps;
import dev.exocode.host.run.DemuxRun;
import java.io.Console;
import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleFunction;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Watches over a long run: shows on a terminal how far it has come, and lets Ctrl-C end it with the counts so far.
 *
 * <p>While it is open, Ctrl-C first stops the run and waits for {@link #close} or a second, then ends the JVM. Another Ctrl-C, half a second later or more, ends it at once.
 */
final class Watch implements DemuxRun.Progress, Overlaps.Progress, AutoCloseable {
    private static final long FIRST_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** How many places the drawing of what is done has. */
    private static final int BAR = 20;

    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long GRACE_MILLIS = 1000;

    /** What comes so soon is the same Ctrl-C. */
    private static final long ONCE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** The exit status behind Ctrl-C: that of a process that the signal ends, as shells have it. */
    private static final int INTERRUPTED = 130;

    private static final int LINE = 79;
    private static final int ASKED_SINCE = 22;

    private final PrintWriter terminal;
    private final long fileBytes;
    private final Runnable lastWords;
    private final Runnable atOnce;
    private final boolean visible;
    private final IntSupplier rows;
    private final LongSupplier clock;
    private final long start;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop");
    private volatile boolean stopped;
    private long next;
    /** What packets a second are counted from, a second to two ago once there are packets for so long: when, and how many there were. */
    private long since;

    private long before;
    /** From then on it will be this. */
    private long later;

    private long beforeLater;
    /** How many packets there were last. */
    private long counted;

    private boolean shown;
    /** So many lines that {@link #draw} has drawn stand above the cursor. */
    private int drawn;

    /** What is to stand above what shows how far the run has come, once that is shown next. */
    private final StringBuilder above = new StringBuilder();

    private PrintWriter aboveGoesTo;

    /**
     * Begins to watch.
     *
     * @param terminal where what is visible goes
     * @param fileBytes the size of the capture, or negative if it is not known
     * @param lastWords what to do if Ctrl-C finds the run waiting for packets that do not come
     */
    Watch(PrintWriter terminal, long fileBytes, Runnable lastWords) {
        this(terminal, fileBytes, lastWords, () -> {});
    }

    /** The same, with what is to be done in no time before another Ctrl-C ends the JVM. */
    Watch(PrintWriter terminal, long fileBytes, Runnable lastWords, Runnable atOnce) {
        this(terminal, fileBytes, lastWords, atOnce, isTerminal(), new TerminalRows(), System::nanoTime);
    }

    /** The same, where it is known whether somebody sees it, in how many rows if that is known, and what time it is in nanoseconds. */
    Watch(
            PrintWriter terminal,
            long fileBytes,
            Runnable lastWords,
            Runnable atOnce,
            boolean visible,
            IntSupplier rows,
            LongSupplier clock) {
        this.rows = rows;
        this.atOnce = atOnce;
        this.terminal = terminal;
        this.fileBytes = fileBytes;
        this.lastWords = lastWords;
        this.visible = visible;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.next = start + FIRST_NANOS;
        this.since = start;
        this.later = start;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether input and output are those of a terminal. From 22 on Java has a console everywhere, and that says whether it is one. */
    static boolean isTerminal() {
        Console console = System.console();
        if (console == null || Runtime.version().feature() < ASKED_SINCE) {
            return console != null;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Java has it since " + ASKED_SINCE, e);
        }
    }

    @Override
    public boolean at(long packets, long position) {
        double rate = rate(packets);
        return tell(seconds -> {
            String share = fileBytes > 0 ? bar(position, fileBytes) : "";
            return String.format(Locale.ROOT, "%s%,d packets  %.2f million packets/s ", share, packets, rate / 1e6);
        });
    }

    /** How much of all is done, drawn and in percent. */
    private static String bar(long done, long all) {
        int percent = (int) Math.min(100, 100 * done / all);
        int full = percent * BAR / 100;
        return String.format(Locale.ROOT, "[%s%s] %3d %%  ", "#".repeat(full), ".".repeat(BAR - full), percent);
    }

    /** How many packets came a second lately. */
    private double rate(long packets) {
        long now = clock.getAsLong();
        counted = packets;
        if (now - later >= FIRST_NANOS) {
            since = later;
            before = beforeLater;
            later = now;
            beforeLater = packets;
        }
        return (packets - before) * 1e9 / Math.max(1, now - since);
    }

    /** Counts packets a second from now on: there were none while something else was done. */
    private void restart() {
        since = clock.getAsLong();
        before = counted;
        later = since;
        beforeLater = counted;
    }

    @Override
    public void read(int rules) {
        tell(seconds -> String.format(Locale.ROOT, "%,d rules read ", rules));
    }

    @Override
    public boolean merged(int filters, int all) {
        if (filters == all) {
            clear();
            restart();
        }
        return filters == all
                ? !stopped
                : tell(seconds -> bar(filters, all) + String.format(Locale.ROOT, "%,d of %,d filters ", filters, all));
    }

    @Override
    public boolean compared(long done, long all) {
        return tell(seconds -> bar(done, all) + "compared ");
    }

    /** Shows a line in place of the one before, now and then; gives false once the run is to stop. */
    synchronized boolean tell(DoubleFunction<String> line) {
        long now = clock.getAsLong();
        if (visible && now >= next) {
            next = now + BETWEEN_NANOS;
            if (!above.isEmpty()) {
                clear();
            }
            shown = true;
            terminal.print("\r" + line.apply((now - start) / 1e9));
            terminal.flush();
        }
        return !stopped;
    }

    /** Draws lines in place of those before, now and then; gives false once the run is to stop. */
    boolean draw(Supplier<String> lines) {
        long now = clock.getAsLong();
        if (visible && now >= next) {
            next = now + BETWEEN_NANOS;
            // Whoever is asked for them may never answer, and Ctrl-C is not to wait for that.
            draw(lines.get());
        }
        return !stopped;
    }

    private synchronized void draw(String text) {
        if (shown || !above.isEmpty()) {
            clear();
        }
        List<String> lines = fitting(text.lines().toList(), rows.getAsInt());
        StringBuilder all = new StringBuilder();
        // ANSI: up by so many lines, write over what stands there, and wipe the rest of each line and what is below, so
        // that nothing is blank meanwhile; what is wider
        // than the terminal is cut, so that each line is one.
        if (drawn > 0) {
            all.append("\u001b[").append(drawn).append('A');
        }
        all.append("\u001b[?7l");
        lines.forEach(line -> all.append(line).append("\u001b[K").append(System.lineSeparator()));
        terminal.print(all.append("\u001b[J\u001b[?7h"));
        terminal.flush();
        drawn = lines.size();
    }

    /** As many lines as there are rows above that of the cursor, the last one in any case, with how many are left out: what is higher than the terminal would scroll. */
    private static List<String> fitting(List<String> lines, int rows) {
        int room = Math.max(1, rows - 1);
        if (rows <= 0 || lines.size() <= room) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, Math.max(0, room - 2)));
        if (room > 1) {
            shown.add("and " + (lines.size() - shown.size() - 1) + " more rows, for which the terminal has no room");
        }
        shown.add(lines.get(lines.size() - 1));
        return shown;
    }

    /** Prints a line; where something shows how far the run has come, above that, and no sooner than that changes. */
    synchronized void line(PrintWriter to, String line) {
        if (visible) {
            aboveGoesTo = to;
            above.append(line).append(System.lineSeparator());
        } else {
            to.println(line);
        }
    }

    /** Waits, but not when the run is to stop; gives false then. */
    boolean await(long nanos) {
        if (nanos > 0 && !stopped) {
            LockSupport.parkNanos(Math.min(nanos, BETWEEN_NANOS / 10));
        }
        return !stopped;
    }

    /** Wipes what shows how far the run has come, and prints what is to stand above it. */
    synchronized void clear() {
        if (drawn > 0) {
            // ANSI: up by so many lines, and wipe from there on.
            terminal.print("\u001b[" + drawn + "A\u001b[J");
            terminal.flush();
            drawn = 0;
        }
        if (shown) {
            terminal.print("\r" + " ".repeat(LINE) + "\r");
            terminal.flush();
            shown = false;
        }
        if (!above.isEmpty()) {
            aboveGoesTo.print(above);
            aboveGoesTo.flush();
            above.setLength(0);
        }
    }

    private void stop() {
        stopped = true;
        endAtOnceWhenAskedAgain();
        try {
            if (!closed.await(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                clear();
                lastWords.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * From now on the JVM ends at once with Ctrl-C, whatever is under way: by itself it would wait for what it waits for already. Not at first, though: a
     * terminal tells all of a script, which tells what it runs once more.
     */
    private void endAtOnceWhenAskedAgain() {
        try {
            long asked = System.nanoTime();
            AtomicBoolean again = new AtomicBoolean();
            // Of jdk.unsupported, and so by reflection: where a JVM has no such thing, who asks again waits.
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object halts = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, args) -> {
                        if (System.nanoTime() - asked > ONCE_NANOS) {
                            if (again.compareAndSet(false, true)) {
                                atOnce.run();
                            }
                            Runtime.getRuntime().halt(INTERRUPTED);
                        }
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), halts);
        } catch (ReflectiveOperationException e) {
            // Also where the JVM leaves signals alone: then the first Ctrl-C has ended it already.
        }
    }

    @Override
    public void close() {
        closed.countDown();
        if (!stopped) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException goingDown) {
                // The hook is running and has been told.
                return;
            }
        }
    }
}
