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
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code run}. */
@Command(
        name = "run",
        description = "Run filters over a capture and count the packets that each accepts.",
        footer = {
            "",
            "A packet counts with the bytes it had on the wire. A program that the verifier does not accept is not run;"
                    + " one that it accepts with checks does not accept a packet on which a check fails.",
            "Ctrl-C stops and prints the counts so far."
        })
final class RunCommand extends Verb {

    @Parameters(arity = "1..*", paramLabel = "FILTER", description = "Filters (.dpf) or programs (.vs, .vco, .class).")
    private List<Path> filters;

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

    @Override
    public Integer call() throws IOException {
        Optional<List<ProgramFile>> files = read(filters);
        if (files.isEmpty()) {
            return Main.BAD_INPUT;
        }
        Result<Policy> asked = policy.read();
        if (asked.value().isEmpty()) {
            return report(asked.diagnostics());
        }
        CaptureRun run = new CaptureRun(files.get(), engine, asked.value().get());
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
