package dev.exocode.ash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Formatting changes white space alone, and nothing in what is formatted. What it looks like is in the goldens. */
class AshFormatterTest {
    private static final int HANDLERS = Boolean.getBoolean("exocode.thorough") ? 100_000 : 1_000;

    private static List<String> words(String text) {
        return Syntax.tokens(new Source("handler.ash", text)).stream()
                .map(Token::getText)
                .map(String::stripTrailing)
                .toList();
    }

    private static String format(String text) {
        return AshFormatter.format(new Source("handler.ash", text)).orThrow();
    }

    @Test
    void onlySpaceChanges() {
        for (int i = 0; i < HANDLERS; i++) {
            Random random = new Random(i);
            String text = Handlers.next(random);
            if (AshFormatter.format(new Source("handler.ash", text)).value().isEmpty()) {
                continue;
            }
            String spaced = respaced(text, random);
            String once = format(spaced);
            assertThat(words(once)).as(spaced).isEqualTo(words(spaced));
            assertThat(format(once)).as(spaced).isEqualTo(once);
        }
    }

    /** Line ends, spaces and comments where there is space. */
    private static String respaced(String text, Random random) {
        StringBuilder out = new StringBuilder();
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            quoted ^= c == '"';
            boolean changes = c == '\n' || !quoted && c == ' ' && random.nextInt(4) == 0;
            out.append(
                    changes
                            ? List.of(" ", "\n", "  \t", "\n\n\n", " # said\n", "\r\n", "\r", " # said\r")
                                    .get(random.nextInt(8))
                            : c);
        }
        return out.toString();
    }

    @Test
    void nothingIsNothing() {
        Result<String> formatted = AshFormatter.format(new Source("handler.ash", "# only this  \n\n"));
        assertThat(formatted.orThrow()).isEqualTo("# only this\n");
        assertThat(format("")).isEmpty();
        assertThat(AshFormatter.format(new Source("handler.ash", "message {")).value())
                .isEmpty();
    }

    @Test
    void aCarriageReturnAloneEndsALine() {
        String text = """
                # of one that answers
                handler h;
                filter udp.dport == 7
                    && ip;

                state x : u8; # behind
                message {
                    # inside
                    x = 1; # behind
                    pass;
                }
                """;
        assertThat(format(text)).isEqualTo(text);
        assertThat(format(text.replace('\n', '\r'))).isEqualTo(text);
        assertThat(format(text.replace("\n", "\r\n"))).isEqualTo(text);
        assertThat(format("\r")).isEmpty();
    }

    @Test
    void membersMayHaveTheNamesOfWhatIsForeign() {
        String text = """
                record R {
                    filter : u8;
                    protocol : u8;
                }
                state r : R;
                protocol p "of its own" over udp.dport == 4 {
                  protocol : 8;
                }
                message {
                    let x = r.protocol;
                    r.filter = x;
                    if x == 3 {
                        pass;
                    }
                    let h = put p { protocol = x };
                    pass;
                }
                """;
        assertThat(format(text)).isEqualTo(text);
        assertThat(format("record R { filter : u8; protocol : u8; }\nstate r : R;\n"))
                .isEqualTo("record R { filter : u8; protocol : u8; }\nstate r : R;\n");
    }

    static Stream<Path> handlers() throws IOException {
        return ExamplesTest.handlers();
    }

    @ParameterizedTest
    @MethodSource("handlers")
    void examplesAreFormatted(Path file) throws IOException {
        assertThat(format(Files.readString(file))).isEqualTo(Files.readString(file));
    }
}
