package dev.exocode.examples.benchmarks;

import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.jvm.JvmBackend;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
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

/** What it costs to log what a run overwrites, and to put it back: nanoseconds a run. Divide by {@code PLAIN} of the run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 5, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class UndoBenchmark {

    /** What runs, and what is done about its stores. */
    public enum Way {
        /** The JVM backend without a log. */
        PLAIN,
        /** The JVM backend with a log; the run is kept. */
        LOGGED,
        /** The same, and the run is undone. */
        UNDONE,
        /** The JVM backend without a log, and a host that copies all of the state before each run. */
        COPIED,
        /** The interpreter without a log. */
        INTERP,
        /** The interpreter with a log; the run is kept. */
        INTERP_LOGGED
    }

    /** How a run stores. */
    public enum Stores {
        /** 8 bytes after 8 bytes, by a loop. */
        WORDS("stuli   r3, state[r1+0]", 8, 1),
        /** Byte after byte, by a loop. */
        BYTES("stuci   r3, state[r1+0]", 1, 1),
        /** 8 bytes at a time, each in a line of its own: as few to a line as there can be. */
        SPARSE("stuli   r3, state[r1+0]", 8, 8);

        private final String store;
        private final int width;
        private final int stride;

        Stores(String store, int width, int stride) {
            this.store = store;
            this.width = width;
            this.stride = width * stride;
        }
    }

    /** What is done about the stores. */
    @Param
    public Way way;

    /** How they are spread. */
    @Param("WORDS")
    public Stores stores;

    /** How many bytes a run writes. */
    @Param({"8", "64", "512", "4096"})
    public int bytes;

    /** How large the state is. */
    @Param("65536")
    public int region;

    private final byte[] packet = new byte[64];
    private Machine machine;
    private byte[] copy;

    /** Makes the benchmark; JMH sets its parameters. */
    public UndoBenchmark() {}

    /** Loads the program and checks that it writes what it should, and that this is undone. */
    @Setup
    public void load() {
        Program program = program();
        Host host =
                way == Way.LOGGED || way == Way.UNDONE || way == Way.INTERP_LOGGED ? Host.PLAIN.withUndo() : Host.PLAIN;
        machine = way == Way.INTERP || way == Way.INTERP_LOGGED
                ? Interpreter.load("undo", program, host).value().orElseThrow()
                : JvmBackend.compile("undo", program, host).value().orElseThrow();
        byte[] state = machine.memory(Region.STATE);
        copy = new byte[state.length];
        long written = run();
        byte[] expected = new byte[region];
        for (int i = 0; i < bytes; i += stores.width) {
            int place = i / stores.width * stores.stride;
            Arrays.fill(expected, place, place + stores.width, (byte) -1);
        }
        if (written != bytes || !Arrays.equals(state, way == Way.UNDONE ? new byte[region] : expected)) {
            throw new AssertionError("the program does not write " + bytes + " bytes");
        }
    }

    private Program program() {
        int end = bytes / stores.width * stores.stride;
        return Examples.assemble(".region packet\n.region state " + region + "\n"
                + "        seti    r1, 0\n        setl    r3, -1\n        seti    r4, 0\n"
                + "again:  " + stores.store + "\n"
                + "        addii   r4, r4, " + stores.width + "\n"
                + "        addii   r1, r1, " + stores.stride + "\n"
                + "        bltii   r1, " + end + ", again\n"
                + "        reti    r4\n");
    }

    /**
     * One run.
     *
     * @return how many bytes it wrote
     */
    @Benchmark
    public long run() {
        if (way == Way.COPIED) {
            System.arraycopy(machine.memory(Region.STATE), 0, copy, 0, copy.length);
        }
        long written = machine.run(packet, 0, packet.length);
        if (way == Way.UNDONE) {
            machine.undo();
        }
        return written;
    }
}
