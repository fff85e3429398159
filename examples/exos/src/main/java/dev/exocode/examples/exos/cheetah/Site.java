package dev.exocode.examples.exos.cheetah;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a folder, by the names that requests have for them: {@code /} and the path. Where a folder has an {@code index.html}, that is what its own
 * name stands for, {@code /docs/}. All stand in memory as they are sent. Never changes.
 */
public final class Site {
    /** More files are not read. */
    public static final int MOST_FILES = 65_536;

    /** Longer files, and more of all together, are not read. */
    public static final long MOST_BYTES = 1L << 30;

    private static final String INDEX = "index.html";
    private static final String TEXT = "; charset=utf-8";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html" + TEXT),
            Map.entry("htm", "text/html" + TEXT),
            Map.entry("txt", "text/plain" + TEXT),
            Map.entry("md", "text/markdown" + TEXT),
            Map.entry("css", "text/css" + TEXT),
            Map.entry("csv", "text/csv" + TEXT),
            Map.entry("js", "text/javascript" + TEXT),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("zip", "application/zip"),
            Map.entry("gz", "application/gzip"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("mp4", "video/mp4"));

    /** A file: what is answered, to who does not have it and to who does, and what it is called when it is known again. */
    record Page(String tag, Answer here, Answer same) {}

    private final Map<String, Page> pages;

    private Site(Map<String, Page> pages) {
        this.pages = pages;
    }

    /**
     * Reads a folder. Links in it are not followed, so that nothing outside of it is read; nor is what begins with a dot.
     *
     * @param folder the folder
     * @return its files
     * @throws IOException if it cannot be read, or holds more than {@link #MOST_FILES} files or {@link #MOST_BYTES}
     */
    public static Site read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is no folder");
        }
        Map<String, byte[]> files = new TreeMap<>();
        long bytes = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : (Iterable<Path>) all.filter(path -> isFile(folder, path))::iterator) {
                bytes += Files.size(each);
                if (files.size() == MOST_FILES || bytes > MOST_BYTES) {
                    throw new IOException(
                            folder + " has more than " + MOST_FILES + " files, or than " + MOST_BYTES + " bytes");
                }
                StringBuilder name = new StringBuilder();
                folder.relativize(each).forEach(part -> name.append('/').append(part));
                files.put(name.toString(), Files.readAllBytes(each));
            }
        }
        return of(files);
    }

    /** Whether it is a file that is shown: what begins with a dot, or is beneath what does, is nobody's affair. */
    private static boolean isFile(Path folder, Path path) {
        for (Path part : folder.relativize(path)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Has files by name.
     *
     * @param files what is in them, by names that begin with {@code /}
     * @return the files
     */
    public static Site of(Map<String, byte[]> files) {
        Map<String, Page> pages = new TreeMap<>();
        files.forEach((name, bytes) -> {
            Page page = page(name, bytes);
            pages.put(name, page);
            if (name.endsWith("/" + INDEX)) {
                pages.put(name.substring(0, name.length() - INDEX.length()), page);
            }
        });
        return new Site(pages);
    }

    private static Page page(String name, byte[] bytes) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String tag = "\"" + HexFormat.of().formatHex(digest(bytes), 0, 8) + "\"";
        String known = "ETag: " + tag + "\r\n";
        String type = "Content-Type: " + TYPES.getOrDefault(ending, "application/octet-stream") + "\r\n";
        return new Page(tag, Answer.of(Status.OK, type + known, bytes), Answer.of(Status.NOT_MODIFIED, known, null));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The names that something has.
     *
     * @return how many there are
     */
    public int size() {
        return pages.size();
    }

    /** What has a name; pages by name, in order. */
    Map<String, Page> pages() {
        return pages;
    }

    /**
     * What a target of a request names.
     *
     * @return empty if it names nothing
     */
    Optional<Page> find(String path) {
        return Optional.ofNullable(pages.get(path));
    }

    /** A path without its escapes; empty if one is wrong. */
    static Optional<String> decoded(String path) {
        if (path.indexOf('%') < 0) {
            return Optional.of(path);
        }
        byte[] bytes = new byte[path.length()];
        int count = 0;
        for (int i = 0; i < path.length(); i++) {
            int value = path.charAt(i);
            if (value == '%') {
                if (i + 2 >= path.length()
                        || !HexFormat.isHexDigit(path.charAt(i + 1))
                        || !HexFormat.isHexDigit(path.charAt(i + 2))) {
                    return Optional.empty();
                }
                value = HexFormat.fromHexDigits(path, i + 1, i + 3);
                i += 2;
            }
            bytes[count++] = (byte) value;
        }
        return Optional.of(new String(bytes, 0, count, StandardCharsets.UTF_8));
    }
}
