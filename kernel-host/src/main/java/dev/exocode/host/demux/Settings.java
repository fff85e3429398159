package dev.exocode.host.demux;

import dev.exocode.host.load.Engine;
import java.util.Objects;

/**
 * How a {@link Demultiplexer} is made.
 *
 * @param order what decides between filters
 * @param engine what runs its programs
 * @param compaction when they are written
 */
public record Settings(Demultiplexer.Order order, Engine engine, Compaction compaction) {

    /**
     * Makes settings.
     *
     * @param order what decides between filters
     * @param engine what runs its programs
     * @param compaction when they are written
     */
    public Settings {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(compaction, "compaction");
    }

    /**
     * The usual ones: programs run as bytecode of the JVM, and are written behind.
     *
     * @param order what decides between filters
     * @return the settings
     */
    public static Settings of(Demultiplexer.Order order) {
        return new Settings(order, Engine.JVM, Compaction.BEHIND);
    }

    /**
     * The same with another engine.
     *
     * @param other what runs programs
     * @return the settings
     */
    public Settings with(Engine other) {
        return new Settings(order, other, compaction);
    }

    /**
     * The same with another compaction.
     *
     * @param other when programs are written
     * @return the settings
     */
    public Settings with(Compaction other) {
        return new Settings(order, engine, other);
    }
}
