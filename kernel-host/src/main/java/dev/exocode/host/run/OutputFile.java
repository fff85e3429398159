package dev.exocode.host.run;

import dev.exocode.host.load.FileBytes;
import dev.exocode.host.load.HostCode;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file that is to be written beside a capture that is read: it replaces another one only if that is asked for, and the capture never.
 *
 * @param path where it is to be, in a folder that is there
 * @param force whether a file is replaced that is there already
 * @param capture the capture that is read; none if it is no file
 */
public record OutputFile(Path path, boolean force, Optional<Path> capture) {

    /**
     * Why the file may not or cannot be written, as far as can be told before.
     *
     * @return the problem; none if it can be tried
     */
    public Optional<Diagnostic> forbidden() {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.of(failed(path, new NoSuchFileException(path.toString())));
        }
        try {
            if (Files.isDirectory(path)) {
                return Optional.of(failed(path, new FileSystemException(path.toString(), null, "it is a folder")));
            }
            boolean there = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
            if (!Files.isWritable(Files.exists(path) ? path : folder) && (force || !there)) {
                return Optional.of(failed(path, new AccessDeniedException(path.toString())));
            } else if (!there) {
                return Optional.empty();
            }
            boolean same = capture.isPresent()
                    && Files.exists(path)
                    && Files.exists(capture.get())
                    && Files.isSameFile(path, capture.get());
            if (same) {
                return Optional.of(Diagnostic.error(HostCode.H0022, new Position.Whole(path.toString())));
            }
            return force
                    ? Optional.empty()
                    : Optional.of(Diagnostic.error(HostCode.H0021, new Position.Whole(path.toString()))
                            .help("--force replaces it"));
        } catch (IOException e) {
            return Optional.of(failed(path, e));
        }
    }

    /**
     * Writes the file, unless it is {@link #forbidden}.
     *
     * @param content all of it
     * @return why it could not be written; none if it was
     */
    public Optional<Diagnostic> write(byte[] content) {
        Optional<Diagnostic> forbidden = forbidden();
        if (forbidden.isPresent()) {
            return forbidden;
        }
        try {
            Files.write(path, content, opened(force));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(failed(path, e));
        }
    }

    static Diagnostic failed(Path path, IOException e) {
        return Diagnostic.error(HostCode.H0006, new Position.Whole(path.toString()), FileBytes.cause(e));
    }

    /** How a file is opened that nothing was written to before. */
    static OpenOption[] opened(boolean force) {
        return force
                ? new OpenOption[] {
                    StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
                }
                : new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
    }
}
