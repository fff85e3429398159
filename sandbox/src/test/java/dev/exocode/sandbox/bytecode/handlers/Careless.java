package dev.exocode.sandbox.bytecode.handlers;

import dev.exocode.sandbox.view.Packet;
import dev.exocode.sandbox.view.Size;
import dev.exocode.sandbox.view.State;

/** Does not check what it should. */
public final class Careless {
    private Careless() {}

    static int handle(Packet packet, @Size(16) State state) {
        if (packet.length() < 20) {
            return 0;
        }
        int at = 4 * (packet.u8(12) >>> 4);
        if (packet.u8(3) == 1) {
            return packet.u16(at + 2); // without a check of at
        }
        state.u8(packet.u8(0), 1); // without a check of the offset
        return 1;
    }
}
