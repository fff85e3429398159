package dev.exocode.dpf;

/** Follows the message base through a filter's atoms, as far as it is known without a packet. Not thread-safe. */
final class MessageBase {
    private boolean constant = true;
    private int displacement;

    /** Whether no shift by a field came before, so that {@link #displacement} counts from the packet's start. */
    boolean constant() {
        return constant;
    }

    /** Bytes by which constant shifts moved the base since the start or the last shift by a field. */
    int displacement() {
        return displacement;
    }

    /** The first byte behind a field, counted as {@link #displacement} is; named fields do not count. */
    int end(Operand operand) {
        return operand instanceof Operand.Bits bits ? displacement + bits.offset() + bytes(bits.bits()) : 0;
    }

    /** Moves past an atom: false, and nothing moved, if it leaves the largest packet. */
    boolean pass(Atom atom) {
        if (atom instanceof Atom.Shift shift) {
            if (displacement + shift.bytes() > DpfCompiler.MAX_PACKET_BYTES) {
                return false;
            }
            displacement += shift.bytes();
            return true;
        }
        if (end(operand(atom)) > DpfCompiler.MAX_PACKET_BYTES) {
            return false;
        }
        if (atom instanceof Atom.ShiftBy) {
            constant = false;
            displacement = 0;
        }
        return true;
    }

    /** The field of a test or of a shift by a field. */
    static Operand operand(Atom atom) {
        return atom instanceof Atom.Test test
                ? test.operand()
                : ((Atom.ShiftBy) atom).amount().operand();
    }

    /** Bytes that a field which starts at the top of a byte touches. */
    static int bytes(int bits) {
        return (bits + 7) / 8;
    }
}
