package dev.exocode.examples.benchmarks;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.kernel.Claim;
import dev.exocode.host.kernel.Delivery;
import dev.exocode.host.kernel.Download;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Extent;
import dev.exocode.host.kernel.Holding;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.Library;
import dev.exocode.host.kernel.PacketRing;
import dev.exocode.host.kernel.Processor;
import dev.exocode.host.kernel.Settings;
import dev.exocode.host.kernel.Terms;
import dev.exocode.host.load.Engine;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
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

/** For each thing that can be bound, what it takes to bind it and let it go again, and what to use it: nanoseconds each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 3, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BindingBenchmark {
    private static final int OTHERS = 100;
    private static final int FIRST_PORT = 10_000;
    private static final int PORT = 7;
    private static final int OTHER_PORT = 9;
    private static final int PORT_AT = 36;
    private static final int SLOT_BYTES = 256;
    private static final int SEGMENT = 1;
    private static final int TLB_PAGE = 2;
    private static final int SEGMENT_PAGE = 3;

    /** What is bound. */
    public enum Bound {
        /** A filter is claimed; a packet comes by it to a ring, and is read there. */
        FILTER,
        /** A handler is verified and compiled; a packet is answered by it. */
        HANDLER,
        /** A page is mapped for good; 8 bytes of it are read. */
        PAGE,
        /** A page is put into the TLB; 8 bytes of it are read. */
        TLB,
        /** A time slice is allocated; it comes round. */
        SLICE,
        /** A timer is allocated; it is set, which is asked for a capability each time. */
        TIMER,
        /** A port is claimed; a packet comes by it to a ring, and is read there. */
        PORT,
        /** Blocks of storage are bound; 8 bytes of one are read. */
        EXTENT
    }

    /** What is bound. */
    @Param
    public Bound bound;

    private final byte[] word = new byte[Long.BYTES];
    private final byte[] slot = new byte[SLOT_BYTES];
    private final KernelEcho.Counting device = new KernelEcho.Counting();
    private final Library library = new Library() {};
    private Kernel kernel;
    private Processor processor;
    private Environment self;
    private byte[] message;
    private BooleanSupplier bind;
    private BooleanSupplier use;

    /** Makes the benchmark; JMH sets its parameters. */
    public BindingBenchmark() {}

    private Claim claim(int port) {
        return self.claim(Examples.udpTo(port), kernel.packets(self, Capability.READ))
                .orThrow();
    }

    private boolean free(Kind kind, int number) {
        return self.free(kind, number).value().isPresent();
    }

    private boolean isDelivered(Delivery as) {
        return processor.receive(device, message, 0, message.length, message.length, 0) == as;
    }

    private boolean allocated(Kind kind) {
        return free(kind, self.allocate(kind).orThrow().number());
    }

    private PacketRing queueOf(Claim claim) {
        int page = self.allocate(Kind.PAGE).orThrow().number();
        PacketRing ring = self.ring(page, 1, SLOT_BYTES, self.capability()).orThrow();
        claim.queue(ring);
        return ring;
    }

    /** Makes an environment among others, each of which has claimed a port, and checks that all that is measured succeeds. */
    @Setup
    public void make() {
        kernel = new Kernel(Settings.USUAL, Terms.USUAL.withEngine(Engine.JVM, 0), KernelClock.REAL);
        processor = kernel.processor();
        for (int i = 0; i < OTHERS; i++) {
            Environment other = kernel.create("other", library).orThrow();
            other.claim(Examples.udpTo(FIRST_PORT + i), kernel.packets(other, Capability.READ))
                    .orThrow();
        }
        self = kernel.create("self", library).orThrow();
        message = HandlerMessages.of("udp-echo").get(0);
        message[PORT_AT] = 0;
        message[PORT_AT + 1] = PORT;
        switch (bound) {
            case FILTER -> {
                Rule rule = Examples.udpTo(OTHER_PORT);
                Capability may = kernel.packets(self, Capability.READ);
                PacketRing ring = queueOf(claim(PORT));
                bind = () -> free(Kind.CLAIM, self.claim(rule, may).orThrow().number());
                use = () -> isDelivered(Delivery.QUEUED) && ring.poll(slot) > 0;
            }
            case HANDLER -> {
                Claim claim = claim(PORT);
                Claim other = claim(OTHER_PORT);
                Download echo = Download.of(Examples.handler("udp-echo"));
                claim.handle(echo).orThrow();
                bind = () -> {
                    boolean bound = other.handle(echo).value().isPresent();
                    other.handleNothing();
                    return bound;
                };
                use = () -> isDelivered(Delivery.HANDLED);
            }
            case PAGE -> {
                Holding page = self.allocate(Kind.PAGE).orThrow();
                bind = () -> self.mapAlways(SEGMENT, SEGMENT_PAGE, page.number(), 1, page.capability(), true)
                                .value()
                                .isPresent()
                        && self.unmapAlways(SEGMENT);
                self.mapAlways(0, 0, page.number(), 1, page.capability(), true).orThrow();
                use = () -> self.read(0, word, 0, word.length);
            }
            case TLB -> {
                Holding page = self.allocate(Kind.PAGE).orThrow();
                bind = () -> {
                    boolean mapped = self.map(TLB_PAGE, page.number(), page.capability(), true)
                            .value()
                            .isPresent();
                    self.unmap(TLB_PAGE);
                    return mapped;
                };
                self.map(0, page.number(), page.capability(), true).orThrow();
                use = () -> self.read(0, word, 0, word.length);
            }
            case SLICE -> {
                // All but one, so that nearly each that comes round is somebody's.
                for (int i = 0; i < Settings.USUAL.slices() - 1; i++) {
                    self.allocate(Kind.SLICE, i).orThrow();
                }
                bind = () -> allocated(Kind.SLICE);
                use = () -> kernel.runSlice() || kernel.runSlice();
            }
            case TIMER -> {
                Holding timer = self.allocate(Kind.TIMER).orThrow();
                bind = () -> allocated(Kind.TIMER);
                use = () -> self.setTimer(timer.number(), Long.MAX_VALUE, timer.capability())
                        .value()
                        .isPresent();
            }
            case PORT -> {
                Holding port = self.allocate(Kind.PORT, PORT).orThrow();
                Holding other = self.allocate(Kind.PORT, OTHER_PORT).orThrow();
                PacketRing ring =
                        queueOf(self.claimPort(port.number(), port.capability()).orThrow());
                bind = () -> free(
                        Kind.CLAIM,
                        self.claimPort(other.number(), other.capability())
                                .orThrow()
                                .number());
                use = () -> isDelivered(Delivery.QUEUED) && ring.poll(slot) > 0;
            }
            default -> {
                Holding block = self.allocate(Kind.BLOCK).orThrow();
                Extent extent = self.bindBlocks(block.number(), 1, block.capability(), true)
                        .orThrow();
                bind = () -> {
                    self.bindBlocks(block.number(), 1, block.capability(), true)
                            .orThrow()
                            .unbind();
                    return true;
                };
                use = () -> extent.read(0, word, 0, word.length);
            }
        }
        if (!bind() || !use()) {
            throw new AssertionError("something is refused");
        }
    }

    /**
     * Binds, and lets go.
     *
     * @return whether it was bound
     */
    @Benchmark
    public boolean bind() {
        return bind.getAsBoolean();
    }

    /**
     * Uses what is bound.
     *
     * @return whether that was done
     */
    @Benchmark
    public boolean use() {
        return use.getAsBoolean();
    }
}
