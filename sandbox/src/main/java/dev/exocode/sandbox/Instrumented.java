package dev.exocode.sandbox;

import dev.exocode.verifier.Verdict;
import java.util.Objects;

/** A program that needs nothing but an engine: all is proved, or checked and charged for by its own instructions. */
public final class Instrumented {
    private final Verdict.Accepted accepted;
    private final byte[] bytes;
    private final int[] origins;
    private final Overhead overhead;

    Instrumented(Verdict.Accepted accepted, byte[] bytes, int[] origins, Overhead overhead) {
        this.accepted = accepted;
        this.bytes = bytes;
        this.origins = origins;
        this.overhead = overhead;
    }

    /**
     * The verdict on the program as it is now: nothing is left to check and nothing needs a meter.
     *
     * @return of {@link #bytes}
     */
    public Verdict.Accepted accepted() {
        return accepted;
    }

    /**
     * The program as it is now.
     *
     * @return a copy of its bytes
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * What an instruction was put in for, or was.
     *
     * @param pc the index of an instruction of the program as it is now, as of one that trapped
     * @return the index of the instruction in the program as it was
     * @throws IndexOutOfBoundsException if there is no such instruction
     */
    public int origin(int pc) {
        return origins[Objects.checkIndex(pc, origins.length)];
    }

    /**
     * What was put in.
     *
     * @return counts
     */
    public Overhead overhead() {
        return overhead;
    }
}
