package dev.exocode.host.demux.rules;

import dev.exocode.dpf.LinkType;
import java.nio.ByteBuffer;

/**
 * What a packet of IPv4 says, made into bytes and matched with rules by the definition of what they ask, without anything of the
 * code that is tested.
 *
 * @param source address
 * @param destination address
 * @param sourcePort first two bytes behind the header
 * @param destinationPort next two
 * @param protocol number
 * @param fragment where its payload belongs, 0 for a first fragment or a whole packet
 * @param optionWords words of 4 bytes that the header is longer than 20
 */
record Ip4Packet(
        long source,
        long destination,
        int sourcePort,
        int destinationPort,
        int protocol,
        int fragment,
        int optionWords) {

    /** Its bytes behind the header of a link type. */
    byte[] bytes(LinkType link) {
        byte[] header = switch (link) {
            case ETHERNET -> new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 8, 0};
            case RAW -> new byte[0];
            case LINUX_SLL -> new byte[] {0, 0, 0, 1, 0, 6, 1, 2, 3, 4, 5, 6, 0, 0, 8, 0};
            case LINUX_SLL2 -> new byte[] {8, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 6, 1, 2, 3, 4, 5, 6, 0, 0};
            // The two orders of bytes that hosts have.
            case NULL -> fragment % 2 == 0 ? new byte[] {2, 0, 0, 0} : new byte[] {0, 0, 0, 2};
            case LOOP -> new byte[] {0, 0, 0, 2};
            case UNKNOWN -> throw new IllegalArgumentException("no place for IPv4");
        };
        ByteBuffer out = ByteBuffer.allocate(header.length + 20 + 4 * optionWords + 8);
        out.put(header).put((byte) (0x45 + optionWords)).put(new byte[5]);
        // More fragments follow: that alone makes none a later one.
        out.putShort((short) (0x2000 | fragment))
                .put((byte) 64)
                .put((byte) protocol)
                .putShort((short) 0);
        out.putInt((int) source).putInt((int) destination).put(new byte[4 * optionWords]);
        out.putShort((short) sourcePort).putShort((short) destinationPort);
        return out.array();
    }

    /** Whether it is in a rule of ClassBench: two addresses with prefixes, four ends of ports, protocol and mask. */
    boolean matches(long[] rule) {
        boolean ports = rule[4] != 0 || rule[5] != 65_535 || rule[6] != 0 || rule[7] != 65_535;
        return (source ^ rule[0]) >>> 32 - rule[1] == 0
                && (destination ^ rule[2]) >>> 32 - rule[3] == 0
                && sourcePort >= rule[4]
                && sourcePort <= rule[5]
                && destinationPort >= rule[6]
                && destinationPort <= rule[7]
                && ((protocol ^ rule[8]) & rule[9]) == 0
                && (fragment == 0 || !ports);
    }

    /** The numbers of a line of ClassBench, as {@link #matches} takes them. */
    static long[] rule(String line) {
        String[] words = line.strip().split("[@/.\\s:]+");
        long[] rule = new long[10];
        for (int i = 0; i < 4; i++) {
            rule[0] = rule[0] << 8 | Long.parseLong(words[1 + i]);
            rule[2] = rule[2] << 8 | Long.parseLong(words[6 + i]);
        }
        rule[1] = Long.parseLong(words[5]);
        rule[3] = Long.parseLong(words[10]);
        for (int i = 4; i < rule.length; i++) {
            rule[i] = Long.decode(words[7 + i]);
        }
        return rule;
    }
}
