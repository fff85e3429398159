package dev.exocode.host.fuzz;

import dev.exocode.dpf.LinkType;
import dev.exocode.sandbox.fuzz.Front;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Texts of a language of filters: right ones, right ones with a word or a letter changed, and words in a row. */
abstract class TextFront implements Front {
    private final String file;

    /**
     * A front.
     *
     * @param file what a text's file is called in messages
     */
    TextFront(String file) {
        this.file = file;
    }

    /** A text of the language. */
    abstract String text(Random random);

    /** Something to put into a text. */
    abstract String word(Random random);

    /** Something else to put into a text. */
    abstract String value(Random random);

    /** Compiles a text. */
    abstract Result<Program> compile(Source source, LinkType link);

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

    /**
     * Compiles a text for every link type.
     *
     * @param input the text in UTF-8
     * @return its programs, none if it is refused with errors
     * @throws IllegalStateException if it is neither compiled nor refused with errors: a finding
     */
    @Override
    public List<byte[]> take(byte[] input) {
        Source source = source(input);
        return Arrays.stream(LinkType.values())
                .flatMap(link -> compiled(compile(source, link)).stream())
                .distinct()
                .map(BinaryFormat::encode)
                .toList();
    }

    private static List<Program> compiled(Result<Program> result) {
        boolean errors = result.diagnostics().stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
        if (errors == result.value().isPresent()) {
            throw new IllegalStateException("compiled and refused at once, or neither: " + result.diagnostics());
        }
        return result.value().map(List::of).orElse(List.of());
    }

    private Source source(byte[] input) {
        return new Source(file, new String(input, StandardCharsets.UTF_8));
    }

    @Override
    public String sections(byte[] input) {
        String text = source(input).text();
        return "--- source\n" + text + (text.endsWith("\n") ? "" : "\n")
                + "--- diagnostics\nnothing is known yet of what is right\n";
    }
}
