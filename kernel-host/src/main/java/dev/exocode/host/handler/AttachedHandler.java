package dev.exocode.host.handler;

import dev.exocode.ash.Handler;
import dev.exocode.dpf.Arguments;
import dev.exocode.dpf.LinkType;
import dev.exocode.host.load.HandlerCall;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.host.load.Wire;
import dev.exocode.sandbox.Ending;
import dev.exocode.sandbox.Guest;
import dev.exocode.sandbox.Overhead;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.engine.Executable;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/**
 * A handler that is ready to run, attached to its filter, with memory of its own; for one thread at a time.
 *
 * <p>A message is neither changed nor kept: a handler that may write to messages writes to a copy. What a run asks for is in {@link
 * #requests} until the next one. Where nothing is sent, nothing is allocated, but for a few times until the memory for copies is large
 * enough.
 */
public final class AttachedHandler {
    /** In place of a filter that packets of a link type cannot have. */
    private static final Executable NOBODY = (data, offset, length) -> 0;

    private static final Executable ALL = (data, offset, length) -> 1;

    private final HandlerHost host;
    private final Handler handler;
    private final Guest guest;
    private final Requests requests;
    private final Wire wire = new Wire();
    private final Map<LinkType, Result<Executable>> filters = new HashMap<>();
    private final boolean writes;
    private final int packetBytes;
    private Executable filter = ALL;
    private HandlerEnd end = HandlerEnd.UNREACHED;
    private byte[] copy = {};
    private byte[] user;
    private int userOffset;
    private int userLength;

    /**
     * Where and why a handler aborted.
     *
     * @param reason what it says
     * @param line the line of its source, from 1; 0 if that is not known
     * @param column the column, from 1; 0 if that is not known
     */
    public record Abort(String reason, int line, int column) {}

    AttachedHandler(HandlerHost host, Handler handler, Guest guest, Requests requests) {
        this.host = host;
        this.handler = handler;
        this.guest = guest;
        this.requests = requests;
        var packet = handler.program().regions().get(Region.PACKET);
        this.packetBytes = host.policy().packetBytes();
        this.writes = packet != null && packet.writable();
        // What it may not write to is the host's own array, which may change before anybody asks what was sent.
        requests.stay(
                writes && Sends.stay(handler.program(), HandlerCall.SEND_PACKET, Region.PACKET),
                Sends.stay(handler.program(), HandlerCall.SEND_OUT, Region.OUT));
        this.user = new byte[handler.program().declaredBytes(Region.USER, 0)];
        this.userLength = user.length;
        guest.grant(user, 0, user.length);
    }

    /**
     * The handler.
     *
     * @return as it was given
     */
    public Handler handler() {
        return handler;
    }

    /**
     * What checks were put in, if any.
     *
     * @return counts
     */
    public Overhead overhead() {
        return guest.overhead();
    }

    // Filter and memory

    /**
     * Attaches the handler to its filter for messages of a link type; one that names no filter gets all messages.
     *
     * @param link what messages start with from now on
     * @return errors, and no such message reaches it, if its filter cannot run on them; warnings about the filter
     */
    public List<Diagnostic> attach(LinkType link) {
        if (handler.filter().isEmpty()) {
            return List.of();
        }
        Result<Executable> loaded = filters.computeIfAbsent(link, this::filter);
        filter = loaded.value().orElse(NOBODY);
        return loaded.diagnostics();
    }

    private Result<Executable> filter(LinkType link) {
        Arguments arguments = host.arguments().withLibrary(handler.library());
        ProgramFile.Verified verified =
                ProgramFile.filter(handler.filter().orElseThrow(), arguments).verify(link, host.policy());
        Result<Executable> loaded = verified.load(handler.name(), host.engine(), wire);
        return loaded.value().isPresent() ? new Result<>(loaded.value(), verified.diagnostics()) : loaded;
    }

    /**
     * Grants the handler memory as its {@code user} region, in place of its own, which has as many bytes as it declares.
     *
     * @param memory the array, which the host and other handlers may share as {@link Guest} says
     * @param offset where the grant begins
     * @param length how many bytes: as many as the handler declares, or more
     * @throws IllegalArgumentException if the handler asks for more, or the policy grants less
     * @throws IndexOutOfBoundsException if the window is not inside the array
     */
    public void grant(byte[] memory, int offset, int length) {
        guest.grant(memory, offset, length);
        user = memory;
        userOffset = offset;
        userLength = length;
    }

    /**
     * Goes through the numbers that the handler keeps under a name.
     *
     * @param what one of {@link Handler#memory}
     * @param reader gets each as {@link Handler.Stored#read} says
     */
    public void read(Handler.Stored what, BiConsumer<String, BigInteger> reader) {
        what.read(
                what.region() == Region.STATE
                        ? guest.state()
                        : userOffset == 0 ? user : Arrays.copyOfRange(user, userOffset, userOffset + userLength),
                reader);
    }

    /**
     * What it keeps from message to message, beside what lies in memory of the host.
     *
     * @return a copy
     */
    public byte[] state() {
        return guest.state().clone();
    }

    /**
     * The terms on which it runs.
     *
     * @return as it was made
     */
    public HandlerHost host() {
        return host;
    }

    /**
     * Goes on where another one left off: with what that keeps, and with the same memory of the host; both are of the same handler.
     *
     * @param other the other one, which must not run from now on
     * @throws IllegalArgumentException if it is of another handler
     */
    public void takeOver(AttachedHandler other) {
        if (!other.handler.equals(handler)) {
            throw new IllegalArgumentException("a handler takes over from itself alone");
        }
        System.arraycopy(other.guest.state(), 0, guest.state(), 0, guest.state().length);
        grant(other.user, other.userOffset, other.userLength);
    }

    // Running

    /**
     * Runs the handler on a message that has come whole, if its filter has it.
     *
     * @param message its bytes
     * @return what became of it
     */
    public HandlerEnd run(byte[] message) {
        return run(message, 0, message.length);
    }

    /**
     * Runs the handler on a message that has come whole, if its filter has it.
     *
     * @param data an array with it, which is not changed
     * @param offset where it begins
     * @param length how many bytes it has
     * @return what became of it
     * @throws IndexOutOfBoundsException if it is not all in the array
     */
    public HandlerEnd run(byte[] data, int offset, int length) {
        return run(data, offset, length, length);
    }

    /**
     * Runs the handler on a message, if its filter has it.
     *
     * @param data an array with it, which is not changed
     * @param offset where it begins
     * @param length how many bytes there are
     * @param onWire how many there were, for the filter
     * @return what became of it
     * @throws IndexOutOfBoundsException if it is not all in the array
     */
    public HandlerEnd run(byte[] data, int offset, int length, int onWire) {
        wire.carries(onWire);
        if (filter.run(data, offset, length) == 0) {
            requests.clear();
            end = HandlerEnd.UNREACHED;
            return end;
        }
        return handle(data, offset, length);
    }

    /**
     * Runs the handler on a message of which somebody else has decided that it is for this handler.
     *
     * @param data an array with it, which is not changed
     * @param offset where it begins
     * @param length how many bytes it has
     * @return what became of it
     * @throws IndexOutOfBoundsException if it is not all in the array
     */
    public HandlerEnd handle(byte[] data, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, data.length);
        byte[] packet = data;
        int start = offset;
        // Longer ones the guest does not run on.
        if (writes && length <= packetBytes) {
            if (copy.length < length) {
                copy = new byte[(int) Math.min(packetBytes, Math.max(length, 2L * copy.length))];
            }
            System.arraycopy(data, offset, copy, 0, length);
            packet = copy;
            start = 0;
        }
        requests.begin(packet, start);
        long result;
        try {
            result = guest.run(packet, start, length);
        } catch (RuntimeException | Error e) {
            // The host's clock or chance threw: what the run has asked for by then is not done.
            requests.clear();
            end = HandlerEnd.STOPPED;
            throw e;
        }
        Ending ending = guest.ending();
        if (ending == Ending.RETURNED) {
            end = HandlerEnd.of(result);
        } else {
            requests.clear();
            end = ending == Ending.ABORTED ? HandlerEnd.STOPPED : HandlerEnd.ABORTED;
        }
        return end;
    }

    // Behind a run

    /**
     * What became of the last message.
     *
     * @return {@link HandlerEnd#UNREACHED} before the first
     */
    public HandlerEnd end() {
        return end;
    }

    /**
     * What the last run asked for.
     *
     * @return the same object for all runs; what it tells is that of the last
     */
    public Requests requests() {
        return requests;
    }

    /**
     * Why the last run aborted.
     *
     * @return what the handler says, and where; empty unless that run ended as {@link HandlerEnd#ABORTED}
     */
    public Optional<Abort> abort() {
        OptionalInt at = end == HandlerEnd.ABORTED ? guest.declinedAt() : OptionalInt.empty();
        if (at.isEmpty()) {
            return Optional.empty();
        }
        Lines.Entry line = handler.program().lines().at(at.getAsInt());
        String reason = handler.reasons().getOrDefault(at.getAsInt(), "");
        return Optional.of(new Abort(reason, line.line(), line.column()));
    }

    /**
     * Why the last run was stopped.
     *
     * @return S1001 at the instruction, or S1002 if the message is longer than the policy says; empty unless that run ended as {@link
     *     HandlerEnd#STOPPED}
     */
    public Optional<Diagnostic> problem() {
        if (end != HandlerEnd.STOPPED) {
            return Optional.empty();
        }
        Optional<Diagnostic> problem = guest.problem();
        return requests.exceeded() == null
                ? problem
                : problem.map(one -> one.note("a run asks for too many " + requests.exceeded()));
    }

    /**
     * The fuel that the last run was charged.
     *
     * @return units; 0 of a handler whose runs are bounded without charges
     */
    public long charged() {
        return end == HandlerEnd.UNREACHED ? 0 : guest.charged();
    }
}
