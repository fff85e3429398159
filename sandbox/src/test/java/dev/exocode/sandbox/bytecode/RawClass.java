package dev.exocode.sandbox.bytecode;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes class files byte by byte, also such as no library would. */
final class RawClass {
    private final ByteArrayOutputStream poolBytes = new ByteArrayOutputStream();
    private final DataOutputStream pool = new DataOutputStream(poolBytes);
    private final ByteArrayOutputStream methodBytes = new ByteArrayOutputStream();
    private final DataOutputStream methods = new DataOutputStream(methodBytes);
    private int constants = 1;
    private int methodCount;

    /** Adds to a class file what may go wrong in writing to memory: nothing. */
    private interface Writing {
        void write() throws IOException;
    }

    private static void quietly(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int text(String text) {
        quietly(() -> {
            pool.writeByte(1);
            pool.writeUTF(text);
        });
        return constants++;
    }

    /** A constant of a tag that has two bytes behind it. */
    int one(int tag, int index) {
        quietly(() -> {
            pool.writeByte(tag);
            pool.writeShort(index);
        });
        return constants++;
    }

    /** A constant of a tag that has four bytes behind it. */
    int two(int tag, int first, int second) {
        quietly(() -> {
            pool.writeByte(tag);
            pool.writeShort(first);
            pool.writeShort(second);
        });
        return constants++;
    }

    int member(int tag, String owner, String name, String descriptor) {
        int type = one(7, text(owner));
        int pair = two(12, text(name), text(descriptor));
        return two(tag, type, pair);
    }

    /** A static method with this code and as many stack words and variables. */
    void method(String name, String descriptor, int stack, int locals, byte[] code) {
        methodCount++;
        int nameIndex = text(name);
        int descriptorIndex = text(descriptor);
        int attribute = text("Code");
        quietly(() -> {
            methods.writeShort(0x0008);
            methods.writeShort(nameIndex);
            methods.writeShort(descriptorIndex);
            methods.writeShort(1);
            methods.writeShort(attribute);
            methods.writeInt(12 + code.length);
            methods.writeShort(stack);
            methods.writeShort(locals);
            methods.writeInt(code.length);
            methods.write(code);
            methods.writeShort(0);
            methods.writeShort(0);
        });
    }

    /** The same with a line for every so many bytes of the code. */
    void methodWithLines(String name, String descriptor, byte[] code, int bytes) {
        methodCount++;
        int nameIndex = text(name);
        int descriptorIndex = text(descriptor);
        int attribute = text("Code");
        int table = text("LineNumberTable");
        int count = code.length / bytes;
        quietly(() -> {
            methods.writeShort(0x0008);
            methods.writeShort(nameIndex);
            methods.writeShort(descriptorIndex);
            methods.writeShort(1);
            methods.writeShort(attribute);
            methods.writeInt(12 + code.length + 8 + 4 * count);
            methods.writeShort(8);
            methods.writeShort(8);
            methods.writeInt(code.length);
            methods.write(code);
            methods.writeShort(0);
            methods.writeShort(1);
            methods.writeShort(table);
            methods.writeInt(2 + 4 * count);
            methods.writeShort(count);
            for (int i = 0; i < count; i++) {
                methods.writeShort(i * bytes);
                methods.writeShort(i + 1);
            }
        });
    }

    /** A static native method of a name and a descriptor that are texts. */
    void nativeMethod(int name, int descriptor) {
        methodCount++;
        quietly(() -> {
            methods.writeShort(0x0108);
            methods.writeShort(name);
            methods.writeShort(descriptor);
            methods.writeShort(0);
        });
    }

    byte[] bytes() {
        int self = one(7, text("Raw"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(out);
        quietly(() -> {
            data.writeInt(0xcafebabe);
            data.writeInt(61);
            data.writeShort(constants);
            poolBytes.writeTo(data);
            data.writeShort(0x0021);
            data.writeShort(self);
            data.writeShort(0);
            data.writeShort(0);
            data.writeShort(0);
            data.writeShort(methodCount);
            methodBytes.writeTo(data);
            data.writeShort(0);
        });
        return out.toByteArray();
    }
}
