package dev.exocode.host.scenario;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.kernel.Call;
import dev.exocode.host.kernel.Claim;
import dev.exocode.host.kernel.Demand;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Fault;
import dev.exocode.host.kernel.Holding;
import dev.exocode.host.kernel.Interrupt;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelCode;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.Library;
import dev.exocode.host.kernel.Slice;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * An environment of a scenario: has what that says, counts what the kernel tells it, and hands that on to what it does: what the scenario says, or what a
 * library of its own does.
 */
final class Tenant implements Library {
    /** So much of a name that a library gives is shown. */
    private static final int MOST_CHARS = 60;

    private final ScenarioRun run;
    private final Kernel kernel;
    private final Scenario.Inhabitant what;
    private final Reception reception;
    /** What it was granted, by whom. */
    private final Map<String, Capability> granted = new HashMap<>();

    private final Script script;
    private final Optional<ScenarioLibrary> library;

    /** What it does. */
    private final Library does;

    /** What its library threw last; null if nothing. */
    private Throwable thrown;

    private Environment self;
    private long slices;
    private long told;
    private long saved;
    private long asked;
    private long calls;

    // What the run counts by events.
    long forfeits;
    long taken;
    OptionalLong gone = OptionalLong.empty();

    Tenant(ScenarioRun run, Kernel kernel, Scenario.Inhabitant what, Optional<ScenarioLibrary> library) {
        this.run = run;
        this.kernel = kernel;
        this.what = what;
        this.reception = new Reception(this, kernel);
        this.script = new Script(run, kernel, what, this);
        this.library = library;
        this.does = library.<Library>map(one -> one).orElse(script);
    }

    /** Has a library of its own finish what is under way. */
    void finish() {
        asked(
                one -> {
                    one.finish();
                    return true;
                },
                true);
    }

    /** Whether nothing is under way in a library of its own. */
    boolean isDone() {
        return !self.isAlive() || asked(ScenarioLibrary::isDone, true);
    }

    /** What a library of its own says where no kernel asks it; if it throws, it loses its environment as it does there. */
    private <T> T asked(Function<ScenarioLibrary, T> what, T otherwise) {
        if (library.isEmpty()) {
            return otherwise;
        }
        String outside = run.enter(name());
        try {
            return Objects.requireNonNullElse(what.apply(library.get()), otherwise);
        } catch (Throwable e) {
            if (e instanceof VirtualMachineError machine && !(e instanceof StackOverflowError)) {
                throw machine;
            } else if (self.isAlive()) {
                run.threw(this, e);
            }
            return otherwise;
        } finally {
            run.leave(outside);
        }
    }

    /** What a library of its own threw last where a kernel asked it, as it is told. */
    Optional<Diagnostic> thrown() {
        return Optional.ofNullable(thrown).map(this::told);
    }

    /** That a library of its own threw something. */
    Diagnostic told(Throwable why) {
        ClassLoader loader = library.orElseThrow().getClass().getClassLoader();
        return Thrown.said(Diagnostic.error(ScenarioCode.LIBRARY, at()), why, loader);
    }

    /** What the scenario says that it does. */
    Script script() {
        return script;
    }

    Environment self() {
        return self;
    }

    /** What the scenario says of it. */
    Scenario.Inhabitant what() {
        return what;
    }

    /** Where the scenario says what it does. */
    Position at() {
        return what.library().map(Scenario.Coded::at).orElse(what.at());
    }

    String name() {
        return what.name();
    }

    /** Its handlers, rings and packets. */
    Reception reception() {
        return reception;
    }

    /** Whether it has slices. */
    boolean runs() {
        return self.isAlive() && !self.owns(Kind.SLICE).isEmpty();
    }

    /** Whether it has something to do in each of its slices. */
    boolean isBusy() {
        boolean does = what.conduct().workNanos() > 0 || !what.conduct().calls().isEmpty();
        return does && runs();
    }

    // The beginning

    /** Asks for all that it is to have: what it needs before what it has to spare, since the kernel takes what is newest first. */
    void begin(Environment environment, Map<String, Tenant> others, Surroundings around) {
        self = environment;
        List<Integer> blocks = several(Kind.BLOCK);
        several(Kind.SLICE);
        for (int i = 0; i < Math.min(what.preload(), blocks.size()); i++) {
            accept(what.at(), self.preload(blocks.get(i), self.capability()));
        }
        what.timers().forEach(this::set);
        if (!what.sends().isEmpty()) {
            Capability may = kernel.packets(self, Capability.WRITE);
            what.sends().forEach(permit -> accept(permit.at(), self.permit(permit.rule(), may)));
        }
        List<Capability> from = new ArrayList<>();
        for (Scenario.Taken one : what.takesFrom()) {
            Tenant other = others.get(one.from());
            if (other == null || !other.self.isAlive()) {
                refused(one.at(), run.missing(one.from(), one.at()));
            } else {
                accept(one.at(), other.grant(this, Kind.CLAIM, Capability.WRITE))
                        .ifPresent(from::add);
            }
        }
        what.claims().forEach(claim -> reception.claim(claim, from.toArray(Capability[]::new)));
        several(Kind.PAGE);
        if (library.isPresent()) {
            run.refused(
                    what.name(),
                    what.library().orElseThrow().at(),
                    asked(one -> Objects.requireNonNullElse(one.begin(around), List.of()), List.of()));
            reception.look();
        }
    }

    <T> Optional<T> accept(Position at, Result<T> result) {
        if (result.value().isEmpty()) {
            run.refused(what.name(), at, result.diagnostics());
        }
        return result.value();
    }

    void refused(Position at, Diagnostic why) {
        run.refused(what.name(), at, List.of(why));
    }

    void claimed(Claim claim) {
        run.claimed(what.name(), claim);
    }

    private List<Integer> several(Kind kind) {
        List<Integer> numbers = new ArrayList<>();
        Scenario.Amount amount = what.has().getOrDefault(kind, Scenario.Ringed.NONE.pages());
        boolean goesOn = true;
        for (int i = 0; i < amount.count() && goesOn; i++) {
            Result<Holding> got = self.allocate(kind);
            got.value().ifPresent(one -> numbers.add(one.number()));
            goesOn = got.value().isPresent();
            got.diagnostics().forEach(why -> refused(amount.at(), asked(why, amount.count(), numbers.size())));
        }
        return numbers;
    }

    /** Why something was refused, with how many were asked for in place of how many are left: those are none. */
    private static Diagnostic asked(Diagnostic why, int count, int got) {
        return new Diagnostic(
                why.severity(),
                why.code(),
                why.position(),
                List.of("asked=" + count, "got=" + got),
                why.notes(),
                why.help());
    }

    private void set(Scenario.Timed timed) {
        Result<Holding> got = self.allocate(Kind.TIMER);
        got.diagnostics().forEach(why -> refused(timed.at(), asked(why, 1, 0)));
        got.value().ifPresent(timer -> {
            long first = kernel.clock().now() + timed.nanos();
            accept(timed.at(), self.setTimer(timer.number(), first, self.capability()));
            if (timed.again()) {
                script.again(timer.number(), timed.nanos(), first);
            }
        });
    }

    // What the scenario says

    private Result<Capability> grant(Tenant to, Kind kind, int rights) {
        return self.grant(self.capability(), to.self.number(), self.names(kind), rights);
    }

    /** Grants its pages to another environment. */
    void grantPages(Position at, Tenant to) {
        accept(at, grant(to, Kind.PAGE, Capability.READ | Capability.WRITE))
                .ifPresent(one -> to.granted.put(what.name(), one));
    }

    /** Revokes all capabilities for its pages. */
    void withdraw(Position at) {
        accept(at, self.revoke(self.capability(), self.names(Kind.PAGE)));
    }

    /** Maps a page of another environment: by what that has granted, or by its own capability if it has nothing else to show, or by a forged one. */
    void use(Position at, Tenant of, boolean forged) {
        List<Integer> pages = of.self.owns(Kind.PAGE);
        if (pages.isEmpty()) {
            refused(at, Diagnostic.error(KernelCode.NUMBER, at, "pages=0").note(of.what.name() + " has none"));
            return;
        }
        Capability shown = granted.getOrDefault(of.what.name(), self.capability());
        String why = granted.containsKey(of.what.name())
                ? of.what.name() + " has revoked what it had granted"
                : of.what.name() + " has granted nothing, and what " + what.name() + " shows is for its own pages";
        if (forged) {
            // As good a guess as any of the tag.
            shown = new Capability(of.self.names(Kind.PAGE), Capability.ALL, self.number(), 0, 1, 2);
            why = "what is shown is forged";
        }
        int page = pages.get(0);
        Result<Integer> mapped = self.map(page, page, shown, true);
        if (mapped.value().isPresent()) {
            run.tell(what.name(), "used", "page " + page + " of " + of.what.name(), true);
        }
        for (Diagnostic refusal : mapped.diagnostics()) {
            refused(at, refusal.note(why));
        }
    }

    // What the kernel tells

    @Override
    public void slice(Environment environment, Slice slice) {
        slices++;
        does(() -> does.slice(environment, slice));
        if (library.isPresent()) {
            run.returned(slice);
        }
    }

    @Override
    public void interrupt(Environment environment, Interrupt interrupt) {
        told++;
        does(() -> does.interrupt(environment, interrupt));
    }

    @Override
    public void entered(Environment environment, Call call) {
        calls++;
        run.active();
        does(() -> does.entered(environment, call));
    }

    @Override
    public void answered(Environment environment, Call call) {
        run.active();
        does(() -> does.answered(environment, call));
    }

    @Override
    public void exception(Environment environment, Fault fault) {
        if (fault.type() == Fault.Type.REPOSSESSION) {
            saved += self.repossessed().stream()
                    .filter(one -> one.bytes() > 0 && !one.savedIn().isEmpty())
                    .count();
        }
        does(() -> does.exception(environment, fault));
    }

    @Override
    public void miss(Environment environment, long address, boolean writes) {
        does(() -> does.miss(environment, address, writes));
    }

    @Override
    public void revoke(Environment environment, Demand demand) {
        asked += demand.count();
        does(() -> does.revoke(environment, demand));
    }

    @Override
    public void emergency(Environment environment, Demand demand) {
        does(() -> does.emergency(environment, demand));
    }

    /** What a library of its own does takes time where time is that of the machine. */
    private void does(Runnable what) {
        if (library.isEmpty()) {
            what.run();
            return;
        }
        run.begins();
        String outside = run.enter(name());
        try {
            what.run();
        } catch (Throwable e) {
            thrown = e;
            throw e;
        } finally {
            run.leave(outside);
            run.took();
        }
    }

    // The end

    /** Tells of what nobody will tell it. */
    void end() {
        long untold = self.untold();
        if (untold > 0) {
            String why = !self.isAlive() ? "it is gone" : runs() ? "its next slice has not come" : "it has no slices";
            run.tell(what.name(), "untold", untold + (untold == 1 ? " event: " : " events: ") + why, true);
        }
    }

    /** What a library has counted, as it may be shown. */
    private static Map<String, Long> counts(ScenarioLibrary library) {
        Map<String, Long> shown = new LinkedHashMap<>();
        Objects.requireNonNullElse(library.counts(), Map.<String, Long>of())
                .forEach((name, count) ->
                        shown.put(Diagnostic.printable(name, MOST_CHARS), Objects.requireNonNull(count, name)));
        return shown;
    }

    ScenarioReport.Inhabitant report() {
        if (library.isPresent() && self.isAlive()) {
            reception.look();
        }
        return new ScenarioReport.Inhabitant(
                what.name(),
                slices,
                forfeits,
                self.owns(Kind.PAGE).size(),
                asked,
                taken,
                saved,
                reception.read(),
                told,
                self.untold(),
                script.called(),
                script.answered(),
                calls,
                script.waitsFor().filter(any -> self.isAlive()),
                reception.traffic(),
                gone,
                asked(Tenant::counts, Map.of()));
    }
}
