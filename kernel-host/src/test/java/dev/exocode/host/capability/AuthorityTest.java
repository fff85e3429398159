package dev.exocode.host.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Names dominate as lists of bytes do that begin alike, and a capability is good for what it says and for nothing else. */
class AuthorityTest {
    private static final int EVE = 66;

    /** Few different bytes, so that names often begin alike. */
    @Provide
    static Arbitrary<Name> names() {
        return Arbitraries.of(0, 1, 255)
                .list()
                .ofMaxSize(Name.MOST_BYTES)
                .map(bytes -> bytes.stream().reduce(Name.ROOT, (name, next) -> name.then(next, 1), (a, b) -> a));
    }

    private static List<Integer> bytes(Name name) {
        List<Integer> bytes = new ArrayList<>();
        for (int i = 0; i < name.length(); i++) {
            bytes.add((int) (name.bits() >>> 56 - 8 * i & 0xff));
        }
        return bytes;
    }

    @Property
    void aNameDominatesWhatBeginsWithIt(@ForAll("names") Name above, @ForAll("names") Name below) {
        List<Integer> begins = bytes(above);
        List<Integer> whole = bytes(below);
        boolean expected =
                begins.size() <= whole.size() && whole.subList(0, begins.size()).equals(begins);
        assertThat(above.dominates(below)).isEqualTo(expected);
        assertThat(above.first(Math.min(above.length(), below.length())).dominates(above))
                .isTrue();
    }

    @Property
    void whatANameDominatesStandsBehindItInOrder(@ForAll("names") Name above, @ForAll List<@From("names") Name> all) {
        TreeSet<Name> sorted = new TreeSet<>(all);
        List<Name> behind = new ArrayList<>(sorted.tailSet(above, true));
        long dominated = all.stream().distinct().filter(above::dominates).count();
        assertThat(behind.stream().limit(dominated)).allMatch(above::dominates);
    }

    @Property
    void itIsGoodForWhatItSaysAlone(
            @ForAll("names") Name name,
            @ForAll("names") Name object,
            @ForAll @IntRange(max = 15) int rights,
            @ForAll @IntRange(max = 15) int asked) {
        Authority authority = new Authority();
        Capability made = authority.issue(name, rights, 5);
        assertThat(authority.permits(made, 5, object, asked))
                .isEqualTo(name.dominates(object) && (asked & ~rights) == 0);
        assertThat(authority.permits(made, EVE, object, asked)).isFalse();
        assertThat(Capability.of(made.bytes())).contains(made);
    }

    /** Of all 296 bits of a capability, each that is changed makes it worthless. */
    @Property(tries = 20)
    void noBitOfItCanBeChanged(@ForAll("names") Name name, @ForAll @IntRange(max = 15) int rights) {
        Authority authority = new Authority();
        byte[] good = authority.issue(name, rights, 5).bytes();
        for (int bit = 0; bit < 8 * Capability.BYTES; bit++) {
            byte[] changed = good.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(Capability.of(changed).filter(authority::isGood))
                    .as("bit %s", bit)
                    .isEmpty();
        }
    }

    @Test
    void whatIsGuessedOrMadeElsewhereIsWorthless() {
        Authority authority = new Authority();
        assertThat(authority.isGood(new Authority().issue(Name.ROOT, Capability.ALL, EVE)))
                .isFalse();
        Random random = new Random(4);
        for (int i = 0; i < 10_000; i++) {
            Capability guessed =
                    new Capability(Name.ROOT, Capability.ALL, EVE, 0, random.nextLong(), random.nextLong());
            assertThat(authority.isGood(guessed)).isFalse();
        }
    }

    /** Beside an authority a list of what was made and when which names were revoked says the same. */
    @Property(tries = 200)
    void whatIsRevokedIsWorthlessAndNothingElse(@ForAll long seed) {
        Random random = new Random(seed);
        Authority authority = new Authority();
        List<Capability> made = new ArrayList<>();
        List<Boolean> good = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            Name name = drawn(random);
            if (random.nextInt(4) > 0) {
                made.add(authority.issue(name, Capability.ALL, 5));
                good.add(true);
            } else {
                int before = authority.remembered();
                assertThat(authority.revoke(name)).isEqualTo(authority.remembered() - before);
                assertThat(authority.remembers(name)).isTrue();
                for (int i = 0; i < made.size(); i++) {
                    good.set(i, good.get(i) && !name.dominates(made.get(i).name()));
                }
            }
            for (int i = 0; i < made.size(); i++) {
                assertThat(authority.isGood(made.get(i)))
                        .as("%s after %s steps", made.get(i), step)
                        .isEqualTo(good.get(i));
            }
        }
        authority.revoke(Name.ROOT);
        assertThat(authority.remembered()).isEqualTo(1);
    }

    /** What is told of a name says which capabilities for that, and for no other, are too old. */
    @Property(tries = 100)
    void whatIsOlderThanWhatItIsForIsWorthless(@ForAll long seed) {
        Random random = new Random(seed);
        Map<Name, Long> since = new HashMap<>();
        Authority authority = new Authority(name -> since.getOrDefault(name, 0L));
        List<Capability> made = new ArrayList<>();
        List<Boolean> good = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            Name name = drawn(random);
            if (random.nextInt(4) > 0) {
                made.add(authority.issue(name, Capability.ALL, 5));
                good.add(since.getOrDefault(name, 0L) < Long.MAX_VALUE);
            } else {
                since.put(name, random.nextInt(5) == 0 ? Long.MAX_VALUE : authority.moment());
                for (int i = 0; i < made.size(); i++) {
                    good.set(i, good.get(i) && !name.equals(made.get(i).name()));
                }
            }
            for (int i = 0; i < made.size(); i++) {
                assertThat(authority.isGood(made.get(i)))
                        .as("%s after %s steps", made.get(i), step)
                        .isEqualTo(good.get(i));
            }
        }
        assertThat(authority.remembered()).isZero();
    }

    private static Name drawn(Random random) {
        Name name = Name.ROOT;
        for (int i = random.nextInt(Name.MOST_BYTES + 1); i > 0; i--) {
            name = name.then(random.nextInt(2) * 255, 1);
        }
        return name;
    }

    @Test
    void whoMayNotHandItOnMayOnlyRestrictIt() {
        Authority authority = new Authority();
        Name name = Name.ROOT.then(7, 1);
        Capability plain = authority.issue(name, Capability.READ | Capability.WRITE, 5);
        assertThat(authority.derive(plain, 5, name, Capability.READ, EVE)).isEmpty();
        assertThat(authority.derive(plain, EVE, name, Capability.READ, EVE)).isEmpty();
        assertThat(authority.derive(plain, 5, Name.ROOT, Capability.READ, 5)).isEmpty();
        assertThat(authority.derive(plain, 5, name, Capability.ALL, 5)).isEmpty();
        Capability less =
                authority.derive(plain, 5, name.then(1, 2), Capability.READ, 5).orElseThrow();
        assertThat(authority.permits(less, 5, name.then(1, 2), Capability.READ)).isTrue();
        assertThat(authority.permits(less, 5, name, Capability.READ)).isFalse();
        assertThat(authority.permits(less, 5, name.then(1, 2), Capability.WRITE))
                .isFalse();
        Capability handed = authority
                .derive(authority.issue(name, Capability.ALL, 5), 5, name, Capability.READ, EVE)
                .orElseThrow();
        assertThat(authority.permits(handed, EVE, name, Capability.READ)).isTrue();
        assertThat(handed).hasToString("7:r@66");
    }
}
