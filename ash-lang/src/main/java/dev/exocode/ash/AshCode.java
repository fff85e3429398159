package dev.exocode.ash;

import dev.exocode.vcode.diagnostic.Code;

/**
 * The messages about a handler's source: A01xx syntax, A02xx names and types, A03xx ranges, A04xx flow, A05xx limits.
 *
 * <p>Append-only: an id is never reused and never changes its meaning.
 */
public enum AshCode implements Code {
    /** Text that is no word of the language. */
    BAD_WORD("A0101", "text must be made of the language's words and signs"),
    /** Words in an order the grammar does not have. */
    SYNTAX("A0102", "words must form declarations and statements"),
    /** A file without a message block. */
    NO_MESSAGE("A0103", "a handler must say what it does with a message"),
    /** Blocks, parentheses and operators inside each other too deep. */
    NESTING("A0104", "nesting must not pass the limit"),
    /** A source too large to read. */
    SOURCE_SIZE("A0105", "a handler's source must not pass the limit"),

    /** A name that means nothing. */
    UNKNOWN_NAME("A0201", "a name must be declared before it is used"),
    /** A second declaration of a name. */
    NAME_TAKEN("A0202", "a declared name must be new"),
    /** Operands of different types. */
    TYPES("A0203", "both sides must have one type"),
    /** A type that there is not. */
    UNKNOWN_TYPE("A0204", "a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64"),
    /** Nothing says what type a constant has. */
    CONSTANT_TYPE("A0205", "a constant must stand where its type is known"),
    /** A number where true or false is wanted. */
    CONDITION_EXPECTED("A0206", "a condition must be true or false, not a number"),
    /** True or false where a number is wanted. */
    NUMBER_EXPECTED("A0207", "a number must stand here"),
    /** Something that cannot be assigned to. */
    NOT_ASSIGNABLE("A0208", "a target must be a variable, memory of the handler or a field of a header"),
    /** A value known only at run time where a constant is wanted. */
    CONSTANT_EXPECTED("A0209", "a constant must stand here"),
    /** A call with too many arguments or too few. */
    ARGUMENTS("A0210", "a call must pass what the function takes"),
    /** A field that the header or the record does not have. */
    UNKNOWN_FIELD("A0211", "a field must be one of its header or record"),
    /** A cursor or a header where a number is wanted, or the reverse. */
    PLACE("A0212", "a name must stand for what is wanted here"),
    /** Bytes that are taken only sometimes, in the middle of an expression. */
    TAKE_PLACE("A0213", "what moves a cursor must not stand behind && or ||"),
    /** The second of two declarations of which one counts. */
    SAID_TWICE("A0214", "this must be said once"),
    /** A function that calls itself. */
    RECURSION("A0215", "a function must not call itself, also not by way of others"),
    /** A capability that is used and not declared. */
    NEED("A0216", "what a handler needs must be declared"),
    /** A field of 128 bits where numbers are computed. */
    WIDE("A0217", "a field of 128 bits must be copied or swapped, not computed with"),
    /** A number where there must be none, or none where there must be one. */
    RESULT("A0218", "a function must give what it declares"),
    /** An unsigned number is wanted. */
    UNSIGNED("A0219", "a count of bytes must be unsigned and have at most 32 bits"),
    /** Something in a pipe that is more than computing. */
    PIPE("A0220", "a pipe must only compute with its words"),
    /** The result of a pipe goes to what cannot take it. */
    PIPE_RESULT("A0221", "the result of a pipe must go to a var of its type"),

    /** A constant that its type does not hold. */
    OVERFLOW("A0301", "a constant must fit its type"),
    /** A division by a constant zero. */
    DIVISION("A0302", "a divisor must not be zero"),
    /** A constant shift by as many bits as there are, or more. */
    SHIFT("A0303", "a shift must be by less than the bits of its type"),
    /** A constant index outside. */
    INDEX("A0304", "an index must be inside"),
    /** Memory of no bytes or too many. */
    SIZE("A0305", "memory must have 1 to the limit of bytes"),
    /** Characters that do not fit a number or a message. */
    CHARACTERS("A0306", "characters must be of ASCII, and at most 8 make a number"),
    /** An address with a part above 255. */
    ADDRESS("A0307", "a part of an address must be 0 to 255"),
    /** A loop without a bound. */
    BOUND("A0308", "a loop must have a bound"),
    /** A range that ends before it begins. */
    RANGE("A0309", "a range must not end before it begins"),
    /** A bound of no rounds or of too many. */
    ROUNDS("A0310", "a loop must have 1 to the limit of rounds"),
    /** More bytes than there is room for, whatever the message. */
    CAPACITY("A0311", "bytes must fit where they are copied to"),

    /** A way to the end of the handler on which nothing is said of the message. */
    OUTCOME("A0401", "a handler must end with pass, consume, drop, reply or abort"),
    /** Statements that are never run; a warning. */
    UNREACHABLE("A0402", "a statement should be reached"),
    /** Something that is declared and not used; a warning. */
    UNUSED("A0403", "what is declared should be used"),
    /** A comparison that is always true or always false; a warning. */
    ALWAYS("A0404", "a comparison should depend on the message"),
    /** A break or continue outside of loops. */
    NO_LOOP("A0405", "break and continue must stand in a loop"),
    /** A return outside of functions. */
    NO_FUNCTION("A0406", "return must stand in a function"),

    /** A handler that becomes too many instructions. */
    PROGRAM_SIZE("A0501", "a handler must fit a program"),
    /** More cursors and headers at a time than registers, or pipes that hold more. */
    REGISTERS("A0502", "what is held at a time must fit the registers"),
    /** More pipes behind each other, or more of them by a condition, than are written out. */
    PIPES("A0503", "pipes behind each other must not pass the limit");

    private final String id;
    private final String requirement;

    AshCode(String id, String requirement) {
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
