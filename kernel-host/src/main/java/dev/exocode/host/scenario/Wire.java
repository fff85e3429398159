package dev.exocode.host.scenario;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.device.BreakableDevice;
import dev.exocode.host.device.CaptureDevice;
import dev.exocode.host.device.Conditions;
import dev.exocode.host.device.Device;
import dev.exocode.host.device.Link;
import dev.exocode.host.device.LiveDevice;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.KernelCode;
import dev.exocode.host.kernel.Processor;
import dev.exocode.host.run.OutputFile;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * A device of a scenario: packets of a capture come when they came then, counted from the first, directly or through a link. What is sent
 * goes to a file, directly or through the link. Packets of an interface come when they come, and what is sent leaves by it.
 */
final class Wire implements Device {
    /** So many of the frames that came last are kept, for floods. */
    private static final int MOST_KEPT = 64;

    /** So many packets of an interface are taken at once: there may be always more, and others have their turn, too. */
    private static final int MOST_LIVE = 64;

    private static final double MILLION = 1e6;

    private final Scenario.Wired what;
    private final KernelClock clock;
    private final Optional<CaptureDevice> capture;
    private final Optional<LiveDevice> live;

    /** Where packets come from: the capture or the interface. */
    private final Optional<Device> source;

    private final Optional<Link> link;
    private final BreakableDevice device;
    private final List<byte[]> kept = new ArrayList<>();

    /** When the capture began; what comes first has been captured then. */
    private OptionalLong began = OptionalLong.empty();

    /** Not before this comes the next packet of the capture: in some captures time goes back. */
    private long fed;

    private boolean keeps;
    private boolean failed;
    private boolean failureIsTold;
    private Diagnostic problem;
    private long received;
    private long sent;

    private Wire(
            Scenario.Wired what,
            LinkType type,
            long seed,
            KernelClock clock,
            Optional<CaptureDevice> capture,
            Optional<LiveDevice> live) {
        this.what = what;
        this.clock = clock;
        this.capture = capture;
        this.live = live;
        this.source = live.<Device>map(one -> one).or(() -> capture);
        this.link = what.faults().map(faults -> new Link(what.name(), type, conditions(faults), seed, clock::now));
        capture.ifPresent(one -> one.leavesAt(this::leaves));
        this.device = new BreakableDevice(link.<Device>map(Link::near).orElseGet(source::orElseThrow));
    }

    private static Conditions conditions(Scenario.Faults faults) {
        return Conditions.GOOD
                .withLoss(faults.loss() / MILLION)
                .withReordering(faults.reorder() / MILLION)
                .withDuplication(faults.duplicate() / MILLION)
                .withDelay(faults.delayNanos(), faults.jitterNanos());
    }

    /** A device; or why its capture or its interface cannot be opened, or what is sent not be written. */
    static Result<Wire> open(Scenario.Wired what, LinkType type, long seed, KernelClock clock, boolean force) {
        if (what.live().isPresent()) {
            return live(what, type, seed, clock);
        }
        if (what.capture().isEmpty()) {
            return Result.of(new Wire(what, type, seed, clock, Optional.empty(), Optional.empty()));
        }
        Result<CaptureDevice> opened = CaptureDevice.open(what.capture().get().path(), type, out(what, force));
        return new Result<>(
                opened.value().map(one -> new Wire(what, type, seed, clock, Optional.of(one), Optional.empty())),
                opened.diagnostics());
    }

    private static Optional<OutputFile> out(Scenario.Wired what, boolean force) {
        return what.out()
                .map(file -> new OutputFile(file.path(), force, what.capture().map(Scenario.Named::path)));
    }

    /** Why its capture cannot be read, and what is sent not be written: each where the scenario names the file; or why its interface can have no such name. Nothing is written. */
    static List<Diagnostic> check(Scenario.Wired what, LinkType type, boolean force) {
        List<Diagnostic> problems = new ArrayList<>();
        what.live().flatMap(LiveDevice::forbidden).ifPresent(one -> problems.add(placed(one, what.at())));
        what.capture().ifPresent(file -> {
            // Of what is no file, what is read once is gone.
            if (Files.isRegularFile(file.path()) || Files.isDirectory(file.path()) || !Files.exists(file.path())) {
                Result<CaptureDevice> opened = CaptureDevice.open(file.path(), type, Optional.empty());
                opened.diagnostics().forEach(one -> problems.add(placed(one, file.at())));
                opened.value().ifPresent(device -> closed(device).ifPresent(problems::add));
            }
        });
        out(what, force)
                .flatMap(OutputFile::forbidden)
                .ifPresent(one -> problems.add(placed(one, what.out().get().at())));
        return problems;
    }

    private static Optional<Diagnostic> closed(CaptureDevice device) {
        try {
            device.close();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Diagnostic.error(KernelCode.DEVICE, new Position.Whole(device.name()))
                    .note(String.valueOf(e.getMessage())));
        }
    }

    /** The same in its place in the scenario; where it is in the file stands in a note. */
    private static Diagnostic placed(Diagnostic one, Position at) {
        Diagnostic placed = new Diagnostic(one.severity(), one.code(), at, one.facts(), one.notes(), one.help());
        return one.position() instanceof Position.Whole
                ? placed
                : placed.note(one.position().label());
    }

    private static Result<Wire> live(Scenario.Wired what, LinkType type, long seed, KernelClock clock) {
        Result<LiveDevice> opened = LiveDevice.open(what.live().orElseThrow(), LiveDevice.Settings.USUAL);
        if (opened.value().isEmpty()) {
            return Result.failure(opened.diagnostics());
        }
        LiveDevice device = opened.value().get();
        if (device.link() != type) {
            device.close();
            return Result.failure(
                    Diagnostic.error(KernelCode.LINK, what.at(), "device=" + device.link(), "kernel=" + type));
        }
        return new Result<>(
                Optional.of(new Wire(what, type, seed, clock, Optional.empty(), Optional.of(device))),
                opened.diagnostics());
    }

    /** Waits for packets of its interface, in the time of the machine; whether there is one, and something of it to ask for. */
    boolean await(long nanos) {
        return live.isPresent() && !failed && live.get().await(nanos);
    }

    /** Whether it may always have packets to come. */
    boolean isLive() {
        return live.isPresent() && !failed;
    }

    /** Has it fail; that is told when it is next looked at. */
    void fail() {
        device.fail("failed as the scenario says");
        failed = true;
    }

    boolean hasFailed() {
        return failed;
    }

    /** When something comes next, at either end; {@link Long#MAX_VALUE} if nothing does. */
    long due() {
        if (failed) {
            return failureIsTold ? Long.MAX_VALUE : clock.now();
        }
        return Math.min(
                fedNext(),
                link.isPresent()
                        ? Math.min(next(link.get().near()), next(link.get().far()))
                        : Long.MAX_VALUE);
    }

    private static long next(Device end) {
        return end.nextNanos().orElse(Long.MAX_VALUE);
    }

    /** When the capture has its next packet, or its end. */
    private long fedNext() {
        if (live.isPresent()) {
            return !live.get().isOver() && live.get().await(0) ? clock.now() : Long.MAX_VALUE;
        }
        if (capture.isEmpty() || capture.get().isOver()) {
            return Long.MAX_VALUE;
        }
        OptionalLong next = capture.get().nextNanos();
        if (began.isEmpty()) {
            began = next;
        }
        return next.isPresent() ? Math.max(fed, since(next.getAsLong())) : fed;
    }

    /** When something leaves now, in the time of the capture. */
    private long leaves(long last) {
        return began.isEmpty() || fed == clock.now() ? last : began.getAsLong() + (long) (clock.now() * what.speed());
    }

    private long since(long nanos) {
        return (long) ((nanos - began.orElse(nanos)) / what.speed());
    }

    /** Does what is due; whether there was anything. */
    boolean step(Processor processor) {
        boolean did = false;
        for (int count = 0;
                due() <= clock.now() && (live.isEmpty() || count < (link.isPresent() ? MOST_LIVE : 1));
                count++) {
            did = true;
            if (failed) {
                failureIsTold = true;
                processor.pump(this, 1);
            } else if (link.isEmpty()) {
                fed = fedNext();
                Result<Integer> came = processor.pump(this, live.isPresent() ? MOST_LIVE : 1);
                if (came.value().isEmpty()) {
                    failed = true;
                    failureIsTold = true;
                    problem = came.diagnostics().get(0);
                }
            } else {
                through(link.get(), processor);
            }
        }
        return did;
    }

    private void through(Link cable, Processor processor) {
        long now = clock.now();
        if (fedNext() <= now) {
            fed = fedNext();
            feed(cable.far());
        }
        if (next(cable.far()) <= now) {
            cable.far().receive(1, (data, offset, length, onWire, nanos) -> arrived(data, offset, length));
        }
        if (next(cable.near()) <= now) {
            processor.pump(this, 1);
        }
    }

    private void feed(Device far) {
        try {
            source.orElseThrow().receive(1, (data, offset, length, onWire, nanos) -> {
                try {
                    far.send(data, offset, length);
                } catch (IOException e) {
                    throw new IllegalStateException("the far end is never closed", e);
                }
            });
        } catch (IOException e) {
            // A capture that is damaged is a cable that is cut, and so is an interface that is gone.
            cut(e);
        }
    }

    private void cut(IOException why) {
        device.fail(why.getMessage());
        failed = true;
        problem = Diagnostic.error(KernelCode.DEVICE, what.at()).note(String.valueOf(why.getMessage()));
    }

    private void arrived(byte[] data, int offset, int length) {
        try {
            if (source.isPresent()) {
                source.get().send(data, offset, length);
            }
        } catch (IOException e) {
            cut(e);
        }
    }

    /** Why it has failed, if the scenario does not say so; told once. */
    Optional<Diagnostic> problem() {
        Optional<Diagnostic> why = Optional.ofNullable(problem);
        problem = null;
        return why;
    }

    /** The interface, if it is one. */
    Optional<LiveDevice> live() {
        return live;
    }

    Scenario.Wired what() {
        return what;
    }

    /** From now on the frames are kept that came last. */
    void keep() {
        keeps = true;
    }

    /** The frames that came last, as far as they are kept. */
    List<byte[]> kept() {
        return kept;
    }

    /** What has come of it so far. */
    ScenarioReport.Device report() {
        Optional<Link.Counts> there = link.map(one -> one.far().counts());
        Optional<Link.Counts> back = link.map(one -> one.near().counts());
        return new ScenarioReport.Device(
                what.name(),
                received,
                sent,
                sum(there, back, Link.Counts::lost) + live.map(Wire::missed).orElse(0L),
                sum(there, back, Link.Counts::duplicated),
                sum(there, back, Link.Counts::reordered),
                capture.map(CaptureDevice::others).orElse(0L),
                failed,
                what.out().map(file -> file.path().toString()),
                what.out().flatMap(any -> capture).map(CaptureDevice::sent).orElse(0L));
    }

    private static long missed(LiveDevice device) {
        LiveDevice.Counts counts = device.counts();
        return counts.missed() + counts.missedByInterface() + counts.refused();
    }

    private static long sum(Optional<Link.Counts> one, Optional<Link.Counts> other, ToLongFunction<Link.Counts> what) {
        return one.map(what::applyAsLong).orElse(0L)
                + other.map(what::applyAsLong).orElse(0L);
    }

    // The device that the kernel sees

    @Override
    public String name() {
        return what.name();
    }

    @Override
    public LinkType link() {
        return device.link();
    }

    @Override
    public int receive(int most, Receiver receiver) throws IOException {
        return device.receive(most, (data, offset, length, onWire, nanos) -> {
            received++;
            if (keeps && kept.size() == MOST_KEPT) {
                kept.remove(0);
            }
            if (keeps) {
                kept.add(Arrays.copyOfRange(data, offset, offset + length));
            }
            receiver.take(data, offset, length, onWire, clock.now());
        });
    }

    @Override
    public boolean isOver() {
        return device.isOver();
    }

    @Override
    public boolean send(byte[] data, int offset, int length) throws IOException {
        // That it has failed is told once, by who asks for packets, and not for each that is to leave.
        boolean taken = !failed && taken(data, offset, length);
        sent += taken ? 1 : 0;
        return taken;
    }

    private boolean taken(byte[] data, int offset, int length) throws IOException {
        try {
            return device.send(data, offset, length);
        } catch (IOException e) {
            if (live.isEmpty()) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (source.isPresent()) {
            source.get().close();
        }
    }
}
