package dev.exocode.examples.benchmarks;

import dev.exocode.sandbox.Ending;
import dev.exocode.sandbox.Guest;
import dev.exocode.sandbox.Sandbox;
import dev.exocode.sandbox.bind.Binder;
import dev.exocode.sandbox.bind.UserMemory;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.verifier.Policy;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What calling a guest through an interface costs beside calling it directly: nanoseconds a call. Subtract one from the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 5, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BoundBenchmark {
    private static final String LOAD = """
            .region packet
            .region user 4
                    lduci   r1, packet[12]
                    retu    r1
            """;

    /** A user's interface. */
    public interface Classifier {

        /**
         * Classifies a packet.
         *
         * @param data the array that holds it
         * @param offset where it begins
         * @param length its length
         * @return its class
         */
        int classify(byte[] data, int offset, int length);
    }

    /**
     * A user's outcome.
     *
     * @param result what the guest gave
     * @param ending how it ended
     */
    public record Report(long result, Ending ending) {}

    /** An interface that gives it. */
    public interface Reporter {

        /**
         * Handles a packet.
         *
         * @param data the array that holds it
         * @param offset where it begins
         * @param length its length
         * @return what came out
         */
        Report handle(byte[] data, int offset, int length);
    }

    /** An interface that grants memory. */
    public interface Granting {

        /**
         * Handles a packet.
         *
         * @param packet the packet
         * @param memory what is granted
         * @return what the guest gave
         */
        long handle(byte[] packet, @UserMemory byte[] memory);
    }

    /** The same as a user would write it. */
    private record ByHand(Guest guest) implements Classifier {
        @Override
        public int classify(byte[] data, int offset, int length) {
            return (int) guest.run(data, offset, length);
        }
    }

    private final byte[] packet = ChecksumBenchmark.packet();
    private final byte[] memory = new byte[4];
    private Machine plain;
    private Guest called;
    private Classifier byHand;
    private Classifier classifier;
    private Reporter reporter;
    private Granting granting;

    /** Makes the benchmark; JMH calls the rest. */
    public BoundBenchmark() {}

    /** Loads a guest for each way, and checks that all give the same. */
    @Setup
    public void load() {
        plain = JvmBackend.compile("load", Examples.assemble(LOAD)).value().orElseThrow();
        called = guest();
        byHand = new ByHand(guest());
        classifier = new Binder().bind(Classifier.class, guest()).value().orElseThrow();
        reporter = new Binder().bind(Reporter.class, guest()).value().orElseThrow();
        granting = new Binder().bind(Granting.class, guest()).value().orElseThrow();
        long expected = packet[12] & 0xff;
        if (machine() != expected
                || guestItself() != expected
                || handwritten() != expected
                || bound() != expected
                || boundRecord() != expected
                || boundGrant() != expected) {
            throw new AssertionError("the ways differ");
        }
    }

    private static Guest guest() {
        return new Sandbox(Policy.INSTRUMENT)
                .load("load", BinaryFormat.encode(Examples.assemble(LOAD)))
                .value()
                .orElseThrow();
    }

    /**
     * The machine, without a sandbox around it.
     *
     * @return the result
     */
    @Benchmark
    public long machine() {
        return plain.run(packet, 0, packet.length);
    }

    /**
     * The guest itself.
     *
     * @return the result
     */
    @Benchmark
    public long guestItself() {
        return called.run(packet, 0, packet.length);
    }

    /**
     * A class around the guest, written by hand.
     *
     * @return the result
     */
    @Benchmark
    public int handwritten() {
        return byHand.classify(packet, 0, packet.length);
    }

    /**
     * A bound interface.
     *
     * @return the result
     */
    @Benchmark
    public int bound() {
        return classifier.classify(packet, 0, packet.length);
    }

    /**
     * A bound interface that gives a record, of which one component is looked at.
     *
     * @return the result
     */
    @Benchmark
    public long boundRecord() {
        return reporter.handle(packet, 0, packet.length).result();
    }

    /**
     * A bound interface that grants memory for the call.
     *
     * @return the result
     */
    @Benchmark
    public long boundGrant() {
        return granting.handle(packet, memory);
    }
}
