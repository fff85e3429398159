package dev.exocode.host.demux;

import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Quantities;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts filters that were saved into a demultiplexer that has none, and no readers. What they overlap is asked of each as if it came now,
 * the oldest first; whose packets it takes is not, since the host may do that.
 */
final class Restoring implements SavedFilters.Sink {
    private final Demultiplexer demultiplexer;
    private final Tables tables;
    private final Admission admission;
    /** So many warnings are told. */
    private static final int MOST_WARNINGS = 20;

    private final List<Diagnostic> warnings = new ArrayList<>();
    private Quantities quantities;
    private Diagnostic refusal;
    private final List<Owner> owners = new ArrayList<>();
    private final List<Template> templates = new ArrayList<>();

    Restoring(Demultiplexer demultiplexer, Tables tables, Admission admission) {
        this.demultiplexer = demultiplexer;
        this.tables = tables;
        this.admission = admission;
    }

    /** The demultiplexer, with what was put into it. */
    Demultiplexer demultiplexer() {
        return demultiplexer;
    }

    /** What is to be said of filters that overlap others; some of it if that is very much. */
    List<Diagnostic> warnings() {
        return warnings;
    }

    /** Why a filter was refused that has its form. */
    Optional<Diagnostic> refusal() {
        return Optional.ofNullable(refusal);
    }

    private String refuse(Diagnostic why) {
        refusal = why;
        return "filter=that overlaps another";
    }

    @Override
    public void quantities(Quantities all) {
        quantities = all;
    }

    @Override
    public String owner(String name, String guard) {
        owners.add(new Owner(demultiplexer, name, guard, Set.of(guard)));
        return null;
    }

    private Owner owner(int owner) {
        return owner == 0 ? null : owners.get(owner - 1);
    }

    @Override
    public String template(Examples examples, int owner) {
        Template template = Template.of(demultiplexer, examples, owner(owner));
        if (template == null) {
            return "template=whose values are not all asked for as numbers";
        }
        tables.know(template);
        if (templates.stream().anyMatch(other -> other.own() == template.own())) {
            return "template=twice";
        }
        templates.add(template);
        return null;
    }

    @Override
    public String named(int number, String name, int priority, PacketSet packets, int owner) {
        Rule rule = new Rule(name, quantities.condition(packets), priority);
        Installed installed = new Installed(rule, packets, tables.share(packets), owner(owner));
        Near near = new Near(tables.units, packets, 0);
        if (tables.filters.isAlive(number) || admission.same(installed, near) != null) {
            return "filter=that accepts the same packets as another";
        }
        Result<Installed> admitted = admission.contested(installed, near);
        if (admitted.value().isEmpty()) {
            return refuse(admitted.diagnostics().get(0));
        } else if (warnings.size() < MOST_WARNINGS) {
            warnings.addAll(admitted.diagnostics());
        }
        installed.number = number;
        tables.add(installed, near);
        tables.filters.publish();
        return null;
    }

    @Override
    public String of(int of, int number, long[] values) {
        Template template = templates.get(of);
        long[][] keys = template.keys(values);
        boolean taken = tables.filters.isAlive(number);
        for (int i = 0; i < keys.length && !taken; i++) {
            int there = template.unit(i).filter(keys[i]);
            taken = there != 0 && tables.filters.installed(there).isOfTemplate();
        }
        if (taken) {
            return "filter=of values that are there";
        }
        Optional<Diagnostic> refused = admission.contested(template, values, "#" + number);
        if (refused.isPresent()) {
            return refuse(refused.get());
        }
        tables.restore(template, number, values, keys);
        tables.filters.publish();
        return null;
    }
}
