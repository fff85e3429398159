package dev.exocode.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.text.Assembler;
import dev.exocode.verifier.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The Java of docs/sandbox.md is that of this test, which runs it; commands of the page are run by kernel-host. */
class SandboxPageTest {
    private static final Path PAGE = Path.of("..", "docs", "sandbox.md");
    private static final Path THIS = Path.of("src/test/java/dev/exocode/sandbox/SandboxPageTest.java");

    private final List<String> done = new ArrayList<>();

    private void send(byte[] message) {
        done.add("sent " + message.length);
    }

    private void pass(byte[] packet) {
        done.add("passed " + packet.length);
    }

    private void complain(Diagnostic problem) {
        done.add(problem.code().id());
    }

    /** The lines between the marks below. */
    private void page(byte[] bytes, byte[] packet) {
        // page: from here
        Sandbox sandbox = new Sandbox(Policy.INSTRUMENT.withFuel(10_000));
        Guest guest = sandbox.load("count.vco", bytes).orThrow();
        long result = guest.run(packet, 0, packet.length);
        switch (guest.ending()) {
            case RETURNED -> send(guest.out());
            case DECLINED, DECLINED_UNDONE -> pass(packet);
            case ABORTED -> complain(guest.problem().orElseThrow());
        }
        // page: to here
        done.add("result " + result);
    }

    @Test
    void thePageShowsWhatIsRun() throws IOException {
        byte[] bytes = BinaryFormat.encode(Assembler.assemble(new Source("count.vs", """
                                .region packet
                                .region out 3
                                .import abort (i)
                                .function main () l
                                        lduci   r1, packet[1]
                                        bneui   r1, 5, on
                                        hcall   abort(r0)
                                on:
                                        retl    r1
                                """))
                .value()
                .orElseThrow()
                .program());
        page(bytes, new byte[] {0, 7});
        page(bytes, new byte[] {0, 5});
        page(bytes, new byte[] {0});
        assertThat(done).containsExactly("sent 3", "result 7", "passed 2", "result 0", "S1001", "result 0");
        String code = Files.readAllLines(THIS).stream()
                .dropWhile(line -> !line.strip().equals("// page: from here"))
                .skip(1)
                .takeWhile(line -> !line.strip().equals("// page: to here"))
                .map(line -> line.substring(8))
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(PAGE)).contains("```java\n" + code + "\n```");
    }
}
