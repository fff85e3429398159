package dev.exocode.host.cli;

import dev.exocode.dpf.Arguments;
import dev.exocode.dpf.LinkType;
import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.demux.rules.RuleFile;
import dev.exocode.host.demux.rules.RuleSettings;
import dev.exocode.host.load.FileBytes;
import dev.exocode.host.load.HostCode;
import dev.exocode.host.run.DemuxRules;
import dev.exocode.host.run.DemuxRun;
import dev.exocode.host.run.DemuxSave;
import dev.exocode.host.run.EgressRun;
import dev.exocode.host.run.OutputFile;
import dev.exocode.host.run.Series;
import dev.exocode.host.run.Split;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The verb {@code demux}. */
@Command(
        name = "demux",
        description = "Divide the packets of a capture among many filters, merged into one.",
        footer = {
            "",
            "A packet belongs to the most specific filter that has it. Filters without a packet are not listed.",
            "A packet counts with the bytes it had on the wire.",
            "Ctrl-C stops and prints the counts so far."
        })
final class DemuxCommand extends Verb {
    private static final int NANO_DIGITS = 9;
    private static final BigDecimal MIN_SECONDS = BigDecimal.valueOf(1, NANO_DIGITS);
    private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(Long.MAX_VALUE, NANO_DIGITS);
    private static final String FILTER = ".dpf";

    /** Says of what is no number just that. */
    private static final class Seconds implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String text) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + text + "' is not a number of seconds");
            }
        }
    }

    @Parameters(
            paramLabel = "RULES",
            arity = "1..*",
            description =
                    "Filters: a file of tcpdump expressions, one a line, as NAME: EXPRESSION; a .dpf file; rules of"
                            + " ClassBench; connections as CSV; headers of Snort's and Suricata's rules; a folder of .dpf files; what --save wrote.")
    private List<Path> rules;

    /** What the filters are merged for. */
    private static final class Aim {
        @Option(
                names = "--pcap",
                required = true,
                paramLabel = "FILE",
                description = "The capture, pcap or pcapng; - for standard input.")
        private Path pcap;

        @Option(
                names = "--save",
                required = true,
                paramLabel = "FILE",
                description = "Save the filters to a file instead, which may be one of RULES later.")
        private Path save;
    }

    @ArgGroup(multiplicity = "1")
    private Aim aim;

    /** The capture; null if filters are saved. */
    private CaptureOption pcap;

    @Option(
            names = "--link",
            paramLabel = "TYPE",
            description = "What packets start with that filters are saved for: ${COMPLETION-CANDIDATES} (default"
                    + " ethernet).")
    private Link link;

    @Mixin
    private OrderOption order;

    @Option(
            names = "--egress",
            paramLabel = "SENDERS",
            description =
                    "Take RULES for what senders may send: SENDERS are filters of whose packets are, and a rule is"
                            + " for the sender of its name. Counts what each may send and may not; exit status 1 if anything"
                            + " may not be sent.")
    private Path egress;

    @Option(names = "--all", description = "Count a packet for every filter that has it, not just for its owner.")
    private boolean all;

    @Option(
            names = "--fragments",
            paramLabel = "HOW",
            defaultValue = "alone",
            description =
                    "Whose later fragments are: alone, of the filter that has them; follow, the owner's of the first;"
                            + " hold, the same, and those that come before it wait (default ${DEFAULT-VALUE}).")
    private DemuxRun.Fragments fragments;

    @Option(names = "--top", paramLabel = "N", description = "List the N filters with most packets, the largest first.")
    private Integer top;

    @Option(names = "--zero", description = "List filters without a packet, too.")
    private boolean zero;

    @Option(
            names = "--series",
            paramLabel = "SECONDS",
            converter = Seconds.class,
            description = "Count per interval of capture time, too; the filters with most packets have columns.")
    private BigDecimal series;

    @Option(
            names = "--split",
            paramLabel = "DIR",
            description = "Write the packets of each filter to DIR/NAME.pcap, and the others to DIR/unmatched.pcap.")
    private Path split;

    @Option(
            names = "--plot",
            paramLabel = "FILE",
            description = "Draw the counts per interval of --series, or per second, as a picture; FILE ends in .svg.")
    private Path plot;

    @Option(
            names = "--force",
            description = "Replace what --split and --plot find under these names, or the file of --save.")
    private boolean force;

    @Mixin
    private EngineOption engine;

    @Option(names = "--json", description = "Print all of it as JSON.")
    private boolean json;

    @Mixin
    private DialectOption dialect;

    @Mixin
    private HeaderOption headers;

    @Mixin
    private FilterOptions options;

    /** Whether the counts were printed. */
    private boolean told;

    private RuleSettings settings(Arguments arguments) {
        return headers.settings(arguments, dialect.dialect(), spec().commandLine());
    }

    @Override
    public Integer call() throws IOException {
        requireRange("--top", top == null ? 1 : top, 1, Integer.MAX_VALUE);
        if (force && split == null && plot == null && aim.save == null) {
            throw new ParameterException(spec().commandLine(), "--force is about --split, --plot and --save");
        } else if (link != null && aim.save == null) {
            throw new ParameterException(spec().commandLine(), "--link is about --save");
        }
        if (all && fragments != DemuxRun.Fragments.ALONE) {
            throw new ParameterException(
                    spec().commandLine(), "with --all no filter owns a packet whose fragments could follow it");
        }
        BigDecimal seconds = series == null && plot != null ? BigDecimal.ONE : series;
        Optional<Series> intervals = Optional.ofNullable(seconds).map(this::intervals);
        List<Path> files = new ArrayList<>(rules);
        Optional.ofNullable(egress).ifPresent(files::add);
        Result<Arguments> arguments = options.arguments(filters(files), spec().commandLine());
        if (arguments.value().isEmpty()) {
            return report(arguments.diagnostics());
        }
        DemuxRules filters = new DemuxRules(rules, settings(arguments.value().get()));
        if (aim.save != null) {
            return save(filters);
        }
        pcap = new CaptureOption(aim.pcap);
        if (egress != null) {
            return sent(new DemuxRules(List.of(egress), filters.settings()), filters);
        }
        Optional<DemuxPlot> picture =
                Optional.ofNullable(plot).map(file -> new DemuxPlot(new OutputFile(file, force, pcap.file())));
        Optional<Diagnostic> wrong = picture.flatMap(DemuxPlot::problem);
        if (wrong.isPresent()) {
            return report(wrong.get());
        }
        Result<CaptureReader> opened = pcap.open();
        if (opened.value().isEmpty()) {
            return report(opened.diagnostics());
        }
        Optional<Split> written = Optional.ofNullable(split).map(folder -> new Split(folder, force, pcap.file()));
        DemuxRun run = new DemuxRun(
                filters, new DemuxRun.Question(order.order(), all, fragments, engine.engine()), intervals, written);
        try (CaptureReader capture = opened.value().get();
                Watch watch = new Watch(err(), pcap.bytes(), () -> finish(run.soFar(), intervals, written, picture))) {
            Result<DemuxRun.Report> result = run.over(capture, watch);
            watch.clear();
            if (result.value().isEmpty()) {
                return report(result.diagnostics());
            }
            DemuxRun.Report counts = result.value().get();
            report(counts.warnings());
            int status = finish(counts, intervals, written, picture);
            counts.problem().ifPresent(this::report);
            return counts.interrupted() || counts.problem().isPresent() ? Math.max(Main.FAILED, status) : status;
        }
    }

    /** Refuses options that only count packets of owners. */
    private void requireNoCounting(String aim, boolean jsonToo) {
        Map<String, Boolean> counting = new LinkedHashMap<>();
        counting.put("--all", all);
        counting.put("--fragments", fragments != DemuxRun.Fragments.ALONE);
        counting.put("--top", top != null);
        counting.put("--zero", zero);
        counting.put("--series", series != null);
        counting.put("--split", split != null);
        counting.put("--plot", plot != null);
        counting.put("--json", jsonToo && json);
        counting.forEach((name, given) -> {
            if (given) {
                throw new ParameterException(spec().commandLine(), name + aim);
            }
        });
    }

    /** Asks who may send what; gives the exit status. */
    private int sent(DemuxRules senders, DemuxRules permits) throws IOException {
        requireNoCounting(" is not about --egress", false);
        Result<CaptureReader> opened = pcap.open();
        if (opened.value().isEmpty()) {
            return report(opened.diagnostics());
        }
        EgressRun run = new EgressRun(senders, permits, order.order(), engine.engine());
        try (CaptureReader capture = opened.value().get();
                Watch watch = new Watch(err(), pcap.bytes(), () -> print(run.soFar()))) {
            Result<EgressRun.Report> result = run.over(capture, watch);
            watch.clear();
            if (result.value().isEmpty()) {
                return report(result.diagnostics());
            }
            EgressRun.Report counts = result.value().get();
            report(counts.warnings());
            print(counts);
            counts.problem().ifPresent(this::report);
            boolean failed = counts.interrupted() || counts.problem().isPresent() || counts.refused() > 0;
            return failed ? Main.FAILED : Main.DONE;
        }
    }

    private void print(EgressRun.Report counts) {
        EgressTable table = new EgressTable(pcap.name(), counts);
        out().print(json ? table.json() : table.text());
        out().flush();
    }

    private int save(DemuxRules filters) {
        requireNoCounting(" is about --pcap", true);
        if (egress != null) {
            throw new ParameterException(spec().commandLine(), "--egress is about --pcap");
        }
        LinkType type = link == null ? LinkType.ETHERNET : link.type;
        Result<DemuxSave.Saved> saved;
        try (Watch watch = new Watch(err(), -1, () -> {})) {
            saved = new DemuxSave(filters, order.order(), type).to(aim.save, force, watch);
            watch.clear();
        }
        if (saved.value().isEmpty()) {
            return Math.max(Main.FAILED, report(saved.diagnostics()));
        }
        report(saved.diagnostics());
        long count = saved.value().get().filters();
        out().printf(
                        Locale.ROOT,
                        "saved %,d %s, %,d bytes%n",
                        count,
                        count == 1 ? "filter" : "filters",
                        saved.value().get().bytes());
        return Main.DONE;
    }

    /** Writes what is left and prints the counts, once, for which Ctrl-C waits; gives the exit status. */
    private synchronized int finish(
            DemuxRun.Report counts, Optional<Series> intervals, Optional<Split> files, Optional<DemuxPlot> picture) {
        if (told) {
            return Main.DONE;
        }
        told = true;
        files.ifPresent(Split::finish);
        Optional<Series> whole = intervals.filter(each -> !each.full());
        DemuxTable table = new DemuxTable(
                pcap.name(),
                engine.engine(),
                order.order(),
                all,
                counts,
                Optional.ofNullable(top),
                zero,
                whole.filter(each -> series != null),
                files,
                picture);
        picture.ifPresent(each -> whole.ifPresent(known -> each.write(counts, table.columns(), known)));
        out().print(json ? table.json() : table.text());
        out().flush();
        List<Diagnostic> problems = new ArrayList<>();
        files.flatMap(Split::problem).ifPresent(problems::add);
        picture.flatMap(DemuxPlot::problem).ifPresent(problems::add);
        if (intervals.isPresent() && whole.isEmpty()) {
            problems.add(
                    Diagnostic.error(HostCode.H0023, new Position.Whole(pcap.name()), "limit=" + Series.MOST_COUNTS)
                            .help("--series with longer intervals"));
        }
        return report(problems);
    }

    private Series intervals(BigDecimal seconds) {
        if (seconds.compareTo(MIN_SECONDS) < 0 || seconds.compareTo(MAX_SECONDS) > 0) {
            throw new ParameterException(
                    spec().commandLine(),
                    "value for option '--series' must be 0.000000001 to 9223372036 seconds, not " + seconds);
        }
        return new Series(seconds.movePointRight(NANO_DIGITS).longValue());
    }

    /** The filters that may have parameters. */
    static List<Path> filters(List<Path> rules) {
        List<Path> filters = new ArrayList<>();
        for (Path path : rules) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.list(path)) {
                    files.filter(file -> FileBytes.endsWith(file, FILTER))
                            .sorted()
                            .forEach(filters::add);
                } catch (IOException e) {
                    // What is wrong with the folder is told in its turn.
                    return List.of();
                }
            } else if (FileBytes.endsWith(path, FILTER) && !RuleFile.isSaved(path)) {
                filters.add(path);
            }
        }
        return filters;
    }
}
