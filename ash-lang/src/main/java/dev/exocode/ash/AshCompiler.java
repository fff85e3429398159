package dev.exocode.ash;

import dev.exocode.dpf.Library;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.Optional;

/**
 * The compiler of message handlers.
 *
 * <pre>{@code
 * Result<Handler> result = AshCompiler.compile(new Source("count.ash", text));
 * result.diagnostics().forEach(System.err::println);
 * result.value().ifPresent(handler -> ...);
 * }</pre>
 *
 * <p>No input makes it throw, run long or need much stack: the limits below are checked first. Thread-safe.
 *
 * <p>Source: ours; the abilities of handlers are those of the ASH paper (SIGCOMM 1996).
 */
public final class AshCompiler {

    /** How many blocks, parentheses and operators may be inside each other. */
    public static final int MAX_NESTING = 100;

    /** The most characters (UTF-16 units) in a source. */
    public static final int MAX_SOURCE_CHARS = 1 << 20;

    /** The most words and signs in a source. */
    public static final int MAX_SOURCE_WORDS = 1 << 17;

    /** The bytes of the message that a handler builds, if it does not say: the largest frame of Ethernet. */
    public static final int OUT_BYTES = 1514;

    private AshCompiler() {}

    /**
     * Compiles a handler that knows the protocols that come with Exocode.
     *
     * @param source the handler's text
     * @return the handler, or the errors; warnings may come with either
     */
    public static Result<Handler> compile(Source source) {
        return compile(source, Library.standard());
    }

    /**
     * Compiles a handler.
     *
     * @param source the handler's text
     * @param library the protocols whose headers it can name
     * @return the handler, or the errors, at most {@link Diagnostics#MAX_REPORTED}; warnings may come with either
     */
    public static Result<Handler> compile(Source source, Library library) {
        return compile(source, library, Piping.APART);
    }

    /** The same; {@code apart} says whether bytes may be copied before they go through pipes, which is another program of the same meaning. */
    static Result<Handler> compile(Source source, Library library, boolean apart) {
        Diagnostics found = new Diagnostics();
        Optional<Handler> handler = Syntax.read(source, found)
                .flatMap(tree -> Checker.check(tree, source, library, found))
                .flatMap(checked -> Lowering.lower(checked, source, found, apart));
        return new Result<>(handler, found.sorted());
    }
}
