package dev.exocode.dpf.pcap;

import java.util.Arrays;
import java.util.HexFormat;

/** A packet as a capture holds it: the captured bytes, and how many there were on the wire, which is as many or more. */
record Frame(byte[] bytes, int wireLength) {

    static Frame whole(byte[] bytes) {
        return new Frame(bytes, bytes.length);
    }

    /** The first bytes only; the wire had as many as before. */
    Frame cut(int length) {
        return new Frame(Arrays.copyOf(bytes, Math.min(length, bytes.length)), wireLength);
    }

    /** As {@code 60 0102...}: the length on the wire, the captured bytes. */
    @Override
    public String toString() {
        return wireLength + " " + (bytes.length == 0 ? "-" : HexFormat.of().formatHex(bytes));
    }

    /** Reads back what {@link #toString()} writes. */
    static Frame parse(String text) {
        int space = text.indexOf(' ');
        String hex = text.substring(space + 1);
        return new Frame(
                hex.equals("-") ? new byte[0] : HexFormat.of().parseHex(hex),
                Integer.parseInt(text.substring(0, space)));
    }
}
