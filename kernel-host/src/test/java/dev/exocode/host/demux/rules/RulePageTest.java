package dev.exocode.host.demux.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.demux.Rule;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.golden.Blessed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What docs/demux.md shows of files of rules is read from them: a block that begins with {@code # file NAME} is a file, and one that
 * begins with {@code # read NAME} what is in it. Of tcpdump expressions and header rules only names and priorities are shown.
 */
class RulePageTest {
    private static final Path PAGE = Path.of("..", "docs", "demux.md");
    private static final String FILE = "# file ";
    private static final String READ = "# read ";

    @TempDir
    private Path temp;

    @Test
    void theFilesOfThePageAreRead() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        StringBuilder actual = new StringBuilder();
        int read = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            actual.append(line).append('\n');
            if (!line.startsWith("```")) {
                continue;
            }
            List<String> block = new ArrayList<>();
            while (!lines.get(++i).equals("```")) {
                block.add(lines.get(i));
            }
            String first = block.isEmpty() ? "" : block.get(0);
            if (first.startsWith(FILE)) {
                Files.write(temp.resolve(first.substring(FILE.length())), block);
            } else if (first.startsWith(READ)) {
                block = List.of(first, shown(first.substring(READ.length())).stripTrailing());
                read++;
            }
            block.forEach(shown -> actual.append(shown).append('\n'));
            actual.append("```\n");
        }
        Blessed.check(PAGE, actual.toString(), "what the page shows is not what is read");
        assertThat(read).as("files that are read").isGreaterThan(3);
    }

    private String shown(String name) {
        Result<Rules> read = RuleFile.read(temp.resolve(name), LinkType.ETHERNET, RuleSettings.NONE);
        StringBuilder out = new StringBuilder();
        for (Rule rule : read.value().map(Rules::fit).orElse(List.of())) {
            out.append(rule.name()).append("  ").append(rule.priority()).append('\n');
            out.append(
                    name.endsWith(".txt") || name.endsWith(".rules")
                            ? ""
                            : rule.condition().outline().indent(2));
        }
        read.diagnostics().forEach(message -> out.append(message).append('\n'));
        return out.toString().replace(temp + "/", "");
    }
}
