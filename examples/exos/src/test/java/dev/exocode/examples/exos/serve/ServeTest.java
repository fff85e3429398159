package dev.exocode.examples.exos.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.exocode.host.cli.Main;
import dev.exocode.vcode.OnOneJdk;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Linux's curl, ping, dig and wrk talk to the server, over a cable between two network namespaces; skipped where there can be none. */
@OnOneJdk
class ServeTest {
    private static final String SCRIPT = Path.of("..", "cheetah", "network").toString();
    private static final String SCENARIO =
            Path.of("..", "cheetah", "serve.scenario").toString();
    private static final int CANNOT = 77;
    private static final int NOT_FOUND = 127;
    private static final int SECONDS = 240;
    private static final int CLIENTS = 10;
    private static final int REQUESTS = 1000;

    /** A busy machine under loss takes a few. */
    private static final int MOST_ROUNDS = 60;

    @TempDir
    private Path folder;

    private final String name = "c" + ProcessHandle.current().pid();
    private boolean up;
    private Process host;
    /** Where clients are: at the other end of the cable, or at that of the host. */
    private String end = "client";

    private record Outcome(int status, String text) {}

    private Process start(String verb, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("timeout", "" + SECONDS, SCRIPT, verb, "--name", name));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static Outcome outcome(Process process) throws IOException, InterruptedException {
        try (BufferedReader out = process.inputReader()) {
            String text = out.lines().collect(Collectors.joining("\n"));
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            return new Outcome(process.exitValue(), text);
        }
    }

    private String client(String... words) throws IOException, InterruptedException {
        Outcome outcome = outcome(start(end, words));
        assertThat(outcome.status()).as(outcome.text()).isZero();
        return outcome.text();
    }

    private void needs(String... tools) throws IOException, InterruptedException {
        for (String tool : tools) {
            Process process = new ProcessBuilder("sh", "-c", "command -v " + tool + " || exit " + NOT_FOUND).start();
            assumeTrue(outcome(process).status() != NOT_FOUND, tool + " is not installed");
        }
    }

    @AfterEach
    void takeNetworkDown() throws IOException, InterruptedException {
        if (up) {
            assertThat(outcome(start("down"))).isEqualTo(new Outcome(0, ""));
        }
    }

    private void serve(String loss, boolean handled) throws IOException, InterruptedException {
        serve(loss, handled, SCENARIO);
    }

    private void serve(String loss, boolean handled, String scenario) throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "network namespaces are Linux's");
        Outcome made = outcome(start("up", "--loss", loss));
        assertThat(made.status()).as(made.text()).isIn(0, CANNOT);
        up = made.status() == 0;
        assumeTrue(up, made::text);
        needs("curl", "dig", "ping", "wrk", "env");
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                // What leaks a little for each packet does not go on for long.
                "-Xmx256m",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                withoutExos(),
                Main.class.getName(),
                "kernel",
                scenario,
                "--json",
                "--with",
                "site=" + folder));
        if (!handled) {
            command.addAll(List.of("--with", "handler=none"));
        }
        host = start("host", command.toArray(String[]::new));
        String first = host.inputReader().readLine();
        assumeTrue(first == null || !first.contains("H0801"), first);
        assertThat(first).isEqualTo(scenario + ": runs; Ctrl-C ends it");
    }

    /** The scenario brings the classes of this example with it, from their sources. */
    private static String withoutExos() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path ->
                        !path.contains(Path.of("examples", "exos", "target").toString()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "2, true", "0, false", "2, false"})
    void linuxIsServed(String loss, boolean handled) throws IOException, InterruptedException {
        byte[] small = drawn("small", 1000);
        byte[] large = drawn("large", 2_000_000);
        Files.writeString(folder.resolve("index.html"), "<p>Hello");
        serve(loss, handled);
        all(loss, handled, small, large);
    }

    /** Linux is at the other end of the interface itself, without a cable. */
    @Test
    void linuxIsServedOverTap() throws IOException, InterruptedException {
        assumeTrue(Files.isWritable(Path.of("/dev/net/tun")), "no /dev/net/tun");
        byte[] small = drawn("small", 1000);
        byte[] large = drawn("large", 2_000_000);
        Files.writeString(folder.resolve("index.html"), "<p>Hello");
        Path cheetah = Path.of(SCENARIO).toAbsolutePath().getParent();
        Path scenario = folder.resolve("tap.scenario");
        Files.writeString(
                scenario,
                Files.readString(Path.of(SCENARIO))
                        .replace("live \"exo0\"", "live \"tap:exo5\"")
                        .replace("\"../exos\"", "\"" + cheetah.resolveSibling("exos") + "\"")
                        .replace("\"zone.txt\"", "\"" + cheetah.resolve("zone.txt") + "\""));
        serve("0", true, scenario.toString());
        end = "host";
        client("ip", "address", "add", "10.9.0.1/24", "dev", "exo5");
        all("0", true, small, large);
        assertThat(outcome(start(end, "ip", "link", "show", "exo5")).status()).isNotZero();
    }

    /** All that clients ask, and the end of it. */
    private void all(String loss, boolean handled, byte[] small, byte[] large)
            throws IOException, InterruptedException {
        assertThat(client("ping", "-c", "5", "-i", "0.2", "-w", "20", "10.9.0.2"))
                .contains(loss.equals("0") ? " 0% packet loss" : "packet loss");
        assertThat(client("curl", "-s", "http://10.9.0.2/")).isEqualTo("<p>Hello");
        assertThat(client("curl", "-sI", "http://10.9.0.2/nothing")).startsWith("HTTP/1.1 404");
        String answered = client("dig", "+short", "+tries=5", "+timeout=1", "@10.9.0.2", "www.cheetah.test");
        // Where a question was lost, dig says so in front of the answer to the next.
        assertThat(answered.lines().filter(line -> loss.equals("0") || !line.startsWith(";")))
                .containsExactly("10.9.0.2");
        Path got = folder.resolve("got");
        client("curl", "-s", "-o", got.toString(), "http://10.9.0.2/large");
        assertThat(Files.readAllBytes(got)).isEqualTo(large);

        tenAtATime(small);
        loaded(loss.equals("0"));

        // Ctrl-C; the script is replaced by the host.
        host.descendants().forEach(each -> new Signal(each.pid()).send());
        Outcome told = outcome(host);
        assertThat(told.text()).contains("\"complete\" : false").contains("\"requests to the library\" : ");
        assertThat(told.text().contains("\"requests to the handler\" : 0,")).isEqualTo(!handled);
        assertThat(told.status()).as(told.text()).isIn(0, 130);
    }

    /** As many requests as the others make together; each is answered, and with 200. */
    private void loaded(boolean good) throws IOException, InterruptedException {
        int answered = 0;
        for (int round = 0; answered < CLIENTS * REQUESTS; round++) {
            assertThat(round).as("so many rounds answered " + answered).isLessThan(MOST_ROUNDS);
            String told = client("wrk", "-t1", "-c32", "-d2", "http://10.9.0.2/");
            Matcher requests = Pattern.compile("(\\d+) requests in").matcher(told);
            assertThat(requests.find()).as(told).isTrue();
            assertThat(told).doesNotContain("Non-2xx");
            // Where packets are lost, one in a million answers takes longer than wrk waits.
            assertThat(good && told.contains("Socket errors")).as(told).isFalse();
            answered += Integer.parseInt(requests.group(1));
        }
    }

    /** Connections that nobody can speak to any more would be given up after a minute; no one waits for that. */
    @Test
    void anInterfaceThatGoesDownUnderLoadEndsTheRun() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("index.html"), "<p>Hello");
        serve("0", true);
        Process load = start("client", "wrk", "-t1", "-c32", "-d20", "http://10.9.0.2/");
        Thread.sleep(2000);
        long began = System.nanoTime();
        assertThat(outcome(start("host", "ip", "link", "set", "exo0", "down")).status())
                .isZero();
        Outcome told = outcome(host);
        long took = System.nanoTime() - began;
        load.destroy();
        load.waitFor();
        assertThat(told.status()).as(told.text()).isEqualTo(1);
        assertThat(told.text()).containsOnlyOnce("\nnote: exo0 is down");
        assertThat(told.text().split("\"event\" : \"failed\"", -1))
                .as(told.text())
                .hasSize(2);
        // Half of what the first of its timers would take.
        assertThat(took).isLessThan(TimeUnit.SECONDS.toNanos(15));
    }

    /** A terminal tells all that the script has started. */
    @Test
    void theNetworkGoesWithCtrlC() throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "network namespaces are Linux's");
        Process run = start("run", "env", "--default-signal", "sh", "-c", "echo begun; sleep " + SECONDS);
        String first = run.inputReader().readLine();
        assumeTrue("begun".equals(first), first);
        assumeTrue(outcome(start("client", "true")).status() == 0, "nobody else finds it without root");

        run.descendants().forEach(each -> new Signal(each.pid()).send());
        outcome(run);
        assertThat(outcome(start("client", "true")).status()).isNotZero();
    }

    /** Ten clients at a time, each asking by one connection. */
    private void tenAtATime(byte[] small) throws IOException, InterruptedException {
        Path asked = folder.resolve("asked");
        Files.writeString(asked, "url = \"http://10.9.0.2/small\"\noutput = \"-\"\n".repeat(REQUESTS));
        List<Process> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(start(end, "sh", "-c", "curl -s -K '" + asked + "' >'" + folder.resolve("got" + i) + "'"));
        }
        byte[] wanted = new byte[small.length * REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            System.arraycopy(small, 0, wanted, i * small.length, small.length);
        }
        for (int i = 0; i < CLIENTS; i++) {
            assertThat(outcome(clients.get(i))).isEqualTo(new Outcome(0, ""));
            assertThat(Arrays.equals(Files.readAllBytes(folder.resolve("got" + i)), wanted))
                    .isTrue();
        }
    }

    private byte[] drawn(String file, int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        Files.write(folder.resolve(file), bytes);
        return bytes;
    }

    private record Signal(long pid) {
        void send() {
            try {
                new ProcessBuilder("kill", "-INT", "" + pid).start().waitFor();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
