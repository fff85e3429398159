package dev.exocode.host.cli;

import dev.exocode.host.load.ProgramFile;
import dev.exocode.vcode.text.Printer;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code disasm}. */
@Command(name = "disasm", description = "Print a program as assembly text in canonical form. It need not be safe.")
final class DisasmCommand extends Verb {

    @Parameters(
            paramLabel = "PROGRAM",
            description =
                    "Binary VCODE (.vco), assembly text (.vs), a filter (.dpf), a handler (.ash) or one in Java (.class).")
    private Path program;

    @Option(
            names = "--link",
            paramLabel = "TYPE",
            defaultValue = "ethernet",
            description = "What packets start with, for a filter: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private Link link;

    @Mixin
    private FilterOptions options;

    @Override
    public Integer call() {
        Optional<ProgramFile> file = read(program, options);
        if (file.isEmpty()) {
            return Main.BAD_INPUT;
        }
        var decoded = file.get().program(link.type);
        decoded.value().ifPresent(p -> out().print(Printer.print(file.get().isSource() ? p.withoutLines() : p)));
        return report(decoded.diagnostics());
    }
}
