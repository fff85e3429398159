package dev.exocode.host.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.exocode.vcode.OnOneJdk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run was asked for is there when it is ended from outside, as by Ctrl-C: in processes of their own. */
@OnOneJdk
class InterruptTest {
    private static final String SCENARIO = """
            environment web { slices 1; pages 8; when revoked obey; each slice work 100 us; }
            every 5 ms revoke 1 page of web;
            run 1000 s;
            """;

    @TempDir
    private Path folder;

    @BeforeAll
    static void signalsAreSent() {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")) || Files.isExecutable(Path.of("/usr/bin/kill")));
    }

    private List<String> command(String... args) throws IOException {
        Files.writeString(folder.resolve("long.scenario"), SCENARIO);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "kernel",
                "long.scenario",
                "--real-time"));
        command.addAll(List.of(args));
        return command;
    }

    private static void signal(String which, long process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + which, Long.toString(process))
                        .start()
                        .waitFor())
                .isZero();
    }

    /** Whoever starts us in the background of a shell without jobs has it ignored, and so have our children. */
    private static void assumeHeeded(String signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (signal.equals("INT") && Files.exists(status)) {
            String ignored = Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> line.substring(7).strip())
                    .findFirst()
                    .orElse("0");
            assumeTrue((Long.parseUnsignedLong(ignored, 16) & 2) == 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void whatWasAskedForIsThere(String signal) throws IOException, InterruptedException {
        assumeHeeded(signal);
        Process process = new ProcessBuilder(
                        command("--json", "--metrics", "counts.prom", "--jfr", "events.jfr", "--log"))
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        process.getOutputStream().close();
        try (BufferedReader log =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            String line = log.readLine();
            while (line != null && !line.contains("msg=complied")) {
                line = log.readLine();
            }
            assertThat(line).startsWith("level=info msg=complied");
            signal(signal, process.pid());
            // As scripts do that hand on what the terminal has told all of them.
            new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
            // Nobody is to wait for us to read.
            log.lines().forEach(any -> {});
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(folder.resolve("out")))
                .startsWith("{")
                .endsWith("}\n")
                .contains("\"complete\" : false");
        assertThat(folder.resolve("counts.prom")).content().contains("\nexocode_environments 1.0\n");
        List<RecordedEvent> events = RecordingFile.readAllEvents(folder.resolve("events.jfr"));
        assertThat(events.stream()
                        .filter(event -> event.getEventType().getName().equals("exocode.Revocation"))
                        .map(event -> event.getString("what")))
                .contains("asked", "complied");
    }

    private static final String LOOPS = """
            import dev.exocode.host.kernel.*;
            import dev.exocode.host.scenario.*;
            import dev.exocode.vcode.diagnostic.Diagnostic;
            import java.util.*;

            public final class Loops implements ScenarioLibrary {
                private final String where;

                public Loops(Given given) {
                    where = given.text("where");
                    at("made");
                }

                private void at(String here) {
                    if (where.endsWith(here)) {
                        System.out.println("loops");
                        while (!where.startsWith("exit")) {
                            Thread.onSpinWait();
                        }
                        System.exit(3);
                    }
                }

                @Override
                public List<Diagnostic> begin(Surroundings around) {
                    at("begin");
                    return List.of();
                }

                @Override
                public void slice(Environment self, Slice slice) {
                    at("slice");
                }
            }
            """;

    private static final String MADE = "long.scenario: ends, since the constructor of the library of web ";
    private static final String LEFT = "long.scenario: ends without counts, since the library of web ";

    private Process loops(String where, String... args) throws IOException {
        List<String> command = command(args);
        Files.createDirectory(folder.resolve("java"));
        Files.writeString(folder.resolve("java/Loops.java"), LOOPS);
        Files.writeString(
                folder.resolve("long.scenario"),
                "environment web { slices 1; library \"Loops\" from \"java\" with where \"" + where
                        + "\"; } run 1000 s;");
        return new ProcessBuilder(command).directory(folder.toFile()).start();
    }

    /** A library in Java that does not return keeps nobody's terminal: Ctrl-C waits for it for a while, and no longer when it comes again. */
    @ParameterizedTest
    @CsvSource({"INT, slice, false, 130", "TERM, slice, false, 143", "INT, slice, true, 130", "INT, made, false, 130"})
    void whatDoesNotReturnIsLeft(String signal, String where, boolean again, int status)
            throws IOException, InterruptedException {
        assumeHeeded(signal);
        Process process = loops(where, "--watch");
        try (BufferedReader out = process.inputReader();
                BufferedReader err = process.errorReader()) {
            assertThat(out.readLine()).isEqualTo("loops");
            signal(signal, process.pid());
            while (again && !process.waitFor(50, TimeUnit.MILLISECONDS)) {
                // By then it may have ended.
                new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();
            }
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(status);
            String said = (where.equals("made") ? MADE : LEFT) + "does not return";
            assertThat(err.lines().toList()).isEqualTo(again ? List.of() : List.of(said));
        } finally {
            process.destroyForcibly();
        }
    }

    /** A slice has the kernel, of which the counts are asked for; what has happened is written by the JVM. */
    @ParameterizedTest
    @CsvSource({"slice, false", "slice, true", "begin, false"})
    void whatIsNotWrittenIsSaid(String where, boolean again) throws IOException, InterruptedException {
        assumeHeeded("INT");
        Process process = loops(where, "--metrics", "counts.prom", "--jfr", "events.jfr");
        try (BufferedReader out = process.inputReader();
                BufferedReader err = process.errorReader()) {
            assertThat(out.readLine()).isEqualTo("loops");
            signal("INT", process.pid());
            if (again) {
                // What comes sooner is the same Ctrl-C, and with more of them it would say nothing any more.
                Thread.sleep(800);
                new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();
            }
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(130);
            List<String> said =
                    err.lines().filter(line -> line.contains(".prom")).toList();
            assertThat(said.size()).isEqualTo(Files.exists(folder.resolve("counts.prom")) ? 0 : 1);
            assertThat(said).allMatch("long.scenario: counts.prom is not written"::equals);
            assertThat(said.isEmpty()).isEqualTo(where.equals("begin"));
        } finally {
            process.destroyForcibly();
        }
        if (!again) {
            assertThat(RecordingFile.readAllEvents(folder.resolve("events.jfr")))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"made", "begin", "slice"})
    void whoEndsTheProcessIsNamed(String where) throws IOException, InterruptedException {
        Process process = loops("exit " + where);
        try (BufferedReader err = process.errorReader()) {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(3);
            assertThat(err.lines().toList())
                    .containsExactly((where.equals("made") ? MADE : LEFT) + "calls System.exit");
        } finally {
            process.destroyForcibly();
        }
    }

    /** On a terminal, the log and the tables that change do not stand in each other. */
    @Test
    void whatIsWatchedIsWipedAndTheLogStands() throws IOException, InterruptedException {
        Path script = Path.of("/usr/bin/script");
        assumeTrue(Files.isExecutable(script));
        assumeHeeded("INT");
        String command = String.join(" ", command("--watch", "--log"));
        Process process = new ProcessBuilder(script.toString(), "-qefc", command, "/dev/null")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        StringBuilder shown = new StringBuilder();
        try (var out = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            boolean sent = false;
            int next = out.read();
            while (next >= 0) {
                shown.append((char) next);
                // Drawn a few times.
                if (!sent && next == 'A' && shown.toString().split("\u001b\\[\\d+A", -1).length > 4) {
                    sent = true;
                    process.descendants()
                            .filter(one -> one.info().command().orElse("").endsWith("java"))
                            .forEach(one -> {
                                try {
                                    signal("INT", one.pid());
                                } catch (IOException | InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                            });
                }
                next = out.read();
            }
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        List<String> lines = screen(shown.toString());
        assertThat(lines)
                .as(shown.toString())
                .filteredOn(line -> line.contains("level="))
                .hasSizeGreaterThan(50);
        assertThat(lines).filteredOn(line -> line.contains("level=")).allMatch(line -> line.matches("level=.*\""));
        assertThat(lines).filteredOn(line -> line.startsWith("environment ")).hasSize(1);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("over at "))
                .singleElement()
                .asString()
                .endsWith("interrupted");
    }

    /** On a terminal of ten rows nothing that changes is higher than that: what is drawn over is never more than nine lines. */
    @Test
    void whatIsWatchedFitsTheTerminal() throws IOException, InterruptedException {
        Path script = Path.of("/usr/bin/script");
        assumeTrue(Files.isExecutable(script));
        assumeTrue(Files.isExecutable(Path.of("/bin/stty")) || Files.isExecutable(Path.of("/usr/bin/stty")));
        List<String> watched = command("--watch");
        Files.writeString(
                folder.resolve("long.scenario"),
                "every 5 ms revoke 1 page of web1; run 3 s;\n"
                        + IntStream.rangeClosed(1, 20)
                                .mapToObj(i -> "environment web" + i + " { slices 1; pages 8; }\n")
                                .collect(Collectors.joining()));
        String command = "stty rows 10 cols 60; " + String.join(" ", watched);
        Process process = new ProcessBuilder(script.toString(), "-qefc", command, "/dev/null")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String shown;
        try (var out = process.inputReader()) {
            shown = out.lines().collect(Collectors.joining("\n"));
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        List<String> ups = Pattern.compile("\u001b\\[(\\d+)A")
                .matcher(shown)
                .results()
                .map(up -> up.group(1))
                .toList();
        assertThat(ups).as(shown).isNotEmpty().containsOnly("9");
        assertThat(shown).contains("and 15 more rows, for which the terminal has no room");
        assertThat(screen(shown.replace("\n", "\r\n")))
                .filteredOn(line -> line.startsWith("web"))
                .hasSize(20);
    }

    /** What stands on a terminal that is high enough in the end. */
    private static List<String> screen(String text) {
        List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
        int row = 0;
        int column = 0;
        Matcher signs = Pattern.compile("\u001b\\[(\\?7[lh]|(\\d+)A|[JK])|\r|\n|[^\r\n\u001b]")
                .matcher(text);
        while (signs.find()) {
            String sign = signs.group();
            if (sign.equals("\n")) {
                row++;
                if (row == lines.size()) {
                    lines.add(new StringBuilder());
                }
            } else if (sign.equals("\r")) {
                column = 0;
            } else if (sign.endsWith("A") && signs.group(2) != null) {
                row -= Integer.parseInt(signs.group(2));
            } else if (sign.endsWith("[J") || sign.endsWith("[K")) {
                lines.get(row).setLength(Math.min(lines.get(row).length(), column));
                if (sign.endsWith("J")) {
                    lines.subList(row + 1, lines.size()).clear();
                }
            } else if (!sign.startsWith("\u001b")) {
                StringBuilder line = lines.get(row);
                while (line.length() <= column) {
                    line.append(' ');
                }
                line.setCharAt(column++, sign.charAt(0));
            }
        }
        return lines.stream().map(line -> line.toString().stripTrailing()).toList();
    }
}
