package dev.exocode.host.demux;

import dev.exocode.host.load.Engine;
import java.util.Objects;

/**
 * How a {@link Demultiplexer} is made.
 *
 * @param order what decides between filters
 * @param overlap what becomes of filters between which nothing decides but their size or age
 * @param engine what runs its programs
 * @param compaction when they are written
 */
public record Settings(Demultiplexer.Order order, Demultiplexer.Overlap overlap, Engine engine, Compaction compaction) {

    /**
     * Makes settings.
     *
     * @param order what decides between filters
     * @param overlap what becomes of filters between which nothing decides but their size or age
     * @param engine what runs its programs
     * @param compaction when they are written
     */
    public Settings {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(overlap, "overlap");
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(compaction, "compaction");
    }

    /**
     * The usual ones: filters may overlap, programs run as bytecode of the JVM, and are written behind.
     *
     * @param order what decides between filters
     * @return the settings
     */
    public static Settings of(Demultiplexer.Order order) {
        return new Settings(order, Demultiplexer.Overlap.ALLOW, Engine.JVM, Compaction.BEHIND);
    }

    /**
     * The same with another answer to filters that overlap.
     *
     * @param other what becomes of them
     * @return the settings
     */
    public Settings with(Demultiplexer.Overlap other) {
        return new Settings(order, other, engine, compaction);
    }

    /**
     * The same with another engine.
     *
     * @param other what runs programs
     * @return the settings
     */
    public Settings with(Engine other) {
        return new Settings(order, overlap, other, compaction);
    }

    /**
     * The same with another compaction.
     *
     * @param other when programs are written
     * @return the settings
     */
    public Settings with(Compaction other) {
        return new Settings(order, overlap, engine, other);
    }
}
