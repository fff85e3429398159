package dev.exocode.host.cli;

import dev.exocode.dpf.Arguments;
import dev.exocode.dpf.Library;
import dev.exocode.host.load.FileBytes;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.NearWords;
import dev.exocode.vcode.diagnostic.Result;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of the verbs that compile filters (.dpf). */
final class FilterOptions {
    private static final int MAX_SHOWN_CHARS = 60;

    /** The orders of bytes. */
    private enum Order {
        NETWORK(ByteOrder.BIG_ENDIAN),
        LITTLE(ByteOrder.LITTLE_ENDIAN);

        final ByteOrder order;

        Order(ByteOrder order) {
            this.order = order;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--byte-order",
            paramLabel = "ORDER",
            defaultValue = "network",
            description = "How values of 16, 32 and 64 bits stand in filters (.dpf) that do not say it:"
                    + " ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private Order order;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "A value for a parameter of the filters (.dpf); may be repeated.")
    private List<String> given = List.of();

    @Option(
            names = "--protocols",
            paramLabel = "FILE",
            description = "Declarations of protocols that the filters (.dpf) name; may be repeated.")
    private List<Path> protocols = List.of();

    /** What is given for some files; each value must be for a parameter that one of them has. */
    Result<Arguments> arguments(List<Path> files, CommandLine commandLine) {
        Arguments arguments = Arguments.NONE.withOrder(order.order);
        if (!protocols.isEmpty()) {
            requireFilters(files, commandLine);
            Result<Library> library = ProgramFile.library(protocols);
            if (library.value().isEmpty()) {
                return Result.failure(library.diagnostics());
            }
            library.diagnostics().forEach(warning -> commandLine.getErr().println(warning));
            arguments = arguments.withLibrary(library.value().get());
        }
        for (String text : given) {
            int end = text.indexOf('=');
            String name = end < 0 ? text : text.substring(0, end).strip();
            if (name.isEmpty() || end < 0) {
                throw new ParameterException(commandLine, "--param takes NAME=VALUE, not " + shown(text));
            } else if (arguments.values().containsKey(name)) {
                throw new ParameterException(commandLine, "--param gives " + shown(name) + " twice");
            }
            arguments = arguments.with(name, text.substring(end + 1));
        }
        if (!given.isEmpty()) {
            requireParameters(files, arguments, commandLine);
        }
        return Result.of(arguments);
    }

    private void requireFilters(List<Path> files, CommandLine commandLine) {
        Set<Path> seen = new HashSet<>();
        for (Path path : protocols) {
            if (!seen.add(path.toAbsolutePath().normalize())) {
                throw new ParameterException(commandLine, "--protocols gives " + shown(path.toString()) + " twice");
            }
        }
        if (files.stream().noneMatch(file -> FileBytes.endsWith(file, ".dpf") || FileBytes.endsWith(file, ".ash"))) {
            throw new ParameterException(
                    commandLine, "--protocols is for filters (.dpf) and handlers (.ash), and none is given");
        }
    }

    private static void requireParameters(List<Path> files, Arguments arguments, CommandLine commandLine) {
        List<String> names = new ArrayList<>();
        for (Path file : files) {
            Optional<List<String>> some = ProgramFile.read(file).value().flatMap(ProgramFile::parameters);
            if (some.isEmpty()) {
                // What is wrong with the file is told in its turn.
                return;
            }
            names.addAll(some.get());
        }
        for (String name : arguments.values().keySet().stream().sorted().toList()) {
            if (!names.contains(name)) {
                throw new ParameterException(
                        commandLine,
                        "no filter has a parameter " + shown(name)
                                + NearWords.nearest(name, names)
                                        .map(near -> "; did you mean " + near)
                                        .orElse(""));
            }
        }
    }

    private static String shown(String text) {
        return Diagnostic.printable(text, MAX_SHOWN_CHARS);
    }
}
