package dev.exocode.sandbox.bytecode.handlers;

import dev.exocode.sandbox.view.Packet;

/** The type of what a DNS message asks for: a name of labels is walked, with a limit. */
public final class Question {
    private Question() {}

    static int type(Packet packet) {
        if (packet.length() < 17 || packet.u16(4) != 1) {
            return -1;
        }
        int at = 12;
        while (true) {
            if (at >= packet.length()) {
                return -2;
            }
            int label = packet.u8(at);
            at++;
            if (label == 0) {
                break;
            }
            // Names have 255 bytes at most; and without this test the sum might wrap, in the longest of all packets.
            if ((label & 0xc0) != 0 || at > 12 + 255) {
                return -3;
            }
            at += label;
        }
        return at <= packet.length() - 2 ? packet.u16(at) : -4;
    }
}
