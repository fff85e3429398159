package dev.exocode.dpf.space;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Reads what a {@link ByteWriter} wrote, or what a stranger did: nothing of it is believed, and for a count nothing is allocated before
 * the bytes that it counts are seen to be there.
 */
public final class ByteReader {
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private final byte[] bytes;
    private final int end;
    private int at;

    /** What no writer wrote. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        /** Where it is. */
        private final long offset;

        private final transient List<String> facts;

        private Malformed(long offset, List<String> facts) {
            super("byte " + offset + " " + facts, null, false, false);
            this.offset = offset;
            this.facts = facts;
        }

        /**
         * Where what is wrong begins.
         *
         * @return its offset in the bytes
         */
        public long offset() {
            return offset;
        }

        /**
         * What was found.
         *
         * @return facts of the form {@code name=value}
         */
        public List<String> facts() {
            return facts;
        }
    }

    /**
     * Stands before the first of some bytes.
     *
     * @param bytes an array with them, which stays as it is
     * @param from the offset of the first
     * @param to that behind the last
     * @throws IndexOutOfBoundsException if they are not all there
     */
    public ByteReader(byte[] bytes, int from, int to) {
        Objects.checkFromToIndex(from, to, bytes.length);
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    /**
     * Where the next byte is.
     *
     * @return its offset in the array
     */
    public int offset() {
        return at;
    }

    /**
     * How many bytes are left.
     *
     * @return 0 if all were read
     */
    public int remaining() {
        return end - at;
    }

    /**
     * Takes a byte.
     *
     * @return 0 to 255
     * @throws Malformed if there is none
     */
    public int u8() throws Malformed {
        require(1);
        return bytes[at++] & 0xff;
    }

    /**
     * Takes a number of 64 bits.
     *
     * @return the number, as unsigned
     * @throws Malformed if there is none, or one that is longer than it need be
     */
    public long number() throws Malformed {
        int start = at;
        long value = 0;
        for (int shift = 0; ; shift += BITS) {
            int next = u8();
            long part = next & MORE - 1;
            boolean last = next < MORE;
            if (part << shift >>> shift != part
                    || last && next == 0 && shift > 0
                    || !last && shift + BITS >= Long.SIZE) {
                throw malformed(start, "number=of needless bytes, or of more than 64 bits");
            }
            value |= part << shift;
            if (last) {
                return value;
            }
        }
    }

    /**
     * Takes a number that has a limit.
     *
     * @param what what it is, for the message
     * @param least the smallest
     * @param most the largest
     * @return the number
     * @throws Malformed if it is not one of these
     */
    public int number(String what, int least, int most) throws Malformed {
        int start = at;
        long value = number();
        if (value < least || value > most) {
            throw malformed(start, what + "=" + Long.toUnsignedString(value), "least=" + least, "most=" + most);
        }
        return (int) value;
    }

    /**
     * Takes how many things follow of which each has a byte at least.
     *
     * @param what what they are, for the message
     * @param most how many they may be
     * @return how many there are
     * @throws Malformed if they are more, or more than there are bytes
     */
    public int count(String what, int most) throws Malformed {
        int start = at;
        int count = number(what, 0, most);
        if (count > remaining()) {
            throw malformed(start, what + "=" + count, "bytes=" + remaining());
        }
        return count;
    }

    /**
     * Takes a number that may be negative.
     *
     * @return the number
     * @throws Malformed as {@link #number()}
     */
    public long signed() throws Malformed {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    /**
     * Takes a number of some bytes, the highest first.
     *
     * @param width how many, 1 to 8
     * @return the number, as unsigned
     * @throws Malformed if they are not there
     */
    public long fixed(int width) throws Malformed {
        require(width);
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = value << Byte.SIZE | bytes[at++] & 0xff;
        }
        return value;
    }

    /**
     * Takes a text.
     *
     * @return the text
     * @throws Malformed if it is not there, or not in UTF-8
     */
    public String text() throws Malformed {
        int start = at;
        int length = count("length", Integer.MAX_VALUE);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, at, length))
                    .toString();
            at += length;
            return text;
        } catch (CharacterCodingException e) {
            throw malformed(start, "text=not in UTF-8");
        }
    }

    private void require(int wanted) throws Malformed {
        if (remaining() < wanted) {
            throw malformed(at, "wanted=" + wanted, "found=" + remaining());
        }
    }

    /**
     * What is to be thrown where nothing behind can be understood.
     *
     * @param offset where what is wrong begins
     * @param facts what was found, as {@code name=value}
     * @return the exception
     */
    public Malformed malformed(long offset, String... facts) {
        return new Malformed(offset, List.of(facts));
    }
}
