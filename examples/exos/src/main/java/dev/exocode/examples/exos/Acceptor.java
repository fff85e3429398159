package dev.exocode.examples.exos;

/** Takes connections that others have begun. */
@FunctionalInterface
public interface Acceptor {
    /**
     * Takes a connection that was just established; who does not want it aborts it.
     *
     * @param connection the connection, by which nothing can have been read yet
     * @return whom it tells what happens, first that it is {@link ConnectionEvents#opened}
     */
    ConnectionEvents accept(Connection connection);
}
