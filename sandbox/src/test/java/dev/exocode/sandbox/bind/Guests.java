package dev.exocode.sandbox.bind;

import dev.exocode.sandbox.Guest;
import dev.exocode.sandbox.Sandbox;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Source;
import dev.exocode.vcode.text.Assembler;
import dev.exocode.verifier.Policy;
import java.nio.ByteBuffer;

/** Guests to bind, and packets for them. */
final class Guests {
    static final byte RETURN = 0;
    static final byte STOP = 1;
    static final byte ENDLESS = 2;
    static final byte KEEP = 3;
    static final byte DROP = 4;

    /** Counts runs in state, says ABCD, and does as the first byte of the packet says; its result are the eight behind it. */
    static final String OBEDIENT = """
            .region packet
            .region state 8
            .region out 4
            .import abort (i)
            .function main () l
                    lduli   r1, state[0]
                    adduli  r1, r1, 1
                    stuli   r1, state[0]
                    seti    r2, 0x41424344
                    stii    r2, out[0]
                    insideuli packet[1]
                    lduci   r3, packet[0]
                    ldli    r5, packet[1]
                    bequi   r3, 1, bounds
                    bequi   r3, 2, endless
                    bequi   r3, 3, keep
                    bequi   r3, 4, drop
                    retl    r5
            bounds:
                    lduci   r4, packet[r3+1000]
                    retl    r4
            endless:
                    nop
                    j       endless
            keep:
                    setu    r4, 1
                    hcall   abort(r4)
                    retl    r0
            drop:
                    setu    r4, 0
                    hcall   abort(r4)
                    retl    r0
            """;

    /** Adds the first byte of the packet to the first of user memory, and gives their sum. */
    static final String ADDER = """
            .region packet
            .region user 4
            .function main () l
                    lduci   r1, user[0]
                    insideuci packet[0]
                    lduci   r2, packet[0]
                    addui   r3, r1, 0
                    addu    r3, r3, r2
                    stuci   r3, user[0]
                    bequi   r2, 99, stop
                    retl    r3
            stop:
                    lduci   r4, packet[r3+1000]
                    retl    r4
            """;

    /** Looks at nothing. */
    static final String COUNTER = """
            .region state 8
            .function main () l
                    ldli    r1, state[0]
                    addli   r1, r1, 1
                    stli    r1, state[0]
                    retl    r1
            """;

    private Guests() {}

    static Guest load(Sandbox.Engine engine, String text) {
        return load(new Sandbox(Policy.INSTRUMENT.withFuel(10_000)).withEngine(engine), text);
    }

    static Guest load(Sandbox sandbox, String text) {
        byte[] bytes = BinaryFormat.encode(
                Assembler.assemble(new Source("guest.vs", text)).orThrow().program());
        return sandbox.load("guest.vs", bytes).orThrow();
    }

    static byte[] packet(byte what, long result) {
        return ByteBuffer.allocate(9).put(what).putLong(result).array();
    }

    static <T> T bound(Class<T> type, Guest guest) {
        return new Binder().bind(type, guest).orThrow();
    }
}
