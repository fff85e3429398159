package dev.exocode.host.demux;

import dev.exocode.dpf.space.PacketSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts filters that were saved into a demultiplexer that has none, and no readers. */
final class Restoring implements SavedFilters.Sink {
    private final Demultiplexer demultiplexer;
    private final List<Owner> owners = new ArrayList<>();
    private final List<Template> templates = new ArrayList<>();

    Restoring(Demultiplexer demultiplexer) {
        this.demultiplexer = demultiplexer;
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
        Template template = demultiplexer.adopt(examples, owner(owner));
        if (template == null) {
            return "template=whose values are not all asked for as numbers";
        } else if (templates.stream().anyMatch(other -> other.own() == template.own())) {
            return "template=twice";
        }
        templates.add(template);
        return null;
    }

    @Override
    public String named(int number, Rule rule, PacketSet packets, int owner) {
        return demultiplexer.restore(number, rule, packets, owner(owner))
                ? null
                : "filter=that accepts the same packets as another";
    }

    @Override
    public String of(int template, int number, long[] values) {
        return demultiplexer.restore(templates.get(template), number, values)
                ? null
                : "filter=of values that are there";
    }
}
