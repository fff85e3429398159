package dev.exocode.dpf.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.vcode.OnOneJdk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * In a tunnel of VXLAN, which the reference does not know, expressions mean what they were recorded to mean outside. Behind
 * {@code mpls} they do not: libpcap goes on looking for a label's end there, in a tunnel of Geneve, too.
 */
@OnOneJdk
class TunnelTest {
    /** How long the packet is on the wire is not the tunnel's to say. */
    private static final Pattern OF_WHOLE_PACKET = Pattern.compile("\\b(len|length|less|greater)\\b");

    /** Where LLC ends, libpcap does not learn anew in a tunnel of either kind: these are found only where frames were Ethernet. */
    private static final Pattern OF_ISO = Pattern.compile("\\b(iso proto|isis|is-is|esis|es-is|clnp)\\b");

    private static final String MACS = "020000000002 020000000001 ";
    private static final String UDP = "1000 12b5 0000 0000 08000000 00000700";
    private static final String OVER4 = "45000000 00010000 40110000 0a000001 0a000003";
    private static final String OPTIONS = "48000000 00010000 40110000 0a000001 0a000003 01010101 01010101 01010101";
    private static final String OVER6 =
            "60000000 0000 1140 20010db8000000000000000000000001 20010db8000000000000000000000002";

    @ParameterizedTest
    @CsvSource({
        "ETHERNET, vxlan 7, " + MACS + "0800" + OVER4 + UDP,
        "ETHERNET, vxlan, " + MACS + "0800" + OPTIONS + UDP,
        "ETHERNET, vlan 5 and vxlan 7, " + MACS + "8100 0005 86dd" + OVER6 + UDP,
        "RAW, vxlan, " + OVER6 + UDP,
        "LINUX_SLL, vxlan 7, 0004 0001 0006 020000000001 0000 0800" + OPTIONS + UDP,
        "LINUX_SLL2, vxlan 7, 86dd 0000 00000001 0001 00 06 0200000000010000" + OVER6 + UDP,
        "NULL, vxlan, 00000002" + OPTIONS + UDP,
        "LOOP, vxlan 7, 0000001e" + OVER6 + UDP,
        "ETHERNET, vxlan and vxlan 7, " + MACS + "0800" + OPTIONS + UDP + MACS + "86dd" + OVER6 + UDP,
    })
    void expressionsMeanTheSameInATunnel(LinkType link, String tunnel, String around) throws IOException {
        byte[] headers = HexFormat.of().parseHex(around.replace(" ", ""));
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> said = new TreeMap<>();
        for (Recorded recorded : Recorded.all()) {
            // In a tunnel no chain of headers is followed, there as here.
            boolean same = !recorded.expression().contains("protochain")
                    && !OF_WHOLE_PACKET.matcher(recorded.expression()).find()
                    && (link == LinkType.ETHERNET
                            || !OF_ISO.matcher(recorded.expression()).find());
            if (recorded.link() == LinkType.ETHERNET && !recorded.refused() && same) {
                String expression = tunnel + " and (" + recorded.expression() + ")";
                said.merge(compare(link, expression, headers, recorded, wrong), 1, Integer::sum);
            }
        }
        assertThat(wrong).as("of %s", said).isEmpty();
        assertThat(said.get("compared")).isGreaterThan(100);
    }

    private static String compare(
            LinkType link, String expression, byte[] headers, Recorded recorded, List<String> wrong) {
        var ours = Ours.ways(link, expression);
        if (Comparison.isNotYet(ours)) {
            return "not yet";
        } else if (ours.value().isEmpty()) {
            wrong.add(expression + ": is refused " + ours.diagnostics());
            return "refused";
        }
        recorded.verdicts().forEach((frame, matches) -> {
            byte[] bytes = Arrays.copyOf(headers, headers.length + frame.bytes().length);
            System.arraycopy(frame.bytes(), 0, bytes, headers.length, frame.bytes().length);
            for (Ours.Way way : ours.value().get()) {
                if (way.matches().test(Frame.whole(bytes)) != matches) {
                    wrong.add(expression + ": " + way.name() + " is not " + matches + " on " + frame);
                }
            }
        });
        return "compared";
    }
}
