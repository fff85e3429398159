package dev.exocode.sandbox.bytecode.handlers;

import dev.exocode.sandbox.view.WritablePacket;

/** Forwards an IPv4 packet: one hop less to live, and the checksum mended; the packet is changed. */
public final class Forward {
    private Forward() {}

    static boolean hop(WritablePacket packet) {
        if (packet.length() < 20 || packet.u8(0) >> 4 != 4) {
            return false;
        }
        int hops = packet.u8(8);
        if (hops <= 1) {
            return false;
        }
        packet.u8(8, hops - 1);
        int sum = packet.u16(10) + 0x0100;
        packet.u16(10, sum + (sum >>> 16));
        return true;
    }
}
