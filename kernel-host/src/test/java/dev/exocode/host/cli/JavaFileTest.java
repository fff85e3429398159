package dev.exocode.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.sandbox.view.Packet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class files of handlers are programs to all verbs. */
class JavaFileTest {
    private static final String CAPTURE = " --pcap examples/captures/exocode.pcap";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void write() throws IOException {
        shell = new Shell(folder);
        try (InputStream web = Web.class.getResourceAsStream("Web.class");
                InputStream test = getClass().getResourceAsStream("JavaFileTest.class")) {
            Files.write(folder.resolve("Web.class"), web.readAllBytes());
            Files.write(folder.resolve("Other.class"), test.readAllBytes());
        }
        Files.writeString(folder.resolve("lenient.policy"), "unproved check\n");
    }

    @Test
    void isVerifiedWithItsLines() throws IOException {
        Shell.Outcome refused = shell.run("verify Web.class");
        assertThat(refused.status()).isEqualTo(Main.FAILED);
        assertThat(refused.out()).isEqualTo("Web.class: rejected\n");
        assertThat(refused.err()).contains("V2103").contains("this comes from Web.java:15");
        Shell.Outcome accepted = shell.run("verify --policy lenient.policy Web.class");
        assertThat(accepted.status()).isEqualTo(Main.DONE);
        assertThat(accepted.out()).startsWith("Web.class: accepted with checks");
    }

    @Test
    void isRunAndCompiledAndTakenApart() throws IOException {
        Shell.Outcome run = shell.run("run --policy lenient.policy Web.class" + CAPTURE);
        assertThat(run.status()).isEqualTo(Main.DONE);
        assertThat(run.out()).containsPattern("Web +[1-9][\\d,]* ");
        assertThat(run.err()).contains("warning[V2103]").contains("note: this comes from Web.java:15\n");
        String strict = shell.run("verify --no-witness Web.class").err();
        assertThat(shell.run("run Web.class" + CAPTURE).err())
                .contains("this comes from Web.java:15")
                .isEqualTo(strict);
        assertThat(shell.run("compile Web.class -o web.vco").status()).isEqualTo(Main.DONE);
        Shell.Outcome compiled = shell.run("run --policy lenient.policy web.vco" + CAPTURE);
        assertThat(compiled.out().replace("web ", "Web ")).isEqualTo(run.out());
        assertThat(shell.run("disasm Web.class").out()).contains("ldusi").contains(".file \"Web.java\"");
        assertThat(shell.run("instrument --policy lenient.policy Web.class").out())
                .contains("insideusi packet[");
    }

    /** What cannot be instrumented is told with its line, too. */
    @Test
    void isNotInstrumentedWithItsLines() throws IOException {
        try (InputStream deep = Deep.class.getResourceAsStream("JavaFileTest$Deep.class")) {
            Files.write(folder.resolve("Deep.class"), deep.readAllBytes());
        }
        Files.writeString(folder.resolve("deep.policy"), "unproved check\nrecursion yes\n");
        String message = "error[S0001]";
        assertThat(shell.run("run --policy deep.policy Deep.class" + CAPTURE).err())
                .contains(message, "note: this comes from JavaFileTest.java:");
        assertThat(shell.run("instrument --policy deep.policy Deep.class").err())
                .contains(message, "note: this comes from JavaFileTest.java:");
    }

    @Test
    void isRefusedWithItsLines() throws IOException {
        Shell.Outcome refused = shell.run("verify Other.class");
        assertThat(refused.status()).isEqualTo(Main.BAD_INPUT);
        assertThat(refused.err()).contains("error[C0");
        Files.write(folder.resolve("Bad.class"), new byte[] {1, 2, 3});
        assertThat(shell.run("run Bad.class" + CAPTURE).err()).contains("Bad.class: byte 0: error[C0401]");
    }

    /** Calls itself. */
    static final class Deep {
        private Deep() {}

        static int run(Packet packet) {
            return deep(packet.length());
        }

        private static int deep(int rounds) {
            return rounds <= 0 ? 0 : deep(rounds - 1) + 1;
        }
    }
}
