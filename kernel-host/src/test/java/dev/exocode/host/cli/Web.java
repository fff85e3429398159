package dev.exocode.host.cli;

import dev.exocode.sandbox.view.Packet;

/** A handler in Java, for {@link JavaFileTest}: packets from or to port 80. */
final class Web {
    private Web() {}

    static boolean web(Packet packet) {
        if (packet.length() < 34 || packet.u16(12) != 0x0800 || packet.u8(23) != 6) {
            return false;
        }
        int tcp = 14 + (packet.u8(14) & 15) * 4;
        // Not looked whether it is there.
        return packet.u16(tcp) == 80 || packet.u16(tcp + 2) == 80;
    }
}
