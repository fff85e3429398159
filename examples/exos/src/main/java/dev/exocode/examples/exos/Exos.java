package dev.exocode.examples.exos;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.host.capability.Capability;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.kernel.Claim;
import dev.exocode.host.kernel.Demand;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Holding;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.Library;
import dev.exocode.host.kernel.PacketRing;
import dev.exocode.host.kernel.Slice;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * The library of an environment that has a network stack: what the environment claims comes to a ring in its own pages, its slices take it out of there,
 * a timer says when it needs one, and what it sends the kernel lets go as answers to what it claims. It has no privilege.
 *
 * <pre>{@code
 * Exos exos = new Exos();
 * Environment web = kernel.create("web", exos).orThrow();
 * NetworkStack stack = exos.attach(web, Station.of(0x02_00_00_00_00_02L, "10.9.0.2", 24), Limits.USUAL, Secret.drawn(),
 *         kernel.clock()::now, kernel.packets(web, Capability.READ),
 *         (data, offset, length) -> processor.send(web, device, data, offset, length).orElse(false)).orThrow();
 * stack.tcp().listen(80, acceptor);
 * }</pre>
 *
 * <p>Where the kernel wants pages back, the ring becomes smaller; what was in it is lost, as on any network. A library of more than a network calls
 * this one's methods from its own.
 */
public class Exos implements Library {
    /** How many pages its ring has at first: two frames in each. */
    public static final int RING_PAGES = 128;

    /** A frame, what the ring has in front of it, and some room. */
    private static final int SLOT_BYTES = Kernel.PAGE_BYTES / 2;

    /** So many frames are taken, then the stack has its turn. */
    private static final int BATCH = 32;

    private final byte[] frame = new byte[SLOT_BYTES];
    private final List<Claim> claims = new ArrayList<>();
    private Environment self;
    private LongSupplier clock;
    private NetworkStack stack;
    private PacketRing ring;
    /** The pages of the ring. */
    private int firstPage;

    private int pages;
    private Holding timer;
    private long timerAt = Long.MAX_VALUE;

    /** Makes one that is attached to nothing yet. */
    public Exos() {}

    /**
     * Claims the packets for a station, and begins to take them. The environment gets what that needs: pages for the ring, a timer, and a slice if it has none.
     *
     * @param environment the environment, whose library this is
     * @param station who it is on the network
     * @param limits what the stack does no more of
     * @param secret what its numbers are hard to foresee by
     * @param kernelClock the clock of the kernel
     * @param packets what allows to claim packets; it has to be good for as long as this runs
     * @param outlet hands frames to the kernel, as of this environment
     * @return the stack; or what the kernel refused
     */
    public Result<NetworkStack> attach(
            Environment environment,
            Station station,
            Limits limits,
            Secret secret,
            LongSupplier kernelClock,
            Capability packets,
            Outlet outlet) {
        self = Objects.requireNonNull(environment, "environment");
        clock = Objects.requireNonNull(kernelClock, "kernelClock");
        Result<Holding> slice = self.owns(Kind.SLICE).isEmpty() ? self.allocate(Kind.SLICE) : null;
        if (slice != null && slice.value().isEmpty()) {
            return Result.failure(slice.diagnostics());
        }
        Result<Holding> held = self.allocate(Kind.TIMER);
        if (held.value().isEmpty()) {
            return Result.failure(held.diagnostics());
        }
        timer = held.value().get();
        Result<PacketRing> made = allocateRing();
        if (made.value().isEmpty()) {
            return Result.failure(made.diagnostics());
        }
        for (Rule rule : rules(station)) {
            Result<Claim> claim = self.claim(rule, packets);
            if (claim.value().isEmpty()) {
                return Result.failure(claim.diagnostics());
            }
            take(claim.value().get());
        }
        stack = new NetworkStack(station, limits, kernelClock, secret, outlet);
        return Result.of(stack);
    }

    /**
     * What a station claims: what is for its addresses. All that it sends answers that: a packet from these addresses is the mirror image of one to them.
     *
     * @param station who
     * @return rules for {@link Environment#claim}
     */
    public static List<Rule> rules(Station station) {
        String ethernet = "ether dst " + ethernet(station.ethernet());
        String address = Endpoint.text(station.address());
        return List.of(
                rule(ethernet + " and ip dst host " + address),
                rule("arp dst host " + address + " and (" + ethernet + " or ether broadcast)"));
    }

    /**
     * A part of the packets of IP that a station claims, to be claimed by itself.
     *
     * @param station who
     * @param expression which packets, as tcpdump has it
     * @return a rule for {@link Environment#claim}
     */
    public static Rule rule(Station station, String expression) {
        return rule("ether dst " + ethernet(station.ethernet()) + " and ip dst host " + Endpoint.text(station.address())
                + " and " + expression);
    }

    private static Rule rule(String text) {
        return new Rule(
                text,
                PcapExpression.parse(new Source(text, text), LinkType.ETHERNET).orThrow(),
                Rule.PRIORITY);
    }

    private static String ethernet(long address) {
        StringBuilder text = new StringBuilder();
        for (int shift = 40; shift >= 0; shift -= Byte.SIZE) {
            text.append(String.format("%02x", address >>> shift & 0xff)).append(shift > 0 ? ":" : "");
        }
        return text.toString();
    }

    /** Takes consecutive pages for the ring, as many as it can get. */
    private Result<PacketRing> allocateRing() {
        Result<PageRun> run = PageRun.allocate(self, 1, RING_PAGES);
        firstPage = run.value().map(PageRun::first).orElse(0);
        pages = run.value().map(PageRun::count).orElse(0);
        return pages == 0 ? Result.failure(run.diagnostics()) : bindRing();
    }

    private Result<PacketRing> bindRing() {
        Result<PacketRing> made = self.ring(firstPage, pages, SLOT_BYTES, self.capability());
        ring = made.value().orElse(null);
        claims.forEach(each -> each.queue(ring));
        return made;
    }

    /**
     * Has the packets of another claim of the environment come to the stack, too: those that its handler passes on, where it has one.
     *
     * @param claim the claim
     */
    public final void take(Claim claim) {
        claim.queue(ring);
        claims.add(claim);
    }

    /**
     * The stack.
     *
     * @return what {@link #attach} gave
     */
    public final NetworkStack stack() {
        return stack;
    }

    @Override
    public void slice(Environment environment, Slice slice) {
        if (stack == null) {
            return;
        }
        int taken;
        do {
            taken = 0;
            while (taken < BATCH && ring != null) {
                int length = ring.poll(frame);
                if (length < 0) {
                    break;
                }
                taken++;
                stack.input(frame, 0, length);
            }
            stack.advance(now() + slice.remaining());
        } while (taken == BATCH && slice.remaining() > 0);
        if (ring == null || !ring.isBound()) {
            renew();
        }
        long next = stack.nextNanos();
        if (next != timerAt && next != Long.MAX_VALUE) {
            self.setTimer(timer.number(), next, timer.capability());
        }
        timerAt = next;
    }

    private long now() {
        return clock.getAsLong();
    }

    /** Makes a ring of the pages that are left, or of others. */
    private void renew() {
        List<Integer> owned = self.owns(Kind.PAGE);
        int left = 0;
        while (left < pages && owned.contains(firstPage + left)) {
            left++;
        }
        for (int i = left; i < pages; i++) {
            if (owned.contains(firstPage + i)) {
                self.free(Kind.PAGE, firstPage + i);
            }
        }
        pages = left;
        if (pages > 0) {
            bindRing();
        } else {
            allocateRing();
        }
    }

    /** Gives up pages of the ring but for one, the last first. */
    @Override
    public void revoke(Environment environment, Demand demand) {
        if (stack == null || demand.kind() != Kind.PAGE) {
            return;
        }
        int count = Math.min(demand.count(), pages - 1);
        for (int i = 0; i < count; i++) {
            self.free(Kind.PAGE, firstPage + pages - 1 - i);
        }
        if (count > 0) {
            renew();
        }
    }
}
