package dev.exocode.dpf;

import java.util.List;
import java.util.Optional;

/**
 * How the header of a protocol lies in memory, for those who read and write headers where they know them to be: all that its
 * declaration says of places, and nothing of where the header may stand or what is behind it.
 *
 * @param protocol the word before the dot in the names of its fields
 * @param meaning one line
 * @param members its fields, those of options left out
 * @param length its bytes; fields that it names are of this header, and places count from its start
 */
public record Header(String protocol, String meaning, List<Member> members, Amount length) {

    /**
     * A field of a header.
     *
     * @param name its name behind that of the protocol
     * @param meaning one line; empty if its declaration does not say
     * @param at where its part begins, in bytes from the start of the header; fields that it names are of this header
     * @param bitOffset bits from there
     * @param bits how wide it is, 1 to 64 or 128
     * @param little whether its last byte stands first; if so it is of 2 to 8 whole bytes
     * @param when what must hold for it to be there: comparisons of fields of this header
     */
    public record Member(
            String name, String meaning, Amount at, int bitOffset, int bits, boolean little, List<Clause> when) {

        /** Whether it is one of those that follow one another from the start of the header. */
        private boolean plain() {
            return when.isEmpty() && at instanceof Amount.Constant constant && constant.value() == 0;
        }
    }

    /**
     * Makes a header of a copy of its members.
     *
     * @param protocol the protocol
     * @param meaning one line
     * @param members its fields
     * @param length its bytes
     */
    public Header {
        members = List.copyOf(members);
    }

    static Header of(Protocol protocol) {
        return new Header(
                protocol.name(),
                protocol.meaning(),
                protocol.fields().stream()
                        .filter(field -> field.place() instanceof Field.InPart place
                                && place.part().option().isEmpty())
                        .map(Header::member)
                        .toList(),
                protocol.length());
    }

    private static Member member(Field field) {
        Field.InPart place = (Field.InPart) field.place();
        return new Member(
                field.ownName(),
                field.meaning(),
                place.part().at(),
                place.bitOffset(),
                field.bits(),
                place.little(),
                place.part().when());
    }

    /**
     * The field of a name.
     *
     * @param name its name behind that of the protocol
     * @return the field, or empty if the header has none of this name
     */
    public Optional<Member> member(String name) {
        return members.stream().filter(member -> member.name().equals(name)).findFirst();
    }

    /**
     * The bytes that every such header has: its length where that is constant, and at least the fields that follow one another from
     * its start.
     *
     * @return at least 0
     */
    public int fixedBytes() {
        int constant = length instanceof Amount.Constant bytes ? (int) bytes.value() : 0;
        return members.stream()
                .filter(Member::plain)
                .mapToInt(member -> (member.bitOffset() + member.bits() + Byte.SIZE - 1) / Byte.SIZE)
                .reduce(constant, Math::max);
    }
}
