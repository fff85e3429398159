package dev.exocode.host.cli;

import dev.exocode.host.device.LiveDevice;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.run.OutputFile;
import dev.exocode.host.watch.KernelLog;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    /** What writes its files when the run is over, and has not tried to yet; guarded by this. */
    private final Map<Path, KernelOutputs> writers = new LinkedHashMap<>();

    /** The files that are written. */
    private final Set<Path> written = ConcurrentHashMap.newKeySet();

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

    /** The option that asks for standard output, which has the tables. */
    Optional<String> asksForOutput() {
        return files().entrySet().stream()
                .filter(one -> one.getValue().toString().equals("-"))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Why what was asked for cannot be written. */
    List<Diagnostic> forbidden(boolean force) {
        return files().values().stream()
                .flatMap(file -> file(file, force).forbidden().stream())
                .toList();
    }

    /** Watches a kernel that has no environments yet, and its interfaces. */
    synchronized void begin(Kernel kernel, List<LiveDevice> devices, boolean force, Consumer<String> lines) {
        // In this order: the counts are asked for, and who has the kernel may not return.
        if (recording != null) {
            writers.put(recording, KernelOutputs.recording(kernel, recording));
        }
        if (metrics != null) {
            writers.put(metrics, KernelOutputs.metrics(kernel, devices, file(metrics, force)));
        }
        if (logs) {
            KernelLog.lines(kernel, lines);
        }
    }

    /** Writes what was asked for; what could not be written. */
    synchronized List<Diagnostic> end(boolean ends) {
        List<Diagnostic> failed = new ArrayList<>();
        for (Iterator<Map.Entry<Path, KernelOutputs>> left = writers.entrySet().iterator(); left.hasNext(); ) {
            Map.Entry<Path, KernelOutputs> one = left.next();
            left.remove();
            try {
                Optional<Diagnostic> problem = one.getValue().write(ends);
                problem.ifPresentOrElse(failed::add, () -> written.add(one.getKey()));
            } catch (IOException e) {
                throw new UncheckedIOException("what was written must be there", e);
            }
        }
        return failed;
    }

    /** Writes what can be written while something does not return, and for no longer than so; the files that are not there then. */
    List<Path> rest(long millis) {
        Thread writing = new Thread(() -> end(true), "rest");
        writing.setDaemon(true);
        writing.start();
        try {
            writing.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return files().values().stream()
                .filter(file -> !written.contains(file) || isEmpty(file))
                .toList();
    }

    /** What the JVM writes itself may be there in a moment. */
    private static boolean isEmpty(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (IOException e) {
            return true;
        }
    }
}
