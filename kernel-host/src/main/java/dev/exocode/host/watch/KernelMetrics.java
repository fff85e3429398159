package dev.exocode.host.watch;

import dev.exocode.host.device.LiveDevice;
import dev.exocode.host.handler.HandlerEnd;
import dev.exocode.host.kernel.Claim;
import dev.exocode.host.kernel.Delivery;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Event;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.Traffic;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * Numbers of a kernel in a registry of Micrometer: what has come of all packets, how handlers ended, what happened, what is free, and the
 * same for claims and environments. They are those of the last {@link #refresh}, all of one moment; counters never go back.
 *
 * <p>Of environments and of claims only so many have numbers of their own, the first ones that were there; the rest is in the numbers of the
 * kernel, and in how many they are. So there are never more numbers than that, whatever comes and goes.
 */
public final class KernelMetrics implements AutoCloseable {
    /** So many environments and so many claims have numbers of their own, if nothing else is said. */
    public static final int MOST = 100;

    /** The most letters of a name in a label. */
    static final int NAME_CHARS = 60;

    private final Kernel kernel;
    private final MeterRegistry registry;
    private final int most;
    private final List<Meter> meters = new ArrayList<>();
    private final Map<Environment, Owned> environments = new HashMap<>();
    private final Map<Claim, Counted> claims = new HashMap<>();
    private final Map<Event.Type, AtomicLong> events = new EnumMap<>(Event.Type.class);
    private final Map<Kind, AtomicLong> free = new EnumMap<>(Kind.class);
    private final List<Interface> devices = new ArrayList<>();
    private final Counted all = new Counted();
    private volatile int environmentCount;
    private volatile int claimCount;

    /** What is counted of a claim, or of all packets. */
    private static final class Counted {
        final List<Meter> meters = new ArrayList<>();
        volatile Traffic traffic;
    }

    /** An interface of the machine. */
    private static final class Interface {
        final LiveDevice device;
        volatile LiveDevice.Counts counts;

        Interface(LiveDevice device) {
            this.device = device;
            this.counts = device.counts();
        }
    }

    /** What an environment owns. */
    private static final class Owned {
        final List<Meter> meters = new ArrayList<>();
        final Map<Kind, AtomicLong> counts = new EnumMap<>(Kind.class);
    }

    /**
     * Puts the numbers of a kernel into a registry. Events count from now on.
     *
     * @param kernel the kernel
     * @param registry where they go
     */
    public KernelMetrics(Kernel kernel, MeterRegistry registry) {
        this(kernel, registry, MOST);
    }

    /**
     * The same with more or fewer numbers.
     *
     * @param kernel the kernel
     * @param registry where they go
     * @param most so many environments, and so many claims, have numbers of their own, 0 or more
     */
    public KernelMetrics(Kernel kernel, MeterRegistry registry, int most) {
        this.kernel = kernel;
        this.registry = registry;
        this.most = most;
        for (Event.Type type : Event.Type.values()) {
            AtomicLong count = new AtomicLong();
            events.put(type, count);
            counter(
                    meters,
                    "events",
                    "What happened in the kernel",
                    Tags.of("event", type.word()),
                    count,
                    AtomicLong::get);
        }
        kernel.listen(event -> events.get(event.type()).incrementAndGet());
        count(all, "", Tags.empty());
        counter(meters, "wakes", "Environments woken by handlers", Tags.empty(), all, one -> one.traffic.wakes());
        counter(meters, "posts", "Events posted by handlers", Tags.empty(), all, one -> one.traffic.posts());
        gauge(meters, "environments", "Environments that there are", Tags.empty(), this, one -> one.environmentCount);
        gauge(meters, "claims", "Claims that there are", Tags.empty(), this, one -> one.claimCount);
        for (Kind kind : Kind.values()) {
            AtomicLong count = new AtomicLong();
            free.put(kind, count);
            gauge(meters, "free", "Things that nobody owns", Tags.of("kind", kind.word()), count, AtomicLong::get);
        }
        refresh();
    }

    private <T> void counter(List<Meter> to, String name, String what, Tags tags, T of, ToDoubleFunction<T> value) {
        to.add(FunctionCounter.builder("exocode." + name, of, value)
                .description(what)
                .tags(tags)
                .register(registry));
    }

    private <T> void gauge(List<Meter> to, String name, String what, Tags tags, T of, ToDoubleFunction<T> value) {
        to.add(Gauge.builder("exocode." + name, of, value)
                .description(what)
                .tags(tags)
                .register(registry));
    }

    /** Makes the counters of a claim, or of all packets. */
    private void count(Counted of, String prefix, Tags tags) {
        for (Delivery each : Delivery.values()) {
            if (prefix.isEmpty() || each != Delivery.UNCLAIMED) {
                Tags delivery = tags.and("delivery", each.word());
                counter(
                        of.meters,
                        prefix + "packets",
                        "Packets that came, by what became of them",
                        delivery,
                        of,
                        one -> one.traffic.deliveries().get(each));
            }
        }
        for (HandlerEnd each : HandlerEnd.values()) {
            Tags outcome = tags.and("outcome", each.word());
            counter(
                    of.meters,
                    prefix + "runs",
                    "Runs of handlers, by how they ended",
                    outcome,
                    of,
                    one -> one.traffic.runs().get(each));
        }
        counter(of.meters, prefix + "bytes", "Bytes of packets that came", tags, of, one -> one.traffic.bytes());
        counter(of.meters, prefix + "fuel", "Fuel that handlers were charged", tags, of, one -> one.traffic.fuel());
        counter(of.meters, prefix + "sent", "Messages of handlers that left", tags, of, one -> one.traffic.sent());
        counter(
                of.meters,
                prefix + "unsent",
                "Messages of handlers that no device took",
                tags,
                of,
                one -> one.traffic.unsent());
        counter(
                of.meters,
                prefix + "forbidden",
                "Messages of handlers that were not theirs to send",
                tags,
                of,
                one -> one.traffic.forbidden());
    }

    /**
     * Counts what comes of the packets of an interface of the machine, too.
     *
     * @param device the interface
     */
    public synchronized void watch(LiveDevice device) {
        Interface watched = new Interface(device);
        devices.add(watched);
        Map<String, ToLongFunction<LiveDevice.Counts>> counts = new LinkedHashMap<>();
        counts.put("received", LiveDevice.Counts::received);
        counts.put("cut", LiveDevice.Counts::cut);
        counts.put("sent", LiveDevice.Counts::sent);
        counts.put("refused", LiveDevice.Counts::refused);
        counts.put("missed", LiveDevice.Counts::missed);
        counts.put("missed by the interface", LiveDevice.Counts::missedByInterface);
        counts.forEach((what, count) -> counter(
                meters,
                "device.packets",
                "Packets of interfaces, by what became of them",
                Tags.of("device", device.name(), "packets", what),
                watched,
                one -> count.applyAsLong(one.counts)));
    }

    /** Looks at the kernel, so that the registry has what is there now. */
    public synchronized void refresh() {
        Map<Environment, Map<Kind, Integer>> owned = new LinkedHashMap<>();
        Map<Claim, Environment> owners = new LinkedHashMap<>();
        Map<Claim, Traffic> counts = new HashMap<>();
        // Read with the lock of the kernel, so that it is all of one moment; told to the registry without it.
        synchronized (kernel) {
            List<Environment> there = kernel.environments();
            List<Claim> claimed = new ArrayList<>(kernel.claims());
            claimed.sort(Comparator.comparing(Claim::number));
            environmentCount = there.size();
            claimCount = claimed.size();
            all.traffic = kernel.traffic();
            free.forEach((kind, count) -> count.set(kernel.free(kind)));
            for (Environment each : shown(environments.keySet(), there)) {
                Map<Kind, Integer> has = new EnumMap<>(Kind.class);
                for (Kind kind : Kind.values()) {
                    has.put(kind, each.owns(kind).size());
                }
                owned.put(each, has);
            }
            Map<Claim, Environment> of = new HashMap<>();
            for (Claim each : claimed) {
                kernel.owner(Kind.CLAIM, each.number())
                        .filter(owned::containsKey)
                        .ifPresent(owner -> of.put(each, owner));
            }
            claimed.retainAll(of.keySet());
            for (Claim each : shown(claims.keySet(), claimed)) {
                owners.put(each, of.get(each));
                counts.put(each, each.traffic());
            }
        }
        devices.forEach(each -> each.counts = each.device.counts());
        forget(claims, owners.keySet(), gone -> gone.meters);
        forget(environments, owned.keySet(), gone -> gone.meters);
        owned.forEach((environment, has) -> {
            Owned of = environments.computeIfAbsent(environment, this::owned);
            has.forEach((kind, count) -> of.counts.get(kind).set(count));
        });
        owners.forEach((claim, owner) -> {
            Counted known = claims.get(claim);
            if (known == null) {
                known = new Counted();
                known.traffic = counts.get(claim);
                count(known, "claim.", Tags.of("environment", label(owner), "claim", label(claim)));
                claims.put(claim, known);
            }
            known.traffic = counts.get(claim);
        });
    }

    /** Those that are known and still there, and of the others as many as there may be. */
    private <T> List<T> shown(Set<T> known, List<T> there) {
        List<T> shown = new ArrayList<>(there);
        shown.retainAll(known);
        int more = most - shown.size();
        there.stream().filter(each -> !known.contains(each)).limit(more).forEach(shown::add);
        return shown;
    }

    private Owned owned(Environment environment) {
        Owned owned = new Owned();
        for (Kind kind : Kind.values()) {
            AtomicLong count = new AtomicLong();
            owned.counts.put(kind, count);
            Tags tags = Tags.of("environment", label(environment), "kind", kind.word());
            gauge(owned.meters, "environment.owned", "Things that an environment owns", tags, count, AtomicLong::get);
        }
        return owned;
    }

    private <K, V> void forget(Map<K, V> known, Set<K> there, Function<V, List<Meter>> metersOf) {
        for (Iterator<Map.Entry<K, V>> each = known.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<K, V> entry = each.next();
            if (!there.contains(entry.getKey())) {
                metersOf.apply(entry.getValue()).forEach(registry::remove);
                each.remove();
            }
        }
    }

    /** A label that no other environment of the kernel ever has. */
    static String label(Environment environment) {
        return label(environment.number(), environment.name());
    }

    /** A label that no other claim of the kernel has at the same time. */
    static String label(Claim claim) {
        return label(claim.number(), claim.name());
    }

    private static String label(int number, String name) {
        return number + " " + (name.length() <= NAME_CHARS ? name : name.substring(0, NAME_CHARS) + "...");
    }

    /** Takes the numbers out of the registry. */
    @Override
    public synchronized void close() {
        forget(environments, Set.of(), gone -> gone.meters);
        forget(claims, Set.of(), gone -> gone.meters);
        all.meters.forEach(registry::remove);
        meters.forEach(registry::remove);
    }
}
