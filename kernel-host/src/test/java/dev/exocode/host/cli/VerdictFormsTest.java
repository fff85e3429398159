package dev.exocode.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.exocode.dpf.Arguments;
import dev.exocode.dpf.LinkType;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.verifier.Policy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listings, graphs and JSON of many programs are of their form. */
@OnOneJdk
class VerdictFormsTest {
    private static final Path PROGRAMS = Path.of("../verifier/src/test/acceptance");
    private static final Path FILTERS = Path.of("../examples/filters");
    private static final int COLUMNS = 100;
    private static final int BROKEN = 10;

    /** The words of Graphviz' language that are used: names, texts in quotes, signs. */
    private static final Pattern WORD = Pattern.compile("\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|\\w+|->|[\\[\\]{};,=])");

    @TempDir
    private static Path folder;

    private static List<Path> programs() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path root : List.of(PROGRAMS, FILTERS)) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(Files::isRegularFile).sorted().forEach(all::add);
            }
        }
        assertThat(all).hasSizeGreaterThan(100);
        return all;
    }

    private static String verify(String form, Path... programs) {
        List<String> args = new ArrayList<>(List.of("verify", form, "--no-witness"));
        Stream.of(programs).map(Path::toString).forEach(args::add);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Main.execute(new PrintWriter(out), new PrintWriter(err), args.toArray(String[]::new));
        assertThat(err.toString()).doesNotContain("internal error");
        return out.toString();
    }

    @Test
    void listingsFitTheTerminalAndShowEveryInstruction() throws IOException {
        for (Path program : programs()) {
            String listing = verify("--explain", program);
            List<String> lines = listing.lines().toList();
            assertThat(lines.subList(1, lines.size()))
                    .as("%s", program)
                    .allMatch(line -> line.length() <= COLUMNS)
                    .allMatch(line -> line.equals(line.stripTrailing()));
            long instructions = lines.stream()
                    .filter(line -> line.matches(" {0,4}\\d+  .*"))
                    .count();
            assertThat(instructions)
                    .as(listing)
                    .isEqualTo(Account.of(program, Arguments.NONE, LinkType.ETHERNET, Policy.STRICT, false, false)
                            .explained()
                            .orElseThrow()
                            .program()
                            .orElseThrow()
                            .code()
                            .size());
        }
    }

    @Test
    void graphsAreWellFormed() throws IOException {
        for (Path program : programs()) {
            assertThat(graphs(verify("--dot", program))).isEqualTo(1);
        }
    }

    @Test
    void graphsOfStrangeNamesAreWellFormed() throws IOException {
        Path strange = folder.resolve("a\"b\\c] -> {d}\\N\u202e.vs");
        Files.writeString(strange, "retli 1\n");
        String twice = verify("--dot", strange, folder.resolve("none.vs"), strange);
        assertThat(graphs(twice)).isEqualTo(2);
        assertThat(twice).contains("a\\\"b\\\\c] -> {d}\\\\N?.vs: accepted");
    }

    /** How many graphs a text is: blocks in braces of statements, whose ways lead from and to boxes. */
    private static int graphs(String text) {
        Matcher words = WORD.matcher(text.strip());
        Deque<String> open = new ArrayDeque<>();
        Set<String> boxes = new HashSet<>();
        Set<String> ends = new HashSet<>();
        List<String> statement = new ArrayList<>();
        int graphs = 0;
        int end = 0;
        while (words.lookingAt()) {
            String word = words.group(1);
            switch (word) {
                case "{" -> {
                    assertThat(statement).hasSize(2);
                    assertThat(statement.get(0)).isEqualTo(open.isEmpty() ? "digraph" : "subgraph");
                    open.push(word);
                    statement.clear();
                }
                case "[" -> open.push(word);
                case "]" -> assertThat(open.pop()).isEqualTo("[");
                case "}" -> {
                    assertThat(open.pop()).isEqualTo("{");
                    assertThat(statement).isEmpty();
                    if (open.isEmpty()) {
                        graphs++;
                        assertThat(boxes).containsAll(ends);
                        boxes.clear();
                        ends.clear();
                    }
                }
                case ";" -> {
                    assertThat(open.peek()).isEqualTo("{");
                    statement(statement, boxes, ends);
                    statement.clear();
                }
                default -> {
                    if ("{".equals(open.peek()) || open.isEmpty()) {
                        statement.add(word);
                    }
                }
            }
            end = words.end();
            words.region(end, text.strip().length());
        }
        assertThat(end).isEqualTo(text.strip().length());
        assertThat(open).isEmpty();
        return graphs;
    }

    private static void statement(List<String> words, Set<String> boxes, Set<String> ends) {
        if (words.contains("->")) {
            assertThat(words).hasSize(3);
            ends.add(words.get(0));
            ends.add(words.get(2));
        } else if (words.contains("=")) {
            assertThat(words).hasSize(3);
        } else {
            assertThat(words).hasSize(1);
            boxes.add(words.get(0));
        }
    }

    /** Programs that somebody has broken are told about in all forms, whatever is wrong with them. */
    @Test
    void brokenProgramsAreToldAboutInAllForms() throws IOException {
        Random random = new Random(5);
        Path file = folder.resolve("broken.vco");
        int programs = 0;
        for (Path program : programs()) {
            Optional<Program> whole = ProgramFile.read(program)
                    .value()
                    .orElseThrow()
                    .program(LinkType.ETHERNET)
                    .value();
            byte[] bytes = BinaryFormat.encode(whole.orElseThrow());
            for (int i = 0; i < BROKEN; i++) {
                byte[] broken = bytes.clone();
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                Files.write(file, broken);
                Account account = Account.of(file, Arguments.NONE, LinkType.RAW, Policy.STRICT, true, false);
                String listing = printed(out -> Listing.print(account, out));
                assertThat(graphs(printed(new ControlGraph(account)::print))).isEqualTo(1);
                assertThat(new VerdictJson(account, Policy.STRICT).text())
                        .startsWith("{")
                        .endsWith("}\n");
                programs += listing.contains(".function ") ? 1 : 0;
            }
        }
        assertThat(programs).isGreaterThan(BROKEN);
    }

    private static String printed(Consumer<PrintWriter> what) {
        StringWriter text = new StringWriter();
        what.accept(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void jsonIsAnObjectForEachProgram() throws IOException {
        Path[] all = programs().toArray(Path[]::new);
        String text = verify("--json", all);
        List<String> files = new ArrayList<>();
        int depth = 0;
        try (JsonParser json = new JsonFactory().createParser(text)) {
            json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                depth += token == JsonToken.START_OBJECT ? 1 : token == JsonToken.END_OBJECT ? -1 : 0;
                if (depth == 1
                        && token == JsonToken.VALUE_STRING
                        && json.currentName().equals("file")) {
                    files.add(json.getText());
                } else if (depth == 1
                        && token == JsonToken.VALUE_STRING
                        && json.currentName().equals("policy")) {
                    assertThat(json.getText()).isEqualTo(Policy.STRICT.hash());
                }
            }
        }
        assertThat(files).isEqualTo(Stream.of(all).map(Path::toString).toList());
        assertThat(verify("--json", all)).isEqualTo(text);
    }
}
