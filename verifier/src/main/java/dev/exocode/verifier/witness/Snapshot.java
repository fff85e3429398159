package dev.exocode.verifier.witness;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.engine.Interpreter;
import java.util.Arrays;

/**
 * All that the rest of a run depends on, at one moment, but for what lies outside the current activation: that stays as it
 * is until the activation returns.
 */
final class Snapshot {
    private final int pc;
    private final int depth;
    private final long[] registers = new long[Instruction.REGISTERS];
    private final byte[][] memory;
    private final long fuel;
    private final int usedUp;

    Snapshot(Stage stage) {
        Interpreter machine = stage.interpreter;
        pc = machine.pc();
        depth = machine.depth();
        for (int r = 0; r < registers.length; r++) {
            registers[r] = machine.register(r);
        }
        memory = memory(stage);
        for (int i = 0; i < memory.length; i++) {
            memory[i] = memory[i].clone();
        }
        fuel = machine.fuel();
        usedUp = stage.usedUp();
    }

    int depth() {
        return depth;
    }

    /** Whether the registers are those of that moment; cheap, so asked first. */
    boolean sameRegisters(Stage stage) {
        Interpreter machine = stage.interpreter;
        boolean same =
                machine.pc() == pc && machine.depth() == depth && machine.fuel() == fuel && stage.usedUp() == usedUp;
        for (int r = 0; same && r < registers.length; r++) {
            same = machine.register(r) == registers[r];
        }
        return same;
    }

    /** Whether memory is that of that moment. */
    boolean sameMemory(Stage stage) {
        return Arrays.deepEquals(memory, memory(stage));
    }

    private static byte[][] memory(Stage stage) {
        Interpreter machine = stage.interpreter;
        return new byte[][] {
            stage.packet(),
            stage.user(),
            machine.memory(Region.STATE),
            machine.memory(Region.SCRATCH),
            machine.memory(Region.OUT),
            machine.locals()
        };
    }
}
