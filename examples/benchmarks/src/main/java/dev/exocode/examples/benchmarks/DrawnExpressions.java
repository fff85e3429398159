package dev.exocode.examples.benchmarks;

import dev.exocode.host.capture.CaptureReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Draws tcpdump expressions for a trace, as people write them: addresses, nets and ports are those of packets of it, so that what much
 * traffic has is asked for often. Always the same for the same trace.
 */
final class DrawnExpressions {
    private static final int ETHERNET_TYPE = 12;
    private static final int PROTOCOL = 23;
    private static final int SOURCE = 26;
    private static final int DESTINATION = 30;
    private static final String[] SIDES = {"", "src ", "dst "};
    private static final String[] PLAIN = {
        "tcp",
        "udp",
        "icmp",
        "arp",
        "ip6",
        "ip",
        "ip proto 47",
        "ether broadcast",
        "ip multicast",
        "tcp[13] & 2 != 0",
        "tcp[tcpflags] & (tcp-syn|tcp-fin) != 0",
        "tcp[13] = 18",
        "tcp[13] & 4 != 0",
        "icmp[0] = 8",
        "ip[6:2] & 0x1fff != 0"
    };

    private final Random random = new Random(20261122);
    private final List<byte[]> packets;

    private DrawnExpressions(List<byte[]> packets) {
        this.packets = packets;
    }

    /**
     * Prints expressions, one a line; some may be equal.
     *
     * @param args the trace, of Ethernet frames, and how many
     * @throws IOException if the trace cannot be read
     */
    public static void main(String[] args) throws IOException {
        DrawnExpressions drawn = new DrawnExpressions(packets(Path.of(args[0])));
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            System.out.println(drawn.expression());
        }
    }

    /** All packets of a trace. */
    static List<byte[]> packets(Path trace) throws IOException {
        List<byte[]> packets = new ArrayList<>();
        try (CaptureReader in = CaptureReader.open(trace).orThrow()) {
            while (in.next()) {
                byte[] packet = new byte[in.length()];
                System.arraycopy(in.data(), in.offset(), packet, 0, packet.length);
                packets.add(packet);
            }
        }
        return packets;
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String expression() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> host() + " and " + port();
            case 3, 4 -> host() + " and not " + port();
            case 5 -> host() + " or " + host();
            case 6, 7 -> port() + " and " + net();
            case 8, 9 -> connection();
            case 10 -> "(" + host() + " or " + host() + ") and " + one("tcp", "udp", port());
            case 11 -> net() + " and " + plain();
            case 12 -> one("tcp", "udp") + " and not " + net();
            case 13 -> port() + " and (" + plain() + " or " + host() + ")";
            case 14 -> plain() + " and " + length();
            case 15 -> port() + " or " + port();
            case 16 -> host();
            case 17 -> net();
            case 18 -> port();
            default -> plain();
        };
    }

    private String host() {
        return one(SIDES) + "host " + dotted(address());
    }

    private String net() {
        int bits = 8 * (1 + random.nextInt(3));
        return one(SIDES) + "net " + dotted(address() & -1 << Integer.SIZE - bits) + "/" + bits;
    }

    private String port() {
        String protocol = one("tcp ", "udp ", "");
        if (random.nextInt(5) == 0) {
            int low = number(false);
            return protocol + one(SIDES) + "portrange " + low + "-" + Math.min(0xffff, low + random.nextInt(2000));
        }
        return protocol + one(SIDES) + "port " + number(random.nextBoolean());
    }

    private String plain() {
        return one(PLAIN);
    }

    private String length() {
        return one("greater ", "less ") + (60 + random.nextInt(64));
    }

    private String connection() {
        byte[] packet = ip();
        boolean ports = hasPorts(packet);
        String text = "src host " + dotted(at(packet, SOURCE)) + " and dst host " + dotted(at(packet, DESTINATION));
        if (!ports) {
            return text;
        }
        String protocol = packet[PROTOCOL] == 6 ? "tcp" : "udp";
        return text + " and " + protocol + " src port " + port(packet, 0) + " and " + protocol + " dst port "
                + port(packet, 2);
    }

    private int address() {
        return at(ip(), random.nextBoolean() ? SOURCE : DESTINATION);
    }

    /** A port that packets have; the lower one of a packet is mostly known. */
    private int number(boolean known) {
        while (true) {
            byte[] packet = ip();
            if (hasPorts(packet)) {
                int source = port(packet, 0);
                int destination = port(packet, 2);
                return known ? Math.min(source, destination) : random.nextBoolean() ? source : destination;
            }
        }
    }

    private byte[] ip() {
        while (true) {
            byte[] packet = packets.get(random.nextInt(packets.size()));
            if (packet.length >= DESTINATION + Integer.BYTES
                    && packet[ETHERNET_TYPE] == 8
                    && packet[ETHERNET_TYPE + 1] == 0) {
                return packet;
            }
        }
    }

    private static boolean hasPorts(byte[] packet) {
        return (packet[PROTOCOL] == 6 || packet[PROTOCOL] == 17) && packet[14] == 0x45 && packet.length >= 38;
    }

    private static int port(byte[] packet, int offset) {
        return ByteBuffer.wrap(packet).getShort(34 + offset) & 0xffff;
    }

    private static int at(byte[] packet, int offset) {
        return ByteBuffer.wrap(packet).getInt(offset);
    }

    private static String dotted(int address) {
        return (address >>> 24) + "." + (address >>> 16 & 255) + "." + (address >>> 8 & 255) + "." + (address & 255);
    }
}
