package dev.exocode.host.kernel;

/**
 * A protected control transfer that waits for its answer: control goes to the agreed entry of the callee, with the time slice of the caller
 * and with every register as it was, so that the registers are the message. Until it is answered all slices of the caller run the callee.
 *
 * <p>Source: Aegis (SOSP 1995, sections 5.1.2 and 5.5).
 */
public final class Call {
    /** How many registers there are, of 64 bits. */
    public static final int REGISTERS = 32;

    final Environment caller;
    final Environment callee;
    private final long[] callers;
    /** Those of the callee; and from the answer on what it answered, which nobody else holds. */
    private long[] registers;

    private volatile boolean answered;
    private boolean lost;
    private boolean returned;

    Call(Environment caller, Environment callee, long[] registers) {
        this.caller = caller;
        this.callee = callee;
        this.callers = registers;
        this.registers = registers.clone();
    }

    /**
     * Who calls.
     *
     * @return the number of an environment, which the kernel vouches for
     */
    public int caller() {
        return caller.number();
    }

    /**
     * The registers: the callee has them until it answers, and what it writes there the caller finds in its own then, and not before.
     *
     * @return {@link #REGISTERS} of them, always the same until the call is answered; then a copy of the answer
     */
    public long[] registers() {
        synchronized (callee.kernel()) {
            return answered ? registers.clone() : registers;
        }
    }

    /** Gives control back to the caller; once, a second time does nothing. */
    public void answer() {
        callee.kernel().answer(this);
    }

    /**
     * Whether it was answered, or its caller waits no more for another reason.
     *
     * @return whether {@link #answer} does nothing
     */
    public boolean isAnswered() {
        return answered;
    }

    /** Nobody is there who would answer: an answer that comes yet does nothing. */
    void markLost() {
        lost = true;
        markAnswered();
    }

    boolean isLost() {
        return lost;
    }

    /** The answer reaches the caller. */
    void handBack() {
        System.arraycopy(registers, 0, callers, 0, REGISTERS);
    }

    void markAnswered() {
        // What the callee has kept of them is of no use to it now.
        registers = registers.clone();
        answered = true;
    }

    /** Whether the caller was told that it waits, so that it is to be told that it does not. */
    boolean isReturned() {
        return returned;
    }

    void markReturned() {
        returned = true;
    }
}
