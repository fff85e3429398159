package dev.exocode.host.device;

import dev.exocode.dpf.LinkType;
import java.io.IOException;
import java.util.Optional;

/**
 * An interface that is open. One thread takes packets and waits. Others may do all else at any time: it is closed only when nobody is inside.
 */
interface Port {
    /** What packets start with. */
    LinkType link();

    /** Takes the next packet, which the methods below tell of then; false if none has come. It does not say why, if none ever will: see {@link #check}. */
    boolean next();

    /** An array with the packet that came last, from its beginning; the next one overwrites it. */
    byte[] data();

    /** How much of the packet that came last is there. */
    int length();

    /** How long the packet that came last was. */
    int onWire();

    /** When the packet that came last did: nanoseconds since 1970. */
    long nanos();

    /** Waits for packets, on the thread that takes them; whether there is an error to look for, rather than packets or nothing. */
    boolean await(int millis);

    /** Sends a packet; false if it cannot leave now. */
    boolean send(byte[] packet, int offset, int length) throws IOException;

    /** How many packets were lost for want of room, and how many the interface lost; empty if that cannot be told any more. */
    Optional<long[]> losses();

    /** Looks whether the interface is there and up. */
    void check(String why) throws IOException;

    /** Closes it, when nobody is inside; once. */
    void close();
}
