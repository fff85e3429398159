package dev.exocode.examples.exos;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.device.LiveDevice;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Processor;
import dev.exocode.host.kernel.Settings;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A kernel with one environment that has a stack, on an interface of the machine: to be run in a network namespace. It echoes at port 7 of TCP and UDP, sends a
 * mebibyte at port 80, and ends when a datagram comes to port 9, with what there is to be said.
 */
final class LinuxHost {
    static final int LARGE = 1 << 20;
    private static final int MOST = 64;
    private static final long WAIT_NANOS = 50_000_000;
    /** A machine that others use overruns slices, too. */
    private static final Settings PATIENT = new Settings(64, 1024, 1, 15_625_000, 16, 8, 64, 2, 50_000, 1 << 20);

    private LinuxHost() {}

    /** Sends back what comes, as fast as the peer takes it. */
    private static final class Echo implements ConnectionEvents {
        private final byte[] buffer = new byte[16_384];

        @Override
        public void readable(Connection c) {
            for (int room = c.room(); room > 0; room = c.room()) {
                int count = c.read(buffer, 0, Math.min(room, buffer.length));
                if (count == Connection.ENDED) {
                    c.close();
                }
                if (count <= 0) {
                    return;
                }
                c.send(buffer, 0, count);
            }
        }

        @Override
        public void writable(Connection c) {
            readable(c);
        }
    }

    /** Sends the same to everybody. */
    private record Large(Payload payload) implements ConnectionEvents {
        @Override
        public void readable(Connection c) {
            c.send(payload);
            c.close();
        }
    }

    /** Runs a host. */
    public static void main(String[] args) throws Exception {
        AtomicBoolean ends = new AtomicBoolean();
        try (LiveDevice device =
                LiveDevice.open(args[0], LiveDevice.Settings.USUAL).orThrow()) {
            Kernel kernel = new Kernel(PATIENT, KernelClock.REAL);
            Processor processor = kernel.processor();
            Exos exos = new Exos();
            Environment self = kernel.create("self", exos).orThrow();
            NetworkStack stack = exos.attach(
                            self,
                            Station.of(0x02_00_0a_09_00_02L, "10.9.0.2", 24),
                            Limits.USUAL,
                            Secret.drawn(),
                            kernel.clock()::now,
                            kernel.packets(self, Capability.READ),
                            (d, o, l) -> processor.send(self, device, d, o, l).orElse(false))
                    .orThrow();
            Payload payload = Payload.of(TcpTest.drawn(LARGE, 1));
            stack.tcp().listen(7, any -> new Echo());
            stack.tcp().listen(80, any -> new Large(payload));
            stack.udp().open(7, (socket, from, d, o, l) -> socket.send(from, d, o, l));
            stack.udp().open(9, (socket, from, d, o, l) -> ends.set(true));
            System.out.println("ready");
            while (!ends.get()) {
                int came = processor.pump(device, MOST).orThrow();
                kernel.runSlice();
                long due = kernel.nextDue() - System.nanoTime();
                if (came == 0 && due > 0) {
                    device.await(Math.min(due, WAIT_NANOS));
                }
            }
            System.out.println("faults " + kernel.audit() + " ignored " + stack.counted(Count.IGNORED) + " accepted "
                    + stack.counted(Count.ACCEPTED));
        }
    }
}
