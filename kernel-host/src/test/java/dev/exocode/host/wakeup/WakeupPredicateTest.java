package dev.exocode.host.wakeup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.host.load.Engine;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.text.Assembler;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Predicates say what their terms say, and read and change nothing else. */
class WakeupPredicateTest {
    private static final long[] EDGES = {0, 1, 2, Long.MAX_VALUE, Long.MIN_VALUE, -1, -2, 0xffff_ffffL, 1L << 32};

    private static long number(Random random) {
        return random.nextInt(3) == 0 ? random.nextLong() : EDGES[random.nextInt(EDGES.length)];
    }

    private static boolean holds(Term term, long[] words) {
        long right = term.other().isPresent() ? words[term.other().getAsInt()] : term.number();
        int order = Long.compareUnsigned(words[term.word()], right);
        return switch (term.comparison()) {
            case LT -> order < 0;
            case LE -> order <= 0;
            case GT -> order > 0;
            case GE -> order >= 0;
            case EQ -> order == 0;
            case NE -> order != 0;
        };
    }

    private static List<LongSupplier> suppliers(long[] words) {
        List<LongSupplier> suppliers = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            int word = i;
            suppliers.add(() -> words[word]);
        }
        return suppliers;
    }

    @Property(tries = 200)
    void aSumSaysWhatItsTermsSayOneByOne(@ForAll long seed) {
        Random random = new Random(seed);
        SumOfProducts sum = SumOfProducts.NOTHING;
        List<List<Term>> products = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            List<Term> terms = new ArrayList<>();
            for (int j = random.nextInt(3); j >= 0; j--) {
                Comparison comparison = Comparison.values()[random.nextInt(6)];
                terms.add(
                        random.nextBoolean()
                                ? Term.of(random.nextInt(8), comparison, number(random))
                                : Term.ofWords(random.nextInt(8), comparison, random.nextInt(8)));
            }
            products.add(terms);
            sum = sum.or(100 + products.size(), terms.toArray(Term[]::new));
        }
        long[] words = new long[8];
        List<Wakeup> engines = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            engines.add(WakeupPredicate.load("sum", sum.bytes(), engine)
                    .orThrow()
                    .bind(suppliers(words))
                    .orThrow());
        }
        for (int i = 0; i < 50; i++) {
            words[random.nextInt(8)] = number(random);
            long[] before = words.clone();
            long expected = 0;
            for (int p = products.size() - 1; p >= 0; p--) {
                expected = products.get(p).stream().allMatch(term -> holds(term, words)) ? 101 + p : expected;
            }
            for (Wakeup each : engines) {
                assertThat(each.tag()).isEqualTo(expected);
            }
            assertThat(words).isEqualTo(before);
        }
    }

    @Property(tries = 500)
    void whateverBytesComeArePredicatesOrRefused(@ForAll byte[] bytes, @ForAll long seed) {
        Random random = new Random(seed);
        byte[] bent = SumOfProducts.NOTHING
                .or(1, Term.of(0, Comparison.GT, 5), Term.ofWords(1, Comparison.EQ, 2))
                .bytes();
        bent[random.nextInt(bent.length)] ^= (byte) (1 << random.nextInt(8));
        for (byte[] each : List.of(bytes, bent)) {
            Result<WakeupPredicate> loaded = WakeupPredicate.load("any", each, Engine.INTERP);
            assertThat(loaded.value().isPresent())
                    .isEqualTo(loaded.diagnostics().isEmpty());
            loaded.value()
                    .flatMap(one -> one.bind(suppliers(new long[64])).value())
                    .ifPresent(Wakeup::tag);
        }
    }

    @Test
    void aPredicateWithMoreWordsThanItIsBoundToIsNotBound() {
        WakeupPredicate two = WakeupPredicate.load(
                        "two",
                        SumOfProducts.NOTHING
                                .or(1, Term.ofWords(0, Comparison.LT, 1))
                                .bytes(),
                        Engine.INTERP)
                .orThrow();
        assertThat(two.words()).isEqualTo(2);
        Result<Wakeup> bound = two.bind(suppliers(new long[1]));
        assertThat(bound.diagnostics()).singleElement().extracting("code").isEqualTo(WakeupCode.WORDS);
        assertThat(two.bind(suppliers(new long[] {1, 2, 3})).orThrow().tag()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void eachWordIsReadOnceAnEvaluationAndNoneThatNobodyAsksFor(Engine engine) {
        int[] reads = new int[3];
        List<LongSupplier> words = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int word = i;
            words.add(() -> ++reads[word]);
        }
        SumOfProducts sum =
                SumOfProducts.NOTHING.or(1, Term.ofWords(0, Comparison.NE, 0)).or(2, Term.ofWords(0, Comparison.EQ, 1));
        Wakeup wakeup = WakeupPredicate.load("twice", sum.bytes(), engine)
                .orThrow()
                .bind(words)
                .orThrow();
        assertThat(wakeup.tag()).isEqualTo(2);
        assertThat(reads).containsExactly(1, 1, 0);
    }

    /** A run that traps or declines says nothing: who wrote it sleeps on. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatDoesNotReturnDoesNotHold(Engine engine) {
        for (String text : List.of(
                ".region user 8\n.import abort (i)\n setu r1, 0\n hcall abort(r1)\n retli 1\n",
                ".region user 8\n setu r1, 0\n nonzerou r1\n retli 1\n")) {
            byte[] bytes = BinaryFormat.encode(
                    Assembler.assemble(new Source("t.vs", text)).orThrow().program());
            Wakeup wakeup = WakeupPredicate.load("t", bytes, engine)
                    .orThrow()
                    .bind(suppliers(new long[1]))
                    .orThrow();
            assertThat(wakeup.tag()).as(text).isZero();
        }
    }

    @Test
    void nonsenseIsABugOfWhoWritesIt() {
        assertThatThrownBy(() -> Term.of(64, Comparison.EQ, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SumOfProducts.NOTHING.or(0, Term.of(0, Comparison.EQ, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SumOfProducts.NOTHING.or(1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(SumOfProducts.NOTHING.words()).isZero();
    }
}
