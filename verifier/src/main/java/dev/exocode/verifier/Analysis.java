package dev.exocode.verifier;

import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.diagnostic.Position;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * One pass over a program: the shape first, then states from the first instruction of each function to its last, then the
 * calls between functions.
 *
 * <p>Sound because every edge goes forward: when an instruction's turn comes, the states of all edges into it have been
 * joined, and what holds in the joined state holds in every activation that reaches it. Each function is taken by itself,
 * for any arguments, whoever calls it: what a call gives is any value of its type, so no function waits for another, and
 * dynamic calls may be found out on the way.
 */
final class Analysis {
    private static final int[] NOWHERE = {};

    private final String file;
    private final Program program;
    private final List<Instruction> code;
    private final Findings findings;
    private final Symbols symbols = new Symbols();
    private final State[] states;
    /** Where states of several edges may be one object, which is copied before it is changed. */
    private final BitSet shared = new BitSet();

    private final int[][] ways;

    Analysis(String file, Program program, IntFunction<Position> positions) {
        this.file = file;
        this.program = program;
        this.code = program.code();
        this.findings = new Findings(positions);
        this.states = new State[code.size()];
        this.ways = new int[code.size()][];
    }

    /** Told of the state before each instruction that an activation can reach. */
    interface Observer {
        void before(int pc, State state);
    }

    Verdict verdict() {
        return verdict((pc, state) -> {});
    }

    Verdict verdict(Observer observer) {
        new Shape(program, findings).check(file);
        long worstCaseFuel = 0;
        if (!findings.failed()) {
            CallGraph calls = new CallGraph(program);
            for (int function = 0; function < program.functions().size(); function++) {
                values(function, calls, observer);
            }
            // Only now are dynamic calls known; those that are not have been refuted.
            worstCaseFuel = calls.decide(findings)
                    .map(order -> calls.worstCaseFuel(order, ways))
                    .orElse(0L);
            if (worstCaseFuel > Verifier.MAX_FUEL) {
                findings.refuted(
                        new Position.Whole(file),
                        VerifierCode.V1011,
                        "fuel=" + worstCaseFuel,
                        "max=" + Verifier.MAX_FUEL);
            }
        }
        if (findings.failed()) {
            return new Verdict.Rejected(findings.problems());
        }
        BitSet reached = new BitSet();
        for (int pc = 0; pc < ways.length; pc++) {
            reached.set(pc, ways[pc] != null);
        }
        return new Verdict.Accepted(program, findings.proofs(), reached, worstCaseFuel);
    }

    private void values(int index, CallGraph calls, Observer observer) {
        Transfer transfer = new Transfer(program, symbols);
        Bounds bounds = new Bounds(program, findings);
        Function function = program.functions().get(index);
        int leastUser = program.declaredBytes(Region.USER, index);
        states[function.start()] = State.entry(leastUser, function.signature().parameters(), symbols);
        for (int pc = function.start(); pc < program.end(index); pc++) {
            if (states[pc] == null) {
                // No activation comes here.
                continue;
            }
            State state = shared.get(pc) ? states[pc].copy() : states[pc];
            states[pc] = null;
            observer.before(pc, state);
            Instruction in = code.get(pc);
            for (Obligation obligation : Obligation.of(pc, in)) {
                switch (obligation.kind()) {
                    case INITIALISED -> initialised(obligation, in, state);
                    case BOUNDS -> bounds.decide(obligation, in, state);
                    case DIVISOR -> divisor(obligation, in, state);
                    case SIGNATURE -> {
                        if (in.op() == Op.CALLR) {
                            callee(obligation, in, state, calls);
                        }
                    }
                    case TABLE, TARGET, FORWARD, FALL_THROUGH, REGION, WRITABLE, EXTENSION, FLOATING -> {}
                    case ACYCLIC, DEPTH -> {}
                }
            }
            ways[pc] = leave(transfer, pc, in, state);
        }
    }

    /** Hands the state on to wherever control can go, and says where that is. */
    private int[] leave(Transfer transfer, int pc, Instruction in, State state) {
        return switch (in.op().format()) {
            case RETURN, END -> NOWHERE;
            case JUMP -> {
                arrive(in.target(), state);
                yield new int[] {in.target()};
            }
            case BRANCH -> {
                State taken = state.copy();
                boolean goes = Narrowing.assume(taken, in, true);
                boolean stays = Narrowing.assume(state, in, false);
                if (goes) {
                    arrive(in.target(), taken);
                }
                if (stays) {
                    arrive(pc + 1, state);
                }
                yield goes && stays
                        ? new int[] {pc + 1, in.target()}
                        : goes ? new int[] {in.target()} : stays ? new int[] {pc + 1} : NOWHERE;
            }
            case SWITCH -> byTable(pc, in, state);
            case NONE, BINARY, UNARY, CONDITIONAL, CONSTANT, LOAD, STORE, HINT, LENGTH -> on(transfer, pc, in, state);
            case CHARGE, CALL, CALL_REGISTER, EXTENSION -> on(transfer, pc, in, state);
        };
    }

    private int[] on(Transfer transfer, int pc, Instruction in, State state) {
        transfer.step(state, pc, in);
        arrive(pc + 1, state);
        return new int[] {pc + 1};
    }

    /** Goes to the targets that the index can select, each once, and on if it can be none. */
    private int[] byTable(int pc, Instruction in, State state) {
        List<Integer> table = program.targets(in);
        Value index = state.get(in.rs1());
        State taken = state.copy();
        int[] targets = NOWHERE;
        if (Narrowing.assumeIndex(taken, index, table.size(), true)) {
            Interval range = taken.range(index);
            int first = (int) Math.max(0, range.lo());
            int last = (int) Math.min(table.size() - 1L, range.hi());
            targets = table.subList(first, last + 1).stream()
                    .mapToInt(target -> target)
                    .distinct()
                    .toArray();
        }
        for (int target : targets) {
            shared.set(target);
            arrive(target, taken);
        }
        if (Narrowing.assumeIndex(state, index, table.size(), false)) {
            targets = IntStream.concat(IntStream.of(targets), IntStream.of(pc + 1))
                    .toArray();
            arrive(pc + 1, state);
        }
        return targets;
    }

    private void arrive(int pc, State state) {
        states[pc] = states[pc] == null ? state : states[pc].join(state, symbols, pc);
    }

    private void initialised(Obligation obligation, Instruction in, State state) {
        boolean all = true;
        for (int r : in.sources()) {
            if (!state.isSet(r)) {
                all = false;
                findings.refuted(obligation.pc(), VerifierCode.V2001, "register=r" + r);
                // Taken as any value from here on, so that one mistake is reported once.
                int symbol = symbols.next();
                state.learn(symbol, new Fact(Interval.ALL, Fact.NO_SLACK, obligation.pc()));
                state.set(r, new Value(symbol, 0));
            }
        }
        if (all) {
            findings.proved(obligation);
        }
    }

    /** Proves that zero is not in the divisor's range, as the operation sees it: cut to its type. */
    private void divisor(Obligation obligation, Instruction in, State state) {
        Interval range = in.immediate() ? Interval.of(in.imm()) : state.range(state.get(in.rs2()));
        Interval seen = Ranges.fit(in.type(), range);
        if (!seen.contains(0)) {
            findings.proved(obligation);
            return;
        }
        boolean naturals = !in.immediate() && range.lo() == 0 && range.hi() > 0 && range.within(in.type());
        String help = "a branch that leaves if r" + in.rs2() + " = 0 before it suffices";
        findings.refuted(
                obligation.pc(),
                VerifierCode.V2201,
                problem -> naturals ? problem.help(help) : problem,
                "divisor=" + seen,
                "type=" + in.type().suffix());
    }

    /**
     * Proves that a dynamic call is of one function that fits: the register, taken as unsigned as engines do, is one index.
     * From then on it is that static call.
     */
    private void callee(Obligation obligation, Instruction in, State state, CallGraph calls) {
        Interval index = state.range(state.get(in.rs1()));
        List<Function> functions = program.functions();
        boolean known = index.isSingle() && index.isNatural() && index.lo() < functions.size();
        Function called = known ? functions.get((int) index.lo()) : null;
        if (called != null && Program.fits(called.signature(), in)) {
            findings.proved(obligation);
            calls.add(obligation.pc(), (int) index.lo());
        } else {
            findings.refuted(
                    obligation.pc(),
                    VerifierCode.V1006,
                    "callee=" + (called == null ? index : Shape.text(called)),
                    "arguments=" + (in.sources().length - 1),
                    "result=" + Shape.result(in));
        }
    }
}
