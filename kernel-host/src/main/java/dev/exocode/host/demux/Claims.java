package dev.exocode.host.demux;

import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Share;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a filter that is to be installed would have in common with others, and take from them. Used under the lock of the demultiplexer.
 *
 * <p>A filter may have a larger priority from one that includes it, for as long as that is there. Who installs another one must be
 * behind it without that, too: else whoever takes that back would hand over packets.
 */
final class Claims {
    private final Filters filters;
    private final Ranks ranks;
    private final Units units;
    private final Priorities priorities;
    private final Demultiplexer.Order order;
    private final Demultiplexer.Overlap overlap;

    /** Knows nothing. */
    Claims(Tables tables, Settings settings) {
        this.filters = tables.filters;
        this.ranks = tables.ranks;
        this.units = tables.units;
        this.priorities = tables.priorities;
        this.order = settings.order();
        this.overlap = settings.overlap();
    }

    /**
     * A filter that would lose packets to another one that is not there yet, or to one that gets a larger priority from that, though who
     * installs it may not touch it.
     *
     * @param added the one that is not there yet
     * @param near the filters that may have packets of it, and which one goes
     * @return the number of the one that would lose; 0 if there is none
     */
    int robbed(Installed added, Near near) {
        BitSet others = near.then();
        int priority = priorities.of(added, others);
        if (order == Demultiplexer.Order.PRIORITY) {
            return loser(others, priority, null, added.owner);
        }
        // What is in it has its priority at least, and stays before it.
        BitSet inside = inside(others, added, added.owner, priority);
        others.andNot(inside);
        int loser = loser(others, priority, added.share, added.owner);
        for (int number : inside.stream().toArray()) {
            Installed raised = filters.installed(number);
            if (loser == 0 && raised.priority < priority) {
                loser = robbedBy(number, raised, priority, added.owner, near.going());
            }
        }
        return loser == 0 ? robbedByTemplates(near.then(), priority, added.owner) : loser;
    }

    /**
     * The same for a filter of a template, which gives no priority.
     *
     * @param priority what it has among those that are there
     */
    int robbed(Near near, int priority, Share share, Owner owner) {
        return loser(near.now(), priority, share, owner);
    }

    /**
     * One of some filters that might lose packets to those of templates among them that get a larger priority. It is not asked which of
     * these do: there may be very many. Filters of templates that somebody may not touch are behind that priority themselves.
     */
    private int robbedByTemplates(BitSet near, int priority, Owner owner) {
        BitSet raised = new BitSet();
        BitSet losers = new BitSet();
        for (int number = near.nextSetBit(0); number >= 0; number = near.nextSetBit(number + 1)) {
            Installed other = filters.installed(number);
            if (other.isOfTemplate()) {
                raised.set(number, priorities.of(number) < priority);
            } else {
                losers.set(number, other.rule.priority() <= priority && !owner.may(other.owner));
            }
        }
        for (int number = losers.nextSetBit(0);
                number >= 0 && !raised.isEmpty();
                number = losers.nextSetBit(number + 1)) {
            if (units.meeting(filters.installed(number).packets).intersects(raised)) {
                return number;
            }
        }
        return 0;
    }

    /** The same, of one that is there and gets a larger priority. */
    private int robbedBy(int number, Installed raised, int priority, Owner owner, int going) {
        BitSet near = new Near(units, raised.packets, going).then();
        near.clear(number);
        near.andNot(inside(near, raised, owner, Integer.MIN_VALUE));
        for (int other : near.stream().toArray()) {
            int order = ranks.compare(rank(other), rank(number));
            boolean before = order < 0 || order == 0 && filters.born(other) < filters.born(number);
            near.set(other, before);
        }
        return loser(near, priority, raised.share, owner);
    }

    /**
     * Those of some filters with names that another one includes, and that come before it; of those that somebody may touch only such as have less than a
     * priority, since it does not matter what the others lose.
     */
    private BitSet inside(BitSet near, Installed outer, Owner owner, int priority) {
        BitSet inside = new BitSet();
        for (int number : near.stream().toArray()) {
            Installed other = filters.installed(number);
            boolean smaller = !other.isOfTemplate() && other.share.compareTo(outer.share) <= 0;
            boolean matters = !owner.may(other.owner) || other.priority < priority;
            inside.set(number, smaller && matters && other.within(outer));
        }
        return inside;
    }

    /** One of some filters that comes behind a rank and that somebody may not touch. */
    private int loser(BitSet near, int priority, Share share, Owner owner) {
        return near.stream()
                .filter(number -> isBehind(number, priority, share) && !owner.may(filters.installed(number).owner))
                .findFirst()
                .orElse(0);
    }

    private boolean isBehind(int number, int priority, Share share) {
        Installed installed = filters.installed(number);
        return installed.isOfTemplate()
                ? ranks.compare(priority, share, Rule.PRIORITY, installed.template.share) < 0
                : ranks.compare(priority, share, installed.rule.priority(), installed.share) < 0;
    }

    private int rank(int number) {
        return filters.rank(number, Long.MAX_VALUE);
    }

    /**
     * The filters that another one would overlap where nothing decides; none if that is allowed.
     *
     * @param near the filters that may have packets of it, and which one goes
     */
    Contest contest(Installed added, Near near) {
        if (overlap == Demultiplexer.Overlap.ALLOW) {
            return new Contest(added.packets);
        }
        // Priorities are those at the moment: what goes still counts for them.
        int priority = priorities.of(added, near.now());
        return contest(added.packets, priority, near.then());
    }

    /** The same of a filter of a template. */
    Contest contest(PacketSet packets, int priority, Near near) {
        return contest(packets, priority, near.now());
    }

    /** Those of some filters that one of a priority would overlap; only one of them if it is enough to know that. */
    private Contest contest(PacketSet packets, int priority, BitSet near) {
        Contest contest = new Contest(packets);
        Map<Template, BitSet> templates = new LinkedHashMap<>();
        for (int i = near.nextSetBit(0); i >= 0 && !isEnough(contest); i = near.nextSetBit(i + 1)) {
            Installed other = filters.installed(i);
            if (other.isOfTemplate() && priorities.of(i) == priority) {
                templates.computeIfAbsent(other.template, any -> new BitSet()).set(i);
            } else if (!other.isOfTemplate() && other.priority == priority && isOpen(packets, other.packets)) {
                contest.with(other.rule, i, other.packets);
            }
        }
        for (Map.Entry<Template, BitSet> each : templates.entrySet()) {
            if (!isEnough(contest)) {
                each.getKey().packets(each.getValue()).forEach((number, theirs) -> {
                    if (!isEnough(contest) && isOpen(packets, theirs)) {
                        contest.with(null, number, theirs);
                    }
                });
            }
        }
        return contest;
    }

    private boolean isEnough(Contest contest) {
        return overlap == Demultiplexer.Overlap.REFUSE && contest.isOpen();
    }

    /** Whether inclusion does not decide between filters. */
    private boolean isOpen(PacketSet one, PacketSet other) {
        return order == Demultiplexer.Order.PRIORITY || one.within(other) == other.within(one);
    }
}
