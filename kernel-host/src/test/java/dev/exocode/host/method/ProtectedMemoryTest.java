package dev.exocode.host.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.ash.AshCompiler;
import dev.exocode.host.load.Engine;
import dev.exocode.vcode.Import;
import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.HostFunction;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.text.Assembler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Whatever methods do: what must hold holds, and a call happens as a whole or not at all. */
class ProtectedMemoryTest {
    private static final int BYTES = 200;
    private static final Import ABORT = new Import("abort", Signature.of(Type.V, Type.I));

    private static byte[] bytes(String name) {
        try {
            String text = Files.readString(Path.of("..", "examples", "methods", name));
            return BinaryFormat.encode(
                    name.endsWith(".ash")
                            ? AshCompiler.compile(new Source(name, text))
                                    .orThrow()
                                    .program()
                            : Assembler.assemble(new Source(name, text))
                                    .orThrow()
                                    .program());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] assembled(String text) {
        return BinaryFormat.encode(
                Assembler.assemble(new Source("text", text)).orThrow().program());
    }

    private static Result<ProtectedMemory> over(Result<ProtectedMemory> loaded, byte[] array, int from, int length) {
        return loaded.value().map(one -> one.over(array, from, length)).orElse(loaded);
    }

    // Random methods

    /** Stores what it loads and computes wherever it likes, and ends in one of many ways. */
    private static byte[] randomMethod(Random random) {
        Lambda f = new Lambda(Segment.packet(), Segment.of(Region.USER, 64));
        f.set(Type.UL, 1, random.nextInt(5));
        f.set(Type.UL, 2, random.nextInt(300));
        f.set(Type.UL, 3, random.nextLong());
        for (int i = 2 + random.nextInt(25); i > 0; i--) {
            int to = 1 + random.nextInt(3);
            int from = 1 + random.nextInt(3);
            switch (random.nextInt(40)) {
                case 0, 1, 2 -> f.load(Type.UL, to, Region.USER, 0, random.nextInt(57));
                case 3, 4, 5, 6, 7, 8 -> f.store(Type.UL, from, Region.USER, 0, random.nextInt(57));
                case 9, 10 -> f.store(Type.UC, from, Region.USER, 0, random.nextInt(64));
                case 11 -> f.store(Type.U, from, Region.USER, to, 0);
                case 12 -> f.load(Type.UC, to, Region.PACKET, 0, random.nextInt(9));
                case 13 -> f.binary(Op.DIV, Type.UL, to, 3, from);
                case 14, 15 -> f.binary(Op.ADD, Type.UL, to, 1, from);
                case 16 -> f.binaryImmediate(Op.AND, Type.UL, to, from, 0xff);
                case 17 -> {
                    Lambda.Label over = f.genlabel();
                    f.branchImmediate(Op.BGT, Type.UL, from, 40, over);
                    f.set(Type.I, 4, random.nextInt(2));
                    f.callHost(ABORT, 0, 4);
                    f.place(over);
                }
                case 18 -> {
                    Lambda.Label over = f.genlabel();
                    Lambda.Label again = f.genlabel();
                    f.branchImmediate(Op.BGT, Type.UL, from, 3, over);
                    f.place(again);
                    f.branch(Op.BEQ, Type.UL, from, from, again);
                    f.place(over);
                }
                default -> f.binaryImmediate(Op.ADD, Type.UL, to, from, random.nextInt());
            }
        }
        f.returnRegister(Type.UL, 1 + random.nextInt(3));
        return BinaryFormat.encode(f.end());
    }

    /** What of a run alone would become of the memory; null if it does not return. */
    private static byte[] plainly(byte[] method, byte[] memory, byte[] arguments) {
        boolean[] declined = new boolean[1];
        HostFunction abort = new HostFunction(ABORT, (machine, a, b, c, d, e, f) -> {
            declined[0] = true;
            machine.abort();
            return 0;
        });
        Interpreter machine = Interpreter.load(
                        "plain", BinaryFormat.decode("plain", method).orThrow(), Host.of(abort))
                .orThrow();
        byte[] copy = memory.clone();
        machine.grant(copy, 0, copy.length);
        // There is no meter in it, so that what goes on for long is taken to go on for ever.
        machine.begin(arguments, 0, arguments.length);
        for (int i = 0; i < 2_000; i++) {
            if (!machine.step()) {
                return declined[0] || machine.trap().isPresent() ? null : copy;
            }
        }
        return null;
    }

    private static int sum(byte[] memory, int offset, int length) {
        int sum = 0;
        for (int i = offset; i < offset + length; i++) {
            sum += memory[i] & 0xff;
        }
        return sum;
    }

    /** That the bytes of the memory are even in sum; of the condition behind a method, that byte 63 has not become less. */
    private static final String EVEN = """
            .region user 64
                    setu    r1, 0
                    setu    r2, 0
            next:
                    lduc    r3, user[r1+r0]
                    addu    r2, r2, r3
                    addui   r1, r1, 1
                    bltui   r1, 64, next
                    andui   r2, r2, 1
                    equi    r2, r2, 0
                    retu    r2
            """;

    private static final String GROWN = """
            .region user 64
            .region state 64
                    lduci   r1, user[63]
                    lduci   r2, state[63]
                    geu     r3, r1, r2
                    retu    r3
            """;

    private static final String FIRST_SMALL = """
            .region user 64
                    lduci   r1, user[0]
                    ltui    r1, r1, 200
                    retu    r1
            """;

    @Property(tries = 150)
    void whateverAMethodDoesWhatMustHoldHolds(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] array = new byte[BYTES];
        random.nextBytes(array);
        array[70] += (byte) (sum(array, 70, 64) & 1);
        for (Engine engine : Engine.values()) {
            Random again = new Random(seed);
            byte[] memory = array.clone();
            byte[] method = randomMethod(again);
            byte[] other = randomMethod(again);
            Result<ProtectedMemory> made = over(
                    ProtectedMemory.load(
                            "random",
                            Optional.of(assembled(EVEN)),
                            List.of(
                                    new Method(
                                            "method",
                                            method,
                                            Optional.of(assembled(FIRST_SMALL)),
                                            Optional.of(assembled(GROWN))),
                                    Method.of("other", other)),
                            engine),
                    memory,
                    70,
                    64);
            if (made.value().isEmpty()) {
                // A store that is outside whatever is in the memory is refuted.
                Statistics.label("made").collect(false);
                return;
            }
            Statistics.label("made").collect(true);
            for (int i = 0; i < 20; i++) {
                boolean first = again.nextBoolean();
                byte[] arguments = new byte[again.nextInt(12)];
                again.nextBytes(arguments);
                byte[] before = Arrays.copyOfRange(memory, 70, 134);
                byte[] after = plainly(first ? method : other, before, arguments);
                boolean allowed = after != null
                        && sum(after, 0, 64) % 2 == 0
                        && (!first || (before[0] & 0xff) < 200 && (after[63] & 0xff) >= (before[63] & 0xff));
                Result<Answer> answer = made.value().get().call(first ? "method" : "other", arguments);
                Statistics.label("returned").collect(allowed);
                assertThat(answer.value().isPresent()).as("%s", answer).isEqualTo(allowed);
                assertThat(Arrays.copyOfRange(memory, 70, 134)).isEqualTo(allowed ? after : before);
            }
            assertThat(Arrays.copyOf(memory, 70)).isEqualTo(Arrays.copyOf(array, 70));
            assertThat(Arrays.copyOfRange(memory, 134, BYTES)).isEqualTo(Arrays.copyOfRange(array, 134, BYTES));
        }
    }

    // The examples

    private static byte[] transfer(int from, int to, long amount) {
        return ByteBuffer.allocate(16).putInt(from).putInt(to).putLong(amount).array();
    }

    @Property(tries = 50)
    void strangersUseAccountsAndNothingIsLost(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] memory = new byte[136];
        ByteBuffer words = ByteBuffer.wrap(memory).order(ByteOrder.LITTLE_ENDIAN);
        long[] accounts = new long[16];
        for (int i = 0; i < 16; i++) {
            accounts[i] = random.nextInt(100);
            words.putLong(8 * i, accounts[i]);
        }
        long all = Arrays.stream(accounts).sum();
        words.putLong(128, all);
        ProtectedMemory bank = over(
                        ProtectedMemory.load(
                                "bank",
                                Optional.of(bytes("nothing-lost.vs")),
                                List.of(
                                        Method.of("transfer", bytes("transfer.vs"))
                                                .requiring(bytes("has-amount.vs"))
                                                .ensuring(bytes("only-two.vs")),
                                        Method.of("careless", bytes("transfer.vs")),
                                        Method.of("embezzle", bytes("embezzle.vs"))),
                                Engine.INTERP),
                        memory,
                        0,
                        memory.length)
                .orThrow();
        for (int i = 0; i < 100; i++) {
            int from = random.nextInt(18);
            int to = random.nextInt(17);
            long amount = random.nextInt(5) == 0 ? random.nextLong() : random.nextInt(60);
            String method = bank.methods().get(random.nextInt(3));
            boolean possible = from < 16 && to < 16 && Long.compareUnsigned(amount, accounts[Math.min(from, 15)]) <= 0;
            Result<Answer> answer = bank.call(method, transfer(from, to, amount));
            boolean moved = possible && !method.equals("embezzle");
            if (moved) {
                accounts[from] -= amount;
                accounts[to] += amount;
            }
            // Without a condition of its own, what holds of all accounts keeps one from being overdrawn.
            boolean idle = method.equals("careless")
                    ? from > 15 || to > 15 || from == to
                    : method.equals("embezzle") && (to > 15 || amount == 0);
            assertThat(answer.value().isPresent())
                    .as("%s %d %d %d: %s", method, from, to, amount, answer)
                    .isEqualTo(moved || idle);
            for (int j = 0; j < 16; j++) {
                assertThat(words.getLong(8 * j)).isEqualTo(accounts[j]);
            }
            assertThat(words.getLong(128)).isEqualTo(all);
        }
    }

    /** A method in the language of handlers. */
    @Property(tries = 50)
    void aQueueIsPutToByStrangers(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] memory = new byte[72];
        ByteBuffer words = ByteBuffer.wrap(memory).order(ByteOrder.LITTLE_ENDIAN);
        ProtectedMemory queue = over(
                        ProtectedMemory.load(
                                "queue",
                                Optional.of(bytes("is-queue.vs")),
                                List.of(Method.of("put", bytes("put.ash"))),
                                Engine.INTERP),
                        memory,
                        0,
                        memory.length)
                .orThrow();
        Deque<Integer> model = new ArrayDeque<>();
        for (int i = 0; i < 100; i++) {
            if (random.nextInt(3) == 0 && !model.isEmpty()) {
                // Its owner takes one, as its own memory.
                int head = words.getInt(0);
                assertThat(words.getInt(8 + 4 * head)).isEqualTo(model.remove());
                words.putInt(0, (head + 1) % 16).putInt(4, model.size());
                continue;
            }
            int item = random.nextInt();
            boolean whole = random.nextInt(8) > 0;
            byte[] arguments = ByteBuffer.allocate(4).putInt(item).array();
            boolean put = queue.call("put", whole ? arguments : Arrays.copyOf(arguments, 3))
                    .value()
                    .isPresent();
            assertThat(put).isEqualTo(whole && model.size() < 16);
            if (put) {
                model.add(item);
            }
            assertThat(words.getInt(4)).isEqualTo(model.size());
        }
    }

    // Limits

    @Test
    void argumentsThatAreTooLongRunNothingAndTakeNothingBack() {
        byte[] memory = new byte[8];
        ProtectedMemory counter = over(
                        ProtectedMemory.load(
                                "counter",
                                Optional.empty(),
                                List.of(
                                        Method.of(
                                                "count",
                                                assembled(
                                                        ".region user 8\n lduli r1, user[0]\n adduli r1, r1, 1\n stuli r1, user[0]\n retul r1\n"))),
                                Engine.INTERP),
                        memory,
                        0,
                        8)
                .orThrow();
        assertThat(counter.call("count", new byte[4096]).orThrow().result()).isEqualTo(1);
        assertThat(counter.call("count", new byte[4097]).diagnostics())
                .singleElement()
                .extracting("code")
                .isEqualTo(MethodCode.STOPPED);
        assertThat(memory[0]).isEqualTo((byte) 1);
    }

    @Test
    void nonsenseIsABugOfWhoAsks() {
        Method nothing = Method.of("nothing", assembled(" retli 0\n"));
        assertThatThrownBy(() -> over(
                        ProtectedMemory.load("twice", Optional.empty(), List.of(nothing, nothing), Engine.INTERP),
                        new byte[8],
                        0,
                        8))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> over(
                        ProtectedMemory.load("outside", Optional.empty(), List.of(nothing), Engine.INTERP),
                        new byte[8],
                        4,
                        8))
                .isInstanceOf(IndexOutOfBoundsException.class);
        int much = ProtectedMemory.MOST_BYTES + 1;
        assertThatThrownBy(() -> over(
                        ProtectedMemory.load("large", Optional.empty(), List.of(nothing), Engine.INTERP),
                        new byte[much],
                        0,
                        much))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
