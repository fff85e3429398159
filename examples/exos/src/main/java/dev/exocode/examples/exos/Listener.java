package dev.exocode.examples.exos;

/** Who accepts connections for a port. */
final class Listener {
    final int port;
    final Acceptor acceptor;

    /** Connections that were begun and are not established. */
    int halfOpen;

    /** Since when no acknowledgement can bring back a cookie of this listener. */
    long cookiesUntil;

    boolean hasCookies;

    Listener(int port, Acceptor acceptor) {
        this.port = port;
        this.acceptor = acceptor;
    }
}
