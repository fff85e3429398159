package dev.exocode.verifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Semantics;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A state and activations that it must describe: both are carried over the same instructions, the activations by
 * {@link Semantics}, and those that trap or go another way are left out.
 */
final class Carried {
    private static final Type[] TYPES = {Type.I, Type.U, Type.L, Type.UL};
    private static final int REGISTERS = 8;
    private static final int MANY = 12;
    private static final int STATE_BYTES = 64;
    static final int LEAST_USER = 8;

    private static final Program PROGRAM = new Program(
            Map.of(
                    Region.PACKET, Segment.packet(),
                    Region.USER, Segment.of(Region.USER, LEAST_USER),
                    Region.STATE, Segment.of(Region.STATE, STATE_BYTES)),
            List.of(Function.main()),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Instruction(Op.RET, Type.L, true, null, 0, 0, 0, 0, 0)),
            Lines.NONE);

    /**
     * What a run holds.
     *
     * @param registers all, with those that no instruction names; what is in unset ones does not count
     * @param length of the packet
     * @param user of the user region
     */
    record Activation(long[] registers, long length, long user) {
        Activation copy() {
            return new Activation(registers.clone(), length, user);
        }
    }

    private final Transfer transfer = new Transfer(PROGRAM, index -> Range.ALL);
    private final Random random;
    private final List<Activation> activations;
    private final List<String> said;
    private State state;

    private Carried(Random random, State state, List<Activation> activations, List<String> said) {
        this.random = random;
        this.state = state;
        this.activations = activations;
        this.said = said;
    }

    /** At the entry of a function whose parameters are of any types and hold anything. */
    static Carried entry(Random random) {
        List<Type> parameters = new ArrayList<>();
        for (int r = 1; r < REGISTERS; r++) {
            parameters.add(TYPES[random.nextInt(TYPES.length)]);
        }
        List<Activation> activations = new ArrayList<>();
        boolean small = random.nextBoolean();
        for (int i = 0; i < MANY; i++) {
            long length = random.nextInt(8) == 0 ? Integer.MAX_VALUE : random.nextInt(100);
            Activation activation = new Activation(new long[State.REGISTERS], length, LEAST_USER + random.nextInt(20));
            for (int r = 1; r < REGISTERS; r++) {
                Type type = parameters.get(r - 1);
                activation.registers[r] = small ? type.wrap(random.nextInt(60)) : Sample.edge(random, type);
            }
            activations.add(activation);
        }
        return new Carried(random, State.entry(LEAST_USER, parameters), activations, new ArrayList<>(List.of("entry")));
    }

    /** At an entry where the first registers hold integers in some intervals: their ends, and others between. */
    static Carried of(Interval... intervals) {
        Random random = new Random(intervals.length);
        State state = State.entry(LEAST_USER, Collections.nCopies(intervals.length, Type.L));
        List<Activation> activations = new ArrayList<>();
        for (int i = 0; i < (4 << intervals.length) + MANY; i++) {
            activations.add(new Activation(new long[State.REGISTERS], random.nextInt(100), LEAST_USER));
        }
        for (int r = 1; r <= intervals.length; r++) {
            Range range = Range.of(intervals[r - 1]);
            state.narrow(state.get(r), range);
            for (int i = 0; i < activations.size(); i++) {
                activations.get(i).registers[r] = i < 4 << intervals.length
                        ? (i >> r & 1) == 0 ? range.lo() : range.hi()
                        : new Sample(range, range.lo()).member(random);
            }
        }
        return new Carried(random, state, activations, new ArrayList<>(List.of("entry")));
    }

    /** Goes on by an operation on two registers, and fails unless the state describes every activation then. */
    Carried then(Op op, Type type, int rd, int rs1, int rs2) {
        compute(new Instruction(op, type, false, null, rd, rs1, rs2, 0, 0));
        check();
        return this;
    }

    /** Goes on by an operation on a register and a constant, the same way. */
    Carried with(Op op, Type type, int rd, int rs1, long constant) {
        compute(new Instruction(op, type, true, null, rd, rs1, 0, constant, 0));
        check();
        return this;
    }

    /** The same once more, to go another way. */
    Carried fork() {
        List<Activation> copies = new ArrayList<>();
        activations.forEach(each -> copies.add(each.copy()));
        return new Carried(random, state.copy(), copies, new ArrayList<>(said));
    }

    /** Some state said to describe these activations and those of another. */
    Carried met(Carried other, State joined, String how) {
        Carried met = fork();
        other.activations.forEach(each -> met.activations.add(each.copy()));
        met.state = joined.copy();
        met.said.add(how + " " + other.said);
        while (met.activations.size() > MANY) {
            met.activations.remove(random.nextInt(met.activations.size()));
        }
        return met;
    }

    State state() {
        return state;
    }

    boolean isEmpty() {
        return activations.isEmpty();
    }

    List<Activation> activations() {
        return activations;
    }

    /** Fails unless the state describes every activation. */
    void check() {
        check(state, "");
    }

    /** Fails unless another state does. */
    void check(State other, String what) {
        for (Activation each : activations) {
            assertThat(Described.violation(other, each.registers, each.length, each.user))
                    .as(what + said)
                    .isEmpty();
        }
    }

    /** Goes on by so many instructions, or until no activation is left. */
    void run(int instructions) {
        for (int i = 0; i < instructions && !isEmpty(); i++) {
            Carried before = fork();
            step();
            if (isEmpty()) {
                // Instead, another way.
                state = before.state;
                activations.addAll(before.activations);
                said.remove(said.size() - 1);
            }
        }
    }

    private int register() {
        return random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(REGISTERS - 1);
    }

    private void step() {
        int rd = 1 + random.nextInt(REGISTERS - 1);
        Type type = TYPES[random.nextInt(TYPES.length)];
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> binary(rd, type, random.nextBoolean() ? Op.ADD : Op.SUB);
            case 3, 4 -> binary(rd, type, pick(Op.AND, Op.RSH, Op.LSH, Op.DIV, Op.MOD, Op.AND));
            case 5 ->
                binary(
                        rd,
                        type,
                        pick(Op.OR, Op.XOR, Op.MUL, Op.NAND, Op.NOR, Op.NXOR, Op.MULHI, Op.LT, Op.LE, Op.EQ, Op.NE));
            case 6 -> unary(rd, type);
            case 7 -> {
                if (random.nextInt(3) == 0) {
                    compute(new Instruction(Op.SET, type, true, null, rd, 0, 0, constant(type), 0));
                } else {
                    Region region = pick(Region.PACKET, Region.PACKET, Region.USER, Region.STATE);
                    compute(new Instruction(Op.LEN, Type.V, false, region, rd, 0, 0, 0, 0));
                }
            }
            case 8 -> {
                Op op = pick(Op.CMVEQ, Op.CMVNE, Op.CMVLT, Op.CMVLE, Op.CMVGT, Op.CMVGE);
                boolean immediate = random.nextBoolean();
                int second = immediate ? 0 : register();
                compute(new Instruction(
                        op, type, immediate, null, rd, register(), second, immediate ? constant(type) : 0, 0));
            }
            case 9 -> load(rd);
            case 10 -> remember();
            case 11 -> {
                int r = register();
                index(r, random.nextInt(4), random.nextInt(80));
            }
            case 12 -> idiom(rd);
            default -> branch(type);
        }
    }

    @SafeVarargs
    private <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }

    private long constant(Type type) {
        return type.wrap(random.nextInt(3) == 0 ? Sample.edge(random, type) : random.nextInt(12) - 2);
    }

    private void binary(int rd, Type type, Op op) {
        boolean immediate = random.nextBoolean();
        long constant = op == Op.LSH || op == Op.RSH ? random.nextInt(6) : constant(type);
        boolean divides = op == Op.DIV || op == Op.MOD;
        compute(new Instruction(
                op,
                type,
                immediate,
                null,
                rd,
                register(),
                immediate ? 0 : register(),
                immediate ? divides && constant == 0 ? 3 : constant : 0,
                0));
    }

    private void unary(int rd, Type type) {
        Op op = pick(Op.MOV, Op.MOV, Op.NOT, Op.NEG, Op.COM, Op.ABS, Op.BSWAP, Op.CVI2, Op.CVU2, Op.CVL2, Op.CVUL2);
        if (op.takes(type) && !op.source(type).floating()) {
            compute(new Instruction(op, type, false, null, rd, register(), 0, 0, 0));
        }
    }

    /** Several instructions that domains make much of. */
    private void idiom(int rd) {
        int r = 1 + random.nextInt(REGISTERS - 1);
        int s = 1 + random.nextInt(REGISTERS - 1);
        Type type = pick(Type.L, Type.L, Type.U, Type.UL);
        switch (random.nextInt(4)) {
            case 0 -> {
                // The middle of two.
                compute(new Instruction(Op.ADD, type, false, null, rd, r, s, 0, 0));
                compute(
                        random.nextBoolean()
                                ? new Instruction(Op.RSH, type, true, null, rd, rd, 0, 1, 0)
                                : new Instruction(Op.DIV, type, true, null, rd, rd, 0, 2, 0));
            }
            case 1 -> {
                // A carry folded in.
                int amount = 1 + random.nextInt(16);
                int high = 1 + random.nextInt(REGISTERS - 1);
                compute(new Instruction(Op.RSH, type, true, null, high, r, 0, amount, 0));
                compute(new Instruction(Op.AND, type, true, null, rd, r, 0, (1L << amount) - 1, 0));
                compute(new Instruction(Op.ADD, type, false, null, rd, rd, high, 0, 0));
            }
            case 2 -> {
                // What remains of the packet.
                compute(new Instruction(Op.LEN, Type.V, false, Region.PACKET, rd, 0, 0, 0, 0));
                compute(new Instruction(Op.SUB, Type.L, false, null, rd, rd, r, 0, 0));
                compute(new Instruction(Op.ADD, Type.L, false, null, s, r, s, 0, 0));
                compute(new Instruction(Op.SUB, Type.L, false, null, r, rd, s, 0, 0));
            }
            default -> {
                // A bit less.
                compute(new Instruction(Op.SUB, type, true, null, rd, r, 0, 1, 0));
                compute(new Instruction(Op.AND, type, false, null, rd, rd, r, 0, 0));
            }
        }
    }

    /** Carries all over an instruction that computes. */
    void compute(Instruction in) {
        said.add(in.op() + " " + in.type() + " " + in);
        activations.removeIf(each -> in.op().format() == Format.BINARY
                && (in.op() == Op.DIV || in.op() == Op.MOD)
                && in.type().wrap(second(in, each)) == 0);
        for (Activation each : activations) {
            long[] r = each.registers;
            switch (in.op().format()) {
                case BINARY -> r[in.rd()] = Semantics.binary(in.op(), in.type(), r[in.rs1()], second(in, each));
                case UNARY -> r[in.rd()] = Semantics.unary(in.op(), in.type(), r[in.rs1()]);
                case CONSTANT -> r[in.rd()] = in.imm();
                case LENGTH -> r[in.rd()] = length(in.region(), each);
                case CONDITIONAL -> {
                    if (Semantics.holds(in.op(), in.type(), r[in.rs1()], 0)) {
                        r[in.rd()] = in.type().wrap(second(in, each));
                    }
                }
                default -> throw new AssertionError(in);
            }
        }
        if (!isEmpty()) {
            state = transfer.step(state, 0, in).orElseThrow();
        }
    }

    private static long second(Instruction in, Activation each) {
        return in.immediate() ? in.imm() : each.registers[in.rs2()];
    }

    private static long length(Region region, Activation each) {
        return switch (region) {
            case PACKET -> each.length;
            case USER -> each.user;
            default -> STATE_BYTES;
        };
    }

    private void load(int rd) {
        Region region = pick(Region.PACKET, Region.PACKET, Region.USER, Region.STATE);
        Type type = pick(Type.UC, Type.C, Type.US, Type.S, Type.U, Type.I, Type.L);
        load(new Instruction(Op.LD, type, true, region, rd, register(), 0, random.nextInt(24) - 2, 0));
    }

    /** Carries all that do not trap over a load. */
    void load(Instruction in) {
        said.add(in.toString());
        activations.removeIf(each -> {
            BigInteger place = BigInteger.valueOf(each.registers[in.rs1()]).add(BigInteger.valueOf(second(in, each)));
            return place.signum() < 0
                    || place.add(BigInteger.valueOf(in.type().bytes()))
                                    .compareTo(BigInteger.valueOf(length(in.region(), each)))
                            > 0;
        });
        activations.forEach(each -> each.registers[in.rd()] = in.type().wrap(random.nextLong()));
        Optional<State> after = transfer.step(state, 0, in);
        if (!isEmpty()) {
            state = after.orElseThrow(() -> new AssertionError(said + " is never inside"));
        }
    }

    /** What a register holds is kept in one that no instruction writes. */
    private void remember() {
        int ghost = Instruction.REGISTERS + random.nextInt(State.REGISTERS - Instruction.REGISTERS);
        int r = register();
        said.add("remember r" + r);
        state.set(ghost, state.get(r));
        activations.forEach(each -> each.registers[ghost] = each.registers[r]);
    }

    private void index(int r, long lo, long hi) {
        said.add("index r" + r + " " + lo + " to " + hi);
        activations.removeIf(each -> each.registers[r] < lo || each.registers[r] > hi);
        boolean possible = Narrowing.assumeIndex(state, state.get(r), lo, hi);
        if (!possible && !isEmpty()) {
            throw new AssertionError(said + " is possible");
        }
    }

    /** Goes the way that most go; sometimes another. */
    private void branch(Type type) {
        Op op = pick(Op.BLT, Op.BLE, Op.BGT, Op.BGE, Op.BEQ, Op.BNE);
        boolean immediate = random.nextInt(3) == 0;
        Instruction in = new Instruction(
                op,
                type,
                immediate,
                null,
                0,
                register(),
                immediate ? 0 : register(),
                immediate ? constant(type) : 0,
                0);
        long taken = activations.stream().filter(each -> holds(in, each)).count();
        boolean way = random.nextInt(5) == 0 ? random.nextBoolean() : 2 * taken > activations.size();
        said.add(in + " taken: " + way);
        activations.removeIf(each -> holds(in, each) != way);
        boolean possible = Narrowing.assume(state, in, way);
        if (!possible && !isEmpty()) {
            throw new AssertionError(said + " is possible");
        }
    }

    private static boolean holds(Instruction in, Activation each) {
        return Semantics.holds(in.op(), in.type(), each.registers[in.rs1()], second(in, each));
    }

    @Override
    public String toString() {
        return said.toString();
    }
}
