package dev.exocode.host.kernel;

import dev.exocode.dpf.Arguments;
import dev.exocode.host.capability.Authority;
import dev.exocode.host.capability.Capability;
import dev.exocode.host.capability.Name;
import dev.exocode.host.device.Device;
import dev.exocode.host.handler.AttachedHandler;
import dev.exocode.host.handler.HandlerHost;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * A kernel as Aegis was: it knows who owns what, guards every use, and takes back; what is done with things is up to the libraries of its
 * environments.
 *
 * <pre>{@code
 * Kernel kernel = new Kernel(Settings.USUAL, KernelClock.REAL);
 * Environment shell = kernel.create("shell", new Library() {}).orThrow();
 * Holding page = shell.allocate(Kind.PAGE).orThrow();
 * shell.map(7, page.number(), page.capability(), true).orThrow();
 * }</pre>
 *
 * <p>Thread-safe: everything that is authorised, bound or broken takes one lock, which libraries hold when they are called.
 */
public final class Kernel {
    /** How many bytes a page of memory has, and a block of storage. */
    public static final int PAGE_BYTES = 4096;

    /** What handlers may need: that each run is allowed what it then asks for is asked when it does. */
    private static final Set<String> GRANTS = Set.of("send", "wake", "post");

    private static final List<Kind> KINDS = List.of(Kind.values());

    /** So deep may calls of libraries be nested, by transfers of control and by what the kernel tells them meanwhile. */
    public static final int MOST_NESTED = 64;

    private final Settings settings;
    private final KernelClock clock;
    private final Authority authority = new Authority(this::since);
    private final Ledger ledger;
    private final Frames memory;
    private final Frames storage;
    private final Tlb tlb = new Tlb();
    private final Timers timers = new Timers();
    private final Schedule schedule;
    private final Revocations revocations = new Revocations(this);
    private final Terms terms;
    private final HandlerHost handlers;
    private final Network network;
    private final Map<Kind, Keeper> keepers = new EnumMap<>(Kind.class);
    /** By number, and in their order, since each new one has a larger number than all before; found in constant time, as calls need. */
    private final Map<Integer, Environment> environments = new LinkedHashMap<>();

    private final List<Consumer<Event>> listeners = new ArrayList<>();

    /** What libraries are told when those have returned that are called now. */
    private final Deque<Told> late = new ArrayDeque<>();

    private int created;
    private int nested;

    /** A library is to be called. */
    private record Told(Environment environment, boolean goesOn, Runnable body) {}

    /**
     * Makes a kernel without environments, on the usual terms.
     *
     * @param settings what it has
     * @param clock what tells it the time
     */
    public Kernel(Settings settings, KernelClock clock) {
        this(settings, Terms.USUAL, clock);
    }

    /**
     * Makes a kernel without environments.
     *
     * @param settings what it has
     * @param terms how it runs downloaded code
     * @param clock what tells it the time
     */
    public Kernel(Settings settings, Terms terms, KernelClock clock) {
        this.settings = settings;
        this.terms = Objects.requireNonNull(terms, "terms");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.ledger = new Ledger(settings);
        this.memory = new Frames(settings.pages());
        this.storage = new Frames(settings.blocks());
        this.schedule = new Schedule(this);
        this.handlers = new HandlerHost(
                terms.policy(),
                terms.checks(),
                terms.engine(),
                GRANTS,
                clock::now,
                terms.random(),
                terms.allowance(),
                Arguments.NONE);
        this.network = new Network(this);
        Keeper nothing = resource -> {};
        for (Kind kind : Kind.values()) {
            keepers.put(
                    kind,
                    switch (kind) {
                        case PAGE -> memory;
                        case BLOCK -> storage;
                        case TIMER -> timers;
                        case SLICE -> schedule;
                        case CLAIM -> network;
                        case PORT -> nothing;
                    });
        }
    }

    /**
     * What it has.
     *
     * @return as it was made
     */
    public Settings settings() {
        return settings;
    }

    /**
     * What tells it the time.
     *
     * @return as it was made
     */
    public KernelClock clock() {
        return clock;
    }

    /**
     * How it runs downloaded code.
     *
     * @return as it was made
     */
    public Terms terms() {
        return terms;
    }

    /**
     * What handlers are run by.
     *
     * @return the host of all handlers here, which tells what a certificate is to be made for
     */
    public HandlerHost handlers() {
        return handlers;
    }

    /** How much memory of the host a handler takes at most, with what it is to have. */
    long mostBytes(Download download) {
        return handlers.mostBytes(
                        download.handler(),
                        download.memory()
                                .map(memory -> (long) memory.count() * PAGE_BYTES)
                                .orElse(0L))
                // It is kept, to move the handler to the JVM.
                + download.certificate().map(bytes -> bytes.length).orElse(0);
    }

    Result<AttachedHandler> load(Download download) {
        return load(download, handlers);
    }

    Result<AttachedHandler> load(Download download, HandlerHost by) {
        return download.certificate()
                .map(certificate -> by.load(download.handler(), certificate))
                .orElseGet(() -> by.load(download.handler(), List.of()));
    }

    Network network() {
        return network;
    }

    Authority authority() {
        return authority;
    }

    Ledger ledger() {
        return ledger;
    }

    Frames memory() {
        return memory;
    }

    Frames storage() {
        return storage;
    }

    Tlb tlb() {
        return tlb;
    }

    Timers timers() {
        return timers;
    }

    // Environments

    /**
     * Makes an environment, which has nothing but its own capability.
     *
     * @param name what it is called, for people
     * @param library what is called for it
     * @return the environment; or H0306 if there are too many
     */
    public synchronized Result<Environment> create(String name, Library library) {
        Objects.requireNonNull(library, "library");
        if (environments.size() == settings.environments() || created == Kind.MOST - 1) {
            return Result.failure(Diagnostic.error(
                    KernelCode.LIMIT,
                    new Position.Whole(name),
                    "environments=" + environments.size(),
                    "limit=" + settings.environments()));
        }
        // No number is given out twice: what says that an environment may do something, never says it of a later one.
        Environment made = new Environment(this, ++created, name, library);
        environments.put(made.number(), made);
        network.came(made);
        tell(Event.Type.CREATED, made, "");
        return Result.of(made);
    }

    /**
     * The environments that there are.
     *
     * @return a copy, by number
     */
    public synchronized List<Environment> environments() {
        return List.copyOf(environments.values());
    }

    /**
     * An environment.
     *
     * @param number its number
     * @return empty if it is not there, or not any more
     */
    public synchronized Optional<Environment> environment(int number) {
        return Optional.ofNullable(environments.get(number));
    }

    /**
     * Destroys an environment: all its bindings are broken, all it had is free, and its capabilities are good for nothing.
     *
     * @param environment the environment
     * @param why what is told of it
     */
    public synchronized void destroy(Environment environment, String why) {
        if (!environment.isAlive()) {
            return;
        }
        environment.die();
        environments.remove(environment.number());
        revocations.forget(environment);
        for (Kind kind : Kind.values()) {
            List<Resource> all = List.copyOf(environment.owned(kind).values());
            (kind == Kind.CLAIM ? network.inOrder(all) : all).forEach(this::release);
        }
        List.copyOf(environment.bindings).forEach(Binding::end);
        network.went(environment);
        schedule.went(environment);
        authority.forget(environment.domain());
        authority.forget(Network.of(environment));
        network.revoked(Network.of(environment));
        List<Environment> waited = List.copyOf(environment.callers);
        waited.forEach(Environment::waitsInVain);
        tell(Event.Type.DESTROYED, environment, why);
        // Only now that everything is done: what these do about it finds nobody that waits for one that is gone.
        Fault fault = new Fault(Fault.Type.CALLEE, environment.number(), environment.name());
        waited.forEach(each -> each.exception(fault));
    }

    // Things

    /** Gives something that is free to an environment. */
    Resource give(Kind kind, int number, Environment owner) {
        Resource resource = new Resource(kind, number, owner, authority.moment());
        ledger.add(resource);
        return resource;
    }

    /** Breaks all that is bound to something, and makes it free. */
    void release(Resource resource) {
        release(resource, false);
    }

    /** The same by force: what it held is saved, once nothing can change it. */
    void repossess(Resource resource) {
        release(resource, true);
    }

    private void release(Resource resource, boolean saved) {
        if (ledger.of(resource.kind, resource.number) != resource) {
            return;
        }
        List.copyOf(resource.bindings).forEach(this::broken);
        if (saved) {
            resource.owner.repossessed(resource, keepers.get(resource.kind).image(resource), clock.now());
        }
        ledger.remove(resource);
        keepers.get(resource.kind).freed(resource);
    }

    private void broken(Binding binding) {
        if (!binding.isBroken()) {
            binding.end();
            if (binding.holder != binding.to.owner) {
                tell(Event.Type.BROKEN, binding.holder, binding.to.toString());
            }
        }
    }

    /** What was given up: what was asked for, if it was. */
    void gaveUp(Resource resource) {
        release(resource);
        tell(Event.Type.FREED, resource.owner, resource.toString());
        revocations.gaveUp(resource);
    }

    /** Revokes a name, and breaks what was bound by capabilities that are good for nothing now. */
    void revoke(Name name) {
        Resource thing = thing(name);
        if (thing != null) {
            // Nothing is to be remembered of what may be done to each thing again and again.
            thing.goodSince = authority.moment();
            breakUnauthorised(thing);
        } else if (!isOfThing(name)) {
            int more = authority.revoke(name);
            network.revoked(name);
            // No capability is for more than one environment: what stands above a domain nobody can ask to revoke.
            domainOf(name).ifPresent(environment -> {
                environment.revoked(name, more);
                for (Kind kind : KINDS) {
                    environment.owned(kind).values().stream()
                            .filter(each -> name.dominates(each.name))
                            .toList()
                            .forEach(this::breakUnauthorised);
                }
            });
        }
    }

    /** Breaks what is bound to something by capabilities that are good for nothing now. */
    private void breakUnauthorised(Resource thing) {
        for (Binding each : List.copyOf(thing.bindings)) {
            if (!each.isAuthorised(this)) {
                broken(each);
            }
        }
    }

    /**
     * Since when what a name is for is what it is. Environments are so from the beginning, and never there again when they are gone; things are since they were
     * given out, and for those that nobody has nothing is good.
     */
    private long since(Name name) {
        int number = name.number(0);
        // What is the kernel's own is divided by environments behind it.
        int of = number == 0 && name.length() == Name.MOST_BYTES ? name.number(Kind.NUMBER_BYTES + 1) : number;
        if (of != 0 && !environments.containsKey(of)) {
            return Long.MAX_VALUE;
        }
        if (!isOfThing(name)) {
            return 0;
        }
        Resource thing = thing(name);
        return thing == null ? Long.MAX_VALUE : thing.goodSince;
    }

    /** Whether a name is one that a thing of an environment has, had, or could have. */
    static boolean isOfThing(Name name) {
        int kind = name.part(Kind.NUMBER_BYTES);
        return name.length() == Name.MOST_BYTES && name.number(0) != 0 && kind >= 1 && kind <= KINDS.size();
    }

    /** The thing of a name; null if it is of none, or its owner has not got that. */
    private Resource thing(Name name) {
        if (!isOfThing(name)) {
            return null;
        }
        Resource found = ledger.of(KINDS.get(name.part(Kind.NUMBER_BYTES) - 1), name.number(Kind.NUMBER_BYTES + 1));
        return found != null && found.name.equals(name) ? found : null;
    }

    /** Whose things a name is for. */
    Optional<Environment> domainOf(Name name) {
        return Optional.ofNullable(environments.get(name.number(0)));
    }

    /**
     * Who owns something.
     *
     * @param kind what it is
     * @param number which one
     * @return empty if it is free
     */
    public synchronized Optional<Environment> owner(Kind kind, int number) {
        return Optional.ofNullable(ledger.of(kind, number)).map(resource -> resource.owner);
    }

    /**
     * How many things are free.
     *
     * @param kind of what kind
     * @return 0 or more
     */
    public synchronized int free(Kind kind) {
        return settings.numbers(kind) - ledger.owned(kind);
    }

    // Packets

    /**
     * Lets an environment take and send packets of all devices.
     *
     * @param environment the environment
     * @param rights {@link dev.exocode.host.capability.Capability#READ} to claim packets, {@link
     *     dev.exocode.host.capability.Capability#WRITE} to be permitted to send any, {@link
     *     dev.exocode.host.capability.Capability#GRANT} to hand that on, and to revoke it from all who have
     *     it from this environment, itself among them
     * @return the capability, for the environment alone; it is good for nothing when that is gone, and nor is what was granted of it
     */
    public Capability packets(Environment environment, int rights) {
        return authority.issue(Network.of(environment), rights, environment.number());
    }

    /**
     * Makes what hands packets to those that claim them.
     *
     * @return one for one thread
     */
    public synchronized Processor processor() {
        return network.processor();
    }

    synchronized void close(Processor processor) {
        network.closed(processor);
    }

    /**
     * The claims that there are.
     *
     * @return a copy, in no order
     */
    public synchronized List<Claim> claims() {
        return network.claims();
    }

    /**
     * What has come of all packets so far, those of claims that are over among them.
     *
     * @return how many came to all processors, and what became of them
     */
    public synchronized Traffic traffic() {
        return network.traffic();
    }

    /** Returns when nobody changes anything. */
    synchronized void await() {
        // Whoever has the lock is done when this gets it.
    }

    synchronized Diagnostic failed(Device device, IOException why) {
        tell(Event.Type.FAILED, device.name() + ": " + why.getMessage());
        return Diagnostic.error(KernelCode.DEVICE, new Position.Whole(device.name()))
                .note(String.valueOf(why.getMessage()));
    }

    // Taking back

    /**
     * Says how many things of a kind an environment may have from now on. It may have all that are free if nothing is said; what it has above that stays until
     * it is revoked, and what it gives up of that it does not get again.
     *
     * @param environment the environment
     * @param kind of what kind
     * @param most how many, 0 or more; {@link Integer#MAX_VALUE} for as many as there are
     * @throws IllegalArgumentException if it is negative
     */
    public synchronized void allow(Environment environment, Kind kind, int most) {
        if (most < 0) {
            throw new IllegalArgumentException("most=" + most);
        }
        environment.allow(kind, most);
    }

    /**
     * Asks an environment to give something up, and takes it by force if it does not. See {@link #advance}. What is free then is so for all, and for this environment, too: one that would only
     * give up a thing and take it again, as often as is asked for, is {@linkplain #allow allowed} less first.
     *
     * @param environment the environment
     * @param kind what is needed
     * @param count how many, 1 or more
     * @param withinNanos how long it has, in nanoseconds
     * @return what was asked; it may have been given up already
     * @throws IllegalArgumentException if nothing is asked for
     */
    public synchronized Demand revoke(Environment environment, Kind kind, int count, long withinNanos) {
        if (count < 1 || withinNanos < 0) {
            throw new IllegalArgumentException("count=" + count + " within=" + withinNanos);
        }
        return revocations.demand(environment, kind, count, withinNanos);
    }

    // Time

    /** Does what is due: timers fire, and what was asked for and not given up in time is taken. */
    public void advance() {
        List<Claim.Compilation> later;
        synchronized (this) {
            long now = clock.now();
            for (Resource timer = timers.next(now); timer != null; timer = timers.next(now)) {
                timer.owner.interrupt(new Interrupt(Interrupt.Type.TIMER, timer.number, 0));
                tell(Event.Type.FIRED, timer.owner, timer.toString());
            }
            revocations.advance(now);
            later = network.advance();
        }
        // Handlers are compiled while others use the kernel.
        later.forEach(this::compile);
        if (network.hasCompiled()) {
            synchronized (this) {
                network.move();
            }
        }
    }

    private void compile(Claim.Compilation handler) {
        try {
            terms.compiler().execute(handler);
        } catch (RejectedExecutionException e) {
            // It is interpreted on: slower, and the same otherwise.
            handler.end();
        }
    }

    /**
     * When something is due next.
     *
     * @return nanoseconds, by the clock; {@link Long#MAX_VALUE} if nothing is
     */
    public synchronized long nextDue() {
        return Math.min(timers.first(), revocations.first());
    }

    /**
     * Does what is due, and runs the next place of the vector of time slices.
     *
     * @return whether an environment ran; false if the place is nobody's, or its owner forfeits it
     */
    public boolean runSlice() {
        advance();
        synchronized (this) {
            return schedule.next();
        }
    }

    synchronized boolean donate(Slice from, int number) {
        Environment to = environments.get(number);
        return to != null && schedule.donate(from, to);
    }

    /** Gives what is left of the slice of an environment, if it is its own that runs, to another one. */
    boolean donateRest(Environment from, Environment to) {
        return to.isAlive() && schedule.donateRest(from, to);
    }

    // Calls of libraries

    boolean mayNest() {
        return nested < MOST_NESTED;
    }

    /**
     * Calls a library: one that throws loses its environment. It is called when all others have returned, if they are nested as deeply as
     * they may be: only so many stand on the stack, and nobody waits in vain to be told.
     */
    void enter(Environment environment, Runnable body) {
        enter(new Told(environment, false, body));
    }

    /** The same for a library that goes on behind something it had begun itself. */
    void enterAgain(Environment environment, Runnable body) {
        enter(new Told(environment, true, body));
    }

    private void enter(Told told) {
        if (!mayNest()) {
            late.add(told);
            return;
        }
        enterNow(told);
        while (nested == 0 && !late.isEmpty()) {
            enterNow(late.remove());
        }
    }

    private void enterNow(Told told) {
        Environment environment = told.environment;
        if (!environment.isAlive()) {
            return;
        }
        nested++;
        Schedule.Use user = schedule.called(environment, told.goesOn);
        try {
            told.body.run();
        } catch (Throwable e) {
            // Even what only the host can mend, or Java does not let a library throw, must not leave a kernel half
            // done; nor what cannot even be said, which is the library's, too.
            String said = said(e);
            tell(Event.Type.THREW, environment, said);
            destroy(environment, "its library threw " + said);
        } finally {
            schedule.used(user);
            nested--;
        }
    }

    private static String said(Throwable thrown) {
        try {
            return String.valueOf(thrown);
        } catch (Throwable e) {
            return thrown.getClass().getName();
        }
    }

    synchronized void answer(Call call) {
        if (call.isAnswered()) {
            return;
        }
        call.handBack();
        call.markAnswered();
        call.caller.goesOn(call);
    }

    // Watching

    /**
     * Tells somebody what happens from now on.
     *
     * @param listener is called with the lock of the kernel, in order; one that throws is told no more, and what it threw goes to the handler
     *     of uncaught exceptions of its thread
     */
    public synchronized void listen(Consumer<Event> listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Tells somebody no more.
     *
     * @param listener who was told
     */
    public synchronized void unlisten(Consumer<Event> listener) {
        listeners.remove(listener);
    }

    void tell(Event.Type type, Environment environment, String detail) {
        tell(type, environment.number(), environment.name(), detail);
    }

    void tell(Event.Type type, String detail) {
        tell(type, 0, "kernel", detail);
    }

    private void tell(Event.Type type, int number, String name, String detail) {
        if (!listeners.isEmpty()) {
            Event event = new Event(clock.now(), type, number, name, detail);
            for (Consumer<Event> listener : List.copyOf(listeners)) {
                tell(listener, event);
            }
        }
    }

    /** One that throws is told no more, and does not leave the kernel half done. */
    private void tell(Consumer<Event> listener, Event event) {
        try {
            listener.accept(event);
        } catch (RuntimeException | Error e) {
            listeners.remove(listener);
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    /**
     * What should hold of every kernel at every moment, and does not: each thing has one owner, who is there; each binding is authorised
     * and of things and holders that are there, those in the TLB among them; what is free is all that is not owned, and holds nothing; nobody waits for one
     * that is gone; each claim is allowed, has the packets of its filter, and no filter is there without one; each permit is allowed.
     *
     * @return the faults of the kernel, in words: none, or this is a bug of ours
     */
    public synchronized List<String> audit() {
        return new Audit(this, environments.values(), revocations).faults();
    }
}
