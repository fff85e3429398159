package dev.exocode.sandbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Region;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.text.Assembler;
import dev.exocode.verifier.HostCall;
import dev.exocode.verifier.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The same of a service. */
    private static Guest service(Map<String, Integer> ranks, byte[] bytes) {
        // page: service from here
        HostCall.Argument from = new HostCall.Argument(Type.U, 0, 4096, Optional.of(Region.SCRATCH));
        HostCall.Argument count = new HostCall.Argument(Type.U, 1, 16, Optional.empty());
        HostCall call = new HostCall("rank", List.of(from, count), Type.I, 0, 9, 50);
        Service rank = Service.of(call, (machine, offset, length, c, d, e, f) -> {
                    byte[] scratch = machine.memory(Region.SCRATCH);
                    return ranks.getOrDefault(new String(scratch, (int) offset, (int) length, US_ASCII), 0);
                })
                .withCapability("ranks");
        Sandbox sandbox = new Sandbox(Policy.STRICT).withServices(rank).withCapabilities("ranks");
        Guest guest = sandbox.load("rank.vco", bytes).orThrow();
        // page: service to here
        return guest;
    }

    @Test
    void theServiceOfThePageIsCalled() throws IOException {
        String java = code("service ");
        String page = Files.readString(PAGE);
        assertThat(page).contains(java);
        String fence = "```text\n";
        String program = page.substring(page.indexOf(fence, page.indexOf(java)) + fence.length());
        byte[] bytes = BinaryFormat.encode(
                Assembler.assemble(new Source("rank.vs", program.substring(0, program.indexOf("```"))))
                        .orThrow()
                        .program());
        Guest guest = service(Map.of("exoc", 7, "many", 10), bytes);
        assertThat(guest.run("exocode".getBytes(US_ASCII), 0, 7)).isEqualTo(7);
        assertThat(guest.run("other".getBytes(US_ASCII), 0, 5)).isZero();
        assertThat(guest.ending()).isEqualTo(Ending.RETURNED);
        // A result outside of what the descriptor says stops the run.
        assertThat(guest.run("many".getBytes(US_ASCII), 0, 4)).isZero();
        assertThat(guest.ending()).isEqualTo(Ending.ABORTED);
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
        assertThat(Files.readString(PAGE)).contains(code(""));
    }

    /** What stands between marks here, as it is to stand in the page. */
    private static String code(String which) throws IOException {
        return Files.readAllLines(THIS).stream()
                .dropWhile(line -> !line.strip().equals("// page: " + which + "from here"))
                .skip(1)
                .takeWhile(line -> !line.strip().equals("// page: " + which + "to here"))
                .map(line -> line.substring(8))
                .collect(Collectors.joining("\n", "```java\n", "\n```"));
    }
}
