package dev.exocode.host.cli;

import dev.exocode.host.load.ProgramFile;
import dev.exocode.vcode.diagnostic.Result;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code compile}. */
@Command(
        name = "compile",
        description = "Compile a filter or a handler to VCODE. Nothing is verified yet: 'verify' and 'run' do that.")
final class CompileCommand extends Verb {

    @ArgGroup(multiplicity = "1")
    private Asked asked;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Binary VCODE if it ends in .vco, assembly text if in .vs. Without it: text to standard output.")
    private Path output;

    @Option(
            names = {"-g", "--debug"},
            description = "Keep the lines of the source that instructions come from, for 'debug'.")
    private boolean debug;

    @Option(
            names = "--link",
            paramLabel = "TYPE",
            defaultValue = "ethernet",
            description = "What packets start with: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private Link link;

    @Mixin
    private DialectOption dialect;

    @Mixin
    private FilterOptions options;

    @Override
    public Integer call() {
        Result<List<ProgramFile>> files = Asked.read(List.of(asked), options, dialect, spec().commandLine());
        if (files.value().isEmpty()) {
            return reportUnread(files.diagnostics());
        } else if (!namesProgram(output)) {
            return misnamed(output);
        }
        var compiled = files.value().get().get(0).program(link.type);
        int status = report(compiled.diagnostics());
        boolean strips = files.value().get().get(0).isSource() && !debug;
        return compiled.value()
                .map(program -> write(strips ? program.withoutLines() : program, output))
                .orElse(status);
    }
}
