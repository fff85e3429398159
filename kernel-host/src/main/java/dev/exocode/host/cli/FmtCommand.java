package dev.exocode.host.cli;

import dev.exocode.ash.AshFormatter;
import dev.exocode.host.load.FileBytes;
import dev.exocode.host.load.HostCode;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code fmt}. */
@Command(
        name = "fmt",
        description = "Write handlers as all are written: only white space changes. Names those that were not.")
final class FmtCommand extends Verb {
    /** What stands in a text for bytes that are none. */
    private static final char UNREADABLE = '\ufffd';

    @Parameters(
            arity = "1..*",
            paramLabel = "HANDLER",
            description = "Handlers (.ash), which are written anew in their places.")
    private List<Path> handlers;

    @Option(names = "--check", description = "Write nothing; the exit status is 1 if there is something to write.")
    private boolean checks;

    @Override
    public Integer call() {
        int status = Main.DONE;
        for (Path path : handlers) {
            status = Math.max(status, format(path));
        }
        return status;
    }

    private int format(Path path) {
        Result<byte[]> read = FileBytes.read(path, ProgramFile.MAX_FILE_BYTES, HostCode.H0005);
        if (read.value().isEmpty()) {
            return report(read.diagnostics());
        } else if (!FileBytes.endsWith(path, ".ash")) {
            return report(Diagnostic.error(HostCode.H0004, new Position.Whole(path.toString()))
                    .help("only handlers are formatted, whose names end with .ash"));
        }
        byte[] bytes = read.value().get();
        Source source = FileBytes.text(path.toString(), bytes);
        if (source.text().indexOf(UNREADABLE) >= 0) {
            return report(Diagnostic.error(HostCode.H0003, new Position.Whole(path.toString()))
                    .note("it has bytes that are no UTF-8, which would be lost"));
        }
        Result<String> formatted = AshFormatter.format(source);
        Optional<byte[]> written = formatted.value().map(text -> text.getBytes(StandardCharsets.UTF_8));
        if (written.isEmpty()) {
            return report(formatted.diagnostics());
        } else if (Arrays.equals(written.get(), bytes)) {
            return Main.DONE;
        }
        out().println(path);
        return checks ? Main.FAILED : replace(path, written.get());
    }

    /** Writes a file so that whoever reads it, or is cut off, has the old one or the new one whole. */
    private int replace(Path path, byte[] bytes) {
        try {
            Path real = path.toRealPath();
            Path made = Files.createTempFile(real.getParent(), ".", ".ash");
            try {
                Files.copy(real, made, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                Files.write(made, bytes);
                Files.move(made, real, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(made);
            }
            return Main.DONE;
        } catch (IOException e) {
            return reportUnwritten(path, e);
        }
    }
}
