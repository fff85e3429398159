package dev.exocode.dpf;

import java.util.OptionalInt;

/**
 * A protocol that has named fields, and what it stands on.
 *
 * <p>Source: IEEE 802.3 and 802.1Q; RFC 826, 791, 8200, 9293, 768, 792 and 4443.
 */
public enum Layer {
    // A row: the layer's name in fields, its EtherType, its IP protocol number (NONE if it has none), over v4, over v6.
    /** The Ethernet header. */
    ETHERNET("eth", Layer.NONE, Layer.NONE, false, false),
    /** An 802.1Q tag directly behind the Ethernet addresses. */
    VLAN("vlan", 0x8100, Layer.NONE, false, false),
    /** Address resolution. */
    ARP("arp", 0x0806, Layer.NONE, false, false),
    /** The IPv4 header. */
    IPV4("ip", 0x0800, Layer.NONE, false, false),
    /** The fixed IPv6 header. */
    IPV6("ip6", 0x86dd, Layer.NONE, false, false),
    /** Either IP header. */
    INET("inet", Layer.NONE, Layer.NONE, true, true),
    /** TCP, over either IP. */
    TCP("tcp", Layer.NONE, 6, true, true),
    /** UDP, over either IP. */
    UDP("udp", Layer.NONE, 17, true, true),
    /** ICMP, over IPv4. */
    ICMP("icmp", Layer.NONE, 1, true, false),
    /** ICMPv6, over IPv6. */
    ICMP6("icmp6", Layer.NONE, 58, false, true);

    private static final int NONE = -1;

    private final String word;
    private final int etherType;
    private final int protocol;
    private final boolean overIpv4;
    private final boolean overIpv6;

    Layer(String word, int etherType, int protocol, boolean overIpv4, boolean overIpv6) {
        this.word = word;
        this.etherType = etherType;
        this.protocol = protocol;
        this.overIpv4 = overIpv4;
        this.overIpv6 = overIpv6;
    }

    /**
     * The part of a field's name before the dot.
     *
     * @return a lower-case word
     */
    public String word() {
        return word;
    }

    /**
     * The EtherType that announces the layer.
     *
     * @return 16 bits, or empty for {@link #ETHERNET} itself and layers above IP
     */
    public OptionalInt etherType() {
        return etherType == NONE ? OptionalInt.empty() : OptionalInt.of(etherType);
    }

    /**
     * The IP protocol number (IPv6: next header) that announces the layer.
     *
     * @return 8 bits, or empty for layers that do not stand on IP
     */
    public OptionalInt protocol() {
        return protocol == NONE ? OptionalInt.empty() : OptionalInt.of(protocol);
    }

    /**
     * Whether the layer may stand on this one.
     *
     * @param below {@link #IPV4} or {@link #IPV6}; any other layer carries none here
     * @return true if its fields are looked for there
     */
    public boolean standsOn(Layer below) {
        return below == IPV4 ? overIpv4 : below == IPV6 && overIpv6;
    }

    /**
     * Whether no packet has both layers, as far as named fields reach (one network header, no tunnels).
     *
     * @param other another layer
     * @return true if a filter that uses both can never match
     */
    public boolean excludes(Layer other) {
        if (this == other || this == ETHERNET || other == ETHERNET) {
            return false;
        }
        if (this == INET || other == INET) {
            Layer beside = this == INET ? other : this;
            return beside == ARP || beside == VLAN;
        }
        if (protocol == NONE && other.protocol == NONE || protocol != NONE && other.protocol != NONE) {
            return true;
        }
        return protocol == NONE ? !other.standsOn(this) : !standsOn(other);
    }
}
