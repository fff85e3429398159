package dev.exocode.host.demux;

import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Values;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.util.Optional;

/**
 * A filter of which it is known which packets it has, so that to install it takes no longer than for any other one: what takes time with those
 * of strangers is done, by whoever has them and for nobody else to wait.
 */
public final class PreparedRule {
    /** What a filter, each of its boxes, each quantity of these and each range of values takes about, in bytes. */
    private static final int FILTER_BYTES = 256;

    private static final int BOX_BYTES = 128;
    private static final int QUANTITY_BYTES = 64;
    private static final int RANGE_BYTES = 32;

    final Rule rule;
    final PacketSet packets;

    private PreparedRule(Rule rule, PacketSet packets) {
        this.rule = rule;
        this.packets = packets;
    }

    /**
     * Finds which packets a filter has.
     *
     * @param rule the filter
     * @return the filter; or that it cannot be merged with others
     */
    public static Result<PreparedRule> of(Rule rule) {
        Optional<PacketSet> packets = PacketSet.of(rule.condition());
        return packets.map(found -> Result.of(new PreparedRule(rule, found)))
                .orElseGet(() -> Result.failure(Diagnostic.error(
                        DemuxCode.MERGE, new Position.Whole(rule.name()), "limit=" + PacketSet.MOST_BOXES)));
    }

    /**
     * What it is called.
     *
     * @return the name of the filter
     */
    public String name() {
        return rule.name();
    }

    /**
     * How much memory it takes while it is installed: an estimate, by what it is made of.
     *
     * @return bytes
     */
    public long bytes() {
        long bytes = FILTER_BYTES + (long) rule.name().length() * Character.BYTES;
        for (Box box : packets.boxes()) {
            bytes += BOX_BYTES;
            for (Values values : box.allowed().values()) {
                bytes += QUANTITY_BYTES + (long) RANGE_BYTES * values.numbers().count();
            }
        }
        return bytes;
    }
}
