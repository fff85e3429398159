package dev.exocode.host.run;

import dev.exocode.dpf.Arguments;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.Dialect;
import dev.exocode.dpf.pcap.PcapCode;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.host.demux.Demultiplexer;
import dev.exocode.host.demux.DemuxCode;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.demux.rules.RuleFile;
import dev.exocode.host.load.HostCode;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The files whose filters a capture is divided by.
 *
 * @param paths the files, as {@link RuleFile} reads them
 * @param arguments what is said about filters of the DPF language
 * @param dialect what tcpdump expressions mean
 */
public record DemuxRules(List<Path> paths, Arguments arguments, Dialect dialect) {
    /** More errors of a kind tell no more. */
    static final int MOST_ERRORS = 20;

    private static final int FILTERS_BETWEEN_CALLS = 1 << 10;

    /**
     * Makes it of a copy of the list.
     *
     * @param paths the files
     * @param arguments what is said about filters of the DPF language
     * @param dialect what tcpdump expressions mean
     */
    public DemuxRules {
        paths = List.copyOf(paths);
    }

    /** A filter and the file that it is from. */
    record Of(Path path, Rule rule) {}

    /** Filters that packets of a link type can have, what is worth knowing about them, and why there are no others. */
    record Read(List<Of> rules, List<Diagnostic> warnings, List<Diagnostic> unfit) {}

    /**
     * All filters, in the order of the files.
     *
     * @param link what packets start with
     * @return those that packets of the link type can have, whose names differ; or the errors
     */
    Result<Read> read(LinkType link) {
        List<Of> rules = new ArrayList<>();
        List<Diagnostic> errors = new ArrayList<>();
        List<Diagnostic> warnings = new ArrayList<>();
        List<Diagnostic> unfit = new ArrayList<>();
        for (Path path : paths) {
            Result<List<Rule>> read = RuleFile.read(path, link, arguments, dialect);
            boolean none = read.value().isEmpty() && CaptureRun.ofLink(read.diagnostics());
            read.value().ifPresent(all -> all.forEach(rule -> rules.add(new Of(path, rule))));
            for (Diagnostic each : read.diagnostics()) {
                boolean error = each.severity() == Diagnostic.Severity.ERROR;
                (error && !none ? errors : error || each.code() == PcapCode.LINK ? unfit : warnings).add(each);
            }
        }
        errors.addAll(errors.isEmpty() ? twice(rules) : List.of());
        return errors.isEmpty() ? Result.of(new Read(rules, warnings, unfit)) : Result.failure(errors);
    }

    private static List<Diagnostic> twice(List<Of> rules) {
        Map<String, Path> names = new HashMap<>();
        List<Diagnostic> twice = new ArrayList<>();
        for (Of each : rules) {
            String name = each.rule().name();
            Path other = names.putIfAbsent(name, each.path());
            if (other != null && twice.size() < MOST_ERRORS) {
                twice.add(Diagnostic.error(
                                HostCode.H0020, new Position.Whole(each.path().toString()), "name=" + name)
                        .note("another one is in " + other));
            }
        }
        return twice;
    }

    /**
     * Installs filters, one after the other.
     *
     * @param all the filters
     * @param demultiplexer takes them; it has no others
     * @param progress told how many it has now and then; false to stop
     * @return by the number of a filter which of them it is, -1 if none is; without a message none if it was stopped; or the errors
     */
    static Result<int[]> install(List<Of> all, Demultiplexer demultiplexer, IntPredicate progress) {
        int[] filters = new int[all.size() + 1];
        Arrays.fill(filters, -1);
        List<Diagnostic> problems = new ArrayList<>();
        for (int i = 0; i < all.size() && problems.size() < MOST_ERRORS; i++) {
            if (i % FILTERS_BETWEEN_CALLS == 0 && !progress.test(i)) {
                return new Result<>(Optional.empty(), List.of());
            }
            Result<Integer> number = demultiplexer.insert(all.get(i).rule());
            if (number.value().isPresent()) {
                filters[number.value().get()] = i;
            } else if (!isNever(all.get(i).rule().condition())) {
                for (Diagnostic each : number.diagnostics()) {
                    problems.add(inFile(all.get(i), each));
                }
            }
        }
        return problems.isEmpty() ? Result.of(filters) : Result.failure(problems);
    }

    /** Whether no packet of the link type can match, which others may share with it. */
    private static boolean isNever(Condition condition) {
        return PacketSet.of(condition).filter(set -> set.boxes().isEmpty()).isPresent();
    }

    /** Says of a filter that cannot be installed which file it is in. */
    static Diagnostic inFile(DemuxRules.Of rule, Diagnostic problem) {
        List<String> facts = new ArrayList<>(List.of("filter=" + rule.rule().name()));
        facts.addAll(problem.facts());
        String help = problem.code() == DemuxCode.SAME
                ? "with --order priority the first of them has the packets; --all counts for both"
                : problem.code() == DemuxCode.MERGE ? "make several filters of its alternatives" : problem.help();
        Position file = new Position.Whole(rule.path().toString());
        return new Diagnostic(problem.severity(), problem.code(), file, facts, problem.notes(), help);
    }
}
