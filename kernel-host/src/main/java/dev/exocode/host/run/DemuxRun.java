package dev.exocode.host.run;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.capture.CapturedPacket;
import dev.exocode.host.demux.Compaction;
import dev.exocode.host.demux.Demultiplexer;
import dev.exocode.host.demux.Follower;
import dev.exocode.host.demux.Settings;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Divides the packets of a capture among many filters and counts what each gets. One run, one thread. */
public final class DemuxRun {
    private static final int PACKETS_BETWEEN_CALLS = 1 << 14;
    /** In place of a filter: no filter has the packet. */
    static final int UNMATCHED = -1;

    private final DemuxRules rules;
    private final Question question;
    private final Optional<Series> series;
    private final Optional<Split> split;

    /** Another thread may ask for the counts. */
    private final Map<Integer, Divider> byLinkType = new ConcurrentHashMap<>();

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Diagnostic> warnings = new LinkedHashMap<>();
    private final LeftOut leftOut = new LeftOut();

    private volatile long[] packets = {};
    private volatile long[] bytes = {};
    private long seen;
    private long seenBytes;
    private long unmatched;
    private long unmatchedBytes;
    private long begun = System.nanoTime();
    private long nanos;
    private long loadNanos;
    /** Whether a packet could not be written. */
    private boolean failed;

    /** Whose the later fragments of a packet are. */
    public enum Fragments {
        /** Those of the filters that have them, as of all packets. */
        ALONE,
        /** The owner's of the first; those that come before it are as if they were alone. */
        FOLLOW,
        /** The owner's of the first, for which those that come before it wait. */
        HOLD
    }

    /**
     * What is asked about each packet.
     *
     * @param order what decides between filters that have it
     * @param all whether all filters that have it count it, not just its owner
     * @param fragments whose later fragments are; {@link Fragments#ALONE} if all filters count
     * @param engine what runs the program of the filters
     */
    public record Question(Demultiplexer.Order order, boolean all, Fragments fragments, Engine engine) {

        /**
         * A question about packets alone.
         *
         * @param order what decides between filters that have a packet
         * @param all whether all filters that have it count it, not just its owner
         * @param engine what runs the program of the filters
         */
        public Question(Demultiplexer.Order order, boolean all, Engine engine) {
            this(order, all, Fragments.ALONE, engine);
        }

        /**
         * Makes a question.
         *
         * @param order what decides between filters that have a packet
         * @param all whether all filters that have it count it, not just its owner
         * @param fragments whose later fragments are
         * @param engine what runs the program of the filters
         * @throws IllegalArgumentException if all filters that have a packet count it, and fragments are to have one owner
         */
        public Question {
            if (all && fragments != Fragments.ALONE) {
                throw new IllegalArgumentException("fragments follow to an owner, not to all filters");
            }
        }
    }

    /**
     * What one filter got.
     *
     * @param name the filter's name
     * @param packets how many packets
     * @param bytes how many bytes they had on the wire
     */
    public record Count(String name, long packets, long bytes) {}

    /**
     * What a run found.
     *
     * @param packets how many packets were looked at
     * @param bytes how many bytes they had on the wire
     * @param filters one count a filter, in the order of the files
     * @param unmatched what no filter has
     * @param fragments what became of fragments, if they were not alone
     * @param nanos how long it took to read the packets and divide them
     * @param loadNanos how long it took before that to read and merge the filters
     * @param interrupted whether the run was stopped before the end of the capture, also by a packet that could not be written
     * @param problem what was wrong with the capture behind the last packet, if anything
     * @param warnings what is worth knowing about the filters
     */
    public record Report(
            long packets,
            long bytes,
            List<Count> filters,
            Count unmatched,
            Optional<Follower.Events> fragments,
            long nanos,
            long loadNanos,
            boolean interrupted,
            Optional<Diagnostic> problem,
            List<Diagnostic> warnings) {}

    /** Told now and then how far a run has come. */
    public interface Progress extends CaptureRun.Progress, RuleProgress {}

    /**
     * A run to be made.
     *
     * @param rules the filters
     * @param question what is asked about each packet
     * @param series takes counts over time, if they are wanted
     * @param split takes the packets of each filter, if they are wanted
     */
    public DemuxRun(DemuxRules rules, Question question, Optional<Series> series, Optional<Split> split) {
        this.rules = rules;
        this.question = question;
        this.series = series;
        this.split = split;
    }

    /**
     * Divides all packets that are left in a capture.
     *
     * @param capture the capture
     * @param progress told how far the run has come
     * @return the counts, or why the filters cannot be used; a filter that asks for what packets of some link types do not have
     *     has none of them, and cannot be used if there are no others
     */
    public Result<Report> over(CaptureReader capture, Progress progress) {
        begun = System.nanoTime();
        boolean interrupted = false;
        int linkType = -1;
        Divider divider = null;
        int[] found = {};
        int index = -1;
        long[] ofInterface = {0};
        boolean more = capture.next();
        if (!more) {
            // Filters are to be right also if there is nothing to divide.
            linkType = capture.oneLinkType()
                    ? capture.linkType()
                    : LinkType.ETHERNET.numbers().get(0);
            Result<Divider> loaded = divider(linkType, progress);
            if (loaded.value().isEmpty() && !loaded.diagnostics().isEmpty()) {
                return Result.failure(loaded.diagnostics());
            }
        }
        for (; more; more = !interrupted && capture.next()) {
            if (capture.linkType() != linkType || capture.interfaceIndex() != index) {
                index = capture.interfaceIndex();
                ofInterface = leftOut.packets(capture.linkType(), index);
            }
            ofInterface[0]++;
            if (capture.linkType() != linkType) {
                linkType = capture.linkType();
                Result<Divider> loaded = divider(linkType, progress);
                if (!loaded.diagnostics().isEmpty()) {
                    return Result.failure(loaded.diagnostics());
                } else if (capture.oneLinkType() && !nowhere().isEmpty()) {
                    return Result.failure(nowhere());
                } else if (loaded.value().isEmpty()) {
                    interrupted = true;
                    break;
                }
                divider = loaded.value().get();
                found = new int[question.all ? divider.mostFilters() : 1];
            }
            int wire = (int) Math.min(capture.originalLength(), Integer.MAX_VALUE);
            seenBytes += capture.originalLength();
            int count = question.all ? divider.all(capture, wire, found) : divider.owner(capture, wire, found);
            if (count != Divider.HELD) {
                CapturedPacket packet = split.isPresent() ? capture.packet() : null;
                take(capture.originalLength(), capture.timestampNanos(), packet, found, count);
            }
            boolean told = ++seen % PACKETS_BETWEEN_CALLS != 0 || progress.at(seen, capture.position());
            interrupted = failed || !told;
        }
        byLinkType.values().forEach(Divider::finish);
        interrupted |= failed;
        nanos = System.nanoTime() - begun - loadNanos;
        List<Diagnostic> nowhere = nowhere();
        // Without packets, or behind the place of an interruption, there may be some that can have it.
        if (!interrupted && seen > 0 && !nowhere.isEmpty()) {
            return Result.failure(nowhere);
        }
        leftOut.warnings().forEach(this::warn);
        return Result.of(report(interrupted, capture.problem()));
    }

    /** Counts a packet; it is there itself if packets are to be written. */
    private void take(long onWire, long nanos, CapturedPacket packet, int[] found, int count) {
        series.ifPresent(intervals -> intervals.turnTo(nanos));
        if (count == 0) {
            unmatched++;
            unmatchedBytes += onWire;
            give(packet, UNMATCHED);
        }
        for (int i = 0; i < count; i++) {
            int filter = found[i];
            packets[filter]++;
            bytes[filter] += onWire;
            give(packet, filter);
        }
    }

    private void give(CapturedPacket packet, int filter) {
        series.ifPresent(intervals -> intervals.count(filter));
        failed |= split.isPresent() && !split.get().add(packet, filter);
    }

    /**
     * The counts of a run that has not ended: for another thread that has to end it while it waits for packets.
     *
     * @return the counts as far as that thread can see them
     */
    public Report soFar() {
        nanos = System.nanoTime() - begun - loadNanos;
        return report(true, Optional.empty());
    }

    private Report report(boolean interrupted, Optional<Diagnostic> why) {
        List<Count> counts = new ArrayList<>();
        long[] nowPackets = packets;
        for (int i = 0; i < nowPackets.length; i++) {
            counts.add(new Count(names.get(i), nowPackets[i], bytes[i]));
        }
        return new Report(
                seen,
                seenBytes,
                counts,
                new Count("unmatched", unmatched, unmatchedBytes),
                fragments(),
                nanos,
                loadNanos,
                interrupted,
                why,
                List.copyOf(warnings.values()));
    }

    private Optional<Follower.Events> fragments() {
        if (question.fragments == Fragments.ALONE) {
            return Optional.empty();
        }
        Follower.Events all = Follower.Events.NONE;
        for (Divider each : byLinkType.values()) {
            all = all.plus(each.events());
        }
        return Optional.of(all);
    }

    /** What divides packets of a link type; without a message none if the run is to stop. */
    private Result<Divider> divider(int linkType, Progress progress) {
        Divider known = byLinkType.get(linkType);
        if (known != null) {
            return Result.of(known);
        }
        long from = System.nanoTime();
        Result<Divider> made = load(linkType, progress);
        loadNanos += System.nanoTime() - from;
        made.value().ifPresent(divider -> byLinkType.put(linkType, divider));
        return made;
    }

    private Result<Divider> load(int linkType, Progress progress) {
        LinkType link = LinkType.of(linkType).orElse(LinkType.UNKNOWN);
        Result<DemuxRules.Read> read = rules.read(link, progress::read);
        if (read.value().isEmpty()) {
            return Result.failure(read.diagnostics());
        }
        DemuxRules.All all = read.value().get().rules();
        List<String> own = all.names();
        read.value().get().warnings().forEach(this::warn);
        leftOut.add(linkType, read.value().get().unfit());
        name(own);
        if (split.isPresent() && !split.get().begin(names)) {
            return Result.failure(split.get().problem().orElseThrow());
        }
        // Who counts for all need not be told from others.
        Demultiplexer.Order order = question.all ? Demultiplexer.Order.PRIORITY : question.order;
        Demultiplexer demultiplexer =
                Demultiplexer.of(Settings.of(order).with(question.engine).with(Compaction.ASKED));
        Result<int[]> installed =
                Installation.of(all, demultiplexer, order, false, count -> progress.merged(count, all.size()));
        if (installed.value().isEmpty()) {
            return Result.failure(installed.diagnostics());
        }
        int[] filters = installed.value().get();
        for (int i = 0; i < filters.length; i++) {
            filters[i] = filters[i] < 0 ? 0 : numbers.get(own.get(filters[i]));
        }
        demultiplexer.compact();
        progress.merged(all.size(), all.size());
        return Result.of(new Divider(demultiplexer, filters, question, link, this::take));
    }

    /** Gives numbers to filters that have none yet. */
    private void name(List<String> all) {
        for (String each : all) {
            if (numbers.putIfAbsent(each, names.size()) == null) {
                names.add(each);
            }
        }
        bytes = Arrays.copyOf(bytes, names.size());
        packets = Arrays.copyOf(packets, names.size());
    }

    /** The same of another link type is not worth saying twice. */
    private void warn(Diagnostic warning) {
        warnings.putIfAbsent(warning.code().id() + warning.position().label(), warning);
    }

    /** What packets of no link type so far can have. */
    private List<Diagnostic> nowhere() {
        return leftOut.nowhere(Math.max(1, byLinkType.size()));
    }
}
