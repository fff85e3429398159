package dev.exocode.dpf.predicate;

import dev.exocode.vcode.Import;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes terms of expressions: simplest forms, one object for each. Not thread-safe. */
final class Terms {
    private static final long WORD = 0xffff_ffffL;

    /** What a term is apart from its number. */
    private record Key(Object kind, long first, long second, long third) {}

    private final Map<Key, Term> known = new HashMap<>();
    private final List<Term> all = new ArrayList<>();

    private final Map<Expression.Variable, Term.Variable> variables = new IdentityHashMap<>();
    /** By the number of a term the numbers of the variables that it is made of. */
    private final List<Set<Integer>> variablesOf = new ArrayList<>();
    /** The same the other way round. */
    private final Map<Integer, List<Term>> madeOf = new HashMap<>();

    /** How many there are: their numbers are smaller. */
    int count() {
        return all.size();
    }

    /** The term with a number. */
    Term get(int id) {
        return all.get(id);
    }

    /** The sets of tuples that are asked about. */
    Set<Tuples> tuples() {
        return all.stream()
                .filter(Term.Tuple.class::isInstance)
                .map(term -> ((Term.Tuple) term).tuples())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The simplest form of an expression. */
    Term of(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return constant(constant.value());
        } else if (expression instanceof Expression.WireLength) {
            return make(new Key(Expression.WireLength.class, 0, 0, 0), Term.WireLength::new);
        } else if (expression instanceof Expression.Variable variable) {
            return variable(variable);
        } else if (expression instanceof Expression.Load load) {
            return load(of(load.base()), load.offset(), load.bytes());
        } else if (expression instanceof Expression.Called called) {
            return called(
                    called.callee(), called.arguments().stream().map(this::of).toList());
        } else if (expression instanceof Expression.Tuple tuple) {
            return tuple(tuple.words().stream().map(this::of).toList(), tuple.tuples());
        }
        Expression.Binary binary = (Expression.Binary) expression;
        return binary(binary.operator(), binary.bits(), of(binary.left()), of(binary.right()));
    }

    private Term make(Key key, IntFunction<Term> maker) {
        Term term = known.get(key);
        if (term == null) {
            term = maker.apply(all.size());
            known.put(key, term);
            all.add(term);
        }
        return term;
    }

    /** What a variable stands for. */
    Term.Variable variable(Expression.Variable variable) {
        Term.Variable term = variables.get(variable);
        if (term == null) {
            throw new IllegalArgumentException("a variable that nothing sets");
        }
        return term;
    }

    /** Lets a variable stand for a term from here on. */
    void define(Expression.Variable variable, Term.Variable term) {
        variables.put(variable, term);
    }

    /** One more variable. */
    Term.Variable newVariable(long max) {
        Term.Variable term = new Term.Variable(all.size(), max);
        all.add(term);
        return term;
    }

    /** Whether a term is a variable or made of it. */
    boolean isMadeOf(Term term, Term.Variable variable) {
        follow();
        return variablesOf.get(term.id()).contains(variable.id());
    }

    /** A variable and the terms that are made of it. */
    List<Term> madeOf(Term.Variable variable) {
        follow();
        return madeOf.getOrDefault(variable.id(), List.of());
    }

    /** The numbers of the variables that a term is made of. */
    IntStream variables(Term term) {
        follow();
        return variablesOf.get(term.id()).stream().mapToInt(Integer::intValue);
    }

    /** Whether a term is a variable or made of some. */
    boolean isMadeOfAny(Term term) {
        follow();
        return !variablesOf.get(term.id()).isEmpty();
    }

    /** A term in which other terms stand for variables. */
    Term with(Term term, Map<Term.Variable, Term> values) {
        return with(term, values, new HashMap<>());
    }

    /** The same; what was made of a part before is known by the part's number. */
    private Term with(Term term, Map<Term.Variable, Term> values, Map<Integer, Term> made) {
        if (term instanceof Term.Variable variable) {
            return values.getOrDefault(variable, variable);
        } else if (!isMadeOfAny(term)) {
            return term;
        }
        Term before = made.get(term.id());
        if (before != null) {
            return before;
        }
        Term result = term;
        if (term instanceof Term.Load load) {
            Term base = with(load.base(), values, made);
            result = base == load.base() ? load : load(base, load.offset(), load.bytes());
        } else if (term instanceof Term.Binary binary) {
            Term left = with(binary.left(), values, made);
            Term right = with(binary.right(), values, made);
            result = left == binary.left() && right == binary.right()
                    ? binary
                    : binary(binary.operator(), binary.bits(), left, right);
        } else if (term instanceof Term.Called called) {
            result = called(
                    called.callee(),
                    called.arguments().stream()
                            .map(argument -> with(argument, values, made))
                            .toList());
        } else if (term instanceof Term.Tuple tuple) {
            result = tuple(
                    tuple.words().stream().map(word -> with(word, values, made)).toList(), tuple.tuples());
        }
        made.put(term.id(), result);
        return result;
    }

    private void follow() {
        for (Term term : all.subList(variablesOf.size(), all.size())) {
            Set<Integer> of = term instanceof Term.Variable ? Set.of(term.id()) : Set.of();
            for (Term part : parts(term)) {
                Set<Integer> more = variablesOf.get(part.id());
                if (of.isEmpty() || more.isEmpty() || of == more) {
                    of = of.isEmpty() ? more : of;
                } else {
                    of = new HashSet<>(of);
                    of.addAll(more);
                }
            }
            variablesOf.add(of);
            of.forEach(variable ->
                    madeOf.computeIfAbsent(variable, one -> new ArrayList<>()).add(term));
        }
    }

    /** What a term is made of. */
    static List<Term> parts(Term term) {
        if (term instanceof Term.Load load) {
            return load.base() == null ? List.of() : List.of(load.base());
        } else if (term instanceof Term.Binary binary) {
            return List.of(binary.left(), binary.right());
        } else if (term instanceof Term.Called called) {
            return called.arguments();
        } else if (term instanceof Term.Tuple tuple) {
            return tuple.words();
        }
        return List.of();
    }

    Term constant(long value) {
        return make(new Key(Expression.Constant.class, value, 0, 0), id -> new Term.Constant(id, value));
    }

    private Term absent() {
        return make(new Key(Term.Absent.class, 0, 0, 0), Term.Absent::new);
    }

    private Term called(Import callee, List<Term> arguments) {
        record Call(Import callee, List<Term> arguments) {}
        return arguments.stream().anyMatch(Term.Absent.class::isInstance)
                ? absent()
                : make(new Key(new Call(callee, arguments), 0, 0, 0), id -> new Term.Called(id, callee, arguments));
    }

    private Term tuple(List<Term> words, Tuples tuples) {
        record Question(List<Term> words, Tuples tuples) {}
        return words.stream().anyMatch(Term.Absent.class::isInstance)
                ? absent()
                : make(new Key(new Question(words, tuples), 0, 0, 0), id -> new Term.Tuple(id, words, tuples));
    }

    Term load(Term base, long offset, int bytes) {
        if (base instanceof Term.Absent) {
            return base;
        }
        if (base instanceof Term.Constant constant) {
            boolean near = Long.compareUnsigned(constant.value(), Integer.MAX_VALUE) <= 0;
            long at = constant.value() + offset;
            return near && at + bytes <= Integer.MAX_VALUE ? loaded(null, (int) at, bytes) : absent();
        }
        // What is added to a base without wrapping is added to the offset.
        if (base instanceof Term.Binary sum
                && sum.operator() == Operator.ADD
                && sum.right() instanceof Term.Constant constant
                && fits(sum.left().max(), constant.value(), sum.bits())
                && constant.value() >= 0
                && constant.value() <= Integer.MAX_VALUE) {
            return load(sum.left(), offset + constant.value(), bytes);
        }
        return offset + bytes > Integer.MAX_VALUE ? absent() : loaded(base, (int) offset, bytes);
    }

    private Term loaded(Term base, int offset, int bytes) {
        Key key = new Key(Expression.Load.class, base == null ? -1 : base.id(), offset, bytes);
        return make(key, id -> new Term.Load(id, base, offset, bytes));
    }

    /** Whether a sum of numbers up to these needs no more than so many bits. */
    private static boolean fits(long a, long b, int bits) {
        long sum = a + b;
        return Long.compareUnsigned(sum, a) >= 0 && within(sum, bits);
    }

    private static boolean within(long value, int bits) {
        return bits == Long.SIZE || value >>> Integer.SIZE == 0;
    }

    Term binary(Operator operator, int bits, Term left, Term right) {
        if (left instanceof Term.Absent || right instanceof Term.Absent) {
            return absent();
        }
        Term a = cut(left, bits);
        Term b = cut(right, bits);
        if (a instanceof Term.Constant x && b instanceof Term.Constant y) {
            OptionalLong value = operator.apply(bits, x.value(), y.value());
            return value.isPresent() ? constant(value.getAsLong()) : absent();
        }
        boolean commutes = switch (operator) {
            case ADD, MUL, AND, OR, XOR -> true;
            case SUB, DIV, MOD, LSH, RSH -> false;
        };
        if (commutes && (a.isConstant() || !b.isConstant() && a.id() > b.id())) {
            Term swap = a;
            a = b;
            b = swap;
        }
        return b instanceof Term.Constant c ? byConstant(operator, bits, a, c.value()) : plain(operator, bits, a, b);
    }

    private Term cut(Term term, int bits) {
        return within(term.max(), bits) ? term : binary(Operator.AND, Long.SIZE, term, constant(WORD));
    }

    /** The right operand is a constant and the left is none. */
    private Term byConstant(Operator operator, int bits, Term a, long c) {
        boolean power = Long.bitCount(c) == 1;
        int exponent = Long.numberOfTrailingZeros(c);
        switch (operator) {
            case ADD, SUB, OR, XOR -> {
                if (c == 0) {
                    return a;
                }
                if (operator == Operator.SUB) {
                    return binary(Operator.ADD, bits, a, constant(bits == Long.SIZE ? -c : -c & WORD));
                }
                if (operator == Operator.ADD
                        && a instanceof Term.Binary sum
                        && sum.operator() == Operator.ADD
                        && sum.right() instanceof Term.Constant d
                        && (sum.bits() == bits || fits(sum.left().max(), d.value(), sum.bits()))) {
                    return binary(
                            Operator.ADD,
                            bits,
                            sum.left(),
                            constant(bits == Long.SIZE ? c + d.value() : c + d.value() & WORD));
                }
            }
            case MUL -> {
                if (power) {
                    return c == 1 ? a : binary(Operator.LSH, bits, a, constant(exponent));
                }
            }
            case DIV -> {
                if (c == 0) {
                    return absent();
                }
                if (power) {
                    return c == 1 ? a : binary(Operator.RSH, bits, a, constant(exponent));
                }
            }
            case MOD -> {
                if (c == 0) {
                    return absent();
                }
                if (power) {
                    return binary(Operator.AND, bits, a, constant(c - 1));
                }
            }
            case AND -> {
                long ones = ones(a.max());
                if ((c & ones) == ones) {
                    return a;
                }
                if ((c & ones) != c) {
                    return binary(operator, bits, a, constant(c & ones));
                }
                if (a instanceof Term.Binary and
                        && and.operator() == Operator.AND
                        && and.right() instanceof Term.Constant d) {
                    return binary(Operator.AND, and.bits(), and.left(), constant(c & d.value()));
                }
            }
            case LSH -> {
                if (c == 0) {
                    return a;
                }
            }
            case RSH -> {
                if (c == 0) {
                    return a;
                }
                if (a instanceof Term.Binary and
                        && and.operator() == Operator.AND
                        && and.right() instanceof Term.Constant d
                        && within(and.left().max(), bits)
                        && Long.compareUnsigned(c, bits) < 0) {
                    return binary(
                            Operator.AND,
                            bits,
                            binary(Operator.RSH, bits, and.left(), constant(c)),
                            constant(d.value() >>> c));
                }
            }
        }
        return plain(operator, bits, a, constant(c));
    }

    private Term plain(Operator operator, int bits, Term a, Term b) {
        long max = max(operator, bits, a.max(), b.max(), b.isConstant());
        // What never needs more than 32 bits is the same in 32: then there is one form of it.
        boolean word = bits == Integer.SIZE || narrow(operator, a, b, max);
        int least = word ? Integer.SIZE : bits;
        Key key = new Key(operator, a.id(), b.id(), least);
        return make(key, id -> new Term.Binary(id, operator, least, a, b, max));
    }

    private static boolean narrow(Operator operator, Term a, Term b, long max) {
        boolean small = within(a.max(), Integer.SIZE) && within(b.max(), Integer.SIZE) && within(max, Integer.SIZE);
        return small
                && switch (operator) {
                    // The largest value is exact only if nothing wrapped.
                    case ADD, MUL, AND, OR, XOR, DIV, MOD -> true;
                    case SUB -> false;
                    case LSH, RSH -> Long.compareUnsigned(b.max(), Integer.SIZE) < 0;
                };
    }

    /** All bits that a number up to this one may have. */
    static long ones(long max) {
        return max == 0 ? 0 : -1L >>> Long.numberOfLeadingZeros(max);
    }

    /** The largest result of an operation, of numbers up to two others; the second may be known to be that. */
    static long max(Operator operator, int bits, long x, long y, boolean known) {
        long whole = bits == Integer.SIZE ? WORD : -1L;
        return switch (operator) {
            case ADD -> fits(x, y, bits) ? x + y : whole;
            case SUB -> whole;
            case MUL -> {
                boolean exact = y == 0 || Long.compareUnsigned(x, Long.divideUnsigned(-1L, y)) <= 0;
                yield exact && within(x * y, bits) ? x * y : whole;
            }
            case DIV -> known ? Long.divideUnsigned(x, y) : x;
            case MOD -> Long.compareUnsigned(x, y) < 0 ? x : y - 1;
            case AND -> Long.compareUnsigned(x, y) < 0 ? x : y;
            case OR, XOR -> ones(x) | ones(y);
            case LSH -> {
                // By a number that is not known the verifier knows as little.
                boolean exact = known && Long.compareUnsigned(y, bits) < 0 && x <= whole >>> y && x >= 0;
                yield exact ? x << y : whole;
            }
            case RSH -> known ? y >= bits || y < 0 ? 0 : x >>> y : x;
        };
    }
}
