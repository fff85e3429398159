package dev.exocode.host.kernel;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.demux.DemuxCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a kernel is, as one would explain it: lists that are searched, and nothing clever. Names are texts, and one dominates those that begin
 * with it.
 */
final class KernelModel {
    /** A thing, owned or not. */
    record Thing(Kind kind, int number) {
        @Override
        public String toString() {
            return kind.word() + " " + number;
        }
    }

    /** A capability that somebody has seen, and what is known of it. */
    static final class Paper {
        final Capability value;
        final String name;
        final boolean genuine;
        boolean good;

        Paper(Capability value, boolean genuine) {
            this.value = value;
            this.name = value.name().toString();
            this.genuine = genuine;
            this.good = genuine;
        }

        String name() {
            return name;
        }
    }

    /** What a binding is for. */
    enum Use {
        TLB,
        SEGMENT,
        EXTENT,
        PRELOAD,
        TIMER,
        PORT
    }

    static final class Bound {
        final Use use;
        final int holder;
        final List<Thing> things;
        final Paper by;
        final boolean writable;
        /** The first page that is mapped, or the segment. */
        final long page;

        final int place;
        Extent extent;

        Bound(Use use, int holder, List<Thing> things, Paper by, boolean writable, long page, int place) {
            this.use = use;
            this.holder = holder;
            this.things = things;
            this.by = by;
            this.writable = writable;
            this.page = page;
            this.place = place;
        }
    }

    /** What packets of UDP a filter has, by their ports; 0 for any. Of two that have one packet, one is in the other. */
    record Filter(int to, int from) {
        static final List<Filter> ALL =
                List.of(new Filter(0, 0), new Filter(1, 0), new Filter(2, 0), new Filter(3, 0), new Filter(1, 9));

        boolean has(int source, int destination) {
            return (to == 0 || to == destination) && (from == 0 || from == source);
        }

        /** Whether another one has all that this one has. */
        boolean isIn(Filter other) {
            return (other.to == 0 || other.to == to) && (other.from == 0 || other.from == from);
        }

        @Override
        public String toString() {
            return "udp" + (to == 0 ? "" : " dst port " + to) + (from == 0 ? "" : " and src port " + from);
        }
    }

    /** A claim on packets. */
    static final class Claimed {
        final Thing thing;
        final int owner;
        final Filter filter;
        final List<Paper> by;
        final Claim claim;
        long packets;

        Claimed(Thing thing, int owner, Filter filter, List<Paper> by, Claim claim) {
            this.thing = thing;
            this.owner = owner;
            this.filter = filter;
            this.by = by;
            this.claim = claim;
        }
    }

    /** That an environment may send packets. */
    record Permitted(int number, int sender, Filter filter, Paper by) {}

    static final class Asked {
        final int environment;
        final Kind kind;
        final long deadline;
        final int order;
        int remaining;
        /** What will be taken, in order; null until that begins. */
        Deque<Thing> takes;

        int taken;
        boolean beingTold;
        boolean emergency;

        Asked(int environment, Kind kind, int count, long deadline, int order) {
            this.environment = environment;
            this.kind = kind;
            this.remaining = count;
            this.deadline = deadline;
            this.order = order;
        }
    }

    /** A call that is not answered. */
    static final class Ring {
        final int caller;
        final int callee;
        boolean returned;
        /** Whether the callee answered while its caller waited. */
        boolean answered;

        Ring(int caller, int callee) {
            this.caller = caller;
            this.callee = callee;
        }
    }

    final Settings settings;
    final TreeMap<Integer, Boolean> alive = new TreeMap<>();
    /** How many of a kind an environment may have, if that is not all. */
    final Map<List<Object>, Integer> allowed = new HashMap<>();
    /** By thing its owner, those that were given out earlier first. */
    final Map<Thing, Integer> owners = new LinkedHashMap<>();

    final Map<Thing, byte[]> holds = new HashMap<>();
    final List<Paper> papers = new ArrayList<>();
    /** Those that were good and are not. */
    final List<Paper> spoilt = new ArrayList<>();

    final List<Bound> bounds = new ArrayList<>();
    final List<Asked> asked = new ArrayList<>();
    /** Those that were made earlier first. */
    final List<Claimed> claims = new ArrayList<>();

    final List<Permitted> permits = new ArrayList<>();
    final Map<Integer, Ring> waits = new HashMap<>();
    final Map<Integer, Long> timers = new TreeMap<>();
    final Map<Integer, List<Integer>> interrupts = new HashMap<>();
    final Map<Integer, List<Repossessed>> vectors = new HashMap<>();
    final Map<Integer, Long> excess = new HashMap<>();
    /** By how much each has overrun slices that run or have just run, in the order in which they began to. */
    Map<Integer, Long> overruns = new LinkedHashMap<>();
    /** Whom the kernel should have told that a binding to something of somebody else is broken. */
    final Map<Integer, Integer> broken = new TreeMap<>();
    /** By how many the uses ended, by cause. */
    final List<String> breaks = new ArrayList<>();

    /** What was donated to some in this round. */
    final Map<Integer, Long> given = new HashMap<>();

    int position = -1;
    int orders;

    KernelModel(Settings settings) {
        this.settings = settings;
        for (Kind kind : List.of(Kind.PAGE, Kind.BLOCK)) {
            for (int number = 0; number < settings.numbers(kind); number++) {
                holds.put(new Thing(kind, number), new byte[Kernel.PAGE_BYTES]);
            }
        }
    }

    // Names

    static String domain(int environment) {
        return (environment >> 16) + "." + (environment >> 8 & 255) + "." + (environment & 255);
    }

    String nameOf(Thing thing) {
        int n = thing.number;
        return domain(owners.get(thing)) + "." + (thing.kind.ordinal() + 1) + "." + (n >> 16) + "." + (n >> 8 & 255)
                + "." + (n & 255);
    }

    /** What guards all that an environment may have of packets. */
    static String packets(int environment) {
        return "0.0.0." + (Kind.values().length + 1) + "." + domain(environment);
    }

    /** What guards the packets that an environment has claimed. */
    static String claims(int environment) {
        return domain(environment) + "." + (Kind.CLAIM.ordinal() + 1);
    }

    /** Whether what a name is for is there: of a thing that nobody has nothing is good, also when somebody gets it. */
    boolean isThere(String name) {
        String[] parts = name.split("\\.");
        boolean ofThing = parts.length == 7
                && !name.startsWith("0.0.0.")
                && Integer.parseInt(parts[3]) >= 1
                && Integer.parseInt(parts[3]) <= Kind.values().length;
        return !ofThing
                || owners.keySet().stream().anyMatch(each -> nameOf(each).equals(name));
    }

    static boolean dominates(String name, String other) {
        return name.equals("root") || (other + ".").startsWith(name + ".");
    }

    boolean permits(Paper shown, int by, String name, int rights) {
        return shown.good
                && shown.value.holder() == by
                && dominates(shown.name(), name)
                && (shown.value.rights() & rights) == rights;
    }

    // What is refused

    /** Whether consecutive things may be bound: nothing if they may. */
    Optional<KernelCode> refusal(int by, Kind kind, int first, int count, Paper shown, int rights) {
        if (!alive.get(by)) {
            return Optional.of(KernelCode.ENVIRONMENT);
        }
        for (int number = first; number < first + count; number++) {
            Thing thing = new Thing(kind, number);
            if (!owners.containsKey(thing)) {
                return Optional.of(KernelCode.NUMBER);
            }
            if (!permits(shown, by, nameOf(thing), rights)) {
                return Optional.of(KernelCode.CAPABILITY);
            }
        }
        return count < 1 ? Optional.of(KernelCode.RANGE) : Optional.empty();
    }

    Optional<KernelCode> refusalToAllocate(int by, Kind kind, int number) {
        if (!alive.get(by)) {
            return Optional.of(KernelCode.ENVIRONMENT);
        }
        if (kind == Kind.CLAIM || number < 0 || number >= settings.numbers(kind)) {
            return Optional.of(KernelCode.NUMBER);
        }
        return owners.containsKey(new Thing(kind, number)) ? Optional.of(KernelCode.TAKEN) : refusalOfMore(by, kind);
    }

    Optional<KernelCode> refusalOfMore(int by, Kind kind) {
        Integer most = allowed.get(List.of(by, kind));
        return most != null && owns(by, kind).size() >= most ? Optional.of(KernelCode.LIMIT) : Optional.empty();
    }

    int free(Kind kind) {
        return settings.numbers(kind)
                - (int) owners.keySet().stream()
                        .filter(each -> each.kind == kind)
                        .count();
    }

    List<Thing> owns(int environment, Kind kind) {
        return owners.keySet().stream()
                .filter(each -> each.kind == kind && owners.get(each) == environment)
                .toList();
    }

    // What happens

    void release(Thing thing, String cause) {
        int owner = owners.get(thing);
        String name = nameOf(thing);
        for (Bound each : List.copyOf(bounds)) {
            if (each.things.contains(thing)) {
                ends(each, cause);
                if (each.holder != owner) {
                    broken.merge(each.holder, 1, Integer::sum);
                }
            }
        }
        spoil(name);
        if (thing.kind == Kind.SLICE) {
            given.merge(owner, settings.sliceNanos(), Long::sum);
        }
        owners.remove(thing);
        if (thing.kind == Kind.CLAIM) {
            claims.removeIf(each -> each.thing.equals(thing));
            bounds.stream()
                    .filter(each -> each.use == Use.PORT && each.place == thing.number)
                    .findFirst()
                    .ifPresent(each -> ends(each, cause + " of its claim"));
        }
        if (holds.containsKey(thing)) {
            Arrays.fill(holds.get(thing), (byte) 0);
        }
    }

    private void spoil(String name) {
        for (Paper each : papers) {
            if (each.good && dominates(name, each.name())) {
                each.good = false;
                spoilt.add(each);
            }
        }
    }

    void ends(Bound bound, String cause) {
        if (bounds.remove(bound)) {
            if (bound.use == Use.TIMER) {
                timers.remove(bound.things.get(0).number);
            }
            Thing claim = new Thing(Kind.CLAIM, bound.place);
            if (bound.use == Use.PORT && owners.containsKey(claim)) {
                broken.merge(bound.holder, 1, Integer::sum);
                release(claim, "that of its port");
            }
            breaks.add(bound.use + " by " + cause);
        }
    }

    /** Ends claims and permits that were made by what is good no more, of a name and what it dominates. */
    private void unclaim(String name, String cause) {
        for (Claimed each : List.copyOf(claims)) {
            if (each.by.stream().anyMatch(paper -> dominates(name, paper.name()) && !paper.good)) {
                broken.merge(each.owner, 1, Integer::sum);
                breaks.add("claim by " + cause);
                release(each.thing, cause);
            }
        }
        for (Permitted each : List.copyOf(permits)) {
            if (dominates(name, each.by.name()) && !each.by.good) {
                broken.merge(each.sender, 1, Integer::sum);
                breaks.add("permit by " + cause);
                permits.remove(each);
            }
        }
    }

    /** Why packets may not be claimed; nothing if they may. */
    Optional<Enum<?>> refusalToClaim(int by, Filter filter, List<Paper> others) {
        if (free(Kind.CLAIM) == 0 || refusalOfMore(by, Kind.CLAIM).isPresent()) {
            return Optional.of(KernelCode.LIMIT);
        }
        List<Integer> held = new ArrayList<>();
        for (Paper each : others) {
            Optional<Integer> whose = alive.keySet().stream()
                    .filter(one -> alive.get(one)
                            && dominates(domain(one), each.name())
                            && permits(each, by, claims(one), Capability.WRITE))
                    .findFirst();
            if (whose.isEmpty()) {
                return Optional.of(KernelCode.CAPABILITY);
            }
            held.add(whose.get());
        }
        if (claims.stream().anyMatch(each -> each.filter.equals(filter))) {
            return Optional.of(DemuxCode.SAME);
        }
        boolean takes = claims.stream()
                .anyMatch(each -> each.owner != by && !held.contains(each.owner) && filter.isIn(each.filter));
        return takes ? Optional.of(DemuxCode.CAPABILITY) : Optional.empty();
    }

    /** Whose a packet is: the most specific filter's; null if it is nobody's. */
    Claimed claimed(int source, int destination) {
        Claimed found = null;
        for (Claimed each : claims) {
            boolean better = found == null || each.filter.isIn(found.filter);
            if (each.filter.has(source, destination) && better) {
                found = each;
            }
        }
        return found;
    }

    /** Whether somebody may send a packet: an answer to what it has claimed, or what it has a permit for. */
    boolean maySend(int sender, int source, int destination) {
        Claimed answers = claimed(destination, source);
        return answers != null && answers.owner == sender
                || permits.stream().anyMatch(each -> each.sender == sender && each.filter.has(source, destination));
    }

    void revoke(String name) {
        spoil(name);
        unclaim(name, "revocation");
        for (Bound each : List.copyOf(bounds)) {
            boolean own = Integer.valueOf(each.holder).equals(owners.get(each.things.get(0)));
            if (bounds.contains(each) && !own && !each.by.good) {
                ends(each, "revocation");
                broken.merge(each.holder, 1, Integer::sum);
            }
        }
    }

    /** Who it was waited for by. */
    List<Integer> destroyed(int environment) {
        alive.put(environment, false);
        for (Thing each : List.copyOf(owners.keySet())) {
            if (Integer.valueOf(environment).equals(owners.get(each))) {
                release(each, "death");
            }
        }
        for (Bound each : List.copyOf(bounds)) {
            if (each.holder == environment) {
                ends(each, "own death");
            }
        }
        spoil(domain(environment));
        spoil(packets(environment));
        permits.removeIf(each -> each.sender == environment);
        unclaim(packets(environment), "death of who lent");
        asked.removeIf(each -> each.environment == environment);
        waits.remove(environment);
        List<Integer> callers = waits.values().stream()
                .filter(each -> each.callee == environment)
                .map(each -> each.caller)
                .toList();
        callers.forEach(waits::remove);
        return callers;
    }

    /** What was given up counts for what is due first. */
    void gaveUp(int environment, Kind kind) {
        asked.stream()
                .filter(each -> each.environment == environment && each.kind == kind && each.remaining > 0)
                .min(Comparator.comparingLong((Asked each) -> each.deadline).thenComparingInt(each -> each.order))
                .ifPresent(each -> {
                    each.remaining--;
                    if (each.remaining == 0) {
                        asked.remove(each);
                    }
                });
    }

    /** What is taken by force next; null if nothing is due. */
    Asked due(long now) {
        return asked.stream()
                .filter(each -> each.takes == null && each.deadline <= now)
                .min(Comparator.comparingLong((Asked each) -> each.deadline).thenComparingInt(each -> each.order))
                .orElse(null);
    }

    /** The newest first, preloaded blocks behind all others, and not the oldest pages. */
    Deque<Thing> takeable(int environment, Kind kind) {
        List<Thing> plain = new ArrayList<>();
        List<Thing> preloaded = new ArrayList<>();
        for (Thing each : owns(environment, kind)) {
            boolean loaded = bounds.stream()
                    .anyMatch(one -> one.use == Use.PRELOAD
                            && one.holder == environment
                            && one.things.get(0).equals(each));
            (loaded ? preloaded : plain).add(0, each);
        }
        plain.addAll(preloaded);
        int most = plain.size() - (kind == Kind.PAGE ? settings.reserve() : 0);
        return new ArrayDeque<>(plain.subList(0, Math.max(0, most)));
    }

    void take(int environment, Thing thing, long now) {
        List<Integer> saved = new ArrayList<>();
        int bytes = 0;
        if (holds.containsKey(thing)) {
            bytes = Kernel.PAGE_BYTES;
            Bound into = bounds.stream()
                    .filter(each -> each.use == Use.PRELOAD
                            && each.holder == environment
                            && !each.things.get(0).equals(thing))
                    .findFirst()
                    .orElse(null);
            if (into != null) {
                System.arraycopy(holds.get(thing), 0, holds.get(into.things.get(0)), 0, bytes);
                saved.add(into.things.get(0).number);
                ends(into, "use");
            }
        }
        vectors.get(environment).add(new Repossessed(thing.kind, thing.number, now, saved, bytes));
        release(thing, "force");
    }

    // Memory

    /** Where a page of an environment is; null if it is nowhere, or may not be used so. */
    Thing mapped(int environment, long page, boolean writes) {
        for (int segment = 0; segment < Environment.SEGMENTS; segment++) {
            for (Bound each : bounds) {
                if (each.use == Use.SEGMENT
                        && each.holder == environment
                        && each.place == segment
                        && page >= each.page
                        && page < each.page + each.things.size()) {
                    return writes && !each.writable ? null : each.things.get((int) (page - each.page));
                }
            }
        }
        for (Bound each : bounds) {
            if (each.use == Use.TLB && each.holder == environment && each.page == page) {
                return writes && !each.writable ? null : each.things.get(0);
            }
        }
        return null;
    }

    // Time

    /** A round is over: who had nothing to pay with is forgiven. */
    void round() {
        excess.replaceAll((environment, nanos) ->
                alive.get(environment) && owns(environment, Kind.SLICE).isEmpty()
                        ? Math.max(0, nanos - Math.max(0, settings.sliceNanos() - given.getOrDefault(environment, 0L)))
                        : nanos);
        given.clear();
    }

    /** Who runs when it is somebody's turn: whom it waits for; empty if that goes round. */
    Optional<Integer> runsFor(int environment) {
        List<Integer> seen = new ArrayList<>();
        int runs = environment;
        while (waits.containsKey(runs)) {
            if (seen.contains(runs)) {
                return Optional.empty();
            }
            seen.add(runs);
            runs = waits.get(runs).callee;
        }
        return Optional.of(runs);
    }
}
