package dev.exocode.dpf;

import java.util.OptionalLong;

/** What a filter means, bit by bit and written apart from the compiler: the truth that compiled programs must agree with. */
final class ReferenceEvaluator {
    private final LinkType link;
    private final byte[] packet;
    private final int length;
    private long base;

    ReferenceEvaluator(LinkType link, byte[] packet, int length) {
        this.link = link;
        this.packet = packet;
        this.length = length;
    }

    static boolean matches(Filter filter, LinkType link, byte[] packet, int length) {
        ReferenceEvaluator evaluator = new ReferenceEvaluator(link, packet, length);
        for (Atom atom : filter.atoms()) {
            if (!evaluator.holds(atom)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the next atom holds; moves the base. */
    boolean holds(Atom atom) {
        if (atom instanceof Atom.Shift shift) {
            base += shift.bytes();
            return true;
        } else if (atom instanceof Atom.Test test) {
            OptionalLong value = read(test.operand());
            return value.isPresent() && (value.getAsLong() & test.mask()) == test.value();
        }
        Amount amount = ((Atom.ShiftBy) atom).amount();
        OptionalLong value = read(amount.operand());
        value.ifPresent(v -> base += ((v & amount.mask()) >>> amount.right()) * amount.factor());
        return value.isPresent();
    }

    long base() {
        return base;
    }

    /** The field at the current base, if it lies inside the packet and its protocol is there. */
    OptionalLong read(Operand operand) {
        if (operand instanceof Operand.Bits bits) {
            return bits((base + bits.offset()) * 8, bits.bits());
        }
        Field field = ((Operand.Named) operand).field();
        OptionalLong header = header(field.layer());
        return header.isEmpty() ? header : bits(header.getAsLong() * 8 + field.bitOffset(), field.bits());
    }

    /** An unsigned number, top bit first, if every byte it touches is inside. */
    private OptionalLong bits(long first, int count) {
        if ((first + count + 7) / 8 > length) {
            return OptionalLong.empty();
        }
        long value = 0;
        for (long bit = first; bit < first + count; bit++) {
            value = value << 1 | packet[(int) (bit / 8)] >> 7 - bit % 8 & 1;
        }
        return OptionalLong.of(value);
    }

    private boolean is(long firstByte, int bytes, long expected) {
        OptionalLong value = bits(firstByte * 8, bytes * 8);
        return value.isPresent() && value.getAsLong() == expected;
    }

    /** Where the header of a layer starts, if the packet has it. */
    private OptionalLong header(Layer layer) {
        int network = network(link);
        return switch (layer) {
            case ETHERNET -> OptionalLong.of(0);
            case VLAN -> when(is(12, 2, 0x8100), 0);
            case ARP -> when(etherType(0x0806), network);
            case IPV4 -> when(ip(4), network);
            case IPV6 -> when(ip(6), network);
            case TCP -> transport(6, true, true);
            case UDP -> transport(17, true, true);
            case ICMP -> transport(1, true, false);
            case ICMP6 -> transport(58, false, true);
        };
    }

    private OptionalLong transport(int protocol, boolean over4, boolean over6) {
        long network = network(link);
        if (over4 && ip(4)) {
            OptionalLong fragment = bits((network + 6) * 8 + 3, 13);
            OptionalLong words = bits(network * 8 + 4, 4);
            boolean first = fragment.isPresent() && fragment.getAsLong() == 0;
            return when(is(network + 9, 1, protocol) && first, network + 4 * words.orElse(0));
        }
        return when(over6 && ip(6) && is(network + 6, 1, protocol), network + 40);
    }

    private boolean ip(int version) {
        switch (link) {
            case RAW:
                OptionalLong nibble = bits(0, 4);
                return nibble.isPresent() && nibble.getAsLong() == version;
            case NULL:
                return family(version, true);
            case LOOP:
                return family(version, false);
            default:
                return etherType(version == 4 ? 0x0800 : 0x86dd);
        }
    }

    private boolean etherType(int type) {
        int at = switch (link) {
            case ETHERNET -> 12;
            case LINUX_SLL -> 14;
            case LINUX_SLL2 -> 0;
            default -> throw new IllegalArgumentException(link + " has no EtherType");
        };
        return is(at, 2, type);
    }

    private boolean family(int version, boolean eitherOrder) {
        int[] families = version == 4 ? new int[] {2} : new int[] {10, 24, 28, 30};
        for (int family : families) {
            if (is(0, 4, family) || eitherOrder && is(0, 4, (long) family << 24)) {
                return true;
            }
        }
        return false;
    }

    private static int network(LinkType link) {
        return switch (link) {
            case ETHERNET -> 14;
            case LINUX_SLL -> 16;
            case LINUX_SLL2 -> 20;
            case NULL, LOOP -> 4;
            case RAW, UNKNOWN -> 0;
        };
    }

    private static OptionalLong when(boolean there, long header) {
        return there ? OptionalLong.of(header) : OptionalLong.empty();
    }
}
