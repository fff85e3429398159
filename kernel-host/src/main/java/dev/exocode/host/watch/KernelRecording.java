package dev.exocode.host.watch;

import dev.exocode.host.kernel.Kernel;
import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.Recording;

/** A recording of the events of a kernel alone, for a file that {@code jfr print} and JDK Mission Control read. */
public final class KernelRecording implements AutoCloseable {
    private final KernelEvents events;
    private final Recording recording = new Recording();

    /**
     * Records from now on.
     *
     * @param kernel the kernel
     */
    public KernelRecording(Kernel kernel) {
        events = KernelEvents.of(kernel);
        KernelEvents.types().forEach(recording::enable);
        recording.start();
    }

    /**
     * Ends the recording, and writes it.
     *
     * @param file where to; what is there is replaced
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        events.close();
        recording.stop();
        recording.dump(file);
    }

    /** Ends the recording; nothing is written. */
    @Override
    public void close() {
        events.close();
        recording.close();
    }
}
