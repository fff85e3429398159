package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What may be sent in answer to a filter are the packets of which the filter has the mirror image. */
@OnOneJdk
class MirrorTest {

    private static Rule rule(String text) {
        return new Rule(
                text,
                PcapExpression.parse(new Source("filter", text), LinkType.ETHERNET)
                        .orThrow(),
                0);
    }

    /** The image of a packet; null if it has none. */
    private static byte[] image(byte[] packet, int length, LinkType link) {
        Image image = new Image(link);
        return image.of(packet, 0, length) ? Arrays.copyOf(image.bytes(), packet.length) : null;
    }

    @Property(tries = 60)
    void aPacketMayBeSentIfItsImageIsReceived(@ForAll long seed) {
        DrawnRules drawn = new DrawnRules(seed);
        int decided = 0;
        int passed = 0;
        for (int i = 0; i < 40; i++) {
            Rule rule = drawn.rule("f" + i, false);
            Optional<Rule> answers = Egress.answers(rule, LinkType.ETHERNET).value();
            if (answers.isEmpty()
                    || PacketSet.of(rule.condition()).isEmpty()
                    || PacketSet.of(answers.get().condition()).isEmpty()) {
                continue;
            }
            decided++;
            Alone receives = new Alone(rule, 0);
            Alone sends = new Alone(answers.get(), 0);
            for (int p = 0; p < 40; p++) {
                byte[] packet = drawn.packet();
                if (drawn.below(8) == 0) {
                    packet[12] = 8;
                    packet[13] = 6;
                }
                int length = drawn.below(3) == 0 ? drawn.below(packet.length + 1) : packet.length;
                byte[] image = image(packet, length, LinkType.ETHERNET);
                boolean expected = image != null && receives.has(image, length);
                assertThat(sends.has(packet, length))
                        .as("%s", rule.condition().outline())
                        .isEqualTo(expected);
                passed += expected ? 1 : 0;
            }
        }
        assertThat(decided).isGreaterThan(5);
        assertThat(passed).isPositive();
    }

    @Property(tries = 20)
    void soItIsWithoutALinkHeader(@ForAll long seed) {
        DrawnRules drawn = new DrawnRules(seed);
        String[] texts = {
            "tcp src port 80 and dst host 10.0.0.1",
            "ip6 src host ::1",
            "udp port 53",
            "src net 10.0.0.0/8",
            "ip[8] > 60",
            "ip[14:4] = 0",
            "tcp[13] & 2 != 0 and tcp dst port 22",
            "not dst port 80"
        };
        for (String text : texts) {
            Condition condition = PcapExpression.parse(new Source("filter", text), LinkType.RAW)
                    .orThrow();
            Alone receives = new Alone(new Rule(text, condition, 0), 0);
            Alone sends = new Alone(Egress.answers(receives.rule, LinkType.RAW).orThrow(), 0);
            for (int p = 0; p < 60; p++) {
                byte[] frame = drawn.packet();
                byte[] packet = Arrays.copyOfRange(frame, 14, frame.length);
                int length = drawn.below(4) == 0 ? drawn.below(packet.length + 1) : packet.length;
                byte[] image = image(packet, length, LinkType.RAW);
                assertThat(sends.has(packet, length)).as(text).isEqualTo(image != null && receives.has(image, length));
            }
        }
    }

    @Example
    void whatIsReadAcrossPlacesIsPutTogether() {
        Alone receives = new Alone(rule("ether[4:4] = 0x01020304 and ether[28:4] = 0x0a0b0c0d and ip"), 0);
        Alone sends = new Alone(Egress.answers(receives.rule, LinkType.ETHERNET).orThrow(), 0);
        byte[] packet = new byte[60];
        packet[12] = 8;
        packet[14] = 0x45;
        System.arraycopy(new byte[] {1, 2, 3, 4}, 0, packet, 4, 4);
        System.arraycopy(new byte[] {10, 11, 12, 13}, 0, packet, 28, 4);
        assertThat(receives.has(packet, packet.length)).isTrue();
        assertThat(sends.has(packet, packet.length)).isFalse();
        byte[] image = image(packet, packet.length, LinkType.ETHERNET);
        assertThat(sends.has(image, image.length)).isTrue();
        assertThat(receives.has(image, image.length)).isFalse();
    }

    @Example
    void whatIsAbsentBeforeWhatDecidesRejectsStill() {
        Rule rule = rule("(ether[79] = 1 and ip6) or ip");
        Alone receives = new Alone(rule, 0);
        Alone sends = new Alone(Egress.answers(rule, LinkType.ETHERNET).orThrow(), 0);
        byte[] packet = new byte[84];
        packet[12] = 8;
        packet[14] = 0x45;
        for (int length : new int[] {60, 79, 80, 84}) {
            assertThat(receives.has(packet, length)).isEqualTo(length > 79);
            assertThat(sends.has(packet, length)).isEqualTo(length > 79);
        }
    }

    @Example
    void answersOfInstalledFiltersMayBeSent() {
        Demultiplexer receiving = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        int web =
                receiving.insert(rule("tcp dst port 80 and dst host 10.0.0.7")).orThrow();
        Template clients = receiving
                .template(
                        2,
                        values -> rule("ip src host " + address(values[0]) + " and udp dst port " + values[1])
                                .condition())
                .orElseThrow();
        int client = clients.insert(0x0a000001, 53);
        Egress egress = Egress.of(Engine.INTERP, Compaction.ASKED);
        egress.allowAnswers(1, receiving, web, LinkType.ETHERNET).orThrow();
        egress.allowAnswers(2, receiving, client, LinkType.ETHERNET).orThrow();
        Egress.Gate gate = egress.gate();
        byte[] answer = new byte[60];
        answer[12] = 8;
        answer[14] = 0x45;
        answer[23] = 6;
        System.arraycopy(new byte[] {10, 0, 0, 7, 9, 9, 9, 9, 0, 80, 4, 4}, 0, answer, 26, 12);
        assertThat(gate.passes(1, answer, 0, 60)).isTrue();
        assertThat(gate.passes(2, answer, 0, 60)).isFalse();
        answer[29] = 8;
        assertThat(gate.passes(1, answer, 0, 60)).isFalse();
        answer[23] = 17;
        System.arraycopy(new byte[] {9, 9, 9, 9, 10, 0, 0, 1, 0, 53, 4, 4}, 0, answer, 26, 12);
        assertThat(gate.passes(2, answer, 0, 60)).isTrue();
        assertThat(egress.allowAnswers(1, receiving, 99, LinkType.ETHERNET).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(DemuxCode.NO_FILTER);
    }

    private static String address(long address) {
        return (address >> 24 & 255) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    private static String refusal(Result<Rule> answers) {
        assertThat(answers.value()).isEmpty();
        return answers.diagnostics().get(0).toString();
    }

    @Example
    void whyItIsNotDecidedIsSaid() {
        String head =
                "error[H0206]: filter must be decided by what stands at known places for its answers to be permitted  ";
        assertThat(refusal(Egress.answers(rule("ether[34:2] = 80"), LinkType.ETHERNET)))
                .isEqualTo("ether[34:2] = 80: " + head + "link=ETHERNET reads=packet[34:2]\n"
                        + "note: it may be a port or not, by how long the header of IPv4 is");
        assertThat(refusal(Egress.answers(rule("tcp[(tcp[12] >> 4) * 4] = 1"), LinkType.ETHERNET)))
                .contains(head, "it is not known where it stands");
        assertThat(refusal(Egress.answers(rule("ip6 protochain 6"), LinkType.ETHERNET)))
                .contains(head, "headers are walked over");
        assertThat(refusal(Egress.answers(rule("arp"), LinkType.LINUX_SLL)))
                .contains(head, "link=LINUX_SLL\nnote: packets of this link type");
        Condition named = DpfCompiler.condition(
                        DpfCompiler.parse(new Source("f.dpf", "tcp.dport == 80"))
                                .orThrow(),
                        LinkType.ETHERNET)
                .orThrow();
        assertThat(refusal(Egress.answers(new Rule("named", named, 0), LinkType.ETHERNET)))
                .contains(head);
    }
}
