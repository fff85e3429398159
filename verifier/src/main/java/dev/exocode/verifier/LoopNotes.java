package dev.exocode.verifier;

import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.flow.Invariants;
import dev.exocode.verifier.flow.Loops;
import dev.exocode.verifier.flow.Ranking;
import dev.exocode.verifier.flow.Steps;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** What is told of loops; nothing is decided here. */
final class LoopNotes {
    /** How many loops are told of where a program takes too much. */
    private static final int MOST_TOLD = 3;

    private final Program program;
    private final List<Loops> loops;
    private final IntFunction<Position> positions;

    LoopNotes(Program program, List<Loops> loops, IntFunction<Position> positions) {
        this.program = program;
        this.loops = loops;
        this.positions = positions;
    }

    /** Where a loop is said not to end: at its last instruction, of none in it, that jumps back; or else at what was found instead. */
    int jump(int head, int instead) {
        Loops flow = loops.get(program.functionAt(head));
        int jump = -1;
        int loop = flow.headed(head);
        Loops.Loop range = loop == Loops.NONE
                ? new Loops.Loop(head, loop, 0, 0, 0)
                : flow.loops().get(loop);
        for (int p = range.from(); p < range.to(); p++) {
            int pc = flow.at(p);
            if (flow.innermost(pc) == loop
                    && program.targets(program.code().get(pc)).stream()
                            .anyMatch(to -> to <= pc && flow.contains(loop, to))) {
                jump = Math.max(jump, pc);
            }
        }
        return jump < 0 ? instead : jump;
    }

    /** The loops that go round most often, the first of them first. */
    private List<Integer> most(Collection<Integer> heads, ToLongFunction<Integer> most) {
        return heads.stream()
                .sorted(Comparator.<Integer>comparingLong(head -> -most.applyAsLong(head))
                        .thenComparing(head -> head))
                .limit(MOST_TOLD)
                .toList();
    }

    /** Where it is told of a program that it takes too much: at the loop that goes round most often, if that stands in a text. */
    Position place(String file, Collection<Integer> heads, ToLongFunction<Integer> most) {
        return most(heads, most).stream()
                .limit(1)
                .map(positions::apply)
                .filter(Position.InText.class::isInstance)
                .findFirst()
                .orElse(new Position.Whole(file));
    }

    /** Tells the loops that go round most often. */
    Diagnostic multiplied(Diagnostic problem, Collection<Integer> heads, ToLongFunction<Integer> most) {
        Diagnostic told = problem;
        List<Integer> first = most(heads, most);
        // Where each stands somewhere else in the text that the message shows, that says which it is.
        boolean lines = problem.position() instanceof Position.InText
                && first.stream().map(this::line).distinct().count() == first.size();
        for (int head : first) {
            told = told.note("the loop entered at " + (lines ? line(head) : text(program, head))
                    + " goes round at most " + most.applyAsLong(head) + " times each time it is entered");
        }
        return told.help("shorter packets, by packet-bytes in the policy, or more fuel there may do");
    }

    private String line(int pc) {
        Lines.Entry entry = program.lines().at(pc);
        return entry.line() == 0 ? text(program, pc) : "line " + entry.line() + ", column " + entry.column();
    }

    /** Tells why a loop was not found to end. */
    Diagnostic explained(Diagnostic problem, int head, boolean disordered) {
        if (disordered) {
            return problem.note("it goes back to " + text(program, head))
                    .note("loops must be entered at one place, and nest at most " + Loops.MAX_DEPTH + " deep");
        }
        Diagnostic told = problem.note("it is entered at " + text(program, head))
                .note("no register or length was found to move towards another by 1 or more in each round"
                        + " and not to pass it");
        return leavesOnEquality(loops.get(program.functionAt(head)), head)
                ? told.help(
                        "what steps by more than 1 may pass a limit: leave the loop by <, <=, > or >=, not by = or !=")
                : told;
    }

    /** Whether a loop is left where two values are equal, or are not. */
    private boolean leavesOnEquality(Loops flow, int head) {
        int loop = flow.headed(head);
        Loops.Loop range = flow.loops().get(loop);
        for (int p = range.from(); p < range.to(); p++) {
            int pc = flow.at(p);
            Op op = program.code().get(pc).op();
            boolean equality = op == Op.BEQ || op == Op.BNE;
            if (equality && IntStream.of(Steps.ways(program, pc)).anyMatch(to -> !flow.contains(loop, to))) {
                return true;
            }
        }
        return false;
    }

    /** What has been decided of loops, by head. */
    List<LoopBound> bounds(
            Map<Integer, List<Integer>> returns,
            Set<Integer> bounded,
            ToLongFunction<Integer> most,
            Map<Integer, Long> owed,
            Invariants invariants) {
        return returns.keySet().stream()
                .sorted()
                .map(head -> LoopBound.of(
                        loops.get(program.functionAt(head)),
                        head,
                        returns.get(head),
                        bounded.contains(head) ? measure(invariants.rankings().get(head)) : "",
                        bounded.contains(head) ? OptionalLong.of(most.applyAsLong(head)) : OptionalLong.empty(),
                        owed.containsKey(head) ? OptionalLong.of(owed.get(head)) : OptionalLong.empty()))
                .toList();
    }

    /** A measure in words, as in {@code length - r2}. */
    private static String measure(Ranking ranking) {
        String minuend = name(ranking.minuend());
        if (ranking.countsBits()) {
            return (ranking.subtrahend() == Ranking.BITS ? "bits of " : "bits and ones of ") + minuend;
        } else if (ranking.subtrahend() == 0) {
            return minuend;
        }
        return ranking.minuend() == 0 ? "-" + name(ranking.subtrahend()) : minuend + " - " + name(ranking.subtrahend());
    }

    private static String name(int operand) {
        return operand == Ranking.LENGTH ? "length" : operand == Ranking.USER ? "user" : "r" + operand;
    }

    /** The text of an instruction, for notes. */
    static String text(Program program, int pc) {
        return "pc " + pc + ": " + Printer.print(program, pc);
    }
}
