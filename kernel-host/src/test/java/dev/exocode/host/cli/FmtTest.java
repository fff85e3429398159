package dev.exocode.host.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handler is written anew in its place, of which nothing else changes. */
class FmtTest {
    @TempDir
    private Path folder;

    @Test
    void replacesTheFile() throws IOException {
        Path handler = folder.resolve("loose.ash");
        Files.writeString(handler, "# said\nmessage{pass ;}");
        assumeTrue(Files.getFileStore(handler).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(handler, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.ash"), handler);

        assertThat(new Shell(folder).run("fmt --check link.ash").status()).isEqualTo(Main.FAILED);
        assertThat(handler).hasContent("# said\nmessage{pass ;}");
        assertThat(new Shell(folder).run("fmt link.ash").status()).isEqualTo(Main.DONE);

        assertThat(handler).hasContent("# said\nmessage { pass; }\n");
        assertThat(link).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(handler)))
                .isEqualTo("rw-r-----");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(handler, link);
        }
    }
}
