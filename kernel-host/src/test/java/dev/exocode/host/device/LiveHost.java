package dev.exocode.host.device;

import dev.exocode.ash.AshCompiler;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.host.capability.Capability;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.kernel.Delivery;
import dev.exocode.host.kernel.Download;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Library;
import dev.exocode.host.kernel.Processor;
import dev.exocode.host.kernel.Settings;
import dev.exocode.host.kernel.Traffic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A host of a live device, to be run in a network namespace: its handlers answer ARP and pings for 10.9.0.2. It says that it is ready, and in the
 * end, which is Ctrl-C or that the interface fails, what has come of packets.
 */
final class LiveHost {
    private static final Path HANDLERS = Path.of("../examples/handlers");
    private static final int MOST = 64;
    private static final long WAIT_NANOS = 50_000_000;

    private LiveHost() {}

    private static Rule rule(String expression) {
        return new Rule(
                expression,
                PcapExpression.parse(new Source(expression, expression), LinkType.ETHERNET)
                        .orThrow(),
                Rule.PRIORITY);
    }

    private static Download handler(String name) throws IOException {
        String text = Files.readString(HANDLERS.resolve(name));
        String here = text.replace("192.0.2.1;", "10.9.0.2;")
                .replace("192.0.2.1 &&", "10.9.0.2 &&")
                .replace("02:00:00:00:00:01", "02:00:0a:09:00:02");
        return Download.of(AshCompiler.compile(new Source(name, here)).orThrow());
    }

    /** Runs a host. */
    public static void main(String[] args) throws Exception {
        LiveDevice device = LiveDevice.open(args[0], LiveDevice.Settings.USUAL).orThrow();
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            device.close();
            try {
                main.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        Kernel kernel = new Kernel(Settings.USUAL, KernelClock.REAL);
        Environment one = kernel.create("one", new Library() {}).orThrow();
        Capability may = kernel.packets(one, Capability.READ);
        one.claim(handler("arp.ash"), may).orThrow();
        one.claim(handler("echo.ash"), may).orThrow();
        one.permit(rule("icmp[0] = 0"), kernel.packets(one, Capability.WRITE)).orThrow();
        one.permit(rule("arp"), kernel.packets(one, Capability.WRITE)).orThrow();
        Processor processor = kernel.processor();
        System.out.println("ready");
        while (!device.isOver()) {
            Result<Integer> came = processor.pump(device, MOST);
            came.diagnostics().forEach(System.out::println);
            if (came.value().isPresent() && came.value().get() < MOST) {
                device.await(WAIT_NANOS);
            }
            if (kernel.nextDue() <= System.nanoTime()) {
                kernel.advance();
            }
        }
        Traffic traffic = kernel.traffic();
        LiveDevice.Counts counts = device.counts();
        System.out.println("received " + counts.received()
                + " sent " + counts.sent()
                + " handled " + traffic.deliveries().get(Delivery.HANDLED)
                + " unclaimed " + traffic.deliveries().get(Delivery.UNCLAIMED)
                + " lost " + (counts.missed() + counts.missedByInterface() + counts.refused() + counts.cut())
                + " faults " + kernel.audit());
    }
}
