package dev.exocode.host.run;

import dev.exocode.ash.Handler;
import dev.exocode.dpf.LinkType;
import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.capture.CapturedPacket;
import dev.exocode.host.handler.Allowance;
import dev.exocode.host.handler.AttachedHandler;
import dev.exocode.host.handler.HandlerEnd;
import dev.exocode.host.handler.HandlerHost;
import dev.exocode.host.handler.Requests;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.engine.Executable;
import dev.exocode.verifier.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A handler over a capture: runs on each packet that its filter has, and counts what comes of it. Its clock is the time of the packet.
 *
 * <p>As a program it gives 1 for packets that reach the handler.
 */
final class HandlerRun implements Executable {
    /** So many environments and so many events are counted each by its own. */
    private static final int MOST_NUMBERS = 1000;

    private final ProgramFile file;
    private final HandlerHost host;
    private final Handling handling;
    private Result<AttachedHandler> loaded;
    private AttachedHandler handler;
    private CaptureReader capture;

    private final long[] ends = new long[HandlerEnd.values().length];
    private final Map<AttachedHandler.Abort, Long> aborts = new HashMap<>();
    private final Map<String, HandlerReport.Stops> stops = new HashMap<>();
    private final Map<Long, HandlerReport.Requested> wakes = new HashMap<>();
    private final Map<Long, HandlerReport.Requested> posts = new HashMap<>();
    private long more;
    private long messages;
    private long bytes;
    private long charged;

    HandlerRun(ProgramFile file, Engine engine, Policy policy, Handling handling) {
        this.file = file;
        this.handling = handling;
        this.host = new HandlerHost(
                policy,
                handling.checks(),
                engine,
                handling.grants(),
                () -> capture.timestampNanos(),
                new SplittableRandom(handling.seed())::nextLong,
                Allowance.USUAL,
                file.arguments());
    }

    /** Compiles, verifies and loads the handler once; what is told of that. */
    synchronized List<Diagnostic> load() {
        if (loaded == null) {
            Result<Handler> compiled = file.handler();
            List<Diagnostic> told = new ArrayList<>(compiled.diagnostics());
            Result<AttachedHandler> attached = compiled.value()
                    .map(one -> host.load(one, file.positions(one.program())))
                    .orElse(Result.failure(List.of()));
            told.addAll(attached.diagnostics());
            loaded = new Result<>(attached.value(), told);
            handler = attached.value().orElse(null);
        }
        return loaded.diagnostics();
    }

    /** The handler on packets of a link type, with warnings; or why its filter, or itself, cannot run. */
    synchronized Result<Executable> attach(LinkType link) {
        List<Diagnostic> told = new ArrayList<>(load());
        if (handler != null) {
            told.addAll(handler.attach(link));
        }
        boolean runs = told.stream().noneMatch(one -> one.severity() == Diagnostic.Severity.ERROR);
        return runs ? new Result<>(Optional.of(this), told) : Result.failure(told);
    }

    /** Says where the packets come from that it is run on next. */
    void over(CaptureReader source) {
        capture = source;
    }

    @Override
    public synchronized long run(byte[] data, int offset, int length) {
        HandlerEnd end = handler.run(data, offset, length, (int) Math.min(capture.originalLength(), Integer.MAX_VALUE));
        if (end == HandlerEnd.UNREACHED) {
            return 0;
        }
        ends[end.ordinal()]++;
        charged += handler.charged();
        if (end == HandlerEnd.ABORTED) {
            handler.abort().ifPresent(why -> aborts.merge(why, 1L, Long::sum));
        } else if (end == HandlerEnd.STOPPED) {
            handler.problem().ifPresent(this::stopped);
        } else {
            asked(handler.requests());
        }
        return 1;
    }

    private void stopped(Diagnostic why) {
        stops.merge(
                why.toString(),
                new HandlerReport.Stops(why, 1),
                (all, one) -> new HandlerReport.Stops(all.why(), all.count() + 1));
    }

    private void asked(Requests requests) {
        messages += requests.messages();
        bytes += requests.bytes();
        if (requests.messages() > 0) {
            handling.out()
                    .ifPresent(out -> requests.send((data, offset, length) -> out.add(message(data, offset, length))));
        }
        for (int i = 0; i < requests.wakes(); i++) {
            count(wakes, requests.woken(i), 0);
        }
        for (int i = 0; i < requests.posts(); i++) {
            count(posts, requests.event(i), requests.value(i));
        }
    }

    /** A message, because of the packet that the capture is at. */
    private CapturedPacket message(byte[] data, int offset, int length) {
        return new CapturedPacket(
                data, offset, length, length, capture.timestampNanos(), capture.linkType(), capture.layout());
    }

    private void count(Map<Long, HandlerReport.Requested> counts, long number, long value) {
        HandlerReport.Requested before = counts.get(number);
        if (before == null && counts.size() == MOST_NUMBERS) {
            more++;
            return;
        }
        counts.put(number, new HandlerReport.Requested(number, before == null ? 1 : before.count() + 1, value));
    }

    /** What came of the packets so far. */
    synchronized HandlerReport report() {
        Map<HandlerEnd, Long> counted = new EnumMap<>(HandlerEnd.class);
        Arrays.stream(HandlerEnd.values())
                .filter(end -> ends[end.ordinal()] > 0)
                .forEach(end -> counted.put(end, ends[end.ordinal()]));
        return new HandlerReport(
                counted,
                aborts.entrySet().stream()
                        .map(entry -> new HandlerReport.Aborts(
                                handler.handler().program().lines().file(),
                                entry.getKey().line(),
                                entry.getKey().column(),
                                entry.getKey().reason(),
                                entry.getValue()))
                        .sorted(Comparator.comparingLong(HandlerReport.Aborts::count)
                                .reversed()
                                .thenComparing(HandlerReport.Aborts::line)
                                .thenComparing(HandlerReport.Aborts::column))
                        .toList(),
                stops.values().stream()
                        .sorted(Comparator.comparingLong(HandlerReport.Stops::count)
                                .reversed()
                                .thenComparing(stop -> stop.why().toString()))
                        .toList(),
                messages,
                bytes,
                sorted(wakes),
                sorted(posts),
                more,
                charged,
                handler == null
                        ? List.of()
                        : handler.handler().memory().stream().map(this::kept).toList());
    }

    private static List<HandlerReport.Requested> sorted(Map<Long, HandlerReport.Requested> counts) {
        return counts.values().stream()
                .sorted(Comparator.comparingLong(HandlerReport.Requested::count)
                        .reversed()
                        .thenComparing(HandlerReport.Requested::number))
                .toList();
    }

    private HandlerReport.Kept kept(Handler.Stored what) {
        List<HandlerReport.Kept.Entry> numbers = new ArrayList<>();
        handler.read(what, (name, value) -> numbers.add(new HandlerReport.Kept.Entry(name, value)));
        if (what.kind() == Handler.Kind.MAP) {
            // Where an entry lies in a map is chance.
            numbers.sort(Comparator.comparingInt(
                            (HandlerReport.Kept.Entry one) -> keys(one).length())
                    .thenComparing(HandlerRun::keys));
        }
        return new HandlerReport.Kept(what, numbers);
    }

    private static String keys(HandlerReport.Kept.Entry entry) {
        return entry.name().substring(0, entry.name().indexOf(']') + 1);
    }
}
