package dev.exocode.dpf;

import static dev.exocode.dpf.Layer.ARP;
import static dev.exocode.dpf.Layer.ETHERNET;
import static dev.exocode.dpf.Layer.ICMP;
import static dev.exocode.dpf.Layer.ICMP6;
import static dev.exocode.dpf.Layer.INET;
import static dev.exocode.dpf.Layer.IPV4;
import static dev.exocode.dpf.Layer.IPV6;
import static dev.exocode.dpf.Layer.TCP;
import static dev.exocode.dpf.Layer.UDP;
import static dev.exocode.dpf.Layer.VLAN;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The named fields: one row each.
 *
 * <p>A bit offset is counted from the start of the layer's header, bit 0 being the top bit of its first byte; fields of
 * {@link Layer#ETHERNET} and {@link Layer#VLAN} count from the start of the frame. To add a field, add a row.
 *
 * <p>Source: the layouts in the documents that {@link Layer} lists.
 */
public enum Field {
    /** Destination address. */
    ETH_DST(ETHERNET, "dst", 0, 48, "destination address"),
    /** Source address. */
    ETH_SRC(ETHERNET, "src", 48, 48, "source address"),
    /** Type or length. */
    ETH_TYPE(ETHERNET, "type", 96, 16, "EtherType, or the length if below 1536"),

    /** Priority code point. */
    VLAN_PCP(VLAN, "pcp", 112, 3, "priority of the tag"),
    /** VLAN identifier. */
    VLAN_ID(VLAN, "id", 116, 12, "number of the virtual network"),
    /** Inner type. */
    VLAN_TYPE(VLAN, "type", 128, 16, "EtherType behind the tag"),

    /** ARP operation. */
    ARP_OP(ARP, "op", 48, 16, "operation: 1 request, 2 reply"),

    /** Version. */
    IP_VERSION(IPV4, "version", 0, 4, "version, 4"),
    /** Header length. */
    IP_HLEN(IPV4, "hlen", 4, 4, "header length in words of 4 bytes"),
    /** Type of service. */
    IP_TOS(IPV4, "tos", 8, 8, "type of service: DSCP and ECN"),
    /** Total length. */
    IP_LEN(IPV4, "len", 16, 16, "length in bytes, header included"),
    /** Identification. */
    IP_ID(IPV4, "id", 32, 16, "identification of the fragments of one packet"),
    /** Flags. */
    IP_FLAGS(IPV4, "flags", 48, 3, "flags: 2 do not fragment, 1 more fragments"),
    /** Fragment offset. */
    IP_FRAG(IPV4, "frag", 51, 13, "fragment offset in units of 8 bytes"),
    /** Time to live. */
    IP_TTL(IPV4, "ttl", 64, 8, "time to live"),
    /** Protocol. */
    IP_PROTO(IPV4, "proto", 72, 8, "protocol: 1 ICMP, 6 TCP, 17 UDP"),
    /** Source address. */
    IP_SRC(IPV4, "src", 96, 32, "source address"),
    /** Destination address. */
    IP_DST(IPV4, "dst", 128, 32, "destination address"),

    /** Payload length. */
    IP6_LEN(IPV6, "len", 32, 16, "length in bytes behind the fixed header"),
    /** Next header. */
    IP6_NEXT(IPV6, "next", 48, 8, "next header: 6 TCP, 17 UDP, 58 ICMPv6"),
    /** Hop limit. */
    IP6_HOPS(IPV6, "hops", 56, 8, "hop limit"),

    /** Source address. */
    IP6_SRC(IPV6, "src", 64, 128, "source address"),
    /** Destination address. */
    IP6_DST(IPV6, "dst", 192, 128, "destination address"),

    /** Time to live, or hop limit. */
    INET_TTL(INET, "ttl", 64, 56, 8, "time to live, or hop limit"),
    /** Protocol, or next header. */
    INET_PROTO(INET, "proto", 72, 48, 8, "protocol, or next header behind the fixed one"),
    /** Source address. */
    INET_SRC(INET, "src", 96, 64, 128, "source address"),
    /** Destination address. */
    INET_DST(INET, "dst", 128, 192, 128, "destination address"),

    /** Source port. */
    TCP_SPORT(TCP, "sport", 0, 16, "source port"),
    /** Destination port. */
    TCP_DPORT(TCP, "dport", 16, 16, "destination port"),
    /** Sequence number. */
    TCP_SEQ(TCP, "seq", 32, 32, "sequence number"),
    /** Acknowledgement number. */
    TCP_ACK(TCP, "ack", 64, 32, "acknowledgement number"),
    /** Flags. */
    TCP_FLAGS(TCP, "flags", 104, 8, "flags: 1 FIN, 2 SYN, 4 RST, 8 PSH, 16 ACK, 32 URG, 64 ECE, 128 CWR"),

    /** Source port. */
    UDP_SPORT(UDP, "sport", 0, 16, "source port"),
    /** Destination port. */
    UDP_DPORT(UDP, "dport", 16, 16, "destination port"),
    /** Length. */
    UDP_LEN(UDP, "len", 32, 16, "length in bytes, header included"),

    /** ICMP type. */
    ICMP_TYPE(ICMP, "type", 0, 8, "type: 0 echo reply, 8 echo"),
    /** ICMP code. */
    ICMP_CODE(ICMP, "code", 8, 8, "code within the type"),

    /** ICMPv6 type. */
    ICMP6_TYPE(ICMP6, "type", 0, 8, "type: 128 echo, 129 echo reply"),
    /** ICMPv6 code. */
    ICMP6_CODE(ICMP6, "code", 8, 8, "code within the type");

    private static final Map<String, Field> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Field::fieldName, Function.identity()));

    private final Layer layer;
    private final String fieldName;
    private final int bitOffset;
    private final int bitOffsetOfSix;
    private final int bits;
    private final String meaning;

    Field(Layer layer, String word, int bitOffset, int bits, String meaning) {
        this(layer, word, bitOffset, bitOffset, bits, meaning);
    }

    Field(Layer layer, String word, int bitOffset, int bitOffsetOfSix, int bits, String meaning) {
        this.layer = layer;
        this.fieldName = layer.word() + "." + word;
        this.bitOffset = bitOffset;
        this.bitOffsetOfSix = bitOffsetOfSix;
        this.bits = bits;
        this.meaning = meaning;
    }

    /**
     * The field of a name.
     *
     * @param name as written in a filter, for example {@code tcp.dport}
     * @return the field, or empty if there is none of this name
     */
    public static Optional<Field> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * The name, as written in a filter.
     *
     * @return the layer's word, a dot and the field's word
     */
    public String fieldName() {
        return fieldName;
    }

    /**
     * The protocol the field belongs to, which using the field implies.
     *
     * @return a layer
     */
    public Layer layer() {
        return layer;
    }

    /**
     * Where the field starts.
     *
     * @return bits from the start of the header (Ethernet and VLAN: of the frame; {@link Layer#INET}: if it is of IPv4)
     */
    public int bitOffset() {
        return bitOffset;
    }

    /**
     * Where the field starts over IPv6.
     *
     * @return bits from the start of the header; other than {@link #bitOffset} for {@link Layer#INET} only
     */
    int bitOffsetOfSix() {
        return bitOffsetOfSix;
    }

    /**
     * Whether the field is an address of the version that the packet has.
     *
     * @return true for addresses of {@link Layer#INET}
     */
    public boolean isOfEither() {
        return layer == INET && bits == Addresses.BITS;
    }

    /**
     * How wide the field is.
     *
     * @return bits, 1 to 64, or 128; of those that are {@link #isOfEither} the larger number
     */
    public int bits() {
        return bits;
    }

    /**
     * What the field holds.
     *
     * @return one line in lower case
     */
    public String meaning() {
        return meaning;
    }
}
