package dev.exocode.host.watch;

import dev.exocode.host.kernel.Kernel;
import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;

/**
 * A recording of the events of a kernel alone, in a file that {@code jfr print} and JDK Mission Control read. It is written by {@link #close}, or
 * when the JVM ends before that: Ctrl-C loses none of it.
 */
public final class KernelRecording implements AutoCloseable {
    private final KernelEvents events;
    private final Recording recording = new Recording();

    /**
     * Records from now on.
     *
     * @param kernel the kernel
     * @param file where to; what is there is replaced
     * @throws IOException if it cannot be written
     */
    public KernelRecording(Kernel kernel, Path file) throws IOException {
        try {
            recording.setDestination(file);
        } catch (IOException e) {
            recording.close();
            throw e;
        }
        // While the JVM ends, the recorder writes it: what it kept until then is gone when others could.
        recording.setDumpOnExit(true);
        events = KernelEvents.of(kernel);
        KernelEvents.types().forEach(recording::enable);
        recording.start();
    }

    /** Ends the recording, and writes it. While the JVM ends, that is done without this, and is not to be interfered with. */
    @Override
    public void close() {
        events.close();
        if (recording.getState() == RecordingState.RUNNING) {
            recording.stop();
        }
        recording.close();
    }
}
