package dev.exocode.examples.benchmarks;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.demux.Demultiplexer;
import dev.exocode.host.demux.Reader;
import dev.exocode.host.kernel.Claim;
import dev.exocode.host.kernel.Delivery;
import dev.exocode.host.kernel.Download;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Library;
import dev.exocode.host.kernel.Processor;
import dev.exocode.host.kernel.Settings;
import dev.exocode.host.kernel.Terms;
import dev.exocode.host.load.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Packets a second through a kernel: found by the demultiplexer, answered by the handler of their claim, and let out. Run it with {@code -t 1}
 * and {@code -t 2}: each thread has a processor and claims of its own, {@link #CLAIMS} together. Beside it packets that a demultiplexer of the same
 * filters finds the owners of, and nothing else: what a packet takes beyond that is the kernel's and the handler's.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 3, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelTrafficBenchmark {
    private static final int CLAIMS = 64;
    private static final int FIRST_PORT = 10_000;
    private static final int PORT_AT = 36;

    /** What runs the handlers. */
    @Param
    public Engine engine;

    /** What answers, at each claim. */
    @Param("udp-echo")
    public String handler;

    private Kernel kernel;
    private Demultiplexer demultiplexer;
    private final AtomicInteger threads = new AtomicInteger();

    /** Makes the benchmark; JMH sets its parameters. */
    public KernelTrafficBenchmark() {}

    /** Makes the kernel: {@link #CLAIMS} environments, each with a handler at a port of its own. */
    @Setup
    public void load() {
        kernel = new Kernel(Settings.USUAL, Terms.USUAL.withEngine(engine, 0), KernelClock.REAL);
        demultiplexer = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        for (int i = 0; i < CLAIMS; i++) {
            demultiplexer.insert(Examples.udpTo(FIRST_PORT + i)).orThrow();
            Environment one =
                    kernel.create("environment " + i, new Library() {}).orThrow();
            Claim claim = one.claim(Examples.udpTo(FIRST_PORT + i), kernel.packets(one, Capability.READ))
                    .orThrow();
            claim.handle(Download.of(Examples.handler(handler))).orThrow();
        }
        demultiplexer.compact();
    }

    /** What a thread has. */
    @State(Scope.Thread)
    public static class Line {
        private final KernelEcho.Counting device = new KernelEcho.Counting();
        private final List<byte[]> messages = new ArrayList<>();
        private Processor processor;
        private Reader reader;
        private int next;

        /** Makes the benchmark; JMH sets its parameters. */
        public Line() {}

        /**
         * Makes messages for half of the claims, other ones for each of two threads.
         *
         * @param benchmark the kernel
         */
        @Setup
        public void load(KernelTrafficBenchmark benchmark) {
            processor = benchmark.kernel.processor();
            reader = benchmark.demultiplexer.reader();
            int half = benchmark.threads.getAndIncrement() % 2 * (CLAIMS / 2);
            for (int i = 0; i < CLAIMS / 2; i++) {
                byte[] message = HandlerMessages.of(benchmark.handler).get(i);
                int port = FIRST_PORT + half + i;
                message[PORT_AT] = (byte) (port >> 8);
                message[PORT_AT + 1] = (byte) port;
                messages.add(message);
            }
        }

        private byte[] message() {
            next = next + 1 & CLAIMS / 2 - 1;
            return messages.get(next);
        }
    }

    /**
     * A packet, answered.
     *
     * @param line what the thread has
     * @return what became of it
     */
    @Benchmark
    public Delivery answer(Line line) {
        byte[] message = line.message();
        Delivery delivery = line.processor.receive(line.device, message, 0, message.length, message.length, 0);
        if (delivery != Delivery.HANDLED) {
            throw new IllegalStateException("a packet was " + delivery);
        }
        return delivery;
    }

    /**
     * A packet, found.
     *
     * @param line what the thread has
     * @return its owner
     */
    @Benchmark
    public int find(Line line) {
        byte[] message = line.message();
        int owner = line.reader.owner(message, 0, message.length);
        if (owner == 0) {
            throw new IllegalStateException("a packet of nobody");
        }
        return owner;
    }
}
