package dev.exocode.host.kernel;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.capability.Name;
import dev.exocode.host.demux.PreparedRule;
import dev.exocode.host.device.Device;
import dev.exocode.host.handler.AttachedHandler;
import dev.exocode.host.handler.HandlerEnd;
import dev.exocode.host.handler.Requests;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * That the packets of a filter belong to an environment, and what is done with them: first its handler has each, if there is one; what that
 * passes on, or does not end well, goes to its ring, if there is one. Whoever has this object speaks for the environment.
 *
 * <p>Runs of one claim come one after another. A handler runs whether its environment is scheduled or not: its time is bounded.
 */
public final class Claim {
    /** Memory of the environment, or of another one, for a handler: guarded by what lets nobody else write there meanwhile. */
    private record Granted(Span pages, Object writing) {}

    /** What the kernel finds when it has time: how often the handler was stopped, and what is to move to the JVM, if anything is. */
    private record Looked(long stops, Diagnostic last, Optional<Compilation> move) {}

    final Kernel kernel;
    final Resource thing;

    /** Its number in the demultiplexer. */
    final int filter;

    /** What that takes. */
    final CodeMemory.Taken taken;

    /** How much its filter is preferred to others. */
    final int priority;

    private final String name;
    private final List<Capability> by;

    private Span port;

    // What the lock of the claim guards; it is taken under that of the kernel or alone, by all but deliveries through
    // between.
    private volatile boolean over;
    private AttachedHandler handler;
    private Granted granted;
    /** What its handler came as. */
    private Download download;

    private List<Capability> wakes = List.of();
    private Set<Integer> mayWake = Set.of();
    private PacketRing ring;
    private final Traffic.Counter traffic = new Traffic.Counter();
    /** How many wait to change something, or to look at it: they come before the next packet. */
    private final AtomicInteger waiting = new AtomicInteger();

    /** Whether one of these was done, and no packet came since. */
    private boolean packetNext;
    /** Whether a delivery is under way. */
    private boolean delivering;

    private long runs;
    private long stops;
    private Diagnostic stopped;
    private boolean noticed;
    private boolean promoted;

    /** How many bytes its handler may take beside memory that is somebody's; guarded by the lock of the kernel. */
    private long bytes;

    Claim(Kernel kernel, Resource thing, PreparedRule rule, int filter, List<Capability> by) {
        this.kernel = kernel;
        this.thing = thing;
        this.name = rule.name();
        this.priority = rule.priority();
        this.taken = CodeMemory.Taken.by(rule);
        this.filter = filter;
        this.by = List.copyOf(by);
    }

    /**
     * Its number, by which it is given up.
     *
     * @return a number of a {@link Kind#CLAIM}
     */
    public int number() {
        return thing.number;
    }

    /**
     * What its filter is called.
     *
     * @return a name for people
     */
    public String name() {
        return name;
    }

    /**
     * Whether packets still come by it.
     *
     * @return false once it was given up, taken, or its port was
     */
    public boolean isThere() {
        return !over;
    }

    /**
     * What has come of its packets so far.
     *
     * @return a copy
     */
    public Traffic traffic() {
        return between(traffic::read);
    }

    /**
     * What runs its handler.
     *
     * @return empty if it has none
     */
    public Optional<Engine> engine() {
        return between(() -> Optional.ofNullable(handler).map(one -> one.host().engine()));
    }

    /**
     * What its handler keeps from packet to packet.
     *
     * @param most so many numbers at most
     * @return a copy of those that are not zero, by what the handler would write for them, in their order; empty if it has no handler
     */
    public Map<String, BigInteger> kept(int most) {
        return between(() -> keeps(most));
    }

    private Map<String, BigInteger> keeps(int most) {
        Map<String, BigInteger> numbers = new LinkedHashMap<>();
        if (handler != null) {
            synchronized (granted == null ? this : granted.writing) {
                handler.handler()
                        .memory()
                        .forEach(each -> handler.read(each, (number, value) -> {
                            if (value.signum() != 0 && numbers.size() < most) {
                                numbers.put(number, value);
                            }
                        }));
            }
        }
        return numbers;
    }

    /**
     * Does something between two packets. A run that is under way is waited for, and one that a change before has let in, but no other: packets that come meanwhile, on however many
     * threads, wait in turn, since locks of the JVM are not fair, and a handler that takes all the time that it may would keep the kernel waiting for as long as packets come.
     */
    private <T> T between(Supplier<T> what) {
        waiting.incrementAndGet();
        synchronized (this) {
            try {
                return what.get();
            } finally {
                waiting.decrementAndGet();
                packetNext = true;
                notifyAll();
            }
        }
    }

    private void between(Runnable what) {
        between(() -> {
            what.run();
            return null;
        });
    }

    /**
     * Lets those go first that wait to change something, with the lock; behind a change a packet does not wait for the next one, so that changes do not keep it out. An
     * interrupted thread waits all the same, and is interrupted behind that.
     */
    private void letOthersGo() {
        boolean interrupted = false;
        // What a delivery does in the midst of another one is part of that.
        while (waiting.get() > 0 && !packetNext && !delivering) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        packetNext = false;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // What is done with packets

    /**
     * Has a handler run on its packets from the next one on, in place of the one before, if there was one: each packet is for one of the two.
     *
     * @param next the handler, whose filter, if it names one, does not matter here, and what it is to have
     * @return the claim, with what is to be said of the handler; or why it does not run
     */
    public Result<Claim> handle(Download next) {
        return thing.owner.code.load(kernel.mostBytes(next), bytes() - taken.bytes(), () -> {
            // Before the lock is taken: whose handler is long to verify waits for it alone.
            Result<AttachedHandler> loaded = kernel.load(next);
            if (loaded.value().isEmpty()) {
                return Result.failure(loaded.diagnostics());
            }
            synchronized (kernel) {
                Optional<Diagnostic> refused = install(loaded.value().get(), next);
                return refused.isPresent()
                        ? Result.failure(refused.get())
                        : new Result<>(Optional.of(this), loaded.diagnostics());
            }
        });
    }

    /** Has a handler run that is loaded; or says why it does not. With the lock of the kernel. */
    Optional<Diagnostic> install(AttachedHandler next, Download from) {
        Environment owner = thing.owner;
        if (!isThere()) {
            return Optional.of(owner.refusal(KernelCode.OVER, "claim=" + thing.number));
        }
        Result<Set<Integer>> allowed = owner.mayWake(from.wakes());
        if (allowed.value().isEmpty()) {
            return Optional.of(allowed.diagnostics().get(0));
        }
        long needed = kernel.mostBytes(from);
        Optional<Diagnostic> refused = owner.code.refuses(needed, bytes);
        if (refused.isPresent()) {
            return refused;
        }
        Granted grant = null;
        if (from.memory().isPresent()) {
            Result<Granted> made = grant(next, from.memory().get());
            if (made.value().isEmpty()) {
                return Optional.of(made.diagnostics().get(0));
            }
            grant = made.value().get();
        }
        replace(next, grant, from, allowed.value().get());
        takes(needed);
        kernel.tell(Event.Type.BOUND, owner, "handler " + next.handler().name() + " to " + thing);
        return Optional.empty();
    }

    private Result<Granted> grant(AttachedHandler attached, Download.Memory memory) {
        Environment owner = thing.owner;
        Span before = granted == null ? null : granted.pages;
        Result<Span> bound =
                owner.bindPages(memory.firstPage(), memory.count(), memory.shown(), before, this::memoryIsGone);
        if (bound.value().isEmpty()) {
            return Result.failure(bound.diagnostics());
        }
        Span pages = bound.value().get();
        int needed = attached.handler().program().declaredBytes(Region.USER, 0);
        int most = kernel.terms().policy().regions().get(Region.USER).bytes();
        int bytes = Math.min(pages.count * Kernel.PAGE_BYTES, most);
        if (needed > bytes) {
            pages.end();
            return Result.failure(owner.refusal(KernelCode.ROOM, "needed=" + needed, "bytes=" + bytes));
        }
        attached.grant(kernel.memory().bytes, Frames.at(pages.first), bytes);
        return Result.of(new Granted(pages, pages.owner().writing));
    }

    private void replace(AttachedHandler next, Granted grant, Download from, Set<Integer> numbers) {
        List<Capability> shown = shown();
        Granted before = between(() -> {
            Granted had = granted;
            handler = next;
            granted = grant;
            download = from;
            wakes = from == null ? List.of() : from.wakes();
            mayWake = numbers;
            runs = 0;
            promoted = false;
            return had;
        });
        kernel.network().shows(this, shown, shown());
        if (before != null) {
            before.pages.end();
        }
    }

    /** Its handler may take so many bytes; with the lock of the kernel. */
    private void takes(long now) {
        thing.owner.code.replaces(bytes, now);
        bytes = now;
    }

    /** A page of its handler is gone: that must not run any more. A run that has begun has ended when this returns. */
    private void memoryIsGone() {
        boolean had = between(() -> {
            // Whichever it is by now: one on the JVM has the memory of the one before.
            boolean gone = granted != null && !granted.pages.isWhole();
            if (gone) {
                handler = null;
                granted = null;
            }
            return gone;
        });
        if (had) {
            takes(0);
        }
        if (had && !over) {
            kernel.tell(Event.Type.BROKEN, thing.owner, "handler of " + thing);
        }
    }

    /** Has no handler run from the next packet on. */
    public void handleNothing() {
        synchronized (kernel) {
            if (isThere()) {
                replace(null, null, null, Set.of());
                takes(0);
            }
        }
    }

    /**
     * Puts what its handler does not take into a ring, from the next packet on.
     *
     * @param into a ring of its environment; null if what nobody takes is ignored
     * @throws IllegalArgumentException if the ring is of another environment
     */
    public void queue(PacketRing into) {
        if (into != null && into.pages().holder != thing.owner) {
            throw new IllegalArgumentException("a ring of another environment");
        }
        between(() -> {
            ring = into;
        });
    }

    // Packets

    /** Delivers a packet; null if the claim is over, and somebody else may have it. */
    synchronized Delivery deliver(
            Processor by, Device from, byte[] data, int offset, int length, int onWire, long nanos) {
        letOthersGo();
        if (over) {
            return null;
        }
        boolean inside = delivering;
        delivering = true;
        try {
            Delivery delivery = handler == null ? null : handled(by, from, data, offset, length);
            if (delivery == null) {
                delivery = queued(data, offset, length, onWire, nanos);
            }
            traffic.delivered(delivery, length);
            return delivery;
        } finally {
            delivering = inside;
        }
    }

    private Delivery queued(byte[] data, int offset, int length, int onWire, long nanos) {
        if (ring == null || !ring.isBound()) {
            return Delivery.IGNORED;
        }
        return ring.put(data, offset, length, onWire, nanos) ? Delivery.QUEUED : Delivery.LOST;
    }

    private Delivery handled(Processor by, Device from, byte[] data, int offset, int length) {
        HandlerEnd end;
        if (granted == null) {
            end = handler.handle(data, offset, length);
        } else {
            synchronized (granted.writing) {
                end = handler.handle(data, offset, length);
            }
        }
        traffic.runs[end.ordinal()]++;
        traffic.fuel += handler.charged();
        if (end == HandlerEnd.STOPPED) {
            stops++;
            stopped = handler.problem().orElse(stopped);
            notice();
        }
        act(by, from, handler.requests());
        long after = kernel.terms().promoteAfter();
        if (++runs == after && handler.host().engine() == Engine.INTERP) {
            notice();
        }
        return switch (end) {
            case CONSUME, DROP, REPLY -> Delivery.HANDLED;
            case PASS, ABORTED, STOPPED, UNREACHED -> null;
        };
    }

    /** Has the kernel look at this claim when it next has time. */
    private void notice() {
        if (!noticed) {
            noticed = true;
            kernel.network().notice(this);
        }
    }

    /** Does what a run asked for; one that did not end well asked for nothing. */
    private void act(Processor by, Device from, Requests requests) {
        if (requests.messages() > 0) {
            by.send(thing.owner.number(), from, requests, traffic);
        }
        for (int i = 0; i < requests.wakes(); i++) {
            int number = (int) Math.min(requests.woken(i), Integer.MAX_VALUE);
            boolean woken = mayWake.contains(number) && kernel.network().wake(number);
            traffic.wakes += woken ? 1 : 0;
            traffic.refusedWakes += woken ? 0 : 1;
        }
        for (int i = 0; i < requests.posts(); i++) {
            thing.owner.interrupt(new Interrupt(Interrupt.Type.EVENT, requests.event(i), requests.value(i)));
            traffic.posts++;
        }
    }

    // What the kernel does when it has time, with its lock

    /**
     * Tells the environment of stops.
     *
     * @return what compiles the handler for the JVM, if it has run often; to be run without the lock, since that takes long
     */
    Optional<Compilation> look() {
        Looked found = between(() -> {
            noticed = false;
            long after = kernel.terms().promoteAfter();
            boolean often = handler != null && after > 0 && runs >= after && !promoted;
            boolean moves = often && handler.host().engine() == Engine.INTERP;
            // What its library does on hearing of stops may put another in its place.
            Looked looked = new Looked(stops, stopped, moves ? compilation() : Optional.empty());
            stops = 0;
            return looked;
        });
        if (found.stops > 0) {
            String why = found.stops
                    + (found.stops == 1 ? " time" : " times")
                    + (found.last == null ? "" : ", last: " + found.last.headline());
            kernel.tell(Event.Type.STOPPED, thing.owner, "handler of " + thing + " " + why);
            thing.owner.exception(new Fault(Fault.Type.HANDLER, thing.number, why));
        }
        return found.move;
    }

    /** One at a time of an environment, however often its claims and handlers come and go; the others in their turn. */
    private Optional<Compilation> compilation() {
        if (thing.owner.compiling) {
            notice();
            return Optional.empty();
        }
        thing.owner.compiling = true;
        promoted = true;
        return Optional.of(new Compilation(handler, download));
    }

    /** Compiles a handler for the JVM, by whatever thread; what becomes of that the kernel does when it has time. */
    final class Compilation implements Runnable {
        private final AttachedHandler from;
        private final Download as;
        private volatile Optional<AttachedHandler> compiled = Optional.empty();

        Compilation(AttachedHandler from, Download as) {
            this.from = from;
            this.as = as;
        }

        @Override
        public void run() {
            try {
                compiled = kernel.load(as, kernel.handlers().withEngine(Engine.JVM))
                        .value();
            } finally {
                end();
            }
        }

        /** It is done, or never will be. */
        void end() {
            kernel.network().compiled(this);
        }

        /** Has the handler run so, if it is still there; with the lock of the kernel. */
        void move() {
            thing.owner.compiling = false;
            boolean moved = between(() -> {
                // A page of it may have gone meanwhile, or another one have come.
                boolean same = handler == from && compiled.isPresent();
                if (same) {
                    compiled.get().takeOver(from);
                    handler = compiled.get();
                }
                return same;
            });
            if (moved) {
                kernel.tell(Event.Type.PROMOTED, thing.owner, "handler of " + thing);
            }
        }
    }

    /** What it was made by, and what its handler wakes others by; with the lock of the kernel. */
    List<Capability> shown() {
        return Stream.concat(by.stream(), wakes.stream()).toList();
    }

    /** Whether, now that a name is revoked, it is still allowed by all that it was made by. */
    boolean isAuthorised(Name revoked) {
        return by.stream().allMatch(one -> isGood(one, revoked));
    }

    /** What does not hold of it and should, see {@link Kernel#audit}; with the lock of the kernel. */
    List<String> faults() {
        return between(this::wrong);
    }

    private List<String> wrong() {
        List<String> faults = new ArrayList<>();
        if (over || kernel.ledger().of(Kind.CLAIM, thing.number) != thing) {
            faults.add("is over");
        }
        if (!by.stream().filter(Network::isFor).allMatch(kernel.authority()::isGood)) {
            faults.add("is allowed no more");
        }
        if (!thing.owner
                .mayWake(wakes.stream().filter(kernel.authority()::isGood).toList())
                .orThrow()
                .containsAll(mayWake.stream()
                        .filter(number -> kernel.environment(number).isPresent())
                        .toList())) {
            faults.add("wakes whom it may not");
        }
        if (granted != null && (!granted.pages.isWhole() || handler == null)) {
            faults.add("has memory that is gone");
        }
        if (ring != null && ring.isBound() && ring.pages().holder != thing.owner) {
            faults.add("puts packets into a ring of another one");
        }
        return faults;
    }

    /** How many bytes its filter and its handler take. */
    long bytes() {
        synchronized (kernel) {
            return taken.bytes() + bytes;
        }
    }

    private boolean isGood(Capability shown, Name revoked) {
        return !revoked.dominates(shown.name()) || kernel.authority().isGood(shown);
    }

    /** Has its handler wake only those that it still may. */
    void wakesStill() {
        // All of them are looked at: those of who is gone are good for nothing without having been revoked.
        List<Capability> left =
                wakes.stream().filter(kernel.authority()::isGood).toList();
        if (left.size() < wakes.size()) {
            Set<Integer> numbers = thing.owner.mayWake(left).orThrow();
            List<Capability> shown = shown();
            between(() -> {
                wakes = left;
                mayWake = numbers;
            });
            kernel.network().shows(this, shown, shown());
        }
    }

    /** Has no packet any more, and no run under way: what its handler kept. */
    byte[] stop() {
        return between(() -> {
            over = true;
            return handler == null ? new byte[0] : handler.state();
        });
    }

    /** The port that it is of: when that goes, it does. */
    void of(Span bound) {
        port = bound;
    }

    /** Ends it; when this returns, no run is under way and none begins. */
    void end() {
        Granted before = between(() -> {
            Granted had = granted;
            over = true;
            handler = null;
            granted = null;
            ring = null;
            return had;
        });
        takes(0);
        if (before != null) {
            before.pages.end();
        }
        if (port != null) {
            port.end();
        }
    }

    Traffic.Counter counter() {
        return traffic;
    }
}
