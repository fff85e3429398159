package dev.exocode.examples.benchmarks;

import dev.exocode.ash.Handler;
import dev.exocode.dpf.LinkType;
import dev.exocode.host.handler.AttachedHandler;
import dev.exocode.host.handler.HandlerEnd;
import dev.exocode.host.handler.HandlerHost;
import dev.exocode.host.load.HandlerCall;
import dev.exocode.sandbox.Sandbox;
import dev.exocode.sandbox.Service;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.engine.Executable;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

/** What an example handler takes beside the same in Java: nanoseconds a message that its filter has. Divide by {@code JAVA}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 3, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HandlerBenchmark {
    private static final int WARM = 3;
    private static final long MICROSECOND = 1000;
    /** What the host draws: with it, handlers scatter the keys of maps by {@link #FACTOR}. */
    private static final long RANDOM = 0;

    private static final long FACTOR = 0x9e3779b97f4a7c15L;

    /** What handles the messages. */
    public enum Way {
        /** Java by hand, without undoing. */
        JAVA,
        /** The handler in the host. */
        HANDLER,
        /** Its guest alone, on a copy of the message, as in the host; what it asks for is ignored. */
        GUEST,
        /** The same without a log of what is overwritten. */
        PLAIN
    }

    /** A file of {@code examples/handlers}. */
    @Param({"remote-increment", "udp-echo", "echo", "flow-bytes", "kv", "rate-limit"})
    public String handler;

    /** What handles the messages. */
    @Param
    public Way way;

    private Frames messages;
    private HandWrittenHandler byHand;
    private AttachedHandler attached;
    private Executable alone;
    private final byte[] copy = new byte[Frames.FRAME_BYTES];
    private long time;

    /** Makes the benchmark; JMH sets its parameters. */
    public HandlerBenchmark() {}

    /** Loads the handler, and checks that Java does the same by hand. */
    @Setup
    public void load() {
        messages = new Frames(HandlerMessages.of(handler));
        Handler compiled = Examples.handler(handler);
        compare(compiled);
        switch (way) {
            // What was compared: a second class behind the same call would slow both.
            case JAVA, HANDLER -> {}
            case GUEST -> alone = guest(compiled);
            case PLAIN -> alone = plain(compiled);
        }
        for (byte[] message : HandlerMessages.before(handler)) {
            one(message, 0, message.length);
        }
    }

    private long tick() {
        time += MICROSECOND;
        return time;
    }

    private AttachedHandler attach(Handler compiled) {
        return HandlerHost.granting("send")
                .withClock(this::tick)
                .withRandom(() -> RANDOM)
                .attach(compiled, LinkType.ETHERNET)
                .orThrow();
    }

    private HostFunction.Body body(HandlerCall call) {
        return switch (call) {
            case NOW -> (machine, a, b, c, d, e, f) -> tick();
            case RANDOM -> (machine, a, b, c, d, e, f) -> RANDOM;
            case WAKE, POST, SEND_PACKET, SEND_OUT -> (machine, a, b, c, d, e, f) -> 0;
        };
    }

    private Executable guest(Handler compiled) {
        Service[] services = Arrays.stream(HandlerCall.values())
                .map(call -> Service.of(call.descriptor(), body(call)))
                .toArray(Service[]::new);
        return new Sandbox(Policy.STRICT)
                .withServices(services)
                .load(handler, BinaryFormat.encode(compiled.program()))
                .orThrow();
    }

    private Executable plain(Handler compiled) {
        Verdict verdict =
                new Verifier(HandlerCall.under(Policy.STRICT)).verify(handler, BinaryFormat.encode(compiled.program()));
        Host host = Host.of(Stream.concat(
                        Stream.of(new HostFunction(Sandbox.ABORT.descriptor(), (machine, a, b, c, d, e, f) -> 0)),
                        Arrays.stream(HandlerCall.values())
                                .map(call -> new HostFunction(call.descriptor().descriptor(), body(call))))
                .toArray(HostFunction[]::new));
        return JvmBackend.compile(handler, (Verdict.Accepted) verdict, host).orThrow();
    }

    private void compare(Handler compiled) {
        byHand = HandWrittenHandler.of(handler, this::tick, FACTOR);
        attached = attach(compiled);
        List<byte[]> all = new ArrayList<>(HandlerMessages.before(handler));
        for (int i = 0; i < WARM; i++) {
            all.addAll(HandlerMessages.of(handler));
        }
        for (byte[] message : all) {
            // For both it is the same time.
            long before = time;
            HandlerEnd end = attached.handle(message, 0, message.length);
            time = before;
            HandlerEnd expected = byHand.handle(message, 0, message.length);
            byte[] sent = attached.requests().messages() == 0
                    ? new byte[0]
                    : attached.requests().message(0);
            if (end != expected || !Arrays.equals(sent, Arrays.copyOf(byHand.sent, byHand.sentLength))) {
                throw new AssertionError("Java by hand does something else: " + expected + " for " + end);
            }
        }
    }

    private long one(byte[] data, int offset, int length) {
        return switch (way) {
            case JAVA -> byHand.handle(data, offset, length).ordinal() + byHand.sentLength;
            case HANDLER ->
                attached.handle(data, offset, length).ordinal()
                        + attached.requests().bytes();
            case GUEST, PLAIN -> {
                System.arraycopy(data, offset, copy, 0, length);
                yield alone.run(copy, 0, length);
            }
        };
    }

    /**
     * Handles all messages.
     *
     * @return a sum that depends on what became of them
     */
    @Benchmark
    @OperationsPerInvocation(Frames.COUNT)
    public long message() {
        long sum = 0;
        for (int i = 0; i < Frames.COUNT; i++) {
            sum += one(messages.data, messages.offsets[i], messages.lengths[i]);
        }
        return sum;
    }
}
