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

    /** A name that means nothing. */
    UNKNOWN_FIELD("D0201", "a name must be a field, a protocol or declared"),
    /** A number where true or false is wanted. */
    CONDITION_EXPECTED("D0202", "a condition must stand here, not a number"),
    /** True or false where a number is wanted. */
    NUMBER_EXPECTED("D0203", "a number must stand here, not a condition"),
    /** A comparison of constants. */
    NO_FIELD("D0204", "a comparison must read the packet"),
    /** A field where a constant is wanted. */
    CONSTANT_EXPECTED("D0206", "a constant must stand here, not a field"),
    /** A named field that packets of the link type do not have. */
    LINK("D0209", "a field must exist on the link type"),
    /** An address with a prefix length where it would read as a division. */
    PREFIX("D0210", "a prefix must stand behind in"),
    /** A set or a range somewhere else. */
    SET("D0211", "a set or a range must stand behind in"),
    /** A comparison of what a comparison gives. */
    CHAINED("D0212", "comparisons must not be chained"),
    /** The sign of something that is no field. */
    SIGNED_FIELD("D0213", "signed must be asked of a field of at most 64 bits"),
    /** An operation that signed and unsigned numbers do differently. */
    SIGNED_OPERATOR("D0214", "a signed number must not be divided or moved down"),
    /** A field of 128 bits, or an address that only such a field has, where numbers are computed. */
    WIDE("D0215", "a field of 128 bits must only be compared with addresses, by ==, != or in"),
    /** An address of one version for a field of the other, or a number for an address. */
    ADDRESS_KIND("D0216", "an address must be of the version that its field has"),
    /** A range between different things. */
    RANGE_KIND("D0217", "a range must be between two numbers or two addresses of one version"),
    /** A declaration of a name that is a field, a protocol, or declared before. */
    NAME_TAKEN("D0218", "a declared name must be new"),
    /** A declaration of a name with a dot. */
    NAME_FORM("D0219", "a declared name must be one word, without dots"),
    /** The second of two declarations of which one counts. */
    SAID_TWICE("D0220", "this must be said once"),
    /** A byte order that there is not. */
    BYTE_ORDER("D0230", "a byte order must be little or network"),
    /** The other byte order of something that has none. */
    LITTLE_FIELD("D0231", "little must be asked of a field OFFSET:BITS of up to 8 whole bytes"),
    /** A field that a little-endian machine does not load, where it would have to. */
    ORDER_WIDTH("D0232", "a field in little-endian order must have up to 8, 16, 32 or 64 bits"),
    /** An address for a field in little-endian order. */
    ORDER_ADDRESS("D0233", "an address must be compared with a field in network order"),
    /** A parameter that has no value. */
    PARAM_VALUE("D0234", "a parameter must have a value"),
    /** A value for a parameter that there is not. */
    PARAM_NAME("D0235", "a value must be for a parameter of the filter"),
    /** Brackets that are not behind a protocol, or do not hold a place and a width. */
    BYTES("D0236", "bytes of a header must be asked for as PROTOCOL[OFFSET:BITS]"),

    /** A value that needs more bits than its field has. */
    VALUE_WIDTH("D0301", "a value must fit its field"),
    /** A value with a bit that the mask clears. */
    VALUE_MASK("D0302", "a value must lie inside its mask"),
    /** A field of no bits, or of a number of bits that no field has. */
    FIELD_WIDTH("D0303", "a field must have 1 to 64 bits, or 128"),
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
    ATOMS("D0311", "a filter must not have more atoms and operations than the limit"),
    /** Atoms that exclude each other; a warning. */
    NEVER_MATCHES("D0312", "atoms should not exclude each other"),
    /** An atom that another atom implies; a warning. */
    REPEATED("D0313", "an atom should say something new"),
    /** Too many shifts by fields. */
    FIELD_SHIFTS("D0314", "a filter must not have more shifts by fields than the limit"),
    /** A computed number of too many operations. */
    OPERATIONS("D0315", "operations on fields must not be inside each other deeper than the limit"),
    /** A set without a member. */
    EMPTY_SET("D0316", "a set must have a member"),
    /** A range that ends before it begins. */
    RANGE("D0317", "a range must not end before it begins"),
    /** A prefix longer than its address. */
    PREFIX_LENGTH("D0318", "a prefix must not be longer than an address"),
    /** A prefix whose address has bits behind its length. */
    PREFIX_BITS("D0319", "an address must end where its prefix does"),
    /** Too many members of sets. */
    MEMBERS("D0320", "a filter's sets must not have more members than the limit"),
    /** A filter that becomes too many instructions. */
    PROGRAM_SIZE("D0321", "a filter must fit a program"),
    /** An IPv6 address with too many groups or too few. */
    ADDRESS6("D0322", "an IPv6 address must have eight groups, or :: for those that are zero"),
    /** A priority that is too large or too small. */
    PRIORITY("D0323", "a priority must be a number of -2147483648 to 2147483647"),

    /** A protocol over what is no number that is carried, and no other protocol. */
    OVER("D0401", "a protocol must stand over a number that is carried, or over another protocol"),
    /** A declaration that names a field of another protocol, or one that is declared behind it. */
    OWN_FIELD("D0402", "a declaration must name fields of its own, declared before it"),
    /** A condition of a declaration that is not made of comparisons. */
    OWN_CONDITION("D0403", "a condition of a declaration must be comparisons joined by &&"),
    /** A protocol that is found by way of itself. */
    CIRCLE("D0404", "a protocol must not stand on itself"),
    /** A field that no load gives. */
    FIELD_PLACE("D0405", "a field must lie within eight bytes, or begin at a byte if it has 128 bits"),
    /** A number that is carried and has more than 16 bits, or a name without a dot. */
    CARRIED("D0406", "a carried number must have 16 bits, and a name of two words joined by a dot"),
    /** An option of a header that has none. */
    NO_OPTIONS("D0407", "an option must stand behind the list of options"),
    /** A group of what is no protocol, or of protocols that have no field in common. */
    GROUP("D0408", "a group must have members that have a field in common"),
    /** Too many protocols. */
    PROTOCOLS("D0409", "a library must not have more protocols than the limit"),
    /** A protocol that is found by too many others, one by another. */
    WAY("D0410", "a protocol must not be found by more protocols and numbers than the limit, one by another"),
    /** A file of protocols that has none. */
    NO_PROTOCOL("D0411", "a file of protocols must declare one"),
    /** A kind of options that has no bytes, so that a walk would not go on. */
    OPTION_LENGTH("D0413", "an option must have a byte at least"),
    /** A field of which the bytes have no order, or which is an address, declared to be in little-endian order. */
    FIELD_ORDER("D0414", "a field in little-endian order must be a number of 2 to 8 whole bytes, and begin at a byte"),
    /** A number that is carried and announces nothing, and is named almost as one that does; a warning. */
    UNUSED("D0412", "a carried number should announce a protocol"),
    /** A field is found by others, and those by others, too many times. */
    READS("D0415", "a number must not be made of more fields than the limit, with those by which they are found");

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
