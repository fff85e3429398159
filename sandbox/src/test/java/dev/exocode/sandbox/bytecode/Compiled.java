package dev.exocode.sandbox.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.sandbox.view.Packet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Class files that the compiler of this JDK makes of a text. */
final class Compiled {
    private static final Pattern CLASS = Pattern.compile("(?:class|interface|enum|record) (\\w+)");
    private static final Pattern REPEAT = Pattern.compile("@repeat (\\d+) (.*)");

    private Compiled() {}

    /** The name of the first class of a source. */
    static String name(String source) {
        Matcher matcher = CLASS.matcher(source);
        assertThat(matcher.find()).as(source).isTrue();
        return matcher.group(1);
    }

    /** The class file of the first class of a source; a line {@code @repeat n text} is n times the text, in one line. */
    static byte[] of(String source, String... options) {
        StringBuilder text = new StringBuilder("import dev.exocode.sandbox.view.*; ");
        for (String line : source.split("\n")) {
            Matcher repeated = REPEAT.matcher(line.strip());
            text.append(repeated.matches() ? repeated.group(2).repeat(Integer.parseInt(repeated.group(1))) : line)
                    .append('\n');
        }
        String name = name(source);
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        StringWriter said = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null)) {
            List<String> all = Stream.concat(
                            Stream.of("-g", "-proc:none", "-Xlint:-options", "-cp", place(Packet.class)),
                            Arrays.stream(options))
                    .toList();
            JavaFileManager memory = new ForwardingJavaFileManager<>(standard) {
                @Override
                public JavaFileObject getJavaFileForOutput(
                        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
                    return new SimpleJavaFileObject(URI.create("memory:/" + className), kind) {
                        @Override
                        public OutputStream openOutputStream() {
                            return classes.computeIfAbsent(className, any -> new ByteArrayOutputStream());
                        }
                    };
                }
            };
            JavaFileObject in =
                    new SimpleJavaFileObject(URI.create("memory:/" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return text;
                        }
                    };
            boolean done =
                    compiler.getTask(said, memory, null, all, null, List.of(in)).call();
            assertThat(done).as(said.toString()).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classes.get(name).toByteArray();
    }

    /** Where a class was loaded from, as a class path has it. */
    static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
