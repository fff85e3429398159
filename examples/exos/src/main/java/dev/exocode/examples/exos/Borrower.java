package dev.exocode.examples.exos;

import java.util.Optional;

/**
 * Somebody who answers for connections, as a handler of the kernel does: it has their numbers until it is asked for them, and nobody else uses them meanwhile. It
 * may take what comes in order, and when all has arrived that was sent, send one segment more.
 */
public interface Borrower {
    /**
     * Offered the numbers of a connection, each time that all was sent that is to be, and nothing is unread.
     *
     * @param connection the connection, of which nothing may be asked here
     * @param numbers as they are
     * @return whether they are taken; if so, the connection does nothing by them before {@link #giveBack}
     */
    boolean take(Connection connection, Numbers numbers);

    /**
     * Asked for the numbers, since something came by the connection, is to be sent, or is due.
     *
     * @param connection the connection
     * @return the numbers as they are now, which the borrower does not use any more; empty if they are lost, and so the connection is
     */
    Optional<Numbers> giveBack(Connection connection);

    /**
     * The numbers of a connection.
     *
     * @param expected the number of what comes next (RCV.NXT)
     * @param announced the window as it stands in segments from here: as far behind {@code expected} may the peer send at any time
     * @param arrived the number behind all that has arrived there (SND.UNA)
     * @param sent the number behind all that was sent (SND.NXT)
     * @param window how much the peer takes (SND.WND)
     * @param shift by how many bits its windows are shifted in segments from there
     * @param segment how much data a segment to it has at most
     * @param nanos when something came or was sent last, by the clock of the stack
     * @param payload what the borrower has sent stands here, if it has not arrived; else null
     * @param offset where that begins
     */
    record Numbers(
            int expected,
            int announced,
            int arrived,
            int sent,
            int window,
            int shift,
            int segment,
            long nanos,
            Payload payload,
            int offset) {}
}
