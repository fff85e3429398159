package dev.exocode.ash;

import dev.exocode.dpf.Library;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Source;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * A compiled handler.
 *
 * @param name its name; that of its file if it gives itself none
 * @param filter the condition of the filter that it is attached to, as a source of the filter language in which everything stands where
 *     it stands in the handler's; empty if it names none
 * @param library the protocols by which its filter is to be compiled: its own, and those it was compiled with
 * @param needs the capabilities that it declares, in the order of its text, and where it does
 * @param program its program, which returns the number of an {@link Outcome}; not verified
 * @param memory what lies in its regions {@code state} and {@code user}
 * @param reasons why it aborts, by the instruction that calls {@code abort}
 */
public record Handler(
        String name,
        Optional<Source> filter,
        Library library,
        Map<String, Position> needs,
        Program program,
        List<Stored> memory,
        Map<Integer, String> reasons) {

    /** What something that lasts is for. */
    public enum Kind {
        /** Numbers that the handler does with what it likes. */
        NUMBERS,
        /** Numbers that only grow. */
        COUNTER,
        /** How often numbers came of so many binary digits: the first says how often 0 came, the second 1, the third 2 and 3. */
        HISTOGRAM,
        /** Entries of a map. */
        MAP
    }

    /**
     * What lasts from message to message, in little-endian order: numbers, or one thing or several that have numbers.
     *
     * @param name how the handler calls it
     * @param kind what it is for
     * @param region {@link Region#STATE} or {@link Region#USER}
     * @param offset bytes from the region's start
     * @param count how many things; 0 for one alone
     * @param stride bytes from one thing to the next
     * @param members the numbers of each: one without a name if it is plain numbers. Of a map the first has no name either, and is zero in
     *     places that are free; keys come next
     * @param keys how many members are keys
     */
    public record Stored(
            String name, Kind kind, Region region, int offset, int count, int stride, List<Member> members, int keys) {

        /**
         * Makes it with a copy of its members.
         *
         * @param name how the handler calls it
         * @param kind what it is for
         * @param region where it is
         * @param offset bytes from the region's start
         * @param count how many things
         * @param stride bytes from one to the next
         * @param members their numbers
         * @param keys how many of them are keys
         */
        public Stored {
            members = List.copyOf(members);
        }

        /**
         * Goes through all its numbers.
         *
         * @param memory the bytes of its region
         * @param reader gets each number with what the handler would write for it: {@code count}, {@code table[3].sum}; of a map,
         *     {@code flows[10, 20].bytes} for what is kept behind those keys
         */
        public void read(byte[] memory, BiConsumer<String, BigInteger> reader) {
            ByteBuffer bytes = ByteBuffer.wrap(memory).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < Math.max(1, count); i++) {
                int at = offset + i * stride;
                if (kind != Kind.MAP) {
                    String stem = count > 0 ? name + "[" + i + "]" : name;
                    members.forEach(member -> member.read(stem, bytes, at, reader));
                } else if (bytes.getInt(at) != 0) {
                    String stem = members.subList(1, 1 + keys).stream()
                            .map(key -> key.value(bytes, at, 0).toString())
                            .collect(Collectors.joining(", ", name + "[", "]"));
                    members.subList(1 + keys, members.size()).forEach(member -> member.read(stem, bytes, at, reader));
                }
            }
        }
    }

    /**
     * A number of something, or several one behind the other.
     *
     * @param name how the handler calls it; empty if it is all there is
     * @param type the word for its type, for example {@code u32}
     * @param bytes how many bytes it has, or each of them
     * @param offset bytes from the start of the thing
     * @param count how many; 0 for one alone
     */
    public record Member(String name, String type, int bytes, int offset, int count) {

        private void read(String stem, ByteBuffer memory, int at, BiConsumer<String, BigInteger> reader) {
            String said = name.isEmpty() ? stem : stem + "." + name;
            for (int i = 0; i < Math.max(1, count); i++) {
                reader.accept(count > 0 ? said + "[" + i + "]" : said, value(memory, at, i));
            }
        }

        private BigInteger value(ByteBuffer memory, int at, int i) {
            byte[] number = new byte[bytes];
            for (int k = 0; k < bytes; k++) {
                number[bytes - 1 - k] = memory.get(at + offset + i * bytes + k);
            }
            return type.startsWith("i") ? new BigInteger(number) : new BigInteger(1, number);
        }
    }

    /**
     * Makes a handler of copies of its collections.
     *
     * @param name its name
     * @param filter the condition of its filter
     * @param library the protocols it knows
     * @param needs its capabilities
     * @param program its program
     * @param memory what lies in its memory
     * @param reasons why it aborts
     */
    public Handler {
        needs = Collections.unmodifiableMap(new LinkedHashMap<>(needs));
        memory = List.copyOf(memory);
        reasons = Map.copyOf(reasons);
    }
}
