package dev.exocode.host.demux.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.Arguments;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.Dialect;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Reading;
import dev.exocode.host.demux.Rule;
import dev.exocode.vcode.OnOneJdk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What header rules match is what a reader of them says who takes them word by word and knows no expressions. */
@OnOneJdk
class HeaderMeaningTest {
    private static final int RULES = 400;
    private static final int PACKETS = 60;
    private static final String[] ADDRESSES = {
        "10.0.0.0/8",
        "10.1.0.0/16",
        "10.1.2.3",
        "192.168.7.9/32",
        "0.0.0.0/0",
        "2001:db8::/32",
        "2001:db8::7",
        "::/0",
        "fe80::1:2/112"
    };
    private static final String[] PORTS = {"80", "443", "1:1024", ":79", "8000:", "22"};
    private static final byte[][] NEAR = {
        {10, 1, 2, 3}, {10, 1, 9, 9}, {10, 9, 9, 9}, {(byte) 192, (byte) 168, 7, 9}, {8, 8, 8, 8}
    };
    private static final int[] PORTS_NEAR = {0, 22, 79, 80, 81, 443, 1024, 1025, 8000, 65_535};

    @TempDir
    private Path temp;

    private final Random random = new Random(7_400);
    private final Map<String, Item> variables = new HashMap<>();

    /** A value, any, a name or a list, which may be negated. */
    private record Item(boolean not, String word, List<Item> list) {
        @Override
        public String toString() {
            String inside =
                    list == null ? word : list.stream().map(Item::toString).collect(Collectors.joining(",", "[", "]"));
            return (not ? "!" : "") + inside;
        }
    }

    private record Packet(
            boolean six,
            int protocol,
            byte[] source,
            byte[] destination,
            int sourcePort,
            int destinationPort,
            int fragment) {
        byte[] bytes(LinkType link) {
            byte[] header = link == LinkType.RAW ? new byte[0] : new byte[14];
            if (header.length > 0) {
                header[12] = (byte) (six ? 0x86 : 8);
                header[13] = (byte) (six ? 0xdd : 0);
            }
            ByteBuffer out =
                    ByteBuffer.allocate(header.length + (six ? 40 : 20) + 20).put(header);
            if (six) {
                out.put((byte) 0x60).put(new byte[5]).put((byte) protocol).put((byte) 64);
            } else {
                out.put((byte) 0x45)
                        .put(new byte[5])
                        .putShort((short) fragment)
                        .put((byte) 64)
                        .put((byte) protocol)
                        .putShort((short) 0);
            }
            out.put(source).put(destination).putShort((short) sourcePort).putShort((short) destinationPort);
            return out.array();
        }
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private Item item(boolean ports, int depth) {
        boolean not = random.nextInt(5) == 0;
        int kind = random.nextInt(10);
        if (depth > 0 && kind < 4) {
            List<Item> some = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                some.add(item(ports, depth - 1));
            }
            return new Item(not, null, some);
        } else if (kind == 4) {
            return new Item(not, ports ? one("$P", "$Q") : one("$H", "$G"), null);
        } else if (kind == 5 && !not) {
            return new Item(false, "any", null);
        }
        return new Item(not, ports ? one(PORTS) : one(ADDRESSES), null);
    }

    /** Whether an item has a port, or an address; by the words alone. */
    private boolean has(Item item, int port, byte[] address) {
        boolean in;
        if (item.list() != null) {
            boolean some = item.list().stream().allMatch(Item::not);
            boolean taken = false;
            for (Item each : item.list()) {
                boolean here = has(new Item(false, each.word(), each.list()), port, address);
                some |= !each.not() && here;
                taken |= each.not() && here;
            }
            in = some && !taken;
        } else if (item.word().startsWith("$")) {
            in = has(variables.get(item.word()), port, address);
        } else if (item.word().equals("any")) {
            in = true;
        } else if (address == null) {
            String[] ends = item.word().split(":", -1);
            int least = ends[0].isEmpty() ? 0 : Integer.parseInt(ends[0]);
            int most = ends.length == 1 ? least : ends[1].isEmpty() ? 65_535 : Integer.parseInt(ends[1]);
            in = port >= least && port <= most;
        } else {
            in = inNet(item.word(), address);
        }
        return in != item.not();
    }

    private static boolean inNet(String word, byte[] address) {
        byte[] net = switch (word.split("/")[0]) {
            case "10.0.0.0" -> new byte[] {10, 0, 0, 0};
            case "10.1.0.0" -> new byte[] {10, 1, 0, 0};
            case "10.1.2.3" -> new byte[] {10, 1, 2, 3};
            case "192.168.7.9" -> new byte[] {(byte) 192, (byte) 168, 7, 9};
            case "0.0.0.0" -> new byte[4];
            case "2001:db8::" -> six(0x20, 0x01, 0x0d, 0xb8, 0, 0);
            case "2001:db8::7" -> six(0x20, 0x01, 0x0d, 0xb8, 0, 7);
            case "::" -> new byte[16];
            default -> six(0xfe, 0x80, 0, 0, 1, 2);
        };
        int bits = word.contains("/") ? Integer.parseInt(word.split("/")[1]) : 8 * net.length;
        boolean in = net.length == address.length;
        for (int i = 0; i < bits && in; i++) {
            in = (net[i / 8] ^ address[i / 8]) << i % 8 << 24 >= 0;
        }
        return in;
    }

    /** An address of IPv6 by its first four bytes and its last two groups. */
    private static byte[] six(int a, int b, int c, int d, int e, int f) {
        byte[] address = new byte[16];
        address[0] = (byte) a;
        address[1] = (byte) b;
        address[2] = (byte) c;
        address[3] = (byte) d;
        address[13] = (byte) e;
        address[15] = (byte) f;
        return address;
    }

    private byte[] address(boolean six) {
        return !six
                ? NEAR[random.nextInt(NEAR.length)]
                : switch (random.nextInt(4)) {
                    case 0 -> six(0x20, 0x01, 0x0d, 0xb8, 0, 7);
                    case 1 -> six(0x20, 0x01, 0x0d, 0xb8, 0, 8);
                    case 2 -> six(0xfe, 0x80, 0, 0, 1, 9);
                    default -> six(0xfe, 0x80, 0, 0, 2, 2);
                };
    }

    private boolean matches(String protocol, Item[] items, boolean asked, Packet packet, boolean back) {
        boolean base = switch (protocol) {
            case "tcp" -> packet.protocol() == 6;
            case "udp" -> packet.protocol() == 17;
            case "icmp" -> packet.protocol() == (packet.six() ? 58 : 1);
            default -> true;
        };
        byte[] from = back ? packet.destination() : packet.source();
        byte[] to = back ? packet.source() : packet.destination();
        int fromPort = back ? packet.destinationPort() : packet.sourcePort();
        int toPort = back ? packet.sourcePort() : packet.destinationPort();
        return base
                && has(items[0], 0, from)
                && has(items[1], fromPort, null)
                && has(items[2], 0, to)
                && has(items[3], toPort, null)
                && (!asked || packet.fragment() == 0);
    }

    /** Whether not every port will do. */
    private boolean asks(Item ports) {
        for (int port = 0; port <= 65_535; port++) {
            if (!has(ports, port, null)) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @EnumSource(
            value = LinkType.class,
            names = {"ETHERNET", "RAW"})
    void packetsAreInTheRulesThatSayThem(LinkType link) throws IOException {
        variables.put("$H", item(false, 2));
        variables.put(
                "$G", new Item(false, null, List.of(new Item(false, "$H", null), new Item(true, "10.1.2.3", null))));
        variables.put("$H", new Item(false, "10.0.0.0/8", null));
        variables.put(
                "$P", new Item(false, null, List.of(new Item(false, "80", null), new Item(false, "8000:", null))));
        variables.put("$Q", new Item(true, "$P", null));
        String head = "ipvar H " + variables.get("$H") + "\nipvar G " + variables.get("$G") + "\nportvar P "
                + variables.get("$P") + "\nvar Q " + variables.get("$Q") + "\n";
        int inside = 0;
        int outside = 0;
        int refused = 0;
        for (int i = 0; i < RULES; i++) {
            String protocol = one("tcp", "udp", "tcp", "ip", "icmp");
            boolean ports = protocol.equals("tcp") || protocol.equals("udp");
            Item any = new Item(false, "any", null);
            Item[] items = {item(false, 2), ports ? item(true, 2) : any, item(false, 2), ports ? item(true, 2) : any};
            boolean both = random.nextInt(3) == 0;
            String line = "alert " + protocol + " " + items[0] + " " + items[1] + (both ? " <> " : " -> ") + items[2]
                    + " " + items[3];
            Path file = Files.writeString(temp.resolve("some.rules"), head + line + " (msg:\"x\"; sid:" + i + ";)\n");
            List<Rule> rules = RuleFile.read(file, link, RuleSettings.NONE)
                    .value()
                    .map(Rules::fit)
                    .orElse(List.of());
            if (rules.isEmpty()) {
                // Nothing is left of some value; of addresses that is seen where any is taken away.
                refused++;
                continue;
            }
            PacketSet set = PacketSet.of(rules.get(0).condition()).orElseThrow();
            Reading reading = new Reading();
            boolean asked = asks(items[1]) || asks(items[3]);
            for (int p = 0; p < PACKETS; p++) {
                boolean six = random.nextInt(3) == 0;
                int proto = List.of(6, 6, 17, six ? 58 : 1).get(random.nextInt(4));
                Packet packet = new Packet(
                        six,
                        proto,
                        address(six),
                        address(six),
                        PORTS_NEAR[random.nextInt(PORTS_NEAR.length)],
                        PORTS_NEAR[random.nextInt(PORTS_NEAR.length)],
                        !six && random.nextInt(6) == 0 ? 1 + random.nextInt(8) : 0);
                boolean is = matches(protocol, items, asked, packet, false)
                        || both && matches(protocol, items, asked, packet, true);
                byte[] bytes = packet.bytes(link);
                reading.turnTo(bytes, 0, bytes.length, bytes.length);
                assertThat(reading.isIn(set)).as("%s: %s", line, packet).isEqualTo(is);
                inside += is ? 1 : 0;
                outside += is ? 0 : 1;
            }
        }
        assertThat(refused).isLessThan(RULES / 2);
        assertThat(inside).isGreaterThan(500);
        assertThat(outside).isGreaterThan(500);
    }

    @Test
    void listsOfRealSizeAreMerged() throws IOException {
        StringBuilder ports = new StringBuilder("80");
        StringBuilder nets = new StringBuilder("10.0.0.0/8");
        for (int i = 0; i < 60; i++) {
            ports.append(',').append(1000 + 7 * i);
            nets.append(",172.16.").append(3 * i).append(".0/24");
        }
        Path file = Files.writeString(
                temp.resolve("real.rules"),
                "ipvar HOME_NET [" + nets + ",2001:db8::/32,2001:db9::/32]\nipvar EXTERNAL_NET !$HOME_NET\n"
                        + "portvar HTTP_PORTS [" + ports + "]\n"
                        + "alert tcp $EXTERNAL_NET any -> $HOME_NET $HTTP_PORTS (sid:1;)\n"
                        + "alert tcp $HOME_NET $HTTP_PORTS <> $EXTERNAL_NET !$HTTP_PORTS (sid:2;)\n"
                        + "alert udp $EXTERNAL_NET any -> $HOME_NET any (sid:3;)\n");
        List<Rule> rules = RuleFile.read(file, LinkType.ETHERNET, RuleSettings.NONE)
                .orThrow()
                .fit();
        for (Rule rule : rules) {
            assertThat(PacketSet.of(rule.condition()))
                    .hasValueSatisfying(set -> assertThat(set.boxes().size()).isLessThan(60));
        }
    }

    @Test
    void namesInNamesCannotGrowForEver() throws IOException {
        StringBuilder text = new StringBuilder("var A0 [10.0.0.0/8,10.1.0.0/16,192.168.0.0/16]\n");
        for (int i = 1; i < 14; i++) {
            text.append("var A").append(i).append(" [");
            text.append(("$A" + (i - 1) + ",").repeat(40)).append("10.0.0.1]\n");
        }
        Path file = Files.writeString(temp.resolve("grow.rules"), text + "alert tcp $A13 any -> any any\n");
        assertThat(RuleFile.read(file, LinkType.ETHERNET, RuleSettings.NONE)
                        .diagnostics()
                        .get(0)
                        .toString())
                .contains("H0017", "fewer addresses");
    }

    @Test
    void noTextMakesThemThrow() throws IOException {
        String whole =
                "var H [10.0.0.0/8,!$G]\nalert tcp $H any -> [::1/64,!1.2.3.4] [80,:90] (msg:\"a\\;b\"; sid:1;) \\\n#\n";
        String alphabet = "[]!,:;$\"\\()/ \n0189afx-><#.%";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder(whole);
            for (int c = random.nextInt(6); c >= 0; c--) {
                int at = random.nextInt(text.length());
                char by = alphabet.charAt(random.nextInt(alphabet.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, by);
                    case 1 -> text.insert(at, by);
                    default -> text.setLength(Math.max(1, at));
                }
            }
            Path file = Files.writeString(temp.resolve("chance.rules"), text);
            RuleSettings settings = new RuleSettings(
                    Arguments.NONE,
                    Dialect.PCAP,
                    Map.of("G", random.nextBoolean() ? "10.0.0.0/9" : "[!"),
                    random.nextBoolean());
            assertThat(RuleFile.read(file, LinkType.ETHERNET, settings).diagnostics())
                    .allSatisfy(message -> assertThat(message.toString()).isNotBlank());
        }
    }
}
