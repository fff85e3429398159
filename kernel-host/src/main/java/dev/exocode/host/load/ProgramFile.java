package dev.exocode.host.load;

import dev.exocode.dpf.DpfCompiler;
import dev.exocode.dpf.LinkType;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Executable;
import dev.exocode.vcode.text.Assembler;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file with a program in one of three forms: a filter's source, assembly text, or binary VCODE.
 *
 * <p>Binary VCODE is known by its magic, the others by the ends of their names.
 */
public final class ProgramFile {
    private static final Verifier VERIFIER = new Verifier(Policy.STRICT);

    /** The largest file read. */
    public static final int MAX_FILE_BYTES = 16 << 20;

    /** What some editors put in front of a text; it means nothing. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private enum Form {
        FILTER,
        ASSEMBLY,
        BINARY
    }

    private final Form form;
    private final String file;
    private final byte[] bytes;

    private ProgramFile(Form form, String file, byte[] bytes) {
        this.form = form;
        this.file = file;
        this.bytes = bytes;
    }

    /**
     * Reads a file without looking into its program.
     *
     * @param path where it is
     * @return the file, or why it cannot be one
     */
    public static Result<ProgramFile> read(Path path) {
        String file = path.toString();
        if (!Files.exists(path)) {
            return failure(HostCode.H0002, file);
        } else if (!Files.isRegularFile(path)) {
            return failure(HostCode.H0003, file, "found=" + (Files.isDirectory(path) ? "directory" : "special file"));
        }
        byte[] bytes;
        try {
            long size = Files.size(path);
            if (size > MAX_FILE_BYTES) {
                return failure(HostCode.H0005, file, "bytes=" + size, "max=" + MAX_FILE_BYTES);
            }
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            return failure(HostCode.H0003, file, "cause=" + e.getClass().getSimpleName());
        }
        if (BinaryFormat.isBinary(bytes) || file.endsWith(".vco")) {
            return Result.of(new ProgramFile(Form.BINARY, file, bytes));
        } else if (file.endsWith(".vs")) {
            return Result.of(new ProgramFile(Form.ASSEMBLY, file, bytes));
        } else if (file.endsWith(".dpf")) {
            return Result.of(new ProgramFile(Form.FILTER, file, bytes));
        }
        return failure(HostCode.H0004, file);
    }

    /**
     * The name of the program: the file's, without folders and ending.
     *
     * @return a short name
     */
    public String name() {
        return Path.of(file).getFileName().toString().replaceFirst("\\.(dpf|vs|vco)$", "");
    }

    /**
     * The program, not verified.
     *
     * @param link what packets start with, for a filter's source
     * @return the program, or what is wrong with the file; warnings may come with either
     */
    public Result<Program> program(LinkType link) {
        return switch (form) {
            case FILTER -> DpfCompiler.compile(source(), link);
            case ASSEMBLY -> {
                var assembled = Assembler.assemble(source());
                yield new Result<>(assembled.value().map(a -> a.program()), assembled.diagnostics());
            }
            case BINARY -> BinaryFormat.decode(file, bytes);
        };
    }

    /**
     * Looks for what is wrong with the file whatever packets start with: a source is parsed and typed, anything else is
     * verified.
     *
     * @return errors and warnings, none if all is well
     */
    public List<Diagnostic> check() {
        return form == Form.FILTER
                ? DpfCompiler.parse(source()).diagnostics()
                : verify(LinkType.UNKNOWN).diagnostics();
    }

    /**
     * The verifier's word on the program's bytes; what does not become bytes is malformed.
     *
     * @param link what packets start with, for a filter's source
     * @return the verdict and all messages on the way to it, with positions in the file where it is text
     */
    public Verified verify(LinkType link) {
        return switch (form) {
            case FILTER -> {
                Result<Program> compiled = program(link);
                yield Verified.of(
                        compiled.value().map(program -> VERIFIER.verify(file, BinaryFormat.encode(program))),
                        compiled.diagnostics());
            }
            case ASSEMBLY -> {
                var assembled = Assembler.assemble(source());
                yield Verified.of(
                        assembled
                                .value()
                                .map(a -> VERIFIER.verify(file, BinaryFormat.encode(a.program()), a.positions())),
                        assembled.diagnostics());
            }
            case BINARY -> Verified.of(Optional.of(VERIFIER.verify(file, bytes)), List.of());
        };
    }

    /**
     * A verdict and the messages of all phases.
     *
     * @param verdict what the verifier says
     * @param diagnostics errors, none if accepted, and warnings
     */
    public record Verified(Verdict verdict, List<Diagnostic> diagnostics) {
        static Verified of(Optional<Verdict> verdict, List<Diagnostic> before) {
            if (verdict.isEmpty()) {
                return new Verified(new Verdict.Malformed(before), before);
            }
            List<Diagnostic> all = new ArrayList<>(before);
            all.addAll(verdict.get().diagnostics());
            return new Verified(verdict.get(), all);
        }

        /**
         * The program made ready to run.
         *
         * @param name its name in messages
         * @param engine what runs it
         * @return the program, or all that speaks against it
         */
        public Result<Executable> load(String name, Engine engine) {
            return verdict instanceof Verdict.Accepted accepted
                    ? engine.load(name, accepted)
                    : Result.failure(diagnostics);
        }
    }

    /**
     * Whether the program is compiled from a filter, so that its lines need not be in it to be known.
     *
     * @return true for a filter's source
     */
    public boolean isSource() {
        return form == Form.FILTER;
    }

    /**
     * The text that {@link Program#lines()} of the program speak of.
     *
     * @return the lines of a filter's source; none for other files, whose sources are elsewhere
     */
    public List<String> sourceLines() {
        return form == Form.FILTER ? source().text().lines().toList() : List.of();
    }

    private Source source() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new Source(file, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    private static Result<ProgramFile> failure(HostCode code, String file, String... facts) {
        return Result.failure(Diagnostic.error(code, new Position.Whole(file), facts));
    }
}
