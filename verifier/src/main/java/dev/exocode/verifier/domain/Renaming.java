package dev.exocode.verifier.domain;

import java.util.Arrays;

/** A copy of a state whose symbols are those that a register has, numbered in the order of registers. */
final class Renaming {
    private final State old;
    private final int[] names;
    private final Value[] registers = new Value[State.REGISTERS];
    private int count = Value.FIRST_FREE;

    Renaming(State old) {
        this.old = old;
        this.names = new int[old.count()];
        Arrays.fill(names, -1);
        for (int special = 0; special < Value.FIRST_FREE; special++) {
            names[special] = special;
        }
    }

    State state() {
        for (int r = 0; r < State.REGISTERS; r++) {
            Value value = old.get(r);
            if (value != null) {
                if (names[value.symbol()] < 0) {
                    names[value.symbol()] = count++;
                }
                registers[r] = renamed(value);
            }
        }
        Fact[] facts = new Fact[Math.max(16, count)];
        for (int symbol = 0; symbol < names.length; symbol++) {
            if (names[symbol] >= 0) {
                facts[names[symbol]] = renamed(old.fact(symbol));
            }
        }
        return new State(registers, facts, count);
    }

    private boolean isKept(Value value) {
        return names[value.symbol()] >= 0;
    }

    private Value renamed(Value value) {
        int name = names[value.symbol()];
        return name == value.symbol() ? value : new Value(name, value.distance());
    }

    private Fact renamed(Fact fact) {
        Definition by = fact.definition();
        boolean defined = by != null && isKept(by.left()) && isKept(by.right());
        Value left = defined ? renamed(by.left()) : null;
        Value right = defined ? renamed(by.right()) : null;
        boolean same = defined && left == by.left() && right == by.right();
        Definition definition = same ? by : defined ? new Definition(by.op(), by.type(), left, right) : null;
        return fact.renamed(names, definition);
    }
}
