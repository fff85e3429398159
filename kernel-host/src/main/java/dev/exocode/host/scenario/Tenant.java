package dev.exocode.host.scenario;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.kernel.Claim;
import dev.exocode.host.kernel.Demand;
import dev.exocode.host.kernel.Download;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Fault;
import dev.exocode.host.kernel.Holding;
import dev.exocode.host.kernel.Interrupt;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelCode;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.Library;
import dev.exocode.host.kernel.PacketRing;
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
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, Claim> byFile = new HashMap<>();
    private final List<PacketRing> rings = new ArrayList<>();
    /** Pages of rings and handlers, which are given up last. */
    private final Set<Integer> used = new HashSet<>();

    private final List<Demand> open = new ArrayList<>();
    private final byte[] packet = new byte[Kernel.PAGE_BYTES];
    private Environment self;
    private int nextRing;
    private long slices;
    private long read;
    private long told;
    private long saved;

    private long asked;

    // What the run counts by events.
    long forfeits;
    long taken;
    OptionalLong gone = OptionalLong.empty();

    Tenant(ScenarioRun run, Kernel kernel, Scenario.Inhabitant what) {
        this.run = run;
        this.kernel = kernel;
        this.what = what;
    }

    Environment self() {
        return self;
    }

    /** Whether it has slices. */
    boolean runs() {
        return self.isAlive() && !self.owns(Kind.SLICE).isEmpty();
    }

    /** Whether it has something to do in each of its slices. */
    boolean isBusy() {
        return what.workNanos() > 0 && runs();
    }

    // The beginning

    /** Asks for all that it is to have. */
    void begin(Environment environment, Map<String, Tenant> others) {
        self = environment;
        List<Integer> blocks = several(Kind.BLOCK, what.blocks());
        several(Kind.SLICE, what.slices());
        several(Kind.PAGE, what.pages());
        for (int i = 0; i < Math.min(what.preload(), blocks.size()); i++) {
            accept(what.at(), self.preload(blocks.get(i), self.capability()));
        }
        if (!what.sends().isEmpty()) {
            Capability may = kernel.packets(self, Capability.WRITE);
            what.sends().forEach(permit -> accept(permit.at(), self.permit(permit.rule(), may)));
        }
        List<Capability> from = new ArrayList<>();
        for (Scenario.Taken one : what.takesFrom()) {
            Tenant other = others.get(one.from());
            if (other == null || !other.self.isAlive()) {
                run.refused(
                        what.name(),
                        one.at(),
                        List.of(Diagnostic.error(KernelCode.ENVIRONMENT, one.at(), "environment=" + one.from())));
            } else {
                accept(
                                one.at(),
                                other.self.grant(
                                        other.self.capability(),
                                        self.number(),
                                        other.self.names(Kind.CLAIM),
                                        Capability.WRITE))
                        .ifPresent(from::add);
            }
        }
        what.claims().forEach(claim -> claim(claim, from.toArray(Capability[]::new)));
    }

    private <T> Optional<T> accept(Position at, Result<T> result) {
        if (result.value().isEmpty()) {
            run.refused(what.name(), at, result.diagnostics());
        }
        return result.value();
    }

    private List<Integer> several(Kind kind, int count) {
        List<Integer> numbers = new ArrayList<>();
        boolean goesOn = true;
        for (int i = 0; i < count && goesOn; i++) {
            Optional<Holding> got = accept(what.at(), self.allocate(kind));
            got.ifPresent(one -> numbers.add(one.number()));
            goesOn = got.isPresent();
        }
        return numbers;
    }

    /** Consecutive pages; empty, and told, if there are not so many. */
    private Optional<Integer> pages(Position at, int count) {
        int free = 0;
        for (int page = 0; page < kernel.settings().pages(); page++) {
            free = kernel.owner(Kind.PAGE, page).isEmpty() ? free + 1 : 0;
            if (free == count) {
                int first = page - count + 1;
                for (int i = first; i <= page; i++) {
                    self.allocate(Kind.PAGE, i).orThrow();
                    used.add(i);
                }
                return Optional.of(first);
            }
        }
        run.refused(
                what.name(),
                at,
                List.of(Diagnostic.error(KernelCode.TAKEN, at, "pages=" + count, "free=" + kernel.free(Kind.PAGE))));
        return Optional.empty();
    }

    private void claim(Scenario.Claimed wanted, Capability... from) {
        Optional<Claim> made =
                accept(wanted.at(), self.claim(wanted.rule(), kernel.packets(self, Capability.READ), from));
        if (made.isEmpty()) {
            return;
        }
        Claim claim = made.get();
        if (wanted.handled().isPresent()
                && !handle(wanted.at(), claim, wanted.handled().get())) {
            self.free(Kind.CLAIM, claim.number());
            return;
        }
        claims.add(claim);
        run.claimed(what.name(), claim);
        if (wanted.ring().pages() > 0) {
            pages(wanted.at(), wanted.ring().pages())
                    .flatMap(first -> accept(
                            wanted.at(),
                            self.ring(
                                    first, wanted.ring().pages(), wanted.ring().slotBytes(), self.capability())))
                    .ifPresent(ring -> {
                        rings.add(ring);
                        claim.queue(ring);
                    });
        }
    }

    private boolean handle(Position at, Claim claim, Scenario.Handled handled) {
        Download download = Download.of(handled.handler());
        if (handled.pages() > 0) {
            Optional<Integer> first = pages(at, handled.pages());
            if (first.isEmpty()) {
                return false;
            }
            download = download.withMemory(first.get(), handled.pages(), self.capability());
        }
        boolean runs = accept(at, claim.handle(download)).isPresent();
        if (runs) {
            byFile.put(handled.file(), claim);
        }
        return runs;
    }

    /** Has another handler run in place of the one of a file. */
    void replace(Position at, Scenario.Replace action) {
        Claim claim = byFile.get(action.file());
        if (claim == null || !claim.isThere()) {
            run.refused(what.name(), at, List.of(Diagnostic.error(KernelCode.OVER, at, "handler=" + action.file())));
        } else {
            handle(at, claim, action.by());
        }
    }

    // What the kernel tells

    @Override
    public void slice(Environment environment, Slice slice) {
        slices++;
        open.removeIf(demand -> demand.deadline() < kernel.clock().now());
        List.copyOf(open).forEach(this::give);
        int taken = take();
        if (taken > 0) {
            read += taken;
            run.active();
        }
        if (what.workNanos() > 0) {
            run.pass(environment, what.workNanos());
        }
    }

    private int take() {
        int taken = 0;
        int empty = 0;
        while (taken < what.takes() && empty < rings.size()) {
            boolean got = rings.get(nextRing).poll(packet) >= 0;
            nextRing = (nextRing + 1) % rings.size();
            taken += got ? 1 : 0;
            empty = got ? 0 : empty + 1;
        }
        return taken;
    }

    @Override
    public void interrupt(Environment environment, Interrupt interrupt) {
        told++;
    }

    @Override
    public void exception(Environment environment, Fault fault) {
        if (fault.type() == Fault.Type.REPOSSESSION) {
            saved += self.repossessed().stream()
                    .filter(one -> one.bytes() > 0 && !one.savedIn().isEmpty())
                    .count();
        }
    }

    @Override
    public void revoke(Environment environment, Demand demand) {
        asked += demand.count();
        if (what.obeys() > 0) {
            open.add(demand);
            give(demand);
        }
    }

    /** Gives up some of what is asked for: what it uses least, the newest first. */
    private void give(Demand demand) {
        for (int i = 0; i < what.obeys() && demand.remaining() > 0; i++) {
            List<Integer> owns = self.owns(demand.kind());
            if (owns.isEmpty()) {
                break;
            }
            List<Integer> idle = demand.kind() == Kind.PAGE
                    ? owns.stream().filter(page -> !used.contains(page)).toList()
                    : owns;
            List<Integer> from = idle.isEmpty() ? owns : idle;
            self.free(demand.kind(), from.get(from.size() - 1));
            run.active();
        }
        if (demand.remaining() == 0 || self.owns(demand.kind()).isEmpty()) {
            open.remove(demand);
        }
    }

    // The end

    ScenarioReport.Inhabitant report() {
        return new ScenarioReport.Inhabitant(
                what.name(),
                slices,
                forfeits,
                self.owns(Kind.PAGE).size(),
                asked,
                taken,
                saved,
                read,
                told,
                Sums.of(claims.stream().map(Claim::traffic).toList()),
                gone);
    }
}
