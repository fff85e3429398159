package dev.exocode.examples.extensions;

import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Type;
import java.util.List;

/**
 * {@code crc32uc}, {@code crc32us}, {@code crc32u}, {@code crc32ul}: the register of a CRC-32, moved on by the bytes of the
 * second source, the lowest first.
 *
 * <p>A checksum begins with {@code 0xffffffff} and ends with the complement of the register.
 *
 * <p>Source: the CRC-32 of Ethernet and zlib (polynomial {@code 0x04c11db7}, reflected).
 */
public record Crc32() implements Extension {
    private static final int[] TABLE = table();

    @Override
    public String name() {
        return "crc32";
    }

    @Override
    public List<Type> types() {
        return List.of(Type.UC, Type.US, Type.U, Type.UL);
    }

    @Override
    public int sources() {
        return 2;
    }

    @Override
    public Type result(Type type) {
        return Type.U;
    }

    @Override
    public long apply(Type type, long first, long second) {
        int crc = (int) first;
        for (int i = 0; i < type.bytes(); i++) {
            crc = TABLE[(crc ^ (int) (second >>> 8 * i)) & 0xff] ^ crc >>> 8;
        }
        return crc;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int crc = i;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = crc >>> 1 ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
            }
            table[i] = crc;
        }
        return table;
    }
}
