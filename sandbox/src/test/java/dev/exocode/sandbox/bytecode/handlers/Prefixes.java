package dev.exocode.sandbox.bytecode.handlers;

import dev.exocode.sandbox.view.Packet;
import dev.exocode.sandbox.view.Size;
import dev.exocode.sandbox.view.User;

/** Looks an address up in a table of the host's: 8 bytes a row, and a loop that is left by its middle. */
public final class Prefixes {
    private static final int ROW = 8;

    private Prefixes() {}

    static int find(Packet packet, @Size(64) User table) {
        if (packet.length() < 4) {
            return -1;
        }
        int address = packet.i32(0);
        int found = -1;
        search:
        for (int row = 0; row < 8; row++) {
            int at = row * ROW;
            int bits = table.u8(at + 4) & 31;
            int mask = bits == 0 ? 0 : -1 << (32 - bits);
            if ((table.i32(at) & mask) != (address & mask)) {
                continue search;
            }
            found = row;
            table.u16(at + 6, table.u16(at + 6) + 1);
            if (table.i8(at + 5) < 0) {
                break search;
            }
        }
        return found;
    }
}
