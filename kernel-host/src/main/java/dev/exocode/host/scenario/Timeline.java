package dev.exocode.host.scenario;

import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Event;
import dev.exocode.host.kernel.Kind;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps what happens, within bounds, in the words of scenarios: claims by their filters, times in their units. */
final class Timeline {
    private static final int MOST_LINES = 10_000;

    /** Unless all are told, so many of these of an environment: they may be as many as packets. */
    private static final int MOST_ALIKE = 3;

    private static final int MAX_NAME_CHARS = 40;

    /** What strangers and libraries say may be long. */
    private static final int MOST_CHARS = 400;

    private static final String PAGES = "pages";
    private static final int PORTS = 1 << 16;

    private static final Set<Event.Type> USUAL = EnumSet.of(
            Event.Type.CREATED,
            Event.Type.DESTROYED,
            Event.Type.BROKEN,
            Event.Type.ASKED,
            Event.Type.COMPLIED,
            Event.Type.REPOSSESSED,
            Event.Type.EMERGENCY,
            Event.Type.REVOKED,
            Event.Type.FIRED,
            Event.Type.STOPPED,
            Event.Type.PROMOTED,
            Event.Type.FAILED,
            Event.Type.THREW);

    private static final Set<Event.Type> OFTEN = EnumSet.of(Event.Type.FIRED, Event.Type.STOPPED);
    private static final Pattern CLAIM = Pattern.compile("(of |to )?\\bclaim (\\d+)\\b");
    private static final Pattern CAPABILITY = Pattern.compile("([\\d.]+):\\w*@(\\d+)");
    private static final Pattern TIME = Pattern.compile("(\\d+) ns\\b");
    private static final Pattern PORT = Pattern.compile("port (\\d+)");

    private final boolean all;
    private final List<ScenarioReport.Line> lines = new ArrayList<>();
    private final Map<Event.Type, Map<Integer, Integer>> alike = new EnumMap<>(Event.Type.class);
    private final Map<String, String> filters = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> environments = new HashMap<>();
    private long more;

    Timeline(boolean all) {
        this.all = all;
    }

    void add(Event event) {
        String detail = detail(event);
        boolean granted = event.type() == Event.Type.GRANTED && detail.startsWith(PAGES);
        if (all || granted || USUAL.contains(event.type())) {
            boolean often = !all
                    && OFTEN.contains(event.type())
                    && alike.computeIfAbsent(event.type(), any -> new HashMap<>())
                                    .merge(event.environment(), 1, Integer::sum)
                            > MOST_ALIKE;
            if (often) {
                more++;
            } else {
                keep(event.nanos(), event.name(), event.type().word(), detail);
            }
        }
    }

    private String detail(Event event) {
        String detail = event.detail();
        return switch (event.type()) {
            case BOUND -> bound(detail);
            case ASKED, OVERRAN, DESTROYED ->
                TIME.matcher(detail).replaceAll(found -> Times.shown(Long.parseLong(found.group(1))));
            case ALLOCATED, FREED, REPOSSESSED, BROKEN, STOPPED, PROMOTED -> named(port(detail));
            case REVOKED -> names.containsKey(detail) ? "capabilities for " + names.get(detail) : detail;
            case GRANTED -> granted(detail);
            default -> detail;
        };
    }

    /** An environment has come: what its names are for. */
    void came(Environment environment) {
        environments.put(Integer.toString(environment.number()), environment.name());
        names.put(environment.names(Kind.PAGE).toString(), PAGES);
        names.put(environment.names(Kind.CLAIM).toString(), "packets");
    }

    private String granted(String detail) {
        Matcher capability = CAPABILITY.matcher(detail);
        return capability.matches() && names.containsKey(capability.group(1))
                ? names.get(capability.group(1)) + " to "
                        + environments.getOrDefault(capability.group(2), capability.group(2))
                : detail;
    }

    /** From here on the number of a claim stands for its filter. */
    private String bound(String detail) {
        int colon = detail.indexOf(": ");
        if (detail.startsWith("claim ") && colon > 0) {
            String filter = "\"" + Diagnostic.printable(detail.substring(colon + 2), MAX_NAME_CHARS) + "\"";
            filters.put(detail.substring("claim ".length(), colon), filter);
            return "claim " + filter;
        }
        return named(detail);
    }

    private String named(String detail) {
        Matcher found = CLAIM.matcher(detail);
        if (!found.find() || !filters.containsKey(found.group(2))) {
            return detail;
        }
        String before = found.group(1) == null ? "claim " : found.group(1);
        return detail.substring(0, found.start())
                + before
                + filters.get(found.group(2))
                + detail.substring(found.end());
    }

    private static String port(String detail) {
        Matcher port = PORT.matcher(detail);
        if (!port.matches()) {
            return detail;
        }
        return "port " + port(Integer.parseInt(port.group(1)));
    }

    /** A port of the kernel as scenarios name it. */
    static String port(int number) {
        return (number < PORTS ? "udp " : "tcp ") + number % PORTS;
    }

    void add(long nanos, String name, String what, String detail, boolean tells) {
        if (tells || all) {
            keep(nanos, name, what, detail);
        }
    }

    private void keep(long nanos, String name, String what, String detail) {
        if (lines.size() < MOST_LINES) {
            lines.add(new ScenarioReport.Line(nanos, name, what, Diagnostic.printable(detail, MOST_CHARS)));
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
