package dev.exocode.host.watch;

import dev.exocode.ash.AshCompiler;
import dev.exocode.ash.Handler;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.host.capability.Capability;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.device.Conditions;
import dev.exocode.host.device.Link;
import dev.exocode.host.handler.Packets;
import dev.exocode.host.kernel.Claim;
import dev.exocode.host.kernel.Download;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.Library;
import dev.exocode.host.kernel.Processor;
import dev.exocode.host.kernel.Settings;
import dev.exocode.host.kernel.Terms;
import dev.exocode.vcode.diagnostic.Source;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A small kernel that something happens in: a server that answers at one port and stops at another, and one that gives nothing back. */
final class Watched {
    private static final String ECHO = """
            handler echo;
            filter udp.dport == 7 && eth.type == 0x0800;
            needs send;
            message {
                let e = take eth;
                let i = take ip;
                let u = take udp;
                if remaining(message) == 0 { abort "nothing to say"; }
                swap i.src, i.dst;
                swap u.sport, u.dport;
                reply packet;
            }
            """;

    private final KernelClock clock = KernelClock.simulated();
    final Kernel kernel = new Kernel(new Settings(200, 16, 4, 1000, 2, 4, 400, 2, 500, 3), Terms.USUAL, clock);
    private final Link link = new Link("lan", LinkType.ETHERNET, Conditions.GOOD, 1, clock::now);
    private final Processor processor = kernel.processor();

    /** Three packets for the echo, one of them empty, one for the ring and one for nobody; then pages are asked for and taken. */
    void run() {
        Environment web = kernel.create("web", new Library() {}).orThrow();
        Capability may = kernel.packets(web, Capability.READ);
        web.claim(Download.of(handler(ECHO)), may).orThrow();
        Claim dns = web.claim(rule("udp port 53"), may).orThrow();
        web.allocate(Kind.PAGE, 0).orThrow();
        dns.queue(web.ring(0, 1, 256, web.capability()).orThrow());
        Environment hoards = kernel.create("hoards", new Library() {}).orThrow();
        for (int i = 0; i < 4; i++) {
            hoards.allocate(Kind.PAGE).orThrow();
        }
        packet(7, "one");
        packet(7, "two");
        packet(7, "");
        packet(53, "what is an exokernel");
        packet(99, "anybody");
        processor.pump(link.near(), 10).orThrow();
        kernel.revoke(hoards, Kind.PAGE, 1, 50);
        clock.pass(100);
        kernel.advance();
    }

    private void packet(int port, String text) {
        String one = "10.0.0.1";
        String two = "10.0.0.2";
        byte[] udp = Packets.udp(one, two, 9, port, Packets.text(text));
        byte[] ip = Packets.ip4(one, two, Packets.UDP, 64, udp);
        byte[] frame = Packets.ethernet("020000000002", "020000000001", Packets.IP, ip);
        try {
            link.far().send(frame, 0, frame.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Rule rule(String expression) {
        Source source = new Source(expression, expression);
        return new Rule(
                expression, PcapExpression.parse(source, LinkType.ETHERNET).orThrow(), Rule.PRIORITY);
    }

    private static Handler handler(String text) {
        return AshCompiler.compile(new Source("echo.ash", text)).orThrow();
    }
}
