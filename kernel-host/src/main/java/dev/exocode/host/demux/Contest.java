package dev.exocode.host.demux;

import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Witness;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of filters that have packets in common where neither a priority nor inclusion decides whose these are. */
final class Contest {
    /** So many others are told by name. */
    private static final int MOST_NAMES = 5;

    private final PacketSet packets;
    private final List<String> names = new ArrayList<>();
    private PacketSet first;

    /**
     * No others yet.
     *
     * @param packets those of the filter that is to be installed
     */
    Contest(PacketSet packets) {
        this.packets = packets;
    }

    /** Takes note of another filter; null for one of a template. */
    void with(Rule rule, int number, PacketSet theirs) {
        first = first == null ? theirs : first;
        names.add(rule == null ? "filter " + number + " of a template" : rule.name());
    }

    /** Whether there is another filter. */
    boolean isOpen() {
        return first != null;
    }

    /** A message that names the others and has a packet of the first of them. */
    Diagnostic message(Diagnostic.Severity severity, String name) {
        Optional<Witness> both = Witness.both(packets, first).or(() -> Witness.both(first, packets));
        Position at = new Position.Whole(name);
        Diagnostic message = severity == Diagnostic.Severity.ERROR
                ? Diagnostic.error(DemuxCode.OVERLAP, at)
                : Diagnostic.warning(DemuxCode.OVERLAP, at);
        message = message.note(names.get(0) + " has packets of it, too")
                .note(both.map(packet -> "a packet of both: " + packet).orElse("no packet of both was found"));
        if (names.size() == 1) {
            return message;
        }
        int named = Math.min(names.size(), 1 + MOST_NAMES);
        String more = named < names.size() ? " and " + (names.size() - named) + " more" : "";
        return message.note("so have " + String.join(", ", names.subList(1, named)) + more);
    }
}
