package dev.exocode.host.demux.rules;

import dev.exocode.dpf.Arguments;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.Dialect;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.load.HostCode;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.golden.Golden;
import dev.exocode.vcode.golden.GoldenSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Goldens of files of rules: which rules are in them, what they ask, and what is said of those that are wrong. */
public class RuleGoldenTest {
    /** The messages about rules, whose goldens are here; H0012 needs a large file: see RuleFileTest. */
    public static final Set<HostCode> CODES = codes();

    private static Set<HostCode> codes() {
        Set<HostCode> codes = EnumSet.range(HostCode.H0012, HostCode.H0019);
        codes.addAll(EnumSet.of(HostCode.H0024, HostCode.H0025));
        return codes;
    }

    @TempDir
    private static Path temp;

    @TestFactory
    Stream<DynamicTest> goldens() {
        return new GoldenSuite(
                        Set.of("read", "file", "bytes"),
                        Map.of("result", (golden, section) -> result(golden)),
                        CODES.stream().filter(code -> code != HostCode.H0012).toList())
                .of("rules")
                .tests();
    }

    private static String result(Golden golden) {
        try {
            Path folder = Files.createTempDirectory(temp, "golden");
            for (Map.Entry<String, String> section : golden.sections().entrySet()) {
                String[] name = section.getKey().split(" ");
                if (name.length == 2) {
                    Path file = folder.resolve(name[1]);
                    Files.createDirectories(file.getParent());
                    byte[] bytes = name[0].equals("bytes")
                            ? GoldenSuite.bytes(section.getValue())
                            : section.getValue().getBytes(StandardCharsets.UTF_8);
                    Files.write(file, bytes);
                }
            }
            StringBuilder out = new StringBuilder();
            for (String line : golden.section("read").split("\n")) {
                out.append("read ").append(line).append('\n');
                out.append(read(folder, line.split(" ")).replace(folder + "/", ""));
            }
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path, then a link type if it is another than Ethernet, a dialect if it is another than libpcap's, and what is said of headers. */
    private static String read(Path folder, String[] words) {
        LinkType link = words.length < 2 || words[1].indexOf('=') > 0 || words[1].equals("headers-only")
                ? LinkType.ETHERNET
                : LinkType.valueOf(words[1]);
        Dialect dialect = words.length < 3 || words[2].indexOf('=') > 0 ? Dialect.PCAP : Dialect.valueOf(words[2]);
        Map<String, String> variables = Stream.of(words)
                .filter(word -> word.indexOf('=') > 0)
                .map(word -> word.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        RuleSettings settings = new RuleSettings(
                Arguments.NONE, dialect, variables, List.of(words).contains("headers-only"));
        Result<Rules> read = RuleFile.read(folder.resolve(words[0]), link, settings);
        StringBuilder out = new StringBuilder();
        for (Rule rule : read.value().map(Rules::fit).orElse(List.of())) {
            out.append("rule ").append(rule.name()).append("  priority=").append(rule.priority());
            out.append("  absent=").append(rule.condition().absent()).append('\n');
            out.append(rule.condition().outline().indent(2));
        }
        read.value()
                .ifPresent(rules -> rules.unfit()
                        .forEach(message -> out.append("unfit ").append(message).append('\n')));
        read.diagnostics().forEach(message -> out.append(message).append('\n'));
        return out.toString();
    }
}
