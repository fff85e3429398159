package dev.exocode.dpf.pcap;

import java.util.Optional;

/** Addresses as they are written, and as bytes. */
final class Addresses {
    private static final int GROUPS6 = 8;
    private static final int BYTES6 = 16;

    private Addresses() {}

    /**
     * An IPv4 address that may be short.
     *
     * @param value its 32 bits, zeros where nothing was written
     * @param bits how many were written
     */
    record Short4(long value, int bits) {
        /** Ones for the bits that were written. */
        long mask() {
            return 0xffff_ffffL << 32 - bits & 0xffff_ffffL;
        }
    }

    /** One to four numbers from 0 to 255 between dots. */
    static Optional<Short4> ip4(String text) {
        long value = 0;
        int bits = 0;
        int number = -1;
        for (int i = 0; i <= text.length(); i++) {
            char digit = i == text.length() ? '.' : text.charAt(i);
            if (digit == '.' && number >= 0) {
                value = value << 8 | number;
                bits += 8;
                number = -1;
            } else {
                number = 10 * Math.max(number, 0) + digit - '0';
                if (digit < '0' || digit > '9' || number > 255) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Short4(value << 32 - bits, bits));
    }

    /** The number of up to five digits behind any zeros, or -1. */
    static int decimal(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (digit < '0' || digit > '9' || number > 9_999) {
                return -1;
            }
            number = 10 * number + digit - '0';
        }
        return digits.isEmpty() ? -1 : number;
    }

    /** Eight groups of hexadecimal digits, or fewer around a gap; the last two may be an IPv4 address. */
    static Optional<byte[]> ip6(String text) {
        int gap = text.indexOf("::");
        byte[] address = new byte[BYTES6];
        if (gap < 0) {
            return groups(text, address) == BYTES6 ? Optional.of(address) : Optional.empty();
        }
        byte[] tail = new byte[BYTES6];
        int before = gap == 0 ? 0 : groups(text.substring(0, gap), address);
        int behind = gap + 2 == text.length() ? 0 : groups(text.substring(gap + 2), tail);
        if (before < 0 || behind < 0 || before + behind > BYTES6 - 2) {
            return Optional.empty();
        }
        System.arraycopy(tail, 0, address, BYTES6 - behind, behind);
        return Optional.of(address);
    }

    /** Writes groups to the front of an address; the answer is how many bytes, or -1. */
    private static int groups(String text, byte[] address) {
        String[] groups = text.split(":", GROUPS6 + 1);
        int at = 0;
        for (int i = 0; i < groups.length; i++) {
            boolean dotted = i == groups.length - 1 && groups[i].indexOf('.') >= 0;
            Optional<Short4> last = dotted ? ip4(groups[i]) : Optional.empty();
            int bytes = dotted ? 4 : 2;
            if (at + bytes > BYTES6
                    || groups[i].isEmpty()
                    || dotted && (last.isEmpty() || last.get().bits() != 32)) {
                return -1;
            }
            long value = dotted ? last.get().value() : Integer.parseInt(groups[i], 16);
            for (int b = bytes - 1; b >= 0; b--) {
                address[at + b] = (byte) value;
                value >>= 8;
            }
            at += bytes;
        }
        return at;
    }

    /** Six bytes, as pairs of digits, as groups of four, or as twelve digits. */
    static byte[] mac(String text) {
        byte[] address = new byte[6];
        String[] parts = text.split("[:.-]");
        String digits = parts.length == 6 ? "" : String.join("", parts);
        for (int i = 0; i < address.length; i++) {
            String pair = parts.length == 6 ? parts[i] : digits.substring(2 * i, 2 * i + 2);
            address[i] = (byte) Integer.parseInt(pair, 16);
        }
        return address;
    }

    /** An area and a node, as {@code area.node} of 6 and 10 bits. */
    static Optional<Integer> decnet(String text) {
        String[] parts = text.split("\\.", -1);
        int area = parts.length == 2 ? decimal(parts[0]) : -1;
        int node = parts.length == 2 ? decimal(parts[1]) : -1;
        return area < 0 || area > 63 || node < 0 || node > 1023 ? Optional.empty() : Optional.of(area << 10 | node);
    }

    /** Bytes of an address as one number. */
    static long number(byte[] address, int from, int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | address[from + i] & 0xff;
        }
        return value;
    }
}
