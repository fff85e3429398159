package dev.exocode.host.demux;

import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Share;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a filter that is to come has in common with those that are there: found out before it is installed, without the lock of the demultiplexer but for
 * the time that it takes to look which these are. What comes or goes meanwhile is seen when the lock is held.
 *
 * <p>Sound since sets of packets never change: what one has in common with another one is the same whenever it is asked, and who is there is asked again.
 */
final class Relations {
    /** Of two filters with so many pairs of boxes it is found out at once how they stand to each other. */
    private static final int FEW = 16;

    private final Filters filters;
    private final Units units;
    private final Priorities priorities;
    private final PacketSet packets;
    private final int priority;
    /** Of which version {@link #near} is; what was born behind it is not among them. */
    private long version = -1;

    /** The filters that may have packets of the set. */
    private BitSet near;

    /** Whether any filter had another priority than others. */
    private boolean prioritiesDiffer;

    private final Map<Installed, Boolean> inside = new HashMap<>();
    private final Map<Installed, Boolean> around = new HashMap<>();

    /** Knows nothing. */
    Relations(Tables tables, PacketSet packets, int priority) {
        this.filters = tables.filters;
        this.units = tables.units;
        this.priorities = tables.priorities;
        this.packets = packets;
        this.priority = priority;
    }

    /** Whether it is of a set that is to come to these filters. */
    boolean isOf(Filters there) {
        return filters == there;
    }

    /**
     * Which filters there are that it has not been compared with; under the lock.
     *
     * @return some, beside which all that may have packets of the set are known to be near
     */
    List<Installed> look() {
        if (near != null && version == filters.version()) {
            return List.of();
        }
        BitSet more = near == null ? null : filters.bornBehind(version);
        version = filters.version();
        prioritiesDiffer = priorities.differ(priority);
        if (more == null
                || more.stream().anyMatch(number -> filters.installed(number).isOfTemplate())) {
            near = units.meeting(packets);
            return filters.named(near);
        }
        near.andNot(more);
        for (int number = near.nextSetBit(0); number >= 0; number = near.nextSetBit(number + 1)) {
            near.set(number, filters.isAlive(number));
        }
        return filters.named(more);
    }

    /**
     * Compares it with some filters, which must be there or have been: without the lock, since this takes long. What nobody will ask is not found out.
     *
     * @param share what part of all packets it has
     * @param own what guards filters of who installs it
     */
    void compare(List<Installed> others, Share share, Guard own) {
        for (Installed other : others) {
            if (!near.get(other.number) && !meets(other.packets)) {
                continue;
            }
            near.set(other.number);
            if (!isLong(other)) {
                continue;
            }
            boolean smaller = other.share.compareTo(share) <= 0;
            boolean foreign = other.owner == null || !other.owner.guard.equals(own.guard());
            // Whether both have the same packets is asked by whether the larger one is in the smaller one.
            if (!smaller || foreign || prioritiesDiffer) {
                inside.computeIfAbsent(other, any -> other.packets.within(packets));
            }
            if (smaller || prioritiesDiffer) {
                around.computeIfAbsent(other, any -> packets.within(other.packets));
            }
        }
    }

    private boolean meets(PacketSet other) {
        boolean fewer = other.boxes().size() < packets.boxes().size();
        PacketSet many = fewer ? packets : other;
        return (fewer ? other : packets).boxes().stream().anyMatch(many::meets);
    }

    private boolean isLong(Installed other) {
        return (long) packets.boxes().size() * other.packets.boxes().size() > FEW;
    }

    /** Whether no filter has come that it takes long to compare it with; under the lock. */
    boolean isCurrent() {
        return near != null
                && (version == filters.version()
                        || filters.named(filters.bornBehind(version)).stream().noneMatch(this::isLong));
    }

    /** The filters that may have packets of the set now; under the lock. */
    BitSet now() {
        for (Installed each : look()) {
            near.set(each.number, near.get(each.number) || meets(each.packets));
        }
        return near;
    }

    /** Whether another filter is in it, for certain; null if that was not found out. */
    Boolean has(Installed other) {
        return inside.get(other);
    }

    /** Whether it is in another filter, for certain; null if that was not found out. */
    Boolean isIn(Installed other) {
        return around.get(other);
    }
}
