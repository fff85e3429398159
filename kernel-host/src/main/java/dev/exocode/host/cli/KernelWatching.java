package dev.exocode.host.cli;

import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.run.OutputFile;
import dev.exocode.host.watch.KernelLog;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options by which a kernel is watched from outside; what is not asked for is not loaded. */
final class KernelWatching {
    @Option(names = "--metrics", paramLabel = "FILE", description = "Write the counts as Prometheus reads them.")
    private Path metrics;

    @Option(
            names = "--jfr",
            paramLabel = "FILE",
            description = "Write the events as a recording of the JDK's flight recorder.")
    private Path recording;

    @Option(names = "--log", description = "Write each event to the error output, a line of keys and values.")
    private boolean logs;

    /** What writes its files when the run is over. */
    private final List<KernelOutputs> writers = new ArrayList<>();

    boolean isAsked() {
        return metrics != null || recording != null || logs;
    }

    /** Why what was asked for cannot be written. */
    List<Diagnostic> forbidden(boolean force) {
        return Stream.of(metrics, recording)
                .filter(Objects::nonNull)
                .flatMap(file -> file(file, force).forbidden().stream())
                .toList();
    }

    private static OutputFile file(Path path, boolean force) {
        return new OutputFile(path, force, Optional.empty());
    }

    /** Watches a kernel that has no environments yet. */
    void begin(Kernel kernel, boolean force, PrintWriter err) {
        if (metrics != null) {
            writers.add(KernelOutputs.metrics(kernel, file(metrics, force)));
        }
        if (recording != null) {
            writers.add(KernelOutputs.recording(kernel, file(recording, force)));
        }
        if (logs) {
            KernelLog.lines(kernel, err::println);
        }
    }

    /** Writes what was asked for; what could not be written. */
    List<Diagnostic> end() {
        List<Diagnostic> failed = new ArrayList<>();
        for (KernelOutputs each : writers) {
            try {
                each.write().ifPresent(failed::add);
            } catch (IOException e) {
                throw new UncheckedIOException("the folder for temporary files must be there", e);
            }
        }
        return failed;
    }
}
