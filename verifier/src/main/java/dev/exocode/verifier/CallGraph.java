package dev.exocode.verifier;

import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
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
    private final Policy policy;
    private final int[] callees;
    /** Whether there are dynamic calls that may be of any function. */
    private boolean open;

    private int deepest;

    CallGraph(Program program, Policy policy) {
        this.program = program;
        this.policy = policy;
        this.deepest = policy.depth();
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

    /** Notes that a dynamic call may be of any function: it is left to a check. */
    void addAny(int pc, Findings findings) {
        open = true;
        findings.unproved(
                new Obligation(pc, Obligation.Kind.DEPTH),
                VerifierCode.V1009,
                problem -> problem,
                "callee=any",
                "max=" + policy.depth());
    }

    private Function function(int index) {
        return program.functions().get(index);
    }

    /**
     * Orders the functions and decides on recursion and depth.
     *
     * @return all functions, each behind those that it calls; empty if calls are, or may be, recursive
     */
    Optional<int[]> decide(Findings findings) {
        int[] order = new int[program.functions().size()];
        boolean acyclic = order(order, findings);
        if (acyclic && !open) {
            depths(order, findings);
        }
        return acyclic && !open ? Optional.of(order) : Optional.empty();
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
                    recursive(pc, caller, findings);
                }
            }
        }
        return acyclic;
    }

    /** A recursive call is refused, or if the policy allows it its depth is left to a check. */
    private void recursive(int pc, int caller, Findings findings) {
        String[] facts = {
            "function=" + function(caller).name(),
            "callee=" + function(callees[pc]).name()
        };
        if (policy.recursion()) {
            findings.unproved(new Obligation(pc, Obligation.Kind.DEPTH), VerifierCode.V1009, problem -> problem, facts);
        } else {
            findings.refuted(pc, VerifierCode.V1004, facts);
        }
    }

    private int enter(int function, byte[] seen, int[] at) {
        seen[function] = OPEN;
        at[function] = function(function).start();
        return function;
    }

    /** Decides depth at each call: callers come first, so that the longest chain to the caller is known. */
    private void depths(int[] order, Findings findings) {
        int max = policy.depth();
        deepest = 1;
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
                deepest = Math.max(deepest, deeper);
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

    /** How many activations there are at most at a time; as many as the policy allows if calls are, or may be, recursive. */
    int deepest() {
        return deepest;
    }

    /** The function that an instruction calls, or -1 if it calls none. */
    int callee(int pc) {
        return callees[pc];
    }
}
