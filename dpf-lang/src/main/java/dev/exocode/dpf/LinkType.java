package dev.exocode.dpf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a packet starts with: the link header in front of the network header.
 *
 * <p>Source: the LINKTYPE and DLT numbers and header layouts of pcap files.
 */
public enum LinkType {
    // A row: how the next header is announced and where, where the network header starts, the numbers in capture files.
    /** Ethernet: 14 bytes, EtherType at 12. */
    ETHERNET(Announced.BY_ETHER_TYPE, 12, 14, 1),
    /** No link header: the version nibble of IP decides. */
    RAW(Announced.BY_VERSION, 0, 0, 101, 12, 14, 228, 229),
    /** Linux cooked capture, version 1: 16 bytes, protocol at 14. */
    LINUX_SLL(Announced.BY_ETHER_TYPE, 14, 16, 113),
    /** Linux cooked capture, version 2: 20 bytes, protocol at 0. */
    LINUX_SLL2(Announced.BY_ETHER_TYPE, 0, 20, 276),
    /** BSD loopback: 4 bytes of address family in the byte order of the host that captured, so either is accepted. */
    NULL(Announced.BY_FAMILY_IN_EITHER_ORDER, 0, 4, 0),
    /** OpenBSD loopback: 4 bytes of address family in network byte order. */
    LOOP(Announced.BY_FAMILY, 0, 4, 108),
    /** Not known: only filters without named fields compile. */
    UNKNOWN(Announced.NOT_AT_ALL, 0, 0);

    /** How a link header says what follows it. */
    private enum Announced {
        BY_ETHER_TYPE,
        BY_VERSION,
        BY_FAMILY_IN_EITHER_ORDER,
        BY_FAMILY,
        NOT_AT_ALL
    }

    private static final List<Integer> IPV4_FAMILIES = List.of(2);
    /** What Linux, NetBSD and OpenBSD, FreeBSD, and macOS call IPv6. */
    private static final List<Integer> IPV6_FAMILIES = List.of(10, 24, 28, 30);

    private final Announced announced;
    private final int announcedAt;
    private final int networkOffset;
    private final List<Integer> numbers;

    LinkType(Announced announced, int announcedAt, int networkOffset, Integer... numbers) {
        this.announced = announced;
        this.announcedAt = announcedAt;
        this.networkOffset = networkOffset;
        this.numbers = List.of(numbers);
    }

    /**
     * The link type of a number found in a capture file.
     *
     * @param number a LINKTYPE or DLT number
     * @return the link type, or empty if it is not one of these
     */
    public static Optional<LinkType> of(int number) {
        for (LinkType link : values()) {
            if (link.numbers.contains(number)) {
                return Optional.of(link);
            }
        }
        return Optional.empty();
    }

    /**
     * The numbers of this link type in capture files.
     *
     * @return the LINKTYPE number first; none for {@link #UNKNOWN}
     */
    public List<Integer> numbers() {
        return numbers;
    }

    /**
     * Where the network header starts.
     *
     * @return bytes from the start of the packet; 0 for {@link #UNKNOWN}, where it means nothing
     */
    public int networkOffset() {
        return networkOffset;
    }

    /**
     * Whether packets of this link type may have a layer where named fields look for it.
     *
     * @param layer any layer
     * @return true if the layer's fields compile for this link type
     */
    public boolean has(Layer layer) {
        return switch (layer) {
            case ETHERNET, VLAN -> this == ETHERNET;
            case ARP -> announced == Announced.BY_ETHER_TYPE;
            case IPV4, IPV6, INET, TCP, UDP, ICMP, ICMP6 -> this != UNKNOWN;
        };
    }

    /**
     * How a layer directly behind the link header is announced.
     *
     * @param layer one with an EtherType that this link type {@link #has}
     * @return the guard; for a given link type all guards look at the same bits
     * @throws IllegalArgumentException for any other layer
     */
    Guard guard(Layer layer) {
        OptionalInt etherType = layer.etherType();
        if (!has(layer) || etherType.isEmpty()) {
            throw new IllegalArgumentException(this + " does not announce " + layer);
        }
        return switch (announced) {
            case BY_ETHER_TYPE -> new Guard(announcedAt, 2, 0xffff, List.of((long) etherType.getAsInt()));
            case BY_VERSION -> new Guard(announcedAt, 1, 0xf0, List.of(layer == Layer.IPV4 ? 0x40L : 0x60L));
            case BY_FAMILY_IN_EITHER_ORDER, BY_FAMILY -> new Guard(announcedAt, 4, 0xffff_ffffL, families(layer));
            case NOT_AT_ALL -> throw new IllegalArgumentException("an unknown link type announces nothing");
        };
    }

    private List<Long> families(Layer layer) {
        List<Long> values = new ArrayList<>();
        for (int family : layer == Layer.IPV4 ? IPV4_FAMILIES : IPV6_FAMILIES) {
            values.add((long) family);
            if (announced == Announced.BY_FAMILY_IN_EITHER_ORDER) {
                values.add(Integer.toUnsignedLong(Integer.reverseBytes(family)));
            }
        }
        return values;
    }
}
