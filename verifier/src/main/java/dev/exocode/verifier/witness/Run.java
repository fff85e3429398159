package dev.exocode.verifier.witness;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Semantics;
import java.util.ArrayList;
import java.util.List;

/** Makes runs, and learns from each how it missed the goal. */
final class Run {
    private static final int MAX_FORKS = 256;

    private final Stage stage;
    private final Goal goal;
    private final Reach reach;
    private final Budget budget;
    private final Interpreter machine;
    private final List<Instruction> code;
    private final Watch watch;
    private final Shadow shadow;
    private final Wishes wishes;

    private final int goalStart;
    private final int goalEnd;
    /** How often the run was at each instruction. */
    private final int[] visits;

    private final int[] touched;
    private int touchedCount;
    /** How often any run was at each instruction: a bit for each power of two, up to 128. */
    private final byte[] known;

    private List<Fork> forks = new ArrayList<>();
    private int level;
    private long distance;
    private final long[] atHead = new long[Instruction.REGISTERS];
    private boolean wasAtHead;

    Run(Program program, Goal goal, Reach reach, Budget budget) {
        this.stage = new Stage(program);
        this.goal = goal;
        this.reach = reach;
        this.budget = budget;
        machine = stage.interpreter;
        code = program.code();
        watch = new Watch(stage, goal, budget);
        shadow = new Shadow(stage);
        wishes = new Wishes(stage, goal);
        int function = program.functionAt(goal.pc());
        goalStart = program.functions().get(function).start();
        goalEnd = program.end(function);
        visits = new int[code.size()];
        touched = new int[code.size()];
        known = new byte[code.size()];
    }

    Stage stage() {
        return stage;
    }

    /** Makes a run of so many instructions at most. */
    Trial on(Input input, long most) {
        stage.begin(input);
        watch.begin();
        shadow.begin();
        wishes.begin();
        forks = new ArrayList<>();
        level = Reach.NEVER;
        distance = Long.MAX_VALUE;
        wasAtHead = false;
        boolean hit = false;
        long steps = 0;
        while (!hit && steps < most) {
            int pc = machine.pc();
            if (visits[pc]++ == 0) {
                touched[touchedCount++] = pc;
            }
            hit = watch.seenBefore();
            if (!hit) {
                before(pc, code.get(pc));
                steps++;
                if (!machine.step()) {
                    hit = watch.seenAtEnd();
                    break;
                }
            }
        }
        budget.spend(steps + stage.cost(input));
        boolean fresh = remember();
        if (level == 0 && wishes.distance() != Long.MAX_VALUE) {
            level = -1;
            distance = wishes.distance();
        }
        return new Trial(
                input,
                hit,
                !hit && !machine.ended(),
                fresh,
                level,
                distance,
                List.copyOf(shadow.places()),
                forks,
                List.copyOf(wishes.edits()));
    }

    private boolean remember() {
        boolean fresh = false;
        for (int i = 0; i < touchedCount; i++) {
            int pc = touched[i];
            int bit = 1 << Math.min(7, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(visits[pc]));
            fresh |= (known[pc] & bit) == 0;
            known[pc] |= (byte) bit;
            visits[pc] = 0;
        }
        touchedCount = 0;
        return fresh;
    }

    private void before(int pc, Instruction in) {
        long a = machine.register(in.rs1());
        long b = in.immediate() ? in.imm() : machine.register(in.rs2());
        // Few visits tell most; a loop would fill all there is room for.
        boolean telling = (visits[pc] & visits[pc] - 1) == 0;
        boolean open = goal.kind() != Witness.Kind.UNSET || pc < goalStart || pc >= goalEnd || watch.isUnset();
        if (open) {
            near(reach.distance(pc), Long.MAX_VALUE);
        }
        if (pc == goal.pc()) {
            atGoal(in, a, b, telling);
        }
        switch (in.op().format()) {
            case BRANCH -> branch(pc, in, a, b, telling, open);
            case CONDITIONAL -> {
                if (telling) {
                    fork(in, Semantics.holds(in.op(), in.type(), a, 0), a, b, Fork.ASIDE);
                }
            }
            case SWITCH, CALL_REGISTER -> {
                if (telling) {
                    fork(in, false, a, b, reach.distance(pc) == Reach.NEVER ? Fork.ASIDE : reach.distance(pc));
                }
            }
            default -> {}
        }
        watch.passes(in);
        shadow.passes(in, a, b);
    }

    private void near(int decisions, long by) {
        if (decisions < level || decisions == level && by < distance) {
            level = decisions;
            distance = by;
        }
    }

    private void atGoal(Instruction in, long a, long b, boolean telling) {
        if (goal.kind() == Witness.Kind.TRAP) {
            Origin right = in.immediate() ? null : shadow.of(in.rs2());
            wishes.trap(in, shadow.of(in.rs1()), right, a, b, telling);
        } else if (goal.kind() == Witness.Kind.REPEATS) {
            if (wasAtHead && watch.waits() && telling) {
                wishes.repeat(atHead, shadow);
            }
            wasAtHead = watch.waits();
            for (int r = 0; r < atHead.length; r++) {
                atHead[r] = machine.register(r);
            }
        }
    }

    private void branch(int pc, Instruction in, long a, long b, boolean telling, boolean open) {
        boolean taken = Semantics.holds(in.op(), in.type(), a, b);
        int chosen = reach.distance(taken ? in.target() : pc + 1);
        int other = reach.distance(taken ? pc + 1 : in.target());
        boolean away = open && other < chosen;
        if (away) {
            near(reach.distance(pc), difference(in.type(), a, b));
        }
        if (telling) {
            fork(in, taken, a, b, away ? reach.distance(pc) : Fork.ASIDE);
        }
    }

    private void fork(Instruction in, boolean taken, long a, long b, int at) {
        Origin left = shadow.of(in.rs1());
        Origin right = in.immediate() ? null : shadow.of(in.rs2());
        if (forks.size() < MAX_FORKS && (left != null || right != null)) {
            forks.add(new Fork(in, taken, left, right, a, b, at));
        }
    }

    private static long difference(Type type, long a, long b) {
        long by = type.wrap(a) - type.wrap(b);
        return by == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(by);
    }
}
