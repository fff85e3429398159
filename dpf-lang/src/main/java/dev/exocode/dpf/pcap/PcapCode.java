package dev.exocode.dpf.pcap;

import dev.exocode.vcode.diagnostic.Code;

/**
 * The messages about a tcpdump expression: F01xx syntax, F02xx names and qualifiers, F03xx ranges and limits, F04xx what is
 * right and not done.
 *
 * <p>Append-only: an id is never reused and never changes its meaning.
 */
public enum PcapCode implements Code {
    /** Text that is no word of the language. */
    BAD_WORD("F0101", "text must be made of the language's words and signs"),
    /** Words in an order the language does not have. */
    SYNTAX("F0102", "words must form an expression"),
    /** Parentheses, brackets, operators and changes between and and or inside each other too deep. */
    NESTING("F0103", "nesting must not pass the limit"),
    /** A source too large to read. */
    SOURCE_SIZE("F0104", "an expression's source must not pass the limit"),
    /** A number where a condition is wanted. */
    CONDITION_EXPECTED("F0105", "a condition must stand here, not a number"),
    /** A condition where a number is wanted. */
    NUMBER_EXPECTED("F0106", "a number must stand here, not a condition"),
    /** Something else among values that share their qualifiers. */
    VALUE_EXPECTED("F0107", "in a list of values, values must be joined"),

    /** A name of a host or network, which nothing here can look up. */
    UNKNOWN_HOST("F0201", "a host or network must be an address"),
    /** A port's name that is not in the table. */
    UNKNOWN_PORT("F0202", "a port must be a number or a known name"),
    /** A protocol's name that is not in the table. */
    UNKNOWN_PROTOCOL("F0203", "a protocol must be a number or a known name"),
    /** Qualifiers that cannot stand before their value. */
    QUALIFIER("F0204", "qualifiers must fit their value"),
    /** A value without qualifiers of its own, where none can be taken over. */
    UNQUALIFIED("F0205", "a value must have qualifiers, its own or those of the value before"),
    /** Something that packets of the link type do not have. */
    LINK("F0206", "a test must fit the link type"),
    /** A protocol whose bytes cannot be asked for. */
    INDEX("F0207", "a protocol must have bytes that can be counted"),
    /** A protocol that labels do not announce. */
    LABELLED("F0208", "behind mpls, a protocol must be ip or ip6"),
    /** A kind of LLC frame that there is not. */
    UNKNOWN_LLC("F0209", "a kind of llc must be a known name"),

    /** A number that needs more than 32 bits or has a digit it cannot have. */
    NUMBER("F0301", "a number must be well formed and fit 32 bits"),
    /** An address with a part that is too large, or with too many or too few. */
    ADDRESS("F0302", "an address must be well formed"),
    /** A prefix length or mask where an address must stand alone, or too long. */
    PREFIX("F0303", "a prefix must fit its address, and stand behind net"),
    /** An address with bits that its mask clears. */
    HOST_BITS("F0304", "a network's address must lie inside its mask"),
    /** A value above the largest of its kind. */
    LIMIT("F0305", "a value must not pass the largest of its kind"),
    /** Bytes asked for in a size there is not. */
    SIZE("F0306", "a size must be 1, 2 or 4 bytes"),
    /** A division or remainder by zero. */
    DIVISION("F0307", "a divisor must not be zero"),
    /** A shift by more bits than a number has. */
    SHIFT("F0308", "a shift must be by 31 bits at most"),
    /** An expression that would become too large a program. */
    PROGRAM_SIZE("F0309", "an expression's program must not pass the limit"),
    /** More values, words and comparisons than are looked at. */
    TEST_COUNT("F0310", "an expression must not have more tests than the limit"),

    /** What libpcap can do and this cannot yet. */
    NOT_YET("F0401", "a test must be one that is supported"),
    /** What the filter language cannot ask, so that only libpcap's dialect has it. */
    UNTRANSLATED("F0402", "in the extended dialect, a test must be one that the filter language has");

    private final String id;
    private final String requirement;

    PcapCode(String id, String requirement) {
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
