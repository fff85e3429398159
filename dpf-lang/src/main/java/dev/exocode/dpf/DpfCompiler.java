package dev.exocode.dpf;

import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The compiler of DPF filters.
 *
 * <pre>{@code
 * Result<Program> result = DpfCompiler.compile(new Source("web.dpf", "tcp.dport == 80"), LinkType.ETHERNET);
 * result.diagnostics().forEach(System.err::println);
 * result.value().ifPresent(program -> ...);
 * }</pre>
 *
 * <p>No input makes it throw, run long or need much stack: the limits below are checked first. Thread-safe.
 *
 * <p>Source: the DPF paper (SIGCOMM 1996) for atoms and shifts; named fields are ours.
 */
public final class DpfCompiler {

    /** The largest packet a filter can look into, in bytes: the largest snapshot length of libpcap. */
    public static final int MAX_PACKET_BYTES = 262_144;

    /** The most atoms in a filter. */
    public static final int MAX_ATOMS = 256;

    /** How many parentheses and operators may wait for the same word. */
    public static final int MAX_NESTING = 200;

    /** The most characters (UTF-16 units) in a source. */
    public static final int MAX_SOURCE_CHARS = 1 << 20;

    private DpfCompiler() {}

    /**
     * Compiles a filter: the program returns 1 for packets that match and 0 for all others.
     *
     * @param source the filter's text
     * @param link what its packets start with; {@link LinkType#UNKNOWN} serves filters without named fields
     * @return the program, which reads the region {@code packet} only, or the errors; warnings may come with either
     */
    public static Result<Program> compile(Source source, LinkType link) {
        Result<Filter> parsed = parse(source);
        if (parsed.value().isEmpty()) {
            return Result.failure(parsed.diagnostics());
        }
        Result<Program> compiled = compile(parsed.value().get(), link);
        Diagnostics all = new Diagnostics();
        // Errors first, so that no number of warnings drops them.
        compiled.diagnostics().forEach(all::add);
        parsed.diagnostics().forEach(all::add);
        return new Result<>(compiled.value(), all.sorted());
    }

    /**
     * Compiles a typed filter. A named field implies its protocol, so on a link type that cannot have it the filter never
     * matches, and a warning says so.
     *
     * @param filter the filter
     * @param link what its packets start with
     * @return the program, with a warning for each named field that the link type does not have; on
     *     {@link LinkType#UNKNOWN}, where no named field can be found, an error for each
     */
    public static Result<Program> compile(Filter filter, LinkType link) {
        Diagnostics found = new Diagnostics();
        for (Atom atom : filter.atoms()) {
            if (!(atom instanceof Atom.Shift)
                    && MessageBase.operand(atom) instanceof Operand.Named named
                    && !link.has(named.field().layer())) {
                found.add(missing(named.field(), link, atom));
            }
        }
        if (found.failed()) {
            return Result.failure(found.sorted());
        }
        List<Diagnostic> warnings = found.sorted();
        Program program =
                warnings.isEmpty() ? Meaning.of(filter, link).compile().orElseThrow() : never();
        return new Result<>(Optional.of(program), warnings);
    }

    private static Program never() {
        Lambda code = new Lambda(Segment.packet());
        code.returnImmediate(Type.U, 0);
        return code.end();
    }

    /**
     * Parses and types a filter.
     *
     * @param source the filter's text
     * @return the typed filter or the errors, at most {@link Diagnostics#MAX_REPORTED}; warnings may come with either
     */
    public static Result<Filter> parse(Source source) {
        Diagnostics found = new Diagnostics();
        return new Result<>(
                Syntax.read(source, found).flatMap(tree -> Checker.check(tree, source, found)), found.sorted());
    }

    private static Diagnostic missing(Field field, LinkType link, Atom atom) {
        List<String> links = new ArrayList<>();
        for (LinkType other : LinkType.values()) {
            if (other.has(field.layer())) {
                links.add(other.name());
            }
        }
        Position at = atom.origin().position();
        String[] facts = {"field=" + field.fieldName(), "link=" + link.name()};
        return (link == LinkType.UNKNOWN
                        ? Diagnostic.error(DpfCode.LINK, at, facts)
                        : Diagnostic.warning(DpfCode.LINK, at, facts)
                                .note("the filter never matches on this link type"))
                .note("link types with " + field.layer().word() + " fields: " + String.join(", ", links));
    }
}
