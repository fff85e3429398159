package dev.exocode.host.run;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.demux.Demultiplexer;
import dev.exocode.host.demux.Overlaps;
import dev.exocode.host.demux.Rule;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds out how the filters of some files stand to each other. */
public final class OverlapRun {

    /**
     * What a run found.
     *
     * @param filters the names of the filters, in the order of the files
     * @param found how they stand to each other
     * @param warnings what is worth knowing about the filters
     */
    public record Report(List<String> filters, Overlaps.Report found, List<Diagnostic> warnings) {
        /**
         * Makes it of copies of the lists.
         *
         * @param filters the names of the filters
         * @param found how they stand to each other
         * @param warnings what is worth knowing about the filters
         */
        public Report {
            filters = List.copyOf(filters);
            warnings = List.copyOf(warnings);
        }
    }

    private OverlapRun() {}

    /**
     * Compares filters.
     *
     * @param rules the filters
     * @param link what packets start with
     * @param order what decides between filters
     * @param most how many of each kind are to be told
     * @param progress is told how much is done
     * @return what was found, of filters that packets of the link type can have; or why they cannot be used
     */
    public static Result<Report> of(
            DemuxRules rules, LinkType link, Demultiplexer.Order order, int most, Overlaps.Progress progress) {
        Result<DemuxRules.Read> read = rules.read(link, count -> {});
        if (read.value().isEmpty()) {
            return Result.failure(read.diagnostics());
        }
        List<DemuxRules.Of> all = read.value().get().rules();
        List<Diagnostic> unfit = read.value().get().unfit();
        if (all.isEmpty()) {
            return Result.failure(unfit);
        }
        List<Diagnostic> warnings = new ArrayList<>(read.value().get().warnings());
        unfit.forEach(each -> warnings.add(CaptureRun.asWarning(each)));
        List<Rule> filters = all.stream().map(DemuxRules.Of::rule).toList();
        Result<Overlaps.Report> found = Overlaps.of(filters, order, most, progress);
        if (found.value().isEmpty()) {
            var byName =
                    all.stream().collect(Collectors.toMap(each -> each.rule().name(), Function.identity()));
            return Result.failure(found.diagnostics().stream()
                    .map(each -> inFile(byName.get(each.position().label()), each))
                    .toList());
        }
        List<String> names = filters.stream().map(Rule::name).toList();
        return Result.of(new Report(names, found.value().get(), warnings));
    }

    private static Diagnostic inFile(DemuxRules.Of of, Diagnostic problem) {
        return DemuxRules.inFile(of.path(), of.rule().name(), problem);
    }
}
