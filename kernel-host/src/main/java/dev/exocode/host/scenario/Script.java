package dev.exocode.host.scenario;

import dev.exocode.host.kernel.Call;
import dev.exocode.host.kernel.Demand;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Fault;
import dev.exocode.host.kernel.Interrupt;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.Library;
import dev.exocode.host.kernel.Slice;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The library of an environment that does what its scenario says. */
final class Script implements Library {
    private final ScenarioRun run;
    private final Kernel kernel;
    private final Scenario.Inhabitant what;
    private final Tenant tenant;
    private final List<Demand> open = new ArrayList<>();

    /** Those of its timers that are set again, by their numbers. */
    private final Map<Long, Again> again = new HashMap<>();

    /** Calls that it answers when it runs next. */
    private final List<Call> unanswered = new ArrayList<>();

    /** Those that it calls in its slices no more, since they are gone. */
    private final Set<String> vain = new HashSet<>();

    private Waiting waitsFor;
    private long called;
    private long answered;

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

    Script(ScenarioRun run, Kernel kernel, Scenario.Inhabitant what, Tenant tenant) {
        this.run = run;
        this.kernel = kernel;
        this.what = what;
        this.tenant = tenant;
    }

    /** A timer is set again and again. */
    void again(int timer, long period, long first) {
        again.put((long) timer, new Again(period, first));
    }

    // Calls

    /** Calls another environment; whether that is told of even where not all is. */
    void call(Scenario.Called whom, Map<String, Tenant> others, boolean tells) {
        Tenant callee = others.get(whom.callee());
        if (callee == null || !callee.self().isAlive()) {
            vain.add(whom.callee());
            tenant.refused(whom.at(), run.missing(whom.callee(), whom.at()));
            return;
        }
        run.tell(what.name(), "called", whom.callee() + (whom.answer() ? "" : ", without answer"), tells);
        run.active();
        long[] registers = new long[Call.REGISTERS];
        // One that it waits for already is refused this one.
        Waiting before = waitsFor;
        waitsFor = whom.answer() ? new Waiting(whom, tells) : before;
        Result<Boolean> made = whom.answer()
                ? tenant.self().call(callee.self().number(), registers)
                : tenant.self().callAsync(callee.self().number(), registers);
        called += made.value().isPresent() ? 1 : 0;
        if (made.value().isEmpty()) {
            waitsFor = before;
            made.diagnostics()
                    .forEach(why -> tenant.refused(
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
        open.removeIf(demand -> demand.deadline() < kernel.clock().now());
        List.copyOf(open).forEach(this::give);
        List<Call> now = List.copyOf(unanswered);
        unanswered.clear();
        now.forEach(this::answer);
        if (tenant.reception().take(what.conduct().takes()) > 0) {
            run.active();
        }
        if (what.conduct().workNanos() > 0) {
            run.pass(environment, what.conduct().workNanos());
        }
        for (Scenario.Called each : what.conduct().calls()) {
            if (tenant.self().isAlive() && waitsFor == null && !vain.contains(each.callee())) {
                call(each, run.tenants(), false);
            }
        }
    }

    @Override
    public void interrupt(Environment environment, Interrupt interrupt) {
        Again timer = interrupt.type() == Interrupt.Type.TIMER ? again.get(interrupt.number()) : null;
        if (timer != null) {
            long now = kernel.clock().now();
            // What it was told too late is not made up for.
            timer.next += ((now - timer.next) / timer.period + 1) * timer.period;
            // It may be somebody else's by now.
            tenant.self()
                    .setTimer(
                            (int) interrupt.number(), timer.next, tenant.self().capability());
        }
    }

    @Override
    public void entered(Environment environment, Call call) {
        switch (what.conduct().answer()) {
            case NOW -> answer(call);
            case LATER -> unanswered.add(call);
            case NEVER -> {}
        }
    }

    private void answer(Call call) {
        if (what.conduct().answerNanos() > 0) {
            run.pass(tenant.self(), what.conduct().answerNanos());
        }
        call.answer();
    }

    @Override
    public void answered(Environment environment, Call call) {
        goesOn(waitsFor);
    }

    @Override
    public void exception(Environment environment, Fault fault) {
        if (fault.type() == Fault.Type.CALLEE) {
            run.tell(what.name(), "unanswered", fault.detail() + " is gone", true);
            waitsFor = null;
        }
    }

    @Override
    public void revoke(Environment environment, Demand demand) {
        if (what.conduct().obeys() > 0) {
            open.add(demand);
            give(demand);
        }
    }

    /** Gives up some of what is asked for: what it uses least, the newest first. */
    private void give(Demand demand) {
        for (int i = 0; i < what.conduct().obeys() && demand.remaining() > 0; i++) {
            List<Integer> owns = tenant.self().owns(demand.kind());
            if (owns.isEmpty()) {
                break;
            }
            tenant.self().free(demand.kind(), tenant.reception().leastUsed(demand.kind(), owns));
            run.active();
        }
        if (demand.remaining() == 0 || tenant.self().owns(demand.kind()).isEmpty()) {
            open.remove(demand);
        }
    }

    /** How many calls it made. */
    long called() {
        return called;
    }

    /** How many of them were answered. */
    long answered() {
        return answered;
    }

    /** For whose answer it waits. */
    Optional<String> waitsFor() {
        return Optional.ofNullable(waitsFor).map(one -> one.whom.callee());
    }
}
