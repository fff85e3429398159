package dev.exocode.host.fuzz;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.sandbox.fuzz.Front;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Tcpdump expressions: right ones, right ones with a word or a letter changed, and words in a row. */
public final class ExpressionFront implements Front {
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
    public ExpressionFront() {}

    @Override
    public String name() {
        return "expression";
    }

    @Override
    public byte[] draw(Random random) {
        StringBuilder text = new StringBuilder();
        int tests = 1 + random.nextInt(random.nextInt(20) == 0 ? 60 : 4);
        for (int i = 0; i < tests; i++) {
            text.append(i == 0 ? "" : random.nextBoolean() ? " and " : " or ")
                    .append(random.nextInt(5) == 0 ? "not " : "")
                    .append(pick(random, TESTS));
        }
        for (int changes = random.nextInt(5) - 2; changes > 0; changes--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, " " + pick(random, WORDS) + " ");
                case 1 -> text.insert(at, pick(random, WORDS));
                case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(6)));
                default -> text.insert(at, (char) random.nextInt(random.nextBoolean() ? 128 : 0xd800));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }

    /**
     * Compiles an expression for every link type.
     *
     * @param input its text in UTF-8
     * @return its programs, none if it is refused with errors
     * @throws IllegalStateException if it is neither compiled nor refused with errors: a finding
     */
    @Override
    public List<byte[]> take(byte[] input) {
        Source source = source(input);
        return Arrays.stream(LinkType.values())
                .flatMap(link -> FilterFront.compiled(PcapExpression.compile(source, link)).stream())
                .distinct()
                .map(BinaryFormat::encode)
                .toList();
    }

    private static Source source(byte[] input) {
        return new Source("expression", new String(input, StandardCharsets.UTF_8));
    }

    @Override
    public String sections(byte[] input) {
        String text = source(input).text();
        return "--- source\n" + text + (text.endsWith("\n") ? "" : "\n")
                + "--- diagnostics\nnothing is known yet of what is right\n";
    }
}
