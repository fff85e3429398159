package dev.exocode.host.cli;

import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.host.run.CaptureRun;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.verifier.Policy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The verb {@code run}. */
@Command(
        name = "run",
        description = "Run filters over a capture and count the packets that each accepts.",
        footer = {
            "",
            "Any number of filters, of expressions too; their rows stand in the order of the command line.",
            "A packet counts with the bytes it had on the wire. A program that the verifier does not accept is not run;"
                    + " one that it accepts with checks does not accept a packet on which a check fails.",
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

    @Option(names = "--state", description = "Print what each program's 'state' holds after the run, in hexadecimal.")
    private boolean state;

    @Option(names = "--json", description = "Print the counts as JSON.")
    private boolean json;

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
            return reportUnread(files.diagnostics());
        }
        Result<Policy> limits = policy.read();
        if (limits.value().isEmpty()) {
            return report(limits.diagnostics());
        }
        CaptureRun run = new CaptureRun(
                files.value().get(), engine.engine(), limits.value().get());
        List<Diagnostic> problems = run.check();
        if (!problems.isEmpty()) {
            return report(problems);
        }
        Result<CaptureReader> opened = pcap.open();
        if (opened.value().isEmpty()) {
            return report(opened.diagnostics());
        }
        try (CaptureReader capture = opened.value().get();
                Watch watch = new Watch(err(), pcap.bytes(), () -> print(run.soFar()))) {
            Result<CaptureRun.Report> result = run.over(capture, watch);
            watch.clear();
            if (result.value().isEmpty()) {
                return report(result.diagnostics());
            }
            CaptureRun.Report counts = result.value().get();
            counts.warnings().forEach(warning -> err().println(inShort(warning)));
            print(counts);
            counts.problem().ifPresent(this::report);
            return counts.interrupted() || counts.problem().isPresent() ? Main.FAILED : Main.DONE;
        }
    }

    private void print(CaptureRun.Report counts) {
        Table table = new Table(pcap.name(), engine.engine(), counts, state);
        out().print(json ? table.json() : table.text());
        out().flush();
    }
}
