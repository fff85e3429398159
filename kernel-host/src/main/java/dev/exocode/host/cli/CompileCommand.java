package dev.exocode.host.cli;

import dev.exocode.dpf.Arguments;
import dev.exocode.host.load.ProgramFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code compile}. */
@Command(
        name = "compile",
        description = "Compile a filter to VCODE. Nothing is verified yet: 'verify' and 'run' do that.")
final class CompileCommand extends Verb {

    @ArgGroup(multiplicity = "1")
    private Input input;

    /** What is compiled; one of them. */
    private static final class Input {
        @Parameters(paramLabel = "FILTER", description = "A filter (.dpf), or a program as .vs or .vco to convert.")
        private Path file;

        @Option(
                names = {"-f", "--filter"},
                paramLabel = "EXPR",
                description = "A tcpdump expression, as of pcap-filter(7).")
        private String expression;
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Binary VCODE if it ends in .vco, assembly text if in .vs. Without it: text to standard output.")
    private Path output;

    @Option(
            names = {"-g", "--debug"},
            description = "Keep the lines of the filter that instructions come from, for 'debug'.")
    private boolean debug;

    @Option(
            names = "--link",
            paramLabel = "TYPE",
            defaultValue = "ethernet",
            description = "What packets start with: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private Link link;

    @Mixin
    private FilterOptions options;

    @Override
    public Integer call() {
        List<Path> paths = input.file == null ? List.of() : List.of(input.file);
        Arguments arguments = options.arguments(paths, spec().commandLine());
        Optional<List<ProgramFile>> files = input.file == null
                ? Optional.of(List.of(ProgramFile.expression(input.expression)))
                : read(List.of(input.file), arguments);
        if (files.isEmpty()) {
            return Main.BAD_INPUT;
        } else if (!namesProgram(output)) {
            return misnamed(output);
        }
        var compiled = files.get().get(0).program(link.type);
        int status = report(compiled.diagnostics());
        boolean strips = files.get().get(0).isSource() && !debug;
        return compiled.value()
                .map(program -> write(strips ? program.withoutLines() : program, output))
                .orElse(status);
    }
}
