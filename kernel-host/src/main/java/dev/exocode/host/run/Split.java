package dev.exocode.host.run;

import dev.exocode.host.capture.CapturedPacket;
import dev.exocode.host.capture.PcapBuffer;
import dev.exocode.host.capture.PcapLayout;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the packets of each filter to a pcap file of its own in one folder; of pcapng, those of another link type or unit of time than
 * the first, and those longer than its snapshot length, to another one, whose name says the link type.
 *
 * <p>A file is open only while what was gathered for it is written, so that at most one is, however many filters there are.
 */
public final class Split {
    private static final String END = ".pcap";
    private static final String UNMATCHED = "unmatched";
    private static final int MAX_NAME_CHARS = 100;
    /** So much is gathered for a file. */
    private static final int FILE_BYTES = 64 << 10;
    /** So much is gathered for all files. */
    private static final int MOST_BYTES = 32 << 20;

    private final Path folder;
    private final boolean force;
    private final Optional<Path> capture;

    /** The names of files in lower case, since there are systems to which the case does not matter. */
    private final Set<String> names = new HashSet<>();
    /** The last number that a name was given, less one. */
    private final Map<String, Integer> alike = new HashMap<>();
    /** Names of files without their end, of filters by their number plus 1. */
    private final List<String> bases = new ArrayList<>();
    /** Files of filters by their number plus 1; null without packets. */
    private final List<Output> first = new ArrayList<>();

    private final List<Output> outputs = new ArrayList<>();
    private final Set<Path> there = new HashSet<>();
    private long held;
    private Diagnostic problem;

    /**
     * A file that was written.
     *
     * @param path where it is
     * @param filter the name of the filter, or {@code unmatched}
     * @param packets how many packets are in it
     */
    public record Written(Path path, String filter, long packets) {}

    private static final class Output {
        final Path path;
        final int filter;
        final PcapLayout layout;
        final PcapBuffer buffer;
        Output next;
        long packets;
        boolean begun;

        Output(Path path, int filter, PcapLayout layout) {
            this.path = path;
            this.filter = filter;
            this.layout = layout;
            this.buffer = new PcapBuffer(layout);
            buffer.header();
        }
    }

    /**
     * Nothing written yet.
     *
     * @param folder where to, which is made if it is not there
     * @param force whether what is there under the names of the files is replaced, or deleted for want of packets
     * @param capture the capture that is read, which is not replaced; none if it is no file
     */
    public Split(Path folder, boolean force, Optional<Path> capture) {
        this.folder = folder;
        this.force = force;
        this.capture = capture;
        names.add(UNMATCHED);
        bases.add(UNMATCHED);
        first.add(null);
    }

    /** Gives files to filters, the first of which have theirs already perhaps; false with a problem if one may not be written. */
    synchronized boolean begin(List<String> filters) {
        int before = first.size() == 1 ? 0 : first.size();
        while (first.size() <= filters.size()) {
            bases.add(unique(safe(filters.get(first.size() - 1))));
            first.add(null);
        }
        if (before == bases.size()) {
            return problem == null;
        }
        Set<String> found = new HashSet<>();
        try {
            Files.createDirectories(folder);
            try (Stream<Path> all = Files.list(folder)) {
                all.forEach(path -> found.add(path.getFileName().toString()));
            }
            for (int i = before; i < bases.size() && problem == null; i++) {
                Path path = folder.resolve(bases.get(i) + END);
                if (found.contains(bases.get(i) + END)) {
                    there.add(path);
                    forbidden(path);
                }
            }
        } catch (IOException e) {
            failed(folder, e);
        }
        return problem == null;
    }

    /** Letters, digits and a few signs of a name; not at its beginning what is hidden, or looks like an option. */
    private static String safe(String name) {
        String safe = name.strip().replaceAll("[^A-Za-z0-9._+=-]+", "_").replaceFirst("^[.-]", "_");
        return safe.isEmpty() ? "_" : safe.substring(0, Math.min(MAX_NAME_CHARS, safe.length()));
    }

    private String unique(String base) {
        String unique = base;
        while (!names.add(unique.toLowerCase(Locale.ROOT))) {
            unique = base + "-" + (1 + alike.merge(base.toLowerCase(Locale.ROOT), 1, Integer::sum));
        }
        return unique;
    }

    /** Takes a packet of a filter; false with a problem if it, or one before it, cannot be written. */
    synchronized boolean add(CapturedPacket packet, int filter) {
        Output output = output(packet, filter);
        held -= output.buffer.capacity();
        output.buffer.add(packet);
        output.packets++;
        held += output.buffer.capacity();
        if (output.buffer.size() >= FILE_BYTES) {
            flush(output);
        } else if (held >= MOST_BYTES) {
            outputs.forEach(this::flush);
        }
        return problem == null;
    }

    private Output output(CapturedPacket packet, int filter) {
        PcapLayout layout = packet.layout();
        Output last = null;
        for (Output each = first.get(filter + 1); each != null; each = each.next) {
            if (each.layout.takes(packet.length(), layout)) {
                return each;
            }
            last = each;
        }
        String base = bases.get(filter + 1);
        // One header says one link type and one unit of time.
        String name = last == null ? base : unique(base + ".link" + packet.linkType());
        Path path = folder.resolve(name + END);
        Output output = new Output(path, filter, layout);
        held += output.buffer.capacity();
        outputs.add(output);
        if (last == null) {
            first.set(filter + 1, output);
        } else {
            last.next = output;
        }
        return output;
    }

    private void flush(Output output) {
        if (problem != null || output.buffer.size() == 0 || !output.begun && forbidden(output.path)) {
            return;
        }
        OpenOption[] how = output.begun ? new OpenOption[] {StandardOpenOption.APPEND} : OutputFile.opened(force);
        held -= output.buffer.capacity();
        try (OutputStream out = Files.newOutputStream(output.path, how)) {
            output.begun = true;
            output.buffer.drainTo(out);
        } catch (IOException e) {
            failed(output.path, e);
        }
        held += output.buffer.capacity();
    }

    /** Whether a file is there that may not be replaced, which is a problem then. */
    private boolean forbidden(Path path) {
        problem = new OutputFile(path, force, capture).forbidden().orElse(problem);
        return problem != null;
    }

    private void failed(Path path, IOException e) {
        problem = OutputFile.failed(path, e);
    }

    /**
     * Writes all that was gathered, and deletes what stood under the name of a filter that has no packets.
     *
     * @return true; false with a problem if something cannot be written
     */
    public synchronized boolean finish() {
        outputs.forEach(this::flush);
        outputs.forEach(output -> there.remove(output.path));
        for (Path path : there) {
            try {
                if (problem == null && Files.isRegularFile(path)) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                failed(path, e);
            }
        }
        there.clear();
        return problem == null;
    }

    /**
     * What could not be written.
     *
     * @return the first such problem; none if all is well
     */
    public synchronized Optional<Diagnostic> problem() {
        return Optional.ofNullable(problem);
    }

    /**
     * Where the files are.
     *
     * @return the folder
     */
    public Path folder() {
        return folder;
    }

    /**
     * The files, after {@link #finish}.
     *
     * @param filters the names of the filters
     * @return those that have packets, in the order in which these came
     */
    public synchronized List<Written> written(List<String> filters) {
        return outputs.stream()
                .map(each ->
                        new Written(each.path, each.filter < 0 ? UNMATCHED : filters.get(each.filter), each.packets))
                .toList();
    }
}
