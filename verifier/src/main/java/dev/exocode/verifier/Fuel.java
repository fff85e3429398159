package dev.exocode.verifier;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.verifier.flow.Loops;
import dev.exocode.verifier.flow.Trips;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The most fuel that a run can use, for packets and a user region up to some length.
 *
 * <p>In the order of {@link Loops} control goes forward but for returns to heads. An instruction costs its own fuel, what
 * it calls, and the most that any of the instructions costs that may come after it. The head of a loop costs besides, once
 * for each time that control comes to it from outside, as many rounds as it can return, each of the longest way through the
 * loop, in which inner loops count the same way.
 */
final class Fuel {
    private static final long NO_BOUND = Long.MAX_VALUE;
    private static final long NO_WAY = Long.MIN_VALUE;

    private final Program program;
    private final Policy policy;
    private final List<Loops> loops;
    private final int[][] ways;
    private final Map<Integer, Trips> trips;
    private final CallGraph calls;
    private final int[] order;
    private final Map<Integer, Long> charges;
    private final boolean meters;
    /** By head of a loop whose number of rounds is not bounded: what its longest round costs beside what it charges. */
    private final Map<Integer, Long> owed = new HashMap<>();

    /**
     * Prepares.
     *
     * @param loops of each function
     * @param ways where each instruction may lead; null of one that is not reached
     * @param trips by the head of a loop; none of those that are not bounded
     * @param calls which function is called where
     * @param order each function behind those that it calls
     * @param charges by instruction: what it surely takes of the fuel that is left, which is counted off; none for the fuel
     *     that a run uses in all
     * @param meters whether loops without a bound are taken to be charged for what they owe
     */
    Fuel(
            Program program,
            Policy policy,
            List<Loops> loops,
            int[][] ways,
            Map<Integer, Trips> trips,
            CallGraph calls,
            int[] order,
            Map<Integer, Long> charges,
            boolean meters) {
        this.program = program;
        this.policy = policy;
        this.loops = loops;
        this.ways = ways;
        this.trips = trips;
        this.calls = calls;
        this.order = order;
        this.charges = charges;
        this.meters = meters;
    }

    /**
     * The most fuel.
     *
     * @param packet the longest packet in bytes
     * @param user the longest user region in bytes
     * @return units, or empty if there is no bound or it does not fit 63 bits
     */
    OptionalLong most(int packet, int user) {
        long[] functions = new long[order.length];
        long[] rest = new long[ways.length];
        long[] here = new long[ways.length];
        for (int function : order) {
            Loops flow = loops.get(function);
            BitSet elsewhere = enteredElsewhere(flow);
            for (int p = flow.size() - 1; p >= 0; p--) {
                int pc = flow.at(p);
                if (ways[pc] == null) {
                    continue;
                }
                here[pc] = plus(
                        cost(pc) - charges.getOrDefault(pc, 0L),
                        calls.callee(pc) < 0 ? 0 : functions[calls.callee(pc)]);
                int headed = flow.headed(pc);
                if (headed != Loops.NONE) {
                    here[pc] = plus(here[pc], rounds(flow, headed, elsewhere.get(headed), here, packet, user));
                }
                long most = 0;
                for (int next : ways[pc]) {
                    most = flow.isBack(pc, next) ? most : Math.max(most, rest[next]);
                }
                rest[pc] = plus(here[pc], most);
            }
            int start = program.functions().get(function).start();
            functions[function] =
                    plus(rest[start], zeroing(program.functions().get(function).localBytes()));
        }
        long cleared = (long) program.declaredBytes(Region.SCRATCH, 0) + program.declaredBytes(Region.OUT, 0);
        long all = plus(functions[0], zeroing(cleared));
        return all == NO_BOUND ? OptionalLong.empty() : OptionalLong.of(all);
    }

    /** What the returns to the head of a loop cost: of each, the longest way from the head to where control returns. */
    private long rounds(Loops flow, int index, boolean elsewhere, long[] here, int packet, int user) {
        Loops.Loop loop = flow.loops().get(index);
        long[] until = new long[loop.to() - loop.from()];
        Arrays.fill(until, NO_WAY);
        until[0] = here[loop.head()];
        long longest = NO_WAY;
        for (int p = loop.from(); p < loop.to(); p++) {
            int pc = flow.at(p);
            long cost = until[p - loop.from()];
            if (cost == NO_WAY || ways[pc] == null) {
                continue;
            }
            for (int next : ways[pc]) {
                int q = flow.position(next);
                if (next == loop.head()) {
                    longest = Math.max(longest, cost);
                } else if (q > p && q < loop.to()) {
                    until[q - loop.from()] = Math.max(until[q - loop.from()], plus(cost, here[next]));
                }
            }
        }
        if (longest == NO_WAY) {
            // No run returns.
            return 0;
        }
        Trips bound = trips.get(loop.head());
        if (bound == null && !elsewhere) {
            owed.put(loop.head(), Math.max(0, longest));
            if (longest <= 0 || meters) {
                return 0;
            }
        }
        return bound == null ? NO_BOUND : times(bound.most(packet, user), Math.max(0, longest));
    }

    /** Which loops control enters elsewhere than at their heads: not each round begins there. */
    private BitSet enteredElsewhere(Loops flow) {
        BitSet elsewhere = new BitSet();
        for (int p = 0; p < flow.size(); p++) {
            int pc = flow.at(p);
            for (int next : ways[pc] == null ? new int[0] : ways[pc]) {
                int loop = flow.innermost(next);
                while (loop != Loops.NONE && !flow.contains(loop, pc)) {
                    elsewhere.set(
                            loop,
                            elsewhere.get(loop)
                                    || next != flow.loops().get(loop).head());
                    loop = flow.loops().get(loop).parent();
                }
            }
        }
        return elsewhere;
    }

    /**
     * What loops owe whose number of rounds is not bounded: what their longest round costs beside what it charges. Those that
     * control enters only at their heads are there, as far as {@link #most} has found them.
     *
     * @return by head, units of fuel; 0 if each round pays for itself, {@link Long#MAX_VALUE} if there is no bound
     */
    Map<Integer, Long> owed() {
        return owed;
    }

    private long cost(int pc) {
        Instruction in = program.code().get(pc);
        long host = in.op() != Op.HCALL
                ? 0
                : policy.hostCall(program.imports().get(in.target()).name())
                        .map(HostCall::fuel)
                        .orElse(0L);
        return plus(in.op().fuel(), host);
    }

    /** What it costs to zero memory, in units of the cheapest instruction: some 64 bytes take as long as one. */
    private static long zeroing(long bytes) {
        return (bytes + 63) / 64;
    }

    /** A sum, or no bound; what is counted off is far from the least number. */
    private static long plus(long a, long b) {
        long sum = a + b;
        boolean wraps = a > 0 && b > 0 && sum < 0;
        return a == NO_BOUND || b == NO_BOUND || wraps ? NO_BOUND : sum;
    }

    private static long times(long a, long b) {
        return Math.multiplyHigh(a, b) != 0 || a * b < 0 ? NO_BOUND : a * b;
    }
}
