package dev.exocode.dpf;

import java.util.List;

/** What the typed pass found an expression to be. */
sealed interface Value {

    /** A constant: 64 bits, unsigned. */
    record Constant(long value) implements Value {}

    /**
     * A number read from the packet: {@code ((operand & mask) >> right) * factor}, in exact arithmetic. The mask has no
     * bits outside the field or below {@code right}; if it is zero, {@code right} is 0 and {@code factor} 1.
     */
    record Reading(Operand operand, long mask, int right, long factor) implements Value {
        static Reading of(Operand operand) {
            return new Reading(operand, operand.ones(), 0, 1);
        }
    }

    /** A conjunction. The list grows in place: it belongs to one value at a time. */
    record Condition(List<Atom> atoms) implements Value {}

    /** Something that was reported already. */
    record Wrong() implements Value {}
}
