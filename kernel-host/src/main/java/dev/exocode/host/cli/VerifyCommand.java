package dev.exocode.host.cli;

import dev.exocode.dpf.Arguments;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.verifier.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The verb {@code verify}. */
@Command(
        name = "verify",
        description = "Prove that programs are safe: every load inside the packet, every run ends.",
        footer = {
            "",
            "Of a program that is rejected, a run is looked for that shows why: a packet on which it reads outside,"
                    + " divides by zero, reads a register that is not set or does not end."
        })
final class VerifyCommand extends Verb {

    @Parameters(
            arity = "1..*",
            paramLabel = "PROGRAM",
            description =
                    "Binary VCODE (.vco), assembly text (.vs), a filter (.dpf), a handler (.ash) or one in Java (.class).")
    private List<Path> programs;

    @Option(
            names = "--link",
            paramLabel = "TYPE",
            defaultValue = "ethernet",
            description = "What packets start with, for a filter: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private Link link;

    @Mixin
    private PolicyOption policy;

    @Option(names = "--no-witness", description = "Look for no runs that show why a program is rejected.")
    private boolean noWitness;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "Write what was found to hold, of one program that is accepted, for 'check'.")
    private Path certificate;

    @ArgGroup
    private Form form = new Form();

    /** What to print; one of them. */
    private static final class Form {
        @Option(names = "--explain", description = "Print the programs with what is known before each instruction.")
        private boolean explain;

        @Option(names = "--dot", description = "Print the programs' graphs of control for Graphviz.")
        private boolean dot;

        @Option(names = "--json", description = "Print the verdicts and all messages as JSON, an object a program.")
        private boolean json;
    }

    @Mixin
    private FilterOptions options;

    @Override
    public Integer call() {
        Result<Policy> asked = policy.read();
        if (asked.value().isEmpty()) {
            return report(asked.diagnostics());
        }
        if (certificate != null && programs.size() > 1) {
            throw new ParameterException(
                    spec().commandLine(), "--certificate is of one program, not of " + programs.size());
        }
        if (certificate != null && isSame(certificate, programs.get(0))) {
            throw new ParameterException(
                    spec().commandLine(), "--certificate would replace the program " + certificate);
        }
        Result<Arguments> arguments = options.arguments(programs, spec().commandLine());
        if (arguments.value().isEmpty()) {
            return report(arguments.diagnostics());
        }
        int status = Main.DONE;
        for (Path path : programs) {
            Account account = Account.of(
                    path, arguments.value().get(), link.type, asked.value().get(), form.explain, !noWitness);
            print(account, asked.value().get());
            // The verdict first, then what it comes from, also on a terminal, where both go the same way.
            out().flush();
            status = Math.max(status, form.json ? status(account.diagnostics()) : report(account.diagnostics()));
            if (certificate != null && account.accepted().isPresent()) {
                status = Math.max(
                        status, write(certificate, account.accepted().get().certificate()));
            }
            // Who ends a long list of programs with Ctrl-C has the verdicts so far.
            out().flush();
        }
        return status;
    }

    private static boolean isSame(Path certificate, Path program) {
        try {
            return Files.exists(certificate) && Files.isSameFile(certificate, program);
        } catch (IOException e) {
            // A program that cannot be looked at is told when it is read.
            return false;
        }
    }

    private void print(Account account, Policy asked) {
        if (form.json) {
            out().print(new VerdictJson(account, asked).text());
        } else if (account.word().equals(Account.UNREADABLE)) {
            return;
        } else if (form.dot) {
            new ControlGraph(account).print(out());
        } else {
            out().println(account.summary());
            if (form.explain) {
                Listing.print(account, out());
            }
        }
    }
}
