package dev.exocode.verifier;

import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.verifier.domain.Arithmetic;
import dev.exocode.verifier.domain.Range;
import dev.exocode.verifier.domain.State;
import dev.exocode.verifier.domain.Transfer;
import dev.exocode.verifier.domain.Value;
import dev.exocode.verifier.flow.Invariants;
import dev.exocode.verifier.flow.Loops;
import dev.exocode.verifier.flow.Steps;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Decides on every obligation of a program from claimed invariants, which it checks on the way: one pass over each function,
 * each instruction once, without looking for anything.
 *
 * <p>Sound because every step of a run is covered. A run starts at the entry of the first function, of which no more is
 * taken for true than the machine guarantees. If the state before an instruction describes an activation, then the
 * transfer functions give states that describe it at the next, see {@link Steps}; wherever there is an invariant, such a
 * state must imply it or the program is rejected; where there is none, control comes one way only, and the state is that.
 * The same holds from a call to the entry of what it calls, and behind the call, where any result is allowed for. So by
 * induction over steps every activation is described wherever it stands, and what is proved of the state is true of it.
 *
 * <p>Where the invariants come from does not matter, nor does the order of instructions: what is false, or missing, or
 * comes too late, is refused.
 */
final class Checker {

    /** Told of the state before each instruction that an activation can reach, and of what was decided. */
    interface Observer {
        void before(int pc, State state);

        /** What is being judged, and what will be decided of it; told first. */
        default void judges(Program program, Findings findings) {}

        /** Control comes from one place to another, with this state, not to be changed. */
        default void arrives(int from, int to, State state) {}

        /** The loops to whose heads control was found to return; told last. */
        default void loops(Supplier<List<LoopBound>> loops) {}
    }

    private final Program program;
    private final Invariants invariants;
    private final Findings findings;
    private final List<Loops> loops;
    private final Steps steps;
    private final Bounds bounds;
    private final HostCalls hostCalls;
    private final CallGraph calls;
    private final Termination termination;
    private final Observer observer;
    /** Where control was found to go from each instruction that is reached. */
    private final int[][] ways;
    /** Whether calls were found that may be of any function. */
    private boolean open;

    Checker(Program program, Policy policy, Invariants invariants, Findings findings, Observer observer) {
        this.program = program;
        this.invariants = invariants;
        this.findings = findings;
        this.loops = Loops.of(program);
        this.observer = observer;
        this.hostCalls = new HostCalls(program, policy, findings);
        this.steps = new Steps(program, index -> HostCalls.result(program, policy, index));
        this.bounds = new Bounds(program, steps.transfer(), findings);
        this.calls = new CallGraph(program, policy);
        this.termination = new Termination(program, policy, findings);
        this.ways = new int[program.code().size()][];
    }

    /** Checks all functions, and gives the bounds on fuel. */
    Optional<Fuel> check(String file) {
        for (int function = 0; function < program.functions().size(); function++) {
            new Pass(function).run();
        }
        if (open && !invariants.entries().isEmpty()) {
            // A call of any function may be one that its entry does not claim.
            findings.refuted(
                    new Position.Whole(file),
                    VerifierCode.V1014,
                    "entries=" + invariants.entries().size());
        }
        Optional<Fuel> fuel = termination.decide(file, calls, loops, ways);
        observer.loops(() -> termination.bounds(calls, loops, ways, invariants));
        return fuel;
    }

    /** How many activations there are at most at a time. */
    int deepest() {
        return calls.deepest();
    }

    /** Which instructions a run can reach. */
    BitSet reached() {
        BitSet reached = new BitSet();
        for (int pc = 0; pc < ways.length; pc++) {
            reached.set(pc, ways[pc] != null);
        }
        return reached;
    }

    /** What holds at the entry of a function: of the first, which the host calls, no more than always does. */
    private State entry(int function) {
        State claimed = function == 0 ? null : invariants.entries().get(function);
        return claimed == null ? Steps.entry(program, function) : claimed.copy();
    }

    /** Over one function. */
    private final class Pass {
        private final Loops flow;
        private final State[] before;
        private final int function;
        /** The position that is looked at. */
        private int now = -1;
        /** Where control was found to go from there so far, and how many places these are. */
        private int[] to = new int[2];

        private int arrivals;

        Pass(int function) {
            this.function = function;
            this.flow = loops.get(function);
            this.before = new State[flow.size()];
        }

        void run() {
            arrive(Loops.NONE, program.functions().get(function).start(), entry(function));
            for (now = 0; now < flow.size(); now++) {
                int pc = flow.at(now);
                State claimed = invariants.states().get(pc);
                State state = claimed == null ? before[now] : claimed.copy();
                before[now] = null;
                if (state != null) {
                    look(pc, state);
                }
            }
        }

        private void look(int pc, State state) {
            termination.remember(flow, pc, state, invariants);
            observer.before(pc, state);
            Instruction in = program.code().get(pc);
            for (Obligation obligation : Obligation.of(pc, in)) {
                switch (obligation.kind()) {
                    case INITIALISED -> initialised(obligation, in, state);
                    case BOUNDS -> bounds.decide(obligation, in, state);
                    case DIVISOR -> divisor(obligation, in, state);
                    case SIGNATURE -> {
                        if (in.op() == Op.CALLR) {
                            callee(obligation, in, state);
                        }
                    }
                    case ARGUMENTS -> hostCalls.decide(obligation, in, state, steps.transfer());
                    case TABLE, TARGET, FALL_THROUGH, REGION, WRITABLE, GRANTED, EXTENSION, ALLOWED, FLOATING -> {}
                    case ACYCLIC, DEPTH, LOOP -> {}
                }
            }
            if (in.op() == Op.FUEL) {
                Range units = in.immediate() ? Range.of(in.imm()) : state.range(state.get(in.rs1()));
                termination.charges(pc, units.least());
            }
            if (calls.callee(pc) >= 0) {
                enter(pc, calls.callee(pc), state);
            }
            arrivals = 0;
            steps.step(pc, state, (next, after) -> {
                to = arrivals < to.length ? to : Arrays.copyOf(to, 2 * arrivals);
                to[arrivals++] = next;
                arrive(pc, next, after.copy());
            });
            ways[pc] = Arrays.copyOf(to, arrivals);
        }

        /** A call must imply what is claimed at the entry of what it calls. */
        private void enter(int pc, int callee, State state) {
            State claimed = invariants.entries().get(callee);
            Function called = program.functions().get(callee);
            if (claimed != null
                    && callee != 0
                    && !steps.transfer().called(state, pc, called.signature()).within(claimed)) {
                findings.refuted(pc, VerifierCode.V1014, "entry=" + called.name());
            }
        }

        /** Control comes to a place: what is claimed there must be implied, or this must be the only way there. */
        private void arrive(int from, int to, State state) {
            termination.arrive(flow, from, to, state, invariants);
            observer.arrives(from, to, state);
            State claimed = invariants.states().get(to);
            int position = flow.position(to);
            if (claimed != null) {
                if (!state.within(claimed)) {
                    findings.refuted(to, VerifierCode.V1014, "pc=" + to, "from=" + from);
                }
            } else if (position <= now || before[position] != null) {
                findings.refuted(to, VerifierCode.V1014, "pc=" + to, "from=" + from, "claimed=nothing");
            } else {
                before[position] = state;
            }
        }
    }

    private void initialised(Obligation obligation, Instruction in, State state) {
        boolean all = true;
        for (int r : in.sources()) {
            if (!state.isSet(r)) {
                all = false;
                findings.unproved(obligation, VerifierCode.V2001, problem -> problem, "register=r" + r);
            }
        }
        if (all) {
            findings.proved(obligation);
        } else {
            // Taken as any values from here on, so that one mistake is reported once.
            Transfer.assumeSet(state, obligation.pc(), in);
        }
    }

    /** Whether an obligation would be proved in a state, of those that need one. */
    boolean holds(Obligation obligation, State state) {
        Instruction in = program.code().get(obligation.pc());
        return switch (obligation.kind()) {
            case INITIALISED -> isSet(in, state);
            case BOUNDS -> isSet(in, state) && bounds.holds(obligation.pc(), in, state);
            case DIVISOR -> isSet(in, state) && !divisor(in, state).contains(0);
            default -> false;
        };
    }

    private static boolean isSet(Instruction in, State state) {
        return IntStream.of(in.sources()).allMatch(state::isSet);
    }

    /** Where a divisor lies, as the operation sees it: cut to its type. */
    private static Range divisor(Instruction in, State state) {
        return Arithmetic.cut(in.type(), in.immediate() ? Range.of(in.imm()) : state.range(state.get(in.rs2())));
    }

    /** Proves that zero is not in the divisor's range, as the operation sees it: cut to its type. */
    private void divisor(Obligation obligation, Instruction in, State state) {
        Range range = in.immediate() ? Range.of(in.imm()) : state.range(state.get(in.rs2()));
        Range seen = divisor(in, state);
        if (!seen.contains(0) || state.passed(in)) {
            findings.proved(obligation);
            return;
        }
        boolean whole = !in.immediate() && range.within(in.type());
        String help = "a branch that leaves if r" + in.rs2() + " = 0 before it suffices";
        String[] facts = {"divisor=" + seen, "type=" + in.type().suffix()};
        if (seen.isSingle()) {
            findings.refuted(obligation.pc(), VerifierCode.V2201, facts);
        } else {
            findings.unproved(obligation, VerifierCode.V2201, problem -> whole ? problem.help(help) : problem, facts);
        }
    }

    /**
     * Proves that a dynamic call is of one function that fits: the register, taken as unsigned as engines do, is one index.
     * From then on it is that static call.
     */
    private void callee(Obligation obligation, Instruction in, State state) {
        Value value = state.get(in.rs1());
        Range index = state.range(value);
        List<Function> functions = program.functions();
        boolean known = index.isSingle() && index.isNatural() && index.lo() < functions.size();
        Function called = known ? functions.get((int) index.lo()) : null;
        if (called != null && Program.fits(called.signature(), in)) {
            findings.proved(obligation);
            calls.add(obligation.pc(), (int) index.lo());
            return;
        }
        String[] facts = {
            "callee=" + (called == null ? index : Shape.text(called)),
            "arguments=" + (in.sources().length - 1),
            "result=" + Shape.result(in)
        };
        if (index.isSingle()) {
            findings.refuted(obligation.pc(), VerifierCode.V1006, facts);
        } else {
            open = true;
            calls.addAny(obligation.pc(), findings);
            findings.unproved(obligation, VerifierCode.V1006, problem -> problem, facts);
        }
    }
}
