package dev.exocode.host.demux;

import dev.exocode.host.load.Engine;
import dev.exocode.vcode.engine.Executable;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What readers look at packets with: programs, and units for which none was written yet.
 *
 * <p>All is done under the lock of the demultiplexer but {@link Draft#write}, which takes long: meanwhile filters come and go, readers
 * are made, and packets are looked at.
 */
final class Programs {
    private static final Executable[] UNLOADED = {};

    private final Engine engine;
    private final Precedence precedence;
    private final SplittableRandom random;
    private final List<WeakReference<Reader>> readers = new ArrayList<>();
    private Plans plans = Plans.NONE;
    /** Units without a program, among them those for which none can be written. */
    private final Set<Unit> fresh = new LinkedHashSet<>();
    /** Whether a program would help that was not yet tried. */
    private boolean behind;

    Programs(Engine engine, Precedence precedence, SplittableRandom random) {
        this.engine = engine;
        this.precedence = precedence;
        this.random = random;
    }

    /** What runs them. */
    Engine engine() {
        return engine;
    }

    /** Lets a reader look with these from now on. */
    void add(Reader reader) {
        reader.walk(
                new Reader.Walk(plans.executables(engine, reader, Plans.NONE, UNLOADED), units(), plans.gathered()));
        readers.removeIf(each -> each.refersTo(null));
        readers.add(new WeakReference<>(reader));
    }

    private Unit[] units() {
        return fresh.toArray(Unit[]::new);
    }

    /** Lets readers look for a unit, too. */
    void add(Unit unit) {
        fresh.add(unit);
        behind = true;
        tellReaders();
    }

    /** Units that nothing is in any more; programs may look for them still. */
    void remove(Collection<Unit> gone) {
        if (fresh.removeAll(Set.copyOf(gone))) {
            tellReaders();
        }
    }

    private void tellReaders() {
        Unit[] now = units();
        for (Reader reader : readers()) {
            reader.walk(
                    new Reader.Walk(reader.walk().programs(), now, reader.walk().gathered()));
        }
    }

    private List<Reader> readers() {
        List<Reader> all = new ArrayList<>();
        for (WeakReference<Reader> each : readers) {
            Reader reader = each.get();
            if (reader != null) {
                all.add(reader);
            }
        }
        return all;
    }

    /** What looks a unit up together with others. */
    List<Wide> covering(Unit unit) {
        return plans.covering(unit);
    }

    /** Says that a unit has more than what was looked up together with others. */
    void spoil(Unit unit) {
        for (Wide wide : plans.covering(unit)) {
            behind |= wide.spoil();
        }
    }

    /** How many units have no program. */
    int uncompiled() {
        return fresh.size();
    }

    /** Whether programs could be better than they are, and that was not tried since. */
    boolean areBehind() {
        return behind;
    }

    /** Whether programs for all are worth more than others for what is new. */
    boolean areLoose() {
        return plans.areLoose(further().size());
    }

    /** Begins programs for what has none. */
    Draft draft() {
        return new Draft(further(), null);
    }

    /** Begins programs for all units. */
    Draft draft(List<Unit> all) {
        return new Draft(
                all, all.stream().map(unit -> unit.contents(Wide.MOST_EXACT)).toList());
    }

    private List<Unit> further() {
        List<Unit> further = new ArrayList<>(fresh);
        further.removeAll(Set.copyOf(plans.rest()));
        return further;
    }

    /** Programs that are being written. */
    final class Draft {
        private final Plans before = plans;
        private final SplittableRandom own = random.split();
        private final List<Unit> units;
        /** Of all units, if programs are for all; else null. */
        private final List<Unit.Contents> contents;

        private final Map<Reader, Executable[]> loaded = new HashMap<>();
        private Plans next;

        private Draft(List<Unit> units, List<Unit.Contents> contents) {
            this.units = units;
            this.contents = contents;
            for (Reader reader : readers()) {
                loaded.put(reader, reader.walk().programs());
            }
            behind = false;
        }

        /** Gives up; what was to be done is still to be done. */
        void abandon() {
            behind = true;
        }

        /** Writes the programs, verifies and loads them. */
        void write() {
            if (contents == null) {
                next = before.with(units);
            } else {
                contents.forEach(Unit.Contents::compact);
                next = Plans.of(contents, precedence, own);
            }
            loaded.replaceAll((reader, programs) -> next.executables(engine, reader, before, programs));
        }

        /**
         * Lets readers look with these programs.
         *
         * @param changed takes what may have members by now of filters that died
         */
        void publish(Set<Unit> changed) {
            for (Reader reader : readers()) {
                loaded.computeIfAbsent(
                        reader,
                        any -> next.executables(
                                engine, reader, before, reader.walk().programs()));
            }
            // From here on nothing fails.
            next.decide(before);
            if (contents != null) {
                contents.forEach(Unit.Contents::giveBack);
            }
            plans = next;
            fresh.removeAll(Set.copyOf(units));
            next.rest().stream().filter(unit -> !unit.hasLeft()).forEach(fresh::add);
            next.wides().forEach(wide -> {
                wide.unit.lose();
                changed.add(wide.unit);
                behind |= wide.isStale();
            });
            Unit[] now = units();
            loaded.forEach((reader, programs) -> reader.walk(new Reader.Walk(programs, now, plans.gathered())));
            if (before.wides() != next.wides()) {
                // No reader that looks from now on looks at what was looked up together before.
                before.wides().forEach(wide -> changed.remove(wide.unit));
            }
        }
    }
}
