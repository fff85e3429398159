package dev.exocode.host.demux;

import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.vcode.diagnostic.Source;
import java.util.SplittableRandom;

/** Draws filters of both front ends, and packets that many of them have: all are made of few addresses, ports and protocols. */
final class DrawnRules {
    private static final String[] HOSTS = {"10.0.0.1", "10.0.0.2", "10.0.1.1", "192.168.7.9"};
    private static final String[] NETS = {"10.0.0.0/8", "10.0.0.0/24", "10.0.1.0/24", "192.168.0.0/16"};
    private static final int[] PORTS = {22, 53, 80, 443};
    private static final String[] SIDES = {"", "src ", "dst "};

    private final SplittableRandom random;

    DrawnRules(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private String one(String... of) {
        return of[below(of.length)];
    }

    /** A filter of a name; now and then with another priority. */
    Rule rule(String name, boolean priorities) {
        return new Rule(name, condition(), priorities && below(3) == 0 ? below(4) : Rule.PRIORITY);
    }

    /** A filter that mostly asks ranges of addresses and ports, as those of a firewall do; many of them ask about the same. */
    Rule ranges(String name, boolean priorities) {
        String text = "ip src net " + net() + " and ip dst net " + net();
        text += below(8) == 0 ? "" : " and tcp dst portrange " + below(60) + "-" + (60 + below(400));
        text += below(8) == 0 ? "" : " and tcp src portrange " + below(60) + "-" + (60 + below(400));
        Condition asked = PcapExpression.parse(new Source("drawn", text), LinkType.ETHERNET)
                .orThrow();
        return new Rule(name, asked, priorities && below(9) == 0 ? below(4) : Rule.PRIORITY);
    }

    private String net() {
        int bits = new int[] {8, 14, 16, 20, 22, 24, 24, 30, 32}[below(9)];
        int net = host() & -1 << Integer.SIZE - bits;
        return (net >>> 24) + "." + (net >>> 16 & 255) + "." + (net >>> 8 & 255) + "." + (net & 255) + "/" + bits;
    }

    Condition condition() {
        return below(3) == 0 ? dpf() : pcap();
    }

    private Condition pcap() {
        String text = below(2) == 0 ? connection() : expression(2);
        return PcapExpression.parse(new Source("drawn", text), LinkType.ETHERNET)
                .orThrow();
    }

    /** What many filters are: one connection, or one side of it. */
    private String connection() {
        String protocol = one("tcp", "udp");
        String text = "ip dst host " + one(HOSTS) + " and " + protocol + " dst port " + PORTS[below(4)];
        return below(2) == 0
                ? text
                : text + " and ip src host " + one(HOSTS) + " and " + protocol + " src port " + PORTS[below(4)];
    }

    private String expression(int depth) {
        if (depth > 0 && below(3) > 0) {
            String left = expression(depth - 1);
            return switch (below(5)) {
                case 0, 1 -> "(" + left + ") and (" + expression(depth - 1) + ")";
                case 2, 3 -> "(" + left + ") or (" + expression(depth - 1) + ")";
                default -> "not (" + left + ")";
            };
        }
        String side = one(SIDES);
        return switch (below(12)) {
            case 0 -> side + "host " + one(HOSTS);
            case 1 -> side + "net " + one(NETS);
            case 2 -> side + "port " + PORTS[below(4)];
            case 3 -> one("tcp ", "udp ") + side + "port " + PORTS[below(4)];
            case 4 -> side + "portrange 50-100";
            case 5 -> one("tcp", "udp", "ip", "ip6", "arp", "icmp");
            case 6 -> one("greater 60", "less 70", "len != 64");
            case 7 -> "tcp[13] & 2 != 0";
            case 8 -> "ip[8] > " + below(4) * 60;
            case 9 -> "ip6 " + side + "host ::" + (1 + below(3));
            case 10 -> "ether[" + below(40) + "] & " + (1 + below(255)) + " = " + below(3);
            default -> "ip proto " + one("6", "17", "1", "47");
        };
    }

    private Condition dpf() {
        String text = atom();
        for (int i = below(3); i > 0; i--) {
            text = one("(" + text + ") && " + atom(), "(" + text + ") || " + atom(), "!(" + text + ")");
        }
        return DpfCompiler.condition(
                        DpfCompiler.parse(new Source("drawn.dpf", text)).orThrow(), LinkType.ETHERNET)
                .orThrow();
    }

    private String atom() {
        return switch (below(8)) {
            case 0 -> "ip.src == " + one(HOSTS);
            case 1 -> "ip.dst in " + one(NETS);
            case 2 -> "tcp.dport == " + PORTS[below(4)];
            case 3 -> "udp.sport in {53, 80}";
            case 4 -> "ip.ttl > " + below(4) * 60;
            case 5 -> one("tcp", "udp", "ip", "ip6", "vlan");
            case 6 -> "length > " + (50 + below(30));
            default -> below(40) + ":" + one("8", "16", "4") + " == " + below(8);
        };
    }

    /** An Ethernet frame. */
    byte[] packet() {
        byte[] frame = new byte[60 + below(20)];
        for (int i = 0; i < frame.length; i++) {
            frame[i] = (byte) below(4);
        }
        int at = 12;
        if (below(5) == 0) {
            put(frame, at, 2, 0x8100);
            at += 4;
        }
        int kind = below(8);
        put(frame, at, 2, kind < 5 ? 0x0800 : kind < 7 ? 0x86dd : 0x0806);
        at += 2;
        int protocol = new int[] {6, 6, 6, 17, 17, 1, 44}[below(7)];
        if (kind < 5) {
            int words = below(4) == 0 ? 6 : 5;
            frame[at] = (byte) (0x40 | words);
            put(frame, at + 6, 2, below(5) == 0 ? below(3) : 0);
            frame[at + 8] = (byte) (below(5) * 60);
            frame[at + 9] = (byte) protocol;
            put(frame, at + 12, 4, host());
            put(frame, at + 16, 4, host());
            at += 4 * words;
        } else if (kind < 7) {
            frame[at] = 0x60;
            frame[at + 6] = (byte) protocol;
            for (int i = 0; i < 32; i++) {
                frame[at + 8 + i] = (byte) (i % 16 == 15 ? 1 + below(3) : 0);
            }
            at += 40;
        }
        if (at + 14 <= frame.length) {
            put(frame, at, 2, PORTS[below(4)]);
            put(frame, at + 2, 2, PORTS[below(4)]);
        }
        return frame;
    }

    private int host() {
        int host = 0;
        for (String part : one(HOSTS).split("\\.")) {
            host = host << 8 | Integer.parseInt(part);
        }
        return host;
    }

    private static void put(byte[] frame, int at, int bytes, int value) {
        for (int i = 0; i < bytes && at + i < frame.length; i++) {
            frame[at + i] = (byte) (value >> 8 * (bytes - 1 - i));
        }
    }
}
