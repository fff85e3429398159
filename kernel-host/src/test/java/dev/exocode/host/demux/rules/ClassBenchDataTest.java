package dev.exocode.host.demux.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Reading;
import dev.exocode.host.demux.Rule;
import dev.exocode.vcode.OnOneJdk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published rules and headers beside the repository, where there are any. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@OnOneJdk
class ClassBenchDataTest {
    private static final Path ROOT = Path.of(Files.isDirectory(Path.of("kernel-host")) ? "." : "..");
    private static final Path DATA =
            ROOT.resolve("../shared/data/classbench").toAbsolutePath().normalize();
    private static final int HEADERS = 200;

    @TempDir
    private Path temp;

    /**
     * The first rule that a header is in, found with what was read, is the first by the numbers of the lines. Each header was drawn
     * from a rule, whose number from 0 on stands behind it: it is in that rule, and in some cases in an earlier one, too.
     */
    @ParameterizedTest
    @ValueSource(strings = {"acl1_1k", "fw1_1k", "ipc1_1k", "acl1_10k", "fw1_10k", "ipc1_10k"})
    void headersAreInTheRulesThatTheyWereDrawnFrom(String name) throws IOException {
        assumeTrue(Files.isDirectory(DATA), "no rules at ../shared/data/classbench");
        List<String> lines = unpacked(name);
        Path file = Files.write(temp.resolve(name), lines);
        List<Rule> rules = RuleFile.read(file, LinkType.ETHERNET, RuleSettings.NONE)
                .orThrow()
                .fit();
        assertThat(rules).hasSameSizeAs(lines);
        assertThat(rules.get(0).priority()).isEqualTo(lines.size());
        assertThat(rules.get(lines.size() - 1).priority()).isEqualTo(1);
        List<long[]> said = lines.stream().map(Ip4Packet::rule).toList();
        List<PacketSet> sets = rules.stream()
                .map(rule -> PacketSet.of(rule.condition()).orElseThrow())
                .toList();
        Reading reading = new Reading();
        int first = 0;
        for (String line : unpacked(name + "_trace").subList(0, HEADERS)) {
            long[] header =
                    Stream.of(line.split("\t")).mapToLong(Long::parseLong).toArray();
            Ip4Packet packet =
                    new Ip4Packet(header[0], header[1], (int) header[2], (int) header[3], (int) header[4], 0, 0);
            byte[] bytes = packet.bytes(LinkType.ETHERNET);
            reading.turnTo(bytes, 0, bytes.length, bytes.length);
            int found = 0;
            while (!reading.isIn(sets.get(found))) {
                found++;
            }
            int expected = 0;
            while (!packet.matches(said.get(expected))) {
                expected++;
            }
            assertThat(found).as(line).isEqualTo(expected).isLessThanOrEqualTo((int) header[6]);
            assertThat(reading.isIn(sets.get((int) header[6]))).as(line).isTrue();
            first += found == header[6] ? 1 : 0;
        }
        assertThat(first).as("headers whose rule is the first").isGreaterThan(HEADERS * 9 / 10);
    }

    private static List<String> unpacked(String name) throws IOException {
        Process xz;
        try {
            xz = new ProcessBuilder("xz", "-dc", DATA.resolve(name + ".xz").toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no xz to decompress with");
            throw new AssertionError(e);
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(xz.getInputStream(), StandardCharsets.US_ASCII))) {
            return reader.lines().toList();
        }
    }
}
