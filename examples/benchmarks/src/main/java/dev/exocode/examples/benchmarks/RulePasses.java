package dev.exocode.examples.benchmarks;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.demux.Compaction;
import dev.exocode.host.demux.Demultiplexer;
import dev.exocode.host.demux.Reader;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.demux.Settings;
import dev.exocode.host.demux.rules.RuleFile;
import dev.exocode.host.demux.rules.RuleSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the owners of packets among the rules of a file cost, and what it takes to install these: in processor time of this thread, for a
 * machine that others share.
 */
final class RulePasses {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int FRAME_BYTES = 128;
    private static final int HEADER_BYTES = 64;

    private RulePasses() {}

    /**
     * Prints, with tabs between, what it is, the packets, nanoseconds a packet, median and best of passes over all of them, and how many
     * rules were installed, how long that and writing the program took, and how many rules have a packet on average.
     *
     * @param args a file of rules; a capture of Ethernet frames, or headers of ClassBench; {@code specific} or {@code priority}; seconds;
     *     and, if given, a file that becomes the line of the first rule of each packet, 0 if none has it
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        Path packets = Path.of(args[1]);
        boolean isCapture = args[1].endsWith(".pcap");
        List<byte[]> frames = isCapture ? DrawnExpressions.packets(packets) : headers(packets);
        int bytes = isCapture ? FRAME_BYTES : HEADER_BYTES;
        byte[] data = new byte[frames.size() * bytes];
        int[] offsets = new int[frames.size()];
        int[] lengths = new int[frames.size()];
        for (int i = 0; i < frames.size(); i++) {
            offsets[i] = i * bytes;
            lengths[i] = Math.min(bytes, frames.get(i).length);
            System.arraycopy(frames.get(i), 0, data, offsets[i], lengths[i]);
        }
        Demultiplexer.Order order = Demultiplexer.Order.valueOf(args[2].toUpperCase(Locale.ROOT));
        long begin = THREADS.getCurrentThreadCpuTime();
        List<Rule> rules = RuleFile.read(Path.of(args[0]), LinkType.ETHERNET, RuleSettings.NONE)
                .orThrow()
                .fit();
        long read = THREADS.getCurrentThreadCpuTime();
        Demultiplexer demultiplexer = Demultiplexer.of(Settings.of(order).with(Compaction.ASKED));
        int installed = 0;
        int[] lines = new int[rules.size() + 1];
        for (int i = 0; i < rules.size(); i++) {
            var number = demultiplexer.insert(rules.get(i)).value();
            if (number.isPresent()) {
                lines[number.get()] = i + 1;
                installed++;
            }
        }
        long inserted = THREADS.getCurrentThreadCpuTime();
        demultiplexer.compact();
        long written = THREADS.getCurrentThreadCpuTime();
        Reader reader = demultiplexer.reader();
        int[] owners = new int[frames.size()];
        int[] numbers = new int[installed];
        long have = 0;
        for (int i = 0; i < owners.length; i++) {
            have += reader.all(data, offsets[i], lengths[i], lengths[i], numbers);
        }
        double[] passes = passes(reader, data, offsets, lengths, owners, Double.parseDouble(args[3]));
        System.out.printf(
                "exocode\t%s\t%.1f\t%.1f\t%d of %d rules, read in %.2f s, installed in %.2f, written in %.2f; %.2f have a packet%n",
                packets.getFileName(),
                passes[passes.length / 2],
                passes[0],
                installed,
                rules.size(),
                (read - begin) / 1e9,
                (inserted - read) / 1e9,
                (written - inserted) / 1e9,
                (double) have / owners.length);
        if (args.length > 4) {
            List<String> all = new ArrayList<>();
            for (int owner : owners) {
                all.add(Integer.toString(lines[owner]));
            }
            Files.write(Path.of(args[4]), all);
        }
    }

    /** Nanoseconds a packet of passes over all of them, in order, behind as long a time that warms. */
    private static double[] passes(
            Reader reader, byte[] data, int[] offsets, int[] lengths, int[] owners, double seconds) {
        double[] passes = {};
        for (int round = 0; round < 2; round++) {
            List<Double> now = new ArrayList<>();
            long begin = THREADS.getCurrentThreadCpuTime();
            for (long before = begin; before - begin < seconds * 1e9; ) {
                reader.owners(data, offsets, lengths, owners, owners.length);
                long after = THREADS.getCurrentThreadCpuTime();
                now.add((double) (after - before) / owners.length);
                before = after;
            }
            passes = now.stream().mapToDouble(each -> each).sorted().toArray();
        }
        return passes;
    }

    /** A packet of each header: source, destination, both ports and the protocol, in decimal. */
    private static List<byte[]> headers(Path file) throws IOException {
        List<byte[]> frames = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            long[] fields = Arrays.stream(line.trim().split("\\s+"))
                    .mapToLong(Long::parseLong)
                    .toArray();
            byte[] frame = new byte[HEADER_BYTES - Integer.BYTES];
            ByteBuffer at = ByteBuffer.wrap(frame);
            at.putShort(12, (short) 0x800).put(14, (byte) 0x45).put(23, (byte) fields[4]);
            at.putInt(26, (int) fields[0]).putInt(30, (int) fields[1]);
            at.putShort(34, (short) fields[2]).putShort(36, (short) fields[3]);
            frames.add(frame);
        }
        return frames;
    }
}
