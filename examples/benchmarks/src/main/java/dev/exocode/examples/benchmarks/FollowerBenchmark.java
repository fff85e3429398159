package dev.exocode.examples.benchmarks;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.host.demux.Demultiplexer;
import dev.exocode.host.demux.Follower;
import dev.exocode.host.demux.Following;
import dev.exocode.host.demux.Reader;
import dev.exocode.host.demux.Rule;
import dev.exocode.vcode.diagnostic.Source;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
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

/** What it costs that later fragments follow their first: the owners of 8,192 packets of UDP, asked for one at a time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class FollowerBenchmark {
    private static final int PACKETS = 1 << 13;
    private static final int FRAME_BYTES = 60;
    private static final int MORE = 0x2000;
    private static final int PORTS = 1000;
    /** Of many shapes, as people write them. */
    private static final List<String> EXPRESSIONS = List.of(
            "udp",
            "tcp port 80",
            "udp port 53",
            "net 10.0.0.0/8 and tcp",
            "icmp",
            "tcp[13] & 2 != 0",
            "udp portrange 1000-2000");

    /** How filters are asked. */
    public enum Way {
        /** By a reader. */
        READER,
        /** By a follower, packets that are no fragments. */
        FOLLOWER,
        /** By a follower, each packet in two fragments. */
        FRAGMENTS
    }

    /** What there is beside a thousand ports, a filter each: nothing, or filters of many shapes. */
    @Param({"false", "true"})
    public boolean expressions;

    /** How filters are asked. */
    @Param
    public Way way;

    private final byte[] data = new byte[PACKETS * FRAME_BYTES];
    private Reader reader;
    private Follower follower;
    private long now;

    /** Makes the benchmark; JMH sets its parameters. */
    public FollowerBenchmark() {}

    /** Installs the filters, and draws packets. */
    @Setup
    public void prepare() {
        Demultiplexer filters = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        int[] numbers = new int[PORTS];
        for (int port = 0; port < PORTS; port++) {
            numbers[port] = install(filters, "udp dst port " + port);
        }
        if (expressions) {
            EXPRESSIONS.forEach(text -> install(filters, text));
        }
        filters.compact();
        reader = filters.reader();
        follower = filters.follower(Following.fragments(LinkType.ETHERNET), Follower.Limits.DEFAULT);
        Random random = new Random(20261122);
        ByteBuffer bytes = ByteBuffer.wrap(data);
        int[] expected = new int[PACKETS];
        for (int i = 0; i < PACKETS; i++) {
            int at = i * FRAME_BYTES;
            boolean second = way == Way.FRAGMENTS && i % 2 == 1;
            int port = random.nextInt(PORTS);
            expected[i] = second ? expected[i - 1] : numbers[port];
            bytes.putShort(at + 12, (short) 0x0800).put(at + 14, (byte) 0x45).put(at + 23, (byte) 17);
            bytes.putShort(at + 18, (short) (i / 2)).putInt(at + 26, 0x0a000001).putInt(at + 30, 0x0a000002);
            bytes.putShort(at + 20, (short) (second ? 100 : way == Way.FRAGMENTS ? MORE : 0));
            bytes.putShort(at + 36, (short) port);
        }
        for (int i = 0; i < PACKETS; i++) {
            if (owner(i) != expected[i]) {
                throw new AssertionError("packet " + i);
            }
        }
    }

    private static int install(Demultiplexer filters, String text) {
        Condition condition = PcapExpression.parse(new Source("filter", text), LinkType.ETHERNET)
                .orThrow();
        return filters.insert(new Rule(text, condition, Rule.PRIORITY)).orThrow();
    }

    private int owner(int packet) {
        int at = packet * FRAME_BYTES;
        return way == Way.READER
                ? reader.owner(data, at, FRAME_BYTES)
                : follower.owner(data, at, FRAME_BYTES, FRAME_BYTES, now);
    }

    /**
     * Asks for the owners of all packets.
     *
     * @return a number that all of them are in
     */
    @Benchmark
    @OperationsPerInvocation(PACKETS)
    public int owners() {
        int all = 0;
        for (int i = 0; i < PACKETS; i++) {
            now += 1000;
            all += owner(i);
        }
        return all;
    }
}
