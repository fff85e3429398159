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
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random moves of numbers and constants among registers and memory of both orders, as the interpreter does them. */
class TurnedTest {
    private static final int PROGRAMS = 400;
    private static final int BYTES = 40;
    private static final int REGISTERS = 4;
    private static final List<Region> REGIONS = List.of(Region.PACKET, Region.OUT, Region.STATE);
    private static final List<Type> MEMORY =
            List.of(Type.UC, Type.S, Type.US, Type.I, Type.U, Type.L, Type.UL, Type.F, Type.D);
    private static final List<Type> TURNED = List.of(Type.US, Type.I, Type.U, Type.L, Type.UL);

    private static final List<Type> CONSTANTS = List.of(Type.I, Type.L, Type.UL, Type.P);

    private final Random random = new Random(1);

    @Test
    void bytesGoWhereTheInterpreterMovesThem() {
        for (int i = 0; i < PROGRAMS; i++) {
            // A stretch of many accesses calls the JVM's own accessors.
            Program program = program(i % 8 == 0 ? 150 : 5 + random.nextInt(30));
            byte[] packet = new byte[BYTES];
            random.nextBytes(packet);
            Machine undone = JvmBackend.compile("p", program, Host.PLAIN.withUndo())
                    .value()
                    .orElseThrow();
            List<String> seen = List.of(
                            Interpreter.load("p", program, Host.PLAIN).value().orElseThrow(),
                            JvmBackend.compile("p", program, Host.PLAIN).value().orElseThrow(),
                            undone)
                    .stream()
                    .map(machine -> left(machine, packet.clone()))
                    .toList();
            undone.undo();
            assertThat(undone.memory(Region.STATE)).as("%s", program).containsOnly(0);
            assertThat(seen.subList(1, 3)).as("%s", program).containsOnly(seen.get(0));
        }
    }

    private static String left(Machine machine, byte[] packet) {
        long result = machine.run(packet, 0, packet.length);
        byte[] state = machine.memory(Region.STATE).clone();
        return result + Arrays.toString(packet) + Arrays.toString(machine.memory(Region.OUT)) + Arrays.toString(state);
    }

    private Program program(int instructions) {
        Lambda f = new Lambda(
                new Segment(Region.PACKET, true, 0), Segment.of(Region.STATE, BYTES), Segment.of(Region.OUT, BYTES));
        for (int r = 1; r <= REGISTERS; r++) {
            f.set(Type.UL, r, random.nextLong());
        }
        for (int i = 0; i < instructions; i++) {
            if (random.nextInt(12) == 0) {
                Lambda.Label behind = f.genlabel();
                f.branch(Op.BLT, Type.U, register(), register(), behind);
                step(f);
                step(f);
                f.place(behind);
            } else {
                step(f);
            }
        }
        f.returnRegister(Type.UL, register());
        return f.end();
    }

    private void step(Lambda f) {
        Region region = REGIONS.get(random.nextInt(REGIONS.size()));
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> f.load(type(MEMORY), register(), region, 0, random.nextInt(BYTES - 8));
            case 3, 4, 5 -> f.store(type(MEMORY), register(), region, 0, random.nextInt(BYTES - 8));
            case 6 -> f.set(type(CONSTANTS), register(), random.nextInt());
            case 7 -> f.unary(Op.BSWAP, type(TURNED), register(), register());
            case 8 -> f.unary(Op.MOV, Type.UL, register(), register());
            default -> f.conditional(Op.CMVLT, Type.UL, register(), register(), register());
        }
    }

    private Type type(List<Type> types) {
        return types.get(random.nextInt(types.size()));
    }

    private int register() {
        return 1 + random.nextInt(REGISTERS);
    }
}
