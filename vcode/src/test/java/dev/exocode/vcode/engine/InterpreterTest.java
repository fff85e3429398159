package dev.exocode.vcode.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.vcode.Allocation;
import dev.exocode.vcode.Arguments;
import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Format;
import dev.exocode.vcode.Function;
import dev.exocode.vcode.Import;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The interpreter by itself: what {@link Semantics} does not say, that is control, memory, traps and steps. */
class InterpreterTest {
    private static final long[] EDGES = {
        0,
        1,
        2,
        -1,
        31,
        63,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        0x80000000L,
        0xffffffffL,
        1L << 32,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        0x0123456789abcdefL,
        0x3ff8000000000000L,
        0x3fc00000L,
        0x7ff8000000000000L
    };
    private static final byte[] EMPTY = {};
    private static final Map<Region, Segment> ALL = Map.of(
            Region.PACKET, new Segment(Region.PACKET, true, 0),
            Region.USER, Segment.of(Region.USER, 24),
            Region.STATE, Segment.of(Region.STATE, 24),
            Region.SCRATCH, Segment.of(Region.SCRATCH, 24),
            Region.OUT, Segment.of(Region.OUT, 24));

    /** All that may be stored to; {@code DataTest} has the rest. */
    private static final Set<Region> WRITTEN = EnumSet.complementOf(EnumSet.of(Region.DATA));

    private static Instruction of(Op op, Type type, int rd, int rs1, int rs2, int target) {
        return new Instruction(op, type, false, null, rd, rs1, rs2, 0, target);
    }

    private static Instruction withImmediate(Op op, Type type, int rd, int rs1, long imm, int target) {
        return new Instruction(op, type, true, null, rd, rs1, 0, imm, target);
    }

    private static Instruction set(int rd, long value) {
        return withImmediate(Op.SET, Type.L, rd, 0, value, 0);
    }

    private static Instruction ret(int rs1) {
        return of(Op.RET, Type.L, 0, rs1, 0, 0);
    }

    private static Instruction at(Op op, Type type, Region region, int rd, int rs1, long offset) {
        return new Instruction(op, type, true, region, rd, rs1, 0, offset, 0);
    }

    private static Instruction call(Type type, int rd, int function, int... passed) {
        return withImmediate(Op.CALL, type, rd, 0, Arguments.pack(passed), function);
    }

    private static Program program(List<Function> functions, Instruction... code) {
        return new Program(ALL, functions, List.of(), List.of(), List.of(), List.of(code), Lines.NONE);
    }

    private static Program program(Instruction... code) {
        return program(List.of(Function.main()), code);
    }

    private static long run(Program program) {
        Interpreter interpreter = Interpreter.of(program);
        long result = interpreter.run(EMPTY, 0, 0);
        assertThat(interpreter.trap()).isEmpty();
        return result;
    }

    private static void traps(Interpreter interpreter, byte[] packet, Trap trap, int pc) {
        assertThat(interpreter.run(packet, 0, packet.length)).isZero();
        assertThat(interpreter.trap()).contains(trap);
        assertThat(interpreter.trapPc()).isEqualTo(pc);
        assertThat(interpreter.ended()).isTrue();
        assertThat(interpreter.pc()).isEqualTo(pc);
        assertThat(interpreter.result()).isZero();
    }

    private static void traps(Program program, Trap trap, int pc) {
        traps(Interpreter.of(program), EMPTY, trap, pc);
    }

    private static Instruction pop() {
        return withImmediate(Op.RET, Type.L, 0, 0, 1, 0);
    }

    private static Function function(String name, int start, Type result, Type... parameters) {
        return new Function(name, start, Signature.of(result, parameters), 0);
    }

    @Test
    void everyComputationIsWhatTheSemanticsSay() {
        int computed = 0;
        for (Op op : Op.values()) {
            Format format = op.format();
            boolean computes = format == Format.BINARY
                    || format == Format.UNARY
                    || format == Format.BRANCH
                    || format == Format.CONDITIONAL;
            for (Type type : computes ? op.types() : List.<Type>of()) {
                int rd = format == Format.BRANCH ? 0 : 3;
                int target = format == Format.BRANCH ? 5 : 0;
                Interpreter registers = computing(of(op, type, rd, 1, format == Format.UNARY ? 0 : 2, target));
                for (long b : EDGES) {
                    long imm = op == Op.LSH || op == Op.RSH ? b & type.bits() - 1 : type.wrap(b);
                    Interpreter immediate = op.allowsImmediate(type)
                            ? computing(withImmediate(op, type, rd, 1, imm, target))
                            : registers;
                    for (long a : EDGES) {
                        check(registers, op, type, a, b);
                        check(immediate, op, type, a, op.allowsImmediate(type) ? imm : b);
                        computed++;
                    }
                }
            }
        }
        assertThat(computed).isGreaterThan(50 * EDGES.length * EDGES.length);
    }

    /** Takes r1 and r2 from the packet; r3 is 77 before; a branch that is taken gives 1. */
    private static Interpreter computing(Instruction in) {
        return Interpreter.of(program(
                at(Op.LD, Type.L, Region.PACKET, 1, 0, 0),
                at(Op.LD, Type.L, Region.PACKET, 2, 0, 8),
                set(3, 77),
                in,
                ret(3),
                pop()));
    }

    private static void check(Interpreter interpreter, Op op, Type type, long a, long b) {
        byte[] packet = ByteBuffer.allocate(16).putLong(a).putLong(b).array();
        if ((op == Op.DIV || op == Op.MOD) && !type.floating() && type.wrap(b) == 0) {
            traps(interpreter, packet, Trap.DIVISOR, 3);
            return;
        }
        long expected = switch (op.format()) {
            case BINARY -> Semantics.binary(op, type, a, b);
            case UNARY -> Semantics.unary(op, type, a);
            case BRANCH -> Semantics.holds(op, type, a, b) ? 1 : 77;
            default -> Semantics.holds(op, type, a, 0) ? type.wrap(b) : 77;
        };
        assertThat(interpreter.run(packet, 0, 16))
                .as("%s %s %x %x", op, type, a, b)
                .isEqualTo(expected);
        assertThat(interpreter.trapPc()).isEqualTo(-1);
    }

    @Test
    void whatIsWrittenToRegisterZeroIsLost() {
        for (Instruction in : List.of(
                set(0, 5),
                withImmediate(Op.ADD, Type.I, 0, 1, 5, 0),
                withImmediate(Op.DIV, Type.I, 0, 1, 1, 0),
                withImmediate(Op.CMVNE, Type.I, 0, 1, 5, 0),
                at(Op.LEA, Type.P, Region.STATE, 0, 1, 5),
                at(Op.LD, Type.UC, Region.STATE, 0, 0, 0),
                call(Type.L, 0, 1))) {
            List<Function> functions = List.of(Function.main(), function("seven", 5, Type.L));
            assertThat(run(program(
                            functions,
                            set(1, 9),
                            at(Op.ST, Type.C, Region.STATE, 1, 0, 0),
                            in,
                            at(Op.ST, Type.C, Region.STATE, 0, 0, 0),
                            ret(0),
                            withImmediate(Op.RET, Type.L, 0, 0, 7, 0))))
                    .isZero();
        }
    }

    @Test
    void everyRegionKeepsEveryTypeInItsByteOrder() {
        for (Region region : WRITTEN) {
            for (Type type : Op.LD.types()) {
                for (Op[] pair : new Op[][] {{Op.ST, Op.LD}, {Op.UST, Op.ULD}}) {
                    keeps(region, type, pair[0], pair[1]);
                }
            }
        }
    }

    private static void keeps(Region region, Type type, Op store, Op load) {
        long value = 0x8192a3b4c5d6e7f8L;
        Function main = new Function(Function.MAIN, 0, Signature.of(Type.L), 24);
        Instruction[] code = {
            set(1, value),
            set(2, 3),
            at(store, type, region, 1, 2, 2),
            at(load, type, region, 3, 2, 2),
            at(Op.LD, Type.UC, region, 4, 2, 2),
            withImmediate(Op.LSH, Type.L, 4, 4, 8, 0),
            new Instruction(Op.LEN, Type.V, false, region, 5, 0, 0, 0, 0),
            of(Op.OR, Type.L, 4, 4, 5, 0),
            withImmediate(Op.BEQ, Type.L, 0, 0, 0, 10),
            of(Op.NOP, Type.V, 0, 0, 0, 0),
            ret(3)
        };
        Interpreter interpreter = Interpreter.of(program(List.of(main), code));
        byte[] packet = new byte[64];
        byte[] user = new byte[64];
        interpreter.grant(user, 9, 24);
        String what = region + " " + type;
        assertThat(interpreter.run(packet, 7, 24)).as(what).isEqualTo(type.wrap(value));
        byte[] expected = new byte[24];
        for (int i = 0; i < type.bytes(); i++) {
            int place = region.order() == ByteOrder.LITTLE_ENDIAN ? i : type.bytes() - 1 - i;
            expected[5 + place] = (byte) (value >>> 8 * i);
        }
        assertThat(interpreter.register(4)).as(what).isEqualTo((expected[5] & 0xff) << 8 | 24);
        byte[] memory = switch (region) {
            case PACKET -> Arrays.copyOfRange(packet, 7, 31);
            case USER -> Arrays.copyOfRange(user, 9, 33);
            case LOCAL -> expected;
            case DATA -> throw new AssertionError(region);
            case STATE, SCRATCH, OUT -> interpreter.memory(region);
        };
        assertThat(memory).as(what).isEqualTo(expected);
    }

    @Test
    void anAccessMustBeWhollyInsideItsRegion() {
        Function main = new Function(Function.MAIN, 0, Signature.of(Type.L), 24);
        for (Region region : WRITTEN) {
            for (Type type : Op.LD.types()) {
                for (Op op : List.of(Op.LD, Op.ST)) {
                    Program program = program(
                            List.of(main),
                            at(Op.LD, Type.L, Region.PACKET, 1, 0, 0),
                            at(Op.LD, Type.L, Region.PACKET, 2, 0, 8),
                            new Instruction(op, type, false, region, 3, 1, 2, 0, 0),
                            pop());
                    Interpreter interpreter = Interpreter.of(program);
                    int last = 24 - type.bytes();
                    long far = Long.MAX_VALUE;
                    long[][] inside = {{0, 0}, {last, 0}, {0, last}, {-1, 1}, {last + 1, -1}, {far, last - far}};
                    long[][] outside = {
                        {-1, 0},
                        {0, -1},
                        {last, 1},
                        {1, last},
                        {24, 0},
                        {far, 1},
                        {far, far},
                        {-far - 1, -far - 1},
                        {-far - 1, 0},
                        {-far, -far},
                        {1L << 32, 0},
                        {-far - 1, -1},
                        {-1, -far - 1}
                    };
                    for (long[] parts : inside) {
                        assertThat(interpreter.run(packet(parts), 3, 24)).isOne();
                    }
                    for (long[] parts : outside) {
                        byte[] packet = packet(parts);
                        byte[] before = packet.clone();
                        assertThat(interpreter.run(packet, 3, 24)).isZero();
                        assertThat(interpreter.trap()).contains(Trap.BOUNDS);
                        assertThat(interpreter.trapPc()).isEqualTo(2);
                        assertThat(packet).isEqualTo(before);
                    }
                }
            }
        }
        traps(program(at(Op.LD, Type.UC, Region.PACKET, 1, 0, 0), pop()), Trap.BOUNDS, 0);
    }

    private static byte[] packet(long[] parts) {
        return ByteBuffer.allocate(40)
                .putLong(3, parts[0])
                .putLong(11, parts[1])
                .array();
    }

    @Test
    void scratchAndOutAreZeroAtTheStartOfARunAndStateIsKept() {
        List<Instruction> code = new ArrayList<>();
        for (Region region : List.of(Region.STATE, Region.SCRATCH, Region.OUT)) {
            code.add(at(Op.LD, Type.L, region, 1, 0, 0));
            code.add(withImmediate(Op.ADD, Type.L, 1, 1, 1, 0));
            code.add(at(Op.ST, Type.L, region, 1, 0, 0));
            code.add(withImmediate(Op.LSH, Type.L, 2, 2, 8, 0));
            code.add(of(Op.OR, Type.L, 2, 2, 1, 0));
        }
        code.add(ret(2));
        Interpreter interpreter = Interpreter.of(program(code.toArray(Instruction[]::new)));
        assertThat(interpreter.run(EMPTY, 0, 0)).isEqualTo(0x010101);
        assertThat(interpreter.run(EMPTY, 0, 0)).isEqualTo(0x020101);
    }

    @Test
    void callsCutArgumentsAndResultsAndKeepTheCallersRegisters() {
        List<Function> functions = List.of(
                Function.main(),
                function("narrow", 6, Type.U, Type.I, Type.U),
                function("none", 9, Type.V),
                function("narrowOfWide", 11, Type.I, Type.L));
        Program program = program(
                functions,
                set(1, -1L << 31),
                set(2, -5),
                call(Type.U, 3, 1, 2, 2),
                call(Type.V, 0, 2),
                call(Type.I, 4, 3, 3),
                ret(4),
                of(Op.SUB, Type.L, 1, 1, 2, 0),
                withImmediate(Op.RSH, Type.L, 1, 1, 1, 0),
                of(Op.RET, Type.L, 0, 1, 0, 0),
                set(1, 55),
                of(Op.RETV, Type.V, 0, 0, 0, 0),
                of(Op.RET, Type.L, 0, 1, 0, 0));
        // -5 as i less 2^32 - 5 as u is -2^32; its half, cut to u, is 2^31, which is -2^31 as i.
        assertThat(run(program)).isEqualTo(Integer.MIN_VALUE);
        Interpreter interpreter = Interpreter.of(program);
        interpreter.run(EMPTY, 0, 0);
        assertThat(interpreter.register(1)).isEqualTo(Integer.MIN_VALUE);
        assertThat(interpreter.register(3)).isEqualTo(1L << 31);
    }

    @Test
    void everyReturnIsCutTwice() {
        for (Type result : new Type[] {Type.V, Type.I, Type.U, Type.L, Type.UL, Type.P, Type.F, Type.D}) {
            for (Type type : Op.RET.types()) {
                for (long value : EDGES) {
                    Program program = program(
                            List.of(function(Function.MAIN, 0, result)), set(1, value), of(Op.RET, type, 0, 1, 0, 0));
                    assertThat(run(program)).isEqualTo(result.wrap(type.wrap(value)));
                }
            }
        }
        assertThat(run(program(of(Op.RETV, Type.V, 0, 0, 0, 0)))).isZero();
    }

    @Test
    void callsGoAsDeepAsTheHostAllows() {
        // down(n) = n = 0 ? 0 : down(n - 1) + 1
        List<Function> functions = List.of(Function.main(), function("down", 3, Type.L, Type.L));
        Program program = program(
                functions,
                new Instruction(Op.LEN, Type.V, false, Region.PACKET, 1, 0, 0, 0, 0),
                call(Type.L, 2, 1, 1),
                ret(2),
                withImmediate(Op.BEQ, Type.L, 0, 1, 0, 7),
                withImmediate(Op.SUB, Type.L, 1, 1, 1, 0),
                call(Type.L, 1, 1, 1),
                withImmediate(Op.ADD, Type.L, 1, 1, 1, 0),
                ret(1));
        for (int most : new int[] {2, 3, 64, Host.MAX_DEPTH}) {
            Interpreter interpreter = load(program, new Host(Map.of(), most));
            assertThat(interpreter.run(new byte[300], 0, most - 2)).isEqualTo(most - 2);
            traps(interpreter, new byte[most - 1], Trap.DEPTH, 5);
            assertThat(interpreter.depth()).isEqualTo(most - 1);
        }
        traps(load(program, new Host(Map.of(), 1)), EMPTY, Trap.DEPTH, 1);
    }

    private static Interpreter load(Program program, Host host) {
        return Interpreter.load("p", program, host).value().orElseThrow();
    }

    @Test
    void dynamicCallsCheckTheIndexAndThenTheSignatureAndThenTheDepth() {
        List<Function> functions = List.of(
                Function.main(),
                function("add", 3, Type.L, Type.L, Type.L),
                function("other", 5, Type.I, Type.L, Type.L));
        Program program = program(
                functions,
                at(Op.LD, Type.L, Region.PACKET, 1, 0, 0),
                withImmediate(Op.CALLR, Type.L, 2, 1, Arguments.pack(1, 1), 0),
                ret(2),
                of(Op.ADD, Type.L, 1, 1, 2, 0),
                ret(1),
                ret(1));
        Interpreter interpreter = Interpreter.of(program);
        assertThat(interpreter.run(index(1), 0, 8)).isEqualTo(2);
        for (long wrong : new long[] {0, 2, 3, -1, Long.MIN_VALUE, Long.MAX_VALUE, (1L << 32) + 1}) {
            traps(interpreter, index(wrong), Trap.SIGNATURE, 1);
        }
        Interpreter shallow = load(program, new Host(Map.of(), 1));
        traps(shallow, index(1), Trap.DEPTH, 1);
        traps(shallow, index(2), Trap.SIGNATURE, 1);
    }

    private static byte[] index(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }

    @Test
    void registersAndLocalsAreZeroInEveryActivation() {
        List<Function> functions = List.of(
                new Function(Function.MAIN, 0, Signature.of(Type.L), 8),
                new Function("stain", 9, Signature.of(Type.L), 16));
        Program program = program(
                functions,
                at(Op.LD, Type.L, Region.LOCAL, 1, 0, 0),
                set(2, -1),
                at(Op.ST, Type.L, Region.LOCAL, 2, 0, 0),
                call(Type.L, 3, 1),
                call(Type.L, 4, 1),
                at(Op.LD, Type.L, Region.LOCAL, 5, 0, 0),
                of(Op.OR, Type.L, 1, 1, 3, 0),
                of(Op.OR, Type.L, 1, 1, 4, 0),
                ret(1),
                at(Op.LD, Type.L, Region.LOCAL, 1, 0, 8),
                of(Op.OR, Type.L, 1, 1, 7, 0),
                set(7, -1),
                at(Op.ST, Type.L, Region.LOCAL, 7, 0, 8),
                ret(1));
        Interpreter interpreter = Interpreter.of(program);
        for (int i = 0; i < 2; i++) {
            assertThat(interpreter.run(EMPTY, 0, 0)).isZero();
            assertThat(interpreter.register(5)).as("the caller's own locals").isEqualTo(-1);
        }
    }

    @Test
    void hostCallsPassCutArgumentsAndTakeACutResult() {
        Import sum = new Import("sum", Signature.of(Type.I, Type.I, Type.U, Type.L, Type.L, Type.L, Type.UL));
        Import end = new Import("end", Signature.of(Type.V, Type.L));
        long[] seen = new long[6];
        Host host = Host.of(
                new HostFunction(sum, (machine, a, b, c, d, e, f) -> {
                    long[] all = {a, b, c, d, e, f};
                    System.arraycopy(all, 0, seen, 0, 6);
                    machine.memory(Region.STATE)[0] = 42;
                    return 1L << 40 | 0xffff_ffffL;
                }),
                new HostFunction(end, (machine, a, b, c, d, e, f) -> {
                    assertThat(new long[] {b, c, d, e, f}).containsOnly(0);
                    if (a != 0) {
                        machine.abort();
                    }
                    return 99;
                }));
        Program program = new Program(
                Map.of(Region.STATE, ALL.get(Region.STATE), Region.USER, Segment.of(Region.USER, 0)),
                List.of(Function.main()),
                List.of(sum, end),
                List.of(),
                List.of(),
                List.of(
                        set(1, -2),
                        withImmediate(Op.HCALL, Type.I, 2, 0, Arguments.pack(1, 1, 1, 0, 2, 1), 0),
                        at(Op.LD, Type.UC, Region.STATE, 3, 0, 0),
                        withImmediate(Op.HCALL, Type.V, 0, 0, Arguments.pack(0), 1),
                        at(Op.LD, Type.UC, Region.USER, 5, 0, 0),
                        withImmediate(Op.HCALL, Type.I, 0, 0, Arguments.pack(1, 1, 1, 0, 2, 1), 0),
                        withImmediate(Op.HCALL, Type.V, 0, 0, Arguments.pack(2), 1),
                        ret(3)),
                Lines.NONE);
        Interpreter interpreter = load(program, host);
        interpreter.grant(new byte[] {0, 9}, 1, 1);
        traps(interpreter, EMPTY, Trap.HOST, 6);
        assertThat(seen).containsExactly(-2, 0xfffffffeL, -2, 0, -1, -2);
        assertThat(interpreter.register(0)).isZero();
        assertThat(interpreter.register(2)).isEqualTo(-1);
        assertThat(interpreter.register(3)).isEqualTo(42);
        assertThat(interpreter.register(5)).isEqualTo(9);
        assertThat(Interpreter.load("p", program, Host.PLAIN).diagnostics()).hasSize(2);
        assertThatThrownBy(() -> Interpreter.of(program))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("imports");
    }

    @Test
    void fuelIsExactToTheUnit() {
        Program program = program(
                withImmediate(Op.FUEL, Type.V, 0, 0, 7, 0),
                set(1, 5),
                of(Op.FUEL, Type.V, 0, 1, 0, 0),
                set(1, -1),
                withImmediate(Op.BEQ, Type.L, 0, 2, 0, 6),
                of(Op.FUEL, Type.V, 0, 1, 0, 0),
                pop());
        Interpreter interpreter = Interpreter.of(program);
        interpreter.refuel(12);
        assertThat(interpreter.run(EMPTY, 0, 0)).isOne();
        assertThat(interpreter.fuel()).isZero();
        traps(interpreter, EMPTY, Trap.FUEL, 0);
        interpreter.refuel(11);
        traps(interpreter, EMPTY, Trap.FUEL, 2);
        assertThat(interpreter.fuel())
                .as("nothing taken by the charge that failed")
                .isEqualTo(4);
        Program huge = program(set(1, -1), of(Op.FUEL, Type.V, 0, 1, 0, 0), pop());
        traps(huge, Trap.FUEL, 1);
    }

    @Test
    void jumpTablesTakeAnUnsignedIndexAndElseFallThrough() {
        Program program = new Program(
                ALL,
                List.of(Function.main()),
                List.of(),
                List.of(),
                List.of(List.of(), List.of(3, 5)),
                List.of(
                        at(Op.LD, Type.L, Region.PACKET, 1, 0, 0),
                        of(Op.JT, Type.V, 0, 1, 0, 1),
                        withImmediate(Op.RET, Type.L, 0, 0, 100, 0),
                        of(Op.JT, Type.V, 0, 1, 0, 0),
                        withImmediate(Op.RET, Type.L, 0, 0, 101, 0),
                        withImmediate(Op.RET, Type.L, 0, 0, 102, 0)),
                Lines.NONE);
        Interpreter interpreter = Interpreter.of(program);
        assertThat(interpreter.run(index(0), 0, 8)).isEqualTo(101);
        assertThat(interpreter.run(index(1), 0, 8)).isEqualTo(102);
        for (long beyond : new long[] {2, -1, 1L << 32, Long.MIN_VALUE}) {
            assertThat(interpreter.run(index(beyond), 0, 8)).isEqualTo(100);
        }
    }

    /** Gives the second source less twice the first, of one source 5 less twice it, as an i. */
    private record Difference(int sources) implements Extension {
        @Override
        public String name() {
            return "difference" + sources;
        }

        @Override
        public List<Type> types() {
            return List.of(Type.L);
        }

        @Override
        public long apply(Type type, long first, long second) {
            return (sources == 1 ? second + 5 : second) - 2 * first;
        }

        @Override
        public Type result(Type type) {
            return Type.I;
        }
    }

    @Test
    void extensionsComputeAndAreCutToTheirResult() {
        Program program = new Program(
                Map.of(),
                List.of(Function.main()),
                List.of(),
                List.of(new Difference(1), new Difference(2)),
                List.of(),
                List.of(
                        set(1, 1L << 33 | 1),
                        of(Op.EXT, Type.L, 2, 1, 0, 0),
                        of(Op.EXT, Type.L, 3, 0, 1, 1),
                        withImmediate(Op.EXT, Type.L, 4, 1, -(1L << 40), 1),
                        of(Op.EXT, Type.L, 0, 1, 1, 1),
                        ret(0)),
                Lines.NONE);
        Interpreter interpreter = Interpreter.of(program);
        assertThat(interpreter.run(EMPTY, 0, 0)).isZero();
        assertThat(interpreter.register(2)).isEqualTo(3);
        assertThat(interpreter.register(3)).isEqualTo(1);
        assertThat(interpreter.register(4)).isEqualTo(-2);
    }

    @Test
    void aBatchStopsAtTheFirstTrap() {
        Interpreter interpreter = Interpreter.of(
                program(at(Op.LD, Type.UC, Region.PACKET, 1, 0, 1), withImmediate(Op.ADD, Type.L, 1, 1, 1, 0), ret(1)));
        byte[] data = {1, 2, 3, 4, 5, 6};
        long[] results = {-7, -7, -7, -7};
        assertThat(interpreter.runBatch(data, new int[] {0, 2, 4}, new int[] {2, 2, 2}, results, 2))
                .isEqualTo(2);
        assertThat(results).containsExactly(3, 5, -7, -7);
        assertThat(interpreter.trap()).isEmpty();
        assertThat(interpreter.runBatch(data, new int[] {4, 2, 0}, new int[] {2, 1, 2}, results, 3))
                .isEqualTo(2);
        assertThat(results).containsExactly(7, 0, -7, -7);
        assertThat(interpreter.trap()).contains(Trap.BOUNDS);
        assertThatThrownBy(() -> interpreter.runBatch(data, new int[] {0, 5}, new int[] {2, 2}, results, 2))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(results).containsExactly(3, 0, -7, -7);
    }

    @Test
    void programsWithFlawsAreRefused() {
        for (Program program : List.of(program(), program(of(Op.NOP, Type.V, 0, 0, 0, 0)))) {
            assertThatThrownBy(() -> Interpreter.of(program))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("unverified program: ");
        }
        Interpreter interpreter = Interpreter.of(program(pop()));
        for (int[] window : new int[][] {{2, 3}, {-1, 3}, {1, -1}}) {
            assertThatThrownBy(() -> interpreter.run(new byte[4], window[0], window[1]))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void aDebuggerSeesAndChangesRegistersBetweenSteps() {
        List<Function> functions = List.of(Function.main(), function("twice", 3, Type.L, Type.L));
        Interpreter interpreter = Interpreter.of(
                program(functions, set(1, 21), call(Type.L, 2, 1, 1), ret(2), of(Op.ADD, Type.L, 1, 1, 1, 0), ret(1)));
        assertThat(interpreter.ended()).isTrue();
        assertThat(interpreter.step()).isFalse();
        interpreter.begin(EMPTY, 0, 0);
        assertThat(interpreter.ended()).isFalse();
        assertThat(interpreter.pc()).isZero();
        assertThat(interpreter.step()).isTrue();
        assertThat(interpreter.register(1)).isEqualTo(21);
        interpreter.poke(1, 100);
        interpreter.poke(0, 100);
        assertThat(interpreter.register(0)).isZero();
        assertThat(interpreter.step()).isTrue();
        assertThat(interpreter.pc()).isEqualTo(3);
        assertThat(interpreter.depth()).isOne();
        assertThat(interpreter.returnPc(0)).isOne();
        assertThat(interpreter.register(1)).isEqualTo(100);
        interpreter.poke(1, 4);
        assertThat(interpreter.register(0, 1)).isEqualTo(100);
        assertThat(interpreter.register(1, 1)).isEqualTo(4);
        assertThat(interpreter.step()).isTrue();
        assertThat(interpreter.step()).isTrue();
        assertThat(interpreter.depth()).isZero();
        assertThat(interpreter.pc()).isEqualTo(2);
        assertThat(interpreter.result()).isZero();
        assertThat(interpreter.step()).isFalse();
        assertThat(interpreter.step()).isFalse();
        assertThat(interpreter.ended()).isTrue();
        assertThat(interpreter.pc()).isEqualTo(2);
        assertThat(interpreter.result()).isEqualTo(8);
        assertThat(interpreter.run(EMPTY, 0, 0)).isEqualTo(42);
        assertThatThrownBy(() -> interpreter.returnPc(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> interpreter.register(1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> interpreter.register(32)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> interpreter.poke(32, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Property(tries = 3000)
    void aRunInStepsIsTheRun(@ForAll long seed) {
        Random random = new Random(seed);
        Program program = randomProgram(random);
        Interpreter atOnce = load(program, new Host(Map.of(), 4));
        Interpreter inSteps = load(program, new Host(Map.of(), 4));
        byte[] packet = new byte[32];
        random.nextBytes(packet);
        byte[] same = packet.clone();
        atOnce.refuel(60);
        inSteps.refuel(60);
        for (int i = 0; i < 2; i++) {
            long result = atOnce.run(packet, 4, 20);
            inSteps.begin(same, 4, 20);
            int pc;
            do {
                pc = inSteps.pc();
                assertThat(inSteps.ended()).isFalse();
            } while (inSteps.step());
            assertThat(inSteps.result()).isEqualTo(result);
            assertThat(inSteps.pc()).isEqualTo(pc).isEqualTo(atOnce.pc());
            assertThat(inSteps.trap()).isEqualTo(atOnce.trap());
            assertThat(inSteps.trapPc()).isEqualTo(atOnce.trapPc()).isIn(-1, pc);
            assertThat(inSteps.fuel()).isEqualTo(atOnce.fuel());
            assertThat(same).isEqualTo(packet);
            for (Region region : List.of(Region.STATE, Region.SCRATCH, Region.OUT)) {
                assertThat(inSteps.memory(region)).isEqualTo(atOnce.memory(region));
            }
        }
    }

    /** Three functions that only go forward, so that every run ends, of all instructions that are in the core. */
    private static Program randomProgram(Random random) {
        int size = 12;
        List<Function> functions = List.of(
                new Function(Function.MAIN, 0, Signature.of(Type.L), 8),
                new Function("f", size, Signature.of(Type.I, Type.L), 16),
                new Function("g", 2 * size, Signature.of(Type.L, Type.U, Type.I), 4));
        List<Instruction> code = new ArrayList<>();
        while (code.size() < 3 * size) {
            int pc = code.size();
            int end = pc / size * size + size;
            if (pc == end - 1) {
                code.add(ret(1 + random.nextInt(4)));
                continue;
            }
            Op op = Op.values()[random.nextInt(Op.values().length)];
            Type type = op.types().get(random.nextInt(op.types().size()));
            Instruction in = switch (op) {
                case RET, RETV, HCALL, EXT, JT -> set(1 + random.nextInt(4), random.nextInt(30));
                case CALL -> random.nextBoolean() ? call(Type.I, 1, 1, 2) : call(Type.L, 2, 2, 3, 1);
                case CALLR -> withImmediate(Op.CALLR, Type.L, 3, random.nextInt(5), Arguments.pack(1, 2), 0);
                default -> random(random, op, type, pc + 1 + random.nextInt(end - pc - 1));
            };
            code.add(in);
        }
        return new Program(new EnumMap<>(ALL), functions, List.of(), List.of(), List.of(), code, Lines.NONE);
    }

    private static Instruction random(Random random, Op op, Type type, int target) {
        Format format = op.format();
        boolean immediate = op.allowsImmediate(type) && (!format.allowsRegister() || random.nextInt(4) > 0);
        long imm = immediate ? random.nextInt(12) : 0;
        if (immediate && !Instruction.immediateFits(op, type, imm)) {
            imm = 0;
        }
        return new Instruction(
                op,
                type,
                immediate,
                format.namesRegion() ? List.copyOf(WRITTEN).get(random.nextInt(WRITTEN.size())) : null,
                format.writes() || format.readsDestination() ? random.nextInt(5) : 0,
                format.readsFirst(immediate) ? random.nextInt(5) : 0,
                format.readsSecond(immediate) ? random.nextInt(5) : 0,
                imm,
                format.namesTarget() ? target : 0);
    }

    @Test
    void randomRunsBothReturnAndTrap() {
        Random random = new Random(20261121);
        EnumMap<Trap, Integer> traps = new EnumMap<>(Trap.class);
        int returned = 0;
        for (int i = 0; i < 3000; i++) {
            Interpreter interpreter = load(randomProgram(random), new Host(Map.of(), 4));
            interpreter.refuel(60);
            interpreter.run(new byte[32], 0, 20);
            returned += interpreter.trap().isEmpty() ? 1 : 0;
            interpreter.trap().ifPresent(trap -> traps.merge(trap, 1, Integer::sum));
        }
        assertThat(returned).isGreaterThan(300);
        assertThat(traps).containsKeys(Trap.BOUNDS, Trap.DIVISOR, Trap.SIGNATURE, Trap.DEPTH);
    }

    @Test
    void runsAllocateNothing() {
        Import three = new Import("three", Signature.of(Type.L, Type.L));
        Host host = Host.of(new HostFunction(three, (machine, a, b, c, d, e, f) -> a + 3));
        Program program = new Program(
                ALL,
                List.of(Function.main(), new Function("f", 10, Signature.of(Type.L, Type.L), 16)),
                List.of(three),
                List.of(new Difference(2)),
                List.of(),
                List.of(
                        set(3, 1),
                        withImmediate(Op.HCALL, Type.L, 1, 0, Arguments.pack(3), 0),
                        withImmediate(Op.CALLR, Type.L, 1, 3, Arguments.pack(1), 0),
                        call(Type.L, 1, 1, 1),
                        withImmediate(Op.FUEL, Type.V, 0, 0, 1, 0),
                        at(Op.ST, Type.L, Region.OUT, 1, 0, 0),
                        withImmediate(Op.EXT, Type.L, 1, 1, 6, 0),
                        at(Op.LD, Type.UC, Region.PACKET, 2, 0, 0),
                        of(Op.DIV, Type.L, 1, 1, 2, 0),
                        ret(1),
                        at(Op.LD, Type.L, Region.LOCAL, 2, 0, 8),
                        of(Op.ADD, Type.D, 3, 1, 2, 0),
                        ret(3)),
                Lines.NONE);
        Interpreter interpreter = load(program, host);
        byte[] returns = {1};
        byte[] divides = {0};
        assertThat(Allocation.least(() -> runsMany(interpreter, returns, divides)))
                .as("bytes of 20,000 runs")
                .isZero();
        assertThat(interpreter.trap()).contains(Trap.DIVISOR);
        assertThat(interpreter.trapPc()).isEqualTo(8);
    }

    private static void runsMany(Interpreter interpreter, byte[] returns, byte[] divides) {
        for (int i = 0; i < 10_000; i++) {
            interpreter.run(returns, 0, 1);
            interpreter.run(divides, 0, 1);
        }
    }
}
