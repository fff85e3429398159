package dev.exocode.examples.exos;

import dev.exocode.examples.exos.frame.Checksum;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

/** Frames that were good, and are not any more: changed, cut, grown, spliced, and with checksums that are right all the same. */
final class Mutations {
    private static final int[] EDGES = {
        0, 1, 4, 5, 7, 8, 15, 16, 19, 20, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xfffe, 0xffff
    };

    private Mutations() {}

    static byte[] of(Random random, byte[] good) {
        byte[] frame = good.clone();
        for (int changes = random.nextInt(5); changes > 0 && frame.length > 0; changes--) {
            int at = random.nextInt(random.nextBoolean() ? frame.length : Math.min(frame.length, 60));
            // Behind the addresses of Ethernet, or nobody takes it.
            at = random.nextInt(8) > 0 ? Math.min(frame.length - 1, Math.max(at, 12)) : at;
            if (random.nextBoolean()) {
                frame[at] = (byte) (random.nextBoolean() ? random.nextInt() : frame[at] ^ 1 << random.nextInt(8));
            } else if (at + 2 <= frame.length) {
                ByteBuffer.wrap(frame).putShort(at, (short) EDGES[random.nextInt(EDGES.length)]);
            }
        }
        frame = switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(frame, random.nextInt(frame.length + 1));
            case 1 -> Arrays.copyOf(frame, Math.min(frame.length, 14 + random.nextInt(60)));
            case 2 -> Arrays.copyOf(frame, frame.length + random.nextInt(70));
            default -> frame;
        };
        if (random.nextInt(4) > 0) {
            mend(random, frame);
        }
        return frame;
    }

    /** Makes the checksums right, as far as what stands there has any, so that what lies is not thrown away for them. */
    static void mend(Random random, byte[] frame) {
        if (frame.length < 34 || frame[12] != 8 || frame[13] != 0) {
            return;
        }
        ByteBuffer words = ByteBuffer.wrap(frame);
        int header = Math.min(frame.length - 14, Math.max(20, (frame[14] & 15) * 4));
        if (random.nextBoolean()) {
            // What fits, so that the layer above is asked.
            words.putShort(16, (short) (frame.length - 14 - random.nextInt(3)));
        }
        words.putShort(24, (short) 0);
        words.putShort(24, (short) Checksum.of(frame, 14, header));
        int at = 14 + header;
        int length = Math.min(frame.length - at, (words.getShort(16) & 0xffff) - header);
        int place = switch (frame[23]) {
            case 1 -> 2;
            case 6 -> 16;
            case 17 -> 6;
            default -> -1;
        };
        if (place < 0 || length < place + 2) {
            return;
        }
        words.putShort(at + place, (short) 0);
        int sum = frame[23] == 1 ? 0 : Checksum.pseudo(words.getInt(26), words.getInt(30), frame[23], length);
        int checksum = ~Checksum.add(sum, Checksum.sum(frame, at, length)) & 0xffff;
        words.putShort(at + place, (short) checksum);
    }
}
