package dev.exocode.examples.exos;

/** So much in each second. */
final class Bucket {
    private static final long SECOND = 1_000_000_000L;

    private final long perSecond;
    private long taken;
    private long began;

    Bucket(long perSecond) {
        this.perSecond = perSecond;
    }

    /** Takes one, if there is one left in this second. */
    boolean take(long now) {
        if (now - began >= SECOND) {
            began = now;
            taken = 0;
        }
        if (taken >= perSecond) {
            return false;
        }
        taken++;
        return true;
    }
}
