package dev.exocode.sandbox.bytecode.handlers;

import dev.exocode.sandbox.view.Packet;
import dev.exocode.sandbox.view.Size;
import dev.exocode.sandbox.view.State;

/** Opens for who has knocked at three ports in order: a machine of states, with cases far apart. */
public final class Knock {
    private Knock() {}

    static boolean open(Packet packet, @Size(2) State state) {
        if (packet.length() < 2) {
            return false;
        }
        int stage = state.u8(0);
        int next = switch (packet.u16(0)) {
            case 7_000 -> 1;
            case 8_000 -> stage == 1 ? 2 : 0;
            case 9_000 -> stage == 2 ? 3 : 0;
            case 22 -> stage;
            default -> 0;
        };
        state.u8(0, next);
        state.i8(1, -next);
        return next == 3 && packet.u16(0) == 22;
    }
}
