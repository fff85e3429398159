package dev.exocode.host.cli;

import dev.exocode.host.device.LiveDevice;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.run.OutputFile;
import dev.exocode.host.watch.KernelLog;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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

    boolean logs() {
        return logs;
    }

    /** The files that are to be written, by the options that ask for them. */
    Map<String, Path> files() {
        Map<String, Path> files = new LinkedHashMap<>();
        if (metrics != null) {
            files.put("--metrics", metrics);
        }
        if (recording != null) {
            files.put("--jfr", recording);
        }
        return files;
    }

    private static OutputFile file(Path path, boolean force) {
        return new OutputFile(path, force, Optional.empty());
    }

    /** Why what was asked for cannot be written. */
    List<Diagnostic> forbidden(boolean force) {
        return files().values().stream()
                .flatMap(file -> file(file, force).forbidden().stream())
                .toList();
    }

    /** Watches a kernel that has no environments yet, and its interfaces. */
    void begin(Kernel kernel, List<LiveDevice> devices, boolean force, Consumer<String> lines) {
        if (metrics != null) {
            writers.add(KernelOutputs.metrics(kernel, devices, file(metrics, force)));
        }
        if (recording != null) {
            writers.add(KernelOutputs.recording(kernel, recording));
        }
        if (logs) {
            KernelLog.lines(kernel, lines);
        }
    }

    /** Writes what was asked for; what could not be written. */
    List<Diagnostic> end(boolean ends) {
        List<Diagnostic> failed = new ArrayList<>();
        for (KernelOutputs each : writers) {
            try {
                each.write(ends).ifPresent(failed::add);
            } catch (IOException e) {
                throw new UncheckedIOException("what was written must be there", e);
            }
        }
        return failed;
    }
}
