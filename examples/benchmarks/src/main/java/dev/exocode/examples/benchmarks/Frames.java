package dev.exocode.examples.benchmarks;

import java.util.List;
import java.util.Random;

/** Frames in one array, drawn at random from packets, always the same ones: more than a branch predictor learns by heart. */
final class Frames {
    /** How many. */
    static final int COUNT = 1024;

    private static final int FRAME_BYTES = 128;

    /** All of them. */
    final byte[] data = new byte[COUNT * FRAME_BYTES];
    /** Where each begins. */
    final int[] offsets = new int[COUNT];
    /** The length of each. */
    final int[] lengths = new int[COUNT];

    Frames(List<byte[]> packets) {
        Random random = new Random(7);
        for (int i = 0; i < COUNT; i++) {
            byte[] packet = packets.get(random.nextInt(packets.size()));
            offsets[i] = i * FRAME_BYTES;
            lengths[i] = packet.length;
            System.arraycopy(packet, 0, data, offsets[i], packet.length);
        }
    }
}
