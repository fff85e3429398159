package dev.exocode.verifier.witness;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Program;
import java.util.List;
import java.util.OptionalLong;

/** Runs inputs and looks for nothing but the goal. */
final class Replay {
    private final Stage stage;
    private final Goal goal;
    private final Budget budget;
    private final Watch watch;
    private final List<Instruction> code;

    Replay(Program program, Goal goal, Budget budget) {
        this.stage = new Stage(program);
        this.goal = goal;
        this.budget = budget;
        this.watch = new Watch(stage, goal, budget);
        this.code = program.code();
    }

    Stage stage() {
        return stage;
    }

    /**
     * Makes a run.
     *
     * @param input what it is made on
     * @param most how many instructions may be executed
     * @return how many were completed when the goal was reached, if it was
     */
    OptionalLong run(Input input, long most) {
        stage.begin(input);
        watch.begin();
        long steps = 0;
        int depth = -1;
        long firstVisit = 0;
        long lastVisit = 0;
        budget.spend(stage.cost(input));
        while (steps < most) {
            int pc = stage.interpreter.pc();
            if (watch.seenBefore()) {
                budget.spend(steps);
                return OptionalLong.of(steps);
            }
            // Only visits of one activation are those of one loop.
            depth = stage.interpreter.depth() < depth ? -1 : depth;
            if (pc == goal.pc() && (depth < 0 || depth == stage.interpreter.depth())) {
                firstVisit = depth < 0 ? steps : firstVisit;
                depth = stage.interpreter.depth();
                lastVisit = steps;
            }
            watch.passes(code.get(pc));
            if (!stage.interpreter.step()) {
                budget.spend(steps);
                return watch.seenAtEnd() ? OptionalLong.of(steps) : OptionalLong.empty();
            }
            steps++;
        }
        budget.spend(steps);
        boolean lasts =
                goal.kind() == Witness.Kind.LONG && depth >= 0 && firstVisit <= most / 2 && lastVisit >= most / 2;
        return lasts ? OptionalLong.of(steps) : OptionalLong.empty();
    }
}
