package dev.exocode.sandbox.bytecode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which methods are written where they are called: short ones without branches. The verifier knows of a call's result nothing but its
 * type; of what is computed in place it knows all, so a method that finds where a header begins may be one of its own.
 *
 * <p>How much is written in all is bounded beforehand, whatever calls what.
 */
final class Inlining {
    private static final int MAX_SIZE = 32;
    /** The most instructions that calls become in a program. */
    private static final int MAX_TOTAL = 1 << 14;

    private final Map<ClassFile.Method, Flow> flows;
    /** Of each method what it is with all that is written into it; more than may be for those that are called. */
    private final Map<ClassFile.Method, Integer> sizes = new HashMap<>();

    private final Set<ClassFile.Method> inlined = new HashSet<>();

    Inlining(Map<ClassFile.Method, Flow> flows) {
        this.flows = flows;
        Map<ClassFile.Method, Integer> sites = new HashMap<>();
        flows.values().forEach(flow -> flow.decoded().called().forEach(called -> sites.merge(called, 1, Integer::sum)));
        long total = 0;
        for (ClassFile.Method method : flows.keySet()) {
            int size = size(method, MAX_SIZE);
            long more = (long) size * sites.getOrDefault(method, 0);
            if (size <= MAX_SIZE && total + more <= MAX_TOTAL) {
                total += more;
                inlined.add(method);
            }
        }
    }

    /** Its size with what it calls, all of which is straight; more than the most if it is not, or goes deeper. */
    private int size(ClassFile.Method method, int depth) {
        Integer known = sizes.get(method);
        if (known != null) {
            return known;
        }
        Flow flow = flows.get(method);
        // What is not known yet is being asked for, or calls itself.
        sizes.put(method, MAX_SIZE + 1);
        int size = flow.isStraight() ? flow.size() : MAX_SIZE + 1;
        for (ClassFile.Method called : flow.decoded().called()) {
            size = depth == 0 || size > MAX_SIZE ? MAX_SIZE + 1 : size + size(called, depth - 1);
        }
        sizes.put(method, Math.min(size, MAX_SIZE + 1));
        return Math.min(size, MAX_SIZE + 1);
    }

    /** The code of a method that is written where it is called; empty if it is a function. */
    Optional<Flow> of(ClassFile.Method method) {
        return inlined.contains(method) ? Optional.of(flows.get(method)) : Optional.empty();
    }
}
