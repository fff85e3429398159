package dev.exocode.host.scenario;

import dev.exocode.host.kernel.Traffic;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What has come of a scenario.
 *
 * @param nanos how long it has run, in its own time
 * @param events what happened, as many as are kept
 * @param more how many events happened beside these
 * @param environments each environment, in the order in which they came
 * @param claims each claim, in the order in which they were made
 * @param handlers each handler that has run or does, those that others have replaced among them
 * @param devices each device
 * @param traffic what came of all packets
 * @param refused what the kernel refused, and why
 * @param end why it is over
 */
public record ScenarioReport(
        long nanos,
        List<Line> events,
        long more,
        List<Inhabitant> environments,
        List<Claimed> claims,
        List<Handled> handlers,
        List<Device> devices,
        Traffic traffic,
        List<Diagnostic> refused,
        End end) {

    /** Why a run is over, or what is told of it is not all. */
    public enum End {
        /** It is over as the scenario says, or since nothing more comes. */
        WHOLE(""),
        /** It was stopped from outside, or goes on. */
        INTERRUPTED("interrupted"),
        /** No environment is there any more, and packets of an interface are for nobody. */
        DESERTED("nobody is left"),
        /** All interfaces of the machine have failed. */
        CUT_OFF("no interface is left");

        private final String words;

        End(String words) {
            this.words = words;
        }

        /**
         * The same in words.
         *
         * @return empty if all has come
         */
        public String words() {
            return words;
        }
    }

    /**
     * Something that happened.
     *
     * @param nanos when
     * @param name to whom: an environment, or {@code kernel}
     * @param what a word for it
     * @param detail the rest, in words
     */
    public record Line(long nanos, String name, String what, String detail) {}

    /**
     * An environment.
     *
     * @param name what it is called
     * @param slices in how many slices it ran
     * @param forfeits how many slices it did not get for having overrun others
     * @param pages how many pages it has
     * @param asked how many things it was asked to give up
     * @param taken how many were taken by force
     * @param saved of how many of these the kernel saved what they held
     * @param read how many packets it took from its rings
     * @param told how many interrupts it got: timers, wakes and events of handlers
     * @param untold how many interrupts it has not got, for want of a slice or of room
     * @param called how many calls it made
     * @param answered how many of them were answered; those that ask for no answer are not
     * @param calls how many calls came to it
     * @param waits for whose answer it waits; empty if it does not
     * @param traffic what came of its packets
     * @param gone when it was destroyed; empty if it is there
     * @param counts what a library of its own has counted
     */
    public record Inhabitant(
            String name,
            long slices,
            long forfeits,
            int pages,
            long asked,
            long taken,
            long saved,
            long read,
            long told,
            long untold,
            long called,
            long answered,
            long calls,
            Optional<String> waits,
            Traffic traffic,
            OptionalLong gone,
            Map<String, Long> counts) {}

    /**
     * A claim.
     *
     * @param environment whose it is
     * @param name its filter
     * @param traffic what came of its packets
     * @param isThere whether it still is
     */
    public record Claimed(String environment, String name, Traffic traffic, boolean isThere) {}

    /**
     * A handler of a claim.
     *
     * @param environment whose it is
     * @param claim the filter of its claim
     * @param file its file, as the scenario names it
     * @param from when it was put there
     * @param to when another one took its place, or it went with its claim or its memory; empty if it is there
     * @param keeps the numbers other than zero that it kept until then, at most {@value #MOST_KEPT}; none of one that went with its claim by force
     */
    public record Handled(
            String environment, String claim, String file, long from, OptionalLong to, Map<String, BigInteger> keeps) {
        static final int MOST_KEPT = 100;
    }

    /**
     * A device.
     *
     * @param name what it is called
     * @param received how many packets came by it, without floods
     * @param sent how many left by it
     * @param lost how many of both it lost
     * @param duplicated how many of both it doubled
     * @param reordered how many of both overtook others
     * @param others how many packets of its capture start with something else
     * @param failed whether it has failed
     * @param out where what came to the other end is; empty if it is only counted
     * @param written how many packets are there
     */
    public record Device(
            String name,
            long received,
            long sent,
            long lost,
            long duplicated,
            long reordered,
            long others,
            boolean failed,
            Optional<String> out,
            long written) {}
}
