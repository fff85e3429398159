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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The library of an environment of a scenario: has and does what that says. */
final class Tenant implements Library {
    private final ScenarioRun run;
    private final Kernel kernel;
    private final Scenario.Inhabitant what;
    private final Reception reception;
    private final List<Demand> open = new ArrayList<>();

    /** Those of its timers that are set again, by their numbers. */
    private final Map<Long, Again> again = new HashMap<>();

    /** Calls that it answers when it runs next. */
    private final List<Call> unanswered = new ArrayList<>();

    /** What it was granted, by whom. */
    private final Map<String, Capability> granted = new HashMap<>();

    private Environment self;
    private Waiting waitsFor;

    /** Those that it calls in its slices no more, since they are gone. */
    private final Set<String> vain = new HashSet<>();

    private long slices;
    private long told;
    private long saved;
    private long asked;
    private long called;
    private long answered;
    private long calls;

    // What the run counts by events.
    long forfeits;
    long taken;
    OptionalLong gone = OptionalLong.empty();

    /** A call that is not answered yet, and whether it is told of when it is. */
    private record Waiting(Scenario.Called whom, boolean tells) {}

    /** A timer that fires again and again: when it does next. */
    private static final class Again {
        final long period;
        long next;

        Again(long period, long next) {
            this.period = period;
            this.next = next;
        }
    }

    Tenant(ScenarioRun run, Kernel kernel, Scenario.Inhabitant what) {
        this.run = run;
        this.kernel = kernel;
        this.what = what;
        this.reception = new Reception(this, kernel);
    }

    Environment self() {
        return self;
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
    void begin(Environment environment, Map<String, Tenant> others) {
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
                refused(one.at(), Diagnostic.error(KernelCode.ENVIRONMENT, one.at(), "environment=" + one.from()));
            } else {
                accept(one.at(), other.grant(this, Kind.CLAIM, Capability.WRITE))
                        .ifPresent(from::add);
            }
        }
        what.claims().forEach(claim -> reception.claim(claim, from.toArray(Capability[]::new)));
        several(Kind.PAGE);
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
                again.put((long) timer.number(), new Again(timed.nanos(), first));
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

    /** Calls another environment; whether that is told of even where not all is. */
    void call(Scenario.Called whom, Map<String, Tenant> others, boolean tells) {
        Tenant callee = others.get(whom.callee());
        if (callee == null || !callee.self.isAlive()) {
            vain.add(whom.callee());
            refused(whom.at(), Diagnostic.error(KernelCode.ENVIRONMENT, whom.at(), "environment=" + whom.callee()));
            return;
        }
        run.tell(what.name(), "called", whom.callee() + (whom.answer() ? "" : ", without answer"), tells);
        run.active();
        long[] registers = new long[Call.REGISTERS];
        // One that it waits for already is refused this one.
        Waiting before = waitsFor;
        waitsFor = whom.answer() ? new Waiting(whom, tells) : before;
        Result<Boolean> made = whom.answer()
                ? self.call(callee.self.number(), registers)
                : self.callAsync(callee.self.number(), registers);
        called += made.value().isPresent() ? 1 : 0;
        if (made.value().isEmpty()) {
            waitsFor = before;
            made.diagnostics()
                    .forEach(why -> refused(
                            whom.at(),
                            before == null ? why : why.note(what.name() + " waits for " + before.whom.callee())));
        } else if (whom.answer() && made.value().get()) {
            goesOn(new Waiting(whom, tells));
        }
    }

    private void goesOn(Waiting over) {
        answered++;
        run.tell(what.name(), "answered", "by " + over.whom.callee(), over.tells);
        waitsFor = null;
        run.active();
    }

    // What the kernel tells

    @Override
    public void slice(Environment environment, Slice slice) {
        slices++;
        open.removeIf(demand -> demand.deadline() < kernel.clock().now());
        List.copyOf(open).forEach(this::give);
        List<Call> now = List.copyOf(unanswered);
        unanswered.clear();
        now.forEach(this::answer);
        if (reception.take(what.conduct().takes()) > 0) {
            run.active();
        }
        if (what.conduct().workNanos() > 0) {
            run.pass(environment, what.conduct().workNanos());
        }
        for (Scenario.Called each : what.conduct().calls()) {
            if (self.isAlive() && waitsFor == null && !vain.contains(each.callee())) {
                call(each, run.tenants(), false);
            }
        }
    }

    @Override
    public void interrupt(Environment environment, Interrupt interrupt) {
        told++;
        Again timer = interrupt.type() == Interrupt.Type.TIMER ? again.get(interrupt.number()) : null;
        if (timer != null) {
            long now = kernel.clock().now();
            // What it was told too late is not made up for.
            timer.next += ((now - timer.next) / timer.period + 1) * timer.period;
            // It may be somebody else's by now.
            self.setTimer((int) interrupt.number(), timer.next, self.capability());
        }
    }

    @Override
    public void entered(Environment environment, Call call) {
        calls++;
        run.active();
        switch (what.conduct().answer()) {
            case NOW -> answer(call);
            case LATER -> unanswered.add(call);
            case NEVER -> {}
        }
    }

    private void answer(Call call) {
        if (what.conduct().answerNanos() > 0) {
            run.pass(self, what.conduct().answerNanos());
        }
        call.answer();
    }

    @Override
    public void answered(Environment environment, Call call) {
        goesOn(waitsFor);
    }

    @Override
    public void exception(Environment environment, Fault fault) {
        if (fault.type() == Fault.Type.REPOSSESSION) {
            saved += self.repossessed().stream()
                    .filter(one -> one.bytes() > 0 && !one.savedIn().isEmpty())
                    .count();
        } else if (fault.type() == Fault.Type.CALLEE) {
            run.tell(what.name(), "unanswered", fault.detail() + " is gone", true);
            waitsFor = null;
        }
    }

    @Override
    public void revoke(Environment environment, Demand demand) {
        asked += demand.count();
        if (what.conduct().obeys() > 0) {
            open.add(demand);
            give(demand);
        }
    }

    /** Gives up some of what is asked for: what it uses least, the newest first. */
    private void give(Demand demand) {
        for (int i = 0; i < what.conduct().obeys() && demand.remaining() > 0; i++) {
            List<Integer> owns = self.owns(demand.kind());
            if (owns.isEmpty()) {
                break;
            }
            self.free(demand.kind(), reception.leastUsed(demand.kind(), owns));
            run.active();
        }
        if (demand.remaining() == 0 || self.owns(demand.kind()).isEmpty()) {
            open.remove(demand);
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

    ScenarioReport.Inhabitant report() {
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
                called,
                answered,
                calls,
                Optional.ofNullable(waitsFor).filter(any -> self.isAlive()).map(one -> one.whom.callee()),
                reception.traffic(),
                gone);
    }
}
