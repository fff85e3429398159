package dev.exocode.host.demux.rules;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.host.demux.Demultiplexer;
import dev.exocode.host.demux.FormedRules;
import dev.exocode.host.demux.PreparedRule;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.demux.Template;
import dev.exocode.vcode.diagnostic.Result;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of a table. Most tables are connections: rows that differ in addresses and ports alone. Of such a row only the values are
 * kept, and its rule is made when it is asked for; who installs it can hand the values to a {@link Template} instead.
 *
 * <pre>
 * hosts  source &lt;&lt; 32 | destination      0 where nothing is asked
 * ports  source &lt;&lt; 16 | destination
 * forms  which fields are asked, by an index; -1 for a row that is no connection
 * </pre>
 */
public final class ConnectionRules extends AbstractList<Rule> implements FormedRules {
    private static final int FEW = 64;
    private static final long LOW = 0xffff_ffffL;
    private static final int PORT = 0xffff;

    /** Which fields are asked for one value; the protocol and its mask are those of all rules of the form. */
    private record Form(
            boolean source, boolean destination, boolean sourcePort, boolean destinationPort, int protocol, int mask) {
        int count() {
            return (source ? 1 : 0) + (destination ? 1 : 0) + (sourcePort ? 1 : 0) + (destinationPort ? 1 : 0);
        }

        FiveTuple tuple(long[] values) {
            int at = 0;
            return new FiveTuple(
                    source ? Ranges.of(values[at++]) : Ranges.ALL,
                    destination ? Ranges.of(values[at++]) : Ranges.ALL,
                    sourcePort ? Ranges.of(values[at++]) : Ranges.ALL,
                    destinationPort ? Ranges.of(values[at]) : Ranges.ALL,
                    protocol,
                    mask);
        }
    }

    private final Ip4Fields fields;
    private final Map<Form, Integer> known = new LinkedHashMap<>();
    private final List<Form> all = new ArrayList<>();
    /** By row what is no connection. */
    private final Map<Integer, FiveTuple> others = new LinkedHashMap<>();

    /** By form what prepares its rules; empty if nothing can. */
    private final Map<Integer, Optional<PreparedRule.Form>> prepared = new HashMap<>();

    private final List<String> names = new ArrayList<>();
    private long[] hosts = new long[FEW];
    private int[] ports = new int[FEW];
    private int[] forms = new int[FEW];

    ConnectionRules(Ip4Fields fields) {
        this.fields = fields;
    }

    /** Takes the next row. */
    void add(String name, FiveTuple asked) {
        int row = names.size();
        if (row == forms.length) {
            hosts = Arrays.copyOf(hosts, 2 * row);
            ports = Arrays.copyOf(ports, 2 * row);
            forms = Arrays.copyOf(forms, 2 * row);
        }
        names.add(name);
        if (!isConnection(asked)) {
            forms[row] = -1;
            others.put(row, asked);
            return;
        }
        Form form = new Form(
                asked.source() != Ranges.ALL,
                asked.destination() != Ranges.ALL,
                asked.sourcePorts() != Ranges.ALL,
                asked.destinationPorts() != Ranges.ALL,
                asked.protocol(),
                asked.protocolMask());
        forms[row] = known.computeIfAbsent(form, next -> {
            all.add(next);
            return all.size() - 1;
        });
        hosts[row] = one(asked.source()) << Integer.SIZE | one(asked.destination());
        ports[row] = (int) (one(asked.sourcePorts()) << Short.SIZE | one(asked.destinationPorts()));
    }

    /** Whether there is something that must have one value, and nothing that may have some. */
    private static boolean isConnection(FiveTuple asked) {
        boolean some = false;
        for (Ranges each :
                List.of(asked.source(), asked.destination(), asked.sourcePorts(), asked.destinationPorts())) {
            if (each != Ranges.ALL && (each.count() != 1 || each.least(0) != each.greatest(0))) {
                return false;
            }
            some |= each != Ranges.ALL;
        }
        return some;
    }

    private static long one(Ranges values) {
        return values == Ranges.ALL ? 0 : values.least(0);
    }

    @Override
    public int size() {
        return names.size();
    }

    @Override
    public Rule get(int row) {
        return new Rule(names.get(row), condition(row), Rule.PRIORITY);
    }

    private Condition condition(int row) {
        return fields.condition(
                forms[row] < 0 ? others.get(row) : all.get(forms[row]).tuple(values(row)));
    }

    @Override
    public String name(int row) {
        return names.get(row);
    }

    @Override
    public int priority(int row) {
        return Rule.PRIORITY;
    }

    @Override
    public int form(int row) {
        return forms[row];
    }

    @Override
    public long[] values(int row) {
        Form form = all.get(forms[row]);
        long[] values = new long[form.count()];
        int at = 0;
        if (form.source()) {
            values[at++] = hosts[row] >>> Integer.SIZE;
        }
        if (form.destination()) {
            values[at++] = hosts[row] & LOW;
        }
        if (form.sourcePort()) {
            values[at++] = ports[row] >>> Short.SIZE;
        }
        if (form.destinationPort()) {
            values[at] = ports[row] & PORT;
        }
        return values;
    }

    @Override
    public Optional<Template> template(int form, Demultiplexer demultiplexer) {
        Form of = all.get(form);
        return demultiplexer.template(of.count(), values -> fields.condition(of.tuple(values)));
    }

    @Override
    public Result<PreparedRule> prepared(int row) {
        Optional<PreparedRule.Form> form =
                forms[row] < 0 ? Optional.empty() : prepared.computeIfAbsent(forms[row], this::preparedForm);
        return form.isPresent() ? form.get().of(get(row), values(row)) : PreparedRule.of(get(row));
    }

    private Optional<PreparedRule.Form> preparedForm(int form) {
        Form of = all.get(form);
        return PreparedRule.form(of.count(), values -> fields.condition(of.tuple(values)));
    }
}
