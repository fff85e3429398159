package dev.exocode.examples.benchmarks;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.dpf.predicate.Condition;
import dev.exocode.host.demux.Demultiplexer;
import dev.exocode.host.demux.Reader;
import dev.exocode.host.demux.Template;
import dev.exocode.vcode.diagnostic.Source;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
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

/** Which of many TCP connections has a packet, of those of drawn connections, 8,192 together; and the same written by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class DemuxBenchmark {
    /** So many are asked for together. */
    private static final int TOGETHER = 1 << 13;

    private static final int PACKET_BYTES = 64;
    private static final int FRAME_BYTES = 60;
    private static final int IP = 14;
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** How many connections. */
    @Param({"1", "10", "100", "1000", "10000", "100000", "1000000"})
    public int connections;

    /** How many packets there are, a multiple of 8,192; 1,048,576 of a million connections find most of these in no cache. */
    @Param("8192")
    public int packets;

    private byte[] data;
    /** Of each 8,192. */
    private int[][] offsets;

    private final int[] lengths = new int[TOGETHER];
    private final int[] owners = new int[TOGETHER];
    private int next;
    private Reader reader;

    /** By hand: two words a place, the number of the connection above the ports; as many places as are half taken at most. */
    private long[] places;

    private int last;

    /** Makes the benchmark; JMH sets its parameters. */
    public DemuxBenchmark() {}

    /** Installs the connections both ways, and draws packets. */
    @Setup
    public void prepare() {
        Random random = new Random(20261121);
        Demultiplexer demultiplexer = Demultiplexer.of(Demultiplexer.Order.SPECIFIC);
        Template template =
                demultiplexer.template(4, DemuxBenchmark::connection).orElseThrow();
        long[][] drawn = new long[connections][];
        int[] numbers = new int[connections];
        int size = 4;
        while (size < 2 * connections) {
            size *= 2;
        }
        places = new long[2 * size];
        last = size - 1;
        for (int i = 0; i < connections; i++) {
            do {
                drawn[i] = new long[] {
                    0x0a000000L | random.nextInt(1 << 24),
                    0xc0a80000L | random.nextInt(256),
                    1024 + random.nextInt(60_000),
                    random.nextBoolean() ? 80 : 443
                };
                numbers[i] = template.insert(drawn[i]);
            } while (numbers[i] == 0);
            put(drawn[i][0] << 32 | drawn[i][1], drawn[i][2] << 16 | drawn[i][3], numbers[i]);
        }
        demultiplexer.compact();
        reader = demultiplexer.reader();
        data = new byte[packets * PACKET_BYTES];
        offsets = new int[packets / TOGETHER][TOGETHER];
        Arrays.fill(lengths, FRAME_BYTES);
        int[] expected = new int[TOGETHER];
        for (int[] some : offsets) {
            for (int i = 0; i < TOGETHER; i++) {
                int one = random.nextInt(connections);
                expected[i] = numbers[one];
                some[i] = next++ * PACKET_BYTES + 2;
                frame(some[i], drawn[one]);
                if (byHand(some[i], FRAME_BYTES) != expected[i]) {
                    throw new AssertionError("by hand: packet " + i);
                }
            }
            reader.owners(data, some, lengths, owners, TOGETHER);
            if (!Arrays.equals(owners, expected)) {
                throw new AssertionError("owners differ");
            }
        }
    }

    private static Condition connection(long[] values) {
        String text = "ip src host " + host(values[0]) + " and ip dst host " + host(values[1]) + " and tcp src port "
                + values[2] + " and tcp dst port " + values[3];
        return PcapExpression.parse(new Source("connection", text), LinkType.ETHERNET)
                .orThrow();
    }

    private static String host(long host) {
        return (host >> 24) + "." + (host >> 16 & 255) + "." + (host >> 8 & 255) + "." + (host & 255);
    }

    private void frame(int at, long[] connection) {
        data[at + 12] = 8;
        data[at + IP] = 0x45;
        data[at + IP + 9] = 6;
        INTS.set(data, at + IP + 12, (int) connection[0]);
        INTS.set(data, at + IP + 16, (int) connection[1]);
        SHORTS.set(data, at + IP + 20, (short) connection[2]);
        SHORTS.set(data, at + IP + 22, (short) connection[3]);
    }

    private static long hash(long hosts, long ports) {
        return hosts * 0x9e3779b97f4a7c15L + ports * 0xc2b2ae3d27d4eb4fL;
    }

    private void put(long hosts, long ports, int number) {
        int at = (int) (hash(hosts, ports) >>> 40) & last;
        while (places[2 * at + 1] != 0) {
            at = at + 1 & last;
        }
        places[2 * at] = hosts;
        places[2 * at + 1] = (long) number << 32 | ports;
    }

    private int byHand(int at, int length) {
        if (length < 34
                || (short) SHORTS.get(data, at + 12) != 0x800
                || data[at + 23] != 6
                || ((short) SHORTS.get(data, at + 20) & 0x1fff) != 0) {
            return 0;
        }
        int header = IP + ((data[at + IP] & 15) << 2);
        if (header + 4 > length) {
            return 0;
        }
        long hosts = (long) LONGS.get(data, at + IP + 12);
        long ports = (int) INTS.get(data, at + header) & 0xffff_ffffL;
        for (int i = (int) (hash(hosts, ports) >>> 40) & last; ; i = i + 1 & last) {
            long there = places[2 * i + 1];
            if (there == 0 || places[2 * i] == hosts && (there & 0xffff_ffffL) == ports) {
                return (int) (there >>> 32);
            }
        }
    }

    private int[] some() {
        next = (next + 1) % offsets.length;
        return offsets[next];
    }

    /**
     * Asks a demultiplexer for the owners of packets.
     *
     * @return one of them
     */
    @Benchmark
    @OperationsPerInvocation(TOGETHER)
    public int demultiplexer() {
        reader.owners(data, some(), lengths, owners, TOGETHER);
        return owners[0];
    }

    /**
     * Finds them by a table written by hand.
     *
     * @return one of them
     */
    @Benchmark
    @OperationsPerInvocation(TOGETHER)
    public int byHand() {
        int[] some = some();
        for (int i = 0; i < TOGETHER; i++) {
            owners[i] = byHand(some[i], lengths[i]);
        }
        return owners[0];
    }
}
