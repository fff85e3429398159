package dev.exocode.dpf;

import dev.exocode.dpf.predicate.Relation;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What a filter means, bit by bit and written apart from the compiler: the truth that compiled programs must agree with. */
final class ReferenceEvaluator {
    private final byte[] packet;
    private final int length;
    private final int wireLength;
    private final Dissection dissection;
    private long base;
    /** In which packet names of the outermost are looked for: more than 0 while a declaration is asked for. */
    private int tunnels;

    ReferenceEvaluator(LinkType link, byte[] packet, int length, int wireLength) {
        this.packet = packet;
        this.length = length;
        this.wireLength = wireLength;
        this.dissection = Dissection.of(link, packet, length);
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
            return has(has.protocol(), has.level());
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
        boolean four = isFour(address.operand());
        boolean member = four
                ? address.ipv4().contains(value.get().longValue())
                : address.ipv6().contains(value.get());
        return member != address.other();
    }

    private boolean has(String protocol, int level) {
        return protocol.equals("inet")
                ? has("ip", level) || has("ip6", level)
                : dissection.header(protocol, level).isPresent();
    }

    /** Whether an address of either version is one of IPv4 here. */
    private boolean isFour(Operand operand) {
        return operand instanceof Operand.Named named && named.field().isOfEither() && has("ip", named.level());
    }

    /** An address of 128 bits, or of 32 if the packet is of IPv4 and the field may have it. */
    Optional<BigInteger> address(Operand operand) {
        long first;
        int bits = 128;
        if (operand instanceof Operand.Bits place) {
            first = base + place.offset();
        } else if (operand instanceof Operand.Inside inside) {
            OptionalLong header = dissection.header(inside.protocol(), inside.level());
            if (header.isEmpty()) {
                return Optional.empty();
            }
            first = header.getAsLong() + inside.offset();
        } else {
            Operand.Named named = (Operand.Named) operand;
            boolean four = isFour(named);
            OptionalLong header = dissection.header(four ? "ip" : "ip6", named.level());
            if (header.isEmpty()) {
                return Optional.empty();
            }
            boolean source = named.field().ownName().equals("src");
            bits = four ? 32 : 128;
            first = header.getAsLong() + (four ? source ? 12 : 16 : source ? 8 : 24);
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
        } else if (operand instanceof Operand.Inside inside) {
            OptionalLong header = dissection.header(inside.protocol(), inside.level());
            return header.isEmpty() ? header : bits((header.getAsLong() + inside.offset()) * 8, inside.bits());
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
        Operand.Named named = new Operand.Named(field, tunnels + ((Operand.Named) operand).level());
        if (field.place() instanceof Field.Carried) {
            return dissection.number(field.fieldName(), named.level());
        } else if (field.place() instanceof Field.Either either) {
            for (Field member : either.members()) {
                OptionalLong value = read(new Operand.Named(member, named.level()));
                if (value.isPresent()) {
                    return value;
                }
            }
            return OptionalLong.empty();
        }
        return inPart(named, (Field.InPart) field.place());
    }

    /** A field in a part of a header; that the conditions of the part hold is asked of the header alone. */
    private OptionalLong inPart(Operand.Named named, Field.InPart place) {
        Field field = named.field();
        Protocol.Part part = place.part();
        if (!part.option().isEmpty()) {
            Set<Long> kinds = new HashSet<>();
            for (int i = 0; i < part.option().count(); i++) {
                for (long kind = part.option().least(i); kind <= part.option().greatest(i); kind++) {
                    kinds.add(kind);
                }
            }
            OptionalLong option = dissection.option(field.protocol(), named.level(), kinds);
            return option.isEmpty() ? option : bits(option.getAsLong() * 8, place, field.bits());
        }
        OptionalLong header = dissection.header(field.protocol(), named.level());
        if (header.isEmpty()) {
            return header;
        }
        long before = base;
        base = header.getAsLong();
        tunnels = named.level();
        boolean there = part.when().stream().allMatch(this::holds);
        Optional<BigInteger> at = there ? number(part.at()) : Optional.empty();
        base = before;
        tunnels = 0;
        return at.isEmpty()
                ? OptionalLong.empty()
                : bits((header.getAsLong() + at.get().longValue()) * 8, place, field.bits());
    }

    private OptionalLong bits(long from, Field.InPart place, int count) {
        OptionalLong bits = bits(from + place.bitOffset(), count);
        return place.little() && bits.isPresent()
                ? OptionalLong.of(Long.reverseBytes(bits.getAsLong()) >>> Long.SIZE - count)
                : bits;
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
}
