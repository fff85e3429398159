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
import dev.exocode.host.demux.PreparedRule;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Whose packets are whose, and who may send what. Everything that changes it holds the lock of the kernel; processors only read. */
final class Network implements Keeper {
    /** What guards all packets that come and go: things of the kernel itself, which is environment 0. */
    private static final Name NAME = Name.ROOT.then(0, Kind.NUMBER_BYTES).then(Kind.values().length + 1, 1);

    /** What an environment shows to have packets, and what others show who may have them from it. */
    static Name of(Environment environment) {
        return NAME.then(environment.number(), Kind.NUMBER_BYTES);
    }

    /** Whether something is for packets, whoever it came from. */
    static boolean isFor(Capability shown) {
        return NAME.dominates(shown.name());
    }

    /** Ports of TCP stand behind those of UDP. */
    static final int TCP = 1 << Character.SIZE;

    /** Who may send what a permit says, and by which capability. */
    private record Permit(Environment sender, Capability by, CodeMemory.Taken taken) {}

    private final Kernel kernel;
    private final Demultiplexer demultiplexer;
    private final Egress egress;
    private final Map<Integer, Claim> byNumber = new HashMap<>();
    private final Map<Integer, Permit> permits = new HashMap<>();
    private final Map<Environment, Set<Integer>> permitsOf = new HashMap<>();
    /** By what they were made by, and what their handlers wake by. */
    private final Shown<Claim> claimsBy = new Shown<>();

    private final Shown<Integer> permitsBy = new Shown<>();
    private final Map<Integer, Guard> guards = new HashMap<>();
    private final List<Processor> processors = new ArrayList<>();
    private final Traffic.Counter over = new Traffic.Counter();

    /** By number of the demultiplexer; replaced, not changed, where it is too small. */
    private volatile Claim[] byFilter = new Claim[64];

    /** How many filters were taken away: while it stays, numbers of the demultiplexer mean what they did. */
    private volatile long ends;

    /** Claims that are to be looked at, and environments that may be woken, for processors. */
    private final Queue<Claim> noticed = new ConcurrentLinkedQueue<>();

    /** What moves handlers that have been compiled. */
    private final Queue<Claim.Compilation> compiled = new ConcurrentLinkedQueue<>();

    private final Queue<String> failures = new ArrayBlockingQueue<>(Environment.MOST_KEPT);

    private final Map<Integer, Environment> wakeable = new ConcurrentHashMap<>();

    Network(Kernel kernel) {
        this.kernel = kernel;
        this.demultiplexer = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        this.egress = Egress.of(Engine.JVM, Compaction.BEHIND);
    }

    // Claims

    /** Compares a filter that is to be claimed with those that are there: without the lock of the kernel, since there may be many. */
    void compare(PreparedRule rule, Guard own) {
        demultiplexer.compare(rule, own);
    }

    /** Whether it is not long to claim what was compared; with the lock. */
    boolean isCompared(PreparedRule rule) {
        return demultiplexer.isCompared(rule);
    }

    /** What filters stand in, for tests. */
    Demultiplexer demultiplexer() {
        return demultiplexer;
    }

    /** Claims packets; before any packet comes by the claim, it is prepared, or else it is not made. */
    Result<Claim> claim(
            Environment owner,
            PreparedRule rule,
            Function<Claim, Optional<Diagnostic>> prepare,
            List<Capability> shown,
            Capability... others) {
        int number = kernel.ledger().free(Kind.CLAIM, 0);
        if (number < 0) {
            return Result.failure(owner.refusal(
                    KernelCode.LIMIT, "claims=" + kernel.settings().claims()));
        }
        Optional<Diagnostic> tooLarge = owner.refusesMore(Kind.CLAIM).or(() -> owner.code.refuses(rule));
        if (tooLarge.isPresent()) {
            return Result.failure(tooLarge.get());
        }
        if (others.length > Environment.MOST_KEPT) {
            return Result.failure(
                    owner.refusal(KernelCode.LIMIT, "others=" + others.length, "limit=" + Environment.MOST_KEPT));
        }
        List<Guard> held = new ArrayList<>();
        for (Capability other : others) {
            Optional<Environment> whose = kernel.domainOf(other.name())
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
        Claim claim = new Claim(kernel, thing, rule, filter.value().get(), by);
        owner.code.came(claim.taken);
        byNumber.put(number, claim);
        claimsBy.add(claim, by);
        kernel.tell(Event.Type.BOUND, owner, thing + ": " + rule.name());
        Optional<Diagnostic> refused = prepare.apply(claim);
        if (refused.isPresent()) {
            kernel.tell(Event.Type.BROKEN, owner, thing.toString());
            kernel.release(thing);
            return Result.failure(refused.get());
        }
        publish(claim.filter, claim);
        return new Result<>(Optional.of(claim), filter.diagnostics());
    }

    /** The filter of what comes for a port. */
    PreparedRule ofPort(int number) {
        String expression = (number < TCP ? "udp" : "tcp") + " dst port " + number % TCP;
        Source source = new Source(expression, expression);
        return PreparedRule.of(new Rule(
                        expression,
                        PcapExpression.parse(source, kernel.terms().link(), Dialect.PCAP)
                                .orThrow(),
                        Rule.PRIORITY))
                .orThrow();
    }

    /** Claims what comes for a port, by its filter. */
    Result<Claim> claimPort(
            Environment owner, PreparedRule rule, List<Resource> port, Capability shown, Capability... others) {
        Result<Claim> made = claim(owner, rule, claim -> Optional.empty(), List.of(), others);
        made.value()
                .ifPresent(claim -> claim.of(new Span(owner, port, shown, () -> {
                    if (claim.isThere()) {
                        kernel.tell(Event.Type.BROKEN, owner, claim.thing.toString());
                        kernel.release(claim.thing);
                    }
                })));
        return made;
    }

    /** What guards the filters of an environment; with the lock. */
    Guard guard(Environment environment) {
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

    /** Claims in the order in which they all go soonest: those last whose filters give their priority to others. */
    List<Resource> inOrder(List<Resource> claims) {
        return claims.stream()
                .sorted(Comparator.comparingInt(each -> byNumber.get(each.number).priority))
                .toList();
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
        claimsBy.remove(claim, claim.shown());
        claim.end();
        claim.thing.owner.code.went(claim.taken);
        over.add(claim.counter());
    }

    // Sending

    Result<Integer> permit(Environment sender, PreparedRule rule, Capability shown) {
        Set<Integer> own = permitsOf.computeIfAbsent(sender, any -> new LinkedHashSet<>());
        int has = own.size();
        if (has >= Environment.MOST_KEPT) {
            return Result.failure(sender.refusal(KernelCode.LIMIT, "permits=" + has));
        }
        Optional<Diagnostic> tooLarge = sender.code.refuses(rule);
        if (tooLarge.isPresent()) {
            return Result.failure(tooLarge.get());
        }
        Result<Integer> permit = egress.allow(sender.number(), rule);
        permit.value().ifPresent(number -> {
            own.add(number);
            Permit made = new Permit(sender, shown, CodeMemory.Taken.by(rule));
            permits.put(number, made);
            sender.code.came(made.taken);
            permitsBy.add(number, List.of(shown));
        });
        return permit;
    }

    boolean unpermit(Environment sender, int number) {
        Permit permit = permits.get(number);
        boolean own = permit != null && permit.sender == sender;
        if (own) {
            ended(number, permit);
        }
        return own;
    }

    private void ended(int number, Permit permit) {
        permits.remove(number);
        permit.sender.code.went(permit.taken);
        permitsOf.get(permit.sender).remove(number);
        permitsBy.remove(number, List.of(permit.by));
        egress.revoke(number);
    }

    /** The handler of a claim wakes others by other capabilities than before. */
    void shows(Claim claim, List<Capability> before, List<Capability> now) {
        claimsBy.remove(claim, before);
        claimsBy.add(claim, now);
    }

    /** Breaks what a name was needed for that was revoked. */
    void revoked(Name name) {
        for (Claim claim : claimsBy.beneath(name)) {
            if (byNumber.get(claim.number()) != claim) {
                // It ended with another one.
                continue;
            }
            if (claim.isAuthorised(name)) {
                claim.wakesStill();
            } else {
                kernel.tell(Event.Type.BROKEN, claim.thing.owner, claim.thing.toString());
                kernel.release(claim.thing);
            }
        }
        for (int number : permitsBy.beneath(name)) {
            Permit permit = permits.get(number);
            if (!kernel.authority().isGood(permit.by)) {
                ended(number, permit);
                kernel.tell(Event.Type.BROKEN, permit.sender, "permit " + number);
            }
        }
    }

    // Environments

    void came(Environment environment) {
        wakeable.put(environment.number(), environment);
    }

    void went(Environment environment) {
        wakeable.remove(environment.number());
        guards.remove(environment.number());
        for (int number : List.copyOf(permitsOf.getOrDefault(environment, Set.of()))) {
            ended(number, permits.get(number));
        }
        permitsOf.remove(environment);
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

    /** A processor is not used any more: what it has counted stays. */
    void closed(Processor processor) {
        if (processors.remove(processor)) {
            processor.addTo(over);
        }
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

    /**
     * Tells what processors met, and looks at claims of which something is to be told.
     *
     * @return what is to be done about them without the lock
     */
    List<Claim.Compilation> advance() {
        List<Claim.Compilation> later = new ArrayList<>();
        // As many as there are now: others may come as fast as these are told. Who is told may have the kernel advance.
        for (int left = failures.size(); left > 0 && !failures.isEmpty(); left--) {
            kernel.tell(Event.Type.FAILED, failures.remove());
        }
        for (int left = noticed.size(); left > 0 && !noticed.isEmpty(); left--) {
            Claim claim = noticed.remove();
            if (byNumber.get(claim.number()) == claim) {
                claim.look().ifPresent(later::add);
            }
        }
        return later;
    }

    /** A handler has been compiled, or will not be, and is to move when there is time; for whoever compiles. */
    void compiled(Claim.Compilation done) {
        compiled.add(done);
    }

    boolean hasCompiled() {
        return !compiled.isEmpty();
    }

    /** Moves handlers that have been compiled; with the lock of the kernel. */
    void move() {
        for (Claim.Compilation done = compiled.poll(); done != null; done = compiled.poll()) {
            done.move();
        }
    }

    /** How much all that an environment has here takes of the host's memory. */
    long bytes(Environment environment) {
        return byNumber.values().stream()
                        .filter(claim -> claim.thing.owner == environment)
                        .mapToLong(Claim::bytes)
                        .sum()
                + permitsOf.getOrDefault(environment, Set.of()).stream()
                        .mapToLong(number -> permits.get(number).taken.bytes())
                        .sum();
    }

    /** Of how many boxes all filters of an environment are. */
    int boxes(Environment environment) {
        return byNumber.values().stream()
                        .filter(claim -> claim.thing.owner == environment)
                        .mapToInt(claim -> claim.taken.boxes())
                        .sum()
                + permitsOf.getOrDefault(environment, Set.of()).stream()
                        .mapToInt(number -> permits.get(number).taken.boxes())
                        .sum();
    }

    /** What should hold and does not, see {@link Kernel#audit}. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Claim claim : byNumber.values()) {
            claim.faults().forEach(fault -> faults.add(claim.thing + " " + fault));
            if (published(claim.filter) != claim) {
                faults.add(claim.thing + " has not the packets of its filter");
            }
            if (!claim.shown().stream()
                    .allMatch(each -> claimsBy.beneath(each.name()).contains(claim))) {
                faults.add(claim.thing + " would outlive what allows it");
            }
        }
        long published = Arrays.stream(byFilter).filter(Objects::nonNull).count();
        if (published != byNumber.size() || demultiplexer.size() != byNumber.size()) {
            faults.add(published + " claims have packets, of " + demultiplexer.size() + " filters and "
                    + byNumber.size() + " claims");
        }
        permits.forEach((number, permit) -> {
            if (!permit.sender.isAlive()
                    || !kernel.authority().isGood(permit.by)
                    || !permitsOf.get(permit.sender).contains(number)
                    || !permitsBy.beneath(permit.by.name()).contains(number)) {
                faults.add("permit " + number + " of " + permit.sender.name() + " is allowed no more");
            }
        });
        claimsBy.beneath(Name.ROOT).stream()
                .filter(claim -> byNumber.get(claim.number()) != claim)
                .forEach(claim -> faults.add(claim.thing + " is over and remembered"));
        int held = permitsOf.values().stream().mapToInt(Set::size).sum();
        if (held != permits.size() || egress.size() != permits.size()) {
            faults.add(held + " permits are held, of " + egress.size() + " filters and " + permits.size() + " permits");
        }
        return faults;
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
