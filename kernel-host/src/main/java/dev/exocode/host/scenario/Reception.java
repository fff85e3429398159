package dev.exocode.host.scenario;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.kernel.Claim;
import dev.exocode.host.kernel.Download;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Holding;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelCode;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.PacketRing;
import dev.exocode.host.kernel.Traffic;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What an environment of a scenario has of packets: its claims, the handlers that run or ran there, and its rings. */
final class Reception {
    private static final String LOSES = " would lose packets";
    private static final String SAME = " accepts the same packets";

    private final Tenant tenant;
    private final Kernel kernel;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Ran> ran = new ArrayList<>();
    private final List<PacketRing> rings = new ArrayList<>();

    /** How much it uses pages: those of handlers more than those that it has to spare, and those of rings most. */
    private final Map<Integer, Integer> used = new HashMap<>();

    private final byte[] packet = new byte[Kernel.PAGE_BYTES];
    private int nextRing;
    private long read;

    /** A handler, and for how long. */
    private static final class Ran {
        final String file;
        final Claim claim;
        final long from;
        OptionalLong to = OptionalLong.empty();
        Map<String, BigInteger> kept = Map.of();

        Ran(String file, Claim claim, long from) {
            this.file = file;
            this.claim = claim;
            this.from = from;
        }

        boolean isThere() {
            return to.isEmpty();
        }

        Map<String, BigInteger> keeps() {
            return isThere() ? claim.kept(ScenarioReport.Handled.MOST_KEPT) : kept;
        }

        void end(long nanos) {
            if (isThere()) {
                kept = keeps();
                to = OptionalLong.of(nanos);
            }
        }
    }

    Reception(Tenant tenant, Kernel kernel) {
        this.tenant = tenant;
        this.kernel = kernel;
    }

    // Claims

    /** Claims packets, and has done with them what is said. */
    void claim(Scenario.Claimed wanted, Capability... from) {
        Optional<Claim> made = wanted.port().isPresent()
                ? claimPort(wanted, wanted.port().get(), from)
                : tenant.accept(wanted.at(), claimed(wanted, from));
        if (made.isEmpty()) {
            return;
        }
        Claim claim = made.get();
        if (wanted.handled().isPresent()
                && !handle(wanted.at(), claim, wanted.handled().get())) {
            tenant.self().free(Kind.CLAIM, claim.number());
            wanted.port().ifPresent(port -> tenant.self().free(Kind.PORT, port.number()));
            return;
        }
        claims.add(claim);
        tenant.claimed(claim);
        if (wanted.ring().pages().count() > 0) {
            pages(wanted.ring().pages(), 2)
                    .flatMap(first -> tenant.accept(
                            wanted.at(),
                            tenant.self()
                                    .ring(
                                            first,
                                            wanted.ring().pages().count(),
                                            wanted.ring().slotBytes(),
                                            tenant.self().capability())))
                    .ifPresent(ring -> {
                        rings.add(ring);
                        claim.queue(ring);
                    });
        }
    }

    private Result<Claim> claimed(Scenario.Claimed wanted, Capability... from) {
        return helped(
                tenant.self().claim(wanted.rule().orElseThrow(), kernel.packets(tenant.self(), Capability.READ), from));
    }

    private Result<Claim> helped(Result<Claim> made) {
        return made.value().isPresent()
                ? made
                : Result.failure(
                        made.diagnostics().stream().map(why -> helped(why)).toList());
    }

    /** What would let it have packets of others, and who has those that nobody else can have. */
    private Diagnostic helped(Diagnostic why) {
        Optional<String> loser = why.notes().stream()
                .filter(note -> note.endsWith(LOSES))
                .map(note -> note.substring(0, note.length() - LOSES.length()))
                .map(note -> note.substring(note.lastIndexOf(" of ") + " of ".length()))
                .findFirst();
        if (loser.isPresent()) {
            return why.help("may take packets of " + loser.get() + ";");
        }
        List<String> owners = kernel.claims().stream()
                .filter(claim -> why.notes().contains(claim.name() + SAME))
                .flatMap(claim -> kernel.owner(Kind.CLAIM, claim.number()).stream())
                .map(Environment::name)
                .toList();
        return owners.size() == 1 ? why.note("it is a claim of " + owners.get(0)) : why;
    }

    private Optional<Claim> claimPort(Scenario.Claimed wanted, Scenario.Port port, Capability... from) {
        Optional<Environment> taken = kernel.owner(Kind.PORT, port.number());
        if (taken.isPresent()) {
            tenant.refused(
                    port.at(),
                    Diagnostic.error(KernelCode.TAKEN, port.at(), "port=" + Timeline.port(port.number()))
                            .note(taken.get().name() + " has it"));
            return Optional.empty();
        }
        Optional<Holding> got = tenant.accept(port.at(), tenant.self().allocate(Kind.PORT, port.number()));
        Optional<Claim> made = got.flatMap(one ->
                tenant.accept(port.at(), helped(tenant.self().claimPort(port.number(), one.capability(), from))));
        if (got.isPresent() && made.isEmpty()) {
            tenant.self().free(Kind.PORT, port.number());
        }
        return made;
    }

    /** Consecutive pages; empty, and told, if there are not so many. */
    private Optional<Integer> pages(Scenario.Amount amount, int use) {
        int free = 0;
        int most = 0;
        for (int page = 0; page < kernel.settings().pages(); page++) {
            free = kernel.owner(Kind.PAGE, page).isEmpty() ? free + 1 : 0;
            most = Math.max(most, free);
            if (free == amount.count()) {
                int first = page - free + 1;
                for (int i = first; i <= page; i++) {
                    tenant.self().allocate(Kind.PAGE, i).orThrow();
                    used.put(i, use);
                }
                return Optional.of(first);
            }
        }
        int all = kernel.free(Kind.PAGE);
        Diagnostic taken = Diagnostic.error(KernelCode.TAKEN, amount.at(), "asked=" + amount.count(), "free=" + all);
        tenant.refused(amount.at(), all > most ? taken.note("at most " + most + " of these are consecutive") : taken);
        return Optional.empty();
    }

    // Handlers

    private boolean handle(Position at, Claim claim, Scenario.Handled handled) {
        Download download = Download.of(handled.handler());
        if (handled.pages().count() > 0) {
            Optional<Integer> first = pages(handled.pages(), 1);
            if (first.isEmpty()) {
                return false;
            }
            download = download.withMemory(
                    first.get(), handled.pages().count(), tenant.self().capability());
        }
        Map<Ran, Map<String, BigInteger>> kept = new HashMap<>();
        there(claim).forEach(one -> kept.put(one, one.keeps()));
        boolean runs = tenant.accept(at, claim.handle(download)).isPresent();
        if (runs) {
            long now = kernel.clock().now();
            kept.forEach((one, keeps) -> {
                one.to = OptionalLong.of(now);
                one.kept = keeps;
            });
            ran.add(new Ran(handled.file(), claim, now));
        }
        return runs;
    }

    private List<Ran> there(Claim claim) {
        return ran.stream().filter(one -> one.claim == claim && one.isThere()).toList();
    }

    /** Has another handler run wherever the one of a file does, or in place of the only one there is. */
    void replace(Position at, Scenario.Replace action) {
        List<Ran> ever = ran.stream()
                .filter(one -> action.file().isEmpty() || one.file.equals(action.file()))
                .toList();
        List<Ran> there = ever.stream().filter(Ran::isThere).toList();
        if (there.isEmpty()) {
            String file = ever.isEmpty() ? action.file() : ever.get(ever.size() - 1).file;
            Diagnostic over = Diagnostic.error(KernelCode.OVER, at, "handler=" + file);
            tenant.refused(
                    at,
                    ever.isEmpty()
                            ? over
                            : over.note("it is gone since "
                                    + Times.shown(ever.get(ever.size() - 1).to.orElseThrow())));
        }
        there.forEach(one -> handle(at, one.claim, action.by()));
    }

    /** Looks for claims that its library has made by itself. */
    void look() {
        kernel.claims().stream()
                .filter(claim -> !claims.contains(claim))
                .filter(claim -> kernel.owner(Kind.CLAIM, claim.number())
                        .filter(owner -> owner == tenant.self())
                        .isPresent())
                .sorted(Comparator.comparingInt(Claim::number))
                .forEach(claim -> {
                    claims.add(claim);
                    tenant.claimed(claim);
                });
    }

    /** Something was taken or given up: a handler may have gone with it. */
    void look(long nanos) {
        ran.stream()
                .filter(one -> one.isThere()
                        && (!one.claim.isThere() || one.claim.engine().isEmpty()))
                .forEach(one -> one.end(nanos));
    }

    /** It is to be destroyed: what its handlers keep is not kept any longer. */
    void end(long nanos) {
        ran.forEach(one -> one.end(nanos));
    }

    // Rings

    /** Takes packets out of rings in turn; how many there were. */
    int take(int most) {
        int taken = 0;
        int empty = 0;
        while (taken < most && empty < rings.size()) {
            boolean got = rings.get(nextRing).poll(packet) >= 0;
            nextRing = (nextRing + 1) % rings.size();
            taken += got ? 1 : 0;
            empty = got ? 0 : empty + 1;
        }
        read += taken;
        return taken;
    }

    /** Which of some things it needs least; among equals the newest by number. */
    int leastUsed(Kind kind, List<Integer> things) {
        int least = kind == Kind.PAGE
                ? things.stream()
                        .min(Comparator.comparingInt((Integer page) -> used.getOrDefault(page, 0))
                                .thenComparing(Comparator.reverseOrder()))
                        .orElseThrow()
                : things.get(things.size() - 1);
        if (kind == Kind.PAGE) {
            used.remove(least);
        } else if (kind == Kind.CLAIM) {
            ran.stream()
                    .filter(one -> one.claim.number() == least)
                    .forEach(one -> one.end(kernel.clock().now()));
        }
        return least;
    }

    // The end

    long read() {
        return read;
    }

    Traffic traffic() {
        return Sums.of(claims.stream().map(Claim::traffic).toList());
    }

    List<ScenarioReport.Handled> handlers() {
        return ran.stream()
                .map(one -> new ScenarioReport.Handled(
                        tenant.name(),
                        one.claim.name(),
                        one.file,
                        one.from,
                        one.to,
                        Collections.unmodifiableMap(one.keeps())))
                .toList();
    }
}
