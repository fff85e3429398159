package dev.exocode.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Frames in one array, each with room of its own. */
final class Frames {
    /** How many. */
    static final int COUNT = 1024;

    /** How many bytes of a frame there is room for. */
    static final int FRAME_BYTES = 128;

    /** All of them. */
    final byte[] data = new byte[COUNT * FRAME_BYTES];
    /** Where each begins. */
    final int[] offsets = new int[COUNT];
    /** The length of each. */
    final int[] lengths = new int[COUNT];

    /** Draws frames from packets at random, always the same ones: more than a branch predictor learns by heart. */
    Frames(List<byte[]> packets) {
        Random random = new Random(7);
        for (int i = 0; i < COUNT; i++) {
            put(i, packets.get(random.nextInt(packets.size())));
        }
    }

    private Frames(List<byte[]> packets, int first) {
        for (int i = 0; i < COUNT; i++) {
            put(i, packets.get((first + i) % packets.size()));
        }
    }

    private void put(int i, byte[] packet) {
        offsets[i] = i * FRAME_BYTES;
        lengths[i] = packet.length;
        System.arraycopy(packet, 0, data, offsets[i], packet.length);
    }

    /** All packets in their order, and as many of the first again as fill the last array. */
    static Frames[] all(List<byte[]> packets) {
        List<Frames> all = new ArrayList<>();
        for (int first = 0; first < packets.size(); first += COUNT) {
            all.add(new Frames(packets, first));
        }
        return all.toArray(new Frames[0]);
    }
}
