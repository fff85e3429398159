package dev.exocode.host.demux;

import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.PacketSet;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The filters that may have packets of a set that is to come: looked for when somebody first asks, and only then. So it is asked as
 * often as may be, as long as nothing comes or goes but one that is known to go.
 */
final class Near {
    private final Units units;
    private final PacketSet packets;
    private final int going;
    /** What was found out before; null if nothing was. */
    private final Relations known;

    private BitSet found;

    /**
     * Looks for nothing yet.
     *
     * @param going a filter that goes; 0 if none does
     */
    Near(Units units, PacketSet packets, int going) {
        this(units, packets, going, null);
    }

    /** The same of a set of which something may have been found out before. */
    Near(Units units, PacketSet packets, int going, Relations known) {
        this.units = units;
        this.packets = packets;
        this.going = going;
        this.known = known;
    }

    /** A filter that goes; 0 if none does. */
    int going() {
        return going;
    }

    /** Those that are there now, what goes included; nobody may change the answer. */
    BitSet now() {
        if (found == null) {
            found = known == null ? units.meeting(packets) : known.now();
        }
        return found;
    }

    /**
     * Those among which all are that have the same packets, what goes included; nobody may change the answer. To have them it takes to
     * have some of a box: of the one that asks most.
     */
    BitSet like() {
        List<Box> boxes = packets.boxes();
        return found != null || known != null || boxes.size() < 2
                ? now()
                : units.meeting(PacketSet.of(List.of(Collections.max(
                        boxes, Comparator.comparingInt(box -> box.allowed().size())))));
    }

    /** Those that are there when what goes is gone: a set that is the caller's own. */
    BitSet then() {
        BitSet then = (BitSet) now().clone();
        then.clear(going);
        return then;
    }
}
