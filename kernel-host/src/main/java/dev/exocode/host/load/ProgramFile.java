package dev.exocode.host.load;

import dev.exocode.ash.AshCompiler;
import dev.exocode.ash.Handler;
import dev.exocode.dpf.Arguments;
import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.Filter;
import dev.exocode.dpf.Library;
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.Dialect;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.sandbox.Guest;
import dev.exocode.sandbox.Instrumented;
import dev.exocode.sandbox.Instrumenter;
import dev.exocode.sandbox.Sandbox;
import dev.exocode.sandbox.SandboxCode;
import dev.exocode.sandbox.bytecode.JavaHandler;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Executable;
import dev.exocode.vcode.text.Assembler;
import dev.exocode.vcode.text.Printer;
import dev.exocode.verifier.Explained;
import dev.exocode.verifier.Explained.Problem;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A file with a program in one of five forms: a filter's source, a message handler's, assembly text, binary VCODE, or the class file
 * of a handler written in Java.
 *
 * <p>Binary VCODE is known by its magic, the others by the ends of their names.
 */
public final class ProgramFile {
    /** The largest file read. */
    public static final int MAX_FILE_BYTES = 16 << 20;

    private static final String HANDLER_END = ".ash";

    /** What stands for the name of a file in messages about an expression. */
    private static final String EXPRESSION = "expression";

    private enum Form {
        FILTER,
        EXPRESSION,
        HANDLER,
        ASSEMBLY,
        JAVA,
        BINARY
    }

    private final Form form;
    private final String file;
    private final String name;
    private final byte[] bytes;
    private final Arguments arguments;
    private final Dialect dialect;

    private ProgramFile(Form form, String file, byte[] bytes) {
        this(form, file, Path.of(file).getFileName().toString().replaceFirst("\\.(dpf|ash|vs|vco|class)$", ""), bytes);
    }

    private ProgramFile(Form form, String file, String name, byte[] bytes) {
        this(form, file, name, bytes, Arguments.NONE, Dialect.PCAP);
    }

    private ProgramFile(Form form, String file, String name, byte[] bytes, Arguments arguments, Dialect dialect) {
        this.form = form;
        this.file = file;
        this.name = name;
        this.bytes = bytes;
        this.arguments = arguments;
        this.dialect = dialect;
    }

    /**
     * The same file with what is said about filters.
     *
     * @param given the order of bytes, the protocols, and values for parameters, of which a filter takes those that it has
     * @return the file, another only if it is a filter's source or a handler's
     */
    public ProgramFile with(Arguments given) {
        if (form != Form.FILTER && form != Form.HANDLER) {
            return this;
        }
        Arguments taken = Arguments.NONE.withOrder(given.order()).withLibrary(given.library());
        for (String parameter :
                given.values().isEmpty() ? List.<String>of() : parameters().orElse(List.of())) {
            String value = given.values().get(parameter);
            taken = value == null ? taken : taken.with(parameter, value);
        }
        return new ProgramFile(form, file, name, bytes, taken, dialect);
    }

    /**
     * The same file in a dialect of tcpdump expressions.
     *
     * @param spoken what expressions mean, {@link Dialect#PCAP} if this is not said
     * @return the file, another only if it is an expression
     */
    public ProgramFile in(Dialect spoken) {
        return form == Form.EXPRESSION ? new ProgramFile(form, file, name, bytes, arguments, spoken) : this;
    }

    /**
     * The standard library with what some files declare.
     *
     * @param paths files of protocols, each of which may name those of the files before it
     * @return the library and the warnings of all files, or what is wrong with the first file that is no such
     */
    public static Result<Library> library(List<Path> paths) {
        Result<Library> library = Result.of(Library.standard());
        List<Diagnostic> warnings = new ArrayList<>();
        for (Path path : paths) {
            Result<byte[]> read = FileBytes.read(path, MAX_FILE_BYTES, HostCode.H0005);
            if (read.value().isEmpty()) {
                return Result.failure(read.diagnostics());
            }
            Source source = FileBytes.text(path.toString(), read.value().get());
            library = library.value().get().with(source);
            if (library.value().isEmpty()) {
                return library;
            }
            warnings.addAll(library.diagnostics());
        }
        return new Result<>(library.value(), warnings);
    }

    /**
     * The parameters that a filter's source has, or that of a handler.
     *
     * @return their names, none if this is no such; empty if they cannot be read
     */
    public Optional<List<String>> parameters() {
        return switch (form) {
            case FILTER -> DpfCompiler.parameters(source()).value();
            case HANDLER ->
                handler()
                        .value()
                        .flatMap(handler -> handler.filter()
                                .map(filter -> DpfCompiler.parameters(filter).value())
                                .orElse(Optional.of(List.of())));
            case EXPRESSION, ASSEMBLY, JAVA, BINARY -> Optional.of(List.of());
        };
    }

    /**
     * Reads a file without looking into its program.
     *
     * @param path where it is
     * @return the file, or why it cannot be one
     */
    public static Result<ProgramFile> read(Path path) {
        String file = path.toString();
        Result<byte[]> read = FileBytes.read(path, MAX_FILE_BYTES, HostCode.H0005);
        if (read.value().isEmpty()) {
            return Result.failure(read.diagnostics());
        }
        byte[] bytes = read.value().get();
        if (BinaryFormat.isBinary(bytes) || FileBytes.endsWith(path, ".vco")) {
            return Result.of(new ProgramFile(Form.BINARY, file, bytes));
        } else if (FileBytes.endsWith(path, ".vs")) {
            return Result.of(new ProgramFile(Form.ASSEMBLY, file, bytes));
        } else if (FileBytes.endsWith(path, ".dpf")) {
            return Result.of(new ProgramFile(Form.FILTER, file, bytes));
        } else if (FileBytes.endsWith(path, HANDLER_END)) {
            return Result.of(new ProgramFile(Form.HANDLER, file, bytes));
        } else if (FileBytes.endsWith(path, ".class")) {
            return Result.of(new ProgramFile(Form.JAVA, file, bytes));
        }
        return FileBytes.failure(HostCode.H0004, file);
    }

    /**
     * A filter's source that is part of another text.
     *
     * @param source the filter, everything in its place in that text
     * @param given what is said about filters
     * @return what stands for its file
     */
    public static ProgramFile filter(Source source, Arguments given) {
        return new ProgramFile(Form.FILTER, source.name(), source.text().getBytes(StandardCharsets.UTF_8)).with(given);
    }

    /**
     * A tcpdump expression given on the command line.
     *
     * @param text the expression
     * @return what stands for its file
     */
    public static ProgramFile expression(String text) {
        return expression(EXPRESSION, text);
    }

    /**
     * A tcpdump expression that is one of several.
     *
     * @param label what stands for the name of a file in messages about it
     * @param text the expression
     * @return what stands for its file
     */
    public static ProgramFile expression(String label, String text) {
        return new ProgramFile(Form.EXPRESSION, label, text, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a file with a tcpdump expression and nothing else, as tcpdump's -F does: # and what follows it in a line is a
     * comment.
     *
     * @param path where it is
     * @return the expression, or why the file cannot be read
     */
    public static Result<ProgramFile> expression(Path path) {
        String file = path.toString();
        Result<byte[]> read = FileBytes.read(path, MAX_FILE_BYTES, HostCode.H0005);
        return new Result<>(
                read.value()
                        .map(bytes -> new ProgramFile(
                                Form.EXPRESSION,
                                file,
                                path.getFileName().toString(),
                                withoutComments(FileBytes.text(file, bytes).text())
                                        .getBytes(StandardCharsets.UTF_8))),
                read.diagnostics());
    }

    private Diagnostic asksNothing() {
        return Diagnostic.warning(HostCode.H0029, new Position.Whole(file))
                .note("without a word it accepts every packet, as with libpcap");
    }

    /** Spaces in place of comments, so that everything else stays where it is. */
    private static String withoutComments(String text) {
        char[] all = text.toCharArray();
        boolean comment = false;
        for (int i = 0; i < all.length; i++) {
            comment = all[i] != '\n' && (comment || all[i] == '#');
            all[i] = comment ? ' ' : all[i];
        }
        return new String(all);
    }

    /**
     * The name of the program: the file's, without folders and ending.
     *
     * @return a short name; of an expression on the command line itself
     */
    public String name() {
        return name;
    }

    /**
     * What a tcpdump expression asks.
     *
     * @param link what packets start with
     * @return its condition, or what is wrong with it; of anything else, neither
     */
    public Result<Condition> condition(LinkType link) {
        return form == Form.EXPRESSION
                ? PcapExpression.parse(source(), link, dialect)
                : new Result<>(Optional.empty(), List.of());
    }

    /**
     * The filter that a filter's source says, typed.
     *
     * @return the filter, or what is wrong with it; of anything else, neither
     */
    public Result<Filter> filter() {
        return form == Form.FILTER ? DpfCompiler.parse(source(), arguments) : new Result<>(Optional.empty(), List.of());
    }

    /**
     * The handler that a handler's source says.
     *
     * @return the handler, or what is wrong with it; of anything else, neither
     */
    public Result<Handler> handler() {
        return form == Form.HANDLER
                ? AshCompiler.compile(source(), arguments.library())
                : new Result<>(Optional.empty(), List.of());
    }

    /**
     * Whether the program is a message handler's, which runs with the host calls of handlers.
     *
     * @return true for a handler's source
     */
    public boolean isHandler() {
        return form == Form.HANDLER;
    }

    /**
     * What is said about filters.
     *
     * @return the order of bytes, the protocols, and values for parameters
     */
    public Arguments arguments() {
        return arguments;
    }

    /**
     * The filter that a tcpdump expression means in the extended dialect, whichever it is in.
     *
     * @param link what packets start with
     * @return the filter, or why it has none; of anything else, neither
     */
    public Result<Filter> translation(LinkType link) {
        return form == Form.EXPRESSION
                ? PcapExpression.translate(source(), link)
                : new Result<>(Optional.empty(), List.of());
    }

    /**
     * The program, not verified.
     *
     * @param link what packets start with, for a filter's source
     * @return the program, or what is wrong with the file; warnings may come with either
     */
    public Result<Program> program(LinkType link) {
        return switch (form) {
            case FILTER -> DpfCompiler.compile(source(), link, arguments);
            case EXPRESSION -> {
                Result<Program> compiled = PcapExpression.compile(source(), link, dialect);
                yield source().text().isBlank() ? new Result<>(compiled.value(), List.of(asksNothing())) : compiled;
            }
            case HANDLER -> {
                Result<Handler> handler = handler();
                yield new Result<>(handler.value().map(Handler::program), handler.diagnostics());
            }
            case ASSEMBLY -> {
                var assembled = Assembler.assemble(source());
                yield new Result<>(assembled.value().map(a -> a.program()), assembled.diagnostics());
            }
            case JAVA -> JavaHandler.translate(file, bytes);
            case BINARY -> BinaryFormat.decode(file, bytes);
        };
    }

    /**
     * Looks for what keeps a source from being run whatever packets start with: it is parsed and typed.
     *
     * @return errors and warnings, none if all is well, or if this is no source
     */
    public List<Diagnostic> check() {
        return switch (form) {
            case FILTER -> DpfCompiler.parse(source(), arguments).diagnostics();
            case EXPRESSION -> PcapExpression.check(source(), dialect);
            case HANDLER -> handler().diagnostics();
            case ASSEMBLY, JAVA, BINARY -> List.of();
        };
    }

    /**
     * A message about an instruction, and which line of a source that is not at hand it was compiled from.
     *
     * @param problem what is wrong
     * @param lines those of the program
     * @return the same, with a note if the line is known
     */
    public static Problem withLine(Problem problem, Lines lines) {
        return problem.obligation()
                .map(about -> new Problem(withLine(problem.diagnostic(), about.pc(), lines), problem.obligation()))
                .orElse(problem);
    }

    private static Diagnostic withLine(Diagnostic message, int pc, Lines lines) {
        Lines.Entry entry = lines.at(pc);
        String column = entry.column() == 0 ? "" : ":" + entry.column();
        return entry.line() == 0
                ? message
                : message.note("this comes from " + lines.file() + ":" + entry.line() + column);
    }

    /**
     * The verifier's word on the program's bytes, by the strict policy.
     *
     * @param link what packets start with, for a filter's source
     * @return as of {@link #verify(LinkType, Policy)}
     */
    public Verified verify(LinkType link) {
        return verify(link, Policy.STRICT);
    }

    /**
     * The verifier's word on the program's bytes; what does not become bytes is malformed.
     *
     * @param link what packets start with, for a filter's source
     * @param policy what is asked of the program
     * @return the verdict and all messages on the way to it, with positions in the file where it is text
     */
    public Verified verify(LinkType link, Policy policy) {
        Result<Encoded> encoded = encoded(link);
        Verifier verifier = verifier(policy);
        if (encoded.value().isEmpty()) {
            return new Verified(
                    file,
                    new Encoded(new byte[0], List.of()),
                    Lines.NONE,
                    new Verdict.Malformed(encoded.diagnostics()),
                    encoded.diagnostics());
        }
        Encoded program = encoded.value().get();
        Explained explained = verifier.explain(file, program.bytes, program.positions, pc -> false);
        // The lines of a source that is at hand are the positions.
        Lines lines = isSource()
                ? Lines.NONE
                : explained.program().map(Program::lines).orElse(Lines.NONE);
        List<Diagnostic> all = new ArrayList<>(encoded.diagnostics());
        explained.problems().forEach(problem -> {
            Diagnostic told = withLine(problem, lines).diagnostic();
            all.add(form == Form.HANDLER ? HandlerWords.helping(told) : told);
        });
        return new Verified(file, program, lines, explained.verdict(), all);
    }

    /**
     * The verifier's word and what led to it.
     *
     * @param link what packets start with, for a filter's source
     * @param policy what is asked of the program
     * @param states whether to tell what holds before each instruction
     * @return the verdict and all about it, or none if the file does not become bytes; the messages are those of the phases
     *     before the verifier
     */
    public Result<Explained> explain(LinkType link, Policy policy, boolean states) {
        Result<Encoded> encoded = encoded(link);
        Verifier verifier = verifier(policy);
        return new Result<>(
                encoded.value().map(e -> verifier.explain(file, e.bytes, e.positions, pc -> states)),
                encoded.diagnostics());
    }

    /**
     * The verifier's word by a certificate, in one pass, and what led to it but for the states.
     *
     * @param link what packets start with, for a filter's source
     * @param policy what is asked of the program
     * @param certificateFile the name of the certificate in messages about it
     * @param certificate any bytes
     * @return as of {@link #explain(LinkType, Policy, boolean)}
     */
    public Result<Explained> explain(LinkType link, Policy policy, String certificateFile, byte[] certificate) {
        Result<Encoded> encoded = encoded(link);
        Verifier verifier = verifier(policy);
        return new Result<>(
                encoded.value().map(e -> verifier.explain(file, e.bytes, e.positions, certificateFile, certificate)),
                encoded.diagnostics());
    }

    /** The verifier knows what handlers may call. */
    private Verifier verifier(Policy policy) {
        return new Verifier(isHandler() ? HandlerCall.under(policy) : policy);
    }

    /** What the verifier is given: bytes, and where the instructions stand if the file is text. */
    private record Encoded(byte[] bytes, List<Position> positions) {}

    private Result<Encoded> encoded(LinkType link) {
        return switch (form) {
            case FILTER, EXPRESSION, HANDLER -> {
                Result<Program> compiled = program(link);
                yield new Result<>(
                        compiled.value().map(program -> new Encoded(BinaryFormat.encode(program), positions(program))),
                        compiled.diagnostics());
            }
            case ASSEMBLY -> {
                var assembled = Assembler.assemble(source());
                yield new Result<>(
                        assembled.value().map(a -> new Encoded(BinaryFormat.encode(a.program()), a.positions())),
                        assembled.diagnostics());
            }
            case JAVA -> {
                Result<Program> translated = program(link);
                yield new Result<>(
                        translated.value().map(program -> new Encoded(BinaryFormat.encode(program), List.of())),
                        translated.diagnostics());
            }
            case BINARY -> Result.of(new Encoded(bytes, List.of()));
        };
    }

    /**
     * Where instructions stand in the source that they were compiled from.
     *
     * @param program what was compiled from this source
     * @return for each instruction its place in the text, or else just which it is
     */
    public List<Position> positions(Program program) {
        Source source = source();
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int at = source.text().indexOf('\n'); at >= 0; at = source.text().indexOf('\n', at + 1)) {
            starts.add(at + 1);
        }
        Printer printer = new Printer(program);
        return IntStream.range(0, program.code().size())
                .mapToObj(pc -> {
                    Lines.Entry entry = program.lines().at(pc);
                    if (entry.line() == 0) {
                        return new Position.InProgram(file, pc, printer.instruction(pc));
                    }
                    int start = starts.get(entry.line() - 1);
                    int at = source.text().offsetByCodePoints(start, Math.max(0, entry.column() - 1));
                    return source.at(at, at + 1);
                })
                .toList();
    }

    /** A verdict and the messages of all phases. */
    public static final class Verified {
        private final String file;
        private final Encoded program;
        private final Lines lines;
        private final Verdict verdict;
        private final List<Diagnostic> diagnostics;

        Verified(String file, Encoded program, Lines lines, Verdict verdict, List<Diagnostic> diagnostics) {
            this.file = file;
            this.program = program;
            this.lines = lines;
            this.verdict = verdict;
            this.diagnostics = List.copyOf(diagnostics);
        }

        /**
         * What the verifier says.
         *
         * @return the verdict; malformed if there was nothing to ask it about
         */
        public Verdict verdict() {
            return verdict;
        }

        /**
         * The messages of all phases.
         *
         * @return errors, none if accepted, and warnings
         */
        public List<Diagnostic> diagnostics() {
            return diagnostics;
        }

        /**
         * Whether the program may change the packets that it is run on.
         *
         * @return true if it declares so; false if it is not accepted
         */
        public boolean writesPackets() {
            return verdict instanceof Verdict.Accepted accepted
                    && accepted.program().regions().containsKey(Region.PACKET)
                    && accepted.program().regions().get(Region.PACKET).writable();
        }

        /** Whether the policy leaves something to checks or to a meter, or the program asks for what guests are offered. */
        private static boolean isOpen(Verdict.Accepted accepted) {
            return !accepted.checked().isEmpty()
                    || accepted.worstCaseFuel().isEmpty()
                    || !accepted.program().imports().stream().allMatch(Wire::offers);
        }

        /**
         * What keeps a program that is accepted from being run.
         *
         * @return why the checks that it lacks cannot be put in; none if they can, or if it is not accepted
         */
        public List<Diagnostic> refusal() {
            return verdict instanceof Verdict.Accepted accepted && isOpen(accepted)
                    ? instrument(accepted.policy(), false).diagnostics()
                    : List.of();
        }

        /**
         * The program with the checks that it lacks.
         *
         * @param policy what it is verified by
         * @param masks whether to mask where that is possible
         * @return the program, or why it is refused
         */
        public Result<Instrumented> instrument(Policy policy, boolean masks) {
            return withLines(
                    new Instrumenter(policy, List.of(), masks).instrument(file, program.bytes, program.positions));
        }

        private <T> Result<T> withLines(Result<T> result) {
            List<Diagnostic> told = result.diagnostics();
            // Behind S0004 stands what is open in the program with its checks, whose instructions are others.
            return told.isEmpty() || told.get(0).code() == SandboxCode.S0004
                    ? result
                    : new Result<>(
                            result.value(),
                            told.stream()
                                    .map(message -> message.position() instanceof Position.InProgram at
                                            ? withLine(message, at.pc(), lines)
                                            : message)
                                    .toList());
        }

        /**
         * The program made ready to run; as a guest if it lacks something, or imports.
         *
         * @param name its name in messages
         * @param engine what runs it
         * @param wire what packets come by
         * @return the program, or all that speaks against it
         */
        public Result<Executable> load(String name, Engine engine, Wire wire) {
            if (!(verdict instanceof Verdict.Accepted accepted)) {
                return Result.failure(diagnostics);
            } else if (!isOpen(accepted)) {
                return engine.load(name, accepted, wire);
            }
            Result<Guest> guest = withLines(new Sandbox(accepted.policy())
                    .withEngine(engine.ofSandbox())
                    .withServices(wire.service())
                    .load(file, program.bytes, program.positions));
            return new Result<>(guest.value().map(loaded -> loaded), guest.diagnostics());
        }
    }

    /**
     * Whether the program is compiled from a source, so that its lines need not be in it to be known.
     *
     * @return true for a filter's source, for an expression and for a handler's source
     */
    public boolean isSource() {
        return form == Form.FILTER || form == Form.EXPRESSION || form == Form.HANDLER;
    }

    /**
     * The text that {@link Program#lines()} of the program speak of.
     *
     * @return the lines of a source; none for other files, whose sources are elsewhere
     */
    public List<String> sourceLines() {
        return isSource() ? source().text().lines().toList() : List.of();
    }

    private Source source() {
        return FileBytes.text(file, bytes);
    }
}
