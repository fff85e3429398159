package dev.exocode.host.cli;

import dev.exocode.host.load.HostCode;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.NearWords;
import dev.exocode.vcode.diagnostic.Position;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code exocode}. */
@Command(
        name = "exocode",
        description = "Safe downloaded code: compile, verify and run packet filters.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            DemuxCommand.class,
            OverlapCommand.class,
            CompileCommand.class,
            ExplainCommand.class,
            VerifyCommand.class,
            CheckCommand.class,
            InstrumentCommand.class,
            DisasmCommand.class,
            DebugCommand.class,
            FmtCommand.class,
            KernelCommand.class,
            DevicesCommand.class,
            FuzzCommand.class,
            DemoCommand.class
        },
        footer = {"", "Exit status: 0 done; 1 the run failed; 2 bad usage or bad input; 130 ended by Ctrl-C."})
public final class Main implements Runnable {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    private static final int MOST_SHOWN = 40;
    private static final Pattern CHOICE = Pattern.compile("expected one of \\[(.*?)\\] \\(case-insensitive\\)");

    @Spec
    private CommandSpec spec;

    private Main() {}

    /** Tells the version that the build wrote into the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {
                "exocode " + (version == null ? "development" : version), "Java " + System.getProperty("java.version")
            };
        }
    }

    /**
     * Runs a command line and ends the JVM with its exit status.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        Output output = new Output();
        PrintWriter out = new PrintWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        int status;
        try {
            status = execute(out, err, args);
        } catch (OutOfMemoryError e) {
            err.println("exocode: out of memory; EXOCODE_JAVA_OPTS=-Xmx4g gives it more");
            status = FAILED;
        } catch (AssertionError | LinkageError | StackOverflowError e) {
            status = bug(err, e);
        }
        out.flush();
        if (output.failure != null) {
            status = Math.max(status, FAILED);
            // Whoever reads the output may stop reading, as head does; any other failure loses results.
            if (!"Broken pipe".equals(output.failure.getMessage())) {
                err.println(Diagnostic.error(HostCode.H0006, new Position.Whole("standard output"))
                        .note(String.valueOf(output.failure.getMessage())));
            }
        }
        System.exit(status);
    }

    /** Remembers what a print writer forgets: why something could not be written. */
    private static final class Output extends FilterOutputStream {
        private IOException failure;

        Output() {
            super(new FileOutputStream(FileDescriptor.out));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }

    /**
     * Runs a command line.
     *
     * @param out where results go
     * @param err where messages go
     * @param args the arguments
     * @return the exit status, 0 to 2
     */
    static int execute(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, arguments) -> {
                    String verb = e.getCommandLine().getCommandSpec().qualifiedName();
                    Diagnostic usage = Diagnostic.error(HostCode.H0001, new Position.Whole(verb))
                            .note(inWords(e.getMessage()));
                    Optional<String> meant = meant(e, List.of(arguments));
                    err.println(usage.help(meant.map(text -> text + "; ").orElse("") + verb + " --help"));
                    return BAD_INPUT;
                })
                .setExecutionExceptionHandler((e, commandLine, result) -> bug(err, e))
                .execute(args);
    }

    /** What was probably meant by a command line that is not of its form. */
    private static Optional<String> meant(CommandLine.ParameterException e, List<String> words) {
        boolean unmatched = e instanceof UnmatchedArgumentException;
        if (words.isEmpty() || !unmatched && !(e instanceof CommandLine.MissingParameterException)) {
            return Optional.empty();
        }
        CommandLine of = e.getCommandLine();
        Set<String> known = of.getCommandSpec().optionsMap().keySet();
        Optional<String> option = words.stream()
                .takeWhile(word -> !word.equals("--"))
                .map(word -> word.replaceFirst("=.*", ""))
                .filter(word -> word.startsWith("--") && !known.contains(word))
                .findFirst();
        if (option.isPresent()) {
            return Optional.of("there is no " + Diagnostic.printable(option.get(), MOST_SHOWN)
                    + NearWords.nearest(option.get(), known)
                            .map(near -> ", did you mean " + near)
                            .orElse(""));
        } else if (of.getParent() == null) {
            return NearWords.nearest(words.get(0), of.getSubcommands().keySet()).map(near -> "did you mean " + near);
        }
        return Asked.unquoted(words.subList(1, words.size()), !words.get(0).equals("explain"));
    }

    private static int bug(PrintWriter err, Throwable e) {
        err.println("exocode: internal error: " + e);
        err.println("help: this is a bug of Exocode; EXOCODE_JAVA_OPTS=-Dexocode.trace shows where");
        if (System.getProperty("exocode.trace") != null) {
            e.printStackTrace(err);
        }
        return FAILED;
    }

    /** What picocli says, with its first word small unless that is a name, and the words of an option as its help has them. */
    private static String inWords(String message) {
        String said = message.replaceFirst("^Error: ", "").replaceFirst("for option option", "for option");
        Matcher listed = CHOICE.matcher(said);
        String told = listed.replaceFirst(
                choice -> "expected one of " + choice.group(1).toLowerCase(Locale.ROOT) + ",");
        boolean word = told.length() > 1 && Character.isLowerCase(told.charAt(1));
        return word ? Character.toLowerCase(told.charAt(0)) + told.substring(1) : told;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }
}
