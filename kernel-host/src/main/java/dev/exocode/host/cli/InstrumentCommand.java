package dev.exocode.host.cli;

import dev.exocode.host.load.PolicyOfFile;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.sandbox.Instrumented;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code instrument}. */
@Command(
        name = "instrument",
        description = "Put into a program the checks that it lacks, and verify it again.",
        footer = {
            "",
            "What the policy leaves to checks (unproved check) becomes instructions: 'inside' before an access, 'nonzero'"
                    + " before a division, 'fuel' in each round of a loop without a bound. 'run' does the same on its own."
        })
final class InstrumentCommand extends Verb {

    @Parameters(
            paramLabel = "PROGRAM",
            description =
                    "Binary VCODE (.vco), assembly text (.vs), a filter (.dpf), a handler (.ash) or one in Java (.class).")
    private Path program;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Binary VCODE if it ends in .vco, assembly text if in .vs. Without it: text to standard output.")
    private Path output;

    @Option(
            names = "--mask",
            description = "Lead accesses to a region whose size is a power of two back inside instead of trapping.")
    private boolean masks;

    @Option(
            names = "--link",
            paramLabel = "TYPE",
            defaultValue = "ethernet",
            description = "What packets start with, for a filter: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private Link link;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "What the program may do and take (default: as 'verify' asks, with all else left to checks).")
    private Path policy;

    @Mixin
    private FilterOptions options;

    @Override
    public Integer call() {
        Optional<ProgramFile> file = read(program, options);
        if (file.isEmpty()) {
            return Main.BAD_INPUT;
        } else if (!namesProgram(output)) {
            return misnamed(output);
        }
        Result<Policy> asked = policy == null ? Result.of(Policy.INSTRUMENT) : PolicyOfFile.read(policy);
        if (asked.value().isEmpty()) {
            return report(asked.diagnostics());
        }
        ProgramFile.Verified verified =
                file.get().verify(link.type, asked.value().get());
        if (!(verified.verdict() instanceof Verdict.Accepted accepted)) {
            return report(verified.diagnostics());
        }
        Result<Instrumented> result = verified.instrument(accepted.policy(), masks);
        if (result.value().isEmpty()) {
            return report(result.diagnostics());
        }
        Instrumented instrumented = result.value().get();
        int status = write(instrumented.accepted().program(), output);
        out().flush();
        err().println(Diagnostic.printable(program.toString(), Integer.MAX_VALUE) + ": " + instrumented.overhead()
                + Account.fuel(instrumented.accepted()));
        return status;
    }
}
