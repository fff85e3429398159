package dev.exocode.verifier.domain;

import dev.exocode.vcode.Op;
import dev.exocode.vcode.Type;
import java.util.Random;

/** States that say more than others do, or something else: claims for a checker to refuse. */
public final class Forgery {
    private Forgery() {}

    /**
     * Changes what a state says in one place.
     *
     * @param random where, and how
     * @param state stays as it is
     * @return another, well-formed: it names no symbol that it does not have
     */
    public static State of(Random random, State state) {
        int n = state.count();
        Value[] registers = new Value[State.REGISTERS];
        Fact[] facts = new Fact[Math.max(16, n)];
        for (int r = 0; r < registers.length; r++) {
            registers[r] = state.isSet(r) ? state.get(r) : null;
        }
        for (int symbol = 0; symbol < n; symbol++) {
            facts[symbol] = state.fact(symbol);
        }
        int symbol = random.nextInt(n);
        Fact fact = facts[symbol];
        switch (random.nextInt(9)) {
            case 0 -> facts[symbol] = fact.with(tighter(random, fact.range()));
            case 1 -> facts[symbol] = fact.with(tighter(random, tighter(random, fact.range())));
            case 2 -> {
                if (fact.size() > 0) {
                    int i = random.nextInt(fact.size());
                    facts[symbol] = fact.with(fact.other(i), fact.bound(i) - 1 - random.nextInt(3));
                }
            }
            case 3 -> facts[symbol] = fact.with(random.nextInt(n), random.nextInt(40) - 20);
            case 4 -> facts[symbol] = fact.with(definition(random, fact.definition(), n));
            case 5 -> facts[symbol] = facts[random.nextInt(n)];
            case 6 -> {
                int r = random.nextInt(registers.length);
                if (registers[r] != null) {
                    registers[r] = new Value(registers[r].symbol(), registers[r].distance() + random.nextInt(9) - 4);
                }
            }
            case 7 -> {
                int r = random.nextInt(registers.length);
                int s = random.nextInt(registers.length);
                if (r != 0 && registers[s] != null) {
                    registers[r] = registers[s];
                }
            }
            default -> {
                int r = random.nextInt(registers.length);
                if (registers[r] != null) {
                    registers[r] = new Value(random.nextInt(n), random.nextInt(3));
                }
            }
        }
        return new State(registers, facts, n);
    }

    private static Range tighter(Random random, Range range) {
        long lo = range.lo();
        long hi = range.hi();
        Range tighter = switch (random.nextInt(5)) {
            case 0 -> lo == hi ? range : range.meet(lo + 1, hi);
            case 1 -> lo == hi ? range : range.meet(lo, hi - 1);
            case 2 -> range.meet(0, Math.max(0, hi));
            case 3 ->
                range.meet(Range.of(new Bits(range.bits().value(), range.bits().unknown() & -4)));
            default -> range.meet(Range.unsigned(1, -1));
        };
        return tighter.isEmpty() ? range : tighter;
    }

    private static Definition definition(Random random, Definition known, int n) {
        Value other = new Value(random.nextInt(n), random.nextInt(3) - 1);
        if (known == null || random.nextInt(4) == 0) {
            Op[] ops = {Op.ADD, Op.SUB, Op.AND, Op.RSH, Op.LSH};
            return new Definition(ops[random.nextInt(ops.length)], Type.L, other, new Value(random.nextInt(n), 1));
        }
        return random.nextBoolean()
                ? new Definition(known.op(), known.type(), other, known.right())
                : new Definition(known.op(), known.type(), known.left(), other);
    }
}
