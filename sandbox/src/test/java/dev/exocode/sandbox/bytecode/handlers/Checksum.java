package dev.exocode.sandbox.bytecode.handlers;

import dev.exocode.sandbox.view.Packet;

/** Whether the packet, as an IPv4 header, has the checksum that it should. */
public final class Checksum {
    private Checksum() {}

    static boolean right(Packet packet) {
        int length = packet.length() & ~1;
        long sum = 0;
        for (int at = 0; at < length; at += 2) {
            sum += packet.u16(at);
        }
        return fold(sum) == 0xffff;
    }

    private static int fold(long sum) {
        long folded = (sum & 0xffff) + (sum >>> 16);
        folded = (folded & 0xffff) + (folded >>> 16);
        return (int) ((folded & 0xffff) + (folded >>> 16));
    }
}
