package dev.exocode.host.run;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.demux.rules.Rules;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.host.load.Wire;
import dev.exocode.sandbox.Ending;
import dev.exocode.sandbox.Guest;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.engine.Executable;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.verifier.Policy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Runs filters and handlers over the packets of a capture, each alone, and counts what each accepts. One run, one thread. */
public final class CaptureRun {
    private static final int PACKETS_BETWEEN_CALLS = 1 << 14;

    /** In place of a source that asks for what packets of a link type cannot have. */
    private static final Executable NEVER = (data, offset, length) -> 0;

    private final List<ProgramFile> files;
    private final Engine engine;
    private final Policy policy;
    private final Wire wire = new Wire();
    private final Map<Integer, Loaded> byLinkType = new HashMap<>();
    private final Map<String, Diagnostic> warnings = new LinkedHashMap<>();
    /** Those of the files that are handlers; the others are null. */
    private final HandlerRun[] handlers;

    private final Optional<SentFile> out;
    /** What is the same whatever packets start with, once it is loaded. */
    private final Executable[] fixed;
    /** Of a source that no link type so far can have, why: of the first such link type. */
    private final List<List<Diagnostic>> unfit;
    /** Whether a source was loaded for some link type. */
    private final boolean[] fits;
    /** Whether a program writes to the packets that it is run on: then it gets a copy, for others look at them behind it. */
    private final boolean[] writes;

    private byte[] copy = new byte[0];

    private final long[] packets;
    private final long[] bytes;
    private final long[] traps;
    private final long[] spent;
    private final long[] longer;
    private long seen;
    private long seenBytes;

    /**
     * What one filter accepted.
     *
     * @param name the filter's name
     * @param packets how many packets
     * @param bytes how many bytes they had on the wire
     * @param traps on how many others a check failed that the policy had left to the run, so that they were not accepted
     * @param spent on how many others the fuel was spent
     * @param longer how many others were longer than the policy says, so that nothing was run
     * @param state what its {@code state} holds, in hexadecimal; empty if it declares none, or is a handler
     * @param handler what it made of these packets, if it is a handler
     */
    public record Count(
            String name,
            long packets,
            long bytes,
            long traps,
            long spent,
            long longer,
            String state,
            Optional<HandlerReport> handler) {}

    /** Programs ready to run; those of them whose runs may be stopped, the others null. */
    private record Loaded(Executable[] programs, Guest[] guests) {}

    /**
     * What a run found.
     *
     * @param packets how many packets were looked at
     * @param bytes how many bytes they had on the wire
     * @param filters one count a filter, in the order they were given
     * @param interrupted whether the run was stopped before the end of the capture
     * @param problem what was wrong with the capture behind the last packet, if anything
     * @param warnings what is worth knowing about the filters
     */
    public record Report(
            long packets,
            long bytes,
            List<Count> filters,
            boolean interrupted,
            Optional<Diagnostic> problem,
            List<Diagnostic> warnings) {}

    /** Told now and then how far a run has come. */
    @FunctionalInterface
    public interface Progress {

        /**
         * Called every few thousand packets.
         *
         * @param packets packets so far
         * @param position bytes of the file so far
         * @return false to stop the run
         */
        boolean at(long packets, long position);
    }

    /**
     * A run to be made of what the strict policy accepts.
     *
     * @param files the filters
     * @param engine what runs them
     */
    public CaptureRun(List<ProgramFile> files, Engine engine) {
        this(files, engine, Policy.STRICT);
    }

    /**
     * A run to be made.
     *
     * @param files the filters
     * @param engine what runs them
     * @param policy what is asked of them
     */
    public CaptureRun(List<ProgramFile> files, Engine engine, Policy policy) {
        this(files, engine, policy, Handling.ALL);
    }

    /**
     * A run to be made, with handlers.
     *
     * @param files the filters and handlers
     * @param engine what runs them
     * @param policy what is asked of them
     * @param handling what handlers get
     */
    public CaptureRun(List<ProgramFile> files, Engine engine, Policy policy, Handling handling) {
        this.files = List.copyOf(files);
        this.engine = engine;
        this.policy = policy;
        this.out = handling.out();
        this.handlers = files.stream()
                .map(file -> file.isHandler() ? new HandlerRun(file, engine, policy, handling) : null)
                .toArray(HandlerRun[]::new);
        this.fixed = new Executable[files.size()];
        this.unfit = new ArrayList<>(Collections.nCopies(files.size(), List.of()));
        this.fits = new boolean[files.size()];
        this.writes = new boolean[files.size()];
        this.packets = new long[files.size()];
        this.bytes = new long[files.size()];
        this.traps = new long[files.size()];
        this.spent = new long[files.size()];
        this.longer = new long[files.size()];
    }

    /**
     * Runs the filters over all packets that are left in a capture.
     *
     * @param capture the capture
     * @param progress told how far the run has come
     * @return the counts, or why a filter cannot run; a source that asks for what packets of some link types do not have accepts
     *     none of them, and cannot run if there are no others
     */
    public Result<Report> over(CaptureReader capture, Progress progress) {
        for (HandlerRun handler : handlers) {
            if (handler != null) {
                handler.over(capture);
            }
        }
        boolean interrupted = false;
        int linkType = -1;
        Executable[] programs = {};
        Guest[] guests = {};
        while (!interrupted && capture.next()) {
            if (capture.linkType() != linkType) {
                linkType = capture.linkType();
                Result<Loaded> loaded = programs(linkType);
                if (loaded.value().isEmpty()) {
                    return Result.failure(loaded.diagnostics());
                }
                if (capture.oneLinkType() && !nowhere().isEmpty()) {
                    return Result.failure(nowhere());
                }
                if (seen == 0) {
                    out.ifPresent(file -> file.begin(capture.layout()));
                }
                programs = loaded.value().get().programs();
                guests = loaded.value().get().guests();
            }
            byte[] data = capture.data();
            int offset = capture.offset();
            int length = capture.length();
            long onWire = capture.originalLength();
            wire.carries(Math.min(onWire, Integer.MAX_VALUE));
            for (int i = 0; i < programs.length; i++) {
                long result = writes[i]
                        ? programs[i].run(copied(data, offset, length), 0, length)
                        : programs[i].run(data, offset, length);
                if (result != 0) {
                    packets[i]++;
                    bytes[i] += onWire;
                } else if (guests[i] != null && guests[i].ending() == Ending.ABORTED) {
                    Optional<Trap> trap = guests[i].trap();
                    (trap.isEmpty() ? longer : trap.get() == Trap.FUEL ? spent : traps)[i]++;
                }
            }
            seenBytes += onWire;
            if (++seen % PACKETS_BETWEEN_CALLS == 0) {
                interrupted = !progress.at(seen, capture.position());
                if (out.flatMap(SentFile::problem).isPresent()) {
                    break;
                }
            }
        }
        Optional<Diagnostic> unwritten = out.flatMap(SentFile::finish);
        if (unwritten.isPresent()) {
            return Result.failure(unwritten.get());
        }
        List<Diagnostic> nowhere = nowhere();
        unfit.forEach(errors -> errors.forEach(error -> warn(asWarning(error))));
        // Behind the place of an interruption there may be packets that can have it.
        return interrupted || nowhere.isEmpty()
                ? Result.of(report(interrupted, capture.problem()))
                : Result.failure(nowhere);
    }

    private byte[] copied(byte[] data, int offset, int length) {
        if (copy.length < length) {
            copy = new byte[Math.max(length, 2 * copy.length)];
        }
        System.arraycopy(data, offset, copy, 0, length);
        return copy;
    }

    /** Why sources can be run on no packets so far, though there were some. */
    private List<Diagnostic> nowhere() {
        return IntStream.range(0, fits.length)
                .filter(i -> !fits[i])
                .mapToObj(unfit::get)
                .flatMap(List::stream)
                .toList();
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
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < packets.length; i++) {
            counts.add(new Count(
                    files.get(i).name(),
                    packets[i],
                    bytes[i],
                    traps[i],
                    spent[i],
                    longer[i],
                    state(fixed[i]),
                    Optional.ofNullable(handlers[i]).map(HandlerRun::report)));
        }
        return new Report(seen, seenBytes, counts, interrupted, problem, List.copyOf(warnings.values()));
    }

    private static String state(Executable program) {
        byte[] state = program instanceof Guest guest
                ? guest.state()
                : program instanceof Machine machine ? machine.memory(Region.STATE) : new byte[0];
        return HexFormat.of().formatHex(state);
    }

    /**
     * Looks for what keeps the filters from being run whatever packets start with: a source is parsed and typed, anything else
     * is loaded, once for the run.
     *
     * @return errors, none if all is well
     */
    public List<Diagnostic> check() {
        List<Diagnostic> problems = new ArrayList<>();
        for (int i = 0; i < fixed.length; i++) {
            ProgramFile file = files.get(i);
            problems.addAll(
                    handlers[i] != null
                            ? handlers[i].load()
                            : file.isSource()
                                    ? file.check()
                                    : load(i, LinkType.UNKNOWN).diagnostics());
        }
        problems.removeIf(problem -> problem.severity() == Diagnostic.Severity.WARNING);
        return problems;
    }

    /** The same of another link type is not worth saying twice. */
    private void warn(Diagnostic warning) {
        warnings.putIfAbsent(warning.code().id() + warning.position().label(), warning);
    }

    /** A program for packets of a link type; what is no source is the same for all of them, and keeps its state. */
    private Result<Executable> load(int i, LinkType link) {
        if (fixed[i] != null) {
            return Result.of(fixed[i]);
        } else if (handlers[i] != null) {
            Result<Executable> attached = handlers[i].attach(link);
            if (attached.value().isPresent()) {
                attached.diagnostics().forEach(this::warn);
            }
            return attached;
        }
        ProgramFile file = files.get(i);
        ProgramFile.Verified verified = file.verify(link, policy);
        Result<Executable> loaded = verified.load(file.name(), engine, wire);
        if (loaded.value().isPresent()) {
            verified.diagnostics().forEach(this::warn);
            fixed[i] = file.isSource() ? null : loaded.value().get();
            writes[i] = verified.writesPackets();
        }
        return loaded;
    }

    static Diagnostic asWarning(Diagnostic error) {
        return as(Diagnostic.Severity.WARNING, error).note("no packet of this link type matches");
    }

    static Diagnostic asError(Diagnostic warning) {
        return as(Diagnostic.Severity.ERROR, warning);
    }

    private static Diagnostic as(Diagnostic.Severity severity, Diagnostic message) {
        return new Diagnostic(
                severity, message.code(), message.position(), message.facts(), message.notes(), message.help());
    }

    private Result<Loaded> programs(int linkType) {
        Loaded known = byLinkType.get(linkType);
        if (known != null) {
            return Result.of(known);
        }
        LinkType link = LinkType.of(linkType).orElse(LinkType.UNKNOWN);
        Executable[] programs = new Executable[files.size()];
        Guest[] guests = new Guest[files.size()];
        List<Diagnostic> errors = new ArrayList<>();
        for (int i = 0; i < programs.length; i++) {
            Result<Executable> loaded = load(i, link);
            if (loaded.value().isPresent()) {
                fits[i] = true;
                programs[i] = loaded.value().get();
                guests[i] = programs[i] instanceof Guest guest ? guest : null;
            } else if (Rules.areUnfit(loaded.diagnostics())) {
                programs[i] = NEVER;
                unfit.set(i, unfit.get(i).isEmpty() ? loaded.diagnostics() : unfit.get(i));
            } else {
                errors.addAll(loaded.diagnostics());
            }
        }
        if (!errors.isEmpty()) {
            return Result.failure(errors);
        }
        Loaded all = new Loaded(programs, guests);
        byLinkType.put(linkType, all);
        return Result.of(all);
    }
}
