package dev.exocode.sandbox.bytecode.handlers;

import dev.exocode.sandbox.view.Packet;
import dev.exocode.sandbox.view.Size;
import dev.exocode.sandbox.view.State;

/** Accepts TCP segments to port 80 over IPv4, and counts them. */
public final class ToWeb {
    private static final int ETHERNET = 14;
    private static final int TCP = 6;

    private ToWeb() {}

    static int handle(Packet packet, @Size(64) State state) {
        if (packet.length() < 34 || packet.u16(12) != 0x0800) {
            return 0;
        }
        if (packet.u8(23) != TCP || (packet.u16(20) & 0x1fff) != 0) {
            return 0;
        }
        int tcp = ETHERNET + (packet.u8(14) & 15) * 4;
        if (tcp + 4 > packet.length() || packet.u16(tcp + 2) != 80) {
            return 0;
        }
        state.u32(0, state.u32(0) + 1);
        return 1;
    }
}
