package dev.exocode.dpf.space;

import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Ranges;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The packets of which each of some quantities is one of a set of values. What follows is said as well: a load from a fixed place is
 * there exactly if so many bytes were captured.
 */
public final class Box {
    /** By where they stand, so that what is read first comes first. */
    static final Comparator<Quantity> ORDER = Box::compare;

    /** Every packet. */
    public static final Box ALL = new Box(new TreeMap<>(ORDER));

    private final TreeMap<Quantity, Values> allowed;
    private int hash;
    /** A bit for each quantity of which something is asked, by its hash; 0 before that is asked for. */
    private int asked;

    /** The same of those that must be some numbers, and not any. */
    private int demanded;

    private Box(TreeMap<Quantity, Values> allowed) {
        this.allowed = allowed;
    }

    private static int compare(Quantity one, Quantity other) {
        if (one == other) {
            return 0;
        }
        int order = Boolean.compare(other.isFixed(), one.isFixed());
        order = order != 0 ? order : Long.compare(one.first(), other.first());
        order = order != 0 ? order : one.kind().compareTo(other.kind());
        order = order != 0 ? order : Integer.compare(one.hashCode(), other.hashCode());
        // Most that are compared to the end are equal, and what is made of much is long in print.
        if (order != 0 || one.equals(other)) {
            return order;
        }
        order = one.toString().compareTo(other.toString());
        // Two different walks may be printed alike.
        return order != 0
                ? order
                : one.turns().toString().compareTo(other.turns().toString());
    }

    /**
     * What is asked.
     *
     * @return by quantity what it may be, never everything and never nothing, in a fixed order
     */
    public SortedMap<Quantity, Values> allowed() {
        return Collections.unmodifiableSortedMap(allowed);
    }

    /** What a quantity may be. */
    Values allowed(Quantity quantity) {
        Values values = allowed.get(quantity);
        return values == null ? Values.ALL : values;
    }

    /**
     * The packets of the box of which a quantity is one of a set of values.
     *
     * @param quantity the quantity
     * @param values what it may be
     * @return this box if all are; null if none is
     */
    public Box and(Quantity quantity, Values values) {
        if (quantity.kind() == Quantity.Kind.NUMBER) {
            return values.numbers().contains(quantity.first()) ? this : null;
        }
        Quantity plain = quantity;
        Values asked = values;
        // What is asked of some bits that stand together is asked of the whole, if these are its highest.
        for (Quantity simpler = simpler(plain); simpler != null; simpler = simpler(plain)) {
            asked = of(plain, simpler, asked);
            plain = simpler;
        }
        return with(plain, asked);
    }

    /** Whether it asks just this. */
    boolean isOf(List<Quantity> asked, List<Values> values) {
        boolean is = allowed.size() == asked.size();
        for (int i = 0; i < asked.size() && is; i++) {
            is = values.get(i).equals(allowed.get(asked.get(i)));
        }
        return is;
    }

    /**
     * The packets of which all quantities that are asked about are of other sets of values.
     *
     * @param asked the quantities of which it asks something, each once
     * @param values what each may be, in their order
     * @return the box of them; null if there are none, for certain
     */
    public Box asking(List<Quantity> asked, List<Values> values) {
        Box like = like(asked, values);
        Box box = like == null ? ALL : like;
        for (int i = 0; i < asked.size() && box != null && like == null; i++) {
            box = box.and(asked.get(i), values.get(i));
        }
        return box;
    }

    /**
     * The box that asks other values of the same quantities; null if it is not seen at once what that is.
     *
     * <p>What a box of some questions asks in the end depends on how much was captured, on what may be absent, and on which numbers
     * are none or all: where that is alike, the one box asks what it is asked, as the other does.
     */
    Box like(List<Quantity> asked, List<Values> values) {
        Box box = new Box(new TreeMap<>(allowed));
        for (int i = 0; i < asked.size(); i++) {
            Quantity quantity = asked.get(i);
            Values now = values.get(i);
            Values before = box.allowed.put(quantity, now);
            boolean some = isSome(before, quantity) && isSome(now, quantity) && now.absent() == before.absent();
            if (!now.equals(before) && (!some || quantity.kind() == Quantity.Kind.CAPTURED)) {
                return null;
            }
        }
        return box;
    }

    /** Whether there are numbers, all of which the quantity can be, and others that it can be. */
    private static boolean isSome(Values values, Quantity quantity) {
        Ranges numbers = values.numbers();
        int count = numbers.count();
        return count > 0
                && Long.compareUnsigned(numbers.greatest(count - 1), quantity.max()) <= 0
                && !isAll(numbers, quantity);
    }

    /** Whether numbers are all that a quantity can be. */
    private static boolean isAll(Ranges numbers, Quantity quantity) {
        return numbers.count() == 1 && numbers.least(0) == 0 && numbers.greatest(0) == quantity.max();
    }

    /** What the same can be asked of, or null. */
    private static Quantity simpler(Quantity quantity) {
        if (quantity.is(Operator.RSH)) {
            boolean less = Long.compareUnsigned(quantity.part(1).first(), quantity.bits()) < 0;
            boolean whole = Long.compareUnsigned(quantity.part(0).max(), Quantity.ones(quantity.bits())) <= 0;
            return less && whole ? quantity.part(0) : null;
        } else if (quantity.is(Operator.AND)) {
            long mask = quantity.part(1).first();
            int low = Long.numberOfTrailingZeros(mask);
            Quantity masked = quantity.part(0);
            boolean whole = Long.compareUnsigned(masked.max(), Quantity.ones(quantity.bits())) <= 0;
            if (mask == 0 || !whole) {
                return null;
            } else if (low > 0) {
                Quantity down = Quantity.arithmetic(Operator.RSH, quantity.bits(), masked, Quantity.number(low));
                return Quantity.arithmetic(Operator.AND, quantity.bits(), down, Quantity.number(mask >>> low));
            }
            long needed = Quantity.ones(Long.SIZE - Long.numberOfLeadingZeros(masked.max()));
            return (mask & needed) == needed ? masked : null;
        }
        return null;
    }

    /** What a simpler quantity is where another one is of a set. */
    private static Values of(Quantity quantity, Quantity simpler, Values values) {
        Ranges numbers = values.numbers().and(Ranges.of(0, quantity.max()));
        if (quantity.is(Operator.RSH)) {
            int by = (int) quantity.part(1).first();
            numbers = moved(numbers, by);
        } else if (!simpler.equals(quantity.part(0))) {
            numbers =
                    lowered(numbers, Long.numberOfTrailingZeros(quantity.part(1).first()));
        }
        return new Values(numbers, values.absent());
    }

    /** Numbers with any low bits behind them. */
    private static Ranges moved(Ranges numbers, int by) {
        List<Ranges> all = new ArrayList<>();
        for (int i = 0; i < numbers.count(); i++) {
            all.add(Ranges.of(numbers.least(i) << by, numbers.greatest(i) << by | Quantity.ones(by)));
        }
        return Ranges.any(all);
    }

    /** The numbers of which the low bits are clear, without these. */
    private static Ranges lowered(Ranges numbers, int by) {
        List<Ranges> all = new ArrayList<>();
        for (int i = 0; i < numbers.count(); i++) {
            long rest = (numbers.least(i) & Quantity.ones(by)) == 0 ? 0 : 1;
            long least = (numbers.least(i) >>> by) + rest;
            long greatest = numbers.greatest(i) >>> by;
            if (Long.compareUnsigned(least, greatest) <= 0) {
                all.add(Ranges.of(least, greatest));
            }
        }
        return Ranges.any(all);
    }

    private Box with(Quantity quantity, Values values) {
        Values before = allowed(quantity);
        if (before.isNumberOf(values)) {
            // All that follows of its being there was said when that was.
            return this;
        }
        Ranges numbers = before.numbers().and(values.numbers()).and(Ranges.of(0, quantity.max()));
        boolean absent = before.absent() && values.absent() && mayBeAbsent(quantity) && !needs(quantity);
        if (numbers.isEmpty() && !absent) {
            return null;
        }
        if (!quantity.isLoose() && (numbers.isEmpty() || !mayBeThere(quantity))) {
            // Then it may be absent, and that it is says how much was captured.
            Box without = allowed.containsKey(quantity) ? without(quantity) : this;
            Ranges few = Ranges.of(0, quantity.leastCaptured() - 1);
            return absent ? without.with(Quantity.CAPTURED, new Values(few, false)) : null;
        }
        Box there = this;
        if (!absent && !hasCaptured(quantity.leastCaptured())) {
            there = with(Quantity.CAPTURED, captured(quantity.leastCaptured()));
            if (there == null) {
                return null;
            }
        }
        if (!absent) {
            there = there.withPartsOf(quantity);
            if (there == null) {
                return null;
            }
        }
        boolean all = isAll(numbers, quantity) && (absent || !there.mayBeAbsent(quantity) || there.needs(quantity));
        Values after = all ? Values.ALL : new Values(numbers, absent);
        if (after.equals(there.allowed(quantity))) {
            return there;
        }
        Box box = new Box(new TreeMap<>(there.allowed));
        if (!absent && !quantity.parts().isEmpty()) {
            box.allowed
                    .entrySet()
                    .removeIf(each -> !each.getValue().absent()
                            && isAll(each.getValue().numbers(), each.getKey())
                            && quantity.implies(each.getKey()));
        }
        if (all) {
            box.allowed.remove(quantity);
        } else {
            box.allowed.put(quantity, after);
        }
        return quantity.equals(Quantity.CAPTURED) ? box.followed() : box;
    }

    /** With all that is there if a quantity is; null if something cannot be. */
    private Box withPartsOf(Quantity quantity) {
        Box now = this;
        for (Quantity each : allowed.keySet()) {
            // What was there by another one is no more asked whether it is absent: this ends.
            if (now != null && now.allowed(each).absent() && now.allowed.containsKey(each) && implies(quantity, each)) {
                now = now.present(each);
            }
        }
        return now;
    }

    /** Whether another quantity is there whenever one is: all that walks together is, too. */
    private static boolean implies(Quantity quantity, Quantity other) {
        return quantity.implies(other)
                || other.kind() == Quantity.Kind.WALKED
                        && !other.equals(quantity)
                        && (other.leading().equals(quantity) || quantity.implies(other.leading()));
    }

    /** With a quantity present that another one implies, so that all is there that it needs; null if it cannot be. */
    private Box present(Quantity quantity) {
        Values values = allowed(quantity);
        if (values.numbers().isEmpty()) {
            return null;
        }
        Box box = new Box(new TreeMap<>(allowed));
        box.allowed.put(quantity, new Values(values.numbers(), false));
        return box.withPartsOf(quantity);
    }

    /** Whether a quantity is there because another one is. */
    private boolean needs(Quantity quantity) {
        for (Map.Entry<Quantity, Values> each : allowed.entrySet()) {
            if (!each.getValue().absent() && implies(each.getKey(), quantity)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a quantity is there in all packets of the box, whatever it is. */
    boolean isThere(Quantity quantity) {
        return !quantity.isLoose() && hasCaptured(quantity.leastCaptured()) || needs(quantity);
    }

    /**
     * The most bytes that must have been captured for something to be there that may be absent, while it is open whether they were; 0 if
     * nothing is.
     */
    long leastUndecided() {
        long most = 0;
        Values captured = allowed(Quantity.CAPTURED);
        for (Map.Entry<Quantity, Values> each : allowed.entrySet()) {
            long least = each.getKey().leastCaptured();
            if (each.getValue().absent()
                    && least > most
                    && captured.meets(captured(least))
                    && captured.meets(captured(least).complement())) {
                most = least;
            }
        }
        return most;
    }

    static Values captured(long least) {
        return new Values(Ranges.of(least, Integer.MAX_VALUE), false);
    }

    /** Whether a quantity may be absent by how many bytes were captured. */
    private boolean mayBeAbsent(Quantity quantity) {
        long least = quantity.leastCaptured();
        return quantity.isLoose()
                || least > 0 && allowed(Quantity.CAPTURED).meets(captured(least).complement());
    }

    /** Whether so many bytes were captured, for certain. */
    private boolean hasCaptured(long least) {
        Values captured = allowed.get(Quantity.CAPTURED);
        return least == 0
                || captured != null && Long.compareUnsigned(captured.numbers().least(0), least) >= 0;
    }

    /** Whether so many bytes may have been captured that it is there. */
    private boolean mayBeThere(Quantity quantity) {
        return quantity.leastCaptured() == 0 || allowed(Quantity.CAPTURED).meets(captured(quantity.leastCaptured()));
    }

    /** Takes back what is said twice, now that more is known of how much was captured; null if nothing is left. */
    private Box followed() {
        Box now = this;
        for (Map.Entry<Quantity, Values> each : allowed.entrySet()) {
            Quantity quantity = each.getKey();
            if (now.allowed.containsKey(quantity) && quantity.leastCaptured() > 0) {
                boolean may = mayBeThere(quantity);
                if (!may && !each.getValue().absent()) {
                    return null;
                } else if (!may) {
                    now = now.without(quantity);
                } else if (each.getValue().absent() && !mayBeAbsent(quantity)) {
                    now = now.without(quantity)
                            .with(quantity, new Values(each.getValue().numbers(), false));
                    if (now == null) {
                        return null;
                    }
                }
            }
        }
        return now;
    }

    private Box without(Quantity quantity) {
        Box box = new Box(new TreeMap<>(allowed));
        box.allowed.remove(quantity);
        return box;
    }

    /** The box that another one and this one are together, if they differ in what they ask of one quantity; else null. */
    Box or(Box other) {
        if (!allowed.keySet().equals(other.allowed.keySet())) {
            return null;
        }
        Quantity different = null;
        for (Map.Entry<Quantity, Values> each : allowed.entrySet()) {
            if (!each.getValue().equals(other.allowed.get(each.getKey()))) {
                if (different != null) {
                    return null;
                }
                different = each.getKey();
            }
        }
        return different == null
                ? this
                : without(different).with(different, allowed(different).or(other.allowed(different)));
    }

    /**
     * The packets of both.
     *
     * @param other another box
     * @return the box of them; null if there are none, for certain
     */
    public Box and(Box other) {
        if (isApart(other)) {
            return null;
        }
        Box now = this;
        for (Map.Entry<Quantity, Values> each : other.allowed.entrySet()) {
            now = now.with(each.getKey(), each.getValue());
            if (now == null) {
                return null;
            }
        }
        return now;
    }

    /** Whether it is seen at once that no packet is in both: one quantity may be nothing in both. */
    boolean isApart(Box other) {
        boolean fewer = allowed.size() < other.allowed.size();
        TreeMap<Quantity, Values> there = fewer ? other.allowed : allowed;
        for (Map.Entry<Quantity, Values> each : (fewer ? allowed : other.allowed).entrySet()) {
            Values values = there.get(each.getKey());
            if (values != null && !values.meets(each.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** A bit of a quantity among {@link #asked}. */
    private static int bit(Quantity quantity) {
        return 1 << (quantity.hashCode() * 0x9e37_79b9 >>> Integer.SIZE - 5);
    }

    private int asked() {
        if (asked == 0) {
            int all = 0;
            for (Quantity quantity : allowed.keySet()) {
                all |= bit(quantity);
            }
            asked = all;
        }
        return asked;
    }

    private int demanded() {
        if (demanded == 0) {
            int all = 0;
            for (Map.Entry<Quantity, Values> each : allowed.entrySet()) {
                Values values = each.getValue();
                all |= values.absent() || isAll(values.numbers(), each.getKey()) ? 0 : bit(each.getKey());
            }
            demanded = all;
        }
        return demanded;
    }

    /** Whether it is seen at once that not all packets are in another box: one quantity may be a number that is not allowed there. */
    boolean isBeyond(Box other) {
        if ((other.demanded() & ~asked()) != 0) {
            // Here it may be any, or absent.
            return true;
        }
        for (Map.Entry<Quantity, Values> each : other.allowed.entrySet()) {
            Values values = allowed.get(each.getKey());
            if (values != null && !values.numbers().within(each.getValue().numbers())) {
                return true;
            }
        }
        return false;
    }

    /** Whether all packets are in another box. */
    boolean within(Box other) {
        for (Map.Entry<Quantity, Values> each : other.allowed.entrySet()) {
            if (with(each.getKey(), each.getValue()) != this) {
                return false;
            }
        }
        return true;
    }

    /** The packets that are not in another box, as boxes that share none. */
    List<Box> minus(Box other) {
        if (isApart(other)) {
            return List.of(this);
        }
        List<Box> rest = new ArrayList<>();
        Box now = this;
        for (Map.Entry<Quantity, Values> each : other.allowed.entrySet()) {
            Box out = now.outside(each.getKey(), each.getValue());
            if (out != null) {
                rest.add(out);
            }
            now = now.with(each.getKey(), each.getValue());
            if (now == null) {
                return List.of(this);
            }
        }
        return rest;
    }

    /** The first of the packets that are not in another box, as a box; null if all are. */
    Box minusFirst(Box other) {
        if (isApart(other)) {
            return this;
        }
        Box now = this;
        for (Map.Entry<Quantity, Values> each : other.allowed.entrySet()) {
            Box out = now.outside(each.getKey(), each.getValue());
            if (out != null) {
                return out;
            }
            now = now.with(each.getKey(), each.getValue());
            if (now == null) {
                return this;
            }
        }
        return null;
    }

    /** The packets of which a quantity is none of some values; null if there are none. */
    private Box outside(Quantity quantity, Values values) {
        return allowed(quantity).within(values) ? null : with(quantity, values.complement());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Box box && hashCode() == box.hashCode() && allowed.equals(box.allowed);
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = allowed.hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return allowed.isEmpty()
                ? "all packets"
                : allowed.entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining("; "));
    }
}
