package dev.exocode.sandbox.fuzz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts of a fuzz run: of one case while it lasts, of all when it is over. */
final class Tally {
    long cases;
    long programs;
    long accepted;
    long instrumented;
    long executions;
    final Coverage coverage = new Coverage();
    final List<Finding> findings = new ArrayList<>();

    synchronized void add(Tally other) {
        cases += other.cases;
        programs += other.programs;
        accepted += other.accepted;
        instrumented += other.instrumented;
        executions += other.executions;
        coverage.add(other.coverage);
        for (Finding finding : other.findings) {
            if (findings.stream().noneMatch(known -> known.name().equals(finding.name()))) {
                findings.add(finding);
            }
        }
    }

    void clear() {
        cases = 0;
        programs = 0;
        accepted = 0;
        instrumented = 0;
        executions = 0;
        coverage.clear();
        findings.clear();
    }

    synchronized boolean knows(String name) {
        return findings.stream().anyMatch(known -> known.name().equals(name));
    }

    synchronized int found() {
        return findings.size();
    }

    synchronized Summary summary(double seconds) {
        List<Finding> sorted = findings.stream()
                .sorted(Comparator.comparingLong(Finding::number))
                .toList();
        return new Summary(cases, programs, accepted, instrumented, executions, seconds, coverage.copy(), sorted);
    }
}
