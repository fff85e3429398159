package dev.exocode.host.run;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.demux.DemuxCode;
import dev.exocode.host.demux.FormedRules;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.demux.rules.RuleFile;
import dev.exocode.host.demux.rules.RuleSettings;
import dev.exocode.host.demux.rules.Rules;
import dev.exocode.host.load.HostCode;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * The files whose filters a capture is divided by.
 *
 * @param paths the files, as {@link RuleFile} reads them
 * @param settings what else is said about their rules
 */
public record DemuxRules(List<Path> paths, RuleSettings settings) {
    /** More errors of a kind tell no more. */
    static final int MOST_ERRORS = 20;

    /**
     * Makes it of a copy of the list.
     *
     * @param paths the files
     * @param settings what else is said about their rules
     */
    public DemuxRules {
        paths = List.copyOf(paths);
    }

    /** A filter and the file that it is from. */
    record Of(Path path, Rule rule) {}

    /** The filters of one file. */
    record Part(Path path, List<Rule> rules) {
        /** The name of one, which need not be made for that. */
        String name(int index) {
            return rules instanceof FormedRules formed
                    ? formed.name(index)
                    : rules.get(index).name();
        }
    }

    /** The filters of all files, in their order. */
    static final class All extends AbstractList<Of> {
        final List<Part> parts = new ArrayList<>();
        private int size;

        void add(Part part) {
            parts.add(part);
            size += part.rules().size();
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Of get(int index) {
            int at = index;
            for (Part part : parts) {
                if (at < part.rules().size()) {
                    return new Of(part.path(), part.rules().get(at));
                }
                at -= part.rules().size();
            }
            throw new IndexOutOfBoundsException(index);
        }

        /** The names of all, in order. */
        List<String> names() {
            List<String> names = new ArrayList<>(size);
            for (Part part : parts) {
                for (int i = 0; i < part.rules().size(); i++) {
                    names.add(part.name(i));
                }
            }
            return names;
        }
    }

    /** Filters that packets of a link type can have, what is worth knowing about them, and why they cannot have others. */
    record Read(All rules, List<Diagnostic> warnings, List<Diagnostic> unfit) {}

    /**
     * All filters, in the order of the files.
     *
     * @param link what packets start with
     * @param progress told now and then how many are read
     * @return those that packets of the link type can have, whose names differ; or the errors
     */
    Result<Read> read(LinkType link, IntConsumer progress) {
        All all = new All();
        List<Diagnostic> errors = new ArrayList<>();
        List<Diagnostic> warnings = new ArrayList<>();
        List<Diagnostic> unfit = new ArrayList<>();
        for (Path path : paths) {
            int before = all.size();
            Result<Rules> read = RuleFile.read(path, link, settings, count -> progress.accept(before + count));
            read.value().ifPresent(rules -> {
                all.add(new Part(path, rules.fit()));
                unfit.addAll(rules.unfit());
            });
            read.diagnostics()
                    .forEach(each -> (each.severity() == Diagnostic.Severity.ERROR ? errors : warnings).add(each));
        }
        errors.addAll(twice(all));
        return errors.isEmpty() ? Result.of(new Read(all, warnings, unfit)) : Result.failure(errors);
    }

    /** Names that are in several files; inside one they differ. */
    private static List<Diagnostic> twice(All all) {
        Map<String, Path> names = new HashMap<>();
        List<Diagnostic> twice = new ArrayList<>();
        for (Part part : all.parts.size() > 1 ? all.parts : List.<Part>of()) {
            for (int i = 0; i < part.rules().size() && twice.size() < MOST_ERRORS; i++) {
                String name = part.name(i);
                Path other = names.putIfAbsent(name, part.path());
                if (other != null) {
                    twice.add(Diagnostic.error(
                                    HostCode.H0020,
                                    new Position.Whole(part.path().toString()),
                                    "name=" + name)
                            .note("another one is in " + other));
                }
            }
        }
        return twice;
    }

    /** Says of a filter that cannot be installed which file it is in. */
    static Diagnostic inFile(Path path, String name, Diagnostic problem) {
        List<String> facts = new ArrayList<>(List.of("filter=" + name));
        facts.addAll(problem.facts());
        String help = problem.code() == DemuxCode.SAME
                ? "with --order priority the first of them has the packets; --all counts for both"
                : problem.code() == DemuxCode.MERGE ? "make several filters of its alternatives" : problem.help();
        Position file = new Position.Whole(path.toString());
        return new Diagnostic(problem.severity(), problem.code(), file, facts, problem.notes(), help);
    }
}
