package dev.exocode.verifier.witness;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Trap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Finds runs of a program that violate an obligation.
 *
 * <p>A budget is the number of instructions that the interpreter may execute in all, where setting up a run and handling
 * memory count as instructions too; it is exceeded by no more than one run, or the confirmation of what was found. Memory is a
 * few times what the program declares, and some megabytes. None found means nothing. The same arguments give the same answer.
 */
public final class WitnessSearch {
    /** Enough for most that can be found: some ten milliseconds of a warm machine. */
    public static final long DEFAULT_BUDGET = 300_000;

    /** As many instructions must a run execute to be a witness of kind {@link Witness.Kind#LONG}. */
    public static final long LONG_STEPS = 2_000_000;

    private WitnessSearch() {}

    /**
     * Looks for a run that raises a trap.
     *
     * @param program any program
     * @param pc an instruction
     * @param trap a trap; {@link Trap#HOST} is the host's to raise and never found
     * @param budgetSteps at most so many instructions
     * @return a run in which this instruction raises it, or empty: none was found, the program has a {@link Program#flaw()}, or
     *     there is no such instruction
     */
    public static Optional<Witness> trap(Program program, int pc, Trap trap, long budgetSteps) {
        boolean possible = runs(program, pc)
                && trap != Trap.HOST
                && program.code()
                        .get(pc)
                        .op()
                        .traps(program.code().get(pc).type())
                        .contains(trap);
        return possible ? search(program, new Goal(Witness.Kind.TRAP, pc, trap, 0), budgetSteps) : Optional.empty();
    }

    /**
     * Looks for a run that never ends.
     *
     * @param program any program
     * @param headPc the first instruction of a loop
     * @param budgetSteps at most so many instructions, until it is clear that nothing repeats; {@link #LONG_STEPS} beyond
     * @return a run of kind {@link Witness.Kind#REPEATS}, which is proof; else one of kind {@link Witness.Kind#LONG}, which is
     *     none; or empty, as of {@link #trap}
     */
    public static Optional<Witness> endless(Program program, int headPc, long budgetSteps) {
        return runs(program, headPc)
                ? search(program, new Goal(Witness.Kind.REPEATS, headPc, null, 0), budgetSteps)
                : Optional.empty();
    }

    /**
     * Looks for a run that comes to an instruction and has not set a register.
     *
     * @param program any program
     * @param pc an instruction
     * @param register 1 to 31; 0 is always set
     * @param budgetSteps at most so many instructions
     * @return a run in which an activation comes to this instruction that neither got the register as a parameter nor wrote it,
     *     or empty, as of {@link #trap}
     */
    public static Optional<Witness> unset(Program program, int pc, int register, long budgetSteps) {
        if (!runs(program, pc) || register < 1 || register > 31) {
            return Optional.empty();
        }
        int function = program.functionAt(pc);
        boolean parameter = register
                <= program.functions().get(function).signature().parameters().size();
        return parameter
                ? Optional.empty()
                : search(program, new Goal(Witness.Kind.UNSET, pc, null, register), budgetSteps);
    }

    private static boolean runs(Program program, int pc) {
        return pc >= 0 && pc < program.code().size() && program.flaw().isEmpty();
    }

    private static Optional<Witness> search(Program program, Goal goal, long budgetSteps) {
        Reach reach = new Reach(program, goal);
        if (reach.distance(0) == Reach.NEVER) {
            return Optional.empty();
        }
        // A quarter is for making smaller what is found.
        long reserve = Math.max(0, budgetSteps / 4);
        Budget budget = new Budget(Math.max(0, budgetSteps) - reserve);
        Hunt hunt = new Hunt(program, goal, reach, budget);
        Optional<Input> found = hunt.find();
        if (found.isEmpty()) {
            return goal.kind() == Witness.Kind.REPEATS
                    ? hunt.lasting().flatMap(input -> lasting(program, goal.pc(), input))
                    : Optional.empty();
        }
        budget.spend(-reserve);
        long most = Math.max(LONG_STEPS, budgetSteps);
        return confirmed(program, goal, found.get(), most).flatMap(steps -> {
            Replay replay = new Replay(program, goal, budget);
            Input smallest =
                    new Shrink(replay, budget, found.get(), steps).smallest().trimmed();
            return confirmed(program, goal, smallest, most)
                    .map(after -> witness(replay.stage(), goal, smallest, after));
        });
    }

    private static Optional<Witness> lasting(Program program, int pc, Input untrimmed) {
        Goal goal = new Goal(Witness.Kind.LONG, pc, null, 0);
        Input input = untrimmed.trimmed();
        return confirmed(program, goal, input, LONG_STEPS)
                .map(steps -> witness(new Stage(program), goal, input, steps));
    }

    /** After how many instructions a fresh run reaches the goal, if it does. */
    private static Optional<Long> confirmed(Program program, Goal goal, Input input, long most) {
        OptionalLong steps = new Replay(program, goal, new Budget(2 * Math.max(LONG_STEPS, most))).run(input, most);
        return steps.isPresent() ? Optional.of(steps.getAsLong()) : Optional.empty();
    }

    private static Witness witness(Stage stage, Goal goal, Input input, long steps) {
        List<Long> results = new ArrayList<>();
        Arrays.stream(input.host()).forEach(results::add);
        return new Witness(
                input.packet(),
                Arrays.copyOf(input.user(), stage.userLength(input)),
                Arrays.copyOf(input.state(), stage.length(Region.STATE)),
                results,
                goal.kind(),
                Optional.ofNullable(goal.trap()),
                goal.pc(),
                goal.register(),
                steps);
    }

    /** Whether a run of a program does what a witness says. */
    static boolean shows(Witness witness, Program program) {
        if (!runs(program, witness.pc())) {
            return false;
        }
        int more = witness.user().length - program.declaredBytes(Region.USER, 0);
        if (more < 0 || witness.state().length != program.declaredBytes(Region.STATE, 0)) {
            return false;
        }
        long[] host = witness.hostResults().stream().mapToLong(k -> k).toArray();
        Input input = new Input(witness.packet(), more, witness.user(), witness.state(), host);
        Goal goal = new Goal(witness.kind(), witness.pc(), witness.trap().orElse(null), witness.register());
        long most = witness.kind() == Witness.Kind.LONG ? witness.steps() : witness.steps() + 1;
        return confirmed(program, goal, input, most)
                .filter(steps -> steps == witness.steps())
                .isPresent();
    }
}
