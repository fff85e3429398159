package dev.exocode.dpf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.predicate.Relation;
import dev.exocode.vcode.diagnostic.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TablesTest {

    @ParameterizedTest
    @CsvSource({
        "1, ETHERNET",
        "101, RAW",
        "12, RAW",
        "14, RAW",
        "228, RAW",
        "229, RAW",
        "113, LINUX_SLL",
        "276, LINUX_SLL2",
        "0, NULL",
        "108, LOOP"
    })
    void linkTypeOfNumber(int number, LinkType link) {
        assertThat(LinkType.of(number)).contains(link);
    }

    @Test
    void otherNumbersHaveNoLinkType() {
        assertThat(LinkType.of(-1)).isEmpty();
        assertThat(LinkType.of(127)).isEmpty();
        assertThat(LinkType.UNKNOWN.numbers()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void everyFieldParsesAndCompiles(Field field) {
        assertThat(Field.named(field.fieldName())).contains(field);
        assertThat(field.meaning()).isNotBlank();
        Source source = new Source("filter.dpf", field.fieldName() + (field.bits() == 128 ? " == ::1" : " & 1 == 1"));
        assertThat(DpfCompiler.compile(source, LinkType.ETHERNET).value()).isPresent();
    }

    /** Fields of one header never share a bit. */
    @Test
    void fieldsDoNotOverlap() {
        Set<String> bits = new HashSet<>();
        for (Field field : Field.values()) {
            if (field.isOfEither()) {
                // Of two widths.
                continue;
            }
            for (int bit = field.bitOffset(); bit < field.bitOffset() + field.bits(); bit++) {
                assertThat(bits.add(field.layer() + " " + bit))
                        .as(field.fieldName())
                        .isTrue();
            }
        }
    }

    @Test
    void layersExcludeEachOtherBothWays() {
        for (Layer a : Layer.values()) {
            for (Layer b : Layer.values()) {
                assertThat(a.excludes(b)).as("%s and %s", a, b).isEqualTo(b.excludes(a));
            }
        }
        assertThat(Layer.TCP.excludes(Layer.IPV4)).isFalse();
        assertThat(Layer.TCP.excludes(Layer.IPV6)).isFalse();
        assertThat(Layer.ICMP.excludes(Layer.IPV6)).isTrue();
        assertThat(Layer.TCP.excludes(Layer.UDP)).isTrue();
        assertThat(Layer.ARP.excludes(Layer.ICMP6)).isTrue();
        assertThat(Layer.ETHERNET.excludes(Layer.ARP)).isFalse();
    }

    @Test
    void originsAreNoPartOfAFilter() {
        assertThat(DpfCompiler.parse(new Source("a", "( 0:8==1 )")).value())
                .isEqualTo(DpfCompiler.parse(new Source("b", "0:8 == 1")).value());
    }

    @Test
    void filtersMadeByProgramsAreChecked() {
        assertThatThrownBy(() -> new Filter(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Operand.Bits(0, 65)).isInstanceOf(IllegalArgumentException.class);
        Operand field = new Operand.Bits(0, 8);
        assertThatThrownBy(() -> new Atom.Test(field, 0xf, 0x10, Origin.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        Amount read = new Amount.Read(field);
        Amount large = Amount.of(Operator.LSH, read, new Amount.Constant(25));
        assertThatThrownBy(() -> new Atom.ShiftBy(large, Origin.NONE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Atom.In(read, Ranges.NONE, Origin.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Atom.Compare(Relation.LT, new Amount.Constant(1), read, Origin.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Clause.Not(List.of())).isInstanceOf(IllegalArgumentException.class);
        Atom far = new Atom.Shift(DpfCompiler.MAX_PACKET_BYTES, Origin.NONE);
        Atom test = new Atom.Test(field, 0xff, 1, Origin.NONE);
        assertThatThrownBy(() -> new Clause.Any(List.of(List.of(test)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Clause.Any(List.of(List.of(test), List.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Filter(List.of(far, test))).isInstanceOf(IllegalArgumentException.class);
    }
}
