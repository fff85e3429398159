package dev.exocode.host.cli;

import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.load.HostCode;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** Problems of something else, and that there is no such file, if there is none. */
    List<Diagnostic> andIfMissing(List<Diagnostic> problems) {
        List<Diagnostic> all = new ArrayList<>(problems);
        file().filter(path -> !Files.exists(path))
                .ifPresent(path -> all.add(Diagnostic.error(HostCode.H0002, new Position.Whole(name()))));
        return all;
    }

    Result<CaptureReader> open() {
        return file().map(CaptureReader::open).orElseGet(() -> CaptureReader.of(System.in, "standard input"));
    }
}
