package dev.exocode.host.demux.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Reading;
import dev.exocode.host.demux.Rule;
import dev.exocode.vcode.diagnostic.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What rules of addresses and ports match is what they say, on every link type, and of one shape with what tcpdump asks. */
class RuleMeaningTest {
    private static final int RULES = 60;
    private static final int PACKETS = 400;
    private static final int[] PREFIXES = {0, 1, 8, 24, 31, 32};
    private static final int[] PORTS = {0, 1, 80, 1023, 1024, 65_534, 65_535};
    private static final int[] MASKS = {0, 0xff, 0xff, 0xff, 0xfc, 0x01};

    @TempDir
    private Path temp;

    @ParameterizedTest
    @EnumSource(value = LinkType.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void packetsAreInTheRulesThatSayThem(LinkType link) throws IOException {
        Random random = new Random(7_001 + link.ordinal());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            lines.add(line(random));
        }
        List<Rule> rules = read("acl", String.join("\n", lines), link);
        Reading reading = new Reading();
        int inside = 0;
        int outside = 0;
        for (int i = 0; i < RULES; i++) {
            long[] said = Ip4Packet.rule(lines.get(i));
            PacketSet set = PacketSet.of(rules.get(i).condition()).orElseThrow();
            for (int p = 0; p < PACKETS; p++) {
                Ip4Packet packet = near(random, said);
                byte[] bytes = packet.bytes(link);
                reading.turnTo(bytes, 0, bytes.length, bytes.length);
                assertThat(reading.isIn(set))
                        .as("%s in %s", packet, lines.get(i))
                        .isEqualTo(packet.matches(said));
                inside += packet.matches(said) ? 1 : 0;
                outside += packet.matches(said) ? 0 : 1;
            }
        }
        assertThat(inside).isGreaterThan(RULES * PACKETS / 10);
        assertThat(outside).isGreaterThan(RULES * PACKETS / 10);
    }

    private static String line(Random random) {
        String[] prefixes = new String[2];
        for (int i = 0; i < 2; i++) {
            prefixes[i] = String.format(
                    "%d.%d.%d.%d/%d",
                    random.nextInt(256),
                    random.nextInt(256),
                    random.nextInt(256),
                    random.nextInt(256),
                    PREFIXES[random.nextInt(PREFIXES.length)]);
        }
        String[] ports = new String[2];
        for (int i = 0; i < 2; i++) {
            int one = PORTS[random.nextInt(PORTS.length)];
            int other = PORTS[random.nextInt(PORTS.length)];
            ports[i] = random.nextInt(3) == 0 ? "0 : 65535" : Math.min(one, other) + " : " + Math.max(one, other);
        }
        int mask = MASKS[random.nextInt(MASKS.length)];
        return String.format(
                "@%s\t%s\t%s\t%s\t0x%02x/0x%02X\t0x1000/0x1000\t",
                prefixes[0], prefixes[1], ports[0], ports[1], random.nextInt(256), mask);
    }

    /** A packet that is in a rule but for one or two fields, if for any. */
    private static Ip4Packet near(Random random, long[] rule) {
        int strays = random.nextInt(16);
        long low = random.nextInt() & 0xffff_ffffL;
        return new Ip4Packet(
                (rule[0] ^ low & 0xffff_ffffL >>> rule[1] ^ (strays == 1 ? 1L << random.nextInt(32) : 0)),
                (rule[2] ^ low & 0xffff_ffffL >>> rule[3] ^ (strays == 2 ? 1L << random.nextInt(32) : 0)),
                port(random, rule[4], rule[5], strays == 3),
                port(random, rule[6], rule[7], strays == 4),
                (int) (rule[8] ^ random.nextInt(256) & ~rule[9] ^ (strays == 5 ? 1 << random.nextInt(8) : 0)),
                strays == 6 ? 1 + random.nextInt(0x1fff) : 0,
                random.nextInt(11));
    }

    private static int port(Random random, long least, long most, boolean stray) {
        int in = (int) (least + random.nextInt((int) (most - least + 1)));
        return stray ? in ^ 1 << random.nextInt(16) : in;
    }

    @ParameterizedTest
    @EnumSource(value = LinkType.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void theyAreOfOneShapeWithTcpdumpExpressions(LinkType link) throws IOException {
        List<Rule> rules = read("web.csv", """
                src,dst,sport,dport,proto
                10.0.0.0/8,192.168.7.9,,80,tcp
                ,,1024-65535,,udp
                """, link);
        assertThat(first(rules.get(0))).isEqualTo(flat(condition("ip", link)).get(0));
        assertThat(PacketSet.of(rules.get(0).condition()).orElseThrow().boxes())
                .isEqualTo(boxes("ip proto 6 and src net 10.0.0.0/8 and dst host 192.168.7.9 and dst port 80", link));
        assertThat(PacketSet.of(rules.get(1).condition()).orElseThrow().boxes())
                .isEqualTo(boxes("ip proto 17 and src portrange 1024-65535", link));
    }

    private static List<?> boxes(String expression, LinkType link) {
        return PacketSet.of(PcapExpression.parse(new Source("expression", expression), link)
                        .orThrow())
                .orElseThrow()
                .boxes();
    }

    private static Predicate condition(String expression, LinkType link) {
        return PcapExpression.parse(new Source("expression", expression), link)
                .orThrow()
                .predicate();
    }

    private static Predicate first(Rule rule) {
        return flat(rule.condition().predicate()).get(0);
    }

    private static List<Predicate> flat(Predicate predicate) {
        return predicate instanceof Predicate.All all
                ? all.parts().stream().flatMap(part -> flat(part).stream()).toList()
                : List.of(predicate);
    }

    @Test
    void aFieldIsOneExpressionForAllRules() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            text.append("@10.0.").append(i / 250).append('.').append(i % 250);
            text.append("/32 10.0.0.0/8 1 : 2 3 : ").append(i + 3).append(" 0x06/0xff\n");
        }
        Set<Object> expressions = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Rule rule : read("acl", text.toString(), LinkType.ETHERNET)) {
            flat(rule.condition().predicate()).forEach(part -> expressions.add(((Predicate.In) part).number()));
        }
        assertThat(expressions).hasSize(7);
    }

    private List<Rule> read(String name, String text, LinkType link) throws IOException {
        Path file = Files.writeString(temp.resolve(name), text);
        return RuleFile.read(file, link, RuleSettings.NONE).orThrow().fit();
    }
}
