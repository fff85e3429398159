package dev.exocode.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.vcode.Allocation;
import dev.exocode.vcode.Import;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.random.RandomPrograms;
import dev.exocode.vcode.random.Surroundings;
import dev.exocode.vcode.text.Assembler;
import dev.exocode.verifier.Grant;
import dev.exocode.verifier.HostCall;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.VerifierCode;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a guest is let do, what becomes of what it wrote, and that it can do nothing else. */
class GuestTest {
    private static final Sandbox SANDBOX = new Sandbox(Policy.INSTRUMENT.withFuel(10_000));

    /** Counts packets, writes to what it is granted and to its message, and then does what the packet says. */
    private static final String OBEDIENT = """
            .region packet
            .region user 8
            .region state 8
            .region out 4
            .import abort (i)
            .function main () l
                    lduli   r1, state[0]
                    adduli  r1, r1, 1
                    stuli   r1, state[0]
                    stuli   r1, user[0]
                    seti    r2, 0x41424344
                    stii    r2, out[0]
                    insideuci packet[0]
                    lduci   r3, packet[0]
                    bequi   r3, 1, bounds
                    bequi   r3, 2, divisor
                    bequi   r3, 3, endless
                    bequi   r3, 4, keep
                    bequi   r3, 5, drop
                    retl    r1
            bounds:
                    lduci   r4, packet[r3+1000]
                    retl    r4
            divisor:
                    len     r4, packet
                    subui   r4, r4, 1
                    divu    r4, r3, r4
                    retl    r4
            endless:
                    nop
                    j       endless
            keep:
                    setu    r4, 1
                    hcall   abort(r4)
                    retl    r0
            drop:
                    setu    r4, 0
                    hcall   abort(r4)
                    retl    r0
            """;

    private static byte[] bytes(String text) {
        return BinaryFormat.encode(Assembler.assemble(new Source("guest.vs", text), Surroundings.EXTENSIONS)
                .value()
                .orElseThrow()
                .program());
    }

    private static Guest guest(Sandbox sandbox, String text) {
        Result<Guest> loaded = sandbox.load("guest.vs", bytes(text));
        return loaded.value().orElseThrow(() -> new AssertionError(loaded.diagnostics()));
    }

    private static List<String> codes(Result<?> result) {
        return result.diagnostics().stream()
                .map(Diagnostic::code)
                .map(code -> code.id())
                .toList();
    }

    /** What a guest is said to take is what it takes, or more; that of its code is an estimate. */
    @ParameterizedTest
    @EnumSource(Sandbox.Engine.class)
    void whatAGuestTakesIsKnownBefore(Sandbox.Engine engine) {
        String text = ".region user 8192\n.region state 4096\n.region packet\n        setu    r3, 0\n"
                + "        ldui    r2, user[r3+4]\n        stui    r2, state[r3+4]\n".repeat(1000)
                + "        retui   0\n";
        Program program =
                Assembler.assemble(new Source("guest.vs", text)).orThrow().program();
        long most = Sandbox.mostBytes(program, 100_000);
        assertThat(most).isGreaterThan(8192 + 100_000 + 2 * 4096 + 2000 * 100);
        assertThat(Sandbox.mostBytes(program, 0)).isEqualTo(most - 100_000 + 8192);
        Sandbox sandbox = new Sandbox(Policy.INSTRUMENT).withEngine(engine);
        List<Guest> guests = new ArrayList<>(List.of(guest(sandbox, text)));
        long before = used();
        for (int i = 0; i < 20; i++) {
            guests.add(guest(sandbox, text));
        }
        assertThat((used() - before) / 20).isLessThan(2 * Sandbox.mostBytes(program, 0));
        assertThat(guests).hasSize(21);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @ParameterizedTest
    @EnumSource(Sandbox.Engine.class)
    void whatIsStoppedIsUndone(Sandbox.Engine engine) {
        Guest guest = guest(SANDBOX.withEngine(engine), OBEDIENT);
        byte[] user = new byte[24];
        Arrays.fill(user, (byte) 9);
        guest.grant(user, 8, 8);
        assertThat(guest.run(new byte[] {0}, 0, 1)).isEqualTo(1);
        assertThat(guest.ending()).isEqualTo(Ending.RETURNED);
        assertThat(guest.out()).asString().isEqualTo("ABCD");
        byte[] state = guest.state().clone();
        byte[] granted = user.clone();
        assertThat(granted[8]).isEqualTo((byte) 1);
        List<Optional<Trap>> traps =
                List.of(Optional.of(Trap.BOUNDS), Optional.of(Trap.DIVISOR), Optional.of(Trap.FUEL));
        for (byte what = 1; what <= 3; what++) {
            assertThat(guest.run(new byte[] {what}, 0, 1)).isZero();
            assertThat(guest.ending()).isEqualTo(Ending.ABORTED);
            assertThat(guest.trap()).isEqualTo(traps.get(what - 1));
            assertThat(guest.out()).isEmpty();
            assertThat(guest.state()).isEqualTo(state);
            assertThat(user).isEqualTo(granted);
        }
        assertThat(guest.problem().orElseThrow().toString())
                .contains("S1001")
                .contains("trap=fuel")
                .contains("nop");
        assertThat(guest.charged()).isBetween(9_000L, 10_000L);
        assertThat(guest.run(new byte[0], 0, 0)).isZero();
        assertThat(guest.trap()).contains(Trap.BOUNDS);
        assertThat(guest.state()).isEqualTo(state);
        // And it goes on as if nothing had been.
        assertThat(guest.run(new byte[] {0}, 0, 1)).isEqualTo(2);
        assertThat(guest.problem()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Sandbox.Engine.class)
    void whatItsHostDoesNotLetStandIsTakenBack(Sandbox.Engine engine) {
        Guest guest = guest(SANDBOX.withEngine(engine), OBEDIENT);
        byte[] user = {9, 9, 9, 9, 9, 9, 9, 9};
        byte[] before = user.clone();
        guest.grant(user, 0, 8);
        // One that returns, and one that declines and would keep.
        for (byte what : new byte[] {0, 4}) {
            guest.run(new byte[] {what}, 0, 1);
            assertThat(user[0]).isEqualTo((byte) 1);
            guest.undo();
            assertThat(guest.state()).containsOnly(0);
            assertThat(user).isEqualTo(before);
        }
        assertThat(guest.run(new byte[] {0}, 0, 1)).isEqualTo(1);
        byte[] kept = guest.state().clone();
        // Of a run that was not begun there is nothing to take back, nor of one twice.
        guest.run(new byte[70_000], 0, 70_000);
        guest.undo();
        assertThat(guest.state()).isEqualTo(kept);
        guest.run(new byte[] {0}, 0, 1);
        guest.undo();
        guest.undo();
        assertThat(guest.state()).isEqualTo(kept);
    }

    @ParameterizedTest
    @EnumSource(Sandbox.Engine.class)
    void whoDeclinesKeepsOrDrops(Sandbox.Engine engine) {
        Guest guest = guest(SANDBOX.withEngine(engine), OBEDIENT);
        guest.run(new byte[] {5}, 0, 1);
        assertThat(guest.ending()).isEqualTo(Ending.DECLINED_UNDONE);
        assertThat(guest.state()).containsOnly(0);
        assertThat(guest.trap()).isEmpty();
        guest.run(new byte[] {4}, 0, 1);
        assertThat(guest.ending()).isEqualTo(Ending.DECLINED);
        assertThat(guest.state()[0]).isEqualTo((byte) 1);
        assertThat(guest.out()).isEmpty();
        guest.reset();
        assertThat(guest.state()).containsOnly(0);
    }

    @Test
    void batchesGoOnBehindWhatWasStopped() {
        Guest guest = guest(SANDBOX, OBEDIENT);
        byte[] data = {0, 1, 0, 3, 4, 5, 0};
        int[] offsets = {0, 1, 2, 3, 4, 5, 6};
        int[] lengths = {1, 1, 1, 1, 1, 1, 1};
        long[] results = new long[7];
        Ending[] endings = new Ending[7];
        guest.runBatch(data, offsets, lengths, results, endings, 7);
        assertThat(results).containsExactly(1, 0, 2, 0, 0, 0, 4);
        assertThat(endings)
                .containsExactly(
                        Ending.RETURNED,
                        Ending.ABORTED,
                        Ending.RETURNED,
                        Ending.ABORTED,
                        Ending.DECLINED,
                        Ending.DECLINED_UNDONE,
                        Ending.RETURNED);
        assertThatThrownBy(() -> guest.runBatch(data, offsets, lengths, results, new Ending[6], 7))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> guest.run(data, 5, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        // What was never begun undid nothing.
        assertThat(guest.state()[0]).isEqualTo((byte) 4);
        assertThat(guest.ending()).isEqualTo(Ending.RETURNED);
    }

    @Test
    void guestsShareNothing() {
        byte[] bytes = bytes(OBEDIENT);
        Guest one = SANDBOX.load("one", bytes).value().orElseThrow();
        Guest other = SANDBOX.load("other", bytes).value().orElseThrow();
        one.run(new byte[] {0}, 0, 1);
        one.run(new byte[] {0}, 0, 1);
        assertThat(other.run(new byte[] {0}, 0, 1)).isEqualTo(1);
        assertThat(one.run(new byte[] {0}, 0, 1)).isEqualTo(3);
    }

    @Test
    void buffersOfEveryKindArePackets() {
        Guest guest = guest(SANDBOX, """
                .region packet rw
                .function main () l
                        insideuci packet[1]
                        lduci   r1, packet[1]
                        addui   r2, r1, 1
                        stuci   r2, packet[1]
                        retl    r1
                """);
        byte[] array = {9, 9, 1, 7, 9};
        ByteBuffer heap = ByteBuffer.wrap(array, 1, 4).slice().limit(3).position(1);
        assertThat(guest.run(heap)).isEqualTo(7);
        assertThat(array).containsExactly(9, 9, 1, 8, 9);
        assertThat(guest.run(heap.asReadOnlyBuffer())).isEqualTo(8);
        assertThat(array).containsExactly(9, 9, 1, 8, 9);
        ByteBuffer direct = ByteBuffer.allocateDirect(5).put(array).limit(4).position(2);
        assertThat(guest.run(direct)).isEqualTo(8);
        assertThat(direct.get(3)).isEqualTo((byte) 9);
        assertThat(direct.position()).isEqualTo(2);
        assertThat(guest.run(direct.position(3))).isZero();
        assertThat(guest.ending()).isEqualTo(Ending.ABORTED);
        assertThat(direct.get(3)).isEqualTo((byte) 9);
        assertThat(guest.run(ByteBuffer.allocateDirect(0))).isZero();
        assertThat(guest.ending()).isEqualTo(Ending.ABORTED);
    }

    @Test
    void buffersMayBeGranted() {
        Guest guest = guest(SANDBOX, OBEDIENT);
        byte[] memory = new byte[20];
        guest.grant(ByteBuffer.wrap(memory, 2, 12).slice().position(3));
        guest.run(new byte[] {0}, 0, 1);
        assertThat(memory[5]).isEqualTo((byte) 1);
        assertThatThrownBy(() -> guest.grant(ByteBuffer.allocateDirect(8))).hasMessageContaining("array");
        assertThatThrownBy(() -> guest.grant(ByteBuffer.allocate(8).asReadOnlyBuffer()))
                .hasMessageContaining("array");
        assertThatThrownBy(() -> guest.grant(ByteBuffer.allocate(7))).hasMessageContaining("asks for 8 bytes");
    }

    /** Whatever the ending, and also where a grant changes and a direct buffer is copied. */
    @ParameterizedTest
    @EnumSource(Sandbox.Engine.class)
    void runsAllocateNothing(Sandbox.Engine engine) {
        Guest guest = guest(SANDBOX.withEngine(engine).withServices(), OBEDIENT.replace("nop\n", "fueli 9000\n"));
        byte[] packets = {0, 1, 2, 3, 4, 5};
        ByteBuffer direct = ByteBuffer.allocateDirect(6).put(packets).flip();
        byte[] memory = new byte[100];
        long least = Allocation.least(() -> {
            for (int i = 0; i < 20_000; i++) {
                guest.grant(memory, i % 50, 8 + i % 40);
                guest.run(packets, i % 6, 1);
                guest.run(direct.position(i % 6).limit(i % 6 + 1));
                direct.clear();
            }
        });
        assertThat(least).as("bytes of 20,000 runs").isZero();
    }

    /** What is not run is charged nothing, and costs no memory, whatever was before. */
    @Test
    void whatIsTooLongIsChargedNothing() {
        Sandbox narrow = new Sandbox(Policy.INSTRUMENT.withFuel(10_000).withPacketBytes(100));
        Guest guest = guest(narrow, """
                .region packet
                        setl    r1, -1
                next:
                        addui   r1, r1, 1
                        lduci   r2, packet[r1+0]
                        beqii   r2, 0, next
                        retui   1
                """);
        assertThat(guest.charged()).isZero();
        assertThat(guest.run(new byte[101], 0, 101)).isZero();
        assertThat(guest.charged()).isZero();
        byte[] packet = new byte[100];
        packet[9] = 1;
        assertThat(guest.run(packet, 0, 100)).isEqualTo(1);
        assertThat(guest.charged()).isPositive();
        ByteBuffer longer = ByteBuffer.allocateDirect(1 << 20);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(guest.run(longer)).isZero();
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 16);
        assertThat(guest.charged()).isZero();
        assertThat(guest.ending()).isEqualTo(Ending.ABORTED);
    }

    /** Loops by a length are not charged: so lengths are no more than the policy says. */
    @Test
    void lengthsAreWhatThePolicySays() {
        Sandbox narrow =
                new Sandbox(Policy.INSTRUMENT.withPacketBytes(100).withRegion(Region.USER, new Grant(true, true, 16)));
        Guest guest = guest(narrow, OBEDIENT);
        assertThat(guest.run(new byte[100], 0, 100)).isEqualTo(1);
        assertThat(guest.run(new byte[101], 0, 101)).isZero();
        assertThat(guest.ending()).isEqualTo(Ending.ABORTED);
        assertThat(guest.problem().orElseThrow().code()).isEqualTo(SandboxCode.S1002);
        assertThat(guest.trap()).isEmpty();
        assertThat(guest.run(ByteBuffer.allocateDirect(5000))).isZero();
        assertThat(guest.ending()).isEqualTo(Ending.ABORTED);
        assertThat(guest.state()[0]).isEqualTo((byte) 1);
        assertThat(guest.run(new byte[100], 0, 100)).isEqualTo(2);
        assertThat(guest.problem()).isEmpty();
        assertThatThrownBy(() -> guest.grant(new byte[17], 0, 17)).hasMessageContaining("at most 16 bytes");
        guest.grant(new byte[17], 1, 16);
    }

    /** What a service gives is what it says, or the run is over: proofs are by that. */
    @ParameterizedTest
    @EnumSource(Sandbox.Engine.class)
    void servicesKeepTheirWord(Sandbox.Engine engine) {
        HostCall call = new HostCall("index", List.of(), Type.I, -1, 3, 0);
        long[] gives = {0};
        Sandbox sandbox =
                SANDBOX.withEngine(engine).withServices(Service.of(call, (machine, a, b, c, d, e, f) -> gives[0]));
        Guest guest = guest(sandbox, """
                .region user 4
                .import index () i
                .function main () l
                        hcalli  r1, index()
                        bltii   r1, 0, none
                        setu    r2, 9
                        stuci   r2, user[r1+0]
                none:
                        retl    r1
                """);
        assertThat(guest.overhead().checks()).isZero();
        byte[] memory = new byte[32];
        guest.grant(memory, 8, 4);
        for (long given : new long[] {4, 20, 2000, -2, Integer.MAX_VALUE, Long.MIN_VALUE + 77}) {
            gives[0] = given;
            assertThat(guest.run(new byte[0], 0, 0)).isZero();
            assertThat(guest.ending()).isEqualTo(Ending.ABORTED);
            assertThat(guest.trap()).contains(Trap.HOST);
            assertThat(memory).containsOnly(0);
        }
        // Cut to its type it is what it says.
        gives[0] = (5L << 32) + 2;
        assertThat(guest.run(new byte[0], 0, 0)).isEqualTo(2);
        assertThat(memory[10]).isEqualTo((byte) 9);
    }

    /** Who ends runs says so; then the guest is stopped, and otherwise the host is told. */
    @ParameterizedTest
    @EnumSource(Sandbox.Engine.class)
    void servicesThatAbortSaySo(Sandbox.Engine engine) {
        String program = FILLER.replace("fill (u, u) u", "stop ()").replace("hcallu  r3, fill(r1, r2)", """
                stui    r1, state[0]
                        hcall   stop()
                        setu    r3, 0
                """);
        HostCall call = new HostCall("stop", List.of(), Type.V, 0, 0, 0);
        Service service = Service.of(call, (machine, a, b, c, d, e, f) -> {
            machine.abort();
            return 0;
        });
        Guest stopped = guest(SANDBOX.withEngine(engine).withServices(service.thatAborts()), program);
        assertThat(stopped.run(new byte[1], 0, 1)).isZero();
        assertThat(stopped.trap()).contains(Trap.HOST);
        assertThat(stopped.state()).containsOnly(0);
        Guest surprised = guest(SANDBOX.withEngine(engine).withServices(service), program);
        assertThatThrownBy(() -> surprised.run(new byte[1], 0, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("stop ends the run");
        assertThat(surprised.ending()).isEqualTo(Ending.ABORTED);
        assertThat(surprised.state()).containsOnly(0);
    }

    /** A service that turns on its caller changes nothing of it, also where it catches what it is told. */
    @Test
    void servicesLeaveTheirCallerAlone() {
        AtomicReference<Runnable> then = new AtomicReference<>(() -> {});
        Guest guest = guest(
                SANDBOX.withServices(fill(then)),
                FILLER.replace("retl    r3", "lduci r3, packet[0]\n        retl    r3"));
        List<Class<?>> thrown = new ArrayList<>();
        for (Runnable attack : List.<Runnable>of(
                () -> guest.run(ByteBuffer.allocateDirect(9)),
                () -> guest.run(new byte[9], 0, 9),
                guest::reset,
                guest::revoke,
                () -> guest.grant(new byte[9], 0, 9))) {
            then.set(() -> {
                try {
                    attack.run();
                } catch (IllegalStateException e) {
                    thrown.add(e.getClass());
                }
            });
            ByteBuffer direct = ByteBuffer.allocateDirect(1).put(0, (byte) 77);
            assertThat(guest.run(direct)).isEqualTo(77);
            assertThat(direct.get(0)).isEqualTo((byte) 77);
            assertThat(guest.ending()).isEqualTo(Ending.RETURNED);
        }
        assertThat(thrown).hasSize(5);
    }

    /** Fills a slice, and then ends as it is told. */
    private static Service fill(AtomicReference<Runnable> then) {
        HostCall call = new HostCall(
                "fill",
                List.of(
                        new HostCall.Argument(Type.U, 0, 64, Optional.of(Region.STATE)),
                        new HostCall.Argument(Type.U, 0, 64, Optional.empty())),
                Type.U,
                0,
                1,
                100);
        return Service.of(call, (machine, offset, length, c, d, e, f) -> {
                    Arrays.fill(machine.memory(Region.STATE), (int) offset, (int) (offset + length), (byte) 7);
                    then.get().run();
                    return 1;
                })
                .thatWrites();
    }

    private static final String FILLER = """
            .region packet
            .region state 16
            .import fill (u, u) u
            .function main () l
                    setu    r1, 3
                    setu    r2, 9
                    hcallu  r3, fill(r1, r2)
                    insideuci packet[0]
                    retl    r3
            """;

    @ParameterizedTest
    @EnumSource(Sandbox.Engine.class)
    void whatServicesWriteIsUndoneToo(Sandbox.Engine engine) {
        AtomicReference<Runnable> then = new AtomicReference<>(() -> {});
        Guest guest = guest(SANDBOX.withEngine(engine).withServices(fill(then)), FILLER);
        guest.run(new byte[0], 0, 0);
        assertThat(guest.ending()).isEqualTo(Ending.ABORTED);
        assertThat(guest.state()).containsOnly(0);
        assertThat(guest.run(new byte[1], 0, 1)).isEqualTo(1);
        assertThat(guest.state()).containsExactly(0, 0, 0, 7, 7, 7, 7, 7, 7, 7, 7, 7, 0, 0, 0, 0);
        guest.reset();
        then.set(() -> {
            throw new IllegalArgumentException("the host's own bug");
        });
        assertThatThrownBy(() -> guest.run(new byte[1], 0, 1)).hasMessage("the host's own bug");
        assertThat(guest.ending()).isEqualTo(Ending.ABORTED);
        assertThat(guest.state()).containsOnly(0);
        then.set(
                () -> assertThatThrownBy(() -> guest.run(new byte[1], 0, 1)).isInstanceOf(IllegalStateException.class));
        assertThat(guest.run(new byte[1], 0, 1)).isEqualTo(1);
        assertThat(guest.ending()).isEqualTo(Ending.RETURNED);
    }

    @Test
    void servicesAreForThoseWhoHoldTheirCapability() {
        Service secret = fill(new AtomicReference<>(() -> {})).withCapability("secrets");
        Sandbox sandbox = SANDBOX.withServices(secret);
        assertThat(codes(sandbox.load("p", bytes(FILLER)))).containsExactly(VerifierCode.V3004.id());
        assertThat(sandbox.withCapabilities("other").load("p", bytes(FILLER)).value())
                .isEmpty();
        assertThat(sandbox.withCapabilities("secrets").load("p", bytes(FILLER)).value())
                .isPresent();
        assertThat(codes(SANDBOX.load("p", bytes(FILLER)))).containsExactly(VerifierCode.V3004.id());
        // The slice is proved to be inside before anything runs.
        assertThat(codes(sandbox.withCapabilities("secrets").load("p", bytes(FILLER.replace("r2, 9", "r2, 14")))))
                .containsExactly(VerifierCode.V2401.id());
        assertThatThrownBy(() -> SANDBOX.withServices(secret, secret)).hasMessageContaining("one name");
        assertThatThrownBy(() -> SANDBOX.withServices(Service.of(Sandbox.ABORT, secret.body())))
                .hasMessageContaining("one name");
    }

    @Test
    void whatIsRefusedSaysWhy() {
        assertThat(codes(SANDBOX.load("p", new byte[] {1, 2, 3}))).containsExactly("B0001");
        assertThat(codes(SANDBOX.load("p", bytes("""
                .region packet
                .function main () l
                        insideuci packet[0]
                        lduci   r1, packet[0]
                        callrl  r2, r1()
                        retl    r2
                .function f () l
                        retl    r0
                """)))).containsExactly("S0001");
        assertThat(codes(new Sandbox(Policy.STRICT).load("p", bytes(OBEDIENT)))).contains("V2103", "V2201", "V1002");
    }

    /** However a run of any program ends, state and grant are as that ending says; and nothing around the grant is touched. */
    @Property(tries = 400)
    void endingsSayWhatIsKept(@ForAll("genes") List<Long> genes, @ForAll long seed) {
        Program program = seed % 2 == 0 ? RandomPrograms.counted(genes) : RandomPrograms.program(genes);
        Random random = new Random(seed);
        Sandbox sandbox = new Sandbox(
                Policy.INSTRUMENT.withFuel(1 << 20),
                Surroundings.HOST.functions().values().stream()
                        .map(function -> Service.of(any(function.descriptor()), function.body())
                                .thatAborts())
                        .toList(),
                Set.of(),
                Surroundings.EXTENSIONS,
                seed % 3 == 0 ? Sandbox.Engine.INTERPRETER : Sandbox.Engine.JVM,
                seed % 5 == 0);
        Optional<Guest> loaded = sandbox.load("p", BinaryFormat.encode(program)).value();
        loaded.ifPresent(guest -> {
            int userBytes = Optional.ofNullable(program.regions().get(Region.USER))
                            .map(Segment::bytes)
                            .orElse(0)
                    + random.nextInt(70);
            byte[] user = new byte[userBytes + 40];
            random.nextBytes(user);
            for (int i = 0; i < 12; i++) {
                int at = random.nextInt(40);
                guest.grant(user, at, userBytes);
                byte[] before = user.clone();
                byte[] state = guest.state().clone();
                byte[] packet = RandomPrograms.packet(random, random.nextInt(80));
                guest.run(packet, 0, packet.length);
                Statistics.label("ending").collect(guest.ending());
                if (guest.ending() == Ending.ABORTED) {
                    assertThat(user).isEqualTo(before);
                    assertThat(guest.state()).isEqualTo(state);
                    assertThat(guest.problem()).isPresent();
                } else {
                    assertThat(Arrays.copyOf(user, at)).isEqualTo(Arrays.copyOf(before, at));
                    assertThat(Arrays.copyOfRange(user, at + userBytes, user.length))
                            .isEqualTo(Arrays.copyOfRange(before, at + userBytes, user.length));
                }
            }
        });
        // Of eleven times these were from 173 to 358 of some 4,400: a guest that is stopped is so in most of its runs.
        Statistics.label("ending")
                .coverage(coverage -> coverage.check(Ending.ABORTED).percentage(p -> p > 0.3));
    }

    private static HostCall any(Import descriptor) {
        Type result = descriptor.signature().result();
        boolean none = result == Type.V;
        return new HostCall(
                descriptor.name(),
                descriptor.signature().parameters().stream()
                        .map(HostCall.Argument::of)
                        .toList(),
                result,
                none ? 0 : HostCall.Argument.of(result).least(),
                none ? 0 : HostCall.Argument.of(result).greatest(),
                0);
    }

    @Provide
    Arbitrary<List<Long>> genes() {
        return Arbitraries.longs().list().ofMaxSize(7);
    }
}
