package dev.exocode.sandbox;

import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.Explained;
import dev.exocode.verifier.LoopBound;
import dev.exocode.verifier.Obligation;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Unproved;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes programs safe that the verifier accepts with checks: the checks become instructions of the program.
 *
 * <p>Before an access that may be outside comes {@code inside}, before a division by what may be zero {@code nonzero}, at the
 * head of a loop without a static bound a charge of what its longest round costs; what is proved stays as it is. If loops
 * nest, or call functions with loops, the inner ones are charged for by themselves, so that a round is charged what it takes
 * and not what it might.
 *
 * <p>The result is verified again, by the same policy, and must be proved without a check; so nothing here is trusted.
 * Stateless and thread-safe.
 */
public final class Instrumenter {
    /** How often accesses are masked before what is still open is checked. */
    private static final int MASKING_ROUNDS = 4;
    /** How often it is begun anew because charges cost a proof. */
    private static final int RESTARTS = 4;

    private final Policy policy;
    private final Verifier verifier;
    private final List<Extension> known;
    private final boolean masks;

    /**
     * An instrumenter.
     *
     * @param policy what programs may do; one that refuses what is not proved leaves nothing to do
     * @param known the extensions that programs may declare
     * @param masks whether an access that may be outside a region of fixed size, a power of two, is led back into the
     *     region instead of trapped, if there are registers to spare; what is inside stays where it is
     */
    public Instrumenter(Policy policy, List<Extension> known, boolean masks) {
        this.policy = policy;
        this.verifier = new Verifier(policy, known);
        this.known = List.copyOf(known);
        this.masks = masks;
    }

    /**
     * An instrumenter that checks, for programs without extensions.
     *
     * @param policy what programs may do
     */
    public Instrumenter(Policy policy) {
        this(policy, List.of(), false);
    }

    /**
     * Verifies a program, puts in what is lacking, and verifies it again.
     *
     * @param file the name of the bytes in messages
     * @param bytes any bytes; not kept
     * @param positions where the instructions stand, one for each; or none, and messages show the instructions
     * @return the program, which is the same if nothing was left to checks; or why it is refused: by the verifier; S0001 if
     *     calls are left to checks, S0002 if a loop cannot be charged for, S0003 if it becomes too large, S0004 with what is
     *     still open, as too much fuel without a loop
     */
    public Result<Instrumented> instrument(String file, byte[] bytes, List<Position> positions) {
        Result<Instrumented> result =
                instrument(file, bytes, positions, verifier.explain(file, bytes, positions, pc -> false));
        // What is masked teaches nothing: what cannot be proved then may be if it is checked.
        return result.value().isPresent() || !masks
                ? result
                : new Instrumenter(policy, known, false).instrument(file, bytes, positions);
    }

    /**
     * The same by what was found to hold before, which need not be trusted: nothing is searched for in the program as it came.
     *
     * @param file the name of the bytes in messages
     * @param bytes any bytes; not kept
     * @param positions where the instructions stand, one for each; or none
     * @param certificateFile the name of the certificate in messages
     * @param certificate any bytes
     * @return the program; or why it is refused, as of {@link Verifier#check} and of the other method
     */
    public Result<Instrumented> instrument(
            String file, byte[] bytes, List<Position> positions, String certificateFile, byte[] certificate) {
        return instrument(
                file, bytes, positions, verifier.explain(file, bytes, positions, certificateFile, certificate));
    }

    private Result<Instrumented> instrument(String file, byte[] bytes, List<Position> positions, Explained first) {
        return first.verdict() instanceof Verdict.Accepted accepted
                ? instrument(file, bytes, positions, first, accepted.program())
                : Result.failure(first.verdict().diagnostics());
    }

    private Result<Instrumented> instrument(
            String file, byte[] bytes, List<Position> positions, Explained first, Program program) {
        Set<Obligation> open = new LinkedHashSet<>();
        for (int restarts = 0; ; restarts++) {
            Work work = new Work(file, program, positions, open);
            Result<Instrumented> result = work.instrument(bytes, first);
            // With charges in it a program is another, and the search may miss in it what it found before.
            if (result.value().isPresent() || restarts == RESTARTS || !open.addAll(work.unproved)) {
                return result;
            }
        }
    }

    /** On one program. */
    private final class Work {
        private final String file;
        private final Program original;
        private final List<Position> positions;
        /** What is checked whether it is proved or not; of the original. */
        private final Set<Obligation> checkedAnyway;
        /** What was left open at the end; of the original. */
        private final List<Obligation> unproved = new ArrayList<>();

        private int[] origins;
        private int checks;
        private int masked;
        private int charges;
        /** By function of the program that is being rewritten. */
        private final Map<Integer, int[]> spares = new HashMap<>();

        Work(String file, Program original, List<Position> positions, Set<Obligation> checkedAnyway) {
            this.file = file;
            this.original = original;
            this.positions = positions;
            this.checkedAnyway = checkedAnyway;
            this.origins = new Rewriting(original).origins();
        }

        Result<Instrumented> instrument(byte[] bytes, Explained first) {
            byte[] now = bytes;
            Explained judged = first;
            // What is masked teaches nothing, as a check does: so more may be open behind it.
            for (int round = 0; judged.verdict() instanceof Verdict.Accepted accepted; round++) {
                Set<Obligation> open = new LinkedHashSet<>(round == 0 ? checkedAnyway : Set.of());
                open.addAll(open(accepted));
                if (open.isEmpty() || round > MASKING_ROUNDS) {
                    break;
                }
                if (accepted.program().code().size() + open.size() > policy.instructions()) {
                    return tooLarge();
                }
                Rewriting rewriting = new Rewriting(accepted.program());
                spares.clear();
                for (Obligation left : open) {
                    if (left.kind() != Obligation.Kind.BOUNDS && left.kind() != Obligation.Kind.DIVISOR) {
                        return refused(SandboxCode.S0001, origins[left.pc()], "obligation=" + left.kind());
                    }
                    check(rewriting, accepted.program(), left, masks && round < MASKING_ROUNDS);
                }
                if (!rewriting.fits(policy.instructions())) {
                    return tooLarge();
                }
                now = apply(rewriting);
                judged = verifier.explain(file, now, List.of(), pc -> false);
            }
            for (boolean all : new boolean[] {false, true}) {
                if (!(judged.verdict() instanceof Verdict.Accepted accepted) || !accepted.needsMeter()) {
                    break;
                }
                Rewriting rewriting = new Rewriting(accepted.program());
                Optional<Result<Instrumented>> refusal = charge(rewriting, judged, all);
                if (refusal.isPresent()) {
                    return refusal.get();
                }
                now = apply(rewriting);
                judged = verifier.explain(file, now, List.of(), pc -> false);
            }
            return finished(now, judged.verdict());
        }

        private static List<Obligation> open(Verdict.Accepted accepted) {
            return accepted.checked().stream()
                    .filter(left -> left.kind() != Obligation.Kind.LOOP)
                    .toList();
        }

        private Result<Instrumented> finished(byte[] bytes, Verdict verdict) {
            if (verdict instanceof Verdict.Accepted accepted
                    && accepted.checked().isEmpty()
                    && !accepted.needsMeter()) {
                Overhead overhead =
                        new Overhead(checks, masked, charges, original.code().size(), origins.length);
                return Result.of(new Instrumented(accepted, bytes, origins, overhead));
            }
            if (verdict instanceof Verdict.Accepted accepted) {
                open(accepted).forEach(left -> unproved.add(new Obligation(origins[left.pc()], left.kind())));
            }
            // The errors that the strict policy has: what is still open, as too much fuel.
            Verdict strict = new Verifier(policy.withUnproved(Unproved.REFUSE), known).verify(file, bytes, List.of());
            List<Diagnostic> told = new ArrayList<>();
            told.add(Diagnostic.error(SandboxCode.S0004, new Position.Whole(file)));
            told.addAll(strict.diagnostics());
            return Result.failure(told);
        }

        /** Writes the program anew, and notes where its instructions come from. */
        private byte[] apply(Rewriting rewriting) {
            int[] step = rewriting.origins();
            int[] composed = new int[step.length];
            for (int pc = 0; pc < step.length; pc++) {
                composed[pc] = origins[step[pc]];
            }
            origins = composed;
            return BinaryFormat.encode(rewriting.program());
        }

        private void check(Rewriting rewriting, Program program, Obligation left, boolean mayMask) {
            Instruction in = program.code().get(left.pc());
            if (left.kind() == Obligation.Kind.DIVISOR) {
                rewriting.insert(left.pc(), new Instruction(Op.NONZERO, in.type(), false, null, 0, in.rs2(), 0, 0, 0));
                checks++;
            } else if (!mayMask || !mask(rewriting, program, left.pc(), in)) {
                rewriting.insert(
                        left.pc(),
                        new Instruction(
                                Op.INSIDE, in.type(), in.immediate(), in.region(), 0, in.rs1(), in.rs2(), in.imm(), 0));
                checks++;
            }
        }

        /**
         * Clears the bits of an offset that lead out of the region, and leads back from its end what is wider than a byte, in
         * registers that nobody uses. An offset that is inside stays what it is.
         */
        private boolean mask(Rewriting rewriting, Program program, int pc, Instruction in) {
            int size = program.declaredBytes(in.region(), program.functionAt(pc));
            int last = size - in.type().bytes();
            if (!in.region().fixed() || Integer.bitCount(size) != 1 || last < 0) {
                return false;
            }
            int[] spare = spares.computeIfAbsent(program.functionAt(pc), function -> spare(program, function));
            if (spare.length < (in.type().bytes() == 1 ? 1 : 2)) {
                return false;
            }
            int place = spare[0];
            rewriting.insert(
                    pc, new Instruction(Op.ADD, Type.L, in.immediate(), null, place, in.rs1(), in.rs2(), in.imm(), 0));
            rewriting.insert(pc, new Instruction(Op.AND, Type.L, true, null, place, place, 0, size - 1L, 0));
            if (in.type().bytes() > 1) {
                int over = spare[1];
                rewriting.insert(pc, new Instruction(Op.SUB, Type.L, true, null, over, place, 0, last, 0));
                rewriting.insert(pc, new Instruction(Op.CMVGT, Type.L, true, null, place, over, 0, last, 0));
            }
            rewriting.replace(pc, new Instruction(in.op(), in.type(), true, in.region(), in.rd(), place, 0, 0, 0));
            masked++;
            return true;
        }

        /** Up to two registers that no instruction of a function names. */
        private static int[] spare(Program program, int function) {
            BitSet used = new BitSet();
            used.set(
                    0,
                    program.functions().get(function).signature().parameters().size() + 1);
            for (int at = program.functions().get(function).start(); at < program.end(function); at++) {
                Instruction in = program.code().get(at);
                for (int source : in.sources()) {
                    used.set(source);
                }
                used.set(in.rd());
            }
            return IntStream.range(0, Instruction.REGISTERS)
                    .filter(r -> !used.get(r))
                    .limit(2)
                    .toArray();
        }

        /** Charges for the loops that have no bound and for what is in them, or for all. */
        private Optional<Result<Instrumented>> charge(Rewriting rewriting, Explained judged, boolean all) {
            Set<Integer> heads = charged(judged, all);
            for (LoopBound loop : judged.loops()) {
                if (heads.contains(loop.head())) {
                    long round = loop.round().orElse(Long.MAX_VALUE);
                    // The charge is an instruction of the round, too.
                    if (round > Integer.MAX_VALUE - Op.FUEL.fuel()) {
                        return Optional.of(refused(
                                SandboxCode.S0002,
                                origins[loop.head()],
                                "round=" + (loop.round().isPresent() ? round : "unknown")));
                    } else if (round > 0) {
                        rewriting.insert(
                                loop.head(),
                                new Instruction(Op.FUEL, Type.V, true, null, 0, 0, 0, round + Op.FUEL.fuel(), 0));
                        charges++;
                    }
                }
            }
            return rewriting.fits(policy.instructions()) ? Optional.empty() : Optional.of(tooLarge());
        }

        private Set<Integer> charged(Explained judged, boolean all) {
            Program program = judged.program().orElseThrow();
            Set<Integer> heads = new HashSet<>();
            // Which instructions are in loops that are charged for, and which functions are called there.
            BitSet inside = new BitSet();
            boolean[] functions = new boolean[program.functions().size()];
            for (LoopBound loop : judged.loops()) {
                if (all || loop.trips().isEmpty()) {
                    heads.add(loop.head());
                    loop.body().forEach(inside::set);
                }
            }
            inside.stream()
                    .mapToObj(pc -> program.code().get(pc))
                    .filter(in -> in.op() == Op.CALL)
                    .forEach(in -> enter(program, in.target(), functions));
            judged.loops().stream()
                    .map(LoopBound::head)
                    .filter(head -> inside.get(head) || functions[program.functionAt(head)])
                    .forEach(heads::add);
            return heads;
        }

        /** Marks a function and all that it calls. */
        private static void enter(Program program, int function, boolean[] functions) {
            Deque<Integer> todo = new ArrayDeque<>(List.of(function));
            while (!todo.isEmpty()) {
                int next = todo.pop();
                if (!functions[next]) {
                    functions[next] = true;
                    for (int pc = program.functions().get(next).start(); pc < program.end(next); pc++) {
                        Instruction in = program.code().get(pc);
                        if (in.op() == Op.CALL) {
                            todo.push(in.target());
                        }
                    }
                }
            }
        }

        private Result<Instrumented> refused(SandboxCode code, int pc, String... facts) {
            Position position = positions.isEmpty()
                    ? new Position.InProgram(file, pc, Printer.print(original, pc))
                    : positions.get(pc);
            return Result.failure(Diagnostic.error(code, position, facts));
        }

        private Result<Instrumented> tooLarge() {
            return Result.failure(Diagnostic.error(
                    SandboxCode.S0003,
                    new Position.Whole(file),
                    "instructions=" + original.code().size(),
                    "max=" + policy.instructions()));
        }
    }
}
