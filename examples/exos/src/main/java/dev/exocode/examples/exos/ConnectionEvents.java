package dev.exocode.examples.exos;

/**
 * Whom a connection tells what happens. All of it is told by the thread of the stack, which does nothing else meanwhile; all of the connection, and of
 * others, may be asked for there. An exception is a bug of who throws it, and goes to who called the stack.
 */
public interface ConnectionEvents {
    /**
     * It is established: told first, of connections that were asked for here and of accepted ones that were not aborted at once.
     *
     * @param connection the connection
     */
    default void opened(Connection connection) {}

    /**
     * Something came, or the peer has ended: {@link Connection#read} gives it. Told again when more comes, not for what was left unread.
     *
     * @param connection the connection
     */
    default void readable(Connection connection) {}

    /**
     * Half of what was sent has arrived, so that there is room again, after a {@code send} that took less than it was given, or after {@link
     * Connection#room} was 0.
     *
     * @param connection the connection
     */
    default void writable(Connection connection) {}

    /**
     * The time has come that was said to {@link Connection#remind}.
     *
     * @param connection the connection
     */
    default void reminded(Connection connection) {}

    /**
     * It is over: told once, last. Where both sides have finished, it is told when all that came was read.
     *
     * @param connection the connection, of which nothing can be asked any more
     * @param end why
     */
    default void closed(Connection connection, End end) {}
}
