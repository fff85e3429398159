package dev.exocode.examples.benchmarks;

import dev.exocode.ash.AshCompiler;
import dev.exocode.sandbox.Guest;
import dev.exocode.sandbox.Sandbox;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A message copied to memory of the host with its Internet checksum, and with words of 32 bits turned: nanoseconds a message. Divide by the least of
 * the three written by hand. {@code PLAIN} is without rollback, as Java written by hand is; {@code GUEST} can be rolled back.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 3, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PipeBenchmark {

    /** What copies. */
    public enum Way {
        /** Java written by hand, one loop. */
        FUSED,
        /** Java written by hand, a copy and then loops over words of 32 bits. */
        APART,
        /** Java written by hand, a copy and then loops over words of 64 bits. */
        LONGS,
        /** As {@code LONGS}, and what stood there before is kept first. */
        KEPT,
        /** The handler on the JVM backend, which keeps nothing. */
        PLAIN,
        /** The handler in the sandbox, which keeps what it overwrites for a rollback. */
        GUEST
    }

    /** What is done on the way. */
    public enum Pipes {
        /** Summed. */
        SUM("inet_checksum(sum)"),
        /** Summed and turned. */
        TURN("inet_checksum(sum) | swap32");

        private final String text;

        Pipes(String text) {
            this.text = text;
        }
    }

    private interface Body {
        long run(byte[] from, int n, byte[] to);
    }

    /** What copies. */
    @Param
    public Way way;

    /** What is done on the way. */
    @Param
    public Pipes pipes;

    /** How long the message is; of {@code TURN} the last two of 1,514 bytes are left away. */
    @Param({"64", "1024", "1514", "65535"})
    public int bytes;

    private final byte[] message = new byte[1 << 16];
    private final byte[] to = new byte[1 << 16];
    private final byte[] kept = new byte[1 << 16];
    private Body body;
    private int n;

    /** Makes the benchmark; JMH sets its parameters. */
    public PipeBenchmark() {}

    private Body byHand() {
        boolean turn = pipes == Pipes.TURN;
        return switch (way) {
            case FUSED -> turn ? HandWrittenPipes::fusedTurned : HandWrittenPipes::fused;
            case APART -> turn ? HandWrittenPipes::apartTurned : HandWrittenPipes::apart;
            case LONGS, PLAIN, GUEST -> turn ? HandWrittenPipes::apartByLongsTurned : HandWrittenPipes::apartByLongs;
            case KEPT -> {
                Body longs = turn ? HandWrittenPipes::apartByLongsTurned : HandWrittenPipes::apartByLongs;
                yield (from, count, target) -> {
                    System.arraycopy(target, 0, kept, 0, count);
                    return longs.run(from, count, target);
                };
            }
        };
    }

    private Body handler() {
        String text = "user to : u8[65536];\nstate told : u16;\nmessage { var sum : u16 = 0; copy message | "
                + pipes.text + " -> to; told = sum; pass; }";
        byte[] program = BinaryFormat.encode(
                AshCompiler.compile(new Source("pipes.ash", text)).orThrow().program());
        if (way == Way.GUEST) {
            Guest guest = new Sandbox(Policy.STRICT).load("pipes", program).orThrow();
            guest.grant(to, 0, to.length);
            return (from, count, target) -> {
                guest.run(from, 0, count);
                return told(guest.state());
            };
        }
        Verdict.Accepted proved = (Verdict.Accepted) new Verifier(Policy.STRICT).verify("pipes", program);
        Host host = Host.of(new HostFunction(Sandbox.ABORT.descriptor(), (machine, a, b, c, d, e, f) -> {
            machine.abort();
            return 0;
        }));
        Machine machine = JvmBackend.compile("pipes", proved, host).orThrow();
        machine.grant(to, 0, to.length);
        byte[] state = machine.memory(dev.exocode.vcode.Region.STATE);
        return (from, count, target) -> {
            machine.run(from, 0, count);
            return told(state);
        };
    }

    private static long told(byte[] state) {
        return state[0] & 0xff | (state[1] & 0xff) << Byte.SIZE;
    }

    /** Makes what copies, and checks that it does what Java written by hand does, for every length. */
    @Setup(Level.Trial)
    public void load() {
        new Random(7).nextBytes(message);
        n = pipes == Pipes.TURN ? bytes & -Integer.BYTES : bytes;
        Body hand = byHand();
        body = way == Way.PLAIN || way == Way.GUEST ? handler() : hand;
        byte[] expected = new byte[to.length];
        for (int count = 0; count < 200; count += pipes == Pipes.TURN ? Integer.BYTES : 1) {
            if (body.run(message, count, to) != HandWrittenPipes.apart(message, count, expected)) {
                throw new AssertionError("the sum of " + count + " bytes differs");
            }
            hand.run(message, count, expected);
            if (!Arrays.equals(to, 0, count, expected, 0, count)) {
                throw new AssertionError(count + " bytes differ");
            }
        }
    }

    /**
     * One message.
     *
     * @return its checksum
     */
    @Benchmark
    public long copy() {
        return body.run(message, n, to);
    }
}
