package dev.exocode.verifier.domain;

import dev.exocode.vcode.Arguments;
import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Semantics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What is known after an instruction, from what is known before it.
 *
 * <p>Every function here is an over-approximation: whatever {@link Semantics} can compute from values that the state
 * describes, the new state describes too. Nothing is decided here. Where an instruction may trap, the state after it is of
 * the runs in which it does not.
 */
public final class Transfer {
    /**
     * How many instructions apart symbols that no register has are left out, so that there are never many: always at the same
     * instructions, since what was found with them must be established without what else was known then.
     */
    private static final int TIDYING = 16;

    private final Program program;
    private final IntFunction<Range> hostResults;

    /**
     * Prepares for a program.
     *
     * @param program one without a flaw
     * @param hostResults of each import, by index, where its result lies
     */
    public Transfer(Program program, IntFunction<Range> hostResults) {
        this.program = program;
        this.hostResults = hostResults;
    }

    /**
     * Follows an instruction that goes to the next one.
     *
     * @param state the state before it, with its sources set; not used any more
     * @param pc its index
     * @param in the instruction
     * @return the state after it, or empty if control never goes on
     */
    public Optional<State> step(State state, int pc, Instruction in) {
        if (pc % TIDYING == 0) {
            state.tidy();
        }
        Type type = in.type();
        Op op = in.op();
        Value result = switch (op) {
            case ADD, SUB, MUL, AND, OR, XOR, LSH, RSH, DIV, MOD, MULHI, NAND, NOR, NXOR -> binary(state, pc, op, in);
            case LT, LE, GT, GE, EQ, NE -> comparison(state, pc, in);
            // An offset is added as any other 64 bits are, and its immediate is a value of every 64-bit type.
            case LEA -> binary(state, pc, Op.ADD, in);
            case COM, NEG, ABS, BSWAP, NOT, HTON, NTOH, SQRT, CEIL, FLOOR -> unary(state, pc, in);
            case MOV, CVI2, CVU2, CVL2, CVUL2, CVP2, CVF2, CVD2 -> converted(state, pc, in);
            case SET -> Value.constant(in.imm());
            // Any bytes may stand in any region, so a load can give every value of its type and no other.
            case LD, ULD -> state.fresh(Range.of(type), pc);
            case LEN -> length(pc, in.region());
            case EXT -> state.fresh(Arithmetic.extension(program.extensions().get(in.target()), type), pc);
            // A result is cut to its type, the same as the call's; whatever else was called did, it did on registers of
            // its own and in memory, of which nothing is known.
            case CALL, CALLR -> type == Type.V ? null : state.fresh(Range.of(type), pc);
            case HCALL -> type == Type.V ? null : state.fresh(hostResults.apply(in.target()), pc);
            // What is stored is not tracked, so that nothing known can become wrong.
            case ST, UST -> null;
            case CMVEQ, CMVNE, CMVLT, CMVLE, CMVGT, CMVGE -> null;
            case NOP, FUEL, NONZERO, PREFETCH, INSIDE -> null;
            case J, BLT, BLE, BGT, BGE, BEQ, BNE, JT, RET, RETV -> null;
        };
        boolean goesOn = (!op.traps(type).contains(Trap.BOUNDS) || isInside(state, pc, in))
                && (op != Op.NONZERO || isNonzero(state, in));
        if (!goesOn) {
            return Optional.empty();
        } else if (op.checks()) {
            state.pass(in);
        } else if (op.format() == Format.CONDITIONAL) {
            return Optional.of(conditional(state, pc, in));
        } else if (result != null) {
            state.set(in.rd(), result);
        }
        return Optional.of(state);
    }

    /**
     * Takes the sources of an instruction that are not set for any values.
     *
     * @param state the state before it, which is changed
     * @param pc its index
     * @param in the instruction
     */
    public static void assumeSet(State state, int pc, Instruction in) {
        for (int r : in.sources()) {
            if (!state.isSet(r)) {
                state.set(r, state.fresh(Range.ALL, pc));
            }
        }
    }

    /**
     * The length of a region: those that differ from run to run are symbols, the others are declared, exactly.
     *
     * @param pc an instruction of the function that asks
     * @param region any region
     * @return bytes
     */
    public Value length(int pc, Region region) {
        return switch (region) {
            case PACKET -> Value.of(Value.LENGTH);
            case USER -> Value.of(Value.USER);
            case STATE, SCRATCH, OUT, LOCAL, DATA ->
                Value.constant(program.declaredBytes(region, program.functionAt(pc)));
        };
    }

    /**
     * The sum of two registers or of one and a constant, as an integer.
     *
     * @param state the state, to which the sum may be added
     * @param pc the instruction that asks
     * @param base a value of the state
     * @param offset another
     * @return the sum, or empty if 64 bits may not hold it
     */
    public static Optional<Value> place(State state, int pc, Value base, Value offset) {
        Range a = state.range(base);
        Range b = state.range(offset);
        return Linear.isExact(a.signed().plus(b.signed()), Type.L)
                ? Optional.of(Linear.sum(state, pc, Type.L, base, offset, Arithmetic.binary(Op.ADD, Type.L, a, b)))
                : Optional.empty();
    }

    /** Learns that an access did not trap, if that can be said of one register; false if it always does. */
    private boolean isInside(State state, int pc, Instruction in) {
        if (!in.immediate()) {
            return true;
        }
        Value length = length(pc, in.region());
        Value base = state.get(in.rs1());
        int width = in.type().bytes();
        // Of what is never inside nothing is learned, so that the mistakes behind it are found too.
        boolean never = isOutside(state, base, in.imm(), width, length);
        return never || Narrowing.assumeInside(state, base, in.imm(), width, length);
    }

    /** Learns that a check for zero was passed; of one that always fails nothing is learned. */
    private static boolean isNonzero(State state, Instruction in) {
        Value value = state.get(in.rs1());
        boolean never = Arithmetic.cut(in.type(), state.range(value)).equals(Range.of(0));
        return never || Narrowing.assume(state, Op.NE, in.type(), value, Value.constant(0), true);
    }

    /**
     * Whether an access is never inside its region.
     *
     * @param state the state before it
     * @param base the register
     * @param offset what is added to it
     * @param width bytes
     * @param length the length of the region
     * @return true only if so
     */
    public static boolean isOutside(State state, Value base, long offset, int width, Value length) {
        // length - base < offset + width, where both sides are small.
        long room = state.bound(length, base);
        return state.range(base).plus(offset).hi() < 0 || room < offset + width;
    }

    private Value binary(State state, int pc, Op op, Instruction in) {
        Type type = in.type();
        Value a = cut(state, pc, type, state.get(in.rs1()));
        Value b = second(state, pc, in);
        Range ra = state.range(a);
        Range rb = state.range(b);
        boolean byZero = op.traps(type).contains(Trap.DIVISOR) && rb.contains(0);
        if (ra.isSingle() && rb.isSingle() && !byZero) {
            return Value.constant(Semantics.binary(op, type, ra.lo(), rb.lo()));
        }
        Range result = Arithmetic.binary(op, type, ra, rb);
        if (type.floating()) {
            return state.fresh(result, pc);
        }
        return switch (op) {
            case ADD -> Linear.sum(state, pc, type, a, b, result);
            case SUB -> Linear.difference(state, pc, type, a, b, result);
            case AND, OR, LSH, RSH, MUL, DIV, MOD -> monotone(state, pc, new Definition(op, type, a, b), result);
            default -> state.fresh(result, pc);
        };
    }

    private Value second(State state, int pc, Instruction in) {
        return in.immediate() ? Value.constant(in.imm()) : cut(state, pc, in.type(), state.get(in.rs2()));
    }

    /** A result, and how it is bound to its sources if these are naturals. */
    private static Value monotone(State state, int pc, Definition by, Range result) {
        Range a = state.range(by.left());
        Range b = state.range(by.right());
        boolean naturals = a.isNatural() && b.isNatural();
        boolean constant = by.right().symbol() == Value.ZERO;
        boolean shifts = by.op() == Op.LSH || by.op() == Op.RSH;
        // Only what is computed exactly, not cut, and can be taken back is worth a definition.
        boolean divides = by.op() == Op.DIV && naturals && b.lo() > 0;
        boolean exact = by.op() == Op.AND || constant && (divides || shifts && naturals && result.isNatural());
        if (exact && by.op() == Op.LSH) {
            exact = Linear.isExact(a.signed().times(Interval.of(1L << by.right().distance())), by.type());
        }
        Value s = state.fresh(result, exact ? by : null, pc);
        if (!naturals) {
            if (by.op() == Op.AND && a.isNatural()) {
                state.atMost(s, by.left(), 0);
            }
            return s;
        }
        switch (by.op()) {
            case AND -> {
                state.atMost(s, by.left(), 0);
                state.atMost(s, by.right(), 0);
            }
            case OR -> {
                state.atMost(by.left(), s, 0);
                state.atMost(by.right(), s, 0);
            }
            // How much is lost only grows with the dividend, for each divisor.
            case RSH, DIV -> {
                Linear.halved(state, s, by);
                Range least = Arithmetic.binary(by.op(), by.type(), Range.of(a.lo()), b);
                state.atMost(s, by.left(), constant ? least.hi() - a.lo() : 0);
            }
            case MOD -> {
                state.atMost(s, by.left(), 0);
                state.atMost(s, by.right(), -1);
            }
            // How much is gained only grows with the factor; nothing is known if it may have wrapped.
            case LSH -> {
                if (exact) {
                    state.atMost(by.left(), s, a.lo() - (a.lo() << by.right().distance()));
                    Linear.scaled(state, s, by);
                }
            }
            default -> {}
        }
        return s;
    }

    private Value unary(State state, int pc, Instruction in) {
        Type source = in.op().source(in.type());
        Value value = state.get(in.rs1());
        if (in.op() == Op.NOT) {
            return state.fresh(
                    Arithmetic.unary(in.op(), in.type(), Arithmetic.cut(source, state.range(value))),
                    new Definition(Op.EQ, in.type(), value, Value.constant(0)),
                    pc);
        }
        boolean floats = source.floating();
        Range seen = floats ? Range.of(source) : Arithmetic.cut(source, state.range(value));
        return state.fresh(Arithmetic.unary(in.op(), in.type(), seen), pc);
    }

    /** 0 or 1, and what that says of the sources, which are compared cut. */
    private static Value comparison(State state, int pc, Instruction in) {
        Value a = state.get(in.rs1());
        Value b = in.immediate() ? Value.constant(in.imm()) : state.get(in.rs2());
        if (a.symbol() == Value.ZERO && b.symbol() == Value.ZERO) {
            return Value.constant(Semantics.binary(in.op(), in.type(), a.distance(), b.distance()));
        }
        return state.fresh(Range.of(new Interval(0, 1)), new Definition(in.op(), in.type(), a, b), pc);
    }

    /**
     * A move or conversion. Between integers it cuts the register to the source type and then to the result's, and is the
     * same value as before if both change nothing; a conversion from or to a number gives any bits of the type.
     */
    private Value converted(State state, int pc, Instruction in) {
        Type type = in.type();
        Type source = in.op().source(type);
        if (source != type && (source.floating() || type.floating())) {
            return state.fresh(Range.of(type), pc);
        }
        return cut(state, pc, type, cut(state, pc, source, state.get(in.rs1())));
    }

    /**
     * The state after a conditional move: what holds whether the register has kept what it held, uncut, or got the other,
     * each with what the condition says. The join is not trusted: if it does not hold of both, less is said.
     */
    private State conditional(State state, int pc, Instruction in) {
        Value kept = state.get(in.rd());
        Value moved = second(state, pc, in);
        if (kept.equals(moved) || in.rd() == 0) {
            return state;
        }
        State taken = state.copy();
        Op condition = Narrowing.comparison(in.op());
        Value tested = state.get(in.rs1());
        Range either = state.range(kept).join(state.range(moved));
        boolean moves = Narrowing.assume(taken, condition, in.type(), tested, Value.constant(0), true);
        State rest = state.copy();
        boolean keeps = Narrowing.assume(rest, condition, in.type(), tested, Value.constant(0), false);
        taken.set(in.rd(), moved);
        if (!moves || !keeps) {
            return moves ? taken : rest;
        }
        State joined = rest.join(taken, pc);
        if (rest.within(joined) && taken.within(joined)) {
            return joined;
        }
        state.set(in.rd(), state.fresh(either, pc));
        return state;
    }

    /** A source as an operation of a type sees it: unchanged if it can only be a value of the type. */
    private static Value cut(State state, int pc, Type type, Value value) {
        Range range = state.range(value);
        return range.within(type) ? value : state.fresh(Arithmetic.cut(type, range), pc);
    }

    /**
     * The state at the entry of a function that is called.
     *
     * @param state the state before the call, with its arguments set
     * @param pc the call
     * @param signature of what is called
     * @return the state there, for this call
     */
    public State called(State state, int pc, Signature signature) {
        State caller = state.copy();
        return caller.called(arguments(caller, pc, signature));
    }

    /**
     * What a call passes, as what is called gets it: cut to the types of the parameters.
     *
     * @param state the state before the call, with its arguments set; it may get to know more values
     * @param pc the call
     * @param signature of what is called
     * @return the values, in order
     */
    public List<Value> arguments(State state, int pc, Signature signature) {
        Instruction in = program.code().get(pc);
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < signature.parameters().size(); i++) {
            Value argument = state.get(Arguments.register(in.imm(), i));
            arguments.add(cut(state, pc, signature.parameters().get(i), argument));
        }
        return arguments;
    }
}
