package dev.exocode.sandbox.bytecode.handlers;

import dev.exocode.sandbox.view.Packet;
import dev.exocode.sandbox.view.Scratch;
import dev.exocode.sandbox.view.Size;

/** The most frequent byte of a packet, counted in scratch: loops one after another. */
public final class Histogram {
    private Histogram() {}

    static int mostFrequent(Packet packet, @Size(512) Scratch counts) {
        for (int i = 0; i < packet.length(); i++) {
            int at = 2 * packet.u8(i);
            counts.u16(at, counts.u16(at) + 1);
        }
        int best = 0;
        int value = 0;
        do {
            int count = counts.u16(2 * value);
            if (count > counts.u16(2 * best)) {
                best = value;
            }
        } while (++value < 256);
        return best;
    }
}
