package dev.exocode.host.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Platform;
import dev.exocode.host.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Interfaces of the machine as devices, in network namespaces that {@code examples/cheetah/network} makes: what needs one is skipped where there
 * are none. Nothing may be written to the error output, on any JDK.
 */
class LiveDeviceTest {
    private static final String SCRIPT = "../examples/cheetah/network";
    private static final String NAME = "t" + ProcessHandle.current().pid();
    private static final int CANNOT = 77;
    private static final int SECONDS = 60;

    /** Why there is no network; empty if there is one. */
    private static Optional<String> missing = Optional.of("there was no attempt");

    private record Outcome(int status, String out, String err) {}

    @BeforeAll
    static void makeNetwork() throws IOException, InterruptedException {
        if (!System.getProperty("os.name").equals("Linux")) {
            missing = Optional.of("network namespaces are Linux's");
            return;
        }
        Outcome up = run(List.of(SCRIPT, "up", "--name", NAME));
        assertThat(up.status()).as(up.toString()).isIn(0, CANNOT);
        missing = up.status() == 0 ? Optional.empty() : Optional.of(up.err());
    }

    @AfterAll
    static void takeNetworkDown() throws IOException, InterruptedException {
        if (missing.isEmpty()) {
            Outcome down = run(List.of(SCRIPT, "down", "--name", NAME));
            assertThat(down).isEqualTo(new Outcome(0, "", ""));
        }
    }

    /** Skips a test that needs the network, with the reason. */
    private static void network() throws IOException, InterruptedException {
        assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
        Outcome devices = inside(List.of(), Main.class.getName(), "devices");
        assumeTrue(devices.status() == 0, devices::err);
    }

    private static Outcome run(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("live", ".out");
        Path err = Files.createTempFile("live", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static List<String> java(List<String> options, String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dslf4j.internal.verbosity=ERROR"));
        command.addAll(options);
        if (!options.contains("-cp")) {
            command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        }
        command.addAll(List.of(words));
        return command;
    }

    private static List<String> at(String end, List<String> command) {
        List<String> whole = new ArrayList<>(List.of(SCRIPT, end, "--name", NAME));
        whole.addAll(command);
        return whole;
    }

    private static Outcome inside(List<String> options, String... words) throws IOException, InterruptedException {
        return run(at("host", java(options, words)));
    }

    private static void ip(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(words));
        assertThat(run(at("host", command))).isEqualTo(new Outcome(0, "", ""));
    }

    private static Outcome ping(int count, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ping", "-q", "-W", "5", "-c", "" + count));
        command.addAll(List.of(options));
        command.add("10.9.0.2");
        return run(at("client", command));
    }

    /** A host that answers, once it is ready. */
    private static Process host() throws IOException {
        return host("exo0");
    }

    private static Process host(String device) throws IOException {
        Process host = new ProcessBuilder(at("host", java(List.of(), LiveHost.class.getName(), device)))
                .redirectErrorStream(true)
                .start();
        assertThat(host.inputReader().readLine()).isEqualTo("ready");
        return host;
    }

    private static String rest(Process host) throws IOException, InterruptedException {
        try (BufferedReader out = host.inputReader()) {
            String rest = out.lines().collect(Collectors.joining("\n"));
            assertThat(host.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            return rest;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"200", "100.5", "101", "abc", "", "-1", "1.2.3"})
    void noMoreThanAllIsLost(String loss) throws IOException, InterruptedException {
        network();
        Outcome up = run(List.of(SCRIPT, "up", "--name", NAME + "l", "--loss", loss));
        assertThat(up.status()).as(up.toString()).isEqualTo(2);
        assertThat(up.err()).matches("network: a loss is .*100.*: " + Pattern.quote(loss) + "\n");
    }

    @Test
    void allMayBeLost() throws IOException, InterruptedException {
        network();
        String name = NAME + "l";
        assertThat(run(List.of(SCRIPT, "up", "--name", name, "--loss", "100")).status())
                .isIn(0, CANNOT);
        assertThat(run(List.of(SCRIPT, "down", "--name", name)).status()).isZero();
    }

    /** Who is inside of a network that is taken down can say a last word, and it is said who that was. */
    @Test
    void whoIsInsideIsAskedToEndFirst() throws IOException, InterruptedException {
        network();
        String name = NAME + "k";
        assertThat(run(List.of(SCRIPT, "up", "--name", name)).status()).isZero();
        List<String> heeds = List.of(
                "env",
                "--default-signal=INT",
                "sh",
                "-c",
                "trap 'echo last; exit 3' INT; echo in; while :; do sleep 0.1; done");
        List<String> ignores = List.of("sh", "-c", "trap '' INT; echo in; exec sleep 1000");
        List<String> nameless = List.of("bash", "-c", "trap '' INT; echo in; exec -a ' ' cat");
        List<Process> inside = new ArrayList<>();
        for (List<String> command : List.of(heeds, ignores, nameless)) {
            List<String> whole = new ArrayList<>(List.of(SCRIPT, "client", "--name", name));
            whole.addAll(command);
            inside.add(new ProcessBuilder(whole).start());
            assertThat(inside.get(inside.size() - 1).inputReader().readLine()).isEqualTo("in");
        }
        Outcome again = run(List.of(SCRIPT, "up", "--name", name));
        Outcome down = run(List.of(SCRIPT, "down", "--name", name));
        assertThat(inside.get(0).waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(inside.get(1).waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(rest(inside.get(0))).isEqualTo("last");
        assertThat(inside.get(0).exitValue()).isEqualTo(3);
        assertThat(inside.get(1).exitValue()).isEqualTo(128 + 15);
        assertThat(inside.get(2).waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(inside.get(2).exitValue()).isEqualTo(128 + 15);
        assertThat(again.status()).isZero();
        assertThat(again.err())
                .contains(
                        "network: INT to process " + inside.get(0).pid() + " in exocode-" + name
                                + "-client: sh -c trap 'echo last",
                        "network: TERM to process " + inside.get(1).pid() + " in exocode-" + name
                                + "-client: sleep 1000\n",
                        "network: TERM to process " + inside.get(2).pid() + " in exocode-" + name
                                + "-client: without a name\n")
                .doesNotContain("KILL", "TERM to process " + inside.get(0).pid());
        assertThat(down).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void aRunWhoseNetworkIsMadeAgainLeavesThatAlone() throws IOException, InterruptedException {
        network();
        String name = NAME + "r";
        Process first = new ProcessBuilder(
                        SCRIPT,
                        "run",
                        "--name",
                        name,
                        "env",
                        "--default-signal=INT",
                        "sh",
                        "-c",
                        "echo in; exec sleep 1000")
                .start();
        assertThat(first.inputReader().readLine()).isEqualTo("in");
        Outcome second =
                run(List.of(SCRIPT, "run", "--name", name, "sh", "-c", "sleep 1; ip link show exo0; echo out"));
        assertThat(second.out()).contains(": exo0@").endsWith("out\n");
        assertThat(second.err()).matches("network: INT to process \\d+ in exocode-" + name + "-host: sleep 1000\n");
        assertThat(second.status()).isZero();
        assertThat(first.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).isEqualTo(128 + 2);
    }

    @Test
    void pingsAreAnsweredUntilCtrlC() throws IOException, InterruptedException {
        network();
        assumeTrue(Files.exists(Path.of("/bin/ping")) || Files.exists(Path.of("/usr/bin/ping")), "no ping");
        Process host = host();
        Outcome pings = ping(200, "-i", "0.002");
        new ProcessBuilder("kill", "-INT", "" + host.pid()).start().waitFor();
        String rest = rest(host);
        assertThat(pings.out()).contains("200 packets transmitted, 200 received, 0% packet loss");
        assertThat(host.exitValue()).as(rest).isEqualTo(130);
        // With at least one question for the address.
        assertThat(rest).matches("received (20[1-9]) sent \\1 handled \\1 unclaimed 0 lost 0 faults \\[]");
    }

    @Test
    void anInterfaceThatIsDeletedWhilePingsAreAnsweredEndsTheHost() throws IOException, InterruptedException {
        network();
        Outcome again = run(List.of(SCRIPT, "up", "--name", NAME));
        assertThat(again).isEqualTo(new Outcome(0, "", ""));
        Process host = host();
        // However slowly the others begin, some have been answered.
        assertThat(ping(20, "-i", "0.002").out()).contains("20 packets transmitted, 20 received");
        Process pings = new ProcessBuilder(
                        at("client", List.of("ping", "-q", "-f", "-c", "1000000", "-W", "1", "10.9.0.2")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread.sleep(500);
        ip("link", "del", "exo0");
        String rest = rest(host);
        pings.destroy();
        pings.waitFor();
        assertThat(host.exitValue()).as(rest).isZero();
        assertThat(rest)
                .matches(
                        Pattern.compile(
                                "(?s)(exo0|kernel): error\\[H0314].*exo0 is gone.*\nreceived [1-9]\\d+ sent \\d+ handled .* faults \\[]"));
        assertThat(run(List.of(SCRIPT, "up", "--name", NAME))).isEqualTo(new Outcome(0, "", ""));
    }

    /** Directly, and through a cable of the kernel's that loses packets, of which more than enough come. */
    @ParameterizedTest
    @ValueSource(strings = {"live \"exo0\"", "link live \"exo0\" loss 5 % delay 1 ms"})
    void scenariosHaveLiveDevices(String device, @TempDir Path folder) throws IOException, InterruptedException {
        network();
        Path examples = Path.of("../examples").toAbsolutePath().normalize();
        String text = Files.readString(examples.resolve("cheetah/pings.scenario"))
                .replace("live \"exo0\"", device)
                .replace("\"arp.ash", "\"" + examples + "/cheetah/arp.ash")
                .replace("../handlers", examples + "/handlers");
        Path file = Files.writeString(folder.resolve("pings.scenario"), text);
        Path metrics = folder.resolve("metrics.txt");
        Process host = new ProcessBuilder(at(
                        "host",
                        java(
                                List.of(),
                                Main.class.getName(),
                                "kernel",
                                file.toString(),
                                "--metrics",
                                metrics.toString())))
                .redirectErrorStream(true)
                .start();
        // Until it has begun nobody answers.
        for (int i = 0; i < 30 && ping(1).status() != 0; i++) {
            assertThat(host.isAlive()).isTrue();
        }
        Outcome pings = ping(100, "-i", "0.005");
        new ProcessBuilder("kill", "-INT", "" + host.pid()).start().waitFor();
        String rest = rest(host);
        int answered = Integer.parseInt(pings.out().replaceFirst("(?s).* (\\d+) received,.*", "$1"));
        assertThat(answered).as(rest).isBetween(device.startsWith("link") ? 70 : 100, 100);
        Matcher replies = Pattern.compile("dst host 10.9.0.2 .* reply (\\d+)\n").matcher(rest);
        assertThat(replies.find()).as(rest).isTrue();
        assertThat(Integer.parseInt(replies.group(1))).isGreaterThanOrEqualTo(answered);
        assertThat(rest).contains("0.000 ms  answers  created").contains(", interrupted");
        assertThat(Files.readString(metrics))
                .contains(
                        "exocode_device_packets_total{device=\"exo0\",packets=\"missed by the interface\"} 0.0",
                        "exocode_device_packets_total{device=\"exo0\",packets=\"missed\"} 0.0")
                .containsPattern("exocode_device_packets_total\\{device=\"exo0\",packets=\"sent\"} [1-9]");
    }

    private static final String SENDS = """
            import dev.exocode.host.kernel.*;
            import dev.exocode.host.scenario.*;
            import dev.exocode.vcode.diagnostic.Diagnostic;
            import java.util.*;

            public final class Sends implements ScenarioLibrary {
                private final boolean throwsAtOnce;
                private Surroundings around;
                private Holding timer;

                public Sends(Given given) {
                    throwsAtOnce = given.find("throws").isPresent();
                }

                @Override
                public List<Diagnostic> begin(Surroundings surroundings) {
                    if (throwsAtOnce) {
                        throw new IllegalStateException("nothing begins");
                    }
                    around = surroundings;
                    timer = around.self().allocate(Kind.TIMER).orThrow();
                    set();
                    return List.of();
                }

                private void set() {
                    around.self().setTimer(timer.number(), around.clock().now() + 1_000_000, timer.capability());
                }

                @Override
                public void interrupt(Environment self, Interrupt interrupt) {
                    set();
                }

                @Override
                public void slice(Environment self, Slice slice) {
                    byte[] frame = new byte[60];
                    Arrays.fill(frame, 0, 6, (byte) 0xff);
                    frame[12] = (byte) 0x88;
                    frame[13] = (byte) 0xb5;
                    for (int i = 0; i < 20; i++) {
                        around.send("wire", frame, 0, frame.length);
                    }
                }
            }
            """;

    /** A library that sends all the time has timers, and goes on sending. */
    @ParameterizedTest
    @ValueSource(strings = {"live \"exo0\"", "link live \"exo0\" delay 1 ms", "live \"tap:exo6\""})
    void aRunEndsWithItsLastInterface(String device, @TempDir Path folder) throws IOException, InterruptedException {
        network();
        assumeTrue(!device.contains("tap") || Files.isWritable(Path.of("/dev/net/tun")), "no /dev/net/tun");
        Files.writeString(Files.createDirectory(folder.resolve("java")).resolve("Sends.java"), SENDS);
        Path file = Files.writeString(
                folder.resolve("a.scenario"),
                "kernel { overrun 60000; }\ndevice wire = " + device
                        + ";\nenvironment a { slices 1; library \"Sends\" from \"java\"; may send \"ether proto 0x88b5\"; }\n");
        Process host = new ProcessBuilder(at("host", java(List.of(), Main.class.getName(), "kernel", file.toString())))
                .redirectErrorStream(true)
                .start();
        assertThat(host.inputReader().readLine()).contains("runs; Ctrl-C ends it");
        Thread.sleep(2000);
        String name = device.contains("tap") ? "exo6" : "exo0";
        ip("link", "set", name, "down");
        // It sends a frame in each slice, so without an end of its own it would never be over.
        String rest = rest(host);
        if (name.equals("exo0")) {
            ip("link", "set", name, "up");
        }
        assertThat(host.exitValue()).as(rest).isEqualTo(1);
        assertThat(rest.split("error\\[H0314]", -1)).as(rest).hasSize(2);
        assertThat(rest.lines().filter(line -> line.matches(".* ms  kernel  failed .*" + name + " is down.*")))
                .as(rest)
                .hasSize(1);
        assertThat(rest).containsPattern("\nover at .*, no interface is left\n").containsPattern("wire +0 +[1-9]");
    }

    /** Whoever sits before it is told while the other one still works. */
    @Test
    void whenOneOfTwoInterfacesFailsThatIsSaidAtOnce(@TempDir Path folder) throws IOException, InterruptedException {
        network();
        ip("link", "add", "name", "c0", "type", "veth", "peer", "name", "c1");
        ip("link", "set", "c0", "up");
        ip("link", "set", "c1", "up");
        Path file = Files.writeString(
                folder.resolve("a.scenario"),
                "device one = live \"exo0\";\ndevice two = live \"c0\";\nenvironment a { slices 1; pages 2; }\n");
        Process host = new ProcessBuilder(at("host", java(List.of(), Main.class.getName(), "kernel", file.toString())))
                .redirectErrorStream(true)
                .start();
        assertThat(host.inputReader().readLine()).contains("runs; Ctrl-C ends it");
        ip("link", "set", "c0", "down");
        assertThat(host.inputReader().readLine()).isEqualTo(file + ": a device fails: two: c0 is down");
        assertThat(host.isAlive()).isTrue();
        new ProcessBuilder("kill", "-INT", "" + host.pid()).start().waitFor();
        String rest = rest(host);
        ip("link", "del", "c0");
        assertThat(host.exitValue()).as(rest).isEqualTo(130);
        assertThat(rest.split("a.scenario:2:1: error\\[H0314]", -1)).as(rest).hasSize(2);
        assertThat(rest).contains(", interrupted").doesNotContain("no interface is left");
    }

    @Test
    void aRunWithoutAnybodyLeftSaysSo(@TempDir Path folder) throws IOException, InterruptedException {
        network();
        Files.writeString(Files.createDirectory(folder.resolve("java")).resolve("Sends.java"), SENDS);
        Path file = Files.writeString(
                folder.resolve("a.scenario"),
                "device wire = live \"exo0\";\nenvironment a { slices 1; library \"Sends\" from \"java\" with throws \"yes\"; }\n");
        Outcome outcome = inside(List.of(), Main.class.getName(), "kernel", file.toString());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).containsPattern("\nover at .* ms, nobody is left\n");
        assertThat(outcome.err()).contains("IllegalStateException: nothing begins", "thrown at Sends.java:18");
    }

    @Test
    void whatAScenarioCannotOpenIsSaidThere(@TempDir Path folder) throws IOException, InterruptedException {
        network();
        Path file = Files.writeString(
                folder.resolve("a.scenario"),
                "kernel { link raw; }\ndevice one = live \"exo1\";\ndevice two = live \"exo0\";\n");
        Outcome outcome = inside(List.of(), Main.class.getName(), "kernel", file.toString());
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err())
                .contains(
                        "a.scenario:2:1: error[H0803]: interface must be one that there is\n    device one = live",
                        "help: did you mean exo0",
                        "a.scenario:3:1: error[H0313]: packets of a device must start as those of the kernel do  device=ETHERNET kernel=RAW");
    }

    /** Of Linux's own kind: Linux is the peer, at the address that the interface has there. */
    @Test
    void aTapInterfaceIsMadeAndGoes() throws IOException, InterruptedException {
        network();
        assumeTrue(Files.isWritable(Path.of("/dev/net/tun")), "no /dev/net/tun");
        Process host = host("tap:exo9");
        ip("address", "add", "10.9.0.9/24", "dev", "exo9");
        Outcome pings = run(at("host", List.of("ping", "-q", "-i", "0.002", "-W", "5", "-c", "200", "10.9.0.2")));
        Outcome second =
                inside(List.of(), Opens.class.getName(), "tap:exo9", "tap:exo0", "tap:", "tap:exo%d", "tap:exo9");
        new ProcessBuilder("kill", "-INT", "" + host.pid()).start().waitFor();
        String rest = rest(host);
        assertThat(pings.out()).contains("200 packets transmitted, 200 received, 0% packet loss");
        assertThat(rest).matches("received (2\\d\\d) sent 20[1-9] handled 20[1-9] unclaimed \\d lost 0 faults \\[]");
        assertThat(second.out()).isEqualTo("""
                tap:exo9: error[H0806]: interface must be such that it can be opened
                note: somebody has it open
                tap:exo0: error[H0806]: interface must be such that it can be opened
                note: there is an interface of that name, of another kind
                tap:: error[H0806]: interface must be such that it can be opened
                note: the name of an interface has 1 to 15 letters, digits and signs, no space, / : or % among them, and is not . or ..
                tap:exo%d: error[H0806]: interface must be such that it can be opened
                note: the name of an interface has 1 to 15 letters, digits and signs, no space, / : or % among them, and is not . or ..
                tap:exo9: error[H0806]: interface must be such that it can be opened
                note: somebody has it open
                """);
        assertThat(run(at("host", List.of("ip", "link", "show", "exo9"))).status())
                .isNotZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "exo%d",
                "%",
                "a/b",
                "a:b",
                "a b",
                "a\tb",
                "a\0b",
                "a\u007f",
                ".",
                "..",
                "sixteen-letters-",
                "\u00fc"
            })
    void namesThatLinuxDoesNotTakeAreRefusedBefore(String name) {
        assertThat(Tap.wrong(name, true, "x86-64"))
                .hasValueSatisfying(why -> assertThat(why).startsWith("the name of an interface has 1 to 15 letters"));
    }

    /** Without the right to open one, and without a machine that has one. */
    @Test
    void namesOfAScenarioAreLookedAtBeforeItRuns(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Tap.wrong("exo0", Platform.isLinux(), Platform.ARCH).isEmpty(), "no interfaces of this kind here");
        Path file = Files.writeString(
                folder.resolve("a.scenario"),
                "device one = live \"tap:exo%d\";\ndevice two = link live \"tap:\" loss 1 %;\ndevice three = live \"tap:exo0\";\n");
        Outcome outcome = run(java(List.of(), Main.class.getName(), "kernel", "--check", file.toString()));
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("a.scenario:1:1: error[H0806]", "a.scenario:2:1: error[H0806]", "1 to 15 letters")
                .doesNotContain("a.scenario:3");
        Files.writeString(file, "device three = live \"tap:exo0\";\n");
        Outcome good = run(java(List.of(), Main.class.getName(), "kernel", "--check", file.toString()));
        assertThat(good.status()).as(good.err()).isZero();
    }

    @Test
    void machinesWithOtherNumbersAreRefused() {
        for (String machine : List.of("x86-64", "aarch64", "arm", "riscv64", "s390x")) {
            assertThat(Tap.wrong("fifteen-letters", true, machine)).isEmpty();
        }
        for (String machine : List.of("ppc64le", "ppc64", "mips64el", "sparcv9", "ia64")) {
            assertThat(Tap.wrong("exo0", true, machine))
                    .contains("what Linux is asked by for such an interface is not known for machines of " + machine);
        }
        assertThat(Tap.wrong("exo0", false, "aarch64")).contains("interfaces of this kind are Linux's");
    }

    @Test
    void aTapInterfaceThatIsTakenDownOrAwayFails() throws IOException, InterruptedException {
        network();
        assumeTrue(Files.isWritable(Path.of("/dev/net/tun")), "no /dev/net/tun");
        Process host = host("tap:exo9");
        ip("link", "set", "exo9", "down");
        assertThat(rest(host)).contains("error[H0314]", "exo9 is down");
        host = host("tap:exo9");
        ip("link", "del", "exo9");
        assertThat(rest(host)).contains("error[H0314]", "exo9 is gone");
    }

    @Test
    void itIsSaidFirstThatAllIsThere(@TempDir Path folder) throws IOException, InterruptedException {
        network();
        Path file = Files.writeString(
                folder.resolve("a.scenario"),
                "device one = live \"exo0\";\nenvironment a { slices 1; pages 2; }\nrun 5 ms;\n");
        List<String> lines = inside(List.of(), Main.class.getName(), "kernel", file.toString(), "--log")
                .err()
                .lines()
                .toList();
        assertThat(lines.get(0)).isEqualTo(file + ": runs; Ctrl-C ends it");
        assertThat(lines.get(1)).startsWith("level=info msg=created");
        assertThat(lines).hasSizeGreaterThanOrEqualTo(4);
    }

    /** Two that answer for the same would be seen by nobody but their clients. */
    @Test
    void whoIsNotAloneIsTold(@TempDir Path folder) throws IOException, InterruptedException {
        network();
        Path file = Files.writeString(folder.resolve("a.scenario"), "device one = live \"exo0\";\nrun 5 ms;\n");
        Process first = new ProcessBuilder(at("host", java(List.of(), LiveHost.class.getName(), "exo0"))).start();
        try (BufferedReader out = first.inputReader()) {
            assertThat(out.readLine()).isEqualTo("ready");
            Outcome second = inside(List.of(), Main.class.getName(), "kernel", file.toString());
            assertThat(second.status()).as(second.err()).isZero();
            assertThat(second.err())
                    .contains(
                            "a.scenario:1:1: warning[H0807]: interface should be had by one kernel alone: what two claim, both answer  interface=exo0 process="
                                    + first.pid() + "\n    device one = live");
        } finally {
            first.destroy();
            first.waitFor();
        }
        assertThat(inside(List.of(), Main.class.getName(), "kernel", file.toString())
                        .err())
                .doesNotContain("H0807");
    }

    /** As Linux writes it, with somebody who looks at one protocol, and somebody at another interface. */
    @Test
    void socketsAreReadFromWhatLinuxSays() {
        List<String> lines = List.of(
                "sk               RefCnt Type Proto  Iface R Rmem   User   Inode",
                "00000000a0a950a6 3      3    0003   2     1 0      0      4782901",
                "00000000a0a950a7 3      3    0800   2     1 0      0      4782902",
                "00000000a0a950a8 3      3    0003   12    1 0      0      4782903",
                "");
        assertThat(Others.sockets(lines, 2)).containsExactly("socket:[4782901]");
        assertThat(Others.sockets(lines, 3)).isEmpty();
    }

    @Test
    void bothEndsOfACable() throws IOException, InterruptedException {
        network();
        ip("link", "add", "name", "a0", "type", "veth", "peer", "name", "a1");
        ip("link", "set", "a0", "up");
        ip("link", "set", "a1", "up");
        assertThat(inside(List.of(), LivePair.class.getName())).isEqualTo(new Outcome(0, "all of it\n", ""));
    }

    @Test
    void theInterfacesAreListed() throws IOException, InterruptedException {
        network();
        assertThat(inside(List.of(), Main.class.getName(), "devices").out()).contains("""
                interface  state  link      addresses
                exo0       up     ethernet  02:00:0a:09:00:02
                """);
    }

    @Test
    void whatCannotBeOpenedIsSaid() throws IOException, InterruptedException {
        network();
        ip("link", "add", "name", "b0", "type", "veth", "peer", "name", "b1");
        assertThat(inside(List.of(), Opens.class.getName(), "exo1", "b1", "nflog", "nfqueue")
                        .out())
                .contains(
                        "exo1: error[H0803]: interface must be one that there is\nnote: there are exo0, ",
                        "\nhelp: did you mean exo0\n",
                        "b1: error[H0804]: interface must be up\nhelp: ip link set b1 up\n",
                        "nflog: error[H0805]: packets of an interface must start with something known  number=239\nhelp: ",
                        "nfqueue: error[H0806]: interface must be such that it can be opened\nnote: ");
        ip("link", "del", "b0");
    }

    @Test
    void whoHasNoRightsIsTold(@TempDir Path folder) throws IOException, InterruptedException {
        network();
        // Nobody may read the class path of the build.
        String copied = Arrays.stream(System.getProperty("java.class.path").split(":"))
                .map(each -> copy(Path.of(each), folder))
                .collect(Collectors.joining(":"));
        run(List.of("chmod", "-R", "a+rX", folder.toString()));
        List<String> command = new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        command.addAll(java(List.of("-cp", copied), Opens.class.getName(), "exo0"));
        assertThat(run(at("host", command)))
                .isEqualTo(new Outcome(
                        0,
                        "exo0: error[H0802]: process must have the right to open interfaces\nhelp: run it as root, in namespaces of your own (unshare -rn), or with that right alone (setpriv --reuid=YOU --init-groups --inh-caps=+net_raw --ambient-caps=+net_raw COMMAND)\n",
                        ""));
        command.addAll(3, List.of("--inh-caps=+net_raw", "--ambient-caps=+net_raw"));
        assertThat(run(at("host", command))).isEqualTo(new Outcome(0, "exo0 opened\n", ""));
        command.removeIf(word -> word.endsWith("net_raw") || word.equals("exo0"));
        command.addAll(List.of("tap:exo7", "tap:exo8"));
        withoutRights(command, folder.resolve("tun"));
    }

    /** Without any right there is an interface that root has made for somebody, where everybody may open what it is asked of. */
    private static void withoutRights(List<String> command, Path tun) throws IOException, InterruptedException {
        assumeTrue(run(ownTun(tun, "600", List.of("true"))).status() == 0, "no /dev/net/tun of one's own");
        ip("tuntap", "add", "dev", "exo8", "mode", "tap", "user", "65534");
        ip("link", "set", "exo8", "up");
        assertThat(run(ownTun(tun, "666", command)).out())
                .isEqualTo(
                        "tap:exo7: error[H0802]: process must have the right to open interfaces\nhelp: as root make one that is yours: ip tuntap add dev exo7 mode tap user YOU && ip link set exo7 up\ntap:exo8 opened\n");
        assertThat(run(ownTun(tun, "600", command)).out())
                .isEqualTo(
                        "tap:%s: error[H0802]: process must have the right to open interfaces\nnote: it may not open /dev/net/tun\nhelp: as root have everybody open that, which gives no right to any interface: chmod a+rw /dev/net/tun\n"
                                .repeat(2)
                                .formatted("exo7", "exo8"));
        ip("link", "del", "exo8");
    }

    /** At the host's end, with such a file in place of the machine's, which may be for root alone. */
    private static List<String> ownTun(Path tun, String mode, List<String> command) {
        String script =
                "rm -f \"$1\" && mknod -m \"$2\" \"$1\" c 10 200 && mount --bind \"$1\" /dev/net/tun && shift 2 && exec \"$@\"";
        List<String> whole = new ArrayList<>(List.of("unshare", "-m", "sh", "-c", script, "sh", tun.toString(), mode));
        whole.addAll(command);
        return at("host", whole);
    }

    private static String copy(Path from, Path folder) {
        try {
            Path to = folder.resolve(String.valueOf(from.toString().hashCode()) + from.getFileName());
            run(List.of("cp", "-r", from.toString(), to.toString()));
            return to.toString();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsMissingIsSaid() throws IOException, InterruptedException {
        assertThat(run(java(List.of("-Dorg.pcap4j.core.pcapLibName=nosuch"), Opens.class.getName(), "eth0")))
                .isEqualTo(new Outcome(0, """
                                libpcap: error[H0801]: libpcap must be there, and the JVM be able to load it
                                note: UnsatisfiedLinkError: Unable to load library 'nosuch'
                                help: install it: libpcap0.8 in Debian and Ubuntu, libpcap in Fedora and Alpine, Npcap on Windows; macOS has it
                                """, ""));
        String without = Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(each -> !each.contains("pcap4j"))
                .collect(Collectors.joining(":"));
        assertThat(run(java(List.of("-cp", without), Opens.class.getName(), "eth0"))
                        .out())
                .startsWith("libpcap: error[H0801]: ")
                .endsWith("\nhelp: add org.pcap4j:pcap4j-core to the class path\n");
    }

    /** Opens interfaces, and says what comes of that. */
    static final class Opens {
        private Opens() {}

        public static void main(String[] names) {
            for (String name : names) {
                var opened = LiveDevice.open(name, LiveDevice.Settings.USUAL);
                opened.diagnostics().forEach(System.out::println);
                opened.value().ifPresent(device -> {
                    System.out.println(name + " opened");
                    device.close();
                });
            }
        }
    }
}
