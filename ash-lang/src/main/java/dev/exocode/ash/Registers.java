package dev.exocode.ash;

import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Lambda;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.OptionalInt;

/** Which registers are held, and for how long: until their block ends, or until the number in them has been used. */
final class Registers {
    /** How many are left to expressions when variables go to memory. */
    private static final int RESERVE = 10;

    private final Lambda lambda;
    private final BitSet temporary = new BitSet();
    private int held;
    private int localBytes;
    private boolean full;

    Registers(Lambda lambda) {
        this.lambda = lambda;
    }

    /** Whether more was asked for than there is, so that the program is none. */
    boolean full() {
        return full;
    }

    /** Whether a variable had better be in memory. */
    boolean scarce() {
        return Instruction.REGISTERS - 1 - held <= RESERVE;
    }

    /** A register until {@link #free}. */
    int hold() {
        OptionalInt register = lambda.getreg();
        if (register.isEmpty()) {
            full = true;
            return Instruction.REGISTERS - 1;
        }
        held++;
        return register.getAsInt();
    }

    void free(int register) {
        if (register != 0 && !full) {
            held--;
            temporary.clear(register);
            lambda.putreg(register);
        }
    }

    /** A register until {@link #release}. */
    int temporary() {
        int register = hold();
        temporary.set(register);
        return register;
    }

    /**
     * The same, of the highest number: few others come there. An engine holds a register in 64 bits that ever has as many, and so a
     * counter in one that is used for a word elsewhere would be no {@code int}, which C2 wants to see that a loop counts.
     */
    int counter() {
        Deque<Integer> lower = new ArrayDeque<>();
        OptionalInt register = lambda.getreg();
        for (OptionalInt next = lambda.getreg(); next.isPresent(); next = lambda.getreg()) {
            lower.push(register.getAsInt());
            register = next;
        }
        lower.forEach(lambda::putreg);
        if (register.isEmpty()) {
            return temporary();
        }
        held++;
        temporary.set(register.getAsInt());
        return register.getAsInt();
    }

    /** Frees a register if it is a temporary one. */
    void release(int register) {
        if (temporary.get(register)) {
            free(register);
        }
    }

    /** Keeps a temporary register until {@link #free}. */
    int keep(int register) {
        temporary.clear(register);
        return register;
    }

    boolean isTemporary(int register) {
        return temporary.get(register);
    }

    /** Keeps the first bytes of the function's own memory for others. */
    void reserveLocal(int bytes) {
        if (bytes > 0) {
            localBytes = Layout.up(lambda.localBytes(bytes) + bytes, Long.BYTES);
        }
    }

    /** Bytes of the function's own memory for a variable: as many as its type has, so that its range is known when it is loaded. */
    int local(Scalar type) {
        localBytes += Long.BYTES;
        if (localBytes > Function.MAX_LOCAL_BYTES) {
            full = true;
            return 0;
        }
        return lambda.local(type.memory());
    }
}
