package dev.exocode.host.cli;

import dev.exocode.host.device.LiveDevice;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.load.FileBytes;
import dev.exocode.host.load.HostCode;
import dev.exocode.host.run.OutputFile;
import dev.exocode.host.watch.KernelRecording;
import dev.exocode.host.watch.PrometheusText;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file that is written about a kernel when its run is over. Apart from {@link KernelWatching}, whose methods are looked at for its options. */
interface KernelOutputs {
    /** Writes it; while the JVM ends, what the JVM writes itself then is left to that. */
    Optional<Diagnostic> write(boolean ends) throws IOException;

    static KernelOutputs metrics(Kernel kernel, List<LiveDevice> devices, OutputFile file) {
        PrometheusText text = new PrometheusText(kernel);
        devices.forEach(text::watch);
        return ends -> file.write(text.read().getBytes(StandardCharsets.UTF_8));
    }

    static KernelOutputs recording(Kernel kernel, Path file) {
        try {
            KernelRecording events = new KernelRecording(kernel, file);
            return ends -> {
                if (ends) {
                    return Optional.empty();
                }
                events.close();
                return Files.size(file) > 0 ? Optional.empty() : failed(file, "cause=empty");
            };
        } catch (IOException e) {
            return ends -> failed(file, FileBytes.cause(e));
        }
    }

    private static Optional<Diagnostic> failed(Path file, String why) {
        return Optional.of(Diagnostic.error(HostCode.H0006, new Position.Whole(file.toString()), why));
    }
}
