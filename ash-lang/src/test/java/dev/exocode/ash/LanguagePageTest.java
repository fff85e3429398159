package dev.exocode.ash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.golden.Blessed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The handlers of the language's page compile without a word, the strict policy proves them, and they do with the messages below them what
 * stands there; {@code -Dgolden.bless} rewrites that, and still fails. Together they show all of the language.
 */
class LanguagePageTest {
    private static final Path PAGE = Path.of("..", "docs", "ash.md");
    private static final Pattern HANDLER =
            Pattern.compile("```ash\n(.*?)```\n(?:```text\n(.*?)```\n)?", Pattern.DOTALL);
    private static final int LEAST_HANDLERS = 27;

    @Test
    void handlersDoWhatThePageSays() throws IOException {
        String page = Files.readString(PAGE);
        StringBuilder done = new StringBuilder();
        Matcher blocks = HANDLER.matcher(page);
        int handlers = 0;
        while (blocks.find()) {
            handlers++;
            Result<Handler> compiled = AshCompiler.compile(new Source("handler.ash", blocks.group(1)));
            assertThat(compiled.diagnostics()).as(blocks.group(1)).isEmpty();
            assertThat(blocks.group(2)).as("messages below " + blocks.group(1)).isNotNull();
            String runs = AshGoldenTest.runs(compiled.orThrow(), blocks.group(2));
            blocks.appendReplacement(
                    done, Matcher.quoteReplacement("```ash\n" + blocks.group(1) + "```\n```text\n" + runs + "```\n"));
        }
        assertThat(handlers).isGreaterThanOrEqualTo(LEAST_HANDLERS);
        blocks.appendTail(done);
        Blessed.check(PAGE, done.toString(), "handlers of the page do something else");
    }

    @Test
    void pageShowsEveryConstruct() throws IOException {
        Shown shown = new Shown();
        Matcher blocks = HANDLER.matcher(Files.readString(PAGE));
        while (blocks.find()) {
            shown.add(new Source("handler.ash", blocks.group(1)));
        }
        assertThat(shown.missing())
                .as("constructs that no example of the page has")
                .isEmpty();
    }
}
