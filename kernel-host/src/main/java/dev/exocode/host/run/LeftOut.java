package dev.exocode.host.run;

import dev.exocode.dpf.LinkType;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Rules that packets of some interfaces cannot have, and how many packets these have. */
final class LeftOut {
    private record Unfit(Diagnostic error, Set<Integer> linkTypes) {}

    /** In the order in which they were met; a rule is known by its file and its name. */
    private final Map<String, Unfit> rules = new LinkedHashMap<>();
    /** By link type and number of an interface its packets. */
    private final Map<Integer, Map<Integer, long[]>> interfaces = new TreeMap<>();

    /** Takes note of rules that packets of a link type cannot have. */
    void add(int linkType, List<Diagnostic> unfit) {
        for (Diagnostic each : unfit) {
            // No line is looked for: there may be very many.
            String file = each.position() instanceof Position.InText in
                    ? in.source().name()
                    : each.position().label();
            String at = file + " " + each.facts().get(0);
            rules.computeIfAbsent(at, first -> new Unfit(each, new TreeSet<>()))
                    .linkTypes()
                    .add(linkType);
        }
    }

    /** What counts the packets of an interface, in its only place. */
    long[] packets(int linkType, int interfaceIndex) {
        return interfaces
                .computeIfAbsent(linkType, first -> new TreeMap<>())
                .computeIfAbsent(interfaceIndex, first -> new long[1]);
    }

    /** Why rules are of no use, which packets of none of so many link types can have. */
    List<Diagnostic> nowhere(int linkTypes) {
        return rules.values().stream()
                .filter(each -> each.linkTypes().size() == linkTypes)
                .limit(DemuxRules.MOST_ERRORS)
                .map(Unfit::error)
                .toList();
    }

    /** Which rules were left out, for which interfaces, with how many packets these have. */
    List<Diagnostic> warnings() {
        List<Diagnostic> warnings = new ArrayList<>();
        for (Unfit each : rules.values()) {
            if (warnings.size() < DemuxRules.MOST_ERRORS) {
                warnings.add(warning(each));
            }
        }
        int more = rules.size() - warnings.size();
        if (more > 0) {
            warnings.add(
                    Diagnostic.warning(warnings.get(0).code(), new Position.Whole("other rules"), "rules=" + more));
        }
        return warnings;
    }

    private Diagnostic warning(Unfit rule) {
        Set<Integer> numbers = new TreeSet<>();
        long packets = 0;
        for (int linkType : rule.linkTypes()) {
            Map<Integer, long[]> some = interfaces.getOrDefault(linkType, Map.of());
            numbers.addAll(some.keySet());
            packets += some.values().stream().mapToLong(each -> each[0]).sum();
        }
        Diagnostic error = CaptureRun.asWarning(rule.error());
        List<String> facts = new ArrayList<>(error.facts());
        facts.removeIf(fact -> fact.startsWith("link="));
        facts.add("link="
                + rule.linkTypes().stream()
                        .map(linkType ->
                                LinkType.of(linkType).orElse(LinkType.UNKNOWN).name())
                        .distinct()
                        .collect(Collectors.joining(",")));
        facts.add("interfaces=" + numbers.stream().map(String::valueOf).collect(Collectors.joining(",")));
        facts.add("packets=" + packets);
        return new Diagnostic(error.severity(), error.code(), error.position(), facts, error.notes(), error.help());
    }
}
