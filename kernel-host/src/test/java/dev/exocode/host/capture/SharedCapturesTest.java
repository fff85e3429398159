package dev.exocode.host.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real captures beside the repository, where there are any. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SharedCapturesTest {

    private static final Path ROOT = Path.of(Files.isDirectory(Path.of("kernel-host")) ? "." : "..");
    private static final Path DATA =
            ROOT.resolve("../shared/data").toAbsolutePath().normalize();

    @Test
    void savefilesAreReadToTheirEnds() throws IOException {
        Path folder = DATA.resolve("libpcap/savefiles");
        assumeTrue(Files.isDirectory(folder), "no captures at ../shared/data/libpcap/savefiles");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{pcap,pcapng}")) {
            for (Path file : files) {
                check(CaptureReader.open(file).value().orElseThrow(), file);
            }
        }
    }

    @Test
    void tracesAreReadToTheirEnds() throws IOException {
        Path folder = DATA.resolve("traces");
        assumeTrue(Files.isDirectory(folder), "no captures at ../shared/data/traces");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.pcap.xz")) {
            for (Path file : files) {
                try (InputStream stream = unpacked(file)) {
                    check(CaptureReader.of(stream, file.toString()).value().orElseThrow(), file);
                }
            }
        }
    }

    private static InputStream unpacked(Path file) {
        try {
            return new ProcessBuilder("xz", "-dc", file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .getInputStream();
        } catch (IOException e) {
            assumeTrue(false, "no xz to decompress with");
            throw new AssertionError(e);
        }
    }

    private static void check(CaptureReader reader, Path file) throws IOException {
        try (reader) {
            while (reader.next()) {
                assertThat(reader.length()).isBetween(0, CaptureReader.MAX_PACKET_BYTES);
            }
            assertThat(reader.problem()).as(file.toString()).isEmpty();
            assertThat(reader.packets()).as(file.toString()).isPositive();
        }
    }
}
