package dev.exocode.host.cli;

import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.host.run.CaptureRun;
import dev.exocode.host.run.Handling;
import dev.exocode.host.run.SentFile;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.verifier.Policy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The verb {@code run}. */
@Command(
        name = "run",
        description =
                "Run filters and message handlers over a capture: count the packets that each accepts, and what comes of them.",
        footer = {
            "",
            "Any number of filters, of expressions and handlers too, each by itself; their rows stand in the order of the command line.",
            "A packet counts with the bytes it had on the wire. A program that the verifier does not accept is not run;"
                    + " one that it accepts with checks does not accept a packet on which a check fails.",
            "The packets of a handler (.ash) are those that reach it. It tells the time by them. A handler that cannot be proved runs with"
                    + " checks, which is told.",
            "Ctrl-C stops and prints the counts so far."
        })
final class RunCommand extends Verb {

    @ArgGroup(multiplicity = "0..*")
    private List<Asked> asked = new ArrayList<>();

    @Mixin
    private CaptureOption pcap;

    @Mixin
    private EngineOption engine;

    @Mixin
    private PolicyOption policy;

    @Option(
            names = "--state",
            description =
                    "Print what each program's 'state' holds after the run, in hexadecimal; of handlers, long arrays whole.")
    private boolean state;

    @Option(names = "--json", description = "Print the counts as JSON.")
    private boolean json;

    @Mixin
    private HandlerOptions handlers;

    @Mixin
    private DialectOption dialect;

    @Mixin
    private FilterOptions options;

    @Override
    public Integer call() throws IOException {
        if (asked.isEmpty()) {
            throw new ParameterException(spec().commandLine(), "a filter is missing: FILTER or -f EXPR");
        }
        Result<List<ProgramFile>> files = Asked.read(asked, options, dialect, spec().commandLine());
        if (files.value().isEmpty()) {
            return reportUnread(pcap.andIfMissing(files.diagnostics()));
        }
        Result<Policy> limits = policy.read();
        if (limits.value().isEmpty()) {
            return report(limits.diagnostics());
        }
        Handling handling = handlers.handling(!policy.given(), pcap, spec().commandLine());
        Optional<Diagnostic> unwritable = handling.out().flatMap(SentFile::problem);
        if (unwritable.isPresent()) {
            return report(unwritable.get());
        }
        CaptureRun run = new CaptureRun(
                files.value().get(), engine.engine(), limits.value().get(), handling);
        List<Diagnostic> problems = run.check();
        if (!problems.isEmpty()) {
            return report(pcap.andIfMissing(problems));
        }
        Result<CaptureReader> opened = pcap.open();
        if (opened.value().isEmpty()) {
            return report(opened.diagnostics());
        }
        try (CaptureReader capture = opened.value().get();
                Watch watch = new Watch(err(), pcap.bytes(), () -> {
                    handling.out().ifPresent(SentFile::finish);
                    print(run.soFar());
                })) {
            Result<CaptureRun.Report> result = run.over(capture, watch);
            watch.clear();
            if (result.value().isEmpty()) {
                return report(result.diagnostics());
            }
            CaptureRun.Report counts = result.value().get();
            report(counts.warnings());
            print(counts);
            handling.out().ifPresent(this::written);
            counts.problem().ifPresent(this::report);
            return counts.interrupted() || counts.problem().isPresent() ? Main.FAILED : Main.DONE;
        }
    }

    private void written(SentFile sent) {
        for (SentFile.Written file : json ? List.<SentFile.Written>of() : sent.written()) {
            out().println(String.format(
                    Locale.ROOT,
                    "%,d %s in %s",
                    file.messages(),
                    file.messages() == 1 ? "message" : "messages",
                    file.path()));
        }
    }

    private void print(CaptureRun.Report counts) {
        Table table = new Table(pcap.name(), engine.engine(), counts, state);
        out().print(json ? table.json() : table.text());
        out().flush();
    }
}
