package dev.exocode.dpf;

import dev.exocode.dpf.predicate.Origin;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A filter with every field resolved to bytes counted from a base register, in the order of evaluation; protocols
 * stand as the tests that they imply. What is left is to choose instructions.
 *
 * <p>Each base knows how far the reads go that are certain to be made from it if the filter is to match: one bounds check
 * at the start of a base covers them all, since the conjunction is false anyway if one of them fails.
 */
final class Plan {

    /** A place in the packet that fields are counted from; only the packet's start is known without a packet. */
    static final class Base {
        /** The first byte behind all reads that are certain to be made. */
        int extent;
        /** How many steps read from it or count from it. */
        int reads;
        /** The register it stands in; 0 for the packet's start. */
        int register;

        void reach(int end) {
            extent = Math.max(extent, end);
        }
    }

    /**
     * A big-endian number in the packet.
     *
     * @param base what it is counted from
     * @param offset bytes from there
     * @param bytes how many, 1 to 8
     * @param low bits below the field in its last byte
     */
    record Stretch(Base base, int offset, int bytes, int low) {
        int end() {
            return offset + bytes;
        }
    }

    /** Something to do; every step rejects the packet or goes on to the next. */
    sealed interface Step {
        /** The atom that it belongs to, or that first implied it. */
        Origin origin();
    }

    /** Goes on if the stretch, masked, has the value. */
    record Match(Stretch at, long mask, long value, Origin origin) implements Step {}

    /** Goes on if the guard holds, one of several values. */
    record Announced(Guard guard, Origin origin) implements Step {}

    /** {@code to = from + displacement + ((at & mask) >> right) * factor}; the mask has no bits below {@code right}. */
    record Move(Base to, Base from, int displacement, Stretch at, long mask, int right, long factor, Origin origin)
            implements Step {}

    /**
     * Goes one way or the other and sets {@code to} in both; the extents are what each way reads from the packet's start.
     */
    record Either(
            Guard four,
            List<Step> overFour,
            int fourExtent,
            Guard six,
            List<Step> overSix,
            int sixExtent,
            int sixOffset,
            Base to,
            Origin origin)
            implements Step {}

    private record Location(Base base, int displacement) {}

    private static final int IPV6_HEADER_BYTES = 40;

    private final LinkType link;
    private final Base start = new Base();
    private final Map<Layer, Location> layers = new EnumMap<>(Layer.class);
    private Origin origin = Origin.NONE;
    private boolean fourUsed;
    private boolean sixUsed;
    private Location message = new Location(start, 0);
    private List<Step> steps = new ArrayList<>();
    /** The tests that are certain to have been made where planning stands. */
    private Set<Match> made = new HashSet<>();

    private Plan(LinkType link) {
        this.link = link;
    }

    /** Plans a filter whose named fields all exist on the link type. */
    static Plan of(Filter filter, LinkType link) {
        Plan plan = new Plan(link);
        plan.findVersions(filter);
        for (Atom atom : filter.atoms()) {
            plan.add(atom);
        }
        plan.dropUnreadMoves();
        return plan;
    }

    /** The steps in order. */
    List<Step> steps() {
        return steps;
    }

    /** The packet's start. */
    Base start() {
        return start;
    }

    /**
     * Counts the reads of each base, last step first, and drops moves to bases that nothing is read from or counted from.
     * That the field of such a move must lie inside the packet stays in the extents.
     */
    private void dropUnreadMoves() {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof Match match) {
                match.at().base().reads++;
            } else if (steps.get(i) instanceof Move move) {
                if (move.to().extent == 0 && move.to().reads == 0) {
                    steps.remove(i);
                } else {
                    move.from().reads++;
                    move.at().base().reads++;
                }
            }
        }
    }

    private void findVersions(Filter filter) {
        for (Atom atom : filter.atoms()) {
            if (!(atom instanceof Atom.Shift) && MessageBase.operand(atom) instanceof Operand.Named named) {
                Layer layer = named.field().layer();
                fourUsed |= layer == Layer.IPV4 || layer.standsOn(Layer.IPV4) && !layer.standsOn(Layer.IPV6);
                sixUsed |= layer == Layer.IPV6 || layer.standsOn(Layer.IPV6) && !layer.standsOn(Layer.IPV4);
            }
        }
    }

    private void add(Atom atom) {
        origin = atom.origin();
        if (atom instanceof Atom.Test test) {
            match(test.operand(), test.mask(), test.value());
        } else if (atom instanceof Atom.Shift shift) {
            message = new Location(message.base(), message.displacement() + shift.bytes());
        } else if (atom instanceof Atom.ShiftBy by) {
            Amount amount = by.amount();
            Base to = new Base();
            move(to, message, amount.operand(), amount.mask(), amount.right(), amount.factor());
            message = new Location(to, 0);
        }
    }

    private void match(Operand operand, long mask, long value) {
        Stretch at = stretch(operand);
        if (mask != 0) {
            once(new Match(at, mask << at.low(), value << at.low(), origin));
        }
    }

    /** Plans a test, unless one that is certain to have been made says the same. */
    private void once(Match match) {
        if (made.add(match)) {
            steps.add(match);
        }
    }

    private void match(Field field, long value) {
        Operand operand = new Operand.Named(field);
        match(operand, operand.ones(), value);
    }

    private void move(Base to, Location from, Operand operand, long mask, int right, long factor) {
        Stretch at = stretch(operand);
        steps.add(
                new Move(to, from.base(), from.displacement(), at, mask << at.low(), right + at.low(), factor, origin));
    }

    /** Where a field lies; what it implies is planned before, and its end is inside its base's extent after. */
    private Stretch stretch(Operand operand) {
        Stretch at;
        if (operand instanceof Operand.Named named) {
            Field field = named.field();
            Location layer = locate(field.layer());
            int first = field.bitOffset() / 8;
            int end = field.bitOffset() + field.bits();
            int bytes = MessageBase.bytes(end) - first;
            at = new Stretch(layer.base(), layer.displacement() + first, bytes, (first + bytes) * 8 - end);
        } else {
            Operand.Bits bits = (Operand.Bits) operand;
            int bytes = MessageBase.bytes(bits.bits());
            at = new Stretch(message.base(), message.displacement() + bits.offset(), bytes, bytes * 8 - bits.bits());
        }
        at.base().reach(at.end());
        return at;
    }

    private Location locate(Layer layer) {
        Location known = layers.get(layer);
        if (known == null) {
            known = switch (layer) {
                case ETHERNET -> new Location(start, 0);
                case VLAN -> announced(layer, 0);
                case ARP, IPV4, IPV6 -> announced(layer, link.networkOffset());
                case TCP, UDP, ICMP, ICMP6 -> transport(layer);
            };
            layers.put(layer, known);
        }
        return known;
    }

    private Location announced(Layer layer, int offset) {
        Guard guard = link.guard(layer);
        Stretch at = new Stretch(start, guard.offset(), guard.bytes(), 0);
        start.reach(at.end());
        if (guard.values().size() == 1) {
            once(new Match(at, guard.mask(), guard.values().get(0), origin));
        } else {
            steps.add(new Announced(guard, origin));
        }
        return new Location(start, offset);
    }

    private Location transport(Layer layer) {
        int protocol = layer.protocol().orElseThrow();
        if (fourUsed) {
            locate(Layer.IPV4);
            return overFour(new Base(), protocol);
        } else if (sixUsed) {
            locate(Layer.IPV6);
            return overSix(protocol);
        }
        Base to = new Base();
        Guard four = link.guard(Layer.IPV4);
        Guard six = link.guard(Layer.IPV6);
        start.reach(four.offset() + four.bytes());
        Way way4 = way(Layer.IPV4, () -> overFour(to, protocol));
        Way way6 = way(Layer.IPV6, () -> overSix(protocol));
        steps.add(new Either(
                four,
                way4.steps(),
                way4.extent(),
                six,
                way6.steps(),
                way6.extent(),
                way6.transport().displacement(),
                to,
                origin));
        return new Location(to, 0);
    }

    /** Not a fragment behind the first, of the protocol, and the header behind the options. */
    private Location overFour(Base to, int protocol) {
        match(Field.IP_PROTO, protocol);
        match(Field.IP_FRAG, 0);
        Operand length = new Operand.Named(Field.IP_HLEN);
        move(to, new Location(start, link.networkOffset()), length, length.ones(), 0, 4);
        return new Location(to, 0);
    }

    private Location overSix(int protocol) {
        match(Field.IP6_NEXT, protocol);
        return new Location(start, link.networkOffset() + IPV6_HEADER_BYTES);
    }

    private record Way(List<Step> steps, int extent, Location transport) {}

    /** Plans steps that are not certain to be made: they are set apart, and so is how far they reach. */
    private Way way(Layer network, Supplier<Location> plan) {
        List<Step> outerSteps = steps;
        Set<Match> outerMade = made;
        int outerExtent = start.extent;
        steps = new ArrayList<>();
        made = new HashSet<>(made);
        start.extent = 0;
        layers.put(network, new Location(start, link.networkOffset()));
        try {
            Location transport = plan.get();
            return new Way(steps, start.extent, transport);
        } finally {
            layers.remove(network);
            start.extent = outerExtent;
            steps = outerSteps;
            made = outerMade;
        }
    }
}
