package dev.exocode.dpf.pcap;

import dev.exocode.dpf.LinkType;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Random packets for an expression on which both dialects must agree: captured whole, without tags, labels, sessions, fragments,
 * extension headers and tunnels, and longer than any byte that is asked for.
 */
final class PlainPackets {
    /** Bytes behind every packet, so that what is counted from a header is there. */
    static final int MORE_BYTES = 400;

    private static final Set<Integer> PASSED = Set.of(0x8100, 0x88a8, 0x9100, 0x8847, 0x8848, 0x8864, 0x8035);
    private static final Set<Integer> NOT_PLAIN = Set.of(0, 4, 41, 43, 44, 47, 51, 60, 135, 139, 140);
    private static final Set<Integer> TUNNELS = Set.of(4789, 6081, 2152);
    private static final Set<Integer> FAMILIES = Set.of(2, 24, 28, 30);

    private final Packets packets;
    private final LinkType link;
    private final Random random;

    PlainPackets(long seed, LinkType link, String expression) {
        this.packets = new Packets(seed, link, expression);
        this.link = link;
        this.random = new Random(seed);
    }

    /** The next packet, if it is plain. */
    Optional<Frame> next() {
        Frame drawn = packets.next();
        int size = drawn.bytes().length;
        if (drawn.wireLength() != size || !isPlain(link, drawn.bytes())) {
            return Optional.empty();
        }
        byte[] bytes = Arrays.copyOf(drawn.bytes(), size + MORE_BYTES);
        for (int i = size; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt(3);
        }
        return Optional.of(Frame.whole(bytes));
    }

    /** Whether a whole packet is one of those. */
    static boolean isPlain(LinkType link, byte[] packet) {
        try {
            return switch (link) {
                case ETHERNET -> behind(number(packet, 12, 2), packet, 14);
                case LINUX_SLL -> behind(number(packet, 14, 2), packet, 16);
                case LINUX_SLL2 -> behind(number(packet, 0, 2), packet, 20);
                case RAW -> ofVersion(packet, 0);
                case NULL, LOOP -> {
                    int family = number(packet, 0, 4);
                    int turned = link == LinkType.NULL ? Integer.reverseBytes(family) : family;
                    yield (FAMILIES.contains(family) || FAMILIES.contains(turned))
                            && behind(family == 2 || turned == 2 ? 0x0800 : 0x86dd, packet, 4);
                }
                case UNKNOWN -> false;
            };
        } catch (ArrayIndexOutOfBoundsException e) {
            // A header is not there as a whole.
            return false;
        }
    }

    private static boolean ofVersion(byte[] packet, int at) {
        int version = packet[at] >> 4 & 0xf;
        return version == 4 ? ip(packet, at) : version != 6 || ip6(packet, at);
    }

    private static boolean behind(int type, byte[] packet, int at) {
        return switch (type) {
            case 0x0800 -> ip(packet, at);
            case 0x86dd -> ip6(packet, at);
            case 0x0806 -> number(packet, at + 4, 2) == 0x0604 && number(packet, at + 27, 1) >= 0;
            default -> !PASSED.contains(type);
        };
    }

    private static boolean ip(byte[] packet, int at) {
        int header = 4 * (packet[at] & 0xf);
        int protocol = number(packet, at + 9, 1);
        return header >= 20
                && (number(packet, at + 6, 2) & 0x3fff) == 0
                && !NOT_PLAIN.contains(protocol)
                && transport(protocol, packet, at + header);
    }

    private static boolean ip6(byte[] packet, int at) {
        int protocol = number(packet, at + 6, 1);
        return !NOT_PLAIN.contains(protocol) && transport(protocol, packet, at + 40);
    }

    private static boolean transport(int protocol, byte[] packet, int at) {
        return number(packet, at + 7, 1) >= 0 && (protocol != 17 || !TUNNELS.contains(number(packet, at + 2, 2)));
    }

    private static int number(byte[] packet, int at, int bytes) {
        int value = 0;
        for (int i = at; i < at + bytes; i++) {
            value = value << 8 | packet[i] & 0xff;
        }
        return value;
    }
}
