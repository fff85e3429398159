package dev.exocode.host.demux;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.vcode.diagnostic.Result;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One of many who install filters in one {@link Demultiplexer}: what a host hands to a stranger in its place. Its filters carry its name
 * and are guarded by its capability: who does not hold that cannot delete or replace them, nor install a filter that would own packets
 * which they own, by being in them, by its priority, or by the priority that it gives to others. The host itself, who has the demultiplexer,
 * may do everything.
 */
public final class Owner {
    private final Demultiplexer demultiplexer;
    private final String name;
    final String guard;
    private final Set<String> held;

    Owner(Demultiplexer demultiplexer, String name, String guard, Set<String> held) {
        this.demultiplexer = demultiplexer;
        this.name = name;
        this.guard = guard;
        this.held = held;
    }

    /**
     * What it is called.
     *
     * @return the name that its filters carry
     */
    public String name() {
        return name;
    }

    Set<String> held() {
        return held;
    }

    /** Whether it may touch the filters of another one; of the host, which is null, never. */
    boolean may(Owner other) {
        return other != null && held.contains(other.guard);
    }

    /**
     * Installs a filter: the next packet is compared with it.
     *
     * @param rule the filter
     * @return as of {@link Demultiplexer#insert}; or that it would take packets from a filter of somebody else
     */
    public Result<Integer> insert(Rule rule) {
        return demultiplexer.insert(rule, this);
    }

    /**
     * Installs a filter that was prepared: the next packet is compared with it.
     *
     * @param prepared the filter
     * @return as of the other method, but that it can be merged
     */
    public Result<Integer> insert(PreparedRule prepared) {
        return demultiplexer.install(prepared, this);
    }

    /**
     * Takes a filter away: the next packet is not compared with it.
     *
     * @param number its number
     * @return the number; or why nothing was changed: it is not there, or of somebody else
     */
    public Result<Integer> delete(int number) {
        return demultiplexer.delete(number, this);
    }

    /**
     * Puts a filter in the place of another one, at once: every packet is compared with one of the two.
     *
     * @param number the number of the other one
     * @param rule the filter
     * @return its number; or why nothing was changed, as of {@link #insert} and {@link #delete}
     */
    public Result<Integer> replace(int number, Rule rule) {
        return demultiplexer.replace(number, rule, this);
    }

    /**
     * Makes a template, whose filters are its own. Of one that would take packets from a filter of somebody else
     * {@link Template#insert} gives {@link Template#REFUSED}.
     *
     * @param values as of {@link Demultiplexer#template}
     * @param filter as of {@link Demultiplexer#template}
     * @return as of {@link Demultiplexer#template}
     */
    public Optional<Template> template(int values, Function<long[], Condition> filter) {
        return demultiplexer.template(values, filter, this);
    }
}
