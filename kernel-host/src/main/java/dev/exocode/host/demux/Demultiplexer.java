package dev.exocode.host.demux;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Share;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Many filters, and which of them a packet belongs to.
 *
 * <p>Filters come and go while packets are looked at on other threads, each of which has a {@link #reader} of its own.
 */
public final class Demultiplexer {
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
    private final Tables tables;
    private final Filters filters;
    private final Admission admission;
    private final Writing writing;

    private Demultiplexer(Settings settings) {
        this.order = settings.order();
        this.tables = new Tables(settings);
        this.filters = tables.filters;
        this.admission = new Admission(settings, tables);
        this.writing = new Writing(this, settings.compaction(), tables);
    }

    /** What its filters are kept in. */
    Tables tables() {
        return tables;
    }

    /** What writes its programs. */
    Writing writing() {
        return writing;
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
        Reader reader = new Reader(tables.precedence, filters);
        tables.programs.add(reader);
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
        return new Follower(reader(), filters, tables.programs.engine(), following, limits, null);
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
                reader(),
                filters,
                tables.programs.engine(),
                following,
                limits,
                Objects.requireNonNull(released, "released"));
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

    /**
     * Installs a filter of which it is known which packets it has.
     *
     * @param prepared the filter
     * @return as of {@link #insert(Rule)}
     */
    public Result<Integer> insert(PreparedRule prepared) {
        return install(prepared, null);
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
    public Owner owner(String name, Guard guard, Guard... granted) {
        Set<String> held = new HashSet<>(Set.of(guard.guard()));
        for (Guard each : granted) {
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

    private Result<Integer> install(Rule rule, int instead, Owner owner) {
        Result<PreparedRule> prepared = PreparedRule.of(rule);
        return prepared.value()
                .map(found -> install(rule, found.packets, instead, owner))
                .orElseGet(() -> Result.failure(prepared.diagnostics()));
    }

    /** Installs a filter whose packets are known, in the place of another one if that is not 0. */
    Result<Integer> install(Rule rule, PacketSet packets, int instead, Owner owner) {
        // Before the lock is taken: who has a strange filter waits for it alone.
        return install(new Installed(rule, packets, tables.share(packets), owner), instead);
    }

    /** Installs a filter that was prepared, and compared or not. */
    Result<Integer> install(PreparedRule prepared, Owner owner) {
        Share share = tables.countsShare() ? prepared.share() : null;
        Installed installed = new Installed(prepared.rule, prepared.packets, share, owner);
        installed.relations = prepared.relations(filters);
        return install(installed, 0);
    }

    /**
     * Finds out what a filter has in common with those that are there, so that it is not long to install it. That takes the lock of the demultiplexer only to look
     * which these are.
     *
     * @param prepared the filter, of which nobody else asks anything meanwhile
     * @param own what guards the filters of who is to install it
     */
    public void compare(PreparedRule prepared, Guard own) {
        if (!tables.countsShare()) {
            // Nothing that takes long is asked then.
            return;
        }
        prepared.share();
        Relations known = prepared.relations(filters);
        Relations relations = known == null ? new Relations(tables, prepared.packets, prepared.rule.priority()) : known;
        List<Installed> others;
        synchronized (this) {
            others = relations.look();
        }
        relations.compare(others, prepared.share(), own);
        prepared.relations = relations;
    }

    /**
     * Whether a filter was compared with all that are there, but for those that it is no matter to be compared with.
     *
     * @param prepared the filter
     * @return whether it is not long to install it now
     */
    public synchronized boolean isCompared(PreparedRule prepared) {
        Relations relations = prepared.relations(filters);
        return !tables.countsShare() || relations != null && relations.isCurrent();
    }

    private synchronized Result<Integer> install(Installed installed, int instead) {
        Near near = new Near(tables.units, installed.packets, instead, installed.relations);
        Result<Installed> admitted = admission.of(installed, near);
        if (admitted.value().isEmpty()) {
            return new Result<>(Optional.empty(), admitted.diagnostics());
        }
        // First: what goes gives no priority to what comes, nor to what is in that. Readers see both at once.
        if (instead != 0) {
            tables.remove(instead);
        }
        tables.add(installed, near);
        installed.relations = null;
        publish();
        return new Result<>(Optional.of(installed.number), admitted.diagnostics());
    }

    private void publish() {
        tables.changes.publish();
        writing.changed();
    }

    /**
     * The filters that may have a packet of a set.
     *
     * @return their numbers; each has a box of which {@link Box#and} leaves something with a box of the set, and no other filter has
     */
    synchronized BitSet meeting(PacketSet packets) {
        return tables.units.meeting(packets);
    }

    /**
     * Takes a filter away: the next packet is not compared with it.
     *
     * @param number its number
     * @return whether it was there, and is no filter of a template
     */
    public synchronized boolean delete(int number) {
        if (!filters.isNamed(number)) {
            return false;
        }
        tables.remove(number);
        publish();
        return true;
    }

    /** The same for an owner. */
    synchronized Result<Integer> delete(int number, Owner owner) {
        Optional<Diagnostic> refused = admission.untouchable(number, "filter " + number, owner);
        if (refused.isPresent()) {
            return Result.failure(refused.get());
        }
        delete(number);
        return new Result<>(Optional.of(number), List.of());
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

    Optional<Template> template(int values, Function<long[], Condition> filter, Owner owner) {
        return Examples.ofConditions(values, filter).flatMap(examples -> template(examples, owner));
    }

    /** The template of two examples. */
    Optional<Template> template(Examples examples) {
        return template(examples, null);
    }

    private synchronized Optional<Template> template(Examples examples, Owner owner) {
        Optional<Template> template = Optional.ofNullable(Template.of(this, examples, owner));
        template.ifPresent(tables::know);
        return template;
    }

    synchronized int insert(Template template, long[] values) {
        long[][] keys = template.keys(values);
        for (int i = 0; i < keys.length; i++) {
            int there = template.unit(i).filter(keys[i]);
            if (there != 0 && filters.isAlive(there)) {
                return 0;
            } else if (there != 0) {
                tables.changes.unmark();
            }
        }
        if (!admission.of(template, values)) {
            return Template.REFUSED;
        }
        int number = tables.add(template, 0, values, keys);
        publish();
        return number;
    }

    /** The filter of a template that has some values, 0 if it is not there. */
    synchronized int number(Template template, long[] values) {
        return number(template, template.keys(values));
    }

    private int number(Template template, long[][] keys) {
        int number = template.unit(0).filter(keys[0]);
        boolean own = number != 0 && filters.isAlive(number) && filters.installed(number) == template.own();
        for (int i = 1; i < keys.length && own; i++) {
            // Another filter may have some values alike.
            own = template.unit(i).filter(keys[i]) == number;
        }
        return own ? number : 0;
    }

    synchronized boolean delete(Template template, long[] values) {
        long[][] keys = template.keys(values);
        int number = number(template, keys);
        if (number == 0) {
            return false;
        }
        tables.remove(template, number, keys);
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

    /** A rule that accepts what a filter does, of a template or not; empty if it is not there. */
    synchronized Optional<Rule> accepted(int number) {
        if (number <= 0 || !filters.isAlive(number)) {
            return Optional.empty();
        }
        Installed installed = filters.installed(number);
        if (!installed.isOfTemplate()) {
            return Optional.of(installed.rule);
        }
        BitSet one = new BitSet();
        one.set(number);
        PacketSet packets = installed.template.packets(one).get(number);
        return Optional.of(new Rule("#" + number, packets.condition(), Rule.PRIORITY));
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
        tables.changes.settle();
        return FilterWriter.of(filters, order, link);
    }

    /**
     * Loads filters that were saved: they have their numbers, names and priorities, and own packets as they did; what {@link #rule} says
     * of one accepts the same packets. Filters of a template belong to the first template that asks alike. All are compiled.
     *
     * <p>The order is the file's, for with another one packets would have other owners than those that were promised them. What a file
     * says is not believed, so an {@link Overlap} is asked anew: each filter is taken, reported or refused as if it were inserted, the
     * oldest first, and if one is refused nothing is loaded. So what was loaded with {@link Overlap#REFUSE} is what that would have let
     * in, whoever wrote the file and however it was saved. That may refuse what a demultiplexer with the same settings saved: filters
     * between which a priority decided that one of them had from a filter that was deleted since. Load it with {@link Overlap#REPORT}
     * to see them.
     *
     * <p>The bytes may be a stranger's: what is loaded can be other filters than somebody saved, but these harm no more than they would
     * in a text. To read them takes at most some hundred bytes of memory for each of theirs, and a hundred megabytes.
     *
     * @param name what the bytes are called in messages
     * @param in gives the bytes, as {@link SavedFilters} says, and then ends; it is not closed
     * @param settings gives the settings for the order that the filters were saved with, which these must have: {@code Settings::of} for
     *     the usual ones
     * @return the demultiplexer, with warnings of {@link Overlap#REPORT}, the first 20; or why nothing was loaded: a single bit that is
     *     wrong is found
     * @throws IOException if the bytes cannot be had
     * @throws IllegalArgumentException if the settings have another order
     */
    public static Result<Demultiplexer> load(String name, InputStream in, Function<Order, Settings> settings)
            throws IOException {
        Restoring[] into = new Restoring[1];
        Optional<Diagnostic> problem = SavedFilters.read(name, SavedFilters.all(in), order -> {
            Settings chosen = settings.apply(order);
            if (chosen.order() != order) {
                throw new IllegalArgumentException(chosen.order() + " for filters that were saved with " + order);
            }
            Demultiplexer empty = of(chosen);
            into[0] = new Restoring(empty, empty.tables, empty.admission);
            return into[0];
        });
        if (problem.isPresent()) {
            return Result.failure(
                    into[0] == null ? problem.get() : into[0].refusal().orElse(problem.get()));
        }
        Demultiplexer loaded = into[0].demultiplexer();
        loaded.compact();
        return new Result<>(Optional.of(loaded), into[0].warnings());
    }

    /** How many ranks and groups are kept. */
    synchronized int kept() {
        return tables.ranks.size() + tables.units.groups();
    }

    /**
     * Writes programs for all shapes; until then packets are compared with those that are new one after another, which takes longer.
     * Meanwhile filters may come and go, and packets are looked at.
     */
    public void compact() {
        writing.compact(true);
    }

    /**
     * How many shapes no program looks for: those that came since the last compaction, and those that no program can.
     *
     * @return 0 if packets are looked at by programs alone
     */
    public synchronized int uncompiled() {
        return tables.programs.uncompiled();
    }
}
