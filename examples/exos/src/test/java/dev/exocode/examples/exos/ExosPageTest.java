package dev.exocode.examples.exos;

import dev.exocode.vcode.golden.JavaPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java of docs/exos.md compiles, and prints what stands below it. */
class ExosPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "exos.md");
    private static final List<String> IMPORTED = List.of(
            "dev.exocode.dpf.LinkType",
            "dev.exocode.examples.exos.*",
            "dev.exocode.host.capability.*",
            "dev.exocode.host.device.*",
            "dev.exocode.host.kernel.*",
            "java.util.*");

    @TempDir
    private Path folder;

    @Test
    void theJavaPrintsWhatThePageSays() throws IOException, ReflectiveOperationException {
        new JavaPage(PAGE, IMPORTED, "").check(2, folder);
    }
}
