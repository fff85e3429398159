package dev.exocode.host.scenario;

import dev.exocode.host.kernel.Event;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps what happens, within bounds. */
final class Timeline {
    private static final int MOST_LINES = 10_000;

    /** Unless all are told, so many stops of the handlers of an environment: they may be stopped at each packet. */
    private static final int MOST_STOPS = 3;

    private static final Set<Event.Type> USUAL = EnumSet.of(
            Event.Type.CREATED,
            Event.Type.DESTROYED,
            Event.Type.ASKED,
            Event.Type.COMPLIED,
            Event.Type.REPOSSESSED,
            Event.Type.EMERGENCY,
            Event.Type.REVOKED,
            Event.Type.STOPPED,
            Event.Type.PROMOTED,
            Event.Type.FAILED,
            Event.Type.THREW);

    private final boolean all;
    private final List<ScenarioReport.Line> lines = new ArrayList<>();
    private final Map<Integer, Integer> stops = new HashMap<>();
    private long more;

    Timeline(boolean all) {
        this.all = all;
    }

    void add(Event event) {
        if (all || USUAL.contains(event.type())) {
            boolean often = !all
                    && event.type() == Event.Type.STOPPED
                    && stops.merge(event.environment(), 1, Integer::sum) > MOST_STOPS;
            if (often) {
                more++;
            } else {
                add(event.nanos(), event.name(), event.type().word(), event.detail());
            }
        }
    }

    void add(long nanos, String name, String what, String detail) {
        if (lines.size() < MOST_LINES) {
            lines.add(new ScenarioReport.Line(nanos, name, what, detail));
        } else {
            more++;
        }
    }

    List<ScenarioReport.Line> lines() {
        return List.copyOf(lines);
    }

    long more() {
        return more;
    }
}
