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
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Parameters(arity = "0..*", paramLabel = "FILTER", description = "Filters (.dpf) or programs (.vs, .vco, .class).")
    private List<Path> filters = List.of();

    @Option(
            names = {"-f", "--filter"},
            paramLabel = "EXPR",
            description = "A tcpdump expression, as of pcap-filter(7); may be repeated.")
    private List<String> expressions = List.of();

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
    private FilterOptions options;

    @Override
    public Integer call() throws IOException {
        if (filters.isEmpty() && expressions.isEmpty()) {
            throw new ParameterException(spec().commandLine(), "a filter is missing: FILTER or -f EXPR");
        }
        Optional<List<ProgramFile>> read = read(filters, options.arguments(filters, spec().commandLine()));
        if (read.isEmpty()) {
            return Main.BAD_INPUT;
        }
        List<ProgramFile> files = new ArrayList<>(read.get());
        expressions.forEach(text -> files.add(ProgramFile.expression(text)));
        Result<Policy> asked = policy.read();
        if (asked.value().isEmpty()) {
            return report(asked.diagnostics());
        }
        CaptureRun run = new CaptureRun(files, engine, asked.value().get());
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
