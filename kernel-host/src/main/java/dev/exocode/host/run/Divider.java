package dev.exocode.host.run;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.capture.CapturedPacket;
import dev.exocode.host.demux.Demultiplexer;
import dev.exocode.host.demux.Follower;
import dev.exocode.host.demux.Following;
import dev.exocode.host.demux.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Divides packets of one link type among filters. */
final class Divider {
    /** In place of how many filters have a packet: that is not known yet. */
    static final int HELD = -1;

    private static final byte[] ELSEWHERE = {};

    /** Told about packets that were held. */
    interface Held {
        /**
         * Called once for each.
         *
         * @param onWire how many bytes it had
         * @param nanos when it was captured
         * @param packet the packet
         * @param found the filters that have it, as the run counts them
         * @param count how many those are
         */
        void take(long onWire, long nanos, CapturedPacket packet, int[] found, int count);
    }

    /** Null if fragments are not alone. */
    private final Reader reader;
    /** Null if they are. */
    private final Follower follower;
    /** By the numbers of its filters those of the run. */
    private final int[] filters;
    /** Of packets that are held, by number, what is not held with them. */
    private final Map<Long, CapturedPacket> held = new HashMap<>();

    Divider(Demultiplexer demultiplexer, int[] filters, DemuxRun.Question question, LinkType link, Held to) {
        this.filters = filters;
        this.reader = question.fragments() == DemuxRun.Fragments.ALONE ? demultiplexer.reader() : null;
        Follower.Limits limits = Follower.Limits.DEFAULT;
        this.follower = switch (question.fragments()) {
            case ALONE -> null;
            case FOLLOW -> demultiplexer.follower(Following.fragments(link), limits);
            case HOLD ->
                demultiplexer.follower(Following.fragments(link), limits, (number, data, onWire, nanos, owner) -> {
                    CapturedPacket packet = held.remove(number).in(data);
                    int[] found = {filters[owner]};
                    to.take(packet.originalLength(), nanos, packet, found, owner == 0 ? 0 : 1);
                });
        };
    }

    /** How many filters there may be that have one packet. */
    int mostFilters() {
        return filters.length;
    }

    /** Finds all filters that have a packet, in the order in which they were read, so that files are written in that, too. */
    int all(CaptureReader packet, int wire, int[] found) {
        int count = reader.all(packet.data(), packet.offset(), packet.length(), wire, found);
        for (int i = 0; i < count; i++) {
            found[i] = filters[found[i]];
        }
        Arrays.sort(found, 0, count);
        return count;
    }

    /** Finds the owner of a packet: 0 or 1 filters, or {@link #HELD}. */
    int owner(CaptureReader packet, int wire, int[] found) {
        int owner = follower == null
                ? reader.owner(packet.data(), packet.offset(), packet.length(), wire)
                : follower.owner(packet.data(), packet.offset(), packet.length(), wire, packet.timestampNanos());
        if (owner == Follower.HELD) {
            held.put(follower.events().held() - 1, packet.packet().in(ELSEWHERE));
            return HELD;
        }
        found[0] = filters[owner];
        return owner == 0 ? 0 : 1;
    }

    /** Asks the filters about what is still held. */
    void finish() {
        if (follower != null) {
            follower.finish();
        }
    }

    /** What became of fragments. */
    Follower.Events events() {
        return follower == null ? Follower.Events.NONE : follower.events();
    }
}
