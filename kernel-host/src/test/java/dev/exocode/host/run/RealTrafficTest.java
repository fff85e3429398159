package dev.exocode.host.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.exocode.host.capture.CaptureReader;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.ProgramFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The example filters on traffic that nobody here made, beside tcpdump: run where the traces, xz and tcpdump are at hand.
 */
class RealTrafficTest {
    private static final Path TRACES = Path.of("..", "..", "shared", "data", "traces");
    private static final Path FILTERS = Path.of("..", "examples", "filters");
    private static final Pattern EXPRESSION = Pattern.compile("# tcpdump(, behind tags too)?: (.*)");
    /** What may stand in front of what names are of; packets with different ones are different packets. */
    private static final List<String> TAGS = List.of(
            "",
            "vlan and ",
            "vlan and vlan and ",
            "vlan and vlan and vlan and ",
            "mpls and ",
            "mpls and mpls and ",
            "vlan and mpls and ",
            "vlan and mpls and mpls and ",
            "pppoes and ",
            "vlan and pppoes and ",
            "vlan and vlan and pppoes and ");

    private static final Pattern COUNT = Pattern.compile("(\\d+) packets?");
    private static final int LINKTYPE_ETHERNET = 1;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ndpi-en10mb-snap128", "zeek-en10mb-snap128", "raw", "sll"})
    void countsAreThoseOfTcpdump(String name) throws IOException, InterruptedException {
        Path packed = TRACES.resolve(name + ".pcap.xz");
        assumeTrue(Files.exists(packed), "no traces at " + TRACES);
        assumeTrue(onPath("xz") && onPath("tcpdump"), "xz or tcpdump is not installed");
        Path trace = folder.resolve(name + ".pcap");
        assertThat(run(trace, "xz", "-dc", packed.toString())).isZero();

        List<ProgramFile> filters = new ArrayList<>();
        List<List<String>> expressions = new ArrayList<>();
        try (CaptureReader capture = CaptureReader.open(trace).value().orElseThrow();
                Stream<Path> all = Files.list(FILTERS)) {
            for (Path path : all.sorted().toList()) {
                Matcher line = EXPRESSION.matcher(Files.readString(path));
                assertThat(line.find())
                        .as("%s tells tcpdump's expression", path)
                        .isTrue();
                // Of a link without Ethernet addresses tcpdump takes no expression with ether in it.
                boolean ethernet = capture.linkType() == LINKTYPE_ETHERNET;
                if (ethernet || !line.group(2).contains("ether")) {
                    filters.add(ProgramFile.read(path).value().orElseThrow());
                    boolean behind = line.group(1) != null && ethernet;
                    expressions.add((behind ? TAGS : List.of(""))
                            .stream()
                                    .map(tag -> tag + "(" + line.group(2) + ")")
                                    .toList());
                }
            }
            var report = new CaptureRun(filters, Engine.JVM).over(capture, (packets, position) -> true);
            assertThat(report.value()).as("%s", report.diagnostics()).isPresent();
            TreeMap<String, Long> actual = new TreeMap<>();
            TreeMap<String, Long> expected = new TreeMap<>();
            for (int i = 0; i < filters.size(); i++) {
                actual.put(
                        filters.get(i).name(),
                        report.value().get().filters().get(i).packets());
                long count = 0;
                for (String expression : expressions.get(i)) {
                    count += tcpdump(trace, expression);
                }
                expected.put(filters.get(i).name(), count);
            }
            assertThat(report.value().get().packets()).isEqualTo(tcpdump(trace, ""));
            assertThat(actual).isEqualTo(expected);
        }
    }

    private long tcpdump(Path trace, String expression) throws IOException, InterruptedException {
        Path output = folder.resolve("count");
        run(output, "tcpdump", "-nn", "--count", "-r", trace.toString(), expression);
        String text = Files.readString(output);
        Matcher count = COUNT.matcher(text);
        if (text.contains("expression rejects all packets") || text.contains("unsupported protocol over mpls")) {
            return 0;
        }
        assertThat(count.find()).as("%s: %s", expression, text).isTrue();
        return Long.parseLong(count.group(1));
    }

    private static int run(Path output, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile())
                .redirectErrorStream(command[0].equals("tcpdump"))
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private static boolean onPath(String tool) {
        for (String part : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(part, tool))) {
                return true;
            }
        }
        return false;
    }
}
