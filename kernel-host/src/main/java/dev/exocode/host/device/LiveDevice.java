package dev.exocode.host.device;

import dev.exocode.dpf.LinkType;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * An interface of the machine, through libpcap: what comes by it and is sent by it are packets of a network. What is sent by the device does not
 * come back by it; but what is sent by a loopback interface comes, as it does to everybody there.
 *
 * <p>The kernel of the machine sees the packets, too, and answers those for addresses of its own. So give the interface none:
 * {@code examples/cheetah/network} makes such a one.
 *
 * <p>A thread of the device takes packets from libpcap, whose own memory they stay in when they are not received. To receive never waits. Who has
 * nothing else to do calls {@link #await}. Any thread may send, close, and ask for the counts.
 *
 * <p>An interface that is taken down or away fails once, behind all that came before. That it is down is seen when something is sent, or when
 * nothing has come for a second.
 */
public final class LiveDevice implements Device {
    /** So many packets are taken from libpcap ahead. */
    private static final int AHEAD = 1024;

    /** How long nothing comes until somebody looks whether anything can, in nanoseconds. */
    private static final long QUIET_NANOS = 1_000_000_000;

    /** When there is no room, it is asked for again after so long: packets that come are in the memory of libpcap meanwhile. */
    private static final long FULL_NANOS = 50_000;

    private final String name;
    private final Libpcap pcap;
    private final BlockingQueue<Libpcap.Packet> ahead = new ArrayBlockingQueue<>(AHEAD);
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong cut = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    private volatile boolean closed;
    private volatile boolean over;
    private volatile IOException failure;

    /** Who waits for packets; told whenever there is something to ask for. */
    private volatile Thread waiter;

    /** Of the thread that receives: when something came last, or it was looked whether anything can. */
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

    private LiveDevice(String name, Libpcap pcap) {
        this.name = name;
        this.pcap = pcap;
    }

    private void start() {
        Thread thread = new Thread(this::take, "exocode-live-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** What the thread of the device does. */
    private void take() {
        try {
            while (!closed) {
                Libpcap.Packet packet = pcap.next();
                while (packet != null && !closed && !ahead.offer(packet)) {
                    LockSupport.parkNanos(FULL_NANOS);
                }
                LockSupport.unpark(waiter);
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    /**
     * Opens an interface.
     *
     * @param name as the machine calls it, {@code eth0}
     * @param settings how
     * @return the device; or why there is none: a {@link DeviceCode}
     */
    public static Result<LiveDevice> open(String name, Settings settings) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(settings, "settings");
        try {
            Result<Libpcap> opened = Libpcap.open(name, settings);
            Optional<LiveDevice> device = opened.value().map(one -> new LiveDevice(name, one));
            device.ifPresent(LiveDevice::start);
            return new Result<>(device, opened.diagnostics());
        } catch (LinkageError e) {
            return Result.failure(missing(e));
        }
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
        return pcap.link();
    }

    /**
     * Hands over packets that have come, without waiting for any. Their time is that of the machine: nanoseconds since 1970.
     *
     * @throws IOException if the interface was taken down or away, once, in a call of its own behind the last packets
     */
    @Override
    public int receive(int most, Receiver receiver) throws IOException {
        // Before the packets: all that came before it failed are there then.
        IOException why = failure;
        int count = 0;
        Libpcap.Packet packet;
        while (count < most && !closed && (packet = ahead.poll()) != null) {
            count++;
            received.incrementAndGet();
            if (packet.onWire() > packet.data().length) {
                cut.incrementAndGet();
            }
            receiver.take(packet.data(), 0, packet.data().length, packet.onWire(), packet.nanos());
        }
        if (count > 0) {
            looked = System.nanoTime();
        } else if (most > 0 && why != null && !over && !closed) {
            over = true;
            throw why;
        } else {
            look();
        }
        return count;
    }

    /** Looks whether anything can come, if nothing has for long. */
    private void look() {
        long now = System.nanoTime();
        if (now - looked > QUIET_NANOS && failure == null && !closed) {
            looked = now;
            try {
                pcap.check("");
            } catch (IOException e) {
                fail(e);
            }
        }
    }

    private void fail(IOException e) {
        if (failure == null) {
            failure = e;
        }
        LockSupport.unpark(waiter);
    }

    /**
     * Waits until a packet has come, or there is something else to ask for: the interface failed, or the device was closed. Called by the
     * thread that receives. Nothing is computed meanwhile.
     *
     * @param nanos how long to wait at most, in nanoseconds
     * @return whether {@link #receive} or {@link #isOver} has something to say; false if the time is over, or the thread is interrupted
     */
    public boolean await(long nanos) {
        return await(nanos, List.of(this));
    }

    /**
     * The same for several devices of one thread.
     *
     * @param nanos how long to wait at most, in nanoseconds
     * @param devices all of which the thread receives from
     * @return whether one of them has something to say
     */
    public static boolean await(long nanos, Collection<LiveDevice> devices) {
        long start = System.nanoTime();
        devices.forEach(device -> device.waiter = Thread.currentThread());
        boolean there;
        while (true) {
            there = devices.stream().anyMatch(LiveDevice::isThere);
            long left = nanos - (System.nanoTime() - start);
            if (there || left <= 0 || Thread.currentThread().isInterrupted()) {
                break;
            }
            LockSupport.parkNanos(devices, Math.min(left, QUIET_NANOS));
            devices.forEach(LiveDevice::look);
        }
        devices.forEach(device -> device.waiter = null);
        return there;
    }

    private boolean isThere() {
        return !ahead.isEmpty() || failure != null || closed;
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
        byte[] packet = offset == 0 && length == data.length ? data : Arrays.copyOfRange(data, offset, offset + length);
        boolean taken = pcap.send(packet);
        (taken ? sent : refused).incrementAndGet();
        return taken;
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
        pcap.losses().ifPresent(now -> {
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
                pcap.wake();
                pcap.close();
                LockSupport.unpark(waiter);
            }
        }
    }
}
