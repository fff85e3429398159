package dev.exocode.host.demux;

import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Share;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The filters of a demultiplexer, and all that they are kept in: puts them in and takes them out, and asks nothing. What was put in or
 * taken out counts once it is {@link Changes#publish published}. Used under the lock of the demultiplexer.
 */
final class Tables {
    final Filters filters = new Filters();
    final Changes changes = new Changes(filters);
    final Ranks ranks = changes.ranks();
    final Precedence precedence = new Precedence(ranks, filters);
    final Programs programs;
    final Units units;
    final Alike alike = new Alike(filters);
    final Priorities priorities;

    private final boolean countsShare;
    /** By guard how many filters owners have. */
    private final Map<String, Integer> owned = new HashMap<>();

    /** By what they ask, and whose they are. */
    private final Map<Template.Identity, Template> templates = new HashMap<>();

    Tables(Settings settings) {
        SplittableRandom random = new SplittableRandom();
        this.countsShare = settings.order() == Demultiplexer.Order.SPECIFIC;
        this.programs = new Programs(settings.engine(), precedence, random);
        this.units = new Units(filters, precedence, programs, changes, random);
        this.priorities = new Priorities(settings.order(), filters, units, changes);
    }

    /** Whether it matters what part of all packets a set is, and what includes what. */
    boolean countsShare() {
        return countsShare;
    }

    /** What part of all packets a set is, if that matters; else null. */
    Share share(PacketSet packets) {
        return countsShare ? packets.share() : null;
    }

    /** Whether there are filters that an owner may not touch; the host may touch all. */
    boolean hasOthers(Owner owner) {
        return owner != null
                && owner.held().stream()
                                .mapToInt(guard -> owned.getOrDefault(guard, 0))
                                .sum()
                        < filters.alive();
    }

    private void count(Owner owner, int more) {
        if (owner != null) {
            owned.merge(owner.guard, more, (before, one) -> before + one == 0 ? null : before + one);
        }
    }

    /**
     * Puts a filter with a name in, under its number; if that is 0, it is given one.
     *
     * @param near the filters that may have packets of it; what goes is gone
     */
    void add(Installed installed, Near near) {
        count(installed.owner, 1);
        if (countsShare) {
            alike.add(installed);
            priorities.add(installed, near);
        }
        int rank = ranks.of(installed.priority, installed.share);
        if (installed.number == 0) {
            installed.number = filters.add(rank, installed);
        } else {
            filters.add(installed.number, rank, installed);
        }
        byUnit(installed.packets.boxes()).forEach((unit, boxes) -> {
            for (Box box : boxes) {
                long[] key = unit.shape.key(box);
                int there = key == null ? 0 : unit.filter(key);
                if (there != 0 && !filters.isNeeded(there)) {
                    // Its place is free as soon as no reader looks for it.
                    changes.unmark();
                }
            }
            unit.add(installed.number | ExactTable.PENDING, boxes);
            boxes.forEach(any -> added(unit));
        });
    }

    /** Boxes by the units that they come into. */
    private Map<Unit, List<Box>> byUnit(List<Box> boxes) {
        Map<Unit, List<Box>> all = new LinkedHashMap<>();
        int regrouped;
        do {
            // Where one of them needs another key than its group had, the units of those before are others now.
            regrouped = units.regrouped();
            all.clear();
            for (Box box : boxes) {
                all.computeIfAbsent(units.of(box), any -> new ArrayList<>()).add(box);
            }
        } while (regrouped != units.regrouped());
        return all;
    }

    /** Takes a filter with a name out. */
    void remove(int number) {
        Installed installed = filters.installed(number);
        for (Box box : installed.packets.boxes()) {
            Unit unit = units.of(box);
            unit.remove(number, box);
            removed(unit);
        }
        filters.remove(number);
        count(installed.owner, -1);
        if (countsShare) {
            alike.forget(installed);
            priorities.remove(installed);
        }
    }

    /** Lets a template have the filters of one that asks alike, if one was there before; what it may do is its own owner's. */
    void know(Template made) {
        Template before = templates.putIfAbsent(made.identity(), made);
        if (before != null) {
            forget(made);
            made.share(before);
        } else {
            priorities.know(made);
        }
    }

    /** Takes note that nobody will use a template. */
    void forget(Template template) {
        ranks.leave(template.rank);
    }

    /**
     * Puts a filter of a template in.
     *
     * @param number its number; 0 if it is to be given one
     * @param keys its keys, unit by unit, which no filter that is alive has
     * @return its number
     */
    int add(Template template, int number, long[] values, long[][] keys) {
        int of = enter(template, number, values);
        for (int i = 0; i < keys.length; i++) {
            // Of some values two boxes are one.
            if (template.unit(i).filter(keys[i]) != of) {
                template.unit(i).add(of | ExactTable.PENDING, keys[i]);
                added(template.unit(i));
            }
        }
        return of;
    }

    /** Puts a filter of a template in under its number, before there are readers; filters with names may have its keys. */
    void restore(Template template, int number, long[] values, long[][] keys) {
        enter(template, number, values);
        for (int i = 0; i < keys.length; i++) {
            int there = template.unit(i).filter(keys[i]);
            if (there != 0 && there != number) {
                template.unit(i).share(keys[i]);
            }
            if (there != number) {
                template.unit(i).add(number, keys[i]);
            }
        }
    }

    private int enter(Template template, int number, long[] values) {
        count(template.owner, 1);
        int priority = priorities.of(template, values);
        int rank = template.rank;
        if (priority == Rule.PRIORITY) {
            ranks.stay(rank);
        } else {
            rank = ranks.of(priority, template.share);
        }
        int of = number;
        if (of == 0) {
            of = filters.add(rank, template.own());
        } else {
            filters.add(of, rank, template.own());
        }
        template.keep(of, values);
        return of;
    }

    /** Takes a filter of a template out. */
    void remove(Template template, int number, long[][] keys) {
        for (int i = 0; i < keys.length; i++) {
            template.unit(i).remove(number, keys[i]);
            removed(template.unit(i));
        }
        count(template.owner, -1);
        template.forget(number);
        filters.remove(number);
    }

    private void added(Unit unit) {
        changes.mark(unit);
        programs.spoil(unit);
    }

    private void removed(Unit unit) {
        changes.lose(unit);
        for (Wide wide : programs.covering(unit)) {
            wide.unit.lose();
            changes.clean(wide.unit);
        }
    }
}
