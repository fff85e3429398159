package dev.exocode.host.cli;

import dev.exocode.host.load.CertificateFile;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
            description = "Binary VCODE (.vco), assembly text (.vs) or a filter (.dpf).")
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

    @Override
    public Integer call() {
        Result<Policy> asked = policy.read();
        Optional<List<ProgramFile>> file = read(List.of(program));
        Result<byte[]> claims = CertificateFile.read(certificate);
        report(asked.diagnostics());
        report(claims.diagnostics());
        if (asked.value().isEmpty() || file.isEmpty() || claims.value().isEmpty()) {
            return Main.BAD_INPUT;
        }
        ProgramFile.Verified verified = file.get()
                .get(0)
                .check(
                        link.type,
                        asked.value().get(),
                        certificate.toString(),
                        claims.value().get());
        String numbers = verified.verdict() instanceof Verdict.Accepted accepted ? Account.numbers(accepted) : "";
        out().println(Diagnostic.printable(program.toString(), Integer.MAX_VALUE) + ": "
                + Account.word(verified.verdict()) + numbers);
        out().flush();
        return report(verified.diagnostics());
    }
}
