package dev.exocode.host.kernel;

/**
 * The operating system of one environment, as a library: what a kernel calls when something concerns that environment. The four contexts of
 * Aegis are here as methods: {@link #exception}, {@link #interrupt} and {@link #slice}, {@link #entered}, and {@link #miss}.
 *
 * <p>All are called with the lock of the kernel, and may ask the kernel for anything through the environment. A library is Java that its
 * host has chosen to run: the kernel measures how long it runs beyond the end of a slice, its own or one in which it was called, and takes that
 * from the next ones, but cannot stop it. What it is called for outside of slices, its host waits for. One that throws loses
 * its environment. What strangers send is downloaded code, never a library.
 */
public interface Library {
    /**
     * Something went wrong in the environment, or was taken from it.
     *
     * @param self the environment
     * @param fault what
     */
    default void exception(Environment self, Fault fault) {}

    /**
     * Something happened for the environment; told at the beginning of a slice, before {@link #slice}.
     *
     * @param self the environment
     * @param interrupt what
     */
    default void interrupt(Environment self, Interrupt interrupt) {}

    /**
     * A time slice has begun. To return is to give up the rest of it.
     *
     * @param self the environment
     * @param slice how long it is
     */
    default void slice(Environment self, Slice slice) {}

    /**
     * Another environment has transferred control to this one. Who may do that is for this method to decide.
     *
     * @param self the environment
     * @param call by whom, and with what in the registers; the caller goes on when it is answered, now or later
     */
    default void entered(Environment self, Call call) {
        call.answer();
    }

    /**
     * A call of this environment that was not answered at once has been answered.
     *
     * @param self the environment
     * @param call the call, with what is in the registers now
     */
    default void answered(Environment self, Call call) {}

    /**
     * An address was used to which nothing is mapped, or was written to and is mapped for reading.
     *
     * @param self the environment
     * @param address the address
     * @param writes whether it is to be written to
     */
    default void miss(Environment self, long address, boolean writes) {}

    /**
     * The kernel needs something back. Which of its things the environment gives up, by {@link Environment#free}, is its choice, now or
     * before the deadline; behind that the kernel takes what it likes.
     *
     * @param self the environment
     * @param demand what is needed, and by when
     */
    default void revoke(Environment self, Demand demand) {}

    /**
     * The kernel needs something back, the deadline is over, and the environment has no more than what is never taken from it by force.
     * What it saves and gives up now is its choice.
     *
     * @param self the environment
     * @param demand what is still needed
     */
    default void emergency(Environment self, Demand demand) {}
}
