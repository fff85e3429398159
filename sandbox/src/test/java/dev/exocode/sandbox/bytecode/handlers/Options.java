package dev.exocode.sandbox.bytecode.handlers;

import dev.exocode.sandbox.view.Packet;

/** Walks the options of a TCP header that begins the packet, and gives the maximum segment size. */
public final class Options {
    private Options() {}

    static int maximumSegmentSize(Packet packet) {
        if (packet.length() < 20) {
            return -1;
        }
        int end = Math.min((packet.u8(12) >>> 4) * 4, packet.length());
        int at = 20;
        while (at + 2 <= end) {
            int kind = packet.u8(at);
            if (kind == 0) {
                break;
            } else if (kind == 1) {
                at++;
                continue;
            }
            int length = packet.u8(at + 1);
            if (length < 2) {
                return -2;
            }
            if (kind == 2 && length == 4 && at + 4 <= end) {
                return packet.u16(at + 2);
            }
            at += length;
        }
        return 0;
    }
}
