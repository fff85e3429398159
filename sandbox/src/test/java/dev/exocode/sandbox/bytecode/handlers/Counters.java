package dev.exocode.sandbox.bytecode.handlers;

import dev.exocode.sandbox.view.Packet;
import dev.exocode.sandbox.view.Size;
import dev.exocode.sandbox.view.State;

/** Counts packets and bytes by protocol: a table of cases, counters of 32 and 64 bits. */
public final class Counters {
    private static final int BYTES = 32;

    private Counters() {}

    static void count(Packet packet, @Size(96) State state) {
        if (packet.length() < 24) {
            return;
        }
        int slot;
        switch (packet.u8(23)) {
            case 1:
                slot = 0;
                break;
            case 2:
            case 3:
                slot = 1;
                break;
            case 4:
                slot = 2;
                break;
            case 6:
                slot = 3;
                break;
            case 7:
                slot = 4;
                break;
            default:
                slot = 5;
        }
        state.i32(4 * slot, state.i32(4 * slot) + 1);
        state.i64(BYTES + 8 * slot, state.i64(BYTES + 8 * slot) + packet.length());
    }
}
