package dev.exocode.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Deliberate faults, under {@code src/test/faults}: each makes the verifier unsound, or keep less than it promises, and the
 * tests that it names must fail with it. A build looks whether the faults still fit the sources; a thorough run makes each,
 * and runs the tests on it in a class loader of its own.
 */
class FaultsTest {
    private static final Path ROOT = Path.of("src", "test", "faults");
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "exocode", "verifier");
    private static final String OURS = "dev.exocode.verifier.";
    private static final int MAX_SECONDS = 120;

    @TempDir
    private Path folder;

    /**
     * One fault.
     *
     * @param name of its file
     * @param breaks what it breaks, in words
     * @param file the source it is in
     * @param text what stands there, once
     * @param instead what the fault has instead
     * @param tests the test classes that notice it
     */
    private record Fault(String name, String breaks, Path file, String text, String instead, List<String> tests) {

        static Fault read(Path path) {
            try {
                List<String> lines = Files.readAllLines(path);
                return new Fault(
                        path.getFileName().toString(),
                        value(lines, 0, "breaks"),
                        SOURCES.resolve(value(lines, 1, "file")),
                        value(lines, 2, "text"),
                        value(lines, 3, "instead"),
                        List.of(value(lines, 4, "tests").split(" ")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String value(List<String> lines, int number, String key) {
            String line = lines.get(number);
            assertThat(line).startsWith(key + " ");
            return line.substring(key.length()).strip();
        }

        String source() throws IOException {
            String source = Files.readString(file);
            assertThat(source.split(Pattern.quote(text), -1))
                    .as("%s: %s", name, text)
                    .hasSize(2);
            return source.replace(text, instead);
        }
    }

    private static List<Fault> all() throws IOException {
        try (Stream<Path> files = Files.list(ROOT)) {
            return files.sorted().map(Fault::read).toList();
        }
    }

    @Test
    void faultsFitTheSources() throws IOException {
        List<Fault> all = all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(24);
        for (Fault fault : all) {
            assertThat(fault.source()).isNotEqualTo(Files.readString(fault.file));
            assertThat(fault.tests)
                    .allSatisfy(test -> assertThat(className(test)).isNotNull());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFaultIsNoticed() throws IOException {
        String only = System.getProperty("exocode.fault", "");
        return Thorough.ON
                ? all().stream()
                        .filter(fault -> fault.name.startsWith(only))
                        .map(fault -> DynamicTest.dynamicTest(fault.name, () -> assertNoticed(fault)))
                : Stream.of();
    }

    private void assertNoticed(Fault fault) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(fault.name));
        compile(fault, classes);
        for (String test : fault.tests) {
            if (fails(className(test), classes)) {
                return;
            }
        }
        throw new AssertionError("nothing fails though " + fault.breaks + ": " + fault.instead);
    }

    /** Compiles the one source with the fault in it, against the classes without. */
    private void compile(Fault fault, Path classes) throws IOException {
        Path source = folder.resolve(fault.name + ".src").resolve(fault.file.getFileName());
        Files.createDirectories(source.getParent());
        Files.writeString(source, fault.source());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiles = compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(compiles).isTrue();
        }
    }

    /** Loads what is ours anew, from the faulty classes first, and everything else as it is. */
    private static final class Loader extends URLClassLoader {
        Loader(URL[] urls) {
            super(urls, FaultsTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded == null && name.startsWith(OURS)) {
                    loaded = findClass(name);
                }
                return loaded == null ? super.loadClass(name, resolve) : loaded;
            }
        }
    }

    private static String className(String test) {
        for (String where : List.of("", "domain.", "flow.")) {
            String name = OURS + where + test;
            if (FaultsTest.class.getClassLoader().getResource(name.replace('.', '/') + ".class") != null) {
                return name;
            }
        }
        throw new AssertionError(test + " is no test");
    }

    /** Whether a test of a class fails, or does not end, with some classes in front. */
    private static boolean fails(String test, Path classes) {
        List<URL> urls = new ArrayList<>();
        urls.add(url(classes));
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isDirectory)
                .forEach(path -> urls.add(url(path)));
        CompletableFuture<Boolean> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try (Loader loader = new Loader(urls.toArray(URL[]::new))) {
                Thread.currentThread().setContextClassLoader(loader);
                result.complete(failures(loader.loadClass(test)) > 0);
            } catch (IOException | ClassNotFoundException | RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        String thorough = System.setProperty("exocode.thorough", "false");
        try {
            thread.start();
            return result.get(MAX_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return true;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            System.setProperty("exocode.thorough", thorough);
        }
    }

    private static long failures(Class<?> test) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(test))
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.shrinking.default", "OFF")
                .configurationParameter("jqwik.seeds.whenfixed", "ALLOW")
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        assertThat(listener.getSummary().getTestsFoundCount()).as("%s", test).isPositive();
        return listener.getSummary().getTotalFailureCount();
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
