package dev.exocode.host.demux.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.exocode.dpf.Arguments;
import dev.exocode.dpf.Library;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.Dialect;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.load.HostCode;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.diagnostic.Code;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Result;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goldens cannot hold: large files and many messages, chance, and what is given for filters. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
@OnOneJdk
class RuleFileTest {
    private static final String LINE =
            "@10.1.2.3/32\t192.168.7.9/16\t0 : 65535\t1525 : 1525\t0x06/0xFF\t0x1000/0x1000\t";

    @TempDir
    private Path temp;

    private Result<Rules> read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Result<Rules> read(String name, byte[] bytes) {
        return read(name, bytes, Dialect.PCAP);
    }

    private Result<Rules> read(String name, byte[] bytes, Dialect dialect) {
        try {
            Path file = Files.write(temp.resolve(name), bytes);
            return RuleFile.read(file, LinkType.ETHERNET, RuleSettings.of(Arguments.NONE, dialect));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Code> codes(Result<?> result) {
        return result.diagnostics().stream().map(Diagnostic::code).toList();
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws IOException {
        Path file = temp.resolve("large.txt");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(RuleFile.MAX_FILE_BYTES + 1L);
        }
        Result<Rules> read = RuleFile.read(file, LinkType.ETHERNET, RuleSettings.NONE);
        assertThat(codes(read)).containsExactly(HostCode.H0012);
    }

    @Test
    void aFolderThatMayNotBeReadIsSaidToBeSo() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("closed"));
        Files.writeString(folder.resolve("web.dpf"), "12:16 == 2048");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
        try {
            assumeTrue(!Files.isReadable(folder), "this user may read everything");
            assertThat(codes(RuleFile.read(folder, LinkType.ETHERNET, RuleSettings.NONE)))
                    .containsExactly(HostCode.H0003);
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"many.txt", "many.csv", "many"})
    void ofManyErrorsTheFirstAreTold(String name) {
        String good = name.equals("many") ? LINE + "\n" : name.equals("many.csv") ? "10.0.0.1,,,,\n" : "less 64\n";
        Result<Rules> read = read(name, good + "? wrong\n".repeat(100_000));
        assertThat(read.value()).isEmpty();
        assertThat(read.diagnostics()).hasSize(Diagnostics.MAX_REPORTED);
        assertThat(read.diagnostics().get(0).headline()).contains(name + ":2:1: error[");
        assertThat(read.diagnostics())
                .isSortedAccordingTo((a, b) -> a.position().compareTo(b.position()));
    }

    @Test
    void warningsLeaveRoomForErrors() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append("w").append(i).append(": link[0] = ").append(i).append('\n');
        }
        Result<Rules> plain = read("plain.txt", text.toString().getBytes(StandardCharsets.UTF_8), Dialect.EXTENDED);
        assertThat(plain.value())
                .hasValueSatisfying(rules -> assertThat(rules.fit()).hasSize(30));
        Result<Rules> wrong =
                read("wrong.txt", (text + "w: tcp prot 80").getBytes(StandardCharsets.UTF_8), Dialect.EXTENDED);
        assertThat(wrong.value()).isEmpty();
        assertThat(wrong.diagnostics())
                .anyMatch(message -> message.headline().contains("wrong.txt:31:8: error[F0102]"))
                .hasSizeLessThanOrEqualTo(Diagnostics.MAX_REPORTED);
    }

    @Test
    void warningsOfManyFiltersLeaveRoomForErrors() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("filters"));
        for (int i = 10; i < 40; i++) {
            Files.writeString(folder.resolve("a" + i + ".dpf"), "sll.type == " + i);
        }
        Result<Rules> plain = RuleFile.read(folder, LinkType.ETHERNET, RuleSettings.NONE);
        assertThat(plain.value())
                .hasValueSatisfying(rules -> assertThat(rules.fit()).hasSize(30));
        assertThat(plain.diagnostics()).hasSize(Diagnostics.MAX_REPORTED);
        Files.writeString(folder.resolve("b.dpf"), "tcp.prot == 1");
        Result<Rules> wrong = RuleFile.read(folder, LinkType.ETHERNET, RuleSettings.NONE);
        assertThat(wrong.value()).isEmpty();
        assertThat(wrong.diagnostics().get(Diagnostics.MAX_REPORTED - 1).headline())
                .contains("b.dpf:1:1: error[");
    }

    @Test
    void filtersTakeTheParametersThatTheyHaveAndTheProtocolsThatAreGiven() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("given"));
        Files.writeString(folder.resolve("a.dpf"), "param LENGTH; priority 3; length > LENGTH");
        Files.writeString(folder.resolve("b.dpf"), "length > 5");
        Arguments arguments = Arguments.NONE.with("LENGTH", "7").withLibrary(Library.standard());
        List<Rule> rules = RuleFile.read(folder, LinkType.UNKNOWN, RuleSettings.of(arguments, Dialect.PCAP))
                .orThrow()
                .fit();
        assertThat(rules).extracting(Rule::name).containsExactly("a", "b");
        assertThat(rules).extracting(Rule::priority).containsExactly(3, 0);
        assertThat(rules.get(0).condition().outline()).contains("length >= 8");
        assertThat(codes(RuleFile.read(folder, LinkType.UNKNOWN, RuleSettings.NONE)))
                .hasSize(1);
    }

    @Test
    void longLinesAreRules() {
        String hosts = "host 10.0.0.1" + " or 10.0.0.2".repeat(20_000);
        List<Rule> rules =
                read("hosts.txt", "hosts: " + hosts + "\n" + hosts).orThrow().fit();
        assertThat(rules).extracting(Rule::name).containsExactly("hosts", hosts);
        String name = "n".repeat(1 << 20);
        assertThat(read("long.csv", ",,,,," + name).orThrow().fit().get(0).name())
                .isEqualTo(name);
        assertThat(read("long", " ".repeat(1 << 20) + LINE).orThrow().fit()).hasSize(1);
    }

    @Test
    void longLinesOfNothingAreErrors() {
        for (String name : List.of("wrong.txt", "wrong.csv", "wrong")) {
            for (String what : List.of("@", ",", "(", "9", "\"", "a ", "/")) {
                String text = (name.equals("wrong") ? "@" : "") + what.repeat(1 << 20);
                Result<Rules> read = read(name, text);
                assertThat(read.value()).as(name + " of " + what).isEmpty();
                assertThat(read.diagnostics()).as(name + " of " + what).isNotEmpty();
                assertThat(read.diagnostics().get(0).toString()).hasSizeLessThan(1_000);
            }
        }
    }

    /** Each of these would take minutes if a line cost time by the length of the text. */
    @Test
    void timeGoesByTheLengthOfTheText() {
        assertThat(read("one.csv", "dport\n" + "80\n".repeat(300_000)).orThrow().fit())
                .hasSize(300_000);
        assertThat(read("bench", (LINE + "\n").repeat(100_000)).orThrow().fit()).hasSize(100_000);
        assertThat(read("comments.txt", "# \n".repeat(300_000) + "less 64")
                        .orThrow()
                        .fit())
                .hasSize(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            text.append("len > ").append(i).append('\n');
        }
        assertThat(read("some.txt", text.toString()).orThrow().fit()).hasSize(50_000);
    }

    @Test
    void noBytesMakeItThrow() {
        Random random = new Random(7_002);
        String[] names = {"chance.txt", "chance.csv", "chance"};
        String alphabet = "@@,,,\"\"..//::--0123456789xX*# \t\r\n\f()[]aetcpudsrnm_\u00e9\ud83d";
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            assertAnswered(read(names[i % 3], bytes));
            StringBuilder text = new StringBuilder(i % 3 == 2 ? "@" : "");
            for (int c = random.nextInt(80); c > 0; c--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertAnswered(read(names[i % 3], text.toString()));
            char[] changed = LINE.toCharArray();
            changed[1 + random.nextInt(changed.length - 1)] = alphabet.charAt(random.nextInt(alphabet.length()));
            assertAnswered(read(names[2], new String(changed)));
        }
    }

    private static void assertAnswered(Result<Rules> read) {
        boolean failed =
                read.diagnostics().stream().anyMatch(message -> message.severity() == Diagnostic.Severity.ERROR);
        assertThat(read.value().isEmpty()).isEqualTo(failed);
        read.value().ifPresent(rules -> assertThat(rules.fit()).isNotEmpty());
        assertThat(read.diagnostics())
                .allSatisfy(message -> assertThat(message.toString()).isNotBlank());
    }

    @Test
    void theColumnsOfMessagesCountCharacters() {
        assertThat(read("accents.csv", "name,src\né\ud83d\ude00,1.2.3")
                        .diagnostics()
                        .get(0)
                        .headline())
                .contains("accents.csv:2:4: error[H0017]");
    }
}
