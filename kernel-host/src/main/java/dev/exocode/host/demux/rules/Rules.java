package dev.exocode.host.demux.rules;

import dev.exocode.dpf.DpfCode;
import dev.exocode.dpf.pcap.PcapCode;
import dev.exocode.host.demux.DemuxCode;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.load.HostCode;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file or folder has for packets of one link type.
 *
 * @param fit the rules that such packets can have, in the order of the text
 * @param unfit for each other rule why they cannot, as an error at its place, with its name; one for a file whose rules are all
 *     for other packets
 */
public record Rules(List<Rule> fit, List<Diagnostic> unfit) {

    /**
     * Makes it; the lists are not changed any more.
     *
     * @param fit the rules that such packets can have
     * @param unfit why they cannot have the others
     */
    public Rules {
        unfit = List.copyOf(unfit);
    }

    /**
     * Whether all that is wrong is that packets of a link type do not have what is asked for.
     *
     * @param problems what is wrong
     * @return true if there is an error, and each is of that kind
     */
    public static boolean areUnfit(List<Diagnostic> problems) {
        List<Diagnostic> errors = problems.stream()
                .filter(problem -> problem.severity() == Diagnostic.Severity.ERROR)
                .toList();
        return !errors.isEmpty()
                && errors.stream()
                        .allMatch(problem -> problem.code() == PcapCode.LINK
                                || problem.code() == DpfCode.LINK
                                || problem.code() == DemuxCode.SAVED_LINK
                                || problem.code() == HostCode.H0016);
    }

    /** Why a rule does not fit, of all that was said of it. */
    static Diagnostic unfit(String name, List<Diagnostic> problems) {
        Diagnostic first = problems.stream()
                .filter(problem -> problem.severity() == Diagnostic.Severity.ERROR)
                .findFirst()
                .orElseThrow();
        List<String> facts = new ArrayList<>(List.of("rule=" + name));
        facts.addAll(first.facts());
        return new Diagnostic(first.severity(), first.code(), first.position(), facts, first.notes(), first.help());
    }
}
