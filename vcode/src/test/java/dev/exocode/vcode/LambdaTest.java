package dev.exocode.vcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.vcode.text.Printer;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Writing a program by calls. */
class LambdaTest {

    @Test
    void writesAProgramWithAForwardLabel() {
        Lambda f = new Lambda(Region.PACKET);
        int r = f.getreg().orElseThrow();
        Lambda.Label reject = f.genlabel();
        f.length(r, Region.PACKET);
        f.branchImmediate(Op.BLT, Type.U, r, 14, reject);
        f.load(Type.US, r, Region.PACKET, 0, 12);
        f.branchImmediate(Op.BNE, Type.U, r, 0x800, reject);
        f.returnImmediate(Type.U, 1);
        f.place(reject);
        f.returnImmediate(Type.U, 0);
        assertThat(Printer.print(f.end())).isEqualTo("""
                .region packet
                        len     r1, packet
                        bltui   r1, 14, L1
                        ldusi   r1, packet[12]
                        bneui   r1, 0x800, L1
                        retui   1
                L1:
                        retui   0
                """);
    }

    @Test
    void runningOutOfRegistersIsAResult() {
        Lambda f = new Lambda();
        for (int i = 1; i < Instruction.REGISTERS; i++) {
            assertThat(f.getreg()).hasValue(i);
        }
        assertThat(f.getreg()).isEqualTo(OptionalInt.empty());
        f.putreg(7);
        assertThat(f.getreg()).hasValue(7);
        assertThatThrownBy(() -> f.putreg(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wrongCallsThrowWhereTheyAreMade() {
        Lambda f = new Lambda();
        Lambda.Label foreign = new Lambda().genlabel();
        assertThatThrownBy(() -> f.jump(foreign)).hasMessageContaining("another lambda");
        assertThatThrownBy(() -> f.binary(Op.LD, Type.U, 1, 1, 1)).hasMessageContaining("not of format");
        assertThatThrownBy(() -> f.binary(Op.ADD, Type.UC, 1, 1, 1)).hasMessageContaining("one of its types");
        assertThatThrownBy(() -> f.set(Type.I, 32, 0)).hasMessageContaining("0 to 31");
        assertThatThrownBy(() -> f.set(Type.I, 1, 1L << 31)).hasMessageContaining("immediate");
        assertThatThrownBy(() -> f.binaryImmediate(Op.LSH, Type.U, 1, 1, 32)).hasMessageContaining("immediate");
        Lambda.Label never = f.genlabel();
        f.jump(never);
        assertThatThrownBy(f::end).hasMessageContaining("never placed");
        f.place(never);
        assertThatThrownBy(() -> f.place(never)).hasMessageContaining("placed already");
    }
}
