package dev.exocode.host.scenario;

import dev.exocode.host.device.LiveDevice;
import dev.exocode.host.kernel.Claim;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Event;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.KernelCode;
import dev.exocode.host.kernel.Processor;
import dev.exocode.host.kernel.Slice;
import dev.exocode.host.kernel.Terms;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * Runs a scenario, once. Its time stands still while something is done, but for what environments say that they work; it goes from one
 * moment in which something happens to the next. At each moment there come, in this order: what is due in the kernel, what the scenario says,
 * packets, and a slice.
 *
 * <p>Places of the vector of slices follow each other as long as something happens; once all have come round and nobody had anything to do, the
 * vector stands still until the next packet, or whatever comes next. Packets come while an environment works, too.
 *
 * <p>With an interface of the machine among the devices time is that of the machine: nothing happens before it is as late there, and what was held up is made
 * up for.
 */
public final class ScenarioRun {
    private static final long MOST_WAIT_NANOS = 50_000_000;

    /** So long libraries have to finish what is under way. */
    private static final long FINISH_NANOS = 500_000_000;

    private static final int MOST_SAID = 400;
    private static final int MOST_REFUSED = Diagnostics.MAX_REPORTED;

    /** What handlers may have gone with. */
    private static final Set<Event.Type> CHANGES = EnumSet.of(
            Event.Type.REPOSSESSED, Event.Type.FREED, Event.Type.BROKEN, Event.Type.REVOKED, Event.Type.DESTROYED);

    private final Scenario scenario;
    private final Map<Scenario.Inhabitant, ScenarioLibrary> libraries;
    private final KernelClock clock = KernelClock.simulated();
    private final Kernel kernel;
    private final Processor processor;
    private final Timeline timeline;
    private final Deeds deeds;
    private final Map<String, Wire> wires = new LinkedHashMap<>();
    private final Map<String, Tenant> tenants = new LinkedHashMap<>();
    private final Map<Integer, Tenant> byNumber = new HashMap<>();
    private final List<Made> claims = new ArrayList<>();
    private final List<Diagnostic> refused = new ArrayList<>();
    private final PriorityQueue<Next> next =
            new PriorityQueue<>(Comparator.comparingLong(Next::nanos).thenComparingInt(Next::order));
    private Progress progress = nanos -> true;
    private boolean goesOn = true;
    private ScenarioReport.End end = ScenarioReport.End.INTERRUPTED;

    /** Whether an interface of the machine was taken down or away. */
    private boolean cut;

    /** Whether time is that of the machine. */
    private final boolean live;

    /** When all is over. */
    private long ends;

    /** When it began, by the machine's clock. */
    private long began;

    /** How many places of the vector have come since something happened. */
    private int quiet;

    private long nextSlice;

    /** So much time of the processor the thread had taken when a library was last charged, and how deep libraries call each other. */
    private long spent;

    private int nested;

    /** Whose library does something now; null if none does. */
    private volatile String inside;

    /** Whether the last slice was given up before it was over. */
    private boolean returned;

    private record Made(String environment, Claim claim) {}

    /** What happens next of one line of the scenario. */
    private record Next(long nanos, int order, Scenario.Happening what) {}

    /** Asked by runs alone in which libraries take time: to have it takes a while. */
    private static final class Spent {
        static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    }

    /** Told how far a run has come. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Called before time goes on, and now and then where it does not; may wait until it is as late elsewhere.
         *
         * @param nanos what the time will be
         * @return false to stop the run
         */
        boolean at(long nanos);
    }

    private ScenarioRun(Scenario scenario, Map<Scenario.Inhabitant, ScenarioLibrary> libraries, boolean all) {
        this.scenario = scenario;
        this.libraries = libraries;
        this.live = scenario.isLive();
        this.ends = scenario.runNanos == 0 ? Long.MAX_VALUE : scenario.runNanos;
        // Where others wait by the machine's clock, nobody is to wait for a compiler.
        Terms terms = live ? scenario.terms.withCompiler(ForkJoinPool.commonPool()) : scenario.terms;
        this.kernel = new Kernel(scenario.settings, terms, clock);
        this.processor = kernel.processor();
        this.timeline = new Timeline(all);
        this.deeds = new Deeds(this, kernel, processor, wires, tenants, scenario.seed);
        kernel.listen(this::happened);
    }

    /**
     * Looks at all files that a run reads and writes, and writes none. Libraries are made, and do nothing.
     *
     * @param scenario what is to happen
     * @param beside other files that are to be written about it, by what asks for them
     * @param force whether files that are there are replaced by what is sent
     * @return what is wrong with captures, with what is sent and with what is given to libraries, in its place; and of all that is written, what would replace something that
     *     is read or written elsewhere
     */
    public static List<Diagnostic> check(Scenario scenario, Map<String, Path> beside, boolean force) {
        List<Diagnostic> problems = new ArrayList<>(checkFiles(scenario, beside, force));
        problems.addAll(Libraries.make(scenario).diagnostics());
        return problems;
    }

    /**
     * What the kernel refuses of what environments have from the first on; but not what libraries of their own would ask for.
     *
     * @param scenario what is to happen
     * @return what a run would tell of its beginning
     */
    public static List<Diagnostic> refused(Scenario scenario) {
        ScenarioRun run = new ScenarioRun(scenario, Map.of(), false);
        run.begin();
        return List.copyOf(run.refused);
    }

    private static List<Diagnostic> checkFiles(Scenario scenario, Map<String, Path> beside, boolean force) {
        List<Diagnostic> problems = new ArrayList<>(new Written(scenario).problems(beside));
        if (problems.isEmpty()) {
            scenario.devices.forEach(device -> problems.addAll(Wire.check(device, scenario.terms.link(), force)));
        }
        return problems;
    }

    /**
     * Makes a run ready: captures are opened, and no environment is there yet.
     *
     * @param scenario what is to happen
     * @param beside other files that are to be written about it, by what asks for them
     * @param all whether all events are kept, and not just those that say most
     * @param force whether files that are there are replaced by what is sent
     * @return the run, with warnings of its interfaces; or what {@link #check} says, of which nothing was written then
     */
    public static Result<ScenarioRun> open(Scenario scenario, Map<String, Path> beside, boolean all, boolean force) {
        // Before anything is opened: what is opened to be written, is.
        List<Diagnostic> problems = new ArrayList<>(checkFiles(scenario, beside, force));
        Result<Map<Scenario.Inhabitant, ScenarioLibrary>> libraries = Libraries.make(scenario);
        problems.addAll(libraries.diagnostics());
        if (!problems.isEmpty()) {
            return Result.failure(problems);
        }
        ScenarioRun run = new ScenarioRun(scenario, libraries.orThrow(), all);
        Map<String, Wire> opened = new HashMap<>();
        List<Diagnostic> warnings = new ArrayList<>();
        // Interfaces first, for the same reason: only by opening one is it known whether it can be.
        for (boolean live : new boolean[] {true, false}) {
            long seed = scenario.seed;
            for (Scenario.Wired device : scenario.devices) {
                seed++;
                if (device.live().isPresent() == live && (live || problems.isEmpty())) {
                    Result<Wire> wire = Wire.open(device, scenario.terms.link(), seed, run.clock, force);
                    wire.value().ifPresent(one -> opened.put(device.name(), one));
                    (wire.value().isPresent() ? warnings : problems)
                            .addAll(wire.diagnostics().stream()
                                    .map(one -> live ? placed(one, device.at()) : one)
                                    .toList());
                }
            }
        }
        for (Scenario.Wired device : scenario.devices) {
            Optional.ofNullable(opened.get(device.name())).ifPresent(wire -> {
                run.wires.put(device.name(), wire);
                if (scenario.isFlooded(device.name())) {
                    wire.keep();
                }
            });
        }
        if (!problems.isEmpty()) {
            run.close();
            return Result.failure(problems);
        }
        return new Result<>(Optional.of(run), warnings);
    }

    /**
     * The kernel that it runs on, to be watched: its time passes in the run alone.
     *
     * @return without environments before the run
     */
    public Kernel kernel() {
        return kernel;
    }

    /**
     * The interfaces of the machine among its devices.
     *
     * @return in the order of the scenario; closed behind the run
     */
    public List<LiveDevice> interfaces() {
        return wires.values().stream().flatMap(wire -> wire.live().stream()).toList();
    }

    /**
     * Runs.
     *
     * @param told is told how far it has come
     * @return what has come of it
     * @throws IllegalStateException if the kernel is not sound then: a bug of ours
     */
    public ScenarioReport run(Progress told) {
        progress = told;
        began = System.nanoTime();
        begin();
        // However long that took, nothing was to happen yet.
        began = System.nanoTime() - clock.now();
        while (goesOn) {
            step();
        }
        if (end != ScenarioReport.End.CUT_OFF) {
            finish();
        }
        List<Diagnostic> unwritten = close();
        synchronized (this) {
            refused.addAll(unwritten);
            tenants.values().forEach(Tenant::end);
        }
        List<String> faults = kernel.audit();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the kernel is not sound: " + faults);
        }
        return soFar();
    }

    /** Where time is that of the machine, libraries finish what is under way. */
    private void finish() {
        List<Tenant> there = tenants.values().stream()
                .filter(tenant -> libraries.containsKey(tenant.what()))
                .toList();
        if (!live || there.isEmpty()) {
            return;
        }
        ScenarioReport.End why = end;
        progress = nanos -> true;
        ends = Math.max(clock.now(), elapsed()) + FINISH_NANOS;
        next.clear();
        goesOn = true;
        synchronized (this) {
            there.forEach(Tenant::finish);
            active();
        }
        while (goesOn && !there.stream().allMatch(Tenant::isDone)) {
            step();
        }
        end = why;
    }

    private synchronized void begin() {
        int order = 0;
        for (Scenario.Happening happening : scenario.happenings) {
            next.add(new Next(happening.nanos(), order++, happening));
        }
        scenario.inhabitants.forEach(this::create);
    }

    private List<Diagnostic> close() {
        List<Diagnostic> problems = new ArrayList<>();
        for (Wire wire : wires.values()) {
            try {
                wire.close();
            } catch (IOException e) {
                problems.add(Diagnostic.error(KernelCode.DEVICE, new Position.Whole(wire.name()))
                        .note(String.valueOf(e.getMessage())));
            }
        }
        return problems;
    }

    // Time

    private synchronized void step() {
        if (isCutOff()) {
            over(ScenarioReport.End.CUT_OFF);
            return;
        }
        long last = ends;
        long at = Math.min(last, Math.min(nextEvent(), isAsleep() ? Long.MAX_VALUE : nextSlice));
        if (live) {
            at = real(at);
        }
        if (at == Long.MAX_VALUE || isOver()) {
            over(ScenarioReport.End.WHOLE);
        } else if (isDeserted()) {
            over(ScenarioReport.End.DESERTED);
        } else if (go(at)) {
            if (at >= last) {
                kernel.advance();
                over(ScenarioReport.End.WHOLE);
            } else {
                happen();
                // Where time goes on by itself, nothing has happened that anybody is to have a slice for.
                if (!live || !isAsleep()) {
                    slice();
                }
            }
        }
    }

    /** Waits in the time of the machine until then, or until a packet comes; gives the time that it is, which is not earlier than it was. */
    private long real(long at) {
        List<Wire> live = wires.values().stream().filter(Wire::isLive).toList();
        long left = at - elapsed();
        if (left > 0 && !live.isEmpty()) {
            // Not for long, so that who asks how far it is, or stops it, is heard. Several take turns.
            long each = Math.min(left, MOST_WAIT_NANOS / live.size());
            boolean there = live.stream().anyMatch(wire -> wire.await(0));
            for (int i = 0; !there && i < live.size(); i++) {
                there = live.get(i).await(each);
            }
        } else if (left > 0 && at != Long.MAX_VALUE) {
            LockSupport.parkNanos(Math.min(left, MOST_WAIT_NANOS));
        }
        return live.isEmpty() && at == Long.MAX_VALUE ? at : Math.min(at, Math.max(clock.now(), elapsed()));
    }

    /** How late it is by the machine's clock. */
    private long elapsed() {
        return System.nanoTime() - began;
    }

    /** Whether nothing more comes; what is repeated, or works, would never end. */
    private boolean isOver() {
        return scenario.runNanos == 0
                && isQuiet()
                && kernel.nextDue() == Long.MAX_VALUE
                && next.stream().allMatch(one -> one.what().again())
                && wires.values().stream().allMatch(wire -> wire.due() == Long.MAX_VALUE && !wire.isLive());
    }

    private void over(ScenarioReport.End why) {
        end = why;
        goesOn = false;
    }

    /** Whether the last interface of the machine has failed by itself, and all is given that was under way: what else there is would wait for it. */
    private boolean isCutOff() {
        return cut && wires.values().stream().allMatch(wire -> !wire.isLive() && wire.due() == Long.MAX_VALUE);
    }

    /** Whether an interface of the machine has packets for nobody, and nobody comes any more. */
    private boolean isDeserted() {
        return live
                && next.isEmpty()
                && !tenants.isEmpty()
                && tenants.values().stream().noneMatch(tenant -> tenant.self().isAlive());
    }

    /** Whether all places of the vector have come since something happened, or are nobody's. */
    private boolean isQuiet() {
        return quiet >= scenario.settings.slices() || tenants.values().stream().noneMatch(Tenant::runs);
    }

    private boolean isAsleep() {
        return isQuiet() && tenants.values().stream().noneMatch(Tenant::isBusy);
    }

    /** When something happens next that is no slice. */
    private long nextEvent() {
        long at = kernel.nextDue();
        if (!next.isEmpty()) {
            at = Math.min(at, next.peek().nanos());
        }
        for (Wire wire : wires.values()) {
            at = Math.min(at, wire.due());
        }
        return at;
    }

    /** Lets time pass, if nobody stops that. */
    private boolean go(long at) {
        if (!progress.at(at)) {
            over(ScenarioReport.End.INTERRUPTED);
            return false;
        }
        clock.pass(Math.max(0, at - clock.now()));
        return true;
    }

    /** Lets an environment work for a while in its slice; what happens meanwhile, happens meanwhile. */
    void pass(Environment environment, long nanos) {
        long until = Math.min(clock.now() + nanos, Math.max(clock.now(), ends));
        while (goesOn && environment.isAlive() && clock.now() < until && !isCutOff()) {
            long at = Math.min(until, nextEvent());
            if (live) {
                at = real(at);
            }
            if (go(at) && at < until) {
                happen();
            }
        }
    }

    private void slice() {
        long now = clock.now();
        if (now < nextSlice) {
            return;
        }
        long length = scenario.settings.sliceNanos();
        // Slices begin at multiples of their length; one that is overrun holds up the next, and what nobody needed is
        // left out.
        nextSlice = Math.max(now, now / length * length) + length;
        quiet++;
        returned = false;
        // What came before is not charged to whose slice it is.
        catchUp();
        kernel.runSlice();
        nextSlice = returned ? clock.now() : Math.max(nextSlice, clock.now());
    }

    /** A library of an environment's own gives up the rest of a slice by returning from it; who does not may have more to do. */
    void returned(Slice slice) {
        boolean early = slice.remaining() > 0;
        if (!early) {
            active();
        }
        returned = early && live;
    }

    private void catchUp() {
        if (live) {
            clock.pass(Math.max(0, elapsed() - clock.now()));
        }
    }

    /** What the thread of the run does now, a library does; gives whose one did so far. */
    String enter(String name) {
        String outside = inside;
        inside = name;
        return outside;
    }

    /** That library has returned. */
    void leave(String outside) {
        inside = outside;
    }

    /**
     * Whose library of its own the run is in. Thread-safe.
     *
     * @return the name of an environment; empty if in none
     */
    public Optional<String> inside() {
        return Optional.ofNullable(inside);
    }

    /** A library of an environment's own begins to do something, perhaps called by another one. */
    void begins() {
        if (nested == 0 && live) {
            spent = Spent.THREADS.getCurrentThreadCpuTime();
        } else {
            charge();
        }
        nested++;
    }

    /**
     * A library has done something: where time is that of the machine, that took the time of the processor that it took. What the machine
     * did meanwhile is nobody's; nor does what a scenario says take time, but for what it says.
     */
    void took() {
        charge();
        nested--;
    }

    private void charge() {
        if (live) {
            long now = Spent.THREADS.getCurrentThreadCpuTime();
            clock.pass(Math.max(0, now - spent));
            spent = now;
        }
    }

    /** Something happened: all places of the vector are to come. */
    void active() {
        if (isAsleep()) {
            long length = scenario.settings.sliceNanos();
            // The machine does not wait where nobody is held up by it.
            nextSlice = Math.max(nextSlice, live ? clock.now() : (clock.now() + length - 1) / length * length);
        }
        quiet = 0;
    }

    private void happen() {
        if (kernel.nextDue() <= clock.now()) {
            active();
        }
        kernel.advance();
        while (!next.isEmpty() && next.peek().nanos() <= clock.now()) {
            Next one = next.poll();
            if (one.what().again()) {
                next.add(new Next(one.nanos() + one.what().nanos(), one.order(), one.what()));
            }
            active();
            deeds.act(one.what());
        }
        for (Wire wire : wires.values()) {
            if (wire.step(processor)) {
                active();
            }
            wire.problem().ifPresent(why -> {
                cut |= wire.live().isPresent();
                keep(placed(why, wire.what().at()));
            });
        }
    }

    // What happens

    /** Makes an environment, if the kernel does. */
    void create(Scenario.Inhabitant inhabitant) {
        Tenant tenant = new Tenant(this, kernel, inhabitant, Optional.ofNullable(libraries.get(inhabitant)));
        Result<Environment> made = kernel.create(inhabitant.name(), tenant);
        if (made.value().isEmpty()) {
            refused(inhabitant.name(), inhabitant.at(), made.diagnostics());
            return;
        }
        timeline.came(made.value().get());
        byNumber.put(made.value().get().number(), tenant);
        tenants.put(inhabitant.name(), tenant);
        Environment self = made.value().get();
        RandomGenerator random = live ? new SecureRandom() : new SplittableRandom(scenario.seed + self.number());
        tenant.begin(self, tenants, new Surroundings(kernel, processor, self, wires, random));
    }

    /** Whether nobody has stopped the run meanwhile. */
    boolean goesOn() {
        return go(clock.now());
    }

    // What is told

    /** What the kernel refuses is told where the scenario asks for it, but for what is told of another text. */
    void refused(String name, Position at, List<Diagnostic> why) {
        // A library may have said nothing in the place of something.
        for (Diagnostic one : why.stream().filter(Objects::nonNull).toList()) {
            String facts = one.facts().isEmpty() ? "" : "  " + String.join(" ", one.facts());
            tell(name, "refused", one.code().requirement() + " [" + one.code().id() + "]" + facts, true);
            keep(placed(one, at));
        }
    }

    /** A library that threw where no kernel called it loses its environment, as where one does. */
    void threw(Tenant tenant, Throwable why) {
        String said = Diagnostic.printable(String.valueOf(why), MOST_SAID);
        kernel.destroy(tenant.self(), "its library threw " + said);
        keep(tenant.told(why));
    }

    /** An environment is not there: not any longer, or not yet. */
    Diagnostic missing(String name, Position at) {
        Diagnostic missing = Diagnostic.error(KernelCode.ENVIRONMENT, at, "environment=" + name);
        Tenant tenant = tenants.get(name);
        if (tenant != null) {
            return missing.note("it is gone since " + Times.shown(tenant.gone.orElse(clock.now())));
        }
        return scenario.happenings.stream()
                .filter(one -> one.action() instanceof Scenario.Create create
                        && create.inhabitant().name().equals(name))
                .findFirst()
                .map(one -> missing.note("it comes at " + Times.shown(one.nanos())))
                .orElseGet(() -> missing.note("it stands below, and comes behind this one"));
    }

    /** Something that no event of the kernel says; whether it is told of even where not all is. */
    void tell(String name, String what, String detail, boolean tells) {
        timeline.add(clock.now(), name, what, detail, tells);
    }

    Map<String, Tenant> tenants() {
        return tenants;
    }

    private static Diagnostic placed(Diagnostic one, Position at) {
        return one.position() instanceof Position.Whole
                ? new Diagnostic(one.severity(), one.code(), at, one.facts(), one.notes(), one.help())
                : one;
    }

    private void keep(Diagnostic one) {
        if (refused.size() < MOST_REFUSED) {
            refused.add(one);
        }
    }

    void claimed(String environment, Claim claim) {
        claims.add(new Made(environment, claim));
    }

    private void happened(Event event) {
        timeline.add(event);
        Tenant tenant = byNumber.get(event.environment());
        if (tenant != null) {
            switch (event.type()) {
                case FORFEITED -> {
                    tenant.forfeits++;
                    // What it would have done in that slice it does in a later one.
                    quiet = 0;
                }
                case REPOSSESSED -> tenant.taken++;
                case THREW ->
                    keep(tenant.thrown()
                            .orElseGet(() -> Diagnostic.error(ScenarioCode.LIBRARY, tenant.at())
                                    .note(Diagnostic.printable(event.detail(), MOST_SAID))));
                case DESTROYED -> tenant.gone = OptionalLong.of(event.nanos());
                default -> {}
            }
            if (CHANGES.contains(event.type())) {
                tenant.reception().look(event.nanos());
            }
        }
    }

    /**
     * What has come of it so far. Thread-safe.
     *
     * @return a copy
     */
    public synchronized ScenarioReport soFar() {
        return new ScenarioReport(
                clock.now(),
                timeline.lines(),
                timeline.more(),
                tenants.values().stream().map(Tenant::report).toList(),
                claims.stream()
                        .map(made -> new ScenarioReport.Claimed(
                                made.environment(),
                                made.claim().name(),
                                made.claim().traffic(),
                                made.claim().isThere()))
                        .toList(),
                tenants.values().stream()
                        .flatMap(one -> one.reception().handlers().stream())
                        .toList(),
                wires.values().stream().map(Wire::report).toList(),
                kernel.traffic(),
                List.copyOf(refused),
                end);
    }
}
