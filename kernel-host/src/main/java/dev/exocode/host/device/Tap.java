package dev.exocode.host.device;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import dev.exocode.dpf.LinkType;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A TAP interface of Linux: what Linux sends by it comes here, and what is sent here comes to Linux by it. Where there is none of that name it is made, and goes when this is closed.
 * Only one can have it.
 *
 * <p>Source: Linux's Documentation/networking/tuntap.rst, netdevice(7), poll(2).
 */
final class Tap implements Port {
    /** What names of interfaces begin with that are to be opened so. */
    static final String PREFIX = "tap:";

    private static final String FILE = "/dev/net/tun";

    /** Machines by JNA's names for them; on others, such as PowerPC, MIPS and SPARC, Linux has other numbers than these. */
    private static final Set<String> MACHINES =
            Set.of("x86-64", "x86", "aarch64", "arm", "armel", "riscv64", "loongarch64", "s390x");

    // Of fcntl.h, sys/ioctl.h and linux/if_tun.h, as they are on these machines.
    private static final int O_RDWR = 2;
    private static final int O_NONBLOCK = 0x800;
    private static final int O_CLOEXEC = 0x80000;
    private static final long TUNSETIFF = 0x400454caL;
    private static final long SIOCGIFFLAGS = 0x8913L;
    private static final long SIOCSIFFLAGS = 0x8914L;
    private static final long SIOCGIFMTU = 0x8921L;
    private static final short IFF_UP = 1;
    private static final short IFF_TAP = 2;
    private static final short IFF_NO_PI = 0x1000;
    private static final int AF_INET = 2;
    private static final int SOCK_DGRAM = 2;

    // A struct ifreq: the name, and here flags.
    private static final int IFREQ_BYTES = 40;
    private static final int NAME_BYTES = 16;

    // A struct pollfd, as in OpenHandle.
    private static final int POLLFD_BYTES = 8;
    private static final int EVENTS = 4;
    private static final int FOUND = 6;
    private static final short POLLIN = 1;

    // Why not, of errno.h.
    private static final int EPERM = 1;
    private static final int ENOENT = 2;
    private static final int EACCES = 13;
    private static final int EBUSY = 16;
    private static final int EINVAL = 22;

    private static final int MOST_BYTES = 1 << 16;

    /** The column of {@code /proc/net/dev} behind the name that says what was not sent to us. */
    private static final int DROPPED = 11;

    private final String name;
    private final int mostBytes;
    private final int file;

    /** What interfaces are asked by. */
    private final int socket;

    private final long droppedBefore;
    private final ReadWriteLock inside = new ReentrantReadWriteLock();
    private boolean closed;
    private final Memory leaving = new Memory(MOST_BYTES);
    private final Memory came = new Memory(MOST_BYTES);
    private final Memory polled = new Memory(POLLFD_BYTES);
    private final byte[] data = new byte[MOST_BYTES];
    private int onWire;
    private long nanos;

    /** The functions of the machine's C library that are called. */
    private static final class Posix {
        static {
            Native.register(Posix.class, NativeLibrary.getInstance(Platform.C_LIBRARY_NAME));
        }

        static native int open(String name, int flags);

        static native int socket(int domain, int type, int protocol);

        static native int ioctl(int file, NativeLong request, Pointer argument);

        static native NativeLong read(int file, Pointer bytes, NativeLong length);

        static native NativeLong write(int file, Pointer bytes, NativeLong length);

        static native int poll(Pointer descriptors, NativeLong count, int millis);

        static native int close(int file);
    }

    private Tap(String name, int file, int socket, int snapBytes) {
        this.name = name;
        this.file = file;
        this.socket = socket;
        this.mostBytes = snapBytes == 0 ? MOST_BYTES : snapBytes;
        this.droppedBefore = dropped().orElse(0L);
        polled.setInt(0, file);
        polled.setShort(EVENTS, POLLIN);
    }

    // Opening

    /** Opens an interface, and takes it up if need be; or says why not. */
    static Result<Tap> open(String name, int snapBytes) {
        Optional<String> wrong = wrong(name, Platform.isLinux(), Platform.ARCH);
        if (wrong.isPresent()) {
            return refused(name, wrong.get());
        }
        int file = Posix.open(FILE, O_RDWR | O_NONBLOCK | O_CLOEXEC);
        if (file < 0) {
            int why = Native.getLastError();
            return why == EACCES || why == EPERM ? unopened(name) : refused(name, why);
        }
        Memory request = request(name);
        request.setShort(NAME_BYTES, (short) (IFF_TAP | IFF_NO_PI));
        if (Posix.ioctl(file, new NativeLong(TUNSETIFF), request) < 0) {
            int why = Native.getLastError();
            Posix.close(file);
            return refused(name, why);
        }
        String made = request.getString(0, StandardCharsets.US_ASCII.name());
        if (!made.equals(name)) {
            Posix.close(file);
            return refused(name, "Linux calls it " + made);
        }
        Tap tap = new Tap(name, file, Posix.socket(AF_INET, SOCK_DGRAM | O_CLOEXEC, 0), snapBytes);
        if (!tap.takeUp()) {
            tap.close();
            return Result.failure(Diagnostic.error(DeviceCode.DOWN, new Position.Whole(PREFIX + name))
                    .help("ip link set " + name + " up"));
        }
        return Result.of(tap);
    }

    /** Why nobody could open an interface of that name here. */
    static Optional<Diagnostic> forbidden(String name) {
        return wrong(name, Platform.isLinux(), Platform.ARCH)
                .map(why -> refused(name, why).diagnostics().get(0));
    }

    /**
     * Why there can be no such interface, before anybody is asked. Linux refuses most such names without saying why, and takes {@code %d} for a
     * number that it chooses.
     */
    static Optional<String> wrong(String name, boolean isLinux, String machine) {
        if (!isLinux) {
            return Optional.of("interfaces of this kind are Linux's");
        }
        if (!MACHINES.contains(machine)) {
            return Optional.of("what Linux is asked by for such an interface is not known for machines of " + machine);
        }
        boolean good = !name.isEmpty()
                && name.length() < NAME_BYTES
                && !name.equals(".")
                && !name.equals("..")
                && name.chars().allMatch(letter -> letter > ' ' && letter < 0x7f && "/:%".indexOf(letter) < 0);
        return good
                ? Optional.empty()
                : Optional.of("the name of an interface has 1 to 15 letters, digits and signs, no space, / : or % among"
                        + " them, and is not . or ..");
    }

    private static Memory request(String name) {
        Memory request = new Memory(IFREQ_BYTES);
        request.clear();
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        request.write(0, bytes, 0, bytes.length);
        return request;
    }

    /** Whose interface it may be is not even asked. */
    private static Result<Tap> unopened(String name) {
        return Result.failure(Diagnostic.error(DeviceCode.PRIVILEGE, new Position.Whole(PREFIX + name))
                .note("it may not open " + FILE)
                .help("as root have everybody open that, which gives no right to any interface: chmod a+rw " + FILE));
    }

    private static Result<Tap> refused(String name, int why) {
        return switch (why) {
            case EPERM, EACCES ->
                Result.failure(Diagnostic.error(DeviceCode.PRIVILEGE, new Position.Whole(PREFIX + name))
                        .help("as root make one that is yours: ip tuntap add dev " + name
                                + " mode tap user YOU && ip link set " + name + " up"));
            case ENOENT -> refused(name, "Linux has no " + FILE + " here");
            case EBUSY -> refused(name, "somebody has it open");
            case EINVAL -> refused(name, "there is an interface of that name, of another kind");
            default -> refused(name, "Linux refuses it: errno " + why);
        };
    }

    private static Result<Tap> refused(String name, String why) {
        return Result.failure(Diagnostic.error(DeviceCode.OPEN, new Position.Whole(PREFIX + name))
                .note(why));
    }

    /**
     * How long packets of an interface of any kind are at most, without what a link puts before them; empty where that is not known. Linux itself is asked: the JDK knows no
     * interface without addresses, and {@code /sys} may be that of another namespace.
     */
    static OptionalInt mtu(String name) {
        if (wrong(name, Platform.isLinux(), Platform.ARCH).isPresent()) {
            return OptionalInt.empty();
        }
        int socket = Posix.socket(AF_INET, SOCK_DGRAM | O_CLOEXEC, 0);
        Memory request = request(name);
        boolean known = Posix.ioctl(socket, new NativeLong(SIOCGIFMTU), request) == 0;
        Posix.close(socket);
        return known ? OptionalInt.of(request.getInt(NAME_BYTES)) : OptionalInt.empty();
    }

    private boolean takeUp() {
        Memory request = request(name);
        NativeLong set = new NativeLong(SIOCSIFFLAGS);
        if (Posix.ioctl(socket, new NativeLong(SIOCGIFFLAGS), request) < 0) {
            return false;
        }
        short flags = request.getShort(NAME_BYTES);
        request.setShort(NAME_BYTES, (short) (flags | IFF_UP));
        return (flags & IFF_UP) != 0 || Posix.ioctl(socket, set, request) == 0;
    }

    // What is open

    @Override
    public LinkType link() {
        return LinkType.ETHERNET;
    }

    @Override
    public boolean next() {
        inside.readLock().lock();
        try {
            int length = closed
                    ? -1
                    : Posix.read(file, came, new NativeLong(MOST_BYTES)).intValue();
            if (length <= 0) {
                return false;
            }
            onWire = length;
            nanos = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
            came.read(0, data, 0, length());
            return true;
        } finally {
            inside.readLock().unlock();
        }
    }

    @Override
    public byte[] data() {
        return data;
    }

    @Override
    public int length() {
        return Math.min(onWire, mostBytes);
    }

    @Override
    public int onWire() {
        return onWire;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public boolean await(int millis) {
        inside.readLock().lock();
        try {
            polled.setShort(FOUND, (short) 0);
            boolean ready = !closed && Posix.poll(polled, new NativeLong(1), millis) > 0;
            return ready && (polled.getShort(FOUND) & ~POLLIN) != 0;
        } finally {
            inside.readLock().unlock();
        }
    }

    @Override
    public boolean send(byte[] packet, int offset, int length) throws IOException {
        inside.readLock().lock();
        try {
            if (closed) {
                throw new IOException(name + " is closed");
            }
            synchronized (leaving) {
                if (length > MOST_BYTES) {
                    return false;
                }
                leaving.write(0, packet, offset, length);
                if (Posix.write(file, leaving, new NativeLong(length)).intValue() == length) {
                    return true;
                }
            }
            // What is too short is refused; so is all while the interface is down, which is to be told.
            check("errno " + Native.getLastError());
            return false;
        } finally {
            inside.readLock().unlock();
        }
    }

    @Override
    public Optional<long[]> losses() {
        return dropped().map(now -> new long[] {now - droppedBefore, 0});
    }

    /** How many packets Linux had no room for, of those that were to come here. */
    private Optional<Long> dropped() {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/net/dev"));
            return lines.stream()
                    .map(String::strip)
                    .filter(line -> line.startsWith(name + ":"))
                    .map(line -> Long.parseLong(
                            line.substring(name.length() + 1).strip().split("\\s+")[DROPPED]))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void check(String why) throws IOException {
        inside.readLock().lock();
        try {
            if (closed) {
                return;
            }
            Memory request = request(name);
            boolean gone = Posix.ioctl(socket, new NativeLong(SIOCGIFFLAGS), request) < 0;
            if (gone || (request.getShort(NAME_BYTES) & IFF_UP) == 0) {
                throw new IOException(name + (gone ? " is gone" : " is down") + (why.isEmpty() ? "" : ": " + why));
            }
        } finally {
            inside.readLock().unlock();
        }
    }

    @Override
    public void close() {
        inside.writeLock().lock();
        try {
            closed = true;
            Posix.close(socket);
            Posix.close(file);
        } finally {
            inside.writeLock().unlock();
        }
    }
}
