package dev.exocode.dpf.pcap;

import dev.exocode.dpf.LinkType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Writes down what libpcap says of expressions, on a few small packets each: some that match, and neighbours that do not. */
final class Recording {
    /** What people write, and each word of the language once. */
    private static final String EVERYWHERE = """
            ip
            ip6
            tcp
            udp
            icmp
            icmp6
            sctp
            igmp
            pim
            ah
            esp
            vrrp
            not ip
            host 10.1.2.3
            src host 10.1.2.3
            dst host 10.1.2.3 or 10.1.2.4
            ip src host 10.1.2.3
            src or dst host 10.1.2.3
            src and dst host 10.1.2.3
            host 2001:db8::7
            ip6 src host fe80::1
            net 10.1
            src net 192.168.0.0/16
            dst net 172.16.0.0 mask 255.240.0.0
            ip6 net 2001:db8::/32
            net fe80::/10
            port 80
            tcp port 80
            udp port 53
            sctp port 5672
            tcp dst port 443
            src port 1024
            port 80 or 443
            not port 22
            portrange 1000-2000
            tcp src portrange 1-1023
            udp port domain
            tcp port http or https
            ip proto 17
            ip6 proto 58
            proto 47
            ip proto \\tcp
            ip broadcast
            ip multicast
            ip6 multicast
            less 60
            greater 100
            len > 64
            len - 14 >= 46
            tcp[tcpflags] & (tcp-syn|tcp-fin) != 0
            tcp[tcpflags] = tcp-syn
            tcp[13] & 0x12 = 0x12
            icmp[icmptype] = icmp-echo
            icmp[icmptype] != icmp-echo and icmp[icmptype] != icmp-echoreply
            icmp6[icmp6type] = icmp6-echo
            tcp port 80 and (((ip[2:2] - ((ip[0]&0xf)<<2)) - ((tcp[12]&0xf0)>>2)) != 0)
            ip[6:2] & 0x1fff != 0
            ip[0] & 0xf != 5
            ip[8] < 5
            ip6[6] = 44
            udp[4:2] > 100
            udp[0:2] = udp[2:2]
            ip[2:2] * 2 / 3 % 7 = 1
            ip[12:4] ^ ip[16:4] = 0
            ip[0] << 4 | ip[1] >> 2 > 0x400
            -ip[9] = 0xfffffffa
            ip[9] - 7 > 0x80000000
            not tcp[20] = 71
            tcp[(tcp[12]>>4)*4:4] = 0x47455420
            pppoes
            pppoes 7 and ip
            pppoed
            pppoes and tcp port 80
            geneve
            geneve 11 and ip
            host 10.1.2.3 and not (port 80 or port 443)
            tcp and port 80 or udp and port 53
            not (host 10.1.2.3 or net 10.1.2.0/24) and ip
            arp
            link proto 0x86dd
            link[0] & 1 = 0
            protochain 6
            ip protochain 17
            ip6 protochain 58
            not ip6 protochain 51
            """;

    private static final String ETHERNET = """
            rarp
            stp
            ipx
            netbeui
            atalk
            aarp
            decnet
            iso
            isis
            clnp
            lat
            moprc
            mopdl
            llc
            llc u
            llc rr
            llc sabme
            arp host 10.1.2.3
            arp src net 10.1.2.0/24
            rarp dst host 10.1.2.3
            decnet src 1.1
            ether host 00:11:22:33:44:55
            ether src 00:11:22:33:44:55
            ether dst host ff:ff:ff:ff:ff:ff
            ether broadcast
            broadcast
            multicast
            ether multicast
            ether proto 0x88cc
            ether proto \\arp
            ether proto 1500
            ether[0] & 1 = 0 and ip[16] >= 224
            vlan
            vlan 100
            vlan 100 and ip
            vlan and tcp port 80
            vlan 100 and vlan 200
            vlan and not ip
            not vlan and ip
            ip or vlan and ip
            vlan 100 or vlan 200
            vlan and host 10.1.2.3 or arp
            mpls
            mpls 100
            mpls 100 and mpls 16
            mpls and ip
            mpls 100 and host 10.1.2.3
            vlan and pppoes 7 and tcp port 443
            pppoes and mpls
            vlan and ether src 00:11:22:33:44:55
            geneve and ether dst ff:ff:ff:ff:ff:ff
            geneve and vlan 8 and ip
            vlan 4096
            mpls 1048576
            pppoes 65536
            ether host 10.1.2.3
            tcp proto 6
            ip[0:3] = 1
            port 65536
            net 10.1.2.3/16
            host
            (ip
            ip[0] / 0 = 1
            1 << 32 = 0
            inbound
            udp port http
            """;

    private static final String COOKED = """
            inbound
            outbound
            inbound and tcp port 80
            not outbound
            """;

    private static final int DRAWN = 150;
    private static final int LONGEST = 60;
    private static final int PACKETS = 1500;
    private static final int OF_EACH = 2;
    private static final int MOST_BYTES = 120;

    private Recording() {}

    /** All cases, in the form that {@link RecordedTest} reads. */
    static String write() {
        StringBuilder out =
                new StringBuilder("# What " + Oracle.VERSION + " says, written by RecordedTest with -Dgolden.bless.\n"
                        + "# A link type and an expression; then packets that match (+) or do not (-): length on the wire, captured bytes;\n"
                        + "# or that it is refused (!).\n");
        List<String> everywhere = EVERYWHERE.lines().toList();
        everywhere.forEach(expression -> write(LinkType.ETHERNET, expression, out));
        ETHERNET.lines().forEach(expression -> write(LinkType.ETHERNET, expression, out));
        COOKED.lines().forEach(expression -> write(LinkType.LINUX_SLL, expression, out));
        COOKED.lines().forEach(expression -> write(LinkType.LINUX_SLL2, expression, out));
        write(LinkType.LINUX_SLL2, "ifindex 3", out);
        List<LinkType> others = Links.ALL.subList(1, Links.ALL.size());
        for (int i = 0; i < everywhere.size(); i++) {
            write(others.get(i % others.size()), everywhere.get(i), out);
        }
        Random random = new Random(2);
        Expressions expressions = new Expressions(random);
        for (int drawn = 0; drawn < DRAWN; ) {
            LinkType link = Links.ALL.get(random.nextInt(Links.ALL.size()));
            String expression = expressions.next(link);
            if (expression.length() <= LONGEST) {
                write(link, expression, out);
                drawn++;
            }
        }
        return out.toString();
    }

    private static void write(LinkType link, String expression, StringBuilder out) {
        out.append(link).append(' ').append(expression).append('\n');
        Optional<Oracle.Meaning> meaning = Oracle.meaning(link, expression);
        if (meaning.isEmpty()) {
            out.append("!\n");
            return;
        }
        List<String> matching = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<Frame> frames = new Comparison(link, PACKETS, 1)
                .frames(expression, meaning.get().plain());
        for (Frame frame : frames) {
            if (meaning.get().verdict(frame) == Cbpf.Verdict.MATCH && matching.size() < OF_EACH) {
                Frame shortest = cutWhile(meaning.get(), frame);
                add(matching, shortest);
                Frame shorter = shortest.cut(Math.max(0, shortest.bytes().length - 1));
                if (meaning.get().verdict(shorter) == Cbpf.Verdict.MISS) {
                    add(missing, shorter);
                }
            }
        }
        // Those that were led through the program last are the ones that it nearly takes.
        for (int i = frames.size() - 1; i >= 0 && missing.size() < 2 * OF_EACH; i--) {
            if (meaning.get().verdict(frames.get(i)) == Cbpf.Verdict.MISS) {
                add(missing, frames.get(i));
            }
        }
        matching.forEach(frame -> out.append("+ ").append(frame).append('\n'));
        missing.forEach(frame -> out.append("- ").append(frame).append('\n'));
    }

    private static void add(List<String> frames, Frame frame) {
        if (frame.bytes().length <= MOST_BYTES && !frames.contains(frame.toString())) {
            frames.add(frame.toString());
        }
    }

    /** The shortest start of a packet that still matches. */
    private static Frame cutWhile(Oracle.Meaning meaning, Frame frame) {
        Frame least = frame;
        for (int length = 0; length < least.bytes().length; length++) {
            Frame cut = frame.cut(length);
            least = meaning.verdict(cut) == Cbpf.Verdict.MATCH ? cut : least;
        }
        return least;
    }
}
