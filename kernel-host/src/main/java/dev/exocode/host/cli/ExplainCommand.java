package dev.exocode.host.cli;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.host.load.HostCode;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.Verdict;
import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code explain}. */
@Command(
        name = "explain",
        description = "Show what a tcpdump expression asks of a packet, and the program that asks it.",
        footer = {
            "",
            "packet[12:2] is the number in the two bytes from 12 on. A packet in which one of the bytes that are asked for is not"
                    + " there does not match."
        })
final class ExplainCommand extends Verb {

    @ArgGroup(multiplicity = "1")
    private Text text;

    /** Where the expression stands; one of them. */
    private static final class Text {
        @Parameters(paramLabel = "EXPR", description = "The expression, as of pcap-filter(7).")
        private String expression;

        @Option(
                names = {"-F", "--filter-file"},
                paramLabel = "FILE",
                description = "A file with the expression; # begins a comment.")
        private Path file;
    }

    @Option(
            names = "--link",
            paramLabel = "TYPE",
            defaultValue = "ethernet",
            description = "What packets start with: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private Link link;

    @Override
    public Integer call() {
        if (text.expression != null && Asked.isProgram(text.expression)) {
            return report(
                    Diagnostic.error(HostCode.H0001, new Position.Whole("exocode explain"))
                            .note(text.expression + " names a file, not an expression")
                            .help(
                                    "'exocode compile' shows the program of a filter, 'exocode verify --explain' what is proved of it"));
        }
        Result<ProgramFile> file = text.expression != null
                ? Result.of(ProgramFile.expression(text.expression))
                : ProgramFile.expression(text.file);
        if (file.value().isEmpty()) {
            return report(file.diagnostics());
        }
        ProgramFile.Verified verified = file.value().get().verify(link.type);
        Result<Condition> condition = file.value().get().condition(link.type);
        if (condition.value().isPresent() && verified.verdict() instanceof Verdict.Accepted accepted) {
            Program program = accepted.program();
            out().print(condition.value().get().outline());
            out().println();
            out().print(Printer.print(program.withoutLines()));
            out().println();
            out().println("proved safe  instructions=" + program.code().size() + " fuel<="
                    + accepted.worstCaseFuel().orElseThrow());
        }
        return report(verified.diagnostics());
    }
}
