package dev.exocode.host.demux;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Quantity;
import dev.exocode.dpf.space.Shape;
import dev.exocode.dpf.space.Share;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Many filters, and which of them a packet belongs to.
 *
 * <p>Filters come and go while packets are looked at on other threads, each of which has a {@link #reader} of its own.
 */
public final class Demultiplexer {
    /** For so long what failed is not tried again. */
    private static final long FAILED_NANOS = 1_000_000_000;

    /** A rank that a filter has no more, and the version that knows it. */
    private record Left(int rank, long version) {}

    /** So many marks are taken away at once. */
    private static final int MOST_MARKS = 256;

    /** What decides which of the filters that have a packet owns it. */
    public enum Order {
        /**
         * One that is included in others comes before them. Else the larger priority decides, which is at least that of each filter
         * by which one is included; then the smaller share of all packets; then which was installed first.
         */
        SPECIFIC,
        /** The one of the largest priority; of several, the one that was installed first. */
        PRIORITY
    }

    /**
     * What becomes of a filter that is to be installed if it overlaps one that is there: some packet is in both, and nothing that was
     * said decides whose it is. Their priorities are equal, those counted that they have from filters that include them; and, where
     * inclusion counts, neither is in the other, or both are.
     */
    public enum Overlap {
        /** It is installed: their size decides, or their age. */
        ALLOW,
        /** It is installed, and a warning names what it overlaps, with a packet of both. */
        REPORT,
        /** It is not installed, and the error is the same. */
        REFUSE
    }

    private final Order order;
    private final Compaction compaction;
    private final Overlap overlap;
    private final Filters filters = new Filters();
    private final SplittableRandom random = new SplittableRandom();
    private final Map<Set<Quantity>, Group> groups = new HashMap<>();
    private final Programs programs;

    /** Of {@link Order#SPECIFIC}: filters of one box by that. */
    private final Map<Box, Installed> byBox = new HashMap<>();

    /** The other filters by what part of all packets they have. */
    private final Map<Share, Set<Installed>> byShare = new HashMap<>();

    /** How many filters have a priority. */
    private final Map<Integer, Integer> priorities = new HashMap<>();

    /** By what they ask, and whose they are. */
    private final Map<Template.Identity, Template> templates = new HashMap<>();

    private final Ranks ranks = new Ranks(this::settle);
    private final Precedence precedence = new Precedence(ranks, filters);
    private final Set<Unit> changed = new HashSet<>();
    /** Ranks that filters had before, by which readers may look for them still. */
    private final List<Left> left = new ArrayList<>();

    private int marks;
    private int regrouped;

    /** By guard how many filters owners have. */
    private final Map<String, Integer> owned = new HashMap<>();

    private final Claims claims;

    /** Held by who writes programs: taken before the lock of the demultiplexer. */
    private final Object writing = new Object();
    /** Whether programs are being written: then numbers stay those of filters that died. */
    private boolean isWriting;
    /** Whether programs are going to be written behind. */
    private boolean isDue;
    /** From when on they may be. */
    private long rested = System.nanoTime();

    private Demultiplexer(Settings settings) {
        this.order = settings.order();
        this.overlap = settings.overlap();
        this.compaction = settings.compaction();
        this.claims = new Claims(filters, ranks, settings, this::meeting);
        this.programs = new Programs(settings.engine(), precedence, random);
    }

    /**
     * Makes a demultiplexer without filters, with the usual settings.
     *
     * @param order what decides between filters
     * @return the demultiplexer
     */
    public static Demultiplexer of(Order order) {
        return of(Settings.of(order));
    }

    /**
     * Makes a demultiplexer without filters.
     *
     * @param settings how it is made
     * @return the demultiplexer
     */
    public static Demultiplexer of(Settings settings) {
        return new Demultiplexer(settings);
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
        Reader reader = new Reader(precedence, filters);
        programs.add(reader);
        return reader;
    }

    /**
     * Makes what finds owners of packets of which some follow others: one for each thread.
     *
     * @param following which packets follow which
     * @param limits how much is kept
     * @return a follower that holds no packets: those that come before the one that they follow are asked of the filters
     */
    public synchronized Follower follower(Following following, Follower.Limits limits) {
        return new Follower(reader(), filters, programs.engine(), following, limits, null);
    }

    /**
     * Makes the same, which holds packets that come before the one that they follow.
     *
     * @param following which packets follow which
     * @param limits how much is kept
     * @param released is given what was held, on the follower's thread
     * @return the follower
     */
    public synchronized Follower follower(Following following, Follower.Limits limits, Follower.Released released) {
        return new Follower(
                reader(), filters, programs.engine(), following, limits, Objects.requireNonNull(released, "released"));
    }

    /**
     * Installs a filter: the next packet is compared with it.
     *
     * @param rule the filter
     * @return its number, 1 or more; or why it is not installed: it cannot be merged, another filter accepts the same packets, or it is
     *     refused for an {@link Overlap}
     */
    public Result<Integer> insert(Rule rule) {
        return insert(rule, null);
    }

    Result<Integer> insert(Rule rule, Owner owner) {
        return install(rule, 0, owner);
    }

    /**
     * Makes an owner: what to hand to one of many who install filters here, in the place of this.
     *
     * @param name what its filters carry
     * @param guard what guards them
     * @param granted what else it may touch: what other capabilities guard
     * @return the owner
     */
    public Owner owner(String name, Capability guard, Capability... granted) {
        Set<String> held = new HashSet<>(Set.of(guard.guard()));
        for (Capability each : granted) {
            held.add(each.guard());
        }
        return new Owner(this, Objects.requireNonNull(name, "name"), guard.guard(), Set.copyOf(held));
    }

    /**
     * Who installed a filter.
     *
     * @param number its number
     * @return the name of the owner; empty if the host itself did, or the filter is not there
     */
    public synchronized Optional<String> ownerOf(int number) {
        return Optional.ofNullable(filters.isAlive(number) ? filters.installed(number).owner : null)
                .map(Owner::name);
    }

    /** Whether there are filters that an owner may not touch; the host may touch all. */
    private boolean hasOthers(Owner owner) {
        return owner != null
                && owner.held().stream()
                                .mapToInt(guard -> owned.getOrDefault(guard, 0))
                                .sum()
                        < filters.alive();
    }

    private Result<Integer> install(Rule rule, int instead, Owner owner) {
        Optional<PacketSet> packets = PacketSet.of(rule.condition());
        return packets.isPresent()
                ? install(rule, packets.get(), instead, owner)
                : Result.failure(Diagnostic.error(
                        DemuxCode.MERGE, new Position.Whole(rule.name()), "limit=" + PacketSet.MOST_BOXES));
    }

    /** Installs a filter whose packets are known, in the place of another one if that is not 0. */
    Result<Integer> install(Rule rule, PacketSet packets, int instead, Owner owner) {
        // Before the lock is taken: who has a strange filter waits for it alone.
        return install(new Installed(rule, packets, share(packets), owner), instead);
    }

    private synchronized Result<Integer> install(Installed installed, int instead) {
        Rule rule = installed.rule;
        Position at = new Position.Whole(rule.name());
        Optional<Diagnostic> refused =
                instead == 0 ? Optional.empty() : untouchable(instead, rule.name(), installed.owner);
        if (refused.isPresent()) {
            return Result.failure(refused.get());
        }
        Installed same = installed.share == null ? null : same(installed, instead);
        if (same != null) {
            return Result.failure(
                    Diagnostic.error(DemuxCode.SAME, at).note(same.rule.name() + " accepts the same packets"));
        }
        int robbed = hasOthers(installed.owner) ? claims.robbed(installed, instead) : 0;
        if (robbed != 0) {
            return Result.failure(Diagnostic.error(DemuxCode.CAPABILITY, at, "filter=" + robbed)
                    .note(title(robbed) + " would lose packets"));
        }
        Contest contest = claims.contest(installed, instead);
        if (contest.isOpen() && overlap == Overlap.REFUSE) {
            return Result.failure(contest.message(Diagnostic.Severity.ERROR, rule.name()));
        }
        // First: what goes gives no priority to what comes, nor to what is in that. Readers see both at once.
        if (instead != 0) {
            remove(instead);
        }
        add(installed);
        publish();
        List<Diagnostic> warnings =
                contest.isOpen() ? List.of(contest.message(Diagnostic.Severity.WARNING, rule.name())) : List.of();
        return new Result<>(Optional.of(installed.number), warnings);
    }

    /** A filter that accepts the same packets, but for one that goes; null if there is none. */
    private Installed same(Installed added, int going) {
        List<Box> boxes = added.packets.boxes();
        Set<Installed> alike = byShare.getOrDefault(added.share, Set.of());
        Box only = added.onlyBox();
        Installed one = only == null ? null : byBox.get(only);
        if (one != null && one.number != going) {
            return one;
        } else if (only != null && alike.isEmpty()) {
            // Sets of one box are the same if their boxes are.
            return null;
        }
        // Sets without boxes meet none.
        for (Installed other : boxes.isEmpty() ? alike : named(added.packets)) {
            boolean same = other.share.equals(added.share)
                    && (boxes.equals(other.packets.boxes())
                            || added.packets.within(other.packets) && other.packets.within(added.packets));
            if (same && other.number != going) {
                return other;
            }
        }
        return null;
    }

    /**
     * The filters that may have a packet of a set.
     *
     * @return their numbers; each has a box of which {@link Box#and} leaves something with a box of the set, and no other filter has
     */
    synchronized BitSet meeting(PacketSet packets) {
        BitSet filters = Meeting.of(packets, groups.values());
        for (int i = filters.nextSetBit(0); i >= 0; i = filters.nextSetBit(i + 1)) {
            filters.set(i, this.filters.isAlive(i));
        }
        return filters;
    }

    /**
     * The packets of a filter that is there.
     *
     * @return all of them; for a filter of a template in time by how many it has
     */
    synchronized PacketSet packets(int number) {
        Installed installed = filters.installed(number);
        BitSet one = new BitSet();
        one.set(number);
        return installed.isOfTemplate() ? installed.template.packets(one).get(number) : installed.packets;
    }

    /** The filters with names that may have a packet of a set: all that may include it, or be included, if either has packets. */
    private List<Installed> named(PacketSet packets) {
        return named(meeting(packets));
    }

    private List<Installed> named(BitSet numbers) {
        return numbers.stream()
                .mapToObj(filters::installed)
                .filter(installed -> !installed.isOfTemplate())
                .toList();
    }

    /**
     * Takes a filter away: the next packet is not compared with it.
     *
     * @param number its number
     * @return whether it was there, and is no filter of a template
     */
    public synchronized boolean delete(int number) {
        if (!isNamed(number)) {
            return false;
        }
        remove(number);
        publish();
        return true;
    }

    /** The same for an owner. */
    synchronized Result<Integer> delete(int number, Owner owner) {
        Optional<Diagnostic> refused = untouchable(number, "filter " + number, owner);
        if (refused.isPresent()) {
            return Result.failure(refused.get());
        }
        delete(number);
        return new Result<>(Optional.of(number), List.of());
    }

    /** Why a filter is not deleted or replaced by somebody. */
    private Optional<Diagnostic> untouchable(int number, String what, Owner owner) {
        Position at = new Position.Whole(what);
        if (!isNamed(number)) {
            return Optional.of(Diagnostic.error(DemuxCode.NO_FILTER, at, "filter=" + number));
        }
        return owner == null || owner.may(filters.installed(number).owner)
                ? Optional.empty()
                : Optional.of(Diagnostic.error(DemuxCode.CAPABILITY, at, "filter=" + number)
                        .note(title(number) + " is not its own"));
    }

    private String title(int number) {
        Installed installed = filters.installed(number);
        String name = installed.isOfTemplate() ? "filter " + number : installed.rule.name();
        return installed.owner == null ? name : name + " of " + installed.owner.name();
    }

    private boolean isNamed(int number) {
        return filters.isAlive(number) && !filters.installed(number).isOfTemplate();
    }

    /**
     * Puts a filter in the place of another one, at once: every packet is compared with one of the two.
     *
     * @param number the number of the other one, which is no filter of a template
     * @param rule the filter
     * @return its number; or why nothing was changed
     */
    public Result<Integer> replace(int number, Rule rule) {
        return replace(number, rule, null);
    }

    Result<Integer> replace(int number, Rule rule, Owner owner) {
        return number == 0
                ? Result.failure(
                        Diagnostic.error(DemuxCode.NO_FILTER, new Position.Whole(rule.name()), "filter=" + number))
                : install(rule, number, owner);
    }

    /**
     * Makes a template: filters that differ in some values only. Templates that ask alike are one, also if filters of one were loaded.
     *
     * @param values how many values there are, 1 or more
     * @param filter the filter of some values; what it asks of them is that something equals them, each of which is any number that
     *     fits there
     * @return the template; empty if the filter asks for a value in another way, or cannot be merged
     */
    public Optional<Template> template(int values, Function<long[], Condition> filter) {
        return template(values, filter, null);
    }

    synchronized Optional<Template> template(int values, Function<long[], Condition> filter, Owner owner) {
        return Optional.ofNullable(Template.of(this, values, filter, owner)).map(this::known);
    }

    /** Lets a template have the filters of one that asks alike, if one was there before; what it may do is its own owner's. */
    private Template known(Template made) {
        Template before = templates.putIfAbsent(made.identity(), made);
        if (before != null) {
            forget(made);
            made.share(before);
        }
        return made;
    }

    /** Takes note that nobody will use a template. */
    void forget(Template template) {
        ranks.leave(template.rank);
    }

    /** What part of all packets a set is, if that matters; else null. */
    Share share(PacketSet packets) {
        return order == Order.SPECIFIC ? packets.share() : null;
    }

    /** The rank of the filters of a template. */
    int rank(Share share) {
        return ranks.of(Rule.PRIORITY, share);
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
        Owner owner = template.owner;
        boolean robs = hasOthers(owner) && claims.robbed(template.packets(values), template.share, owner) != 0;
        if (robs
                || overlap == Overlap.REFUSE
                        && claims.contest(template.packets(values)).isOpen()) {
            return Template.REFUSED;
        }
        count(owner, 1);
        ranks.stay(template.rank);
        int number = filters.add(template.rank, template.own());
        template.keep(number, values);
        for (int i = 0; i < keys.length; i++) {
            // Of some values two boxes are one.
            if (template.unit(i).filter(keys[i]) != number) {
                template.unit(i).add(number | ExactTable.PENDING, keys[i]);
                added(template.unit(i));
            }
        }
        publish();
        return number;
    }

    synchronized boolean delete(Template template, long[] values) {
        int units = template.units();
        int number = template.unit(0).filter(template.key(0, values));
        if (number == 0 || !filters.isAlive(number) || filters.installed(number) != template.own()) {
            return false;
        }
        for (int i = 1; i < units; i++) {
            // Another filter may have some values alike.
            if (template.unit(i).filter(template.key(i, values)) != number) {
                return false;
            }
        }
        for (int i = 0; i < units; i++) {
            template.unit(i).remove(number, template.key(i, values));
            removed(template.unit(i));
        }
        count(template.owner, -1);
        template.forget(number);
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

    private void count(Owner owner, int more) {
        if (owner != null) {
            owned.merge(owner.guard, more, (before, one) -> before + one == 0 ? null : before + one);
        }
    }

    /**
     * Saves all filters of one moment, as {@link #save(OutputStream, LinkType)} does, without saying what packets start with.
     *
     * @param out takes the bytes; it is not closed
     * @return how many bytes they are; or why nothing was written
     * @throws IOException if the bytes are not taken
     */
    public Result<Long> save(OutputStream out) throws IOException {
        return save(out, LinkType.UNKNOWN);
    }

    /**
     * Saves all filters of one moment: what packets they accept, their names, numbers, priorities and age. Meanwhile filters may
     * come and go but for the time that it takes to put them together. Saved twice they are the same bytes.
     *
     * @param out takes the bytes, as {@link SavedFilters} says; it is not closed
     * @param link what packets start with, for those that use them as rules
     * @return how many bytes they are; or why nothing was written: a filter that is too large, or numbers that lie so far apart that
     *     there were a million filters once, and now is not one in 64 of these
     * @throws IOException if the bytes are not taken
     */
    public Result<Long> save(OutputStream out, LinkType link) throws IOException {
        FilterWriter writer =
                written(link.numbers().isEmpty() ? 0 : 1 + link.numbers().get(0));
        Optional<Diagnostic> problem = writer.problem();
        return problem.isPresent() ? Result.failure(problem.get()) : Result.of(writer.writeTo(out));
    }

    private synchronized FilterWriter written(int link) {
        settle();
        int[] byAge = filters.byAge();
        Map<Owner, Integer> owners = new LinkedHashMap<>();
        Map<Template, Integer> used = new LinkedHashMap<>();
        for (int number : byAge) {
            Installed installed = filters.installed(number);
            if (installed.owner != null) {
                owners.putIfAbsent(installed.owner, owners.size() + 1);
            }
            if (installed.isOfTemplate()) {
                used.putIfAbsent(installed.template, used.size());
            }
        }
        FilterWriter writer = new FilterWriter(order, link, List.copyOf(owners.keySet()), used.size(), byAge.length);
        used.keySet()
                .forEach(template -> writer.template(template.examples, owners.getOrDefault(template.own().owner, 0)));
        int[] sorted = byAge.clone();
        Arrays.sort(sorted);
        long[][] values = new long[sorted.length][];
        for (Template template : used.keySet()) {
            IntPredicate isOwn = number -> filters.isAlive(number) && filters.installed(number) == template.own();
            template.forEach(isOwn, (some, number) -> {
                int at = Arrays.binarySearch(sorted, number);
                // Of several ways to say them always the same.
                values[at] = values[at] == null || Arrays.compare(some, values[at]) < 0 ? some : values[at];
            });
        }
        for (int number : byAge) {
            Installed installed = filters.installed(number);
            if (installed.isOfTemplate()) {
                writer.of(used.get(installed.template), number, values[Arrays.binarySearch(sorted, number)]);
            } else {
                writer.named(number, installed.rule, installed.packets, owners.getOrDefault(installed.owner, 0));
            }
        }
        return writer;
    }

    /**
     * Loads filters that were saved: they have their numbers, names and priorities, and own packets as they did; what {@link #rule} says
     * of one accepts the same packets. Filters of a template belong to the first template that asks alike. All are compiled.
     *
     * <p>The bytes may be a stranger's: what is loaded can be other filters than somebody saved, but these harm no more than they would
     * in a text. To read them takes at most some hundred bytes of memory for each of theirs, and a hundred megabytes.
     *
     * @param name what the bytes are called in messages
     * @param in gives the bytes, as {@link SavedFilters} says, and then ends; it is not closed
     * @param engine what runs the programs; other settings are the usual ones
     * @return the demultiplexer; or why nothing was loaded: a single bit that is wrong is found
     * @throws IOException if the bytes cannot be had
     */
    public static Result<Demultiplexer> load(String name, InputStream in, Engine engine) throws IOException {
        Demultiplexer[] loaded = new Demultiplexer[1];
        Optional<Diagnostic> problem = SavedFilters.read(name, SavedFilters.all(in), order -> {
            loaded[0] = of(Settings.of(order).with(engine));
            return new Restoring(loaded[0]);
        });
        if (problem.isPresent()) {
            return Result.failure(problem.get());
        }
        loaded[0].compact();
        return Result.of(loaded[0]);
    }

    /** Makes a template of two filters of it; null if it is none. */
    synchronized Template adopt(Examples examples, Owner owner) {
        Template template = Template.of(this, examples, owner);
        return template == null ? null : known(template);
    }

    /** Installs a filter under a number, before there are readers; false if that is taken, or another filter accepts the same packets. */
    synchronized boolean restore(int number, Rule rule, PacketSet packets, Owner owner) {
        Installed installed = new Installed(rule, packets, share(packets), owner);
        if (filters.isAlive(number) || installed.share != null && same(installed, 0) != null) {
            return false;
        }
        installed.number = number;
        add(installed);
        filters.publish();
        return true;
    }

    /** Installs a filter of a template under a number, before there are readers; false if that is taken, or its values are. */
    synchronized boolean restore(Template template, int number, long[] values) {
        int units = template.units();
        for (int i = 0; i < units; i++) {
            long[] key = template.key(i, values);
            int there = template.unit(i).filter(key);
            if (filters.isAlive(number)
                    || there != 0 && filters.installed(there).isOfTemplate()) {
                return false;
            }
        }
        count(template.owner, 1);
        ranks.stay(template.rank);
        filters.add(number, template.rank, template.own());
        template.keep(number, values);
        for (int i = 0; i < units; i++) {
            long[] key = template.key(i, values);
            int there = template.unit(i).filter(key);
            if (there != 0 && there != number) {
                template.unit(i).share(key);
            }
            if (there != number) {
                template.unit(i).add(number, key);
            }
        }
        filters.publish();
        return true;
    }

    private void add(Installed installed) {
        count(installed.owner, 1);
        if (order == Order.SPECIFIC) {
            Box only = installed.onlyBox();
            if (only != null) {
                byBox.put(only, installed);
            } else {
                byShare.computeIfAbsent(installed.share, share -> new LinkedHashSet<>())
                        .add(installed);
            }
            priorities.merge(installed.rule.priority(), 1, Integer::sum);
            if (priorities.size() > 1) {
                raise(installed);
            }
        }
        int rank = ranks.of(installed.priority, installed.share);
        if (installed.number == 0) {
            installed.number = filters.add(rank, installed);
        } else {
            filters.add(installed.number, rank, installed);
        }
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
        programs.spoil(unit);
    }

    private void removed(Unit unit) {
        changed.add(unit);
        marks++;
        for (Wide wide : programs.covering(unit)) {
            wide.unit.lose();
            changed.add(wide.unit);
        }
    }

    /** Gives a filter the priority of those that include it, if that is larger, and its own to those that it includes. */
    private void raise(Installed added) {
        BitSet near = meeting(added.packets);
        added.priority = claims.priority(added, near);
        for (Installed other : named(near)) {
            if (other.priority < added.priority && other.within(added)) {
                rank(other, added.priority);
            }
        }
    }

    /** Takes a larger priority back from those that had it from a filter that goes. */
    private void lower(Installed removed) {
        for (Installed other : named(removed.packets)) {
            // That one is in another is not always seen where both are seen to be around a third: so all that may have
            // it are asked.
            if (other.priority == removed.priority && other.rule.priority() < other.priority) {
                int priority = other.rule.priority();
                for (Installed over : named(other.packets)) {
                    // What another one has it has from one that has it itself.
                    if (over.rule.priority() > priority && other.within(over)) {
                        priority = over.rule.priority();
                    }
                }
                rank(other, priority);
            }
        }
    }

    private void rank(Installed installed, int priority) {
        if (priority != installed.priority) {
            installed.priority = priority;
            settle();
            int before = filters.rerank(installed.number, ranks.of(priority, installed.share));
            left.add(new Left(before, filters.version() + 1));
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
        count(installed.owner, -1);
        if (order == Order.SPECIFIC) {
            forget(installed);
            priorities.computeIfPresent(installed.rule.priority(), (priority, count) -> count == 1 ? null : count - 1);
            if (!Set.of(installed.rule.priority()).containsAll(priorities.keySet())) {
                lower(installed);
            }
        }
    }

    private void forget(Installed installed) {
        Box only = installed.onlyBox();
        if (only != null) {
            // Another one may have come in its place.
            byBox.remove(only, installed);
        } else {
            byShare.computeIfPresent(
                    installed.share, (share, all) -> all.remove(installed) && all.isEmpty() ? null : all);
        }
    }

    private void publish() {
        filters.publish();
        if (marks > MOST_MARKS) {
            settle();
        }
        if (programs.areBehind() && compaction.isBehind() && !isDue) {
            isDue = true;
            compaction.run(this::compactBehind, rested - System.nanoTime());
        }
    }

    /** Takes all marks away that no reader needs any more. */
    private void settle() {
        filters.settle();
        changed.removeIf(unit -> unit.settle(filters));
        marks = 0;
        left.removeIf(each -> {
            boolean known = each.version <= filters.version();
            if (known) {
                ranks.leave(each.rank);
            }
            return known;
        });
        if (!isWriting) {
            filters.free(ranks::leave);
        }
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
            group = new Group(box);
            groups.put(new HashSet<>(asked), group);
        }
        if (group.take(keys)) {
            regroup(group);
        }
        Shape shape = Shape.of(box, group.keys);
        Unit known = group.units.get(shape);
        if (known != null) {
            return known;
        }
        if (group.widen(shape)) {
            regroup(group);
        }
        return unit(group, box);
    }

    /** Lets the boxes of a template have one key each from now on. */
    void keep(Box box) {
        groups.get(box.allowed().keySet()).keep(box);
    }

    /** The unit of a box by the key that its group has now. */
    private Unit unit(Group group, Box box) {
        Shape shape = Shape.of(box, group.keys);
        Unit unit = group.units.get(shape);
        if (unit == null) {
            unit = new Unit(shape, precedence, random);
            group.units.put(shape, unit);
            programs.add(unit);
        }
        return unit;
    }

    /** How many ranks and groups are kept. */
    synchronized int kept() {
        return ranks.size() + groups.size();
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
        before.forEach(programs::spoil);
        group.units.clear();
        for (Unit unit : before) {
            unit.moveTo(box -> {
                Unit to = unit(group, box);
                changed.add(to);
                return to;
            });
            changed.remove(unit);
        }
        filters.settle();
        before.forEach(Unit::leave);
        programs.remove(before);
    }

    /**
     * Writes programs for all shapes; until then packets are compared with those that are new one after another, which takes longer.
     * Meanwhile filters may come and go, and packets are looked at.
     */
    public void compact() {
        compact(true);
    }

    /** Writes programs, for all shapes or for those that have none. */
    private void compact(boolean all) {
        synchronized (writing) {
            Programs.Draft draft = begin(all);
            boolean written = false;
            try {
                draft.write();
                written = true;
            } finally {
                publish(draft, written);
            }
        }
    }

    /** Begins programs; while they are written nobody else may. */
    synchronized Programs.Draft begin(boolean all) {
        settle();
        Programs.Draft draft = all ? programs.draft(units()) : programs.draft();
        isWriting = true;
        return draft;
    }

    /** Lets readers look with programs that were begun and, unless that failed, are written. */
    synchronized void publish(Programs.Draft draft, boolean written) {
        boolean done = false;
        try {
            if (written) {
                draft.publish(changed);
                done = true;
            }
        } finally {
            if (!done) {
                draft.abandon();
            }
            isWriting = false;
            settle();
        }
    }

    /** All units that hold something, or that a template holds. */
    private List<Unit> units() {
        List<Unit> all = new ArrayList<>();
        for (Group group : groups.values()) {
            programs.remove(group.sweep());
            all.addAll(group.units.values());
        }
        groups.values().removeIf(Group::isNeedless);
        return all;
    }

    private void compactBehind() {
        long begin = System.nanoTime();
        boolean all;
        synchronized (this) {
            all = programs.areLoose();
        }
        boolean done = false;
        try {
            compact(all);
            done = true;
        } finally {
            goOn(done, System.nanoTime() - begin);
        }
    }

    /** Lets what came meanwhile be done later; what failed is tried again when something changes. */
    private synchronized void goOn(boolean done, long tookNanos) {
        rested = System.nanoTime() + Math.max(done ? 0 : FAILED_NANOS, compaction.pauseNanos(tookNanos));
        isDue = done && programs.areBehind();
        if (isDue) {
            compaction.run(this::compactBehind, rested - System.nanoTime());
        }
    }

    /**
     * How many shapes no program looks for: those that came since the last compaction, and those that no program can.
     *
     * @return 0 if packets are looked at by programs alone
     */
    public synchronized int uncompiled() {
        return programs.uncompiled();
    }
}
