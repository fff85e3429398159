package dev.exocode.examples.benchmarks;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.vcode.engine.Executable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One filter over 1,024 frames in cache, drawn at random from the example capture: nanoseconds a packet.
 *
 * <p>All three ways are called through {@link Executable}, monomorphic in each fork. Divide by {@code HAND} of the run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 5, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FilterBenchmark {
    private static final int FRAMES = 1024;
    private static final int FRAME_BYTES = 128;

    /** What runs the filter. */
    public enum Way {
        /** The handwritten Java of {@link HandWritten}. */
        HAND,
        /** The JVM backend. */
        JVM,
        /** The interpreter. */
        INTERP
    }

    /** The filter, a file of {@code examples/filters}. */
    @Param({"ethernet-ipv4", "to-web", "http-get"})
    public String filter;

    /** What runs it. */
    @Param
    public Way way;

    private byte[] data;
    private int[] lengths;
    private Executable program;

    /** Makes the benchmark; JMH sets its parameters. */
    public FilterBenchmark() {}

    /**
     * Loads the frames and the filter, and checks that the filter means the same in all three ways.
     *
     * @throws IOException if the examples are not there
     */
    @Setup
    public void load() throws IOException {
        Path examples = examples();
        List<byte[]> packets = new ArrayList<>();
        try (CaptureReader in = CaptureReader.open(examples.resolve("captures/exocode.pcap"))
                .value()
                .orElseThrow()) {
            while (in.next()) {
                byte[] packet = new byte[Math.min(in.length(), FRAME_BYTES)];
                System.arraycopy(in.data(), in.offset(), packet, 0, packet.length);
                packets.add(packet);
            }
        }
        HandWritten byHand = null;
        for (HandWritten candidate : HandWritten.values()) {
            byHand = candidate.file.equals(filter) ? candidate : byHand;
        }
        ProgramFile file = ProgramFile.read(examples.resolve("filters/" + filter + ".dpf"))
                .value()
                .orElseThrow();
        ProgramFile.Verified verified = file.verify(LinkType.ETHERNET);
        Executable compiled = verified.load(filter, Engine.JVM).value().orElseThrow();
        Executable interpreter = verified.load(filter, Engine.INTERP).value().orElseThrow();
        int accepted = 0;
        for (byte[] packet : packets) {
            long expected = interpreter.run(packet, 0, packet.length);
            accepted += (int) expected;
            // Every way is asked once a packet only, so that what is measured stays the only hot receiver.
            if (byHand.run(packet, 0, packet.length) != expected
                    || compiled.run(packet, 0, packet.length) != expected) {
                throw new AssertionError("the three ways differ");
            }
        }
        if (accepted == 0) {
            throw new AssertionError("the filter accepts nothing here, so nothing is measured");
        }
        program = switch (way) {
            case HAND -> byHand;
            case JVM -> compiled;
            case INTERP -> interpreter;
        };
        Random random = new Random(7);
        data = new byte[FRAMES * FRAME_BYTES];
        lengths = new int[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            byte[] packet = packets.get(random.nextInt(packets.size()));
            System.arraycopy(packet, 0, data, i * FRAME_BYTES, packet.length);
            lengths[i] = packet.length;
        }
    }

    /** The examples, from the top of the source tree or from any folder below it. */
    private static Path examples() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("examples/filters"))) {
                return at.resolve("examples");
            }
        }
        throw new IllegalStateException("start the benchmarks in the source tree");
    }

    /**
     * One pass over the frames.
     *
     * @return how many are accepted
     */
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public long packet() {
        long accepted = 0;
        for (int i = 0; i < FRAMES; i++) {
            accepted += program.run(data, i * FRAME_BYTES, lengths[i]);
        }
        return accepted;
    }
}
