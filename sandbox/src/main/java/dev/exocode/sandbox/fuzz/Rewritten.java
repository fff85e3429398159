package dev.exocode.sandbox.fuzz;

import dev.exocode.sandbox.Instrumented;
import java.util.function.IntUnaryOperator;

/**
 * A program with its checks put in.
 *
 * @param judged what is promised of it
 * @param origin the instruction of the program as it was, for each of this one
 * @param added how many checks and charges were put in
 * @param charges how many of them charge
 */
record Rewritten(Judged judged, IntUnaryOperator origin, int added, int charges) {

    static Rewritten of(Instrumented instrumented) {
        int checks = instrumented.overhead().checks() + instrumented.overhead().masks();
        int charges = instrumented.overhead().charges();
        return new Rewritten(Judged.of(instrumented.accepted()), instrumented::origin, checks + charges, charges);
    }
}
