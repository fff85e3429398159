package dev.exocode.host.demux.rules;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.host.demux.Rule;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.NearWords;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rules as Snort and Suricata write them, by their headers: {@code alert tcp $HOME_NET any -> any 80 (msg:"web"; sid:1;)}. A header is
 * what a tcpdump expression is, and is read as that.
 */
final class HeaderRules {
    private static final Set<String> VARIABLES = Set.of("var", "ipvar", "portvar");
    private static final List<String> ACTIONS = List.of(
            "alert",
            "log",
            "pass",
            "drop",
            "block",
            "reject",
            "sdrop",
            "react",
            "rejectsrc",
            "rejectdst",
            "rejectboth");
    /** What protocols are as expressions. */
    private static final Map<String, String> PROTOCOLS = Map.ofEntries(
            Map.entry("tcp", "tcp"),
            Map.entry("udp", "udp"),
            Map.entry("sctp", "sctp"),
            Map.entry("icmp", "(icmp or icmp6)"),
            Map.entry("icmpv4", "icmp"),
            Map.entry("icmpv6", "icmp6"),
            Map.entry("ip", "(ip or ip6)"),
            Map.entry("ip4", "ip"),
            Map.entry("ipv4", "ip"),
            Map.entry("ip6", "ip6"),
            Map.entry("ipv6", "ip6"));

    private static final Set<String> WITH_PORTS = Set.of("tcp", "udp", "sctp");
    private static final Ranges PORTS = Ranges.of(0, 65_535);
    private static final String ACTION = "an action such as alert, pass or drop, or var, ipvar or portvar";
    private static final String PROTOCOL = "tcp, udp, sctp, icmp or ip";
    private static final String DIRECTION = "-> or <>";
    private static final String ANY = "any: packets of this protocol have no ports";

    private final RuleText text;
    private final LinkType link;
    private final RuleSettings settings;
    private final HeaderVariables variables;
    private final HeaderOptions options;
    /** By what a header is as an expression: most rules of many have one that others have. */
    private final Map<String, Result<Condition>> known = new HashMap<>();

    private HeaderRules(RuleText text, LinkType link, RuleSettings settings) {
        this.text = text;
        this.link = link;
        this.settings = settings;
        this.variables = new HeaderVariables(settings.variables());
        this.options = new HeaderOptions(text.source());
    }

    /** Whether a text begins as such rules do, and as nothing else does. */
    static boolean are(String line) {
        String first = line.split("\\s", 2)[0];
        String whole = line.split("#", 2)[0];
        boolean more = first.length() < whole.length();
        return more && (VARIABLES.contains(first) || ACTIONS.contains(first))
                || whole.contains("->")
                || whole.contains("<>");
    }

    static Result<Rules> read(Source source, LinkType link, RuleSettings settings, IntConsumer progress) {
        RuleText text = new RuleText(source, progress);
        HeaderRules rules = new HeaderRules(text, link, settings);
        while (text.next()) {
            text.joinLines();
            rules.readLine();
        }
        rules.options.ignored().ifPresent(text::add);
        return text.result();
    }

    private void readLine() {
        FieldReader in = new FieldReader(text.source(), text.from(), text.to());
        String first = in.word("");
        if (VARIABLES.contains(first)) {
            variables.define(in, text.source(), text.to());
            in.failure().ifPresent(text::add);
        } else if (ACTIONS.contains(first)) {
            readRule(first, in);
        } else {
            in.fail(ACTION, text.from());
            Optional<String> near = NearWords.nearest(first, ACTIONS);
            in.failure()
                    .map(error ->
                            near.map(word -> error.help("did you mean " + word)).orElse(error))
                    .ifPresent(text::add);
        }
    }

    private void readRule(String action, FieldReader in) {
        int protocolAt = in.at();
        String protocol = in.word("[!$(").toLowerCase(Locale.ROOT);
        if (!PROTOCOLS.containsKey(protocol)) {
            in.fail(PROTOCOL, protocolAt);
        }
        boolean ports = WITH_PORTS.contains(protocol);
        String from = variables.hosts(in);
        Ranges fromPorts = ports(in, ports);
        boolean both = direction(in);
        String to = variables.hosts(in);
        Ranges toPorts = ports(in, ports);
        int end = in.at();
        HeaderOptions.Read said = options.read(in, text.to(), settings.headersOnly());
        if (in.failure().isPresent()) {
            text.add(in.failure().get());
            return;
        }
        String name = action + " " + said.name(text.lineName());
        String there = side(from, fromPorts, "src", protocol) + side(to, toPorts, "dst", protocol);
        String back = side(to, toPorts, "src", protocol) + side(from, fromPorts, "dst", protocol);
        String whole = both && !there.equals(back)
                ? "((" + PROTOCOLS.get(protocol) + there + ") or (" + PROTOCOLS.get(protocol) + back + "))"
                : PROTOCOLS.get(protocol) + there;
        add(name, whole, end);
    }

    private void add(String name, String expression, int end) {
        Result<Condition> condition = known.computeIfAbsent(
                expression,
                any -> PcapExpression.parse(new Source(text.source().name(), any), link, settings.dialect()));
        Position header = text.source().at(text.from(), end);
        List<Diagnostic> said = condition.diagnostics().stream()
                .map(each ->
                        new Diagnostic(each.severity(), each.code(), header, each.facts(), each.notes(), each.help()))
                .toList();
        if (Rules.areUnfit(said)) {
            text.leaveOut(name, text.from(), end, said);
        } else {
            said.forEach(text::add);
            condition.value().ifPresent(asked -> text.add(name, text.from(), end, asked, Rule.PRIORITY));
        }
    }

    private Ranges ports(FieldReader in, boolean may) {
        int at = in.at();
        Ranges ports = variables.ports(in);
        if (!may && !ports.equals(PORTS)) {
            in.fail(ANY, at);
        }
        return ports;
    }

    /** Whether a rule is about both directions. */
    private static boolean direction(FieldReader in) {
        int at = in.at();
        String sign = in.word("");
        if (!sign.equals("->") && !sign.equals("<>")) {
            in.fail(DIRECTION, at);
        }
        return sign.equals("<>");
    }

    /** What is asked of one side, behind a protocol. */
    private static String side(String hosts, Ranges ports, String side, String protocol) {
        String asked = hosts.isEmpty() ? "" : " and (" + hosts.replace(HeaderVariables.SIDE, side) + ")";
        if (ports.equals(PORTS)) {
            return asked;
        }
        return asked
                + IntStream.range(0, ports.count())
                        .mapToObj(i -> protocol + " " + side
                                + (ports.least(i) == ports.greatest(i)
                                        ? " port " + ports.least(i)
                                        : " portrange " + ports.least(i) + "-" + ports.greatest(i)))
                        .collect(Collectors.joining(" or ", " and (", ")"));
    }
}
