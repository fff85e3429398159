package dev.exocode.host.cli;

import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.host.run.CaptureRun;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.verifier.Policy;
import java.io.IOException;
import java.nio.file.Path;
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

    @Option(
            names = "--pcap",
            required = true,
            paramLabel = "FILE",
            description = "The capture, pcap or pcapng; - for standard input.")
    private Path pcap;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "jvm",
            description = "interp or jvm: the interpreter or JVM bytecode (default ${DEFAULT-VALUE}).")
    private Engine engine;

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
        CaptureRun run =
                new CaptureRun(files.value().get(), engine, limits.value().get());
        List<Diagnostic> problems = run.check();
        if (!problems.isEmpty()) {
            return report(problems);
        }
        boolean standardInput = pcap.toString().equals("-");
        Result<CaptureReader> opened =
                standardInput ? CaptureReader.of(System.in, "standard input") : CaptureReader.open(pcap);
        if (opened.value().isEmpty()) {
            return report(opened.diagnostics());
        }
        long size = standardInput ? -1 : pcap.toFile().length();
        try (CaptureReader capture = opened.value().get();
                Watch watch = new Watch(err(), size, () -> print(run.soFar()))) {
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

    /** What stands in a text is looked up there; an instruction is shown, with what it was compiled from. */
    private static String inShort(Diagnostic warning) {
        return warning.position() instanceof Position.InText ? warning.headline() : warning.toString();
    }

    private void print(CaptureRun.Report counts) {
        Table table = new Table(pcap.toString(), engine, counts, state);
        out().print(json ? table.json() : table.text());
        out().flush();
    }
}
