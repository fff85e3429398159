package dev.exocode.host.scenario;

import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Finds the classes of libraries that a scenario names, in archives, in folders of classes, and in folders of sources, which are compiled; and makes the
 * libraries.
 */
final class Libraries {
    private static final String SOURCES = "src/main/java";
    private static final String RESOURCES = "src/main/resources";
    private static final int MOST_NOTES = 3;
    private static final int MOST_FILES = 10_000;

    /** What each folder and archive has, for one scenario. */
    private final Map<Path, Result<ClassLoader>> loaders = new HashMap<>();

    // Classes

    /** The constructor of a library: of the class of that name, from an archive or a folder. */
    Result<Constructor<? extends ScenarioLibrary>> find(String name, Position at, Path from, Position fromAt) {
        Result<ClassLoader> loader = loaders.computeIfAbsent(from, path -> open(path, fromAt));
        if (loader.value().isEmpty()) {
            return Result.failure(loader.diagnostics());
        }
        try {
            Class<?> found = Class.forName(name, false, loader.value().get());
            if (!ScenarioLibrary.class.isAssignableFrom(found)) {
                return Result.failure(wrong(at, "the class is no " + ScenarioLibrary.class.getName()));
            }
            int modifiers = found.getModifiers();
            if (!Modifier.isPublic(modifiers) || Modifier.isAbstract(modifiers)) {
                return Result.failure(wrong(at, "the class is not public, or abstract"));
            }
            return Result.of(found.asSubclass(ScenarioLibrary.class).getConstructor(Given.class));
        } catch (ClassNotFoundException e) {
            return Result.failure(wrong(at, "there is no such class"));
        } catch (NoSuchMethodException e) {
            return Result.failure(wrong(at, "the class has no public constructor with a " + Given.class.getName()));
        } catch (LinkageError e) {
            return Result.failure(wrong(at, String.valueOf(e.getMessage())));
        }
    }

    private static Diagnostic wrong(Position at, String why) {
        return Diagnostic.error(ScenarioCode.LIBRARY, at).note(why);
    }

    private static Result<ClassLoader> open(Path from, Position at) {
        try {
            if (!Files.exists(from)) {
                return Result.failure(wrong(at, "there is no such folder or archive"));
            }
            Path sources = Files.isDirectory(from.resolve(SOURCES)) ? from.resolve(SOURCES) : from;
            List<File> files = sources(sources);
            Path resources = sources.equals(from) ? from : from.resolve(RESOURCES);
            if (files.isEmpty()) {
                return Result.of(new Loader(from.toUri().toURL(), Map.of()));
            }
            Result<Map<String, byte[]>> classes = compiled(files, at);
            return classes.value().isPresent()
                    ? Result.of(new Loader(
                            resources.toUri().toURL(), classes.value().get()))
                    : Result.failure(classes.diagnostics());
        } catch (IOException e) {
            return Result.failure(wrong(at, String.valueOf(e.getMessage())));
        }
    }

    private static List<File> sources(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> first = all.limit(MOST_FILES + 1L).toList();
            if (first.size() > MOST_FILES) {
                throw new IOException("the folder has more than " + MOST_FILES + " files and folders");
            }
            return first.stream()
                    .filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("module-info.java"))
                    .sorted()
                    .map(Path::toFile)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Result<Map<String, byte[]>> compiled(List<File> files, Position at) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            return Result.failure(wrong(at, "sources are compiled, and this Java has no compiler: a JDK has"));
        }
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        try (StandardJavaFileManager disk = compiler.getStandardFileManager(told, Locale.ROOT, null)) {
            Memory memory = new Memory(disk);
            List<String> options = List.of(
                    "-proc:none",
                    "-nowarn",
                    "-g",
                    "-implicit:none",
                    "-classpath",
                    System.getProperty("java.class.path"));
            boolean done = compiler.getTask(null, memory, told, options, null, disk.getJavaFileObjectsFromFiles(files))
                    .call();
            if (done) {
                return Result.of(memory.classes());
            }
        }
        Diagnostic error = wrong(at, "the sources have errors");
        List<String> errors = told.getDiagnostics().stream()
                .filter(one -> one.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(Libraries::shown)
                .toList();
        for (String one : errors.stream().limit(MOST_NOTES).toList()) {
            error = error.note(one);
        }
        return Result.failure(errors.size() > MOST_NOTES ? error.note("and more") : error);
    }

    private static String shown(javax.tools.Diagnostic<? extends JavaFileObject> error) {
        String where = error.getSource() == null
                ? ""
                : Path.of(error.getSource().getName()).getFileName() + ":" + error.getLineNumber() + ": ";
        return where + error.getMessage(Locale.ROOT).lines().findFirst().orElse("");
    }

    /** Has classes that were compiled, and whatever else is where they come from. */
    private static final class Loader extends URLClassLoader {
        private final Map<String, byte[]> classes;

        Loader(URL others, Map<String, byte[]> classes) {
            super(new URL[] {others}, ScenarioLibrary.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
        }
    }

    /** Keeps what the compiler writes. */
    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

        Memory(StandardJavaFileManager disk) {
            super(disk);
        }

        Map<String, byte[]> classes() {
            return written.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().toByteArray()));
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject beside) {
            return new SimpleJavaFileObject(URI.create("memory:/" + name.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    written.put(name, bytes);
                    return bytes;
                }
            };
        }
    }

    // Libraries

    /** The library of each environment of a scenario that has one of its own; or what is wrong with what is given to them. */
    static Result<Map<Scenario.Inhabitant, ScenarioLibrary>> make(Scenario scenario) {
        Map<Scenario.Inhabitant, ScenarioLibrary> made = new IdentityHashMap<>();
        List<Diagnostic> problems = new ArrayList<>();
        Set<String> asked = new LinkedHashSet<>();
        Set<String> devices =
                scenario.devices.stream().map(Scenario.Wired::name).collect(Collectors.toSet());
        for (Scenario.Inhabitant each : scenario.everybody()) {
            each.library().ifPresent(library -> {
                Map<String, Given.Word> words = new HashMap<>(library.words());
                scenario.with.forEach((name, text) -> words.put(name, given(name, text)));
                Given given = new Given(words, devices, library.at());
                scenario.making = each.name();
                Result<ScenarioLibrary> one = make(library, given);
                scenario.making = null;
                one.value().ifPresent(it -> made.put(each, it));
                problems.addAll(one.diagnostics());
                asked.addAll(given.asked());
                if (one.value().isPresent()) {
                    library.words()
                            .forEach((name, word) ->
                                    unasked(name, word, given.asked()).ifPresent(problems::add));
                }
            });
        }
        if (problems.isEmpty()) {
            scenario.with.forEach(
                    (name, text) -> unasked(name, given(name, text), asked).ifPresent(problems::add));
        }
        return problems.isEmpty() ? Result.of(made) : Result.failure(problems);
    }

    private static Given.Word given(String name, String text) {
        return new Given.Word(text, new Position.Whole("--with " + name), Path.of(""));
    }

    private static Optional<Diagnostic> unasked(String name, Given.Word word, Set<String> asked) {
        if (asked.contains(name)) {
            return Optional.empty();
        }
        Diagnostic error = Diagnostic.error(ScenarioCode.UNKNOWN, word.at(), "with=" + Syntax.shown(name))
                .note(asked.isEmpty() ? "no library asks for anything" : "no library asks for that");
        return Optional.of(Report.near(error, name, asked));
    }

    private static Result<ScenarioLibrary> make(Scenario.Coded library, Given given) {
        try {
            return Result.of(library.type().newInstance(given));
        } catch (InvocationTargetException e) {
            Throwable why = e.getCause();
            if (why instanceof VirtualMachineError bug && !(bug instanceof StackOverflowError)) {
                throw bug;
            }
            return Result.failure(refused(library, given.last(), why));
        } catch (LinkageError e) {
            return Result.failure(wrong(library.at(), String.valueOf(e.getCause() == null ? e : e.getCause())));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("its class was looked at", e);
        }
    }

    /** What a constructor throws says what is wrong with a word, if it was made for that; all else is told with where it was thrown. */
    private static Diagnostic refused(Scenario.Coded library, Position at, Throwable why) {
        if (why.getClass() == IllegalArgumentException.class) {
            return Thrown.traced(wrong(at, String.valueOf(why.getMessage())), why);
        }
        if (why instanceof IOException) {
            // One of a class of its own may say no more than the name of a file.
            String what =
                    why.getClass() == IOException.class ? "" : why.getClass().getSimpleName() + ": ";
            return Thrown.traced(wrong(at, what + why.getMessage()), why);
        }
        ClassLoader loader = library.type().getDeclaringClass().getClassLoader();
        return Thrown.said(Diagnostic.error(ScenarioCode.LIBRARY, at), why, loader);
    }
}
