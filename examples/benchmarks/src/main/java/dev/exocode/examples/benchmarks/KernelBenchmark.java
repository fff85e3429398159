package dev.exocode.examples.benchmarks;

import dev.exocode.examples.libraryos.Lrpc;
import dev.exocode.examples.libraryos.SharedPage;
import dev.exocode.host.capability.Authority;
import dev.exocode.host.capability.Capability;
import dev.exocode.host.capability.Name;
import dev.exocode.host.kernel.Call;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Holding;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Kind;
import dev.exocode.host.kernel.Library;
import dev.exocode.host.kernel.Settings;
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

/** What a kernel takes to authorise, against what it takes to use what was authorised; and calls: nanoseconds each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 3, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBenchmark {
    private static final int WORD = Long.BYTES;
    private static final int TEXT = 256;
    private static final int ADD = 1;
    private static final int COPY = 2;

    /** How many other environments there are. */
    @Param({"0", "1000"})
    public int others;

    private final Authority authority = new Authority();
    private final Name object = Name.ROOT.then(1, 3).then(1, 1).then(7, 3);
    private final Capability good = authority.issue(object, Capability.ALL, 1);
    /** Forged, of which the first bit is wrong, and of which the last one is. */
    private final Capability early = changed(1L << 63, 0);

    private final Capability late = changed(0, 1);
    private final byte[] memory = new byte[Kernel.PAGE_BYTES];
    private final byte[] word = new byte[WORD];
    private final byte[] text = new byte[TEXT];
    private final byte[] served = new byte[TEXT];
    private final long[] registers = new long[Call.REGISTERS];
    private final Library answers = new Library() {};
    private int at;

    private Environment self;
    private Environment callee;
    private Holding page;
    private SharedPage shared;
    private Lrpc.Client client;

    /** Makes the benchmark; JMH sets its parameters. */
    public KernelBenchmark() {}

    /** Makes environments, and checks that all that is measured succeeds. */
    @Setup
    public void make() {
        Kernel kernel = new Kernel(Settings.USUAL, KernelClock.REAL);
        for (int i = 0; i < others; i++) {
            kernel.create("other", answers).orThrow().allocate(Kind.TIMER).orThrow();
        }
        self = kernel.create("self", new Library() {
                    @Override
                    public void miss(Environment env, long address, boolean writes) {
                        env.map(2, page.number(), page.capability(), true);
                    }
                })
                .orThrow();
        callee = kernel.create("callee", answers).orThrow();
        page = self.allocate(Kind.PAGE).orThrow();
        self.map(1, page.number(), page.capability(), true).orThrow();
        Lrpc lrpc = new Lrpc()
                .serve(ADD, (at, sharing) -> {
                    at[Lrpc.FIRST] += at[Lrpc.FIRST + 1];
                    return Lrpc.Status.DONE;
                })
                .serve(
                        COPY,
                        (at, sharing) -> sharing.isPresent() && sharing.get().read(0, served, 0, TEXT)
                                ? Lrpc.Status.DONE
                                : Lrpc.Status.NO_PAGE);
        client = Lrpc.client(self, kernel.create("server", lrpc).orThrow().number());
        lrpc.admit(self.number());
        shared = SharedPage.create(self, 0, 100).orElseThrow();
        boolean works = client.share(shared) == Lrpc.Status.DONE
                && check()
                && !checkWrongEarly()
                && !checkWrongLate()
                && bind() == page.number()
                && access()
                && missed()
                && call()
                && lrpc() == 1
                && lrpcWithPage();
        if (!works) {
            throw new AssertionError("something is refused");
        }
    }

    /**
     * Copies 8 bytes from an array.
     *
     * @return one of them
     */
    @Benchmark
    public byte array() {
        System.arraycopy(memory, next(), word, 0, WORD);
        return word[0];
    }

    private int next() {
        at = at + WORD & Kernel.PAGE_BYTES - 1;
        return at;
    }

    /**
     * Checks a capability.
     *
     * @return whether it is good
     */
    @Benchmark
    public boolean check() {
        return authority.permits(good, 1, object, Capability.WRITE);
    }

    private Capability changed(long high, long low) {
        return new Capability(
                good.name(), good.rights(), good.holder(), good.epoch(), good.tagHigh() ^ high, good.tagLow() ^ low);
    }

    /**
     * Checks a capability whose tag is wrong from its first bit on.
     *
     * @return whether it is good
     */
    @Benchmark
    public boolean checkWrongEarly() {
        return authority.permits(early, 1, object, Capability.WRITE);
    }

    /**
     * Checks a capability whose tag is wrong in its last bit.
     *
     * @return whether it is good
     */
    @Benchmark
    public boolean checkWrongLate() {
        return authority.permits(late, 1, object, Capability.WRITE);
    }

    /**
     * Maps a page.
     *
     * @return its frame
     */
    @Benchmark
    public int bind() {
        return self.map(1, page.number(), page.capability(), true).orThrow();
    }

    /**
     * Reads 8 bytes of a page that is mapped.
     *
     * @return whether they were read
     */
    @Benchmark
    public boolean access() {
        return self.read(Kernel.PAGE_BYTES + next(), word, 0, WORD);
    }

    /**
     * Reads 8 bytes of a page that is not mapped, which the library then maps.
     *
     * @return whether they were read
     */
    @Benchmark
    public boolean missed() {
        self.unmap(2);
        return self.read(2L * Kernel.PAGE_BYTES + next(), word, 0, WORD);
    }

    /**
     * Transfers control to an environment that answers at once.
     *
     * @return whether it did
     */
    @Benchmark
    public boolean call() {
        return self.call(callee.number(), registers).orThrow();
    }

    /**
     * Calls a procedure with two arguments and one result.
     *
     * @return the result
     */
    @Benchmark
    public long lrpc() {
        client.call(ADD, 1, 0);
        return client.result(0);
    }

    /**
     * Writes 256 bytes into a shared page, and calls a procedure that reads them.
     *
     * @return whether it did
     */
    @Benchmark
    public boolean lrpcWithPage() {
        return shared.write(0, text, 0, TEXT) && client.call(COPY) == Lrpc.Status.DONE;
    }
}
