package dev.exocode.host.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs command lines as a shell at the top of the source tree would, in this JVM.
 *
 * <p>Names that begin with {@code examples/} are those of the source tree, with {@code *} in the last part; other names
 * of files are in a folder of the test's own. What is printed has both under their short names again.
 *
 * @param folder the folder for the test's own files
 */
record Shell(Path folder) {
    private static final String TREE = "..";
    /** What stands in single quotes is one word, as it is. */
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    /** What a command line did. */
    record Outcome(int status, String out, String err) {}

    Outcome run(String commandLine) throws IOException {
        List<String> args = new ArrayList<>();
        Matcher words = WORD.matcher(commandLine);
        while (words.find()) {
            String word = words.group(2);
            if (word == null) {
                args.add(words.group(1));
            } else if (word.startsWith("examples/")) {
                args.addAll(glob(Path.of(TREE).resolve(word)));
            } else if (word.matches(
                    "[\\w-]+(\\.\\w+)?(/[\\w-]+)*\\.(dpf|ash|vs|vco|class|pcap|pcapng|txt|csv|rules|policy|cert|saved|svg|scenario|jfr)|folder.*")) {
                args.add(folder.resolve(word).toString());
            } else {
                args.add(word);
            }
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status;
        try (PrintWriter printOut = new PrintWriter(out);
                PrintWriter printErr = new PrintWriter(err)) {
            status = Main.execute(printOut, printErr, args.toArray(String[]::new));
        }
        return new Outcome(status, shortNames(out), shortNames(err));
    }

    private static List<String> glob(Path path) throws IOException {
        String name = path.getFileName().toString();
        if (!name.contains("*")) {
            return List.of(path.toString());
        }
        try (Stream<Path> all = Files.list(path.getParent())) {
            String pattern = name.replace(".", "\\.").replace("*", ".*");
            return all.filter(p -> p.getFileName().toString().matches(pattern))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    private String shortNames(StringWriter text) {
        return text.toString()
                .replace("\r\n", "\n")
                .replace(folder + "/", "")
                .replace(TREE + "/examples/", "examples/")
                // What differs from run to run.
                .replaceAll("in [\\d,.]+ s, [\\d,]+ packets/s", "in #.## s, #,### packets/s")
                .replaceAll("(\"seconds\"|\"loadSeconds\"|\"packetsPerSecond\") : [\\dE.-]+(?=,\n  \")", "$1 : #");
    }
}
