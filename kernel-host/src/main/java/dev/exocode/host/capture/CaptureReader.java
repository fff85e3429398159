package dev.exocode.host.capture;

import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a capture from its first packet to its last, pcap or pcapng, told apart by their magic numbers.
 *
 * <p>{@link #next} moves to a packet and the accessors describe it until {@code next} is called again. Nothing is
 * allocated per packet and nothing is copied: {@link #data} is the reader's own buffer. Files larger than 2 GiB and
 * streams without an end are read in the same few hundred kilobytes; a block that needs more gets it as its bytes come,
 * at most 16 MiB. Not thread-safe.
 */
public final class CaptureReader implements Closeable {

    /**
     * The most bytes captured of one packet: what libpcap calls the maximum snapshot length.
     *
     * <p>libpcap lets captures of D-Bus, EBHSCR and USBPcap have longer packets (up to 128 MiB); here they are bad.
     */
    public static final int MAX_PACKET_BYTES = 262_144;

    private final Window in;
    private final CaptureFormat format;
    private boolean finished;

    private CaptureReader(Window in, CaptureFormat format) {
        this.in = in;
        this.format = format;
    }

    /**
     * A reader at the beginning of a file.
     *
     * @param file the capture
     * @return the reader, or why the file is no capture that can be read; then it is closed again
     */
    public static Result<CaptureReader> open(Path file) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            return whole(CaptureCode.DIRECTORY, name);
        }
        InputStream stream;
        try {
            stream = Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            return whole(CaptureCode.MISSING, name);
        } catch (AccessDeniedException e) {
            return refused(name, "permission denied");
        } catch (FileSystemException e) {
            return refused(name, e.getReason() == null ? CaptureFormat.reason(e) : e.getReason());
        } catch (IOException e) {
            return refused(name, CaptureFormat.reason(e));
        }
        return of(stream, name);
    }

    /**
     * A reader at the beginning of a stream; it reads ahead of the packets, but never waits for more than the next one.
     *
     * @param stream the bytes of a capture, closed by {@link #close}, and at once on a failure
     * @param name what the user knows it by, {@code -} for the standard input
     * @return the reader, or why the stream is no capture that can be read
     */
    public static Result<CaptureReader> of(InputStream stream, String name) {
        Window in = new Window(stream, name);
        Result<CaptureFormat> format = CaptureMagic.recognise(in);
        if (format.value().isEmpty()) {
            closeQuietly(in);
            return Result.failure(format.diagnostics());
        }
        return Result.of(new CaptureReader(in, format.value().get()));
    }

    private static Result<CaptureReader> whole(CaptureCode code, String name) {
        return Result.failure(Diagnostic.error(code, new Position.Whole(name)));
    }

    private static Result<CaptureReader> refused(String name, String reason) {
        return Result.failure(Diagnostic.error(CaptureCode.UNREADABLE, new Position.Whole(name))
                .note("the system says: " + reason));
    }

    /**
     * Moves to the next packet.
     *
     * @return true if there is one; false for good at the end of the capture, whether it ended well or not
     */
    public boolean next() {
        if (finished) {
            return false;
        }
        finished = !format.next();
        return !finished;
    }

    /**
     * What was wrong with the capture, once {@link #next} answered false; all packets before it were delivered.
     *
     * @return a warning if the file ends inside a packet or block, an error if it is malformed or could not be read on,
     *     empty if the capture ended well or has not ended yet
     */
    public Optional<Diagnostic> problem() {
        return Optional.ofNullable(format.problem);
    }

    /**
     * Whether the file ended inside a packet or block.
     *
     * @return true if {@link #problem} says so
     */
    public boolean truncated() {
        return format.problem != null && format.problem.severity() == Diagnostic.Severity.WARNING;
    }

    /**
     * The packets delivered so far.
     *
     * @return how often {@link #next} answered true
     */
    public long packets() {
        return format.packets;
    }

    /**
     * The packet, with all that the accessors say of it.
     *
     * @return the packet in the reader's buffer, so that after {@link #next} its bytes may be others
     */
    public CapturedPacket packet() {
        return new CapturedPacket(data(), offset(), length(), originalLength(), timestampNanos(), linkType(), layout());
    }

    /**
     * The array that holds the packet; do not write to it. After {@link #next} it may be another array or hold other
     * bytes.
     *
     * @return the reader's buffer, with the packet from {@link #offset}, {@link #length} bytes long
     */
    public byte[] data() {
        return in.bytes();
    }

    /**
     * Where the packet begins in {@link #data}.
     *
     * @return an index
     */
    public int offset() {
        return format.offset;
    }

    /**
     * The captured bytes of the packet. In pcap not more than the file's snapshot length, as libpcap has it.
     *
     * @return 0 to {@link #MAX_PACKET_BYTES}
     */
    public int length() {
        return format.length;
    }

    /**
     * The bytes the packet had on the wire, as the file has it, which may be nonsense.
     *
     * @return 0 to 2^32 - 1, usually at least {@link #length}
     */
    public long originalLength() {
        return format.originalLength;
    }

    /**
     * How the packet begins: its LINKTYPE.
     *
     * @return 0 to 65535; in pcapng it may change from packet to packet
     */
    public int linkType() {
        return format.linkType;
    }

    /**
     * Whether all packets begin in the same way.
     *
     * @return true for pcap; false for pcapng, where each interface has a link type of its own
     */
    public boolean oneLinkType() {
        return format instanceof PcapFormat;
    }

    /**
     * What the header of a pcap file says of the packet: that of this file, or of one that it can be written to.
     *
     * @return in pcap what its header says, also before the first packet; in pcapng little-endian, in nanoseconds where the
     *     clock of the interface is finer than microseconds, and with its snapshot length unless the packet is longer
     */
    public PcapLayout layout() {
        return format.layout();
    }

    /**
     * Which interface the packet came from.
     *
     * @return its number from 0 within its section of a pcapng file, 0 in pcap
     */
    public int interfaceIndex() {
        return format.interfaceIndex;
    }

    /**
     * When the packet was captured.
     *
     * @return nanoseconds since the epoch, rounded down; the nearest that a long can hold; 0 for a simple packet block,
     *     which tells no time
     */
    public long timestampNanos() {
        return format.timestampNanos;
    }

    /**
     * Where the record of the packet begins.
     *
     * @return bytes from the beginning of the file
     */
    public long position() {
        return format.position;
    }

    /**
     * Closes the file; there is no next packet then.
     *
     * @throws IOException if the device fails
     */
    @Override
    public void close() throws IOException {
        finished = true;
        in.close();
    }

    private static void closeQuietly(Window in) {
        try {
            in.close();
        } catch (IOException e) {
            // The reason why the capture is refused is the one to be told.
            return;
        }
    }
}
