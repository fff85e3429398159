package dev.exocode.dpf.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Evaluator;
import dev.exocode.vcode.diagnostic.Source;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What primitives match, on packets written byte by byte. */
class PcapMeaningTest {
    private static final String MACS = "020000000002 020000000001 ";
    private static final String TCP4 = "45000028 00010000 40060000 0a000001 0a000002 ";
    private static final String SYN = "c000 0050 00000001 00000000 5002 2000 00000000";

    private static byte[] packet(String name) {
        String tcp = TCP4 + SYN;
        String written = switch (name) {
            case "tcp" -> MACS + "0800" + tcp;
            case "options" -> MACS + "0800 4600002c 00010000 40060000 0a000001 0a000002 01010101" + SYN;
            case "fragment" -> MACS + "0800" + tcp.replace("00010000", "00010001");
            case "tagged" -> MACS + "8100 0005 0800" + tcp;
            case "labelled" -> MACS + "8847 00064140" + tcp;
            case "session" -> MACS + "8864 1100 0007 002a 0021" + tcp;
            case "tunnel" ->
                MACS + "0800 4600006e 00010000 40110000 0a000001 0a000003 01010101 1000 17c1 0056 0000"
                        + "0100 6558 00000700 00000000" + MACS + "0800" + tcp;
            case "vxlan" ->
                MACS + "0800 4600006e 00010000 40110000 0a000001 0a000003 01010101 1000 12b5 0056 0000"
                        + "08000000 00000700" + MACS + "0800" + tcp;
            case "vxlan6" ->
                MACS + "86dd 60000000 0046 1140" + "20010db8000000000000000000000001"
                        + "20010db8000000000000000000000002" + "1000 12b5 0046 0000" + "08000000 00000700" + MACS
                        + "0800" + tcp;
            case "flagged" ->
                MACS + "0800 45000024 00010000 40110000 0a000001 0a000003 1000 12b5 0010 0000 0c000000 00000700";
            case "geneve in vxlan" ->
                MACS + "0800 4600006e 00010000 40110000 0a000001 0a000003 01010101 1000 12b5 0056 0000"
                        + "08000000 00000700"
                        + MACS + "0800 4500003e 00010000 40110000 0a000001 0a000003 1000 17c1 0056 0000"
                        + "0000 0800 00000800" + tcp;
            case "bare" ->
                MACS + "86dd 60000000 0038 1140" + "20010db8000000000000000000000001"
                        + "20010db8000000000000000000000002" + "1000 17c1 0038 0000 0000 0800 00000700" + tcp;
            case "arp" -> MACS + "0806 0001 0800 0604 0001 020000000001 0a000001 000000000000 0a000002";
            case "udp6" ->
                MACS + "86dd 60000000 0008 1140" + "20010db8000000000000000000000001"
                        + "20010db8000000000000000000000002" + "1000 0035 0008 0000";
            case "fragment6" ->
                MACS + "86dd 60000000 0010 2c40" + "20010db8000000000000000000000001"
                        + "20010db8000000000000000000000002" + "11000000 00000001" + "1000 0035 0008 0000";
            case "chain6" ->
                MACS + "86dd 60000000 0028 0040" + "20010db8000000000000000000000001"
                        + "20010db8000000000000000000000002" + "3c00 010400000000" + "2c01 010c000000000000000000000000"
                        + "11000000 00000001" + "1000 0035 0008 0000";
            case "raw" -> tcp;
            case "cooked" -> "0004 0001 0006 020000000001 0000 0800" + tcp;
            case "null" -> "02000000" + tcp;
            case "loop" -> "00000002" + tcp;
            case "llc" -> MACS + "0003 42 42 03 00000000 00000000";
            case "lldp" -> MACS + "88cc 0000";
            case "rr" -> MACS + "0004 42 42 01 00";
            case "isis" -> MACS + "0010 fe fe 03 83 1b 01 00 f4 01";
            case "decnet" -> MACS + "6003 0a00 02 0104 0304 00";
            default -> throw new AssertionError(name);
        };
        return HexFormat.of().parseHex(written.replace(" ", ""));
    }

    private static LinkType link(String name) {
        return switch (name) {
            case "raw" -> LinkType.RAW;
            case "cooked" -> LinkType.LINUX_SLL;
            case "null" -> LinkType.NULL;
            case "loop" -> LinkType.LOOP;
            default -> LinkType.ETHERNET;
        };
    }

    private static boolean matches(String expression, LinkType link, byte[] packet, long wireLength) {
        Condition condition = PcapExpression.parse(new Source("argument", expression), link)
                .value()
                .orElseThrow();
        return Evaluator.matches(condition, packet, wireLength);
    }

    // A row: a packet, what matches it, what does not.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "tcp ; ip ; ip6",
                "tcp ; src host 10.0.0.1 ; dst host 10.0.0.1",
                "tcp ; host 10.0.0.2 ; src and dst host 10.0.0.2",
                "tcp ; dst 10.0.0.2 ; src 10.0.0.2",
                "tcp ; net 10 ; net 11",
                "tcp ; net 10.0.0.0/30 ; net 10.0.0.4/30",
                "tcp ; net 10.0 mask 255.255 ; net 10.1 mask 255.255.0.0",
                "tcp ; ether src 2:0:0:0:0:1 ; ether dst 2:0:0:0:0:1",
                "tcp ; ether host 0200.0000.0002 ; broadcast",
                "tcp ; port 80 ; port 81",
                "tcp ; tcp dst port http ; tcp src port http",
                "tcp ; tcp port 80 ; udp port 80",
                "tcp ; portrange 70-90 ; portrange 81-90",
                "tcp ; tcp portrange 90-70 ; tcp src portrange 90-70",
                "tcp ; port 81 or 80 ; port (81 or 82)",
                "tcp ; not udp port syslog ; tcp port syslog or udp port syslog",
                "tcp ; proto 6 ; proto 17",
                "tcp ; ip proto \\tcp ; ip6 proto \\tcp",
                "tcp ; ether proto \\ip ; ether proto \\arp",
                "tcp ; tcp[tcpflags] & tcp-syn != 0 ; tcp[tcpflags] & tcp-ack != 0",
                "tcp ; tcp[2:2] = 80 ; tcp[0:2] = 80",
                "tcp ; ip[ip[0] & 15] = 1 - 1 + 0x40 - 0100 + 0 + ip[5] ; ip[0] = 0x46",
                "tcp ; greater 54 ; less 53",
                "tcp ; len = 54 ; len / 2 = 28",
                "tcp ; -1 = 0xffffffff ; - len > 0xffffffff",
                "tcp ; udp or tcp and ip ; ip or tcp and udp",
                "tcp ; not udp and not arp ; not (udp or tcp)",
                "tcp ; tcp-syn = 2 ; icmp-echo = 0",
                "tcp ; 2 + 3 * 2 = 8 ; 2 + 3 * 2 = 10",
                "tcp ; 7 % 2 + 3 = 2 ; 7 % 2 + 3 = 4",
                "tcp ; 1 << 2 | 8 & 12 = 12 ; 1 | 2 & 0 = 0",
                "options ; port 80 ; port 257",
                "options ; tcp[2:2] = 80 ; tcp[2:2] = 257",
                "fragment ; tcp ; tcp port 80",
                "fragment ; ip[6:2] & 0x1fff = 1 ; tcp[2:2] = 80",
                "tagged ; vlan ; ip",
                "tagged ; vlan 5 ; vlan 6",
                "tagged ; vlan and tcp port 80 ; tcp port 80 or vlan 6 and tcp port 80",
                "tagged ; vlan 6 or tcp ; tcp or vlan 6",
                "labelled ; mpls ; mpls and mpls",
                "labelled ; mpls 100 and host 10.0.0.1 ; mpls 101",
                "labelled ; mpls and ip and tcp port 80 ; mpls and ip6",
                "session ; pppoes ; pppoed",
                "session ; pppoes 7 ; pppoes 8",
                "session ; pppoes and tcp port 80 ; pppoes and arp",
                "tunnel ; geneve ; tcp",
                "tunnel ; geneve 7 and tcp port 80 ; geneve 8",
                "tunnel ; geneve and dst host 10.0.0.2 ; geneve and dst host 10.0.0.3",
                "tunnel ; geneve and ether src 2:0:0:0:0:1 ; geneve and broadcast",
                "tunnel ; geneve and ether[12:2] = 0x0800 and tcp[2:2] = 80 ; geneve and udp",
                "bare ; geneve 7 and tcp port 80 ; geneve and ip6",
                "bare ; geneve and ip[9] = 6 and len = 110 ; geneve and ether src 2:0:0:0:0:1",
                "vxlan ; vxlan ; tcp",
                "vxlan ; vxlan 7 and tcp port 80 ; vxlan 8",
                "vxlan ; vxlan and dst host 10.0.0.2 ; vxlan and dst host 10.0.0.3",
                "vxlan ; vxlan and ether src 2:0:0:0:0:1 ; vxlan and broadcast",
                "vxlan ; vxlan and ether[12:2] = 0x0800 and tcp[2:2] = 80 ; vxlan and udp",
                "vxlan6 ; vxlan (7) and tcp port 80 ; geneve",
                "vxlan6 ; vxlan and tcp[2:2] = 80 and ip[16:4] = 0x0a000002 ; vxlan and ip6",
                "flagged ; udp port 4789 ; vxlan",
                "geneve in vxlan ; vxlan 7 and geneve 8 and tcp port 80 ; geneve",
                "geneve in vxlan ; vxlan and geneve and ip[9] = 6 ; vxlan and geneve and ether src 2:0:0:0:0:1",
                "arp ; arp ; rarp",
                "arp ; host 10.0.0.1 ; ip host 10.0.0.1",
                "arp ; arp src 10.0.0.1 ; arp dst 10.0.0.1",
                "arp ; arp[6:2] = 1 ; arp[6:2] = 2",
                "udp6 ; ip6 ; ip",
                "udp6 ; udp port domain ; tcp port domain",
                "udp6 ; dst host 2001:db8::2 ; src host 2001:db8::2",
                "udp6 ; net 2001:db8::/32 ; net 2001:db9::/32",
                "udp6 ; net ::/0 ; host ::",
                "udp6 ; ip6[6] = 17 ; udp[2:2] = 53",
                "udp6 ; ip6 proto \\udp ; ip6 multicast",
                "fragment6 ; udp ; udp port 53",
                "chain6 ; ip6 protochain 17 ; ip6 protochain 6",
                "chain6 ; protochain \\udp ; udp",
                "chain6 ; ip6 protochain 60 or 6 ; ip protochain 17",
                "chain6 ; protochain 44 ; ip6 protochain 300",
                "udp6 ; ip6 protochain 17 ; ip6 protochain 59",
                "tcp ; ip protochain \\tcp ; ip6 protochain \\tcp",
                "raw ; tcp port 80 ; arp",
                "raw ; link[0] = 0x45 ; ip6",
                "cooked ; tcp port 80 ; inbound",
                "cooked ; outbound ; ether proto 0x42",
                "null ; tcp port 80 ; arp",
                "loop ; tcp port 80 ; ip6",
                "llc ; llc ; llc s",
                "llc ; llc u ; llc ua",
                "llc ; stp ; ip or ipx or netbeui",
                "llc ; llc ui ; llc i",
                "llc ; llc UI ; llc I",
                "llc ; ether[12] = 0 and byte 14 & 2 ; byte 14 & 1",
                "llc ; byte 16 | 0 ; byte 17 | 0",
                "llc ; byte 17 | 1 ; byte 16 & 0",
                "llc ; byte 14 = 0x42 ; byte 14 > 0x42",
                "rr ; llc \\rr ; llc RNR",
                "rr ; llc rr ; llc rnr",
                "lldp ; ether proto lldp ; link proto slow",
                "isis ; isis ; esis",
                "isis ; l2 and lsp ; l1",
                "isis ; isis proto 20 ; isis proto 18",
                "decnet ; decnet host 1.1 ; decnet host 1.2",
                "decnet ; decnet src 1.3 ; decnet dst 1.3",
            })
    void primitives(String name, String holds, String fails) {
        byte[] packet = packet(name);
        assertThat(matches(holds, link(name), packet, packet.length)).as(holds).isTrue();
        assertThat(matches("not (" + holds + ")", link(name), packet, packet.length))
                .as("not (%s)", holds)
                .isFalse();
        assertThat(matches(fails, link(name), packet, packet.length)).as(fails).isFalse();
        assertThat(matches("not (" + fails + ")", link(name), packet, packet.length))
                .as("not (%s)", fails)
                .isTrue();
    }

    // A row: what is asked of the first bytes of a TCP packet, and how many it needs before the negation may hold.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "arp ; 14",
                "udp ; 24",
                "src host 10.0.0.9 ; 30",
                "ether[53] = 1 ; 54",
                "tcp[tcpflags] & tcp-ack != 0 ; 48",
                "port 99 ; 38",
                "ether[50] & 0 != 0 ; 51",
                "byte 50 & 0 ; 51",
                "src net 11.0.0.0/8 ; 30",
                "ip6 net ::/0 ; 14",
                "len > 100 ; 0",
            })
    void aPacketTooShortMatchesNotEvenUnderNot(String expression, int needed) {
        byte[] packet = packet("tcp");
        for (int length = 0; length <= packet.length; length++) {
            assertThat(matches("not " + expression, LinkType.ETHERNET, Arrays.copyOf(packet, length), packet.length))
                    .as("%s of %s bytes", expression, length)
                    .isEqualTo(length >= needed);
        }
    }

    /** The header says that it is followed by itself: nothing holds of such a packet, whatever is asked. */
    @Test
    void aChainThatComesBackMatchesNotEvenUnderNot() {
        byte[] packet = HexFormat.of()
                .parseHex(
                        (MACS + "0800 45000020 00010000 40330000 0a000001 0a000002 3303000000000000").replace(" ", ""));
        assertThat(matches("ip protochain 51", LinkType.ETHERNET, packet, packet.length))
                .isTrue();
        for (String expression : List.of("ip protochain 6", "not ip protochain 6", "protochain 6 or ip")) {
            assertThat(matches(expression, LinkType.ETHERNET, packet, packet.length))
                    .as(expression)
                    .isFalse();
        }
        assertThat(matches("ip or protochain 6", LinkType.ETHERNET, packet, packet.length))
                .isTrue();
    }

    /** Nothing is left out of an expression that libpcap cannot optimise. */
    @Test
    void besideAChainMaskedBytesAreLoaded() {
        byte[] packet = Arrays.copyOf(packet("udp6"), 24);
        assertThat(matches("net ::/0", LinkType.ETHERNET, packet, 62)).isTrue();
        assertThat(matches("net ::/0 or ip protochain 6", LinkType.ETHERNET, packet, 62))
                .isFalse();
    }
}
