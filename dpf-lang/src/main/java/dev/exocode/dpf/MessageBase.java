package dev.exocode.dpf;

import dev.exocode.dpf.Operand.Bits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows the message base through a conjunction, as far as it is known without a packet. Not thread-safe. */
final class MessageBase {
    private boolean constant = true;
    private int displacement;

    /** The same base, to be followed apart. */
    MessageBase copy() {
        MessageBase copy = new MessageBase();
        copy.constant = constant;
        copy.displacement = displacement;
        return copy;
    }

    /** Whether no shift by a field came before, so that {@link #displacement} counts from the packet's start. */
    boolean constant() {
        return constant;
    }

    /** Bytes by which constant shifts moved the base since the start or the last shift by a field. */
    int displacement() {
        return displacement;
    }

    /** Whether a field is inside the largest packet. */
    boolean reaches(Operand operand) {
        return place(operand)
                .map(place -> displacement + place.offset() + bytes(place.bits()) <= DpfCompiler.MAX_PACKET_BYTES)
                .orElse(true);
    }

    /** The bytes of a field that shifts move; empty for one with a name. */
    static Optional<Bits> place(Operand operand) {
        if (operand instanceof Operand.Little little) {
            return Optional.of(little.inNetworkOrder());
        }
        return operand instanceof Bits bits ? Optional.of(bits) : Optional.empty();
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
        if (!operands(atom).stream().allMatch(this::reaches)) {
            return false;
        }
        if (atom instanceof Atom.ShiftBy) {
            constant = false;
            displacement = 0;
        }
        return true;
    }

    /** The numbers that an atom computes. */
    static List<Amount> amounts(Atom atom) {
        if (atom instanceof Atom.Test test) {
            return List.of(new Amount.Read(test.operand()));
        } else if (atom instanceof Atom.Compare compare) {
            return List.of(compare.left(), compare.right());
        } else if (atom instanceof Atom.In in) {
            return List.of(in.amount());
        }
        return atom instanceof Atom.ShiftBy by ? List.of(by.amount()) : List.of();
    }

    /** The fields that an atom reads, in order. */
    static List<Operand> operands(Atom atom) {
        if (atom instanceof Atom.Address address) {
            return List.of(address.operand());
        }
        List<Operand> operands = new ArrayList<>(2);
        amounts(atom).forEach(amount -> addOperands(amount, operands));
        return operands;
    }

    /** The fields that a number is made of, in order. */
    static List<Operand> operands(Amount amount) {
        List<Operand> operands = new ArrayList<>(2);
        addOperands(amount, operands);
        return operands;
    }

    private static void addOperands(Amount amount, List<Operand> operands) {
        if (amount instanceof Amount.Read read) {
            operands.add(read.operand());
        } else if (amount instanceof Amount.Signed signed) {
            operands.add(signed.operand());
        } else if (amount instanceof Amount.Binary binary) {
            addOperands(binary.left(), operands);
            addOperands(binary.right(), operands);
        }
    }

    /** Bytes that a field which starts at the top of a byte touches. */
    static int bytes(int bits) {
        return (bits + 7) / 8;
    }
}
