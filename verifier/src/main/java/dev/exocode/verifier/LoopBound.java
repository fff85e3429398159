package dev.exocode.verifier;

import dev.exocode.verifier.flow.Loops;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * A loop of a program, and how often it goes round.
 *
 * @param head the index of the instruction where it is entered
 * @param depth how many loops it is in, from 0
 * @param body the indices of its instructions, ascending; the head and what is in inner loops included
 * @param returns from where control was found to return to the head, ascending; at least one
 * @param measure what falls at each return, as in {@code length - r2}; empty if nothing is known to
 * @param trips how often control returns at most for each time the loop is entered, on a packet as long as the policy says
 *     and with a user region as large as it grants; empty if that is not known
 * @param round units of fuel that a round takes at most beside what it charges, without the rounds of inner loops; empty if
 *     that is not known, as of a loop that control enters elsewhere than at its head
 */
public record LoopBound(
        int head,
        int depth,
        List<Integer> body,
        List<Integer> returns,
        String measure,
        OptionalLong trips,
        OptionalLong round) {

    /**
     * Makes a loop with copies of its lists.
     *
     * @param head where it is entered
     * @param depth how many loops it is in
     * @param body its instructions
     * @param returns from where control returns
     * @param measure what falls
     * @param trips how often control returns
     * @param round what a round takes
     */
    public LoopBound {
        body = List.copyOf(body);
        returns = List.copyOf(returns);
    }

    static LoopBound of(
            Loops flow, int head, List<Integer> returns, String measure, OptionalLong trips, OptionalLong round) {
        int loop = flow.headed(head);
        // Where loops nest too deep, control may return to what is taken for no head.
        Loops.Loop range = loop == Loops.NONE
                ? new Loops.Loop(head, Loops.NONE, 0, flow.position(head), flow.position(head) + 1)
                : flow.loops().get(loop);
        return new LoopBound(
                head,
                range.depth(),
                IntStream.range(range.from(), range.to())
                        .mapToObj(flow::at)
                        .sorted()
                        .toList(),
                returns.stream().sorted().distinct().toList(),
                measure,
                trips,
                round.stream().filter(units -> units != Long.MAX_VALUE).findFirst());
    }
}
