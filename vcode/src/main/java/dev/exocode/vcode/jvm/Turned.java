package dev.exocode.vcode.jvm;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;

/**
 * Registers of which it is known, where control is, what they have with its bytes in the other order: numbers that were loaded and are stored
 * again, and constants. They are stored in that order, as they were in memory: C2 turns twice what is turned twice, and constants each time.
 */
final class Turned {
    /** How many instructions behind a load the store may stand. */
    private static final int MOST_BETWEEN = 32;

    private final Frame frame;
    private final Map<Integer, Number> known = new HashMap<>();
    /** The local that a register has once it needed one. */
    private final Map<Integer, Integer> locals = new HashMap<>();
    /** What the instruction that is being written leaves in its register; null if nothing is known of it. */
    private Number next;

    /** A local with so many bytes that were loaded; none if bytes are 0, but a constant. */
    private record Number(int bytes, int local, long constant) {}

    Turned(Frame frame) {
        this.frame = frame;
    }

    private static boolean isTurnable(Instruction in) {
        return in.type().bytes() > 1 && in.rd() != 0 && in.region().order() == ByteOrder.BIG_ENDIAN;
    }

    /** Whether an instruction stores what another, before it, loads. */
    static boolean isStored(Instruction load, Instruction store) {
        return store.op().format() == Format.STORE
                && isTurnable(store)
                && isTurnable(load)
                && store.rd() == load.rd()
                && store.type().bytes() == load.type().bytes();
    }

    /** Behind a load, the instructions among which such a store is looked for. */
    static int end(int pc, Stretch stretch) {
        return Math.min(stretch.to(), pc + 1 + MOST_BETWEEN);
    }

    /** Control may come from elsewhere, too. */
    void forget() {
        known.clear();
    }

    /** Keeps what was loaded in the other order and is on the stack, and leaves it there in the right one. */
    Left keep(Instruction in, Left left) {
        boolean wide = left == Left.LONG;
        int local = locals.computeIfAbsent(in.rd(), register -> frame.local());
        frame.out.visitInsn(wide ? Opcodes.DUP2 : Opcodes.DUP);
        frame.out.visitVarInsn(wide ? Opcodes.LSTORE : Opcodes.ISTORE, local);
        next = new Number(in.type().bytes(), local, 0);
        Computing.reverse(frame.out, in.type());
        return left;
    }

    /** An instruction was written. */
    void pass(Instruction in) {
        if (in.op().format().writes()) {
            known.remove(in.rd());
            if (in.op() == Op.SET) {
                known.put(in.rd(), new Number(0, 0, in.imm()));
            } else if (next != null) {
                known.put(in.rd(), next);
            }
        }
        next = null;
    }

    /** Whether it is known what a store writes in the other order. */
    boolean has(Instruction store) {
        Number number = isTurnable(store) ? known.get(store.rd()) : null;
        return number != null
                && (number.bytes == 0 || number.bytes == store.type().bytes());
    }

    /** Pushes what a store writes, in the other order. */
    void push(Instruction store) {
        Number number = known.get(store.rd());
        Type type = store.type();
        if (number.bytes > 0) {
            frame.out.visitVarInsn(type.bits() == 64 ? Opcodes.LLOAD : Opcodes.ILOAD, number.local);
            return;
        }
        long turned = Long.reverseBytes(number.constant) >>> Long.SIZE - type.bits();
        if (type.bits() == 64) {
            ProgramClass.push(frame.out, turned);
        } else {
            ProgramClass.push(frame.out, (int) turned);
        }
    }
}
