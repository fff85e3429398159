package dev.exocode.host.demux;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.Merged;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Quantity;
import dev.exocode.dpf.space.Shape;
import dev.exocode.dpf.space.Share;
import dev.exocode.dpf.space.Values;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.Import;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.engine.Executable;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.verifier.HostCall;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Many filters, and which of them a packet belongs to.
 *
 * <p>Filters come and go while packets are looked at on other threads, each of which has a {@link #reader} of its own.
 */
public final class Demultiplexer {
    private static final Policy POLICY = Policy.STRICT.withFuel(Policy.MAX_FUEL);
    /** So many marks are taken away at once. */
    private static final int MOST_MARKS = 256;

    /** So many shapes one program probes for at most. */
    private static final int MOST_PROBES = 64;

    private static final long MOST_PLACE = 1L << 61;

    /** So many shapes may boxes have that ask about the same, before what differs most becomes part of the key. */
    private static final int MOST_SHAPES = 4;

    /** What decides which of the filters that have a packet owns it. */
    public enum Order {
        /** The most specific one: it is included in all others with which it is compared; then the larger priority. */
        SPECIFIC,
        /** The one of the largest priority; of several, the one that was installed first. */
        PRIORITY
    }

    /** By what filters are ranked; the first is the best. */
    private record Rank(int priority, Share share) implements Comparable<Rank> {
        @Override
        public int compareTo(Rank other) {
            int byPriority = Integer.compare(other.priority, priority);
            return byPriority != 0 || share == null ? byPriority : share.compareTo(other.share);
        }
    }

    /** A program that was proved, and the units that it probes, by the indices of its probes. */
    private record Plan(Verdict.Accepted program, List<Unit> units) {}

    /** Boxes that ask about the same quantities. */
    private static final class Group {
        final Set<Quantity> keys;
        final Map<Shape, Unit> units = new LinkedHashMap<>();

        Group(Set<Quantity> keys) {
            this.keys = keys;
        }

        /** Takes what differs most between shapes, this one included, into the key; false if nothing can be. */
        boolean widen(Shape more) {
            Quantity most = null;
            long different = 1;
            for (Map.Entry<Quantity, Values> guard : more.guards().entrySet()) {
                Quantity quantity = guard.getKey();
                Stream<Values> all = Stream.concat(Stream.of(more), units.keySet().stream())
                        .map(shape -> shape.guards().get(quantity));
                long count = all.filter(values -> values != null && !values.absent())
                        .distinct()
                        .count();
                if (count > different
                        && quantity.isNumber()
                        && !guard.getValue().absent()) {
                    most = quantity;
                    different = count;
                }
            }
            if (most != null) {
                keys.add(most);
            }
            return most != null;
        }
    }

    private final Order order;
    private final Engine engine;
    private final Filters filters = new Filters();
    private final SplittableRandom random = new SplittableRandom();
    private final Map<Set<Quantity>, Group> groups = new HashMap<>();
    private final List<WeakReference<Reader>> readers = new ArrayList<>();

    /** Of {@link Order#SPECIFIC}: filters by what part of all packets they have. */
    private final Map<Share, Set<Installed>> byShare = new HashMap<>();

    /** How many filters have a priority. */
    private final Map<Integer, Integer> priorities = new HashMap<>();

    private final TreeMap<Rank, Integer> ranks = new TreeMap<>();
    /** By the number of a rank its place among all, the best first. */
    private volatile long[] places = new long[1];

    /** The programs, in the order in which they are run. */
    private List<Plan> plans = List.of();

    private final List<Unit> fresh = new ArrayList<>();
    private final Set<Unit> changed = new HashSet<>();
    private int marks;
    private int regrouped;

    /** What is looked up together, by the units that are. */
    private final Map<Unit, List<Wide>> wides = new HashMap<>();

    private Demultiplexer(Order order, Engine engine) {
        this.order = order;
        this.engine = engine;
    }

    /**
     * Makes a demultiplexer without filters, whose programs run as bytecode of the JVM.
     *
     * @param order what decides between filters
     * @return the demultiplexer
     */
    public static Demultiplexer of(Order order) {
        return of(order, Engine.JVM);
    }

    /**
     * Makes a demultiplexer without filters.
     *
     * @param order what decides between filters
     * @param engine what runs its programs
     * @return the demultiplexer
     */
    public static Demultiplexer of(Order order, Engine engine) {
        return new Demultiplexer(order, engine);
    }

    /**
     * How many filters there are.
     *
     * @return those that the next packet is compared with
     */
    public synchronized int size() {
        return filters.alive();
    }

    /**
     * Makes a reader: one for each thread.
     *
     * @return a reader that sees what is installed from now on, too
     */
    public synchronized Reader reader() {
        Reader reader = new Reader(this, filters);
        reader.walk(new Reader.Walk(executables(reader), fresh.toArray(Unit[]::new)));
        readers.removeIf(each -> each.refersTo(null));
        readers.add(new WeakReference<>(reader));
        return reader;
    }

    /** Whether of two filters the first is ranked before the second. */
    boolean before(int first, int second, int version) {
        long[] now = places;
        int byRank = Long.compare(now[filters.rank(first, version)], now[filters.rank(second, version)]);
        return byRank != 0 ? byRank < 0 : filters.born(first) - filters.born(second) < 0;
    }

    /**
     * Installs a filter: the next packet is compared with it.
     *
     * @param rule the filter
     * @return its number, 1 or more; or why it is not installed: it cannot be merged, or another filter accepts the same packets
     */
    public synchronized Result<Integer> insert(Rule rule) {
        return install(rule, 0);
    }

    private Result<Integer> install(Rule rule, int instead) {
        PacketSet packets = PacketSet.of(rule.condition()).orElse(null);
        Position at = new Position.Whole(rule.name());
        if (packets == null) {
            return Result.failure(Diagnostic.error(DemuxCode.MERGE, at, "limit=" + PacketSet.MOST_BOXES));
        }
        Share share = order == Order.SPECIFIC ? packets.share() : null;
        Installed installed = new Installed(rule, packets, share);
        Installed same = share == null ? null : same(installed, instead);
        if (same != null) {
            return Result.failure(
                    Diagnostic.error(DemuxCode.SAME, at).note(same.rule.name() + " accepts the same packets"));
        }
        add(installed);
        if (instead != 0) {
            remove(instead);
        }
        publish();
        return new Result<>(Optional.of(installed.number), List.of());
    }

    /** A filter that accepts the same packets, but for one that goes; null if there is none. */
    private Installed same(Installed added, int going) {
        for (Installed other : byShare.getOrDefault(added.share, Set.of())) {
            // Sets of one box are the same if their boxes are.
            boolean boxes =
                    other.packets.boxes().size() == 1 && added.packets.boxes().size() == 1;
            boolean same = boxes
                    ? other.packets.boxes().equals(added.packets.boxes())
                    : added.packets.within(other.packets) && other.packets.within(added.packets);
            if (same && other.number != going) {
                return other;
            }
        }
        return null;
    }

    /**
     * Takes a filter away: the next packet is not compared with it.
     *
     * @param number its number
     * @return whether it was there, and is no filter of a template
     */
    public synchronized boolean delete(int number) {
        if (!filters.isAlive(number) || filters.installed(number) == null) {
            return false;
        }
        remove(number);
        publish();
        return true;
    }

    /**
     * Puts a filter in the place of another one, at once: every packet is compared with one of the two.
     *
     * @param number the number of the other one
     * @param rule the filter
     * @return its number; or why nothing was changed
     */
    public synchronized Result<Integer> replace(int number, Rule rule) {
        return filters.isAlive(number)
                ? install(rule, number)
                : Result.failure(
                        Diagnostic.error(DemuxCode.NO_FILTER, new Position.Whole(rule.name()), "filter=" + number));
    }

    /**
     * Makes a template: filters that differ in some values only.
     *
     * @param values how many values there are, 1 or more
     * @param filter the filter of some values; what it asks of them is that something equals them, each of which is any number that
     *     fits there
     * @return the template; empty if the filter asks for a value in another way, or cannot be merged
     */
    public synchronized Optional<Template> template(int values, Function<long[], Condition> filter) {
        return Optional.ofNullable(Template.of(this, values, filter));
    }

    /** The rank of the filters of a template. */
    int rank(PacketSet example) {
        return rank(new Rank(Rule.PRIORITY, order == Order.SPECIFIC ? example.share() : null));
    }

    synchronized int insert(Template template, long[] values) {
        long[][] keys = new long[template.units()][];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = template.key(i, values);
            int there = template.unit(i).filter(keys[i]);
            if (there != 0 && filters.isAlive(there)) {
                return 0;
            } else if (there != 0) {
                settle();
            }
        }
        int number = filters.add(template.rank, null);
        for (int i = 0; i < keys.length; i++) {
            template.unit(i).add(number | ExactTable.PENDING, keys[i]);
            added(template.unit(i));
        }
        publish();
        return number;
    }

    synchronized boolean delete(Template template, long[] values) {
        int units = template.units();
        int number = template.unit(0).filter(template.key(0, values));
        if (number == 0 || !filters.isAlive(number) || filters.installed(number) != null) {
            return false;
        }
        for (int i = 0; i < units; i++) {
            template.unit(i).remove(number, template.key(i, values));
            removed(template.unit(i));
        }
        filters.remove(number);
        publish();
        return true;
    }

    /**
     * The filter of a number.
     *
     * @param number the number
     * @return its rule, or null if it is not there
     */
    public synchronized Rule rule(int number) {
        Installed installed = filters.isAlive(number) ? filters.installed(number) : null;
        return installed == null ? null : installed.rule;
    }

    private void add(Installed installed) {
        if (order == Order.SPECIFIC) {
            byShare.computeIfAbsent(installed.share, share -> new LinkedHashSet<>())
                    .add(installed);
            boolean alone = priorities.isEmpty() || priorities.equals(Map.of(installed.rule.priority(), alive()));
            priorities.merge(installed.rule.priority(), 1, Integer::sum);
            if (!alone) {
                raise(installed);
            }
        }
        installed.number = filters.add(rank(new Rank(installed.priority, installed.share)), installed);
        for (Box box : installed.packets.boxes()) {
            Unit unit = unit(box);
            long[] key = unit.shape.key(box);
            int there = key == null ? 0 : unit.filter(key);
            if (there != 0 && !filters.isNeeded(there)) {
                // Its place is free as soon as no reader looks for it.
                settle();
            }
            unit.add(installed.number | ExactTable.PENDING, box);
            added(unit);
        }
    }

    private void added(Unit unit) {
        changed.add(unit);
        marks++;
        spoil(unit);
    }

    private void spoil(Unit unit) {
        wides.getOrDefault(unit, List.of()).forEach(Wide::spoil);
    }

    private void removed(Unit unit) {
        changed.add(unit);
        marks++;
        for (Wide wide : wides.getOrDefault(unit, List.of())) {
            wide.unit.lose();
            changed.add(wide.unit);
        }
    }

    private int alive() {
        return priorities.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Gives a filter the priority of those that include it, if that is larger, and its own to those that it includes. */
    private void raise(Installed added) {
        for (Set<Installed> each : byShare.values()) {
            for (Installed other : each) {
                if (other.priority > added.priority && other != added && added.within(other)) {
                    added.priority = other.priority;
                }
            }
        }
        for (Set<Installed> each : byShare.values()) {
            for (Installed other : each) {
                if (other.priority < added.priority && other.within(added)) {
                    rank(other, added.priority);
                }
            }
        }
    }

    /** Takes a larger priority back from those that had it from a filter that goes. */
    private void lower(Installed removed) {
        List<Installed> raised = new ArrayList<>();
        byShare.values()
                .forEach(each -> each.stream()
                        .filter(other -> other.priority == removed.priority
                                && other.rule.priority() < other.priority
                                && other.within(removed))
                        .forEach(raised::add));
        for (Installed other : raised) {
            int priority = other.rule.priority();
            for (Set<Installed> each : byShare.values()) {
                for (Installed over : each) {
                    // What another one has it has from one that has it itself.
                    if (over.rule.priority() > priority && other.within(over)) {
                        priority = over.rule.priority();
                    }
                }
            }
            rank(other, priority);
        }
    }

    private void rank(Installed installed, int priority) {
        if (priority != installed.priority) {
            installed.priority = priority;
            settle();
            filters.rerank(installed.number, rank(new Rank(priority, installed.share)));
        }
    }

    private void remove(int number) {
        Installed installed = filters.installed(number);
        for (Box box : installed.packets.boxes()) {
            Unit unit = unit(box);
            unit.remove(number, box);
            removed(unit);
        }
        filters.remove(number);
        if (order == Order.SPECIFIC) {
            Set<Installed> same = byShare.get(installed.share);
            same.remove(installed);
            if (same.isEmpty()) {
                byShare.remove(installed.share);
            }
            priorities.computeIfPresent(installed.rule.priority(), (priority, count) -> count == 1 ? null : count - 1);
            lower(installed);
        }
    }

    private void publish() {
        filters.publish();
        if (marks > MOST_MARKS) {
            settle();
        }
    }

    /** Takes all marks away that no reader needs any more. */
    private void settle() {
        filters.settle();
        changed.removeIf(unit -> unit.settle(filters));
        marks = 0;
        filters.free();
    }

    /** The number of a rank. Places have gaps between them, in which later ones find theirs. */
    private int rank(Rank rank) {
        Integer known = ranks.get(rank);
        if (known != null) {
            return known;
        }
        int number = ranks.size();
        Map.Entry<Rank, Integer> before = ranks.lowerEntry(rank);
        Map.Entry<Rank, Integer> behind = ranks.higherEntry(rank);
        long least = before == null ? -MOST_PLACE : places[before.getValue()];
        long most = behind == null ? MOST_PLACE : places[behind.getValue()];
        ranks.put(rank, number);
        if (number == places.length) {
            places = Arrays.copyOf(places, 2 * number);
        }
        if (most - least > 1) {
            places[number] = least + (most - least) / 2;
        } else {
            spread();
        }
        return number;
    }

    /** Gives all ranks new places; readers that compared with others look again. */
    private void spread() {
        long[] next = new long[places.length];
        long step = 2 * MOST_PLACE / (ranks.size() + 1);
        long place = -MOST_PLACE;
        for (int number : ranks.values()) {
            place += step;
            next[number] = place;
        }
        settle();
        places = next;
    }

    /** The unit of a box: one that is there, or a new one. */
    private Unit unit(Box box) {
        return unit(box, Set.of());
    }

    /**
     * The unit of a box.
     *
     * @param keys what is to be part of the key, whatever else is
     */
    Unit unit(Box box, Set<Quantity> keys) {
        Set<Quantity> asked = box.allowed().keySet();
        Group group = groups.get(asked);
        if (group == null) {
            group = new Group(keys(box));
            groups.put(new HashSet<>(asked), group);
        }
        if (group.keys.addAll(keys)) {
            regroup(group);
        }
        Shape shape = Shape.of(box, group.keys);
        Unit unit = group.units.get(shape);
        if (unit == null && group.units.size() >= MOST_SHAPES && group.widen(shape)) {
            regroup(group);
            shape = Shape.of(box, group.keys);
            unit = group.units.get(shape);
        }
        return unit == null ? unit(group, shape) : unit;
    }

    private Unit unit(Group group, Shape shape) {
        Unit unit = new Unit(shape, random);
        group.units.put(shape, unit);
        fresh.add(unit);
        toReaders();
        return unit;
    }

    /** How often units were made anew. */
    int regrouped() {
        return regrouped;
    }

    /** Puts the boxes of a group into units of its new key, and empties those before. */
    private void regroup(Group group) {
        regrouped++;
        List<Unit> before = List.copyOf(group.units.values());
        // Nobody will say there any more that one of their filters dies.
        before.forEach(this::spoil);
        group.units.clear();
        for (Unit unit : before) {
            unit.moveTo(box -> {
                Shape shape = Shape.of(box, group.keys);
                Unit to = group.units.get(shape);
                to = to == null ? unit(group, shape) : to;
                changed.add(to);
                return to;
            });
            changed.remove(unit);
        }
        filters.settle();
        before.forEach(Unit::clear);
        fresh.removeAll(before);
        toReaders();
    }

    private void toReaders() {
        Unit[] now = fresh.toArray(Unit[]::new);
        for (WeakReference<Reader> each : readers) {
            Reader reader = each.get();
            if (reader != null) {
                reader.walk(new Reader.Walk(reader.walk().programs(), now));
            }
        }
    }

    /** What is likely to be of another value in the next box that asks about the same: addresses, ports. */
    private static Set<Quantity> keys(Box box) {
        Set<Quantity> keys = new HashSet<>();
        box.allowed().forEach((quantity, values) -> {
            if (quantity.isLikelyKey()
                    && !values.absent()
                    && box.allowed().keySet().stream().noneMatch(other -> other.isMadeOf(quantity))) {
                keys.add(quantity);
            }
        });
        return keys;
    }

    /**
     * Writes one program for all shapes; until then packets are compared with those that are new one after another, which takes
     * longer.
     */
    public synchronized void compact() {
        settle();
        List<Unit> all = new ArrayList<>();
        groups.values().forEach(group -> all.addAll(group.units.values()));
        all.forEach(Unit::compact);
        List<Wide> together = Wide.of(all, random);
        Set<Unit> covered = new LinkedHashSet<>();
        together.forEach(wide -> covered.addAll(wide.covered));
        // What covers others comes before them, and behind what it does not cover.
        List<Unit> ordered = new ArrayList<>();
        all.stream().filter(unit -> !covered.contains(unit)).forEach(ordered::add);
        together.forEach(wide -> ordered.add(wide.unit));
        ordered.addAll(covered);
        List<Plan> next = new ArrayList<>();
        List<Unit> rest = new ArrayList<>();
        for (int from = 0; from < ordered.size(); from += MOST_PROBES) {
            plan(ordered.subList(from, Math.min(from + MOST_PROBES, ordered.size())), next, rest);
        }
        List<Unit> probed = new ArrayList<>();
        for (Plan plan : next) {
            List<Shape> shapes = plan.units.stream().map(unit -> unit.shape).toList();
            Merged.order(shapes).forEach(index -> probed.add(plan.units.get(index)));
        }
        probed.addAll(rest);
        for (Wide wide : together) {
            wide.decideLast(probed.subList(probed.indexOf(wide.unit) + 1, probed.size()));
        }
        // Those before are not looked at any more as soon as readers have the new program.
        wides.values().forEach(each -> each.forEach(wide -> changed.remove(wide.unit)));
        wides.clear();
        for (Wide wide : together) {
            wide.covered.forEach(unit ->
                    wides.computeIfAbsent(unit, any -> new ArrayList<>()).add(wide));
        }
        plans = next;
        fresh.clear();
        fresh.addAll(rest);
        for (WeakReference<Reader> each : readers) {
            Reader reader = each.get();
            if (reader != null) {
                reader.walk(new Reader.Walk(executables(reader), fresh.toArray(Unit[]::new)));
            }
        }
        settle();
    }

    /** Writes a program for some units, or several if it would be too large; what has none is looked at without. */
    private static void plan(List<Unit> units, List<Plan> plans, List<Unit> rest) {
        Optional<Verdict.Accepted> program =
                verified(units.stream().map(unit -> unit.shape).toList());
        if (program.isPresent()) {
            plans.add(new Plan(program.get(), List.copyOf(units)));
        } else if (units.size() == 1) {
            rest.addAll(units);
        } else {
            plan(units.subList(0, units.size() / 2), plans, rest);
            plan(units.subList(units.size() / 2, units.size()), plans, rest);
        }
    }

    private static Optional<Verdict.Accepted> verified(List<Shape> shapes) {
        return Merged.program(shapes).flatMap(program -> {
            Verdict verdict =
                    new Verifier(policy(program)).verify("demultiplexer", BinaryFormat.encode(program.withoutLines()));
            return verdict instanceof Verdict.Accepted accepted ? Optional.of(accepted) : Optional.empty();
        });
    }

    private static Policy policy(Program program) {
        List<HostCall> calls = new ArrayList<>();
        for (Import each : program.imports()) {
            boolean length = each.equals(Condition.WIRE_LENGTH);
            List<HostCall.Argument> arguments = each.signature().parameters().stream()
                    .map(HostCall.Argument::of)
                    .toList();
            long most = length ? Integer.MAX_VALUE : -1;
            calls.add(new HostCall(each.name(), arguments, each.signature().result(), 0, most, 0));
        }
        return POLICY.withHostCalls(calls);
    }

    /**
     * How many shapes no program looks for: those that came since the last compaction, and those that no program can.
     *
     * @return 0 if packets are looked at by programs alone
     */
    public synchronized int uncompiled() {
        return fresh.size();
    }

    private Executable[] executables(Reader reader) {
        Map<Unit, Wide> covering = new HashMap<>();
        wides.values().forEach(each -> each.forEach(wide -> covering.put(wide.unit, wide)));
        Executable[] all = new Executable[plans.size()];
        for (int i = 0; i < all.length; i++) {
            List<Unit> units = plans.get(i).units;
            List<HostFunction> functions = new ArrayList<>();
            for (int probe = 0; probe < units.size(); probe++) {
                Unit unit = units.get(probe);
                HostFunction.Body body =
                        covering.containsKey(unit) ? body(covering.get(unit), reader) : body(unit, reader);
                functions.add(new HostFunction(Merged.probe(probe, unit.shape.words()), body));
            }
            all[i] = engine.load("demultiplexer", plans.get(i).program, reader.wire(), functions)
                    .orThrow();
        }
        return all;
    }

    private static HostFunction.Body body(Wide wide, Reader reader) {
        return (machine, a, b, c, d, e, f) -> wide.probe(reader, a, b, c, d, e, f);
    }

    private HostFunction.Body body(Unit unit, Reader reader) {
        if (wides.containsKey(unit)) {
            return (machine, a, b, c, d, e, f) -> {
                if (!reader.hasTaken(unit)) {
                    unit.probe(reader, a, b, c, d, e, f);
                }
                return reader.stop();
            };
        }
        return switch (unit.shape.words()) {
            case 0, 1 ->
                (machine, a, b, c, d, e, f) -> {
                    unit.probe(reader, a);
                    return reader.stop();
                };
            case 2 ->
                (machine, a, b, c, d, e, f) -> {
                    unit.probe(reader, a, b);
                    return reader.stop();
                };
            default ->
                (machine, a, b, c, d, e, f) -> {
                    unit.probe(reader, a, b, c, d, e, f);
                    return reader.stop();
                };
        };
    }
}
