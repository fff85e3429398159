package dev.exocode.sandbox.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.sandbox.view.Out;
import dev.exocode.sandbox.view.Packet;
import dev.exocode.sandbox.view.State;
import dev.exocode.sandbox.view.User;
import org.junit.jupiter.api.Test;

/** Views, as an author uses them in tests of a handler. */
class ViewsTest {
    private static final byte[] BYTES = {9, 9, (byte) 0x81, 2, 3, 4, 5, 6, 7, 8, 9, 9};

    @Test
    void messagesAreInNetworkOrderAndDataIsNot() {
        Packet packet = new Packet(BYTES, 2, 8);
        User user = new User(BYTES, 2, 8);
        assertThat(packet.length()).isEqualTo(8);
        assertThat(packet.u8(0)).isEqualTo(0x81);
        assertThat(packet.i8(0)).isEqualTo(-127);
        assertThat(packet.u16(0)).isEqualTo(0x8102);
        assertThat(packet.i16(0)).isEqualTo((short) 0x8102);
        assertThat(packet.u32(0)).isEqualTo(0x81020304L);
        assertThat(packet.i32(0)).isEqualTo(0x81020304);
        assertThat(packet.i64(0)).isEqualTo(0x8102030405060708L);
        assertThat(user.u16(0)).isEqualTo(0x0281);
        assertThat(user.i64(0)).isEqualTo(0x0807060504030281L);
    }

    @Test
    void accessesStayInsideTheWindow() {
        byte[] bytes = BYTES.clone();
        Out out = new Out(bytes, 2, 8);
        out.u16(6, 0x0a0b0c0d);
        assertThat(bytes[8]).isEqualTo((byte) 0x0c);
        assertThat(bytes[9]).isEqualTo((byte) 0x0d);
        byte[] before = bytes.clone();
        assertThatThrownBy(() -> out.u16(7, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> out.i64(1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> out.u8(-1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> out.u32(Integer.MAX_VALUE - 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(bytes).isEqualTo(before);
    }

    @Test
    void storesKeepTheLowBits() {
        State state = new State(new byte[8]);
        state.i8(0, 0x1ff);
        state.u32(4, 0x1_ffff_fffeL);
        assertThat(state.u8(0)).isEqualTo(0xff);
        assertThat(state.i64(0)).isEqualTo(0xfffffffe_000000ffL);
    }
}
