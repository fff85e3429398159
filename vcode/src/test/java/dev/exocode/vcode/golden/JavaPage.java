package dev.exocode.vcode.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** A page with Java that compiles, and prints what stands below it: each block of Java that a block of text follows. */
public final class JavaPage {
    private static final String FENCE = "```";
    private static final String JAVA = "java\n";
    private static final String TEXT = "text\n";

    private final Path page;
    private final List<String> imported;
    private final String members;

    /**
     * Makes one of a page.
     *
     * @param page the page, by a path from a module in {@code examples}; its Java is for who stands at the top of the source tree
     * @param imported what its Java imports
     * @param members what it has beside the page, as methods that the page describes
     */
    public JavaPage(Path page, List<String> imported, String members) {
        this.page = page;
        this.imported = List.copyOf(imported);
        this.members = members;
    }

    /**
     * Checks that the page says what its Java prints.
     *
     * @param blocks how many blocks are to be run
     * @param folder where to compile them
     * @throws IOException if the page cannot be read
     * @throws ReflectiveOperationException if what was compiled cannot be run
     */
    public void check(int blocks, Path folder) throws IOException, ReflectiveOperationException {
        String[] parts = Files.readString(page).split(FENCE, -1);
        int ran = 0;
        for (int i = 1; i + 2 < parts.length; i += 2) {
            if (parts[i].startsWith(JAVA) && parts[i + 2].startsWith(TEXT)) {
                String name = "Page" + ran++;
                compile(name, parts[i].substring(JAVA.length()).replace("\"examples/", "\"../"), folder);
                parts[i + 2] = TEXT + printed(name, folder);
            }
        }
        assertThat(ran).isEqualTo(blocks);
        Blessed.check(page, String.join(FENCE, parts), "the page does not say what its Java prints");
    }

    private void compile(String name, String body, Path folder) throws IOException {
        String imports = imported.stream().map(each -> "import " + each + ";\n").collect(Collectors.joining());
        Path source = Files.writeString(
                folder.resolve(name + ".java"),
                imports + "public class " + name + " { public static void main(String[] a) throws Exception {\n" + body
                        + "}\n"
                        + members
                        + "}\n");
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        messages,
                        messages,
                        "-proc:none",
                        "-d",
                        folder.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString());
        assertThat(status).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    }

    private String printed(String name, Path folder) throws IOException, ReflectiveOperationException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
