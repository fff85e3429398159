package dev.exocode.host.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.ash.AshCompiler;
import dev.exocode.ash.Handler;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.host.capability.Capability;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.device.Device;
import dev.exocode.host.handler.HandlerEnd;
import dev.exocode.host.handler.Packets;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * A kernel under load for a while: packets come on two threads, while environments come and go, claim, replace handlers, lend and revoke, are asked
 * for things and do not heed. Each packet has a number, by which it is told that it had one fate, and that no ring has it that is not of a claim on it.
 * Three hundred steps; with {@code -Dexocode.thorough=true} ten minutes.
 */
class KernelSoakTest {
    private static final boolean THOROUGH = Boolean.getBoolean("exocode.thorough");
    private static final long NANOS = 600_000_000_000L;
    private static final int STEPS = 300;
    private static final int THREADS = 2;
    private static final int PORTS = 8;
    private static final int ENVIRONMENTS = 24;
    /** Where a packet has its port, and the number of the packet. */
    private static final int PORT_AT = 36;

    private static final int NUMBER_AT = 42;
    private static final int SLOT = 256;
    private static final int ENOUGH = 100;

    private static final String TAKES = "needs send; state seen : u64; user total : u64;\n"
            + "message { seen += 1; total += 1; let e = take eth; let i = take ip; let u = take udp;\n"
            + "  swap e.src, e.dst; swap i.src, i.dst; swap u.sport, u.dport; u.sum = 0; reply packet; }";
    private static final String SENDS = "needs send; message { let e = take eth; let i = take ip; let u = take udp;\n"
            + "  swap e.src, e.dst; swap i.src, i.dst; swap u.sport, u.dport; u.sum = 0; send packet; send packet; consume; }";
    private static final String PASSES = "state seen : u64; message { seen += 1; pass; }";
    private static final String ABORTS = "state seen : u64; message { seen += 1; abort \"no\"; }";
    private static final String STOPS = "needs send; message { for i in 0..65 { send packet; } consume; }";

    private final Kernel kernel = new Kernel(
            new Settings(64, 128, 32, 20_000, 16, 64, 256, 2, 100_000, 1000),
            Terms.USUAL.withEngine(Engine.INTERP, 200).withCompiler(ForkJoinPool.commonPool()),
            KernelClock.REAL);
    private final Wire device = new Wire();
    private final AtomicLong received = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicReference<Throwable> failed = new AtomicReference<>();
    private final Map<Event.Type, Long> told = new EnumMap<>(Event.Type.class);
    private final Map<String, Long> steps = new TreeMap<>();
    private final List<Handler> handlers =
            List.of(handler(TAKES), handler(SENDS), handler(PASSES), handler(ABORTS), handler(STOPS));
    private final Random random = new Random(THOROUGH ? System.nanoTime() : 9);
    private final List<Environment> living = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Queue> queues = new ArrayList<>();
    /** Of each thread, by the packets' numbers: which went to a ring, and which were read there. */
    private final List<BitSet> queued = List.of(new BitSet(), new BitSet());

    private final List<BitSet> read = List.of(new BitSet(), new BitSet());
    private long readAtAll;

    /** A ring in a page that is for nothing else, and which ports its claim is on. */
    private static final class Queue {
        final PacketRing ring;
        final int page;
        final int leastPort;
        final int mostPort;
        long read;

        Queue(PacketRing ring, int page, int leastPort, int mostPort) {
            this.ring = ring;
            this.page = page;
            this.leastPort = leastPort;
            this.mostPort = mostPort;
        }
    }

    /** A device that takes most of what is sent, has no room now and then, and fails now and then, and counts each of it. */
    private static final class Wire implements Device {
        final AtomicLong asked = new AtomicLong();
        final AtomicLong full = new AtomicLong();
        final AtomicLong failures = new AtomicLong();
        /** The number of the packet that the thread has given to the kernel, and what was sent since. */
        final ThreadLocal<long[]> current = ThreadLocal.withInitial(() -> new long[2]);

        @Override
        public String name() {
            return "wire";
        }

        @Override
        public LinkType link() {
            return LinkType.ETHERNET;
        }

        @Override
        public int receive(int most, Receiver receiver) {
            return 0;
        }

        @Override
        public boolean isOver() {
            return false;
        }

        @Override
        public boolean send(byte[] data, int offset, int length) throws IOException {
            // Handlers answer by what came to them and nothing else, at once.
            assertThat(ByteBuffer.wrap(data, offset, length).getLong(offset + NUMBER_AT))
                    .isEqualTo(current.get()[0]);
            current.get()[1]++;
            long which = asked.incrementAndGet();
            if (which % 50 == 7) {
                failures.incrementAndGet();
                throw new IOException("for a moment");
            }
            boolean taken = which % 20 != 3;
            full.addAndGet(taken ? 0 : 1);
            return taken;
        }
    }

    private static Handler handler(String text) {
        return AshCompiler.compile(new Source("handler.ash", text)).orThrow();
    }

    private void traffic(int thread) {
        try {
            long[] current = device.current.get();
            int count = 0;
            Processor processor = kernel.processor();
            byte[][] packets = new byte[2 * PORTS][];
            for (int i = 0; i < packets.length; i++) {
                byte[] udp = Packets.udp("10.0.0.1", "10.0.0.2", 9, i, new byte[Long.BYTES]);
                packets[i] = Packets.ethernet(
                        "020000000002",
                        "020000000001",
                        Packets.IP,
                        Packets.ip4("10.0.0.1", "10.0.0.2", Packets.UDP, 64, udp));
            }
            while (!over.get()) {
                for (byte[] packet : packets) {
                    current[0] = (long) thread << 32 | count;
                    current[1] = 0;
                    ByteBuffer.wrap(packet).putLong(NUMBER_AT, current[0]);
                    Delivery delivery = processor.receive(device, packet, 0, packet.length, packet.length, 0);
                    received.incrementAndGet();
                    assertThat(current[1]).isBetween(0L, delivery == Delivery.HANDLED ? 2L : 0L);
                    queued.get(thread).set(count, delivery == Delivery.QUEUED);
                    count++;
                }
                // Whoever changes things is to have a turn, too.
                LockSupport.parkNanos(20_000);
            }
        } catch (Throwable e) {
            failed.set(e);
        }
    }

    @Test
    void aKernelStaysSoundUnderLoad() throws InterruptedException {
        kernel.listen(event -> told.merge(event.type(), 1L, Long::sum));
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            threads.add(new Thread(() -> traffic(thread)));
        }
        threads.forEach(Thread::start);
        long end = System.nanoTime() + NANOS;
        try {
            // Where steps take no time, until enough has come by the other threads.
            for (int i = 0; failed.get() == null && (THOROUGH ? System.nanoTime() < end : isTooEarly(i)); i++) {
                step();
                assertThat(kernel.audit()).isEmpty();
            }
        } finally {
            over.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(failed.get()).isNull();
        queues.forEach(this::drain);
        for (int i = 0; i < THREADS; i++) {
            read.get(i).andNot(queued.get(i));
            assertThat(read.get(i).isEmpty())
                    .as("what is read from rings went there")
                    .isTrue();
        }
        // A ring that lost its page lost what was in it.
        queues.removeIf(each -> !each.ring.isBound());
        queues.forEach(each -> assertThat(each.ring.arrived()).isEqualTo(each.read));
        assertThat(readAtAll).isGreaterThanOrEqualTo(ENOUGH);
        Traffic all = kernel.traffic();
        assertThat(all.packets()).isEqualTo(received.get());
        // What each run that ended well has asked to be sent, and no other: one message of those that reply, two of
        // those
        // that consume. Each is asked of the device, unless it is not its sender's to send, and leaves or does not.
        assertThat(all.sent() + all.unsent() + all.forbidden())
                .isEqualTo(all.runs().get(HandlerEnd.REPLY) + 2 * all.runs().get(HandlerEnd.CONSUME));
        assertThat(all.sent() + all.unsent()).isEqualTo(device.asked.get());
        assertThat(all.unsent()).isEqualTo(device.full.get() + device.failures.get());
        // Who watches is told of failures when there is time, and of so many.
        kernel.advance();
        assertThat(told.getOrDefault(Event.Type.FAILED, 0L))
                .isBetween(device.failures.get() > 0 ? 1L : 0L, device.failures.get());
        assertThat(all.runs().values().stream().mapToLong(each -> each).sum()).isLessThanOrEqualTo(all.packets());
        assertThat(all.deliveries().get(Delivery.HANDLED))
                .isEqualTo(all.runs().get(HandlerEnd.REPLY) + all.runs().get(HandlerEnd.CONSUME));
        living.removeIf(each -> !each.isAlive());
        assertThat(told.get(Event.Type.CREATED)).isEqualTo(told.get(Event.Type.DESTROYED) + living.size());
        for (Environment each : List.copyOf(living)) {
            kernel.destroy(each, "the end");
        }
        assertThat(kernel.audit()).isEmpty();
        for (Kind kind : Kind.values()) {
            assertThat(kernel.free(kind)).isEqualTo(kernel.settings().numbers(kind));
        }
        System.out.printf(
                "kernel soak: %,d packets, %s, %,d read from rings, %s, %,d sent, %,d forbidden, %,d unsent, steps %s, told %s%n",
                all.packets(),
                all.deliveries(),
                readAtAll,
                all.runs(),
                all.sent(),
                all.forbidden(),
                all.unsent(),
                steps,
                told);
    }

    private boolean isTooEarly(int step) {
        return step < STEPS || step < 100 * STEPS && readAtAll < ENOUGH;
    }

    private void did(String what, Result<?> result) {
        steps.merge(what + (result.value().isPresent() ? "" : " refused"), 1L, Long::sum);
    }

    private void step() {
        living.removeIf(each -> !each.isAlive());
        claims.removeIf(each -> !each.isThere());
        queues.removeIf(each -> !each.ring.isBound());
        // Others meanwhile run full.
        if (!queues.isEmpty()) {
            drain(queues.get(random.nextInt(queues.size())));
        }
        int which = random.nextInt(13);
        if (living.size() < 2 || which == 0 && living.size() < ENVIRONMENTS) {
            create();
            return;
        }
        Environment one = living.get(random.nextInt(living.size()));
        Environment other = living.get(random.nextInt(living.size()));
        switch (which) {
            case 0, 1 -> kernel.destroy(one, "by chance");
            case 2 ->
                did("grant", one.grant(one.capability(), other.number(), one.names(Kind.CLAIM), Capability.WRITE));
            case 3 -> did("revoke", one.revoke(one.capability(), one.names(Kind.values()[random.nextInt(6)])));
            case 4 -> kernel.revoke(one, Kind.PAGE, 1 + random.nextInt(3), 1 + random.nextInt(100_000));
            case 5 -> kernel.revoke(one, Kind.CLAIM, 1, 1);
            case 11 ->
                kernel.allow(
                        one,
                        random.nextBoolean() ? Kind.PAGE : Kind.CLAIM,
                        random.nextBoolean() ? Integer.MAX_VALUE : 3);
            case 6, 7 -> claim(one, other);
            case 8, 9 -> handle();
            case 10 -> one.write(random.nextInt(4) * 4096L, new byte[64], 0, 64);
            default -> kernel.runSlice();
        }
        kernel.advance();
    }

    /** Reads what is in a ring: packets of its claim, each for the first time. */
    private void drain(Queue queue) {
        byte[] slot = new byte[SLOT];
        ByteBuffer packet = ByteBuffer.wrap(slot);
        while (queue.ring.poll(slot) >= 0) {
            queue.read++;
            readAtAll++;
            assertThat((int) packet.getShort(PORT_AT)).isBetween(queue.leastPort, queue.mostPort);
            BitSet thread = read.get(packet.getInt(NUMBER_AT));
            int number = packet.getInt(NUMBER_AT + Integer.BYTES);
            assertThat(thread.get(number)).as("read for the second time").isFalse();
            thread.set(number);
        }
    }

    /** The pages of an environment that are for rings, or those that are for all else. */
    private static List<Integer> pages(Environment owner, boolean forRings) {
        return owner.owns(Kind.PAGE).stream()
                .filter(page -> page % 2 == (forRings ? 1 : 0))
                .toList();
    }

    private void create() {
        Environment made = kernel.create("soak", new Library() {
                    @Override
                    public void miss(Environment self, long address, boolean writes) {
                        List<Integer> pages = pages(self, false);
                        if (!pages.isEmpty()) {
                            self.map(
                                    address / 4096,
                                    pages.get((int) (address / 4096) % pages.size()),
                                    self.capability(),
                                    writes);
                        }
                    }
                })
                .orThrow();
        for (int i = 0; i < 4; i++) {
            did("page", made.allocate(Kind.PAGE));
        }
        did("slice", made.allocate(Kind.SLICE));
        living.add(made);
    }

    private void claim(Environment one, Environment other) {
        int port = random.nextInt(PORTS);
        int most = random.nextBoolean() ? port : port + 2;
        String filter = "udp dst portrange " + port + "-" + most;
        Rule rule = new Rule(
                filter,
                PcapExpression.parse(new Source(filter, filter), LinkType.ETHERNET)
                        .orThrow(),
                random.nextInt(3));
        Capability narrow = other.grant(other.capability(), one.number(), other.names(Kind.CLAIM), Capability.WRITE)
                .orThrow();
        Result<Claim> made = one.claim(rule, kernel.packets(one, Capability.READ), narrow);
        did("claim", made);
        made.value().ifPresent(claim -> {
            claims.add(claim);
            for (int page : pages(one, true)) {
                if (queues.stream().noneMatch(each -> each.page == page && each.ring.isBound())) {
                    one.ring(page, 1, SLOT, one.capability()).value().ifPresent(ring -> {
                        queues.add(new Queue(ring, page, port, most));
                        claim.queue(ring);
                    });
                    break;
                }
            }
        });
    }

    private void handle() {
        if (claims.isEmpty()) {
            return;
        }
        Claim claim = claims.get(random.nextInt(claims.size()));
        Environment owner = claim.thing.owner;
        Download next = Download.of(handlers.get(random.nextInt(handlers.size())));
        List<Integer> pages = pages(owner, false);
        did(
                "handle",
                claim.handle(
                        pages.isEmpty() ? next : next.withMemory(pages.get(pages.size() - 1), 1, owner.capability())));
    }
}
