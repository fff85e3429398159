package dev.exocode.sandbox.bytecode.handlers;

import dev.exocode.sandbox.view.Out;
import dev.exocode.sandbox.view.Packet;
import dev.exocode.sandbox.view.Size;

/** Answers an ICMP echo request over Ethernet and IPv4: the reply in out, its length as the result. */
public final class Echo {
    private static final int HEADERS = 34;

    private Echo() {}

    static int reply(Packet packet, @Size(256) Out out) {
        int length = packet.length();
        if (length < HEADERS + 8 || length > out.length()) {
            return 0;
        }
        if (packet.u16(12) != 0x0800 || packet.u8(14) != 0x45 || packet.u8(23) != 1 || packet.u8(HEADERS) != 8) {
            return 0;
        }
        for (int i = 0; i < length; i++) {
            out.u8(i, packet.u8(i));
        }
        swap(packet, out);
        out.u16(HEADERS, 0);
        // The type falls from 8 to 0, so its sum rises by as much.
        int sum = packet.u16(HEADERS + 2) + 0x0800;
        out.u16(HEADERS + 2, sum > 0xffff ? sum - 0xffff : sum);
        return length;
    }

    private static void swap(Packet from, Out to) {
        to.u32(0, from.u32(6));
        to.i16(4, from.i16(10));
        to.i32(6, from.i32(0));
        to.u16(10, from.u16(4));
        long addresses = from.i64(26);
        to.i64(26, addresses << 32 | addresses >>> 32);
    }
}
