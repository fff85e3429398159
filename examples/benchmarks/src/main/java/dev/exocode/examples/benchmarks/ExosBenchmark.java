package dev.exocode.examples.benchmarks;

import dev.exocode.dpf.LinkType;
import dev.exocode.examples.exos.Connection;
import dev.exocode.examples.exos.ConnectionEvents;
import dev.exocode.examples.exos.Endpoint;
import dev.exocode.examples.exos.Exos;
import dev.exocode.examples.exos.Limits;
import dev.exocode.examples.exos.NetworkStack;
import dev.exocode.examples.exos.Payload;
import dev.exocode.examples.exos.Secret;
import dev.exocode.examples.exos.Station;
import dev.exocode.host.capability.Capability;
import dev.exocode.host.device.Conditions;
import dev.exocode.host.device.Link;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Processor;
import dev.exocode.host.kernel.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
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
 * Two network stacks at the ends of a link in memory, both on one thread: what a small request and its answer take, and a mebibyte, copied into the
 * connection or sent from a payload. The server is a stack alone, or the library of an environment of a kernel.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 3, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExosBenchmark {
    private static final int SMALL = 80;
    private static final int COPIED = 81;
    private static final int SHARED = 82;
    private static final int BATCH = 64;
    private static final int PART = 16_384;
    private static final Station SERVER = Station.of(0x02_00_0a_09_00_02L, "10.9.0.2", 24);
    private static final Station CLIENT = Station.of(0x02_00_0a_09_00_01L, "10.9.0.1", 24);

    /** Whether the server is on a kernel. */
    @Param({"false", "true"})
    public boolean onKernel;

    private final KernelClock clock = KernelClock.simulated();
    private final Link link = new Link(
            "link", LinkType.ETHERNET, Conditions.GOOD.withDelay(1000, 0).withRoom(4096, 8 << 20), 1, clock::now);
    private final byte[] request = "GET / HTTP/1.1\r\nHost: 10.9.0.2\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private final byte[] answer =
            "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nhello\n".getBytes(StandardCharsets.US_ASCII);
    private final Payload page = Payload.of(answer);
    private final byte[] part = new byte[PART];
    private final Payload large = Payload.of(new byte[1 << 20]);
    private final byte[] buffer = new byte[1 << 16];
    private final NetworkStack client = new NetworkStack(
            CLIENT, Limits.USUAL, clock::now, new Secret(1, 2), (d, o, l) -> send(link.far(), d, o, l));

    private Kernel kernel;
    private Processor processor;
    private NetworkStack server;
    private long came;
    private Connection small;
    private Connection copied;
    private Connection shared;

    /** Makes the benchmark; JMH sets its parameters. */
    public ExosBenchmark() {}

    private static boolean send(Link.End by, byte[] data, int offset, int length) {
        try {
            return by.send(data, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes both stacks and the connections. */
    @Setup
    public void make() {
        if (onKernel) {
            kernel = new Kernel(Settings.USUAL.withSlices(1, 1_000_000), clock);
            processor = kernel.processor();
            Exos exos = new Exos();
            Environment self = kernel.create("server", exos).orThrow();
            server = exos.attach(
                            self,
                            SERVER,
                            Limits.USUAL,
                            new Secret(3, 4),
                            clock::now,
                            kernel.packets(self, Capability.READ),
                            (d, o, l) ->
                                    processor.send(self, link.near(), d, o, l).orElse(false))
                    .orThrow();
        } else {
            server = new NetworkStack(
                    SERVER, Limits.USUAL, clock::now, new Secret(3, 4), (d, o, l) -> send(link.near(), d, o, l));
        }
        server.tcp().listen(SMALL, any -> new Answers());
        server.tcp().listen(COPIED, any -> new Copies());
        server.tcp().listen(SHARED, any -> new Shares());
        small = connect(SMALL);
        copied = connect(COPIED);
        shared = connect(SHARED);
    }

    /** Answers what comes. */
    private final class Answers implements ConnectionEvents {
        @Override
        public void readable(Connection c) {
            c.read(buffer, 0, buffer.length);
            c.send(page);
        }
    }

    /** Sends a mebibyte for each request, part by part as there is room. */
    private final class Copies implements ConnectionEvents {
        private int left;

        @Override
        public void readable(Connection c) {
            c.read(buffer, 0, buffer.length);
            left += large.length();
            writable(c);
        }

        @Override
        public void writable(Connection c) {
            int taken = PART;
            while (left > 0 && taken == PART) {
                taken = c.send(part, 0, Math.min(left, PART));
                left -= taken;
            }
        }
    }

    /** Sends a mebibyte for each request, from where it stands. */
    private final class Shares implements ConnectionEvents {
        @Override
        public void readable(Connection c) {
            c.read(buffer, 0, buffer.length);
            c.send(large);
        }
    }

    private Connection connect(int port) {
        ConnectionEvents counts = new ConnectionEvents() {
            @Override
            public void readable(Connection c) {
                for (int count = c.read(buffer, 0, buffer.length);
                        count > 0;
                        count = c.read(buffer, 0, buffer.length)) {
                    came += count;
                }
            }
        };
        Connection made = client.tcp()
                .connect(new Endpoint(SERVER.address(), port), counts)
                .orElseThrow();
        while (made.state() != dev.exocode.examples.exos.State.ESTABLISHED) {
            turn();
        }
        return made;
    }

    private void turn() {
        clock.pass(2000);
        if (onKernel) {
            processor.pump(link.near(), BATCH).orThrow();
            kernel.runSlice();
        } else {
            link.near().receive(BATCH, (data, offset, length, onWire, nanos) -> server.input(data, offset, length));
            server.advance();
        }
        link.far().receive(BATCH, (data, offset, length, onWire, nanos) -> client.input(data, offset, length));
        client.advance();
    }

    private long ask(Connection connection, int bytes) {
        long until = came + bytes;
        connection.send(request);
        while (came < until) {
            turn();
        }
        return came;
    }

    /**
     * A request and its answer, each a segment.
     *
     * @return how many bytes came so far
     */
    @Benchmark
    public long request() {
        return ask(small, answer.length);
    }

    /**
     * A mebibyte that is copied into the connection.
     *
     * @return how many bytes came so far
     */
    @Benchmark
    public long mebibyteCopied() {
        return ask(copied, large.length());
    }

    /**
     * A mebibyte from a payload.
     *
     * @return how many bytes came so far
     */
    @Benchmark
    public long mebibyteShared() {
        return ask(shared, large.length());
    }
}
