package dev.exocode.dpf;

import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Ranges;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Writes typed filters in canonical DPF. */
final class Printer {
    private Printer() {}

    static String print(Filter filter) {
        String priority = filter.priority() == 0 ? "" : "priority " + filter.priority() + "; ";
        return priority + print(filter.clauses());
    }

    private static String print(List<Clause> clauses) {
        List<String> all = new ArrayList<>();
        for (Clause clause : clauses) {
            boolean alone = clauses.size() == 1 || !(clause instanceof Clause.Any);
            all.add(alone ? print(clause) : "(" + print(clause) + ")");
        }
        return String.join(" && ", all);
    }

    static String print(Clause clause) {
        if (clause instanceof Clause.Any any) {
            return String.join(" || ", any.ways().stream().map(Printer::print).toList());
        } else if (clause instanceof Clause.Not not) {
            return "!(" + print(not.clauses()) + ")";
        } else if (clause instanceof Atom.Test test) {
            return masked(test.operand(), test.mask()) + " == "
                    + (test.mask() == test.operand().ones() ? value(test.operand(), test.value()) : hex(test.value()));
        } else if (clause instanceof Atom.Compare compare) {
            String right = compare.right() instanceof Amount.Constant constant
                    ? value(compare.left(), constant.value())
                    : print(compare.right());
            return print(compare.left()) + " " + compare.relation().sign() + " " + right;
        } else if (clause instanceof Atom.In in) {
            return print(in.amount()) + " in " + set(in.amount(), in.values());
        } else if (clause instanceof Atom.Address address) {
            return print(address.operand()) + " " + print(address);
        } else if (clause instanceof Atom.Has has) {
            return Library.INNER.repeat(has.level()) + has.protocol();
        } else if (clause instanceof Atom.Shift shift) {
            return "SHIFT(" + shift.bytes() + ")";
        }
        return "SHIFT(" + print(((Atom.ShiftBy) clause).amount()) + ")";
    }

    private static String print(Atom.Address address) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < address.ipv4().count(); i++) {
            members.add(ipv4(address.ipv4().least(i), address.ipv4().greatest(i)));
        }
        for (Addresses.Range range : address.ipv6().ranges()) {
            BigInteger different = range.least().xor(range.greatest());
            boolean prefix = different.bitCount() == different.bitLength()
                    && range.least().and(different).signum() == 0;
            String first = ipv6(range.least());
            members.add(
                    different.signum() == 0
                            ? first
                            : prefix
                                    ? first + "/" + (Addresses.BITS - different.bitLength())
                                    : first + ".." + ipv6(range.greatest()));
        }
        return address.isOne()
                ? (address.other() ? "!= " : "== ") + members.get(0)
                : "in {" + String.join(", ", members) + "}";
    }

    /** An address in hexadecimal, the longest row of zeros left out; source: RFC 5952. */
    static String ipv6(BigInteger address) {
        String text = "";
        int best = 0;
        int at = -1;
        int[] groups = new int[8];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = address.shiftRight(16 * (7 - i)).intValue() & 0xffff;
        }
        for (int from = 0; from < groups.length; from++) {
            int to = from;
            while (to < groups.length && groups[to] == 0) {
                to++;
            }
            if (to - from > Math.max(1, best)) {
                best = to - from;
                at = from;
            }
        }
        for (int i = 0; i < groups.length; i++) {
            if (i == at) {
                text += "::";
                i += best - 1;
            } else {
                text += (text.isEmpty() || text.endsWith(":") ? "" : ":") + Integer.toHexString(groups[i]);
            }
        }
        return text;
    }

    private static String print(Amount amount) {
        if (amount instanceof Amount.Read read) {
            return print(read.operand());
        } else if (amount instanceof Amount.Signed signed) {
            return "signed(" + print(signed.operand()) + ")";
        } else if (amount instanceof Amount.Length) {
            return "length";
        } else if (amount instanceof Amount.Constant constant) {
            return number(constant.value());
        }
        Amount.Binary binary = (Amount.Binary) amount;
        boolean mask = binary.operator() == Operator.AND
                && binary.left() instanceof Amount.Read
                && binary.right() instanceof Amount.Constant;
        return mask
                ? print(binary.left()) + " & " + hex(((Amount.Constant) binary.right()).value())
                : part(binary.left()) + " " + binary.operator().sign() + " " + part(binary.right());
    }

    private static String part(Amount amount) {
        boolean simple = amount instanceof Amount.Constant
                || amount instanceof Amount.Length
                || amount instanceof Amount.Signed
                || amount instanceof Amount.Read read && !(read.operand() instanceof Operand.Bits);
        return simple ? print(amount) : "(" + print(amount) + ")";
    }

    private static String set(Amount amount, Ranges values) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < values.count(); i++) {
            long least = values.least(i);
            long greatest = values.greatest(i);
            if (amount.isSigned() && least >= 0 && greatest < 0) {
                members.add(range(amount, least, Long.MAX_VALUE));
                members.add(range(amount, Long.MIN_VALUE, greatest));
            } else {
                members.add(range(amount, least, greatest));
            }
        }
        return "{" + String.join(", ", members) + "}";
    }

    private static String range(Amount amount, long least, long greatest) {
        if (isIpv4(amount)) {
            return ipv4(least, greatest);
        }
        return least == greatest ? value(amount, least) : value(amount, least) + ".." + value(amount, greatest);
    }

    private static String ipv4(long least, long greatest) {
        if (least == greatest) {
            return ipv4(least);
        }
        int free = prefixBits(least, greatest);
        return Long.bitCount(least ^ greatest) == free
                ? ipv4(least) + "/" + (Integer.SIZE - free)
                : ipv4(least) + ".." + ipv4(greatest);
    }

    /** How many bits are free if the numbers between two are all that begin with certain bits; else none is. */
    private static int prefixBits(long least, long greatest) {
        int free = Long.SIZE - Long.numberOfLeadingZeros(least ^ greatest);
        return least >>> free << free == least ? free : -1;
    }

    private static boolean isIpv4(Amount amount) {
        return amount instanceof Amount.Read read
                && read.operand() instanceof Operand.Named named
                && named.field().form() == Field.Form.IPV4;
    }

    private static String masked(Operand operand, long mask) {
        return mask == operand.ones() ? print(operand) : print(operand) + " & " + hex(mask);
    }

    static String print(Operand operand) {
        if (operand instanceof Operand.Little little) {
            return "little(" + print(little.inNetworkOrder()) + ")";
        }
        if (operand instanceof Operand.Inside inside) {
            String protocol = Library.INNER.repeat(inside.level()) + inside.protocol();
            return protocol + "[" + inside.offset() + ":" + inside.bits() + "]";
        }
        return operand instanceof Operand.Named named
                ? Library.INNER.repeat(named.level()) + named.field().fieldName()
                : ((Operand.Bits) operand).offset() + ":" + operand.bits();
    }

    private static String value(Amount amount, long value) {
        if (amount.isSigned()) {
            return Long.toString(value);
        }
        return amount instanceof Amount.Read read ? value(read.operand(), value) : number(value);
    }

    /** Decimal where people count. */
    private static String number(long value) {
        return Long.compareUnsigned(value, 100_000) < 0 ? Long.toString(value) : hex(value);
    }

    /** Addresses as addresses, the rest in decimal where it names a number people know by heart. */
    private static String value(Operand operand, long value) {
        if (operand instanceof Operand.Named named) {
            return switch (named.field().form()) {
                case IPV4 -> ipv4(value);
                case MAC -> mac(value);
                case ETHERTYPE -> hex(value);
                case IPV6, NUMBER ->
                    named.field().place() instanceof Field.Carried && value > 0xff
                            ? hex(value)
                            : Long.toUnsignedString(value);
            };
        }
        return value(value);
    }

    private static String value(long value) {
        return Long.compareUnsigned(value, 10) < 0 ? Long.toString(value) : hex(value);
    }

    /** An address, with dots. */
    static String ipv4(long value) {
        return (value >>> 24) + "." + (value >>> 16 & 0xff) + "." + (value >>> 8 & 0xff) + "." + (value & 0xff);
    }

    static String mac(long value) {
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
