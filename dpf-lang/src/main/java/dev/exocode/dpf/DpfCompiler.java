package dev.exocode.dpf;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

    /** The most atoms in a filter, operations on what they read included. */
    public static final int MAX_ATOMS = 4096;

    /** The most shifts by fields in a filter. */
    public static final int MAX_FIELD_SHIFTS = 256;

    /** The most members of all sets in a filter. */
    public static final int MAX_MEMBERS = 1 << 17;

    /** How many parentheses and operators may wait for the same word, and how many operations may be inside each other. */
    public static final int MAX_NESTING = 200;

    /** The most characters (UTF-16 units) in a source. */
    public static final int MAX_SOURCE_CHARS = 1 << 23;

    /** The most words and signs in a source. */
    public static final int MAX_SOURCE_WORDS = 1 << 20;

    private DpfCompiler() {}

    /**
     * Compiles a filter: the program returns 1 for packets that match and 0 for all others.
     *
     * @param source the filter's text
     * @param link what its packets start with; {@link LinkType#UNKNOWN} serves filters without named fields
     * @return the program, which reads the region {@code packet} and, if the filter asks for {@code length}, imports
     *     {@code wire_length}, or the errors; warnings may come with either
     */
    public static Result<Program> compile(Source source, LinkType link) {
        return compile(source, link, Arguments.NONE);
    }

    /**
     * Compiles a filter for one who gives values to its parameters, or has protocols of his own.
     *
     * @param source the filter's text
     * @param link what its packets start with
     * @param arguments what is given
     * @return as of {@link #compile(Source, LinkType)}
     */
    public static Result<Program> compile(Source source, LinkType link, Arguments arguments) {
        Result<Filter> parsed = parse(source, arguments);
        if (parsed.value().isEmpty()) {
            return Result.failure(parsed.diagnostics());
        }
        Result<Program> compiled = compile(parsed.value().get(), link);
        Diagnostics all = new Diagnostics();
        compiled.diagnostics().forEach(all::add);
        parsed.diagnostics().forEach(all::add);
        return new Result<>(compiled.value(), all.sorted());
    }

    /**
     * Compiles a typed filter. A named field implies its protocol, so on a link type that cannot have it what is asked of it never
     * holds, and a warning says so.
     *
     * @param filter the filter
     * @param link what its packets start with
     * @return the program, with a warning for each named field or protocol that the link type does not have; on
     *     {@link LinkType#UNKNOWN}, where none can be found, an error for each; an error if the program would be too large
     */
    public static Result<Program> compile(Filter filter, LinkType link) {
        Result<Condition> condition = condition(filter, link);
        if (condition.value().isEmpty()) {
            return Result.failure(condition.diagnostics());
        }
        Optional<Program> program = condition.value().get().compile();
        if (program.isEmpty()) {
            return Result.failure(Diagnostic.error(
                    DpfCode.PROGRAM_SIZE,
                    Meaning.origin(filter.clauses().get(0)).position(),
                    "limit=" + Program.MAX_INSTRUCTIONS));
        }
        return new Result<>(program, condition.diagnostics());
    }

    /**
     * What a filter asks of packets of one link type.
     *
     * @param filter the filter
     * @param link what its packets start with
     * @return the condition, with the warnings of {@link #compile(Filter, LinkType)}, or the errors on {@link LinkType#UNKNOWN}
     */
    public static Result<Condition> condition(Filter filter, LinkType link) {
        Diagnostics found = new Diagnostics();
        Stack stack = new Stack(filter.library(), link);
        warnOfMissing(filter.clauses(), link, stack, found);
        return found.failed()
                ? Result.failure(found.sorted())
                : new Result<>(Optional.of(Meaning.of(filter, stack)), found.sorted());
    }

    private static void warnOfMissing(List<Clause> clauses, LinkType link, Stack stack, Diagnostics found) {
        for (Clause clause : clauses) {
            if (clause instanceof Clause.Any any) {
                any.ways().forEach(way -> warnOfMissing(way, link, stack, found));
            } else if (clause instanceof Clause.Not not) {
                warnOfMissing(not.clauses(), link, stack, found);
            } else if (!found.enough()) {
                warnOfMissing((Atom) clause, link, stack, found);
            }
        }
    }

    private static void warnOfMissing(Atom atom, LinkType link, Stack stack, Diagnostics found) {
        if (atom instanceof Atom.Has has && !stack.has(has.protocol(), has.level())) {
            String protocol = Library.INNER.repeat(has.level()) + has.protocol();
            found.add(missing(
                    "protocol=" + protocol, protocol, s -> s.has(has.protocol(), has.level()), link, atom, stack));
        }
        for (Operand operand : MessageBase.operands(atom)) {
            if (!stack.has(operand)) {
                String inner = Library.INNER.repeat(
                        operand instanceof Operand.Inside inside ? inside.level() : ((Operand.Named) operand).level());
                String protocol = operand instanceof Operand.Inside inside
                        ? inside.protocol()
                        : ((Operand.Named) operand).field().protocol();
                found.add(missing(
                        "field=" + Printer.print(operand), inner + protocol, s -> s.has(operand), link, atom, stack));
            }
        }
    }

    /**
     * Parses and types a filter.
     *
     * @param source the filter's text
     * @return the typed filter or the errors, at most {@link Diagnostics#MAX_REPORTED}; warnings may come with either
     */
    public static Result<Filter> parse(Source source) {
        return parse(source, Arguments.NONE);
    }

    /**
     * Parses and types a filter for one who gives values to its parameters, or has protocols of his own.
     *
     * @param source the filter's text
     * @param arguments what is given
     * @return as of {@link #parse(Source)}; it is an error to give a value to what is no parameter of the filter, or none to a
     *     parameter that has none of its own
     */
    public static Result<Filter> parse(Source source, Arguments arguments) {
        Diagnostics found = new Diagnostics();
        return new Result<>(
                Syntax.read(source, found).flatMap(tree -> Checker.check(tree, source, arguments, found)),
                found.sorted());
    }

    /**
     * The parameters that a filter declares.
     *
     * @param source the filter's text
     * @return their names in the order of the text, or why that cannot be read
     */
    public static Result<List<String>> parameters(Source source) {
        Diagnostics found = new Diagnostics();
        return new Result<>(Syntax.read(source, found).map(tree -> Heads.params(tree.head())), found.sorted());
    }

    private static Diagnostic missing(
            String what, String protocol, Predicate<Stack> has, LinkType link, Atom atom, Stack stack) {
        List<String> links = new ArrayList<>();
        for (LinkType other : LinkType.values()) {
            if (has.test(new Stack(stack.library(), other))) {
                links.add(other.name());
            }
        }
        Position at = atom.origin().position();
        String[] facts = {what, "link=" + link.name()};
        return (link == LinkType.UNKNOWN
                        ? Diagnostic.error(DpfCode.LINK, at, facts)
                        : Diagnostic.warning(DpfCode.LINK, at, facts).note("this never holds on this link type"))
                .note("link types with " + protocol + " fields: " + String.join(", ", links));
    }
}
