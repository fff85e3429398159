package dev.exocode.sandbox.fuzz;

import dev.exocode.vcode.Region;
import dev.exocode.vcode.engine.Machine;
import java.util.Arrays;

/**
 * A packet and granted memory for one run, each inside a larger array whose other bytes are canaries; what is granted and the
 * state begin every run with the same bytes, as in golden tests.
 */
final class Frame {
    /** Where the packet and the grant begin in their arrays. */
    static final int BEFORE = 11;

    private static final int BEHIND = 13;
    private static final byte CANARY = (byte) 0xa5;
    private static final int MORE_USER_BYTES = 5;

    final byte[] data;
    final byte[] user;
    private final int length;
    private final int granted;

    Frame(byte[] packet, int leastUser) {
        length = packet.length;
        granted = leastUser + MORE_USER_BYTES;
        data = framed(length);
        user = framed(granted);
        System.arraycopy(packet, 0, data, BEFORE, length);
        for (int i = 0; i < granted; i++) {
            user[BEFORE + i] = before(i);
        }
    }

    /** What is granted, before a run. */
    private static byte before(int i) {
        return (byte) (i * 37 + 1);
    }

    private static byte[] framed(int bytes) {
        byte[] framed = new byte[BEFORE + bytes + BEHIND];
        Arrays.fill(framed, 0, BEFORE, CANARY);
        Arrays.fill(framed, BEFORE + bytes, framed.length, CANARY);
        return framed;
    }

    /** Makes a machine ready for a run. */
    void prepare(Machine machine, long fuel) {
        machine.grant(user, BEFORE, granted);
        Arrays.fill(machine.memory(Region.STATE), (byte) 0);
        machine.refuel(fuel);
    }

    int userBytes() {
        return granted;
    }

    byte[] packet() {
        return Arrays.copyOfRange(data, BEFORE, BEFORE + length);
    }

    byte[] granted() {
        return Arrays.copyOfRange(user, BEFORE, BEFORE + granted);
    }

    void requireCanaries() {
        requireCanaries("packet", data, length);
        requireCanaries("user", user, granted);
    }

    private static void requireCanaries(String what, byte[] framed, int bytes) {
        for (int i = 0; i < framed.length; i++) {
            boolean inside = i >= BEFORE && i < BEFORE + bytes;
            if (!inside && framed[i] != CANARY) {
                throw new Wrong(Oracle.CANARY, what + " offset=" + (i - BEFORE));
            }
        }
    }

    /** What was granted and the state are as they were before the run. */
    void requireUndone(byte[] state) {
        for (int i = 0; i < granted; i++) {
            if (user[BEFORE + i] != before(i)) {
                throw new Wrong(Oracle.UNDO, "region=user offset=" + i);
            }
        }
        for (int i = 0; i < state.length; i++) {
            if (state[i] != 0) {
                throw new Wrong(Oracle.UNDO, "region=state offset=" + i);
            }
        }
    }
}
