package dev.exocode.host.cli;

import dev.exocode.dpf.Arguments;
import dev.exocode.host.load.HostCode;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A filter as it is named on a command line; one of the three. */
final class Asked {
    private static final String PROGRAM = "\\S+\\.(dpf|ash|vs|vco|class)";
    private static final String CAPTURE = "\\S+\\.(pcap|pcapng|cap)(\\.gz)?";

    @Parameters(
            index = "0",
            paramLabel = "FILTER",
            description = "A filter (.dpf), a handler (.ash) or a program (.vs, .vco, .class).")
    private Path file;

    @Option(
            names = {"-f", "--filter"},
            paramLabel = "EXPR",
            description = "A tcpdump expression, as of pcap-filter(7).")
    private String expression;

    @Option(
            names = {"-F", "--filter-file"},
            paramLabel = "FILE",
            description = "A file with such an expression; # begins a comment.")
    private Path expressionFile;

    /** All that are asked for, in their order; of several expressions, messages say the number of theirs. */
    static Result<List<ProgramFile>> read(
            List<Asked> all, FilterOptions options, DialectOption dialect, CommandLine commandLine) {
        List<Path> paths = all.stream()
                .filter(one -> one.file != null)
                .map(one -> one.file)
                .toList();
        Result<Arguments> arguments = options.arguments(paths, commandLine);
        if (arguments.value().isEmpty()) {
            return Result.failure(arguments.diagnostics());
        }
        List<Result<ProgramFile>> files = new ArrayList<>();
        long expressions = all.stream().filter(one -> one.expression != null).count();
        int number = 0;
        for (int i = 0; i < all.size(); i++) {
            number += all.get(i).expression == null ? 0 : 1;
            Result<ProgramFile> file = all.get(i).read(expressions > 1 ? "-f " + number : "");
            files.add(new Result<>(
                    file.value().map(one -> one.with(arguments.value().get()).in(dialect.dialect())),
                    file.diagnostics()));
        }
        return files.stream().allMatch(file -> file.value().isPresent())
                ? Result.of(files.stream().map(file -> file.value().get()).toList())
                : Result.failure(files.stream().flatMap(Asked::problems).toList());
    }

    /** Why a file cannot be read; of one that can, what is wrong with its source. */
    private static Stream<Diagnostic> problems(Result<ProgramFile> file) {
        return file.value().isEmpty()
                ? file.diagnostics().stream()
                : file.value().filter(ProgramFile::isSource).map(ProgramFile::check).stream()
                        .flatMap(List::stream)
                        .filter(problem -> problem.severity() == Diagnostic.Severity.ERROR);
    }

    private Result<ProgramFile> read(String label) {
        if (file != null) {
            return ProgramFile.read(file);
        } else if (expressionFile != null) {
            return ProgramFile.expression(expressionFile);
        }
        return isProgram(expression)
                ? Result.failure(
                        Diagnostic.error(HostCode.H0001, new Position.Whole(label.isEmpty() ? "expression" : label))
                                .note(expression + " names a file, not an expression")
                                .help("write it without -f"))
                : Result.of(
                        label.isEmpty()
                                ? ProgramFile.expression(expression)
                                : ProgramFile.expression(label, expression));
    }

    /** Whether what is given as an expression names a program; no expression is such a word. */
    static boolean isProgram(String expression) {
        return expression.matches(PROGRAM);
    }

    /**
     * What was meant by a command line that has the words of an expression as arguments of their own.
     *
     * @param args the words behind the verb
     * @param option whether the expression stands behind -f, else by itself
     */
    static Optional<String> unquoted(List<String> args, boolean option) {
        for (int i = 0; i < args.size(); i++) {
            boolean starts =
                    option ? args.get(i).matches("-f|--filter") : !args.get(i).startsWith("-");
            if (starts) {
                List<String> words = new ArrayList<>();
                for (int j = option ? i + 1 : i; j < args.size() && isOfExpression(args.get(j)); j++) {
                    words.add(args.get(j));
                }
                if (words.size() > 1) {
                    String text = Diagnostic.printable(String.join(" ", words), 120);
                    return Optional.of("did you mean " + (option ? "-f " : "") + "'" + text + "'");
                }
            }
        }
        return Optional.empty();
    }

    /** What was meant by the name of a file that is not there, if it is of several words. */
    static Optional<String> unnamed(String file) {
        return file.trim().indexOf(' ') > 0 && !isProgram(file)
                ? Optional.of("did you mean -f '" + Diagnostic.printable(file, 120) + "'")
                : Optional.empty();
    }

    private static boolean isOfExpression(String word) {
        return !word.startsWith("-")
                && !word.matches(PROGRAM)
                && !word.matches(CAPTURE)
                && !word.contains("'")
                && !new File(word).exists();
    }
}
