package dev.exocode.host.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.kernel.Kernel;
import dev.exocode.vcode.golden.Blessed;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.event.Level;

/** The Java of docs/watching.md is that of this test, which runs it, and what the page shows is what that prints. */
class WatchingPageTest {
    private static final Path PAGE = Path.of("..", "docs", "watching.md");
    private static final Path THIS = Path.of("src/test/java/dev/exocode/host/watch/WatchingPageTest.java");
    private static final Pattern BLOCK = Pattern.compile("<!-- ([a-z]+) -->\n\n```(\\w+)\n(.*?)```\n", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private static String metrics(Kernel kernel, Runnable host) {
        // page: metrics
        PrometheusText metrics = new PrometheusText(kernel);
        host.run();
        String text = metrics.read();
        // page: end
        return text;
    }

    private static KernelMetrics registry(Kernel kernel, MeterRegistry registry) {
        // page: registry
        KernelMetrics metrics = new KernelMetrics(kernel, registry);
        metrics.refresh();
        // page: end
        return metrics;
    }

    private static void recording(Kernel kernel, Runnable host, Path file) throws IOException {
        // page: recording
        KernelRecording recording = new KernelRecording(kernel, file);
        host.run();
        recording.close();
        // page: end
    }

    private static void log(Kernel kernel) {
        // page: log
        KernelLog.of(kernel);
        // page: end
    }

    private static void lines(Kernel kernel) {
        // page: lines
        KernelLog.of(kernel, new LogLines(Level.INFO, System.err::println));
        // page: end
    }

    private static String java(String name) throws IOException {
        return Files.readAllLines(THIS).stream()
                .dropWhile(line -> !line.endsWith("// page: " + name))
                .skip(1)
                .takeWhile(line -> !line.endsWith("// page: end"))
                .map(line -> line.substring(8) + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void thePageShowsWhatHappens() throws IOException {
        Watched watched = new Watched();
        String prometheus = metrics(watched.kernel, watched::run);
        List<String> logged = new ArrayList<>();
        Watched other = new Watched();
        KernelLog.of(other.kernel, new LogLines(Level.INFO, logged::add));
        log(other.kernel);
        lines(new Watched().kernel);
        registry(other.kernel, new SimpleMeterRegistry()).close();
        recording(other.kernel, other::run, folder.resolve("kernel.jfr"));
        assertThat(folder.resolve("kernel.jfr")).isNotEmptyFile();
        String page = Files.readString(PAGE);
        Matcher blocks = BLOCK.matcher(page);
        int count = 0;
        StringBuilder actual = new StringBuilder();
        while (blocks.find()) {
            count++;
            String name = blocks.group(1);
            String content = switch (name) {
                case "prometheus" -> prometheus;
                case "logged" -> String.join("\n", logged) + "\n";
                default -> java(name);
            };
            String block = "<!-- " + name + " -->\n\n```" + blocks.group(2) + "\n" + content + "```\n";
            blocks.appendReplacement(actual, Matcher.quoteReplacement(block));
        }
        blocks.appendTail(actual);
        assertThat(count).isEqualTo(7);
        Blessed.check(PAGE, actual.toString(), "what the page shows is not what happens");
    }
}
