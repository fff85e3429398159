package dev.exocode.vcode.jvm;

import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Machine;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;

/** Loads, runs and drops as many programs as its argument says; each differs from the one before. */
final class LoadAndDrop {
    private LoadAndDrop() {}

    public static void main(String[] args) {
        int programs = Integer.parseInt(args[0]);
        byte[] packet = new byte[64];
        for (int i = 0; i < programs; i++) {
            Lambda f = new Lambda(Segment.packet());
            f.load(Type.US, 1, Region.PACKET, 0, 12);
            f.binaryImmediate(Op.ADD, Type.I, 1, 1, i);
            f.returnRegister(Type.I, 1);
            Machine machine = JvmBackend.compile("p", f.end()).value().orElseThrow();
            if (machine.run(packet, 0, packet.length) != i) {
                throw new AssertionError("wrong result of program " + i);
            }
        }
        long used = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed() >> 20)
                .sum();
        System.out.println("loaded and dropped " + programs + " programs; metaspace at most " + used + " MiB");
    }
}
