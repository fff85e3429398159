package dev.exocode.examples.exos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.exocode.vcode.OnOneJdk;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stack as a library of an environment, beside Linux's own, over a cable between two network namespaces; skipped where there can be none. */
@OnOneJdk
class LinuxPeerTest {
    private static final String SCRIPT = Path.of("..", "cheetah", "network").toString();
    private static final int CANNOT = 77;
    private static final int SECONDS = 120;

    private final String name = "x" + ProcessHandle.current().pid();
    private boolean up;

    private record Outcome(int status, String text) {}

    private static Outcome outcome(Process process) throws IOException, InterruptedException {
        try (BufferedReader out = process.inputReader()) {
            String text = out.lines().collect(Collectors.joining("\n"));
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            return new Outcome(process.exitValue(), text);
        }
    }

    private Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("timeout", "" + SECONDS, SCRIPT, words[0], "--name", name));
        command.addAll(List.of(words).subList(1, words.length));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private Process java(String end, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                end, Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(words));
        return start(command.toArray(String[]::new));
    }

    @AfterEach
    void takeNetworkDown() throws IOException, InterruptedException {
        if (up) {
            assertThat(outcome(start("down"))).isEqualTo(new Outcome(0, ""));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "2, 10"})
    void linuxTalksToIt(String loss, String often) throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "network namespaces are Linux's");
        Outcome made = outcome(start("up", "--loss", loss));
        assertThat(made.status()).as(made.text()).isIn(0, CANNOT);
        up = made.status() == 0;
        assumeTrue(up, made::text);
        Process host = java("host", LinuxHost.class.getName(), "exo0");
        String first = host.inputReader().readLine();
        assumeTrue(first == null || !first.contains("H0801"), first);
        assertThat(first).isEqualTo("ready");
        Outcome peer = outcome(java("client", LinuxPeer.class.getName(), often));
        int checks = 7 + Integer.parseInt(often) + 3 + 7;
        assertThat(peer).isEqualTo(new Outcome(0, checks + " checks"));
        assertThat(outcome(host).text()).startsWith("faults [] ");
    }
}
