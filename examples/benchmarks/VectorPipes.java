import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Copying with an Internet checksum, and with words of 32 bits turned, by hand with the vectors of an incubator module, for a JVM that is told to
 * have that: {@code compare-pipes} runs this file where there is one. Prints, with tabs between, the pipes, the way, the bytes and nanoseconds a
 * message, as {@code PipePasses} does.
 */
final class VectorPipes {
    private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
    private static final VectorShuffle<Byte> TURNED = VectorShuffle.fromOp(BYTES, i -> i ^ 3);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LOW_32 = 0xffffffffL;
    private static final int PASSES = 41;
    private static final int BYTES_A_PASS = 1 << 23;
    private static final int OVERHEAD = 200;
    private static final long WARM_NANOS = 600_000_000;

    private VectorPipes() {}

    static long copy(byte[] from, int n, byte[] to, boolean turn) {
        LongVector lower = LongVector.zero(LongVector.SPECIES_PREFERRED);
        LongVector upper = lower;
        int i = 0;
        for (; i < BYTES.loopBound(n); i += BYTES.length()) {
            ByteVector bytes = ByteVector.fromArray(BYTES, from, i);
            LongVector words = bytes.reinterpretAsLongs();
            lower = lower.add(words.and(LOW_32));
            upper = upper.add(words.lanewise(VectorOperators.LSHR, 32));
            (turn ? bytes.rearrange(TURNED) : bytes).intoArray(to, i);
        }
        long sum = lower.add(upper).reduceLanes(VectorOperators.ADD);
        for (; i <= n - Integer.BYTES; i += Integer.BYTES) {
            int word = (int) INT.get(from, i);
            sum += word & LOW_32;
            INT.set(to, i, turn ? Integer.reverseBytes(word) : word);
        }
        for (; i < n; i++) {
            sum += (from[i] & 0xffL) << (i & 1) * 8;
            to[i] = from[i];
        }
        while (sum >>> 16 != 0) {
            sum = (sum & 0xffff) + (sum >>> 16);
        }
        return ~sum & 0xffff;
    }

    /** The same byte by byte. */
    private static long plainly(byte[] from, int n, byte[] to, boolean turn) {
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (from[i] & 0xffL) << (i & 1) * 8;
            to[turn ? i ^ 3 : i] = from[i];
        }
        while (sum >>> 16 != 0) {
            sum = (sum & 0xffff) + (sum >>> 16);
        }
        return ~sum & 0xffff;
    }

    public static void main(String[] args) {
        for (boolean turn : new boolean[] {false, true}) {
            for (String length : args) {
                int n = Integer.parseInt(length) & (turn ? ~3 : ~0);
                byte[] from = new byte[n];
                new Random(1).nextBytes(from);
                byte[] to = new byte[n];
                byte[] expected = new byte[n];
                if (copy(from, n, to, turn) != plainly(from, n, expected, turn) || !Arrays.equals(to, expected)) {
                    throw new AssertionError("another sum, or other bytes");
                }
                System.out.printf("%s\tVECTOR\t%s\t%.1f%n", turn ? "TURN" : "SUM", length, median(from, to, turn));
            }
        }
    }

    private static double median(byte[] from, byte[] to, boolean turn) {
        int runs = BYTES_A_PASS / (from.length + OVERHEAD);
        long began = THREADS.getCurrentThreadCpuTime();
        while (THREADS.getCurrentThreadCpuTime() - began < WARM_NANOS) {
            pass(from, to, turn, runs);
        }
        double[] passes = new double[PASSES];
        for (int i = 0; i < PASSES; i++) {
            passes[i] = pass(from, to, turn, runs) / (double) runs;
        }
        Arrays.sort(passes);
        return passes[PASSES / 2];
    }

    private static long pass(byte[] from, byte[] to, boolean turn, int runs) {
        long before = THREADS.getCurrentThreadCpuTime();
        long sum = 0;
        for (int i = 0; i < runs; i++) {
            from[0] = (byte) i;
            sum += copy(from, from.length, to, turn);
        }
        if (sum == 1) {
            throw new AssertionError("so that it is computed");
        }
        return THREADS.getCurrentThreadCpuTime() - before;
    }
}
