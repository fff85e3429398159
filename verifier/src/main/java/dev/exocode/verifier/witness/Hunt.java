package dev.exocode.verifier.witness;

import dev.exocode.vcode.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Looks for an input that reaches a goal, until its budget is spent. */
final class Hunt {
    /** The most inputs that are kept for being changed. */
    private static final int MAX_KEPT = 32;

    /** So many rounds of trying changes, and one in which another than the best input is changed. */
    private static final int ROUNDS = 4;

    private final Reach reach;
    private final Budget budget;
    private final Run run;
    private final Suggestions suggestions;
    private final SplittableRandom random;
    private long mostSteps;
    private final Set<Long> tried = new HashSet<>();
    private final List<Trial> kept = new ArrayList<>();
    private Trial best;
    private Input found;
    private Input lasting;
    /** The best input whose run had to be cut off. */
    private Input cutOff;

    private int round;

    Hunt(Program program, Goal goal, Reach reach, Budget budget) {
        this.reach = reach;
        this.budget = budget;
        run = new Run(program, goal, reach, budget);
        suggestions = new Suggestions(program, goal);
        random = new SplittableRandom(suggestions.seed());
        // Programs that go straight on to their end are run to their end.
        long straight = Math.min(2L * program.code().size(), budget.left() / 2);
        mostSteps = Math.max(1, Math.max(straight, budget.left() / 16));
    }

    /** Finds an input that reaches the goal, or none. */
    Optional<Input> find() {
        // Where nothing leads on, constants may, and chance after them; each phase leaves something to the next.
        long whole = budget.left();
        attempt(Suggestions.first(suggestions.seed()), whole / 2);
        change(whole / 2);
        attempt(suggestions.more(), whole / 3);
        change(whole / 4);
        long last = cutOff == null ? 0 : whole / 4;
        while (going(last)) {
            attempt(List.of(mutant()), last);
            change(last);
        }
        if (found == null && cutOff != null && run.on(cutOff, budget.left()).hit) {
            found = cutOff;
        }
        return Optional.ofNullable(found);
    }

    /** The smallest input whose run came to the place in question and had to be cut off, if there was one. */
    Optional<Input> lasting() {
        return Optional.ofNullable(lasting);
    }

    private boolean going(long reserve) {
        return found == null && budget.left() > reserve;
    }

    private void attempt(List<Input> inputs, long reserve) {
        for (Input input : inputs) {
            // One run is always made.
            if (best != null && !going(reserve)) {
                return;
            }
            attempt(input);
        }
    }

    private void attempt(Input input) {
        budget.spend(1 + Budget.bytes(input.size()));
        if (found != null || !tried.add(input.fingerprint())) {
            return;
        }
        Trial trial = run.on(input, mostSteps);
        long more = budget.left() / 3;
        if (trial.cutOff && best == null && more > mostSteps) {
            // It may take so long whatever the input.
            trial = run.on(input, more);
            mostSteps = trial.cutOff ? mostSteps : more;
        }
        if (trial.hit) {
            found = input;
        }
        boolean better = best == null || trial.betterThan(best);
        if (trial.cutOff && (better || cutOff == null)) {
            cutOff = input;
        }
        if (trial.cutOff && trial.level <= 0 && (lasting == null || input.size() < lasting.size())) {
            lasting = input;
        }
        if (better) {
            best = trial;
        }
        if (better || trial.fresh) {
            keep(trial);
        }
    }

    private void keep(Trial trial) {
        if (kept.size() == MAX_KEPT) {
            Trial worst = kept.get(0);
            for (Trial other : kept) {
                worst = worst.betterThan(other) ? other : worst;
            }
            kept.remove(worst);
        }
        trial.conclude(reach);
        kept.add(trial);
    }

    /** Tries the changes that the runs suggest, those of the best inputs first. */
    private void change(long reserve) {
        List<Trial> open = new ArrayList<>(kept);
        while (going(reserve) && !open.isEmpty()) {
            Trial trial = open.get(open.size() - 1);
            if (++round % ROUNDS != 0) {
                for (Trial other : open) {
                    trial = other.betterThan(trial) ? other : trial;
                }
            }
            Edit edit = trial.nextEdit();
            if (edit == null) {
                open.remove(trial);
                continue;
            }
            Trial last = kept.get(kept.size() - 1);
            attempt(trial.input.with(edit));
            if (kept.get(kept.size() - 1) != last) {
                open.add(kept.get(kept.size() - 1));
            }
        }
    }

    private Input mutant() {
        Trial trial = random.nextBoolean() ? best : kept.get(random.nextInt(kept.size()));
        Input input = trial.input;
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            input = input.with(new Edit(place(trial), value()));
        }
        return input;
    }

    private Place place(Trial trial) {
        int length = trial.input.packet().length;
        int places = trial.places.size();
        return switch (random.nextInt(4)) {
            case 0, 1 -> places == 0 ? Place.LENGTH : trial.places.get(random.nextInt(places));
            case 2 -> length == 0 ? Place.LENGTH : new Place(Place.Where.PACKET, random.nextInt(length), 1);
            default -> Place.LENGTH;
        };
    }

    private long value() {
        long[] values = suggestions.values();
        int[] lengths = suggestions.lengths();
        return switch (random.nextInt(4)) {
            case 0 -> random.nextLong() >> random.nextInt(64);
            case 1 -> lengths[random.nextInt(lengths.length)];
            case 2 -> random.nextInt(80);
            default -> values[random.nextInt(values.length)];
        };
    }
}
