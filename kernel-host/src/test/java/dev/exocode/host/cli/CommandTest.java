package dev.exocode.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.exocode.host.load.CertificateFile;
import dev.exocode.host.load.PolicyOfFile;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.sandbox.fuzz.Fuzzer;
import dev.exocode.sandbox.fuzz.Summary;
import dev.exocode.vcode.golden.Golden;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goldens cannot say well. */
class CommandTest {

    @TempDir
    private Path folder;

    @Test
    void aHugeProgramFileIsNotRead() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("huge.dpf").toFile(), "rw")) {
            file.setLength(ProgramFile.MAX_FILE_BYTES + 1L);
        }
        Shell.Outcome outcome = new Shell(folder).run("verify huge.dpf");
        assertThat(outcome.status()).isEqualTo(Main.BAD_INPUT);
        assertThat(outcome.err())
                .isEqualTo("huge.dpf: error[H0005]: program file must not be larger than the limit"
                        + "  bytes=16777217 max=16777216\n");
    }

    @Test
    void aHugePolicyIsNotRead() throws IOException {
        Files.writeString(folder.resolve("nop.vs"), "retli 1\n");
        Files.writeString(folder.resolve("huge.policy"), "# ".repeat(PolicyOfFile.MAX_FILE_BYTES / 2));
        Shell shell = new Shell(folder);
        assertThat(shell.run("verify --policy huge.policy nop.vs").status()).isEqualTo(Main.DONE);
        Files.writeString(folder.resolve("huge.policy"), "# ".repeat(PolicyOfFile.MAX_FILE_BYTES / 2 + 1));
        assertThat(shell.run("verify --policy huge.policy nop.vs"))
                .isEqualTo(new Shell.Outcome(
                        Main.BAD_INPUT,
                        "",
                        "huge.policy: error[H0010]: policy file must not be larger than the limit"
                                + "  bytes=1048578 max=1048576\n"));
    }

    @Test
    void aProgramTooLargeForTheEngineFailsTheRun() throws IOException {
        StringBuilder text = new StringBuilder("setl r1, 0\n");
        for (int i = 0; i < 40_000; i++) {
            // A class of the JVM has room for 32,767 constants of 64 bits.
            text.append("xorli r1, r1, ").append((1L << 40) + i).append('\n');
        }
        Files.writeString(folder.resolve("large.vs"), text.append("retl r1\n"));
        Shell shell = new Shell(folder);
        Shell.Outcome outcome = shell.run("run large.vs --pcap examples/captures/exocode.pcap");
        assertThat(outcome.status()).isEqualTo(Main.FAILED);
        assertThat(outcome.err()).startsWith("large: error[J0001]: ").contains("help: run it with the interpreter");
        assertThat(shell.run("run large.vs --engine interp --pcap examples/captures/exocode.pcap")
                        .status())
                .isEqualTo(Main.DONE);
    }

    @Test
    void aByteOrderMarkMeansNothing() throws IOException {
        Files.writeString(folder.resolve("bom.dpf"), "\ufeffip.ttl == 256\n");
        assertThat(new Shell(folder).run("compile bom.dpf").err()).startsWith("bom.dpf:1:11: error[D0301]");
    }

    @Test
    void compiledFormsAreTheSameProgram() throws IOException {
        Shell shell = new Shell(folder);
        for (String form : new String[] {"vs", "vco"}) {
            assertThat(shell.run("compile examples/filters/to-web.dpf -o web." + form))
                    .isEqualTo(new Shell.Outcome(Main.DONE, "", ""));
        }
        String text = Files.readString(folder.resolve("web.vs"));
        assertThat(shell.run("disasm web.vco").out()).isEqualTo(text);
        assertThat(shell.run("disasm web.vs").out()).isEqualTo(text);
        assertThat(shell.run("compile examples/filters/to-web.dpf").out()).isEqualTo(text);
        String counts = shell.run("run web.vs --pcap examples/captures/exocode.pcap --json")
                .out();
        assertThat(shell.run("run web.vco --pcap examples/captures/exocode.pcap --json")
                        .out())
                .isEqualTo(counts);
    }

    @Test
    void countsAreTheSameAsJsonAndInAnyNumberOfFilters() throws IOException {
        Shell shell = new Shell(folder);
        String command = "run examples/filters/*.dpf --pcap examples/captures/exocode.pcap --json";
        List<String> names = new ArrayList<>();
        long packets = -1;
        try (JsonParser json = new JsonFactory().createParser(shell.run(command).out())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING && json.currentName().equals("name")) {
                    names.add(json.getText());
                } else if (token == JsonToken.VALUE_NUMBER_INT
                        && json.currentName().equals("packets")
                        && packets < 0) {
                    packets = json.getLongValue();
                }
            }
        }
        assertThat(packets).isPositive();
        assertThat(names).hasSizeGreaterThan(10).contains("to-web", "arp-requests");
        assertThat(shell.run(command + " --engine interp").out().replace("interp", "jvm"))
                .isEqualTo(shell.run(command).out());
    }

    @Test
    void aCertificateLeadsToTheSameVerdict() throws IOException {
        Shell shell = new Shell(folder);
        Shell.Outcome verified = shell.run("verify examples/filters/to-web.dpf --certificate web.cert");
        assertThat(verified.status()).isEqualTo(Main.DONE);
        assertThat(shell.run("check examples/filters/to-web.dpf web.cert")).isEqualTo(verified);
        Shell.Outcome other = shell.run("check examples/filters/arp-requests.dpf web.cert");
        assertThat(other.status()).isEqualTo(Main.FAILED);
        assertThat(other.out()).isEqualTo("examples/filters/arp-requests.dpf: rejected\n");
        assertThat(other.err())
                .isEqualTo("web.cert: error[V4002]: certificate must be of these bytes, this policy"
                        + " and these extensions\n");
        byte[] bytes = Files.readAllBytes(folder.resolve("web.cert"));
        Files.write(folder.resolve("short.cert"), Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(shell.run("check examples/filters/to-web.dpf short.cert").err())
                .startsWith("short.cert: error[V4001]: certificate must be one, whole and of this version");
        assertThat(shell.run("check examples/filters/to-web.dpf missing.cert").status())
                .isEqualTo(Main.BAD_INPUT);
    }

    @Test
    void certificatesAreOfOneAcceptedProgram() throws IOException {
        Shell shell = new Shell(folder);
        Shell.Outcome two = shell.run(
                "verify examples/filters/to-web.dpf examples/filters/arp-requests.dpf --certificate two.cert");
        assertThat(two.status()).isEqualTo(Main.BAD_INPUT);
        assertThat(two.err()).contains("error[H0001]: ", "--certificate is of one program, not of 2\n");
        Files.writeString(folder.resolve("good.vs"), "retl r0\n");
        assertThat(shell.run("verify good.vs --certificate good.vs").err())
                .contains("--certificate would replace the program good.vs");
        assertThat(Files.readString(folder.resolve("good.vs"))).isEqualTo("retl r0\n");
        Files.writeString(folder.resolve("bad.vs"), ".region packet\nlduci r1, packet[0]\nretu r1\n");
        assertThat(shell.run("verify bad.vs --certificate bad.cert").status()).isEqualTo(Main.FAILED);
        assertThat(folder.resolve("bad.cert")).doesNotExist();
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("huge.cert").toFile(), "rw")) {
            file.setLength(CertificateFile.MAX_FILE_BYTES + 1L);
        }
        assertThat(shell.run("check examples/filters/to-web.dpf huge.cert").err())
                .isEqualTo("huge.cert: error[H0011]: certificate file must not be larger than the limit"
                        + "  bytes=268435457 max=268435456\n");
    }

    @Test
    void whatIsFoundIsWrittenAsAGolden() throws IOException {
        Shell shell = new Shell(folder);
        Shell.Outcome outcome = shell.run("fuzz --plant undo --cases 300 --out folder/found");
        assertThat(outcome.status()).isEqualTo(Main.DONE);
        assertThat(outcome.err()).isEmpty();
        Path written = folder.resolve(outcome.out().lines().skip(1).findFirst().orElseThrow());
        Golden golden = Golden.read(written);
        assertThat(golden.why())
                .startsWith(
                        "planted bug undo: a run that was undone left something behind; found by fuzzing, seed 1, case ");
        assertThat(golden.section("oracles")).isEqualTo("all hold\n");
        assertThat(shell.run("fuzz --plant undo --cases 300 --out folder/found").out())
                .as("the same is not kept twice")
                .isEqualTo(outcome.out());
        // Something else of the same sort: both are kept.
        Files.writeString(written, "another");
        String numbered = written.toString().replaceFirst("\\.t$", "-2.t");
        assertThat(shell.run("fuzz --plant undo --cases 300 --out folder/found").out())
                .endsWith(folder.relativize(Path.of(numbered)) + "\n");
        assertThat(written).hasContent("another");
        assertThat(Golden.read(Path.of(numbered)))
                .isEqualTo(new Golden(Path.of(numbered), golden.why(), golden.sections()));
        Files.writeString(folder.resolve("folder.txt"), "no folder");
        Shell.Outcome refused = shell.run("fuzz --plant undo --cases 300 --out folder.txt");
        assertThat(refused.status()).isEqualTo(Main.BAD_INPUT);
        assertThat(refused.err())
                .isEqualTo("folder.txt: error[H0006]: output must be writable" + "  cause=something else is there\n");
    }

    @Test
    void aLineTellsHowFarFuzzingHasCome() {
        Summary little = new Fuzzer(1, List.of()).run(Fuzzer.Limits.cases(10), soFar -> true);
        assertThat(FuzzCommand.line(little)).startsWith("10 cases, ").endsWith(", found 0 ");
        Summary much = new Summary(
                123_456_789, 100_000_000, 0, 0, 3_000_000_000_000L, 10_000_000, little.coverage(), List.of());
        assertThat(FuzzCommand.line(much))
                .startsWith("123,456,789 cases, 300,000 executions/s, ")
                .hasSizeLessThan(80);
    }

    @Test
    void theDemoRunsFromTheSourceTree() throws IOException {
        String before = System.getProperty("exocode.home");
        System.setProperty("exocode.home", "..");
        try {
            Shell.Outcome outcome = new Shell(folder).run("demo");
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.status()).isEqualTo(Main.DONE);
            assertThat(outcome.out()).contains("compiled to VCODE", "obligations proved", "all packets", "agree");
            Files.writeString(folder.resolve("short.policy"), "fuel 3\nunproved check\n");
            Shell.Outcome refused = new Shell(folder).run("demo --policy short.policy");
            assertThat(refused.status()).isEqualTo(Main.FAILED);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err()).contains("to-web.dpf: error[S0004]: ");
        } finally {
            if (before == null) {
                System.clearProperty("exocode.home");
            } else {
                System.setProperty("exocode.home", before);
            }
        }
    }
}
