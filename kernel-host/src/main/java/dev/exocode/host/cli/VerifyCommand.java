package dev.exocode.host.cli;

import dev.exocode.host.load.ProgramFile;
import dev.exocode.verifier.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code verify}. */
@Command(name = "verify", description = "Prove that programs are safe: every load inside the packet, every run ends.")
final class VerifyCommand extends Verb {

    @Parameters(
            arity = "1..*",
            paramLabel = "PROGRAM",
            description = "Binary VCODE (.vco), assembly text (.vs) or a filter (.dpf).")
    private List<Path> programs;

    @Option(
            names = "--link",
            paramLabel = "TYPE",
            defaultValue = "ethernet",
            description = "What packets start with, for a filter: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private Link link;

    @Override
    public Integer call() {
        int status = Main.DONE;
        for (Path path : programs) {
            Optional<List<ProgramFile>> file = read(List.of(path));
            status = Math.max(
                    status,
                    file.isEmpty() ? Main.BAD_INPUT : verify(path, file.get().get(0)));
        }
        return status;
    }

    private int verify(Path path, ProgramFile file) {
        ProgramFile.Verified verified = file.verify(link.type);
        int status = report(verified.diagnostics());
        String word = "malformed";
        if (verified.verdict() instanceof Verdict.Accepted accepted) {
            word = "accepted  instructions=" + accepted.program().code().size() + " proved="
                    + accepted.obligations().size() + " fuel<="
                    + accepted.worstCaseFuel().orElseThrow();
        } else if (verified.verdict() instanceof Verdict.Rejected) {
            word = "rejected";
        }
        out().println(path + ": " + word);
        return status;
    }
}
