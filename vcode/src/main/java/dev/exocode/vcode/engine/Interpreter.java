package dev.exocode.vcode.engine;

import dev.exocode.vcode.Arguments;
import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Format;
import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.diagnostic.Result;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Runs a program instruction by instruction, at one go or step by step, allocating nothing per run.
 *
 * <p>It checks again what a verifier may have proved (bounds, divisors, signatures) and traps where that fails, so that
 * it does no harm to anybody whatever program it runs.
 *
 * <p>A debugger calls {@link #begin} and then {@link #step} until that gives false; between steps it may look at and
 * change registers. The same loop runs both, so a run in steps is the run.
 */
public final class Interpreter extends Machine {
    private static final int BOUNDS = Trap.BOUNDS.number();
    private static final int DIVISOR = Trap.DIVISOR.number();
    private static final int SIGNATURE = Trap.SIGNATURE.number();
    private static final int DEPTH = Trap.DEPTH.number();
    private static final int OUT_OF_FUEL = Trap.FUEL.number();
    private static final int HOST = Trap.HOST.number();
    private static final long UPPER = 0xffffffffL;
    private static final byte[] NO_PACKET = {};

    private final Instruction[] code;
    private final Function[] functions;
    private final Extension[] extensions;
    private final HostFunction[] imports;
    /** How the parameters of each function are cut. */
    private final int[][] cuts;

    private final long[] words;
    private final int[][] tables;
    private final Activations activations;
    /** Whether the packet is stored to or checked for its length, which is done by way of its segment. */
    private final boolean places;
    /** Whether the program names what it is granted. */
    private final boolean granted;
    /** How many registers, from 0, of the first activation may not be zero any more. */
    private int registers;

    private final Segments segments = new Segments();
    private byte[] packet = NO_PACKET;
    private int packetStart;
    /** A long, so that nothing taken from it wraps. */
    private long packetLength;
    /** The next instruction, or the one that ended the run: an index of words. */
    private int at;

    private long result;
    private boolean ended = true;

    private Interpreter(Program program, Host host, List<HostFunction> linked) {
        super(program, host);
        code = program.code().toArray(Instruction[]::new);
        functions = program.functions().toArray(Function[]::new);
        extensions = program.extensions().toArray(Extension[]::new);
        imports = linked.toArray(HostFunction[]::new);
        cuts = program.functions().stream()
                .map(function -> function.signature().parameters().stream()
                        .mapToInt(Predecoded::cut)
                        .toArray())
                .toArray(int[][]::new);
        words = Predecoded.words(program, host.undo());
        tables = Predecoded.tables(program);
        boolean calls = program.code().stream().anyMatch(in -> in.op() == Op.CALL || in.op() == Op.CALLR);
        activations = new Activations(calls ? maxDepth : 1);
        places = program.code().stream()
                .anyMatch(in -> in.region() == Region.PACKET
                        && (in.op().format() == Format.STORE || in.op().checks()));
        granted = program.regions().containsKey(Region.USER);
        for (Instruction in : program.code().subList(0, program.end(0))) {
            registers = Math.max(registers, 1 + Math.max(in.rd(), Math.max(in.rs1(), in.rs2())));
        }
        segments.place(Region.STATE, state, 0, state.length);
        segments.place(Region.SCRATCH, scratch, 0, scratch.length);
        segments.place(Region.OUT, out, 0, out.length);
        byte[] data = program.data().toArray();
        segments.place(Region.DATA, data, 0, data.length);
        place(NO_PACKET, 0, 0);
    }

    /**
     * Makes a program ready to run.
     *
     * @param file the program's name in messages
     * @param program one without flaws; what a verifier would have to prove is checked as it runs
     * @param host offers what the program imports and bounds the depth of its calls
     * @return an instance for one thread at a time, or L0001 for each import that is not offered
     * @throws IllegalArgumentException if {@link Program#flaw()} finds something: a bug of the caller
     */
    public static Result<Interpreter> load(String file, Program program, Host host) {
        Result<List<HostFunction>> linked = host.link(file, program);
        return linked.value().isEmpty()
                ? Result.failure(linked.diagnostics())
                : Result.of(new Interpreter(program, host, linked.value().get()));
    }

    /**
     * Makes a program ready to run that asks nothing of the host.
     *
     * @param program one without flaws and imports
     * @return an instance for one thread at a time
     * @throws IllegalArgumentException if {@link Program#flaw()} finds something, or there are imports: a bug of the caller
     */
    public static Interpreter of(Program program) {
        return load("program", program, Host.PLAIN)
                .value()
                .orElseThrow(() -> new IllegalArgumentException("unlinked program: it imports host functions"));
    }

    @Override
    public long run(byte[] data, int offset, int length) {
        begin(data, offset, length);
        loop(Long.MAX_VALUE);
        return result;
    }

    @Override
    public int runBatch(byte[] data, int[] offsets, int[] lengths, long[] results, int count) {
        int done = 0;
        while (done < count) {
            results[done] = run(data, offsets[done], lengths[done]);
            done++;
            if (trapped != 0) {
                break;
            }
        }
        return done;
    }

    /**
     * Begins a run as {@link #run} does, and stops before its first instruction.
     *
     * @param data the array that holds the packet
     * @param offset index of the packet's first byte
     * @param length the packet's length in bytes
     * @throws IndexOutOfBoundsException if the window is not inside the array
     */
    public void begin(byte[] data, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, data.length);
        begin();
        activations.begin(registers);
        place(data, offset, length);
        enterLocals();
        at = 0;
        result = 0;
        ended = false;
    }

    /**
     * Executes one instruction of the run that was begun; nothing if it has ended. A call is one step, and what it calls is
     * stepped through.
     *
     * @return false once the run has ended: it returned or trapped
     */
    public boolean step() {
        if (!ended) {
            loop(1);
        }
        return !ended;
    }

    /**
     * Whether there is no run, or it has returned or trapped.
     *
     * @return true until a run begins and once it has ended
     */
    public boolean ended() {
        return ended;
    }

    /**
     * What the last run gave.
     *
     * @return its result; 0 as long as it has not returned, and if it trapped
     */
    public long result() {
        return result;
    }

    /**
     * Where the run is.
     *
     * @return the instruction that the next step executes, or the one that ended the run
     */
    public int pc() {
        return at >> 1;
    }

    /**
     * How deep in calls the run is.
     *
     * @return the number of the current activation; 0 is that of the first function
     */
    public int depth() {
        return activations.depth;
    }

    /**
     * Where an outer activation waits.
     *
     * @param depth the activation's number, less than {@link #depth()}
     * @return the call that it waits for
     * @throws IndexOutOfBoundsException if there is no such activation
     */
    public int returnPc(int depth) {
        return activations.calls[Objects.checkIndex(depth, depth())] >> 1;
    }

    /**
     * A register of the current activation.
     *
     * @param r 0 to 31
     * @return its 64 bits
     * @throws IndexOutOfBoundsException if there is no such register
     */
    public long register(int r) {
        return register(depth(), r);
    }

    /**
     * A register of any activation.
     *
     * @param depth the activation's number, at most {@link #depth()}
     * @param r 0 to 31
     * @return its 64 bits
     * @throws IndexOutOfBoundsException if there is no such activation or register
     */
    public long register(int depth, int r) {
        return activations
                .windows[Objects.checkIndex(depth, depth() + 1)][Objects.checkIndex(r, Instruction.REGISTERS)];
    }

    /**
     * The locals of the current activation.
     *
     * @return a copy, as long as its function declares
     */
    public byte[] locals() {
        int start = depth() * localStride;
        return Arrays.copyOfRange(local, start, start + functions[activations.functions[depth()]].localBytes());
    }

    /**
     * Changes a register of the current activation; register 0 stays zero.
     *
     * @param r 0 to 31
     * @param value any bits
     * @throws IndexOutOfBoundsException if there is no such register
     * @throws IllegalStateException if a host function of this machine is running
     */
    public void poke(int r, long value) {
        requireOutsideHost();
        if (Objects.checkIndex(r, Instruction.REGISTERS) != 0) {
            registers = Math.max(registers, r + 1);
            activations.windows[depth()][r] = value;
        }
    }

    private void place(byte[] data, int offset, int length) {
        packet = data;
        packetStart = offset;
        packetLength = length;
        if (places) {
            segments.place(Region.PACKET, data, offset, length);
        }
        if (granted) {
            segments.place(Region.USER, user, userOffset, userLength);
        }
    }

    /** Gives the current activation locals, all zero. */
    private void enterLocals() {
        if (localStride == 0) {
            return;
        }
        int depth = activations.depth;
        int bytes = functions[activations.functions[depth]].localBytes();
        placeLocals();
        if (bytes > 0) {
            int start = depth * localStride;
            Arrays.fill(local, start, start + bytes, (byte) 0);
        }
    }

    private void placeLocals() {
        int depth = activations.depth;
        segments.place(Region.LOCAL, local, depth * localStride, functions[activations.functions[depth]].localBytes());
    }

    /**
     * Executes up to as many instructions as the budget says, or until the run ends. It is one method, and small, because
     * that is what the JVM's compiler makes fast code of. One switch over all codes would become a jump by a table, whose
     * target the processor often guesses wrongly; two of at most nine cases become comparisons, the likely ones first, and take
     * two thirds to half the time.
     */
    private void loop(long budget) {
        // Should a host function throw, the run is over.
        ended = true;
        long[] words = this.words;
        long[] r = activations.windows[activations.depth];
        int ip = at;
        run:
        for (; budget > 0; budget--) {
            long word = words[ip];
            long a = r[(int) (word >>> 16) & 0xff];
            long b = r[(int) (word >>> 24) & 0xff] + words[ip + 1];
            long value;
            int region;
            switch ((int) word >> 3 & 7) {
                case 0: // arithmetic cut to i
                    switch ((int) word & 7) {
                        case Predecoded.ADD_I & 7:
                            value = (int) (a + b);
                            break;
                        case Predecoded.SUB_I & 7:
                            value = (int) (a - b);
                            break;
                        case Predecoded.MUL_I & 7:
                            value = (int) (a * b);
                            break;
                        case Predecoded.AND_I & 7:
                            value = (int) (a & b);
                            break;
                        case Predecoded.OR_I & 7:
                            value = (int) (a | b);
                            break;
                        case Predecoded.XOR_I & 7:
                            value = (int) (a ^ b);
                            break;
                        case Predecoded.LSH_I & 7:
                            value = (int) a << (int) b;
                            break;
                        default: // RSH_I
                            value = (int) a >> (int) b;
                            break;
                    }
                    break;
                case 1: // arithmetic cut to u
                    switch ((int) word & 7) {
                        case Predecoded.ADD_U & 7:
                            value = a + b & UPPER;
                            break;
                        case Predecoded.SUB_U & 7:
                            value = a - b & UPPER;
                            break;
                        case Predecoded.MUL_U & 7:
                            value = a * b & UPPER;
                            break;
                        case Predecoded.AND_U & 7:
                            value = a & b & UPPER;
                            break;
                        case Predecoded.OR_U & 7:
                            value = (a | b) & UPPER;
                            break;
                        case Predecoded.XOR_U & 7:
                            value = (a ^ b) & UPPER;
                            break;
                        case Predecoded.LSH_U & 7:
                            value = (int) a << (int) b & UPPER;
                            break;
                        default: // RSH_U
                            value = (int) a >>> (int) b & UPPER;
                            break;
                    }
                    break;
                case 2: // arithmetic not cut
                    switch ((int) word & 7) {
                        case Predecoded.ADD_L & 7:
                            value = a + b;
                            break;
                        case Predecoded.SUB_L & 7:
                            value = a - b;
                            break;
                        case Predecoded.MUL_L & 7:
                            value = a * b;
                            break;
                        case Predecoded.AND_L & 7:
                            value = a & b;
                            break;
                        case Predecoded.OR_L & 7:
                            value = a | b;
                            break;
                        case Predecoded.XOR_L & 7:
                            value = a ^ b;
                            break;
                        case Predecoded.LSH_L & 7:
                            value = a << (int) b;
                            break;
                        default: // RSH_L
                            value = a >> (int) b;
                            break;
                    }
                    break;
                case 3: // branches for order
                    switch ((int) word & 7) {
                        case Predecoded.BLT_I & 7:
                            ip = (int) a < (int) b ? (int) (word >> 32) : ip + 2;
                            continue run;
                        case Predecoded.BLT_U & 7:
                            ip = (a & UPPER) < (b & UPPER) ? (int) (word >> 32) : ip + 2;
                            continue run;
                        case Predecoded.BLT_L & 7:
                            ip = a < b ? (int) (word >> 32) : ip + 2;
                            continue run;
                        case Predecoded.BLT_UL & 7:
                            ip = (a ^ Long.MIN_VALUE) < (b ^ Long.MIN_VALUE) ? (int) (word >> 32) : ip + 2;
                            continue run;
                        case Predecoded.BGE_I & 7:
                            ip = (int) a >= (int) b ? (int) (word >> 32) : ip + 2;
                            continue run;
                        case Predecoded.BGE_U & 7:
                            ip = (a & UPPER) >= (b & UPPER) ? (int) (word >> 32) : ip + 2;
                            continue run;
                        case Predecoded.BGE_L & 7:
                            ip = a >= b ? (int) (word >> 32) : ip + 2;
                            continue run;
                        default: // BGE_UL
                            ip = (a ^ Long.MIN_VALUE) >= (b ^ Long.MIN_VALUE) ? (int) (word >> 32) : ip + 2;
                            continue run;
                    }
                case 4: // other branches
                    switch ((int) word & 7) {
                        case Predecoded.BEQ_W & 7:
                            ip = (int) a == (int) b ? (int) (word >> 32) : ip + 2;
                            continue run;
                        case Predecoded.BEQ_L & 7:
                            ip = a == b ? (int) (word >> 32) : ip + 2;
                            continue run;
                        case Predecoded.BNE_W & 7:
                            ip = (int) a != (int) b ? (int) (word >> 32) : ip + 2;
                            continue run;
                        case Predecoded.BNE_L & 7:
                            ip = a != b ? (int) (word >> 32) : ip + 2;
                            continue run;
                        case Predecoded.J & 7:
                            ip = (int) (word >> 32);
                            continue run;
                        case Predecoded.FUEL & 7:
                            if (!charge(b)) {
                                end(OUT_OF_FUEL, ip);
                                return;
                            }
                            ip += 2;
                            continue run;
                        case Predecoded.LEN & 7:
                            value = packetLength;
                            break;
                        default: // RSH_UL
                            value = a >>> (int) b;
                            break;
                    }
                    break;
                case 5: // loads from the packet
                    switch ((int) word & 7) {
                        case Predecoded.PACKET_C & 7:
                            if (outside(a, b, packetLength - 1)) {
                                end(BOUNDS, ip);
                                return;
                            }
                            value = packet[packetStart + (int) (a + b)];
                            break;
                        case Predecoded.PACKET_UC & 7:
                            if (outside(a, b, packetLength - 1)) {
                                end(BOUNDS, ip);
                                return;
                            }
                            value = packet[packetStart + (int) (a + b)] & 0xff;
                            break;
                        case Predecoded.PACKET_S & 7:
                            if (outside(a, b, packetLength - 2)) {
                                end(BOUNDS, ip);
                                return;
                            }
                            value = Memory.load16B(packet, packetStart + (int) (a + b));
                            break;
                        case Predecoded.PACKET_US & 7:
                            if (outside(a, b, packetLength - 2)) {
                                end(BOUNDS, ip);
                                return;
                            }
                            value = Memory.load16B(packet, packetStart + (int) (a + b)) & 0xffff;
                            break;
                        case Predecoded.PACKET_I & 7:
                            if (outside(a, b, packetLength - 4)) {
                                end(BOUNDS, ip);
                                return;
                            }
                            value = Memory.load32B(packet, packetStart + (int) (a + b));
                            break;
                        case Predecoded.PACKET_U & 7:
                            if (outside(a, b, packetLength - 4)) {
                                end(BOUNDS, ip);
                                return;
                            }
                            value = Memory.load32B(packet, packetStart + (int) (a + b)) & UPPER;
                            break;
                        case Predecoded.PACKET_L & 7:
                            if (outside(a, b, packetLength - 8)) {
                                end(BOUNDS, ip);
                                return;
                            }
                            value = Memory.load64B(packet, packetStart + (int) (a + b));
                            break;
                        default: // JT
                            int[] table = tables[(int) (word >> 32)];
                            ip = a >= 0 && a < table.length ? table[(int) a] : ip + 2;
                            continue run;
                    }
                    break;
                case 6: // loads
                    switch ((int) word & 7) {
                        case Predecoded.LD_C & 7:
                            region = (int) (word >> 32);
                            if (outside(a, b, (long) segments.lengths[region] - 1)) {
                                end(BOUNDS, ip);
                                return;
                            }
                            value = segments.arrays[region][segments.starts[region] + (int) (a + b)];
                            break;
                        case Predecoded.LD_UC & 7:
                            region = (int) (word >> 32);
                            if (outside(a, b, (long) segments.lengths[region] - 1)) {
                                end(BOUNDS, ip);
                                return;
                            }
                            value = segments.arrays[region][segments.starts[region] + (int) (a + b)] & 0xff;
                            break;
                        case Predecoded.LD_S & 7:
                            region = (int) (word >> 32);
                            if (outside(a, b, (long) segments.lengths[region] - 2)) {
                                end(BOUNDS, ip);
                                return;
                            }
                            value = Memory.load16L(segments.arrays[region], segments.starts[region] + (int) (a + b));
                            break;
                        case Predecoded.LD_US & 7:
                            region = (int) (word >> 32);
                            if (outside(a, b, (long) segments.lengths[region] - 2)) {
                                end(BOUNDS, ip);
                                return;
                            }
                            value = Memory.load16L(segments.arrays[region], segments.starts[region] + (int) (a + b))
                                    & 0xffff;
                            break;
                        case Predecoded.LD_I & 7:
                            region = (int) (word >> 32);
                            if (outside(a, b, (long) segments.lengths[region] - 4)) {
                                end(BOUNDS, ip);
                                return;
                            }
                            value = Memory.load32L(segments.arrays[region], segments.starts[region] + (int) (a + b));
                            break;
                        case Predecoded.LD_U & 7:
                            region = (int) (word >> 32);
                            if (outside(a, b, (long) segments.lengths[region] - 4)) {
                                end(BOUNDS, ip);
                                return;
                            }
                            value = Memory.load32L(segments.arrays[region], segments.starts[region] + (int) (a + b))
                                    & UPPER;
                            break;
                        case Predecoded.LD_L & 7:
                            region = (int) (word >> 32);
                            if (outside(a, b, (long) segments.lengths[region] - 8)) {
                                end(BOUNDS, ip);
                                return;
                            }
                            value = Memory.load64L(segments.arrays[region], segments.starts[region] + (int) (a + b));
                            break;
                        default: // CALL
                            if (activations.full()) {
                                end(DEPTH, ip);
                                return;
                            }
                            ip = call((int) (word >> 32), ip, (int) word >> 8 & 0xff, words[ip + 1]);
                            r = activations.windows[activations.depth];
                            continue run;
                    }
                    break;
                default: // stores
                    switch ((int) word & 7) {
                        case Predecoded.ST_8 & 7:
                            region = (int) (word >> 32);
                            if (outside(a, b, (long) segments.lengths[region] - 1)) {
                                end(BOUNDS, ip);
                                return;
                            }
                            value = r[(int) word >> 8 & 0xff];
                            segments.arrays[region][segments.starts[region] + (int) (a + b)] = (byte) value;
                            ip += 2;
                            continue run;
                        case Predecoded.ST_16 & 7:
                            region = (int) (word >> 32);
                            if (outside(a, b, (long) segments.lengths[region] - 2)) {
                                end(BOUNDS, ip);
                                return;
                            }
                            value = r[(int) word >> 8 & 0xff];
                            Memory.store16L(
                                    segments.arrays[region], segments.starts[region] + (int) (a + b), (int) value);
                            ip += 2;
                            continue run;
                        case Predecoded.ST_32 & 7:
                            region = (int) (word >> 32);
                            if (outside(a, b, (long) segments.lengths[region] - 4)) {
                                end(BOUNDS, ip);
                                return;
                            }
                            value = r[(int) word >> 8 & 0xff];
                            Memory.store32L(
                                    segments.arrays[region], segments.starts[region] + (int) (a + b), (int) value);
                            ip += 2;
                            continue run;
                        case Predecoded.ST_64 & 7:
                            region = (int) (word >> 32);
                            if (outside(a, b, (long) segments.lengths[region] - 8)) {
                                end(BOUNDS, ip);
                                return;
                            }
                            value = r[(int) word >> 8 & 0xff];
                            Memory.store64L(segments.arrays[region], segments.starts[region] + (int) (a + b), value);
                            ip += 2;
                            continue run;
                        case Predecoded.RET & 7:
                            value = Predecoded.cut((int) word >> 8 & 0xff, a + b);
                            if (activations.depth == 0) {
                                result = value;
                                at = ip;
                                return;
                            }
                            ip = leave(value);
                            r = activations.windows[activations.depth];
                            continue run;
                        default:
                            int next = other(ip, (int) word >> 8 & 0xff, r, a, b);
                            if (next < 0) {
                                end(-next, ip);
                                return;
                            }
                            ip = next;
                            r = activations.windows[activations.depth];
                            continue run;
                    }
            }
            r[(int) word >> 8 & 0xff] = value;
            ip += 2;
        }
        at = ip;
        ended = false;
    }

    private void end(int trap, int ip) {
        at = ip;
        trap(trap, ip >> 1);
    }

    /** Whether a + b, taken exactly, is negative or more than the most that it may be. */
    private static boolean outside(long a, long b, long most) {
        // A sum that wraps is negative, or is one of two negative numbers.
        return (a + b | a & b) < 0 || a + b > most;
    }

    /** Calls a function, for which there is room. */
    private int call(int function, int ip, int destination, long passed) {
        long[] caller = activations.windows[activations.depth];
        long[] r = activations.push(ip, destination, function);
        int[] cut = cuts[function];
        for (int i = 0; i < cut.length; i++) {
            r[i + 1] = Predecoded.cut(cut[i], caller[Arguments.register(passed, i)]);
        }
        enterLocals();
        return 2 * functions[function].start();
    }

    /** Returns from a function that is not the first. */
    private int leave(long value) {
        int depth = --activations.depth;
        activations.windows[depth][activations.destinations[depth]] = value;
        placeLocals();
        return activations.calls[depth] + 2;
    }

    /** Executes an instruction that has no code of its own; gives the place of the next, or the trap's number below zero. */
    private int other(int ip, int destination, long[] r, long a, long b) {
        Instruction in = code[ip >> 1];
        Op op = in.op();
        Type type = in.type();
        switch (op) {
            case BLT, BLE, BGT, BGE, BEQ, BNE -> {
                return Semantics.holds(op, type, a, b) ? 2 * in.target() : ip + 2;
            }
            case CALLR -> {
                if (a < 0 || a >= functions.length || !Program.fits(functions[(int) a].signature(), in)) {
                    return -SIGNATURE;
                }
                return activations.full() ? -DEPTH : call((int) a, ip, destination, in.imm());
            }
            case HCALL -> {
                long value = callHost(imports[in.target()], in.imm(), r);
                if (trapped != 0) {
                    return -HOST;
                }
                r[destination] = value;
            }
            case DIV, MOD -> {
                if (!type.floating() && type.wrap(b) == 0) {
                    return -DIVISOR;
                }
                r[destination] = Semantics.binary(op, type, a, b);
            }
            case ADD, SUB, MUL, AND, OR, XOR, LSH, RSH, MULHI, NAND, NOR, NXOR, LT, LE, GT, GE, EQ, NE ->
                r[destination] = Semantics.binary(op, type, a, b);
            case COM, NEG, MOV, ABS, BSWAP, NOT, HTON, NTOH, SQRT, CEIL, FLOOR ->
                r[destination] = Semantics.unary(op, type, a);
            case CVI2, CVU2, CVL2, CVUL2, CVP2, CVF2, CVD2 -> r[destination] = Semantics.unary(op, type, a);
            case CMVEQ, CMVNE, CMVLT, CMVLE, CMVGT, CMVGE -> {
                if (Semantics.holds(op, type, a, 0)) {
                    r[destination] = type.wrap(b);
                }
            }
            case EXT -> {
                Extension extension = extensions[in.target()];
                r[destination] = extension.result(type).wrap(extension.apply(type, a, b));
            }
            case NONZERO -> {
                if (type.wrap(a) == 0) {
                    return -DIVISOR;
                }
            }
            case INSIDE -> {
                if (segments.index(in.region(), type.bytes(), a, b) < 0) {
                    return -BOUNDS;
                }
            }
            case LEN -> r[destination] = segments.lengths[in.region().ordinal()];
            case LD, ULD, ST, UST -> {
                int index = segments.index(in.region(), type.bytes(), a, b);
                if (index < 0) {
                    return -BOUNDS;
                }
                if (op == Op.LD || op == Op.ULD) {
                    r[destination] = segments.load(in.region(), type, index);
                } else {
                    UndoLog log = log(in.region());
                    if (log != null) {
                        log.store((int) (a + b), type.bytes());
                    }
                    segments.store(in.region(), type, index, r[in.rd()]);
                }
            }
            case NOP, J, RET, RETV, JT, CALL, FUEL, SET, LEA, PREFETCH -> throw new AssertionError(op);
        }
        return ip + 2;
    }

    private long callHost(HostFunction function, long passed, long[] r) {
        List<Type> parameters = function.descriptor().signature().parameters();
        long value = callHost(
                function.body(),
                argument(parameters, passed, r, 0),
                argument(parameters, passed, r, 1),
                argument(parameters, passed, r, 2),
                argument(parameters, passed, r, 3),
                argument(parameters, passed, r, 4),
                argument(parameters, passed, r, 5));
        return function.descriptor().signature().result().wrap(value);
    }

    private static long argument(List<Type> parameters, long passed, long[] r, int i) {
        return i < parameters.size() ? parameters.get(i).wrap(r[Arguments.register(passed, i)]) : 0;
    }
}
