package dev.exocode.host.filter;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.Dialect;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.HostCode;
import dev.exocode.host.load.Wire;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Executable;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A tcpdump expression, or another filter, that tells which packets match: compiled, verified, and run as JVM bytecode; without native code.
 *
 * <pre>{@code
 * PcapFilter web = PcapFilter.compile("tcp port 80").orThrow();
 * boolean first = web.matches(frame, 0, frame.length);
 * boolean cut = web.matches(frame, 0, 60, frame.length);
 * boolean buffered = web.matches(ByteBuffer.wrap(frame));
 * int many = web.matches(data, offsets, lengths, matches, count);
 * }</pre>
 *
 * <p>Any number of threads may ask at a time. They share the program, unless that asks for lengths on the wire, is large, or is
 * interpreted: then each has its own, made when it first asks, which takes as long as to compile, the first of them excepted. No
 * bytes of a packet make it throw, and asking allocates nothing but a place to copy to, for buffers without an array.
 */
public final class PcapFilter {
    private static final String NAME = "expression";
    /** What a filter may take is bounded by its size: where it walks, by the steps of a walk. */
    private static final Policy POLICY = Policy.STRICT.withFuel(Policy.MAX_FUEL);

    private final String expression;
    private final Verdict.Accepted accepted;
    private final Engine engine;
    /** The program, if all threads may run it at a time: to find a thread's own takes longer than a small filter. Else null. */
    private final Executable shared;

    private final ThreadLocal<Own> own = ThreadLocal.withInitial(this::load);
    /** What showed that the engine takes the program, for the thread that first needs its own; then null. */
    private final AtomicReference<Own> ready;
    /** Where packets are copied to that are in no array. */
    private final ThreadLocal<byte[]> copy = ThreadLocal.withInitial(() -> new byte[0]);

    /** A program of one thread, and what it asks for lengths. */
    private record Own(Wire wire, Executable program) {
        boolean matches(byte[] data, int offset, int captured, int onWire) {
            wire.carries(onWire);
            return program.run(data, offset, captured) != 0;
        }
    }

    private PcapFilter(String expression, Verdict.Accepted accepted, Engine engine, Own ready) {
        this.expression = expression;
        this.accepted = accepted;
        this.engine = engine;
        this.shared = ready.program.isThreadSafe() ? ready.program : null;
        this.ready = new AtomicReference<>(ready);
    }

    /**
     * Compiles an expression for Ethernet frames.
     *
     * @param expression as of pcap-filter(7)
     * @return the filter, or the errors with their places; {@link Result#orThrow} is the filter alone
     */
    public static Result<PcapFilter> compile(String expression) {
        return compile(expression, LinkType.ETHERNET);
    }

    /**
     * Compiles an expression.
     *
     * @param expression as of pcap-filter(7)
     * @param link what packets start with; {@link LinkType#of} has that of a capture file's number
     * @return the filter, or the errors with their places
     */
    public static Result<PcapFilter> compile(String expression, LinkType link) {
        return compile(expression, link, Engine.JVM);
    }

    /**
     * Compiles an expression.
     *
     * @param expression as of pcap-filter(7)
     * @param link what packets start with
     * @param engine what runs it: the interpreter is ready sooner, and slower
     * @return the filter, or the errors with their places
     */
    public static Result<PcapFilter> compile(String expression, LinkType link, Engine engine) {
        return compile(expression, link, Dialect.PCAP, engine);
    }

    /**
     * Compiles an expression of a dialect.
     *
     * @param expression as of pcap-filter(7)
     * @param link what packets start with
     * @param dialect what the expression means; the shorter forms are of {@link Dialect#PCAP}
     * @param engine what runs it
     * @return the filter, or the errors with their places
     */
    public static Result<PcapFilter> compile(String expression, LinkType link, Dialect dialect, Engine engine) {
        Objects.requireNonNull(expression, "expression");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(engine, "engine");
        Result<Program> program = PcapExpression.compile(new Source(NAME, expression), link, dialect);
        return program.value().isEmpty()
                ? Result.failure(program.diagnostics())
                : of(NAME, expression, program.value().get(), engine);
    }

    /**
     * Takes a filter that was compiled already, as {@link dev.exocode.dpf.DpfCompiler} does with one of the filter language.
     *
     * @param name what messages call it
     * @param program what is not zero for packets that match; it is verified, whoever made it
     * @param engine what runs it
     * @return the filter, or why it is refused: also if it writes to packets, has memory that stays or is the host's, or no result
     */
    public static Result<PcapFilter> of(String name, Program program, Engine engine) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(engine, "engine");
        boolean looks = program.regions().values().stream()
                .noneMatch(segment -> segment.region() == Region.STATE
                        || segment.region() == Region.USER
                        || segment.region() == Region.PACKET && segment.writable());
        if (!looks || program.functions().get(0).signature().result() == Type.V) {
            return Result.failure(Diagnostic.error(HostCode.H0030, new Position.Whole(name)));
        }
        return of(name, name, program, engine);
    }

    private static Result<PcapFilter> of(String name, String expression, Program program, Engine engine) {
        Verdict verdict = new Verifier(POLICY).verify(name, BinaryFormat.encode(program.withoutLines()));
        if (!(verdict instanceof Verdict.Accepted accepted)) {
            return Result.failure(verdict.diagnostics());
        }
        Wire wire = new Wire();
        Result<Executable> loaded = engine.load(name, accepted, wire);
        return new Result<>(
                loaded.value().map(first -> new PcapFilter(expression, accepted, engine, new Own(wire, first))),
                loaded.diagnostics());
    }

    /** Whether a packet matches; what an {@link Executable} runs on, it looks whether it is inside the array. */
    private boolean ask(byte[] data, int offset, int captured, int onWire) {
        return shared == null
                ? own.get().matches(data, offset, captured, onWire)
                : shared.run(data, offset, captured) != 0;
    }

    private Own load() {
        Own made = ready.getAndSet(null);
        if (made != null) {
            return made;
        }
        Wire wire = new Wire();
        return new Own(wire, engine.load(expression, accepted, wire).orThrow());
    }

    /**
     * Whether a packet matches that was captured whole.
     *
     * @param packet its bytes
     * @return true if so
     */
    public boolean matches(byte[] packet) {
        return matches(packet, 0, packet.length);
    }

    /**
     * Whether a packet matches that was captured whole.
     *
     * @param data an array with its bytes
     * @param offset where they begin
     * @param length how many there are
     * @return true if so
     * @throws IndexOutOfBoundsException if they are not all in the array
     */
    public boolean matches(byte[] data, int offset, int length) {
        return ask(data, offset, length, length);
    }

    /**
     * Whether a packet matches.
     *
     * @param data an array with its captured bytes
     * @param offset where they begin
     * @param captured how many there are
     * @param onWire how many there were, which {@code len}, {@code less} and {@code greater} ask for; 0 or more, and if fewer
     *     than captured, that is what they are told
     * @return true if so
     * @throws IndexOutOfBoundsException if the captured ones are not all in the array, or there were fewer than none
     */
    public boolean matches(byte[] data, int offset, int captured, int onWire) {
        if (onWire < 0) {
            throw new IndexOutOfBoundsException("a packet of " + onWire + " bytes");
        }
        return ask(data, offset, captured, onWire);
    }

    /**
     * Whether a packet matches that was captured whole. What is in no array that may be read is copied first.
     *
     * @param packet its bytes, from the position to the limit, which both stay as they are
     * @return true if so
     */
    public boolean matches(ByteBuffer packet) {
        return matches(packet, packet.remaining());
    }

    /**
     * Whether a packet matches that may have been cut short. What is in no array that may be read is copied first.
     *
     * @param packet its captured bytes, from the position to the limit, which both stay as they are
     * @param onWire how many there were, 0 or more
     * @return true if so
     * @throws IndexOutOfBoundsException if there were fewer than none
     */
    public boolean matches(ByteBuffer packet, int onWire) {
        int length = packet.remaining();
        if (packet.hasArray()) {
            return matches(packet.array(), packet.arrayOffset() + packet.position(), length, onWire);
        }
        byte[] bytes = copy.get();
        if (bytes.length < length) {
            bytes = new byte[Math.max(length, 2 * bytes.length)];
            copy.set(bytes);
        }
        packet.get(packet.position(), bytes, 0, length);
        return matches(bytes, 0, length, onWire);
    }

    /**
     * Which of many packets match, that lie in one array and were captured whole.
     *
     * @param data the array
     * @param offsets where each begins
     * @param lengths how many bytes each has
     * @param matches becomes for each whether it matches
     * @param count how many there are: the first so many of each array
     * @return how many match
     * @throws IndexOutOfBoundsException if an array is shorter than the count, or a packet is not all in the data; those before
     *     it have been looked at
     */
    public int matches(byte[] data, int[] offsets, int[] lengths, boolean[] matches, int count) {
        Objects.checkFromIndexSize(0, count, Math.min(offsets.length, Math.min(lengths.length, matches.length)));
        int found = 0;
        for (int i = 0; i < count; i++) {
            matches[i] = ask(data, offsets[i], lengths[i], lengths[i]);
            found += matches[i] ? 1 : 0;
        }
        return found;
    }

    /**
     * Which of many packets match, that lie in one array and may have been cut short.
     *
     * @param data the array
     * @param offsets where each begins
     * @param captured how many bytes each has there
     * @param onWire how many each had, 0 or more
     * @param matches becomes for each whether it matches
     * @param count how many there are: the first so many of each array
     * @return how many match
     * @throws IndexOutOfBoundsException if an array is shorter than the count, or a packet is not all in the data or had fewer
     *     bytes than none; those before it have been looked at
     */
    public int matches(byte[] data, int[] offsets, int[] captured, int[] onWire, boolean[] matches, int count) {
        Objects.checkFromIndexSize(0, count, Math.min(onWire.length, matches.length));
        Objects.checkFromIndexSize(0, count, Math.min(offsets.length, captured.length));
        int found = 0;
        for (int i = 0; i < count; i++) {
            matches[i] = matches(data, offsets[i], captured[i], onWire[i]);
            found += matches[i] ? 1 : 0;
        }
        return found;
    }

    /**
     * The expression, or the name of what is none.
     *
     * @return as it was given
     */
    @Override
    public String toString() {
        return expression;
    }
}
