package dev.exocode.examples.libraryos;

import dev.exocode.vcode.golden.JavaPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Java of docs/kernel.md and docs/downloaded-code.md compiles, and prints what stands below it. */
class KernelPageTest {
    private static final List<String> IMPORTED = List.of(
            "dev.exocode.ash.*",
            "dev.exocode.dpf.LinkType",
            "dev.exocode.dpf.pcap.*",
            "dev.exocode.examples.libraryos.*",
            "dev.exocode.host.capability.*",
            "dev.exocode.host.demux.Rule",
            "dev.exocode.host.device.*",
            "dev.exocode.host.kernel.*",
            "dev.exocode.host.load.Engine",
            "dev.exocode.host.method.*",
            "dev.exocode.host.udf.*",
            "dev.exocode.host.wakeup.*",
            "dev.exocode.vcode.binary.BinaryFormat",
            "dev.exocode.vcode.diagnostic.*",
            "dev.exocode.vcode.text.Assembler",
            "java.nio.ByteBuffer",
            "java.nio.file.*",
            "java.util.*");

    /** What the page says a rule is. */
    private static final String RULE = "static Rule rule(String text) { return new Rule(text, PcapExpression.parse("
            + "new Source(text, text), LinkType.ETHERNET).orThrow(), Rule.PRIORITY); }\n";

    /** And what the bytes of a file are. */
    private static final String BYTES = "static byte[] bytes(String file) throws java.io.IOException {"
            + " return BinaryFormat.encode(Assembler.assemble(new Source(file, Files.readString(Path.of(file))))"
            + ".orThrow().program()); }\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"kernel.md, 7", "downloaded-code.md, 3"})
    void theJavaPrintsWhatThePageSays(String name, int blocks) throws IOException, ReflectiveOperationException {
        new JavaPage(Path.of("..", "..", "docs", name), IMPORTED, RULE + BYTES).check(blocks, folder);
    }
}
