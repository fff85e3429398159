package dev.exocode.host.device;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.capture.CapturedPacket;
import dev.exocode.host.capture.PcapLayout;
import dev.exocode.host.run.OutputFile;
import dev.exocode.host.run.SentFile;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;

/**
 * A capture, whose packets come one after another as fast as they are taken, in place: nothing is copied. What is sent goes to another
 * capture file, with the time of the packet that came last, or is only counted.
 *
 * <p>A capture that is damaged fails where it is: the packets in front of that have been handed over whole, and nothing comes behind it.
 */
public final class CaptureDevice implements Device {
    /** What numbers of link types there is no name for are written as: LINKTYPE_USER0. */
    private static final int NO_LINK = 147;

    private final String name;
    private final CaptureReader capture;
    private final LinkType link;
    private final Optional<SentFile> out;

    private int number = -1;
    private boolean ours;
    /** Whether the capture is at a packet that was not handed over yet. */
    private boolean waiting;

    private volatile boolean over;
    private volatile boolean closed;
    private final AtomicLong packets = new AtomicLong();
    private final AtomicLong others = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();

    // What is sent is written down with: of the packet that came last.
    private volatile long nanos;

    /** From when the last packet came, when what is sent now leaves. */
    private LongUnaryOperator leaving = LongUnaryOperator.identity();

    private volatile PcapLayout layout;

    private CaptureDevice(String name, CaptureReader capture, LinkType link, Optional<OutputFile> out) {
        this.name = name;
        this.capture = capture;
        this.link = link;
        this.out = out.map(SentFile::new);
        this.layout = capture.oneLinkType()
                ? capture.layout()
                : new PcapLayout(
                        false,
                        link.numbers().stream().findFirst().orElse(NO_LINK),
                        CaptureReader.MAX_PACKET_BYTES,
                        true);
        this.out.ifPresent(file -> file.begin(layout));
    }

    /**
     * A device of a file.
     *
     * @param capture the capture
     * @param link what its packets start with: those that start with something else are passed over
     * @param out where what is sent goes; none if it is only counted
     * @return the device; or why the file is no capture that can be read, or the other file may not be written
     */
    public static Result<CaptureDevice> open(Path capture, LinkType link, Optional<OutputFile> out) {
        return of(capture.toString(), CaptureReader.open(capture), link, out);
    }

    /**
     * A device of a stream. To receive from it waits for the next packet.
     *
     * @param capture the bytes of a capture, which the device closes
     * @param name what the user knows it by
     * @param link what its packets start with: those that start with something else are passed over
     * @param out where what is sent goes; none if it is only counted
     * @return the device; or why the stream is no capture that can be read, or the other file may not be written
     */
    public static Result<CaptureDevice> of(InputStream capture, String name, LinkType link, Optional<OutputFile> out) {
        return of(name, CaptureReader.of(capture, name), link, out);
    }

    private static Result<CaptureDevice> of(
            String name, Result<CaptureReader> opened, LinkType link, Optional<OutputFile> out) {
        if (opened.value().isEmpty()) {
            return Result.failure(opened.diagnostics());
        }
        CaptureReader reader = opened.value().get();
        Optional<Diagnostic> forbidden = out.flatMap(OutputFile::forbidden);
        if (forbidden.isPresent()) {
            try {
                reader.close();
            } catch (IOException e) {
                // Nothing was read yet, and why there is no device is known.
            }
            return Result.failure(forbidden.get());
        }
        return Result.of(new CaptureDevice(name, reader, link, out));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public LinkType link() {
        return link;
    }

    /** Moves to the next packet of the link type; false at the end. */
    private boolean isAtPacket() {
        while (!waiting && !over && capture.next()) {
            if (capture.linkType() != number) {
                number = capture.linkType();
                ours = LinkType.of(number).orElse(LinkType.UNKNOWN) == link;
            }
            waiting = ours;
            if (!ours) {
                others.incrementAndGet();
            }
        }
        return waiting;
    }

    /**
     * Hands over packets, the last ones in front of the damage of a capture in a call of their own: how many there were is known then.
     *
     * @throws IOException if the capture is damaged here, once; its message is that of the diagnostic
     */
    @Override
    public int receive(int most, Receiver receiver) throws IOException {
        int count = 0;
        while (count < most && isAtPacket()) {
            waiting = false;
            nanos = capture.timestampNanos();
            layout = capture.layout();
            packets.incrementAndGet();
            count++;
            int onWire = (int) Math.min(capture.originalLength(), Integer.MAX_VALUE);
            receiver.take(capture.data(), capture.offset(), capture.length(), onWire, nanos);
        }
        if (count == 0 && most > 0 && !over) {
            over = true;
            Optional<Diagnostic> problem = capture.problem();
            if (problem.isPresent()) {
                throw new IOException(problem.get().headline());
            }
        }
        return count;
    }

    /** When the next packet was captured; waits for it. */
    @Override
    public OptionalLong nextNanos() {
        return isAtPacket() ? OptionalLong.of(capture.timestampNanos()) : OptionalLong.empty();
    }

    /**
     * Whether its end, or its damage, was met.
     *
     * @return true once {@link #receive} had nothing to hand over
     */
    @Override
    public boolean isOver() {
        return over;
    }

    /**
     * Writes a packet down.
     *
     * @return false if it is longer than packets of captures are
     * @throws IOException if the file cannot be written, or the device is closed
     */
    @Override
    public boolean send(byte[] data, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException(name + " is closed");
        }
        PcapLayout now = layout;
        CapturedPacket message =
                new CapturedPacket(data, offset, length, length, leaving.applyAsLong(nanos), now.link() & 0xffff, now);
        if (length > CaptureReader.MAX_PACKET_BYTES) {
            return false;
        }
        if (out.isPresent()) {
            out.get().add(message);
            failIf(out.get().problem());
        }
        sent.incrementAndGet();
        return true;
    }

    /**
     * Says when what is sent leaves; else it does when the packet came that was handed over last.
     *
     * @param when from when that came, when something leaves now: both in nanoseconds as the capture has them
     */
    public void leavesAt(LongUnaryOperator when) {
        leaving = when;
    }

    private static void failIf(Optional<Diagnostic> problem) throws IOException {
        if (problem.isPresent()) {
            throw new IOException(problem.get().headline());
        }
    }

    /**
     * How many packets it has handed over.
     *
     * @return 0 or more
     */
    public long packets() {
        return packets.get();
    }

    /**
     * How many packets it has passed over, since they start with something else.
     *
     * @return 0 or more
     */
    public long others() {
        return others.get();
    }

    /**
     * How many packets were sent by it.
     *
     * @return 0 or more
     */
    public long sent() {
        return sent.get();
    }

    /**
     * Closes the capture, and writes what was sent and not written yet.
     *
     * @throws IOException if that fails
     */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            over = true;
            waiting = false;
            capture.close();
            failIf(out.flatMap(SentFile::finish));
        }
    }
}
