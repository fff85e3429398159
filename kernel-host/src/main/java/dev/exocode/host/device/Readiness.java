package dev.exocode.host.device;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.lang.reflect.Field;
import java.util.Optional;
import org.pcap4j.core.PcapHandle;

/**
 * Waits until libpcap has packets, in the kernel of the machine. libpcap's own waiting is no use for that: from version 1.10 on it goes on until a packet
 * comes, whatever time is given.
 *
 * <p>pcap4j keeps to itself what can be waited for, so it is taken from its field. Where that cannot be, or on Windows, there is nothing to wait
 * for, and who waits sleeps for a while instead.
 *
 * <p>Source: pcap_get_selectable_fd(3pcap), poll(2).
 */
final class Readiness {
    private static final int POLLFD_BYTES = 8;
    private static final int EVENTS = 4;
    private static final int FOUND = 6;
    private static final short POLLIN = 1;

    private final Memory descriptor;

    private Readiness(int selectable) {
        descriptor = new Memory(POLLFD_BYTES);
        descriptor.setInt(0, selectable);
    }

    /** The functions of the machine's C library that are called. */
    private static final class Posix {
        static {
            Native.register(Posix.class, NativeLibrary.getInstance(Platform.C_LIBRARY_NAME));
        }

        /** Of a {@code struct pollfd}: the descriptor, what is asked, and what is so, in 4, 2 and 2 bytes. */
        static native int poll(Pointer descriptors, NativeLong count, int millis);
    }

    /** What an open handle can be waited for by; empty if by nothing. */
    static Optional<Readiness> of(PcapHandle handle) {
        if (Platform.isWindows()) {
            return Optional.empty();
        }
        try {
            Field field = PcapHandle.class.getDeclaredField("handle");
            field.setAccessible(true);
            Function function = Function.getFunction(
                    System.getProperty("org.pcap4j.core.pcapLibName", "pcap"), "pcap_get_selectable_fd");
            int selectable = function.invokeInt(new Object[] {field.get(handle)});
            return selectable < 0 ? Optional.empty() : Optional.of(new Readiness(selectable));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** Waits for at most so many milliseconds; whether there is an error to look for, rather than packets or nothing. For one thread. */
    boolean await(int millis) {
        descriptor.setShort(EVENTS, POLLIN);
        descriptor.setShort(FOUND, (short) 0);
        int ready = Posix.poll(descriptor, new NativeLong(1), millis);
        return ready > 0 && (descriptor.getShort(FOUND) & ~POLLIN) != 0;
    }
}
