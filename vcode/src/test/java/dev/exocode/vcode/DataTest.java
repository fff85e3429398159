package dev.exocode.vcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.engine.Interpreter;
import dev.exocode.vcode.engine.Machine;
import dev.exocode.vcode.jvm.JvmBackend;
import dev.exocode.vcode.text.Assembler;
import dev.exocode.vcode.text.Printer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The constants of a program are those it was made of, part of what it is, and the same for both engines. */
class DataTest {
    private static final byte[] BYTES = {1, -2, 3, -4, 5, -6, 7, -8, 9, -10, 11};
    private static final byte[] PACKET = new byte[16];

    private static Program program(byte[] data, Instruction... code) {
        Map<Region, Segment> regions = new EnumMap<>(Region.class);
        regions.put(Region.PACKET, Segment.packet());
        regions.put(Region.DATA, Segment.data(data.length));
        return new Program(
                regions,
                List.of(Function.main()),
                List.of(),
                List.of(),
                List.of(),
                Data.of(data),
                List.of(code),
                Lines.NONE);
    }

    private static Instruction load(Op op, Type type, boolean immediate, int base, int index, long offset) {
        return new Instruction(op, type, immediate, Region.DATA, 3, base, index, offset, 0);
    }

    private static Instruction ret(int register) {
        return new Instruction(Op.RET, Type.L, false, null, 0, register, 0, 0, 0);
    }

    private static List<Machine> engines(Program program) {
        return List.of(
                Interpreter.of(program),
                JvmBackend.compile("p", program).value().orElseThrow());
    }

    /** At every place, inside and out, by constants and by registers. */
    @Test
    void everyTypeIsLoadedInLittleEndianOrderOrTraps() {
        for (Type type : Op.LD.types()) {
            for (int at = -2; at <= BYTES.length; at++) {
                Instruction place = new Instruction(Op.SET, Type.L, true, null, 1, 0, 0, at, 0);
                Instruction one = new Instruction(Op.SET, Type.L, true, null, 2, 0, 0, -7, 0);
                boolean inside = at >= 0 && at + type.bytes() <= BYTES.length;
                for (Instruction load : List.of(
                        load(Op.LD, type, true, 0, 0, at),
                        load(Op.LD, type, true, 1, 0, 0),
                        load(Op.ULD, type, true, 2, 0, at + 7L),
                        load(Op.LD, type, false, 1, 0, 0))) {
                    for (Machine machine : engines(program(BYTES, place, one, load, ret(3)))) {
                        long result = machine.run(PACKET, 0, 0);
                        assertThat(machine.trap())
                                .as(load + " at " + at)
                                .isEqualTo(inside ? Optional.empty() : Optional.of(Trap.BOUNDS));
                        assertThat(result).as(load + " at " + at).isEqualTo(inside ? value(type, at) : 0);
                    }
                }
            }
        }
    }

    private static long value(Type type, int at) {
        byte[] wide = Arrays.copyOf(Arrays.copyOfRange(BYTES, at, at + type.bytes()), Long.BYTES);
        return type.wrap(ByteBuffer.wrap(wide).order(ByteOrder.LITTLE_ENDIAN).getLong());
    }

    @Test
    void lengthAndChecksAreOfAllOfThem() {
        Instruction length = new Instruction(Op.LEN, Type.V, false, Region.DATA, 1, 0, 0, 0, 0);
        for (Machine machine : engines(program(BYTES, length, ret(1)))) {
            assertThat(machine.run(PACKET, 0, 0)).isEqualTo(BYTES.length);
        }
        for (int at : new int[] {7, 8}) {
            Instruction check = new Instruction(Op.INSIDE, Type.U, true, Region.DATA, 0, 0, 0, at, 0);
            for (Machine machine : engines(program(BYTES, check, ret(0)))) {
                machine.run(PACKET, 0, 0);
                assertThat(machine.trap().isPresent()).isEqualTo(at == 8);
            }
        }
        for (Machine machine : engines(program(new byte[0], load(Op.LD, Type.UC, true, 0, 0, 0), ret(3)))) {
            machine.run(PACKET, 0, 0);
            assertThat(machine.trap()).contains(Trap.BOUNDS);
        }
    }

    @Test
    void nobodyStoresToThem() {
        Program program = program(BYTES, new Instruction(Op.ST, Type.UC, true, Region.DATA, 0, 0, 0, 0, 0), ret(0));
        assertThat(program.flaw(0)).contains(Program.Flaw.WRITABLE);
        assertThatIllegalArgumentException().isThrownBy(() -> Interpreter.of(program));
        assertThatIllegalArgumentException().isThrownBy(() -> JvmBackend.compile("p", program));
        assertThatIllegalArgumentException().isThrownBy(() -> new Segment(Region.DATA, true, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> Segment.of(Region.DATA, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> Segment.data(Data.MAX_BYTES + 1));
        Lambda f = new Lambda();
        f.data(BYTES);
        assertThatIllegalArgumentException().isThrownBy(() -> f.store(Type.UC, 0, Region.DATA, 0, 0));
    }

    /** What was given, what comes out, what engines hold and what was decoded: to change one changes no other. */
    @Test
    void everybodyHasACopy() {
        byte[] given = BYTES.clone();
        Program program = program(given, load(Op.LD, Type.UC, true, 0, 0, 0), ret(3));
        List<Machine> machines = engines(program);
        byte[] encoded = BinaryFormat.encode(program);
        Program decoded = BinaryFormat.decode("p", encoded).value().orElseThrow();
        Arrays.fill(given, (byte) 99);
        Arrays.fill(program.data().toArray(), (byte) 99);
        Arrays.fill(encoded, (byte) 99);
        assertThat(program.data()).isEqualTo(Data.of(BYTES));
        assertThat(decoded).isEqualTo(program);
        for (Machine machine : machines) {
            assertThat(machine.run(PACKET, 0, 0)).isEqualTo(1);
            assertThatIllegalArgumentException().isThrownBy(() -> machine.memory(Region.DATA));
        }
        Lambda f = new Lambda();
        byte[] written = BYTES.clone();
        f.data(written);
        written[0] = 99;
        f.returnImmediate(Type.L, 0);
        assertThat(f.end().data()).isEqualTo(Data.of(BYTES));
    }

    @Test
    void theyArePartOfWhatAProgramIs() {
        Program program = program(BYTES, ret(0));
        byte[] changed = BYTES.clone();
        changed[10] ^= 1;
        Program other = program(changed, ret(0));
        assertThat(program)
                .isEqualTo(program(BYTES.clone(), ret(0)))
                .hasSameHashCodeAs(program(BYTES.clone(), ret(0)))
                .isNotEqualTo(other);
        assertThat(BinaryFormat.encode(program)).isNotEqualTo(BinaryFormat.encode(other));
        assertThat(Printer.print(program)).isNotEqualTo(Printer.print(other));
        assertThat(program.withoutLines()).isEqualTo(program);
        assertThat(Data.of(BYTES)).hasToString("11 bytes").isNotEqualTo(BYTES).isNotEqualTo(null);
        assertThat(Data.of(new byte[0])).isEqualTo(Data.NONE);
    }

    @Test
    void asManyAreThereAsAreDeclared() {
        Map<Region, Segment> four = Map.of(Region.DATA, Segment.data(4));
        for (Data data : List.of(Data.NONE, Data.of(new byte[3]), Data.of(new byte[5]))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Program(
                            four,
                            List.of(Function.main()),
                            List.of(),
                            List.of(),
                            List.of(),
                            data,
                            List.of(ret(0)),
                            Lines.NONE));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Program(
                        four, List.of(Function.main()), List.of(), List.of(), List.of(), List.of(), Lines.NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Program(
                        Map.of(),
                        List.of(Function.main()),
                        List.of(),
                        List.of(),
                        List.of(),
                        Data.of(BYTES),
                        List.of(ret(0)),
                        Lines.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> Data.of(new byte[Data.MAX_BYTES + 1]));
    }

    @Test
    void aLambdaTakesThemPieceByPiece() {
        Lambda f = new Lambda(Segment.packet());
        assertThatIllegalArgumentException().isThrownBy(() -> f.load(Type.UC, 1, Region.DATA, 0, 0));
        assertThat(f.data(BYTES)).isZero();
        assertThat(f.data(new byte[] {7})).isEqualTo(16);
        assertThat(f.data(BYTES.clone())).as("the same again").isZero();
        assertThat(f.data(new byte[] {8})).isEqualTo(24);
        f.load(Type.UC, 1, Region.DATA, 0, 24);
        f.returnRegister(Type.U, 1);
        Program program = f.end();
        assertThat(program.data().length()).isEqualTo(25);
        assertThat(program.regions()).containsEntry(Region.DATA, Segment.data(25));
        engines(program)
                .forEach(machine -> assertThat(machine.run(PACKET, 0, 0)).isEqualTo(8));
        assertThatIllegalArgumentException().isThrownBy(() -> new Lambda(Segment.data(4)));
        assertThatIllegalStateException().isThrownBy(() -> f.data(new byte[Data.MAX_BYTES - 31]));
        assertThat(f.data(new byte[Data.MAX_BYTES - 32])).isEqualTo(32);
        assertThat(f.hasRoom(new byte[1])).isFalse();
        assertThat(f.hasRoom(new byte[Data.MAX_BYTES + 1])).isFalse();
        assertThat(f.hasRoom(BYTES)).isTrue();
        assertThat(f.data(BYTES)).as("where there is no room left").isZero();
        assertThatIllegalStateException().isThrownBy(() -> f.data(new byte[Data.MAX_BYTES + 1]));
    }

    /** As many as there can be, there and back as text and as bytes. */
    @Test
    void theMostThereCanBeAreReadAgain() {
        byte[] most = new byte[Data.MAX_BYTES];
        new Random(7).nextBytes(most);
        Program program = program(most, load(Op.LD, Type.L, true, 0, 0, Data.MAX_BYTES - 8), ret(3));
        assertThat(BinaryFormat.decode("p", BinaryFormat.encode(program)).value())
                .contains(program);
        String text = Printer.print(program);
        assertThat(Assembler.assemble(new Source("p", text))
                        .value()
                        .orElseThrow()
                        .program())
                .isEqualTo(program);
        assertThat(Assembler.assemble(new Source("p", text.replace(".data ul ", ".data ul 0, ")))
                        .diagnostics()
                        .get(0)
                        .code())
                .isEqualTo(VcodeCode.A0008);
        long last = ByteBuffer.wrap(most).order(ByteOrder.LITTLE_ENDIAN).getLong(Data.MAX_BYTES - 8);
        engines(program)
                .forEach(machine -> assertThat(machine.run(PACKET, 0, 0)).isEqualTo(last));
    }
}
