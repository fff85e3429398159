package dev.exocode.sandbox.fuzz;

import java.util.List;

/**
 * How far a fuzz run has come.
 *
 * @param cases the cases that were looked at
 * @param programs those that led to a program without a flaw
 * @param accepted the programs of which everything was proved
 * @param instrumented those that were made safe by checks or charges
 * @param executions runs on a packet, by any engine
 * @param seconds how long it has taken
 * @param coverage what it has come by
 * @param findings what is wrong, by number of the case, one of each sort
 */
public record Summary(
        long cases,
        long programs,
        long accepted,
        long instrumented,
        long executions,
        double seconds,
        Coverage coverage,
        List<Finding> findings) {

    /**
     * Makes a summary of a copy of its findings.
     *
     * @param cases the cases
     * @param programs the programs
     * @param accepted the accepted
     * @param instrumented the instrumented
     * @param executions the runs
     * @param seconds the time
     * @param coverage the coverage
     * @param findings the findings
     */
    public Summary {
        findings = List.copyOf(findings);
    }
}
