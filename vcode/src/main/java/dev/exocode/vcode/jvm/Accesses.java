package dev.exocode.vcode.jvm;

import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Trap;
import dev.exocode.vcode.Type;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes loads and stores, and their checks where they are not proved.
 *
 * <p>What may trap pushes its pc beneath the operands of its check and goes to one place for all traps of its kind, or pops
 * the pc again. Checks of {@code int} registers are written on ints, which C2 moves out of loops.
 */
final class Accesses {
    /** Offsets up to this can be added to a width, and taken from a length, as ints. */
    private static final long MOST_INT_OFFSET = 1 << 30;

    /**
     * In a stretch of more accesses to several bytes the JVM's own accessors are called for four and eight, and not by methods of ours, and two
     * are moved one by one: C2 takes only so much into a method, but these always. To link them takes a class longer, which is why in others
     * they are not.
     */
    private static final int MOST_BY_METHODS = 48;

    private static final String MEMORY = "dev/exocode/vcode/engine/Memory";
    private static final String VIEW = "java/lang/invoke/VarHandle";

    private final Frame frame;
    private final MethodVisitor out;
    private final Program program;
    private final int function;
    private final IntPredicate proved;
    private final boolean direct;
    /** A local for what is stored byte by byte; 0 if nothing was. */
    private int pair;
    /** Bytes that are logged already wherever control is now, by region. */
    private final Map<Region, Set<Integer>> logged = new EnumMap<>(Region.class);
    /** The stores whose lines were logged before their loop began. */
    private final Set<Integer> ahead = new HashSet<>();

    Accesses(Frame frame, Program program, int function, Stretch stretch, IntPredicate proved) {
        this.frame = frame;
        this.out = frame.out;
        this.program = program;
        this.function = function;
        this.proved = proved;
        this.direct = program.code().subList(stretch.from(), stretch.to()).stream()
                        .filter(in -> in.region() != null && in.type().bytes() > 1)
                        .count()
                > MOST_BY_METHODS;
    }

    /** Control may come from elsewhere, too, where other lines are logged. */
    void join() {
        logged.clear();
    }

    /** What is done before a loop that steps through memory, whose stores need not be logged then. */
    void ahead(Stride stride) {
        for (Stride.Span span : stride.writes()) {
            if (frame.logs.containsKey(span.region())) {
                pushPlace(stride, span);
                pushRounds(stride);
                ProgramClass.push(out, span.bytes());
                out.visitVarInsn(Opcodes.ALOAD, frame.logs.get(span.region()));
                out.visitMethodInsn(Opcodes.INVOKESTATIC, Frame.LOG, "ahead", "(IIJIIL" + Frame.LOG + ";)V", false);
                ahead.addAll(stride.stores());
            }
        }
        if (stride.copies() != null) {
            for (Stride.Span span :
                    List.of(stride.copies().from(), stride.copies().to())) {
                boolean bare = pushStart(span.region());
                pushPlace(stride, span);
                add(bare);
            }
            pushRounds(stride);
            out.visitMethodInsn(Opcodes.INVOKESTATIC, MEMORY, "copied", "([BI[BIIJI)I", false);
            frame.write(stride.counter(), Type.I, Left.INT);
        }
    }

    private void pushPlace(Stride stride, Stride.Span span) {
        frame.pushInt(stride.counter());
        if (span.base() != 0) {
            frame.pushInt(span.base());
            out.visitInsn(Opcodes.IADD);
        }
        ProgramClass.push(out, span.offset());
        out.visitInsn(Opcodes.IADD);
    }

    private void pushRounds(Stride stride) {
        frame.pushInt(stride.counter());
        if (stride.end().immediate()) {
            ProgramClass.push(out, (long) (int) stride.end().imm());
        } else {
            frame.pushInt(stride.end().rs2());
            out.visitInsn(Opcodes.I2L);
        }
        if (stride.end().op() == Op.BLT) {
            // As a long, since below the least number is one less.
            out.visitInsn(Opcodes.LCONST_1);
            out.visitInsn(Opcodes.LSUB);
        }
        ProgramClass.push(out, stride.step());
    }

    /** A load, of which the bytes are taken in the other order if it is turned. */
    Left load(int pc, Instruction in, boolean turned) {
        Type type = in.type();
        boolean big = in.region().order() == ByteOrder.BIG_ENDIAN ^ turned;
        checkUnlessProved(pc, in);
        pushAccessor(in, big);
        pushPlace(in);
        switch (type.bytes()) {
            case 1 -> out.visitInsn(Opcodes.BALOAD);
            case 2 -> {
                if (direct) {
                    loadPair(big);
                } else {
                    memory(in, big, "load", "([BI)S");
                }
            }
            case 4 -> memory(in, big, "load", "([BI)I");
            default -> memory(in, big, "load", "([BI)J");
        }
        if (type == Type.UC) {
            ProgramClass.push(out, (int) type.max());
            out.visitInsn(Opcodes.IAND);
        } else if (type == Type.US) {
            out.visitInsn(Opcodes.I2C);
        }
        return type.bits() == 64 ? Left.LONG : Left.INT;
    }

    Left store(int pc, Instruction in, Turned turned) {
        boolean other = turned.has(in);
        boolean big = in.region().order() == ByteOrder.BIG_ENDIAN && !other;
        checkUnlessProved(pc, in);
        pushAccessor(in, big);
        pushPlace(in);
        String logger = ahead.contains(pc) ? "" : logger(in);
        if (!logger.isEmpty()) {
            out.visitInsn(Opcodes.DUP2);
            out.visitVarInsn(Opcodes.ALOAD, frame.logs.get(in.region()));
            out.visitMethodInsn(Opcodes.INVOKESTATIC, Frame.LOG, logger, "([BIL" + Frame.LOG + ";)V", false);
        }
        if (other) {
            turned.push(in);
        } else if (in.type().bits() == 64) {
            frame.pushLong(in.rd());
        } else {
            frame.pushInt(in.rd());
        }
        switch (in.type().bytes()) {
            case 1 -> out.visitInsn(Opcodes.BASTORE);
            case 2 -> {
                if (direct) {
                    storePair(big);
                } else {
                    memory(in, big, "store", "([BII)V");
                }
            }
            case 4 -> memory(in, big, "store", "([BII)V");
            default -> memory(in, big, "store", "([BIJ)V");
        }
        return Left.NOTHING;
    }

    /** Two bytes of the place as a number with a sign: where much is taken in, an accessor is ten times as much. */
    private void loadPair(boolean big) {
        out.visitInsn(Opcodes.DUP2);
        out.visitInsn(Opcodes.BALOAD);
        out.visitInsn(Opcodes.DUP_X2);
        out.visitInsn(Opcodes.POP);
        out.visitInsn(Opcodes.ICONST_1);
        out.visitInsn(Opcodes.IADD);
        out.visitInsn(Opcodes.BALOAD);
        if (!big) {
            out.visitInsn(Opcodes.SWAP);
        }
        ProgramClass.push(out, (int) Type.UC.max());
        out.visitInsn(Opcodes.IAND);
        out.visitInsn(Opcodes.SWAP);
        ProgramClass.push(out, Byte.SIZE);
        out.visitInsn(Opcodes.ISHL);
        out.visitInsn(Opcodes.IOR);
    }

    private void storePair(boolean big) {
        pair = pair == 0 ? frame.local() : pair;
        out.visitVarInsn(Opcodes.ISTORE, pair);
        out.visitInsn(Opcodes.DUP2);
        storeByte(big);
        out.visitInsn(Opcodes.ICONST_1);
        out.visitInsn(Opcodes.IADD);
        storeByte(!big);
    }

    private void storeByte(boolean upper) {
        out.visitVarInsn(Opcodes.ILOAD, pair);
        if (upper) {
            ProgramClass.push(out, Byte.SIZE);
            out.visitInsn(Opcodes.ISHR);
        }
        out.visitInsn(Opcodes.BASTORE);
    }

    /** Pushes what reads and writes several bytes, beneath the place, where it is called itself. */
    private void pushAccessor(Instruction in, boolean big) {
        if (direct && in.type().bytes() > 2) {
            String field = "VIEW" + in.type().bytes() * Byte.SIZE + order(big);
            out.visitFieldInsn(Opcodes.GETSTATIC, MEMORY, field, "L" + VIEW + ";");
        }
    }

    private void memory(Instruction in, boolean big, String name, String descriptor) {
        if (direct) {
            out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, VIEW, name.equals("load") ? "get" : "set", descriptor, false);
        } else {
            String method = name + in.type().bytes() * Byte.SIZE + order(big);
            out.visitMethodInsn(Opcodes.INVOKESTATIC, MEMORY, method, descriptor, false);
        }
    }

    private static String order(boolean big) {
        return big ? "B" : "L";
    }

    /** What logs the bytes of a store: a method of the log, or nothing if they need not be or surely are. */
    private String logger(Instruction in) {
        if (!frame.logs.containsKey(in.region())) {
            return "";
        }
        int bytes = in.type().bytes();
        if (!isConstant(in)) {
            return "before" + Byte.SIZE * bytes;
        }
        // Behind a check that it is in bounds, or a proof, a constant place is an int.
        boolean fresh = false;
        for (int i = 0; i < bytes; i++) {
            fresh |= logged.computeIfAbsent(in.region(), region -> new HashSet<>())
                    .add((int) in.imm() + i);
        }
        return fresh ? "before" + Byte.SIZE * bytes : "";
    }

    private static boolean isConstant(Instruction in) {
        return in.immediate() && in.rs1() == 0;
    }

    /**
     * Pushes the array and the index of the place. It is in bounds: so its low 32 bits are all of it, and each summand may
     * be cut before adding.
     */
    private void pushPlace(Instruction in) {
        boolean bare = pushStart(in.region());
        if (in.rs1() != 0) {
            frame.pushInt(in.rs1());
            bare = add(bare);
        }
        if (in.immediate() && (in.imm() != 0 || bare)) {
            ProgramClass.push(out, (int) in.imm());
            add(bare);
        } else if (!in.immediate()) {
            frame.pushInt(in.rs2());
            add(bare);
        }
    }

    /** Pushes the array and the index of a region's start, unless that is 0: then it is bare. */
    private boolean pushStart(Region region) {
        switch (region) {
            case PACKET -> {
                out.visitVarInsn(Opcodes.ALOAD, Frame.DATA);
                out.visitVarInsn(Opcodes.ILOAD, Frame.OFFSET);
            }
            case USER -> {
                out.visitVarInsn(Opcodes.ALOAD, frame.arrays.get(region));
                out.visitVarInsn(Opcodes.ILOAD, frame.arrays.get(region) + 1);
            }
            case LOCAL -> {
                out.visitVarInsn(Opcodes.ALOAD, frame.arrays.get(region));
                out.visitVarInsn(Opcodes.ILOAD, frame.base);
            }
            case STATE, SCRATCH, OUT, DATA -> {
                out.visitVarInsn(Opcodes.ALOAD, frame.arrays.get(region));
                return true;
            }
        }
        return false;
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

    Left length(Region region) {
        pushLength(region);
        return Left.INT;
    }

    private void pushLength(Region region) {
        switch (region) {
            case PACKET -> out.visitVarInsn(Opcodes.ILOAD, Frame.LENGTH);
            case USER -> out.visitVarInsn(Opcodes.ILOAD, frame.arrays.get(region) + 2);
            case STATE, SCRATCH, OUT, LOCAL, DATA -> ProgramClass.push(out, fixedLength(region));
        }
    }

    /** A check that the program itself makes. */
    Left inside(int pc, Instruction in) {
        checkBounds(pc, in);
        return Left.NOTHING;
    }

    private void checkUnlessProved(int pc, Instruction in) {
        if (!proved.test(pc)) {
            checkBounds(pc, in);
        }
    }

    /** Goes to the trap unless 0 <= place and place + width <= length, for the exact place. */
    private void checkBounds(int pc, Instruction in) {
        int width = in.type().bytes();
        boolean constant = isConstant(in);
        boolean small = in.immediate() && in.imm() >= 0 && in.imm() <= MOST_INT_OFFSET;
        Kind kind = in.rs1() == 0 ? Kind.NATURAL : frame.kinds.of(in.rs1());
        if (constant && in.region().fixed() && small && in.imm() + width <= fixedLength(in.region())) {
            return;
        }
        ProgramClass.push(out, pc);
        Label trap = frame.trap(Trap.BOUNDS);
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
            // base <= length - reach: the difference does not overflow, and the sum below does not after it.
            int reach = (int) in.imm() + width;
            frame.pushInt(in.rs1());
            pushLength(in.region());
            ProgramClass.push(out, reach);
            out.visitInsn(Opcodes.ISUB);
            out.visitJumpInsn(Opcodes.IF_ICMPGT, trap);
            if (kind == Kind.SIGNED) {
                // 0 <= base + imm. Were base itself compared with a constant, C2 would go on with a narrowed copy of
                // it, and not see that a loop counts by it: its checks would stay inside.
                frame.pushInt(in.rs1());
                ProgramClass.push(out, reach);
                out.visitInsn(Opcodes.IADD);
                ProgramClass.push(out, width);
                out.visitJumpInsn(Opcodes.IF_ICMPLT, trap);
            }
        } else {
            pushExactPlace(in);
            out.visitInsn(Opcodes.DUP2);
            out.visitVarInsn(Opcodes.LSTORE, frame.temporary);
            out.visitInsn(Opcodes.LCONST_0);
            out.visitInsn(Opcodes.LCMP);
            out.visitJumpInsn(Opcodes.IFLT, trap);
            out.visitVarInsn(Opcodes.LLOAD, frame.temporary);
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
        frame.pushLong(in.rs1());
        if (in.immediate()) {
            ProgramClass.push(out, in.imm());
            out.visitInsn(Opcodes.LADD);
        } else if (frame.kinds.of(in.rs1()).isInt() && frame.kinds.of(in.rs2()).isInt()) {
            frame.pushLong(in.rs2());
            out.visitInsn(Opcodes.LADD);
        } else {
            frame.pushLong(in.rs2());
            out.visitMethodInsn(Opcodes.INVOKESTATIC, MEMORY, "place", "(JJ)J", false);
        }
    }

    Left address(Instruction in) {
        frame.pushLong(in.rs1());
        if (in.immediate()) {
            ProgramClass.push(out, in.imm());
        } else {
            frame.pushLong(in.rs2());
        }
        out.visitInsn(Opcodes.LADD);
        return Left.LONG;
    }
}
