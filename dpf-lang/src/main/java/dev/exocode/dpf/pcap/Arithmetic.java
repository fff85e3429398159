package dev.exocode.dpf.pcap;

import dev.exocode.dpf.pcap.grammar.PcapFilterParser;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser.OperandContext;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser.PartContext;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser.SumContext;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.antlr.v4.runtime.Token;

/** Calculations and comparisons: 32 bits, unsigned. */
final class Arithmetic {
    private static final long ONES = 0xffff_ffffL;
    private static final Computed NOTHING = new Computed(List.of(), new Expression.Constant(1), OptionalLong.empty());
    private static final int TIGHTEST = 5;

    private final Checker checker;

    Arithmetic(Checker checker) {
        this.checker = checker;
    }

    /**
     * A number.
     *
     * @param checks what must hold before it is computed
     * @param value the number, of 32 bits
     * @param first the number that is computed first, if that is a constant: of divisors and shifts, libpcap looks at this one
     */
    private record Computed(List<Predicate> checks, Expression value, OptionalLong first) {
        OptionalLong constant() {
            return value instanceof Expression.Constant c ? OptionalLong.of(c.value()) : OptionalLong.empty();
        }
    }

    /** Whether a sum is no more than a number, in parentheses or not; then it may be a value. */
    static Optional<Token> plainNumber(SumContext sum) {
        SumContext inner = sum;
        while (inner.operand().size() == 1 && inner.operand(0).MINUS().isEmpty()) {
            OperandContext operand = inner.operand(0);
            if (operand.PROTOCOL() == null && operand.NUMBER() != null) {
                return Optional.of(operand.NUMBER().getSymbol());
            }
            Optional<SumContext> next = group(operand).flatMap(Arithmetic::onlySum);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            inner = next.get();
        }
        return Optional.empty();
    }

    /** What stands in the parentheses that a sum consists of. */
    static Optional<PcapFilterParser.ChainContext> group(SumContext sum) {
        return sum.operand().size() == 1 && sum.operand(0).MINUS().isEmpty() ? group(sum.operand(0)) : Optional.empty();
    }

    private static Optional<PcapFilterParser.ChainContext> group(OperandContext operand) {
        return Optional.ofNullable(operand.chain());
    }

    private static Optional<SumContext> onlySum(PcapFilterParser.ChainContext chain) {
        PartContext part = chain.part(0);
        boolean only =
                chain.operators.isEmpty() && part.NOT().isEmpty() && part.relation == null && part.test() == null;
        return only ? Optional.of(part.sum(0)) : Optional.empty();
    }

    /** A comparison: what the left side needs, what the right side needs, and then the numbers. */
    Predicate compare(PartContext part) {
        Computed left = sum(part.sum(0));
        Computed right = sum(part.sum(1));
        List<Predicate> parts = new ArrayList<>(left.checks());
        parts.addAll(right.checks());
        parts.add(compare(relation(part.relation), left, right, part));
        return parts.size() == 1 ? parts.get(0) : new Predicate.All(parts);
    }

    private Predicate compare(Relation relation, Computed left, Computed right, PartContext part) {
        OptionalLong a = left.constant();
        OptionalLong b = right.constant();
        if (a.isPresent() && b.isPresent()) {
            return relation.holds(a.getAsLong(), b.getAsLong()) ? Predicate.TRUE : Predicate.FALSE;
        } else if (b.isPresent()) {
            return new Predicate.In(left.value(), relation.to(b.getAsLong()), checker.origin(part));
        } else if (a.isPresent()) {
            return new Predicate.In(right.value(), relation.turned().to(a.getAsLong()), checker.origin(part));
        }
        return new Predicate.Compare(relation, left.value(), right.value(), checker.origin(part));
    }

    private static Relation relation(Token token) {
        return switch (token.getType()) {
            case PcapFilterParser.EQUAL -> Relation.EQ;
            case PcapFilterParser.UNEQUAL -> Relation.NE;
            case PcapFilterParser.LESS_THAN -> Relation.LT;
            case PcapFilterParser.AT_MOST -> Relation.LE;
            case PcapFilterParser.MORE_THAN -> Relation.GT;
            default -> Relation.GE;
        };
    }

    private Computed sum(SumContext sum) {
        int operators = sum.operators.size();
        if (!checker.enter(operators, sum)) {
            return NOTHING;
        }
        Computed result = new Climb(sum.operand(), sum.operators).above(0);
        checker.leave(operators);
        return result;
    }

    /** How tightly an operator binds. Remainder and exclusive or have no place in the order, see {@link Climb}. */
    private static int tightness(int type) {
        return switch (type) {
            case PcapFilterParser.BAR -> 1;
            case PcapFilterParser.AMPERSAND -> 2;
            case PcapFilterParser.LEFT, PcapFilterParser.RIGHT -> 3;
            case PcapFilterParser.PLUS, PcapFilterParser.MINUS -> 4;
            case PcapFilterParser.STAR, PcapFilterParser.SLASH -> TIGHTEST;
            default -> TIGHTEST + 1;
        };
    }

    /**
     * Groups a flat list of operands by how tightly the operators between them bind. Remainder and exclusive or take the one
     * operand before them and all that follows them, because libpcap's grammar gives them no precedence.
     */
    private final class Climb {
        private final List<OperandContext> operands;
        private final List<Token> operators;
        private int next;

        Climb(List<OperandContext> operands, List<Token> operators) {
            this.operands = operands;
            this.operators = operators;
        }

        /** All that is joined by operators that bind at least so tightly. */
        Computed above(int tightness) {
            OperandContext operand = operands.get(next++);
            int minuses = operand.MINUS().size();
            Computed result = operand(operand);
            Optional<Token> loose = loose();
            if (loose.isPresent()) {
                result = apply(loose.get(), result, above(0));
            }
            if (minuses % 2 != 0) {
                result = apply(
                        Operator.SUB,
                        new Computed(result.checks(), new Expression.Constant(0), result.first()),
                        result);
            }
            while (next - 1 < operators.size()) {
                Token operator = operators.get(next - 1);
                int own = tightness(operator.getType());
                if (own < tightness) {
                    break;
                }
                result = apply(operator, result, above(own + 1));
            }
            return result;
        }

        /** The next operator, if it is one without precedence. */
        private Optional<Token> loose() {
            return next - 1 < operators.size()
                            && tightness(operators.get(next - 1).getType()) > TIGHTEST
                    ? Optional.of(operators.get(next - 1))
                    : Optional.empty();
        }
    }

    private Computed operand(OperandContext operand) {
        if (operand.PROTOCOL() != null) {
            return load(operand);
        } else if (operand.LEN() != null) {
            return new Computed(List.of(), new Expression.WireLength(), OptionalLong.empty());
        } else if (operand.NUMBER() != null) {
            long value = checker.number(operand.NUMBER().getSymbol());
            return new Computed(List.of(), new Expression.Constant(value), OptionalLong.of(value));
        }
        Optional<SumContext> inner = group(operand).flatMap(Arithmetic::onlySum);
        if (inner.isEmpty()) {
            checker.refuse(PcapCode.NUMBER_EXPECTED, operand);
            return NOTHING;
        }
        return sum(inner.get());
    }

    private Computed apply(Token token, Computed left, Computed right) {
        Operator operator = switch (token.getType()) {
            case PcapFilterParser.PLUS -> Operator.ADD;
            case PcapFilterParser.MINUS -> Operator.SUB;
            case PcapFilterParser.STAR -> Operator.MUL;
            case PcapFilterParser.SLASH -> Operator.DIV;
            case PcapFilterParser.PERCENT -> Operator.MOD;
            case PcapFilterParser.AMPERSAND -> Operator.AND;
            case PcapFilterParser.BAR -> Operator.OR;
            case PcapFilterParser.CARET -> Operator.XOR;
            case PcapFilterParser.LEFT -> Operator.LSH;
            default -> Operator.RSH;
        };
        boolean divides = operator == Operator.DIV || operator == Operator.MOD;
        boolean shifts = operator == Operator.LSH || operator == Operator.RSH;
        long first = right.first().orElse(1);
        if (divides && (first == 0 || right.constant().orElse(1) == 0)) {
            checker.refuse(PcapCode.DIVISION, token);
            return NOTHING;
        } else if (shifts && Math.max(first, right.constant().orElse(0)) > 31) {
            checker.refuse(
                    PcapCode.SHIFT,
                    token,
                    "bits=" + Math.max(first, right.constant().orElse(0)));
            return NOTHING;
        }
        return apply(operator, left, right);
    }

    /** An operation on two numbers, of which libpcap forgets what the second one needs. */
    private static Computed apply(Operator operator, Computed left, Computed right) {
        OptionalLong a = left.constant();
        OptionalLong b = right.constant();
        Expression value;
        if (a.isPresent() && b.isPresent()) {
            value = new Expression.Constant(
                    operator.apply(Integer.SIZE, a.getAsLong(), b.getAsLong()).orElse(0));
        } else {
            value = new Expression.Binary(operator, Integer.SIZE, left.value(), right.value());
        }
        return new Computed(left.checks(), value, left.first());
    }

    /** Bytes of a protocol's header, once the packet is known to have it. */
    private Computed load(OperandContext operand) {
        Protocol protocol = Protocol.of(operand.PROTOCOL().getText());
        Computed index = sum(operand.sum());
        int bytes = operand.NUMBER() == null ? 1 : size(operand.NUMBER().getSymbol());
        if (!protocol.indexed()) {
            checker.refuse(PcapCode.INDEX, operand, "protocol=" + protocol.word());
            return NOTHING;
        }
        Layout layout = checker.layout();
        if (layout.framing() == Layout.Framing.UNKNOWN && protocol != Protocol.LINK) {
            checker.unknownLink(operand);
            return NOTHING;
        }
        Tests tests = checker.tests(operand);
        List<Predicate> checks = new ArrayList<>();
        Expression value;
        switch (protocol.announced()) {
            case NOT_AT_ALL -> {
                checks.addAll(index.checks());
                value = at(layout.headerBase(), layout.headerAt(), index, bytes);
            }
            case BY_LINK -> {
                checks.addAll(index.checks());
                checks.add(checker.follows(protocol.number(), tests, operand));
                value = at(layout.payloadBase(), layout.networkAt(), index, bytes);
            }
            case BY_IP6 -> {
                checks.addAll(index.checks());
                checks.add(tests.follows(Tests.IP6));
                checks.add(tests.is(layout.inNetwork(6, 1), protocol.number()));
                value = at(layout.payloadBase(), layout.networkAt() + 40, index, bytes);
            }
            default -> {
                checks.add(tests.follows(Tests.IP));
                checks.addAll(index.checks());
                checks.add(tests.protocol(protocol));
                checks.add(tests.firstFragment());
                value = behindIp(layout, index, bytes);
            }
        }
        return new Computed(checks, value, index.first());
    }

    /** A constant place wraps at 32 bits, a computed one does not. */
    private static Expression at(Expression base, int start, Computed index, int bytes) {
        if (base != Expression.START) {
            Expression place = new Expression.Binary(Operator.ADD, Integer.SIZE, base, index.value());
            return new Expression.Load(place, start, bytes);
        } else if (index.constant().isEmpty()) {
            return new Expression.Load(index.value(), start, bytes);
        }
        long place = index.constant().getAsLong() + start & ONES;
        return place <= Integer.MAX_VALUE
                ? Expression.load((int) place, bytes)
                : new Expression.Load(new Expression.Constant(place), 0, bytes);
    }

    private static Expression behindIp(Layout layout, Computed index, int bytes) {
        Expression header = layout.moved(layout.ipHeaderBytes());
        long place = index.constant().orElse(Long.MAX_VALUE >> 1) + layout.networkAt();
        return place <= Integer.MAX_VALUE
                ? new Expression.Load(header, (int) place, bytes)
                : new Expression.Load(
                        new Expression.Binary(Operator.ADD, Integer.SIZE, index.value(), header),
                        layout.networkAt(),
                        bytes);
    }

    private int size(Token token) {
        long bytes = checker.number(token);
        if (bytes != 1 && bytes != 2 && bytes != 4) {
            checker.refuse(PcapCode.SIZE, token);
            return 1;
        }
        return (int) bytes;
    }
}
