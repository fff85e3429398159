package dev.exocode.sandbox.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.sandbox.bytecode.handlers.Careless;
import dev.exocode.sandbox.bytecode.handlers.Counters;
import dev.exocode.sandbox.bytecode.handlers.Knock;
import dev.exocode.sandbox.bytecode.handlers.Numbers;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said of a translated program is said of the Java source. */
class LinesTest {
    private static final Path SOURCES = Path.of("src/test/java/dev/exocode/sandbox/bytecode/handlers");

    private static Program program(Class<?> type) {
        return JavaHandler.translate(type.getSimpleName() + ".class", PlainJava.bytes(type))
                .value()
                .orElseThrow();
    }

    @Test
    void verifierSpeaksOfTheLineThatIsWrong() throws IOException {
        Program program = program(Careless.class);
        Verdict verdict = new Verifier(Policy.STRICT).verify("Careless.class", BinaryFormat.encode(program));
        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        List<String> source = Files.readAllLines(SOURCES.resolve("Careless.java"));
        assertThat(verdict.diagnostics())
                .extracting(problem -> ((Position.InProgram) problem.position()).pc())
                .extracting(pc -> source.get(program.lines().at(pc).line() - 1).strip())
                .containsExactly(
                        "return packet.u16(at + 2); // without a check of at",
                        "state.u8(packet.u8(0), 1); // without a check of the offset");
        assertThat(program.lines().file()).isEqualTo("Careless.java");
    }

    /** Of the version of this JDK, that is: a handler need not be compiled for an old one. */
    @Test
    void javacOfThisJdkGivesTheSameProgram() throws IOException {
        for (Class<?> type : List.of(Counters.class, Knock.class, Numbers.class)) {
            String source = Files.readString(SOURCES.resolve(type.getSimpleName() + ".java"));
            String text = source.substring(source.indexOf("/**"));
            byte[] now = Compiled.of(text);
            byte[] then = Compiled.of(text, "--release", "17");
            assertThat(now[7]).isEqualTo((byte) (Runtime.version().feature() + 44));
            assertThat(then[7]).isEqualTo((byte) 61);
            assertThat(JavaHandler.translate("A.class", now).value())
                    .isPresent()
                    .isEqualTo(JavaHandler.translate("A.class", then).value());
        }
    }

    /** A loop that ends by a helper written where it is called jumps back by a line of its own. */
    @Test
    void jumpsAreOfTheLineTheyEnd() {
        Program program =
                JavaHandler.translate("Walk.class", Compiled.of("""
                        final class Walk {
                            private static int next(Packet p, int at) { return at + 2 + p.u8(at + 1); }
                            static int walk(Packet p) {
                                int at = 14;
                                while (at >= 0 && at < p.length() - 1) {
                                    if (p.u8(at) == 0) break;
                                    at = next(p, at);
                                }
                                return at;
                            }
                        }
                        """)).value().orElseThrow();
        List<Integer> jumps = IntStream.range(0, program.code().size())
                .filter(pc -> program.code().get(pc).op() == Op.J)
                .mapToObj(pc -> program.lines().at(pc).line())
                .toList();
        assertThat(jumps).containsExactly(7);
    }

    @Test
    void everyInstructionHasALineOfItsMethod() throws IOException {
        Program program = program(Counters.class);
        List<String> source = Files.readAllLines(SOURCES.resolve("Counters.java"));
        int first = source.indexOf("    static void count(Packet packet, @Size(96) State state) {") + 1;
        for (int pc = 0; pc < program.code().size(); pc++) {
            assertThat(program.lines().at(pc))
                    .extracting(Lines.Entry::line)
                    .matches(line -> line > first && line <= source.size(), Printer.print(program, pc));
        }
    }
}
