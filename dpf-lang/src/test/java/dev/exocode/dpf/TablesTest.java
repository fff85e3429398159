package dev.exocode.dpf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.predicate.Relation;
import dev.exocode.vcode.diagnostic.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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
    @MethodSource("fields")
    void everyFieldParsesAndCompiles(Field field) {
        assertThat(Library.standard().field(field.fieldName())).contains(field);
        assertThat(field.meaning()).isNotBlank();
        Source source = new Source("filter.dpf", field.fieldName() + (field.bits() == 128 ? " == ::1" : " & 1 == 1"));
        assertThat(DpfCompiler.compile(source, LinkType.ETHERNET).value()).isPresent();
    }

    static List<Field> fields() {
        return Library.standard().fields();
    }

    @Test
    void protocolsExcludeEachOtherBothWays() {
        Stack stack = new Stack(Library.standard(), LinkType.ETHERNET);
        for (String a : Library.standard().protocols()) {
            for (String b : Library.standard().protocols()) {
                assertThat(stack.excludes(a, b, 0)).as("%s and %s", a, b).isEqualTo(stack.excludes(b, a, 0));
            }
        }
        assertThat(stack.excludes("tcp", "ip", 0)).isFalse();
        assertThat(stack.excludes("tcp", "ip6", 0)).isFalse();
        assertThat(stack.excludes("icmp", "ip6", 0)).isTrue();
        assertThat(stack.excludes("tcp", "udp", 0)).isTrue();
        assertThat(stack.excludes("arp", "icmp6", 0)).isTrue();
        assertThat(stack.excludes("eth", "arp", 0)).isFalse();
        assertThat(stack.excludes("vlan", "arp", 0)).isFalse();
        assertThat(stack.excludes("dns", "tcp", 0)).isTrue();
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
