package dev.exocode.host.device;

import dev.exocode.dpf.LinkType;
import java.io.Closeable;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * Something that packets come from and go to. It is asked for what has come, so that a host is never called by surprise; by one thread at a
 * time, while any thread may send.
 */
public interface Device extends Closeable {

    /** Takes one packet that has come. */
    @FunctionalInterface
    interface Receiver {

        /**
         * Takes a packet, whose bytes are its own only until this returns.
         *
         * @param data an array with it
         * @param offset where it begins
         * @param length how many bytes of it are there
         * @param onWire how many it had
         * @param nanos when it came: nanoseconds by the clock of the device
         */
        void take(byte[] data, int offset, int length, int onWire, long nanos);
    }

    /**
     * What it is called.
     *
     * @return a name for people
     */
    String name();

    /**
     * What its packets start with.
     *
     * @return the same always
     */
    LinkType link();

    /**
     * Hands over packets that have come, in order.
     *
     * @param most how many at most
     * @param receiver takes them
     * @return how many there were; fewer than that if no more have come yet
     * @throws IOException if the device fails; what was handed over before it did is whole, and nothing more comes
     */
    int receive(int most, Receiver receiver) throws IOException;

    /**
     * When the next packet comes, so that a host need not ask before; called by the thread that receives.
     *
     * @return nanoseconds by the clock of the device; empty if it does not know, or nothing is to come
     */
    default OptionalLong nextNanos() {
        return OptionalLong.empty();
    }

    /**
     * Whether nothing will ever come again.
     *
     * @return true at the end of a capture; false of a link whose other end is open
     */
    boolean isOver();

    /**
     * Sends a packet, without waiting: what handlers answer is sent while their claim is held, and its next packet comes when this returns.
     * Thread-safe.
     *
     * @param data an array with it
     * @param offset where it begins
     * @param length how many bytes it has
     * @return whether it was taken; false if there is no room for it now, and it is lost
     * @throws IOException if the device fails
     */
    boolean send(byte[] data, int offset, int length) throws IOException;

    @Override
    default void close() throws IOException {}
}
