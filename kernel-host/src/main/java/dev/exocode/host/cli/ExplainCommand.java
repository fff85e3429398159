package dev.exocode.host.cli;

import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.Filter;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code explain}. */
@Command(
        name = "explain",
        description =
                "Show what a tcpdump expression asks of a packet, what it is in the filter language, and its program.",
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
                names = {"-f", "--filter"},
                paramLabel = "EXPR",
                description = "The same, as other commands have it.")
        private String filter;

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

    @Mixin
    private DialectOption dialect;

    @Override
    public Integer call() {
        if (text.expression != null && Asked.isProgram(text.expression)) {
            return report(
                    Diagnostic.error(HostCode.H0001, new Position.Whole("exocode explain"))
                            .note(text.expression + " names a file, not an expression")
                            .help(
                                    "'exocode compile' shows the program of a filter, 'exocode verify --explain' what is proved of it"));
        }
        String asked = text.expression != null ? text.expression : text.filter;
        Result<ProgramFile> file =
                asked != null ? Result.of(ProgramFile.expression(asked)) : ProgramFile.expression(text.file);
        if (file.value().isEmpty()) {
            return report(file.diagnostics());
        }
        ProgramFile expression = file.value().get().in(dialect.dialect());
        ProgramFile.Verified verified = expression.verify(link.type);
        Result<Condition> condition = expression.condition(link.type);
        if (condition.value().isPresent() && verified.verdict() instanceof Verdict.Accepted accepted) {
            Program program = accepted.program().withoutLines();
            out().print(condition.value().get().outline());
            out().println();
            printFilter(expression, program);
            out().println();
            out().print(Printer.print(program));
            out().println();
            out().println("proved safe  instructions=" + program.code().size() + " fuel<="
                    + accepted.worstCaseFuel().orElseThrow());
        }
        return report(verified.diagnostics());
    }

    /** What the expression is in the filter language, and whether that is the program. */
    private void printFilter(ProgramFile expression, Program program) {
        Result<Filter> filter = expression.translation(link.type);
        if (filter.value().isEmpty()) {
            // The expression is right in its own dialect.
            Diagnostic why = filter.diagnostics().get(0);
            out().println(("filter (.dpf): none; " + why.code().requirement() + "  " + String.join(" ", why.facts()))
                    .strip());
            return;
        }
        out().println("filter (.dpf): " + filter.value().get());
        boolean same = DpfCompiler.compile(filter.value().get(), link.type)
                .value()
                .map(Program::withoutLines)
                .filter(program::equals)
                .isPresent();
        if (!same) {
            out().println(
                            "note: that is the extended dialect; what libpcap says may differ, as docs/pcap.md tells under \"Two dialects\"");
        }
    }
}
