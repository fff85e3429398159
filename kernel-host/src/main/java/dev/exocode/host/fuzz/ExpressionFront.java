package dev.exocode.host.fuzz;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.Random;

/** Tcpdump expressions: right ones, right ones with a word or a letter changed, and words in a row. */
public final class ExpressionFront extends TextFront {
    private static final String[] TESTS = {
        "ip",
        "ip6",
        "arp",
        "tcp",
        "udp",
        "vlan",
        "vlan 5",
        "mpls 1",
        "pppoes",
        "geneve",
        "port 80",
        "tcp dst port http",
        "portrange 20-25",
        "host 192.0.2.1",
        "src net 10.0.0.0/8",
        "dst host 2001:db8::1",
        "ether host 02:00:00:00:00:01",
        "ether proto 0x88cc",
        "ip proto 47",
        "ip broadcast",
        "ether multicast",
        "less 100",
        "greater 60",
        "inbound",
        "icmp[icmptype] == icmp-echo",
        "tcp[tcpflags] & tcp-syn != 0",
        "ip[2:2] - ((ip[0] & 0xf) << 2) > len % 7",
        "ether[len / 2] / (ip6[6] - 6) = 1",
        "link[0xffffffff:4] ^ 3 < udp[4:2] * 3",
        "llc",
        "isis proto 17"
    };
    private static final String[] WORDS = {
        "and",
        "or",
        "not",
        "!",
        "&&",
        "||",
        "(",
        ")",
        "((((",
        "[",
        "]",
        ":",
        "host",
        "net",
        "port",
        "proto",
        "src",
        "dst",
        "mask",
        "\\",
        "0",
        "1",
        "65536",
        "4294967296",
        "1.2.3",
        "::",
        "/33",
        "-",
        "<<",
        "%",
        "=",
        "\0",
        "\u20ac"
    };

    /** Makes one. */
    public ExpressionFront() {
        super("expression");
    }

    @Override
    public String name() {
        return "expression";
    }

    @Override
    String text(Random random) {
        StringBuilder text = new StringBuilder();
        int tests = 1 + random.nextInt(random.nextInt(20) == 0 ? 60 : 4);
        for (int i = 0; i < tests; i++) {
            text.append(i == 0 ? "" : random.nextBoolean() ? " and " : " or ")
                    .append(random.nextInt(5) == 0 ? "not " : "")
                    .append(pick(random, TESTS));
        }
        return text.toString();
    }

    @Override
    String word(Random random) {
        return " " + pick(random, WORDS) + " ";
    }

    @Override
    String value(Random random) {
        return pick(random, WORDS);
    }

    @Override
    Result<Program> compile(Source source, LinkType link) {
        return PcapExpression.compile(source, link);
    }
}
