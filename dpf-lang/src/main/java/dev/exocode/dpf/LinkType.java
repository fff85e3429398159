package dev.exocode.dpf;

import java.util.List;
import java.util.Optional;

/**
 * What a packet starts with: the link header in front of the network header.
 *
 * <p>Source: the LINKTYPE and DLT numbers of pcap files.
 */
public enum LinkType {
    // A row: the numbers in capture files, the LINKTYPE number first. What the packets begin with is declared in the
    // library.
    /** Ethernet: 14 bytes, EtherType at 12. */
    ETHERNET(1),
    /** No link header: the version nibble of IP decides. */
    RAW(101, 12, 14, 228, 229),
    /** Linux cooked capture, version 1: 16 bytes, protocol at 14. */
    LINUX_SLL(113),
    /** Linux cooked capture, version 2: 20 bytes, protocol at 0. */
    LINUX_SLL2(276),
    /** BSD loopback: 4 bytes of address family in the byte order of the host that captured, so either is accepted. */
    NULL(0),
    /** OpenBSD loopback: 4 bytes of address family in network byte order. */
    LOOP(108),
    /** Not known: only filters without named fields compile. */
    UNKNOWN();

    private final List<Integer> numbers;

    LinkType(Integer... numbers) {
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
}
