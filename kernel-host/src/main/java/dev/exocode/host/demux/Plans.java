package dev.exocode.host.demux;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.space.Merged;
import dev.exocode.dpf.space.Shape;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.Import;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.engine.Executable;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.verifier.HostCall;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The programs that find the keys of units, in the order in which they are run, and what they look up together. Each program is
 * verified as any other: whatever wrote it is not trusted. A unit for which none can be written is left to readers.
 */
final class Plans {
    /** None. */
    static final Plans NONE = new Plans(List.of(), 0, List.of(), List.of());

    private static final Policy POLICY = Policy.STRICT.withFuel(Policy.MAX_FUEL);
    /** So many shapes one program probes for at most. */
    private static final int MOST_PROBES = 64;

    /** A program that was proved, and the units that it probes, by the indices of its probes. */
    private record Plan(Verdict.Accepted program, List<Unit> units) {}

    private final List<Plan> plans;
    /** So many of them are of all units there were; those behind are of what came later. */
    private final int first;

    private final List<Unit> rest;
    private final List<Wide> wides;
    private final Map<Unit, List<Wide>> covering = new HashMap<>();

    private Plans(List<Plan> plans, int first, List<Unit> rest, List<Wide> wides) {
        this.plans = plans;
        this.first = first;
        this.rest = rest;
        this.wides = wides;
        for (Wide wide : wides) {
            wide.covered.forEach(unit ->
                    covering.computeIfAbsent(unit, any -> new ArrayList<>()).add(wide));
        }
    }

    /** Writes programs for all units. */
    static Plans of(List<Unit.Contents> contents, Precedence precedence, SplittableRandom random) {
        List<Unit> units = contents.stream().map(each -> each.unit).toList();
        List<Wide> wides = Wide.of(contents, precedence, random);
        Set<Unit> covered = new LinkedHashSet<>();
        wides.forEach(wide -> covered.addAll(wide.covered));
        // What covers others comes before them, and behind what it does not cover, in programs of its own: these are
        // small, and mostly nothing is left to be asked behind them.
        List<Unit> uncovered = new ArrayList<>(units);
        uncovered.removeAll(covered);
        wides.forEach(wide -> uncovered.add(wide.unit));
        List<Plan> plans = new ArrayList<>();
        List<Unit> rest = new ArrayList<>();
        planAll(uncovered, plans, rest);
        planAll(List.copyOf(covered), plans, rest);
        // What has no program of its own is not looked up together: nobody would ask whether it is stale.
        wides = wides.stream().filter(wide -> !rest.remove(wide.unit)).toList();
        List<Unit> probed = probed(plans);
        List<Unit> together = wides.stream().map(wide -> wide.unit).toList();
        for (Wide wide : wides) {
            List<Unit> behind = new ArrayList<>(probed.subList(probed.indexOf(wide.unit) + 1, probed.size()));
            // Of what else covers others nothing need be said: all that it covers is behind, too, or has no program.
            behind.removeAll(together);
            wide.decideLast(behind);
        }
        return new Plans(plans, plans.size(), rest, wides);
    }

    /**
     * These programs and one for further units, or several. It is for what such programs before are for, too, if that is not more: so
     * a unit comes into another program but as often as there are doublings, and these programs stay few.
     */
    Plans with(List<Unit> further) {
        List<Unit> together = new ArrayList<>(further);
        int kept = plans.size();
        while (kept > first && plans.get(kept - 1).units.size() <= together.size()) {
            kept--;
            together.addAll(plans.get(kept).units);
        }
        together.removeIf(Unit::hasLeft);
        List<Plan> all = new ArrayList<>(plans.subList(0, kept));
        List<Unit> without = new ArrayList<>(rest);
        planAll(together, all, without);
        return new Plans(all, first, without, wides);
    }

    /** Takes note of what is asked behind what it looks up together: before readers have it. */
    void decide(Plans before) {
        if (before.wides == wides) {
            List<Unit> behind = probed(plans.subList(first, plans.size()));
            wides.forEach(wide -> wide.decideWith(behind));
        } else {
            wides.forEach(Wide::compareWithUnits);
        }
    }

    /** Whether with so many units more most would be asked about behind others, or not all is looked up together that was. */
    boolean areLoose(int more) {
        int units = plans.subList(0, first).stream()
                .mapToInt(plan -> plan.units.size())
                .sum();
        int behind = plans.subList(first, plans.size()).stream()
                .mapToInt(plan -> plan.units.size())
                .sum();
        return behind + more > units || wides.stream().anyMatch(Wide::isStale);
    }

    /** The units in the order in which programs ask about them. */
    private static List<Unit> probed(List<Plan> plans) {
        List<Unit> probed = new ArrayList<>();
        for (Plan plan : plans) {
            List<Shape> shapes = plan.units.stream().map(unit -> unit.shape).toList();
            Merged.order(shapes).forEach(index -> probed.add(plan.units.get(index)));
        }
        return probed;
    }

    private static void planAll(List<Unit> units, List<Plan> plans, List<Unit> rest) {
        for (int from = 0; from < units.size(); from += MOST_PROBES) {
            plan(units.subList(from, Math.min(from + MOST_PROBES, units.size())), plans, rest);
        }
    }

    /** Writes a program for some units, or several if it would be too large; what has none is looked at without. */
    private static void plan(List<Unit> units, List<Plan> plans, List<Unit> rest) {
        Optional<Verdict.Accepted> program =
                verified(units.stream().map(unit -> unit.shape).toList());
        if (program.isPresent()) {
            plans.add(new Plan(program.get(), List.copyOf(units)));
        } else if (units.size() == 1) {
            rest.addAll(units);
        } else {
            plan(units.subList(0, units.size() / 2), plans, rest);
            plan(units.subList(units.size() / 2, units.size()), plans, rest);
        }
    }

    /** The program of some shapes, proved; empty if it would be too large, or cannot be proved. */
    static Optional<Verdict.Accepted> verified(List<Shape> shapes) {
        return Merged.program(shapes).flatMap(program -> {
            Verdict verdict =
                    new Verifier(policy(program)).verify("demultiplexer", BinaryFormat.encode(program.withoutLines()));
            return verdict instanceof Verdict.Accepted accepted ? Optional.of(accepted) : Optional.empty();
        });
    }

    private static Policy policy(Program program) {
        List<HostCall> calls = new ArrayList<>();
        for (Import each : program.imports()) {
            boolean number = each.equals(Condition.WIRE_LENGTH) || each.equals(Condition.SENDER);
            List<HostCall.Argument> arguments = each.signature().parameters().stream()
                    .map(HostCall.Argument::of)
                    .toList();
            long most = number ? Integer.MAX_VALUE : -1;
            calls.add(new HostCall(each.name(), arguments, each.signature().result(), 0, most, 0));
        }
        return POLICY.withHostCalls(calls);
    }

    /** The units without a program. */
    List<Unit> rest() {
        return rest;
    }

    /** What is looked up together. */
    List<Wide> wides() {
        return wides;
    }

    /** What looks a unit up together with others. */
    List<Wide> covering(Unit unit) {
        return covering.getOrDefault(unit, List.of());
    }

    /**
     * Makes the programs ready to run for a reader.
     *
     * @param before what is loaded already for it of other plans: what both have is taken from there
     */
    Executable[] executables(Engine engine, Reader reader, Plans other, Executable[] before) {
        Map<Unit, Wide> own = new HashMap<>();
        wides.forEach(wide -> own.put(wide.unit, wide));
        Executable[] all = new Executable[plans.size()];
        for (int i = 0; i < all.length; i++) {
            if (i < other.plans.size() && other.plans.get(i) == plans.get(i)) {
                all[i] = before[i];
                continue;
            }
            List<Unit> units = plans.get(i).units;
            List<HostFunction> functions = new ArrayList<>();
            functions.add(new HostFunction(Condition.SENDER, (machine, a, b, c, d, e, f) -> reader.sender()));
            for (int probe = 0; probe < units.size(); probe++) {
                Unit unit = units.get(probe);
                HostFunction.Body body = own.containsKey(unit) ? body(own.get(unit), reader) : body(unit, reader);
                functions.add(new HostFunction(Merged.probe(probe, unit.shape.words()), body));
            }
            all[i] = engine.load("demultiplexer", plans.get(i).program, reader.wire(), functions)
                    .orThrow();
        }
        return all;
    }

    private static HostFunction.Body body(Wide wide, Reader reader) {
        return (machine, a, b, c, d, e, f) -> wide.probe(reader, a, b, c, d, e, f);
    }

    private HostFunction.Body body(Unit unit, Reader reader) {
        if (covering.containsKey(unit)) {
            return (machine, a, b, c, d, e, f) -> {
                if (!reader.hasTaken(unit)) {
                    unit.probe(reader, a, b, c, d, e, f);
                }
                return reader.stop();
            };
        }
        return switch (unit.shape.words()) {
            case 0, 1 ->
                (machine, a, b, c, d, e, f) -> {
                    unit.probe(reader, a);
                    return reader.stop();
                };
            case 2 ->
                (machine, a, b, c, d, e, f) -> {
                    if (!reader.gathers(a, b)) {
                        unit.probe(reader, a, b);
                    }
                    return reader.stop();
                };
            default ->
                (machine, a, b, c, d, e, f) -> {
                    unit.probe(reader, a, b, c, d, e, f);
                    return reader.stop();
                };
        };
    }

    /** The only unit, if keys of two words are asked of it: so they may be gathered before any is looked up. Else null. */
    Unit gathered() {
        boolean one = plans.size() == 1 && plans.get(0).units.size() == 1 && wides.isEmpty();
        Unit unit = one ? plans.get(0).units.get(0) : null;
        return one && unit.shape.words() == 2 ? unit : null;
    }
}
