package dev.exocode.vcode.jvm;

import dev.exocode.vcode.Arguments;
import dev.exocode.vcode.Format;
import dev.exocode.vcode.Import;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the method of one stretch of a function, and in it control: branches, tables, calls and returns. */
final class Emitter {
    /** A call pushes most: the machine, the context, a pc, an index, twelve longs and a mask. */
    private static final int MOST_STACK = 40;

    private final ProgramClass owner;
    private final Program program;
    private final List<Instruction> code;
    private final int function;
    private final List<Stretch> stretches;
    private final Stretch stretch;
    private final MethodVisitor out;
    private final Frame frame;
    private final Computing computing;
    private final Accesses accesses;
    private final Turned turned;
    private final Label[] labels;
    private final Map<Integer, Stride> strides;
    private final TreeMap<Integer, Label> ways = new TreeMap<>();
    /** Where a jump by a table that is data goes with its address; null if there is none. */
    private Label byData;
    /** Where the caller goes when what it called has trapped; null if it calls nothing. */
    private Label stopped;

    Emitter(
            ProgramClass owner,
            IntPredicate proved,
            int function,
            Kinds kinds,
            List<Stretch> stretches,
            int index,
            MethodVisitor out) {
        this.owner = owner;
        this.program = owner.program();
        this.code = program.code();
        this.function = function;
        this.stretches = stretches;
        this.stretch = stretches.get(index);
        this.out = out;
        this.frame = new Frame(program, function, kinds, stretch, owner.undo(), out);
        this.computing = new Computing(owner, frame, proved);
        this.turned = new Turned(frame);
        this.accesses = new Accesses(frame, program, function, stretch, proved);
        this.labels = new Label[stretch.to() - stretch.from()];
        this.strides = Stride.of(program, stretch, kinds, proved);
    }

    void method() {
        out.visitCode();
        findLabels();
        if (stretch.isWhole()) {
            Frame.enterLocals(out, program, function);
        }
        frame.assignLocals();
        if (!stretch.isWhole()) {
            begin();
        }
        for (int pc = stretch.from(); pc < stretch.to(); pc++) {
            frame.kinds.enter(pc);
            Label label = labels[pc - stretch.from()];
            if (label != null) {
                if (strides.containsKey(pc)) {
                    accesses.ahead(strides.get(pc));
                }
                out.visitLabel(label);
                frame.frame();
                accesses.join();
                turned.forget();
            }
            if (isTurned(pc)) {
                turnedLoad(pc);
                pc++;
            } else {
                instruction(pc, code.get(pc));
            }
            turned.pass(code.get(pc));
        }
        Instruction last = code.get(stretch.to() - 1);
        // A jump by a table that is not empty has gone on by itself.
        if (last.op().format().fallsThrough() && program.targets(last).isEmpty()
                || last.op().format() == Format.BRANCH) {
            out.visitJumpInsn(Opcodes.GOTO, way(stretch.to()));
        }
        waysOut();
        frame.trapsOut();
        if (stopped != null) {
            out.visitLabel(stopped);
            frame.frame();
            out.visitInsn(Opcodes.LCONST_0);
            frame.leave();
        }
        owner.end(out, MOST_STACK, frame.slots());
    }

    private void findLabels() {
        for (int pc = stretch.from(); pc < stretch.to(); pc++) {
            Instruction in = code.get(pc);
            if (in.op().format() == Format.SWITCH) {
                if (!Stretch.isData(program, in)) {
                    program.targets(in).forEach(this::label);
                }
                label(pc + 1);
            } else if (in.op().format().namesTarget()) {
                label(in.target());
            } else if (in.op().format() == Format.CONDITIONAL) {
                label(pc + 1);
            }
            if (!in.op().format().fallsThrough()) {
                // What follows may be unreachable; the JVM wants a frame there all the same.
                label(pc + 1);
            }
        }
        stretch.entries().forEach(this::label);
    }

    private void label(int pc) {
        if (pc >= stretch.from() && pc < stretch.to() && labels[pc - stretch.from()] == null) {
            labels[pc - stretch.from()] = new Label();
        }
    }

    /** Where to jump to reach an instruction: itself, or the way out of the stretch to it. */
    private Label way(int pc) {
        boolean inside = pc >= stretch.from() && pc < stretch.to();
        return inside ? labels[pc - stretch.from()] : ways.computeIfAbsent(pc, to -> new Label());
    }

    /** Goes to the entry that the stretch was told. */
    private void begin() {
        List<Integer> entries = stretch.entries();
        Label[] at = entries.stream().map(this::way).toArray(Label[]::new);
        out.visitVarInsn(Opcodes.ILOAD, Frame.ENTRY);
        out.visitTableSwitchInsn(0, at.length - 1, at[0], at);
    }

    /** The ways out of the stretch: registers are laid down, and the address is the method's result. */
    private void waysOut() {
        if (ways.isEmpty() && byData == null) {
            return;
        }
        Label exit = new Label();
        ways.forEach((pc, label) -> {
            out.visitLabel(label);
            frame.frame();
            ProgramClass.push(out, Stretch.address(stretches, pc));
            out.visitVarInsn(Opcodes.ISTORE, frame.next);
            out.visitJumpInsn(Opcodes.GOTO, exit);
        });
        if (byData != null) {
            out.visitLabel(byData);
            frame.frame();
            out.visitJumpInsn(Opcodes.GOTO, exit);
        }
        out.visitLabel(exit);
        frame.frame();
        for (int r = frame.written.nextSetBit(0); r >= 0; r = frame.written.nextSetBit(r + 1)) {
            frame.rested(r);
            frame.pushLong(r);
            out.visitInsn(Opcodes.LASTORE);
        }
        out.visitVarInsn(Opcodes.ILOAD, frame.next);
        out.visitInsn(Opcodes.IRETURN);
    }

    /** Whether what is loaded is turned where it is by the next instruction, to which no other way leads. */
    private boolean isTurned(int pc) {
        Instruction in = code.get(pc);
        if (in.op().format() != Format.LOAD || pc + 1 == stretch.to() || labels[pc + 1 - stretch.from()] != null) {
            return false;
        }
        Instruction next = code.get(pc + 1);
        boolean turns = next.op() == Op.BSWAP || next.op() == Op.HTON || next.op() == Op.NTOH;
        return turns && next.type() == in.type() && next.rs1() == in.rd() && next.rd() == in.rd() && in.rd() != 0;
    }

    /** Whether what is loaded is stored as it is, before other ways lead there. */
    private boolean isStored(int pc) {
        Instruction in = code.get(pc);
        for (int at = pc + 1; at < Turned.end(pc, stretch) && labels[at - stretch.from()] == null; at++) {
            Instruction next = code.get(at);
            if (Turned.isStored(in, next)) {
                return true;
            } else if (next.op().format().writes() && next.rd() == in.rd()) {
                return false;
            }
        }
        return false;
    }

    /** One load in the other order: C2 turns twice what is loaded in one order and turned to the other. */
    private void turnedLoad(int pc) {
        Instruction in = code.get(pc);
        frame.result(pc + 1, in.rd(), in.type(), accesses.load(pc, in, true));
    }

    private void instruction(int pc, Instruction in) {
        Type type = in.type();
        Left left = switch (in.op()) {
            case NOP, PREFETCH -> nothing(Opcodes.NOP);
            case J -> jump(Opcodes.GOTO, way(in.target()));
            case BEQ, BNE, BLT, BLE, BGT, BGE -> branch(in);
            case JT -> jumpByTable(pc, in);
            case RET -> result(in);
            case RETV -> end();
            case CALL -> call(pc, in);
            case CALLR -> callByRegister(pc, in);
            case HCALL -> callHost(pc, in);
            case FUEL -> charge(pc, in);
            case NONZERO -> computing.nonzero(pc, in);
            case INSIDE -> accesses.inside(pc, in);
            case ADD -> computing.binary(in, Opcodes.IADD);
            case SUB -> computing.binary(in, Opcodes.ISUB);
            case MUL -> computing.binary(in, Opcodes.IMUL);
            case AND -> computing.binary(in, Opcodes.IAND);
            case OR -> computing.binary(in, Opcodes.IOR);
            case XOR -> computing.binary(in, Opcodes.IXOR);
            case LSH -> computing.shift(in, Opcodes.ISHL);
            case RSH -> computing.shift(in, type.signed() ? Opcodes.ISHR : Opcodes.IUSHR);
            case DIV -> computing.divide(pc, in, Opcodes.IDIV, "divideUnsigned");
            case MOD -> computing.divide(pc, in, Opcodes.IREM, "remainderUnsigned");
            case MULHI -> computing.multiplyHigh(in);
            case NAND -> computing.complement(computing.binary(in, Opcodes.IAND));
            case NOR -> computing.complement(computing.binary(in, Opcodes.IOR));
            case NXOR -> computing.complement(computing.binary(in, Opcodes.IXOR));
            case LT, LE, GT, GE -> computing.order(in);
            case EQ, NE -> computing.equality(in);
            case COM -> computing.complement(frame.source(type, in.rs1()));
            case NEG -> computing.negate(in);
            case ABS -> computing.unary(in, "java/lang/Math", "abs");
            case NOT -> computing.isZero(in);
            case BSWAP, HTON, NTOH -> computing.reverse(in);
            case SQRT -> computing.rounded(in, "sqrt");
            case CEIL -> computing.rounded(in, "ceil");
            case FLOOR -> computing.rounded(in, "floor");
            case CVI2, CVU2, CVL2, CVUL2, CVP2, CVF2, CVD2 -> computing.convert(in);
            case CMVEQ, CMVNE, CMVLT, CMVLE, CMVGT, CMVGE -> move(pc, in);
            case MOV -> frame.copy(type, in.rs1());
            case SET -> frame.constant(type, in.imm());
            case LD, ULD -> isStored(pc) ? turned.keep(in, accesses.load(pc, in, true)) : accesses.load(pc, in, false);
            case ST, UST -> accesses.store(pc, in, turned);
            case LEA -> accesses.address(in);
            case LEN -> accesses.length(in.region());
            case EXT -> computing.extension(pc, in);
        };
        if (left != Left.NOTHING) {
            frame.result(pc, in.rd(), type, left);
        }
    }

    private Left nothing(int opcode) {
        out.visitInsn(opcode);
        return Left.NOTHING;
    }

    private Left end() {
        out.visitInsn(Opcodes.LCONST_0);
        frame.leave();
        return Left.NOTHING;
    }

    private Left jump(int opcode, Label target) {
        out.visitJumpInsn(opcode, target);
        return Left.NOTHING;
    }

    private Left branch(Instruction in) {
        Computing.Compared compared =
                computing.compared(in.type(), in.op(), in.rs1(), in.immediate(), in.rs2(), in.imm());
        int condition = Computing.condition(in.op());
        return jump(compared == Computing.Compared.INTS ? Computing.onInts(condition) : condition, way(in.target()));
    }

    /** Jumps over the move if the comparison with zero does not hold; the opposite of the same comparison is exact for NaN. */
    private Left move(int pc, Instruction in) {
        Computing.Compared compared = computing.compared(in.type(), in.op(), in.rs1(), false, 0, 0);
        int condition = Computing.opposite(Computing.condition(in.op()));
        out.visitJumpInsn(compared == Computing.Compared.INTS ? Computing.onInts(condition) : condition, way(pc + 1));
        frame.result(
                pc,
                in.rd(),
                in.type(),
                in.immediate() ? frame.constant(in.type(), in.imm()) : frame.copy(in.type(), in.rs2()));
        return Left.NOTHING;
    }

    private Left result(Instruction in) {
        Type result = program.functions().get(function).signature().result();
        if (result == Type.V) {
            out.visitInsn(Opcodes.LCONST_0);
            frame.leave();
            return Left.NOTHING;
        }
        if (in.immediate()) {
            ProgramClass.push(out, in.imm());
        } else if (in.type().bits() == 64) {
            frame.pushLong(in.rs1());
        } else {
            frame.pushInt(in.rs1());
            frame.extend(in.type());
        }
        if (result.bits() < in.type().bits() || result.bits() == 32) {
            ProgramClass.cut(out, result);
        }
        frame.leave();
        return Left.NOTHING;
    }

    /** Goes to a target of the table, or on if the index, as 64 unsigned bits, has none. */
    private Left jumpByTable(int pc, Instruction in) {
        List<Integer> targets = program.targets(in);
        Label on = way(pc + 1);
        if (targets.isEmpty()) {
            return nothing(Opcodes.NOP);
        }
        if (in.rs1() != 0 && frame.kinds.of(in.rs1()) == Kind.LONG) {
            frame.pushLong(in.rs1());
            out.visitInsn(Opcodes.DUP2);
            out.visitInsn(Opcodes.L2I);
            out.visitInsn(Opcodes.I2L);
            out.visitInsn(Opcodes.LCMP);
            out.visitJumpInsn(Opcodes.IFNE, on);
        }
        // An int that is negative is either a negative long or one of 2^31 or more: it has no target.
        frame.pushInt(in.rs1());
        if (!Stretch.isData(program, in)) {
            out.visitTableSwitchInsn(
                    0, targets.size() - 1, on, targets.stream().map(this::way).toArray(Label[]::new));
            return Left.NOTHING;
        }
        String table = owner.table(in.target(), stretches);
        byData = byData == null ? new Label() : byData;
        out.visitInsn(Opcodes.DUP);
        out.visitVarInsn(Opcodes.ISTORE, frame.next);
        out.visitJumpInsn(Opcodes.IFLT, on);
        out.visitVarInsn(Opcodes.ILOAD, frame.next);
        ProgramClass.push(out, targets.size());
        out.visitJumpInsn(Opcodes.IF_ICMPGE, on);
        out.visitFieldInsn(Opcodes.GETSTATIC, ProgramClass.NAME, table, "[I");
        out.visitVarInsn(Opcodes.ILOAD, frame.next);
        out.visitInsn(Opcodes.IALOAD);
        out.visitVarInsn(Opcodes.ISTORE, frame.next);
        return jump(Opcodes.GOTO, byData);
    }

    private Left charge(int pc, Instruction in) {
        ProgramClass.push(out, pc);
        out.visitVarInsn(Opcodes.ALOAD, 0);
        if (in.immediate()) {
            ProgramClass.push(out, in.imm());
        } else {
            frame.pushLong(in.rs1());
        }
        out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, ProgramClass.NAME, "charge", "(J)Z", false);
        out.visitJumpInsn(Opcodes.IFEQ, frame.trap(Trap.FUEL));
        return nothing(Opcodes.POP);
    }

    private void arguments(Instruction in, Signature callee) {
        for (int i = 0; i < Arguments.count(in.imm()); i++) {
            frame.pushLong(Arguments.register(in.imm(), i));
            if (callee != null) {
                ProgramClass.cut(out, callee.parameters().get(i));
            }
        }
    }

    private Left call(int pc, Instruction in) {
        ProgramClass.push(out, pc);
        ProgramClass.deeper(out, owner.maxDepth(), frame.trap(Trap.DEPTH));
        out.visitInsn(Opcodes.POP);
        out.visitVarInsn(Opcodes.ALOAD, 0);
        ProgramClass.context(out, true);
        arguments(in, program.functions().get(in.target()).signature());
        String name = ProgramClass.method(in.target());
        out.visitMethodInsn(Opcodes.INVOKESPECIAL, ProgramClass.NAME, name, owner.descriptor(in.target()), false);
        return returned(in);
    }

    private Left callByRegister(int pc, Instruction in) {
        int arguments = Arguments.count(in.imm());
        List<Type> any = new ArrayList<>();
        for (int i = 0; i < arguments; i++) {
            any.add(Type.L);
        }
        String dispatcher = owner.dispatchers().of(new Signature(any, in.type()));
        out.visitVarInsn(Opcodes.ALOAD, 0);
        ProgramClass.context(out, false);
        ProgramClass.push(out, pc);
        frame.pushLong(in.rs1());
        arguments(in, null);
        String descriptor = Dispatchers.descriptor(arguments);
        out.visitMethodInsn(Opcodes.INVOKESPECIAL, ProgramClass.NAME, dispatcher, descriptor, false);
        return returned(in);
    }

    /** Takes the result from the stack, unless what was called has trapped: then the caller ends, too. */
    private Left returned(Instruction in) {
        if (stopped == null) {
            stopped = new Label();
        }
        out.visitVarInsn(Opcodes.LSTORE, frame.temporary);
        out.visitVarInsn(Opcodes.ALOAD, 0);
        out.visitFieldInsn(Opcodes.GETFIELD, ProgramClass.NAME, "trapped", "I");
        out.visitJumpInsn(Opcodes.IFNE, stopped);
        return resultOfCall(in);
    }

    private Left resultOfCall(Instruction in) {
        if (in.type() == Type.V) {
            return Left.NOTHING;
        }
        out.visitVarInsn(Opcodes.LLOAD, frame.temporary);
        return Left.LONG;
    }

    private Left callHost(int pc, Instruction in) {
        Signature signature = program.imports().get(in.target()).signature();
        out.visitVarInsn(Opcodes.ALOAD, 0);
        out.visitFieldInsn(Opcodes.GETSTATIC, ProgramClass.NAME, "h" + in.target(), "L" + ProgramClass.BODY + ";");
        arguments(in, signature);
        for (int i = signature.parameters().size(); i < Import.MAX_PARAMETERS; i++) {
            out.visitInsn(Opcodes.LCONST_0);
        }
        String descriptor = "(L" + ProgramClass.BODY + ";JJJJJJ)J";
        out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, ProgramClass.NAME, "callHost", descriptor, false);
        if (signature.result() != Type.V) {
            ProgramClass.cut(out, signature.result());
        }
        out.visitVarInsn(Opcodes.LSTORE, frame.temporary);
        ProgramClass.push(out, pc);
        out.visitVarInsn(Opcodes.ALOAD, 0);
        out.visitFieldInsn(Opcodes.GETFIELD, ProgramClass.NAME, "trapped", "I");
        out.visitJumpInsn(Opcodes.IFNE, frame.trap(Trap.HOST));
        out.visitInsn(Opcodes.POP);
        return resultOfCall(in);
    }
}
