package dev.exocode.host.cli;

import dev.exocode.host.kernel.Event;
import dev.exocode.host.load.FileBytes;
import dev.exocode.host.load.HostCode;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.host.scenario.Scenario;
import dev.exocode.host.scenario.ScenarioReport;
import dev.exocode.host.scenario.ScenarioRun;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The verb {@code kernel}. */
@Command(
        name = "kernel",
        description =
                "Run a scenario of environments on a kernel: who gets which packets, what handlers do with them, and"
                        + " what is taken back from whom.",
        footer = {
            "",
            "Time is simulated: packets come at the times of their capture, and where nothing happens time is skipped."
                    + " The same scenario gives the same again.",
            "With a live device time is that of the machine, and packets come when they come.",
            "The events are those that say most; environments, packets, claims and devices follow.",
            "Exit status 1 if the kernel refused something that the scenario asks for, or a device failed that was not to.",
            "Ctrl-C stops, prints the counts so far, and exits with 130; another one ends it at once, whatever a library does, and says what was not written."
        })
final class KernelCommand extends Verb {
    /** So long another Ctrl-C waits for what can still be written. */
    private static final long AT_ONCE_MILLIS = 500;

    @Parameters(paramLabel = "SCENARIO", description = "The scenario; files that it names are relative to its folder.")
    private Path file;

    @Option(
            names = "--check",
            description =
                    "Read the scenario and all that it names, look whether what it writes can be written, what the"
                            + " kernel would refuse at the beginning, and run nothing. Prints the kernel with all its settings.")
    private boolean checks;

    @Option(names = "--timeline", description = "Tell all events.")
    private boolean all;

    @Option(names = "--watch", description = "On a terminal, show the counts while it runs.")
    private boolean watches;

    @Option(names = "--real-time", description = "Run no faster than its time says.")
    private boolean realTime;

    @Option(names = "--json", description = "Print all of it as JSON.")
    private boolean json;

    @Option(names = "--force", description = "Replace files that are there by what is written.")
    private boolean force;

    @Option(
            names = "--with",
            paramLabel = "NAME=TEXT",
            description = "Give this to the libraries of environments in place of what the scenario gives; files are"
                    + " relative to the working folder.")
    private Map<String, String> with = new LinkedHashMap<>();

    @Mixin
    private KernelWatching watching = new KernelWatching();

    /** Whether the counts were printed, and the files written. */
    private boolean told;

    /** What was told of. */
    private final List<Diagnostic> problems = new ArrayList<>();

    private boolean began;

    /** The log of what happened before all was there; guarded by itself, as is whether that has been said. */
    private final List<String> early = new ArrayList<>();

    private boolean runs;

    /** What was opened; null until then. */
    private volatile ScenarioRun running;

    @Override
    public Integer call() {
        if (checks) {
            aboutRuns().ifPresent(option -> {
                throw new ParameterException(
                        spec().commandLine(), "with --check nothing runs that " + option + " is about");
            });
        }
        watching.asksForOutput().ifPresent(option -> {
            throw new ParameterException(
                    spec().commandLine(),
                    option + " is for a file, since standard output has the tables; ./- is one of that name");
        });
        Result<byte[]> read = FileBytes.read(file, ProgramFile.MAX_FILE_BYTES, HostCode.H0005);
        if (read.value().isEmpty()) {
            return report(read.diagnostics());
        }
        Result<Scenario> made =
                Scenario.read(FileBytes.text(file.toString(), read.value().get()), with);
        if (made.value().isEmpty()) {
            return report(made.diagnostics());
        }
        report(made.diagnostics());
        Scenario scenario = made.value().get();
        return checks ? checked(scenario) : run(scenario);
    }

    /** What was asked for that needs a run. */
    private Optional<String> aboutRuns() {
        Map<String, Boolean> asked = new LinkedHashMap<>();
        asked.put("--timeline", all);
        asked.put("--watch", watches);
        asked.put("--real-time", realTime);
        asked.put("--json", json);
        asked.put("--log", watching.logs());
        return asked.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private int checked(Scenario scenario) {
        List<Diagnostic> forbidden = new ArrayList<>();
        try (Watch watch = watch(scenario)) {
            forbidden.addAll(ScenarioRun.check(scenario, watching.files(), force));
            watch.clear();
        }
        if (forbidden.isEmpty()) {
            forbidden.addAll(watching.forbidden(force));
        }
        if (!forbidden.isEmpty()) {
            return report(forbidden);
        }
        List<Diagnostic> refused = ScenarioRun.refused(scenario);
        if (!refused.isEmpty()) {
            report(refused);
            return Main.FAILED;
        }
        out().println(String.format(
                Locale.ROOT,
                "%s: good  environments=%d devices=%d happenings=%d%n%s",
                file,
                scenario.environments(),
                scenario.devices(),
                scenario.happenings(),
                scenario.kernel()));
        return Main.DONE;
    }

    private Watch watch(Scenario scenario) {
        Thread runs = Thread.currentThread();
        return new Watch(out(), -1, () -> lastWords(scenario, runs), () -> unwritten(AT_ONCE_MILLIS));
    }

    private int run(Scenario scenario) {
        List<Diagnostic> forbidden = watching.forbidden(force);
        if (!forbidden.isEmpty()) {
            return report(forbidden);
        }
        try (Watch watch = watch(scenario)) {
            Result<ScenarioRun> opened = ScenarioRun.open(scenario, watching.files(), all, force);
            int status = report(opened.diagnostics());
            if (opened.value().isEmpty()) {
                return status;
            }
            ScenarioRun run = opened.value().get();
            running = run;
            watching.begin(run.kernel(), run.interfaces(), force, line -> log(scenario, watch, line));
            long start = System.nanoTime();
            ScenarioReport report = run.run(nanos -> {
                began(scenario, run, watch);
                return goesOn(run, watch, start, nanos);
            });
            watch.clear();
            finish(report, report.end() == ScenarioReport.End.INTERRUPTED);
            return report.end() == ScenarioReport.End.WHOLE && problems.isEmpty() ? Main.DONE : Main.FAILED;
        }
    }

    /** Where time is that of the machine, what the kernel refused at the beginning is told then, and that all else is there. */
    private synchronized void began(Scenario scenario, ScenarioRun run, Watch watch) {
        if (scenario.isLive() && !began) {
            began = true;
            problems.addAll(run.soFar().refused());
            report(problems);
            watch.line(err(), file + ": runs; Ctrl-C ends it");
            releaseLog(line -> watch.line(err(), line));
            run.kernel().listen(event -> {
                if (event.type() == Event.Type.DESTROYED) {
                    watch.line(err(), file + ": " + event.name() + " is destroyed: " + event.detail());
                } else if (event.type() == Event.Type.FAILED) {
                    watch.line(err(), file + ": a device fails: " + event.detail());
                }
            });
        }
    }

    /** Who waits for the line that says that all is there finds it before the log of how it came. */
    private void log(Scenario scenario, Watch watch, String line) {
        // Not by the lock of this: the kernel's is held here, and who prints the counts asks for them in the other
        // order.
        synchronized (early) {
            if (scenario.isLive() && !runs) {
                early.add(line);
                return;
            }
        }
        watch.line(err(), line);
    }

    /** Has the log go on behind what was held back of it, and not beside that: who logs waits meanwhile. */
    private void releaseLog(Consumer<String> lines) {
        synchronized (early) {
            early.forEach(lines);
            early.clear();
            runs = true;
        }
    }

    private boolean goesOn(ScenarioRun run, Watch watch, long start, long nanos) {
        boolean goesOn = true;
        while (goesOn && realTime && System.nanoTime() - start < nanos) {
            goesOn = watch.await(nanos - (System.nanoTime() - start)) && shown(run, watch, System.nanoTime() - start);
        }
        return goesOn && shown(run, watch, nanos);
    }

    private boolean shown(ScenarioRun run, Watch watch, long nanos) {
        return watches
                ? watch.draw(() -> new KernelTable(file.toString(), run.soFar()).tables()
                        + KernelTable.time(nanos)
                        + System.lineSeparator())
                : watch.tell(seconds -> KernelTable.time(nanos) + " ");
    }

    /** Ctrl-C found the run at something else: tells what has come of it so far, if that does not wait for a library that does not return. */
    private void lastWords(Scenario scenario, Thread runs) {
        ScenarioRun run = running;
        if (run == null) {
            scenario.making().ifPresent(name -> {
                err().println(file + ": ends, since the constructor of the library of " + name + what(runs));
                unwritten(TimeUnit.SECONDS.toMillis(1));
            });
            return;
        }
        FutureTask<ScenarioReport> asked = new FutureTask<>(run::soFar);
        Thread asking = new Thread(asked, "last words");
        asking.setDaemon(true);
        asking.start();
        try {
            finish(asked.get(1, TimeUnit.SECONDS), true);
        } catch (TimeoutException e) {
            err().println(file + ": ends without counts, since "
                    + run.inside().map(name -> "the library of " + name).orElse("something") + what(runs));
            unwritten(TimeUnit.SECONDS.toMillis(1));
        } catch (ExecutionException e) {
            throw new IllegalStateException("counts can always be told", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a library does that is waited for: from {@code System.exit} nobody returns, either. */
    private static String what(Thread runs) {
        boolean exits = Arrays.stream(runs.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(Runtime.class.getName())
                        && frame.getMethodName().equals("exit"));
        return exits ? " calls System.exit" : " does not return";
    }

    /** Writes what can still be written, and says what is not. */
    private void unwritten(long millis) {
        if (!checks) {
            watching.rest(millis).forEach(left -> err().println(file + ": " + left + " is not written"));
        }
    }

    /** Prints the counts and writes the files, once: when the run is over, or Ctrl-C cannot wait for that. */
    private synchronized void finish(ScenarioReport report, boolean ends) {
        if (!told) {
            told = true;
            releaseLog(err()::println);
            KernelTable table = new KernelTable(file.toString(), report);
            out().print(json ? table.json() : table.text());
            out().flush();
            List<Diagnostic> last = new ArrayList<>(
                    report.refused().subList(problems.size(), report.refused().size()));
            last.addAll(watching.end(ends));
            report(last);
            problems.addAll(last);
        }
    }
}
