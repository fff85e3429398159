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
    private final long[] registers;
    private boolean answered;
    private boolean returned;

    Call(Environment caller, Environment callee, long[] registers) {
        this.caller = caller;
        this.callee = callee;
        this.registers = registers;
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
     * The registers of the caller.
     *
     * @return the very ones: what is written here the caller finds there when it is answered
     */
    public long[] registers() {
        return registers;
    }

    /** Gives control back to the caller; once, a second time does nothing. */
    public void answer() {
        callee.kernel().answer(this);
    }

    /**
     * Whether it was answered.
     *
     * @return whether the caller goes on
     */
    public boolean isAnswered() {
        return answered;
    }

    void markAnswered() {
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
