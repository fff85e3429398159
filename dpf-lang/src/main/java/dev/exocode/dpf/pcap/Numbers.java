package dev.exocode.dpf.pcap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The numbers of the language: decimal, octal behind a zero, hexadecimal behind 0x, or a name.
 *
 * <p>Source: pcap-filter(7); IANA's ICMP and ICMPv6 types, RFC 9293 for the flags.
 */
final class Numbers {
    private static final long MAX = 0xffff_ffffL;
    private static final Map<String, Long> NAMED = new HashMap<>();

    static {
        List.of("icmptype", "icmp6type").forEach(name -> NAMED.put(name, 0L));
        List.of("icmpcode", "icmp6code").forEach(name -> NAMED.put(name, 1L));
        NAMED.put("tcpflags", 13L);
        put("tcp-", "fin 1 syn 2 rst 4 push 8 ack 16 urg 32 ece 64 cwr 128");
        put(
                "icmp-",
                "echoreply 0 unreach 3 sourcequench 4 redirect 5 echo 8 routeradvert 9 routersolicit 10 timxceed 11");
        put("icmp-", "paramprob 12 tstamp 13 tstampreply 14 ireq 15 ireqreply 16 maskreq 17 maskreply 18");
        put("icmp6-", "destinationunreach 1 packettoobig 2 timeexceeded 3 parameterproblem 4 echo 128 echoreply 129");
        put("icmp6-", "multicastlistenerquery 130 multicastlistenerreportv1 131 multicastlistenerdone 132");
        put("icmp6-", "routersolicit 133 routeradvert 134 neighborsolicit 135 neighboradvert 136 redirect 137");
        put("icmp6-", "routerrenum 138 nodeinformationquery 139 nodeinformationresponse 140");
        put("icmp6-", "ineighbordiscoverysolicit 141 ineighbordiscoveryadvert 142 multicastlistenerreportv2 143");
        put("icmp6-", "homeagentdiscoveryrequest 144 homeagentdiscoveryreply 145 mobileprefixsolicit 146");
        put("icmp6-", "mobileprefixadvert 147 certpathsolicit 148 certpathadvert 149 multicastrouteradvert 151");
        put("icmp6-", "multicastroutersolicit 152 multicastrouterterm 153");
    }

    private Numbers() {}

    private static void put(String prefix, String pairs) {
        String[] words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            NAMED.put(prefix + words[i], Long.parseLong(words[i + 1]));
        }
    }

    /** The words that are numbers. */
    static Set<String> names() {
        return NAMED.keySet();
    }

    /** The value of a word; empty if it is above 32 bits or has a digit it cannot have. */
    static OptionalLong of(String word) {
        char first = word.charAt(0);
        if (first < '0' || first > '9') {
            return OptionalLong.of(NAMED.get(word));
        }
        boolean hexadecimal = word.length() > 1 && (word.charAt(1) | 0x20) == 'x';
        int radix = hexadecimal ? 16 : first == '0' ? 8 : 10;
        long value = 0;
        for (int i = hexadecimal ? 2 : 0; i < word.length(); i++) {
            int digit = Character.digit(word.charAt(i), radix);
            value = value * radix + digit;
            if (digit < 0 || value > MAX) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(value);
    }
}
