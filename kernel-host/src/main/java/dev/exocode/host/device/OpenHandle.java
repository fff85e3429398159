package dev.exocode.host.device;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.lang.reflect.Field;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.pcap4j.core.PcapHandle;

/**
 * What pcap4j has open, called directly for all that is done for each packet. pcap4j leaves objects behind for each, which collectors have to look through before
 * anything else goes on: with some thousand packets a second, for hundreds of milliseconds. And it does not wait: libpcap's own waiting goes on, from version 1.10 on, until a packet
 * comes, whatever time is given.
 *
 * <p>pcap4j keeps the handle to itself, so it is taken from its field.
 *
 * <p>Source: pcap_next_ex(3pcap), pcap_sendpacket(3pcap), pcap_get_selectable_fd(3pcap), poll(2).
 */
final class OpenHandle {
    private static final String LIBRARY =
            System.getProperty("org.pcap4j.core.pcapLibName", Platform.isWindows() ? "wpcap" : "pcap");

    // A struct pollfd: the descriptor, what is asked, and what is so.
    private static final int POLLFD_BYTES = 8;
    private static final int EVENTS = 4;
    private static final int FOUND = 6;
    private static final short POLLIN = 1;

    // A struct pcap_pkthdr: seconds and, as asked for, nanoseconds, then how much there is, and how much there was.
    private static final int PART = NativeLong.SIZE;
    private static final int THERE = 2 * PART;
    private static final int ON_WIRE = THERE + Integer.BYTES;

    private static final int POINTER = Native.POINTER_SIZE;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** No packet is longer than this, by what libpcap lets anybody ask for. */
    private static final int MOST_BYTES = 1 << 18;

    private final PcapHandle handle;
    private final Pointer pcap;

    /** Whoever is inside holds it; who closes waits for them. */
    private final ReadWriteLock inside = new ReentrantReadWriteLock();

    private boolean closed;

    /** Where libpcap puts where the header and the bytes of a packet are. */
    private final Memory found = new Memory(2L * POINTER);

    private final Pointer foundBytes = found.share(POINTER);

    /** What is to be sent; guarded by itself. */
    private final Memory leaving = new Memory(MOST_BYTES);

    private final OptionalInt selectable;
    private final Memory polled = new Memory(POLLFD_BYTES);

    // The packet that came last, for the thread that takes packets.
    private byte[] data = new byte[0];
    private int length;
    private int onWire;
    private long nanos;

    /** The functions of libpcap that are called. */
    private static final class Functions {
        static {
            Native.register(Functions.class, NativeLibrary.getInstance(LIBRARY));
        }

        static native int pcap_next_ex(Pointer pcap, Pointer header, Pointer bytes);

        static native int pcap_sendpacket(Pointer pcap, Pointer bytes, int length);
    }

    /** The functions of the machine's C library that are called. */
    private static final class Posix {
        static {
            Native.register(Posix.class, NativeLibrary.getInstance(Platform.C_LIBRARY_NAME));
        }

        static native int poll(Pointer descriptors, NativeLong count, int millis);
    }

    /**
     * Takes over what is done for each packet.
     *
     * @throws LinkageError if libpcap has not what it needs, or pcap4j is another one
     */
    OpenHandle(PcapHandle handle) {
        this.handle = handle;
        try {
            Field field = PcapHandle.class.getDeclaredField("handle");
            field.setAccessible(true);
            pcap = (Pointer) field.get(handle);
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new LinkageError("pcap4j 1.8 is needed", e);
        }
        selectable = selectable(pcap);
        selectable.ifPresent(descriptor -> polled.setInt(0, descriptor));
    }

    /** What can be waited for; on Windows, and for some interfaces elsewhere, there is nothing. */
    private static OptionalInt selectable(Pointer pcap) {
        if (Platform.isWindows()) {
            return OptionalInt.empty();
        }
        int descriptor = Function.getFunction(LIBRARY, "pcap_get_selectable_fd").invokeInt(new Object[] {pcap});
        return descriptor < 0 ? OptionalInt.empty() : OptionalInt.of(descriptor);
    }

    // Packets

    /** Takes the next packet; false if none has come. For one thread. */
    boolean next() {
        inside.readLock().lock();
        try {
            if (closed || Functions.pcap_next_ex(pcap, found, foundBytes) != 1) {
                return false;
            }
            Pointer header = found.getPointer(0);
            length = header.getInt(THERE);
            onWire = header.getInt(ON_WIRE);
            if (length < 0 || length > MOST_BYTES) {
                throw new IllegalStateException("libpcap has another header: a packet of " + length + " bytes");
            }
            nanos = part(header, 0) * NANOS_PER_SECOND + part(header, PART);
            if (length > data.length) {
                data = new byte[Math.max(length, 2 * data.length)];
            }
            found.getPointer(POINTER).read(0, data, 0, length);
            return true;
        } finally {
            inside.readLock().unlock();
        }
    }

    /** A part of a time: the second is shorter than the place that it has on some machines, which all have their low bytes first. */
    private static long part(Pointer header, int at) {
        return Platform.isLinux() && PART == Long.BYTES ? header.getLong(at) : header.getInt(at);
    }

    /** An array with the packet that came last, from its beginning; the next one overwrites it. */
    byte[] data() {
        return data;
    }

    /** How much of the packet that came last is there. */
    int length() {
        return length;
    }

    /** How long the packet that came last was. */
    int onWire() {
        return onWire;
    }

    /** When the packet that came last did: nanoseconds since 1970. */
    long nanos() {
        return nanos;
    }

    /** What has become of a packet that was to be sent. */
    enum Sent {
        YES,
        NO,
        CLOSED
    }

    /** Sends a packet. For any thread. */
    Sent send(byte[] packet, int offset, int bytes) {
        inside.readLock().lock();
        try {
            if (closed) {
                return Sent.CLOSED;
            }
            synchronized (leaving) {
                if (bytes > MOST_BYTES) {
                    return Sent.NO;
                }
                leaving.write(0, packet, offset, bytes);
                return Functions.pcap_sendpacket(pcap, leaving, bytes) == 0 ? Sent.YES : Sent.NO;
            }
        } finally {
            inside.readLock().unlock();
        }
    }

    // Waiting

    /** Whether {@link #await} waits. */
    boolean waits() {
        return selectable.isPresent();
    }

    /** Waits for at most so many milliseconds; whether there is an error to look for, rather than packets or nothing. For one thread. */
    boolean await(int millis) {
        polled.setShort(EVENTS, POLLIN);
        polled.setShort(FOUND, (short) 0);
        int ready = Posix.poll(polled, new NativeLong(1), millis);
        return ready > 0 && (polled.getShort(FOUND) & ~POLLIN) != 0;
    }

    /** Closes the handle, when nobody is inside. */
    void close() {
        inside.writeLock().lock();
        try {
            closed = true;
            handle.close();
        } finally {
            inside.writeLock().unlock();
        }
    }
}
