package dev.exocode.sandbox.bind;

import static dev.exocode.sandbox.bind.Guests.ADDER;
import static dev.exocode.sandbox.bind.Guests.COUNTER;
import static dev.exocode.sandbox.bind.Guests.DROP;
import static dev.exocode.sandbox.bind.Guests.ENDLESS;
import static dev.exocode.sandbox.bind.Guests.KEEP;
import static dev.exocode.sandbox.bind.Guests.OBEDIENT;
import static dev.exocode.sandbox.bind.Guests.RETURN;
import static dev.exocode.sandbox.bind.Guests.STOP;
import static dev.exocode.sandbox.bind.Guests.bound;
import static dev.exocode.sandbox.bind.Guests.load;
import static dev.exocode.sandbox.bind.Guests.packet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.sandbox.Ending;
import dev.exocode.sandbox.Guest;
import dev.exocode.sandbox.Sandbox;
import dev.exocode.sandbox.Sandbox.Engine;
import dev.exocode.sandbox.Service;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.verifier.HostCall;
import dev.exocode.verifier.Policy;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What bound interfaces are given and give. */
class BinderTest {
    public interface OfArray {
        boolean matches(byte[] packet);
    }

    public interface OfSlice {
        int classify(byte[] data, int offset, int length);
    }

    public interface OfBuffer {
        long score(ByteBuffer packet);

        default long twice(ByteBuffer packet) {
            return 2 * score(packet);
        }

        static int three() {
            return 3;
        }

        @Override
        boolean equals(Object other);

        @Override
        String toString();
    }

    public interface OfNothing {
        void look(byte[] packet);
    }

    public interface Named {
        void run(byte[] data, int[] offsets, int[] lengths, long[] results, int count);
    }

    public interface Endings {
        void run(byte[] data, int[] offsets, int[] lengths, long[] results, Ending[] endings, int count);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void packetsAreGivenInThreeForms(Engine engine) {
        Guest guest = load(engine, OBEDIENT);
        long value = 0x1_0000_0005L;
        byte[] packet = packet(RETURN, value);
        assertThat(bound(OfArray.class, guest).matches(packet)).isTrue();
        assertThat(bound(OfArray.class, guest).matches(packet(RETURN, 1L << 40)))
                .isTrue();
        assertThat(bound(OfArray.class, guest).matches(packet(RETURN, 0))).isFalse();
        byte[] wide = new byte[20];
        System.arraycopy(packet, 0, wide, 7, 9);
        assertThat(bound(OfSlice.class, guest).classify(wide, 7, 9)).isEqualTo(5);
        OfBuffer scorer = bound(OfBuffer.class, guest);
        assertThat(scorer.score(ByteBuffer.wrap(wide, 7, 9))).isEqualTo(value);
        assertThat(scorer.twice(ByteBuffer.wrap(packet).asReadOnlyBuffer())).isEqualTo(2 * value);
        assertThat(scorer).isEqualTo(scorer).isNotEqualTo(bound(OfBuffer.class, guest));
        assertThat(OfBuffer.three()).isEqualTo(3);
        assertThatThrownBy(() -> bound(OfSlice.class, guest).classify(wide, 12, 9))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> bound(OfArray.class, guest).matches(null)).isInstanceOf(NullPointerException.class);
        bound(OfNothing.class, guest).look(packet);
        assertThat(guest.state()[0]).isEqualTo((byte) 7);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatDidNotReturnGivesZero(Engine engine) {
        Guest guest = load(engine, OBEDIENT);
        for (byte what : new byte[] {STOP, ENDLESS, KEEP, DROP}) {
            byte[] packet = packet(what, -1);
            assertThat(bound(OfArray.class, guest).matches(packet)).isFalse();
            assertThat(bound(OfSlice.class, guest).classify(packet, 0, 9)).isZero();
            assertThat(bound(OfBuffer.class, guest).score(ByteBuffer.wrap(packet)))
                    .isZero();
            assertThat(guest.ending()).isNotEqualTo(Ending.RETURNED);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void batchesAreGiven(Engine engine) {
        byte[] data = ByteBuffer.allocate(27)
                .put(packet(RETURN, 7))
                .put(packet(STOP, 7))
                .put(packet(RETURN, 8))
                .array();
        int[] offsets = {0, 9, 18};
        int[] lengths = {9, 9, 9};
        long[] results = {5, 5, 5};
        bound(Named.class, load(engine, OBEDIENT)).run(data, offsets, lengths, results, 2);
        assertThat(results).containsExactly(7, 0, 5);
        Ending[] endings = new Ending[3];
        bound(Endings.class, load(engine, OBEDIENT)).run(data, offsets, lengths, results, endings, 3);
        assertThat(results).containsExactly(7, 0, 8);
        assertThat(endings).containsExactly(Ending.RETURNED, Ending.ABORTED, Ending.RETURNED);
    }

    public interface GrantsArray {
        int add(byte[] packet, @UserMemory byte[] memory);
    }

    public interface GrantsSlice {
        int add(@UserMemory byte[] memory, int offset, int length, ByteBuffer packet);
    }

    public interface GrantsBuffer {
        int add(byte[] data, int offset, int length, @UserMemory ByteBuffer memory);
    }

    public interface GrantsBufferToBuffer {
        int add(ByteBuffer packet, @UserMemory ByteBuffer memory);
    }

    public interface GrantsForBatch {
        void add(byte[] data, int[] at, int[] lengths, long[] results, int count, @UserMemory byte[] memory);
    }

    public interface GrantsBufferForBatch {
        void add(@UserMemory ByteBuffer m, byte[] d, int[] at, int[] lengths, long[] results, Ending[] e, int count);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void memoryIsGrantedForTheCall(Engine engine) {
        Guest guest = load(engine, ADDER);
        byte[] five = {5};
        byte[] memory = {1, 2, 3, 4, 5, 6, 7, 8};
        assertThat(bound(GrantsArray.class, guest).add(five, memory)).isEqualTo(6);
        assertThat(bound(GrantsSlice.class, guest).add(memory, 1, 4, ByteBuffer.wrap(five)))
                .isEqualTo(7);
        ByteBuffer window = ByteBuffer.wrap(memory, 1, 7).slice().position(1);
        assertThat(bound(GrantsBuffer.class, guest).add(five, 0, 1, window)).isEqualTo(8);
        assertThat(memory).containsExactly(6, 7, 8, 4, 5, 6, 7, 8);
        ByteBuffer direct = ByteBuffer.allocateDirect(8).put(memory).position(4);
        assertThat(bound(GrantsBufferToBuffer.class, guest).add(ByteBuffer.wrap(five), direct))
                .isEqualTo(10);
        assertThat(direct.get(4)).isEqualTo((byte) 10);
        assertThat(direct.get(0)).isEqualTo((byte) 6);
        assertThat(direct.position()).isEqualTo(4);
        // It is taken back: what runs without it sees the guest's own.
        assertThat(guest.run(five, 0, 1)).isEqualTo(5);
        assertThat(memory[0]).isEqualTo((byte) 6);
        // Of a run that is stopped nothing stays.
        assertThat(bound(GrantsArray.class, guest).add(new byte[] {99}, memory)).isZero();
        assertThat(memory[0]).isEqualTo((byte) 6);
        long[] results = new long[3];
        int[] zeros = {0, 0, 0};
        int[] ones = {1, 1, 1};
        bound(GrantsForBatch.class, guest).add(five, zeros, ones, results, 3, memory);
        assertThat(results).containsExactly(11, 16, 21);
        assertThat(memory[0]).isEqualTo((byte) 21);
        Ending[] endings = new Ending[3];
        bound(GrantsBufferForBatch.class, guest).add(direct, five, zeros, ones, results, endings, 3);
        assertThat(results).containsExactly(15, 20, 25);
        assertThat(endings).containsOnly(Ending.RETURNED);
        assertThat(direct.get(4)).isEqualTo((byte) 25);
    }

    @Test
    void grantsThatCannotBeSaySoAtTheCall() {
        Guest guest = load(Engine.JVM, ADDER);
        GrantsArray add = bound(GrantsArray.class, guest);
        assertThatThrownBy(() -> add.add(new byte[1], new byte[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dev.exocode.sandbox.bind.BinderTest$GrantsArray.add(byte[], byte[]), parameter memory:"
                        + " the program asks for 4 bytes, and is given 3");
        GrantsBuffer buffer = bound(GrantsBuffer.class, guest);
        assertThatThrownBy(() ->
                        buffer.add(new byte[1], 0, 1, ByteBuffer.allocate(4).asReadOnlyBuffer()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("parameter memory: user memory is written to, and the buffer is read-only");
        // As with arrays anywhere; and the guest is as it was.
        GrantsSlice slice = bound(GrantsSlice.class, guest);
        ByteBuffer packet = ByteBuffer.wrap(new byte[] {5});
        for (int[] wrong : new int[][] {{-1, 4}, {5, 4}, {0, -4}, {Integer.MAX_VALUE, 4}, {0, 9}}) {
            assertThatThrownBy(() -> slice.add(new byte[8], wrong[0], wrong[1], packet))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
        assertThatThrownBy(() -> slice.add(null, 0, 4, packet)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> slice.add(new byte[8], 0, 4, null)).isInstanceOf(NullPointerException.class);
        // A batch that breaks off keeps what was done, also in memory that had to be copied.
        ByteBuffer direct = ByteBuffer.allocateDirect(4);
        long[] results = new long[3];
        assertThatThrownBy(() -> bound(GrantsBufferForBatch.class, guest)
                        .add(
                                direct,
                                new byte[] {5},
                                new int[] {0, 0, 9},
                                new int[] {1, 1, 1},
                                results,
                                new Ending[3],
                                3))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(direct.get(0)).isEqualTo((byte) 10);
        assertThat(guest.run(new byte[] {5}, 0, 1)).isEqualTo(5);
    }

    @Test
    void whatLooksAtNoPacketNeedsNone() {
        Guest guest = load(Engine.JVM, COUNTER);
        assertThat(bound(LongSupplier.class, guest).getAsLong()).isEqualTo(1);
        bound(Runnable.class, guest).run();
        assertThat(bound(OfSlice.class, guest).classify(new byte[4], 1, 2)).isEqualTo(3);
    }

    public enum Verdict {
        PASS,
        DROP,
        @Otherwise
        UNSURE
    }

    public interface ToEnum {
        Verdict judge(byte[] packet);
    }

    public interface ToOptional {
        OptionalLong score(byte[] packet);
    }

    public interface ToOptionalInt {
        OptionalInt score(byte[] packet);
    }

    public interface ToEnding {
        Ending handle(byte[] packet);
    }

    public interface ToReply {
        byte[] reply(byte[] packet);
    }

    public interface ToState {
        @From(Part.STATE)
        byte[] count(byte[] packet);
    }

    public interface ToTrap {
        Optional<Trap> attempt(byte[] packet);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void partsAreReturned(Engine engine) {
        Guest guest = load(engine, OBEDIENT);
        byte[] one = packet(RETURN, 1);
        byte[] stop = packet(STOP, 1);
        ToEnum judge = bound(ToEnum.class, guest);
        assertThat(judge.judge(packet(RETURN, 0))).isEqualTo(Verdict.PASS);
        assertThat(judge.judge(one)).isEqualTo(Verdict.DROP);
        for (long other : new long[] {2, 3, -1, 1L << 32, Long.MIN_VALUE}) {
            assertThat(judge.judge(packet(RETURN, other))).isEqualTo(Verdict.UNSURE);
        }
        assertThat(judge.judge(stop)).isEqualTo(Verdict.UNSURE);
        assertThat(judge.judge(packet(KEEP, 1))).isEqualTo(Verdict.UNSURE);
        assertThat(bound(ToOptional.class, guest).score(one)).hasValue(1);
        assertThat(bound(ToOptional.class, guest).score(stop)).isEmpty();
        assertThat(bound(ToOptionalInt.class, guest).score(packet(RETURN, 1L << 32)))
                .hasValue(0);
        assertThat(bound(ToOptionalInt.class, guest).score(packet(DROP, 1))).isEmpty();
        assertThat(bound(ToEnding.class, guest).handle(packet(DROP, 1))).isEqualTo(Ending.DECLINED_UNDONE);
        assertThat(bound(ToReply.class, guest).reply(one)).asString().isEqualTo("ABCD");
        assertThat(bound(ToReply.class, guest).reply(one)).isNotSameAs(guest.out());
        assertThat(bound(ToReply.class, guest).reply(stop)).isEmpty();
        assertThat(bound(ToState.class, guest).count(one))
                .isEqualTo(guest.state())
                .isNotSameAs(guest.state());
        assertThat(bound(ToTrap.class, guest).attempt(one)).isEmpty();
        assertThat(bound(ToTrap.class, guest).attempt(stop)).contains(Trap.BOUNDS);
    }

    public record Report(
            long result,
            Ending ending,
            byte[] reply,
            @From(Part.STATE) byte[] state,
            Optional<Trap> trap,
            Optional<Diagnostic> problem,
            @From(Part.CHARGED) long fuel,
            Verdict verdict,
            Boolean truth,
            Integer low) {}

    public interface Reporter {
        Report handle(ByteBuffer packet);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void recordsAreMadeOfParts(Engine engine) {
        Guest guest = load(engine, OBEDIENT);
        Reporter reporter = bound(Reporter.class, guest);
        Report report = reporter.handle(ByteBuffer.wrap(packet(RETURN, 0x1_0000_0001L)));
        assertThat(report.result).isEqualTo(0x1_0000_0001L);
        assertThat(report.low).isEqualTo(1);
        assertThat(report.truth).isTrue();
        assertThat(report.verdict).isEqualTo(Verdict.UNSURE);
        assertThat(report.ending).isEqualTo(Ending.RETURNED);
        assertThat(report.reply).asString().isEqualTo("ABCD");
        assertThat(report.state).containsExactly(1, 0, 0, 0, 0, 0, 0, 0);
        assertThat(report.trap).isEmpty();
        assertThat(report.problem).isEmpty();
        report = reporter.handle(ByteBuffer.wrap(packet(ENDLESS, 1)));
        assertThat(report.result).isZero();
        assertThat(report.truth).isFalse();
        assertThat(report.ending).isEqualTo(Ending.ABORTED);
        assertThat(report.reply).isEmpty();
        assertThat(report.trap).contains(Trap.FUEL);
        assertThat(report.problem.orElseThrow().toString()).contains("S1001");
        assertThat(report.fuel).isEqualTo(guest.charged()).isPositive();
    }

    public sealed interface Decision {
        record Deliver(long port) implements Decision {}

        record Fallback(String why) implements Decision {}

        @Outcome
        static Decision of(Ending ending, long port) {
            return ending == Ending.RETURNED ? new Deliver(port) : new Fallback(ending.toString());
        }
    }

    public interface Decides {
        Decision decide(byte[] packet);
    }

    public static final class Count {
        private final int doubled;

        @Outcome
        public Count(int half) {
            doubled = 2 * half;
        }

        public Count(String unused) {
            doubled = unused.length();
        }
    }

    @Otherwise(21)
    public interface Counts {
        Count count(byte[] packet);
    }

    public record Pair(int first, long second) {
        @Outcome
        public static Pair both(long result) {
            return new Pair((int) result, -result);
        }
    }

    public interface Pairs {
        Pair pair(byte[] packet);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void outcomesOfTheUsersOwnAreMade(Engine engine) {
        Guest guest = load(engine, OBEDIENT);
        assertThat(bound(Decides.class, guest).decide(packet(RETURN, 80))).isEqualTo(new Decision.Deliver(80));
        assertThat(bound(Decides.class, guest).decide(packet(DROP, 80)))
                .isEqualTo(new Decision.Fallback("DECLINED_UNDONE"));
        assertThat(bound(Counts.class, guest).count(packet(RETURN, 4)).doubled).isEqualTo(8);
        assertThat(bound(Counts.class, guest).count(packet(STOP, 4)).doubled).isEqualTo(42);
        assertThat(bound(Pairs.class, guest).pair(packet(RETURN, 4))).isEqualTo(new Pair(4, -4));
    }

    public interface Accepting {
        @Otherwise(1)
        boolean matches(byte[] packet);
    }

    public interface Negative {
        @Otherwise(Integer.MIN_VALUE)
        int classify(byte[] packet);
    }

    @Otherwise(Long.MIN_VALUE)
    public interface Far extends ToLongFunction<byte[]> {}

    @SuppressWarnings("serial")
    public static class Stopped extends RuntimeException {
        public Stopped(String why) {
            super(why);
        }
    }

    @SuppressWarnings("serial")
    public static class StoppedSilently extends IOException {
        public StoppedSilently() {}
    }

    public interface Throwing {
        @OrThrow(Stopped.class)
        @Otherwise(-2)
        long score(byte[] packet);
    }

    public interface ThrowingChecked {
        @OrThrow(StoppedSilently.class)
        Report handle(byte[] packet) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatDidNotReturnGivesWhatIsAskedFor(Engine engine) {
        Guest guest = load(engine, OBEDIENT);
        for (byte what : new byte[] {STOP, ENDLESS, KEEP, DROP}) {
            byte[] packet = packet(what, -1);
            assertThat(bound(Accepting.class, guest).matches(packet)).isTrue();
            assertThat(bound(Negative.class, guest).classify(packet)).isEqualTo(Integer.MIN_VALUE);
            assertThat(bound(Far.class, guest).applyAsLong(packet)).isEqualTo(Long.MIN_VALUE);
        }
        byte[] zero = packet(RETURN, 0);
        assertThat(bound(Accepting.class, guest).matches(zero)).isFalse();
        assertThat(bound(Negative.class, guest).classify(zero)).isZero();
        assertThat(bound(Throwing.class, guest).score(zero)).isZero();
        assertThat(bound(Throwing.class, guest).score(packet(KEEP, 1))).isEqualTo(-2);
        byte[] state = guest.state().clone();
        assertThatThrownBy(() -> bound(Throwing.class, guest).score(packet(STOP, 1)))
                .isExactlyInstanceOf(Stopped.class)
                .hasMessageStartingWith("guest.vs: pc ")
                .hasMessageContaining("error[S1001]")
                .hasMessageContaining("trap=bounds");
        assertThatThrownBy(() -> bound(ThrowingChecked.class, guest).handle(packet(ENDLESS, 1)))
                .isExactlyInstanceOf(StoppedSilently.class);
        assertThat(guest.state()).isEqualTo(state);
    }

    public interface BufferPredicate extends Predicate<ByteBuffer> {}

    public interface Restated extends Predicate<ByteBuffer> {
        @Override
        boolean test(ByteBuffer packet);
    }

    public interface ToInt extends ToIntFunction<byte[]> {}

    public interface Granting extends ToLongBiFunction<byte[], byte[]> {
        @Override
        long applyAsLong(byte[] packet, @UserMemory byte[] memory);
    }

    public interface Middle<V, T> extends Function<T, V> {}

    public interface Boxed extends Middle<Long, byte[]> {}

    public interface Reports extends Function<byte[], Optional<Trap>> {}

    public interface Ignores extends Function<byte[], Void> {}

    public interface OfT<T> {
        long run(T packet);
    }

    public interface OfBytes {
        long run(byte[] packet);
    }

    /** Two erased forms of one method, and no bridge between them. */
    public interface Diamond extends OfBytes, OfT<byte[]> {}

    @ParameterizedTest
    @EnumSource(Engine.class)
    void typeArgumentsArePutIn(Engine engine) {
        Guest guest = load(engine, OBEDIENT);
        byte[] packet = packet(RETURN, 6);
        assertThat(bound(BufferPredicate.class, guest).negate().test(ByteBuffer.wrap(packet)))
                .isFalse();
        Predicate<ByteBuffer> restated = bound(Restated.class, guest);
        assertThat(restated.test(ByteBuffer.wrap(packet))).isTrue();
        assertThat(bound(ToInt.class, guest).applyAsInt(packet)).isEqualTo(6);
        assertThat(bound(Boxed.class, guest).apply(packet)).isEqualTo(6L);
        assertThat(bound(Reports.class, guest).apply(packet)).isEmpty();
        assertThat(bound(Ignores.class, guest).apply(packet)).isNull();
        OfT<byte[]> diamond = bound(Diamond.class, guest);
        assertThat(diamond.run(packet)).isEqualTo(6);
        assertThat(((OfBytes) diamond).run(packet)).isEqualTo(6);
        ToLongBiFunction<byte[], byte[]> granting = bound(Granting.class, load(engine, ADDER));
        assertThat(granting.applyAsLong(new byte[] {5}, new byte[4])).isEqualTo(5);
    }

    private record Hidden(long result, Level level) {}

    private enum Level {
        @Otherwise
        LOW,
        HIGH
    }

    @SuppressWarnings("serial")
    private static final class Private extends RuntimeException {
        private Private(String why) {
            super(why);
        }
    }

    private interface Secret {
        @OrThrow(Private.class)
        Hidden run(byte[] packet);
    }

    @Test
    void whoHasAccessMayBindWhatIsPrivate() {
        Guest guest = load(Engine.JVM, OBEDIENT);
        Binder binder = new Binder(MethodHandles.lookup());
        Secret secret = binder.bind(Secret.class, guest).value().orElseThrow();
        assertThat(secret.run(packet(RETURN, 1))).isEqualTo(new Hidden(1, Level.HIGH));
        assertThatThrownBy(() -> secret.run(packet(STOP, 1))).isExactlyInstanceOf(Private.class);
        assertThat(secret.getClass().isHidden()).isTrue();
        assertThat(binder.bind(ToInt.class, guest).value().orElseThrow().applyAsInt(packet(RETURN, 1)))
                .isEqualTo(1);
    }

    @Test
    void oneClassServesAllGuests() {
        Binder binder = new Binder();
        OfArray one =
                binder.bind(OfArray.class, load(Engine.JVM, OBEDIENT)).value().orElseThrow();
        OfArray other = binder.bind(OfArray.class, load(Engine.INTERPRETER, COUNTER))
                .value()
                .orElseThrow();
        assertThat(one.getClass()).isSameAs(other.getClass());
        assertThat(one.matches(packet(RETURN, 0))).isFalse();
        assertThat(other.matches(packet(RETURN, 0))).isTrue();
    }

    /** A service that calls what is bound to the guest that calls it gets nowhere, and takes nothing from it. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void servicesCannotCallBack(Engine engine) {
        AtomicReference<GrantsArray> bound = new AtomicReference<>();
        List<Throwable> thrown = new ArrayList<>();
        HostCall call = new HostCall("again", List.of(), Type.U, 0, 1, 0);
        Service again = Service.of(call, (machine, a, b, c, d, e, f) -> {
            try {
                return bound.get().add(new byte[1], new byte[4]);
            } catch (IllegalStateException refused) {
                thrown.add(refused);
                return 1;
            }
        });
        Guest guest = load(new Sandbox(Policy.INSTRUMENT).withServices(again).withEngine(engine), """
                .region packet
                .region user 4
                .import again () u
                .function main () l
                        hcallu  r1, again()
                        lduci   r2, user[0]
                        addu    r1, r1, r2
                        stuci   r1, user[0]
                        retl    r1
                """);
        bound.set(bound(GrantsArray.class, guest));
        byte[] memory = {6, 0, 0, 0};
        assertThat(bound.get().add(new byte[1], memory)).isEqualTo(7);
        assertThat(memory[0]).isEqualTo((byte) 7);
        assertThat(thrown).hasSize(1);
        // What the service throws reaches the caller, and the grant is taken back all the same.
        bound.set(null);
        GrantsArray add = bound(GrantsArray.class, guest);
        assertThatThrownBy(() -> add.add(new byte[1], memory)).isInstanceOf(NullPointerException.class);
        assertThat(guest.ending()).isEqualTo(Ending.ABORTED);
        bound.set((packet, unused) -> 0);
        assertThat(guest.run(new byte[1], 0, 1)).isZero();
        assertThat(memory[0]).isEqualTo((byte) 7);
    }
}
