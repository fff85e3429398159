package dev.exocode.host.scenario;

import dev.exocode.host.kernel.Library;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;

/**
 * The library of an environment of a scenario, in Java. It is a public class with a public constructor that takes a {@link Given}: what the scenario
 * gives to it. The constructor reads all files that these words name, before anything runs; an {@link java.io.IOException} or an
 * {@link IllegalArgumentException} says what is wrong with the word that was asked for last.
 *
 * <p>Where time is that of the machine, the time that it takes passes in its slices.
 */
public interface ScenarioLibrary extends Library {
    /**
     * Called once, when the environment is made: binds what it needs. What its scenario says that it has, is there.
     *
     * @param around the environment, and what it finds there
     * @return what the kernel refused; empty if all is well. It is told, and all else is called as if nothing were: a library goes on with what it has
     */
    List<Diagnostic> begin(Surroundings around);

    /** Called once, when a run in the time of the machine ends: nothing new is to be begun. It has half a second. */
    default void finish() {}

    /**
     * Whether nothing is under way any longer.
     *
     * @return true if the run may end
     */
    default boolean isDone() {
        return true;
    }

    /**
     * What it has counted so far, for people and for programs. Called by the thread of the run, or while that waits.
     *
     * @return names in the order in which they are shown, and numbers
     */
    default Map<String, Long> counts() {
        return Map.of();
    }
}
