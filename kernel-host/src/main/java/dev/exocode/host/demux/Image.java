package dev.exocode.host.demux;

import dev.exocode.dpf.LinkType;

/**
 * The mirror image of a packet, in which the addresses of Ethernet, IPv4, IPv6 and ARP and the ports of TCP, UDP and SCTP are exchanged: an
 * answer is a packet whose image one would have received. Which packets have one is as {@link Egress#answers} says, which tells the same
 * of filters without any packet. For one thread at a time.
 */
public final class Image {
    private static final int ETHERNET_BYTES = 14;
    private static final int MAC_BYTES = 6;
    private static final int IP4_BYTES = 20;
    private static final int IP6_BYTES = 40;
    private static final int ARP_BYTES = 28;
    private static final int PORTS_BYTES = 4;

    private final int header;
    private byte[] bytes = {};

    /**
     * Makes one of nothing yet.
     *
     * @param link what packets start with
     */
    public Image(LinkType link) {
        // Of other links no packet has an image.
        this.header = link == LinkType.ETHERNET ? ETHERNET_BYTES : link == LinkType.RAW ? 0 : Integer.MAX_VALUE;
    }

    /**
     * The image of the last packet that had one.
     *
     * @return an array that begins with it; the same one for many packets
     */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * Makes the image of a packet.
     *
     * @param data an array with it, which is not changed
     * @param offset where it begins
     * @param length how many bytes it has, as many as the image
     * @return whether it has one
     * @throws IndexOutOfBoundsException if it is not all in the array
     */
    public boolean of(byte[] data, int offset, int length) {
        if (length < Math.max(1, header)) {
            return false;
        }
        if (bytes.length < length) {
            bytes = new byte[Math.max(length, 2 * bytes.length)];
        }
        System.arraycopy(data, offset, bytes, 0, length);
        if (header > 0) {
            exchange(0, MAC_BYTES, MAC_BYTES);
        }
        return switch (type()) {
            case 0x800 -> ip4(length);
            case 0x86dd -> ip6(length);
            case 0x806 -> arp(length);
            // Behind tags and labels stands what would have to be exchanged.
            case 0x8100, 0x88a8, 0x9100, 0x8847, 0x8848, 0x8863, 0x8864, -1 -> false;
            default -> true;
        };
    }

    private int type() {
        if (header > 0) {
            return (bytes[12] & 0xff) << 8 | bytes[13] & 0xff;
        }
        return switch (bytes[0] >> 4) {
            case 4 -> 0x800;
            case 6 -> 0x86dd;
            default -> -1;
        };
    }

    private boolean ip4(int length) {
        int words = length < header + IP4_BYTES ? 0 : bytes[header] & 15;
        if (4 * words < IP4_BYTES) {
            return false;
        }
        exchange(header + 12, header + 16, 4);
        boolean later = (bytes[header + 6] & 0x1f) != 0 || bytes[header + 7] != 0;
        return later || ports(bytes[header + 9], header + 4 * words, length);
    }

    private boolean ip6(int length) {
        if (length < header + IP6_BYTES) {
            return false;
        }
        exchange(header + 8, header + 24, 16);
        return ports(bytes[header + 6], header + IP6_BYTES, length);
    }

    private boolean ports(int protocol, int at, int length) {
        boolean has = protocol == 6 || protocol == 17 || (protocol & 0xff) == 132;
        if (has && length >= at + PORTS_BYTES) {
            exchange(at, at + 2, 2);
        }
        return !has || length >= at + PORTS_BYTES;
    }

    private boolean arp(int length) {
        if (length < header + ARP_BYTES) {
            return false;
        }
        exchange(header + 8, header + 18, MAC_BYTES);
        exchange(header + 14, header + 24, 4);
        return true;
    }

    private void exchange(int first, int second, int count) {
        for (int i = 0; i < count; i++) {
            byte kept = bytes[first + i];
            bytes[first + i] = bytes[second + i];
            bytes[second + i] = kept;
        }
    }
}
