package dev.exocode.host.demux;

import java.util.Arrays;

/**
 * Which answers of a reader are those that it has kept. Nothing else tells them from others, so it is made to keep wrong ones: that no
 * member of a block has what was asked for. Behind that nothing is kept.
 */
final class Kept {
    private static final int KEY_WORDS = 8;
    private static final int CLASSES_WORDS = 4;
    private static final long MEMBER = 0xffff;

    private Kept() {}

    /** The owners of some packets, wrong where they come of what is kept for keys. */
    static int[] wrongByKey(Reader reader, byte[]... packets) {
        return wrong(reader, reader.recent().keys, KEY_WORDS, packets);
    }

    /** The same of what is kept for classes. */
    static int[] wrongByClasses(Reader reader, byte[]... packets) {
        Arrays.fill(reader.recent().keys, 0);
        return wrong(reader, reader.recent().classes, CLASSES_WORDS, packets);
    }

    private static int[] wrong(Reader reader, long[] entries, int words, byte[]... packets) {
        for (int at = 0; at < entries.length; at += words) {
            entries[at] &= ~MEMBER;
        }
        int[] owners = owners(reader, packets);
        Arrays.fill(reader.recent().keys, 0);
        Arrays.fill(reader.recent().classes, 0);
        return owners;
    }

    /** The owners of some packets. */
    static int[] owners(Reader reader, byte[]... packets) {
        return Arrays.stream(packets)
                .mapToInt(packet -> reader.owner(packet, 0, packet.length))
                .toArray();
    }
}
