package dev.exocode.dpf;

import dev.exocode.dpf.predicate.Relation;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a filter means, bit by bit and written apart from the compiler: the truth that compiled programs must agree with. */
final class ReferenceEvaluator {
    private final LinkType link;
    private final byte[] packet;
    private final int length;
    private final int wireLength;
    private long base;

    ReferenceEvaluator(LinkType link, byte[] packet, int length, int wireLength) {
        this.link = link;
        this.packet = packet;
        this.length = length;
        this.wireLength = wireLength;
    }

    /** Whether a packet matches of which so many bytes were captured. */
    static boolean matches(Filter filter, LinkType link, byte[] packet, int length, int wireLength) {
        return new ReferenceEvaluator(link, packet, length, wireLength).holds(filter.clauses());
    }

    /** Whether a conjunction holds that begins here; the base stays. */
    private boolean holds(List<Clause> clauses) {
        long before = base;
        boolean all = true;
        for (Clause clause : clauses) {
            all = all && holds(clause);
        }
        base = before;
        return all;
    }

    /** Whether the next clause holds; moves the base if it is a shift. */
    boolean holds(Clause clause) {
        if (clause instanceof Clause.Any any) {
            return any.ways().stream().anyMatch(this::holds);
        } else if (clause instanceof Clause.Not not) {
            return !holds(not.clauses());
        } else if (clause instanceof Atom.Shift shift) {
            base += shift.bytes();
            return true;
        } else if (clause instanceof Atom.Test test) {
            OptionalLong value = read(test.operand());
            return value.isPresent() && (value.getAsLong() & test.mask()) == test.value();
        } else if (clause instanceof Atom.Compare compare) {
            Optional<BigInteger> left = number(compare.left());
            Optional<BigInteger> right = number(compare.right());
            return left.isPresent()
                    && right.isPresent()
                    && holds(compare.relation(), compared(compare, left.get()), compared(compare, right.get()));
        } else if (clause instanceof Atom.In in) {
            return number(in.amount())
                    .filter(value -> in.values().contains(value.longValue()))
                    .isPresent();
        } else if (clause instanceof Atom.Address address) {
            return holds(address);
        } else if (clause instanceof Atom.Has has) {
            return header(has.layer()).isPresent();
        }
        Optional<BigInteger> amount = number(((Atom.ShiftBy) clause).amount());
        amount.ifPresent(bytes -> base += bytes.longValueExact());
        return amount.isPresent();
    }

    private boolean holds(Atom.Address address) {
        Optional<BigInteger> value = address(address.operand());
        if (value.isEmpty()) {
            return false;
        }
        boolean four = isOfEither(address.operand()) && ip(4);
        boolean member = four
                ? address.ipv4().contains(value.get().longValue())
                : address.ipv6().contains(value.get());
        return member != address.other();
    }

    private static boolean isOfEither(Operand operand) {
        return operand.equals(new Operand.Named(Field.INET_SRC)) || operand.equals(new Operand.Named(Field.INET_DST));
    }

    /** An address of 128 bits, or of 32 if the packet is of IPv4 and the field may have it. */
    Optional<BigInteger> address(Operand operand) {
        long first;
        int bits = 128;
        if (operand instanceof Operand.Bits place) {
            first = base + place.offset();
        } else {
            Field field = ((Operand.Named) operand).field();
            if (header(field.layer()).isEmpty()) {
                return Optional.empty();
            }
            boolean source = field == Field.IP6_SRC || field == Field.INET_SRC;
            boolean four = isOfEither(operand) && ip(4);
            bits = four ? 32 : 128;
            first = network(link) + (four ? source ? 12 : 16 : source ? 8 : 24);
        }
        BigInteger value = BigInteger.ZERO;
        for (int done = 0; done < bits; done += 32) {
            OptionalLong part = bits(first * 8 + done, 32);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            value = value.shiftLeft(32).or(BigInteger.valueOf(part.getAsLong()));
        }
        return Optional.of(value);
    }

    private static BigInteger compared(Atom.Compare compare, BigInteger value) {
        return compare.isSigned() ? BigInteger.valueOf(value.longValue()) : value;
    }

    private static boolean holds(Relation relation, BigInteger left, BigInteger right) {
        int order = left.compareTo(right);
        return switch (relation) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case LT -> order < 0;
            case LE -> order <= 0;
            case GT -> order > 0;
            case GE -> order >= 0;
        };
    }

    /** What a number is, from 0 to before 2^64, if all that it is made of is there. */
    Optional<BigInteger> number(Amount amount) {
        if (amount instanceof Amount.Constant constant) {
            return Optional.of(cut(BigInteger.valueOf(constant.value())));
        } else if (amount instanceof Amount.Length) {
            return Optional.of(BigInteger.valueOf(wireLength));
        } else if (amount instanceof Amount.Read read) {
            return number(read.operand()).map(ReferenceEvaluator::cut);
        } else if (amount instanceof Amount.Signed signed) {
            BigInteger all = BigInteger.ONE.shiftLeft(signed.operand().bits());
            return number(signed.operand())
                    .map(value -> cut(value.testBit(signed.operand().bits() - 1) ? value.subtract(all) : value));
        }
        Amount.Binary binary = (Amount.Binary) amount;
        Optional<BigInteger> left = number(binary.left());
        Optional<BigInteger> right = number(binary.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        BigInteger a = left.get();
        BigInteger b = right.get();
        boolean out = b.compareTo(BigInteger.valueOf(64)) >= 0;
        boolean zero = b.signum() == 0;
        return switch (binary.operator()) {
            case ADD -> Optional.of(cut(a.add(b)));
            case SUB -> Optional.of(cut(a.subtract(b)));
            case MUL -> Optional.of(cut(a.multiply(b)));
            case DIV -> zero ? Optional.empty() : Optional.of(a.divide(b));
            case MOD -> zero ? Optional.empty() : Optional.of(a.mod(b));
            case AND -> Optional.of(a.and(b));
            case OR -> Optional.of(a.or(b));
            case XOR -> Optional.of(a.xor(b));
            case LSH -> Optional.of(out ? BigInteger.ZERO : cut(a.shiftLeft(b.intValue())));
            case RSH -> Optional.of(out ? BigInteger.ZERO : a.shiftRight(b.intValue()));
        };
    }

    private Optional<BigInteger> number(Operand operand) {
        OptionalLong value = read(operand);
        return value.isPresent() ? Optional.of(cut(BigInteger.valueOf(value.getAsLong()))) : Optional.empty();
    }

    private static BigInteger cut(BigInteger value) {
        return value.mod(BigInteger.ONE.shiftLeft(64));
    }

    long base() {
        return base;
    }

    void moveTo(long place) {
        base = place;
    }

    /** The field at the current base, if it lies inside the packet and its protocol is there. */
    OptionalLong read(Operand operand) {
        if (operand instanceof Operand.Bits bits) {
            return bits((base + bits.offset()) * 8, bits.bits());
        } else if (operand instanceof Operand.Little little) {
            long value = 0;
            for (int i = little.bits() / 8 - 1; i >= 0; i--) {
                OptionalLong part = bits((base + little.offset() + i) * 8, 8);
                if (part.isEmpty()) {
                    return part;
                }
                value = value << 8 | part.getAsLong();
            }
            return OptionalLong.of(value);
        }
        Field field = ((Operand.Named) operand).field();
        OptionalLong header = header(field.layer());
        if (field == Field.INET_TTL || field == Field.INET_PROTO) {
            boolean ttl = field == Field.INET_TTL;
            long at = header.orElse(0) + (ip(4) ? ttl ? 8 : 9 : ttl ? 7 : 6);
            return header.isEmpty() ? header : bits(at * 8, 8);
        }
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
        if (!link.has(layer)) {
            return OptionalLong.empty();
        }
        int network = network(link);
        return switch (layer) {
            case ETHERNET -> OptionalLong.of(0);
            case VLAN -> when(is(12, 2, 0x8100), 0);
            case ARP -> when(etherType(0x0806), network);
            case IPV4 -> when(ip(4), network);
            case IPV6 -> when(ip(6), network);
            case INET -> when(ip(4) || ip(6), network);
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
