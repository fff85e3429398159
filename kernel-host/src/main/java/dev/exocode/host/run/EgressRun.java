package dev.exocode.host.run;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.demux.Compaction;
import dev.exocode.host.demux.Demultiplexer;
import dev.exocode.host.demux.Egress;
import dev.exocode.host.demux.Reader;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.demux.Settings;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.HostCode;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.NearWords;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Asks of each packet of a capture who sent it, and whether he may send it. One run, one thread.
 *
 * <p>Filters tell whose a packet is, as owners of packets are told; what a sender may send are the filters of his name, and those whose names
 * begin with his and a dot. What is nobody's may not be sent.
 */
public final class EgressRun {
    /** So many numbers of packets that were refused are kept of each sender. */
    public static final int FIRST = 5;

    private static final int PACKETS_BETWEEN_CALLS = 1 << 14;
    private static final String RULE = "rule=";

    private final DemuxRules senders;
    private final DemuxRules permits;
    private final Demultiplexer.Order order;
    private final Engine engine;

    private final Map<Integer, Checkpoint> byLinkType = new HashMap<>();
    /** By name; another thread may ask for the counts. */
    private final Map<String, Tally> bySender = new ConcurrentHashMap<>();

    private final List<Tally> tallies = new CopyOnWriteArrayList<>();
    private final Tally nobody = new Tally("no sender", -1);
    private final LeftOut leftOut = new LeftOut();
    private final Map<String, Diagnostic> warnings = new LinkedHashMap<>();

    /** What one sender sent so far. */
    private static final class Tally {
        final String name;
        final int number;
        long packets;
        long bytes;
        long refused;
        final List<Long> first = new CopyOnWriteArrayList<>();

        Tally(String name, int number) {
            this.name = name;
            this.number = number;
        }

        Count count() {
            return new Count(name, packets, bytes, packets - refused, refused, first);
        }
    }

    /** What asks about packets of one link type: whose they are, by the number of a filter, and whether they may pass. */
    private record Checkpoint(Reader reader, Tally[] senders, Egress.Gate gate) {}

    /**
     * What one sender sent.
     *
     * @param name his name
     * @param packets how many packets
     * @param bytes how many bytes they had on the wire
     * @param permitted how many of the packets he may send
     * @param refused how many he may not
     * @param first the numbers of the first of these in the capture, which count from 1
     */
    public record Count(String name, long packets, long bytes, long permitted, long refused, List<Long> first) {
        /**
         * Makes it of a copy of the list.
         *
         * @param name his name
         * @param packets how many packets
         * @param bytes how many bytes they had on the wire
         * @param permitted how many of the packets he may send
         * @param refused how many he may not
         * @param first the numbers of the first of these
         */
        public Count {
            first = List.copyOf(first);
        }
    }

    /**
     * What a run found.
     *
     * @param packets how many packets were looked at
     * @param bytes how many bytes they had on the wire
     * @param senders one count a sender, in the order of the files
     * @param nobody what no sender sent, all of it refused
     * @param interrupted whether the run was stopped before the end of the capture
     * @param problem what was wrong with the capture behind the last packet, if anything
     * @param warnings what is worth knowing about the filters
     */
    public record Report(
            long packets,
            long bytes,
            List<Count> senders,
            Count nobody,
            boolean interrupted,
            Optional<Diagnostic> problem,
            List<Diagnostic> warnings) {
        /**
         * How many packets were refused.
         *
         * @return those of all senders, and of nobody
         */
        public long refused() {
            return nobody.refused() + senders.stream().mapToLong(Count::refused).sum();
        }
    }

    /**
     * A run to be made.
     *
     * @param senders whose packets are, by the names of senders
     * @param permits what they may send
     * @param order what decides between senders whose filters have a packet
     * @param engine what runs the programs of the filters
     */
    public EgressRun(DemuxRules senders, DemuxRules permits, Demultiplexer.Order order, Engine engine) {
        this.senders = senders;
        this.permits = permits;
        this.order = order;
        this.engine = engine;
    }

    /**
     * Asks about all packets that are left in a capture.
     *
     * @param capture the capture
     * @param progress told how far the run has come
     * @return the counts, or why the filters cannot be used; a filter that asks for what packets of some link types do not have is
     *     left out for these, and cannot be used if there are no others
     */
    public Result<Report> over(CaptureReader capture, DemuxRun.Progress progress) {
        int linkType = -1;
        Checkpoint checkpoint = null;
        boolean interrupted = false;
        if (!capture.next()) {
            linkType = capture.oneLinkType()
                    ? capture.linkType()
                    : LinkType.ETHERNET.numbers().get(0);
            Result<Checkpoint> made = load(linkType, progress);
            return made.diagnostics().isEmpty()
                    ? Result.of(report(made.value().isEmpty(), capture.problem()))
                    : Result.failure(made.diagnostics());
        }
        do {
            leftOut.packets(capture.linkType(), capture.interfaceIndex())[0]++;
            if (capture.linkType() != linkType) {
                linkType = capture.linkType();
                Result<Checkpoint> made = load(linkType, progress);
                if (!made.diagnostics().isEmpty()) {
                    return Result.failure(made.diagnostics());
                } else if (made.value().isEmpty()) {
                    interrupted = true;
                    break;
                }
                checkpoint = made.value().get();
            }
            ask(checkpoint, capture);
            interrupted = capture.packets() % PACKETS_BETWEEN_CALLS == 0
                    && !progress.at(capture.packets(), capture.position());
        } while (!interrupted && capture.next());
        List<Diagnostic> nowhere = leftOut.nowhere(byLinkType.size());
        if (!interrupted && !nowhere.isEmpty()) {
            return Result.failure(nowhere);
        }
        leftOut.warnings().forEach(this::warn);
        return Result.of(report(interrupted, capture.problem()));
    }

    private void ask(Checkpoint checkpoint, CaptureReader packet) {
        int wire = (int) Math.min(packet.originalLength(), Integer.MAX_VALUE);
        int owner = checkpoint.reader.owner(packet.data(), packet.offset(), packet.length(), wire);
        Tally sender = owner == 0 ? nobody : checkpoint.senders[owner];
        sender.packets++;
        sender.bytes += packet.originalLength();
        boolean passes = sender != nobody
                && checkpoint.gate.passes(sender.number, packet.data(), packet.offset(), packet.length(), wire);
        if (!passes) {
            sender.refused++;
            if (sender.first.size() < FIRST) {
                sender.first.add(packet.packets());
            }
        }
    }

    /**
     * The counts of a run that has not ended: for another thread that has to end it while it waits for packets.
     *
     * @return the counts as far as that thread can see them
     */
    public Report soFar() {
        return report(true, Optional.empty());
    }

    private Report report(boolean interrupted, Optional<Diagnostic> problem) {
        List<Count> counts = tallies.stream().map(Tally::count).toList();
        Count others = nobody.count();
        return new Report(
                others.packets() + counts.stream().mapToLong(Count::packets).sum(),
                others.bytes() + counts.stream().mapToLong(Count::bytes).sum(),
                counts,
                others,
                interrupted,
                problem,
                interrupted ? List.of() : List.copyOf(warnings.values()));
    }

    /** What asks about packets of a link type; without a message none if the run is to stop. */
    private Result<Checkpoint> load(int linkType, RuleProgress progress) {
        Checkpoint known = byLinkType.get(linkType);
        if (known != null) {
            return Result.of(known);
        }
        LinkType link = LinkType.of(linkType).orElse(LinkType.UNKNOWN);
        Result<DemuxRules.Read> who = senders.read(link, progress::read);
        Result<DemuxRules.Read> what = permits.read(link, progress::read);
        List<Diagnostic> problems = new ArrayList<>();
        for (Result<DemuxRules.Read> each : List.of(who, what)) {
            problems.addAll(each.value().isEmpty() ? each.diagnostics() : List.of());
            each.value().ifPresent(read -> {
                read.warnings().forEach(this::warn);
                leftOut.add(linkType, read.unfit());
            });
        }
        if (!problems.isEmpty()) {
            return Result.failure(problems);
        }
        Result<Checkpoint> made = checkpoint(who.value().get(), what.value().get(), progress);
        made.value().ifPresent(checkpoint -> byLinkType.put(linkType, checkpoint));
        return made;
    }

    private Result<Checkpoint> checkpoint(DemuxRules.Read who, DemuxRules.Read what, RuleProgress progress) {
        int first = who.rules().size();
        int all = first + what.rules().size();
        Demultiplexer owners = Demultiplexer.of(Settings.of(order).with(engine).with(Compaction.ASKED));
        Result<int[]> installed =
                Installation.of(who.rules(), owners, order, false, count -> progress.merged(count, all));
        if (installed.value().isEmpty()) {
            return Result.failure(installed.diagnostics());
        }
        List<String> names = who.rules().names();
        names.forEach(this::tally);
        who.unfit().stream()
                .map(each -> each.facts().get(0))
                .filter(fact -> fact.startsWith(RULE))
                .forEach(fact -> tally(fact.substring(RULE.length())));
        int[] numbers = installed.value().get();
        Tally[] byFilter = new Tally[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            byFilter[i] = numbers[i] < 0 ? nobody : bySender.get(names.get(numbers[i]));
        }
        Egress egress = Egress.of(engine, Compaction.ASKED);
        List<Diagnostic> problems = new ArrayList<>();
        int done = 0;
        for (DemuxRules.Of each : what.rules()) {
            if (done++ % Installation.FILTERS_BETWEEN_CALLS == 0 && !progress.merged(first + done - 1, all)) {
                return Result.failure(List.of());
            }
            if (problems.size() < DemuxRules.MOST_ERRORS) {
                problems.addAll(allow(egress, each));
            }
        }
        if (!problems.isEmpty()) {
            return Result.failure(problems);
        }
        owners.compact();
        egress.compact();
        progress.merged(all, all);
        return Result.of(new Checkpoint(owners.reader(), byFilter, egress.gate()));
    }

    private Tally tally(String name) {
        return bySender.computeIfAbsent(name, any -> {
            Tally made = new Tally(name, tallies.size());
            tallies.add(made);
            return made;
        });
    }

    private List<Diagnostic> allow(Egress egress, DemuxRules.Of permit) {
        Rule rule = permit.rule();
        Optional<Tally> sender = sender(rule.name());
        if (sender.isEmpty()) {
            Collection<String> names = bySender.keySet();
            Diagnostic error = Diagnostic.error(
                    HostCode.H0026, new Position.Whole(permit.path().toString()), "name=" + rule.name());
            return List.of(NearWords.nearest(rule.name(), names)
                    .map(near -> error.help("did you mean " + near))
                    .orElse(error));
        }
        return egress.allow(sender.get().number, rule).diagnostics().stream()
                .map(each -> DemuxRules.inFile(permit.path(), rule.name(), each))
                .toList();
    }

    /** Whose permit something is by its name: of senders whose names begin alike, that of the longest one. */
    private Optional<Tally> sender(String name) {
        for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
            Tally sender = bySender.get(name.substring(0, end));
            if (sender != null) {
                return Optional.of(sender);
            }
        }
        return Optional.empty();
    }

    /** The same of another link type is not worth saying twice. */
    private void warn(Diagnostic warning) {
        warnings.putIfAbsent(warning.code().id() + warning.position().label(), warning);
    }
}
