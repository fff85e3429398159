package dev.exocode.host.load;

import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The bytes of files that users name. */
public final class FileBytes {
    /** What some editors put in front of a text; it means nothing. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private FileBytes() {}

    /**
     * Whether the name of a file says what is in it, in small letters or capitals.
     *
     * @param path the file
     * @param end what its name ends with, in small letters, as {@code .dpf}
     * @return whether it does
     */
    public static boolean endsWith(Path path, String end) {
        String file = path.toString();
        return file.regionMatches(true, file.length() - end.length(), end, 0, end.length());
    }

    /**
     * Reads a whole file.
     *
     * @param path where it is
     * @param mostBytes the largest that is read
     * @param tooLarge what to say of a larger one
     * @return its bytes, or why they cannot be had
     */
    public static Result<byte[]> read(Path path, int mostBytes, HostCode tooLarge) {
        String file = path.toString();
        if (file.isEmpty()) {
            // Such a path is the working folder, which nobody has named.
            return failure(HostCode.H0002, "\"\"");
        } else if (!Files.exists(path)) {
            return failure(HostCode.H0002, file);
        } else if (!Files.isRegularFile(path)) {
            return failure(HostCode.H0003, file, "found=" + (Files.isDirectory(path) ? "directory" : "special file"));
        }
        try {
            long size = Files.size(path);
            return size > mostBytes
                    ? failure(tooLarge, file, "bytes=" + size, "max=" + mostBytes)
                    : Result.of(Files.readAllBytes(path));
        } catch (IOException e) {
            return failure(HostCode.H0003, file, cause(e));
        }
    }

    /**
     * Why a file could not be read or written, in plain words where there are some.
     *
     * @param e what was thrown
     * @return a fact for a diagnostic, {@code cause=...}
     */
    public static String cause(IOException e) {
        String why = e.getMessage();
        if (e instanceof AccessDeniedException) {
            why = "not allowed";
        } else if (e instanceof NoSuchFileException) {
            why = "no such folder";
        } else if (e instanceof FileAlreadyExistsException) {
            why = "something else is there";
        } else if (e instanceof FileSystemException of) {
            why = of.getReason();
        }
        return "cause=" + (why == null ? e.getClass().getSimpleName() : why);
    }

    /**
     * Bytes as a text in UTF-8; those that are none become U+FFFD, and a byte order mark in front is left out.
     *
     * @param file the file's name as the user knows it
     * @param bytes any bytes
     * @return the text
     */
    public static Source text(String file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new Source(file, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    /**
     * An error about a file as a whole.
     *
     * @param <T> what would have been made of the file
     * @param code its kind
     * @param file the file's name as the user knows it
     * @param facts what was found, as {@code name=value}
     * @return a failure
     */
    public static <T> Result<T> failure(HostCode code, String file, String... facts) {
        return Result.failure(Diagnostic.error(code, new Position.Whole(file), facts));
    }
}
