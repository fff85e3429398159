package dev.exocode.host.cli;

import dev.exocode.host.demux.rules.RuleGoldenTest;
import dev.exocode.host.load.HostCode;
import dev.exocode.host.scenario.ScenarioCode;
import dev.exocode.vcode.diagnostic.Code;
import dev.exocode.vcode.golden.Golden;
import dev.exocode.vcode.golden.GoldenSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Goldens of command lines: what is printed where, and the exit status. */
class CommandGoldenTest {

    @TempDir
    private static Path temp;

    @TestFactory
    Stream<DynamicTest> goldens() {
        return new GoldenSuite(
                        Set.of("command", "file", "bytes"),
                        Map.of("result", (golden, section) -> result(golden)),
                        // H0008 means that our two engines disagree, and the others need large files: see CommandTest
                        // and DemuxTest. That a handler is not proved is of HandlerHostTest, what is no filter of
                        // PcapFilterTest.
                        // Rules, storage, methods and wakeup predicates have suites of their own.
                        // That a scenario is too long is of ScenarioTest.
                        Stream.<Code>concat(
                                        Stream.of(HostCode.values())
                                                .filter(code -> code != HostCode.H0008
                                                        && code != HostCode.H0005
                                                        && code != HostCode.H0010
                                                        && code != HostCode.H0011
                                                        && code != HostCode.H0023
                                                        && code != HostCode.H0028
                                                        && code != HostCode.H0030
                                                        && !RuleGoldenTest.CODES.contains(code)),
                                        Stream.of(ScenarioCode.values()).filter(code -> code != ScenarioCode.SIZE))
                                .toList())
                .except("rules", "storage", "methods", "wakeup")
                .tests();
    }

    private static String result(Golden golden) {
        try {
            Path folder = Files.createTempDirectory(temp, "golden");
            Files.createDirectory(folder.resolve("folder"));
            for (Map.Entry<String, String> section : golden.sections().entrySet()) {
                String[] name = section.getKey().split(" ");
                if (name.length > 1) {
                    Files.createDirectories(folder.resolve(name[1]).getParent());
                }
                if (name[0].equals("file")) {
                    Files.writeString(folder.resolve(name[1]), section.getValue());
                } else if (name[0].equals("bytes")) {
                    Files.write(folder.resolve(name[1]), GoldenSuite.bytes(section.getValue()));
                }
            }
            StringBuilder out = new StringBuilder();
            for (String line : golden.section("command").split("\n")) {
                Shell.Outcome outcome = new Shell(folder).run(line);
                out.append("status ").append(outcome.status()).append('\n');
                out.append(indented("out", outcome.out())).append(indented("err", outcome.err()));
            }
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String indented(String name, String text) {
        StringBuilder out = new StringBuilder();
        text.lines()
                .forEach(
                        line -> out.append((name + "> " + line).stripTrailing()).append('\n'));
        return out.toString();
    }
}
