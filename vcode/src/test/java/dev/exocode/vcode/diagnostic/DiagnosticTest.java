package dev.exocode.vcode.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.vcode.VcodeCode;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Positions in texts, and text that is fit for a terminal. */
class DiagnosticTest {

    @Test
    void columnsCountCharactersAndNotTheirHalves() {
        Source source = new Source("a", "\ud83d\ude00\ud83d\ude00x\ny");
        assertThat(source.at(4, 5).label()).isEqualTo("a:1:3");
        assertThat(source.at(6, 7).label()).isEqualTo("a:2:1");
    }

    @Test
    void linesMayEndInEitherWay() {
        Source source = new Source("a", "one\r\ntwo\nthree");
        assertThat(source.lineText(1)).isEqualTo("one");
        assertThat(source.lineText(5)).isEqualTo("two");
        assertThat(source.lineText(12)).isEqualTo("three");
        assertThat(Diagnostic.error(VcodeCode.A0001, source.at(5, 8)))
                .hasToString("a:2:1: error[A0001]: " + VcodeCode.A0001.requirement() + "\n    two\n    ^^^");
    }

    @Test
    void printableTextHasNoControlCharacters() {
        assertThat(Diagnostic.printable("a\u001b[0m\n\t\u202eb\u0000", 99)).isEqualTo("a?[0m? ?b?");
        assertThat(Diagnostic.printable("abc\ud83d\ude00", 4)).isEqualTo("abc...");
        assertThat(Diagnostic.printable("abcd", 4)).isEqualTo("abcd");
        assertThat(Diagnostic.printable("", 4)).isEmpty();
    }

    @Test
    void noNumberOfWarningsDropsAnError() {
        Source source = new Source("a", "x".repeat(99));
        Diagnostics found = new Diagnostics();
        for (int i = 0; i < Diagnostics.MAX_REPORTED; i++) {
            assertThat(found.enough()).isFalse();
            found.add(Diagnostic.warning(VcodeCode.A0001, source.at(i, i + 1)));
        }
        assertThat(found.enough()).isTrue();
        assertThat(found.failed()).isFalse();
        for (int i = 0; i < Diagnostics.MAX_REPORTED; i++) {
            assertThat(found.full()).isFalse();
            found.add(Diagnostic.error(VcodeCode.A0002, source.at(40 + i, 41 + i)));
            found.add(Diagnostic.warning(VcodeCode.A0001, source.at(70, 71)));
            assertThat(found.sorted()).hasSize(Diagnostics.MAX_REPORTED);
            assertThat(found.sorted().stream()
                            .filter(one -> one.severity() == Diagnostic.Severity.ERROR)
                            .map(one -> one.position().label()))
                    .hasSize(i + 1)
                    .contains("a:1:" + (41 + i));
        }
        assertThat(found.full()).isTrue();
    }

    @Test
    void whoKnowsOfAValueIsToldWhyThereIsNone() {
        assertThat(Result.of(7).orThrow()).isEqualTo(7);
        Source source = new Source("a", "one\ntwo");
        Diagnostic first = Diagnostic.error(VcodeCode.A0001, source.at(0, 3));
        Diagnostic second = Diagnostic.error(VcodeCode.A0002, source.at(4, 7)).help("write three");
        assertThatThrownBy(Result.failure(List.of(first, second))::orThrow)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage(first + "\n" + second)
                .hasMessageContaining("help: write three");
    }
}
