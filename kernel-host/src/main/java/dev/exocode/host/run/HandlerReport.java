package dev.exocode.host.run;

import dev.exocode.ash.Handler;
import dev.exocode.host.handler.HandlerEnd;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * What a handler made of the messages of a capture.
 *
 * @param ends how many messages had each end, in the order of {@link HandlerEnd}; none is 0
 * @param aborts why it aborted, the most frequent first
 * @param stops why it was stopped, the most frequent first
 * @param messages how many messages it sent, replies among them
 * @param bytes how many bytes they had together
 * @param wakes which environments it woke, the most frequent first
 * @param posts which events it posted, the most frequent first
 * @param more how many wakes and posts are of others than those, of which there are too many
 * @param charged the fuel that it was charged; 0 if its runs are bounded without charges
 * @param memory what it keeps at the end, in the order of its text
 */
public record HandlerReport(
        Map<HandlerEnd, Long> ends,
        List<Aborts> aborts,
        List<Stops> stops,
        long messages,
        long bytes,
        List<Requested> wakes,
        List<Requested> posts,
        long more,
        long charged,
        List<Kept> memory) {

    /**
     * Aborts at one place.
     *
     * @param file the name of the handler's source
     * @param line where, from 1; 0 if that is not known
     * @param column where, from 1; 0 if that is not known
     * @param reason what the handler says
     * @param count how many
     */
    public record Aborts(String file, int line, int column, String reason, long count) {}

    /**
     * Runs that were stopped for one reason.
     *
     * @param why the first of them
     * @param count how many
     */
    public record Stops(Diagnostic why, long count) {}

    /**
     * Requests with one number.
     *
     * @param number the number of an environment, or of an event
     * @param count how many
     * @param last what the last event says; 0 of environments
     */
    public record Requested(long number, long count, long last) {}

    /**
     * What a handler keeps under a name.
     *
     * @param what the name and the types
     * @param numbers all that there are, those of a map for the entries that it has
     */
    public record Kept(Handler.Stored what, List<Kept.Entry> numbers) {

        /**
         * A number that is kept.
         *
         * @param name how the handler would write it
         * @param value what it is
         */
        public record Entry(String name, BigInteger value) {}
    }
}
