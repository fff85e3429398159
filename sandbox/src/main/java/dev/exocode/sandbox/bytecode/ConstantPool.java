package dev.exocode.sandbox.bytecode;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/**
 * The constants of a class file by their indices. An entry is looked at when it is asked for and must then be of the kind that is
 * asked for; nothing is followed more than three steps, so entries that name each other in circles do no harm.
 */
final class ConstantPool {
    private static final int UTF8 = 1;
    private static final int INTEGER = 3;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 12;

    /** The bytes of an entry behind its tag, by tag; 0 for none, and of UTF-8 those before the text. */
    private static final int[] SIZES = {0, 2, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2};

    /** A field or method that is named. Ordered, so that a map finds it soon among members of one hash code. */
    record Member(String owner, String name, String descriptor) implements Comparable<Member> {
        @Override
        public int compareTo(Member other) {
            int owners = compare(owner, other.owner);
            int names = owners == 0 ? compare(name, other.name) : owners;
            return names == 0 ? compare(descriptor, other.descriptor) : names;
        }
    }

    private final ClassInput in;
    /** Where each entry begins, its tag included; 0 for what is none. */
    private final int[] starts;
    /** So that a text that is named often is decoded once. */
    private final String[] texts;

    private ConstantPool(ClassInput in, int[] starts) {
        this.in = in;
        this.starts = starts;
        this.texts = new String[starts.length];
    }

    /** Reads over all entries. */
    static ConstantPool read(ClassInput in) {
        int[] starts = new int[in.u2()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = in.offset();
            int tag = in.u1();
            int size = tag < SIZES.length ? SIZES[tag] : 0;
            if (size == 0) {
                throw in.malformed(starts[i], "constant=" + i, "tag=" + tag);
            }
            if (tag == UTF8) {
                in.skip(in.u2());
            } else {
                in.skip(size);
            }
            if (tag == LONG || tag == DOUBLE) {
                i++;
            }
        }
        return new ConstantPool(in, starts);
    }

    private int tag(int index) {
        return index < starts.length && starts[index] != 0 ? in.bytes()[starts[index]] : 0;
    }

    /** The entry behind its tag; refused if it is of another kind. */
    private ClassInput entry(int index, int wanted) {
        int tag = tag(index);
        if (tag != wanted) {
            throw in.malformed(
                    index < starts.length ? starts[index] : 0, "constant=" + index, "tag=" + tag, "wanted=" + wanted);
        }
        ClassInput whole = ClassInput.of(in.file(), in.bytes());
        whole.skip(starts[index] + 1);
        return whole;
    }

    /** Orders texts, those that are the same object and those of different lengths without a look at what is in them. */
    static int compare(String one, String other) {
        int lengths = Integer.compare(one.length(), other.length());
        return lengths != 0 || one.equals(other) ? lengths : one.compareTo(other);
    }

    boolean isInt(int index) {
        return tag(index) == INTEGER;
    }

    boolean isLong(int index) {
        return tag(index) == LONG;
    }

    int intValue(int index) {
        return entry(index, INTEGER).i4();
    }

    long longValue(int index) {
        return entry(index, LONG).i8();
    }

    String text(int index) {
        ClassInput entry = entry(index, UTF8);
        if (texts[index] == null) {
            int start = entry.offset();
            int length = 2 + entry.u2();
            try {
                texts[index] = new DataInputStream(new ByteArrayInputStream(in.bytes(), start, length)).readUTF();
            } catch (IOException e) {
                throw in.malformed(start, "constant=" + index);
            }
        }
        return texts[index];
    }

    String className(int index) {
        return text(entry(index, CLASS).u2());
    }

    Member field(int index) {
        return member(entry(index, FIELD));
    }

    Member method(int index) {
        return member(entry(index, tag(index) == INTERFACE_METHOD ? INTERFACE_METHOD : METHOD));
    }

    private Member member(ClassInput entry) {
        String owner = className(entry.u2());
        ClassInput pair = entry(entry.u2(), NAME_AND_TYPE);
        return new Member(owner, text(pair.u2()), text(pair.u2()));
    }
}
