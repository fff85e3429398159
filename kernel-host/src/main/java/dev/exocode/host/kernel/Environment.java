package dev.exocode.host.kernel;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.capability.Name;
import dev.exocode.host.demux.Egress;
import dev.exocode.host.demux.Guard;
import dev.exocode.host.demux.PreparedRule;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.handler.AttachedHandler;
import dev.exocode.host.method.Answer;
import dev.exocode.host.method.Method;
import dev.exocode.host.method.ProtectedMemory;
import dev.exocode.host.wakeup.WakeupPredicate;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A process of a kernel: what its library asks the kernel through. Whoever has this object speaks for the environment, so that a host hands
 * it to the library alone; others know environments by number.
 *
 * <p>Of an environment that was destroyed everything is refused.
 */
public final class Environment {
    /** So many interrupts and entries of the repossession vector are kept. */
    public static final int MOST_KEPT = 1024;

    /**
     * So many blocks of storage, and pages for good, for handlers and for rings, may be bound by an environment at a time, each as often as it is.
     */
    public static final int MOST_BOUND = 65_536;

    /**
     * So many names beneath the domain of an environment are remembered as revoked, beside those of things that there are, of which nothing need be
     * remembered. A name that dominates others is remembered in place of them, and may always be revoked if it dominates all of a kind.
     */
    public static final int MOST_REVOKED = 65_536;

    /** So many times an environment may have published something at a time, with so many methods each. */
    public static final int MOST_PUBLISHED = 16;

    /** How many guaranteed mappings an environment may have. */
    public static final int SEGMENTS = 2;

    /** So often a filter that is to come is compared with those that came meanwhile, without the lock of the kernel. */
    private static final int MOST_ROUNDS = 8;

    private final Kernel kernel;
    private final int number;
    private final String name;
    private final Library library;
    private final Name domain;
    private volatile Capability capability;
    private final Map<Kind, Map<Integer, Resource>> owned = new EnumMap<>(Kind.class);
    /** Whether a handler of it is being compiled for the JVM; guarded by the lock of the kernel. */
    boolean compiling;
    /** How many it may have, of kinds of which it may not have all. */
    private final Map<Kind, Integer> allowed = new EnumMap<>(Kind.class);

    private final AddressSpace addresses = new AddressSpace(this);
    private final RepossessionVector vector = new RepossessionVector(this);
    private final Interrupts interrupts = new Interrupts();
    private volatile boolean alive = true;

    /** How many things are bound by what there may be any number of. */
    private int bound;
    /** How many names of its domain are remembered as revoked. */
    private int revoked;

    /** Whoever writes to a page of this environment holds this. */
    final Object writing = new Object();

    /** All bindings that it holds, to its own things and to those of others. */
    final Set<Binding> bindings = new LinkedHashSet<>();

    /** By how much it has overrun slices, in nanoseconds, and not made up for it. */
    long excess;

    long slices;
    long forfeits;

    /** What its handlers, filters and methods take. */
    final CodeMemory code = new CodeMemory(this);

    /** What others change by methods, by number. */
    private final Map<Integer, Published> published = new HashMap<>();

    /** What it sleeps for; null if it is awake. */
    private Sleep sleep;
    /** What woke it, if it has not been told; else null. */
    private Interrupt why;

    /** The call that it waits for; null if it runs. */
    Call waitsFor;

    /** Those that wait for it. */
    final Set<Environment> callers = new LinkedHashSet<>();

    Environment(Kernel kernel, int number, String name, Library library) {
        this.kernel = kernel;
        this.number = number;
        this.name = name;
        this.library = library;
        this.domain = Name.ROOT.then(number, Kind.NUMBER_BYTES);
        this.capability = kernel.authority().issue(domain, Capability.ALL, number);
        for (Kind kind : Kind.values()) {
            owned.put(kind, new TreeMap<>());
        }
    }

    /**
     * Its number, by which others know it.
     *
     * @return 1 or more; no other environment of the kernel has it, before or after
     */
    public int number() {
        return number;
    }

    /**
     * What it is called.
     *
     * @return a name for people
     */
    public String name() {
        return name;
    }

    /**
     * Whether it has not been destroyed.
     *
     * @return whether anything can be asked through it
     */
    public boolean isAlive() {
        return alive;
    }

    /**
     * What allows everything with all that it owns now and later.
     *
     * @return a capability of this environment, which is good whatever was revoked
     */
    public Capability capability() {
        return capability;
    }

    /** Whoever revoked all that is here, the environment itself may do with it what it likes. */
    void renew() {
        capability = kernel.authority().issue(domain, Capability.ALL, number);
    }

    Kernel kernel() {
        return kernel;
    }

    Library library() {
        return library;
    }

    Name domain() {
        return domain;
    }

    /**
     * What dominates all its things of a kind.
     *
     * @param kind the kind
     * @return a name, to be granted or revoked
     */
    public Name names(Kind kind) {
        return domain.then(kind.ordinal() + 1, 1);
    }

    /**
     * What to grant to who is to wake this environment by a handler, and nothing else.
     *
     * @return a name
     */
    public Name waking() {
        return domain.then(Kind.values().length + 1, 1);
    }

    /**
     * What to grant to who is to be served by this environment.
     *
     * @param number what for, 0 to 2^24 - 1, which is for its library to say
     * @return a name, to be granted or revoked
     */
    public Name serving(int number) {
        return domain.then(Kind.values().length + 2, 1).then(number, Kind.NUMBER_BYTES);
    }

    /**
     * Whether another environment may be served: what a library asks before it does something for that.
     *
     * @param shown what the other one shows
     * @param by its number
     * @param what a name of this environment
     * @param rights what it asks for
     * @return whether that is a good capability of the other one, and allows it
     */
    public boolean serves(Capability shown, int by, Name what, int rights) {
        synchronized (kernel) {
            return alive && domain.dominates(what) && kernel.authority().permits(shown, by, what, rights);
        }
    }

    Map<Integer, Resource> owned(Kind kind) {
        return owned.get(kind);
    }

    // Things

    /**
     * Asks for something, whichever.
     *
     * @param kind what
     * @return what it got; or H0302 if nothing of the kind is free, or H0306 if it may have no more, see {@link Kernel#allow}. Claims on packets come with
     *     their filters
     */
    public Result<Holding> allocate(Kind kind) {
        synchronized (kernel) {
            if (!alive) {
                return gone();
            }
            int free = kind == Kind.CLAIM ? -1 : kernel.ledger().free(kind, 0);
            return free < 0 ? refuse(KernelCode.TAKEN, kind.count(0) + " left") : allocate(kind, free);
        }
    }

    /**
     * Asks for something by its physical name.
     *
     * @param kind what
     * @param which its number
     * @return what it got; or H0303 if there is no such thing, H0302 if somebody has it, or H0306 if it may have no more
     */
    public Result<Holding> allocate(Kind kind, int which) {
        synchronized (kernel) {
            if (!alive) {
                return gone();
            }
            if (kind == Kind.CLAIM || !kernel.ledger().hasNumber(kind, which)) {
                return refuse(KernelCode.NUMBER, kind.word() + "=" + which);
            }
            if (kernel.ledger().of(kind, which) != null) {
                return refuse(KernelCode.TAKEN, kind.word() + "=" + which);
            }
            Optional<Diagnostic> refused = refusesMore(kind);
            if (refused.isPresent()) {
                return Result.failure(refused.get());
            }
            Resource given = kernel.give(kind, which, this);
            kernel.tell(Event.Type.ALLOCATED, this, given.toString());
            return Result.of(holding(given));
        }
    }

    /** Says how many of a kind it may have from now on. */
    void allow(Kind kind, int most) {
        allowed.put(kind, most);
    }

    private int most(Kind kind) {
        return allowed.getOrDefault(kind, Integer.MAX_VALUE);
    }

    /** Why it may have no more of a kind, if it may not. */
    Optional<Diagnostic> refusesMore(Kind kind) {
        int has = owned.get(kind).size();
        return has < most(kind)
                ? Optional.empty()
                : Optional.of(refusal(KernelCode.LIMIT, kind.word() + "s=" + has, "limit=" + most(kind)));
    }

    private Holding holding(Resource given) {
        return new Holding(given.kind, given.number, kernel.authority().issue(given.name, Capability.ALL, number));
    }

    /**
     * Gives something up: whatever is bound to it is broken, and its next owner finds nothing of what it held.
     *
     * @param kind what
     * @param which its number
     * @return the number; or H0304 if this environment does not own it
     */
    public Result<Integer> free(Kind kind, int which) {
        synchronized (kernel) {
            Resource held = owned.get(kind).get(which);
            if (held == null) {
                return alive ? refuse(KernelCode.OWNER, kind.word() + "=" + which) : gone();
            }
            kernel.gaveUp(held);
            return Result.of(which);
        }
    }

    /**
     * What it owns.
     *
     * @param kind of which kind
     * @return the numbers, in order
     */
    public List<Integer> owns(Kind kind) {
        synchronized (kernel) {
            return List.copyOf(owned.get(kind).keySet());
        }
    }

    // Capabilities

    /**
     * Makes a capability that allows no more than one that this environment has.
     *
     * @param from that one
     * @param to who may show the new one: the number of an environment; this one to restrict what it has
     * @param what what the new one is for
     * @param rights what it allows
     * @return the new one; or H0301, or H0305 if nobody has the number
     */
    public Result<Capability> grant(Capability from, int to, Name what, int rights) {
        synchronized (kernel) {
            if (!alive || kernel.environment(to).isEmpty()) {
                return refuse(KernelCode.ENVIRONMENT, "environment=" + (alive ? to : number));
            }
            Result<Capability> derived = kernel.authority()
                    .derive(from, number, what, rights, to)
                    .map(Result::of)
                    .orElseGet(() -> refuse(KernelCode.CAPABILITY, "shown=" + from, "for=" + what));
            derived.value().ifPresent(one -> kernel.tell(Event.Type.GRANTED, this, one.toString()));
            return derived;
        }
    }

    /**
     * Revokes a name: what was bound by capabilities for it, or for what it dominates, is broken, but for what owners have bound of their own.
     *
     * @param shown a capability with {@link Capability#GRANT}
     * @param what the name
     * @return the same capability, good again; or H0301, or H0306 if {@link #MOST_REVOKED} names beneath the domain have been revoked that are
     *     of no thing: one that dominates more can be
     */
    public Result<Capability> revoke(Capability shown, Name what) {
        synchronized (kernel) {
            if (!alive) {
                return gone();
            }
            if (!kernel.authority().permits(shown, number, what, Capability.GRANT)) {
                return refuse(KernelCode.CAPABILITY, "shown=" + shown, "for=" + what);
            }
            // There are few names of all of a kind, of packets one of each environment, and of things none is
            // remembered; of others there is room for so many.
            boolean few = what.length() <= Kind.NUMBER_BYTES + 1
                    || Network.isFor(shown)
                    || Kernel.isOfThing(what)
                    || kernel.authority().remembers(what);
            if (!few
                    && kernel.domainOf(what)
                            .filter(whose -> whose.revoked < MOST_REVOKED)
                            .isEmpty()) {
                return refuse(KernelCode.LIMIT, "revoked=" + what, "limit=" + MOST_REVOKED);
            }
            kernel.tell(Event.Type.REVOKED, this, what.toString());
            kernel.revoke(what);
            return Result.of(kernel.authority().issue(shown.name(), shown.rights(), number));
        }
    }

    /** A name of this domain was revoked, and so many more are remembered, or fewer. */
    void revoked(Name name, int more) {
        revoked += more;
        if (name.dominates(domain)) {
            renew();
        }
    }

    /** Consecutive things that are there, and which a capability allows something with. */
    Result<List<Resource>> things(Kind kind, int first, int count, Capability shown, int rights) {
        if (!alive) {
            return gone();
        }
        List<Resource> things = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Resource thing = kernel.ledger().of(kind, first + i);
            if (thing == null) {
                return refuse(KernelCode.NUMBER, kind.word() + "=" + (first + i));
            }
            if (!kernel.authority().permits(shown, number, thing.name, rights)) {
                return refuse(KernelCode.CAPABILITY, "shown=" + shown, "for=" + thing);
            }
            things.add(thing);
        }
        return things.isEmpty() ? refuse(KernelCode.RANGE, "count=" + count) : Result.of(things);
    }

    static int rights(boolean writable) {
        return writable ? Capability.READ | Capability.WRITE : Capability.READ;
    }

    // Memory

    /**
     * Maps a page for as long as its place in the TLB is not needed for another one.
     *
     * @param page the number of the page: an address divided by {@link Kernel#PAGE_BYTES}
     * @param frame the number of the frame
     * @param shown what allows it
     * @param writable whether it may be written to
     * @return the frame; or H0301, or H0303 if nobody owns the frame
     */
    public Result<Integer> map(long page, int frame, Capability shown, boolean writable) {
        synchronized (kernel) {
            return addresses.map(page, frame, shown, writable);
        }
    }

    /**
     * Forgets what a page is mapped to; a guaranteed mapping stays.
     *
     * @param page its number
     */
    public void unmap(long page) {
        synchronized (kernel) {
            addresses.unmap(page);
        }
    }

    /**
     * Maps consecutive pages for good: they never miss while the frames are there.
     *
     * @param segment which of the guaranteed mappings this is, 0 to {@link #SEGMENTS} - 1; what it was before is forgotten
     * @param page the number of the first page
     * @param frame the number of the first frame
     * @param count how many
     * @param shown what allows it for all of them
     * @param writable whether they may be written to
     * @return the first frame; or H0301, H0303, if there are none H0308, or H0306 if more than {@link #MOST_BOUND} would be bound
     * @throws IndexOutOfBoundsException if there is no such segment
     */
    public Result<Integer> mapAlways(int segment, long page, int frame, int count, Capability shown, boolean writable) {
        Objects.checkIndex(segment, SEGMENTS);
        synchronized (kernel) {
            return addresses.mapAlways(segment, page, frame, count, shown, writable);
        }
    }

    /**
     * Forgets what a guaranteed mapping is; what was mapped by it may miss again.
     *
     * @param segment which, as of {@link #mapAlways}
     * @return whether there was one
     * @throws IndexOutOfBoundsException if there is no such segment
     */
    public boolean unmapAlways(int segment) {
        Objects.checkIndex(segment, SEGMENTS);
        synchronized (kernel) {
            return addresses.unmapAlways(segment);
        }
    }

    /**
     * Reads memory by address.
     *
     * @param address the address of the first byte
     * @param into becomes what stands there
     * @param offset where that begins in the array
     * @param length how many bytes
     * @return whether all was read; false if something was not mapped, after the library has been told by {@link Library#miss} and then by {@link
     *     Library#exception}, each time with a chance to map it, unless calls of libraries are nested too deeply for that
     * @throws IndexOutOfBoundsException if it does not fit the array
     */
    public boolean read(long address, byte[] into, int offset, int length) {
        synchronized (kernel) {
            return addresses.access(address, into, offset, length, false);
        }
    }

    /**
     * Writes memory by address.
     *
     * @param address the address of the first byte
     * @param from what is written
     * @param offset where that begins in the array
     * @param length how many bytes
     * @return whether all was written, as of {@link #read}
     * @throws IndexOutOfBoundsException if it is not all in the array
     */
    public boolean write(long address, byte[] from, int offset, int length) {
        synchronized (kernel) {
            return addresses.access(address, from, offset, length, true);
        }
    }

    /** Binds consecutive pages of one owner to be written to by a handler or for a ring. */
    Result<Span> bindPages(int first, int count, Capability shown, Runnable broken) {
        return bindPages(first, count, shown, null, broken);
    }

    /** The same in place of what was bound before, if that is not null. */
    Result<Span> bindPages(int first, int count, Capability shown, Span before, Runnable broken) {
        Result<List<Resource>> found = things(Kind.PAGE, first, count, shown, rights(true));
        if (found.value().isEmpty()) {
            return Result.failure(found.diagnostics());
        }
        List<Resource> pages = found.value().get();
        Environment owner = pages.get(0).owner;
        if (!pages.stream().allMatch(page -> page.owner == owner)) {
            return refuse(KernelCode.MIXED, "pages=" + first + ".." + (first + count - 1));
        }
        return bind(pages, shown, before, broken);
    }

    /**
     * Binds what may be bound, as one, if there is room for it; what is done when it ends may look at it only then.
     *
     * @param before what it takes the place of, which its caller ends when that is done; null if nothing
     */
    Result<Span> bind(List<Resource> things, Capability shown, Span before, Runnable broken) {
        int count = things.size();
        int others = bound - (before != null && before.isWhole() ? before.count : 0);
        if (count > MOST_BOUND - others) {
            return refuse(KernelCode.LIMIT, "bound=" + others, "limit=" + MOST_BOUND);
        }
        bound += count;
        return Result.of(new Span(this, things, shown, () -> {
            bound -= count;
            broken.run();
        }));
    }

    // Packets

    /**
     * Claims the packets of a filter: from the next one on they are this environment's, if no filter is more specific. It may
     * answer them: send packets of which it would have the mirror image, see {@link dev.exocode.host.demux.Image}.
     *
     * @param rule the filter
     * @param shown a capability with {@link Capability#READ} that came from {@link Kernel#packets}
     * @param others capabilities with {@link Capability#WRITE} of environments that may lose packets to this one
     * @return the claim, by which neither a handler nor a ring gets packets yet; or H0301, or why the filter cannot be installed
     */
    public Result<Claim> claim(Rule rule, Capability shown, Capability... others) {
        return claim(rule, claim -> Optional.empty(), shown, others);
    }

    /**
     * Claims the packets of the filter that a handler names, and has it run on them from the first one on.
     *
     * @param download the handler, and what it is to have
     * @param shown as of {@link #claim(Rule, Capability, Capability...)}
     * @param others as of {@link #claim(Rule, Capability, Capability...)}
     * @return the claim; or H0312 if it names no filter, or why that cannot be installed or the handler does not run
     */
    public Result<Claim> claim(Download download, Capability shown, Capability... others) {
        // Before the lock is taken, as for all that comes from strangers.
        Result<Rule> rule = kernel.network().rule(this, download.handler());
        return rule.value().isEmpty()
                ? Result.failure(rule.diagnostics())
                : code.load(kernel.mostBytes(download), 0, () -> {
                    Result<AttachedHandler> loaded = kernel.load(download);
                    return loaded.value().isEmpty()
                            ? Result.failure(loaded.diagnostics())
                            : claim(
                                    rule.value().get(),
                                    claim -> claim.install(loaded.value().get(), download),
                                    shown,
                                    others);
                });
    }

    private Result<Claim> claim(
            Rule rule, Function<Claim, Optional<Diagnostic>> prepare, Capability shown, Capability... others) {
        // Before the lock is taken, too: a strange filter may be many boxes.
        Result<PreparedRule> prepared = PreparedRule.of(rule);
        synchronized (kernel) {
            Result<Capability> may = mayUsePackets(shown, Capability.READ);
            if (may.value().isEmpty() || prepared.value().isEmpty()) {
                return Result.failure(may.value().isEmpty() ? may.diagnostics() : prepared.diagnostics());
            }
            Optional<Diagnostic> tooLarge = code.refuses(prepared.value().get());
            if (tooLarge.isPresent()) {
                return Result.failure(tooLarge.get());
            }
        }
        PreparedRule filter = prepared.value().get();
        return compared(filter, () -> {
            // Whether it may is asked once more, for all may have changed meanwhile.
            Result<Capability> still = mayUsePackets(shown, Capability.READ);
            return still.value().isEmpty()
                    ? Result.failure(still.diagnostics())
                    : kernel.network().claim(this, filter, prepare, List.of(shown), others);
        });
    }

    /**
     * Compares a filter with all others without the lock, and does something with it under the lock. Where others came meanwhile that take long, it is compared with
     * those, too, but not again and again: whoever would hold it up so has all that work as well.
     */
    private Result<Claim> compared(PreparedRule filter, Supplier<Result<Claim>> then) {
        Guard own;
        synchronized (kernel) {
            if (!alive) {
                return gone();
            }
            own = kernel.network().guard(this);
        }
        for (int round = 1; ; round++) {
            kernel.network().compare(filter, own);
            synchronized (kernel) {
                if (round == MOST_ROUNDS || kernel.network().isCompared(filter)) {
                    return then.get();
                }
            }
        }
    }

    /**
     * Claims the packets for a port, by which packets may be sent from it, too, as answers are.
     *
     * @param port the number of the {@link Kind#PORT}
     * @param shown what allows writing to it; no other capability is needed for it
     * @param others as of {@link #claim(Rule, Capability, Capability...)}
     * @return the claim, which is over when the port goes; or H0301, H0303, or why its filter cannot be installed
     */
    public Result<Claim> claimPort(int port, Capability shown, Capability... others) {
        Result<List<Resource>> there;
        synchronized (kernel) {
            there = things(Kind.PORT, port, 1, shown, rights(true));
        }
        if (there.value().isEmpty()) {
            return Result.failure(there.diagnostics());
        }
        PreparedRule filter = kernel.network().ofPort(port);
        return compared(filter, () -> {
            Result<List<Resource>> found = things(Kind.PORT, port, 1, shown, rights(true));
            return found.value()
                    .map(ports -> kernel.network().claimPort(this, filter, ports, shown, others))
                    .orElse(Result.failure(found.diagnostics()));
        });
    }

    private Result<Capability> mayUsePackets(Capability shown, int rights) {
        if (!alive) {
            return gone();
        }
        return Network.isFor(shown) && kernel.authority().permits(shown, number, shown.name(), rights)
                ? Result.of(shown)
                : refuse(KernelCode.CAPABILITY, "shown=" + shown, "for=packets");
    }

    /**
     * Lets this environment send the packets of a filter, beside answers to what it claims.
     *
     * @param rule the filter
     * @param shown a capability with {@link Capability#WRITE} that came from {@link Kernel#packets}
     * @return the number of the permit; or H0301, H0306 if it has {@value #MOST_KEPT}, or why the filter cannot be installed
     */
    public Result<Integer> permit(Rule rule, Capability shown) {
        Result<PreparedRule> prepared = Egress.prepared(number, rule);
        synchronized (kernel) {
            Result<Capability> may = mayUsePackets(shown, Capability.WRITE);
            if (may.value().isEmpty()) {
                return Result.failure(may.diagnostics());
            }
            return prepared.value()
                    .map(found -> kernel.network().permit(this, found, shown))
                    .orElseGet(() -> Result.failure(prepared.diagnostics()));
        }
    }

    /**
     * Gives a permit back.
     *
     * @param permit its number
     * @return whether it was one of this environment's
     */
    public boolean unpermit(int permit) {
        synchronized (kernel) {
            return kernel.network().unpermit(this, permit);
        }
    }

    /**
     * Makes a ring of pages.
     *
     * @param firstPage the number of the first page
     * @param count how many pages, all of one owner
     * @param slotBytes how large a slot is: more than {@link PacketRing#HEADER_BYTES}, and no more than a page
     * @param shown what allows writing to the pages
     * @return the ring, all of whose slots are free: the pages are zero from here on; or H0301, H0303, H0308, H0309, H0310, or H0306 if more than {@link
     *     #MOST_BOUND} would be bound
     */
    public Result<PacketRing> ring(int firstPage, int count, int slotBytes, Capability shown) {
        synchronized (kernel) {
            if (slotBytes <= PacketRing.HEADER_BYTES || slotBytes > Kernel.PAGE_BYTES) {
                return refuse(KernelCode.ROOM, "slot=" + slotBytes);
            }
            PacketRing ring = new PacketRing(kernel, slotBytes);
            Result<Span> pages = bindPages(firstPage, count, shown, () -> {
                ring.ended();
                if (alive && !ring.isUnbound()) {
                    kernel.tell(Event.Type.BROKEN, this, "ring at page " + firstPage);
                }
            });
            pages.value().ifPresent(ring::bound);
            return new Result<>(pages.value().map(any -> ring), pages.diagnostics());
        }
    }

    /** The environments that may be woken by capabilities, and this one. */
    Result<Set<Integer>> mayWake(List<Capability> shown) {
        if (shown.size() > MOST_KEPT) {
            return refuse(KernelCode.LIMIT, "wakes=" + shown.size(), "limit=" + MOST_KEPT);
        }
        Set<Integer> numbers = new HashSet<>(Set.of(number));
        for (Capability each : shown) {
            Optional<Environment> whose = kernel.domainOf(each.name())
                    .filter(one -> kernel.authority().permits(each, number, one.waking(), Capability.WRITE));
            if (whose.isEmpty()) {
                return refuse(KernelCode.CAPABILITY, "shown=" + each, "for=wake");
            }
            numbers.add(whose.get().number);
        }
        return Result.of(Set.copyOf(numbers));
    }

    // Protected methods

    /**
     * Lets others change pages by methods, and by nothing else: who is to call them is granted {@link #serving} of the number, with {@link
     * Capability#WRITE}. Writing to the pages is, beside that, for whoever has mapped them: what holds of them is as good as that.
     *
     * @param as a number, which is for the library to say
     * @param firstPage the number of the first page
     * @param count how many pages, all of one owner
     * @param shown what allows writing to the pages
     * @param invariant what holds of them whatever is done: bytes of a condition
     * @param methods all that there are, with what each requires and ensures
     * @return what is published; or why a method is refused, H0301, H0303, H0308, H0309, H0306 if there would be more than {@link #MOST_PUBLISHED}, or
     *     too much would be bound or taken of the host's memory, or H0302 if something
     *     else is published by this number
     */
    public Result<Published> publish(
            int as, int firstPage, int count, Capability shown, Optional<byte[]> invariant, List<Method> methods) {
        // What is accounted is what is loaded, whatever list somebody else may change.
        List<Method> own = List.copyOf(methods);
        if (own.size() > MOST_PUBLISHED) {
            return refuse(KernelCode.LIMIT, "methods=" + own.size(), "limit=" + MOST_PUBLISHED);
        }
        long bytes = ProtectedMemory.mostBytes(invariant, own, (long) count * Kernel.PAGE_BYTES);
        return code.load(bytes, 0, () -> {
            // Before the lock is taken, as for all that comes from strangers.
            Result<ProtectedMemory> loaded =
                    ProtectedMemory.load(name, invariant, own, kernel.terms().engine());
            return loaded.value().isEmpty()
                    ? Result.failure(loaded.diagnostics())
                    : publish(as, firstPage, count, shown, loaded.value().get(), bytes);
        });
    }

    private Result<Published> publish(
            int as, int firstPage, int count, Capability shown, ProtectedMemory methods, long bytes) {
        synchronized (kernel) {
            Optional<Diagnostic> refusedBytes = code.refuses(bytes, 0);
            if (refusedBytes.isPresent()) {
                return Result.failure(refusedBytes.get());
            }
            if (published.containsKey(as)) {
                return refuse(KernelCode.TAKEN, "published=" + as);
            }
            int most = ProtectedMemory.MOST_BYTES / Kernel.PAGE_BYTES;
            if (count > most) {
                return refuse(KernelCode.LIMIT, "pages=" + count, "limit=" + most);
            }
            if (published.size() == MOST_PUBLISHED) {
                return refuse(KernelCode.LIMIT, "published=" + published.size(), "limit=" + MOST_PUBLISHED);
            }
            Published made = new Published(this, as, methods, bytes);
            Result<Span> pages = bindPages(firstPage, count, shown, () -> {
                if (published.remove(as, made)) {
                    code.replaces(bytes, 0);
                }
                if (alive && !made.isWithdrawn()) {
                    kernel.tell(Event.Type.BROKEN, this, made.toString());
                }
            });
            if (pages.value().isEmpty()) {
                return Result.failure(pages.diagnostics());
            }
            List<Diagnostic> refused = made.over(pages.value().get());
            if (!refused.isEmpty()) {
                made.withdraw();
                return Result.failure(refused);
            }
            published.put(as, made);
            code.replaces(0, bytes);
            kernel.tell(Event.Type.BOUND, this, made.toString());
            return Result.of(made);
        }
    }

    /** What all that it has published takes of the host's memory. */
    long publishedBytes() {
        return published.values().stream().mapToLong(Published::bytes).sum();
    }

    /**
     * Calls a method that another environment has published, or this one; all of it happens, or nothing.
     *
     * @param owner the number of the other one
     * @param published what was published by it
     * @param shown a capability with {@link Capability#WRITE} for that
     * @param method what the method is called
     * @param arguments its arguments
     * @return its answer; or H0301, H0303 if nothing is published by the number, H0305, or why it has changed nothing: H0601 to H0605 or H0607. If
     *     that is a fault of the method, its owner is told by {@link Fault.Type#METHOD}
     */
    public Result<Answer> invoke(int owner, int published, Capability shown, String method, byte[] arguments) {
        synchronized (kernel) {
            Environment to = kernel.environment(owner).orElse(null);
            if (!alive || to == null) {
                return refuse(KernelCode.ENVIRONMENT, "environment=" + (alive ? owner : number));
            }
            Published found = to.published.get(published);
            if (found == null) {
                return refuse(KernelCode.NUMBER, "published=" + published);
            }
            return to.serves(shown, number, to.serving(published), Capability.WRITE)
                    ? found.call(method, arguments)
                    : refuse(KernelCode.CAPABILITY, "shown=" + shown, "for=published " + published);
        }
    }

    // Storage

    /**
     * Binds consecutive blocks of storage.
     *
     * @param first the number of the first
     * @param count how many, 1 or more
     * @param shown what allows it
     * @param writable whether they may be written to
     * @return what to read and write them by; or H0301, H0303, if there are none H0308, or H0306 if more than {@link #MOST_BOUND} would be bound
     */
    public Result<Extent> bindBlocks(int first, int count, Capability shown, boolean writable) {
        synchronized (kernel) {
            Result<List<Resource>> blocks = things(Kind.BLOCK, first, count, shown, rights(writable));
            if (blocks.value().isEmpty()) {
                return Result.failure(blocks.diagnostics());
            }
            Result<Span> span = bind(blocks.value().get(), shown, null, () -> {});
            return new Result<>(span.value().map(one -> new Extent(kernel, one, writable)), span.diagnostics());
        }
    }

    // Time

    /**
     * Sets a timer, which fires once, if what allows it is good until then.
     *
     * @param timer its number
     * @param atNanos when, by the clock of the kernel
     * @param shown what allows it
     * @return the timer; or H0301, or H0303 if nobody owns it. Its owner is told when it fires
     */
    public Result<Integer> setTimer(int timer, long atNanos, Capability shown) {
        synchronized (kernel) {
            Result<List<Resource>> found = things(Kind.TIMER, timer, 1, shown, Capability.WRITE);
            found.value().ifPresent(one -> kernel.timers().set(this, one.get(0), atNanos, shown));
            return new Result<>(found.value().map(any -> timer), found.diagnostics());
        }
    }

    /**
     * Sleeps until a predicate holds: from the end of this slice on its slices pass by, and nobody can donate to it. It is awake again, and
     * told why by {@link Interrupt.Type#WOKEN}, in the first of them in which the predicate holds; when a word is not there any more that it
     * was bound to; and when a handler wakes it. What concerns it otherwise it hears of all the same: calls, exceptions, and what the
     * kernel asks back.
     *
     * @param until the predicate, which is evaluated under the lock of the kernel
     * @param words what it looks at, word by word
     * @return 0, and it sleeps; or the tag that has come already, and it does not. H0301 or H0303 if it may not read something, H0308 if a
     *     word is not inside its page, or H0701 if the predicate looks at more
     * @throws IllegalArgumentException if one is a ring of another environment
     */
    public Result<Long> sleep(WakeupPredicate until, Exposed... words) {
        synchronized (kernel) {
            Result<Sleep> made = alive ? Sleep.of(this, until, List.of(words)) : gone();
            if (made.value().isEmpty()) {
                return Result.failure(made.diagnostics());
            }
            awake();
            long tag = made.value().get().tag();
            if (tag == 0) {
                sleep = made.value().get();
            } else {
                made.value().get().end();
            }
            return Result.of(tag);
        }
    }

    private void awake() {
        if (sleep != null) {
            sleep.end();
            sleep = null;
        }
    }

    /** Whether it sleeps on, now that a slice is there for it. */
    boolean sleeps() {
        if (sleep == null) {
            return false;
        }
        long tag = sleep.isWhole() ? sleep.tag() : 0;
        if (tag == 0 && sleep.isWhole() && !interrupts.isWoken()) {
            return true;
        }
        // One that a handler wakes hears that, and no more.
        boolean told = tag != 0 || !sleep.isWhole();
        awake();
        if (told) {
            why = new Interrupt(Interrupt.Type.WOKEN, tag, 0);
        }
        return false;
    }

    // Calls

    /**
     * Transfers control to another environment, and with it this slice and all later ones until that answers.
     *
     * @param callee its number
     * @param registers the registers, {@link Call#REGISTERS} of them: the message, and, when it is answered, the answer; as they were if the
     *     callee is gone before
     * @return whether it was answered at once, or else will be, see {@link Library#answered}; or H0305, or H0307 if calls are nested too
     *     deeply or this environment waits for another one
     * @throws IllegalArgumentException if there are more or fewer registers
     */
    public Result<Boolean> call(int callee, long[] registers) {
        synchronized (kernel) {
            Result<Environment> found = callable(callee, registers);
            if (found.value().isEmpty()) {
                return Result.failure(found.diagnostics());
            }
            Environment to = found.value().get();
            Call call = new Call(this, to, registers);
            waitsFor = call;
            to.callers.add(this);
            kernel.enter(to, () -> to.library.entered(to, call));
            call.markReturned();
            return Result.of(waitsFor != call && !call.isLost());
        }
    }

    /**
     * Transfers control to another environment with the rest of this slice, and goes on when its own next one comes: nobody answers.
     *
     * @param callee its number
     * @param registers the registers, {@link Call#REGISTERS} of them, of which the callee gets a copy
     * @return whether there was a rest to give, and not the registers alone; or H0305, or H0307 if calls are nested too deeply or
     *     this environment waits for another one
     * @throws IllegalArgumentException if there are more or fewer registers
     */
    public Result<Boolean> callAsync(int callee, long[] registers) {
        synchronized (kernel) {
            Result<Environment> to = callable(callee, registers);
            to.value().ifPresent(found -> {
                Call call = new Call(this, found, registers);
                call.markAnswered();
                kernel.enter(found, () -> found.library.entered(found, call));
            });
            return new Result<>(to.value().map(found -> kernel.donateRest(this, found)), to.diagnostics());
        }
    }

    private Result<Environment> callable(int callee, long[] registers) {
        if (registers.length != Call.REGISTERS) {
            throw new IllegalArgumentException(registers.length + " registers");
        }
        Environment to = kernel.environment(callee).orElse(null);
        if (!alive || to == null) {
            return refuse(KernelCode.ENVIRONMENT, "environment=" + (alive ? callee : number));
        }
        return waitsFor != null || !kernel.mayNest()
                ? refuse(KernelCode.CALL, "environment=" + callee, "limit=" + Kernel.MOST_NESTED)
                : Result.of(to);
    }

    /** A call of this one is answered: it runs again in its own slices, and is told unless it sees that by itself. */
    void goesOn(Call call) {
        if (waitsFor == call) {
            waitsNoMore();
            if (call.isReturned()) {
                kernel.enterAgain(this, () -> library.answered(this, call));
            }
        }
    }

    private void waitsNoMore() {
        if (waitsFor != null) {
            waitsFor.callee.callers.remove(this);
            waitsFor = null;
        }
    }

    /** Nobody is there any more who would answer its call. */
    void waitsInVain() {
        waitsFor.markLost();
        waitsNoMore();
    }

    // What it is told

    void exception(Fault fault) {
        kernel.enter(this, () -> library.exception(this, fault));
    }

    /** Whether its library can be asked for something now. */
    boolean mayBeAsked() {
        return alive && kernel.mayNest();
    }

    /** Keeps what it is told at its next slice. */
    void interrupt(Interrupt interrupt) {
        interrupts.add(interrupt);
    }

    void wake() {
        interrupts.wake();
    }

    void deliver() {
        if (why != null) {
            Interrupt told = why;
            why = null;
            kernel.enter(this, () -> library.interrupt(this, told));
        }
        interrupts.take().forEach(each -> kernel.enter(this, () -> library.interrupt(this, each)));
    }

    /**
     * How many interrupts it was not told, since it had not been told {@value #MOST_KEPT} others yet.
     *
     * @return 0 or more
     */
    public long lostInterrupts() {
        return interrupts.lost();
    }

    /**
     * How many interrupts it has not been told: those that it would be at its next slice, and those that were lost.
     *
     * @return 0 or more
     */
    public long untold() {
        return interrupts.untold();
    }

    /** How many interrupts it would be told at its next slice. */
    int waiting() {
        return interrupts.waiting();
    }

    // Repossession

    /**
     * Preloads its repossession vector with a block of storage: when something is taken by force, what it held is written there. One that
     * was preloaded has its turn behind the others.
     *
     * @param block its number
     * @param shown what allows writing to it
     * @return the block; or H0301, H0303, or H0306 if more than {@link #MOST_BOUND} would be bound
     */
    public Result<Integer> preload(int block, Capability shown) {
        synchronized (kernel) {
            return vector.preload(block, shown);
        }
    }

    /**
     * Takes a block out of its repossession vector: it is not written to any more.
     *
     * @param block its number
     * @return whether it was preloaded, and nothing had been saved there
     */
    public boolean withdraw(int block) {
        synchronized (kernel) {
            return vector.withdraw(block);
        }
    }

    boolean isPreloaded(Resource resource) {
        return vector.isPreloaded(resource);
    }

    /** Writes down that something is taken, and saves what it holds, if there is room for all of it. */
    void repossessed(Resource resource, byte[] image, long now) {
        vector.add(resource, image, now);
    }

    /**
     * What was taken by force since it was asked last: the repossession vector, of which at most {@value #MOST_KEPT} entries are kept.
     *
     * @return the entries, in order; the vector is empty then
     */
    public List<Repossessed> repossessed() {
        synchronized (kernel) {
            return vector.take();
        }
    }

    /**
     * How many things were taken that no entry tells of, since {@value #MOST_KEPT} others had not been read.
     *
     * @return 0 or more; what they held is not saved
     */
    public long lostRepossessions() {
        synchronized (kernel) {
            return vector.lost();
        }
    }

    // The end

    void die() {
        alive = false;
        waitsNoMore();
    }

    <T> Result<T> gone() {
        return refuse(KernelCode.ENVIRONMENT, "environment=" + number);
    }

    <T> Result<T> refuse(KernelCode code, String... facts) {
        return Result.failure(refusal(code, facts));
    }

    Diagnostic refusal(KernelCode code, String... facts) {
        return Diagnostic.error(code, new Position.Whole(name), facts);
    }
}
