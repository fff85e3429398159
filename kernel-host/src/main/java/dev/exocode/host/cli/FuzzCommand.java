package dev.exocode.host.cli;

import dev.exocode.host.fuzz.CaptureFront;
import dev.exocode.host.fuzz.ExpressionFront;
import dev.exocode.host.fuzz.FilterFront;
import dev.exocode.host.fuzz.ProtocolsFront;
import dev.exocode.host.fuzz.ScenarioFront;
import dev.exocode.host.load.FileBytes;
import dev.exocode.host.load.HostCode;
import dev.exocode.sandbox.fuzz.Finding;
import dev.exocode.sandbox.fuzz.Fuzzer;
import dev.exocode.sandbox.fuzz.Plant;
import dev.exocode.sandbox.fuzz.Summary;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.verifier.Obligation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The verb {@code fuzz}. */
@Command(
        name = "fuzz",
        description =
                "Attack Exocode itself: draw programs, bytes, texts, certificates, filters and captures, and compare"
                        + " what is promised of them with what they do.",
        footer = {
            "",
            "A finding is made small and written as a golden test. The same seed finds the same in as many cases, whatever"
                    + " the number of threads.",
            "With --plant a bug is planted first, and found is what should be: exit status 0.",
            "Ctrl-C stops and prints the counts so far."
        })
final class FuzzCommand extends Verb {
    private static final String ALL = "all";
    private static final int SECONDS = 60;
    private static final int MAX_SECONDS = 1_000_000;
    private static final int MAX_JOBS = 256;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long (default 60, unless --cases is given); with --plant all, for each bug.")
    private Integer seconds;

    @Option(
            names = "--cases",
            paramLabel = "N",
            description = "How many cases; then times are not told, and the same is printed every time.")
    private Long cases;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "What the cases are drawn from, a number (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "1",
            description = "On how many threads (default ${DEFAULT-VALUE}).")
    private int jobs;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where findings are written, as NAME.t, NAME-2.t and so on. Without it: to standard output.")
    private Path folder;

    @Option(
            names = "--plant",
            paramLabel = "NAME",
            description =
                    "Plant a bug, tell how long it takes to find it, and what is found; 'all': each in turn, without what"
                            + " is found; 'list': their names.")
    private String plant;

    /** Whether Ctrl-C was pressed. */
    private boolean stopped;

    @Override
    public Integer call() {
        requireRange("--seconds", seconds == null ? 1 : seconds, 1, MAX_SECONDS);
        requireRange("--cases", cases == null ? 1 : cases, 1, Long.MAX_VALUE);
        requireRange("--jobs", jobs, 1, MAX_JOBS);
        int status = folder == null ? Main.DONE : prepare();
        if (status != Main.DONE) {
            return status;
        }
        Fuzzer fuzzer = new Fuzzer(
                seed,
                List.of(
                        new FilterFront(),
                        new ProtocolsFront(),
                        new ExpressionFront(),
                        new CaptureFront(),
                        new ScenarioFront()));
        if (plant != null) {
            return planted(fuzzer);
        }
        return watched(fuzzer, limits(), this::finish);
    }

    /** Prints what there was; gives the exit status. */
    private int finish(Summary summary) {
        print(summary);
        time(String.format(
                Locale.ROOT,
                "%,.0f executions/s in %.1f s",
                summary.executions() / Math.max(summary.seconds(), 1e-3),
                summary.seconds()));
        int status = summary.findings().isEmpty() ? Main.DONE : Main.FAILED;
        for (Finding finding : summary.findings()) {
            status = Math.max(status, write(finding));
        }
        out().flush();
        return status;
    }

    private Fuzzer.Limits limits() {
        Fuzzer.Limits most = cases == null
                ? Fuzzer.Limits.seconds(seconds == null ? SECONDS : seconds)
                : Fuzzer.Limits.cases(cases)
                        .withNanos(seconds == null ? Long.MAX_VALUE : TimeUnit.SECONDS.toNanos(seconds));
        return most.withJobs(jobs);
    }

    /** Runs, shows how far it has come, and finishes before Ctrl-C ends the JVM; gives the exit status. */
    private int watched(Fuzzer fuzzer, Fuzzer.Limits limits, ToIntFunction<Summary> finish) {
        AtomicReference<Summary> last = new AtomicReference<>();
        try (Watch watch = new Watch(err(), -1, () -> print(last.get()))) {
            Summary summary = fuzzer.run(limits, soFar -> {
                last.set(soFar);
                stopped = !watch.tell(now -> line(soFar));
                return !stopped;
            });
            watch.clear();
            return finish.applyAsInt(summary);
        }
    }

    /** How far a run has come, in no more than a line of a terminal. */
    static String line(Summary soFar) {
        return String.format(
                Locale.ROOT,
                "%,d cases, %,.0f executions/s, ops %d/%d, proved %d/%d, found %d ",
                soFar.cases(),
                soFar.executions() / Math.max(soFar.seconds(), 1e-3),
                soFar.coverage().ops().size(),
                Op.values().length,
                soFar.coverage().proved().size(),
                Obligation.Kind.values().length,
                soFar.findings().size());
    }

    /** Tells how long it took, unless cases are counted: then the same is printed every time. */
    private void time(String words) {
        if (cases == null) {
            err().println(words);
        }
    }

    private static double share(long part, long of) {
        return of == 0 ? 0 : 100.0 * part / of;
    }

    private void print(Summary summary) {
        out().printf(
                        Locale.ROOT,
                        "seed %d: %,d cases, %,d programs, %.1f %% accepted, %.1f %% instrumented, %,d executions%n",
                        seed,
                        summary.cases(),
                        summary.programs(),
                        share(summary.accepted(), summary.programs()),
                        share(summary.instrumented(), summary.programs()),
                        summary.executions());
        out().println(summary.coverage().inWords());
        out().println("findings " + summary.findings().size());
        out().flush();
    }

    /** Writes a finding and tells of it; gives the exit status. */
    private int write(Finding finding) {
        String what = "case " + finding.number() + ": " + finding.oracle().failure() + ": " + finding.detail();
        if (folder == null) {
            out().println(what);
            out().print(finding.golden());
            return Main.FAILED;
        }
        out().println(what);
        return Math.max(Main.FAILED, save(finding));
    }

    /** Makes the folder before anything is found, which would be lost without; gives the exit status. */
    private int prepare() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return report(Diagnostic.error(HostCode.H0006, new Position.Whole(folder.toString()), FileBytes.cause(e)));
        }
        return Main.DONE;
    }

    /** Writes a golden to the folder, or else prints it; gives the exit status. */
    private int save(Finding finding) {
        byte[] golden = finding.golden().getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve(finding.name() + ".t");
        for (int number = 2; isAnother(file, golden); number++) {
            file = folder.resolve(finding.name() + "-" + number + ".t");
        }
        out().println(file);
        int status = write(file, golden);
        if (status != Main.DONE) {
            out().print(finding.golden());
        }
        return status;
    }

    /** Whether something else stands in a file already, which must not be lost. */
    private static boolean isAnother(Path file, byte[] golden) {
        try {
            return Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), golden);
        } catch (IOException e) {
            return true;
        }
    }

    private int planted(Fuzzer fuzzer) {
        List<Plant> plants = Arrays.stream(Plant.values())
                .filter(one ->
                        plant.equals(ALL) || plant.equals("list") || one.word().equals(plant))
                .toList();
        if (plants.isEmpty()) {
            throw new ParameterException(
                    spec().commandLine(),
                    "value for option '--plant' must be a name that '--plant list' prints, not " + plant);
        }
        int status = Main.DONE;
        for (Plant one : plants) {
            if (plant.equals("list")) {
                out().printf("%-12s %s%n", one.word(), one.bug());
            } else if (!stopped) {
                status = Math.max(
                        status, watched(fuzzer.planted(one), limits().withFindings(1), summary -> found(one, summary)));
            }
        }
        out().flush();
        return status;
    }

    /** Tells whether a planted bug was found, and writes it, but of all in turn only to a folder; gives the exit status. */
    private int found(Plant one, Summary summary) {
        boolean found = !summary.findings().isEmpty();
        out().printf(
                        Locale.ROOT,
                        "%-12s %s%n",
                        one.word(),
                        found
                                ? "found by case " + summary.findings().get(0).number() + ": "
                                        + summary.findings().get(0).oracle().failure()
                                : "not found in " + summary.cases() + " cases: " + one.bug());
        out().flush();
        time(String.format(Locale.ROOT, "%-12s %.1f s", one.word(), summary.seconds()));
        if (!found) {
            return Main.FAILED;
        }
        if (folder != null) {
            return save(summary.findings().get(0));
        }
        if (!plant.equals(ALL)) {
            out().print(summary.findings().get(0).golden());
        }
        return Main.DONE;
    }
}
