package dev.exocode.host.demux.rules;

import dev.exocode.dpf.Arguments;
import dev.exocode.dpf.pcap.Dialect;
import java.util.Map;
import java.util.Objects;

/**
 * What is said about rules beside their files.
 *
 * @param arguments what is given for filters of the DPF language, of which each takes the parameters that it has
 * @param dialect what tcpdump expressions mean
 * @param variables what the names of addresses and ports in header rules stand for, whatever the files say
 * @param headersOnly whether options of header rules that ask for more than their headers are left out, and a warning says so
 */
public record RuleSettings(Arguments arguments, Dialect dialect, Map<String, String> variables, boolean headersOnly) {
    /** Nothing is said. */
    public static final RuleSettings NONE = of(Arguments.NONE, Dialect.PCAP);

    /**
     * Makes it of a copy of the map.
     *
     * @param arguments what is given for filters
     * @param dialect what tcpdump expressions mean
     * @param variables what names in header rules stand for
     * @param headersOnly whether options that ask for more are left out
     */
    public RuleSettings {
        Objects.requireNonNull(arguments, "arguments");
        Objects.requireNonNull(dialect, "dialect");
        variables = Map.copyOf(variables);
    }

    /**
     * Settings that say nothing of header rules.
     *
     * @param arguments what is given for filters
     * @param dialect what tcpdump expressions mean
     * @return the settings
     */
    public static RuleSettings of(Arguments arguments, Dialect dialect) {
        return new RuleSettings(arguments, dialect, Map.of(), false);
    }
}
