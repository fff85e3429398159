package dev.exocode.host.device;

import dev.exocode.dpf.LinkType;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.NearWords;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapNetworkInterface;
import org.pcap4j.core.PcapNetworkInterface.PromiscuousMode;
import org.pcap4j.core.PcapStat;
import org.pcap4j.core.Pcaps;

/**
 * An interface that libpcap has open, through pcap4j, of which no other class knows; and why there is none, in our words. Who calls it takes a
 * {@link LinkageError} for a machine without libpcap: neither library is loaded before.
 *
 * <p>One thread takes packets. Others may do all else at any time: a handle is closed only when nobody is inside.
 *
 * <p>Source: pcap_activate(3pcap), pcap_findalldevs(3pcap), pcap_next_ex(3pcap).
 */
final class Libpcap implements Port {
    // What pcap_activate gives, of pcap/pcap.h.
    private static final int NO_SUCH_DEVICE = -5;
    private static final int PERM_DENIED = -8;
    private static final int IFACE_NOT_UP = -9;
    private static final int PROMISC_PERM_DENIED = -11;

    /** The most that a link header, with tags of VLANs, adds to what the network sends at once. */
    private static final int HEADER_BYTES = 64;

    private static final int USUAL_SNAP_BYTES = 2048;

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long ASK_NANOS = 10 * NANOS_PER_MILLI;

    private final String name;
    private final LinkType link;
    private final PcapHandle handle;
    private final OpenHandle open;

    /** When the interface was asked why a packet could not be sent. */
    private volatile long asked = System.nanoTime() - ASK_NANOS;

    private Libpcap(String name, LinkType link, PcapHandle handle) {
        this.name = name;
        this.link = link;
        this.handle = handle;
        this.open = new OpenHandle(handle);
    }

    // Opening

    /** Opens an interface, or says why not. */
    static Result<Libpcap> open(String name, LiveDevice.Settings settings) {
        List<String> names = new ArrayList<>();
        try {
            List<PcapNetworkInterface> all = Pcaps.findAllDevs();
            all.stream().filter(Libpcap::isShown).forEach(one -> names.add(one.getName()));
            // Before it is opened: to who has no rights libpcap does not say that there is no such interface.
            if (all.stream().noneMatch(one -> one.getName().equals(name))) {
                return Result.failure(unknown(name, names));
            }
            return open(name, settings, names);
        } catch (PcapNativeException e) {
            return Result.failure(refused(name, e, names));
        }
    }

    private static Result<Libpcap> open(String name, LiveDevice.Settings settings, List<String> names)
            throws PcapNativeException {
        PcapHandle handle = new PcapHandle.Builder(name)
                .snaplen(settings.snapBytes() == 0 ? snapBytes(name) : settings.snapBytes())
                .bufferSize(settings.bufferBytes())
                .promiscuousMode(settings.promiscuous() ? PromiscuousMode.PROMISCUOUS : PromiscuousMode.NONPROMISCUOUS)
                .immediateMode(true)
                .timestampPrecision(PcapHandle.TimestampPrecision.NANO)
                .build();
        Diagnostic refusal;
        try {
            int number = handle.getDlt().value();
            Optional<LinkType> link = LinkType.of(number);
            if (link.isPresent()) {
                handle.setDirection(PcapHandle.PcapDirection.IN);
                handle.setBlockingMode(PcapHandle.BlockingMode.NONBLOCKING);
                return Result.of(new Libpcap(name, link.get(), handle));
            }
            refusal = Diagnostic.error(DeviceCode.LINK, new Position.Whole(name), "number=" + number)
                    .help("interfaces of Ethernet, of loopback and of IP without a link header can be opened");
        } catch (PcapNativeException | NotOpenException e) {
            refusal = refused(name, e, names);
        } catch (LinkageError e) {
            handle.close();
            throw e;
        }
        handle.close();
        return Result.failure(refusal);
    }

    /** So many bytes that no packet is cut: what libpcap keeps has room for that many in each of its places. */
    private static int snapBytes(String name) {
        OptionalInt mtu = Tap.mtu(name);
        if (mtu.isPresent()) {
            return Math.max(USUAL_SNAP_BYTES, mtu.getAsInt() + HEADER_BYTES);
        }
        try {
            // Which knows those that have an address.
            NetworkInterface network = NetworkInterface.getByName(name);
            return network == null ? USUAL_SNAP_BYTES : Math.max(USUAL_SNAP_BYTES, network.getMTU() + HEADER_BYTES);
        } catch (SocketException e) {
            return USUAL_SNAP_BYTES;
        }
    }

    /** Whether packets can come by it: libpcap lists places beside them where messages of other kinds can be read. */
    private static boolean isShown(PcapNetworkInterface one) {
        return one.isUp()
                || !one.getAddresses().isEmpty()
                || !one.getLinkLayerAddresses().isEmpty();
    }

    /** The interfaces of the machine; each is opened for a moment, to know what its packets start with. */
    static Result<List<LiveInterface>> interfaces() {
        try {
            List<LiveInterface> all = new ArrayList<>();
            for (PcapNetworkInterface one :
                    Pcaps.findAllDevs().stream().filter(Libpcap::isShown).toList()) {
                List<String> addresses = new ArrayList<>();
                one.getLinkLayerAddresses().forEach(address -> addresses.add(address.toString()));
                one.getAddresses().stream()
                        .filter(address -> address.getAddress() != null)
                        .forEach(address -> addresses.add(address.getAddress().getHostAddress()));
                Result<Libpcap> opened = open(one.getName(), LiveDevice.Settings.QUIET);
                opened.value().ifPresent(Libpcap::close);
                all.add(new LiveInterface(
                        one.getName(),
                        one.isUp(),
                        opened.value().map(Libpcap::link),
                        opened.diagnostics().stream().findFirst(),
                        addresses));
            }
            return Result.of(all);
        } catch (PcapNativeException e) {
            return Result.failure(refused("libpcap", e, List.of()));
        }
    }

    private static Diagnostic refused(String name, Exception e, List<String> names) {
        Position at = new Position.Whole(name);
        int code = e instanceof PcapNativeException one && one.getReturnCode() != null ? one.getReturnCode() : 0;
        return switch (code) {
            case PERM_DENIED, PROMISC_PERM_DENIED ->
                Diagnostic.error(DeviceCode.PRIVILEGE, at)
                        .help(
                                "run it as root, in namespaces of your own (unshare -rn), or with that right alone (setpriv --reuid=YOU --init-groups --inh-caps=+net_raw --ambient-caps=+net_raw COMMAND)");
            case NO_SUCH_DEVICE -> unknown(name, names);
            case IFACE_NOT_UP -> Diagnostic.error(DeviceCode.DOWN, at).help("ip link set " + name + " up");
            default -> Diagnostic.error(DeviceCode.OPEN, at).note(String.valueOf(e.getMessage()));
        };
    }

    private static Diagnostic unknown(String name, List<String> names) {
        Diagnostic error = Diagnostic.error(DeviceCode.UNKNOWN, new Position.Whole(name))
                .note(names.isEmpty() ? "there is none" : "there are " + String.join(", ", names));
        return NearWords.nearest(name, names)
                .map(near -> error.help("did you mean " + near))
                .orElse(error);
    }

    // What is open

    @Override
    public LinkType link() {
        return link;
    }

    @Override
    public boolean next() {
        return open.next();
    }

    @Override
    public byte[] data() {
        return open.data();
    }

    @Override
    public int length() {
        return open.length();
    }

    @Override
    public int onWire() {
        return open.onWire();
    }

    @Override
    public long nanos() {
        return open.nanos();
    }

    @Override
    public boolean await(int millis) {
        if (open.waits()) {
            return open.await(millis);
        }
        LockSupport.parkNanos(NANOS_PER_MILLI);
        return false;
    }

    @Override
    public boolean send(byte[] packet, int offset, int length) throws IOException {
        OpenHandle.Sent sent = open.send(packet, offset, length);
        if (sent == OpenHandle.Sent.CLOSED) {
            throw new IOException(name + " is closed");
        }
        // Why not, libpcap says in the language of the machine alone; whether that is for good, the interface tells. To
        // ask
        // it takes longer than to send, and who sends too much is refused often.
        long now = System.nanoTime();
        if (sent == OpenHandle.Sent.NO && now - asked > ASK_NANOS) {
            asked = now;
            check(why());
        }
        return sent == OpenHandle.Sent.YES;
    }

    private String why() {
        try {
            return handle.getError();
        } catch (NotOpenException e) {
            return "it was closed";
        }
    }

    @Override
    public Optional<long[]> losses() {
        try {
            PcapStat now = handle.getStats();
            return Optional.of(new long[] {now.getNumPacketsDropped(), now.getNumPacketsDroppedByIf()});
        } catch (PcapNativeException | NotOpenException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        open.close();
    }

    /** Asked for, since libpcap waits for packets of one that is down. */
    @Override
    public void check(String why) throws IOException {
        Optional<String> lost = lost();
        if (lost.isPresent()) {
            throw new IOException(name + " " + lost.get() + (why.isEmpty() ? "" : ": " + why));
        }
    }

    /** What has become of the interface, in words; empty if nothing has. */
    private Optional<String> lost() {
        try {
            PcapNetworkInterface now = Pcaps.getDevByName(name);
            return now == null ? Optional.of("is gone") : now.isUp() ? Optional.empty() : Optional.of("is down");
        } catch (PcapNativeException e) {
            return Optional.empty();
        }
    }
}
