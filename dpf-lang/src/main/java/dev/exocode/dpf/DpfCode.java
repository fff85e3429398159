package dev.exocode.dpf;

import dev.exocode.vcode.diagnostic.Code;

/**
 * The messages about a filter's source: D01xx syntax, D02xx names and types, D03xx ranges and limits.
 *
 * <p>Append-only: an id is never reused and never changes its meaning.
 */
public enum DpfCode implements Code {
    /** Text that is no word of the language. */
    BAD_WORD("D0101", "text must be made of the language's words and signs"),
    /** Words in an order the grammar does not have. */
    SYNTAX("D0102", "words must form an expression"),
    /** Nothing but space and comments. */
    EMPTY("D0103", "a filter must have an atom"),
    /** Parentheses and operators inside each other too deep. */
    NESTING("D0104", "nesting must not pass the limit"),
    /** A source too large to read. */
    SOURCE_SIZE("D0105", "a filter's source must not pass the limit"),

    /** A name that is no field. */
    UNKNOWN_FIELD("D0201", "a name must be a field"),
    /** A number where true or false is wanted. */
    CONDITION_EXPECTED("D0202", "a condition must stand here, not a number"),
    /** True or false where a number is wanted. */
    NUMBER_EXPECTED("D0203", "a number must stand here, not a condition"),
    /** A comparison of constants. */
    NO_FIELD("D0204", "a comparison must read the packet"),
    /** A comparison of two fields. */
    TWO_FIELDS("D0205", "a field must be compared with a constant"),
    /** A field where a constant is wanted. */
    CONSTANT_EXPECTED("D0206", "a constant must stand here, not a field"),
    /** Arithmetic on a field that the language does not have. */
    FIELD_ARITHMETIC("D0207", "a field must only be masked, shifted or multiplied by a constant"),
    /** A comparison of a field that was shifted or multiplied. */
    MASK_ONLY("D0208", "a compared field must only be masked"),
    /** A named field that packets of the link type do not have. */
    LINK("D0209", "a field must exist on the link type"),
    /** An address with a prefix length, which would read as a division. */
    PREFIX("D0210", "an address must be masked, not followed by a prefix length"),

    /** A value that needs more bits than its field has. */
    VALUE_WIDTH("D0301", "a value must fit its field"),
    /** A value with a bit that the mask clears. */
    VALUE_MASK("D0302", "a value must lie inside its mask"),
    /** A field of no bits or more than 64. */
    FIELD_WIDTH("D0303", "a field must have 1 to 64 bits"),
    /** A field beyond the largest packet. */
    OFFSET("D0304", "a field must lie inside the largest packet"),
    /** A constant shift beyond the largest packet. */
    SHIFT("D0305", "a shift must stay inside the largest packet"),
    /** A shift by a field that may be very large. */
    SHIFT_RANGE("D0306", "a shift by a field must fit 32 bits"),
    /** A number, written or computed, of more than 64 bits. */
    NUMBER_RANGE("D0307", "a number must fit 64 bits"),
    /** A computed number below zero. */
    NEGATIVE("D0308", "a number must not be negative"),
    /** A division or remainder by zero. */
    DIVISION("D0309", "a divisor must not be zero"),
    /** An IPv4 address with a part above 255. */
    ADDRESS("D0310", "a part of an IPv4 address must be 0 to 255"),
    /** Too many atoms. */
    ATOMS("D0311", "a filter must not have more atoms than the limit"),
    /** Atoms that exclude each other; a warning. */
    NEVER_MATCHES("D0312", "atoms should not exclude each other"),
    /** An atom that another atom implies; a warning. */
    REPEATED("D0313", "an atom should say something new");

    private final String id;
    private final String requirement;

    DpfCode(String id, String requirement) {
        this.id = id;
        this.requirement = requirement;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String requirement() {
        return requirement;
    }
}
