package dev.exocode.dpf.pcap;

import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.Filter;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The reader of tcpdump expressions.
 *
 * <pre>{@code
 * Result<Condition> result = PcapExpression.parse(new Source("argument", "tcp port 80"), LinkType.ETHERNET);
 * }</pre>
 *
 * <p>No input makes it throw, run long or need much stack: the limits below are checked first. No name is looked up outside the
 * tables of this package. Thread-safe.
 *
 * <p>Source: pcap-filter(7) and libpcap 1.10.3.
 */
public final class PcapExpression {

    /** The most characters (UTF-16 units) in a source. */
    public static final int MAX_SOURCE_CHARS = 1 << 24;

    /** The most words and signs in a source. */
    public static final int MAX_WORDS = 4_000_000;

    /** The most tests in an expression: each value, comparison, group and word that is a test by itself is one. */
    public static final int MAX_TESTS = 1_000_000;

    /**
     * The most comparisons that all tests make together: {@code arp} makes one, {@code tcp} six. Ports and addresses that are
     * joined by or count as two, however many there are.
     */
    public static final int MAX_COMPARISONS = 6_000_000;

    /** How many parentheses and brackets may be open at once. */
    public static final int MAX_NESTING = 200;

    /**
     * How deep what an expression means may be: every change between {@code and} and {@code or} on a level, every operator of a
     * calculation and every parenthesis counts. Lists of {@code or} alone or {@code and} alone may have any number of tests.
     */
    public static final int MAX_DEPTH = 1_000;

    private PcapExpression() {}

    /**
     * Reads an expression in libpcap's dialect. One of nothing but space matches every packet.
     *
     * @param source the expression's text
     * @param link what its packets start with
     * @return when a packet matches, or the errors, at most {@link Diagnostics#MAX_REPORTED}
     */
    public static Result<Condition> parse(Source source, LinkType link) {
        return parse(source, link, Dialect.PCAP);
    }

    /**
     * Reads an expression.
     *
     * @param source the expression's text
     * @param link what its packets start with
     * @param dialect what it means
     * @return when a packet matches, or the errors; in the extended dialect those of {@link #translate}, and the warnings of
     *     {@link DpfCompiler#condition}
     */
    public static Result<Condition> parse(Source source, LinkType link, Dialect dialect) {
        if (dialect == Dialect.EXTENDED) {
            Result<Filter> filter = translate(source, link);
            return filter.value().isPresent()
                    ? DpfCompiler.condition(filter.value().get(), link)
                    : Result.failure(filter.diagnostics());
        }
        Diagnostics found = new Diagnostics();
        Strict checker = new Strict(source, link, found);
        Reader.read(source, found, checker);
        return found.failed()
                ? Result.failure(found.sorted())
                : Result.of(new Condition(checker.whole(), Condition.Absent.REJECTS));
    }

    /**
     * The filter that an expression means in the extended dialect.
     *
     * @param source the expression's text
     * @param link what its packets start with
     * @return a filter whose text is the expression in the filter language, or the errors, at most
     *     {@link Diagnostics#MAX_REPORTED}: {@link PcapCode#UNTRANSLATED} for what only libpcap's dialect has
     */
    public static Result<Filter> translate(Source source, LinkType link) {
        Diagnostics found = new Diagnostics();
        Extended checker = new Extended(source, link, found);
        Reader.read(source, found, checker);
        Optional<Filter> filter = checker.filter();
        return new Result<>(filter, found.sorted());
    }

    /**
     * Compiles an expression in libpcap's dialect.
     *
     * @param source the expression's text
     * @param link what its packets start with
     * @return the program that {@link Condition#compile} gives, or the errors
     */
    public static Result<Program> compile(Source source, LinkType link) {
        return compile(source, link, Dialect.PCAP);
    }

    /**
     * Compiles an expression.
     *
     * @param source the expression's text
     * @param link what its packets start with
     * @param dialect what it means
     * @return the program that {@link Condition#compile} gives, or the errors; warnings may come with either
     */
    public static Result<Program> compile(Source source, LinkType link, Dialect dialect) {
        Result<Condition> parsed = parse(source, link, dialect);
        Optional<Program> program = parsed.value().flatMap(Condition::compile);
        return parsed.value().isPresent() && program.isEmpty()
                ? Result.failure(Diagnostic.error(
                        PcapCode.PROGRAM_SIZE, source.at(0, source.text().length()), "max=" + Program.MAX_INSTRUCTIONS))
                : new Result<>(program, parsed.diagnostics());
    }

    /**
     * Looks for what is wrong with an expression whatever its packets start with.
     *
     * @param source the expression's text
     * @param dialect what it means
     * @return the errors on Ethernet if there is no link type on which there are none; else nothing
     */
    public static List<Diagnostic> check(Source source, Dialect dialect) {
        List<Diagnostic> first = parse(source, LinkType.ETHERNET, dialect).diagnostics();
        boolean somewhere = first.isEmpty()
                || Stream.of(LinkType.values())
                        .anyMatch(link -> parse(source, link, dialect).value().isPresent());
        return somewhere ? List.of() : first;
    }
}
