package dev.exocode.vcode.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Misspelled words are answered with the nearest, and others with none. */
class NearWordsTest {
    private static String nearest(String written, String... words) {
        return NearWords.nearest(written, List.of(words)).orElse("");
    }

    @Test
    void oneLetterInThreeMayBeWrong() {
        assertThat(nearest("ad", "add")).isEmpty();
        assertThat(nearest("adb", "add")).isEqualTo("add");
        assertThat(nearest("aadb", "add")).isEmpty();
        assertThat(nearest("prefxts", "prefetch")).isEmpty();
        assertThat(nearest("prefecth", "prefetch")).isEqualTo("prefetch");
        assertThat(nearest("floaty-pionz", "floating-point")).isEmpty();
        assertThat(nearest("floting-piont", "floating-point")).isEqualTo("floating-point");
        assertThat(nearest("", "a", "bcd")).isEmpty();
        assertThat(nearest("x".repeat(33), "x".repeat(33))).isEmpty();
    }

    @Test
    void caseDoesNotMatter() {
        assertThat(nearest("shift", "SHIFT")).isEqualTo("SHIFT");
        assertThat(nearest("IP.SRC", "ip.src")).isEqualTo("ip.src");
    }

    @Test
    void theFirstLetterIsRightUnlessItIsTheMistake() {
        assertThat(nearest("kuel", "fuel")).isEqualTo("fuel");
        assertThat(nearest("frobui", "orui")).isEmpty();
    }

    @Test
    void amongEqualsTheSameBeginningAndEndThenTheShortestThenTheFirstIsNearest() {
        assertThat(nearest("lea", "len", "leap")).isEqualTo("leap");
        assertThat(nearest("adui", "addi", "addui")).isEqualTo("addui");
        assertThat(nearest("setui", "setus", "setul", "setu")).isEqualTo("setu");
        assertThat(nearest("addq", "addi", "addu")).isEqualTo("addi");
        assertThat(nearest("addul", "addl", "addul", "addu")).isEqualTo("addul");
    }
}
