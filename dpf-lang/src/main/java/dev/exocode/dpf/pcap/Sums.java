package dev.exocode.dpf.pcap;

import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser.OperandContext;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser.PartContext;
import dev.exocode.dpf.pcap.grammar.PcapFilterParser.SumContext;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Relation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.antlr.v4.runtime.Token;

/**
 * Calculations: what they are made of, and how tightly operators bind. All numbers have 32 bits and no sign.
 *
 * @param <N> a number
 */
abstract class Sums<N> {
    private static final int TIGHTEST = 5;

    private final Checker<?> checker;

    Sums(Checker<?> checker) {
        this.checker = checker;
    }

    /** What stands for a number that was refused. */
    abstract N nothing();

    abstract N number(long value);

    abstract N length();

    /** Bytes of a protocol that has some. */
    abstract N bytes(OperandContext operand, Protocol protocol, N index, int bytes);

    /** The value of a number that no packet changes. */
    abstract OptionalLong constant(N number);

    /** The value of a divisor or of a shift that must be right. */
    OptionalLong first(N number) {
        return constant(number);
    }

    abstract N minus(N number);

    abstract N apply(Operator operator, N left, N right);

    /** Whether a sum is no more than a number, in parentheses or not; then it may be a value. */
    static Optional<Token> plainNumber(SumContext sum) {
        SumContext inner = sum;
        while (inner.operands.size() == 1 && inner.operands.get(0).minuses.isEmpty()) {
            OperandContext operand = inner.operands.get(0);
            if (operand.plain != null) {
                return Optional.of(operand.plain);
            }
            Optional<SumContext> next = group(operand).flatMap(Sums::onlySum);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            inner = next.get();
        }
        return Optional.empty();
    }

    /** What stands in the parentheses that a sum consists of. */
    static Optional<PcapFilterParser.ChainContext> group(SumContext sum) {
        return sum.operands.size() == 1 && sum.operands.get(0).minuses.isEmpty()
                ? group(sum.operands.get(0))
                : Optional.empty();
    }

    private static Optional<PcapFilterParser.ChainContext> group(OperandContext operand) {
        return Optional.ofNullable(operand.group);
    }

    private static Optional<SumContext> onlySum(PcapFilterParser.ChainContext chain) {
        PartContext part = chain.parts.get(0);
        boolean only =
                chain.operators.isEmpty() && part.negations.isEmpty() && part.relation == null && part.left != null;
        return only ? Optional.of(part.left) : Optional.empty();
    }

    static Relation relation(Token token) {
        return switch (token.getType()) {
            case PcapFilterParser.EQUAL -> Relation.EQ;
            case PcapFilterParser.UNEQUAL -> Relation.NE;
            case PcapFilterParser.LESS_THAN -> Relation.LT;
            case PcapFilterParser.AT_MOST -> Relation.LE;
            case PcapFilterParser.MORE_THAN -> Relation.GT;
            default -> Relation.GE;
        };
    }

    N sum(SumContext sum) {
        int operators = sum.operators.size();
        if (!checker.enter(operators, sum)) {
            return nothing();
        }
        N result = new Climb(sum.operands, sum.operators).above(0);
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
        N above(int tightness) {
            OperandContext operand = operands.get(next++);
            int minuses = operand.minuses.size();
            N result = operand(operand);
            Optional<Token> loose = loose();
            if (loose.isPresent()) {
                result = apply(loose.get(), result, above(0));
            }
            if (minuses % 2 != 0) {
                result = minus(result);
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

    private N operand(OperandContext operand) {
        if (operand.carrier != null) {
            return bytes(operand);
        } else if (operand.length != null) {
            return length();
        } else if (operand.plain != null) {
            return number(checker.number(operand.plain));
        }
        Optional<SumContext> inner = group(operand).flatMap(Sums::onlySum);
        if (inner.isEmpty()) {
            checker.refuse(PcapCode.NUMBER_EXPECTED, operand);
            return nothing();
        }
        return sum(inner.get());
    }

    private N bytes(OperandContext operand) {
        Protocol protocol = Protocol.of(checker.text(operand.carrier));
        N index = sum(operand.index);
        int bytes = operand.size == null ? 1 : size(operand.size);
        if (!protocol.indexed()) {
            checker.refuse(PcapCode.INDEX, operand, "protocol=" + protocol.word());
            return nothing();
        } else if (checker.link() == LinkType.UNKNOWN && protocol != Protocol.LINK) {
            checker.unknownLink(operand);
            return nothing();
        }
        return bytes(operand, protocol, index, bytes);
    }

    private N apply(Token token, N left, N right) {
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
        long first = first(right).orElse(1);
        if (divides && (first == 0 || constant(right).orElse(1) == 0)) {
            checker.refuse(PcapCode.DIVISION, token);
            return nothing();
        } else if (shifts && Math.max(first, constant(right).orElse(0)) > 31) {
            checker.refuse(
                    PcapCode.SHIFT,
                    token,
                    "bits=" + Math.max(first, constant(right).orElse(0)));
            return nothing();
        }
        return apply(operator, left, right);
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
