package dev.exocode.host.demux;

import dev.exocode.dpf.predicate.Condition;
import java.util.Objects;

/**
 * A filter that is to be installed.
 *
 * @param name what people call it
 * @param condition which packets match
 * @param priority what decides between filters of which neither includes the other: the larger one wins
 */
public record Rule(String name, Condition condition, int priority) {

    /** The priority of what names none. */
    public static final int PRIORITY = 0;

    /**
     * Makes a rule.
     *
     * @param name what people call it
     * @param condition which packets match
     * @param priority what decides between filters of which neither includes the other
     */
    public Rule {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(condition, "condition");
    }
}
