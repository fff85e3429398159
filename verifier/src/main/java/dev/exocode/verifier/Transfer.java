package dev.exocode.verifier;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Semantics;
import java.util.Optional;

/**
 * What is known after an instruction, from what is known before it.
 *
 * <p>Every function here is an over-approximation: whatever {@link Semantics} can compute from values that the state
 * describes, the new state describes too. Nothing is decided here; see {@link Obligation}.
 */
final class Transfer {
    private final Program program;
    private final Symbols symbols;

    Transfer(Program program, Symbols symbols) {
        this.program = program;
        this.symbols = symbols;
    }

    /** Updates a state by an instruction that goes to the next one; sources must be set. */
    void step(State state, int pc, Instruction in) {
        Type type = in.type();
        Optional<Value> result = switch (in.op()) {
            case ADD, SUB, MUL, AND, OR, XOR, LSH, RSH, DIV, MOD, MULHI, NAND, NOR, NXOR ->
                Optional.of(binary(state, pc, in.op(), in));
            case LT, LE, GT, GE, EQ, NE -> Optional.of(binary(state, pc, in.op(), in));
            // An offset is added as any other 64 bits are, and its immediate is a value of every 64-bit type.
            case LEA -> Optional.of(binary(state, pc, Op.ADD, in));
            case COM, NEG, ABS, BSWAP, NOT, HTON, NTOH, SQRT, CEIL, FLOOR -> Optional.of(unary(state, pc, in));
            case MOV, CVI2, CVU2, CVL2, CVUL2, CVP2, CVF2, CVD2 -> Optional.of(converted(state, pc, in));
            case CMVEQ, CMVNE, CMVLT, CMVLE, CMVGT, CMVGE -> Optional.of(conditional(state, pc, in));
            case SET -> Optional.of(Value.constant(in.imm()));
            // Any bytes may stand in any region, so a load can give every value of its type and no other.
            case LD, ULD -> Optional.of(fresh(state, pc, Interval.of(type)));
            case LEN -> Optional.of(length(pc, in.region()));
            case EXT ->
                Optional.of(
                        fresh(state, pc, Ranges.extension(program.extensions().get(in.target()), type)));
            // A result is cut to its type, the same as the call's; whatever else was called did, it did on registers of
            // its own and in memory, of which nothing is known.
            case CALL, CALLR, HCALL ->
                type == Type.V ? Optional.empty() : Optional.of(fresh(state, pc, Interval.of(type)));
            // What is stored is not tracked, so that nothing known can become wrong.
            case ST, UST -> Optional.empty();
            case NOP, FUEL, PREFETCH -> Optional.empty();
            case J, BLT, BLE, BGT, BGE, BEQ, BNE, JT, RET, RETV -> Optional.empty();
        };
        result.ifPresent(value -> state.set(in.rd(), value));
    }

    /** The lengths that differ from run to run are symbols; the others are declared, exactly. */
    private Value length(int pc, Region region) {
        return switch (region) {
            case PACKET -> new Value(Value.LENGTH, 0);
            case USER -> new Value(Value.USER, 0);
            case STATE, SCRATCH, OUT, LOCAL -> Value.constant(program.declaredBytes(region, program.functionAt(pc)));
        };
    }

    private Value binary(State state, int pc, Op op, Instruction in) {
        Type type = in.type();
        Value a = cut(state, pc, type, state.get(in.rs1()));
        Value b = second(state, pc, in);
        Interval ra = state.range(a);
        Interval rb = state.range(b);
        boolean byZero = op.traps(type).contains(Trap.DIVISOR) && rb.contains(0);
        if (ra.isSingle() && rb.isSingle() && !byZero) {
            return Value.constant(Semantics.binary(op, type, ra.lo(), rb.lo()));
        }
        Interval result = Ranges.binary(op, type, ra, rb);
        boolean moves = (op == Op.ADD || op == Op.SUB) && !type.floating();
        if (moves && rb.isSingle()) {
            return moved(state, pc, a, op == Op.ADD ? rb : Interval.of(0).minus(rb), result);
        } else if (moves && op == Op.ADD && ra.isSingle()) {
            return moved(state, pc, b, ra, result);
        }
        return fresh(state, pc, result);
    }

    private Value second(State state, int pc, Instruction in) {
        return in.immediate() ? Value.constant(in.imm()) : cut(state, pc, in.type(), state.get(in.rs2()));
    }

    /**
     * A value plus a constant. The symbol is kept only if neither the register nor the distance can wrap: then the sum
     * is the exact integer, and is within the type because the caller's result range says so.
     */
    private Value moved(State state, int pc, Value value, Interval by, Interval result) {
        Interval exact = state.range(value).plus(by);
        Interval distance = Interval.of(value.distance()).plus(by);
        return by.isSingle() && distance.isSingle() && exact.equals(result) && !result.equals(Interval.ALL)
                ? new Value(value.symbol(), distance.lo())
                : fresh(state, pc, result);
    }

    private Value unary(State state, int pc, Instruction in) {
        Type source = in.op().source(in.type());
        Interval seen = Ranges.fit(source, state.range(state.get(in.rs1())));
        return fresh(state, pc, Ranges.unary(in.op(), in.type(), seen));
    }

    /**
     * A move or conversion. Between integers it cuts the register to the source type and then to the result's, and is the
     * same value as before if both change nothing; a conversion from or to a number gives any bits of the type.
     */
    private Value converted(State state, int pc, Instruction in) {
        Type type = in.type();
        Type source = in.op().source(type);
        if (source != type && (source.floating() || type.floating())) {
            return fresh(state, pc, Interval.of(type));
        }
        return cut(state, pc, type, cut(state, pc, source, state.get(in.rs1())));
    }

    /**
     * What a register holds after a conditional move: what it held, uncut, or the value moved. If these are not the same,
     * it is described by what holds of both.
     */
    private Value conditional(State state, int pc, Instruction in) {
        Value kept = state.get(in.rd());
        Value moved = second(state, pc, in);
        if (kept.equals(moved)) {
            return kept;
        }
        int symbol = symbols.next();
        state.learn(symbol, state.either(kept, moved, pc));
        return new Value(symbol, 0);
    }

    /** A source as an operation of a type sees it: unchanged if it can only be a value of the type. */
    private Value cut(State state, int pc, Type type, Value value) {
        return state.range(value).within(type) ? value : fresh(state, pc, Interval.of(type));
    }

    private Value fresh(State state, int pc, Interval range) {
        if (range.isSingle()) {
            return Value.constant(range.lo());
        }
        int symbol = symbols.next();
        state.learn(symbol, new Fact(range, Fact.NO_SLACK, pc));
        return new Value(symbol, 0);
    }
}
