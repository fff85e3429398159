package dev.exocode.verifier.domain;

import dev.exocode.vcode.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A state in words: where the registers lie, and how they are bound to one another and to the lengths, in terms of
 * registers; what follows from the ranges alone is left out.
 */
final class Explanation {
    private final State state;
    /** A register for each symbol that one has; the others are of no interest. */
    private final Map<Integer, Integer> registers = new HashMap<>();

    Explanation(State state) {
        this.state = state;
    }

    List<String> parts() {
        List<String> parts = new ArrayList<>();
        for (int r = 1; r < Instruction.REGISTERS; r++) {
            if (state.isSet(r)) {
                parts.add("r" + r + " " + described(r));
            }
        }
        lengths(parts);
        for (int symbol = 1; symbol < state.count(); symbol++) {
            Fact fact = state.fact(symbol);
            for (int i = 0; i < fact.size(); i++) {
                bound(symbol, fact.other(i), parts);
            }
        }
        return parts;
    }

    /** A register: by its range, or by another register or length that it is a known distance from. */
    private String described(int r) {
        Value value = state.get(r);
        if (value.symbol() == Value.ZERO) {
            return "= " + value.distance();
        } else if (value.symbol() < Value.FIRST_FREE) {
            return "= " + value;
        }
        Integer same = registers.putIfAbsent(value.symbol(), r);
        if (same != null) {
            return "= " + sum("r" + same, value.distance() - state.get(same).distance());
        }
        String definition = definition(state.fact(value.symbol()).definition(), value.distance());
        Range range = state.range(value);
        return (range.isSingle() ? "= " + range : range.equals(Range.ALL) ? "is any" : "in " + range) + definition;
    }

    private String definition(Definition by, long distance) {
        if (by == null || distance != 0 || !isNamed(by.left()) || !isNamed(by.right())) {
            return "";
        }
        return " = " + by.op().stem() + "(" + name(by.left()) + ", " + name(by.right()) + ")";
    }

    private boolean isNamed(Value value) {
        return value.symbol() < Value.FIRST_FREE || registers.containsKey(value.symbol());
    }

    private String name(Value value) {
        Integer register = registers.get(value.symbol());
        return register == null
                ? value.toString()
                : sum("r" + register, value.distance() - state.get(register).distance());
    }

    private static String sum(String name, long distance) {
        return distance == 0 ? name : name + (distance < 0 ? " - " : " + ") + Long.toUnsignedString(Math.abs(distance));
    }

    private void lengths(List<String> parts) {
        Range any = Range.of(new Interval(0, Integer.MAX_VALUE));
        if (!state.length().equals(any)) {
            parts.add("length in " + state.length());
        }
        if (!state.userLength().equals(any)) {
            parts.add("user in " + state.userLength());
        }
    }

    /** a + k &lt;= b, if both can be named and the ranges do not say so already. */
    private void bound(int x, int y, List<String> parts) {
        Value a = Value.of(x);
        Value b = Value.of(y);
        Interval byRanges = state.range(a).signed().minus(state.range(b).signed());
        long most = state.bound(a, b);
        if (isNamed(a) && isNamed(b) && (byRanges.equals(Interval.ALL) || most < byRanges.hi())) {
            Integer ra = registers.get(x);
            Integer rb = registers.get(y);
            long gap = -most
                    - (ra == null ? 0 : state.get(ra).distance())
                    + (rb == null ? 0 : state.get(rb).distance());
            String left = ra == null ? a.toString() : "r" + ra;
            String right = rb == null ? b.toString() : "r" + rb;
            parts.add(gap >= 0 ? sum(left, gap) + " <= " + right : left + " <= " + sum(right, -gap));
        }
    }
}
