package dev.exocode.host.fuzz;

import dev.exocode.sandbox.fuzz.Front;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;

/** Texts of a language: right ones, and right ones with a word or a letter changed. */
abstract class DrawnText implements Front {
    private final String file;

    /**
     * A front.
     *
     * @param file what a text's file is called in messages
     */
    DrawnText(String file) {
        this.file = file;
    }

    /** A text of the language. */
    abstract String text(Random random);

    /** Something to put into a text. */
    abstract String word(Random random);

    /** Something else to put into a text. */
    abstract String value(Random random);

    static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }

    @Override
    public byte[] draw(Random random) {
        StringBuilder text = new StringBuilder(text(random));
        for (int changes = random.nextInt(5) - 2; changes > 0; changes--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, word(random));
                case 1 -> text.insert(at, value(random));
                case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(6)));
                default -> text.insert(at, (char) random.nextInt(random.nextBoolean() ? 128 : 0xd800));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What is made of a text; refused and made at once, or neither, is a finding. */
    static <T> Optional<T> made(Result<T> result) {
        boolean errors = result.diagnostics().stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
        if (errors == result.value().isPresent()) {
            throw new IllegalStateException("compiled and refused at once, or neither: " + result.diagnostics());
        }
        return result.value();
    }

    /** The text of an input. */
    final Source source(byte[] input) {
        return new Source(file, new String(input, StandardCharsets.UTF_8));
    }

    @Override
    public String sections(byte[] input) {
        String text = source(input).text();
        return "--- source\n" + text + (text.endsWith("\n") ? "" : "\n")
                + "--- diagnostics\nnothing is known yet of what is right\n";
    }
}
