package dev.exocode.examples.exos.serve;

import dev.exocode.examples.exos.Connection;
import dev.exocode.examples.exos.Count;
import dev.exocode.examples.exos.Exos;
import dev.exocode.examples.exos.Limits;
import dev.exocode.examples.exos.NetworkStack;
import dev.exocode.examples.exos.Secret;
import dev.exocode.examples.exos.State;
import dev.exocode.examples.exos.Station;
import dev.exocode.examples.exos.cheetah.Cheetah;
import dev.exocode.examples.exos.cheetah.FastPath;
import dev.exocode.examples.exos.cheetah.Site;
import dev.exocode.examples.exos.cheetah.Status;
import dev.exocode.examples.exos.dns.Responder;
import dev.exocode.examples.exos.dns.Zone;
import dev.exocode.host.capability.Capability;
import dev.exocode.host.device.Device;
import dev.exocode.host.device.LiveDevice;
import dev.exocode.host.kernel.Delivery;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Interrupt;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Processor;
import dev.exocode.host.kernel.Settings;
import dev.exocode.host.kernel.Traffic;
import dev.exocode.vcode.diagnostic.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kernel with one environment, in whose library are a network stack, Cheetah at port 80 and a responder of DNS at port 53; on a device, until it is told to stop.
 *
 * <pre>{@code
 * examples/cheetah/network run examples/cheetah/run FOLDER
 * examples/cheetah/network client curl http://10.9.0.2/
 * }</pre>
 *
 * <p>One thread does all: it takes packets, which handlers answer or the ring gets; runs a slice; and waits if nothing comes. To stop is to accept nothing more, to finish what is
 * under way within half a second, and to say what was done.
 */
public final class Serve {
    /** Who the server is. */
    public static final Station STATION = Station.of(0x02_00_0a_09_00_02L, "10.9.0.2", 24);

    private static final int HTTP = 80;
    private static final int BATCH = 64;
    private static final long WAIT_NANOS = 50_000_000;
    private static final long FINISH_NANOS = 500_000_000;
    /** One place in the vector of slices; a machine that others use overruns slices, too. */
    private static final Settings SETTINGS = new Settings(16, 1024, 1, 15_625_000, 16, 8, 64, 2, 50_000, 1 << 20);

    private final Kernel kernel;
    private final Processor processor;
    private final Device device;
    private final Environment self;
    private final NetworkStack stack;
    private final Cheetah cheetah;
    private final Responder responder;
    private FastPath fast;
    private volatile boolean stops;

    private Serve(Device device, KernelClock clock, Site site, Zone zone, boolean handled) {
        this.device = device;
        kernel = new Kernel(SETTINGS, clock);
        processor = kernel.processor();
        Exos exos = new Exos() {
            @Override
            public void interrupt(Environment environment, Interrupt interrupt) {
                if (fast != null) {
                    fast.interrupt(interrupt);
                }
            }
        };
        self = kernel.create("cheetah", exos).orThrow();
        Capability packets = kernel.packets(self, Capability.READ);
        stack = exos.attach(self, STATION, Limits.USUAL, Secret.drawn(), clock::now, packets, this::send)
                .orThrow();
        cheetah = new Cheetah(site, clock::now, Cheetah.IDLE_NANOS, Cheetah.REQUEST_NANOS);
        cheetah.listen(stack, HTTP);
        responder = new Responder(zone);
        responder.listen(stack);
        if (handled) {
            fast = FastPath.attach(self, exos, STATION, HTTP, packets, site).orThrow();
            cheetah.lendTo(fast);
        }
    }

    /**
     * Begins to serve.
     *
     * @param device the device, of Ethernet; {@link #turn} takes its packets
     * @param clock the clock of the kernel
     * @param site what is served at port 80
     * @param zone what is answered at port 53
     * @param handled whether a handler answers what it can
     * @return the server
     */
    public static Serve on(Device device, KernelClock clock, Site site, Zone zone, boolean handled) {
        return new Serve(device, clock, site, zone, handled);
    }

    private boolean send(byte[] data, int offset, int length) {
        return processor.send(self, device, data, offset, length).orElse(false);
    }

    /**
     * Takes what has come, and runs a slice.
     *
     * @return how many packets came
     */
    public int turn() {
        Result<Integer> came = processor.pump(device, BATCH);
        kernel.runSlice();
        return came.value().orElse(0);
    }

    /** Serves until it is told to stop, or the device ends. Waits only where the device is live. */
    public void run() {
        while (!stops && !device.isOver()) {
            if (turn() == 0) {
                await(kernel.nextDue());
            }
        }
        finish();
    }

    private void await(long until) {
        long nanos = Math.min(until - kernel.clock().now(), WAIT_NANOS);
        if (nanos > 0 && device instanceof LiveDevice live) {
            live.await(nanos);
        }
    }

    /** Has {@link #run} end soon. For any thread. */
    public void stop() {
        stops = true;
    }

    /** Accepts nothing more, and gives what is under way some time. */
    private void finish() {
        stack.tcp().ignore(HTTP);
        stack.tcp().connections().forEach(Connection::close);
        long end = kernel.clock().now() + FINISH_NANOS;
        while (isOpen() && !device.isOver() && kernel.clock().now() < end) {
            if (turn() == 0) {
                await(Math.min(end, kernel.nextDue()));
            }
        }
    }

    private boolean isOpen() {
        return stack.tcp().connections().stream().anyMatch(each -> each.state() != State.TIME_WAIT);
    }

    /**
     * What was done so far, for people.
     *
     * @return some lines
     */
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        long handled = fast == null ? 0 : fast.served();
        StringBuilder statuses = new StringBuilder();
        for (Status each : Status.values()) {
            if (cheetah.answered(each) > 0) {
                statuses.append(statuses.isEmpty() ? ": " : ", ");
                statuses.append(each.number()).append(' ').append(number(cheetah.answered(each)));
            }
        }
        lines.add("requests   " + number(cheetah.requests() + handled) + ", by the handler " + number(handled)
                + ", by the library " + number(cheetah.requests()) + statuses);
        lines.add("questions  " + number(responder.answered()) + ", echoes " + counted(Count.ECHOES));
        lines.add("connections " + counted(Count.ACCEPTED) + ", segments in " + counted(Count.SEGMENTS_IN) + ", out "
                + counted(Count.SEGMENTS_OUT) + ", again " + counted(Count.RETRANSMITTED) + ", resets "
                + counted(Count.RESETS_OUT) + ", ignored " + counted(Count.IGNORED));
        Traffic traffic = kernel.traffic();
        StringBuilder deliveries = new StringBuilder();
        for (Delivery each : Delivery.values()) {
            deliveries.append(deliveries.isEmpty() ? "" : ", ");
            deliveries
                    .append(each.name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(number(traffic.deliveries().get(each)));
        }
        lines.add("packets    " + deliveries);
        List<String> faults = kernel.audit().stream().map(Object::toString).toList();
        lines.add("faults     " + (faults.isEmpty() ? "none" : String.join(", ", faults)));
        return lines;
    }

    private String counted(Count what) {
        return number(stack.counted(what));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /**
     * Serves a folder on an interface of the machine until Ctrl-C.
     *
     * @param args perhaps {@code --no-handler}, then the interface, the folder, and a file with the zone
     */
    public static void main(String[] args) {
        boolean handled = args.length == 0 || !args[0].equals("--no-handler");
        int first = handled ? 0 : 1;
        if (args.length - first != 3) {
            System.err.println("usage: Serve [--no-handler] INTERFACE FOLDER ZONE");
            System.exit(2);
        }
        Optional<LiveDevice> opened = Optional.empty();
        try {
            Site site = Site.read(Path.of(args[first + 1]));
            Zone zone = Zone.read(Path.of(args[first + 2]));
            Result<LiveDevice> device = LiveDevice.open(args[first], LiveDevice.Settings.USUAL);
            device.diagnostics().forEach(System.err::println);
            opened = device.value();
            opened.ifPresent(live -> serve(live, site, zone, handled));
        } catch (IOException e) {
            System.err.println(e.getMessage() == null ? e : e.getMessage());
        }
        System.exit(opened.isPresent() ? 0 : 1);
    }

    private static void serve(LiveDevice device, Site site, Zone zone, boolean handled) {
        try (device) {
            Serve serve = on(device, KernelClock.REAL, site, zone, handled);
            Thread main = Thread.currentThread();
            Thread last = new Thread(() -> {
                serve.stop();
                try {
                    main.join(2 * FINISH_NANOS / 1_000_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            Runtime.getRuntime().addShutdownHook(last);
            System.out.println("ready: " + site.size() + " names"
                    + (handled ? ", " + serve.fast.names() + " for the handler" : ", no handler")
                    + "; http://10.9.0.2/");
            serve.run();
            serve.summary().forEach(System.out::println);
            LiveDevice.Counts counts = device.counts();
            System.out.println(
                    "device     received " + number(counts.received()) + ", sent " + number(counts.sent()) + ", lost "
                            + number(counts.missed() + counts.missedByInterface() + counts.refused() + counts.cut()));
        }
    }
}
