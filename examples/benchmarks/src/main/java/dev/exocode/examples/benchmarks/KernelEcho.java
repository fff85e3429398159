package dev.exocode.examples.benchmarks;

import dev.exocode.ash.Handler;
import dev.exocode.dpf.LinkType;
import dev.exocode.host.capability.Capability;
import dev.exocode.host.device.Device;
import dev.exocode.host.kernel.Claim;
import dev.exocode.host.kernel.Download;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.Library;
import dev.exocode.host.kernel.PacketRing;
import dev.exocode.host.kernel.Processor;
import dev.exocode.host.kernel.Settings;
import dev.exocode.host.kernel.Slice;
import dev.exocode.host.kernel.Terms;
import dev.exocode.host.load.Engine;

/** A kernel with an environment that answers what comes to port 7 of UDP, by a handler or when it is scheduled. */
final class KernelEcho {
    private static final int SLICE_NANOS = 50_000;
    /** The machine has others to run, too: nobody is destroyed for that. */
    private static final int EXCESS_SLICES = 1 << 20;

    private static final int PAGES = 16;
    private static final int SLOT_BYTES = 256;
    private static final int IP_AT = 14;
    private static final int UDP_AT = 34;

    /** What answers. */
    enum Way {
        /** A handler, interpreted. */
        INTERPRETED,
        /** A handler on the JVM. */
        HANDLER,
        /** The library of the environment, in its slice. */
        ENVIRONMENT
    }

    /** Counts what leaves. */
    static final class Counting implements Device {
        long sent;

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public LinkType link() {
            return LinkType.ETHERNET;
        }

        @Override
        public int receive(int most, Receiver receiver) {
            return 0;
        }

        @Override
        public boolean isOver() {
            return false;
        }

        @Override
        public boolean send(byte[] data, int offset, int length) {
            sent++;
            return true;
        }
    }

    final Kernel kernel;
    final Processor processor;
    final Counting device = new Counting();
    private PacketRing ring;

    /** Makes the kernel; beside the one that answers, so many environments always have something to do. */
    KernelEcho(Way way, int others) {
        Settings settings = new Settings(others + 1, PAGES, others + 1, SLICE_NANOS, 0, 0, 1, 0, 0, EXCESS_SLICES);
        Engine engine = way == Way.INTERPRETED ? Engine.INTERP : Engine.JVM;
        kernel = new Kernel(settings, Terms.USUAL.withEngine(engine, 0), KernelClock.REAL);
        processor = kernel.processor();
        Environment answers = kernel.create("answers", new Library() {
                    private final byte[] packet = new byte[SLOT_BYTES];

                    @Override
                    public void slice(Environment self, Slice slice) {
                        for (int length = poll(packet); length >= 0; length = poll(packet)) {
                            exchange(packet, 0, 6, 6);
                            exchange(packet, IP_AT + 12, IP_AT + 16, 4);
                            exchange(packet, UDP_AT, UDP_AT + 2, 2);
                            processor.send(self, device, packet, 0, length);
                        }
                    }
                })
                .orThrow();
        answers.allocate(Kind.SLICE, 0).orThrow();
        Capability may = kernel.packets(answers, Capability.READ);
        if (way == Way.ENVIRONMENT) {
            int page = answers.allocate(Kind.PAGE).orThrow().number();
            ring = answers.ring(page, 1, SLOT_BYTES, answers.capability()).orThrow();
            Claim claim = answers.claim(Examples.udpTo(7), may).orThrow();
            claim.queue(ring);
        } else {
            Handler echo = Examples.handler("udp-echo");
            answers.claim(Download.of(echo), may).orThrow();
        }
        for (int i = 1; i <= others; i++) {
            Environment works = kernel.create("works", new Library() {
                        @Override
                        public void slice(Environment self, Slice slice) {
                            while (slice.remaining() > 0) {
                                Thread.onSpinWait();
                            }
                        }
                    })
                    .orThrow();
            works.allocate(Kind.SLICE, i).orThrow();
        }
    }

    private int poll(byte[] into) {
        return ring == null ? -1 : ring.poll(into);
    }

    private static void exchange(byte[] bytes, int first, int second, int count) {
        for (int i = 0; i < count; i++) {
            byte kept = bytes[first + i];
            bytes[first + i] = bytes[second + i];
            bytes[second + i] = kept;
        }
    }
}
