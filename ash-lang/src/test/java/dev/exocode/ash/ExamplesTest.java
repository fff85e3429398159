package dev.exocode.ash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The handlers among the examples compile without a word, and the strict policy proves them. What they do is tested in the host. */
class ExamplesTest {
    private static final Path HANDLERS = Path.of("../examples/handlers");

    static Stream<Path> handlers() throws IOException {
        try (Stream<Path> files = Files.list(HANDLERS)) {
            return files.filter(file -> file.toString().endsWith(".ash")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("handlers")
    void compilesAndIsProved(Path file) throws IOException {
        Result<Handler> compiled =
                AshCompiler.compile(new Source(file.getFileName().toString(), Files.readString(file)));
        assertThat(compiled.diagnostics()).isEmpty();
        assertThat(Running.tried(compiled.orThrow(), List.of(new byte[64])).diagnostics())
                .isEmpty();
    }
}
