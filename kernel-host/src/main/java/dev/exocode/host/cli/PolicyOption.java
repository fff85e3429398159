package dev.exocode.host.cli;

import dev.exocode.host.load.PolicyOfFile;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.verifier.Policy;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option of the verbs that verify. */
final class PolicyOption {

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description =
                    "What programs may do and how much they may take: a file, or wakeup, udf, method or condition for what the"
                            + " host asks of those (default: everything must be proved).")
    private Path file;

    /** Whether the user has said what is to be proved. */
    boolean given() {
        return file != null;
    }

    /** The policy that was asked for, or what is wrong with its file. */
    Result<Policy> read() {
        return file == null ? Result.of(Policy.STRICT) : PolicyOfFile.read(file);
    }
}
