package dev.exocode.host.scenario;

import java.util.List;
import java.util.SplittableRandom;

/** Draws frames as broken or hostile machines send them: frames that came before, cut or with bytes changed, and bytes by chance. */
final class Malformed {
    private static final int MOST_BYTES = 1514;
    private static final int MOST_CHANGES = 8;

    private final SplittableRandom random;

    Malformed(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A frame; of those that came before one is taken, if there are any. */
    byte[] frame(List<byte[]> before) {
        int how = before.isEmpty() ? 0 : random.nextInt(4);
        if (how == 0) {
            byte[] frame = new byte[random.nextInt(MOST_BYTES + 1)];
            random.nextBytes(frame);
            return frame;
        }
        byte[] from = before.get(random.nextInt(before.size()));
        int length = (how & 1) == 0 ? from.length : random.nextInt(from.length + 1);
        byte[] frame = new byte[length];
        System.arraycopy(from, 0, frame, 0, length);
        for (int changes = how < 2 || length == 0 ? 0 : random.nextInt(MOST_CHANGES) + 1; changes > 0; changes--) {
            frame[random.nextInt(length)] = (byte) random.nextInt(256);
        }
        return frame;
    }
}
