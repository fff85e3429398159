package dev.exocode.dpf.pcap;

import dev.exocode.dpf.LinkType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Random tcpdump expressions over the whole language: mostly ones that libpcap compiles, some that it refuses. Names are only those
 * that need no look-up beyond tables.
 */
final class Expressions {
    private static final int MAX_DEPTH = 3;
    /** How many alternatives of a rule that comes back to itself do not. */
    private static final int ENDS = 3;

    private static final Pattern WORD = Pattern.compile("[\\w.:-]+(/\\d+)?|<<|>>|[<>=!]=|&&|\\|\\||\\S");
    private static final Pattern NAME = Pattern.compile("\\\\|\\b(https?|domain|ssh|smtp|gre|ospf|ipv6|loopback)\\b");
    private static final Set<String> RETURNING = Set.of("E", "A", "Access");
    private static final Map<String, String[]> RULES = new HashMap<>();

    static {
        // The first alternative of a rule leads to an end; alternatives written twice are taken twice as often.
        rule(
                "E",
                "<P>; <P>; <P>; <E> and <E>; <E> or <E>; not <P>; ! ( <E> ); ( <E> ); ( <E> ) and <E>; <E> or ( <E> );"
                        + " <E> && <E>; <E> || <E>; not <E>; <M> and <E>; <M> or <E>; <M> and ( <E> ); not <M> and <E>; <E> and <M> and <E>");
        rule(
                "P",
                "<Proto>; <Host>; <Host>; <Net>; <Port>; <Port>; <Number>; <Number>; <Length>; <Link>; <M>; <R>; <R>; <R>; <Chain>");
        rule("Dir", "; ; src; dst; src or dst; src and dst; dst or src; dst and src");
        rule("Aim", "src; dst; src or dst; src and dst");
        rule("L3", "; ; ip; ip6; arp; rarp");
        rule("L4", "; ; tcp; udp; sctp; tcp or udp; ip; tcp; udp; icmp");
        rule(
                "Host",
                "<Dir> host <V4>; <L3> <Dir> host <V4>; <Aim> <V4>; ip host <V4>; <L3> <Aim> <V4>; <Dir> host <V6>; ip6 <Dir> host <V6>;"
                        + " <Dir> host <V4> or <V4>; <Aim> host <V4> or <V6> and not <V4>; <Ether>; <Ether>;"
                        + " ether host <Mac>; <Aim> <V6>; ip6 <Aim> host <V4>; arp host <V6>;"
                        + " <L3> <Dir> host not <V4>; tcp host <V4>; decnet <Dir> host <Dn>; host <Dn>; <Dir> host <N>; ip <Aim> <N>");
        rule(
                "Net",
                "<Dir> net <V4>/32; <L3> <Dir> net <Net4>; <Dir> net <Net4>; <Dir> net <Net4> or <Net4>; net 10.1.2.0 mask <Mask>;"
                        + " <L3> <Dir> net 10.0.0.0 mask <Mask>; ip6 <Dir> net <Net6>; <Dir> net <Net6>; ip6 net <V6>/<Bits6>; net <V4>/<Bits4>; <L3> <Dir> net <V4>;"
                        + " net <V6>; arp net <V6>/<Bits6>; ether net <V4>/<Bits4>; src net 0/0; net 0.0.0.0/0; net ::/0");
        rule(
                "Net6",
                "2001:db8::/32; fe80::/10; ::/0; ::1/128; 2001:db8:1:2::/64; 2001:db8:1:2:3:4::/96; ff00::/8; 2001:db8::/33; 2001:db8:1:2:8000::/65; 2001:db8:1:2:3:4:5:0/127");
        rule(
                "Net4",
                "10; 192.168; 10.1; 172.16.5; 10/8; 192.168/16; 10.0.0.0/8; 10.1.2.3/32; 127; 224/4; 10.1.2.0/24; 10.1/24; 0x0a");
        rule(
                "Port",
                "<L4> <Dir> port <Pn>; <Dir> port <Pn>; <Dir> port <Pn> or <Pn>; <L4> <Dir> port <Pn> or <Pn>; <L4> <Dir> portrange <Pr>-<Pr>;"
                        + " <Dir> portrange <Pr>-<Pr>; ip6 port <Pn>; <Dir> port not <Pn>; tcp <Aim> 80; portrange <Pn>");
        rule(
                "Proto",
                "ip; ip; ip6; ip6; arp; rarp; tcp; tcp; udp; sctp; icmp; icmp6; igmp; igrp; pim; ah; esp; vrrp; carp; atalk; aarp;"
                        + " decnet; iso; stp; ipx; netbeui; lat; moprc; mopdl; sca; isis; esis; clnp; es-is; is-is");
        rule(
                "Number",
                "ip proto <In>; ip6 proto <In>; proto <In>; ip proto <Pname>; ip6 proto <Pname>; proto <Pname>; ether proto <Et>;"
                        + " ether proto <Ename>; link proto <Et>; iso proto <Iso>; ip proto <In> or <In>; ether proto <Et> or <Et>;"
                        + " proto <Et>; not ip proto <In>; ip protochain <In>; ip6 protochain <In>; protochain <Pname>");
        rule(
                "Chain",
                "ip protochain <Ch>; ip6 protochain <Ch>; ip6 protochain <Ch>; protochain <Ch>; protochain <Ch> or <Ch>; ip protochain <Pname>;"
                        + " ip6 protochain <Pname>; protochain <Pname>; not ip6 protochain <Ch>; tcp protochain <Ch>; <Dir> protochain <Ch>; protochain <V4>");
        rule("Ch", "6; 17; 58; 51; 44; 59; 60; 0; 43; 50; 108; 1; 4; 41; 132; 255; 256");
        rule("Iso", "0x81; 0x82; 0x83; \\clnp; \\isis; \\esis; 6; 255");
        rule(
                "Pname",
                "\\tcp; \\udp; \\icmp; \\icmp6; \\sctp; \\igmp; \\ah; \\esp; \\pim; \\vrrp; \\carp; gre; ospf; ipv6");
        rule(
                "Ename",
                "\\ip; \\ip6; \\arp; \\rarp; \\atalk; \\aarp; \\decnet; \\lat; \\mopdl; \\moprc; \\iso; \\stp; \\ipx; \\netbeui; loopback");
        rule(
                "Et",
                "0x0800; 2048; 0x86dd; 0x0806; 0x8100; 0x8847; 0x8864; 0x42; 0xaa; 0xe0; 0xf0; 0xfe; 0; 1500; 1501; 1535; 1536; 65535; 0x88cc; 6; 0x8137; 0x809b; 4; 1");
        rule("In", "6; 17; 132; 1; 58; 2; 0; 255; 256; 41; 4; 47; 50; 51; 43; 44; 60; 89; 103; 112");
        rule(
                "Length",
                "less <N>; greater <N>; len <Rel> <N>; len <Rel> <A>; less <S>; greater <S>; len - <S> <Rel> <A>");
        rule("Link", "multicast; ip broadcast; ip multicast; ip6 multicast; <Odd>; llc");
        rule(
                "Link of ETHERNET",
                "broadcast; multicast; ether broadcast; ether multicast; ip broadcast; ip multicast; ip6 multicast; llc; llc <Llc>; <Odd>");
        rule("Link of LINUX_SLL", "inbound; outbound; ip broadcast; ip multicast; <Odd>");
        rule("Link of LINUX_SLL2", "inbound; outbound; ifindex <S>; ifindex <N>; ip broadcast; ip multicast; <Odd>");
        rule(
                "Odd",
                "link multicast; inbound; vlan; mpls; <Refused>; ifindex 1; llc i; link broadcast; ip6 broadcast; arp multicast; multicast; ether broadcast; ether multicast; broadcast");
        rule(
                "Refused",
                "wlan type mgt; type mgt subtype beacon; dir tods; on eth0; rnr 5; reason match; action pass; ruleset x; subrulenum 1; vpi 3; vci 5; lane; oam; fisu; sio 3;"
                        + " gateway 10.1.2.3; wlan host 1:2:3:4:5:6; ra 1:2:3:4:5:6; host 10.1.2.300; host 10.1.2; net 300; net 10.1.2.3.4; port -1; tcp[0; ip and; not; ();"
                        + " 80; 10.1.2.3; ether host 1:2:3; ether host 1:2:3:4:5:6:7; host 1::2::3; net 10.0.0.0/; net /8; ip[1:]; ip[]; ip[0] =; = 1; ip[0] === 1; tcp port; vlan vlan 1;"
                        + " host 10.1.2.3/24; net 10.1.2.0/24/8; net 10.0.0.0 mask 255.0.0.0 mask 255.0.0.0; ip host 10.1.2.3 10.1.2.4; ip ip6; tcp udp; 0x; 09; 1.2.3.4.5; host 010.1.2.3;"
                        + " ether proto 0x10000; ip proto 300; ip6 proto -1; less; greater -1; len; ip & 1; ip[0] & 1; port 80-90; portrange 80; portrange 80-; 1 = 1; 1 = 2; 0 != 0; 2 > 1 and ip");
        rule("Llc", "i; s; u; rr; rnr; rej; ui; ua; disc; sabme; test; xid; frmr; dm");
        rule(
                "M",
                "pppoes; pppoes <Sid>; geneve; pppoed; pppoes; pppoes; <Proto>; <Link>; <Proto>; pppoes <Sid>; geneve <Vni>; <Odd>");
        rule(
                "M of ETHERNET",
                "vlan; vlan; vlan <Vid>; vlan <Vid>; vlan; vlan <Vid>; mpls; mpls; mpls <Label>; mpls <Label>; pppoed; pppoes; pppoes; pppoes <Sid>; geneve; geneve <Vni>; <M8>; <M8>");
        rule(
                "M8",
                "vlan <Vid> or <Vid>; vlan and vlan; mpls and mpls; pppoes and mpls; vlan and pppoes; vlan or mpls; geneve and vlan; geneve and geneve");
        rule("Vid", "0; 1; 8; 100; 200; 4095; 100; 8; 4096");
        rule("Label", "0; 3; 16; 100; 1048575; 16; 100; 1048576");
        rule("Sid", "0; 1; 0x3b; 65535; 1; 0x3b; 1; 0x3b; 1; 65536");
        rule("Vni", "0; 10; 11; 16777215; 10; 11; 10; 11; 16777216");
        rule(
                "R",
                "<Access> <Rel> <N>; <Access> & <N> <Rel> <N>; <A> <Rel> <A>; <Access> <Rel> <A>; <Access> <Op> <A> <Rel> <A>; <Flags>");
        rule(
                "Flags",
                "tcp[tcpflags] & (tcp-syn|tcp-fin) != 0; tcp[tcpflags] = tcp-ack; tcp[13] & 7 != 0; icmp[icmptype] = icmp-echo; icmp6[icmp6type] = icmp6-echo;"
                        + " icmp[icmptype] != icmp-echo and icmp[icmptype] != icmp-echoreply; tcp[tcpflags] & tcp-push != 0; icmp[icmpcode] = 3;"
                        + " icmp6[icmp6code] = 0; (ip[2:2] - ((ip[0]&0xf)<<2)) - ((tcp[12]&0xf0)>>2) != 0; ip[6:2] & 0x1fff != 0; ip6[6] = 44; ip[0] & 0xf != 5;"
                        + " ether[0] & 1 = 0; tcp[tcpflags] = tcp-cwr | tcp-ece | tcp-urg | tcp-rst; icmp[0] = icmp-unreach or icmp[0] = icmp-redirect;"
                        + " icmp[0] = icmp-timxceed; icmp6[0] = icmp6-routersolicit; icmp6[0] = icmp6-neighborsolicit; ip[tcpflags] = 3");
        rule("Rel", "=; ==; !=; <; >; <=; >=");
        rule("Op", "+; -; *; /; %; &; |; ^; <<; >>");
        rule(
                "A",
                "<N>; <S>; <Base>[<S>:2]; <Access>; <Access>; len; <A> <Op> <A>; <A> <Op> <A>; ( <A> ); ( <A> <Op> <A> ); - <A>; <Access> <Op> <S>; <S>; <N>; tcp-syn");
        rule(
                "Access",
                "<Base>[<S>]; <Base>[<S>:<W>]; <Base>[<S>:<W>]; <Base>[<A>]; <Base>[<A>:<W>]; <Base>[<Access> & 0xf]; <Base>[<Access> << 2 : 2]");
        rule(
                "Base",
                "ip; ip; ip; tcp; tcp; udp; ether; ether; link; ip6; ip6; icmp; icmp6; arp; rarp; sctp; igmp; pim; vrrp; carp; igrp; ppp; decnet; lat; moprc; mopdl; atalk; wlan; ah");
        rule("W", "1; 2; 4; 2; 4; 1; 2; 4; 1; 2; 4; 3");
        rule("S", "0; 1; 2; 3; 4; 5; 6; 7; 8; 9; 12; 13; 14; 16; 20; 24; 31; 32; 33; 40; 54; 60");
        rule(
                "N",
                "0; 1; 2; 4; 5; 6; 7; 8; 15; 17; 31; 32; 64; 100; 127; 128; 255; 256; 0xff; 1500; 4095; 65535; 65536; 0x7fffffff; 2147483648; 4294967295; 0xffffff00; 0x80; 010; 3; 9; 10; 16; 20; 40");
        rule("Pr", "80; 443; 53; 22; 0; 65535; 6081; 4789; 1; 1023; 1024; http; domain; ssh; 20; 21");
        rule("Pn", "80; 80; 443; 53; 22; 0; 65535; 6081; 4789; 1; 1023; 1024; http; domain; smtp; ssh; https; 0x50");
        rule(
                "V4",
                "10.1.2.3; 10.1.2.4; 192.168.1.1; 127.0.0.1; 0.0.0.0; 255.255.255.255; 224.0.0.1; 172.16.5.9; 10.1.2.0; 10.0.0.0");
        rule("Mask", "255.255.255.0; 255.0.0.0; 255.255.255.255; 0.0.0.0; 255.0.255.0; 128.0.0.0");
        rule("Bits4", "0; 1; 8; 16; 24; 31; 32; 33; 7");
        rule("Bits6", "0; 1; 8; 31; 32; 33; 64; 65; 96; 127; 128; 129");
        rule("V6", "::1; fe80::1; 2001:db8::7; ::; ff02::1; 2001:db8:1:2:3:4:5:6; 1::; ::10.1.2.3");
        rule(
                "Mac",
                "01:02:03:04:05:06; ff:ff:ff:ff:ff:ff; 00-11-22-33-44-55; 0:1:2:3:4:5; aabb.ccdd.eeff; aabbccddeeff; 01.02.03.04.05.06");
        rule("Ether", "ip broadcast; ip6 multicast; ip multicast; ip6; ip");
        rule(
                "Ether of ETHERNET",
                "ether <Dir> host <Mac>; ether <Aim> <Mac>; ether <Dir> host <Mac> or <Mac>; link <Dir> host <Mac>");
        rule("Dn", "1.1; 50.764; 63.1023; 0.1");
    }

    private final Random random;

    Expressions(Random random) {
        this.random = random;
    }

    private static void rule(String name, String alternatives) {
        String[] all = alternatives.split(";", -1);
        for (int i = 0; i < all.length; i++) {
            all[i] = all[i].trim();
        }
        RULES.put(name, all);
    }

    /** The next expression, of which much makes sense for a link type. */
    String next(LinkType link) {
        return expand("<E>", 0, link).replaceAll(" +", " ").trim();
    }

    /**
     * The next expression with a word or two left out, doubled, moved or taken from elsewhere; many are no expressions. None has
     * names that might be looked up in the network where they came to stand.
     */
    String nextBroken(LinkType link) {
        List<String> words = words(named(link));
        for (int i = random.nextInt(2); i >= 0 && !words.isEmpty(); i--) {
            int at = random.nextInt(words.size());
            List<String> others = words(named(link));
            switch (random.nextInt(5)) {
                case 0 -> words.remove(at);
                case 1 -> words.add(at, words.get(at));
                case 2 -> words.add(random.nextInt(words.size()), words.remove(at));
                case 3 -> words.set(at, others.get(random.nextInt(others.size())));
                default -> words.add(at, others.get(random.nextInt(others.size())));
            }
        }
        return String.join(" ", words);
    }

    private String named(LinkType link) {
        for (int tries = 0; tries < 100; tries++) {
            String expression = next(link);
            if (!NAME.matcher(expression).find()) {
                return expression;
            }
        }
        return "ip";
    }

    private static List<String> words(String expression) {
        List<String> words = new ArrayList<>();
        for (Matcher matcher = WORD.matcher(expression); matcher.find(); ) {
            words.add(matcher.group());
        }
        return words;
    }

    private String expand(String text, int depth, LinkType link) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (int open = place(text, 0); open >= 0; open = place(text, done)) {
            int close = text.indexOf('>', open);
            String name = text.substring(open + 1, close);
            String[] alternatives = RULES.getOrDefault(name + " of " + link, RULES.get(name));
            boolean returns = RETURNING.contains(name);
            int some = returns && depth >= MAX_DEPTH ? ENDS : alternatives.length;
            out.append(text, done, open);
            out.append(expand(alternatives[random.nextInt(some)], depth + (returns ? 1 : 0), link));
            done = close + 1;
        }
        return out.append(text, done, text.length()).toString();
    }

    /** Where the next name in angle brackets begins, which are operators, too. */
    private static int place(String text, int from) {
        for (int at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at + 1)) {
            if (at + 1 < text.length() && Character.isUpperCase(text.charAt(at + 1))) {
                return at;
            }
        }
        return -1;
    }
}
