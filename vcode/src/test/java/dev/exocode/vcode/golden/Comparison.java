package dev.exocode.vcode.golden;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.engine.Machine;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One program on several machines, which must agree on everything that can be seen after a run: result, trap, fuel and
 * all memory.
 *
 * <p>Each machine runs each packet alone in its array, inside a larger array, and as a batch of one. The user region is
 * as long as the program asks for and a little more, and lies inside a larger array too; it and the state begin each run
 * with the same bytes.
 */
public final class Comparison {
    private static final byte FRAME = (byte) 0xa5;
    private static final int BEFORE = 11;
    private static final int AROUND = 24;
    private static final int MORE_USER_BYTES = 5;

    private final int userBytes;
    private final List<? extends Machine> machines;

    /**
     * What can be seen after a run; memory is in hexadecimal digits.
     *
     * @param result the result, 0 after a trap
     * @param trap the trap, or empty
     * @param trapPc where it was, or -1
     * @param fuel the units left
     * @param packet the packet
     * @param user the user region
     * @param state the state
     * @param scratch the scratch memory
     * @param out the message built
     */
    public record Outcome(
            long result,
            Optional<Trap> trap,
            int trapPc,
            long fuel,
            String packet,
            String user,
            String state,
            String scratch,
            String out) {

        /**
         * The outcome as a golden has it.
         *
         * @return the result, or as in {@code trap bounds at 3}
         */
        public String inWords() {
            return trap.map(t -> "trap " + t.name().toLowerCase(Locale.ROOT) + " at " + trapPc)
                    .orElseGet(() -> Long.toString(result));
        }
    }

    /**
     * Makes a comparison.
     *
     * @param program the program
     * @param machines at least one that runs it, each of its own
     */
    public Comparison(Program program, List<? extends Machine> machines) {
        this.userBytes = program.declaredBytes(Region.USER, 0) + MORE_USER_BYTES;
        this.machines = List.copyOf(machines);
    }

    /**
     * Runs a packet on all machines with all fuel there is.
     *
     * @param packet the packet, which stays as it is
     * @return the outcome they agree on
     * @throws AssertionError if they do not
     */
    public Outcome run(byte[] packet) {
        return run(packet, Long.MAX_VALUE);
    }

    /**
     * Runs a packet on all machines.
     *
     * @param packet the packet, which stays as it is
     * @param fuel the units that each run begins with
     * @return the outcome they agree on
     * @throws AssertionError if they do not, or something outside the regions is changed
     */
    public Outcome run(byte[] packet, long fuel) {
        Outcome expected = null;
        for (Machine machine : machines) {
            for (Way way : Way.values()) {
                Outcome actual = outcome(machine, way, packet, fuel);
                if (expected == null) {
                    expected = actual;
                } else if (!actual.equals(expected)) {
                    throw new AssertionError(
                            "machines differ\n" + machines.get(0).getClass() + " alone: " + expected + "\n"
                                    + machine.getClass() + " " + way + ": " + actual);
                }
            }
        }
        return expected;
    }

    /** How a packet is run. */
    private enum Way {
        /** By itself. */
        ALONE,
        /** Inside a larger array. */
        FRAMED,
        /** The same by the batch entry. */
        BATCH
    }

    private Outcome outcome(Machine machine, Way way, byte[] packet, long fuel) {
        int offset = way == Way.ALONE ? 0 : BEFORE;
        byte[] data = framed(packet, offset, way == Way.ALONE ? 0 : AROUND);
        byte[] granted = new byte[userBytes];
        for (int i = 0; i < userBytes; i++) {
            granted[i] = (byte) (i * 37 + 1);
        }
        byte[] user = framed(granted, BEFORE, AROUND);
        machine.grant(user, BEFORE, userBytes);
        Arrays.fill(machine.memory(Region.STATE), (byte) 0);
        machine.refuel(fuel);
        long result;
        if (way == Way.BATCH) {
            long[] results = {-1};
            int ran = machine.runBatch(data, new int[] {offset}, new int[] {packet.length}, results, 1);
            if (ran != 1) {
                throw new AssertionError("a batch of one ran " + ran);
            }
            result = results[0];
        } else {
            result = machine.run(data, offset, packet.length);
        }
        return new Outcome(
                result,
                machine.trap(),
                machine.trapPc(),
                machine.fuel(),
                window(data, offset, packet.length),
                window(user, BEFORE, userBytes),
                hex(machine.memory(Region.STATE)),
                hex(machine.memory(Region.SCRATCH)),
                hex(machine.memory(Region.OUT)));
    }

    private static byte[] framed(byte[] bytes, int before, int around) {
        byte[] framed = new byte[bytes.length + around];
        Arrays.fill(framed, FRAME);
        System.arraycopy(bytes, 0, framed, before, bytes.length);
        return framed;
    }

    /** What is inside a frame; nobody may have written to the frame. */
    private static String window(byte[] framed, int offset, int length) {
        for (int i = 0; i < framed.length; i++) {
            if ((i < offset || i >= offset + length) && framed[i] != FRAME) {
                throw new AssertionError("a byte outside the region was written, at " + (i - offset));
            }
        }
        return HexFormat.of().formatHex(framed, offset, offset + length);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
