package dev.exocode.host.cli;

import dev.exocode.host.run.Handling;
import dev.exocode.host.run.OutputFile;
import dev.exocode.host.run.SentFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of the verb that runs handlers (.ash). */
final class HandlerOptions {
    private static final Set<String> CAPABILITIES = Handling.ALL.grants();
    private static final String NOTHING = "none";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write what handlers send to a pcap file, at the times of the packets that they answer.")
    private Path out;

    @Option(names = "--force", description = "Replace the file of --out if it is there already.")
    private boolean force;

    @Option(
            names = "--grant",
            split = ",",
            paramLabel = "WORD",
            description =
                    "What handlers may need, of send, wake and post, or none (default: all, since nothing leaves a"
                            + " capture).")
    private List<String> grants;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "What the random numbers of handlers begin with (default ${DEFAULT-VALUE}).")
    private long seed;

    /** What handlers get; those that are not proved run with checks unless the user has said by a policy what is to be proved. */
    Handling handling(boolean checks, CaptureOption pcap, CommandLine commandLine) {
        if (force && out == null) {
            throw new ParameterException(commandLine, "--force is about --out");
        }
        List<String> granted =
                grants == null ? List.copyOf(CAPABILITIES) : grants.equals(List.of(NOTHING)) ? List.of() : grants;
        for (String word : granted) {
            if (!CAPABILITIES.contains(word)) {
                throw new ParameterException(commandLine, "--grant takes send, wake and post, or none, not " + word);
            }
        }
        return new Handling(
                Set.copyOf(granted),
                seed,
                checks,
                Optional.ofNullable(out).map(path -> new SentFile(new OutputFile(path, force, pcap.file()))));
    }
}
