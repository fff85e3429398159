package dev.exocode.examples.benchmarks;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** Whether a packet's source is one of many hosts, a packet: every other one is, and which cannot be foreseen. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class SetBenchmark {
    private static final int PACKETS = 1 << 14;
    private static final int PACKET_BYTES = 64;
    private static final int SOURCE = 26;

    /** How many hosts: up to 64 are branches, more are a table. */
    @Param({"16", "64", "65", "1000", "100000"})
    public int hosts;

    /** Whether they are JVM bytecode, not interpreted. */
    @Param({"true", "false"})
    public boolean jvm;

    private final byte[] data = new byte[PACKETS * PACKET_BYTES];
    private final int[] offsets = new int[PACKETS];
    private final int[] lengths = new int[PACKETS];
    private final long[] results = new long[PACKETS];
    private Machine machine;

    /** Makes the benchmark; JMH sets its parameters. */
    public SetBenchmark() {}

    /** Compiles, verifies and loads the filter, and draws packets. */
    @Setup
    public void prepare() {
        String text = IntStream.range(0, hosts)
                .mapToObj(i -> "src " + PcapCompileBenchmark.host(i))
                .collect(Collectors.joining(" or "));
        byte[] bytes = BinaryFormat.encode(PcapExpression.compile(new Source("hosts", text), LinkType.ETHERNET)
                .orThrow());
        Verdict.Accepted accepted = (Verdict.Accepted) new Verifier(Policy.STRICT).verify("hosts", bytes);
        machine =
                jvm ? JvmBackend.compile("hosts", accepted, Host.PLAIN).orThrow() : Interpreter.of(accepted.program());
        Random random = new Random(20261121);
        int members = 0;
        for (int i = 0; i < PACKETS; i++) {
            offsets[i] = i * PACKET_BYTES;
            lengths[i] = PACKET_BYTES;
            data[offsets[i] + 12] = 8;
            data[offsets[i] + 14] = 0x45;
            boolean member = random.nextBoolean();
            int source = (member ? random.nextInt(hosts) : hosts + random.nextInt(1 << 20)) * 0x9e3779b1;
            for (int j = 0; j < Integer.BYTES; j++) {
                data[offsets[i] + SOURCE + j] = (byte) (source >> 24 - 8 * j);
            }
            members += member ? 1 : 0;
        }
        machine.runBatch(data, offsets, lengths, results, PACKETS);
        long found = IntStream.range(0, PACKETS).mapToLong(i -> results[i]).sum();
        if (found != members) {
            throw new AssertionError("found " + found + " of " + members);
        }
    }

    /**
     * Asks about all packets.
     *
     * @return how many there were
     */
    @Benchmark
    @OperationsPerInvocation(PACKETS)
    public int packets() {
        return machine.runBatch(data, offsets, lengths, results, PACKETS);
    }
}
