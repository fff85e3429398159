package dev.exocode.dpf;

import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.predicate.Relation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/**
 * A random filter and a random packet that it is likely to match, because most values are taken from the packet.
 *
 * @param wireLength what the packet had on the wire
 */
record Trial(LinkType link, Filter filter, byte[] packet, int wireLength) {
    private static final Library LIBRARY = Library.standard();
    private static final int MAX_ATOMS = 6;
    private static final int MAX_BYTES = 260;
    private static final long[] FACTORS = {1, 1, 2, 4, 8, 3, 10};

    static Trial random(Random random) {
        LinkType link = LinkType.values()[random.nextInt(LinkType.values().length)];
        byte[] packet = packet(random, link);
        int wireLength = packet.length + (random.nextBoolean() ? 0 : random.nextInt(2000));
        ReferenceEvaluator evaluator = new ReferenceEvaluator(link, packet, packet.length, wireLength);
        Drawing drawing = new Drawing(random, link, evaluator, packet.length);
        List<Clause> clauses = drawing.conjunction(MAX_ATOMS, random.nextInt(4));
        // One bit changed where the headers are: what a filter tests beside its values must count, too.
        if (packet.length > 0 && random.nextInt(3) == 0) {
            packet[random.nextInt(Math.min(packet.length, 40))] ^= (byte) (1 << random.nextInt(8));
        }
        return new Trial(
                link, new Filter(clauses, random.nextInt(4) == 0 ? random.nextInt() : 0, LIBRARY), packet, wireLength);
    }

    /** Draws clauses; the evaluator's base goes with them. */
    private record Drawing(Random random, LinkType link, ReferenceEvaluator evaluator, int length) {

        List<Clause> conjunction(int most, int depth) {
            List<Clause> clauses = new ArrayList<>();
            int count = 1 + random.nextInt(most);
            while (clauses.size() < count) {
                Clause clause = clause(depth);
                evaluator.holds(clause);
                clauses.add(clause);
            }
            return clauses;
        }

        /** A conjunction that begins where the base is; it is there again behind it. */
        private List<Clause> inside(int depth) {
            long base = evaluator.base();
            List<Clause> clauses = conjunction(2, depth);
            evaluator.moveTo(base);
            return clauses;
        }

        private Clause clause(int depth) {
            if (depth == 0 || random.nextInt(3) > 0) {
                return atom();
            } else if (random.nextBoolean()) {
                return new Clause.Not(inside(depth - 1));
            }
            List<List<Clause>> ways = new ArrayList<>();
            for (int n = 2 + random.nextInt(2); n > 0; n--) {
                ways.add(inside(depth - 1));
            }
            return new Clause.Any(ways);
        }

        private Atom atom() {
            int kind = random.nextInt(14);
            if (kind == 0) {
                return new Atom.Shift(random.nextInt(20), Origin.NONE);
            } else if (kind == 1) {
                Operand operand = operand(random, link, evaluator, length);
                return new Atom.ShiftBy(amount(random, operand, mask(operand)), Origin.NONE);
            } else if (kind == 2 && link != LinkType.UNKNOWN) {
                return new Atom.Has(protocol(random), level(random), Origin.NONE);
            } else if (kind == 3) {
                return address();
            } else if (kind < 6) {
                return compare();
            } else if (kind < 8) {
                return in();
            }
            Operand operand = operand(random, link, evaluator, length);
            long mask = mask(operand);
            OptionalLong there = evaluator.read(operand);
            long value = there.isPresent() && random.nextInt(12) > 0 ? there.getAsLong() : random.nextLong();
            return new Atom.Test(operand, mask, value & mask, Origin.NONE);
        }

        private Atom address() {
            Operand operand = link == LinkType.UNKNOWN || random.nextBoolean()
                    ? new Operand.Bits(random.nextInt(40), 128)
                    : bytes(random, evaluator, 128);
            if (link != LinkType.UNKNOWN && random.nextInt(5) > 0) {
                String[] fields = {"ip6.src", "ip6.dst", "inet.src", "inet.dst"};
                Field field =
                        LIBRARY.field(fields[random.nextInt(fields.length)]).orElseThrow();
                operand = new Operand.Named(field, level(random));
            }
            boolean either =
                    operand instanceof Operand.Named named && named.field().isOfEither();
            boolean other = random.nextInt(4) == 0;
            Ranges four = Ranges.NONE;
            List<Addresses.Range> six = new ArrayList<>();
            for (int n = other ? 0 : random.nextInt(12); n >= 0; n--) {
                BigInteger there = evaluator.address(operand).orElse(new BigInteger(128, random));
                boolean found = random.nextInt(3) > 0;
                if (either && (there.bitLength() <= 32 || random.nextInt(4) == 0)) {
                    long a = found ? there.longValue() & 0xffff_ffffL : random.nextInt() & 0xffff_ffffL;
                    long b = other || random.nextBoolean() ? a : random.nextInt() & 0xffff_ffffL;
                    four = four.or(unsigned(a, b));
                } else {
                    BigInteger a = found ? there : new BigInteger(128, random);
                    // Half the bits or less are others, and a prefix comes up.
                    BigInteger behind =
                            BigInteger.ONE.shiftLeft(random.nextInt(128)).subtract(BigInteger.ONE);
                    BigInteger b = other || random.nextBoolean() ? a : a.or(behind);
                    six.add(new Addresses.Range(
                            random.nextBoolean() && !other && !b.equals(a) ? a.andNot(behind) : a, b));
                }
            }
            return new Atom.Address(operand, other, four, new Addresses(six), Origin.NONE);
        }

        private long mask(Operand operand) {
            return random.nextInt(3) > 0 ? operand.ones() : random.nextLong() & operand.ones();
        }

        private Atom compare() {
            Relation relation = Relation.values()[random.nextInt(Relation.values().length)];
            Amount left = number(random.nextInt(3));
            if (random.nextInt(3) == 0) {
                Amount right = number(random.nextInt(2));
                return new Atom.Compare(relation, left, right, Origin.NONE);
            }
            long value = near(left);
            // As the parser makes it: equality of a field is a test, and values are those that fields can have.
            boolean field = left instanceof Amount.Read
                    || left instanceof Amount.Binary binary
                            && binary.operator() == Operator.AND
                            && binary.left() instanceof Amount.Read
                            && binary.right() instanceof Amount.Constant;
            boolean equality = relation == Relation.EQ || relation == Relation.NE;
            if (left instanceof Amount.Binary binary && field && equality) {
                value &= ((Amount.Constant) binary.right()).value();
            }
            if (field && relation == Relation.EQ) {
                relation = left instanceof Amount.Read ? Relation.LE : Relation.NE;
            }
            return new Atom.Compare(relation, left, new Amount.Constant(value), Origin.NONE);
        }

        private Atom in() {
            Amount amount = number(random.nextInt(3));
            Ranges values = Ranges.NONE;
            for (int n = random.nextInt(6); n >= 0; n--) {
                long a = near(amount);
                long b = random.nextBoolean() ? a : near(amount);
                values = values.or(amount.isSigned() ? signed(Math.min(a, b), Math.max(a, b)) : unsigned(a, b));
            }
            return new Atom.In(amount, values, Origin.NONE);
        }

        private static Ranges unsigned(long a, long b) {
            return Long.compareUnsigned(a, b) <= 0 ? Ranges.of(a, b) : Ranges.of(b, a);
        }

        private static Ranges signed(long least, long greatest) {
            return least < 0 && greatest >= 0
                    ? Ranges.of(least, -1).or(Ranges.of(0, greatest))
                    : Ranges.of(least, greatest);
        }

        /** What a number is, or near it, as far as it can be that. */
        private long near(Amount amount) {
            long value = evaluator.number(amount).map(BigInteger::longValue).orElse(random.nextLong());
            value = switch (random.nextInt(6)) {
                case 0 -> value + 1;
                case 1 -> value - 1;
                case 2 -> random.nextLong();
                default -> value;
            };
            if (amount instanceof Amount.Signed signed) {
                int unused = 64 - signed.operand().bits();
                return value << unused >> unused;
            } else if (amount instanceof Amount.Binary binary
                    && binary.operator() == Operator.AND
                    && binary.left() instanceof Amount.Read read) {
                return value & read.operand().ones();
            }
            return amount instanceof Amount.Read read ? value & read.operand().ones() : value;
        }

        private Amount number(int depth) {
            if (depth == 0 || random.nextInt(3) == 0) {
                Operand operand = operand(random, link, evaluator, length);
                return switch (random.nextInt(6)) {
                    case 0 -> new Amount.Length();
                    case 1, 2 -> new Amount.Signed(operand);
                    default -> new Amount.Read(operand);
                };
            }
            Operator operator = Operator.values()[random.nextInt(Operator.values().length)];
            Amount left = number(depth - 1);
            Amount right = random.nextBoolean()
                    ? new Amount.Constant(random.nextBoolean() ? 1 + random.nextInt(70) : random.nextLong())
                    : number(depth - 1);
            boolean unsignedOnly = operator == Operator.DIV || operator == Operator.MOD || operator == Operator.RSH;
            if (unsignedOnly && (left.isSigned() || right.isSigned())) {
                operator = Operator.XOR;
            }
            return Amount.of(operator, left, right);
        }
    }

    private static String protocol(Random random) {
        return LIBRARY.protocols().get(random.nextInt(LIBRARY.protocols().size()));
    }

    /** Mostly the outermost packet. */
    private static int level(Random random) {
        return random.nextInt(3) > 0 ? 0 : random.nextInt(3);
    }

    private static Operand operand(Random random, LinkType link, ReferenceEvaluator evaluator, int length) {
        if (link != LinkType.UNKNOWN && random.nextInt(2) == 0) {
            // Fields that the packet has are taken more often.
            for (int tries = 0; tries < 80; tries++) {
                Field field =
                        LIBRARY.fields().get(random.nextInt(LIBRARY.fields().size()));
                if (field.bits() <= 64) {
                    Operand named = new Operand.Named(field, level(random));
                    if (evaluator.read(named).isPresent() || random.nextInt(30) == 0) {
                        return named;
                    }
                }
            }
        }
        if (link != LinkType.UNKNOWN && random.nextInt(4) == 0) {
            return bytes(random, evaluator, 1 + random.nextInt(64));
        }
        int room = (int) Math.max(1, Math.min(length, length - evaluator.base()) + 1);
        int bits = random.nextBoolean() ? 1 + random.nextInt(64) : 8 * (1 + random.nextInt(8));
        boolean little = random.nextInt(4) == 0 && bits % 8 == 0 && bits > 8;
        return little ? new Operand.Little(random.nextInt(room), bits) : new Operand.Bits(random.nextInt(room), bits);
    }

    /** So many bits at a place in a header or behind it, mostly of a protocol that the packet has. */
    private static Operand bytes(Random random, ReferenceEvaluator evaluator, int bits) {
        List<String> protocols = LIBRARY.protocols().stream()
                .filter(name -> LIBRARY.members(name) == null)
                .toList();
        Operand operand;
        int tries = 0;
        do {
            String protocol = protocols.get(random.nextInt(protocols.size()));
            operand = new Operand.Inside(protocol, level(random), random.nextInt(30), bits);
        } while ((bits > 64
                        ? evaluator.address(operand).isEmpty()
                        : evaluator.read(operand).isEmpty())
                && tries++ < 20);
        return operand;
    }

    /** Mostly small, so that the base stays in the packet. */
    private static Amount amount(Random random, Operand operand, long mask) {
        long factor = FACTORS[random.nextInt(FACTORS.length)];
        long most = random.nextInt(8) == 0 ? Amount.MAX_SHIFT / factor : 31;
        int right = random.nextInt(Math.min(operand.bits(), 24));
        long fit = Long.highestOneBit(most) * 2 - 1;
        Amount amount = Amount.of(Operator.AND, new Amount.Read(operand), new Amount.Constant(mask & (fit << right)));
        if (right > 0) {
            amount = Amount.of(Operator.RSH, amount, new Amount.Constant(right));
        }
        amount = Amount.of(Operator.MUL, amount, new Amount.Constant(factor));
        return Atom.ShiftBy.fits(amount) ? amount : Amount.of(Operator.AND, amount, new Amount.Constant(0));
    }

    private static byte[] packet(Random random, LinkType link) {
        byte[] packet = DrawnPacket.of(random, link);
        int cut = random.nextInt(8) == 0 ? random.nextInt(packet.length + 1) : packet.length;
        return Arrays.copyOf(packet, Math.min(cut, MAX_BYTES));
    }

    @Override
    public String toString() {
        return link + ": " + filter + " on " + HexFormat.of().formatHex(packet) + " of " + wireLength;
    }
}
