package dev.exocode.host.cli;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.FileBytes;
import dev.exocode.host.load.HostCode;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.host.run.CaptureRun;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The verb {@code demo}. */
@Command(
        name = "demo",
        description = "Show one filter on its way, then run all example filters over the example capture.")
final class DemoCommand extends Verb {
    private static final String SHOWN = "to-web.dpf";

    @Mixin
    private PolicyOption policy;

    @Override
    public Integer call() throws IOException {
        Path examples = Path.of(System.getProperty("exocode.home", ".")).resolve("examples");
        Path filters = examples.resolve("filters");
        Path capture = examples.resolve("captures").resolve("exocode.pcap");
        if (!Files.isRegularFile(filters.resolve(SHOWN)) || !Files.isRegularFile(capture)) {
            return report(Diagnostic.error(HostCode.H0007, new Position.Whole(examples.toString()))
                    .help("start ./exocode in the source tree, or set -Dexocode.home in EXOCODE_JAVA_OPTS"));
        }
        List<Path> paths;
        try (Stream<Path> all = Files.list(filters)) {
            paths = all.filter(path -> FileBytes.endsWith(path, ".dpf"))
                    .sorted()
                    .toList();
        }
        Optional<List<ProgramFile>> files = read(paths);
        Result<Policy> asked = policy.read();
        if (files.isEmpty() || asked.value().isEmpty()) {
            return Math.max(Main.BAD_INPUT, report(asked.diagnostics()));
        }
        int status = show(filters.resolve(SHOWN), asked.value().get());
        return status == Main.DONE ? run(capture, files.get(), asked.value().get()) : status;
    }

    private int show(Path path, Policy asked) throws IOException {
        ProgramFile file = ProgramFile.read(path).value().orElseThrow();
        ProgramFile.Verified verified = file.verify(LinkType.ETHERNET, asked);
        List<Diagnostic> refusal = verified.refusal();
        int status = report(refusal.isEmpty() ? verified.diagnostics() : refusal);
        if (!(verified.verdict() instanceof Verdict.Accepted accepted)
                || accepted.worstCaseFuel().isEmpty()) {
            return status;
        }
        Program program = accepted.program();
        out().println("A filter, " + path.getFileName() + ":\n");
        Files.readAllLines(path).forEach(line -> out().println("    " + line));
        out().println("\ncompiled to VCODE:\n");
        Printer.print(program).lines().forEach(line -> out().println("    " + line));
        out().println("\nverified from its bytes: " + accepted.obligations().size()
                + " obligations proved, fuel at most "
                + accepted.worstCaseFuel().orElseThrow() + " on any packet\n");
        return status;
    }

    private int run(Path capture, List<ProgramFile> files, Policy asked) throws IOException {
        CaptureRun.Report[] reports = new CaptureRun.Report[Engine.values().length];
        for (Engine engine : Engine.values()) {
            Result<CaptureReader> opened = CaptureReader.open(capture);
            if (opened.value().isEmpty()) {
                return report(opened.diagnostics());
            }
            try (CaptureReader reader = opened.value().get()) {
                var result = new CaptureRun(files, engine, asked).over(reader, (packets, position) -> true);
                if (result.value().isEmpty()) {
                    return report(result.diagnostics());
                }
                reports[engine.ordinal()] = result.value().get();
            }
        }
        CaptureRun.Report interpreted = reports[Engine.INTERP.ordinal()];
        CaptureRun.Report compiled = reports[Engine.JVM.ordinal()];
        if (!interpreted.filters().equals(compiled.filters())) {
            return report(Diagnostic.error(
                    HostCode.H0008,
                    new Position.Whole(capture.toString()),
                    "interp=" + interpreted.filters(),
                    "jvm=" + compiled.filters()));
        }
        out().println("All example filters over " + capture.getFileName()
                + ", a capture of real clients and servers; interpreter and JVM engine agree:\n");
        out().print(new Table(capture.toString(), Engine.JVM, compiled, false).text());
        out().println("\nNext: ./exocode run examples/filters/*.dpf --pcap YOUR.pcap");
        return compiled.problem().map(this::report).orElse(Main.DONE);
    }
}
