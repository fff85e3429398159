package dev.exocode.examples.exos;

/** Numbers of bytes of a connection, which begin again behind 2^32: of two, that is in front from which it is less than half way to the other. */
final class Sequence {
    private Sequence() {}

    static boolean before(int one, int other) {
        return one - other < 0;
    }

    static boolean notAfter(int one, int other) {
        return one - other <= 0;
    }

    static int later(int one, int other) {
        return before(one, other) ? other : one;
    }
}
