package dev.exocode.host.demux.rules;

import dev.exocode.host.load.HostCode;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Source;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in parentheses behind the headers of rules: names, and what asks for more than a header does. */
final class HeaderOptions {
    /** What says something about a rule, and asks nothing of a packet. */
    private static final Set<String> ABOUT = Set.of(
            "msg", "sid", "gid", "rev", "reference", "classtype", "priority", "metadata", "target", "soid", "rem");

    private static final String OPTIONS = "( before options, ) behind them, and nothing else";
    private static final String OPTION = "an option, as name; or name:value;, and ) behind the last";

    private final Source source;
    /** How often options were left out, by their names. */
    private final Map<String, Integer> ignored = new LinkedHashMap<>();

    private int rules;

    /**
     * What the options of a rule say.
     *
     * @param message its message, empty if there is none
     * @param number its number, behind that of its generator if one is said; empty if there is none
     */
    record Read(String message, String number) {
        /** What a rule is called that else would have the name of its line. */
        String name(String line) {
            String name = (number + " " + message).strip();
            return name.isEmpty() ? line : name;
        }
    }

    HeaderOptions(Source source) {
        this.source = source;
    }

    /** Takes the options of a rule; what asks for more than its header is wrong, unless it is to be left out. */
    Read read(FieldReader in, int end, boolean headersOnly) {
        Map<String, String> about = new LinkedHashMap<>();
        if (in.isAtEnd() || in.failure().isPresent()) {
            return new Read("", "");
        }
        int from = in.at();
        String text = source.text();
        if (text.charAt(from) != '(' || text.charAt(end - 1) != ')') {
            in.fail(OPTIONS, text.charAt(from) != '(' ? from : end - 1);
            return new Read("", "");
        }
        int most = 0;
        int at = RuleText.behindSpace(text, from + 1, end - 1);
        while (at < end - 1) {
            int stop = stop(text, at, end - 1);
            String[] option = text.substring(at, stop).split(":", 2);
            String name = option[0].strip().toLowerCase(Locale.ROOT);
            if (stop == end - 1 || !name.matches("[a-z0-9_.-]+")) {
                in.fail(Diagnostic.error(HostCode.H0017, source.at(at, Math.max(at + 1, stop)))
                        .note("expected " + OPTION));
                break;
            } else if (ABOUT.contains(name)) {
                about.putIfAbsent(name, option.length == 1 ? "" : unquoted(option[1].strip()));
            } else if (headersOnly) {
                ignored.merge(name, 1, Integer::sum);
                most++;
            } else {
                in.fail(Diagnostic.error(
                                HostCode.H0025,
                                source.at(at, at + option[0].stripTrailing().length()),
                                "option=" + name)
                        .help("--headers-only counts such rules by their headers alone"));
            }
            at = RuleText.behindSpace(text, stop + 1, end - 1);
        }
        rules += most > 0 ? 1 : 0;
        String number = about.getOrDefault("sid", "");
        String by = about.get("gid");
        return new Read(about.getOrDefault("msg", ""), by == null || number.isEmpty() ? number : by + ":" + number);
    }

    /** Where the semicolon behind an option stands, outside of quotes and behind no backslash; the end if none does. */
    private static int stop(String text, int from, int end) {
        boolean quoted = false;
        int at = from;
        while (at < end && (quoted || text.charAt(at) != ';')) {
            quoted ^= text.charAt(at) == '"';
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, end);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        String inside = quoted ? value.substring(1, value.length() - 1) : value;
        return inside.replaceAll("\\\\\\s*\n\\s*", "")
                .replaceAll("\\\\(.)", "$1")
                .strip();
    }

    /** What was left out of all rules, if anything was. */
    Optional<Diagnostic> ignored() {
        int options = ignored.values().stream().mapToInt(Integer::intValue).sum();
        return options == 0
                ? Optional.empty()
                : Optional.of(Diagnostic.warning(
                                HostCode.H0025,
                                new Position.Whole(source.name()),
                                "rules=" + rules,
                                "ignored=" + options)
                        .note("rules are counted by their headers, without "
                                + ignored.entrySet().stream()
                                        .map(each -> each.getKey() + " (" + each.getValue() + ")")
                                        .collect(Collectors.joining(", "))));
    }
}
