package dev.exocode.dpf;

import java.math.BigInteger;
import java.util.OptionalLong;

/** Reads the numbers and addresses of the language. */
final class Literals {
    private Literals() {}

    /** A decimal, hexadecimal or binary number, {@code _} between digits; empty if it needs more than 64 bits. */
    static OptionalLong number(String text) {
        String digits = text.replace("_", "");
        int radix = 10;
        if (digits.length() > 2 && !Character.isDigit(digits.charAt(1))) {
            radix = Character.toLowerCase(digits.charAt(1)) == 'x' ? 16 : 2;
            digits = digits.substring(2);
        }
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        if (digits.length() - zeros > 64) {
            return OptionalLong.empty();
        }
        BigInteger value = new BigInteger(digits.substring(zeros), radix);
        return value.bitLength() > 64 ? OptionalLong.empty() : OptionalLong.of(value.longValue());
    }

    /** 64 bits as an unsigned number. */
    static BigInteger unsigned(long value) {
        BigInteger low = BigInteger.valueOf(value & Long.MAX_VALUE);
        return value < 0 ? low.setBit(Long.SIZE - 1) : low;
    }

    /** Four decimal parts joined by dots; empty if one is above 255. */
    static OptionalLong ipv4(String text) {
        long address = 0;
        for (String part : text.split("\\.")) {
            OptionalLong value = number(part);
            if (value.isEmpty() || Long.compareUnsigned(value.getAsLong(), 255) > 0) {
                return OptionalLong.empty();
            }
            address = address << 8 | value.getAsLong();
        }
        return OptionalLong.of(address);
    }

    /** Six hexadecimal pairs joined by colons. */
    static long mac(String text) {
        return Long.parseLong(text.replace(":", ""), 16);
    }
}
