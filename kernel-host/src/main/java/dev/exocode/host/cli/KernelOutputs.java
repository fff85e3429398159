package dev.exocode.host.cli;

import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.run.OutputFile;
import dev.exocode.host.watch.KernelRecording;
import dev.exocode.host.watch.PrometheusText;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that is written about a kernel when its run is over. Apart from {@link KernelWatching}, whose methods are looked at for its options. */
interface KernelOutputs {
    Optional<Diagnostic> write() throws IOException;

    static KernelOutputs metrics(Kernel kernel, OutputFile file) {
        PrometheusText text = new PrometheusText(kernel);
        return () -> file.write(text.read().getBytes(StandardCharsets.UTF_8));
    }

    static KernelOutputs recording(Kernel kernel, OutputFile file) {
        KernelRecording events = new KernelRecording(kernel);
        return () -> {
            Path written = Files.createTempFile("exocode", ".jfr");
            try (events) {
                events.write(written);
                return file.write(Files.readAllBytes(written));
            } finally {
                Files.deleteIfExists(written);
            }
        };
    }
}
