package dev.exocode.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.verifier.AcceptanceProgram.Fault;
import dev.exocode.verifier.AcceptanceProgram.Run;
import dev.exocode.verifier.domain.State;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Programs of ordinary shape, by which the verifier is judged. That the safe ones are safe and the unsafe ones are not
 * is shown here by running them, without the verifier.
 */
class AcceptanceTest {
    private static final int MOST_STEPS = 5_000_000;
    private static final int STEPS_WITHOUT_END = 1_000_000;
    private static final int STEPS_OF_UNSAFE = 10_000;
    private static final int PACKETS = 300;
    private static final int SHORT_BYTES = 200;
    private static final int FRAME_BYTES = 1500;
    private static final int JUMBO_BYTES = 9000;
    /** What engines run as if nothing were wrong, or do not run at all, so that no packet is a witness of it. */
    private static final Set<VerifierCode> UNSEEN = EnumSet.of(VerifierCode.V2001, VerifierCode.V2102);

    private final List<AcceptanceProgram> proved = AcceptanceProgram.in("safe");
    private final List<AcceptanceProgram> limits = AcceptanceProgram.in("limits");
    private final List<AcceptanceProgram> safe =
            Stream.concat(proved.stream(), limits.stream()).toList();
    private final List<AcceptanceProgram> unsafe = AcceptanceProgram.in("unsafe");
    /** The instructions that a test has executed. */
    private final BitSet reached = new BitSet();

    @TestFactory
    Stream<DynamicTest> safeProgramsDoWhatTheySay() {
        return tests(safe, program -> {
            for (Run run : program.runs()) {
                Interpreter fresh = program.load();
                assertThat(ends(fresh, run.packet(), MOST_STEPS))
                        .as(program.name())
                        .isTrue();
                assertThat(fresh.trap()).as(program.name()).isEmpty();
                assertThat(fresh.result())
                        .as(() -> program.name() + on(run.packet()))
                        .isEqualTo(run.result());
            }
        });
    }

    /** Every packet is taken without a trap; all of them together execute every instruction. */
    @TestFactory
    Stream<DynamicTest> safeProgramsEndWithoutTrap() {
        return tests(safe, program -> {
            reached.clear();
            onAnything(program, (machine, packet) -> {
                assertThat(ends(machine, packet, MOST_STEPS))
                        .as(() -> program.name() + " ends" + on(packet))
                        .isTrue();
                assertThat(machine.trap())
                        .as(() -> program.name() + " at " + machine.trapPc() + on(packet))
                        .isEmpty();
            });
            assertThat(reached.cardinality())
                    .as("%s: executed %s", program.name(), reached)
                    .isEqualTo(program.assembled().program().code().size());
        });
    }

    @TestFactory
    Stream<DynamicTest> unsafeProgramsTrapOrNeverEnd() {
        return tests(
                unsafe.stream()
                        .filter(program -> !program.witnesses().isEmpty())
                        .toList(),
                program -> {
                    Fault fault = program.faults().get(0);
                    for (byte[] packet : program.witnesses()) {
                        Interpreter fresh = program.load();
                        boolean ended = ends(fresh, packet, STEPS_WITHOUT_END);
                        assertThat(ended).as(program.name() + " ends").isEqualTo(fault.code() != VerifierCode.V1002);
                        if (ended) {
                            assertThat(fresh.trap()).as(program.name()).contains(trap(fault.code()));
                            assertThat(fresh.trapPc()).as(program.name()).isEqualTo(fault.pc());
                        }
                    }
                });
    }

    /** Each is a near miss: nothing traps but what its header names, and what is there to trap; a program that no engine takes is left out. */
    @TestFactory
    Stream<DynamicTest> unsafeProgramsTrapNowhereElse() {
        return tests(
                unsafe.stream()
                        .filter(program -> program.assembled().program().flaw().isEmpty())
                        .toList(),
                program -> onAnything(program, (machine, packet) -> {
                    if (ends(machine, packet, STEPS_OF_UNSAFE)
                            && machine.trap().isPresent()
                            && !program.assembled()
                                    .program()
                                    .code()
                                    .get(machine.trapPc())
                                    .op()
                                    .checks()) {
                        assertThat(program.faults())
                                .as(() -> program.name() + " traps at " + machine.trapPc() + on(packet))
                                .anyMatch(fault -> fault.pc() == machine.trapPc());
                    }
                }));
    }

    /** Safe programs of ordinary shape need no check; those that do have a place of their own, and say which. */
    @Test
    void onlyLimitsNeedChecks() {
        assertThat(proved)
                .hasSizeGreaterThan(40)
                .allMatch(program -> program.checks().isEmpty());
        assertThat(limits).isNotEmpty().noneMatch(program -> program.checks().isEmpty());
    }

    /** The verifier takes all that are safe, and refuses the others for what is wrong with them, where it is wrong. */
    @TestFactory
    Stream<DynamicTest> decidedRightly() {
        return tests(Stream.concat(safe.stream(), unsafe.stream()).toList(), AcceptanceTest::assertDecided);
    }

    /** Fails if a program is not taken or refused as its header says. */
    static void assertDecided(AcceptanceProgram program) {
        Verdict verdict = program.verdict(Unproved.REFUSE, (pc, state) -> {});
        Supplier<String> said = () -> program.name() + ": " + verdict.diagnostics();
        List<Fault> reasons = program.faults().isEmpty() ? program.checks() : program.faults();
        if (reasons.isEmpty()) {
            assertThat(verdict).as(said).isInstanceOf(Verdict.Accepted.class);
        } else {
            Fault fault = reasons.get(0);
            Position place = program.assembled().positions().get(fault.pc());
            assertThat(verdict).as(said).isInstanceOf(Verdict.Rejected.class);
            assertThat(verdict.diagnostics())
                    .as(said)
                    .anyMatch(diagnostic -> diagnostic.code() == fault.code()
                            && diagnostic.position().equals(place));
        }
    }

    /** What is safe but not proved is left to a check, where the policy allows that, and nothing else is. */
    @TestFactory
    Stream<DynamicTest> safeProgramsTakeNoMoreChecksThanTheySay() {
        return tests(safe, program -> {
            Verdict verdict = program.verdict(Unproved.CHECK, (pc, state) -> {});
            assertThat(verdict).as(program.name()).isInstanceOf(Verdict.Accepted.class);
            assertThat(((Verdict.Accepted) verdict).checked())
                    .extracting(Obligation::pc)
                    .as(program.name())
                    .isEqualTo(program.checks().stream().map(Fault::pc).toList());
        });
    }

    /** In every run, of unsafe programs too, the concrete state is one that the abstract state describes. */
    @TestFactory
    Stream<DynamicTest> statesDescribeRuns() {
        List<AcceptanceProgram> whole = Stream.concat(safe.stream(), unsafe.stream())
                .filter(program -> program.assembled().program().flaw().isEmpty())
                .toList();
        return tests(whole, program -> {
            Map<Integer, State> states = new HashMap<>();
            Verdict verdict = program.verdict(Unproved.REFUSE, (pc, state) -> states.put(pc, state.copy()));
            if (states.isEmpty()) {
                return;
            }
            Walk walk = new Walk(program.assembled().program(), states, verdict);
            Random random = new Random(program.name().hashCode());
            program.packets().forEach(packet -> walk.run(packet, 0));
            for (int i = 0; i < 60; i++) {
                byte[] packet = new byte[random.nextInt(120)];
                random.nextBytes(packet);
                walk.run(packet, random.nextInt(20));
            }
        });
    }

    /** Each header says what it must, and nothing that it must not. */
    @TestFactory
    Stream<DynamicTest> headersAreWhole() {
        return tests(Stream.concat(safe.stream(), unsafe.stream()).toList(), program -> {
            boolean isSafe = safe.contains(program);
            assertThat(program.text()).as(program.name()).matches("(?s)# \\S[^\n]*[^.]\n.*");
            assertThat(program.runs().isEmpty()).as(program.name()).isEqualTo(!isSafe);
            assertThat(program.faults().isEmpty()).as(program.name()).isEqualTo(isSafe);
            assertThat(program.witnesses().isEmpty())
                    .as(program.name())
                    .isEqualTo(isSafe || UNSEEN.contains(program.faults().get(0).code()));
            assertThat(program.assembled().program().code()).as(program.name()).noneMatch(in -> in.op() == Op.FUEL);
        });
    }

    @Test
    void thereAreManyPrograms() {
        assertThat(safe).hasSizeGreaterThanOrEqualTo(34);
        assertThat(unsafe).hasSizeGreaterThanOrEqualTo(26);
    }

    private static Stream<DynamicTest> tests(List<AcceptanceProgram> programs, Consumer<AcceptanceProgram> test) {
        return programs.stream()
                .map(program -> dynamicTest(program.name(), program.file().toUri(), () -> test.accept(program)));
    }

    /** Runs on one packet. */
    private interface Trial {
        void on(Interpreter machine, byte[] packet);
    }

    private static void onAnything(AcceptanceProgram program, Trial trial) {
        Random random = new Random(program.name().hashCode());
        Interpreter machine = program.load();
        byte[] state = machine.memory(Region.STATE);
        int leastGrant = program.assembled().program().declaredBytes(Region.USER, 0);
        for (int i = 0; i < PACKETS; i++) {
            byte[] packet = packet(program, i, random);
            // Whatever an earlier program, or another version of this one, may have left there.
            if (random.nextBoolean()) {
                fill(state, random);
            }
            byte[] grant = random.nextBoolean() ? packet.clone() : new byte[random.nextInt(SHORT_BYTES)];
            machine.grant(Arrays.copyOf(grant, leastGrant + grant.length), 0, leastGrant + grant.length);
            trial.on(machine, packet);
        }
    }

    /** Every length up to 200 at least once, then others: zeros, ones, anything, and what is like a known packet. */
    private static byte[] packet(AcceptanceProgram program, int i, Random random) {
        boolean free = i > SHORT_BYTES && i < PACKETS - 10;
        int length =
                free ? random.nextInt(SHORT_BYTES) : i <= SHORT_BYTES ? i : i < PACKETS - 4 ? FRAME_BYTES : JUMBO_BYTES;
        byte[] packet = new byte[length];
        List<byte[]> known = program.packets();
        int kind = random.nextInt(4);
        if (kind == 0) {
            Arrays.fill(packet, (byte) (random.nextBoolean() ? 0 : 0xff));
        } else if (kind == 1 || known.isEmpty()) {
            fill(packet, random);
        } else {
            byte[] like = known.get(random.nextInt(known.size()));
            packet = Arrays.copyOf(like, free && random.nextInt(4) > 0 ? like.length : length);
            for (int flips = packet.length == 0 ? 0 : random.nextInt(4); flips > 0; flips--) {
                packet[random.nextInt(packet.length)] = (byte) random.nextInt(random.nextBoolean() ? 8 : 256);
            }
        }
        return packet;
    }

    /** Bytes of any size, or small ones, which as lengths and counts lead further. */
    private static void fill(byte[] bytes, Random random) {
        int values = random.nextBoolean() ? 256 : 1 << random.nextInt(7);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt(values);
        }
    }

    private static Trap trap(VerifierCode code) {
        return switch (code) {
            case V1004, V1009 -> Trap.DEPTH;
            case V1006 -> Trap.SIGNATURE;
            case V2103 -> Trap.BOUNDS;
            case V2201 -> Trap.DIVISOR;
            default -> throw new AssertionError(code + " is no trap, so nothing witnesses it");
        };
    }

    private static String on(byte[] packet) {
        return " on " + HexFormat.of().formatHex(packet);
    }

    /** Runs a program on a packet, and says whether it ends within so many steps. */
    private boolean ends(Interpreter machine, byte[] packet, int mostSteps) {
        machine.begin(packet.clone(), 0, packet.length);
        for (int steps = 0; steps < mostSteps; steps++) {
            reached.set(machine.pc());
            if (!machine.step()) {
                return true;
            }
        }
        return false;
    }
}
