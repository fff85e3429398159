package dev.exocode.host.cli;

import dev.exocode.dpf.Arguments;
import dev.exocode.dpf.LinkType;
import dev.exocode.host.load.FileBytes;
import dev.exocode.host.load.HostCode;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Diagnostics;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.text.Printer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the verbs have in common. */
@Command(mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
abstract class Verb implements Callable<Integer> {

    /** The link types that a filter can be compiled for by name. */
    enum Link {
        ETHERNET(LinkType.ETHERNET),
        RAW(LinkType.RAW),
        SLL(LinkType.LINUX_SLL),
        SLL2(LinkType.LINUX_SLL2),
        NULL(LinkType.NULL),
        LOOP(LinkType.LOOP);

        final LinkType type;

        Link(LinkType type) {
            this.type = type;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    CommandSpec spec() {
        return spec;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Prints messages and gives the exit status they ask for. */
    int report(List<Diagnostic> diagnostics) {
        diagnostics.forEach(err()::println);
        boolean many = diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                .collect(Collectors.groupingBy(diagnostic -> file(diagnostic.position()), Collectors.counting()))
                .values()
                .stream()
                .anyMatch(count -> count >= Diagnostics.MAX_REPORTED);
        if (many) {
            err().println("note: no more than " + Diagnostics.MAX_REPORTED
                    + " messages of a file are looked for at once");
        }
        return status(diagnostics);
    }

    private static String file(Position position) {
        return position instanceof Position.InText text ? text.source().name() : position.label();
    }

    /** The exit status that messages ask for: a refused program fails the run, all other errors are bad input. */
    static int status(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                .mapToInt(error -> isRefusal(error) ? Main.FAILED : Main.BAD_INPUT)
                .max()
                .orElse(Main.DONE);
    }

    /** Whether an error says that a program, which is one, must not be run or cannot be by this engine. */
    private static boolean isRefusal(Diagnostic diagnostic) {
        char module = diagnostic.code().id().charAt(0);
        return module == 'V' || module == 'J' || module == 'S';
    }

    /** Whether a program can be written under a name; none is standard output. */
    static boolean namesProgram(Path output) {
        return output == null || output.toString().matches(".*\\.(vco|vs)");
    }

    int misnamed(Path output) {
        return report(Diagnostic.error(HostCode.H0001, new Position.Whole(output.toString()))
                .help("name the output .vco for binary VCODE or .vs for assembly text"));
    }

    /** Writes a program in the form that the name says, or as text to standard output; gives the exit status. */
    int write(Program program, Path output) {
        if (output == null) {
            out().print(Printer.print(program));
            return Main.DONE;
        }
        boolean binary = FileBytes.endsWith(output, ".vco");
        return write(
                output,
                binary ? BinaryFormat.encode(program) : Printer.print(program).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file; gives the exit status, having reported what went wrong. */
    int write(Path path, byte[] bytes) {
        try {
            Files.write(path, bytes);
            return Main.DONE;
        } catch (IOException e) {
            return reportUnwritten(path, e);
        }
    }

    int reportUnwritten(Path path, IOException e) {
        return report(Diagnostic.error(HostCode.H0006, new Position.Whole(path.toString()), FileBytes.cause(e)));
    }

    /** Refuses a command line whose number is out of range. */
    void requireRange(String option, long value, long least, long greatest) {
        if (value < least || value > greatest) {
            String range = greatest == Long.MAX_VALUE ? least + " or more" : least + " to " + greatest;
            throw new ParameterException(
                    spec.commandLine(), "value for option '" + option + "' must be " + range + ", not " + value);
        }
    }

    int report(Diagnostic diagnostic) {
        return report(List.of(diagnostic));
    }

    /** Reports why filters cannot be read; words that no file has as its name may be those of an expression. */
    int reportUnread(List<Diagnostic> problems) {
        Optional<String> meant =
                Asked.unquoted(spec.commandLine().getParseResult().originalArgs(), true);
        boolean missing =
                problems.get(0).code() == HostCode.H0002 || problems.get(0).code() == HostCode.H0004;
        Optional<String> expression = problems.get(0).position() instanceof Position.Whole whole
                ? Asked.unnamed(whole.file())
                : Optional.empty();
        return report(
                missing && (meant.isPresent() || expression.isPresent())
                        ? List.of(
                                problems.get(0).help(meant.or(() -> expression).get()))
                        : problems);
    }

    /** The file with what is said about filters, or empty if something cannot be read, which has then been reported. */
    Optional<ProgramFile> read(Path path, FilterOptions options) {
        Result<Arguments> arguments = options.arguments(List.of(path), spec.commandLine());
        report(arguments.diagnostics());
        return arguments
                .value()
                .flatMap(given -> read(List.of(path)).map(files -> files.get(0).with(given)));
    }

    /** The files, or empty if one cannot be read, which has then been reported. */
    Optional<List<ProgramFile>> read(List<Path> paths) {
        List<ProgramFile> files = new ArrayList<>();
        for (Path path : paths) {
            Result<ProgramFile> file = ProgramFile.read(path);
            file.value().ifPresent(files::add);
            report(file.diagnostics());
        }
        return files.size() == paths.size() ? Optional.of(files) : Optional.empty();
    }
}
