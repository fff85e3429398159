package dev.exocode.sandbox;

import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.engine.Executable;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.Policy;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A stranger's program in a sandbox, with memory of its own; for one thread at a time. Whoever wants it on several threads
 * loads it several times: instances share nothing but granted memory, of which they see each other's writes as Java's memory
 * model says of a plain array. While one runs, nobody else writes near what it writes there: undoing puts back whole lines, see
 * {@link Machine#undo}.
 *
 * <p>However a run ends, that is a value: {@link #ending}. Of one that was stopped, {@code state} and {@code user} are as they
 * were; a packet that it may write to keeps what was written there. Runs allocate nothing, but for copies of the first few
 * packets in direct buffers.
 */
public final class Guest implements Executable {
    private static final byte[] NOTHING = {};

    private final String file;
    private final Machine machine;
    private final Instrumented instrumented;
    private final Program original;
    private final List<Position> positions;
    private final Policy policy;
    private final long fuel;
    private final int packetBytes;
    private final Declining declining;
    private final boolean writesPacket;
    private Ending ending = Ending.RETURNED;
    private boolean running;
    /** Whether a service threw in the last run. */
    private boolean threw;

    private byte[] copy = NOTHING;
    private final byte[] own;
    /** Whether the last packet was longer than the policy says, so that nothing was run. */
    private boolean tooLong;

    /** Ends a run as the guest asks, and remembers what it asked. */
    static final class Declining implements HostFunction.Body {
        private boolean declined;
        private boolean keeps;

        @Override
        public long call(Machine machine, long keep, long b, long c, long d, long e, long f) {
            declined = true;
            keeps = keep == 1;
            machine.abort();
            return 0;
        }
    }

    Guest(
            String file,
            Machine machine,
            Instrumented instrumented,
            Program original,
            List<Position> positions,
            Policy policy,
            Declining declining) {
        this.file = file;
        this.machine = machine;
        this.instrumented = instrumented;
        this.original = original;
        this.positions = List.copyOf(positions);
        this.policy = policy;
        this.fuel = policy.fuel();
        this.packetBytes = policy.packetBytes();
        this.declining = declining;
        this.writesPacket = original.regions().containsKey(Region.PACKET)
                && original.regions().get(Region.PACKET).writable();
        this.own = new byte[original.declaredBytes(Region.USER, 0)];
        machine.grant(own, 0, own.length);
        machine.refuel(fuel);
    }

    /**
     * Runs on a packet.
     *
     * @param data the array that holds it
     * @param offset where it begins
     * @param length its length in bytes
     * @return the result; 0 if the run ended otherwise, see {@link #ending}. On a packet longer than the policy says, of which
     *     nothing is known about how long a run takes, nothing is run, and that is {@link Ending#ABORTED}
     * @throws IndexOutOfBoundsException if the window is not inside the array
     * @throws IllegalStateException if a service would run the guest that calls it
     */
    @Override
    public long run(byte[] data, int offset, int length) {
        // Before anything else: what is not begun must not be taken for a run that failed.
        Objects.checkFromIndexSize(offset, length, data.length);
        requireAtRest();
        begin(length);
        if (tooLong) {
            return 0;
        }
        running = true;
        boolean done = false;
        long result;
        try {
            result = machine.run(data, offset, length);
            done = true;
        } finally {
            running = false;
            if (!done) {
                // A service threw: the run is over, and as if it had not been.
                ending = Ending.ABORTED;
                threw = true;
                machine.undo();
            }
        }
        if (machine.trapPc() >= 0) {
            ending = stopped();
        } else if (ending != Ending.RETURNED) {
            // It mostly is, and to write a reference takes longer than to look at it.
            ending = Ending.RETURNED;
        }
        return result;
    }

    /** Forgets the last run; of a packet that is too long, that is all. */
    private void begin(int length) {
        declining.declined = false;
        threw = false;
        tooLong = length > packetBytes;
        if (tooLong) {
            ending = Ending.ABORTED;
        }
        machine.refuel(fuel);
    }

    private void requireAtRest() {
        if (running) {
            throw new IllegalStateException("a service can neither run nor change the guest that calls it");
        }
    }

    private Ending stopped() {
        if (declining.declined && declining.keeps) {
            return Ending.DECLINED;
        }
        machine.undo();
        return declining.declined ? Ending.DECLINED_UNDONE : Ending.ABORTED;
    }

    /**
     * Runs on the packet between a buffer's position and its limit, which both stay. What a guest writes that may write to
     * packets is written to the buffer, unless that is read-only; then it is lost.
     *
     * @param packet a buffer of any kind
     * @return see {@link #run(byte[], int, int)}
     */
    public long run(ByteBuffer packet) {
        requireAtRest();
        int length = packet.remaining();
        if (packet.hasArray()) {
            return run(packet.array(), packet.arrayOffset() + packet.position(), length);
        }
        if (length > packetBytes) {
            // Of a packet that is not run, nothing is copied.
            begin(length);
            return 0;
        }
        if (copy.length < length) {
            copy = new byte[Math.max(length, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * copy.length))];
        }
        packet.get(packet.position(), copy, 0, length);
        long result = run(copy, 0, length);
        if (writesPacket && !packet.isReadOnly()) {
            packet.put(packet.position(), copy, 0, length);
        }
        return result;
    }

    /**
     * Runs on packets one after another, each however the one before ended.
     *
     * @param data the array that holds them
     * @param offsets where each begins in it
     * @param lengths the length of each in bytes
     * @param results takes the result of each; 0 of a run that ended otherwise
     * @param endings takes how each ended; null if nobody asks
     * @param count how many, at most the length of each array
     * @throws IndexOutOfBoundsException if {@code count} is more than an array has, or a window is not inside the array: those
     *     before it have been run
     */
    public void runBatch(byte[] data, int[] offsets, int[] lengths, long[] results, Ending[] endings, int count) {
        Objects.checkFromToIndex(0, count, Math.min(results.length, Math.min(offsets.length, lengths.length)));
        Objects.checkFromToIndex(0, count, endings == null ? count : endings.length);
        for (int i = 0; i < count; i++) {
            results[i] = run(data, offsets[i], lengths[i]);
            if (endings != null) {
                endings[i] = ending;
            }
        }
    }

    /**
     * Grants memory as the {@code user} region, see {@link Machine#grant}.
     *
     * @param memory the array
     * @param offset where the grant begins
     * @param length how many bytes
     */
    public void grant(byte[] memory, int offset, int length) {
        int most = policy.regions().get(Region.USER).bytes();
        if (length > most) {
            throw new IllegalArgumentException("the policy grants at most " + most + " bytes");
        }
        machine.grant(memory, offset, length);
    }

    /** Takes back what was granted: the {@code user} region is memory of the guest's own again, as long as it asks for at least. */
    public void revoke() {
        machine.grant(own, 0, own.length);
    }

    /**
     * What the program declares.
     *
     * @return by region; not to be changed
     */
    public Map<Region, Segment> regions() {
        return original.regions();
    }

    /**
     * Grants what lies between a buffer's position and its limit.
     *
     * @param memory a buffer over an array that may be written to
     * @throws IllegalArgumentException if it is direct or read-only: the guest works on the array itself; or as {@link
     *     #grant(byte[], int, int)}
     */
    public void grant(ByteBuffer memory) {
        if (!memory.hasArray()) {
            throw new IllegalArgumentException("granted memory is an array that may be written to");
        }
        grant(memory.array(), memory.arrayOffset() + memory.position(), memory.remaining());
    }

    /**
     * How the last run ended.
     *
     * @return {@link Ending#RETURNED} before the first
     */
    public Ending ending() {
        return ending;
    }

    /**
     * What stopped the last run.
     *
     * @return empty unless it ended as {@link Ending#ABORTED}; also if a service threw, or nothing was run
     */
    public Optional<Trap> trap() {
        return ending == Ending.ABORTED && !threw && !tooLong ? machine.trap() : Optional.empty();
    }

    /**
     * Where the last run declined.
     *
     * @return the index of the instruction that called {@code abort}, in the program as it was before checks were put in; empty
     *     unless it ended as {@link Ending#DECLINED} or {@link Ending#DECLINED_UNDONE}
     */
    public OptionalInt declinedAt() {
        boolean declined = ending == Ending.DECLINED || ending == Ending.DECLINED_UNDONE;
        return declined ? OptionalInt.of(instrumented.origin(machine.trapPc())) : OptionalInt.empty();
    }

    /**
     * Why the last run was stopped, for people.
     *
     * @return S1001 at the instruction, as the program was before checks were put in; S1002 if the packet was too long; empty
     *     unless it ended as {@link Ending#ABORTED}, or if a service threw, which told whoever called
     */
    public Optional<Diagnostic> problem() {
        if (tooLong && ending == Ending.ABORTED) {
            return Optional.of(
                    Diagnostic.error(SandboxCode.S1002, new Position.Whole(file), "max=" + policy.packetBytes()));
        }
        return trap().map(trap -> {
            int pc = instrumented.origin(machine.trapPc());
            Position position = positions.isEmpty()
                    ? new Position.InProgram(file, pc, Printer.print(original, pc))
                    : positions.get(pc);
            Diagnostic problem = Diagnostic.error(
                    SandboxCode.S1001, position, "trap=" + trap.name().toLowerCase(Locale.ROOT));
            Lines.Entry line = original.lines().at(pc);
            return line.line() == 0 || !positions.isEmpty()
                    ? problem
                    : problem.note("this comes from " + original.lines().file() + ":" + line.line());
        });
    }

    /**
     * The message that the last run built.
     *
     * @return the array of the {@code out} region, not a copy; empty unless the run returned
     */
    public byte[] out() {
        return ending == Ending.RETURNED ? machine.memory(Region.OUT) : NOTHING;
    }

    /**
     * What the guest keeps from run to run.
     *
     * @return the array of the {@code state} region, not a copy
     */
    public byte[] state() {
        return machine.memory(Region.STATE);
    }

    /**
     * Takes back what the last run has written to {@code state} and {@code user}, however it ended: for a host that looks at that before it lets
     * it stand. Its ending, result and {@code out} stay. What others have written near there since may be lost, see {@link Machine#undo}; a
     * second time nothing is taken back.
     *
     * @throws IllegalStateException if a service would undo the run that calls it
     */
    public void undo() {
        requireAtRest();
        if (!tooLong) {
            machine.undo();
        }
    }

    /**
     * Forgets everything: the state, and the guest's own memory behind {@code user}, are all zero, as when it was loaded. What is
     * granted stays granted, and as it is.
     *
     * @throws IllegalStateException if a service would reset the guest that calls it
     */
    public void reset() {
        requireAtRest();
        Arrays.fill(machine.memory(Region.STATE), (byte) 0);
        Arrays.fill(own, (byte) 0);
        ending = Ending.RETURNED;
    }

    /**
     * The fuel that the last run was charged.
     *
     * @return units, at most the policy's; 0 of a program whose runs are bounded without charges. What a run takes beside its
     *     charges was proved to be at most the policy's fuel, too
     */
    public long charged() {
        return fuel - machine.fuel();
    }

    /**
     * What was put into the program to make it safe.
     *
     * @return counts
     */
    public Overhead overhead() {
        return instrumented.overhead();
    }
}
