package dev.exocode.sandbox.fuzz;

import dev.exocode.vcode.Region;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.engine.Machine;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be seen after a run.
 *
 * @param ended whether it returned or trapped; if not, the rest means nothing but {@code steps} and {@code spent}
 * @param result the result, 0 after a trap
 * @param trap what ended it, if it did not return
 * @param trapPc where
 * @param fuel what was left
 * @param steps the instructions executed, if they were counted
 * @param spent what those cost, by the instruction table
 * @param memory the packet, then user, state, scratch and out
 */
record Outcome(
        boolean ended,
        long result,
        Optional<Trap> trap,
        int trapPc,
        long fuel,
        long steps,
        long spent,
        byte[][] memory) {
    private static final String[] NAMES = {"packet", "user", "state", "scratch", "out"};

    static Outcome of(Machine machine, Frame frame, boolean ended, long result, long steps, long spent) {
        byte[][] memory = {
            frame.packet(),
            frame.granted(),
            machine.memory(Region.STATE).clone(),
            machine.memory(Region.SCRATCH).clone(),
            machine.memory(Region.OUT).clone()
        };
        return new Outcome(ended, result, machine.trap(), machine.trapPc(), machine.fuel(), steps, spent, memory);
    }

    /** How another differs, in what it gives and leaves in memory; null if it does not. */
    String differs(Outcome other) {
        if (result != other.result || !trap.equals(other.trap)) {
            return inWords() + " and " + other.inWords();
        }
        for (int i = 0; i < memory.length; i++) {
            if (!Arrays.equals(memory[i], other.memory[i])) {
                HexFormat hex = HexFormat.of();
                return NAMES[i] + " " + hex.formatHex(memory[i]) + " and " + hex.formatHex(other.memory[i]);
            }
        }
        return null;
    }

    /** The same, and in the place of a trap and the fuel that is left. */
    String differsAtAll(Outcome other) {
        String difference = differs(other);
        if (difference == null && trapPc != other.trapPc) {
            return inWords() + " and " + other.inWords();
        } else if (difference == null && fuel != other.fuel) {
            return "fuel " + fuel + " and " + other.fuel;
        }
        return difference;
    }

    /** As a golden has it. */
    String inWords() {
        return trap.map(t -> "trap " + t.name().toLowerCase(Locale.ROOT) + " at " + trapPc)
                .orElseGet(() -> Long.toString(result));
    }
}
