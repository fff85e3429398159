package dev.exocode.dpf.pcap;

import dev.exocode.dpf.pcap.grammar.PcapFilterParser;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.antlr.v4.runtime.Token;

/**
 * Parts of an expression that are joined by one word, in their order; long lists of ports or addresses take no more than their
 * values.
 *
 * <p>Of tests behind one another under or, which ask the same fields for a value each, the second and all that follow are one
 * test for any of their values. That changes nothing, even on packets that were cut short: a packet that comes past the first
 * test has been found to have all that the others look at. The first stays by itself, because it may match before the end of
 * that is looked at.
 */
final class Joined {

    /**
     * A test that asks fields for some values.
     *
     * @param fields which, equal for those that ask the same
     * @param values one of them must be there
     * @param of the same test for other values
     */
    record Listed(Object fields, Ranges values, Function<Ranges, Predicate> of) {}

    private final Map<Predicate, Listed> known;
    private final List<Predicate> parts = new ArrayList<>();
    private int operator = Token.EOF;
    /** What the last part is, if it may be one of many; null if not. */
    private Listed last;
    /** The values of the last part and of those that it is to be one with; empty if it is the first of its kind. */
    private final List<Ranges> values = new ArrayList<>();

    /**
     * Begins with one part.
     *
     * @param known the tests that ask fields for values, by identity
     */
    Joined(Predicate first, Map<Predicate, Listed> known) {
        this.known = known;
        last = known.remove(first);
        parts.add(first);
    }

    /** Whether a word joins what the others join. */
    boolean takes(int word) {
        return operator == Token.EOF || operator == word;
    }

    /** Adds a part behind a word that this {@link #takes}; false if it became one with those before it. */
    boolean add(int word, Predicate part) {
        operator = word;
        Listed listed = known.remove(part);
        boolean same = word == PcapFilterParser.OR
                && listed != null
                && last != null
                && listed.fields().equals(last.fields());
        if (same && !values.isEmpty()) {
            values.add(listed.values());
            return false;
        }
        close();
        parts.add(part);
        last = listed;
        if (same) {
            values.add(listed.values());
        }
        return true;
    }

    private void close() {
        if (values.size() > 1) {
            parts.set(parts.size() - 1, last.of().apply(Ranges.any(values)));
        }
        values.clear();
    }

    /** What the parts mean together. */
    Predicate predicate() {
        close();
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return operator == PcapFilterParser.AND ? new Predicate.All(parts) : new Predicate.Any(parts);
    }
}
