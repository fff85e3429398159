package dev.exocode.dpf;

import java.util.ArrayList;
import java.util.List;

/** Writes typed filters in canonical DPF. */
final class Printer {
    private Printer() {}

    static String print(Filter filter) {
        List<String> atoms = new ArrayList<>();
        for (Atom atom : filter.atoms()) {
            atoms.add(print(atom));
        }
        return String.join(" && ", atoms);
    }

    static String print(Atom atom) {
        if (atom instanceof Atom.Test test) {
            return masked(test.operand(), test.mask()) + " == "
                    + (test.mask() == test.operand().ones() ? value(test.operand(), test.value()) : hex(test.value()));
        } else if (atom instanceof Atom.Shift shift) {
            return "SHIFT(" + shift.bytes() + ")";
        }
        return "SHIFT(" + print(((Atom.ShiftBy) atom).amount()) + ")";
    }

    private static String print(Amount amount) {
        boolean whole = amount.mask() == amount.operand().ones() >>> amount.right() << amount.right();
        String text = whole ? print(amount.operand()) : masked(amount.operand(), amount.mask());
        if (amount.right() > 0) {
            text = "(" + text + ") >> " + amount.right();
        }
        if (amount.factor() == 1) {
            return text;
        }
        return Long.bitCount(amount.factor()) == 1
                ? "(" + text + ") << " + Long.numberOfTrailingZeros(amount.factor())
                : "(" + text + ") * " + Long.toUnsignedString(amount.factor());
    }

    private static String masked(Operand operand, long mask) {
        return mask == operand.ones() ? print(operand) : print(operand) + " & " + hex(mask);
    }

    static String print(Operand operand) {
        return operand instanceof Operand.Named named
                ? named.field().fieldName()
                : ((Operand.Bits) operand).offset() + ":" + operand.bits();
    }

    /** Addresses as addresses, the rest in decimal where it names a number people know by heart. */
    private static String value(Operand operand, long value) {
        if (operand instanceof Operand.Named named) {
            return switch (named.field()) {
                case IP_SRC, IP_DST -> ipv4(value);
                case ETH_SRC, ETH_DST -> mac(value);
                case ETH_TYPE, VLAN_TYPE -> hex(value);
                default -> Long.toUnsignedString(value);
            };
        }
        return Long.compareUnsigned(value, 10) < 0 ? Long.toString(value) : hex(value);
    }

    /** An address, with dots. */
    static String ipv4(long value) {
        return (value >>> 24) + "." + (value >>> 16 & 0xff) + "." + (value >>> 8 & 0xff) + "." + (value & 0xff);
    }

    private static String mac(long value) {
        StringBuilder text = new StringBuilder();
        for (int shift = 40; shift >= 0; shift -= 8) {
            text.append(String.format("%02x", value >>> shift & 0xff)).append(shift == 0 ? "" : ":");
        }
        return text.toString();
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}
