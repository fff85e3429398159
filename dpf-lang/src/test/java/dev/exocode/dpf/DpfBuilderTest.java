package dev.exocode.dpf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.dpf.predicate.Origin;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.golden.Runs;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Filters made by calls; and what the original did wrong with them is not done here.
 *
 * <p>Two of its faults are those of many filters merged into one structure, which there is not here: that a short filter hid longer
 * ones of other branches, and that it is not clear what a field means that some of the filters leave open.
 */
class DpfBuilderTest {

    private static boolean matches(DpfBuilder builder, int... bytes) {
        byte[] packet = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            packet[i] = (byte) bytes[i];
        }
        return Runs.result(
                        DpfCompiler.compile(builder.filter(), LinkType.UNKNOWN)
                                .value()
                                .orElseThrow(),
                        packet)
                == 1;
    }

    private static DpfBuilder dpf() {
        return new DpfBuilder();
    }

    private static DpfBuilder little() {
        return new DpfBuilder(ByteOrder.LITTLE_ENDIAN);
    }

    private static Optional<Filter> parsed(String text) {
        return DpfCompiler.parse(new Source("filter.dpf", text)).value();
    }

    @Test
    void callsAreTheLanguage() {
        Filter filter = dpf().eq16(12, 0x800)
                .shiftI(14)
                .eq8(9, 6)
                .meq16(6, 0x1fff, 0)
                .mshift8(0, 0xf, 2)
                .eq32(4, 0xffff_fffeL)
                .shift8(0, 0)
                .shift16(2, 3)
                .shift32(4, 0)
                .mshift16(0, 0xff00, 1)
                .mshift32(0, 0xff, 24)
                .meq8(0, 0x80, 0x80)
                .meq32(0, 0xffL, 1)
                .filter();
        String text = "12:16 == 0x800 && SHIFT(6+6+2) && (9:8 == 6) && 6:16 & 0x1fff == 0 && SHIFT((0:8 & 0xf) << 2)"
                + " && 4:32 == 0xfffffffe && SHIFT(0:8) && SHIFT(2:16 << 3) && SHIFT(4:32) # as it was"
                + "\n && SHIFT((0:16 & 0xff00) << 1) && SHIFT((0:32 & 0xff) << 24) && 0:8 & 0x80 == 0x80 && 0:32 & 0xff == 1";
        assertThat(parsed(text)).contains(filter);
    }

    @Test
    void littleCallsAreLittleFiles() {
        Filter filter = little().eq16(12, 0x8)
                .shiftI(14)
                .eq8(9, 6)
                .meq16(6, 0xff1f, 0)
                .mshift8(0, 0xf, 2)
                .eq32(4, 0xfeffffffL)
                .shift16(2, 3)
                .mshift16(0, 0xff00, 1)
                .shift32(4, 0)
                .mshift32(0, 0xff, 24)
                .meq8(0, 0x80, 0x80)
                .meq32(0, 0xff00_0000L, 0x0100_0000L)
                .filter();
        assertThat(
                        parsed(
                                "order little; 12:16 == 0x8 && SHIFT(14) && 9:8 == 6 && 6:16 & 0xff1f == 0 && SHIFT((0:8 & 0xf) << 2)"
                                        + " && 4:32 == 0xfeff_ffff && SHIFT(2:16 << 3) && SHIFT((0:16 & 0xff00) << 1) && SHIFT(4:32)"
                                        + " && SHIFT((0:32 & 0xff) << 24) && 0:8 & 0x80 == 0x80 && 0:32 & 0xff00_0000 == 0x0100_0000"))
                .contains(filter);
        assertThat(parsed(filter.toString())).contains(filter);
        assertThat(little().eq16(12, 0x8).meq32(0, 0xff, 1).filter())
                .isEqualTo(dpf().eq16(12, 0x800)
                        .meq32(0, 0xff00_0000L, 0x0100_0000)
                        .filter());
    }

    @Test
    void baseMovesByWhatTheMachineLoads() {
        // msg += (msg[off:n] & mask) << shift, with msg[off:n] as loaded.
        DpfBuilder sixteen = little().mshift16(1, 0x0ff0, 1).eq8(0, 9);
        assertThat(matches(sixteen, 0, 0x1f, 0xf0, 0, 0)).isFalse();
        int[] packet = new int[(0x0210 << 1) + 1];
        packet[1] = 0x1f;
        packet[2] = 0xf2;
        packet[packet.length - 1] = 9;
        assertThat(matches(sixteen, packet)).isTrue();
        packet[1] = 0x2f;
        assertThat(matches(sixteen, packet)).isFalse();
        DpfBuilder thirtyTwo = little().shift32(0, 0).eq16(0, 0x0201);
        assertThat(matches(thirtyTwo, 4, 0, 0, 0, 1, 2)).isTrue();
        assertThat(matches(thirtyTwo, 4, 0, 0, 0, 2, 1)).isFalse();
        assertThat(matches(thirtyTwo, 0, 0, 0, 4, 1, 2)).isFalse();
        assertThat(matches(thirtyTwo, 4, 0, 0, 0, 1)).isFalse();
    }

    @Test
    void nothingIsReadBehindThePacket() {
        // The original asked whether the first byte is inside, and loaded four.
        for (int length = 0; length < 4; length++) {
            assertThat(matches(dpf().eq32(0, 0), new int[length])).isFalse();
            assertThat(matches(dpf().meq32(0, 0, 0), new int[length])).isFalse();
        }
        assertThat(matches(dpf().eq32(0, 0), new int[4])).isTrue();
    }

    @Test
    void shortPacketsHaveNoRoomBehind() {
        // The original did not ask for the first 64 bytes, which it took every buffer to have.
        for (int offset = 58; offset <= 66; offset++) {
            assertThat(matches(dpf().eq32(offset, 0), new int[64])).isEqualTo(offset <= 60);
            assertThat(matches(dpf().eq8(offset, 0), new int[20])).isFalse();
        }
    }

    @Test
    void shiftsAddUp() {
        // The original lost a constant shift before a shift by a field.
        DpfBuilder both = dpf().shiftI(2).mshift8(1, 0xf, 1).eq8(0, 9);
        assertThat(matches(both, 0, 1, 9, 0x31, 0, 0)).isFalse();
        assertThat(matches(both, 0, 0, 0, 0x31, 9)).isTrue();
        assertThat(matches(both, 0, 1, 0, 0x32, 0, 0, 9)).isTrue();
    }

    @Test
    void fieldsNeedNoAlignment() {
        for (int by = 0; by < 9; by++) {
            int[] packet = new int[by + 10];
            packet[0] = by;
            packet[by + 1] = 0x12;
            packet[by + 2] = 0x34;
            packet[by + 3] = 0x56;
            packet[by + 4] = 0x78;
            assertThat(matches(dpf().shift8(0, 0).eq32(1, 0x12345678), packet)).isTrue();
        }
    }

    @Test
    void widthsAreToldApart() {
        // The original took atoms of one offset, mask and value to be the same whatever their width.
        assertThat(matches(dpf().meq8(0, 1, 1), 1, 0)).isTrue();
        assertThat(matches(dpf().meq16(0, 1, 1), 1, 0)).isFalse();
        assertThat(matches(dpf().meq8(0, 1, 1).meq16(0, 1, 1), 1, 1)).isTrue();
        assertThat(matches(dpf().meq8(0, 1, 1).meq16(0, 1, 1), 1, 0)).isFalse();
    }

    @Test
    void whatCouldNeverMatchIsRefused() {
        assertThatThrownBy(() -> dpf().meq8(0, 0x0f, 0x10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dpf().eq8(0, 256)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dpf().eq16(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dpf().shift32(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dpf().mshift8(0, 0x100, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dpf().shiftI(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dpf().filter()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNotedMustBeThere() {
        DpfBuilder notes = dpf().eq8(0, 1).action16(1, 0xff0f, 0);
        assertThat(notes.filter()).hasToString("0:8 == 1 && 1:16 & 0x0 == 0x0");
        assertThat(matches(notes, 1, 5, 6)).isTrue();
        assertThat(matches(notes, 1, 5)).isFalse();
        assertThat(notes.cells()).containsExactly(0xff0fL);
        assertThat(notes.filter(0x1203)).hasToString("0:8 == 1 && 1:16 & 0xff0f == 0x1203");
        assertThatThrownBy(() -> notes.filter(0x00f0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> notes.filter(1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> notes.action8(1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> notes.action8(1, 0x100, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> notes.action8(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> notes.action8(1, 1, DpfBuilder.MAX_CELLS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> notes.stateeq8(1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(notes.filter()).as("what was refused changed nothing").hasToString("0:8 == 1 && 1:16 & 0x0 == 0x0");
        assertThat(notes.cells()).hasSize(1);
        assertThat(notes.action32(3, 0xf000_0000L, 2).cells()).containsExactly(0xff0fL, 0L, 0xf000_0000L);
    }

    @Test
    void whatIsComparedIsANumberThatWasNoted() {
        for (int mask : new int[] {0xffff, 0xfff0, 0x0ff0, 0x8001}) {
            for (boolean little : new boolean[] {false, true}) {
                DpfBuilder compares = (little ? little() : dpf()).shiftI(1).stateeq16(0, mask, 0);
                assertThatThrownBy(compares::filter).isInstanceOf(IllegalStateException.class);
                assertThatThrownBy(() -> compares.action8(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
                for (int number : new int[] {0, 0x1234, 0xffff, 0x8001}) {
                    int loaded = little ? Integer.reverseBytes(number) >>> 16 : number;
                    Filter filter = compares.filter(loaded & mask);
                    assertThat(parsed(filter.toString())).contains(filter);
                    for (int other : new int[] {0, 0x1234, 0x1230, 0x3412, 0xffff, 0x8001, 0x0180}) {
                        int there = little ? Integer.reverseBytes(other) >>> 16 : other;
                        byte[] packet = {0, (byte) (other >> 8), (byte) other};
                        long found = Runs.result(
                                DpfCompiler.compile(filter, LinkType.UNKNOWN).orThrow(), packet);
                        assertThat(found == 1)
                                .as("%x of %s", other, filter)
                                .isEqualTo((there & mask) == (loaded & mask));
                    }
                }
            }
        }
    }

    @Test
    void whatWasCheckedIsWhatIsKept() {
        // The original checked a copy that had fields of the kernel's in it, and let one through behind the last.
        List<Clause> clauses = new ArrayList<>(dpf().eq8(0, 1).filter().clauses());
        List<List<Clause>> ways = new ArrayList<>(List.of(clauses, new ArrayList<>(clauses)));
        Clause.Any any = new Clause.Any(ways);
        Filter filter = new Filter(clauses);
        DpfBuilder builder = dpf().eq8(0, 1);
        Filter built = builder.filter();
        clauses.set(0, new Atom.Shift(DpfCompiler.MAX_PACKET_BYTES, Origin.NONE));
        ways.clear();
        builder.eq8(0, 2);
        assertThat(filter).isEqualTo(built).hasToString("0:8 == 1");
        assertThat(any.ways()).containsExactly(built.clauses(), built.clauses());
        assertThatThrownBy(() -> filter.clauses().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void limitsAreExact() {
        int last = DpfCompiler.MAX_PACKET_BYTES - 4;
        assertThat(dpf().eq32(last, 1).filter()).isNotNull();
        assertThatThrownBy(() -> dpf().eq32(last + 1, 1).filter()).isInstanceOf(IllegalArgumentException.class);
        assertThat(little().shiftI(last).eq32(0, 1).filter()).isNotNull();
        assertThatThrownBy(() -> little().shiftI(last).mshift32(1, 1, 0).filter())
                .isInstanceOf(IllegalArgumentException.class);
        DpfBuilder full = dpf();
        for (int i = 0; i < DpfCompiler.MAX_ATOMS; i++) {
            full.eq8(i, 1);
        }
        assertThat(full.filter().clauses()).hasSize(DpfCompiler.MAX_ATOMS);
        assertThatThrownBy(() -> full.eq8(0, 1).filter()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void orderAndNeighboursDoNotMatter() {
        // The original joined neighbours as a little-endian machine loads them, and only if they were sorted.
        DpfBuilder[] orders = {
            dpf().eq8(0, 1).eq8(1, 2).eq16(2, 0x304),
            dpf().eq16(2, 0x304).eq8(1, 2).eq8(0, 1),
            dpf().eq8(1, 2).eq16(2, 0x304).eq8(0, 1),
            dpf().eq32(0, 0x01020304),
            little().eq8(0, 1).eq8(1, 2).eq16(2, 0x403),
            little().eq16(2, 0x403).eq16(0, 0x201),
            little().eq32(0, 0x04030201)
        };
        for (DpfBuilder order : orders) {
            assertThat(matches(order, 1, 2, 3, 4)).isTrue();
            for (int[] other : new int[][] {{4, 3, 2, 1}, {2, 1, 3, 4}, {1, 2, 4, 3}, {1, 2, 3}}) {
                assertThat(matches(order, other)).as(Arrays.toString(other)).isFalse();
            }
        }
    }
}
