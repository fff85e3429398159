package dev.exocode.host.cli;

import dev.exocode.dpf.Arguments;
import dev.exocode.dpf.pcap.Dialect;
import dev.exocode.host.demux.rules.RuleSettings;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of the verbs that take header rules. */
final class HeaderOption {
    private static final int MAX_SHOWN_CHARS = 60;

    @Option(
            names = "--var",
            paramLabel = "NAME=VALUE",
            description = "What $NAME stands for in rules of Snort and Suricata, whatever they say; may be repeated.")
    private List<String> given = List.of();

    @Option(
            names = "--headers-only",
            description = "Take rules of Snort and Suricata by their headers alone, whatever else they ask.")
    private boolean headersOnly;

    RuleSettings settings(Arguments arguments, Dialect dialect, CommandLine commandLine) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String text : given) {
            int end = text.indexOf('=');
            String name = end < 0 ? "" : text.substring(0, end).strip();
            if (!name.matches("\\w+") || text.substring(end + 1).isBlank()) {
                throw new ParameterException(commandLine, "--var takes NAME=VALUE, not " + shown(text));
            } else if (variables.put(name, text.substring(end + 1)) != null) {
                throw new ParameterException(commandLine, "--var gives " + shown(name) + " twice");
            }
        }
        return new RuleSettings(arguments, dialect, variables, headersOnly);
    }

    private static String shown(String text) {
        return Diagnostic.printable(text, MAX_SHOWN_CHARS);
    }
}
