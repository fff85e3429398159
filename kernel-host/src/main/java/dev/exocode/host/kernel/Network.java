package dev.exocode.host.kernel;

import dev.exocode.ash.Handler;
import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.pcap.Dialect;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.host.capability.Capability;
import dev.exocode.host.capability.Name;
import dev.exocode.host.demux.Compaction;
import dev.exocode.host.demux.Demultiplexer;
import dev.exocode.host.demux.Egress;
import dev.exocode.host.demux.Guard;
import dev.exocode.host.demux.Image;
import dev.exocode.host.demux.Reader;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.device.Device;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Whose packets are whose, and who may send what. Everything that changes it holds the lock of the kernel; processors only read. */
final class Network implements Keeper {
    /** What guards all packets that come and go: things of the kernel itself, which is environment 0. */
    static final Name NAME = Name.ROOT.then(0, Kind.NUMBER_BYTES).then(Kind.values().length + 1, 1);

    /** Ports of TCP stand behind those of UDP. */
    static final int TCP = 1 << Character.SIZE;

    /** Who may send what a permit says, and by which capability. */
    private record Permit(Environment sender, Capability by) {}

    private final Kernel kernel;
    private final Demultiplexer demultiplexer;
    private final Egress egress;
    private final Map<Integer, Claim> byNumber = new HashMap<>();
    private final Map<Integer, Permit> permits = new HashMap<>();
    private final Map<Integer, Guard> guards = new HashMap<>();
    private final List<Processor> processors = new ArrayList<>();
    private final Traffic.Counter over = new Traffic.Counter();

    /** By number of the demultiplexer; replaced, not changed, where it is too small. */
    private volatile Claim[] byFilter = new Claim[64];

    /** How many filters were taken away: while it stays, numbers of the demultiplexer mean what they did. */
    private volatile long ends;

    /** Claims that are to be looked at, and environments that may be woken, for processors. */
    private final Queue<Claim> noticed = new ConcurrentLinkedQueue<>();

    private final Queue<String> failures = new ArrayBlockingQueue<>(Environment.MOST_KEPT);

    private final Map<Integer, Environment> wakeable = new ConcurrentHashMap<>();

    Network(Kernel kernel) {
        this.kernel = kernel;
        this.demultiplexer = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        this.egress = Egress.of(Engine.JVM, Compaction.BEHIND);
    }

    // Claims

    /** Claims packets; before any packet comes by the claim, it is prepared, or else it is not made. */
    Result<Claim> claim(
            Environment owner,
            Rule rule,
            Function<Claim, Optional<Diagnostic>> prepare,
            List<Capability> shown,
            Capability... others) {
        int number = kernel.ledger().free(Kind.CLAIM, 0);
        if (number < 0) {
            return Result.failure(owner.refusal(
                    KernelCode.LIMIT, "claims=" + kernel.settings().claims()));
        }
        List<Guard> held = new ArrayList<>();
        for (Capability other : others) {
            Optional<Environment> whose = kernel.environment(ownerIn(other.name()))
                    .filter(one ->
                            kernel.authority().permits(other, owner.number(), one.names(Kind.CLAIM), Capability.WRITE));
            if (whose.isEmpty()) {
                return Result.failure(owner.refusal(KernelCode.CAPABILITY, "shown=" + other));
            }
            held.add(guard(whose.get()));
        }
        Result<Integer> filter = demultiplexer
                .owner(owner.name(), guard(owner), held.toArray(Guard[]::new))
                .insert(rule);
        if (filter.value().isEmpty()) {
            return Result.failure(filter.diagnostics());
        }
        List<Capability> by = new ArrayList<>(shown);
        by.addAll(List.of(others));
        Resource thing = kernel.give(Kind.CLAIM, number, owner);
        Claim claim = new Claim(kernel, thing, rule.name(), filter.value().get(), by);
        byNumber.put(number, claim);
        kernel.tell(Event.Type.BOUND, owner, thing + ": " + rule.name());
        Optional<Diagnostic> refused = prepare.apply(claim);
        if (refused.isPresent()) {
            kernel.release(thing);
            return Result.failure(refused.get());
        }
        publish(claim.filter, claim);
        return new Result<>(Optional.of(claim), filter.diagnostics());
    }

    /** Claims what comes for a port. */
    Result<Claim> claimPort(Environment owner, List<Resource> port, Capability shown) {
        int number = port.get(0).number;
        String protocol = number < TCP ? "udp" : "tcp";
        Result<Claim> made =
                claim(owner, rule(protocol + " dst port " + number % TCP), claim -> Optional.empty(), List.of());
        made.value().ifPresent(claim -> claim.of(new Span(owner, port, shown, () -> kernel.release(claim.thing))));
        return made;
    }

    private Rule rule(String expression) {
        Source source = new Source(expression, expression);
        return new Rule(
                expression,
                PcapExpression.parse(source, kernel.terms().link(), Dialect.PCAP)
                        .orThrow(),
                Rule.PRIORITY);
    }

    /** The number that a name begins with; 0 if it is shorter. */
    private static int ownerIn(Name name) {
        return name.length() < Kind.NUMBER_BYTES
                ? 0
                : (int) (name.bits() >>> Long.SIZE - Byte.SIZE * Kind.NUMBER_BYTES);
    }

    private Guard guard(Environment environment) {
        return guards.computeIfAbsent(environment.number(), any -> Guard.create());
    }

    private void publish(int filter, Claim claim) {
        Claim[] all = byFilter;
        if (filter >= all.length) {
            all = Arrays.copyOf(all, Math.max(filter + 1, 2 * all.length));
        }
        all[filter] = claim;
        byFilter = all;
    }

    /** The condition of the filter that a handler names. */
    Result<Rule> rule(Environment owner, Handler handler) {
        if (handler.filter().isEmpty()) {
            return Result.failure(owner.refusal(KernelCode.FILTER, "handler=" + handler.name()));
        }
        var parsed = DpfCompiler.parse(
                handler.filter().get(), kernel.handlers().arguments().withLibrary(handler.library()));
        if (parsed.value().isEmpty()) {
            return Result.failure(parsed.diagnostics());
        }
        Result<Condition> condition =
                DpfCompiler.condition(parsed.value().get(), kernel.terms().link());
        return new Result<>(
                condition
                        .value()
                        .map(one -> new Rule(
                                handler.name(), one, parsed.value().get().priority())),
                condition.diagnostics());
    }

    List<Claim> claims() {
        return List.copyOf(byNumber.values());
    }

    @Override
    public byte[] image(Resource resource) {
        return byNumber.get(resource.number).stop();
    }

    @Override
    public void freed(Resource resource) {
        Claim claim = byNumber.remove(resource.number);
        demultiplexer.delete(claim.filter);
        // From here on a packet that was found to be of this filter is looked at once more.
        publish(claim.filter, null);
        ends++;
        claim.end();
        over.add(claim.counter());
    }

    // Sending

    Result<Integer> permit(Environment sender, Rule rule, Capability shown) {
        long has = permits.values().stream().filter(one -> one.sender == sender).count();
        if (has >= Environment.MOST_KEPT) {
            return Result.failure(sender.refusal(KernelCode.LIMIT, "permits=" + has));
        }
        Result<Integer> permit = egress.allow(sender.number(), rule);
        permit.value().ifPresent(number -> permits.put(number, new Permit(sender, shown)));
        return permit;
    }

    boolean unpermit(Environment sender, int number) {
        Permit permit = permits.get(number);
        boolean own = permit != null && permit.sender == sender;
        if (own) {
            permits.remove(number);
            egress.revoke(number);
        }
        return own;
    }

    /** Breaks what a name was needed for that was revoked. */
    void revoked(Name name) {
        for (Claim claim : List.copyOf(byNumber.values())) {
            if (claim.isAuthorised(name)) {
                claim.wakesStill();
            } else {
                kernel.tell(Event.Type.BROKEN, claim.thing.owner, claim.thing.toString());
                kernel.release(claim.thing);
            }
        }
        permits.entrySet().removeIf(entry -> {
            Permit permit = entry.getValue();
            boolean over =
                    name.dominates(permit.by.name()) && !kernel.authority().isGood(permit.by);
            if (over) {
                egress.revoke(entry.getKey());
                kernel.tell(Event.Type.BROKEN, permit.sender, "permit " + entry.getKey());
            }
            return over;
        });
    }

    // Environments

    void came(Environment environment) {
        wakeable.put(environment.number(), environment);
    }

    void went(Environment environment) {
        wakeable.remove(environment.number());
        guards.remove(environment.number());
        permits.values().removeIf(permit -> permit.sender == environment);
        egress.revokeAll(environment.number());
    }

    /** Wakes an environment, for processors. */
    boolean wake(int number) {
        Environment environment = wakeable.get(number);
        if (environment != null) {
            environment.wake();
        }
        return environment != null;
    }

    // Processors

    Processor processor() {
        Processor made = new Processor(
                this,
                kernel,
                demultiplexer.reader(),
                egress.gate(),
                new Image(kernel.terms().link()));
        processors.add(made);
        return made;
    }

    /** The claim of a packet, for processors that hold no lock; null if nobody claims it. */
    Claim claim(Reader reader, byte[] data, int offset, int length, int onWire) {
        while (true) {
            long before = ends;
            int filter = reader.owner(data, offset, length, onWire);
            if (filter == 0) {
                return null;
            }
            Claim claim = published(filter);
            if (claim != null && ends == before) {
                return claim;
            }
            if (claim == null) {
                // Its filter was just installed, or just taken away: whoever does that has the lock.
                kernel.await();
            }
        }
    }

    /**
     * Whether a packet is of an environment's claims; for processors that may hold the lock of a claim, and must not wait for the kernel. Where the claim of
     * its filter is just being made or ended, nobody has the packet.
     */
    boolean isOf(int environment, Reader reader, byte[] data, int length) {
        while (true) {
            long before = ends;
            int filter = reader.owner(data, 0, length);
            Claim claim = filter == 0 ? null : published(filter);
            if (claim == null || ends == before) {
                return claim != null && claim.thing.owner.number() == environment;
            }
            // Another claim ended meanwhile, and the number may be that of another filter now.
        }
    }

    private Claim published(int filter) {
        Claim[] all = byFilter;
        return filter < all.length ? all[filter] : null;
    }

    void notice(Claim claim) {
        noticed.add(claim);
    }

    /** Tells, when there is time, that a device failed; for processors. */
    void failed(Device device, IOException why) {
        // What does not fit says nothing new.
        failures.offer(device.name() + ": " + why.getMessage());
    }

    /** Tells what processors met, and looks at claims of which something is to be told. */
    void advance() {
        for (String failure = failures.poll(); failure != null; failure = failures.poll()) {
            kernel.tell(Event.Type.FAILED, failure);
        }
        for (Claim claim = noticed.poll(); claim != null; claim = noticed.poll()) {
            if (byNumber.get(claim.number()) == claim) {
                claim.look();
            }
        }
    }

    Traffic traffic() {
        Traffic.Counter all = new Traffic.Counter();
        all.add(over);
        for (Processor each : processors) {
            each.addTo(all);
        }
        for (Claim each : byNumber.values()) {
            synchronized (each) {
                all.add(each.counter());
            }
        }
        return all.read();
    }
}
