package dev.exocode.host.fuzz;

import dev.exocode.dpf.LinkType;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.Arrays;
import java.util.List;

/** Texts of a language of filters. */
abstract class TextFront extends DrawnText {
    /**
     * A front.
     *
     * @param file what a text's file is called in messages
     */
    TextFront(String file) {
        super(file);
    }

    /** Compiles a text. */
    abstract Result<Program> compile(Source source, LinkType link);

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
                .flatMap(link -> made(compile(source, link)).stream())
                .distinct()
                .map(BinaryFormat::encode)
                .toList();
    }
}
