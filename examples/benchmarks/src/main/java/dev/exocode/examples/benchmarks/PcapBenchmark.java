package dev.exocode.examples.benchmarks;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.host.filter.PcapFilter;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Executable;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
 * Tcpdump expressions over Ethernet frames of at most 128 bytes: nanoseconds a packet, beside handwritten Java.
 *
 * <p>Divide by {@code HAND} of the run. The script {@code compare-libpcap} puts the same expressions to libpcap and to C.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 5, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PcapBenchmark {
    /** The frames of the trace whose counts are known. */
    private static final int KNOWN_TRACE = 102_032;

    private static final String NAME = "expression";

    /** What answers. */
    public enum Way {
        /** The handwritten Java of {@link HandWrittenExpression}. */
        HAND,
        /** The same, once it has been looked whether the frame is inside its array, as every program does. */
        CHECKED,
        /** The JVM backend, with what the verifier proved left unchecked. */
        PROVED,
        /** {@link PcapFilter}, a call each. */
        LIBRARY,
        /** {@link PcapFilter}, asked for all frames at once. */
        BATCH,
        /** The interpreter. */
        INTERP
    }

    /** Which frames. */
    public enum Load {
        /** 1,024 in cache, drawn at random. */
        HOT,
        /** All, one after another. */
        FULL
    }

    /** The expression, a name in {@link HandWrittenExpression}. */
    @Param({"ALL", "IP", "WEB", "HOST_PORT", "FROM_NET", "BETWEEN_NETS", "TO_PORT", "WEB_DATA", "LONG"})
    public String expression;

    /** Which frames. */
    @Param
    public Load load;

    /** What answers. */
    @Param
    public Way way;

    /** A capture of Ethernet frames; if empty, the example's. */
    @Param("")
    public String trace;

    private final boolean[] matches = new boolean[Frames.COUNT];
    private Frames[] all;
    private int next;
    private Executable program;
    private PcapFilter library;

    /** Makes the benchmark; JMH sets its parameters. */
    public PcapBenchmark() {}

    /**
     * Loads the frames and the expression, and checks that all ways agree on each frame and, on the trace that is known, with
     * libpcap on how many are accepted.
     *
     * @throws IOException if the frames are not there
     */
    @Setup
    public void load() throws IOException {
        List<byte[]> packets = trace.isEmpty() ? Examples.packets() : Examples.packets(Path.of(trace));
        HandWrittenExpression byHand = HandWrittenExpression.valueOf(expression);
        Verdict.Accepted accepted = verified(byHand.text);
        library = PcapFilter.compile(byHand.text).orThrow();
        Executable proved =
                JvmBackend.compile(NAME, accepted, Host.PLAIN).value().orElseThrow();
        Executable interpreter = Interpreter.of(accepted.program());
        int matching = 0;
        for (byte[] packet : packets) {
            long expected = byHand.run(packet, 0, packet.length);
            matching += (int) expected;
            library.matches(packet, new int[1], new int[] {packet.length}, matches, 1);
            if (proved.run(packet, 0, packet.length) != expected
                    || interpreter.run(packet, 0, packet.length) != expected
                    || library.matches(packet) != (expected == 1)
                    || matches[0] != (expected == 1)) {
                throw new AssertionError("the ways differ");
            }
        }
        if (packets.size() == KNOWN_TRACE && matching != byHand.inTrace) {
            throw new AssertionError(matching + " frames are accepted, by libpcap " + byHand.inTrace);
        }
        program = switch (way) {
            case HAND -> byHand;
            case CHECKED ->
                (data, offset, length) -> {
                    Objects.checkFromIndexSize(offset, length, data.length);
                    return byHand.run(data, offset, length);
                };
            case PROVED -> proved;
            case LIBRARY, BATCH -> (data, offset, length) -> library.matches(data, offset, length) ? 1 : 0;
            case INTERP -> interpreter;
        };
        all = load == Load.FULL ? Frames.all(packets) : new Frames[] {new Frames(packets)};
    }

    /** How many arrays of frames there are. */
    int arrays() {
        return all.length;
    }

    private static Verdict.Accepted verified(String text) {
        Program program = PcapExpression.compile(new Source(NAME, text), LinkType.ETHERNET)
                .orThrow();
        Verdict verdict = new Verifier(Policy.STRICT).verify(NAME, BinaryFormat.encode(program.withoutLines()));
        return (Verdict.Accepted) verdict;
    }

    /**
     * The next 1,024 frames.
     *
     * @return how many are accepted
     */
    @Benchmark
    @OperationsPerInvocation(Frames.COUNT)
    public long packet() {
        Frames frames = all[next];
        next = next + 1 < all.length ? next + 1 : 0;
        if (way == Way.BATCH) {
            return library.matches(frames.data, frames.offsets, frames.lengths, matches, Frames.COUNT);
        }
        long accepted = 0;
        for (int i = 0; i < Frames.COUNT; i++) {
            accepted += program.run(frames.data, frames.offsets[i], frames.lengths[i]);
        }
        return accepted;
    }
}
