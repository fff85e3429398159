package dev.exocode.host.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens in a kernel is read back from a recording. */
class KernelEventsTest {
    @TempDir
    private Path folder;

    private static String line(RecordedEvent event) {
        return event.getEventType().getName() + " " + event.getString("what") + " " + event.getInt("environment") + " "
                + event.getString("name") + " " + event.getLong("nanos") + " " + event.getString("detail");
    }

    @Test
    void whatHappensIsRecordedInOrder() throws IOException {
        Watched watched = new Watched();
        List<String> told = new ArrayList<>();
        watched.kernel.listen(event -> told.add(event.type().word() + " " + event.environment() + " " + event.name()
                + " " + event.nanos() + " " + event.detail()));
        Path file = folder.resolve("kernel.jfr");
        KernelRecording recording = new KernelRecording(watched.kernel, file);
        watched.run();
        recording.close();
        List<RecordedEvent> events = RecordingFile.readAllEvents(file);
        List<String> lines = events.stream()
                .filter(event -> !event.getEventType().getName().equals("exocode.Traffic"))
                .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                .map(event -> line(event).replaceFirst("^\\S+ ", ""))
                .toList();
        assertThat(lines).containsExactlyInAnyOrderElementsOf(told).hasSizeGreaterThan(10);
        assertThat(events.stream().map(event -> event.getEventType().getName()))
                .allMatch(name -> name.startsWith("exocode."));
        assertThat(events.stream().filter(each -> each.getEventType().getName().equals("exocode.Revocation")))
                .extracting(KernelEventsTest::line)
                .containsExactly(
                        "exocode.Revocation asked 2 hoards 0 1 page within 50 ns",
                        "exocode.Revocation repossessed 2 hoards 100 page 4");
        RecordedEvent traffic = events.stream()
                .filter(event -> event.getEventType().getName().equals("exocode.Traffic"))
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(traffic.getLong("packets")).isEqualTo(5);
        assertThat(traffic.getLong("handled")).isEqualTo(2);
        assertThat(traffic.getLong("runs")).isEqualTo(3);
        assertThat(traffic.getLong("aborted")).isEqualTo(1);
    }

    /** Whoever records chooses by name, and nothing comes once it is over. */
    @Test
    void someMayBeLeftOut() throws IOException {
        Watched watched = new Watched();
        Path file = folder.resolve("some.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("exocode.Revocation");
            recording.disable("exocode.Thing");
            recording.start();
            KernelEvents events = KernelEvents.of(watched.kernel);
            watched.run();
            events.close();
            events.close();
            watched.kernel.destroy(watched.kernel.environment(2).orElseThrow(), "it is over");
            recording.stop();
            recording.dump(file);
        }
        assertThat(RecordingFile.readAllEvents(file))
                .extracting(event -> event.getEventType().getName())
                .contains("exocode.Revocation")
                .doesNotContain("exocode.Thing");
    }
}
