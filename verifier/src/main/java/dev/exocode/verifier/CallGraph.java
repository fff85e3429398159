package dev.exocode.verifier;

import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.engine.Host;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which function is called where: at every static call, also one that no run can reach, and at every dynamic call that
 * was found to be of one function.
 *
 * <p>No recursion here, and each call is looked at a fixed number of times: chains are as long as there are functions.
 */
final class CallGraph {
    private static final int NONE = -1;
    private static final byte NEW = 0;
    private static final byte OPEN = 1;
    private static final byte DONE = 2;

    private final Program program;
    private final int[] callees;

    CallGraph(Program program) {
        this.program = program;
        this.callees = new int[program.code().size()];
        for (int pc = 0; pc < callees.length; pc++) {
            Instruction in = program.code().get(pc);
            callees[pc] = in.op() == Op.CALL ? in.target() : NONE;
        }
    }

    /** Adds what a dynamic call calls. */
    void add(int pc, int function) {
        callees[pc] = function;
    }

    private Function function(int index) {
        return program.functions().get(index);
    }

    /**
     * Orders the functions and decides on recursion and depth.
     *
     * @return all functions, each behind those that it calls; empty if calls are recursive
     */
    Optional<int[]> decide(Findings findings) {
        int[] order = new int[program.functions().size()];
        boolean acyclic = order(order, findings);
        if (acyclic) {
            depths(order, findings);
        }
        return acyclic ? Optional.of(order) : Optional.empty();
    }

    /**
     * Goes down calls as far as they lead and lists functions on the way back. A call of a function from which the way has
     * not come back closes a cycle, and every cycle has such a call.
     */
    private boolean order(int[] order, Findings findings) {
        int count = order.length;
        byte[] seen = new byte[count];
        int[] at = new int[count];
        int[] open = new int[count];
        int listed = 0;
        boolean acyclic = true;
        for (int root = 0; root < count; root++) {
            int depth = 0;
            if (seen[root] == NEW) {
                open[depth++] = enter(root, seen, at);
            }
            while (depth > 0) {
                int caller = open[depth - 1];
                int pc = at[caller]++;
                if (pc == program.end(caller)) {
                    seen[caller] = DONE;
                    order[listed++] = caller;
                    depth--;
                } else if (callees[pc] != NONE && seen[callees[pc]] == NEW) {
                    open[depth++] = enter(callees[pc], seen, at);
                } else if (callees[pc] != NONE && seen[callees[pc]] == OPEN) {
                    acyclic = false;
                    findings.refuted(
                            pc,
                            VerifierCode.V1004,
                            "function=" + function(caller).name(),
                            "callee=" + function(callees[pc]).name());
                }
            }
        }
        return acyclic;
    }

    private int enter(int function, byte[] seen, int[] at) {
        seen[function] = OPEN;
        at[function] = function(function).start();
        return function;
    }

    /** Decides depth at each call: callers come first, so that the longest chain to the caller is known. */
    private void depths(int[] order, Findings findings) {
        int max = Host.PLAIN.maxDepth();
        int[] depths = new int[order.length];
        Arrays.fill(depths, 1);
        for (int i = order.length - 1; i >= 0; i--) {
            int caller = order[i];
            int deeper = depths[caller] + 1;
            for (int pc = function(caller).start(); pc < program.end(caller); pc++) {
                if (callees[pc] == NONE) {
                    continue;
                }
                depths[callees[pc]] = Math.max(depths[callees[pc]], deeper);
                findings.proved(new Obligation(pc, Obligation.Kind.ACYCLIC));
                if (deeper <= max) {
                    findings.proved(new Obligation(pc, Obligation.Kind.DEPTH));
                } else {
                    findings.refuted(
                            pc,
                            VerifierCode.V1009,
                            "callee=" + function(callees[pc]).name(),
                            "depth=" + deeper,
                            "max=" + max);
                }
            }
        }
    }

    /**
     * The most fuel that a run can use. An instruction costs its own fuel, what it calls, and the most that any of the
     * instructions costs that may follow it; all of these come behind it, or are functions known already.
     *
     * @param order each function behind those that it calls
     * @param ways where each instruction may lead, always forward; null of one that is not reached
     * @return units, {@link Long#MAX_VALUE} if there are more
     */
    long worstCaseFuel(int[] order, int[][] ways) {
        long[] functions = new long[order.length];
        long[] fuel = new long[callees.length];
        for (int function : order) {
            for (int pc = program.end(function) - 1; pc >= function(function).start(); pc--) {
                if (ways[pc] == null) {
                    continue;
                }
                long most = 0;
                for (int next : ways[pc]) {
                    most = Math.max(most, fuel[next]);
                }
                long called = callees[pc] == NONE ? 0 : functions[callees[pc]];
                fuel[pc] = saturated(
                        saturated(most, called), program.code().get(pc).op().fuel());
            }
            functions[function] = saturated(
                    fuel[function(function).start()], zeroing(function(function).localBytes()));
        }
        long cleared = (long) program.declaredBytes(Region.SCRATCH, 0) + program.declaredBytes(Region.OUT, 0);
        return saturated(functions[0], zeroing(cleared));
    }

    /** What it costs to zero memory, in units of the cheapest instruction: some 64 bytes take as long as one. */
    private static long zeroing(long bytes) {
        return (bytes + 63) / 64;
    }

    /** A sum of naturals. */
    private static long saturated(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }
}
