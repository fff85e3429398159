package dev.exocode.sandbox.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.sandbox.Guest;
import dev.exocode.sandbox.Sandbox.Engine;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interfaces may come from anywhere, and what is bound goes with the last that uses it. */
class LoadersTest {
    private static final String SOURCE = """
            package plugin;

            import java.lang.invoke.MethodHandles;
            import java.util.function.ToLongFunction;

            public interface Plugin extends ToLongFunction<byte[]> {
                record Answer(long value, Boolean any) {}
                interface Answers { Answer answer(byte[] data, int offset, int length); }
                static MethodHandles.Lookup lookup() { return MethodHandles.lookup(); }
                static long ask(Answers answers) { return answers.answer(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 7}, 0, 9).value(); }
            }
            """;

    @TempDir
    private Path folder;

    public interface Counting extends LongSupplier {}

    public interface Scoring extends ToLongFunction<byte[]> {}

    /** A loader of the plug-in that sees nothing of Exocode. */
    private URLClassLoader plugin() throws IOException {
        Path source = folder.resolve("Plugin.java");
        Files.writeString(source, SOURCE);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString());
        assertThat(status).isZero();
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    @Test
    void interfacesNeedNotSeeExocode() throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = plugin()) {
            Class<?> type = loader.loadClass("plugin.Plugin");
            Guest guest = Guests.load(Engine.JVM, Guests.OBEDIENT);
            @SuppressWarnings("unchecked")
            ToLongFunction<byte[]> bound = (ToLongFunction<byte[]>) Guests.bound(type, guest);
            assertThat(bound.applyAsLong(Guests.packet(Guests.RETURN, 5))).isEqualTo(5);
            Class<?> answers = loader.loadClass("plugin.Plugin$Answers");
            Object answering = Guests.bound(answers, guest);
            assertThat(type.getMethod("ask", answers).invoke(null, answering)).isEqualTo(7L);
            // A class of the plug-in's own package cannot name what runs guests.
            MethodHandles.Lookup lookup =
                    (MethodHandles.Lookup) type.getMethod("lookup").invoke(null);
            assertThat(new Binder(lookup).bind(type, guest).diagnostics())
                    .extracting(Diagnostic::headline)
                    .hasSize(3)
                    .allMatch(line -> line.startsWith("plugin.Plugin.applyAsLong(byte[]): error[S2003]"))
                    .anyMatch(line -> line.contains("type=dev.exocode.sandbox.Guest lookup=plugin.Plugin"));
        }
    }

    @Test
    void pluginsGoWithTheirBindings() throws IOException, ReflectiveOperationException, InterruptedException {
        Guest guest = Guests.load(Engine.JVM, Guests.OBEDIENT);
        WeakReference<?> loader = new WeakReference<>(boundPlugin(guest));
        assertCollected(loader);
        assertThat(guest.run(Guests.packet(Guests.RETURN, 5), 0, 9)).isEqualTo(5);
    }

    private ClassLoader boundPlugin(Guest guest) throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = plugin()) {
            assertThat(Guests.bound(loader.loadClass("plugin.Plugin"), guest)).isNotNull();
            return loader;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void classesGoWithTheLastThatIsBound(boolean hidden) throws InterruptedException {
        Binder binder = hidden ? new Binder(MethodHandles.lookup()) : new Binder();
        Scoring kept = binder.bind(Scoring.class, Guests.load(Engine.JVM, Guests.OBEDIENT))
                .value()
                .orElseThrow();
        WeakReference<?> guest = droppedGuest(binder);
        WeakReference<?> dropped = droppedClass(hidden);
        WeakReference<?> used = new WeakReference<>(kept.getClass());
        assertCollected(guest);
        assertCollected(dropped);
        assertThat(used.get()).isNotNull();
        assertThat(kept.applyAsLong(Guests.packet(Guests.RETURN, 5))).isEqualTo(5);
    }

    /** A guest that was bound by a binder that goes on. */
    private static WeakReference<Guest> droppedGuest(Binder binder) {
        Guest guest = Guests.load(Engine.JVM, Guests.OBEDIENT);
        assertThat(binder.bind(Scoring.class, guest).value()).isPresent();
        return new WeakReference<>(guest);
    }

    private static WeakReference<Class<?>> droppedClass(boolean hidden) {
        Binder binder = hidden ? new Binder(MethodHandles.lookup()) : new Binder();
        Counting counting = binder.bind(Counting.class, Guests.load(Engine.JVM, Guests.COUNTER))
                .value()
                .orElseThrow();
        assertThat(counting.getAsLong()).isEqualTo(1);
        return new WeakReference<>(counting.getClass());
    }

    private static void assertCollected(WeakReference<?> dropped) throws InterruptedException {
        for (int i = 0; i < 100 && dropped.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(dropped.get()).isNull();
    }
}
