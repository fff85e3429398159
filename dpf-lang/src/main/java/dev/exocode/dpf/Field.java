package dev.exocode.dpf;

import java.util.Arrays;
import java.util.List;

/**
 * A named field, of a protocol declared in a {@link Library}.
 *
 * <p>Fields are what they are: two are equal if they are the same object.
 */
public final class Field {
    private final String protocol;
    private final String name;
    private final Form form;
    private final int bits;
    private final String meaning;
    private final Place place;

    /** Where a field is found. */
    sealed interface Place {}

    /** In a part of a header, so many bits from where that begins; of whole bytes the last one may stand first. */
    record InPart(Protocol.Part part, int bitOffset, boolean little) implements Place {}

    /** Found on the way to what it announces: the number behind all that carries it on. */
    record Carried() implements Place {}

    /** The first of some fields of which the packet has the protocol. */
    record Either(List<Field> members) implements Place {}

    /** What a field holds, and how its values are written. */
    enum Form {
        // A row: the word in declarations, and how many bits it has.
        IPV4("ipv4", 32),
        IPV6("ipv6", 128),
        MAC("mac", 48),
        ETHERTYPE("ethertype", 16),
        /** As many bits as the declaration says. */
        NUMBER("", 0);

        private final String word;
        private final int bits;

        Form(String word, int bits) {
            this.word = word;
            this.bits = bits;
        }

        /** What a word means where bits are declared; a number if it is none of these. */
        static Form of(String word) {
            return Arrays.stream(values())
                    .filter(form -> form.word.equals(word))
                    .findFirst()
                    .orElse(NUMBER);
        }

        int bits() {
            return bits;
        }
    }

    Field(String protocol, String name, Form form, int bits, String meaning, Place place) {
        this.form = form;
        this.protocol = protocol;
        this.name = name;
        this.bits = bits;
        this.meaning = meaning;
        this.place = place;
    }

    /**
     * The name, as written in a filter.
     *
     * @return the protocol's word, a dot and the field's own name
     */
    public String fieldName() {
        return name.isEmpty() ? protocol : protocol + "." + name;
    }

    /**
     * The protocol the field belongs to, which using the field implies.
     *
     * @return the word before the first dot: a protocol, a group, or of numbers that are carried whatever they are called
     */
    public String protocol() {
        return protocol;
    }

    Form form() {
        return form;
    }

    /** Whether its bytes stand in little-endian order. */
    boolean isLittle() {
        return place instanceof InPart part && part.little();
    }

    /** The fields of which it is the first that a packet has, or itself. */
    List<Field> members() {
        return place instanceof Either either ? either.members() : List.of(this);
    }

    /** The part of the name behind the protocol. */
    String ownName() {
        return name;
    }

    /**
     * Whether the field is an address of the version that the packet has.
     *
     * @return true for a field of 32 bits in one protocol of a group and of 128 in another
     */
    public boolean isOfEither() {
        return place instanceof Either either && either.members().stream().anyMatch(field -> field.bits() != bits);
    }

    /**
     * How wide the field is.
     *
     * @return bits, 1 to 64, or 128; of those that are {@link #isOfEither} the larger number
     */
    public int bits() {
        return bits;
    }

    /**
     * What the field holds.
     *
     * @return one line in lower case; empty if its declaration does not say
     */
    public String meaning() {
        return meaning;
    }

    Place place() {
        return place;
    }

    @Override
    public String toString() {
        return fieldName();
    }
}
