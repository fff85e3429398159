package dev.exocode.sandbox.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.golden.Blessed;
import dev.exocode.verifier.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The page about handlers in Java shows what happens: its classes are compiled and run, and print what stands below them. */
class JavaHandlersPageTest {
    private static final Path PAGE = Path.of("..", "docs", "java-handlers.md");
    private static final Pattern BLOCK = Pattern.compile("```(java|text)\n(.*?)```\n", Pattern.DOTALL);
    private static final String REFUSED = """
            class Given {
                static int run(Packet packet) {
                    Object object = new Object();
                    return System.nanoTime() > 3 ? 1 : 0;
                }
            }
            """;

    @Test
    @ResourceLock(Resources.SYSTEM_OUT)
    void showsWhatHappens() throws IOException, ReflectiveOperationException {
        String page = Files.readString(PAGE);
        List<String> sources = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(page);
        StringBuilder actual = new StringBuilder();
        int texts = 0;
        while (blocks.find()) {
            String shown = blocks.group(2);
            if (blocks.group(1).equals("java")) {
                sources.add(shown);
            } else {
                shown = texts++ == 0 ? printed(sources) : refused();
            }
            blocks.appendReplacement(
                    actual, Matcher.quoteReplacement("```" + blocks.group(1) + "\n" + shown + "```\n"));
        }
        blocks.appendTail(actual);
        assertThat(sources).hasSize(2);
        assertThat(texts).isEqualTo(2);
        Blessed.check(PAGE, actual.toString(), "what the page shows is not what happens");
    }

    private static String printed(List<String> sources) throws ReflectiveOperationException {
        byte[] handler = Compiled.of(sources.get(0), "--release", "17");
        String all = Compiled.place(JavaHandler.class)
                + System.getProperty("path.separator")
                + Compiled.place(Program.class)
                + System.getProperty("path.separator")
                + Compiled.place(Verifier.class);
        byte[] host = Compiled.of(sources.get(1), "-cp", all);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            PlainJava.define(host).getMethod("run", byte[].class).invoke(null, (Object) handler);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String refused() {
        return JavaHandler.translate("Given.class", Compiled.of(REFUSED)).diagnostics().stream()
                .map(Diagnostic::toString)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
