package dev.exocode.verifier;

import java.util.List;
import java.util.OptionalLong;

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
 */
public record LoopBound(
        int head, int depth, List<Integer> body, List<Integer> returns, String measure, OptionalLong trips) {

    /**
     * Makes a loop with copies of its lists.
     *
     * @param head where it is entered
     * @param depth how many loops it is in
     * @param body its instructions
     * @param returns from where control returns
     * @param measure what falls
     * @param trips how often control returns
     */
    public LoopBound {
        body = List.copyOf(body);
        returns = List.copyOf(returns);
    }
}
