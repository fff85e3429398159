package dev.exocode.dpf.pcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.exocode.vcode.OnOneJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The running kernel says of the recorded packets what libpcap said: a third voice, where there is a C compiler to ask it by. */
@OnOneJdk
class KernelTest {
    private static final Path SOURCE = Path.of("..", "examples", "kernel-filter", "kernel-filter.c");
    private static final int MAX_SECONDS = 60;

    @TempDir
    static Path folder;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        Oracle.assumePresent();
        assumeTrue(System.getProperty("os.name").equals("Linux"), "the kernel is not Linux");
        assumeTrue(
                run(folder, "cc", "-O1", "-o", folder.resolve("kernel-filter").toString(), SOURCE.toString()) == 0,
                "no C compiler with the kernel's headers");
    }

    private static int run(Path folder, String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(existing(folder.resolve("in")).toFile())
                    .redirectOutput(folder.resolve("out").toFile())
                    .start();
            try {
                assertThat(process.waitFor(MAX_SECONDS, TimeUnit.SECONDS)).isTrue();
                return process.exitValue();
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return -1;
        }
    }

    private static Path existing(Path file) throws IOException {
        return Files.exists(file) ? file : Files.createFile(file);
    }

    @Test
    void kernelSaysWhatWasRecorded() throws IOException, InterruptedException {
        StringBuilder in = new StringBuilder();
        List<String> asked = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (Recorded recorded : Recorded.all()) {
            Oracle.Compiled compiled = Oracle.compile(recorded.link(), recorded.expression(), true);
            if (!recorded.refused() && compiled.program().isPresent()) {
                in.append(compiled.program().get().toNumbers());
                recorded.verdicts().forEach((frame, matches) -> {
                    // A socket knows no other length than that of the bytes.
                    if (frame.wireLength() == frame.bytes().length
                            || !compiled.program().get().looksAtLength()) {
                        String hex = HexFormat.of().formatHex(frame.bytes());
                        in.append(hex.isEmpty() ? "-" : hex).append('\n');
                        asked.add(recorded + " on " + frame);
                        expected.add(matches ? "1" : "0");
                    }
                });
                in.append('\n');
            }
        }
        Files.writeString(folder.resolve("in"), in);
        assertThat(run(folder, folder.resolve("kernel-filter").toString())).isZero();
        List<String> answers = Files.readAllLines(folder.resolve("out"));
        assertThat(answers).hasSameSizeAs(expected);
        List<String> wrong = new ArrayList<>();
        int agreed = 0;
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).equals(expected.get(i))) {
                agreed++;
            } else if (!answers.get(i).equals("refused")) {
                wrong.add(asked.get(i) + ": the kernel says " + answers.get(i));
            }
        }
        System.out.println("the kernel on recorded packets: " + agreed + " agreed of " + answers.size());
        assertThat(wrong).isEmpty();
        assertThat(agreed).isGreaterThan(1_000);
    }
}
