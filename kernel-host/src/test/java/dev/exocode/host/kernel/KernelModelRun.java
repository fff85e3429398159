package dev.exocode.host.kernel;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.capability.Name;
import dev.exocode.host.kernel.KernelModel.Asked;
import dev.exocode.host.kernel.KernelModel.Bound;
import dev.exocode.host.kernel.KernelModel.Paper;
import dev.exocode.host.kernel.KernelModel.Ring;
import dev.exocode.host.kernel.KernelModel.Thing;
import dev.exocode.host.kernel.KernelModel.Use;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Random steps of random environments and their host, beside a {@link KernelModel}, and from within what the kernel tells libraries: what each step
 * returns, what is told, and all that can be seen behind it is what the model says.
 */
final class KernelModelRun {
    private static final Settings SETTINGS = new Settings(6, 12, 5, 1000, 4, 8, 4, 1, 500, 3);
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final long[] PAGES = {0, 1, 2, 3, 4096, 4097, -1};
    private static final int MOST_DEEP = 3;

    /** What a library throws, to tell it from what this test throws. */
    private static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A slice that runs. */
    private static final class Frame {
        final int environment;
        long end;
        final List<Integer> owed;
        Slice slice;
        boolean over;

        Frame(int environment, long end, List<Integer> owed) {
            this.environment = environment;
            this.end = end;
            this.owed = owed;
        }
    }

    /** A library that runs; until a moment whoever pays for who called it, if somebody did, pays for it. */
    private record Running(int by, Running caller, long until) {
        int payer(long at) {
            return at < until ? caller.payer(at) : by;
        }
    }

    private record Pending(Call call, Ring ring) {}

    final Random random;
    final Consumer<String> seen;
    private final KernelClock clock = KernelClock.simulated();
    final Kernel kernel = new Kernel(SETTINGS, clock);
    final KernelModel model = new KernelModel(SETTINGS);
    private final List<String> steps = new ArrayList<>();
    final Map<Integer, Environment> all = new TreeMap<>();
    private final List<Bound> extents = new ArrayList<>();
    private final List<Pending> calls = new ArrayList<>();
    private final List<Slice> stale = new ArrayList<>();
    private final Map<Thing, Integer> toldOwners = new HashMap<>();
    private final Map<Integer, Integer> toldBroken = new TreeMap<>();
    private final Set<Integer> doomed = new HashSet<>();
    private final List<List<Integer>> losses = new ArrayList<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    /** Those whose libraries have been called and have not returned, the last one first. */
    private final Deque<Running> running = new ArrayDeque<>();
    /** Those that are still to pay for a slice that has ended. */
    private final Deque<Integer> charges = new ArrayDeque<>();

    private Map<Integer, Long> charged = Map.of();
    private final Library library = new Probe();
    private final PacketSteps packets = new PacketSteps(this);

    private AssertionError failure;
    private int depth;
    private boolean quiet;
    private int misses;
    private int upcalls;
    private Asked taking;
    private Asked lossOwed;
    private Asked emergencyOwed;
    private Asked demandOwed;
    private Ring ringOwed;
    private Call answerOwed;
    private int complied;

    /** Begins with a kernel that has nothing, and tells what it saw. */
    KernelModelRun(long seed, Consumer<String> seen) {
        this.seen = seen;
        random = new Random(seed);
        kernel.listen(event -> {
            try {
                heard(event);
            } catch (RuntimeException | Error e) {
                wrong(e);
                throw e;
            }
        });
    }

    void steps(int count) {
        for (int i = 0; i < count; i++) {
            step();
            agree();
            reach();
        }
        model.papers.forEach(this::agree);
    }

    // Saying what went wrong, also from within a kernel that catches what is thrown

    void check(boolean holds, String what) {
        check(holds, () -> what);
    }

    void check(boolean holds, Supplier<String> what) {
        if (!holds && failure == null) {
            int from = Math.max(0, steps.size() - 40);
            failure = new AssertionError(what.get() + "\n  " + String.join("\n  ", steps.subList(from, steps.size())));
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void wrong(Throwable e) {
        if (failure == null) {
            failure = new AssertionError(String.join("\n  ", steps), e);
        }
    }

    boolean expect(Optional<? extends Enum<?>> refusal, Result<?> result) {
        Optional<Enum<?>> code = result.diagnostics().isEmpty()
                ? Optional.empty()
                : Optional.of((Enum<?>) result.diagnostics().get(0).code());
        check(code.equals(refusal), () -> "expected " + refusal + ", was " + code);
        check(result.value().isPresent() == refusal.isEmpty(), "no value, or one that is refused");
        refusal.ifPresent(one -> seen.accept("refused " + one));
        return refusal.isEmpty();
    }

    // Drawing

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean isAlive(int environment) {
        return model.alive.getOrDefault(environment, false);
    }

    /** Those that are there, and some that are gone. */
    private List<Environment> present() {
        return all.values().stream()
                .filter(each -> isAlive(each.number()) || each.number() > all.size() - 4)
                .toList();
    }

    Environment environment() {
        boolean living = chance(95);
        List<Environment> wanted = all.values().stream()
                .filter(each -> isAlive(each.number()) == living)
                .toList();
        return one(wanted.isEmpty() ? new ArrayList<>(all.values()) : wanted);
    }

    private Thing thing(Environment owner, Kind kind) {
        List<Thing> owned = owner == null
                ? model.owners.keySet().stream()
                        .filter(each -> each.kind() == kind)
                        .toList()
                : model.owns(owner.number(), kind);
        if (!owned.isEmpty() && chance(85)) {
            return one(owned);
        }
        int most = SETTINGS.numbers(kind);
        return new Thing(
                kind, chance(5) ? most + random.nextInt(2) : chance(3) ? -1 : random.nextInt(Math.min(most, 10)));
    }

    Paper paper(Environment by, Thing thing, int rights) {
        List<Paper> fitting = model.papers.stream()
                .filter(each -> model.owners.containsKey(thing)
                        && model.permits(each, by.number(), model.nameOf(thing), rights))
                .toList();
        if (!fitting.isEmpty() && chance(75)) {
            return one(fitting);
        }
        Environment owner = all.get(model.owners.getOrDefault(thing, 0));
        if (owner != null && owner != by && isAlive(by.number()) && chance(60)) {
            // Borrowed, as a rule; but what the owner shows may be good no more.
            Paper own = model.papers.stream()
                    .filter(each -> each.name().equals(KernelModel.domain(owner.number())))
                    .reduce((one, other) -> other)
                    .orElseThrow();
            Name name = own.value.name().then(thing.kind().ordinal() + 1, 1);
            grant(
                    owner,
                    own,
                    by,
                    chance(50) ? name : name.then(thing.number(), 3),
                    chance(50) ? rights : Capability.ALL);
            return model.papers.get(model.papers.size() - 1);
        }
        return one(model.papers);
    }

    void shown(Paper paper, Environment by, boolean allowed) {
        boolean gone = Stream.of(all.values().toArray(Environment[]::new))
                .anyMatch(each -> !isAlive(each.number())
                        && KernelModel.dominates(KernelModel.domain(each.number()), paper.name()));
        seen.accept("shown "
                + (allowed
                        ? "good"
                        : !paper.genuine
                                ? "forged"
                                : gone
                                        ? "of one that is gone"
                                        : !paper.good
                                                ? "bad"
                                                : paper.value.holder() != by.number() ? "of another" : "too little"));
    }

    private Name name(Paper from) {
        if (chance(40) || model.owners.isEmpty()) {
            return from.value.name();
        }
        if (chance(10) && from.value.name().length() == 3) {
            // Of anything, as a rule nobody's.
            Kind kind = one(KINDS);
            return from.value.name().then(kind.ordinal() + 1, 1).then(random.nextInt(12), 3);
        }
        List<Thing> near = model.owners.keySet().stream()
                .filter(each -> KernelModel.dominates(from.name(), model.nameOf(each)))
                .toList();
        Thing thing = one(near.isEmpty() || chance(10) ? new ArrayList<>(model.owners.keySet()) : near);
        Name whole = Name.ROOT
                .then(model.owners.get(thing), 3)
                .then(thing.kind().ordinal() + 1, 1)
                .then(thing.number(), 3);
        return chance(60) ? whole : whole.first(random.nextInt(8));
    }

    Paper issued(Capability value) {
        Paper paper = new Paper(value, true);
        model.papers.add(paper);
        return paper;
    }

    // Steps

    private void step() {
        if (all.isEmpty()) {
            create();
            return;
        }
        Environment by = environment();
        switch (random.nextInt(40)) {
            case 0 -> create();
            case 1 -> {
                if (chance(35)) {
                    destroy(lent().map(each -> all.get(each.holder)).orElse(by));
                }
            }
            case 2, 3, 4, 5 -> allocate(by);
            case 6 -> free(by, one(KINDS));
            case 7, 8, 9 -> grant(by);
            case 10 -> revoke(by);
            case 11, 12 -> map(by);
            case 13 -> mapAlways(by);
            case 14 -> unmap(by);
            case 15, 16, 17 -> access(by);
            case 18, 19 -> bindBlocks(by);
            case 20 -> extent();
            case 21 -> preload(by);
            case 22, 30, 31 -> setTimer(by);
            case 23, 24 -> runSlice();
            case 25 -> {
                if (chance(85)) {
                    demand(by);
                } else {
                    allow(by);
                }
            }
            case 26 -> {
                say("pass");
                pass(random.nextInt(800));
                advance();
            }
            case 27 -> call(by);
            case 32, 33 -> packets.claim(by);
            case 34, 38 -> packets.claimPort(by);
            case 39 -> revokeLent();
            case 35 -> packets.permit(by);
            case 36, 37 -> packets.send(by);
            case 28 -> answer();
            default -> {
                forge();
                donate();
                repossessed(by);
            }
        }
    }

    void say(String what) {
        steps.add(" ".repeat(2 * depth) + clock.now() + " " + what);
    }

    private void create() {
        say("create");
        boolean full = model.alive.values().stream().filter(each -> each).count() == SETTINGS.environments();
        Result<Environment> made = kernel.create("e" + (all.size() + 1), library);
        if (expect(full ? Optional.of(KernelCode.LIMIT) : Optional.empty(), made)) {
            Environment one = made.orThrow();
            all.put(one.number(), one);
            model.alive.put(one.number(), true);
            model.interrupts.put(one.number(), new ArrayList<>());
            model.vectors.put(one.number(), new ArrayList<>());
            model.excess.put(one.number(), 0L);
            issued(one.capability());
        }
    }

    private void destroy(Environment which) {
        say("destroy " + which.number());
        if (isAlive(which.number())) {
            doomed.add(which.number());
        }
        kernel.destroy(which, "by a step");
        check(!isAlive(which.number()), "it lives");
    }

    private void allocate(Environment by) {
        Kind kind = chance(60) ? chance(60) ? Kind.PAGE : Kind.BLOCK : chance(30) ? Kind.TIMER : one(KINDS);
        if (chance(70)) {
            say(by.number() + " allocates any " + kind);
            boolean none = kind == Kind.CLAIM || model.free(kind) == 0;
            Optional<KernelCode> refusal = !isAlive(by.number())
                    ? Optional.of(KernelCode.ENVIRONMENT)
                    : none ? Optional.of(KernelCode.TAKEN) : model.refusalOfMore(by.number(), kind);
            got(by, refusal, by.allocate(kind));
        } else {
            Thing thing = chance(70) ? new Thing(kind, random.nextInt(5)) : thing(null, kind);
            say(by.number() + " allocates " + thing);
            got(by, model.refusalToAllocate(by.number(), kind, thing.number()), by.allocate(kind, thing.number()));
        }
    }

    void got(Environment by, Optional<KernelCode> refusal, Result<Holding> result) {
        if (expect(refusal, result)) {
            Holding holding = result.orThrow();
            Thing thing = new Thing(holding.kind(), holding.number());
            check(model.owners.put(thing, by.number()) == null, () -> thing + " has two owners");
            Paper paper = issued(holding.capability());
            check(paper.name().equals(model.nameOf(thing)), () -> "a capability for " + paper.name());
        }
    }

    private void free(Environment by, Kind kind) {
        Thing thing = thing(by, kind);
        say(by.number() + " frees " + thing);
        boolean own = model.owners.getOrDefault(thing, 0) == by.number();
        Optional<KernelCode> refusal =
                own ? Optional.empty() : Optional.of(isAlive(by.number()) ? KernelCode.OWNER : KernelCode.ENVIRONMENT);
        int before = complied;
        if (expect(refusal, by.free(kind, thing.number()))) {
            model.release(thing, "giving up");
            int open = model.asked.size();
            model.gaveUp(by.number(), kind);
            check(complied - before == open - model.asked.size(), "told of giving up all when that was not so");
        }
    }

    private void grant(Environment by) {
        List<Paper> own = model.papers.stream()
                .filter(each -> each.good && each.value.holder() == by.number())
                .toList();
        Paper from = own.isEmpty() || chance(20) ? one(model.papers) : one(own);
        Environment to = environment();
        Name name = name(from);
        grant(by, from, to, name, chance(40) ? from.value.rights() : random.nextInt(Capability.ALL + 1));
    }

    void grant(Environment by, Paper from, Environment to, Name name, int rights) {
        say(by.number() + " grants " + name + " rights " + rights + " of " + from.value + " to " + to.number());
        int needed = to == by ? rights : rights | Capability.GRANT;
        boolean permitted = model.permits(from, by.number(), name.toString(), needed);
        Optional<KernelCode> refusal = !isAlive(by.number()) || !isAlive(to.number())
                ? Optional.of(KernelCode.ENVIRONMENT)
                : permitted ? Optional.empty() : Optional.of(KernelCode.CAPABILITY);
        shown(from, by, permitted);
        Result<Capability> result = by.grant(from.value, to.number(), name, rights);
        if (expect(refusal, result)) {
            Paper made = issued(result.orThrow());
            made.good = model.isThere(made.name());
            if (!made.good) {
                seen.accept("granted before it is there");
            }
            check(
                    made.name().equals(name.toString())
                            && made.value.rights() == rights
                            && made.value.holder() == to.number(),
                    () -> "another one: " + made.value);
        }
    }

    private void revoke(Environment by) {
        List<Paper> own = model.papers.stream()
                .filter(each -> each.good
                        && each.value.holder() == by.number()
                        && (each.value.rights() & Capability.GRANT) != 0)
                .toList();
        Paper from = own.isEmpty() || chance(20) ? one(model.papers) : one(own);
        revoke(by, from, name(from));
    }

    /** Revokes what somebody has bound that it does not own. */
    private void revokeLent() {
        lent().ifPresent(this::revokeLent);
    }

    /** Something bound by one that does not own it; empty as often as not. */
    private Optional<Bound> lent() {
        List<Bound> lent = model.bounds.stream()
                .filter(each -> model.owners.get(each.things.get(0)) != each.holder)
                .toList();
        return lent.isEmpty() || chance(30) ? Optional.empty() : Optional.of(one(lent));
    }

    private void revokeLent(Bound bound) {
        Environment owner = all.get(model.owners.get(bound.things.get(0)));
        Paper own = model.papers.stream()
                .filter(each -> each.name().equals(KernelModel.domain(owner.number())))
                .reduce((one, other) -> other)
                .orElseThrow();
        revoke(owner, own, bound.by.value.name());
    }

    private void revoke(Environment by, Paper from, Name name) {
        say(by.number() + " revokes " + name + " by " + from.value);
        boolean permitted = model.permits(from, by.number(), name.toString(), Capability.GRANT);
        shown(from, by, permitted);
        Optional<KernelCode> refusal = !isAlive(by.number())
                ? Optional.of(KernelCode.ENVIRONMENT)
                : permitted ? Optional.empty() : Optional.of(KernelCode.CAPABILITY);
        Result<Capability> result = by.revoke(from.value, name);
        if (expect(refusal, result)) {
            model.revoke(name.toString());
            Paper again = issued(result.orThrow());
            check(
                    again.name().equals(from.name())
                            && again.value.rights() == from.value.rights()
                            && again.value.holder() == by.number(),
                    () -> "another one: " + again.value);
            for (Environment each : all.values()) {
                if (isAlive(each.number())
                        && KernelModel.dominates(name.toString(), KernelModel.domain(each.number()))) {
                    issued(each.capability());
                }
            }
        }
    }

    private static int rights(boolean writable) {
        return writable ? Capability.READ | Capability.WRITE : Capability.READ;
    }

    /** Something that may be shown to somebody, by somebody who may show something for it. */
    Thing reachable(Environment by, Kind kind) {
        return thing(chance(50) ? by : null, kind);
    }

    private List<Thing> things(Kind kind, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> new Thing(kind, number))
                .toList();
    }

    private boolean mayBind(
            Environment by, Kind kind, int first, int count, Paper shown, int rights, Result<?> result) {
        Optional<KernelCode> refusal = model.refusal(by.number(), kind, first, count, shown, rights);
        shown(shown, by, refusal.isEmpty());
        return expect(refusal, result);
    }

    private void map(Environment by) {
        mapAt(by, PAGES[random.nextInt(PAGES.length)]);
    }

    private void mapAt(Environment by, long page) {
        Thing frame = reachable(by, Kind.PAGE);
        boolean writable = chance(60);
        Paper shown = paper(by, frame, rights(writable));
        say(by.number() + " maps " + page + " to " + frame + " by " + shown.value + (writable ? " writable" : ""));
        if (mayBind(
                by,
                Kind.PAGE,
                frame.number(),
                1,
                shown,
                rights(writable),
                by.map(page, frame.number(), shown.value, writable))) {
            int place = Tlb.place(by, page);
            List.copyOf(model.bounds).stream()
                    .filter(each -> each.use == Use.TLB && each.place == place)
                    .forEach(each -> model.ends(each, "displacement"));
            model.bounds.add(new Bound(Use.TLB, by.number(), List.of(frame), shown, writable, page, place));
        }
    }

    private void mapAlways(Environment by) {
        Thing first = reachable(by, Kind.PAGE);
        int count = chance(5) ? 0 : chance(70) ? 1 : 2;
        int segment = random.nextInt(Environment.SEGMENTS);
        long page = PAGES[random.nextInt(PAGES.length)];
        boolean writable = chance(60);
        Paper shown = paper(by, first, rights(writable));
        say(by.number() + " maps " + page + " always to " + count + " from " + first + " by " + shown.value);
        if (mayBind(
                by,
                Kind.PAGE,
                first.number(),
                count,
                shown,
                rights(writable),
                by.mapAlways(segment, page, first.number(), count, shown.value, writable))) {
            List.copyOf(model.bounds).stream()
                    .filter(each -> each.use == Use.SEGMENT && each.holder == by.number() && each.place == segment)
                    .forEach(each -> model.ends(each, "another"));
            model.bounds.add(new Bound(
                    Use.SEGMENT,
                    by.number(),
                    things(Kind.PAGE, first.number(), count),
                    shown,
                    writable,
                    page,
                    segment));
        }
    }

    private void unmap(Environment by) {
        long page = PAGES[random.nextInt(PAGES.length)];
        say(by.number() + " unmaps " + page);
        by.unmap(page);
        List.copyOf(model.bounds).stream()
                .filter(each -> each.use == Use.TLB && each.holder == by.number() && each.page == page)
                .forEach(each -> model.ends(each, "unmap"));
    }

    private boolean access(Environment by, long address, byte[] bytes, boolean writes) {
        return writes ? by.write(address, bytes, 0, bytes.length) : by.read(address, bytes, 0, bytes.length);
    }

    private void access(Environment by) {
        boolean writes = chance(60);
        long page = PAGES[random.nextInt(PAGES.length)];
        if (chance(20)) {
            across(by, page, writes);
            return;
        }
        int within = random.nextInt(4000);
        byte[] bytes = new byte[random.nextInt(97)];
        random.nextBytes(bytes);
        byte[] put = bytes.clone();
        say(by.number() + (writes ? " writes " : " reads ") + bytes.length + " at " + page + ":" + within);
        boolean mapped = model.mapped(by.number(), page, writes) != null;
        boolean asks = !mapped && bytes.length > 0 && isAlive(by.number());
        int askedBefore = misses;
        int toldBefore = upcalls;
        boolean done = access(by, page * 4096 + within, bytes, writes);
        check(asks ? misses > askedBefore : upcalls == toldBefore, () -> "asked " + (asks ? "too little" : "too much"));
        // What was done about it meanwhile counts.
        Thing frame = model.mapped(by.number(), page, writes);
        check(done == (bytes.length == 0 || frame != null), () -> "access is " + done);
        seen.accept("access " + done);
        if (done && bytes.length > 0) {
            byte[] memory = model.holds.get(frame);
            if (writes) {
                System.arraycopy(put, 0, memory, within, put.length);
            } else {
                check(
                        Arrays.equals(bytes, Arrays.copyOfRange(memory, within, within + bytes.length)),
                        () -> "other bytes of " + frame);
            }
        }
    }

    /** More pages than one, up to the first that is not mapped. */
    private void across(Environment by, long page, boolean writes) {
        say(by.number() + (writes ? " writes" : " reads") + " across pages from " + page);
        byte[] bytes = new byte[4096 + 2 * 80];
        random.nextBytes(bytes);
        byte[] put = bytes.clone();
        quiet = true;
        boolean done = access(by, (page + 1) * 4096 - 80, bytes, writes);
        quiet = false;
        int from = 0;
        for (long each = page; each < page + 3; each++) {
            Thing frame = model.mapped(by.number(), each, writes);
            if (frame == null) {
                break;
            }
            int begin = each == page ? 4096 - 80 : 0;
            int length = each == page + 1 ? 4096 : 80;
            byte[] memory = model.holds.get(frame);
            if (writes) {
                System.arraycopy(put, from, memory, begin, length);
            } else {
                check(
                        Arrays.equals(bytes, from, from + length, memory, begin, begin + length),
                        () -> "other bytes of " + frame);
            }
            from += length;
        }
        check(done == (from == bytes.length), "access across pages");
    }

    private void bindBlocks(Environment by) {
        Thing first = reachable(by, Kind.BLOCK);
        int count = chance(5) ? 0 : 1 + random.nextInt(2);
        boolean writable = chance(60);
        Paper shown = paper(by, first, rights(writable));
        say(by.number() + " binds " + count + " from " + first + " by " + shown.value);
        Result<Extent> result = by.bindBlocks(first.number(), count, shown.value, writable);
        if (mayBind(by, Kind.BLOCK, first.number(), count, shown, rights(writable), result)) {
            Bound bound = new Bound(
                    Use.EXTENT, by.number(), things(Kind.BLOCK, first.number(), count), shown, writable, 0, 0);
            bound.extent = result.orThrow();
            model.bounds.add(bound);
            extents.add(bound);
        }
    }

    private void extent() {
        if (extents.isEmpty()) {
            return;
        }
        Bound bound = one(extents);
        Extent extent = bound.extent;
        boolean is = model.bounds.contains(bound);
        if (chance(15)) {
            say("unbind of " + bound.holder);
            extent.unbind();
            model.ends(bound, "unbind");
            return;
        }
        boolean writes = chance(60);
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        int at = chance(50) && extent.length() > 4096 ? 4000 : random.nextInt(extent.length() - bytes.length + 1);
        say("extent of " + bound.holder + (writes ? " writes " : " reads ") + bytes.length + " at " + at);
        boolean done = writes ? extent.write(at, bytes, 0, bytes.length) : extent.read(at, bytes, 0, bytes.length);
        check(done == (is && (bound.writable || !writes)), () -> "extent is " + done);
        seen.accept("extent " + done);
        for (int i = 0; done && i < bytes.length; i++) {
            byte[] block = model.holds.get(bound.things.get((at + i) / 4096));
            if (writes) {
                block[(at + i) % 4096] = bytes[i];
            }
            check(block[(at + i) % 4096] == bytes[i], "other bytes of a block");
        }
    }

    private void preload(Environment by) {
        Thing block = reachable(by, Kind.BLOCK);
        Paper shown = paper(by, block, Capability.WRITE);
        say(by.number() + " preloads " + block + " by " + shown.value);
        if (mayBind(
                by, Kind.BLOCK, block.number(), 1, shown, Capability.WRITE, by.preload(block.number(), shown.value))) {
            List.copyOf(model.bounds).stream()
                    .filter(each ->
                            each.use == Use.PRELOAD && each.holder == by.number() && each.things.contains(block))
                    .forEach(each -> model.ends(each, "another"));
            model.bounds.add(new Bound(Use.PRELOAD, by.number(), List.of(block), shown, true, 0, 0));
        }
    }

    private void setTimer(Environment by) {
        Thing timer = reachable(by, Kind.TIMER);
        Paper shown = paper(by, timer, Capability.WRITE);
        long at = clock.now() + random.nextInt(chance(50) ? 4_000 : 100_000) - 500;
        say(by.number() + " sets " + timer + " to " + at + " by " + shown.value);
        if (mayBind(
                by,
                Kind.TIMER,
                timer.number(),
                1,
                shown,
                Capability.WRITE,
                by.setTimer(timer.number(), at, shown.value))) {
            model.bounds.stream()
                    .filter(each -> each.use == Use.TIMER && each.things.contains(timer))
                    .findFirst()
                    .ifPresent(each -> model.ends(each, "another"));
            model.bounds.add(new Bound(Use.TIMER, by.number(), List.of(timer), shown, true, 0, 0));
            model.timers.put(timer.number(), at);
        }
    }

    // Time

    /** Time passes; what is beyond the end of the slice that runs is of whoever has been called last and has not returned. */
    private void pass(long nanos) {
        Frame frame = frames.peek();
        Running use = running.peek();
        for (long i = 0; frame != null && i < nanos; i++) {
            // Nanosecond by nanosecond, as the rule says it.
            long at = clock.now() + i;
            if (at >= frame.end) {
                int payer = use.payer(at);
                model.overruns.merge(payer, 1L, Long::sum);
                seen.accept(payer == frame.environment ? "overran its slice" : "overran the slice of another");
                if (payer != use.by) {
                    seen.accept("paid for whom it called");
                }
            }
        }
        clock.pass(nanos);
    }

    private void advance() {
        say("advance");
        long now = clock.now();
        int orders = model.orders;
        int before = upcalls;
        kernel.advance();
        check(
                model.asked.stream()
                        .noneMatch(each -> each.takes == null && each.deadline <= now && each.order < orders),
                "something is due that was not taken");
        check(upcalls > before || !isDue(), "a timer has not fired");
    }

    private boolean isDue() {
        return model.due(clock.now()) != null || model.timers.values().stream().anyMatch(at -> at <= clock.now());
    }

    private void runSlice() {
        // Until nothing is: what libraries do about that takes time, too.
        do {
            advance();
        } while (isDue());
        say("slice" + (frames.isEmpty() ? "" : " within a slice"));
        if (!frames.isEmpty()) {
            check(!kernel.runSlice(), "a slice within a slice");
            return;
        }
        model.position = (model.position + 1) % SETTINGS.slices();
        if (model.position == 0) {
            model.round();
        }
        Integer owner = model.owners.get(new Thing(Kind.SLICE, model.position));
        say("place " + model.position + " of " + owner + " excess " + model.excess.get(owner) + " waits "
                + model.waits.keySet());
        if (owner == null) {
            check(!kernel.runSlice(), "nobody's slice ran");
            return;
        }
        long length = SETTINGS.sliceNanos();
        if (model.excess.get(owner) >= length) {
            model.excess.merge(owner, -length, Long::sum);
            check(!kernel.runSlice(), "a slice ran that was forfeited");
            return;
        }
        Optional<Integer> runs = model.runsFor(owner);
        if (runs.isEmpty()) {
            seen.accept("waits in a ring");
            check(!kernel.runSlice(), "somebody ran whom all wait for");
            return;
        }
        if (!runs.get().equals(owner)) {
            seen.accept("waits for another");
            model.given.merge(runs.get(), SETTINGS.sliceNanos(), Long::sum);
            if (model.excess.get(runs.get()) >= length) {
                model.excess.merge(runs.get(), -length, Long::sum);
                check(!kernel.runSlice(), "a slice ran that was forfeited by who was waited for");
                return;
            }
        }
        Frame frame = begin(runs.get(), clock.now() + length);
        check(kernel.runSlice(), "a slice did not run");
        ended(frame);
    }

    private Frame begin(int environment, long end) {
        List<Integer> owed = new ArrayList<>(model.interrupts.get(environment));
        model.interrupts.get(environment).clear();
        Frame frame = new Frame(environment, end, owed);
        frames.push(frame);
        running.push(new Running(environment, null, Long.MIN_VALUE));
        return frame;
    }

    private void ended(Frame frame) {
        if (!frame.over) {
            check(frames.pop() == frame, "slices are not nested");
            running.pop();
            check(model.overruns.keySet().stream().noneMatch(this::isAlive), () -> model.overruns + " is not paid");
            model.overruns.clear();
        }
        if (isAlive(frame.environment)) {
            check(frame.owed.isEmpty() && frame.slice != null, () -> frame.environment + " was not told all");
        }
        check(charges.isEmpty(), () -> charges + " is not paid");
        if (frame.slice != null) {
            stale.add(frame.slice);
        }
    }

    private void donate() {
        Frame from = frames.peek();
        boolean fresh = from != null && from.slice != null && (stale.isEmpty() || chance(90));
        if (!fresh && stale.isEmpty()) {
            return;
        }
        Environment to = environment();
        say("donate to " + to.number());
        Optional<Integer> runs = model.runsFor(to.number());
        Slice slice = fresh ? from.slice : one(stale);
        boolean may = fresh
                && isAlive(to.number())
                && isAlive(from.environment)
                && from.end > clock.now()
                && runs.isPresent();
        seen.accept("donated " + may);
        if (!may) {
            check(!slice.donate(to.number()), "a slice was donated that nobody has");
            return;
        }
        model.given.merge(runs.get(), from.end - clock.now(), Long::sum);
        if (model.excess.get(runs.get()) >= SETTINGS.sliceNanos()) {
            seen.accept("forfeits a donation");
            model.excess.merge(runs.get(), clock.now() - from.end, Long::sum);
            from.end = clock.now();
            check(slice.donate(to.number()), "a slice was not donated");
            return;
        }
        Frame frame = begin(runs.get(), from.end);
        check(slice.donate(to.number()), "a slice was not donated");
        ended(frame);
    }

    private void allow(Environment of) {
        Kind kind = one(KINDS);
        int most = chance(80) ? Integer.MAX_VALUE : random.nextInt(8);
        say("allows " + of.number() + " " + most + " " + kind);
        kernel.allow(of, kind, most);
        model.allowed.put(List.of(of.number(), kind), most);
    }

    private void demand(Environment of) {
        Kind kind =
                one(chance(30) ? KINDS : List.of(Kind.PAGE, Kind.PAGE, Kind.BLOCK, Kind.BLOCK, Kind.TIMER, Kind.PORT));
        int count = 1 + random.nextInt(3);
        long within = chance(5) ? Long.MAX_VALUE : random.nextInt(1500);
        say("demand of " + of.number() + ": " + count + " " + kind + " within " + within);
        long deadline = within > Long.MAX_VALUE - clock.now() ? Long.MAX_VALUE : clock.now() + within;
        if (isAlive(of.number())) {
            demandOwed = new Asked(of.number(), kind, count, deadline, model.orders++);
            model.asked.add(demandOwed);
        }
        Demand made = kernel.revoke(of, kind, count, within);
        check(demandOwed == null, "not asked");
        check(made.deadline() == deadline && made.kind() == kind && made.count() == count, "another demand");
    }

    // Calls

    private void call(Environment by) {
        Environment to = environment();
        say(by.number() + " calls " + to.number());
        Optional<KernelCode> refusal = !isAlive(by.number()) || !isAlive(to.number())
                ? Optional.of(KernelCode.ENVIRONMENT)
                : model.waits.containsKey(by.number()) ? Optional.of(KernelCode.CALL) : Optional.empty();
        Ring ring = new Ring(by.number(), to.number());
        if (refusal.isEmpty()) {
            model.waits.put(by.number(), ring);
            ringOwed = ring;
        }
        Result<Boolean> result =
                by.call(to.number(), LongStream.range(0, Call.REGISTERS).toArray());
        ring.returned = true;
        check(ringOwed == null, "not entered");
        if (expect(refusal, result) && isAlive(by.number())) {
            boolean answered = ring.answered;
            check(result.orThrow() == answered, () -> "answered: " + !answered);
        }
    }

    private void answer() {
        if (!calls.isEmpty()) {
            answer(chance(70) ? calls.get(calls.size() - 1) : one(calls));
        }
    }

    private void answer(Pending pending) {
        Ring ring = pending.ring;
        say("answer " + ring.callee + " to " + ring.caller);
        boolean waits = model.waits.get(ring.caller) == ring;
        if (waits) {
            ring.answered = true;
            model.waits.remove(ring.caller);
            answerOwed = ring.returned ? pending.call : null;
        }
        pending.call.answer();
        check(answerOwed == null, "not told of the answer");
    }

    // Capabilities that are none, and what was taken

    private void forge() {
        List<Paper> real = model.papers.stream().filter(each -> each.genuine).toList();
        byte[] bytes = one(real).value.bytes();
        int bit = random.nextInt(Byte.SIZE * bytes.length);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        Capability.of(bytes).ifPresent(value -> model.papers.add(new Paper(value, false)));
    }

    private void repossessed(Environment by) {
        List<Repossessed> vector = model.vectors.get(by.number());
        check(by.repossessed().equals(vector), "another vector");
        vector.forEach(each -> seen.accept(each.savedIn().isEmpty() ? "lost" : "saved"));
        vector.clear();
    }

    // What happens

    private void heard(Event event) {
        seen.accept("event " + event.type());
        say("! " + event.type() + " " + event.environment() + " " + event.detail());
        int of = event.environment();
        switch (event.type()) {
            case ALLOCATED -> check(toldOwners.put(thing(event.detail()), of) == null, "allocated twice");
            case FREED -> check(toldOwners.remove(thing(event.detail()), of), "freed twice");
            case BOUND -> check(toldOwners.put(thing(event.detail().split(":")[0]), of) == null, "claimed twice");
            case BROKEN -> {
                toldBroken.merge(of, 1, Integer::sum);
                if (event.detail().startsWith("claim ")) {
                    check(toldOwners.remove(thing(event.detail()), of), "broken twice");
                }
            }
            case COMPLIED -> complied++;
            case DESTROYED -> {
                check(doomed.remove(of), "destroyed for nothing");
                toldOwners.values().removeIf(owner -> owner == of);
                model.destroyed(of).forEach(caller -> losses.add(List.of(caller, of)));
                if (taking != null) {
                    check(taking.environment != of, "destroyed while it is taken from");
                }
            }
            case FIRED -> fired(of, event.detail());
            case REPOSSESSED -> taken(of, thing(event.detail()));
            case EMERGENCY -> emergency(of, event.detail());
            case OVERRAN -> {
                if (charges.isEmpty()) {
                    // The first of those who pay for the slice that has just ended.
                    frames.pop().over = true;
                    running.pop();
                    model.overruns.forEach((each, nanos) -> {
                        if (isAlive(each)) {
                            charges.add(each);
                        }
                    });
                    charged = model.overruns;
                    model.overruns = new LinkedHashMap<>();
                }
                check(!charges.isEmpty() && charges.remove() == of, "overran what it did not");
                long over = charged.get(of);
                check(event.detail().equals("by " + over + " ns"), "overran by another time");
                if (model.excess.merge(of, over, Long::sum) > SETTINGS.excessSlices() * SETTINGS.sliceNanos()) {
                    doomed.add(of);
                    seen.accept("destroyed by excess");
                }
            }
            default -> {}
        }
    }

    private static Thing thing(String text) {
        String[] words = text.split(" ");
        return new Thing(Kind.valueOf(words[0].toUpperCase(java.util.Locale.ROOT)), Integer.parseInt(words[1]));
    }

    private void fired(int of, String detail) {
        int timer = thing(detail).number();
        int first = model.timers.entrySet().stream()
                .min(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        check(timer == first && model.timers.get(timer) <= clock.now(), "fired out of turn");
        check(model.owners.get(new Thing(Kind.TIMER, timer)) == of, "somebody else's timer");
        model.bounds.stream()
                .filter(each -> each.use == Use.TIMER && each.things.get(0).number() == timer)
                .findFirst()
                .ifPresent(each -> model.ends(each, "firing"));
        model.interrupts.get(of).add(timer);
    }

    private void taken(int of, Thing thing) {
        check(toldOwners.remove(thing, of), "taken twice");
        if (taking == null) {
            taking = model.due(clock.now());
            check(taking != null, "taken for nothing");
            taking.takes = model.takeable(taking.environment, taking.kind);
        }
        Asked now = taking;
        check(now.environment == of && thing.equals(now.takes.poll()), "taken out of turn");
        model.take(of, thing, clock.now());
        now.taken++;
        now.remaining--;
        if (now.remaining == 0 || now.takes.isEmpty()) {
            if (now.remaining == 0) {
                model.asked.remove(now);
            }
            taking = null;
            lossOwed = now;
        }
    }

    private void emergency(int of, String detail) {
        check(taking == null, "something is left that can be taken");
        Asked now = model.asked.stream()
                .filter(each -> each.environment == of && each.takes != null && !each.beingTold && !each.emergency)
                .findFirst()
                .orElse(null);
        if (now == null) {
            now = model.due(clock.now());
            check(now != null && now.environment == of, "an emergency for nothing");
            now.takes = model.takeable(of, now.kind);
            check(now.takes.isEmpty(), "something is left that can be taken");
        }
        check(detail.equals(now.kind.count(now.remaining) + " short"), "another emergency");
        now.emergency = true;
        emergencyOwed = now;
    }

    // What libraries do

    /** Does something, or nothing, or throws. */
    private void act(Environment self) {
        upcalls++;
        if (depth == MOST_DEEP) {
            return;
        }
        depth++;
        try {
            if (chance(frames.isEmpty() ? 5 : 50)) {
                pass(random.nextInt(900));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                seen.accept("nested");
                step();
                sound();
            }
            if (chance(1) && chance(50)) {
                if (isAlive(self.number())) {
                    doomed.add(self.number());
                }
                say("throw " + self.number());
                throw new Thrown();
            }
        } finally {
            depth--;
        }
    }

    /** Records what this test finds wrong, which the kernel would take for what the library throws. */
    private void safely(Environment self, String what, Runnable body) {
        Frame slice = frames.peek();
        boolean late = slice != null && clock.now() >= slice.end;
        Running before = running.peek();
        running.push(
                // Who answers in time pays for nothing that the other one does about it.
                late || slice != null && !what.equals("answered")
                        ? new Running(self.number(), before, clock.now() + SETTINGS.sliceNanos())
                        : new Running(self.number(), null, Long.MIN_VALUE));
        try {
            seen.accept("told " + what);
            body.run();
        } catch (Thrown thrown) {
            throw thrown;
        } catch (Throwable e) {
            wrong(e);
            throw e;
        } finally {
            running.pop();
        }
    }

    private final class Probe implements Library {
        @Override
        public void exception(Environment self, Fault fault) {
            if (quiet) {
                return;
            }
            int of = self.number();
            safely(self, "exception", () -> {
                say("> " + of + " exception " + fault.type());
                seen.accept("exception " + fault.type());
                switch (fault.type()) {
                    case CALLEE -> {
                        check(losses.remove(List.of(of, (int) fault.number())), "told of a loss that is none");
                        act(self);
                    }
                    case REPOSSESSION -> {
                        Asked now = lossOwed;
                        lossOwed = null;
                        check(now.environment == of, "told of somebody else's loss");
                        check(fault.detail().equals(now.kind.count(now.taken)), "told of another loss");
                        now.beingTold = true;
                        try {
                            act(self);
                            if (now.remaining > 0 && chance(80) && isAlive(of)) {
                                free(self, now.kind);
                                seen.accept(model.asked.contains(now) ? "complied not" : "complied late");
                            }
                        } finally {
                            now.beingTold = false;
                        }
                    }
                    default -> {
                        long page = Math.floorDiv(fault.number(), 4096L);
                        boolean writes = fault.detail().equals("write");
                        check(model.mapped(of, page, writes) == null, "a fault for nothing");
                        boolean readable = model.mapped(of, page, false) != null;
                        check((fault.type() == Fault.Type.PROTECTION) == readable, "another fault");
                        if (chance(30)) {
                            mapAt(self, page);
                        }
                        act(self);
                    }
                }
            });
        }

        @Override
        public void interrupt(Environment self, Interrupt interrupt) {
            safely(self, "interrupt", () -> {
                Frame frame = frames.peek();
                check(frame.environment == self.number() && frame.slice == null, "interrupted out of turn");
                check(frame.owed.remove(0) == interrupt.number(), "another interrupt");
                act(self);
            });
        }

        @Override
        public void slice(Environment self, Slice slice) {
            safely(self, "slice", () -> {
                Frame frame = frames.peek();
                check(frame.environment == self.number() && frame.slice == null, "somebody else's slice");
                check(frame.owed.isEmpty(), "not told all");
                check(slice.remaining() == frame.end - clock.now(), "another length");
                frame.slice = slice;
                if (chance(40)) {
                    donate();
                }
                pass(random.nextInt(chance(60) ? 900 : chance(60) ? 2600 : 7000));
                act(self);
                if (chance(20)) {
                    donate();
                }
            });
        }

        @Override
        public void entered(Environment self, Call call) {
            safely(self, "entered", () -> {
                Ring ring = ringOwed;
                ringOwed = null;
                check(ring.callee == self.number() && call.caller() == ring.caller, "another call");
                check(call.registers()[31] == 31, "other registers");
                Pending pending = new Pending(call, ring);
                calls.add(pending);
                if (!frames.isEmpty() && chance(60)) {
                    // Beyond what who calls pays for.
                    pass(SETTINGS.sliceNanos() + random.nextInt(2500));
                }
                if (chance(50)) {
                    answer(pending);
                }
                act(self);
            });
        }

        @Override
        public void answered(Environment self, Call call) {
            safely(self, "answered", () -> {
                check(call == answerOwed && call.caller() == self.number(), "another answer");
                answerOwed = null;
                act(self);
            });
        }

        @Override
        public void miss(Environment self, long address, boolean writes) {
            if (quiet) {
                return;
            }
            safely(self, "miss", () -> {
                misses++;
                long page = Math.floorDiv(address, 4096L);
                say("> " + self.number() + " miss " + page);
                check(model.mapped(self.number(), page, writes) == null, "a miss for nothing");
                if (chance(50)) {
                    mapAt(self, page);
                }
                act(self);
            });
        }

        @Override
        public void revoke(Environment self, Demand demand) {
            safely(self, "revoke", () -> {
                Asked now = demandOwed;
                demandOwed = null;
                check(now.environment == self.number() && demand.remaining() == now.remaining, "another demand");
                if (chance(30)) {
                    free(self, demand.kind());
                }
                act(self);
            });
        }

        @Override
        public void emergency(Environment self, Demand demand) {
            safely(self, "emergency", () -> {
                Asked now = emergencyOwed;
                emergencyOwed = null;
                try {
                    check(now.environment == self.number(), "somebody else's emergency");
                    check(demand.remaining() == now.remaining, "another emergency");
                    if (chance(50)) {
                        free(self, demand.kind());
                    }
                    act(self);
                } finally {
                    model.asked.remove(now);
                }
            });
        }
    }

    // What holds

    private void sound() {
        check(failure == null, "");
        List<String> faults = kernel.audit();
        check(faults.isEmpty(), () -> faults.toString());
    }

    private void agree() {
        sound();
        check(doomed.isEmpty() && taking == null && lossOwed == null && emergencyOwed == null, "something is owed");
        check(losses.stream().noneMatch(each -> isAlive(each.get(0))), "not told of a loss");
        losses.clear();
        check(toldOwners.equals(model.owners), () -> "told " + toldOwners + " for " + model.owners);
        check(toldBroken.equals(model.broken), () -> "told of breaks " + toldBroken + " for " + model.broken);
        model.breaks.forEach(seen);
        model.breaks.clear();
        for (Kind kind : KINDS) {
            check(kernel.free(kind) == model.free(kind), () -> "free " + kind);
        }
        // What became bad by this step, and some of what it should have left alone; at the end all.
        model.spoilt.forEach(this::agree);
        model.spoilt.clear();
        for (int i = 0; i < 16; i++) {
            agree(one(model.papers));
        }
        for (Environment each : present()) {
            agree(each);
        }
        model.holds.forEach((thing, bytes) -> {
            byte[] in = thing.kind() == Kind.PAGE ? kernel.memory().bytes : kernel.storage().bytes;
            int at = Frames.at(thing.number());
            check(Arrays.equals(in, at, at + 4096, bytes, 0, 4096), () -> "other bytes of " + thing);
        });
        packets.agree();
        for (Bound each : extents) {
            check(each.extent.isBound() == model.bounds.contains(each), () -> "bound: " + each.extent.isBound());
        }
        long due = Stream.concat(
                        model.timers.values().stream(), model.asked.stream().map(each -> each.deadline))
                .min(Long::compare)
                .orElse(Long.MAX_VALUE);
        check(kernel.nextDue() == due, () -> "due at " + kernel.nextDue() + " for " + due);
    }

    private void agree(Paper paper) {
        if (kernel.authority().isGood(paper.value) != paper.good) {
            check(false, () -> paper.value + " is " + (paper.good ? "not good" : "good"));
        }
    }

    private void agree(Environment each) {
        int number = each.number();
        check(each.isAlive() == isAlive(number), () -> number + " alive: " + each.isAlive());
        check(kernel.environment(number).isPresent() == isAlive(number), () -> number + " there");
        for (Kind kind : KINDS) {
            List<Integer> owned = model.owns(number, kind).stream()
                    .map(Thing::number)
                    .sorted()
                    .toList();
            check(each.owns(kind).equals(owned), () -> number + " owns " + each.owns(kind));
        }
        int parts = model.bounds.stream()
                .filter(bound -> bound.holder == number)
                .mapToInt(bound -> bound.things.size())
                .sum();
        check(each.bindings.size() == parts, () -> number + " has " + each.bindings.size() + " bindings for " + parts);
        check((each.waitsFor == null) != model.waits.containsKey(number), () -> number + " waits");
        check(each.excess == model.excess.get(number), () -> number + " has overrun by " + each.excess);
    }

    /** Who reaches what: everybody tries everything, and nobody does anything about it. */
    private void reach() {
        quiet = true;
        for (Environment each : present()) {
            for (long page : PAGES) {
                byte[] seen = new byte[1];
                Thing frame = model.mapped(each.number(), page, false);
                int at = random.nextInt(4096);
                if (each.read(page * 4096 + at, seen, 0, 1) != (frame != null)) {
                    check(false, () -> each.number() + " reads page " + page + " as " + frame);
                }
                check(frame == null || seen[0] == model.holds.get(frame)[at], "other bytes of a page");
                Thing writable = model.mapped(each.number(), page, true);
                if (each.write(page * 4096 + at, seen, 0, 1) != (writable != null)) {
                    check(false, () -> each.number() + " writes page " + page + " as " + writable);
                }
            }
        }
        quiet = false;
    }
}
