package dev.exocode.vcode.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.vcode.Allocation;
import dev.exocode.vcode.Import;
import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.golden.Comparison;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.vcode.random.RandomPrograms;
import dev.exocode.vcode.random.Surroundings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * What a run wrote to its state and to granted memory can be taken back, however it ended, in both engines.
 *
 * <p>Other programs are drawn with {@code -Dexocode.seed=}, and more with {@code -Dexocode.programs=}.
 */
class UndoTest {
    private static final long SEED = 20261120 + Long.getLong("exocode.seed", 1);
    private static final int FUEL = 400;
    private static final int[] SIZES = {0, 1, 7, 8, 9, 63, 64, 65, 127, 128, 129, 200, 512, 1000};

    @Provide
    Arbitrary<List<Long>> genes() {
        return RandomPrograms.genes();
    }

    /** With a log and without, in both engines: the same result, memory, fuel and trap. */
    @Property(tries = 1000)
    void aLogChangesNothingElse(
            @ForAll("genes") List<Long> genes, @ForAll long seed, @ForAll @IntRange(max = FUEL) int fuel) {
        Random random = new Random(seed);
        for (Program program : List.of(RandomPrograms.anyProgram(genes), RandomPrograms.loops(genes))) {
            comparison(program, Surroundings.HOST).run(RandomPrograms.packet(random, random.nextInt(65)), fuel);
        }
        int size = SIZES[random.nextInt(SIZES.length)];
        Program stores = RandomStores.program(random, size);
        comparison(stores, RandomStores.HOST).run(RandomStores.packet(random, size), 1 << 19);
    }

    private static Comparison comparison(Program program, Host host) {
        List<Machine> machines = new ArrayList<>(engines(program, host));
        machines.addAll(engines(program, host.withUndo()));
        return new Comparison(program, machines);
    }

    private static List<Machine> engines(Program program, Host host) {
        return List.of(
                Interpreter.load("p", program, host).value().orElseThrow(),
                JvmBackend.compile("p", program, host).value().orElseThrow());
    }

    /** One machine with a frame of its own around what it is granted. */
    private static final class Rig {
        final Machine machine;
        byte[] frame = {};
        int offset;
        int length;
        byte[] stateBefore = {};
        byte[] frameBefore = {};

        Rig(Machine machine) {
            this.machine = machine;
        }

        void grant(byte[] bytes, int at, int count) {
            frame = bytes.clone();
            offset = at;
            length = count;
            machine.grant(frame, offset, length);
        }

        void remember() {
            stateBefore = machine.memory(Region.STATE).clone();
            frameBefore = frame.clone();
        }

        /** As the log does it, or, where there is none, from the copies. */
        void undo(boolean logged) {
            if (logged) {
                machine.undo();
            } else {
                System.arraycopy(stateBefore, 0, machine.memory(Region.STATE), 0, stateBefore.length);
                System.arraycopy(frameBefore, 0, frame, 0, frameBefore.length);
            }
        }

        void isAsBefore() {
            assertThat(machine.memory(Region.STATE)).as("state of %s", machine).isEqualTo(stateBefore);
            assertThat(frame)
                    .as("grant of %s at %d, %d", machine, offset, length)
                    .isEqualTo(frameBefore);
        }

        void isLike(Rig other) {
            assertThat(machine.trap()).isEqualTo(other.machine.trap());
            assertThat(machine.trapPc()).isEqualTo(other.machine.trapPc());
            assertThat(machine.memory(Region.STATE)).isEqualTo(other.machine.memory(Region.STATE));
            assertThat(machine.memory(Region.SCRATCH)).isEqualTo(other.machine.memory(Region.SCRATCH));
            assertThat(machine.memory(Region.OUT)).isEqualTo(other.machine.memory(Region.OUT));
            assertThat(frame).isEqualTo(other.frame);
        }
    }

    /** What random programs did, over all runs. */
    private record Seen(Set<Trap> traps, int[] returned, int[] changed) {
        Seen() {
            this(EnumSet.noneOf(Trap.class), new int[1], new int[1]);
        }
    }

    /**
     * Runs, batches and grants in turn, some undone and some kept. The first machine keeps no log and runs packets one by
     * one; it says what the others must come to.
     */
    private static void play(Program program, Host host, Random random, List<byte[]> packets, Seen seen) {
        List<Rig> rigs = new ArrayList<>();
        engines(program, host).forEach(machine -> rigs.add(new Rig(machine)));
        engines(program, host.withUndo()).forEach(machine -> rigs.add(new Rig(machine)));
        Rig first = rigs.get(0);
        grant(program, random, rigs);
        for (int round = 0; round < 6; round++) {
            if (random.nextInt(3) == 0) {
                grant(program, random, rigs);
            }
            int batch = random.nextInt(3) == 0 ? 1 + random.nextInt(packets.size()) : 0;
            boolean undone = random.nextInt(3) > 0;
            int fuel = random.nextInt(2) == 0 ? FUEL : random.nextInt(FUEL);
            List<byte[]> data =
                    batch == 0 ? List.of(packets.get(random.nextInt(packets.size()))) : packets.subList(0, batch);
            for (Rig rig : rigs) {
                rig.machine.refuel(fuel);
            }
            for (byte[] packet : data) {
                first.remember();
                first.machine.run(packet.clone(), 0, packet.length);
                if (first.machine.trap().isPresent()) {
                    break;
                }
            }
            Optional<Trap> trap = first.machine.trap();
            trap.ifPresent(seen.traps::add);
            seen.returned[0] += trap.isEmpty() ? 1 : 0;
            seen.changed[0] += Arrays.equals(first.frame, first.frameBefore)
                            && Arrays.equals(first.machine.memory(Region.STATE), first.stateBefore)
                    ? 0
                    : 1;
            for (Rig rig : rigs.subList(1, rigs.size())) {
                rig.stateBefore = first.stateBefore;
                rig.frameBefore = first.frameBefore;
                run(rig.machine, data, batch);
                rig.isLike(first);
            }
            for (Rig rig : undone ? rigs : List.<Rig>of()) {
                boolean logged = rigs.indexOf(rig) > 1;
                if (logged && round == 4) {
                    rig.machine.grant(new byte[rig.length + 70], 9, rig.length + 50);
                }
                rig.undo(logged);
                rig.isAsBefore();
                if (logged && rig.length > 0) {
                    // A second time nothing is put back.
                    rig.frame[rig.offset]++;
                    rig.machine.undo();
                    rig.frame[rig.offset]--;
                    rig.isAsBefore();
                }
                rig.machine.grant(rig.frame, rig.offset, rig.length);
            }
        }
    }

    private static void run(Machine machine, List<byte[]> packets, int batch) {
        if (batch == 0) {
            byte[] packet = packets.get(0).clone();
            machine.run(packet, 0, packet.length);
            return;
        }
        int[] offsets = new int[batch];
        int[] lengths = new int[batch];
        int total = 0;
        for (int i = 0; i < batch; i++) {
            offsets[i] = total;
            lengths[i] = packets.get(i).length;
            total += lengths[i];
        }
        byte[] data = new byte[total];
        for (int i = 0; i < batch; i++) {
            System.arraycopy(packets.get(i), 0, data, offsets[i], lengths[i]);
        }
        machine.runBatch(data, offsets, lengths, new long[batch], batch);
    }

    private static void grant(Program program, Random random, List<Rig> rigs) {
        int length = program.declaredBytes(Region.USER, 0) + random.nextInt(90);
        int offset = random.nextInt(80);
        byte[] frame = new byte[offset + length + random.nextInt(80)];
        random.nextBytes(frame);
        rigs.forEach(rig -> rig.grant(frame, offset, length));
    }

    /** A quarter as many programs as the build compares engines on; each kind of ending must be among them. */
    @Test
    void whateverProgramsDoIsUndone() {
        Random random = new Random(SEED);
        Seen seen = new Seen();
        int programs = Integer.getInteger("exocode.programs", 10_000) / 4;
        for (int i = 0; i < programs; i++) {
            List<Long> genes = random.longs(random.nextInt(40)).boxed().toList();
            Program program = i % 2 == 0 ? RandomPrograms.loops(genes) : RandomPrograms.anyProgram(genes);
            List<byte[]> packets = new ArrayList<>();
            for (int j = 0; j < 4; j++) {
                packets.add(RandomPrograms.packet(random, random.nextInt(65)));
            }
            Host host = new Host(Surroundings.HOST.functions(), 1 + random.nextInt(6));
            play(program, host, random, packets, seen);
        }
        assertThat(seen.traps).containsExactlyInAnyOrder(Trap.values());
        assertThat(seen.returned[0]).isGreaterThan(programs);
        assertThat(seen.changed[0]).isGreaterThan(programs / 2);
    }

    /** Over many lines, and across them. */
    @Test
    void storesAllOverAreUndone() {
        Random random = new Random(SEED);
        Seen seen = new Seen();
        int programs = Integer.getInteger("exocode.programs", 10_000) / 4;
        for (int i = 0; i < programs; i++) {
            int size = SIZES[random.nextInt(SIZES.length)];
            Program program = RandomStores.program(random, size);
            List<byte[]> packets = new ArrayList<>();
            for (int j = 0; j < 4; j++) {
                packets.add(RandomStores.packet(random, size));
            }
            play(program, new Host(RandomStores.HOST.functions(), 1 + random.nextInt(6)), random, packets, seen);
        }
        assertThat(seen.traps).contains(Trap.BOUNDS, Trap.DIVISOR, Trap.DEPTH, Trap.FUEL, Trap.HOST);
        assertThat(seen.changed[0]).isGreaterThan(2 * programs);
    }

    /**
     * Each width at each place across the edge of two lines, and at both ends, whose neighbours nobody touches. That the packet is
     * the same array does not matter.
     */
    @Test
    void eachStoreIsUndone() {
        int length = 150;
        byte[] frame = new byte[length + 40];
        new Random(SEED).nextBytes(frame);
        for (Region region : List.of(Region.USER, Region.STATE)) {
            for (Type type : List.of(Type.UC, Type.US, Type.U, Type.UL)) {
                for (boolean constant : new boolean[] {true, false}) {
                    for (int place = 0; place <= length - type.bytes(); place++) {
                        Lambda f = new Lambda(Segment.of(Region.USER, length), Segment.of(Region.STATE, length));
                        f.set(Type.UL, 1, 0xf7e6d5c4b3a29180L);
                        f.set(Type.I, 2, constant ? 0 : place);
                        f.store(type, 1, region, constant ? 0 : 2, constant ? place : 0);
                        f.returnImmediate(Type.I, 1);
                        for (Machine machine : engines(f.end(), Host.PLAIN.withUndo())) {
                            Rig rig = new Rig(machine);
                            System.arraycopy(frame, 0, machine.memory(Region.STATE), 0, length);
                            rig.grant(frame, 20, length);
                            rig.remember();
                            assertThat(machine.run(rig.frame, 0, rig.frame.length))
                                    .isOne();
                            byte[] stored = region == Region.USER ? rig.frame : machine.memory(Region.STATE);
                            assertThat(stored).isNotEqualTo(region == Region.USER ? rig.frameBefore : rig.stateBefore);
                            rig.undo(true);
                            rig.isAsBefore();
                        }
                    }
                }
            }
        }
    }

    /** Stores over one another, before and behind the moment when single ones are no longer written down, and a host's between them. */
    @Test
    void fewStoresAndManyAreUndone() {
        Random random = new Random(SEED);
        Import wanted = new Import("write", Signature.of(Type.V, Type.I));
        Host host = Host.of(new HostFunction(wanted, (machine, at, b, c, d, e, f) -> {
            machine.changes(Region.STATE, (int) at, 3);
            Arrays.fill(machine.memory(Region.STATE), (int) at, (int) at + 3, (byte) at);
            return 0;
        }));
        int length = 150;
        byte[] frame = new byte[length + 40];
        random.nextBytes(frame);
        for (int stores = 1; stores < 3 * UndoLog.STORES; stores++) {
            Lambda f = new Lambda(Segment.of(Region.USER, length), Segment.of(Region.STATE, length));
            int call = random.nextInt(2 * stores);
            for (int i = 0; i < stores; i++) {
                Type type = List.of(Type.UC, Type.US, Type.U, Type.UL).get(random.nextInt(4));
                int place = random.nextInt(random.nextBoolean() ? 16 : length - 7);
                boolean constant = random.nextBoolean();
                f.set(Type.UL, 1, random.nextLong());
                f.set(Type.I, 2, constant ? 0 : place);
                f.store(
                        type,
                        1,
                        random.nextBoolean() ? Region.STATE : Region.USER,
                        constant ? 0 : 2,
                        constant ? place : 0);
                if (i == call) {
                    f.set(Type.I, 2, random.nextInt(length - 3));
                    f.callHost(wanted, 0, 2);
                }
            }
            f.returnImmediate(Type.I, 1);
            for (Machine machine : engines(f.end(), host.withUndo())) {
                Rig rig = new Rig(machine);
                System.arraycopy(frame, 0, machine.memory(Region.STATE), 0, length);
                rig.grant(frame, 20, length);
                rig.remember();
                for (int run = 0; run < 2; run++) {
                    assertThat(machine.run(rig.frame, 0, rig.frame.length)).isOne();
                    rig.undo(true);
                    rig.isAsBefore();
                }
            }
        }
    }

    /** A run of few stores keeps only what these overwrite, also behind a run that kept lines; one of many keeps lines. */
    @Test
    void fewStoresKeepNoLines() {
        Import wanted = new Import("write", Signature.of(Type.V));
        boolean[] writes = {false};
        Host host = Host.of(new HostFunction(wanted, (machine, a, b, c, d, e, f) -> {
            if (writes[0]) {
                machine.changes(Region.STATE, 0, 1);
            }
            return 0;
        }));
        Lambda f = new Lambda(Segment.of(Region.STATE, 100), Segment.of(Region.USER, 0));
        f.callHost(wanted, 0);
        for (int i = 0; i < UndoLog.STORES; i++) {
            f.store(Type.UC, 0, Region.STATE, 0, i + 1);
        }
        f.returnImmediate(Type.I, 1);
        for (Machine machine : engines(f.end(), host.withUndo())) {
            byte[] state = machine.memory(Region.STATE);
            for (boolean lines : new boolean[] {false, true, false}) {
                writes[0] = lines;
                Arrays.fill(state, (byte) 7);
                assertThat(machine.run(new byte[0], 0, 0)).isOne();
                // By somebody else, to the same line.
                state[50] = 8;
                machine.undo();
                assertThat(state[1]).isEqualTo((byte) 7);
                assertThat(state[50]).isEqualTo((byte) (lines ? 7 : 8));
            }
        }
    }

    @Test
    void theLargestStateIsUndone() {
        Lambda f = new Lambda(Segment.of(Region.STATE, Segment.MAX_BYTES), Segment.of(Region.USER, 0));
        f.set(Type.L, 1, -1);
        f.length(2, Region.STATE);
        Lambda.Label again = f.genlabel();
        f.place(again);
        f.binaryImmediate(Op.SUB, Type.I, 2, 2, 8);
        f.store(Type.L, 1, Region.STATE, 2, 0);
        f.branchImmediate(Op.BGT, Type.I, 2, 0, again);
        f.returnImmediate(Type.I, 1);
        for (Machine machine : engines(f.end(), Host.PLAIN.withUndo())) {
            byte[] state = machine.memory(Region.STATE);
            byte[] before = new byte[state.length];
            new Random(SEED).nextBytes(before);
            for (int run = 0; run < 2; run++) {
                System.arraycopy(before, 0, state, 0, state.length);
                machine.run(new byte[0], 0, 0);
                assertThat(state[run] & state[state.length / 2] & state[state.length - 1])
                        .isEqualTo(-1);
                machine.undo();
                assertThat(Arrays.mismatch(state, before)).isEqualTo(-1);
            }
        }
    }

    /** What a host function writes without a word stays, and so does what is said of no bytes. */
    @Test
    void aHostFunctionSaysWhatItChanges() {
        Import wanted = new Import("write", Signature.of(Type.V, Type.I));
        Host host = Host.of(new HostFunction(wanted, (machine, told, b, c, d, e, f) -> {
            machine.changes(Region.STATE, 64, (int) told);
            machine.changes(Region.USER, 0, (int) told);
            machine.memory(Region.STATE)[64]++;
            machine.user[machine.userOffset]++;
            return 0;
        }));
        Lambda f = new Lambda(Segment.packet(), Segment.of(Region.STATE, 65), Segment.of(Region.USER, 1));
        f.load(Type.UC, 1, Region.PACKET, 0, 0);
        f.callHost(wanted, 0, 1);
        f.returnImmediate(Type.L, 1);
        Program program = f.end();
        for (Machine machine : engines(program, host.withUndo())) {
            for (byte told = 0; told < 2; told++) {
                machine.memory(Region.STATE)[64] = 3;
                machine.grant(new byte[] {3, 3, 3}, 1, 1);
                assertThat(machine.run(new byte[] {told}, 0, 1)).isOne();
                assertThat(machine.granted()).containsExactly(4);
                machine.undo();
                assertThat(machine.memory(Region.STATE)[64]).isEqualTo((byte) (4 - told));
                assertThat(machine.granted()).containsExactly(4 - told);
            }
            assertThatThrownBy(() -> machine.run(new byte[] {2}, 0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> machine.changes(Region.STATE, 0, 1)).isInstanceOf(IllegalStateException.class);
        }
        for (Machine machine : engines(program, host)) {
            assertThat(machine.run(new byte[] {1}, 0, 1)).isOne();
            assertThatThrownBy(() -> machine.run(new byte[] {2}, 0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(machine::undo).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void onlyTheStateAndGrantedMemoryAreUndone() {
        Import wanted = new Import("misuse", Signature.of(Type.V, Type.I));
        Host host = Host.of(new HostFunction(wanted, (machine, what, b, c, d, e, f) -> {
                    if (what == Region.values().length) {
                        machine.undo();
                    } else {
                        machine.changes(Region.values()[(int) what], 0, 0);
                    }
                    return 0;
                }))
                .withUndo();
        Lambda f = new Lambda(Segment.packet());
        f.load(Type.UC, 1, Region.PACKET, 0, 0);
        f.callHost(wanted, 0, 1);
        f.returnImmediate(Type.L, 1);
        for (Machine machine : engines(f.end(), host)) {
            machine.undo();
            for (Region region : Region.values()) {
                byte[] packet = {(byte) region.ordinal()};
                if (region == Region.STATE || region == Region.USER) {
                    assertThat(machine.run(packet, 0, 1)).isOne();
                } else {
                    assertThatThrownBy(() -> machine.run(packet, 0, 1)).isInstanceOf(IllegalArgumentException.class);
                }
            }
            byte[] undo = {(byte) Region.values().length};
            assertThatThrownBy(() -> machine.run(undo, 0, 1)).isInstanceOf(IllegalStateException.class);
            machine.undo();
        }
    }

    /** A host function that throws ends the run, too. */
    @Test
    void aRunThatAHostFunctionBrokeIsUndone() {
        Import wanted = new Import("fail", Signature.of(Type.V));
        Host host = Host.of(new HostFunction(wanted, (machine, a, b, c, d, e, f) -> {
                    throw new UnsupportedOperationException();
                }))
                .withUndo();
        Lambda f = new Lambda(Segment.of(Region.STATE, 4));
        f.set(Type.I, 1, 7);
        f.store(Type.I, 1, Region.STATE, 0, 0);
        f.callHost(wanted, 0);
        f.returnImmediate(Type.L, 1);
        for (Machine machine : engines(f.end(), host)) {
            assertThatThrownBy(() -> machine.run(new byte[0], 0, 0)).isInstanceOf(UnsupportedOperationException.class);
            assertThat(machine.memory(Region.STATE)).containsExactly(7, 0, 0, 0);
            machine.undo();
            assertThat(machine.memory(Region.STATE)).containsOnly(0);
        }
    }

    /** The same bytes in two logs could not be put back in order. */
    @Test
    void theStateIsNotGranted() {
        Lambda f = new Lambda(Segment.of(Region.STATE, 4), Segment.of(Region.USER, 0));
        f.store(Type.I, 0, Region.USER, 0, 0);
        f.returnImmediate(Type.L, 1);
        Program program = f.end();
        for (Machine machine : engines(program, Host.PLAIN.withUndo())) {
            byte[] state = machine.memory(Region.STATE);
            assertThatThrownBy(() -> machine.grant(state, 0, 4)).isInstanceOf(IllegalArgumentException.class);
        }
        engines(program, Host.PLAIN).forEach(machine -> machine.grant(machine.memory(Region.STATE), 0, 4));
    }

    @Test
    void runsGrantsAndUndoingAllocateNothing() {
        Random random = new Random(SEED);
        byte[] frame = new byte[1200];
        byte[] packet = RandomStores.packet(random, 512);
        for (Machine machine : engines(RandomStores.program(random, 512), RandomStores.HOST.withUndo())) {
            machine.grant(frame, 0, 1100);
            long least = Allocation.least(() -> {
                for (int i = 0; i < 20_000; i++) {
                    machine.refuel(FUEL);
                    machine.grant(frame, i % 100, 512 + i % 500);
                    machine.run(packet, 0, packet.length);
                    machine.undo();
                }
            });
            assertThat(least).as("bytes of 20,000 runs").isZero();
        }
    }
}
