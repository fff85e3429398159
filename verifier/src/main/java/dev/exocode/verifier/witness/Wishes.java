package dev.exocode.verifier.witness;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.engine.Host;
import java.util.ArrayList;
import java.util.List;

/** What would have to be different where a run came to the instruction in question, and nothing happened. */
final class Wishes {
    private static final int MOST = 64;

    private final Stage stage;
    private final Goal goal;
    private List<Edit> edits = new ArrayList<>();
    private Inverse inverse = new Inverse(edits, MOST);
    private long distance;
    /** The first function that the dynamic call in question must not call; -1 if not looked for yet. */
    private int unfit = -1;

    Wishes(Stage stage, Goal goal) {
        this.stage = stage;
        this.goal = goal;
    }

    void begin() {
        edits = new ArrayList<>();
        inverse = new Inverse(edits, MOST);
        distance = Long.MAX_VALUE;
    }

    List<Edit> edits() {
        return edits;
    }

    /** How far the run was from the trap, at the nearest. */
    long distance() {
        return distance;
    }

    private void near(long by) {
        distance = Math.min(distance, Math.max(0, by));
    }

    /**
     * Looks at the instruction in question before it is executed.
     *
     * @param wish whether changes are sought, or only the distance
     */
    void trap(Instruction in, Origin left, Origin right, long a, long b, boolean wish) {
        switch (goal.trap()) {
            case BOUNDS -> {
                long last = stage.length(in.region()) - in.type().bytes();
                near(Math.min(a + b, last - (a + b)));
                if (wish) {
                    bounds(in, left, right, a, b, last);
                }
            }
            case DIVISOR -> {
                near(Math.abs(in.type().wrap(b)));
                if (wish) {
                    inverse.solve(right, 0);
                }
            }
            case SIGNATURE -> {
                near(0);
                if (wish) {
                    signature(in, left);
                }
            }
            case DEPTH -> near(Host.MAX_DEPTH - stage.interpreter.depth());
            case FUEL -> {
                near(0);
                if (wish) {
                    inverse.solve(left, -1);
                    inverse.solve(left, Long.MIN_VALUE);
                }
            }
            case HOST -> {}
        }
    }

    private void bounds(Instruction in, Origin left, Origin right, long a, long b, long last) {
        long shorter = a + b + in.type().bytes() - 1;
        if (in.region() == Region.PACKET) {
            edits.add(new Edit(Place.LENGTH, shorter));
        } else if (in.region() == Region.USER) {
            edits.add(new Edit(new Place(Place.Where.USER_LENGTH, stage.leastUser, 0), shorter));
        }
        inverse.solve(left, last + 1 - b);
        inverse.solve(right, last + 1 - a);
        inverse.solve(left, -1 - b);
        inverse.solve(right, -1 - a);
        inverse.extremes(left);
        inverse.extremes(right);
    }

    private void signature(Instruction in, Origin left) {
        int functions = stage.program.functions().size();
        if (unfit < 0) {
            unfit = 0;
            while (unfit < functions
                    && Program.fits(stage.program.functions().get(unfit).signature(), in)) {
                unfit++;
            }
        }
        inverse.solve(left, functions);
        inverse.solve(left, -1);
        inverse.solve(left, unfit);
    }

    /** Looks at what changed since the run was at the head of a loop before: it should not have. */
    void repeat(long[] before, Shadow shadow) {
        int changed = 0;
        for (int r = 1; r < Instruction.REGISTERS; r++) {
            if (stage.interpreter.register(r) != before[r]) {
                changed++;
                inverse.solve(shadow.of(r), before[r]);
            }
        }
        near(changed);
    }
}
