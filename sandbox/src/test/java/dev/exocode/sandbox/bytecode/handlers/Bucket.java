package dev.exocode.sandbox.bytecode.handlers;

import dev.exocode.sandbox.view.Packet;
import dev.exocode.sandbox.view.Size;
import dev.exocode.sandbox.view.State;

/** Lets as many bytes pass as tokens have come since: calls of the host, of all types. */
public final class Bucket {
    private static final long BURST = 1_500;

    private Bucket() {}

    static boolean passes(Packet packet, @Size(16) State state) {
        long then = state.i64(0);
        long now = now();
        long tokens = Math.min(BURST, state.i64(8) + Math.max(0, now - then) * rate((byte) 3, 'x'));
        state.i64(0, now);
        boolean passes = tokens >= packet.length() && !blocked(packet.length());
        if (passes) {
            tokens -= packet.length();
        } else {
            refused(packet, packet.length(), tokens);
        }
        state.i64(8, tokens);
        return passes;
    }

    static native long now();

    private static native short rate(byte kind, char of);

    private static native boolean blocked(int length);

    private static native void refused(Packet packet, int length, long tokens);
}
