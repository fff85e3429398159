package dev.exocode.host.kernel;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.host.capability.Capability;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.handler.Packets;
import dev.exocode.host.kernel.KernelModel.Bound;
import dev.exocode.host.kernel.KernelModel.Claimed;
import dev.exocode.host.kernel.KernelModel.Filter;
import dev.exocode.host.kernel.KernelModel.Paper;
import dev.exocode.host.kernel.KernelModel.Permitted;
import dev.exocode.host.kernel.KernelModel.Thing;
import dev.exocode.host.kernel.KernelModel.Use;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The steps of a {@link KernelModelRun} that have to do with packets: who claims them, whose each is, and who may send what. */
final class PacketSteps {
    private static final Map<Filter, Rule> RULES = Filter.ALL.stream().collect(Collectors.toMap(one -> one, one -> {
        String text = one.toString();
        return new Rule(
                text,
                PcapExpression.parse(new Source(text, text), LinkType.ETHERNET).orThrow(),
                Rule.PRIORITY);
    }));

    private static final int[] PORTS = {1, 2, 3, 4, 9};

    private final KernelModelRun run;
    private final KernelModel model;
    private final Processor processor;
    private final List<Claimed> over = new ArrayList<>();
    private final Map<Delivery, Long> came = new HashMap<>();
    private final CountingDevice wire = new CountingDevice();

    PacketSteps(KernelModelRun run) {
        this.run = run;
        this.model = run.model;
        this.processor = run.kernel.processor();
    }

    /** Something to show for packets, as a rule what allows it. */
    private Paper paper(Environment by, int rights) {
        List<Paper> some = model.papers.stream()
                .filter(each -> each.name().startsWith(KernelModel.packets(0).substring(0, 7))
                        && each.value.holder() == by.number())
                .toList();
        if (!some.isEmpty() && run.chance(60)) {
            return run.one(some);
        }
        Environment other = run.environment();
        if (run.isAlive(by.number()) && run.isAlive(other.number()) && run.chance(80)) {
            Paper own = run.issued(run.kernel.packets(other, Capability.ALL));
            run.check(own.name().equals(KernelModel.packets(other.number())), () -> "a capability for " + own.name());
            if (other == by) {
                return own;
            }
            run.grant(other, own, by, own.value.name(), run.chance(70) ? rights : Capability.ALL);
            return model.papers.get(model.papers.size() - 1);
        }
        return run.one(model.papers);
    }

    /** What an environment shows of others whose packets it would take. */
    private List<Paper> others(Environment by, Filter filter) {
        List<Paper> shown = new ArrayList<>();
        List<Claimed> around = model.claims.stream()
                .filter(each -> filter.isIn(each.filter) && each.owner != by.number())
                .toList();
        for (Claimed each : around) {
            Environment owner = run.all.get(each.owner);
            if (run.isAlive(by.number()) && run.chance(75)) {
                Paper own = model.papers.stream()
                        .filter(paper -> paper.name().equals(KernelModel.domain(each.owner)))
                        .reduce((one, other) -> other)
                        .orElseThrow();
                run.grant(owner, own, by, owner.names(Kind.CLAIM), run.chance(90) ? Capability.WRITE : 0);
                shown.add(model.papers.get(model.papers.size() - 1));
            } else if (run.chance(10)) {
                shown.add(run.one(model.papers));
            }
        }
        return shown;
    }

    private boolean permits(Environment by, Paper shown, int rights) {
        return KernelModel.dominates(KernelModel.packets(0).substring(0, 7), shown.name())
                && model.permits(shown, by.number(), shown.name(), rights);
    }

    private Optional<Enum<?>> refusal(Environment by, Paper shown, int rights) {
        boolean may = permits(by, shown, rights);
        run.shown(shown, by, may);
        return !run.isAlive(by.number())
                ? Optional.of(KernelCode.ENVIRONMENT)
                : may ? Optional.empty() : Optional.of(KernelCode.CAPABILITY);
    }

    void claim(Environment by) {
        Filter filter = run.one(Filter.ALL);
        Paper shown = paper(by, Capability.READ);
        List<Paper> others = others(by, filter);
        run.say(by.number() + " claims " + filter + " by " + shown.value + " and "
                + others.stream().map(each -> each.value).toList());
        Optional<Enum<?>> refusal =
                refusal(by, shown, Capability.READ).or(() -> model.refusalToClaim(by.number(), filter, others));
        Result<Claim> result = by.claim(
                RULES.get(filter),
                shown.value,
                others.stream().map(each -> each.value).toArray(Capability[]::new));
        if (run.expect(refusal, result)) {
            List<Paper> papers = new ArrayList<>(others);
            papers.add(shown);
            claimed(by, filter, papers, result.orThrow());
        }
    }

    private void claimed(Environment by, Filter filter, List<Paper> papers, Claim claim) {
        Thing thing = new Thing(Kind.CLAIM, claim.number());
        run.check(model.owners.put(thing, by.number()) == null, () -> thing + " has two owners");
        Claimed made = new Claimed(thing, by.number(), filter, papers, claim);
        model.claims.add(made);
        over.add(made);
    }

    void claimPort(Environment by) {
        Thing port = run.chance(80) ? new Thing(Kind.PORT, 1 + run.random.nextInt(3)) : run.reachable(by, Kind.PORT);
        if (run.chance(50) && run.isAlive(by.number()) && !model.owners.containsKey(port)) {
            run.got(
                    by,
                    model.refusalToAllocate(by.number(), Kind.PORT, port.number()),
                    by.allocate(Kind.PORT, port.number()));
        }
        Filter filter = new Filter(port.number(), 0);
        if (port.number() < 1 || !Filter.ALL.contains(filter)) {
            return;
        }
        Paper shown = run.paper(by, port, Capability.READ | Capability.WRITE);
        List<Paper> others = others(by, filter);
        run.say(by.number() + " claims " + port + " by " + shown.value + " and "
                + others.stream().map(each -> each.value).toList());
        Optional<KernelCode> refused =
                model.refusal(by.number(), Kind.PORT, port.number(), 1, shown, Capability.READ | Capability.WRITE);
        run.shown(shown, by, refused.isEmpty());
        Optional<Enum<?>> refusal =
                refused.<Enum<?>>map(Function.identity()).or(() -> model.refusalToClaim(by.number(), filter, others));
        Result<Claim> result = by.claimPort(
                port.number(),
                shown.value,
                others.stream().map(each -> each.value).toArray(Capability[]::new));
        if (run.expect(refusal, result)) {
            claimed(by, filter, others, result.orThrow());
            model.bounds.add(new Bound(
                    Use.PORT,
                    by.number(),
                    List.of(port),
                    shown,
                    true,
                    0,
                    result.orThrow().number()));
        }
    }

    void permit(Environment by) {
        if (run.chance(25) && !model.permits.isEmpty()) {
            Permitted one = run.one(model.permits);
            run.say(by.number() + " gives back " + one);
            boolean own = one.sender() == by.number();
            run.check(by.unpermit(one.number()) == own, "a permit of another one");
            model.permits.removeIf(each -> own && each == one);
            return;
        }
        Filter filter = run.one(Filter.ALL);
        Paper shown = paper(by, Capability.WRITE);
        run.say(by.number() + " is permitted " + filter + " by " + shown.value);
        Result<Integer> result = by.permit(RULES.get(filter), shown.value);
        if (run.expect(refusal(by, shown, Capability.WRITE), result)) {
            model.permits.add(new Permitted(result.orThrow(), by.number(), filter, shown));
        }
    }

    private int port() {
        return PORTS[run.random.nextInt(PORTS.length)];
    }

    private static byte[] packet(int source, int destination) {
        byte[] udp = Packets.udp("10.0.0.1", "10.0.0.2", source, destination, Packets.text("packet"));
        return Packets.ethernet(
                "020000000002", "020000000001", Packets.IP, Packets.ip4("10.0.0.1", "10.0.0.2", Packets.UDP, 64, udp));
    }

    void send(Environment by) {
        int source = port();
        int destination = port();
        run.say(by.number() + " sends from " + source + " to " + destination);
        byte[] packet = packet(source, destination);
        boolean may = run.isAlive(by.number()) && model.maySend(by.number(), source, destination);
        long before = wire.sent.get();
        run.check(
                processor.send(by, wire, packet, 0, packet.length).isPresent() == may
                        && wire.sent.get() - before == (may ? 1 : 0),
                () -> "sends: " + !may);
        run.seen.accept("sent " + may);
    }

    /** A packet comes, and every claim has had the packets that are its own, each once. */
    void agree() {
        int source = port();
        int destination = port();
        byte[] packet = packet(source, destination);
        Claimed whose = model.claimed(source, destination);
        Delivery expected = whose == null ? Delivery.UNCLAIMED : Delivery.IGNORED;
        Delivery delivery = processor.receive(wire, packet, 0, packet.length, packet.length, 0);
        run.check(delivery == expected, () -> "packet from " + source + " to " + destination + " is " + delivery);
        came.merge(expected, 1L, Long::sum);
        run.seen.accept("packet " + expected);
        if (whose != null) {
            whose.packets++;
        }
        for (Claimed each : over) {
            boolean there = model.claims.contains(each);
            run.check(each.claim.isThere() == there, () -> each.thing + " is there: " + !there);
            run.check(each.claim.traffic().packets() == each.packets, () -> each.thing + " has other packets");
        }
        over.removeIf(each -> !model.claims.contains(each));
        run.check(run.kernel.claims().size() == model.claims.size(), "another number of claims");
        Map<Delivery, Long> told = run.kernel.traffic().deliveries();
        came.forEach((what, count) -> run.check(told.get(what).equals(count), () -> told + " for " + came));
    }
}
