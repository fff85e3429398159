package dev.exocode.dpf.predicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ways to acceptance that ask alike, and of which the rows are values of the same numbers: some tests and a set of tuples. */
final class Gathered {
    /** Where a number stands in a word, and how many bits of it. */
    private record Place(int index, int bits, int shift) {}

    /** Numbers beside each other; the first stands highest. */
    private static final class Word {
        Expression number;
        int bits;
        final List<Place> places = new ArrayList<>();

        Word(int index, Expression number) {
            this.number = number;
            this.bits = bits(number);
            places.add(new Place(index, bits, 0));
        }

        /** Puts another word behind this one; false if there is no room. */
        boolean take(Word other) {
            if (bits + other.bits > Long.SIZE) {
                return false;
            }
            places.replaceAll(place -> new Place(place.index(), place.bits(), place.shift() + other.bits));
            places.addAll(other.places);
            number = beside(number, other.number).orElseGet(() -> {
                Expression moved =
                        new Expression.Binary(Operator.LSH, Long.SIZE, number, new Expression.Constant(other.bits));
                return new Expression.Binary(Operator.OR, Long.SIZE, moved, other.number);
            });
            bits += other.bits;
            return true;
        }

        /** One load instead of two, if the bytes stand one behind the other. */
        static Optional<Expression> beside(Expression first, Expression second) {
            return first instanceof Expression.Load a
                            && second instanceof Expression.Load b
                            && a.base().equals(b.base())
                            && a.offset() + a.bytes() == b.offset()
                            && a.bytes() + b.bytes() <= Long.BYTES
                    ? Optional.of(new Expression.Load(a.base(), a.offset(), a.bytes() + b.bytes()))
                    : Optional.empty();
        }

        /** How many bits a number may have. */
        private static int bits(Expression number) {
            if (number instanceof Expression.Load load) {
                return Byte.SIZE * load.bytes();
            } else if (number instanceof Expression.Binary and
                    && and.operator() == Operator.AND
                    && and.right() instanceof Expression.Constant mask) {
                return Math.max(1, Long.SIZE - Long.numberOfLeadingZeros(mask.value()));
            }
            return Long.SIZE;
        }
    }

    /** What ways have in common. */
    private record Key(List<Ways.Test> tests, BitSet numbers) {}

    private final List<Ways.Test> tests;
    private final int[] numbers;
    private final List<Ways.Way> ways = new ArrayList<>();
    /** How many bytes of constants the tuples need. */
    private int bytes;

    private Gathered(Key key) {
        this.tests = key.tests();
        this.numbers = key.numbers().stream().toArray();
    }

    /** Puts ways together. */
    static List<Gathered> of(List<Ways.Way> ways) {
        Map<Key, Gathered> gathered = new LinkedHashMap<>();
        for (Ways.Way way : ways) {
            gathered.computeIfAbsent(new Key(way.tests(), way.bound()), Gathered::new)
                    .ways
                    .add(way);
        }
        return List.copyOf(gathered.values());
    }

    /** Whether it is about tuples of two numbers or more. */
    boolean isOfMany() {
        return numbers.length > 1;
    }

    /** How many questions it asks. */
    int questions() {
        return tests.size() + 1;
    }

    /** How many bytes of constants what was made needs. */
    int bytes() {
        return bytes;
    }

    /**
     * Makes what holds if one of the rows does; where all numbers are there that the tests and the rows are about.
     *
     * @param of what the numbers are
     * @return empty if there is no table of so many tuples, or of so many words
     */
    Optional<Predicate> predicate(Form.Numbers of) {
        List<Predicate> parts = new ArrayList<>();
        for (Ways.Test test : tests) {
            Predicate in = new Predicate.In(of.get(test.number()), test.values(), origin());
            parts.add(test.yes() ? in : new Predicate.Not(in));
        }
        if (numbers.length > 0) {
            List<Word> words = words(of);
            long[] rows = rows(words);
            Expression number = words.get(0).number;
            Ranges values = Ranges.of(1);
            if (words.size() == 1) {
                values = Ranges.of(rows);
            } else {
                Optional<Tuples> tuples =
                        words.size() > Tuples.MOST_WORDS ? Optional.empty() : Tuples.of(words.size(), rows);
                if (tuples.isEmpty()) {
                    return Optional.empty();
                }
                bytes = tuples.get().bytes();
                number = new Expression.Tuple(
                        words.stream().map(word -> word.number).toList(), tuples.get());
            }
            parts.add(new Predicate.In(number, values, origin()));
        }
        return Optional.of(new Predicate.All(parts));
    }

    private Origin origin() {
        return ways.get(0).origin();
    }

    /** The numbers in as few words as they fit in, and loads that stand beside each other as one. */
    private List<Word> words(Form.Numbers of) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            words.add(new Word(i, of.get(numbers[i])));
        }
        join(words, true);
        join(words, false);
        return words;
    }

    private static void join(List<Word> words, boolean beside) {
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j < words.size(); j++) {
                Word word = words.get(i);
                Word other = words.get(j);
                boolean may = !beside || Word.beside(word.number, other.number).isPresent();
                if (i != j && may && word.take(other)) {
                    words.remove(j);
                    // Once more, from the first on.
                    i = words.indexOf(word);
                    j = -1;
                }
            }
        }
    }

    /** The words of all rows, one row after another, but for rows with a value that its number cannot have. */
    private long[] rows(List<Word> words) {
        int count = ways.stream().mapToInt(way -> way.rows().length).sum();
        long[] rows = new long[count * words.size()];
        int n = 0;
        for (Ways.Way way : ways) {
            for (int row : way.rows()) {
                n += fill(rows, n, words, way, row) ? words.size() : 0;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    private boolean fill(long[] rows, int at, List<Word> words, Ways.Way way, int row) {
        for (int i = 0; i < words.size(); i++) {
            long sum = 0;
            for (Place place : words.get(i).places) {
                long value = way.form().value(way.columns()[numbers[place.index()]], row);
                if (place.bits() < Long.SIZE && value >>> place.bits() != 0) {
                    return false;
                }
                sum |= value << place.shift();
            }
            rows[at + i] = sum;
        }
        return true;
    }
}
