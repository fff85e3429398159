package dev.exocode.host.cli;

import dev.exocode.dpf.Arguments;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.verifier.Policy;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code check}. */
@Command(
        name = "check",
        description = "Verify a program by the certificate that 'verify --certificate' wrote, in one pass.",
        footer = {
            "",
            "The certificate need not be trusted. It must be of the same bytes and the same policy; what it claims is"
                    + " checked, and a program that it does not show to be safe is rejected."
        })
final class CheckCommand extends Verb {

    @Parameters(
            index = "0",
            paramLabel = "PROGRAM",
            description =
                    "Binary VCODE (.vco), assembly text (.vs), a filter (.dpf), a handler (.ash) or one in Java (.class).")
    private Path program;

    @Parameters(index = "1", paramLabel = "CERTIFICATE", description = "What was found to hold in it.")
    private Path certificate;

    @Option(
            names = "--link",
            paramLabel = "TYPE",
            defaultValue = "ethernet",
            description = "What packets start with, for a filter: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private Link link;

    @Mixin
    private PolicyOption policy;

    @Option(names = "--json", description = "Print the verdict and all messages as JSON, as 'verify' does.")
    private boolean json;

    @Mixin
    private FilterOptions options;

    @Override
    public Integer call() {
        Result<Arguments> arguments = options.arguments(List.of(program), spec().commandLine());
        if (arguments.value().isEmpty()) {
            return report(arguments.diagnostics());
        }
        Result<Policy> asked = policy.read();
        if (asked.value().isEmpty()) {
            return report(asked.diagnostics());
        }
        Account account = Account.byCertificate(
                program, arguments.value().get(), link.type, asked.value().get(), certificate);
        if (json) {
            out().print(new VerdictJson(account, asked.value().get()).text());
        } else if (!account.word().equals(Account.UNREADABLE)) {
            out().println(account.summary());
        }
        out().flush();
        return json ? status(account.diagnostics()) : report(account.diagnostics());
    }
}
