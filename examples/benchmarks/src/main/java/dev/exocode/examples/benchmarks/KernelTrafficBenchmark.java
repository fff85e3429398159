package dev.exocode.examples.benchmarks;

import dev.exocode.host.capability.Capability;
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
 * and {@code -t 2}: each thread has a processor and claims of its own, {@link #CLAIMS} together.
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

    private Kernel kernel;
    private final AtomicInteger threads = new AtomicInteger();

    /** Makes the benchmark; JMH sets its parameters. */
    public KernelTrafficBenchmark() {}

    /** Makes the kernel: {@link #CLAIMS} environments, each with an echo at a port of its own. */
    @Setup
    public void load() {
        kernel = new Kernel(Settings.USUAL, Terms.USUAL.withEngine(engine, 0), KernelClock.REAL);
        for (int i = 0; i < CLAIMS; i++) {
            Environment one = kernel.create("echo " + i, new Library() {}).orThrow();
            Claim claim = one.claim(Examples.udpTo(FIRST_PORT + i), kernel.packets(one, Capability.READ))
                    .orThrow();
            claim.handle(Download.of(Examples.handler("udp-echo"))).orThrow();
        }
    }

    /** What a thread has. */
    @State(Scope.Thread)
    public static class Line {
        private final KernelEcho.Counting device = new KernelEcho.Counting();
        private final List<byte[]> messages = new ArrayList<>();
        private Processor processor;
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
            int half = benchmark.threads.getAndIncrement() % 2 * (CLAIMS / 2);
            for (int i = 0; i < CLAIMS / 2; i++) {
                byte[] message = HandlerMessages.of("udp-echo").get(i);
                int port = FIRST_PORT + half + i;
                message[PORT_AT] = (byte) (port >> 8);
                message[PORT_AT + 1] = (byte) port;
                messages.add(message);
            }
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
        byte[] message = line.messages.get(line.next);
        line.next = line.next + 1 & CLAIMS / 2 - 1;
        Delivery delivery = line.processor.receive(line.device, message, 0, message.length, message.length, 0);
        if (delivery != Delivery.HANDLED) {
            throw new IllegalStateException("a packet was " + delivery);
        }
        return delivery;
    }
}
