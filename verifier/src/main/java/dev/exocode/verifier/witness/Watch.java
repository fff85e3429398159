package dev.exocode.verifier.witness;

import dev.exocode.vcode.Arguments;
import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Semantics;

/** Looks on at a run, instruction by instruction, and says when it has shown what is sought. */
final class Watch {
    private final Stage stage;
    private final Interpreter machine;
    private final Goal goal;
    private final Budget budget;
    /** The registers that each activation has written, a bit each. */
    private final int[] written = new int[Host.MAX_DEPTH + 1];

    private Snapshot snapshot;
    /** Visits of the head until the snapshot is replaced: twice as many each time, so that a cycle of any length is met. */
    private long patience;

    private long visits;

    Watch(Stage stage, Goal goal, Budget budget) {
        this.stage = stage;
        this.machine = stage.interpreter;
        this.goal = goal;
        this.budget = budget;
    }

    void begin() {
        written[0] = 0;
        snapshot = null;
        patience = 1;
        visits = 0;
    }

    /** Whether it is shown by the instruction that comes next, before that is executed. */
    boolean seenBefore() {
        if (snapshot != null && machine.depth() < snapshot.depth()) {
            snapshot = null;
            patience = 1;
            visits = 0;
        }
        return machine.pc() == goal.pc()
                && switch (goal.kind()) {
                    case TRAP, LONG -> false;
                    case UNSET -> isUnset();
                    case REPEATS -> repeats();
                };
    }

    /** Whether it is shown by how the run ended. */
    boolean seenAtEnd() {
        return goal.kind() == Witness.Kind.TRAP
                && machine.trapPc() == goal.pc()
                && machine.trap().filter(goal.trap()::equals).isPresent();
    }

    /** Whether the current activation has not written the register in question. */
    boolean isUnset() {
        return (written[machine.depth()] >> goal.register() & 1) == 0;
    }

    /** Whether there is a moment that the run may come back to. */
    boolean waits() {
        return snapshot != null && snapshot.depth() == machine.depth();
    }

    private boolean repeats() {
        if (budget.spent()) {
            return false;
        }
        if (snapshot != null && snapshot.sameRegisters(stage)) {
            budget.spend(Budget.bytes(stage.bytes()));
            if (snapshot.sameMemory(stage)) {
                return true;
            }
        }
        boolean first = snapshot == null;
        if (first || ++visits >= patience && machine.depth() == snapshot.depth()) {
            budget.spend(Budget.bytes(stage.bytes()));
            snapshot = new Snapshot(stage);
            patience = first ? 1 : 2 * patience;
            visits = 0;
        }
        return false;
    }

    /** Remembers what the instruction that comes next will write. */
    void passes(Instruction in) {
        int depth = machine.depth();
        Format format = in.op().format();
        if (in.op() == Op.CALL || in.op() == Op.CALLR) {
            written[depth + 1] = (1 << Arguments.count(in.imm())) - 1 << 1;
        }
        boolean writes = format.writes() && !(format.passesArguments() && in.type() == Type.V);
        if (writes && (format != Format.CONDITIONAL || holds(in))) {
            written[depth] |= 1 << in.rd();
        }
    }

    private boolean holds(Instruction in) {
        return Semantics.holds(in.op(), in.type(), machine.register(in.rs1()), 0);
    }
}
