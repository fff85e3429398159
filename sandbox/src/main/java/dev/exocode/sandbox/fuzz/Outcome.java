package dev.exocode.sandbox.fuzz;

import dev.exocode.sandbox.Ending;
import dev.exocode.sandbox.Guest;
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
    private static final int PACKET = 0;
    private static final int USER = 1;
    private static final int STATE = 2;
    private static final int SCRATCH = 3;
    private static final int OUT = 4;

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
        return difference(memory, other.memory);
    }

    /** How what a host sees of a guest's memory differs; null if it does not. Of a run that was stopped that is only the packet. */
    String differs(Guest guest, Frame frame) {
        boolean returned = guest.ending() == Ending.RETURNED;
        byte[] out = returned ? memory[OUT] : new byte[0];
        byte[][] seen = {
            frame.packet(),
            returned ? frame.granted() : memory[USER],
            returned ? guest.state() : memory[STATE],
            memory[SCRATCH],
            guest.out()
        };
        byte[][] meant = {memory[PACKET], memory[USER], memory[STATE], memory[SCRATCH], out};
        return difference(meant, seen);
    }

    private static String difference(byte[][] one, byte[][] other) {
        for (int i = 0; i < one.length; i++) {
            if (!Arrays.equals(one[i], other[i])) {
                HexFormat hex = HexFormat.of();
                return NAMES[i] + " " + hex.formatHex(one[i]) + " and " + hex.formatHex(other[i]);
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
