package dev.exocode.sandbox.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.sandbox.Ending;
import dev.exocode.sandbox.Guest;
import dev.exocode.sandbox.Sandbox;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.verifier.Policy;
import org.junit.jupiter.api.Test;

/** A handler in Java is a guest like any other. */
class GuestInJavaTest {

    @Test
    void mayDeclineAndIsToldWhereItWasStopped() {
        byte[] bytes = BinaryFormat.encode(JavaHandler.translate("Picky.class", Compiled.of("""
                        final class Picky {
                            static native void abort(int keep);
                            static int run(Packet packet, @Size(8) State state) {
                                state.u8(0, 1 + state.u8(0));
                                if (packet.length() == 1) abort(1);
                                if (packet.length() == 2) abort(0);
                                return packet.u8(2);
                            }
                        }
                        """), "run")
                .value()
                .orElseThrow());
        Guest guest = new Sandbox(Policy.INSTRUMENT)
                .load("Picky.class", bytes)
                .value()
                .orElseThrow();
        guest.run(new byte[1], 0, 1);
        assertThat(guest.ending()).isEqualTo(Ending.DECLINED);
        guest.run(new byte[2], 0, 2);
        assertThat(guest.ending()).isEqualTo(Ending.DECLINED_UNDONE);
        guest.run(new byte[0], 0, 0);
        assertThat(guest.ending()).isEqualTo(Ending.ABORTED);
        assertThat(guest.problem().orElseThrow().toString()).contains("this comes from Picky.java:7");
        assertThat(guest.state()[0]).isEqualTo((byte) 1);
        assertThat(guest.run(new byte[] {1, 2, 3}, 0, 3)).isEqualTo(3);
        assertThat(guest.state()[0]).isEqualTo((byte) 2);
    }
}
