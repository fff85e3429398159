package dev.exocode.vcode.jvm;

import dev.exocode.vcode.Arguments;
import dev.exocode.vcode.Extension;
import dev.exocode.vcode.Format;
import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the method of one stretch of a function.
 *
 * <p>Registers are locals, all set at entry, so that every frame is the same and is written by hand: computing frames costs
 * three times the generation. A register that only ever holds 32 bits is an {@code int}, see {@link Kind}. 32-bit types
 * compute on {@code int}. Ordered unsigned comparisons are written on zero-extended or sign-flipped {@code long}s, never as
 * {@code compareUnsigned}, which C2 of JDK 11 to 17 is known to fold wrongly in generated code.
 *
 * <p>What may trap pushes its pc beneath the operands of its check and goes to one place for all traps of its kind, or pops
 * the pc again.
 */
final class Emitter {
    private static final int DATA = 1;
    private static final int OFFSET = 2;
    private static final int LENGTH = 3;
    private static final int DEPTH = 4;
    private static final int ENTRY = 5;
    private static final int PARAMETERS = 5;
    private static final int UNUSED = -1;
    /** Offsets up to this can be added to a width, and taken from a length, as ints. */
    private static final long MOST_INT_OFFSET = 1 << 30;

    private static final long LOW_32 = 0xffffffffL;
    private static final String SEMANTICS = "dev/exocode/vcode/engine/Semantics";
    private static final String MEMORY = "dev/exocode/vcode/engine/Memory";
    private static final String TYPE = "dev/exocode/vcode/Type";

    private final ProgramClass owner;
    private final Program program;
    private final List<Instruction> code;
    private final IntPredicate proved;
    private final int function;
    private final List<Stretch> stretches;
    private final Stretch stretch;
    private final MethodVisitor out;
    private final Kind[] kinds;
    private final int[] locals = new int[Instruction.REGISTERS];
    private final BitSet written = new BitSet();
    private final Map<Region, Integer> arrays = new EnumMap<>(Region.class);
    private final Label[] labels;
    private final TreeMap<Integer, Label> ways = new TreeMap<>();
    private final Map<Trap, Label> traps = new EnumMap<>(Trap.class);
    private final List<Object> frame = new ArrayList<>();
    private int temporary;
    private int base;
    private int next;
    private Label stopped;
    private boolean framed;

    Emitter(
            ProgramClass owner,
            IntPredicate proved,
            int function,
            List<Stretch> stretches,
            int index,
            MethodVisitor out) {
        this.owner = owner;
        this.program = owner.program();
        this.code = program.code();
        this.proved = proved;
        this.function = function;
        this.stretches = stretches;
        this.stretch = stretches.get(index);
        this.out = out;
        this.kinds = Kind.of(program, function);
        this.labels = new Label[stretch.to() - stretch.from()];
    }

    void method() {
        out.visitCode();
        findLabels();
        if (stretch.isWhole()) {
            enterLocals(out, program, function);
        }
        assignLocals();
        if (!stretch.isWhole()) {
            begin();
        }
        for (int pc = stretch.from(); pc < stretch.to(); pc++) {
            Label label = labels[pc - stretch.from()];
            if (label != null) {
                out.visitLabel(label);
                frame();
            }
            instruction(pc, code.get(pc));
        }
        Instruction last = code.get(stretch.to() - 1);
        // A jump by a table that is not empty has gone on by itself.
        if (last.op().format().fallsThrough() && program.targets(last).isEmpty()
                || last.op().format() == Format.BRANCH) {
            out.visitJumpInsn(Opcodes.GOTO, way(stretch.to()));
        }
        waysOut();
        trapsOut();
        owner.end(out);
    }

    /** Zeroes the locals of this activation. */
    static void enterLocals(MethodVisitor out, Program program, int function) {
        Function of = program.functions().get(function);
        if (of.localBytes() == 0) {
            return;
        }
        out.visitVarInsn(Opcodes.ALOAD, 0);
        out.visitFieldInsn(Opcodes.GETFIELD, ProgramClass.NAME, "local", "[B");
        firstLocalByte(out, program);
        out.visitInsn(Opcodes.DUP);
        ProgramClass.push(out, of.localBytes());
        out.visitInsn(Opcodes.IADD);
        out.visitInsn(Opcodes.ICONST_0);
        out.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Arrays", "fill", "([BIIB)V", false);
    }

    private static void firstLocalByte(MethodVisitor out, Program program) {
        int stride = program.functions().stream()
                .mapToInt(Function::localBytes)
                .max()
                .orElse(0);
        out.visitVarInsn(Opcodes.ILOAD, DEPTH);
        ProgramClass.push(out, stride);
        out.visitInsn(Opcodes.IMUL);
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

    /** Gives each register and region in use its locals, and sets them all. */
    private void assignLocals() {
        BitSet used = new BitSet();
        Set<Region> regions = EnumSet.noneOf(Region.class);
        for (int pc = stretch.from(); pc < stretch.to(); pc++) {
            Instruction in = code.get(pc);
            for (int source : in.sources()) {
                used.set(source);
            }
            if (in.op().format().writes()) {
                used.set(in.rd());
                written.set(in.rd());
            }
            if (in.op().format().namesRegion() && in.op() != Op.LEA && in.op() != Op.PREFETCH) {
                regions.add(in.region());
            }
        }
        used.clear(0);
        written.clear(0);
        int parameters = stretch.isWhole()
                ? program.functions().get(function).signature().parameters().size()
                : 0;
        int slot = PARAMETERS + (stretch.isWhole() ? 2 * parameters : 1);
        frame.addAll(List.of(ProgramClass.NAME, "[B", Opcodes.INTEGER, Opcodes.INTEGER, Opcodes.INTEGER));
        for (int i = 0; i < parameters; i++) {
            frame.add(Opcodes.LONG);
        }
        if (!stretch.isWhole()) {
            frame.add(Opcodes.INTEGER);
        }
        for (int r = used.nextSetBit(0); r >= 0; r = used.nextSetBit(r + 1)) {
            boolean parameter = r <= parameters;
            if (parameter && kinds[r] == Kind.LONG) {
                locals[r] = PARAMETERS + 2 * (r - 1);
                continue;
            }
            locals[r] = slot;
            frame.add(kinds[r].isInt() ? Opcodes.INTEGER : Opcodes.LONG);
            slot += kinds[r].isInt() ? 1 : 2;
            if (!stretch.isWhole()) {
                rested(r);
                out.visitInsn(Opcodes.LALOAD);
                if (kinds[r].isInt()) {
                    out.visitInsn(Opcodes.L2I);
                }
            } else if (parameter) {
                out.visitVarInsn(Opcodes.LLOAD, PARAMETERS + 2 * (r - 1));
                out.visitInsn(Opcodes.L2I);
            } else {
                out.visitInsn(kinds[r].isInt() ? Opcodes.ICONST_0 : Opcodes.LCONST_0);
            }
            out.visitVarInsn(kinds[r].isInt() ? Opcodes.ISTORE : Opcodes.LSTORE, locals[r]);
        }
        for (Region region : regions) {
            slot = assignRegion(region, slot);
        }
        temporary = slot;
        out.visitInsn(Opcodes.LCONST_0);
        out.visitVarInsn(Opcodes.LSTORE, temporary);
        frame.add(Opcodes.LONG);
        slot += 2;
        if (!stretch.isWhole()) {
            next = slot;
            out.visitInsn(Opcodes.ICONST_0);
            out.visitVarInsn(Opcodes.ISTORE, next);
            frame.add(Opcodes.INTEGER);
        }
    }

    /** The array of a region in a local, and behind it where the program's part begins and its length, if they vary. */
    private int assignRegion(Region region, int slot) {
        if (region == Region.PACKET) {
            return slot;
        }
        arrays.put(region, slot);
        out.visitVarInsn(Opcodes.ALOAD, 0);
        out.visitFieldInsn(Opcodes.GETFIELD, ProgramClass.NAME, region.word(), "[B");
        out.visitVarInsn(Opcodes.ASTORE, slot);
        frame.add("[B");
        if (region == Region.USER) {
            for (String field : new String[] {"userOffset", "userLength"}) {
                slot++;
                out.visitVarInsn(Opcodes.ALOAD, 0);
                out.visitFieldInsn(Opcodes.GETFIELD, ProgramClass.NAME, field, "I");
                out.visitVarInsn(Opcodes.ISTORE, slot);
                frame.add(Opcodes.INTEGER);
            }
        } else if (region == Region.LOCAL) {
            slot++;
            base = slot;
            firstLocalByte(out, program);
            out.visitVarInsn(Opcodes.ISTORE, base);
            frame.add(Opcodes.INTEGER);
        }
        return slot + 1;
    }

    /** Pushes the array in which registers rest between stretches, and a register's index. */
    private void rested(int register) {
        out.visitVarInsn(Opcodes.ALOAD, 0);
        out.visitFieldInsn(Opcodes.GETFIELD, ProgramClass.NAME, "registers", "[J");
        ProgramClass.firstRegister(out);
        ProgramClass.push(out, register);
        out.visitInsn(Opcodes.IADD);
    }

    /** Goes to the entry that the stretch was told. */
    private void begin() {
        List<Integer> entries = stretch.entries();
        Label[] at = entries.stream().map(this::way).toArray(Label[]::new);
        out.visitVarInsn(Opcodes.ILOAD, ENTRY);
        out.visitTableSwitchInsn(0, at.length - 1, at[0], at);
    }

    /** The ways out of the stretch: registers are laid down, and the address is the method's result. */
    private void waysOut() {
        if (ways.isEmpty() && !jumpsByData) {
            return;
        }
        Label exit = new Label();
        ways.forEach((pc, label) -> {
            out.visitLabel(label);
            frame();
            ProgramClass.push(out, Stretch.address(stretches, pc));
            out.visitVarInsn(Opcodes.ISTORE, next);
            out.visitJumpInsn(Opcodes.GOTO, exit);
        });
        if (jumpsByData) {
            out.visitLabel(dataExit);
            frame();
            out.visitJumpInsn(Opcodes.GOTO, exit);
        }
        out.visitLabel(exit);
        frame();
        for (int r = written.nextSetBit(0); r >= 0; r = written.nextSetBit(r + 1)) {
            rested(r);
            pushLong(r);
            out.visitInsn(Opcodes.LASTORE);
        }
        out.visitVarInsn(Opcodes.ILOAD, next);
        out.visitInsn(Opcodes.IRETURN);
    }

    /** Where traps go, with the pc on the stack. */
    private void trapsOut() {
        traps.forEach((trap, label) -> {
            out.visitLabel(label);
            frame(Opcodes.INTEGER);
            out.visitVarInsn(Opcodes.ISTORE, temporary);
            out.visitVarInsn(Opcodes.ALOAD, 0);
            ProgramClass.push(out, trap.ordinal() + 1);
            out.visitVarInsn(Opcodes.ILOAD, temporary);
            out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, ProgramClass.NAME, "trap", "(II)J", false);
            leave();
        });
        if (stopped != null) {
            out.visitLabel(stopped);
            frame();
            out.visitInsn(Opcodes.LCONST_0);
            leave();
        }
    }

    /** Ends the function with the long on the stack. */
    private void leave() {
        if (stretch.isWhole()) {
            out.visitInsn(Opcodes.LRETURN);
            return;
        }
        out.visitVarInsn(Opcodes.LSTORE, temporary);
        out.visitVarInsn(Opcodes.ALOAD, 0);
        out.visitVarInsn(Opcodes.LLOAD, temporary);
        out.visitFieldInsn(Opcodes.PUTFIELD, ProgramClass.NAME, "result", "J");
        out.visitInsn(Opcodes.ICONST_M1);
        out.visitInsn(Opcodes.IRETURN);
    }

    /** Every instruction leaves at least one bytecode, so two frames never fall on one place. */
    private void frame(Object... stack) {
        if (framed && stack.length == 0) {
            out.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        } else if (framed) {
            out.visitFrame(Opcodes.F_SAME1, 0, null, 1, stack);
        } else {
            out.visitFrame(Opcodes.F_FULL, frame.size(), frame.toArray(), stack.length, stack);
            framed = true;
        }
    }

    private Label trap(Trap trap) {
        return traps.computeIfAbsent(trap, kind -> new Label());
    }

    /** What an operation has left on the stack, still to become a register's value. */
    private enum Left {
        NOTHING,
        INT,
        LONG,
        FLOAT,
        DOUBLE
    }

    private boolean jumpsByData;
    private final Label dataExit = new Label();

    private void instruction(int pc, Instruction in) {
        Type type = in.type();
        Left left = switch (in.op()) {
            case NOP, PREFETCH -> nothing(Opcodes.NOP);
            case J -> jump(Opcodes.GOTO, way(in.target()));
            case BEQ, BNE, BLT, BLE, BGT, BGE -> branch(in);
            case JT -> jumpByTable(pc, in);
            case RET -> result(in);
            case RETV -> end(Left.LONG, Opcodes.LCONST_0);
            case CALL -> call(pc, in);
            case CALLR -> callByRegister(pc, in);
            case HCALL -> callHost(pc, in);
            case FUEL -> charge(pc, in);
            case ADD -> binary(in, Opcodes.IADD);
            case SUB -> binary(in, Opcodes.ISUB);
            case MUL -> binary(in, Opcodes.IMUL);
            case AND -> binary(in, Opcodes.IAND);
            case OR -> binary(in, Opcodes.IOR);
            case XOR -> binary(in, Opcodes.IXOR);
            case LSH -> shift(in, Opcodes.ISHL);
            case RSH -> shift(in, type.signed() ? Opcodes.ISHR : Opcodes.IUSHR);
            case DIV -> divide(pc, in, Opcodes.IDIV, "divideUnsigned");
            case MOD -> divide(pc, in, Opcodes.IREM, "remainderUnsigned");
            case MULHI -> multiplyHigh(in);
            case NAND -> complement(binary(in, Opcodes.IAND));
            case NOR -> complement(binary(in, Opcodes.IOR));
            case NXOR -> complement(binary(in, Opcodes.IXOR));
            case LT, LE, GT, GE -> order(in);
            case EQ, NE -> equality(in);
            case COM -> complement(source(type, in.rs1()));
            case NEG -> negate(in);
            case ABS -> unary(in, "java/lang/Math", "abs");
            case NOT -> isZero(in);
            case BSWAP, HTON, NTOH -> reverse(in);
            case SQRT -> rounded(in, "sqrt");
            case CEIL -> rounded(in, "ceil");
            case FLOOR -> rounded(in, "floor");
            case CVI2, CVU2, CVL2, CVUL2, CVP2, CVF2, CVD2 -> convert(in);
            case CMVEQ, CMVNE, CMVLT, CMVLE, CMVGT, CMVGE -> move(pc, in);
            case MOV -> copy(type, in.rs1());
            case SET -> constant(type, in.imm());
            case LD, ULD -> load(pc, in);
            case ST, UST -> store(pc, in);
            case LEA -> address(in);
            case LEN -> length(in.region());
            case EXT -> extension(in);
        };
        if (left != Left.NOTHING) {
            write(in.rd(), type, left);
        }
    }

    private Left nothing(int opcode) {
        out.visitInsn(opcode);
        return Left.NOTHING;
    }

    private Left end(Left pushed, int opcode) {
        out.visitInsn(opcode);
        leave();
        return Left.NOTHING;
    }

    private Left jump(int opcode, Label target) {
        out.visitJumpInsn(opcode, target);
        return Left.NOTHING;
    }

    /** Stores what is on the stack, cut to a type already, as the value of a register. */
    private void write(int register, Type type, Left left) {
        Left bits = bits(left);
        boolean narrow = register != 0 && kinds[register].isInt();
        if (bits == Left.INT && !narrow) {
            extend(type);
        } else if (bits == Left.LONG && narrow) {
            out.visitInsn(Opcodes.L2I);
        }
        if (register == 0) {
            out.visitInsn(Opcodes.POP2);
        } else {
            out.visitVarInsn(narrow ? Opcodes.ISTORE : Opcodes.LSTORE, locals[register]);
        }
    }

    /** A number becomes its bits, with one NaN. */
    private Left bits(Left left) {
        if (left == Left.FLOAT) {
            out.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Float", "floatToIntBits", "(F)I", false);
            return Left.INT;
        } else if (left == Left.DOUBLE) {
            out.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Double", "doubleToLongBits", "(D)J", false);
            return Left.LONG;
        }
        return left;
    }

    /** Extends the int on the stack, a value of the type, to a long. */
    private void extend(Type type) {
        out.visitInsn(Opcodes.I2L);
        if (type.bits() == 32 && !type.signed()) {
            longOp(LOW_32, Opcodes.LAND);
        }
    }

    private void longOp(long constant, int opcode) {
        ProgramClass.push(out, constant);
        out.visitInsn(opcode);
    }

    // Sources

    /** Pushes a register as a value of a type: an int for 32 bits or fewer, a long for 64, or the number. */
    private Left source(Type type, int register) {
        if (type.bits() == 64) {
            pushLong(register);
        } else {
            pushInt(register);
        }
        return switch (type) {
            case F -> {
                out.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Float", "intBitsToFloat", "(I)F", false);
                yield Left.FLOAT;
            }
            case D -> {
                out.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Double", "longBitsToDouble", "(J)D", false);
                yield Left.DOUBLE;
            }
            default -> type.bits() == 64 ? Left.LONG : Left.INT;
        };
    }

    /** Pushes the bits of a register, cut to a type: a NaN stays the one it is. */
    private Left copy(Type type, int register) {
        if (type.bits() == 64) {
            pushLong(register);
            return Left.LONG;
        }
        pushInt(register);
        return Left.INT;
    }

    /** Pushes the immediate or the second register, as {@link #source} does. */
    private void second(Instruction in) {
        if (!in.immediate()) {
            source(in.type(), in.rs2());
        } else if (in.type().bits() == 64) {
            ProgramClass.push(out, in.imm());
        } else {
            ProgramClass.push(out, (int) in.imm());
        }
    }

    /** Pushes the low 32 bits of a register. */
    private void pushInt(int register) {
        if (register == 0) {
            out.visitInsn(Opcodes.ICONST_0);
        } else if (kinds[register].isInt()) {
            out.visitVarInsn(Opcodes.ILOAD, locals[register]);
        } else {
            out.visitVarInsn(Opcodes.LLOAD, locals[register]);
            out.visitInsn(Opcodes.L2I);
        }
    }

    /** Pushes all of a register. */
    private void pushLong(int register) {
        if (register == 0) {
            out.visitInsn(Opcodes.LCONST_0);
        } else if (kinds[register].isInt()) {
            out.visitVarInsn(Opcodes.ILOAD, locals[register]);
            extend(kinds[register] == Kind.UNSIGNED ? Type.U : Type.I);
        } else {
            out.visitVarInsn(Opcodes.LLOAD, locals[register]);
        }
    }

    // Comparison

    /** Pushes -1, 0 or 1, or for ints the two to be compared by the branch itself. */
    private enum Compared {
        SIGN,
        INTS
    }

    private Compared compared(Type type, Op op, int rs1, boolean immediate, int rs2, long imm) {
        boolean equality =
                op == Op.BEQ || op == Op.BNE || op == Op.CMVEQ || op == Op.CMVNE || op == Op.EQ || op == Op.NE;
        boolean naturals = kinds[rs1] == Kind.NATURAL
                && (immediate ? imm >= 0 && imm <= Integer.MAX_VALUE : kinds[rs2] == Kind.NATURAL);
        if (type == Type.I || type == Type.U && (equality || naturals)) {
            pushInt(rs1);
            if (immediate) {
                ProgramClass.push(out, (int) imm);
            } else {
                pushInt(rs2);
            }
            return Compared.INTS;
        } else if (type.floating()) {
            source(type, rs1);
            source(type, rs2);
            // With NaN the result is 1 for less and -1 for greater, so that neither holds.
            boolean less =
                    op == Op.BLT || op == Op.BLE || op == Op.CMVLT || op == Op.CMVLE || op == Op.LT || op == Op.LE;
            out.visitInsn(type == Type.F ? less ? Opcodes.FCMPG : Opcodes.FCMPL : less ? Opcodes.DCMPG : Opcodes.DCMPL);
            return Compared.SIGN;
        }
        comparable(type, rs1, equality);
        if (immediate) {
            ProgramClass.push(out, type.bits() == 64 && !type.signed() && !equality ? imm ^ Long.MIN_VALUE : imm);
        } else {
            comparable(type, rs2, equality);
        }
        out.visitInsn(Opcodes.LCMP);
        return Compared.SIGN;
    }

    /** Pushes a long that compares, signed, as the register does in the type. */
    private void comparable(Type type, int register, boolean equality) {
        if (type == Type.U) {
            pushInt(register);
            extend(type);
        } else {
            pushLong(register);
            if (!type.signed() && !equality) {
                longOp(Long.MIN_VALUE, Opcodes.LXOR);
            }
        }
    }

    /** The condition as the JVM's comparison with zero: 153 to 158, in pairs of opposites. */
    private static int condition(Op op) {
        return switch (op) {
            case BEQ, CMVEQ -> Opcodes.IFEQ;
            case BNE, CMVNE -> Opcodes.IFNE;
            case BLT, CMVLT -> Opcodes.IFLT;
            case BLE, CMVLE -> Opcodes.IFLE;
            case BGT, CMVGT -> Opcodes.IFGT;
            case BGE, CMVGE -> Opcodes.IFGE;
            default -> throw new AssertionError(op);
        };
    }

    private static int opposite(int condition) {
        return (condition + 1 ^ 1) - 1;
    }

    private static int onInts(int condition) {
        return condition + Opcodes.IF_ICMPEQ - Opcodes.IFEQ;
    }

    private Left branch(Instruction in) {
        Compared compared = compared(in.type(), in.op(), in.rs1(), in.immediate(), in.rs2(), in.imm());
        int condition = condition(in.op());
        return jump(compared == Compared.INTS ? onInts(condition) : condition, way(in.target()));
    }

    /** Jumps over the move if the comparison with zero does not hold; the opposite of the same comparison is exact for NaN. */
    private Left move(int pc, Instruction in) {
        Compared compared = compared(in.type(), in.op(), in.rs1(), false, 0, 0);
        int condition = opposite(condition(in.op()));
        out.visitJumpInsn(compared == Compared.INTS ? onInts(condition) : condition, way(pc + 1));
        write(in.rd(), in.type(), in.immediate() ? constant(in.type(), in.imm()) : copy(in.type(), in.rs2()));
        return Left.NOTHING;
    }

    /** Pushes how the sources compare: negative, zero or positive; for ints of 32 bits, too. */
    private void sign(Instruction in) {
        Compared compared = compared(in.type(), in.op(), in.rs1(), in.immediate(), in.rs2(), in.imm());
        if (compared == Compared.INTS) {
            out.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Integer", "compare", "(II)I", false);
        }
    }

    /** Leaves 1 or 0 without a jump: the sign of the comparison (turned round for greater) plus a bias. */
    private Left order(Instruction in) {
        sign(in);
        if (in.op() == Op.GT || in.op() == Op.GE) {
            out.visitInsn(Opcodes.INEG);
        }
        if (in.op() == Op.LE || in.op() == Op.GE) {
            out.visitInsn(Opcodes.ICONST_M1);
            out.visitInsn(Opcodes.IADD);
        }
        out.visitIntInsn(Opcodes.BIPUSH, 31);
        out.visitInsn(Opcodes.IUSHR);
        return Left.INT;
    }

    /** The last bit of a comparison, which is -1, 0 or 1, tells whether the sources differ. */
    private Left equality(Instruction in) {
        sign(in);
        out.visitInsn(Opcodes.ICONST_1);
        out.visitInsn(Opcodes.IAND);
        if (in.op() == Op.EQ) {
            out.visitInsn(Opcodes.ICONST_1);
            out.visitInsn(Opcodes.IXOR);
        }
        return Left.INT;
    }

    /** x | -x is negative unless x is zero. */
    private Left isZero(Instruction in) {
        Left left = source(in.type(), in.rs1());
        if (left == Left.INT) {
            out.visitInsn(Opcodes.I2L);
        }
        out.visitInsn(Opcodes.LCONST_0);
        out.visitInsn(Opcodes.LCMP);
        out.visitInsn(Opcodes.ICONST_1);
        out.visitInsn(Opcodes.IAND);
        out.visitInsn(Opcodes.ICONST_1);
        out.visitInsn(Opcodes.IXOR);
        return Left.INT;
    }

    // Arithmetic

    /** The opcodes for int, long, float and double stand one behind another. */
    private Left operate(Left left, int onInts) {
        out.visitInsn(onInts + left.ordinal() - Left.INT.ordinal());
        return left;
    }

    private Left binary(Instruction in, int onInts) {
        Left left = source(in.type(), in.rs1());
        second(in);
        return operate(left, onInts);
    }

    /** The JVM takes amounts as ints and modulo the width, as VCODE does. */
    private Left shift(Instruction in, int onInts) {
        Left left = source(in.type(), in.rs1());
        if (in.immediate()) {
            ProgramClass.push(out, (int) in.imm());
        } else {
            pushInt(in.rs2());
        }
        return operate(left, onInts);
    }

    /** The smallest by -1 is itself in Java, too. */
    private Left divide(int pc, Instruction in, int onInts, String onUnsigned) {
        Type type = in.type();
        checkDivisor(pc, in);
        if (type == Type.UL) {
            pushLong(in.rs1());
            second(in);
            out.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Long", onUnsigned, "(JJ)J", false);
            return Left.LONG;
        } else if (type == Type.U) {
            pushInt(in.rs1());
            extend(type);
            second(in);
            extend(type);
            out.visitInsn(onInts + 1);
            out.visitInsn(Opcodes.L2I);
            return Left.INT;
        }
        return binary(in, onInts);
    }

    private void checkDivisor(int pc, Instruction in) {
        if (in.type().floating() || proved.test(pc) || in.immediate() && in.imm() != 0) {
            return;
        }
        ProgramClass.push(out, pc);
        second(in);
        if (in.type().bits() == 64) {
            out.visitInsn(Opcodes.LCONST_0);
            out.visitInsn(Opcodes.LCMP);
        }
        out.visitJumpInsn(Opcodes.IFEQ, trap(Trap.DIVISOR));
        out.visitInsn(Opcodes.POP);
    }

    private Left multiplyHigh(Instruction in) {
        Type type = in.type();
        if (type.bits() == 32) {
            pushInt(in.rs1());
            extend(type);
            second(in);
            extend(type);
            out.visitInsn(Opcodes.LMUL);
            out.visitIntInsn(Opcodes.BIPUSH, 32);
            out.visitInsn(Opcodes.LUSHR);
            out.visitInsn(Opcodes.L2I);
            return Left.INT;
        }
        pushLong(in.rs1());
        second(in);
        String owner = type.signed() ? "java/lang/Math" : SEMANTICS;
        String name = type.signed() ? "multiplyHigh" : "multiplyHighUnsigned";
        out.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, "(JJ)J", false);
        return Left.LONG;
    }

    private Left unary(Instruction in, String owner, String method) {
        Left left = source(in.type(), in.rs1());
        String letter = "IJFD".substring(left.ordinal() - Left.INT.ordinal()).substring(0, 1);
        out.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method, "(" + letter + ")" + letter, false);
        return left;
    }

    private Left complement(Left left) {
        if (left == Left.INT) {
            out.visitInsn(Opcodes.ICONST_M1);
            out.visitInsn(Opcodes.IXOR);
        } else {
            longOp(-1, Opcodes.LXOR);
        }
        return left;
    }

    private Left negate(Instruction in) {
        return operate(source(in.type(), in.rs1()), Opcodes.INEG);
    }

    private Left reverse(Instruction in) {
        if (in.type() != Type.US) {
            return unary(in, in.type().bits() == 64 ? "java/lang/Long" : "java/lang/Integer", "reverseBytes");
        }
        pushInt(in.rs1());
        out.visitInsn(Opcodes.I2S);
        out.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Short", "reverseBytes", "(S)S", false);
        out.visitInsn(Opcodes.I2C);
        return Left.INT;
    }

    /** A function of Math on doubles: exact for floats but for one rounding, as {@code Semantics} explains. */
    private Left rounded(Instruction in, String function) {
        Left left = source(in.type(), in.rs1());
        if (left == Left.FLOAT) {
            out.visitInsn(Opcodes.F2D);
        }
        out.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Math", function, "(D)D", false);
        if (left == Left.FLOAT) {
            out.visitInsn(Opcodes.D2F);
        }
        return left;
    }

    private Left convert(Instruction in) {
        Type from = in.op().source(in.type());
        Type to = in.type();
        boolean simple =
                from.floating() ? to != Type.U && to != Type.UL : from.signed() || from.bits() == 32 || !to.floating();
        if (!simple) {
            return convertByCall(in, from, to);
        }
        Left left = source(from, in.rs1());
        if (left == Left.INT) {
            extend(from);
            left = Left.LONG;
        }
        Left wanted = switch (to) {
            case F -> Left.FLOAT;
            case D -> Left.DOUBLE;
            default -> to.bits() == 64 ? Left.LONG : Left.INT;
        };
        int opcode = conversion(left, wanted);
        if (opcode != Opcodes.NOP) {
            out.visitInsn(opcode);
        }
        return wanted;
    }

    private static int conversion(Left from, Left to) {
        return switch (from) {
            case LONG ->
                switch (to) {
                    case INT -> Opcodes.L2I;
                    case FLOAT -> Opcodes.L2F;
                    case DOUBLE -> Opcodes.L2D;
                    case LONG, NOTHING -> Opcodes.NOP;
                };
            case FLOAT ->
                switch (to) {
                    case INT -> Opcodes.F2I;
                    case LONG -> Opcodes.F2L;
                    case DOUBLE -> Opcodes.F2D;
                    case FLOAT, NOTHING -> Opcodes.NOP;
                };
            case DOUBLE ->
                switch (to) {
                    case INT -> Opcodes.D2I;
                    case LONG -> Opcodes.D2L;
                    case FLOAT -> Opcodes.D2F;
                    case DOUBLE, NOTHING -> Opcodes.NOP;
                };
            case INT, NOTHING -> throw new AssertionError(from);
        };
    }

    /** What Java has no conversion for. */
    private Left convertByCall(Instruction in, Type from, Type to) {
        type(from);
        type(to);
        if (from.bits() == 64) {
            pushLong(in.rs1());
        } else {
            pushInt(in.rs1());
            extend(from);
        }
        String descriptor = "(L" + TYPE + ";L" + TYPE + ";J)J";
        out.visitMethodInsn(Opcodes.INVOKESTATIC, SEMANTICS, "convert", descriptor, false);
        if (to.bits() == 32) {
            out.visitInsn(Opcodes.L2I);
            return Left.INT;
        }
        return Left.LONG;
    }

    private void type(Type type) {
        out.visitFieldInsn(Opcodes.GETSTATIC, TYPE, type.name(), "L" + TYPE + ";");
    }

    /** The bits of a constant; of a floating-point type, too. */
    private Left constant(Type type, long value) {
        if (type.bits() == 32) {
            ProgramClass.push(out, (int) value);
            return Left.INT;
        }
        ProgramClass.push(out, value);
        return Left.LONG;
    }

    private Left extension(Instruction in) {
        Extension extension = program.extensions().get(in.target());
        Type result = extension.result(in.type());
        boolean emits = extension.emit(new MethodVisitor(Opcodes.ASM9) {}, in.type());
        if (!emits) {
            String descriptor = "L" + ProgramClass.EXTENSION + ";";
            out.visitFieldInsn(Opcodes.GETSTATIC, ProgramClass.NAME, "e" + in.target(), descriptor);
            type(in.type());
        }
        pushLong(in.rs1());
        if (extension.sources() == 1 && !emits) {
            out.visitInsn(Opcodes.LCONST_0);
        } else if (extension.sources() == 2 && in.immediate()) {
            ProgramClass.push(out, in.imm());
        } else if (extension.sources() == 2) {
            pushLong(in.rs2());
        }
        if (emits) {
            extension.emit(out, in.type());
        } else {
            String descriptor = "(L" + TYPE + ";JJ)J";
            out.visitMethodInsn(Opcodes.INVOKEINTERFACE, ProgramClass.EXTENSION, "apply", descriptor, true);
        }
        ProgramClass.cut(out, result);
        write(in.rd(), result, Left.LONG);
        return Left.NOTHING;
    }

    // Memory

    private Left load(int pc, Instruction in) {
        Type type = in.type();
        checkBounds(pc, in);
        pushPlace(in);
        switch (type.bytes()) {
            case 1 -> out.visitInsn(Opcodes.BALOAD);
            case 2 -> memory(in, "load16", "([BI)S");
            case 4 -> memory(in, "load32", "([BI)I");
            default -> memory(in, "load64", "([BI)J");
        }
        if (type == Type.UC) {
            ProgramClass.push(out, (int) type.max());
            out.visitInsn(Opcodes.IAND);
        } else if (type == Type.US) {
            out.visitInsn(Opcodes.I2C);
        }
        return type.bits() == 64 ? Left.LONG : Left.INT;
    }

    private Left store(int pc, Instruction in) {
        checkBounds(pc, in);
        pushPlace(in);
        if (in.type().bits() == 64) {
            pushLong(in.rd());
        } else {
            pushInt(in.rd());
        }
        switch (in.type().bytes()) {
            case 1 -> out.visitInsn(Opcodes.BASTORE);
            case 2 -> memory(in, "store16", "([BII)V");
            case 4 -> memory(in, "store32", "([BII)V");
            default -> memory(in, "store64", "([BIJ)V");
        }
        return Left.NOTHING;
    }

    private void memory(Instruction in, String name, String descriptor) {
        String order = in.region().order() == ByteOrder.BIG_ENDIAN ? "B" : "L";
        out.visitMethodInsn(Opcodes.INVOKESTATIC, MEMORY, name + order, descriptor, false);
    }

    /**
     * Pushes the array and the index of the place. It is in bounds: so its low 32 bits are all of it, and each summand may
     * be cut before adding.
     */
    private void pushPlace(Instruction in) {
        Region region = in.region();
        boolean bare = false;
        switch (region) {
            case PACKET -> {
                out.visitVarInsn(Opcodes.ALOAD, DATA);
                out.visitVarInsn(Opcodes.ILOAD, OFFSET);
            }
            case USER -> {
                out.visitVarInsn(Opcodes.ALOAD, arrays.get(region));
                out.visitVarInsn(Opcodes.ILOAD, arrays.get(region) + 1);
            }
            case LOCAL -> {
                out.visitVarInsn(Opcodes.ALOAD, arrays.get(region));
                out.visitVarInsn(Opcodes.ILOAD, base);
            }
            case STATE, SCRATCH, OUT -> {
                out.visitVarInsn(Opcodes.ALOAD, arrays.get(region));
                bare = true;
            }
        }
        if (in.rs1() != 0) {
            pushInt(in.rs1());
            bare = add(bare);
        }
        if (in.immediate() && (in.imm() != 0 || bare)) {
            ProgramClass.push(out, (int) in.imm());
            add(bare);
        } else if (!in.immediate()) {
            pushInt(in.rs2());
            add(bare);
        }
    }

    private boolean add(boolean first) {
        if (!first) {
            out.visitInsn(Opcodes.IADD);
        }
        return false;
    }

    private int fixedLength(Region region) {
        return program.declaredBytes(region, function);
    }

    private Left length(Region region) {
        pushLength(region);
        return Left.INT;
    }

    private void pushLength(Region region) {
        switch (region) {
            case PACKET -> out.visitVarInsn(Opcodes.ILOAD, LENGTH);
            case USER -> out.visitVarInsn(Opcodes.ILOAD, arrays.get(region) + 2);
            case STATE, SCRATCH, OUT, LOCAL -> ProgramClass.push(out, fixedLength(region));
        }
    }

    /** Goes to the trap unless 0 <= place and place + width <= length, for the exact place. */
    private void checkBounds(int pc, Instruction in) {
        if (proved.test(pc)) {
            return;
        }
        int width = in.type().bytes();
        boolean constant = in.immediate() && in.rs1() == 0;
        boolean small = in.immediate() && in.imm() >= 0 && in.imm() <= MOST_INT_OFFSET;
        Kind kind = in.rs1() == 0 ? Kind.NATURAL : kinds[in.rs1()];
        if (constant && in.region().fixed() && small && in.imm() + width <= fixedLength(in.region())) {
            return;
        }
        ProgramClass.push(out, pc);
        Label trap = trap(Trap.BOUNDS);
        if (constant && (!small || in.region().fixed())) {
            // Always outside, as a region is at most 2^31-1 bytes; a condition, so that code follows.
            boolean possible = !in.region().fixed() && in.imm() >= 0 && in.imm() + width <= Integer.MAX_VALUE;
            if (possible) {
                pushLength(in.region());
                ProgramClass.push(out, (int) in.imm() + width);
                out.visitJumpInsn(Opcodes.IF_ICMPLT, trap);
            } else {
                out.visitInsn(Opcodes.ICONST_0);
                out.visitJumpInsn(Opcodes.IFEQ, trap);
            }
        } else if (constant) {
            pushLength(in.region());
            ProgramClass.push(out, (int) in.imm() + width);
            out.visitJumpInsn(Opcodes.IF_ICMPLT, trap);
        } else if (small && (kind == Kind.NATURAL || kind == Kind.SIGNED)) {
            // -imm <= base and base <= length - (imm + width): no difference overflows.
            if (kind == Kind.SIGNED) {
                pushInt(in.rs1());
                ProgramClass.push(out, (int) -in.imm());
                out.visitJumpInsn(Opcodes.IF_ICMPLT, trap);
            }
            pushInt(in.rs1());
            pushLength(in.region());
            ProgramClass.push(out, (int) in.imm() + width);
            out.visitInsn(Opcodes.ISUB);
            out.visitJumpInsn(Opcodes.IF_ICMPGT, trap);
        } else {
            pushExactPlace(in);
            out.visitInsn(Opcodes.DUP2);
            out.visitVarInsn(Opcodes.LSTORE, temporary);
            out.visitInsn(Opcodes.LCONST_0);
            out.visitInsn(Opcodes.LCMP);
            out.visitJumpInsn(Opcodes.IFLT, trap);
            out.visitVarInsn(Opcodes.LLOAD, temporary);
            pushLength(in.region());
            ProgramClass.push(out, width);
            out.visitInsn(Opcodes.ISUB);
            out.visitInsn(Opcodes.I2L);
            out.visitInsn(Opcodes.LCMP);
            out.visitJumpInsn(Opcodes.IFGT, trap);
        }
        out.visitInsn(Opcodes.POP);
    }

    /**
     * Pushes rs1 + rs2 or imm, or something that is surely out of bounds where the sum wraps. An immediate has 32 bits, so
     * a wrapped sum is far from every length; of two ints the sum does not wrap.
     */
    private void pushExactPlace(Instruction in) {
        pushLong(in.rs1());
        if (in.immediate()) {
            ProgramClass.push(out, in.imm());
            out.visitInsn(Opcodes.LADD);
        } else if (kinds[in.rs1()].isInt() && kinds[in.rs2()].isInt()) {
            pushLong(in.rs2());
            out.visitInsn(Opcodes.LADD);
        } else {
            pushLong(in.rs2());
            out.visitMethodInsn(Opcodes.INVOKESTATIC, MEMORY, "place", "(JJ)J", false);
        }
    }

    private Left address(Instruction in) {
        pushLong(in.rs1());
        if (in.immediate()) {
            ProgramClass.push(out, in.imm());
        } else {
            pushLong(in.rs2());
        }
        out.visitInsn(Opcodes.LADD);
        return Left.LONG;
    }

    // Control

    private Left result(Instruction in) {
        Type result = program.functions().get(function).signature().result();
        if (result == Type.V) {
            out.visitInsn(Opcodes.LCONST_0);
            leave();
            return Left.NOTHING;
        }
        if (in.immediate()) {
            ProgramClass.push(out, in.imm());
        } else if (in.type().bits() == 64) {
            pushLong(in.rs1());
        } else {
            pushInt(in.rs1());
            extend(in.type());
        }
        if (result.bits() < in.type().bits() || result.bits() == 32) {
            ProgramClass.cut(out, result);
        }
        leave();
        return Left.NOTHING;
    }

    /** Goes to a target of the table, or on if the index, as 64 unsigned bits, has none. */
    private Left jumpByTable(int pc, Instruction in) {
        List<Integer> targets = program.targets(in);
        Label on = way(pc + 1);
        if (targets.isEmpty()) {
            return nothing(Opcodes.NOP);
        }
        if (in.rs1() != 0 && kinds[in.rs1()] == Kind.LONG) {
            pushLong(in.rs1());
            out.visitInsn(Opcodes.DUP2);
            out.visitInsn(Opcodes.L2I);
            out.visitInsn(Opcodes.I2L);
            out.visitInsn(Opcodes.LCMP);
            out.visitJumpInsn(Opcodes.IFNE, on);
        }
        // An int that is negative is either a negative long or one of 2^31 or more: it has no target.
        pushInt(in.rs1());
        if (!Stretch.isData(program, in)) {
            out.visitTableSwitchInsn(
                    0, targets.size() - 1, on, targets.stream().map(this::way).toArray(Label[]::new));
            return Left.NOTHING;
        }
        String table = owner.table(targets.stream()
                .mapToInt(target -> Stretch.address(stretches, target))
                .toArray());
        jumpsByData = true;
        out.visitInsn(Opcodes.DUP);
        out.visitVarInsn(Opcodes.ISTORE, next);
        out.visitJumpInsn(Opcodes.IFLT, on);
        out.visitVarInsn(Opcodes.ILOAD, next);
        ProgramClass.push(out, targets.size());
        out.visitJumpInsn(Opcodes.IF_ICMPGE, on);
        out.visitFieldInsn(Opcodes.GETSTATIC, ProgramClass.NAME, table, "[I");
        out.visitVarInsn(Opcodes.ILOAD, next);
        out.visitInsn(Opcodes.IALOAD);
        out.visitVarInsn(Opcodes.ISTORE, next);
        return jump(Opcodes.GOTO, dataExit);
    }

    private Left charge(int pc, Instruction in) {
        ProgramClass.push(out, pc);
        out.visitVarInsn(Opcodes.ALOAD, 0);
        if (in.immediate()) {
            ProgramClass.push(out, in.imm());
        } else {
            pushLong(in.rs1());
        }
        out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, ProgramClass.NAME, "charge", "(J)Z", false);
        out.visitJumpInsn(Opcodes.IFEQ, trap(Trap.FUEL));
        return nothing(Opcodes.POP);
    }

    private void arguments(Instruction in, Signature callee) {
        for (int i = 0; i < Arguments.count(in.imm()); i++) {
            pushLong(Arguments.register(in.imm(), i));
            if (callee != null) {
                ProgramClass.cut(out, callee.parameters().get(i));
            }
        }
    }

    private Left call(int pc, Instruction in) {
        ProgramClass.push(out, pc);
        ProgramClass.deeper(out, owner.maxDepth(), trap(Trap.DEPTH));
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
        String dispatcher = owner.dispatcher(new Signature(any, in.type()));
        out.visitVarInsn(Opcodes.ALOAD, 0);
        ProgramClass.context(out, false);
        ProgramClass.push(out, pc);
        pushLong(in.rs1());
        arguments(in, null);
        String descriptor = ProgramClass.dispatcherDescriptor(arguments);
        out.visitMethodInsn(Opcodes.INVOKESPECIAL, ProgramClass.NAME, dispatcher, descriptor, false);
        return returned(in);
    }

    /** Takes the result from the stack, unless what was called has trapped: then the caller ends, too. */
    private Left returned(Instruction in) {
        if (stopped == null) {
            stopped = new Label();
        }
        out.visitVarInsn(Opcodes.LSTORE, temporary);
        out.visitVarInsn(Opcodes.ALOAD, 0);
        out.visitFieldInsn(Opcodes.GETFIELD, ProgramClass.NAME, "trapped", "I");
        out.visitJumpInsn(Opcodes.IFNE, stopped);
        return resultOfCall(in);
    }

    private Left resultOfCall(Instruction in) {
        if (in.type() == Type.V) {
            return Left.NOTHING;
        }
        out.visitVarInsn(Opcodes.LLOAD, temporary);
        return Left.LONG;
    }

    private Left callHost(int pc, Instruction in) {
        Signature signature = program.imports().get(in.target()).signature();
        out.visitFieldInsn(Opcodes.GETSTATIC, ProgramClass.NAME, "h" + in.target(), "L" + ProgramClass.BODY + ";");
        out.visitVarInsn(Opcodes.ALOAD, 0);
        arguments(in, signature);
        for (int i = signature.parameters().size(); i < dev.exocode.vcode.Import.MAX_PARAMETERS; i++) {
            out.visitInsn(Opcodes.LCONST_0);
        }
        String descriptor = "(L" + ProgramClass.MACHINE + ";JJJJJJ)J";
        out.visitMethodInsn(Opcodes.INVOKEINTERFACE, ProgramClass.BODY, "call", descriptor, true);
        if (signature.result() != Type.V) {
            ProgramClass.cut(out, signature.result());
        }
        out.visitVarInsn(Opcodes.LSTORE, temporary);
        ProgramClass.push(out, pc);
        out.visitVarInsn(Opcodes.ALOAD, 0);
        out.visitFieldInsn(Opcodes.GETFIELD, ProgramClass.NAME, "trapped", "I");
        out.visitJumpInsn(Opcodes.IFNE, trap(Trap.HOST));
        out.visitInsn(Opcodes.POP);
        return resultOfCall(in);
    }
}
