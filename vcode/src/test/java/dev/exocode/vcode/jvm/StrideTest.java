package dev.exocode.vcode.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.vcode.Lambda;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Type;
import dev.exocode.vcode.engine.Host;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.engine.Proofs;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Loops that step through memory: which are seen, and that all at once they do what they do round by round. */
class StrideTest {
    private static final int USER = 300;
    private static final int BASE = 5;
    private static final int AT = 6;
    private static final int PLACE = 7;

    /** Taken as proved, which its author knows. */
    private record Proved(Program program) implements Proofs {
        @Override
        public boolean proved(int pc) {
            return true;
        }
    }

    private static Lambda begun() {
        return new Lambda(
                new Segment(Region.PACKET, true, 0),
                Segment.of(Region.USER, USER),
                Segment.of(Region.STATE, USER),
                Segment.of(Region.OUT, USER));
    }

    /** Copies, from offset 3 of one region to what the packet's first byte says in another, as much as fits 8 by 8 of what is left of the packet. */
    private static Program copy(Region from, Region to, boolean signed) {
        Lambda f = begun();
        f.length(1, Region.PACKET);
        f.load(Type.UC, BASE, Region.PACKET, 0, 0);
        f.binaryImmediate(Op.SUB, Type.I, 2, 1, 3 + 8);
        f.set(Type.I, 3, 0);
        f.set(Type.UL, 4, 77);
        Lambda.Label behind = f.genlabel();
        Lambda.Label head = f.genlabel();
        f.branch(Op.BGT, Type.I, 3, 2, behind);
        f.binaryImmediate(Op.ADD, Type.I, 2, 2, signed ? 1 : 0);
        f.place(head);
        f.binaryImmediate(Op.ADD, Type.U, AT, 3, 3);
        f.load(Type.UL, 4, from, AT, 0);
        if (from.order() != to.order()) {
            f.unary(Op.BSWAP, Type.UL, 4, 4);
        }
        f.binary(Op.ADD, signed ? Type.I : Type.U, PLACE, BASE, 3);
        f.store(Type.UL, 4, to, PLACE, 0);
        f.binaryImmediate(Op.ADD, signed ? Type.I : Type.U, 3, 3, 8);
        f.branch(signed ? Op.BLT : Op.BLE, Type.I, 3, 2, head);
        f.place(behind);
        f.binary(Op.ADD, Type.UL, 4, 4, 3);
        f.binary(Op.ADD, Type.UL, 4, 4, AT);
        f.binary(Op.ADD, Type.UL, 4, 4, PLACE);
        f.returnRegister(Type.UL, 4);
        return f.end();
    }

    private static Map<Integer, Stride> strides(Program program) {
        Stretch whole = new Stretch(0, program.code().size(), List.of());
        return Stride.of(program, whole, Kinds.apart(program, 0), pc -> true);
    }

    @Test
    void copiesAreSeenAndDoTheSame() {
        Random random = new Random(1);
        for (Region from : List.of(Region.PACKET, Region.STATE, Region.USER, Region.OUT)) {
            for (Region to : List.of(Region.PACKET, Region.STATE, Region.USER, Region.OUT)) {
                Program program = copy(from, to, random.nextBoolean());
                Stride stride = strides(program).values().iterator().next();
                assertThat(stride.copies() != null).isEqualTo(from != to);
                for (int length = 1; length < 150; length++) {
                    compare(program, random, length);
                }
            }
        }
    }

    private static void compare(Program program, Random random, int length) {
        byte[] packet = new byte[length];
        random.nextBytes(packet);
        packet[0] = (byte) random.nextInt(
                program.code().stream().anyMatch(in -> in.op() == Op.ST && in.region() == Region.PACKET) ? 4 : 100);
        // What is granted may be where the packet is, and overlap it.
        boolean within = random.nextInt(4) == 0;
        int at = random.nextInt(60);
        byte[] frame = new byte[500];
        random.nextBytes(frame);
        byte[] stateBefore = new byte[USER];
        random.nextBytes(stateBefore);
        String seen = null;
        List<Machine> machines = List.of(
                Interpreter.load("p", program, Host.PLAIN).value().orElseThrow(),
                JvmBackend.compile("p", new Proved(program), Host.PLAIN).value().orElseThrow(),
                JvmBackend.compile("p", new Proved(program), Host.PLAIN.withUndo())
                        .value()
                        .orElseThrow(),
                JvmBackend.compile("p", program, Host.PLAIN.withUndo()).value().orElseThrow());
        for (Machine machine : machines) {
            byte[] user = frame.clone();
            byte[] data = packet.clone();
            if (within) {
                System.arraycopy(packet, 0, user, at + 10, length);
                data = user;
            }
            byte[] before = user.clone();
            machine.grant(user, at, USER);
            byte[] state = machine.memory(Region.STATE);
            System.arraycopy(stateBefore, 0, state, 0, USER);
            long result = machine.run(data, within ? at + 10 : 0, length);
            String now = result + " " + machine.trap() + Arrays.toString(user) + Arrays.toString(data)
                    + Arrays.toString(state) + Arrays.toString(machine.memory(Region.OUT));
            seen = seen == null ? now : seen;
            assertThat(now).as("%d bytes", length).isEqualTo(seen);
            if (machines.indexOf(machine) > 1 && !within) {
                machine.undo();
                assertThat(user).isEqualTo(before);
                assertThat(state).isEqualTo(stateBefore);
            }
        }
    }

    @Test
    void whatIsNotOfTheFormIsLeftAlone() {
        assertThat(strides(copy(Region.PACKET, Region.USER, true))).hasSize(1);
        // A way out, a way in, no step, a limit that moves, another comparison.
        assertThat(strides(loop(
                        f -> {
                            Lambda.Label over = f.genlabel();
                            f.branchImmediate(Op.BEQ, Type.I, 4, 7, over);
                            f.place(over);
                        },
                        true)))
                .isEmpty();
        assertThat(strides(loop(f -> f.set(Type.I, 2, 9), true))).isEmpty();
        assertThat(strides(loop(f -> f.binaryImmediate(Op.ADD, Type.I, 3, 3, 1), true)))
                .isEmpty();
        assertThat(strides(loop(f -> f.set(Type.I, 3, 9), true))).isEmpty();
        assertThat(strides(loop(f -> f.nop(), false))).isEmpty();
        assertThat(strides(loop(f -> f.nop(), true))).hasSize(1);
    }

    /** A loop that stores, with something more in it, by a comparison of signed or unsigned numbers. */
    private static Program loop(Consumer<Lambda> more, boolean signed) {
        Lambda f = begun();
        f.length(2, Region.PACKET);
        f.set(Type.I, 3, 0);
        f.set(Type.I, 4, 0);
        Lambda.Label head = f.genlabel();
        f.place(head);
        f.store(Type.UL, 4, Region.STATE, 3, 0);
        more.accept(f);
        f.binaryImmediate(Op.ADD, Type.I, 3, 3, 8);
        f.branch(Op.BLE, signed ? Type.I : Type.U, 3, 2, head);
        f.returnRegister(Type.UL, 4);
        return f.end();
    }

    /** A loop that stores eights in the state from a register on, as long as what counts is below a limit, with something right before it. */
    private static Program stores(int counter, int limit, int step, Consumer<Lambda> before) {
        Lambda f = begun();
        f.set(Type.U, BASE, -counter & 0xffffffffL);
        f.set(Type.I, 3, counter);
        f.set(Type.I, 2, limit);
        f.set(Type.UL, 4, 0x0102030405060708L);
        before.accept(f);
        Lambda.Label head = f.genlabel();
        f.place(head);
        f.binary(Op.ADD, Type.U, PLACE, BASE, 3);
        f.store(Type.UL, 4, Region.STATE, PLACE, 0);
        f.binaryImmediate(Op.ADD, Type.I, 3, 3, step);
        f.branch(Op.BLE, Type.I, 3, 2, head);
        f.returnRegister(Type.I, 3);
        return f.end();
    }

    private static void compareAll(Program program) {
        Random random = new Random(3);
        for (int i = 0; i < 8; i++) {
            compare(program, random, 100);
        }
    }

    @Test
    void aCounterThatBeginsBehindItsLimitMayWrap() {
        compareAll(stores(Integer.MAX_VALUE - 3, Integer.MIN_VALUE + 150, 8, f -> f.nop()));
        compareAll(stores(Integer.MAX_VALUE, Integer.MIN_VALUE, 1, f -> f.nop()));
        compareAll(stores(Integer.MAX_VALUE - 70, Integer.MAX_VALUE - 80, 7, f -> f.nop()));
    }

    @Test
    void whatIsMovedOnAConditionMayComeRightBefore() {
        // What it skips must not be what is done before the loop.
        compareAll(stores(0, 250, 8, f -> f.conditionalImmediate(Op.CMVNE, Type.I, 9, 0, 5)));
        compareAll(stores(0, 250, 8, f -> f.conditionalImmediate(Op.CMVEQ, Type.I, 9, 0, 5)));
    }

    @Test
    void whatIsLoadedToTheRegisterOfZeroIsNotCopied() {
        for (boolean reversed : new boolean[] {false, true}) {
            Lambda f = begun();
            f.set(Type.I, 3, 0);
            Lambda.Label head = f.genlabel();
            f.place(head);
            f.load(Type.UL, reversed ? 4 : 0, reversed ? Region.PACKET : Region.STATE, 3, 0);
            if (reversed) {
                f.unary(Op.BSWAP, Type.UL, 0, 4);
            }
            f.store(Type.UL, 0, Region.USER, 3, 0);
            f.binaryImmediate(Op.ADD, Type.I, 3, 3, 8);
            f.branchImmediate(Op.BLE, Type.I, 3, 80, head);
            f.returnRegister(Type.I, 3);
            compareAll(f.end());
        }
    }

    @Test
    void storesFarFromOneAnotherAreNotLoggedAsOne() {
        assertThat(spans(70)).isEqualTo(1);
        assertThat(spans(200)).isEqualTo(2);
        assertThat(spans(-200)).isEqualTo(2);
    }

    /** As how many spans a loop is seen that stores at a counter, and so far from there. */
    private static int spans(int apart) {
        Program program = loop(f -> f.store(Type.UL, 4, Region.STATE, 3, apart), true);
        return strides(program).values().iterator().next().writes().size();
    }
}
