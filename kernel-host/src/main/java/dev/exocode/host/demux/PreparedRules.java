package dev.exocode.host.demux;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** Rules of which it is known which packets they have, as those of a file that was saved. */
public final class PreparedRules extends AbstractList<Rule> {
    private final List<PreparedRule> rules = new ArrayList<>();

    PreparedRules() {}

    void add(PreparedRule rule) {
        rules.add(rule);
    }

    /**
     * A rule with its packets.
     *
     * @param index which one
     * @return what can be installed at once
     */
    public PreparedRule prepared(int index) {
        return rules.get(index);
    }

    @Override
    public Rule get(int index) {
        return rules.get(index).rule;
    }

    @Override
    public int size() {
        return rules.size();
    }
}
