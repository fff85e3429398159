package dev.exocode.host.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.ash.AshCompiler;
import dev.exocode.ash.Handler;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.host.capability.Capability;
import dev.exocode.host.demux.DemuxCode;
import dev.exocode.host.demux.PreparedRule;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.device.Device;
import dev.exocode.host.handler.HandlerEnd;
import dev.exocode.host.handler.HandlerHost;
import dev.exocode.host.handler.Packets;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.text.Assembler;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose packets are whose, what handlers do with them, and what leaves. */
class PacketsTest {
    private static final Library NOTHING = new Library() {};

    /** What is sent is kept, if it has not failed. */
    private static final class Wire implements Device {
        final List<String> sent = new ArrayList<>();
        final List<byte[]> come = new ArrayList<>();
        boolean fails;

        @Override
        public String name() {
            return "wire";
        }

        @Override
        public LinkType link() {
            return LinkType.ETHERNET;
        }

        @Override
        public int receive(int most, Receiver receiver) throws IOException {
            int count = Math.min(most, come.size());
            for (byte[] packet : come.subList(0, count)) {
                receiver.take(packet, 0, packet.length, packet.length, 5);
            }
            come.subList(0, count).clear();
            if (fails) {
                throw new IOException("the cable is out");
            }
            return count;
        }

        @Override
        public boolean isOver() {
            return false;
        }

        @Override
        public synchronized boolean send(byte[] data, int offset, int length) throws IOException {
            if (fails) {
                throw new IOException("the cable is out");
            }
            sent.add(HexFormat.of().formatHex(data, offset, offset + length));
            return true;
        }
    }

    private final KernelClock clock = KernelClock.simulated();
    private final Kernel kernel = new Kernel(
            new Settings(64, 64, 8, 1000, 4, 8, 64, 2, 500, 3), Terms.USUAL.withEngine(Engine.INTERP, 5), clock);
    private final Processor processor = kernel.processor();
    private final Wire wire = new Wire();
    private final List<String> told = new ArrayList<>();

    PacketsTest() {
        kernel.listen(event -> told.add(event.name() + " " + event.type().word() + " " + event.detail()));
    }

    @AfterEach
    void theKernelIsSound() {
        assertThat(kernel.audit()).isEmpty();
    }

    private Environment create(String name) {
        return kernel.create(name, NOTHING).orThrow();
    }

    static Rule rule(String expression) {
        return new Rule(
                expression,
                PcapExpression.parse(new Source(expression, expression), LinkType.ETHERNET)
                        .orThrow(),
                Rule.PRIORITY);
    }

    private static Handler handler(String text) {
        return AshCompiler.compile(new Source("handler.ash", text)).orThrow();
    }

    private static byte[] udp(int from, int to, String text) {
        return udp("10.0.0.1", "10.0.0.2", from, to, text);
    }

    private static byte[] udp(String source, String destination, int from, int to, String text) {
        return frame(source, destination, Packets.UDP, Packets.udp(source, destination, from, to, Packets.text(text)));
    }

    private static byte[] frame(String source, String destination, int protocol, byte[] payload) {
        byte[] packet = Packets.ip4(source, destination, protocol, 64, payload);
        return Packets.ethernet("020000000002", "020000000001", Packets.IP, packet);
    }

    private Delivery receive(byte[] packet) {
        return processor.receive(wire, packet, 0, packet.length, packet.length, clock.now());
    }

    private static void refused(Enum<?> code, Result<?> result) {
        assertThat(result.value()).isEmpty();
        assertThat(result.diagnostics().get(0).code()).isEqualTo(code);
    }

    private PacketRing ring(Environment environment, int pages, int slotBytes) {
        int first = environment.allocate(Kind.PAGE).orThrow().number();
        for (int i = 1; i < pages; i++) {
            environment.allocate(Kind.PAGE, first + i).orThrow();
        }
        return environment
                .ring(first, pages, slotBytes, environment.capability())
                .orThrow();
    }

    @Test
    void packetsAreClaimedByCapabilityAndTheMostSpecificFilterHasThem() {
        Environment one = create("one");
        Environment two = create("two");
        Capability may = kernel.packets(one, Capability.READ);
        refused(KernelCode.CAPABILITY, two.claim(rule("udp"), may));
        refused(KernelCode.CAPABILITY, one.claim(rule("udp"), one.capability()));
        Claim wide = one.claim(rule("udp"), may).orThrow();
        wide.queue(ring(one, 1, 1024));
        refused(DemuxCode.CAPABILITY, two.claim(rule("udp port 53"), kernel.packets(two, Capability.READ)));
        Capability narrow = one.grant(one.capability(), two.number(), one.names(Kind.CLAIM), Capability.WRITE)
                .orThrow();
        Claim inner = two.claim(rule("udp port 53"), kernel.packets(two, Capability.READ), narrow)
                .orThrow();
        assertThat(receive(udp(9, 99, "for one"))).isEqualTo(Delivery.QUEUED);
        assertThat(receive(udp(9, 53, "for two"))).isEqualTo(Delivery.IGNORED);
        assertThat(receive(frame("10.0.0.1", "10.0.0.2", Packets.TCP, new byte[20])))
                .isEqualTo(Delivery.UNCLAIMED);
        two.free(Kind.CLAIM, inner.number()).orThrow();
        assertThat(inner.isThere()).isFalse();
        assertThat(receive(udp(9, 53, "for one again"))).isEqualTo(Delivery.QUEUED);
        assertThat(wide.traffic().packets()).isEqualTo(2);
        assertThat(inner.traffic().packets()).isEqualTo(1);
        assertThat(kernel.traffic().packets()).isEqualTo(4);
    }

    @Test
    void whatWasClaimedByACapabilityEndsWhenThatIsRevoked() {
        Environment one = create("one");
        Environment two = create("two");
        Capability all = kernel.packets(one, Capability.ALL);
        Capability lent = one.grant(all, two.number(), all.name(), Capability.READ | Capability.WRITE)
                .orThrow();
        Claim wide = one.claim(rule("udp"), all).orThrow();
        Capability narrow = one.grant(one.capability(), two.number(), one.names(Kind.CLAIM), Capability.WRITE)
                .orThrow();
        Claim inner = two.claim(rule("udp port 53"), lent, narrow).orThrow();
        Claim other = two.claim(rule("tcp"), lent).orThrow();
        two.permit(rule("arp"), lent).orThrow();
        byte[] arp = Packets.ethernet("ffffffffffff", "020000000001", Packets.ARP, new byte[28]);
        assertThat(processor.send(two, wire, arp, 0, arp.length)).contains(true);

        one.revoke(one.capability(), one.names(Kind.CLAIM)).orThrow();
        assertThat(List.of(wide.isThere(), inner.isThere(), other.isThere())).containsExactly(true, false, true);
        assertThat(receive(udp(9, 53, "for one"))).isEqualTo(Delivery.IGNORED);
        assertThat(wide.traffic().packets()).isEqualTo(1);
        all = one.revoke(all, all.name()).orThrow();
        assertThat(List.of(wide.isThere(), other.isThere())).containsExactly(false, false);
        assertThat(processor.send(two, wire, arp, 0, arp.length)).isEmpty();
        one.claim(rule("udp"), all).orThrow();
        refused(KernelCode.CAPABILITY, two.claim(rule("tcp"), lent));
    }

    @Test
    void whatWasLentByOneThatIsGoneEndsWithIt() {
        Environment one = create("one");
        Environment two = create("two");
        Capability all = kernel.packets(one, Capability.ALL);
        Capability lent = one.grant(all, two.number(), all.name(), Capability.READ | Capability.WRITE)
                .orThrow();
        Claim tcp = two.claim(rule("tcp"), lent).orThrow();
        Claim udp = two.claim(rule("udp"), kernel.packets(two, Capability.READ)).orThrow();
        two.permit(rule("arp"), lent).orThrow();
        kernel.destroy(one, "in time");
        assertThat(List.of(tcp.isThere(), udp.isThere())).containsExactly(false, true);
        byte[] arp = Packets.ethernet("ffffffffffff", "020000000001", Packets.ARP, new byte[28]);
        assertThat(processor.send(two, wire, arp, 0, arp.length)).isEmpty();
    }

    @Test
    void theHandlersOfAnEnvironmentHaveSoMuchMemory() {
        String keeps = """
                handler keeps;
                filter udp;
                state all : u64[7500];
                message {
                    all[0] = all[0] + 1;
                    pass;
                }
                """;
        Kernel small = new Kernel(Settings.USUAL, Terms.USUAL.withCodeBytes(200_000), clock);
        Environment one = small.create("one", NOTHING).orThrow();
        Environment two = small.create("two", NOTHING).orThrow();
        Capability may = small.packets(one, Capability.READ);
        Claim first = one.claim(Download.of(handler(keeps)), may).orThrow();
        Claim second = one.claim(rule("udp port 53"), may).orThrow();
        refused(KernelCode.LIMIT, second.handle(Download.of(handler(keeps))));
        refused(KernelCode.LIMIT, one.claim(Download.of(handler(keeps.replace("udp", "tcp"))), may));
        assertThat(one.owns(Kind.CLAIM)).containsExactly(0, 1);
        assertThat(small.audit()).isEmpty();
        // In its own place there is room for it, for somebody else, too, and when the first is gone.
        first.handle(Download.of(handler(keeps))).orThrow();
        two.claim(Download.of(handler(keeps.replace("udp", "tcp"))), small.packets(two, Capability.READ))
                .orThrow();
        first.handleNothing();
        second.handle(Download.of(handler(keeps))).orThrow();
        one.free(Kind.CLAIM, second.number()).orThrow();
        first.handle(Download.of(handler(keeps))).orThrow();
        assertThat(one.code.bytes()).isBetween(120_000L, 200_000L);
        assertThat(small.audit()).isEmpty();
    }

    /** What has no room is not loaded, nor even verified: it would not be refused for that here. */
    @Test
    void whatHasNoRoomIsNotLoaded() {
        Kernel small = new Kernel(Settings.USUAL, Terms.USUAL.withCodeBytes(200_000), clock);
        Environment one = small.create("one", NOTHING).orThrow();
        Capability may = small.packets(one, Capability.READ);
        String text = "        .region state 8\n        .import nothing (i)\n"
                + "        addui   r1, r1, 1\n".repeat(600) + "        hcall   nothing(r1)\n        retui   0\n";
        byte[] bytes = BinaryFormat.encode(
                Assembler.assemble(new Source("large", text)).orThrow().program());
        Handler large = HandlerHost.decode("large", bytes).orThrow();
        Claim claim = one.claim(rule("udp"), may).orThrow();
        refused(KernelCode.LIMIT, claim.handle(Download.of(large)));
        Environment two = create("two");
        Claim roomy =
                two.claim(rule("udp"), kernel.packets(two, Capability.READ)).orThrow();
        assertThat(roomy.handle(Download.of(large)).diagnostics())
                .isNotEmpty()
                .noneMatch(each -> each.code() instanceof KernelCode);
        assertThat(one.code.bytes()).isEqualTo(claim.taken.bytes());
        assertThat(small.audit()).isEmpty();
    }

    /** While a filter is compared with others nobody waits for the kernel, whose lock it does not hold. */
    @Test
    void whoClaimsAStrangeFilterHoldsUpNobody() throws Exception {
        Environment strange = create("strange");
        Environment other = create("other");
        Capability may = kernel.packets(strange, Capability.READ);
        AtomicReference<Result<Claim>> made = new AtomicReference<>();
        Thread claiming = new Thread(() -> made.set(strange.claim(rule("udp"), may)));
        claiming.setDaemon(true);
        ExecutorService others = Executors.newSingleThreadExecutor();
        try {
            synchronized (kernel.network().demultiplexer()) {
                claiming.start();
                // It stops in the middle, where it looks with which filters to compare its own.
                while (claiming.getState() != Thread.State.BLOCKED) {
                    assertThat(claiming.isAlive()).isTrue();
                    Thread.onSpinWait();
                }
                int page = others.submit(() -> {
                            Holding had = other.allocate(Kind.PAGE).orThrow();
                            other.map(0, had.number(), had.capability(), true).orThrow();
                            assertThat(other.write(0, new byte[] {7}, 0, 1)).isTrue();
                            return had.number();
                        })
                        .get(60, TimeUnit.SECONDS);
                assertThat(other.owns(Kind.PAGE)).containsExactly(page);
                assertThat(made.get()).isNull();
            }
            claiming.join();
            assertThat(made.get().orThrow().isThere()).isTrue();
        } finally {
            others.shutdown();
        }
    }

    /** What was allowed when a filter was compared may not be allowed any more when that is done. */
    @Test
    void whoIsGoneWhenItsFilterIsComparedHasNoClaim() throws Exception {
        Environment strange = create("strange");
        Environment second = create("second");
        Capability may = kernel.packets(strange, Capability.READ);
        Capability granted = kernel.packets(second, Capability.READ | Capability.GRANT);
        AtomicReference<Result<Claim>> made = new AtomicReference<>();
        AtomicReference<Result<Claim>> revoked = new AtomicReference<>();
        Thread one = new Thread(() -> made.set(strange.claim(rule("udp"), may)));
        Thread two = new Thread(() -> revoked.set(second.claim(rule("tcp"), granted)));
        synchronized (kernel.network().demultiplexer()) {
            one.start();
            two.start();
            while (one.getState() != Thread.State.BLOCKED || two.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
            kernel.destroy(strange, "as asked");
            second.revoke(granted, granted.name()).orThrow();
        }
        one.join();
        two.join();
        refused(KernelCode.ENVIRONMENT, made.get());
        refused(KernelCode.CAPABILITY, revoked.get());
        assertThat(kernel.claims()).isEmpty();
    }

    /** So long as filters of so many boxes take to be put in and taken out, and no longer, an environment holds up the others. */
    @Test
    void theFiltersOfAnEnvironmentAreSoManyBoxes() {
        Kernel small = new Kernel(Settings.USUAL, Terms.USUAL.withBoxes(10), clock);
        Environment one = small.create("one", NOTHING).orThrow();
        Capability may = small.packets(one, Capability.READ | Capability.WRITE);
        int boxes = PreparedRule.of(rule("udp dst port 1")).orThrow().boxes();
        assertThat(boxes).isBetween(1, 5);
        for (int i = 0; i < 10 / boxes; i++) {
            one.claim(rule("udp dst port " + (i + 1)), may).orThrow();
        }
        assertThat(one.code.boxes()).isEqualTo(10 / boxes * boxes);
        refused(KernelCode.LIMIT, one.claim(rule("udp dst port 99"), may));
        refused(KernelCode.LIMIT, one.permit(rule("udp dst port 99"), may));
        one.free(Kind.CLAIM, one.owns(Kind.CLAIM).get(0)).orThrow();
        int permit = one.permit(rule("udp dst port 99"), may).orThrow();
        assertThat(small.audit()).isEmpty();
        one.unpermit(permit);
        one.owns(Kind.CLAIM).forEach(each -> one.free(Kind.CLAIM, each));
        assertThat(one.code.boxes()).isZero();
        assertThat(small.audit()).isEmpty();
        assertThatThrownBy(() -> Terms.USUAL.withBoxes(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Filters that give each other priorities go as soon as others: four times as many take four times as long, and not sixteen times. */
    @Test
    void anEnvironmentOfManyClaimsIsDestroyedSoon() {
        long few = Long.MAX_VALUE;
        long many = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            few = Math.min(few, destroyed(400));
            many = Math.min(many, destroyed(1600));
        }
        assertThat((double) many / few).isLessThan(10);
    }

    /** How long the processor takes to destroy who claims so many packets within packets, in nanoseconds. */
    private long destroyed(int claims) {
        Kernel large = new Kernel(Settings.USUAL, clock);
        Environment one = large.create("one", NOTHING).orThrow();
        Capability may = large.packets(one, Capability.READ);
        for (int i = 0; i < claims; i++) {
            Rule within = rule("ether[0:2] >= " + i + " and ether[0:2] <= " + (65_535 - i));
            one.claim(new Rule("r" + i, within.condition(), 100 - i % 50), may).orThrow();
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        large.destroy(one, "as asked");
        long took = threads.getCurrentThreadCpuTime() - before;
        assertThat(large.audit()).isEmpty();
        return took;
    }

    /** Filters are what strangers send, too: what takes much is not installed, by a claim or by a permit. */
    @Test
    void theFiltersOfAnEnvironmentHaveSoMuchMemory() {
        Kernel small = new Kernel(Settings.USUAL, Terms.USUAL.withCodeBytes(20_000), clock);
        Environment one = small.create("one", NOTHING).orThrow();
        Capability may = small.packets(one, Capability.READ | Capability.WRITE);
        StringBuilder many = new StringBuilder("udp dst port 1");
        for (int i = 0; i < 1000; i++) {
            many.append(" or udp dst port ").append(2 * i + 3);
        }
        refused(KernelCode.LIMIT, one.claim(rule(many.toString()), may));
        refused(KernelCode.LIMIT, one.permit(rule(many.toString()), may));
        assertThat(one.code.bytes()).isZero();
        int claims = 0;
        while (one.claim(rule("udp dst port " + (claims + 1)), may).value().isPresent()) {
            claims++;
        }
        assertThat(claims).isBetween(5, 100);
        refused(KernelCode.LIMIT, one.permit(rule("tcp"), may));
        one.free(Kind.CLAIM, one.owns(Kind.CLAIM).get(0)).orThrow();
        int permit = one.permit(rule("arp"), may).orThrow();
        assertThat(small.audit()).isEmpty();
        one.unpermit(permit);
        one.owns(Kind.CLAIM).forEach(each -> one.free(Kind.CLAIM, each));
        assertThat(one.code.bytes()).isZero();
        assertThat(small.audit()).isEmpty();
    }

    /** However many are loaded at once, together they take no more than what is there may. */
    @Test
    void whatIsLoadedAtOnceTakesNoMoreThanWhatIsThere() {
        Kernel small = new Kernel(Settings.USUAL, Terms.USUAL.withCodeBytes(100), clock);
        CodeMemory code = small.create("one", NOTHING).orThrow().code;
        Result<Integer> done = code.load(60, 0, () -> {
            refused(KernelCode.LIMIT, code.load(41, 0, () -> Result.of(1)));
            return code.load(40, 0, () -> {
                refused(KernelCode.LIMIT, code.load(1, 0, () -> Result.of(1)));
                code.replaces(0, 40);
                return Result.of(2);
            });
        });
        assertThat(done.orThrow()).isEqualTo(2);
        refused(KernelCode.LIMIT, code.load(61, 0, () -> Result.of(1)));
        assertThat(code.load(100, 40, () -> Result.of(3)).orThrow()).isEqualTo(3);
        assertThatThrownBy(() -> code.load(60, 0, () -> {
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(code.load(60, 0, () -> Result.of(4)).orThrow()).isEqualTo(4);
        assertThat(code.isOver()).isFalse();
    }

    @Test
    void whatIsDoneWithAClaimThatIsOverIsNotRemembered() {
        Environment one = create("one");
        Claim claim =
                one.claim(rule("udp"), kernel.packets(one, Capability.READ)).orThrow();
        one.free(Kind.CLAIM, claim.number()).orThrow();
        claim.handleNothing();
        claim.queue(null);
        assertThat(kernel.audit()).isEmpty();
    }

    @Test
    void whatAProcessorCountedStaysWhenItIsGivenBack() {
        try (Processor other = kernel.processor()) {
            byte[] packet = udp(9, 99, "for nobody");
            assertThat(other.receive(wire, packet, 0, packet.length, packet.length, 0))
                    .isEqualTo(Delivery.UNCLAIMED);
        }
        assertThat(kernel.traffic().packets()).isEqualTo(1);
        Processor again = kernel.processor();
        again.close();
        again.close();
        assertThat(kernel.traffic().packets()).isEqualTo(1);
    }

    /** Whom one may wake is not whose packets one may take, nor stops anybody from revoking when it is gone. */
    @Test
    void whoMayWakeMayNothingElse() {
        Environment one = create("one");
        Environment gone = create("gone");
        Environment other = create("other");
        other.claim(rule("udp"), kernel.packets(other, Capability.READ)).orThrow();
        Capability first = gone.grant(gone.capability(), one.number(), gone.waking(), Capability.WRITE)
                .orThrow();
        Capability second = other.grant(other.capability(), one.number(), other.waking(), Capability.WRITE)
                .orThrow();
        refused(KernelCode.CAPABILITY, one.claim(rule("udp port 7"), kernel.packets(one, Capability.READ), second));
        Claim claim =
                one.claim(rule("tcp"), kernel.packets(one, Capability.READ)).orThrow();
        claim.handle(Download.of(handler("needs wake; message { wake(2); wake(3); consume; }"))
                        .waking(first, second))
                .orThrow();
        byte[] tcp = frame("10.0.0.1", "10.0.0.2", Packets.TCP, new byte[20]);
        receive(tcp);
        assertThat(claim.traffic().wakes()).isEqualTo(2);
        kernel.destroy(gone, "it is over");
        other.allocate(Kind.PAGE).orThrow();
        other.revoke(other.capability(), other.capability().name()).orThrow();
        receive(tcp);
        assertThat(claim.traffic().wakes()).isEqualTo(2);
        other.map(0, other.owns(Kind.PAGE).get(0), other.capability(), true).orThrow();
    }

    @Test
    void whatAHandlerKeptIsSavedWhenItsClaimIsTaken() {
        Environment one = create("one");
        Claim claim =
                one.claim(rule("udp"), kernel.packets(one, Capability.READ)).orThrow();
        claim.handle(Download.of(handler("state seen : u64; message { seen += 1; consume; }")))
                .orThrow();
        one.allocate(Kind.BLOCK, 3).orThrow();
        one.preload(3, one.capability()).orThrow();
        for (int i = 0; i < 3; i++) {
            receive(udp(1, 2, "x"));
        }
        kernel.revoke(one, Kind.CLAIM, 1, 0);
        kernel.advance();
        assertThat(claim.isThere()).isFalse();
        assertThat(one.repossessed())
                .singleElement()
                .satisfies(lost -> assertThat(lost.savedIn()).containsExactly(3));
        byte[] saved = new byte[8];
        one.bindBlocks(3, 1, one.capability(), false).orThrow().read(0, saved, 0, 8);
        assertThat(saved).containsExactly(3, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void permitsAreBoundedAndGivenBack() {
        Environment one = create("one");
        Capability may = kernel.packets(one, Capability.WRITE);
        int first = one.permit(rule("udp port 0"), may).orThrow();
        for (int i = 1; i < Environment.MOST_KEPT; i++) {
            one.permit(rule("udp port " + i), may).orThrow();
        }
        refused(KernelCode.LIMIT, one.permit(rule("tcp"), may));
        assertThat(create("other").unpermit(first)).isFalse();
        assertThat(one.unpermit(first)).isTrue();
        assertThat(one.unpermit(first)).isFalse();
        one.permit(rule("tcp"), may).orThrow();
    }

    @Test
    void aRingHoldsPacketsInMemoryOfItsEnvironment() {
        Environment one = create("one");
        Claim claim =
                one.claim(rule("udp"), kernel.packets(one, Capability.READ)).orThrow();
        refused(KernelCode.ROOM, one.ring(0, 1, 16, one.capability()));
        refused(KernelCode.NUMBER, one.ring(0, 1, 64, one.capability()));
        PacketRing ring = ring(one, 2, 100);
        assertThat(ring.slots()).isEqualTo(80);
        claim.queue(ring);
        byte[] packet =
                udp(1, 2, "a text that is longer than eighty-four bytes, since the headers are forty-two already");
        for (int i = 0; i < 80; i++) {
            packet[packet.length - 1] = (byte) i;
            packet[45] = (byte) i;
            assertThat(receive(packet)).isEqualTo(Delivery.QUEUED);
        }
        assertThat(receive(packet)).isEqualTo(Delivery.LOST);
        byte[] read = new byte[100];
        for (int i = 0; i < 80; i++) {
            assertThat(ring.poll(read)).isEqualTo(84);
            assertThat(read[45]).isEqualTo((byte) i);
        }
        assertThat(ring.poll(read)).isEqualTo(-1);
        assertThat(receive(packet)).isEqualTo(Delivery.QUEUED);
        // The same by a mapping of its own: the length and one more, and that of the wire.
        one.map(7, ring.pages().first, one.capability(), true).orThrow();
        byte[] header = new byte[16];
        assertThat(one.read(7 * 4096, header, 0, 16)).isTrue();
        assertThat(header).startsWith(85, 0, 0, 0, packet.length, 0, 0, 0);
        // What it writes there itself harms nobody else.
        assertThat(one.write(7 * 4096, new byte[] {-1, -1, -1, 127}, 0, 4)).isTrue();
        assertThat(ring.poll(read)).isEqualTo(84);
        PacketRing second = ring(one, 1, 64);
        claim.queue(second);
        second.unbind();
        assertThat(receive(packet)).isEqualTo(Delivery.IGNORED);
        claim.queue(ring);
        one.free(Kind.PAGE, ring.pages().first + 1);
        assertThat(ring.isBound()).isFalse();
        assertThat(ring.poll(read)).isEqualTo(-1);
        assertThat(receive(packet)).isEqualTo(Delivery.IGNORED);
    }

    private static final String COUNTS =
            "filter udp.dport == 7 && eth.type == 0x0800;\nneeds send, post, wake;\ncounter seen;\n"
                    + "message { seen += 1; let e = take eth; let i = take ip; let u = take udp;\n"
                    + "  if remaining(message) == 0 { abort \"empty\"; }\n"
                    + "  post(3, u64(seen)); wake(WHOM);\n"
                    + "  swap e.src, e.dst; swap i.src, i.dst; swap u.sport, u.dport; u.sum = 0; reply packet; }\n";

    @Test
    void aHandlerAnswersWithoutItsEnvironmentAndIsPromotedWithWhatItKeeps() {
        List<String> heard = new ArrayList<>();
        Environment one = kernel.create("one", new Library() {
                    @Override
                    public void interrupt(Environment self, Interrupt interrupt) {
                        heard.add(interrupt.type() + " " + interrupt.number() + " " + interrupt.value());
                    }
                })
                .orThrow();
        Environment friend = create("friend");
        Claim claim = one.claim(Download.of(handler(COUNTS.replace("WHOM", "2"))), kernel.packets(one, Capability.READ))
                .orThrow();
        assertThat(claim.engine()).contains(Engine.INTERP);
        for (int i = 0; i < 8; i++) {
            assertThat(receive(udp(1000 + i, 7, "hello"))).isEqualTo(Delivery.HANDLED);
            kernel.advance();
            assertThat(claim.engine()).contains(i < 4 ? Engine.INTERP : Engine.JVM);
        }
        byte[] empty = udp(1, 7, "");
        assertThat(receive(empty)).isEqualTo(Delivery.IGNORED);
        Traffic traffic = claim.traffic();
        assertThat(traffic.runs().get(HandlerEnd.REPLY)).isEqualTo(8);
        assertThat(traffic.runs().get(HandlerEnd.ABORTED)).isEqualTo(1);
        assertThat(traffic.sent()).isEqualTo(8);
        assertThat(traffic.refusedWakes()).isEqualTo(8);
        assertThat(wire.sent).hasSize(8);
        assertThat(told).contains("one promoted handler of claim 0");
        one.allocate(Kind.SLICE, 0).orThrow();
        kernel.runSlice();
        assertThat(heard).hasSize(8).endsWith("EVENT 3 8");

        Capability may = friend.grant(
                        friend.capability(), one.number(), friend.capability().name(), Capability.WRITE)
                .orThrow();
        claim.handle(Download.of(handler(COUNTS.replace("WHOM", "2"))).waking(may))
                .orThrow();
        receive(udp(1000, 7, "hello"));
        assertThat(claim.traffic().wakes()).isEqualTo(1);
        may = friend.revoke(friend.capability(), friend.capability().name()).orThrow();
        receive(udp(1000, 7, "hello"));
        assertThat(claim.traffic().wakes()).isEqualTo(1);
        may = friend.grant(may, one.number(), may.name(), Capability.WRITE).orThrow();
        claim.handle(Download.of(handler(COUNTS.replace("WHOM", "2"))).waking(may))
                .orThrow();
        receive(udp(1000, 7, "hello"));
        assertThat(claim.traffic().wakes()).isEqualTo(2);
        assertThat(friend.capability()).isNotEqualTo(may);
        friend.map(0, friend.allocate(Kind.PAGE).orThrow().number(), friend.capability(), true)
                .orThrow();
        kernel.destroy(friend, "it is over");
        receive(udp(1000, 7, "hello"));
        assertThat(claim.traffic().refusedWakes()).isEqualTo(10);
    }

    @Test
    void nobodySendsInTheNameOfAnother() {
        Environment one = create("one");
        String forges = "filter udp.dport == 7; needs send;\n"
                + "message { let e = take eth; let i = take ip; i.src = 10.9.9.9; reply packet; }";
        Claim claim = one.claim(Download.of(handler(forges)), kernel.packets(one, Capability.READ))
                .orThrow();
        assertThat(receive(udp(5, 7, "x"))).isEqualTo(Delivery.HANDLED);
        assertThat(wire.sent).isEmpty();
        assertThat(claim.traffic().forbidden()).isEqualTo(1);
        refused(KernelCode.CAPABILITY, one.permit(rule("src host 10.9.9.9"), kernel.packets(one, Capability.READ)));
        int permit = one.permit(rule("src host 10.9.9.9"), kernel.packets(one, Capability.WRITE))
                .orThrow();
        assertThat(permit).isPositive();
        receive(udp(5, 7, "x"));
        assertThat(wire.sent).hasSize(1);
        byte[] own = udp("10.9.9.9", "10.0.0.1", 1, 2, "by hand");
        assertThat(processor.send(one, wire, own, 0, own.length)).contains(true);
        byte[] other = udp(1, 2, "by hand");
        assertThat(processor.send(one, wire, other, 0, other.length)).isEmpty();
        kernel.destroy(one, "it is over");
        assertThat(processor.send(one, wire, own, 0, own.length)).isEmpty();
    }

    private static final String WRITES = "filter udp.dport == 7;\nuser total : u64; user list : u8[4096];\n"
            + "message { let e = take eth; let i = take ip; let u = take udp;\n"
            + "  total += 1; deliver message -> list; consume; }\n";

    @Test
    void aHandlerReachesUserMemoryThroughABindingAlone() {
        Environment one = create("one");
        Handler writes = handler(WRITES);
        Claim claim = one.claim(rule("udp port 7"), kernel.packets(one, Capability.READ))
                .orThrow();
        one.allocate(Kind.PAGE, 4).orThrow();
        Holding second = one.allocate(Kind.PAGE, 5).orThrow();
        refused(KernelCode.ROOM, claim.handle(Download.of(writes).withMemory(4, 1, one.capability())));
        refused(KernelCode.NUMBER, claim.handle(Download.of(writes).withMemory(4, 3, one.capability())));
        refused(KernelCode.CAPABILITY, claim.handle(Download.of(writes).withMemory(4, 2, second.capability())));
        claim.handle(Download.of(writes).withMemory(4, 2, one.capability())).orThrow();
        one.mapAlways(0, 0, 4, 2, one.capability(), false).orThrow();
        byte[] packet = udp(1, 7, "into memory");
        assertThat(receive(packet)).isEqualTo(Delivery.HANDLED);
        byte[] seen = new byte[19];
        assertThat(one.read(0, seen, 0, 19)).isTrue();
        assertThat(seen).isEqualTo(Packets.cat(new byte[] {1, 0, 0, 0, 0, 0, 0, 0}, Packets.text("into memory")));
        // The memory is taken: the handler goes with it, and is not run on what is there next.
        one.free(Kind.PAGE, 5);
        assertThat(claim.engine()).isEmpty();
        assertThat(receive(packet)).isEqualTo(Delivery.IGNORED);
        assertThat(told).contains("one broken handler of claim 0");
    }

    /** What is written down to be undone has room for all that a handler may write to: there is no run that it is full for. */
    @Test
    void whatAHandlerHasWrittenEverywhereIsUndone() {
        Environment one = create("one");
        Claim claim = one.claim(rule("udp port 7"), kernel.packets(one, Capability.READ))
                .orThrow();
        int pages = 16;
        for (int page = 4; page < 4 + pages; page++) {
            one.allocate(Kind.PAGE, page).orThrow();
        }
        one.mapAlways(0, 0, 4, pages, one.capability(), true).orThrow();
        byte[] before = new byte[pages * Kernel.PAGE_BYTES];
        for (int i = 0; i < before.length; i++) {
            before[i] = (byte) (i * 31 >> 3);
        }
        assertThat(one.write(0, before, 0, before.length)).isTrue();
        String all = "filter udp.dport == 7;\nneeds send; user list : u64[" + before.length / Long.BYTES + "];\n"
                + "message { for round in 0..2 { for i in 0.." + before.length / Long.BYTES
                + " { list[i] = u64(i + round); } }\n  for i in 0..65 { send packet; } consume; }\n";
        for (Engine engine : Engine.values()) {
            claim.handle(Download.of(handler(all)).withMemory(4, pages, one.capability()))
                    .orThrow();
            for (int i = 0; i < 3; i++) {
                assertThat(receive(udp(1, 7, "writes"))).as(engine + "").isEqualTo(Delivery.IGNORED);
                byte[] seen = new byte[before.length];
                assertThat(one.read(0, seen, 0, seen.length)).isTrue();
                assertThat(seen).isEqualTo(before);
            }
        }
        assertThat(claim.traffic().runs().get(HandlerEnd.STOPPED)).isEqualTo(3L * Engine.values().length);
    }

    /** Handlers ask the host for what the kernel offers them, and to call an environment is nothing of it. */
    @Test
    void handlersCallNobody() {
        Environment one = create("one");
        Claim claim =
                one.claim(rule("udp"), kernel.packets(one, Capability.READ)).orThrow();
        for (String call : List.of("call", "entered", "invoke", "donate", "answer")) {
            assertThat(handled(
                            claim,
                            "        .region state 8\n        .import " + call
                                    + " (i)\n        seti r1, 1\n        hcall " + call + "(r1)\n        retui 0\n"))
                    .as(call)
                    .isFalse();
        }
        assertThat(claim.engine()).isEmpty();
        assertThat(handled(claim, "        .region state 8\n        seti r1, 1\n        retui 0\n"))
                .isTrue();
    }

    private static boolean handled(Claim claim, String text) {
        byte[] bytes = BinaryFormat.encode(
                Assembler.assemble(new Source("calls", text)).orThrow().program());
        return HandlerHost.decode("calls", bytes)
                .value()
                .flatMap(decoded -> claim.handle(Download.of(decoded)).value())
                .isPresent();
    }

    /** A handler that was moved to the JVM has the memory of the one before, and goes with it. */
    @Test
    void aPromotedHandlerGoesWithItsMemory() {
        Environment one = create("one");
        Claim claim = one.claim(rule("udp port 7"), kernel.packets(one, Capability.READ))
                .orThrow();
        one.allocate(Kind.PAGE, 4).orThrow();
        one.allocate(Kind.PAGE, 5).orThrow();
        claim.handle(Download.of(handler(WRITES)).withMemory(4, 2, one.capability()))
                .orThrow();
        byte[] packet = udp(1, 7, "into memory");
        for (int i = 0; i < 6; i++) {
            assertThat(receive(packet)).isEqualTo(Delivery.HANDLED);
            kernel.advance();
        }
        assertThat(claim.engine()).contains(Engine.JVM);
        one.free(Kind.PAGE, 5);
        assertThat(receive(packet)).isEqualTo(Delivery.IGNORED);
        assertThat(claim.engine()).isEmpty();
    }

    /** Where handlers are compiled behind, they are interpreted on for so long, and one at a time is compiled of each environment. */
    @Test
    void aHandlerMayBeCompiledBehindAndMovesWhenThatIsDone() {
        List<Runnable> behind = new ArrayList<>();
        Kernel kernel = new Kernel(
                Settings.USUAL, Terms.USUAL.withEngine(Engine.INTERP, 3).withCompiler(behind::add), clock);
        Processor processor = kernel.processor();
        Environment one = kernel.create("one", new Library() {}).orThrow();
        Claim claim = one.claim(rule("udp port 7"), kernel.packets(one, Capability.READ))
                .orThrow();
        Handler counts = handler("counter seen; message { seen += 1; consume; }");
        claim.handle(Download.of(counts)).orThrow();
        come(5, processor, kernel);
        assertThat(behind).hasSize(1);
        assertThat(claim.engine()).contains(Engine.INTERP);
        // Others come in its place, and none is compiled until it is known what becomes of the first.
        claim.handle(Download.of(counts)).orThrow();
        come(5, processor, kernel);
        assertThat(behind).hasSize(1);
        behind.remove(0).run();
        come(2, processor, kernel);
        assertThat(claim.engine()).contains(Engine.INTERP);
        assertThat(behind).hasSize(1);
        behind.remove(0).run();
        assertThat(claim.engine()).contains(Engine.INTERP);
        come(1, processor, kernel);
        assertThat(claim.engine()).contains(Engine.JVM);
        assertThat(claim.kept(1)).containsEntry("seen", BigInteger.valueOf(8));
        assertThat(behind).isEmpty();
        // One that is compiled when its claim is gone goes nowhere.
        claim.handle(Download.of(counts)).orThrow();
        come(4, processor, kernel);
        one.free(Kind.CLAIM, claim.number()).orThrow();
        behind.remove(0).run();
        kernel.advance();
        assertThat(claim.engine()).isEmpty();
        assertThat(kernel.audit()).isEmpty();
    }

    /** However often its claims come and go: what waits to be compiled is in no account. */
    @Test
    void anEnvironmentHasOneHandlerCompiledAtATime() {
        List<Runnable> behind = new ArrayList<>();
        Kernel kernel = new Kernel(
                Settings.USUAL, Terms.USUAL.withEngine(Engine.INTERP, 3).withCompiler(behind::add), clock);
        Processor processor = kernel.processor();
        Environment one = kernel.create("one", new Library() {}).orThrow();
        Environment other = kernel.create("other", new Library() {}).orThrow();
        Handler counts = handler("counter seen; message { seen += 1; consume; }");
        for (int round = 0; round < 20; round++) {
            Environment of = round % 10 == 9 ? other : one;
            Claim claim = of.claim(rule("udp port 7"), kernel.packets(of, Capability.READ))
                    .orThrow();
            claim.handle(Download.of(counts)).orThrow();
            come(4, processor, kernel);
            of.free(Kind.CLAIM, claim.number()).orThrow();
        }
        assertThat(behind).hasSize(2);
        // When that is done, the next one has its turn, which has waited for it.
        Claim claim = one.claim(rule("udp port 7"), kernel.packets(one, Capability.READ))
                .orThrow();
        claim.handle(Download.of(counts)).orThrow();
        come(4, processor, kernel);
        behind.forEach(Runnable::run);
        behind.clear();
        kernel.advance();
        kernel.advance();
        behind.forEach(Runnable::run);
        kernel.advance();
        assertThat(claim.engine()).contains(Engine.JVM);
    }

    @Test
    void whoMayNotBeCompiledIsInterpretedOn() {
        AtomicInteger asked = new AtomicInteger();
        Kernel kernel = new Kernel(
                Settings.USUAL,
                Terms.USUAL.withEngine(Engine.INTERP, 1).withCompiler(task -> {
                    if (asked.incrementAndGet() == 1) {
                        throw new RejectedExecutionException("no");
                    }
                    task.run();
                }),
                clock);
        Processor processor = kernel.processor();
        Environment one = kernel.create("one", new Library() {}).orThrow();
        Claim claim = one.claim(rule("udp port 7"), kernel.packets(one, Capability.READ))
                .orThrow();
        for (Engine engine : List.of(Engine.INTERP, Engine.JVM)) {
            claim.handle(Download.of(handler("message { consume; }"))).orThrow();
            come(3, processor, kernel);
            // The next handler is asked for anew.
            assertThat(claim.engine()).contains(engine);
        }
        assertThat(asked).hasValue(2);
    }

    /** So many packets come and are handled, and the kernel has time behind each. */
    private void come(int times, Processor by, Kernel kernel) {
        byte[] packet = udp(1, 7, "hello");
        for (int i = 0; i < times; i++) {
            assertThat(by.receive(wire, packet, 0, packet.length, packet.length, 0))
                    .isEqualTo(Delivery.HANDLED);
            kernel.advance();
        }
    }

    @Test
    void aHandlerThatIsStoppedIsToldOfAndThePacketGoesOn() {
        List<Fault> faults = new ArrayList<>();
        Environment one = kernel.create("one", new Library() {
                    @Override
                    public void exception(Environment self, Fault fault) {
                        faults.add(fault);
                    }
                })
                .orThrow();
        Claim claim =
                one.claim(rule("udp"), kernel.packets(one, Capability.READ)).orThrow();
        claim.queue(ring(one, 1, 256));
        Handler stops = handler("needs send; state runs : u32;\n"
                + "message { runs += 1; if runs & 1 == 0 { for i in 0..65 { send packet; } } consume; }");
        claim.handle(Download.of(stops)).orThrow();
        for (int i = 0; i < 6; i++) {
            assertThat(receive(udp(1, 2, "hello"))).isEqualTo(i == 0 ? Delivery.HANDLED : Delivery.QUEUED);
        }
        kernel.advance();
        // Undone each time: the next run is the second one again.
        assertThat(claim.traffic().runs().get(HandlerEnd.STOPPED)).isEqualTo(5);
        assertThat(wire.sent).isEmpty();
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.type()).isEqualTo(Fault.Type.HANDLER);
            assertThat(fault.detail()).startsWith("5 times, last: ");
        });
    }

    /** Whoever compiled a handler: its bytes are verified, and a certificate is a hint that is checked. */
    @Test
    void bytesAreTakenWithACertificateThatHolds() {
        Environment one = create("one");
        Claim claim =
                one.claim(rule("udp"), kernel.packets(one, Capability.READ)).orThrow();
        byte[] bytes = BinaryFormat.encode(
                handler("needs post; state runs : u64; message { runs += 1; post(7, runs); consume; }")
                        .program());
        Handler decoded = HandlerHost.decode("bytes", bytes).orThrow();
        assertThat(decoded.needs()).containsOnlyKeys("post");
        Verdict verdict = new Verifier(kernel.handlers().verifying(decoded)).verify("bytes", bytes);
        byte[] certificate = ((Verdict.Accepted) verdict).certificate();
        claim.handle(Download.of(decoded).withCertificate(certificate)).orThrow();
        assertThat(receive(udp(1, 2, "x"))).isEqualTo(Delivery.HANDLED);
        assertThat(claim.traffic().posts()).isEqualTo(1);
        byte[] other = BinaryFormat.encode(handler("message { drop; }").program());
        assertThat(claim.handle(Download.of(HandlerHost.decode("other", other).orThrow())
                                .withCertificate(certificate))
                        .value())
                .isEmpty();
        certificate[certificate.length / 2] ^= 1;
        assertThat(claim.handle(Download.of(decoded).withCertificate(certificate))
                        .value())
                .isEmpty();
        assertThat(receive(udp(1, 2, "x"))).isEqualTo(Delivery.HANDLED);
        assertThat(claim.traffic().posts()).isEqualTo(2);
        assertThat(HandlerHost.decode("nothing", new byte[3]).value()).isEmpty();
    }

    /** On hearing that its handler is stopped, which is to be moved just then, a library takes it away. */
    @Test
    void aHandlerThatIsTakenAwayIsNotMoved() {
        Claim[] claim = new Claim[1];
        Environment one = kernel.create("one", new Library() {
                    @Override
                    public void exception(Environment self, Fault fault) {
                        claim[0].handleNothing();
                    }
                })
                .orThrow();
        claim[0] = one.claim(rule("udp"), kernel.packets(one, Capability.READ)).orThrow();
        claim[0].handle(Download.of(handler("needs send; message { for i in 0..65 { send packet; } consume; }")))
                .orThrow();
        for (int i = 0; i < 6; i++) {
            receive(udp(1, 2, "hello"));
        }
        kernel.advance();
        assertThat(claim[0].engine()).isEmpty();
        assertThat(told).noneMatch(event -> event.contains("promoted"));
    }

    @Test
    void aPortIsClaimedByWhoHasIt() {
        Environment one = create("one");
        Environment two = create("two");
        one.allocate(Kind.PORT, 53).orThrow();
        refused(KernelCode.TAKEN, two.allocate(Kind.PORT, 53));
        refused(KernelCode.CAPABILITY, two.claimPort(53, two.capability()));
        Claim dns = one.claimPort(53, one.capability()).orThrow();
        assertThat(dns.name()).isEqualTo("udp dst port 53");
        two.allocate(Kind.PORT, (1 << 16) + 53).orThrow();
        assertThat(two.claimPort((1 << 16) + 53, two.capability()).orThrow().name())
                .isEqualTo("tcp dst port 53");
        assertThat(receive(udp(1, 53, "query"))).isEqualTo(Delivery.IGNORED);
        byte[] answer = udp(53, 1, "answer");
        assertThat(processor.send(one, wire, answer, 0, answer.length)).contains(true);
        assertThat(processor.send(two, wire, answer, 0, answer.length)).isEmpty();
        kernel.revoke(one, Kind.PORT, 1, 0);
        kernel.advance();
        assertThat(dns.isThere()).isFalse();
        assertThat(one.owns(Kind.CLAIM)).isEmpty();
        assertThat(receive(udp(1, 53, "query"))).isEqualTo(Delivery.UNCLAIMED);
        assertThat(processor.send(one, wire, answer, 0, answer.length)).isEmpty();
    }

    @Test
    void aDeviceThatFailsLosesNothingOfWhatItGave() {
        Environment one = create("one");
        Claim claim =
                one.claim(rule("udp"), kernel.packets(one, Capability.READ)).orThrow();
        wire.come.addAll(List.of(udp(1, 2, "first"), udp(1, 2, "second")));
        wire.fails = true;
        refused(KernelCode.DEVICE, processor.pump(wire, 10));
        assertThat(claim.traffic().packets()).isEqualTo(2);
        assertThat(told).contains("kernel failed wire: the cable is out");
        Claim echo = one.claim(Download.of(handler(COUNTS.replace("WHOM", "1"))), kernel.packets(one, Capability.READ))
                .orThrow();
        assertThat(receive(udp(1, 7, "hello"))).isEqualTo(Delivery.HANDLED);
        assertThat(echo.traffic().unsent()).isEqualTo(1);
        told.clear();
        kernel.advance();
        assertThat(told).containsExactly("kernel failed wire: the cable is out");
    }

    /** Packets for a port that changes hands, while its handler is replaced, on another thread: each reaches one that claims it then. */
    @Test
    void noPacketIsLostOrGivenTwiceWhileClaimsComeAndGo() throws InterruptedException {
        Environment keeps = create("keeps");
        Claim wide =
                keeps.claim(rule("udp"), kernel.packets(keeps, Capability.READ)).orThrow();
        Handler takes = handler("message { consume; }");
        Handler passes = handler("message { pass; }");
        wide.handle(Download.of(takes)).orThrow();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger changes = new AtomicInteger();
        // Odd while something changes; a multiple of four when all packets are the wide claim's, else they are the
        // narrow one's.
        AtomicInteger state = new AtomicInteger();
        AtomicInteger certain = new AtomicInteger();
        AtomicInteger sent = new AtomicInteger();
        AtomicReference<Throwable> failed = new AtomicReference<>();
        Thread traffic = new Thread(() -> {
            Processor own = kernel.processor();
            byte[] packet = udp(1, 53, "whose am I");
            try {
                // While others use the machine, few claims come and go in that time.
                for (int i = 0; (i < 200_000 || changes.get() < 10) && !done.get(); i++) {
                    int before = state.get();
                    Delivery delivery = own.receive(wire, packet, 0, packet.length, packet.length, i);
                    boolean sure = before % 2 == 0 && state.get() == before;
                    Delivery owners = before % 4 == 0 ? Delivery.HANDLED : Delivery.IGNORED;
                    if (sure ? delivery != owners : delivery != Delivery.HANDLED && delivery != Delivery.IGNORED) {
                        throw new AssertionError("packet " + i + " was " + delivery + " in " + before);
                    }
                    certain.addAndGet(sure && before % 4 == 2 ? 1 : 0);
                    sent.incrementAndGet();
                }
            } catch (Throwable e) {
                failed.set(e);
            }
            done.set(true);
        });
        traffic.start();
        Capability narrow = null;
        try {
            while (!done.get()) {
                Environment comes = create("comes");
                state.incrementAndGet();
                narrow = keeps.grant(keeps.capability(), comes.number(), keeps.names(Kind.CLAIM), Capability.WRITE)
                        .orThrow();
                Claim inner = comes.claim(
                                Download.of(handler("filter udp.dport == 53; message { pass; }")),
                                kernel.packets(comes, Capability.READ),
                                narrow)
                        .orThrow();
                state.incrementAndGet();
                inner.handle(Download.of(passes)).orThrow();
                int some = sent.get() + 10;
                while (sent.get() < some && !done.get()) {
                    Thread.onSpinWait();
                }
                state.incrementAndGet();
                kernel.destroy(comes, "it is over");
                state.incrementAndGet();
                changes.incrementAndGet();
            }
        } finally {
            done.set(true);
            traffic.join();
        }
        assertThat(failed.get()).isNull();
        assertThat(sent.get()).isGreaterThanOrEqualTo(200_000);
        assertThat(kernel.traffic().packets()).isEqualTo(sent.get());
        assertThat(kernel.traffic().deliveries().get(Delivery.HANDLED)
                        + kernel.traffic().deliveries().get(Delivery.IGNORED))
                .isEqualTo(sent.get());
        assertThat(certain.get()).isPositive();
    }

    /** However many threads bring packets for a handler that takes all its time, who changes something waits for the run that is under way. */
    @Test
    void whoChangesAClaimWaitsForOneRun() throws InterruptedException {
        Environment one = create("one");
        Claim claim =
                one.claim(rule("udp"), kernel.packets(one, Capability.READ)).orThrow();
        claim.handle(Download.of(handler("state n : u32; message { for i in 0..4000 { n += 1; } consume; }")))
                .orThrow();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger runs = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Processor own = kernel.processor();
            boolean interrupted = i % 2 == 0;
            Thread thread = new Thread(() -> {
                byte[] packet = udp(1, 53, "more");
                if (interrupted) {
                    // It says so with each packet, and is no exception for that.
                    Thread.currentThread().interrupt();
                }
                while (!done.get()) {
                    own.receive(wire, packet, 0, packet.length, packet.length, 0);
                    runs.incrementAndGet();
                }
            });
            threads.add(thread);
            thread.start();
        }
        int changes = 300;
        long meanwhile = 0;
        try {
            for (int i = 0; i < changes; i++) {
                int from = runs.get() + 3;
                while (runs.get() < from) {
                    Thread.onSpinWait();
                }
                int before = runs.get();
                meanwhile += claim.traffic().packets() - before;
            }
        } finally {
            done.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        // The run under way, one that the change before has let in, and those that have ended and were not counted
        // before: as many as threads at most, and seldom so many.
        assertThat(meanwhile).isLessThan(8L * changes);
    }
}
