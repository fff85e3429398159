package dev.exocode.examples.benchmarks;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.engine.Executable;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.jvm.JvmBackend;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to make programs ready to run, in bulk and in a warm JVM: microseconds a program, each unlike the one before.
 *
 * <p>{@code define} is what {@code compile} takes beyond {@code generate}; {@code interpreted} and {@code compiled} are the
 * times to a first result.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 5, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class CompileBenchmark {
    private static final int PROGRAMS = 256;
    private static final MethodHandle WRITER;
    private static final MethodHandle BYTES;

    static {
        try {
            // What writes classes is no one's business outside the backend, except when it is timed alone.
            Class<?> writer = Class.forName(JvmBackend.class.getPackageName() + ".ProgramClass");
            MethodHandles.Lookup inside = MethodHandles.privateLookupIn(writer, MethodHandles.lookup());
            MethodType arguments = MethodType.methodType(void.class, Program.class, Host.class, IntPredicate.class);
            WRITER = inside.findConstructor(writer, arguments)
                    .asType(MethodType.methodType(Object.class, Program.class, Host.class, IntPredicate.class));
            BYTES = inside.findVirtual(writer, "bytes", MethodType.methodType(byte[].class))
                    .asType(MethodType.methodType(byte[].class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** The size of the programs, in instructions. */
    @Param({"30", "300"})
    public int instructions;

    private final Program[] programs = new Program[PROGRAMS];
    private final byte[] packet = new byte[64];
    private int next;

    /** Makes the benchmark; JMH sets its parameters. */
    public CompileBenchmark() {}

    /** Writes the programs and checks that both engines run them alike. */
    @Setup
    public void load() {
        for (int i = 0; i < PROGRAMS; i++) {
            programs[i] = Generated.filter(instructions, i);
            if (interpreted() != 1 || compiled() != 1) {
                throw new AssertionError("a packet of zeros is not accepted");
            }
        }
    }

    private Program program() {
        next = (next + 1) % PROGRAMS;
        return programs[next] == null ? programs[0] : programs[next];
    }

    /**
     * Writes the class of a program.
     *
     * @return its bytes
     * @throws Throwable if that fails
     */
    @Benchmark
    public byte[] generate() throws Throwable {
        IntPredicate none = pc -> false;
        Object writer = (Object) WRITER.invokeExact(program(), Host.PLAIN, none);
        return (byte[]) BYTES.invokeExact(writer);
    }

    /**
     * Writes and defines the class of a program.
     *
     * @return the program
     */
    @Benchmark
    public Executable compile() {
        return JvmBackend.compile("filter", program()).value().orElseThrow();
    }

    /**
     * Compiles a program and runs it once.
     *
     * @return its result
     */
    @Benchmark
    public long compiled() {
        return compile().run(packet, 0, packet.length);
    }

    /**
     * Loads a program into the interpreter and runs it once.
     *
     * @return its result
     */
    @Benchmark
    public long interpreted() {
        return Interpreter.of(program()).run(packet, 0, packet.length);
    }
}
