package dev.exocode.dpf.pcap;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The names of protocols. They are the same on every machine: no file of the system is read.
 *
 * <p>Source: the common entries of IANA's registries of protocol numbers and EtherTypes; pcap-filter(7) for those behind
 * {@code ether proto}.
 */
final class Names {
    private static final Map<String, Integer> IP_PROTOCOLS = numbers("""
            ip 0, IP 0, hopopt 0, HOPOPT 0, icmp 1, ICMP 1, igmp 2, IGMP 2, ggp 3, GGP 3, ipencap 4,
            IP-ENCAP 4, st 5, ST 5, tcp 6, TCP 6, egp 8, EGP 8, igp 9, IGP 9, pup 12, PUP 12, udp 17,
            UDP 17, hmp 20, HMP 20, xns-idp 22, XNS-IDP 22, rdp 27, RDP 27, iso-tp4 29, ISO-TP4 29,
            dccp 33, DCCP 33, xtp 36, XTP 36, ddp 37, DDP 37, idpr-cmtp 38, IDPR-CMTP 38, ipv6 41,
            IPv6 41, ipv6-route 43, IPv6-Route 43, ipv6-frag 44, IPv6-Frag 44, idrp 45, IDRP 45,
            rsvp 46, RSVP 46, gre 47, GRE 47, esp 50, IPSEC-ESP 50, ah 51, IPSEC-AH 51, skip 57,
            SKIP 57, ipv6-icmp 58, IPv6-ICMP 58, ipv6-nonxt 59, IPv6-NoNxt 59, ipv6-opts 60,
            IPv6-Opts 60, rspf 73, RSPF 73, CPHB 73, vmtp 81, VMTP 81, eigrp 88, EIGRP 88, ospf 89,
            OSPFIGP 89, ax.25 93, AX.25 93, ipip 94, IPIP 94, etherip 97, ETHERIP 97, encap 98,
            ENCAP 98, pim 103, PIM 103, ipcomp 108, IPCOMP 108, vrrp 112, VRRP 112, l2tp 115, L2TP 115,
            isis 124, ISIS 124, sctp 132, SCTP 132, fc 133, FC 133, mobility-header 135,
            Mobility-Header 135, udplite 136, UDPLite 136, mpls-in-ip 137, MPLS-in-IP 137, manet 138,
            hip 139, HIP 139, shim6 140, Shim6 140, wesp 141, WESP 141, rohc 142, ROHC 142,
            ethernet 143, Ethernet 143, mptcp 262, MPTCP 262""");
    private static final Map<String, Integer> LINK_PROTOCOLS = numbers("""
            ip 2048, ip6 34525, arp 2054, rarp 32821, atalk 32923, aarp 33011, decnet 24579, lat 24580, sca 24583,
            moprc 24578, mopdl 24577, loopback 36864, slow 34825, lldp 35020, iso 254, stp 66, ipx 224, netbeui 240""");
    private static final Map<String, Integer> ISO_PROTOCOLS = numbers("clnp 129, esis 130, isis 131");

    private Names() {}

    private static Map<String, Integer> numbers(String rows) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String row : rows.split(",\\s")) {
            String[] words = row.split(" ");
            numbers.put(words[0], Integer.valueOf(words[1]));
        }
        return numbers;
    }

    /** The names that may stand behind {@code proto} and a protocol's word: of link protocols, of those over ISO, or over IP. */
    static Map<String, Integer> protocols(Qualifiers qualifiers) {
        if (qualifiers.in(Protocol.LINK)) {
            return LINK_PROTOCOLS;
        } else if (qualifiers.in(Protocol.ISO)) {
            return ISO_PROTOCOLS;
        }
        return qualifiers.in(Protocol.ISIS) ? Map.of() : IP_PROTOCOLS;
    }

    /** The same by the word before {@code proto}. */
    static Map<String, Integer> protocols(String before) {
        return switch (before) {
            case "ether", "link", "ppp", "slip", "fddi", "tr", "wlan" -> LINK_PROTOCOLS;
            case "iso" -> ISO_PROTOCOLS;
            case "isis", "is-is" -> Map.of();
            default -> IP_PROTOCOLS;
        };
    }

    /** The kinds of LLC frames with a sequence number that they acknowledge. */
    static final Map<String, Integer> SUPERVISORY = numbers("rr 1, rnr 5, rej 9");

    /** The kinds of LLC frames without a number. */
    static final Map<String, Integer> UNNUMBERED =
            numbers("ui 3, ua 99, disc 67, dm 15, sabme 111, test 227, xid 175, frmr 135");

    /** Everything that may stand behind {@code llc}. */
    static Set<String> llc() {
        return Set.of("i", "s", "u", "rr", "rnr", "rej", "ui", "ua", "disc", "dm", "sabme", "test", "xid", "frmr");
    }
}
