package dev.exocode.host.cli;

import dev.exocode.host.capture.CaptureReader;
import dev.exocode.vcode.diagnostic.Result;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option of the verbs that read a capture. */
final class CaptureOption {
    @Option(
            names = "--pcap",
            required = true,
            paramLabel = "FILE",
            description = "The capture, pcap or pcapng; - for standard input.")
    private Path pcap;

    /** For the option itself. */
    CaptureOption() {
        // The command line says which.
    }

    /** For verbs with an option of their own. */
    CaptureOption(Path pcap) {
        this.pcap = pcap;
    }

    /** The capture as the user named it. */
    String name() {
        return pcap.toString();
    }

    /** The file; none for standard input. */
    Optional<Path> file() {
        return name().equals("-") ? Optional.empty() : Optional.of(pcap);
    }

    /** The size of the file; negative if it is not known. */
    long bytes() {
        return file().map(path -> path.toFile().length()).orElse(-1L);
    }

    Result<CaptureReader> open() {
        return file().map(CaptureReader::open).orElseGet(() -> CaptureReader.of(System.in, "standard input"));
    }
}
