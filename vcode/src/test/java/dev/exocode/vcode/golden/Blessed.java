package dev.exocode.vcode.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that a test writes: {@code -Dgolden.bless} rewrites it, and the test still fails. */
public final class Blessed {
    private Blessed() {}

    /**
     * Checks that a file holds a text.
     *
     * @param file the file
     * @param actual what it should hold
     * @param why what would be wrong if it did not
     * @throws IOException if it cannot be read or written
     * @throws AssertionError if it holds something else, also where that has just been mended
     */
    public static void check(Path file, String actual, String why) throws IOException {
        String expected = Files.exists(file) ? Files.readString(file) : "";
        boolean bless = "".equals(System.getProperty("golden.bless")) || Boolean.getBoolean("golden.bless");
        if (bless && !actual.equals(expected)) {
            Files.writeString(file, actual);
            throw new AssertionError("blessed; look at the difference and run again without -Dgolden.bless: " + file);
        }
        assertThat(actual).as(why).isEqualTo(expected);
    }
}
