package dev.exocode.host.cli;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Prints messages and gives the exit status they ask for: a refused program fails the run, all else is bad input. */
    int report(List<Diagnostic> diagnostics) {
        int status = Main.DONE;
        for (Diagnostic diagnostic : diagnostics) {
            err().println(diagnostic);
            if (diagnostic.severity() == Diagnostic.Severity.ERROR) {
                char module = diagnostic.code().id().charAt(0);
                status = Math.max(status, module == 'V' || module == 'J' ? Main.FAILED : Main.BAD_INPUT);
            }
        }
        return status;
    }

    int report(Diagnostic diagnostic) {
        return report(List.of(diagnostic));
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
