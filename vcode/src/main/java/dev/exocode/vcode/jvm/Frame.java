package dev.exocode.vcode.jvm;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The locals of one method, how registers come from them to the stack and back, and where the method ends.
 *
 * <p>Registers are locals, all set at entry, so that every frame is the same and is written by hand: computing frames costs
 * three times the generation. What is of 32 bits is in an {@code int}, see {@link Kind}; a register that holds now this and then that
 * has a local for either, of which one counts at a time, see {@link Kinds}.
 */
final class Frame {
    static final int DATA = 1;
    static final int OFFSET = 2;
    static final int LENGTH = 3;
    static final int DEPTH = 4;
    /** The entry that a stretch is told; in its place a whole function has its parameters. */
    static final int ENTRY = 5;

    /** Keeps what stores overwrite. */
    static final String LOG = "dev/exocode/vcode/engine/UndoLog";

    private static final int PARAMETERS = 5;
    private static final long LOW_32 = 0xffffffffL;
    private static final String TYPE = "dev/exocode/vcode/Type";
    private static final Set<Region> UNDONE = EnumSet.of(Region.USER, Region.STATE);

    final MethodVisitor out;
    final Kinds kinds;
    /** The locals of regions: of the array, and behind it of where it begins and its length, if they vary. */
    final Map<Region, Integer> arrays = new EnumMap<>(Region.class);
    /** The locals of the logs of regions that are stored to and can be undone. */
    final Map<Region, Integer> logs = new EnumMap<>(Region.class);
    /** The registers that the method writes. */
    final BitSet written = new BitSet();
    /** A local for a long that is needed at once. */
    int temporary;
    /** Where the activation's locals begin. */
    int base;
    /** Where a stretch leaves the address that control goes to. */
    int next;

    private final Program program;
    private final int function;
    private final Stretch stretch;
    private final boolean undo;
    private final int[] ints = new int[Instruction.REGISTERS];
    private final int[] longs = new int[Instruction.REGISTERS];
    private final Map<Trap, Label> traps = new EnumMap<>(Trap.class);
    private final List<Object> types = new ArrayList<>();
    private boolean framed;
    private int slots;

    Frame(Program program, int function, Kinds kinds, Stretch stretch, boolean undo, MethodVisitor out) {
        this.program = program;
        this.function = function;
        this.stretch = stretch;
        this.undo = undo;
        this.out = out;
        this.kinds = kinds;
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
        out.visitVarInsn(Opcodes.ILOAD, DEPTH);
        ProgramClass.push(out, program.mostLocalBytes());
        out.visitInsn(Opcodes.IMUL);
    }

    /** Gives each register and region in use its locals, and sets them all. */
    void assignLocals() {
        BitSet narrow = new BitSet();
        BitSet wide = new BitSet();
        Set<Region> regions = EnumSet.noneOf(Region.class);
        Set<Region> logged = EnumSet.noneOf(Region.class);
        for (int pc = stretch.from(); pc < stretch.to(); pc++) {
            Instruction in = program.code().get(pc);
            kinds.enter(pc);
            for (int source : in.sources()) {
                (kinds.of(source).isInt() ? narrow : wide).set(source);
            }
            if (in.op().format().writes()) {
                kinds.write(pc, in.rd());
                (kinds.of(in.rd()).isInt() ? narrow : wide).set(in.rd());
                written.set(in.rd());
            }
            if (in.op().format().namesRegion() && in.op() != Op.LEA && in.op() != Op.PREFETCH) {
                regions.add(in.region());
            }
            if (undo && in.op().format() == Format.STORE && UNDONE.contains(in.region())) {
                logged.add(in.region());
            }
        }
        narrow.clear(0);
        wide.clear(0);
        written.clear(0);
        int parameters = stretch.isWhole()
                ? program.functions().get(function).signature().parameters().size()
                : 0;
        int slot = PARAMETERS + (stretch.isWhole() ? 2 * parameters : 1);
        types.addAll(List.of(ProgramClass.NAME, "[B", Opcodes.INTEGER, Opcodes.INTEGER, Opcodes.INTEGER));
        for (int i = 0; i < parameters; i++) {
            types.add(Opcodes.LONG);
        }
        if (!stretch.isWhole()) {
            types.add(Opcodes.INTEGER);
        }
        for (int r = 1; r < Instruction.REGISTERS; r++) {
            boolean parameter = r <= parameters;
            if (wide.get(r) && parameter) {
                longs[r] = PARAMETERS + 2 * (r - 1);
            } else if (wide.get(r)) {
                longs[r] = slot;
                slot = assign(r, slot, false, false);
            }
            if (narrow.get(r)) {
                ints[r] = slot;
                slot = assign(r, slot, true, parameter);
            }
        }
        for (Region region : regions) {
            slot = assignRegion(region, slot);
        }
        for (Region region : logged) {
            logs.put(region, slot);
            out.visitVarInsn(Opcodes.ALOAD, 0);
            out.visitFieldInsn(Opcodes.GETFIELD, ProgramClass.NAME, region.word() + "Log", "L" + LOG + ";");
            out.visitVarInsn(Opcodes.ASTORE, slot);
            types.add(LOG);
            slot++;
        }
        temporary = slot;
        out.visitInsn(Opcodes.LCONST_0);
        out.visitVarInsn(Opcodes.LSTORE, temporary);
        types.add(Opcodes.LONG);
        slot += 2;
        if (!stretch.isWhole()) {
            next = slot++;
            out.visitInsn(Opcodes.ICONST_0);
            out.visitVarInsn(Opcodes.ISTORE, next);
            types.add(Opcodes.INTEGER);
        }
        slots = slot;
    }

    /** Sets a register's local to what the register holds at first, and gives the slot behind it. */
    private int assign(int register, int slot, boolean narrow, boolean parameter) {
        boolean given = true;
        if (!stretch.isWhole()) {
            rested(register);
            out.visitInsn(Opcodes.LALOAD);
        } else if (parameter) {
            out.visitVarInsn(Opcodes.LLOAD, PARAMETERS + 2 * (register - 1));
        } else {
            out.visitInsn(narrow ? Opcodes.ICONST_0 : Opcodes.LCONST_0);
            given = false;
        }
        if (given && narrow) {
            out.visitInsn(Opcodes.L2I);
        }
        out.visitVarInsn(narrow ? Opcodes.ISTORE : Opcodes.LSTORE, slot);
        types.add(narrow ? Opcodes.INTEGER : Opcodes.LONG);
        return slot + (narrow ? 1 : 2);
    }

    /** A local for a number of any kind, which has nothing where frames are. */
    int local() {
        slots += 2;
        return slots - 2;
    }

    /** How many slots of locals there are. */
    int slots() {
        return slots;
    }

    /** The array of a region in a local, and behind it where the program's part begins and its length, if they vary. */
    private int assignRegion(Region region, int slot) {
        if (region == Region.PACKET) {
            return slot;
        }
        arrays.put(region, slot);
        if (region == Region.DATA) {
            out.visitFieldInsn(Opcodes.GETSTATIC, ProgramClass.NAME, ProgramClass.DATA, "[B");
        } else {
            out.visitVarInsn(Opcodes.ALOAD, 0);
            out.visitFieldInsn(Opcodes.GETFIELD, ProgramClass.NAME, region.word(), "[B");
        }
        out.visitVarInsn(Opcodes.ASTORE, slot);
        types.add("[B");
        if (region == Region.USER) {
            for (String field : new String[] {"userOffset", "userLength"}) {
                slot++;
                out.visitVarInsn(Opcodes.ALOAD, 0);
                out.visitFieldInsn(Opcodes.GETFIELD, ProgramClass.NAME, field, "I");
                out.visitVarInsn(Opcodes.ISTORE, slot);
                types.add(Opcodes.INTEGER);
            }
        } else if (region == Region.LOCAL) {
            slot++;
            base = slot;
            firstLocalByte(out, program);
            out.visitVarInsn(Opcodes.ISTORE, base);
            types.add(Opcodes.INTEGER);
        }
        return slot + 1;
    }

    /** Pushes the array in which registers rest between stretches, and a register's index. */
    void rested(int register) {
        out.visitVarInsn(Opcodes.ALOAD, 0);
        out.visitFieldInsn(Opcodes.GETFIELD, ProgramClass.NAME, "registers", "[J");
        ProgramClass.firstRegister(out);
        ProgramClass.push(out, register);
        out.visitInsn(Opcodes.IADD);
    }

    /** Where traps go, with the pc on the stack. */
    void trapsOut() {
        traps.forEach((trap, label) -> {
            out.visitLabel(label);
            frame(Opcodes.INTEGER);
            out.visitVarInsn(Opcodes.ISTORE, temporary);
            out.visitVarInsn(Opcodes.ALOAD, 0);
            ProgramClass.push(out, trap.number());
            out.visitVarInsn(Opcodes.ILOAD, temporary);
            out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, ProgramClass.NAME, "trap", "(II)J", false);
            leave();
        });
    }

    /** Ends the function with the long on the stack. */
    void leave() {
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
    void frame(Object... stack) {
        if (framed && stack.length == 0) {
            out.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        } else if (framed) {
            out.visitFrame(Opcodes.F_SAME1, 0, null, 1, stack);
        } else {
            out.visitFrame(Opcodes.F_FULL, types.size(), types.toArray(), stack.length, stack);
            framed = true;
        }
    }

    Label trap(Trap trap) {
        return traps.computeIfAbsent(trap, kind -> new Label());
    }

    /** Stores what is on the stack as {@link #write} does, as what an instruction has come to. */
    void result(int pc, int register, Type type, Left left) {
        kinds.write(pc, register);
        write(register, type, left);
    }

    /** Stores what is on the stack, cut to a type already, as the value of a register. */
    void write(int register, Type type, Left left) {
        Left bits = bits(left);
        boolean narrow = register != 0 && kinds.of(register).isInt();
        if (bits == Left.INT && !narrow) {
            extend(type);
        } else if (bits == Left.LONG && narrow) {
            out.visitInsn(Opcodes.L2I);
        }
        if (register == 0) {
            out.visitInsn(Opcodes.POP2);
        } else {
            out.visitVarInsn(narrow ? Opcodes.ISTORE : Opcodes.LSTORE, narrow ? ints[register] : longs[register]);
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
    void extend(Type type) {
        out.visitInsn(Opcodes.I2L);
        if (type.bits() == 32 && !type.signed()) {
            longOp(LOW_32, Opcodes.LAND);
        }
    }

    void longOp(long constant, int opcode) {
        ProgramClass.push(out, constant);
        out.visitInsn(opcode);
    }

    /** Pushes a register as a value of a type: an int for 32 bits or fewer, a long for 64, or the number. */
    Left source(Type type, int register) {
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
    Left copy(Type type, int register) {
        if (type.bits() == 64) {
            pushLong(register);
            return Left.LONG;
        }
        pushInt(register);
        return Left.INT;
    }

    /** Pushes the immediate or the second register, as {@link #source} does. */
    void second(Instruction in) {
        if (!in.immediate()) {
            source(in.type(), in.rs2());
        } else if (in.type().bits() == 64) {
            ProgramClass.push(out, in.imm());
        } else {
            ProgramClass.push(out, (int) in.imm());
        }
    }

    /** Pushes the low 32 bits of a register. */
    void pushInt(int register) {
        if (register == 0) {
            out.visitInsn(Opcodes.ICONST_0);
        } else if (kinds.of(register).isInt()) {
            out.visitVarInsn(Opcodes.ILOAD, ints[register]);
        } else {
            out.visitVarInsn(Opcodes.LLOAD, longs[register]);
            out.visitInsn(Opcodes.L2I);
        }
    }

    /** Pushes all of a register. */
    void pushLong(int register) {
        if (register == 0) {
            out.visitInsn(Opcodes.LCONST_0);
        } else if (kinds.of(register).isInt()) {
            out.visitVarInsn(Opcodes.ILOAD, ints[register]);
            extend(kinds.of(register) == Kind.UNSIGNED ? Type.U : Type.I);
        } else {
            out.visitVarInsn(Opcodes.LLOAD, longs[register]);
        }
    }

    /** The bits of a constant; of a floating-point type, too. */
    Left constant(Type type, long value) {
        if (type.bits() == 32) {
            ProgramClass.push(out, (int) value);
            return Left.INT;
        }
        ProgramClass.push(out, value);
        return Left.LONG;
    }

    void type(Type type) {
        out.visitFieldInsn(Opcodes.GETSTATIC, TYPE, type.name(), "L" + TYPE + ";");
    }
}
