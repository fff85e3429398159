package dev.exocode.host.demux;

import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Share;
import java.util.BitSet;
import java.util.function.Function;

/**
 * Whose packets a filter would own that now belong to somebody else. Used under the lock of the demultiplexer.
 *
 * <p>A filter may have a larger priority from one that includes it, for as long as that is there. Who installs another one must be
 * behind it without that, too: else whoever takes that back would hand over packets.
 */
final class Claims {
    private final Filters filters;
    private final Ranks ranks;
    private final Function<PacketSet, BitSet> meeting;

    /**
     * Knows nothing.
     *
     * @param meeting the filters that may have a packet of a set
     */
    Claims(Filters filters, Ranks ranks, Function<PacketSet, BitSet> meeting) {
        this.filters = filters;
        this.ranks = ranks;
        this.meeting = meeting;
    }

    /**
     * A filter that would lose packets to another one that is not there yet, or to one that gets a larger priority from that, though who
     * installs it may not touch it.
     *
     * @param added the one that is not there yet
     * @param instead a filter that goes; 0 if none does
     * @return the number of the one that would lose; 0 if there is none
     */
    int robbed(Installed added, int instead) {
        BitSet near = near(added.packets, instead);
        if (added.share == null) {
            return loser(near, added.priority, null, added.owner);
        }
        int priority = added.priority;
        for (int number : near.stream().toArray()) {
            Installed other = filters.installed(number);
            if (!other.isOfTemplate() && other.priority > priority && added.within(other)) {
                priority = other.priority;
            }
        }
        // What is in it has its priority at least, and stays before it.
        BitSet inside = inside(near, added);
        near.andNot(inside);
        int loser = loser(near, priority, added.share, added.owner);
        for (int number : inside.stream().toArray()) {
            Installed raised = filters.installed(number);
            if (loser == 0 && raised.priority < priority) {
                loser = robbedBy(number, raised, priority, added.owner, instead);
            }
        }
        return loser;
    }

    /** The same for a filter of a template: it gets no larger priority, and gives none. */
    int robbed(PacketSet added, Share share, Owner owner) {
        return loser(meeting.apply(added), Rule.PRIORITY, share, owner);
    }

    /** The same, of one that is there and gets a larger priority. */
    private int robbedBy(int number, Installed raised, int priority, Owner owner, int instead) {
        BitSet near = near(raised.packets, instead);
        near.clear(number);
        near.andNot(inside(near, raised));
        for (int other : near.stream().toArray()) {
            int order = ranks.compare(rank(other), rank(number));
            boolean before = order < 0 || order == 0 && filters.born(other) < filters.born(number);
            near.set(other, before);
        }
        return loser(near, priority, raised.share, owner);
    }

    private BitSet near(PacketSet packets, int but) {
        BitSet near = meeting.apply(packets);
        near.clear(but);
        return near;
    }

    /** Those of some filters with names that another one includes. */
    private BitSet inside(BitSet near, Installed outer) {
        BitSet inside = new BitSet();
        for (int number : near.stream().toArray()) {
            Installed other = filters.installed(number);
            inside.set(number, !other.isOfTemplate() && other.within(outer));
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
}
