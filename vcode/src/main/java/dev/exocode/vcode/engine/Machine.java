package dev.exocode.vcode.engine;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Trap;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * A loaded program with its memory, fuel and the outcome of its last run; for one thread at a time.
 *
 * <p>A run ends by returning or by a trap; a trap is a value here, never an exception, and leaves memory as it was when it
 * came. Runs allocate nothing. Both engines are machines and agree on result, memory, fuel and trap.
 *
 * <p>If the host asks for it, what a run did to {@code state} and to granted memory can be undone once it has ended, however it
 * ended. Nothing need be said about a run that is to be kept.
 */
public abstract class Machine implements Executable {
    private static final byte[] NOTHING = {};
    /** Copied over what is to be zero. */
    private static final byte[] ZEROS = new byte[2048];

    private static final Trap[] TRAPS = Trap.values();

    private final int leastUser;
    private final boolean undo;
    /** Whether it has memory of a run, which is zero at first. */
    private final boolean zeroes;
    /** Whether other memory has been granted since {@link #userLog} was told. */
    private boolean regranted;
    /** Whether a host function runs: meanwhile the machine must keep its memory and registers. */
    private boolean inHost;

    /** The granted memory. */
    protected byte[] user = NOTHING;
    /** Where the grant begins in it. */
    protected int userOffset;
    /** The bytes granted. */
    protected int userLength;
    /** The program's own memory, of its declared size. */
    protected final byte[] state;
    /** Memory of a run, of its declared size. */
    protected final byte[] scratch;
    /** The message being built, of its declared size. */
    protected final byte[] out;
    /** The locals of all activations, {@link #localStride} bytes each. */
    protected final byte[] local;
    /** Bytes from one activation's locals to the next's: the most that any function declares. */
    protected final int localStride;
    /** The most activations. */
    protected final int maxDepth;
    /** Units of fuel left. */
    protected long fuel = Long.MAX_VALUE;
    /** The number of the trap that ended the last run; 0 if it returned. */
    protected int trapped;
    /** The instruction that trapped. */
    protected int trapPc;
    /** What the run has overwritten of the state; null if that is not to be undone, or the program changes nothing. */
    protected final UndoLog stateLog;
    /** The same of the granted memory. */
    protected final UndoLog userLog;

    /**
     * Makes the memory of a program.
     *
     * @param program the program
     * @param host what it is loaded into
     */
    protected Machine(Program program, Host host) {
        leastUser = program.declaredBytes(Region.USER, 0);
        state = bytes(program.declaredBytes(Region.STATE, 0));
        scratch = bytes(program.declaredBytes(Region.SCRATCH, 0));
        out = bytes(program.declaredBytes(Region.OUT, 0));
        zeroes = scratch.length + out.length > 0;
        maxDepth = host.maxDepth();
        localStride = program.mostLocalBytes();
        local = bytes(localStride * maxDepth);
        undo = host.undo();
        stateLog = undo && mayChange(program, Region.STATE) ? new UndoLog() : null;
        userLog = undo && mayChange(program, Region.USER) ? new UndoLog() : null;
        if (stateLog != null) {
            stateLog.reserve(state.length);
            stateLog.begin(state, 0, state.length);
        }
        if (leastUser > 0) {
            grant(new byte[leastUser], 0, leastUser);
        }
    }

    /** Whether a program stores to a region, or its host functions might. */
    private static boolean mayChange(Program program, Region region) {
        return !program.imports().isEmpty()
                || program.code().stream().anyMatch(in -> in.op().format() == Format.STORE && in.region() == region);
    }

    private static byte[] bytes(int size) {
        return size == 0 ? NOTHING : new byte[size];
    }

    /**
     * Runs the program on packets one after another, until one traps.
     *
     * @param data the array that holds the packets
     * @param offsets where each begins in it
     * @param lengths the length of each in bytes
     * @param results takes the result of each
     * @param count how many, at most the length of each array
     * @return how many were run; {@link #trap} tells whether the last of these trapped, the result of which is then 0
     * @throws IndexOutOfBoundsException if a window is not inside the array or {@code count} is more than an array has; those
     *     before it have been run
     */
    public abstract int runBatch(byte[] data, int[] offsets, int[] lengths, long[] results, int count);

    /**
     * Grants the program memory as its {@code user} region, in place of what was granted before. Until the first grant it
     * has as many bytes of its own, all zero, as it asks for at least. The last run can be undone all the same, where its own
     * grant was.
     *
     * @param memory the array
     * @param offset where the grant begins
     * @param length how many bytes are granted
     * @throws IndexOutOfBoundsException if the window is not inside the array
     * @throws IllegalArgumentException if the program asks for more; or if its own state is granted and runs can be undone
     * @throws IllegalStateException if a host function of this machine is running
     */
    public final void grant(byte[] memory, int offset, int length) {
        requireOutsideHost();
        Objects.checkFromIndexSize(offset, length, memory.length);
        if (length < leastUser) {
            throw new IllegalArgumentException("the program asks for " + leastUser + " bytes");
        }
        if (userLog != null) {
            if (memory == state && length > 0) {
                // Of bytes that are in two logs neither knows which was first.
                throw new IllegalArgumentException("the state of a program is not granted to it");
            }
            userLog.reserve(length);
            regranted = true;
        }
        user = memory;
        userOffset = offset;
        userLength = length;
    }

    /**
     * What the program's {@code user} region holds.
     *
     * @return a copy of the bytes granted
     */
    public final byte[] granted() {
        return Arrays.copyOfRange(user, userOffset, userOffset + userLength);
    }

    /**
     * The memory of a region of fixed size.
     *
     * @param region {@link Region#STATE}, {@link Region#SCRATCH} or {@link Region#OUT}
     * @return the array that the program works on, not a copy, as long as declared
     * @throws IllegalArgumentException for another region
     */
    public final byte[] memory(Region region) {
        return switch (region) {
            case STATE -> state;
            case SCRATCH -> scratch;
            case OUT -> out;
            case PACKET, USER, LOCAL, DATA -> throw new IllegalArgumentException(region + " is not of the machine");
        };
    }

    /**
     * Sets the fuel that is left.
     *
     * @param units 0 or more; {@link Long#MAX_VALUE} at first
     * @throws IllegalArgumentException if negative
     */
    public final void refuel(long units) {
        if (units < 0) {
            throw new IllegalArgumentException("fuel must not be negative");
        }
        fuel = units;
    }

    /**
     * The fuel that is left.
     *
     * @return units
     */
    public final long fuel() {
        return fuel;
    }

    /**
     * What ended the last run.
     *
     * @return the trap, or empty if it returned
     */
    public final Optional<Trap> trap() {
        return trapped == 0 ? Optional.empty() : Optional.of(TRAPS[trapped - 1]);
    }

    /**
     * Where the last run trapped.
     *
     * @return the index of the instruction, or -1 if it returned
     */
    public final int trapPc() {
        return trapped == 0 ? -1 : trapPc;
    }

    /**
     * Ends the run when the host function that calls this returns: the run traps as {@link Trap#HOST}.
     *
     * @throws IllegalStateException if no host function of this machine is running
     */
    public final void abort() {
        if (!inHost) {
            throw new IllegalStateException("nothing runs that could be aborted");
        }
        trapped = Trap.HOST.number();
    }

    /**
     * Takes back what the last run wrote: all bytes of {@code state} and of what was granted then are as they were when it
     * began. Result, trap and fuel stay, and so do the packet, {@code scratch} and {@code out}. Of a batch, the last run is
     * undone; a second time, and before the first run, nothing is.
     *
     * <p>Each line of {@value UndoLog#LINE_BYTES} bytes, counted from the region's start, that the run stored to may be put back whole,
     * as it was before a store of the run: what others have written there since may be lost. So that two machines which are granted the
     * same bytes do not run between a run and its undoing is the host's affair. A store by way of the packet is not one to
     * {@code user}, even where the packet overlaps granted memory.
     *
     * @throws IllegalStateException if a host function of this machine is running, or the host did not ask for this
     */
    public final void undo() {
        requireOutsideHost();
        if (!undo) {
            throw new IllegalStateException("runs can be undone only in a host that asks for it");
        }
        if (stateLog != null) {
            stateLog.undo();
        }
        if (userLog != null) {
            userLog.undo();
        }
    }

    /**
     * Tells that a host function is about to change memory, so that this can be undone. Does nothing if the host did not ask
     * for that.
     *
     * @param region {@link Region#STATE} or {@link Region#USER}; what is in others is not kept
     * @param offset of the first byte in the region
     * @param length how many bytes may be changed, 0 or more
     * @throws IllegalArgumentException for another region
     * @throws IndexOutOfBoundsException if the bytes are not all inside the region
     * @throws IllegalStateException if no host function of this machine is running
     */
    public final void changes(Region region, int offset, int length) {
        if (!inHost) {
            throw new IllegalStateException("only what a host function changes is told");
        }
        if (region != Region.STATE && region != Region.USER) {
            throw new IllegalArgumentException(region + " is never undone");
        }
        Objects.checkFromIndexSize(offset, length, region == Region.STATE ? state.length : userLength);
        UndoLog log = log(region);
        if (log != null && length > 0) {
            log.before(offset, length);
        }
    }

    /** The log of a region; null if there is none. */
    final UndoLog log(Region region) {
        return switch (region) {
            case STATE -> stateLog;
            case USER -> userLog;
            case PACKET, SCRATCH, OUT, LOCAL, DATA -> null;
        };
    }

    /**
     * What every run begins with: no trap, scratch and out all zero, and nothing to undo.
     *
     * @throws IllegalStateException if a host function would run the machine that calls it
     */
    protected final void begin() {
        requireOutsideHost();
        trapped = 0;
        if (zeroes) {
            zero(scratch);
            zero(out);
        }
        if (stateLog != null) {
            stateLog.forget();
        }
        if (userLog != null) {
            if (regranted) {
                // Not before: until now the last run could be undone where its own grant was.
                userLog.begin(user, userOffset, userLength);
                regranted = false;
            } else {
                userLog.forget();
            }
        }
    }

    /** By copying: the loop that the JVM makes of filling goes through the first and the last bytes one by one. */
    private static void zero(byte[] memory) {
        if (memory.length > ZEROS.length) {
            Arrays.fill(memory, (byte) 0);
        } else if (memory.length > 0) {
            System.arraycopy(ZEROS, 0, memory, 0, memory.length);
        }
    }

    /**
     * Refuses to change a machine whose program waits for a host function.
     *
     * @throws IllegalStateException if a host function of this machine is running
     */
    protected final void requireOutsideHost() {
        if (inHost) {
            throw new IllegalStateException("a host function can neither run nor change the machine that calls it");
        }
    }

    /**
     * Calls a host function.
     *
     * @param body what to call
     * @param a the first argument
     * @param b the second
     * @param c the third
     * @param d the fourth
     * @param e the fifth
     * @param f the sixth
     * @return its result, not yet cut to any type
     */
    protected final long callHost(HostFunction.Body body, long a, long b, long c, long d, long e, long f) {
        inHost = true;
        try {
            return body.call(this, a, b, c, d, e, f);
        } finally {
            inHost = false;
        }
    }

    /**
     * Ends a run by a trap.
     *
     * @param trap the number of the trap
     * @param pc the instruction
     * @return 0, the result of the run
     */
    protected final long trap(int trap, int pc) {
        trapped = trap;
        trapPc = pc;
        return 0;
    }

    /**
     * Takes fuel.
     *
     * @param units 64 unsigned bits
     * @return false, having taken nothing, if less is left
     */
    protected final boolean charge(long units) {
        long left = fuel - units;
        // Fuel is never negative, so what fits is not either, as units or as what is left.
        if ((units | left) < 0) {
            return false;
        }
        fuel = left;
        return true;
    }
}
