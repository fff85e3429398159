package dev.exocode.host.run;

import dev.exocode.host.capture.CaptureReader;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what handlers send to a pcap file: each message with the time and the link type of the packet that led to it. Of a pcapng
 * capture, messages of another link type or unit of time than the first go to another file beside it, whose name says the link type.
 *
 * <p>A file is open only while what was gathered for it is written.
 */
public final class SentFile {
    private static final int FILE_BYTES = 64 << 10;
    private static final PcapLayout ETHERNET = new PcapLayout(false, 1, CaptureReader.MAX_PACKET_BYTES, false);

    private final OutputFile file;
    private final Map<PcapLayout, Output> outputs = new LinkedHashMap<>();
    private PcapLayout ofFirst = ETHERNET;
    private Diagnostic problem;

    /**
     * A file that was written.
     *
     * @param path where it is
     * @param messages how many messages are in it
     */
    public record Written(Path path, long messages) {}

    private static final class Output {
        final OutputFile file;
        final PcapBuffer buffer;
        long messages;
        boolean begun;

        Output(OutputFile file, PcapLayout layout) {
            this.file = file;
            buffer = new PcapBuffer(layout);
            buffer.header();
        }
    }

    /**
     * Nothing written yet.
     *
     * @param file where to
     */
    public SentFile(OutputFile file) {
        this.file = file;
        problem = file.forbidden().orElse(null);
    }

    /**
     * Says what the first packet starts with, which is what the file is about if nothing is sent.
     *
     * @param layout what the header of a capture file says of it
     */
    public synchronized void begin(PcapLayout layout) {
        ofFirst = ours(layout);
    }

    /**
     * Takes a message.
     *
     * @param message with the time, the link type and the layout of the packet that led to it; its bytes are copied
     */
    public synchronized void add(CapturedPacket message) {
        Output output = output(message);
        output.messages++;
        output.buffer.add(message);
        if (output.buffer.size() >= FILE_BYTES) {
            flush(output);
        }
    }

    private static PcapLayout ours(PcapLayout of) {
        return new PcapLayout(false, of.link(), CaptureReader.MAX_PACKET_BYTES, of.nanos());
    }

    private Output output(CapturedPacket message) {
        return outputs.computeIfAbsent(ours(message.layout()), key -> {
            String link = ".link" + message.linkType();
            boolean alike = outputs.keySet().stream().anyMatch(other -> other.link() == key.link());
            return new Output(outputs.isEmpty() ? file : beside(alike ? link + "-2" : link), key);
        });
    }

    private OutputFile beside(String middle) {
        String name = file.path().getFileName().toString();
        int end = name.lastIndexOf('.');
        int at = end <= 0 ? name.length() : end;
        return new OutputFile(
                file.path().resolveSibling(name.substring(0, at) + middle + name.substring(at)),
                file.force(),
                file.capture());
    }

    private void flush(Output output) {
        if (problem == null && !output.begun) {
            problem = output.file.forbidden().orElse(null);
        }
        if (problem != null) {
            return;
        }
        OpenOption[] how =
                output.begun ? new OpenOption[] {StandardOpenOption.APPEND} : OutputFile.opened(file.force());
        try (OutputStream out = Files.newOutputStream(output.file.path(), how)) {
            output.begun = true;
            output.buffer.drainTo(out);
        } catch (IOException e) {
            problem = OutputFile.failed(output.file.path(), e);
        }
    }

    /**
     * Writes all that was gathered; a file without messages if nothing was sent.
     *
     * @return what could not be written, the first such problem; none if all is well
     */
    public synchronized Optional<Diagnostic> finish() {
        if (outputs.isEmpty()) {
            outputs.put(ofFirst, new Output(file, ofFirst));
        }
        outputs.values().stream().filter(output -> output.buffer.size() > 0).forEach(this::flush);
        return problem();
    }

    /**
     * What could not be written so far, or may not be.
     *
     * @return the first such problem; none if all is well
     */
    public synchronized Optional<Diagnostic> problem() {
        return Optional.ofNullable(problem);
    }

    /**
     * The files, after {@link #finish}.
     *
     * @return the file, and those beside it
     */
    public synchronized List<Written> written() {
        List<Written> written = new ArrayList<>();
        outputs.values().forEach(each -> written.add(new Written(each.file.path(), each.messages)));
        return written;
    }
}
