package dev.exocode.examples.benchmarks;

import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.engine.Executable;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.jvm.JvmBackend;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Both engines beside Chicory, a WebAssembly runtime in Java: nanoseconds a packet.
 *
 * <p>Chicory finds the packets in its memory already; ours read them where they are, with all checks.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 5, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PeerBenchmark {

    /** What does the work. */
    public enum Way {
        /** The JVM backend. */
        JVM,
        /** Chicory's compiler to JVM bytecode. */
        CHICORY_COMPILED,
        /** The interpreter. */
        INTERP,
        /** Chicory's interpreter. */
        CHICORY_INTERP;

        private boolean isChicory() {
            return this == CHICORY_COMPILED || this == CHICORY_INTERP;
        }
    }

    /** What does it. */
    @Param
    public Way way;

    private final byte[] packet = ChecksumBenchmark.packet();
    private Frames frames;
    private Executable filter;
    private Executable checksum;

    /** Makes the benchmark; JMH sets its parameters. */
    public PeerBenchmark() {}

    /** The filter {@code to-web} over all frames. */
    @State(Scope.Benchmark)
    public static class Filter {
        /** Makes the state; JMH does. */
        public Filter() {}

        /**
         * Loads the filter.
         *
         * @param to takes it
         * @throws IOException if the examples are not there
         */
        @Setup
        public void load(PeerBenchmark to) throws IOException {
            to.frames = new Frames(Examples.packets());
            to.filter = to.ready("filter", Examples.filter("to-web").program(), to.frames.data);
            for (int i = 0; i < Frames.COUNT; i++) {
                int at = to.frames.offsets[i];
                int length = to.frames.lengths[i];
                if (to.filter.run(to.frames.data, at, length) != HandWritten.TO_WEB.run(to.frames.data, at, length)) {
                    throw new AssertionError("the ways differ");
                }
            }
        }
    }

    /** The checksum of 1,514 bytes. */
    @State(Scope.Benchmark)
    public static class Sum {
        /** Makes the state; JMH does. */
        public Sum() {}

        /**
         * Loads the checksum.
         *
         * @param to takes it
         */
        @Setup
        public void load(PeerBenchmark to) {
            to.checksum = to.ready("checksum", Checksum.free(), to.packet);
            for (int length = 0; length <= to.packet.length; length++) {
                if (to.checksum.run(to.packet, 0, length) != Checksum.byHand(to.packet, 0, length)) {
                    throw new AssertionError("the ways differ");
                }
            }
        }
    }

    private Executable ready(String name, Program program, byte[] data) {
        if (!way.isChicory()) {
            return way == Way.INTERP
                    ? Interpreter.of(program)
                    : JvmBackend.compile(name, program).value().orElseThrow();
        }
        WasmModule module = Parser.parse(Wasm.module());
        // The faster of its two kinds of memory.
        Instance.Builder builder = Instance.builder(module).withMemoryFactory(ByteArrayMemory::new);
        if (way == Way.CHICORY_COMPILED) {
            builder.withMachineFactory(MachineFactoryCompiler.compile(module));
        }
        Instance instance = builder.build();
        ExportFunction function = instance.export(name);
        instance.memory().write(0, data);
        return (in, at, length) -> function.apply(at, length)[0];
    }

    /**
     * One pass over the frames.
     *
     * @param loaded is there
     * @return how many are accepted
     */
    @Benchmark
    @OperationsPerInvocation(Frames.COUNT)
    public long filter(Filter loaded) {
        long accepted = 0;
        for (int i = 0; i < Frames.COUNT; i++) {
            accepted += filter.run(frames.data, frames.offsets[i], frames.lengths[i]);
        }
        return accepted;
    }

    /**
     * One packet.
     *
     * @param loaded is there
     * @return its checksum
     */
    @Benchmark
    public long checksum(Sum loaded) {
        return checksum.run(packet, 0, packet.length);
    }
}
