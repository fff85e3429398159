package dev.exocode.vcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.vcode.random.Surroundings;
import dev.exocode.vcode.text.Printer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Writing a program by calls. */
class LambdaTest {
    private static final Import SUM = new Import("sum", Signature.of(Type.UL, Type.U, Type.UL));

    private static Extension extension(String name) {
        return Surroundings.EXTENSIONS.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The program of a lambda, which never has a flaw. */
    private static Program end(Lambda f) {
        Program program = f.end();
        assertThat(program.flaw()).isEmpty();
        return program;
    }

    private static Instruction last(Lambda f) {
        f.returnImmediate(Type.U, 0);
        List<Instruction> code = end(f).code();
        return code.get(code.size() - 2);
    }

    @Test
    void writesAProgramWithAForwardLabel() {
        Lambda f = new Lambda(Segment.packet());
        int r = f.getreg().orElseThrow();
        Lambda.Label reject = f.genlabel();
        f.length(r, Region.PACKET);
        f.branchImmediate(Op.BLT, Type.U, r, 14, reject);
        f.load(Type.US, r, Region.PACKET, 0, 12);
        f.branchImmediate(Op.BNE, Type.U, r, 0x800, reject);
        f.returnImmediate(Type.U, 1);
        f.place(reject);
        f.returnImmediate(Type.U, 0);
        assertThat(Printer.print(end(f))).isEqualTo("""
                .region packet
                        len     r1, packet
                        bltui   r1, 14, L1
                        ldusi   r1, packet[12]
                        bneui   r1, 0x800, L1
                        retui   1
                L1:
                        retui   0
                """);
    }

    /** One call for each operation of the table; none is left out. */
    @Test
    void writesEveryOperation() {
        Lambda f = new Lambda(new Segment(Region.PACKET, true, 0), Segment.of(Region.STATE, 8));
        Lambda.Routine main = f.declare("start", Signature.of(Type.V));
        Lambda.Routine other = f.declare("other", Signature.of(Type.I));
        f.begin(main);
        Lambda.Label next = f.genlabel();
        f.nop();
        for (Op op : Op.values()) {
            Type type = op.types().get(0);
            switch (op.format()) {
                case BINARY -> {
                    f.binary(op, type, 1, 2, 3);
                    f.binaryImmediate(op, type, 1, 2, 3);
                }
                case UNARY -> {
                    if (op.source(type) == type) {
                        f.unary(op, type, 1, 2);
                    } else {
                        f.convert(op.source(type), type, 1, 2);
                    }
                }
                case CONDITIONAL -> {
                    f.conditional(op, type, 1, 2, 3);
                    f.conditionalImmediate(op, type, 1, 2, 3);
                }
                case BRANCH -> {
                    f.branch(op, type, 1, 2, next);
                    f.branchImmediate(op, type, 1, 2, next);
                }
                case LOAD -> {
                    f.load(op, type, 1, Region.STATE, 2, -3);
                    f.loadIndexed(op, type, 1, Region.STATE, 2, 3);
                }
                case STORE -> {
                    f.store(op, type, 1, Region.PACKET, 2, -3);
                    f.storeIndexed(op, type, 1, Region.PACKET, 2, 3);
                }
                case NONE, CONSTANT, HINT, LENGTH, JUMP, SWITCH, RETURN, END -> {}
                case TEST -> f.nonzero(type, 1);
                case CHARGE, CALL, CALL_REGISTER, EXTENSION -> {}
            }
        }
        f.set(Type.L, 1, -5);
        f.lea(1, Region.STATE, 2, 3);
        f.prefetch(Region.STATE, 2, 3);
        f.prefetchIndexed(Region.STATE, 2, 3);
        f.inside(Type.US, Region.STATE, 2, 3);
        f.insideIndexed(Type.UC, Region.STATE, 2, 3);
        f.length(1, Region.STATE);
        f.jump(2, f.genTable(next));
        f.fuel(1);
        f.fuelImmediate(9);
        f.call(other, 1);
        f.callRegister(Signature.of(Type.V), 0, 1);
        f.callHost(SUM, 1, 2, 3);
        f.extension(extension("weight"), Type.UL, 1, 2);
        f.extension(extension("rotate"), Type.U, 1, 2, 3);
        f.extensionImmediate(extension("rotate"), Type.U, 1, 2, 7);
        f.jump(next);
        f.place(next);
        f.returnVoid();
        f.begin(other);
        f.returnImmediate(Type.I, 7);
        assertThat(end(f).code().stream().map(Instruction::op)).contains(Op.values());
    }

    @Test
    void everyActivationHasItsOwnRegisters() {
        Lambda f = new Lambda();
        Lambda.Routine main = f.declare("main", Signature.of(Type.L));
        Lambda.Routine other = f.declare("other", Signature.of(Type.L, Type.I, Type.D));
        assertThatThrownBy(() -> f.begin(other)).hasMessageContaining("nobody gives it parameters: other(i, d) l");
        f.begin(main);
        assertThat(f.getreg()).hasValue(1);
        f.returnRegister(Type.L, 1);
        f.begin(other);
        assertThat(f.parameter(0)).isEqualTo(1);
        assertThat(f.parameter(1)).isEqualTo(2);
        assertThatThrownBy(() -> f.parameter(2)).hasMessage("function other(i, d) l has no parameter 2");
        assertThat(f.getreg()).hasValue(3);
        f.putreg(1);
        assertThat(f.getreg()).hasValue(1);
        f.returnRegister(Type.L, 3);
        end(f);
    }

    @Test
    void runningOutOfRegistersIsAResult() {
        Lambda f = new Lambda();
        for (int i = 1; i < Instruction.REGISTERS; i++) {
            assertThat(f.getreg()).hasValue(i);
        }
        assertThat(f.getreg()).isEqualTo(OptionalInt.empty());
        f.putreg(7);
        assertThat(f.getreg()).hasValue(7);
        assertThatThrownBy(() -> f.putreg(0)).isInstanceOf(IllegalArgumentException.class);
        f.putreg(7);
        assertThatThrownBy(() -> f.putreg(7)).hasMessage("register r7 is not held");
        assertThatThrownBy(() -> f.putreg(32)).hasMessage("register r32 is not held");
    }

    /** Functions stand in the order in which they are begun, whatever the order in which they are declared and named. */
    @Test
    void functionsCallEachOther() {
        Lambda f = new Lambda();
        Lambda.Routine late = f.declare("late", Signature.of(Type.UL, Type.U, Type.L));
        assertThat(late.signature().result()).isEqualTo(Type.UL);
        f.call(late, 5, 3, 4);
        f.index(6, late);
        f.callRegister(late.signature(), 7, 6, 1, 2);
        Lambda.Routine early = f.declareLeaf("early", Signature.of(Type.V));
        f.call(early, 0);
        f.returnRegister(Type.L, 7);
        f.begin(early);
        f.returnVoid();
        f.begin(late);
        f.call(late, 1, 1, 2);
        f.returnRegister(Type.UL, 1);
        Program program = end(f);
        assertThat(program.functions())
                .containsExactly(
                        new Function("main", 0, Signature.of(Type.L), 0),
                        new Function("early", 5, Signature.of(Type.V), 0),
                        new Function("late", 6, Signature.of(Type.UL, Type.U, Type.L), 0));
        assertThat(program.code().subList(0, 4))
                .containsExactly(
                        new Instruction(Op.CALL, Type.UL, true, null, 5, 0, 0, Arguments.pack(3, 4), 2),
                        new Instruction(Op.SET, Type.UL, true, null, 6, 0, 0, 2, 0),
                        new Instruction(Op.CALLR, Type.UL, true, null, 7, 6, 0, Arguments.pack(1, 2), 0),
                        new Instruction(Op.CALL, Type.V, true, null, 0, 0, 0, Arguments.pack(), 1));
    }

    @Test
    void wrongCallsOfFunctionsThrowWhereTheyAreMade() {
        Lambda f = new Lambda();
        Lambda.Routine leaf = f.declareLeaf("leaf", Signature.of(Type.I, Type.I));
        assertThatThrownBy(() -> f.declare("leaf", Signature.of(Type.V)))
                .hasMessage("function leaf is declared already");
        assertThatThrownBy(() -> f.declare("9", Signature.of(Type.V))).hasMessage("no name of a function: 9");
        assertThatThrownBy(() -> f.call(leaf, 1)).hasMessage("leaf(i) i takes 1 arguments, not 0");
        assertThatThrownBy(() -> f.callRegister(leaf.signature(), 1, 9, 1, 2))
                .hasMessage("r9(i) i takes 1 arguments, not 2");
        assertThatThrownBy(() -> f.call(leaf, 1, 32)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lambda().call(leaf, 1, 2)).hasMessage("function leaf belongs to another lambda");
        assertThatThrownBy(() -> new Lambda().begin(leaf)).hasMessage("function leaf belongs to another lambda");
        assertThatThrownBy(() -> f.begin(leaf)).hasMessage("function main is empty");
        f.nop();
        assertThatThrownBy(() -> f.begin(leaf)).hasMessage("function main goes on behind its last instruction");
        Lambda.Label label = f.genlabel();
        Lambda.Table table = f.genTable(label);
        f.place(label);
        f.returnVoid();
        assertThatThrownBy(f::end).hasMessage("function leaf was never begun");
        f.begin(leaf);
        assertThatThrownBy(() -> f.call(leaf, 1, 1)).hasMessage("function leaf is a leaf and calls leaf");
        assertThatThrownBy(() -> f.callRegister(Signature.of(Type.V), 0, 3))
                .hasMessage("function leaf is a leaf and calls r3");
        assertThatThrownBy(() -> f.callHost(SUM, 1, 1, 2)).hasMessage("function leaf is a leaf and calls sum");
        assertThatThrownBy(() -> f.jump(label)).hasMessage("label belongs to function main");
        assertThatThrownBy(() -> f.genTable(label)).hasMessage("label belongs to function main");
        assertThatThrownBy(() -> f.jump(1, table)).hasMessage("table belongs to another function");
        assertThatThrownBy(f::end).hasMessage("function leaf is empty");
        f.returnRegister(Type.I, 1);
        assertThatThrownBy(() -> f.begin(leaf)).hasMessage("function leaf is begun already");
        end(f);
        Lambda unbegun = new Lambda();
        unbegun.declare("main", Signature.of(Type.V));
        assertThatThrownBy(unbegun::nop).hasMessage("function main is declared and not begun");
    }

    @Test
    void importsAndExtensionsAreDeclaredOnce() {
        Lambda f = new Lambda();
        f.callHost(new Import("log", Signature.of(Type.V, Type.L)), 0, 3);
        f.callHost(SUM, 1, 2, 3);
        f.callHost(new Import("sum", SUM.signature()), 4, 5, 6);
        f.extension(extension("rotate"), Type.I, 1, 2, 3);
        f.extension(extension("weight"), Type.U, 1, 2);
        f.extensionImmediate(extension("rotate"), Type.L, 1, 2, -1);
        assertThatThrownBy(() -> f.callHost(SUM, 1, 2)).hasMessage("sum(u, ul) ul takes 2 arguments, not 1");
        assertThatThrownBy(() -> f.callHost(new Import("sum", Signature.of(Type.V)), 0))
                .hasMessage("sum is imported with another signature");
        assertThatThrownBy(() -> f.extension(extension("rotate"), Type.I, 1, 2))
                .hasMessage("rotate has no form of type I with 1 sources");
        assertThatThrownBy(() -> f.extension(extension("mean"), Type.I, 1, 2, 3))
                .hasMessage("mean has no form of type I with 2 sources");
        assertThatThrownBy(() -> f.extensionImmediate(extension("mean"), Type.F, 1, 2, 0))
                .hasMessage("ext has no immediate form");
        assertThatThrownBy(() -> f.callHost(new Import("no", Signature.of(Type.I)), 32))
                .isInstanceOf(IllegalArgumentException.class);
        f.returnRegister(Type.L, 1);
        Program program = end(f);
        assertThat(program.imports()).extracting(Import::name).containsExactly("log", "sum");
        assertThat(program.extensions()).containsExactly(extension("rotate"), extension("weight"));
        assertThat(program.code().stream().map(Instruction::target)).containsExactly(0, 1, 1, 0, 1, 0, 0);
    }

    @Test
    void tablesHoldPlacesOfTheirFunction() {
        Lambda f = new Lambda();
        Lambda.Label one = f.genlabel();
        Lambda.Label two = f.genlabel();
        f.jump(1, f.genTable(two, one, two));
        f.jump(2, f.genTable());
        f.place(one);
        f.nop();
        f.place(two);
        assertThatThrownBy(f::end).hasMessage("function main goes on behind its last instruction");
        f.returnVoid();
        Program program = end(f);
        assertThat(program.tables()).containsExactly(List.of(3, 2, 3), List.of());
        assertThat(program.code()).extracting(Instruction::target).startsWith(0, 1);
        f.genTable(f.genlabel());
        assertThatThrownBy(f::end).hasMessage("table 2 of main goes to a label that was never placed");
    }

    @Test
    void localsAreAlignedToTheirSizeAndOfOneFunction() {
        Lambda f = new Lambda();
        Lambda.Routine other = f.declare("other", Signature.of(Type.V));
        assertThatThrownBy(() -> f.load(Type.U, 1, Region.LOCAL, 0, 0)).hasMessage("function main has no locals yet");
        assertThat(f.local(Type.UC)).isZero();
        assertThat(f.local(Type.S)).isEqualTo(2);
        assertThat(f.local(Type.C)).isEqualTo(4);
        assertThat(f.local(Type.D)).isEqualTo(8);
        assertThat(f.local(Type.F)).isEqualTo(16);
        assertThat(f.localBytes(3)).isEqualTo(24);
        assertThat(f.local(Type.US)).isEqualTo(28);
        assertThatThrownBy(() -> f.local(Type.V)).hasMessage("a local must have a value");
        assertThatThrownBy(() -> f.localBytes(0)).hasMessage("a local must have a size");
        f.store(Type.US, 1, Region.LOCAL, 0, 28);
        f.returnVoid();
        f.begin(other);
        assertThat(f.localBytes(Function.MAX_LOCAL_BYTES)).isZero();
        assertThatThrownBy(() -> f.local(Type.C)).hasMessage("function other has more than 4096 bytes of locals");
        assertThatThrownBy(() -> f.localBytes(Integer.MAX_VALUE)).hasMessageContaining("more than 4096");
        f.length(1, Region.LOCAL);
        f.returnVoid();
        assertThat(end(f).functions()).extracting(Function::localBytes).containsExactly(30, 4096);
    }

    @Test
    void linesSayWhereInstructionsComeFrom() {
        Lambda f = new Lambda();
        assertThatThrownBy(() -> f.at(1, 1)).hasMessage("the source has no name yet");
        assertThatThrownBy(() -> f.source("")).hasMessageContaining("no name");
        assertThatThrownBy(() -> f.source("a\"b")).hasMessageContaining("no name");
        f.nop();
        f.source("x.dpf");
        assertThatThrownBy(() -> f.at(0, 1)).hasMessage("no place in a source: 0:1");
        assertThatThrownBy(() -> f.at(-1, 0)).hasMessage("no place in a source: -1:0");
        f.nop();
        f.at(3, 1);
        f.at(4, 1);
        f.nop();
        f.at(4, 1);
        f.nop();
        f.at(4, 9);
        f.nop();
        f.at(0, 0);
        f.returnVoid();
        assertThat(end(f).lines())
                .isEqualTo(new Lines(
                        "x.dpf",
                        List.of(new Lines.Entry(2, 4, 1), new Lines.Entry(4, 4, 9), new Lines.Entry(5, 0, 0))));
    }

    @Test
    void constantsOfFloatingPointAreTheirBits() {
        Lambda f = new Lambda();
        f.setFloat(1, -0.0f);
        f.setDouble(2, 1.5);
        f.setFloat(3, Float.intBitsToFloat(0xffc12345));
        f.returnVoid();
        assertThat(end(f).code())
                .startsWith(
                        new Instruction(Op.SET, Type.F, true, null, 1, 0, 0, 0x80000000L, 0),
                        new Instruction(Op.SET, Type.D, true, null, 2, 0, 0, 0x3ff8000000000000L, 0),
                        new Instruction(Op.SET, Type.F, true, null, 3, 0, 0, 0xffc12345L, 0));
    }

    @Test
    void fieldsStandWhereTheyBelong() {
        Segment[] all = {new Segment(Region.PACKET, true, 0), Segment.of(Region.OUT, 4)};
        Lambda load = new Lambda(all);
        load.loadIndexed(Op.ULD, Type.D, 1, Region.OUT, 2, 3);
        assertThat(last(load)).isEqualTo(new Instruction(Op.ULD, Type.D, false, Region.OUT, 1, 2, 3, 0, 0));
        Lambda store = new Lambda(all);
        store.store(Type.C, 1, Region.PACKET, 2, -3);
        assertThat(last(store)).isEqualTo(new Instruction(Op.ST, Type.C, true, Region.PACKET, 1, 2, 0, -3, 0));
        Lambda move = new Lambda();
        move.conditionalImmediate(Op.CMVGE, Type.P, 1, 2, -3);
        assertThat(last(move)).isEqualTo(new Instruction(Op.CMVGE, Type.P, true, null, 1, 2, 0, -3, 0));
        Lambda convert = new Lambda();
        convert.convert(Type.UL, Type.P, 1, 2);
        assertThat(last(convert)).isEqualTo(new Instruction(Op.CVUL2, Type.P, false, null, 1, 2, 0, 0, 0));
        Lambda charge = new Lambda();
        charge.fuel(9);
        assertThat(last(charge)).isEqualTo(new Instruction(Op.FUEL, Type.V, false, null, 0, 9, 0, 0, 0));
    }

    @Test
    void wrongCallsThrowWhereTheyAreMade() {
        Lambda f = new Lambda(Segment.packet());
        Lambda.Label foreign = new Lambda().genlabel();
        assertThatThrownBy(() -> f.jump(foreign)).hasMessageContaining("another lambda");
        assertThatThrownBy(() -> f.binary(Op.LD, Type.U, 1, 1, 1)).hasMessageContaining("not of format");
        assertThatThrownBy(() -> f.binary(Op.ADD, Type.UC, 1, 1, 1)).hasMessageContaining("add has no type UC");
        assertThatThrownBy(() -> f.set(Type.I, 32, 0)).hasMessageContaining("0 to 31");
        assertThatThrownBy(() -> f.set(Type.I, 1, 1L << 31)).hasMessageContaining("immediate");
        assertThatThrownBy(() -> f.binaryImmediate(Op.LSH, Type.U, 1, 1, 32)).hasMessageContaining("immediate");
        assertThatThrownBy(() -> f.binaryImmediate(Op.ADD, Type.D, 1, 1, 0)).hasMessageContaining("immediate form");
        assertThatThrownBy(() -> f.fuelImmediate(-1)).hasMessageContaining("immediate");
        assertThatThrownBy(() -> f.convert(Type.US, Type.U, 1, 1)).hasMessage("nothing converts from US");
        assertThatThrownBy(() -> f.convert(Type.P, Type.I, 1, 1)).hasMessageContaining("has no type I");
        assertThatThrownBy(() -> f.load(Type.U, 1, Region.STATE, 0, 0)).hasMessage("state is not declared");
        assertThatThrownBy(() -> f.length(1, Region.USER)).hasMessage("user is not declared");
        assertThatThrownBy(() -> f.store(Type.U, 1, Region.PACKET, 0, 0)).hasMessage("packet is not writable");
        assertThatThrownBy(() -> new Lambda(Segment.packet(), Segment.packet())).hasMessage("packet is declared twice");
        Lambda.Label never = f.genlabel();
        f.jump(never);
        assertThatThrownBy(f::end).hasMessage("instruction 0 of main goes to a label that was never placed");
        f.place(never);
        assertThatThrownBy(() -> f.place(never)).hasMessageContaining("placed already");
        assertThatThrownBy(f::end).hasMessage("instruction 0 of main goes to a label behind the last instruction");
        assertThatThrownBy(new Lambda()::end).hasMessage("function main is empty");
    }

    @Test
    void programsHaveLimits() {
        Lambda f = new Lambda();
        Lambda.Label label = f.genlabel();
        Lambda.Label[] many = new Lambda.Label[Program.MAX_TABLE_TARGETS];
        Arrays.fill(many, label);
        f.genTable(many);
        assertThatThrownBy(() -> f.genTable(label)).hasMessage("more than 65536 targets in tables");
        for (int i = 1; i < Program.MAX_TABLES; i++) {
            f.genTable();
        }
        assertThatThrownBy(f::genTable).hasMessage("more than 4096 tables");
        for (int i = 0; i < Program.MAX_IMPORTS; i++) {
            f.callHost(new Import("f" + i, Signature.of(Type.V)), 0);
        }
        assertThatThrownBy(() -> f.callHost(SUM, 1, 2, 3)).hasMessage("more than 256 imports");
        f.place(label);
        f.returnVoid();
        end(f);
        Lambda longest = new Lambda();
        Collections.nCopies(Program.MAX_INSTRUCTIONS, 0).forEach(i -> longest.returnVoid());
        end(longest);
        longest.returnVoid();
        assertThatThrownBy(longest::end).hasMessage("more than 65536 instructions");
        Lambda functions = new Lambda();
        for (int i = 0; i < Program.MAX_FUNCTIONS; i++) {
            functions.begin(functions.declare("f" + i, Signature.of(Type.V)));
            functions.returnVoid();
        }
        assertThatThrownBy(() -> functions.declare("g", Signature.of(Type.V))).hasMessage("more than 4096 functions");
        end(functions);
    }
}
