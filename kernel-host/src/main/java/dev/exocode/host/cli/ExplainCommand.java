package dev.exocode.host.cli;

import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.Verdict;
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

    @Parameters(paramLabel = "EXPR", description = "The expression, as of pcap-filter(7).")
    private String expression;

    @Option(
            names = "--link",
            paramLabel = "TYPE",
            defaultValue = "ethernet",
            description = "What packets start with: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private Link link;

    @Override
    public Integer call() {
        ProgramFile.Verified verified = ProgramFile.expression(expression).verify(link.type);
        Result<Condition> condition = PcapExpression.parse(new Source("expression", expression), link.type);
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
