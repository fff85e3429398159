package dev.exocode.dpf;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the numbers and addresses of the language. */
final class Literals {
    private static final int GROUPS = 8;

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

    /** Eight groups of an IPv6 address, {@code ::} standing for those left out; empty if there are too many or too few. */
    static Optional<BigInteger> ipv6(String text) {
        int gap = text.indexOf("::");
        List<Integer> front = new ArrayList<>();
        List<Integer> back = new ArrayList<>();
        boolean good = groups(gap < 0 ? text : text.substring(0, gap), front)
                && (gap < 0 || groups(text.substring(gap + 2), back));
        int count = front.size() + back.size();
        if (!good || (gap < 0 ? count != GROUPS : count >= GROUPS)) {
            return Optional.empty();
        }
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; i < GROUPS; i++) {
            int group =
                    i < front.size() ? front.get(i) : i < GROUPS - back.size() ? 0 : back.get(i - GROUPS + back.size());
            value = value.shiftLeft(16).or(BigInteger.valueOf(group));
        }
        return Optional.of(value);
    }

    private static boolean groups(String text, List<Integer> to) {
        if (text.isEmpty()) {
            return true;
        }
        for (String group : text.split(":", -1)) {
            if (group.indexOf('.') >= 0) {
                OptionalLong address = ipv4(group);
                to.add((int) (address.orElse(0) >>> 16));
                to.add((int) (address.orElse(0) & 0xffff));
                if (address.isEmpty()) {
                    return false;
                }
            } else if (group.isEmpty() || group.length() > 4 || to.size() > GROUPS) {
                return false;
            } else {
                to.add(Integer.parseInt(group, 16));
            }
        }
        return true;
    }

    /** Six hexadecimal pairs joined by colons or by hyphens. */
    static long mac(String text) {
        return Long.parseLong(text.replaceAll("[:-]", ""), 16);
    }
}
