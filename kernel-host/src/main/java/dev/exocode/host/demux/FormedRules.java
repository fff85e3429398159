package dev.exocode.host.demux;

import dev.exocode.vcode.diagnostic.Result;
import java.util.List;
import java.util.Optional;

/** Rules of which many differ in values alone: of these only the values are kept, and a {@link Template} can take them. */
public interface FormedRules extends List<Rule> {

    /**
     * The name of a rule, which is not made.
     *
     * @param row which one
     * @return its name
     */
    String name(int row);

    /**
     * The priority of a rule, which is not made.
     *
     * @param row which one
     * @return its priority
     */
    int priority(int row);

    /**
     * Which of the rules differ in values alone.
     *
     * @param row a rule
     * @return a number from 0 on, the same for all of them; -1 for one that is like no other. Rules that have one are of
     *     {@link Rule#PRIORITY}
     */
    int form(int row);

    /**
     * The values of a rule.
     *
     * @param row a rule whose form is not -1
     * @return what its template takes
     */
    long[] values(int row);

    /**
     * Makes the template of a form.
     *
     * @param form the form
     * @param demultiplexer where its filters are to be installed
     * @return the template; empty if there can be none
     */
    Optional<Template> template(int form, Demultiplexer demultiplexer);

    /**
     * Finds which packets a rule has.
     *
     * @param row the rule
     * @return it; or that it cannot be merged with others
     */
    Result<PreparedRule> prepared(int row);
}
