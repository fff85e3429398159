package dev.exocode.verifier;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Code;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.text.Printer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One pass over a program: the shape first, then states from the first instruction to the last.
 *
 * <p>Sound because every edge goes forward: when an instruction's turn comes, the states of all edges into it have been
 * joined, and what holds in the joined state holds in every run that reaches it.
 */
final class Analysis {
    private final String file;
    private final Program program;
    private final List<Instruction> code;
    private final IntFunction<Position> positions;
    private final Diagnostics problems = new Diagnostics();
    private final List<Obligation> proved = new ArrayList<>();
    private final Symbols symbols = new Symbols();
    private final State[] states;
    private final long[] fuel;
    private long worstCaseFuel;

    Analysis(String file, Program program, IntFunction<Position> positions) {
        this.file = file;
        this.program = program;
        this.code = program.code();
        this.positions = positions;
        this.states = new State[code.size()];
        this.fuel = new long[code.size()];
    }

    /** Told of the state before each instruction that a run can reach. */
    interface Observer {
        void before(int pc, State state);
    }

    Verdict verdict() {
        return verdict((pc, state) -> {});
    }

    Verdict verdict(Observer observer) {
        if (code.isEmpty()) {
            problems.add(Diagnostic.error(VerifierCode.V1000, new Position.Whole(file)));
        }
        for (int pc = 0; pc < code.size(); pc++) {
            for (Obligation obligation : Obligation.of(pc, code.get(pc))) {
                shape(obligation, code.get(pc));
            }
        }
        if (!problems.failed()) {
            values(observer);
        }
        return problems.failed()
                ? new Verdict.Rejected(problems.sorted())
                : new Verdict.Accepted(program, proved, worstCaseFuel);
    }

    /** Decides what needs no state, for unreachable instructions too: engines translate those as well. */
    private void shape(Obligation obligation, Instruction in) {
        int pc = obligation.pc();
        switch (obligation.kind()) {
            case TARGET ->
                decide(
                        obligation,
                        in.target() < code.size(),
                        VerifierCode.V1001,
                        "target=" + in.target(),
                        "instructions=" + code.size());
            case FORWARD ->
                decide(obligation, in.target() > pc, VerifierCode.V1002, "target=" + in.target(), "pc=" + pc);
            case FALL_THROUGH ->
                decide(obligation, pc + 1 < code.size(), VerifierCode.V1003, "instructions=" + code.size());
            case REGION ->
                decide(
                        obligation,
                        program.regions().contains(in.region()),
                        VerifierCode.V2101,
                        "region=" + in.region().word());
            case INITIALISED, BOUNDS, DIVISOR -> {}
        }
    }

    private void decide(Obligation obligation, boolean holds, Code code, String... facts) {
        if (holds) {
            proved.add(obligation);
        } else if (!problems.full()) {
            problems.add(Diagnostic.error(code, positions.apply(obligation.pc()), facts));
        }
    }

    private void values(Observer observer) {
        Transfer transfer = new Transfer(symbols);
        states[0] = State.entry();
        for (int pc = 0; pc < code.size(); pc++) {
            State state = states[pc];
            if (state == null) {
                // No run comes here.
                continue;
            }
            states[pc] = null;
            observer.before(pc, state);
            Instruction in = code.get(pc);
            for (Obligation obligation : Obligation.of(pc, in)) {
                switch (obligation.kind()) {
                    case INITIALISED -> initialised(obligation, in, state);
                    case BOUNDS -> bounds(obligation, in, state);
                    case DIVISOR -> divisor(obligation, in, state);
                    case TARGET, FORWARD, FALL_THROUGH, REGION -> {}
                }
            }
            leave(transfer, pc, in, state);
        }
    }

    /** Hands the state on to wherever control can go. */
    private void leave(Transfer transfer, int pc, Instruction in, State state) {
        long spent = fuel[pc] + in.op().fuel();
        switch (in.op().format()) {
            case RETURN -> worstCaseFuel = Math.max(worstCaseFuel, spent);
            case JUMP -> arrive(in.target(), state, spent);
            case BRANCH -> {
                State taken = state.copy();
                if (Transfer.assume(taken, in, true)) {
                    arrive(in.target(), taken, spent);
                }
                if (Transfer.assume(state, in, false)) {
                    arrive(pc + 1, state, spent);
                }
            }
            case NONE, BINARY, UNARY, CONSTANT, LOAD, LENGTH -> {
                transfer.step(state, pc, in);
                arrive(pc + 1, state, spent);
            }
        }
    }

    private void arrive(int pc, State state, long spent) {
        states[pc] = states[pc] == null ? state : states[pc].join(state, symbols, pc);
        fuel[pc] = Math.max(fuel[pc], spent);
    }

    private void initialised(Obligation obligation, Instruction in, State state) {
        boolean immediate = in.immediate();
        int[] sources = {
            in.op().format().readsFirst(immediate) ? in.rs1() : 0,
            in.op().format().readsSecond(immediate) ? in.rs2() : 0
        };
        boolean all = true;
        for (int r : sources) {
            if (!state.isSet(r)) {
                all = false;
                if (!problems.full()) {
                    problems.add(
                            Diagnostic.error(VerifierCode.V2001, positions.apply(obligation.pc()), "register=r" + r));
                }
                // Taken as any value from here on, so that one mistake is reported once.
                int symbol = symbols.next();
                state.learn(symbol, new Fact(Interval.ALL, Fact.NO_SLACK, obligation.pc()));
                state.set(r, new Value(symbol, 0));
            }
        }
        if (all) {
            proved.add(obligation);
        }
    }

    /** Proves that zero is not in the divisor's range, as the operation sees it: cut to its type. */
    private void divisor(Obligation obligation, Instruction in, State state) {
        Interval range = in.immediate() ? Interval.of(in.imm()) : state.range(state.get(in.rs2()));
        Interval seen = Transfer.fit(in.type(), range);
        if (!seen.contains(0)) {
            proved.add(obligation);
        } else if (!problems.full()) {
            Diagnostic problem = Diagnostic.error(
                    VerifierCode.V2201,
                    positions.apply(obligation.pc()),
                    "divisor=" + seen,
                    "type=" + in.type().suffix());
            boolean naturals = !in.immediate() && range.lo() == 0 && range.hi() > 0 && range.within(in.type());
            problems.add(
                    naturals
                            ? problem.help("a branch that leaves if r" + in.rs2() + " = 0 before it suffices")
                            : problem);
        }
    }

    /**
     * Proves that every byte of a load is inside: the sum of base and offset does not wrap and is not negative, and base
     * + largest offset + width is at most the packet's length, by what is known of the base, or the same the other way
     * round.
     */
    private void bounds(Obligation obligation, Instruction in, State state) {
        Value base = state.get(in.rs1());
        Value offset = in.immediate() ? Value.constant(in.imm()) : state.get(in.rs2());
        Interval width = Interval.of(in.type().bytes());
        Interval place = state.range(base).plus(state.range(offset));
        boolean inside = covers(state.slack(base), state.range(offset).plus(width))
                || covers(state.slack(offset), state.range(base).plus(width));
        if (place.isNatural() && inside) {
            proved.add(obligation);
        } else if (!problems.full()) {
            problems.add(outside(obligation.pc(), in, state, place));
        }
    }

    /** Whether a slack reaches to the end of what is read. A sum that may have wrapped is every integer, and ends nowhere. */
    private static boolean covers(long slack, Interval end) {
        return !end.equals(Interval.ALL) && slack >= end.hi();
    }

    private Diagnostic outside(int pc, Instruction in, State state, Interval place) {
        Diagnostic problem = Diagnostic.error(
                VerifierCode.V2103,
                positions.apply(pc),
                "offset=" + place,
                "width=" + in.type().bytes(),
                "length=" + state.length());
        Value base = state.get(in.rs1());
        Fact fact = state.fact(base.symbol());
        if (base.symbol() >= Value.FIRST_FREE) {
            problem = problem.note("r" + in.rs1() + " is " + state.range(base) + " by what is known since pc "
                    + fact.origin() + ": " + Printer.print(program, fact.origin()));
        }
        return place.isNatural() && place.hi() <= Integer.MAX_VALUE ? problem.help(check(in, place)) : problem;
    }

    private static String check(Instruction in, Interval place) {
        return place.isSingle() || !in.immediate()
                ? "a check length >= " + (place.hi() + in.type().bytes()) + " before it suffices"
                : "a check r" + in.rs1() + " + " + (in.imm() + in.type().bytes()) + " <= length before it suffices";
    }
}
