package dev.exocode.host.device;

import dev.exocode.dpf.LinkType;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An interface of the machine, through libpcap, or the other end of a TAP interface: what comes by it and is sent by it are packets of a network. What is sent by the device does not
 * come back by it; but what is sent by a loopback interface comes, as it does to everybody there.
 *
 * <p>The kernel of the machine sees the packets, too, and answers those for addresses of its own. So give the interface none:
 * {@code examples/cheetah/network} makes such a one.
 *
 * <p>To receive never waits. Who has nothing else to do calls {@link #await}, on the thread that receives. Any thread may send, close, and ask for
 * the counts.
 *
 * <p>An interface that is taken down or away fails once, behind all that came before. That is seen while somebody waits, when something is sent, or
 * else when nothing has come for a second.
 */
public final class LiveDevice implements Device {
    /** How long nothing comes until somebody looks whether anything can, in nanoseconds. */
    private static final long QUIET_NANOS = 1_000_000_000;

    /** How long is waited at once, in milliseconds: so long it takes until somebody who waits sees that it was closed. */
    private static final int MOST_MILLIS = 50;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final String name;
    private final Port port;
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong cut = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    private volatile boolean closed;
    private volatile boolean over;
    private volatile IOException failure;

    // Of the thread that receives.
    /** Whether the packet that came last was not handed over yet. */
    private boolean waiting;

    /** When something came last, or it was looked whether anything can. */
    private long looked = System.nanoTime();

    // Guarded by this.
    private long missed;
    private long missedByInterface;

    /**
     * How an interface is opened.
     *
     * @param promiscuous whether to take packets for other stations, too
     * @param snapBytes longer packets are cut; 0 for what the interface carries, or 2,048 where that is not known
     * @param bufferBytes how much memory the packets have that came and were not taken
     */
    public record Settings(boolean promiscuous, int snapBytes, int bufferBytes) {
        /** All packets, whole, and room for some thousand. */
        public static final Settings USUAL = new Settings(true, 0, 16 << 20);

        /** For who only looks. */
        static final Settings QUIET = new Settings(false, 0, 1 << 20);

        /**
         * Makes settings.
         *
         * @param promiscuous whether to take packets for other stations
         * @param snapBytes the longest packet, 0 to 262,144
         * @param bufferBytes 65,536 or more
         * @throws IllegalArgumentException if a number is out of range
         */
        public Settings {
            if (snapBytes < 0 || snapBytes > 1 << 18 || bufferBytes < 1 << 16) {
                throw new IllegalArgumentException("snapBytes=" + snapBytes + " bufferBytes=" + bufferBytes);
            }
        }

        /**
         * The same for packets of another length.
         *
         * @param bytes longer packets are cut
         * @return settings
         */
        public Settings withSnap(int bytes) {
            return new Settings(promiscuous, bytes, bufferBytes);
        }

        /**
         * The same with other memory.
         *
         * @param bytes for packets that were not taken
         * @return settings
         */
        public Settings withBuffer(int bytes) {
            return new Settings(promiscuous, snapBytes, bytes);
        }

        /**
         * The same, but for packets of others.
         *
         * @return settings of somebody who takes only what is for the interface, or for all
         */
        public Settings withoutOthers() {
            return new Settings(false, snapBytes, bufferBytes);
        }
    }

    /**
     * What has come of packets so far.
     *
     * @param received how many were handed over
     * @param cut how many of these were cut
     * @param sent how many left
     * @param refused how many could not leave: there was no room, or they were too long
     * @param missed how many came and were lost since they were not taken in time
     * @param missedByInterface how many the interface itself lost, by its own account
     */
    public record Counts(long received, long cut, long sent, long refused, long missed, long missedByInterface) {}

    private LiveDevice(String name, Port port) {
        this.name = name;
        this.port = port;
    }

    /**
     * Opens an interface.
     *
     * @param name as the machine calls it, {@code eth0}; or {@code tap:exo0} for one of Linux's that is made for this, or was made by {@code ip tuntap}
     * @param settings how; an interface of that kind is its opener's alone, and has memory of its own
     * @return the device, with a warning where another kernel has the interface, too; or why there is none: a {@link DeviceCode}
     */
    public static Result<LiveDevice> open(String name, Settings settings) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(settings, "settings");
        try {
            if (name.startsWith(Tap.PREFIX)) {
                return made(
                        name, Tap.open(name.substring(Tap.PREFIX.length()), settings.snapBytes()), Optional.empty());
            }
            Result<Libpcap> opened = Libpcap.open(name, settings);
            return made(name, opened, opened.value().flatMap(any -> Others.on(name)));
        } catch (LinkageError e) {
            return Result.failure(missing(e));
        }
    }

    /**
     * Why no interface of a name could ever be opened on this machine. Nothing is opened: whether one is there, and may be had, only {@link #open} tells.
     *
     * @param name as {@link #open} takes it
     * @return a {@link DeviceCode}; empty if nothing is wrong with the name itself
     */
    public static Optional<Diagnostic> forbidden(String name) {
        Objects.requireNonNull(name, "name");
        try {
            return name.startsWith(Tap.PREFIX) ? Tap.forbidden(name.substring(Tap.PREFIX.length())) : Optional.empty();
        } catch (LinkageError e) {
            return Optional.of(missing(e));
        }
    }

    private static Result<LiveDevice> made(String name, Result<? extends Port> opened, Optional<Diagnostic> warning) {
        return opened.value().isEmpty()
                ? Result.failure(opened.diagnostics())
                : new Result<>(
                        opened.value().map(one -> new LiveDevice(name, one)),
                        warning.stream().toList());
    }

    /**
     * The interfaces of the machine. Each is opened for a moment, without taking packets for other stations.
     *
     * @return those that packets can come by, in the order of libpcap; or why that cannot be told
     */
    public static Result<List<LiveInterface>> interfaces() {
        try {
            return Libpcap.interfaces();
        } catch (LinkageError e) {
            return Result.failure(missing(e));
        }
    }

    /** What is wrong with a machine that has no libpcap, or a JVM that loads none. */
    private static Diagnostic missing(LinkageError e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String why = String.valueOf(cause.getMessage())
                .lines()
                .findFirst()
                .map(line -> line.replaceFirst(":$", ""))
                .orElse("");
        String help = cause instanceof IllegalCallerException
                ? "run java with --enable-native-access=ALL-UNNAMED"
                : cause instanceof ClassNotFoundException
                        ? "add org.pcap4j:pcap4j-core to the class path"
                        : "install it: libpcap0.8 in Debian and Ubuntu, libpcap in Fedora and Alpine, Npcap on Windows; macOS has it";
        return Diagnostic.error(DeviceCode.LIBRARY, new Position.Whole("libpcap"))
                .note(cause.getClass().getSimpleName() + ": " + why)
                .help(help);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public LinkType link() {
        return port.link();
    }

    /**
     * Hands over packets that have come, without waiting for any. Their time is that of the machine: nanoseconds since 1970.
     *
     * @throws IOException if the interface was taken down or away, once, in a call of its own behind the last packets
     */
    @Override
    public int receive(int most, Receiver receiver) throws IOException {
        int count = 0;
        while (count < most && isThere() && !closed && waiting) {
            waiting = false;
            count++;
            received.incrementAndGet();
            if (port.onWire() > port.length()) {
                cut.incrementAndGet();
            }
            receiver.take(port.data(), 0, port.length(), port.onWire(), port.nanos());
        }
        if (count > 0) {
            looked = System.nanoTime();
        } else if (most > 0 && !closed) {
            look(System.nanoTime() - looked > QUIET_NANOS);
            if (failure != null && !over) {
                over = true;
                throw failure;
            }
        }
        return count;
    }

    /** Looks whether anything can come, if that is to be asked. */
    private void look(boolean now) {
        if (now && failure == null && !closed) {
            looked = System.nanoTime();
            try {
                port.check("");
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    /** Whether there is something to ask for. */
    private boolean isThere() {
        // Also of an interface that has failed: what came before is handed over first.
        if (!waiting && !over && !closed) {
            waiting = port.next();
        }
        return waiting || failure != null || closed;
    }

    /**
     * Waits until a packet has come, or there is something else to ask for: the interface failed, or the device was closed. Called by the
     * thread that receives. Nothing is computed meanwhile; it may be late by a millisecond.
     *
     * @param nanos how long to wait at most, in nanoseconds
     * @return whether {@link #receive} or {@link #isOver} has something to say; false if the time is over, or the thread is interrupted
     */
    public boolean await(long nanos) {
        long start = System.nanoTime();
        while (!isThere()) {
            long left = nanos - (System.nanoTime() - start);
            if (left <= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            long millis = Math.min((left + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI, MOST_MILLIS);
            boolean wrong = port.await((int) millis);
            look(wrong || System.nanoTime() - looked > QUIET_NANOS);
        }
        return true;
    }

    /**
     * Whether nothing will ever come again.
     *
     * @return true once it is closed, or {@link #receive} has said why it failed
     */
    @Override
    public boolean isOver() {
        return over || closed;
    }

    /**
     * Sends a packet.
     *
     * @return false if there is no room for it now, or it is longer than packets of the interface are
     * @throws IOException if the interface is down or gone, or the device is closed
     */
    @Override
    public boolean send(byte[] data, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, data.length);
        try {
            boolean taken = port.send(data, offset, length);
            (taken ? sent : refused).incrementAndGet();
            return taken;
        } catch (IOException e) {
            // Whoever receives is told, too, behind what came before.
            if (!closed && failure == null) {
                failure = e;
            }
            throw e;
        }
    }

    /**
     * What has come of packets so far, or until it was closed.
     *
     * @return a copy
     */
    public Counts counts() {
        synchronized (this) {
            if (!closed) {
                count();
            }
            return new Counts(received.get(), cut.get(), sent.get(), refused.get(), missed, missedByInterface);
        }
    }

    private void count() {
        // An interface that is gone counts no more: what it said last stands.
        port.losses().ifPresent(now -> {
            missed = now[0];
            missedByInterface = now[1];
        });
    }

    /** Closes it; whoever receives or waits meanwhile gets nothing more. Closing it again does nothing. */
    @Override
    public void close() {
        synchronized (this) {
            if (!closed) {
                count();
                closed = true;
                port.close();
            }
        }
    }
}
