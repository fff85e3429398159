package dev.exocode.dpf.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Evaluator;
import dev.exocode.vcode.diagnostic.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The differences between the dialects that docs/pcap.md tells are those that there are. */
class DialectsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "pcap.md");
    private static final int CUT_OFF = 40;

    private record Packet(String name, LinkType link, Frame frame) {
        static Packet of(String line) {
            String[] words = line.strip().split(" +", 3);
            byte[] bytes = HexFormat.of().parseHex(words[2].replace(" ", ""));
            int wire = bytes.length + (words[0].equals("cut") ? CUT_OFF : 0);
            return new Packet(words[0], LinkType.valueOf(words[1]), new Frame(bytes, wire));
        }
    }

    @TestFactory
    Stream<DynamicTest> differences() throws IOException {
        List<String> lines = Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.startsWith("<!-- packets:"))
                .takeWhile(line -> !line.startsWith("<!-- end of packets"))
                .toList();
        Map<String, Packet> packets = lines.stream()
                .filter(line -> line.startsWith("    "))
                .map(Packet::of)
                .collect(Collectors.toMap(Packet::name, Function.identity()));
        List<String[]> rows = lines.stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(2).split(" \\| "))
                .toList();
        assertThat(rows).hasSizeGreaterThan(20);
        assertThat(rows.stream().map(row -> row[1]).distinct()).containsExactlyInAnyOrderElementsOf(packets.keySet());
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row[0] + " on " + row[1], () -> {
                    String expression = row[0].replace("`", "");
                    Packet packet = packets.get(row[1]);
                    assertThat(verdict(expression, packet, Dialect.PCAP)).isEqualTo(row[2]);
                    assertThat(verdict(expression, packet, Dialect.EXTENDED)).isEqualTo(row[3]);
                }));
    }

    private static String verdict(String expression, Packet packet, Dialect dialect) {
        Condition condition = PcapExpression.parse(new Source("page", expression), packet.link(), dialect)
                .orThrow();
        return Evaluator.matches(
                        condition, packet.frame().bytes(), packet.frame().wireLength())
                ? "yes"
                : "no";
    }
}
