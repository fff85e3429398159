package dev.exocode.examples.embed;

import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.text.Assembled;
import dev.exocode.vcode.text.Assembler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files beside the classes. */
final class Resources {
    private Resources() {}

    /** The text of a file. */
    static String text(String file) {
        try (InputStream in = Resources.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of an example handler, as its author would send them. */
    static byte[] program(String name) {
        Assembled assembled =
                Assembler.assemble(new Source(name + ".vs", text(name + ".vs"))).orThrow();
        return BinaryFormat.encode(assembled.program());
    }
}
